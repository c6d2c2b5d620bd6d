"""How it is said, in seven languages, that something has no effect, or a bad one."""

import re

from models.patterns import any_of

# French: "ne ... rien", "n'a rien ...", "n'est pas la solution"; not "ne réparez pas".
_NE = r"(?:ne |n')(?:l[ea]s? |l'|y |en |vous |lui )*(?!\w*ez\b)"
_WELL = r"(?:\w+ment |encore |hélas |du tout |grand[- ])?"
_PAS = rf"{_WELL}(?:à )?(?:pas|rien|guère|jamais|plus|aucun\w*)\b"
_A = r"(?:a|ont|avait|aura|auront|aurait|auraient)"
_EST = r"(?:est|sont|sera|seront|serait|seraient|reste|restent) (?:\w+ ){0,2}?"
_PART = r"(?:chang|résol|rég?l|corrig|suffi|aid|arrang|amélior|apport|servi|répar)\w*"
_EFFET = (
    r"(?:effet|rapport|lien|influence|incidence|impact|intérêt|utilité|sens|amélioration|changement"
    r"|différence|résultat)"
)
_SANS = r"(?:aucune?|pas (?:d['e]|l[ea] moindre))"
_CAUSE = r"(?:la cause|le (?:problème|défaut|souci|code)|l'(?:erreur|origine))"

# English: who cannot help is no remedy ("we can't fix this from here").
_NOT = (
    r"(?<!\bwe )(?<!\bi )(?<!\byou )(?<!please )(?<!was )(?<!were )(?<!been )"
    r"(?:(?:does|(?<=\w )do|did|will|would|can|could|has|have)(?: not|n't)"
    r"|(?:is|are)(?:n't| not) going to|won't|cannot|can't|(?<=\w )never|neither|nor)"
    r" (?:\w+ly |even |just |be able to |to )?"
)
_SOLVES = r"(?:help|solve|fix|cure|resolve|improve|repair)(?:e?[ds])?\b"
_FAULT = (
    r"(?:back|away|rid|errors?|faults?|code|message|problems?|issues?|cause|noise|warning"
    r"|signal)"
)
_STOPS = r"(?:stop|prevent|clear|remove|restore|get|bring)\b"
_NOT_IS = r"(?:(?:is|are|was)(?: not|n't)|isn't|aren't)"
_MAKES = r"(?:make|makes|made|making)"

# German: the verb and its "nicht" may stand apart.
_UP_TO = r"(?:(?!ich |wir |man |sie )[\w-]+ ){0,6}?"
_WIRKT = (
    r"(?:(?:weiter)?helfen|bringen|nützen|nutzen|ändern|bewirken|lösen|beheben|beseitigen"
    r"|verbessern)"
)
_GEWIRKT = r"ge(?:bracht|holfen|ändert|nützt|nutzt|löst)|bewirkt|behoben|beseitigt|verbessert"
_ZWECK = (
    r"(?:wirkung|effekt|einfluss|auswirkung\w*|zweck|sinn|unterschied|rolle|abhilfe|lösung|erfolg"
    r"|(?:ver)?besserung|(?:ver)?änderung)"
)
_NUTZLOS = (
    r"(?:zweck|nutz|wirkungs|sinn|erfolg)los|vergeblich\w*|überflüssig|(?:nicht die|keine) lösung"
)

_EFECTO = r"(?:nada que ver|(?:ningún |ninguna )?(?:efecto|relación|que ver|sentido|utilidad))"
_TOT = r"(?:[\w-]+ ){0,5}?"

_CLAIMS = any_of(
    rf"""
    {_NE}(?:chang|fai|fer|donn|apport|rim|mèn)\w* {_WELL}(?:rien|pas grand-chose)
    {_NE}aid\w* {_PAS}
    {_NE}(?:ser[tv]|résou|résolv|règl|corrig|suffi|arrang|amélior|guéri|répar|débloqu)\w* {_PAS}
    {_NE}(?:effac|supprim|élimin|trait)\w* {_PAS} {_CAUSE} | {_NE}{_A} {_PAS} (?:\w+ment )?{_PART}
    {_NE}{_A} {_WELL}rien à (?:y )?(?:voir|faire) | {_NE}{_A} servi {_PAS}
    {_NE}(?:{_A}(?: eu)?|apport\w+|fai\w+|fer\w+|donn\w+) {_WELL}{_SANS} ?{_EFFET}
    {_NE}\w+ {_WELL}à rien\b | n'y (?:est|sont) pour rien | {_NE}jou\w+ (?:aucun|pas de) rôle
    {_NE}fer\w* {_PAS} (?:disparaître|revenir|partir|cesser) | {_NE}(?:influ|interv)\w* {_PAS}
    n'(?:est|sont) {_PAS} (?:en cause|responsables?|coupables?|l[ea] (?:cause|coupable|problème))
    n'entr\w+ {_PAS} en ligne de compte
    {_EST}(?:inutiles?|sans (?:aucun )?{_EFFET}|inefficaces?|peine perdue|superflue?s?)
    n'(?:est|était|sont|étaient) {_PAS} (?:l[ea]|une?) (?:bonne )?(?:solution|réponse|remède)
    {_NE}(?:modifi|touch|influenc|perturb)\w* {_PAS}
    (?:n'est|n'y a|n'avez) (?:pas|aucun|nul) (?:nécessaire|utile|besoin) d[e']
    ^(?:pas|nul) besoin d[e']
    (?:il est |c'est )?inutile d[e'] | ^(?:ce n'est )?pas la peine d[e'] | ^rien ne sert d[e']
    {_NOT}{_SOLVES} | {_NOT}(?:change|do|achieve|affect) (?:a thing|anything|any good|much)
    {_NOT}{_MAKES} (?:a|any|much)(?: of an?)? ?(?:\w+ )?difference | {_MAKES} no (?:\w+ )?difference
    {_NOT}(?:bring|restore|clear|remove|stop)\b[^.,;:]{{1,40}}?\b{_FAULT}\b
    ^(?P<subject>(?:\w+ing|another|new|a (?:new|longer|factory))\b[^.,;:]{{0,60}}?) {_NOT}{_STOPS}
    {_NOT}(?:last|hold)\b(?! (?:the|a|your|it|down)\b) | {_NOT}(?:affect|alter)\b
    ^\w+ing\b[^.,;:]{{0,60}}? {_NOT_IS} (?:\w+ly )?(?:needed|necessary|required|worth it)\b
    {_NOT}get (?:you|us|things) anywhere | (?:leads?|gets? you) nowhere | make things no better
    {_NOT_IS} (?:\w+ly )?(?:enough|sufficient)\b | non (?:è|sono) sufficient\w+
    não (?:é|são) suficientes? | is niet (?:genoeg|voldoende)
    (?:reich|genüg)(?:t|en) {_UP_TO}nicht\b
    {_NOT_IS} (?:to blame|at fault|the (?:cause|culprit|problem|reason)) | you can skip\b
    {_NOT}(?:bring|restore)\b[^.,;:]{{1,40}}?\b(?:power|picture|sound|connection|heat\w*)\b
    (?:does|do|did|doing) no good\b | (?:hardly|barely) (?:\w+ )?(?:helps?|{_MAKES} a difference)
    (?:has|have|had) (?:\w+ly )?(?:no|little) (?:\w+ )?(?:effect|bearing|influence|impact)\b
    (?:has|have|had) (?:\w+ly )?nothing to do\b
    (?:changes?|fix(?:es)?|solves?|does|cures?|achieves?) (?:absolutely )?nothing\b
    {_NOT_IS} (?:\w+ly )?(?:the|an?) (?:answer|solution|fix|cure|remedy)\b
    (?:is|are|be|'s|'re) (?:\w+ly )?(?:of )?no (?:use|help)\b
    (?:is|are|be|'s|'re) (?:\w+ly )?(?:useless|pointless|unrelated|futile|irrelevant)\b
    (?:is|are|be|'s) a waste of \w+
    you (?:don't|do not) (?:need|have) to (?=[a-z]) | ^(?:there(?:'s| is) )?no need to (?=[a-z])
    (?:don't|do not|no need to) bother\b | (?:no|little) (?:point|use|sense) (?:in )?(?=\w+ing\b)
    (?:hilft|helfen|half|nützt|nutzt|nützen|taugt) {_UP_TO}(?:nichts?|kaum|wenig)\b
    (?:bring|änder|bewirk)(?:t|en|n) {_UP_TO}(?:nichts|kaum etwas|wenig)\b
    (?:löst|lösen|beheb(?:t|en)|beseitig(?:t|en)) {_UP_TO}nicht\b
    (?:wird|werden|würden?|kann|können) {_UP_TO}(?:nichts?|kaum|wenig) {_UP_TO}{_WIRKT}\b
    (?:hat|haben) {_UP_TO}(?:nichts|wenig) {_UP_TO}zu tun\b
    (?:hat|haben) {_UP_TO}(?:nichts?|kaum|wenig) (?:{_GEWIRKT})\b
    (?:hat|haben|macht|spielt|machen|bringt|bringen) {_UP_TO}keine[nr]? (?:\w+ )?{_ZWECK}\b
    (?:liegt|lag) (?:es )?{_UP_TO}nicht (?:an|am)\b
    (?:an|am) [\w-]+ (?:liegt|lag) (?:es|das) nicht
    (?:ist|sind|war|waren|wäre|bleibt) {_UP_TO}(?:{_NUTZLOS}|nicht (?:schuld|die ursache))\b
    (?:(?:brauchen|müssen) sie|sie (?:brauchen|müssen)) (?:[\w-]+ ){{1,6}}?nicht\b
    (?:ist|sind) (?:\w+ )?nicht (?:nötig|notwendig|erforderlich) | ^nicht nötig
    (?:veränder|beeinfluss)(?:t|en) {_UP_TO}nicht\b
    können sie sich {_UP_TO}sparen\b
    führ(?:t|en) {_UP_TO}zu nichts\b
    no (?:l[aeo]s? |se )?(?:ayuda|soluciona|arregla|mejora|aporta|repara)(?:n|r[áí]\w*)?\b
    no (?:l[aeo]s? )?(?:sirven?|resuelven?|corrigen?|influyen?|servir|resolver|corregir)\w*\b
    no (?:van?) a (?:ayudar|servir|solucionar|resolver|arreglar|mejorar|cambiar nada)\w*
    no (?:hace falta|es necesario|necesita|tiene que) (?=\w+r(?:l[oa]s?)?\b)
    no (?:modifica|afecta|altera)\w*
    no occorre | non serve (?=\w+re\b) | não é preciso | hoeft u? ?niet
    no cambia\w* nada | no \w+ (?:para|de|a) nada\b | de nada (?:sirv|serv|val)\w* | no da resultado
    no (?:es|son) (?:la|el) (?:culpable|causa|problema|responsable) | no es cuestión de\b
    (?:es|son) indiferentes?\b | no vale la pena | no basta\b | no pinta\w* nada
    no (?:es|son) suficientes?\b
    (?:no tienen?|não tem) (?:la )?culpa
    no (?:tienen?|tendr\w+) {_EFECTO} | no (?:es|son|sería) (?:la|una) solución
    (?:es|son|sería|resulta) inútil(?:es)?\b | no merece la pena | no ha\w* (?:servido|ayudado)
    tampoco (?:ayuda|sirve|soluciona|resuelve|arregla)\w*
    non (?:(?:l[aoe]|ci|vi) )?(?:aiuta|servir|serve(?! (?:l['aeo]|il |un|i ))
    |risolv|risolt|migliora|basta|ripara)\w*
    non \w+ a (?:niente|nulla) | non è (?:la causa|il problema|colpa) | não \w+ a nada
    não é (?:a causa|o problema|culpa) | não dá resultado | levert niets op | ligt niet aan\b
    non cambia (?:niente|nulla) | non (?:c'entra|ha (?:niente|nulla) a che) | è inutile\b
    non (?:ha|fa|è) (?:(?:alcun|nessun)\w* |l'|la |una )?(?:effetto|differenza|soluzione)
    não (?:ajuda|adianta|resolve|serve|melhora|conserta)\w* | não muda nada | de nada adianta
    não (?:tem|têm|faz|é) (?:nada a ver|(?:\w+ )?(?:efeito|sentido|diferença|solução))
    (?:é|são) inút(?:il|eis)\b
    (?:helpt|helpen|baat|baten|verander(?:t|en)) {_TOT}niets?\b
    (?:lost|lossen) {_TOT}niets?\b
    (?:zal|zullen|gaat) {_TOT}niet {_TOT}(?:helpen|werken|baten|oplossen) | haalt niets uit
    (?:heeft|hebben) {_TOT}(?:niets|geen) {_TOT}(?:te maken|zin|effect|invloed|nut)\b
    (?:maakt|maken) {_TOT}geen verschil | (?:is|zijn) {_TOT}(?:zinloos|nutteloos|niet de oplossing)
    """
)
CLAIM = re.compile(rf"(?:\b|(?<=n')){_CLAIMS}", re.IGNORECASE)
"""That something has no effect."""

_DAMAGES = (
    r"(?:endommag|abîm|bloqu|cass|ray|damag|break|block|lock|wip|scratch|ruin|beschädig|sperr"
    r"|zerstör|verkratz|dañ|estrope|romp|provoc|bloc|dannegg|danific)\w*"
)
_BREAKS = any_of(
    rf"""
    (?:bloque|casse|endommage|abîme|dérègle|raye)(?:nt|ra|ront)?
    (?:wipe|damage|break|lock|block|scratch|ruin|scratche)s | (?:bloquea|daña|estropea|rompe|raya)n?
    (?:sperr|beschädig|zerstör|verkratz|blockier|beschadig)e?t | blocca | danneggia | bloqueia
    (?:peut|can|may|could|kann|puede|podría|può|pode|kan) (?:l'|[\w-]+ ){{0,3}}?{_DAMAGES}
    """
)
HARM = re.compile(
    r"^(?P<subject>(?:\w{2,20}(?:er|ir|re|ing|[aei]rl[oa]s?|ar)|(?:das |eine? )?(?:\w+ ){0,4}"
    rf"\w+(?:en|ung))\b[^,;:.!?]{{0,60}}?) {_BREAKS}\b",
    re.IGNORECASE,
)
"""That an action has a bad effect."""
MAY_HARM = re.compile(rf"(?:y |e |et |and |und )?{_BREAKS}\b", re.IGNORECASE)
