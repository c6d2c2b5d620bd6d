"""What agents' macros say beside the remedy: promises, hours, ratings, that it is fixed.

They stand in answer after answer, so that agents seem to agree on them. French, English, German
and Spanish; all are tried on every sentence.
"""

import re
from functools import lru_cache

from models.patterns import any_of, in_small
from models.tongues.spoken import tongue_of

_OURS = r"\b(?:notre|nos|our|unsere?[rmn]?|nuestr[oa]s?)\b"
_STAFF = any_of(
    r"""
    technicien\w* | ingénieur\w* | équipes? | collègues? | conseill[eè]r\w* | experts?
    engineers? | technicians? | teams? | developers? | colleagues? | advis[eo]rs?
    techniker\w* | kolleg\w+ | entwickler\w* | spezialist\w* | mitarbeiter\w*
    spécialistes? | specialists? | fachm[aä]nn\w* | fachleute\w* | vertrieb | expert[oa]s?
    técnic[oa]s? | ingenier[oa]s? | nuestro equipo | compañer[oa]s? | especialistas?
    """
)
_CASE = any_of(
    r"""
    (?:votre|cette|ce|le) (?:demande|dossier|ticket|requête|incident|réclamation|plainte)
    (?:your|this) (?:request|case|ticket|enquiry|inquiry|report|complaint)
    (?:ihre?n?|diese[rs]?|das) (?:anfrage|anliegen|fall|vorgang|ticket|meldung|beschwerde)
    (?:su|est[ea]|el|la) (?:solicitud|caso|incidencia|consulta|tiquet|ticket|queja|reclamación)
    """
)
_MAIL = r"(?:message|courriel|courrier|e-?mails?|mail|mensaje|correo|nachricht)"
_THIS_MAIL = rf"(?:ce|cet|this|diese[rsn]?|este) {_MAIL}"
_REPLY = r"(?:répond\w+|reply|respond|answer|antworten sie|responda|conteste)"
_VALUE = r"(?:satisfa[ck]\w+|confian\w+|trust|zufriedenheit|vertrauen|qualité)"
_DEAR = any_of(
    r"""
    compt | matter | apprec | zähl | cuenta | priori | import | essenti | cœur | herzen | wichtig
    nous\b | us\b | uns\b | nosotros
    """
)
_ARRIVED = r"(?:reçu|enregistré|received|eingegangen|erhalten|recibido)"
_ANSWERS = r"(?:répons|repl|antwort|respuest)"
_TOLD = r"(?:prévenu|informé|averti|contacté|informed|contacted|notified|informiert|kontaktiert)"
_REMEDY = any_of(
    r"""
    fix | patch | solution | update | workaround | replacement | correctif | correction
    mise à jour | parche | lösung | behebung | korrektur | aktualisierung | solución
    arreglo | corrección | actualización | soluzione | solução | oplossing
    """
)
_UNDER_WAY = any_of(
    r"""
    in (?:the works|progress|preparation|development|arbeit|vorbereitung|planung|kürze)
    on (?:its|the) way | coming soon | being \w+ | under way | underway | unterwegs
    en (?:cours|préparation|développement|camino|preparación|curso|desarrollo) | geplant
    """
)
_NUMBER = any_of(
    r"""
    (?:numéro|référence) de (?:\w+ )?(?:dossier|ticket|demande|requête)
    (?:ticket|case|reference|enquiry|incident) (?:number|id)
    (?:ticket|vorgangs?|fall|bearbeitungs|referenz)-?nummer
    número de (?:caso|incidencia|ticket|referencia|expediente|solicitud)
    """
)
_TALK = any_of(
    r"""
    échanges? | correspondances? | objet | subject | correspondence | enquir\w+ | messages?
    betreff | rückfragen | anfragen | asunto | mensajes? | consultas?
    """
)
_MONEY = r"(?:\d+(?:[.,]\d\d)? ?(?:€|eur|euros?|£|\$|pounds?|dollars?)(?!\w)|[€£$] ?\d+)"

_MACRO = in_small(
    rf"""
    contact avec vous | \b(?:reven|reviend)\w+ vers vous | \bvous (?:r?appell|recontact)\w+
    \btien\w+ (?:au courant|informé) | \b(?:recevrez|aurez) (?:\w+ ){{1,3}}(?:réponse|retour)\b
    \bbe in touch\b | \bhear (?:back )?from us\b | \b(?:get|come|getting) back to you\b
    \bkeep you (?:posted|updated|informed) | \bwill (?:update|call|contact|inform) you\b
    \bmeld(?:en|et|e) (?:uns|sich|mich) .*\bihnen\b | \bsich .*\bbei ihnen melden\b
    \bauf sie zu\b | \bvon uns hören\b | \bhören .*\bvon uns\b | \bsie .*\bauf dem laufenden\b
    \bcon usted\b | \bnoticias nuestras\b
    \ble (?:mantendr|contestar|responder|llamar|informar|avisar)\w+
    \b{_STAFF} (?:\w+ )?(?:travaill|s'occup|étudi|analys|recherch|(?:est|sont) mobilis)
    \b{_STAFF} (?:\w+ )?(?:va|vont|will|is going|wird|werden|übernimmt|(?:se )?\w+rán?|\w+era)\b
    \btout (?:en œuvre|notre possible) | \b{_STAFF} (?:is|are) (?:\w+ )?\w+ing\b
    \b(?:we are|we're) (?:\w+ ){{0,3}}(?:working|looking into|investigating|doing)\b
    \b(?:{_STAFF}|wir) (?:arbeite|kümmer|prüf|untersuch|such)\w+ | \bmit hochdruck\b
    \b{_STAFF} (?:ya )?(?:está|trabaja)\w* | \bestamos (?:\w+ )?\w+ndo\b | \btodo lo posible\b
    ^{_CASE} (?:a|est|va|sera|\w+era|has|is|will|wurde|wird|ist|befindet|ha|está|será|queda)\b
    ^(?:votre|your|ihre|su) (?:message|nachricht|mensaje) .*{_ARRIVED}
    ^(?:je|nous) (?:clos|cl[ôo]tur|ferm)\w* {_CASE}
    ^(?:i|we)\b.{{0,30}} clos(?:e|ing) {_CASE} | ^(?:ich|wir) (?:schließ|mach)\w* {_CASE}
    ^(?:cierro|cerramos) {_CASE} | ^(?:doy|damos) por cerrad[oa]
    \benquête de satisfaction | {_OURS} (?:\w+ )?(?:enquête|questionnaire|sondage)
    \b(?:note[rz]|évalue[rz]) (?:notre|cet|cette|nos|votre) (?:éch|conv|tchat|serv|appel)
    \b(?:laiss|donn)\w+(?:[- ]nous)? (?:un|votre) (?:avis|commentaire|note)\b
    \b(?:{_OURS}|\bshort|\bbrief|\bkurzen?) (?:\w+ )?(?:survey|umfrage|befragung|encuesta)
    \brate (?:us|me|(?:our|this|your) (?:\w+ )?(?:chat|call|conv|serv|support|exp|answer|agent))
    \b(?:leave|give|write|drop) us (?:\w+ )?(?:\w+ )?(?:review|feedback|rating|comment)
    \bbewerten (?:sie )?(?:uns|mich|unser\w*|diese\w*) ?(?:gespräch|chat|serv|antw|uns|[.!])
    \buns .*\bbewertung\b | \bihr feedback\b
    \b(?:valor|punt[uú]|calif)\w+ (?:nuestr[oa]|esta?) (?:aten|conv|serv|chat|llam|resp)
    \b(?:déje|dej|escrí)\w*nos .*(?:reseña|opinión|valoración|comentario)
    ^{_THIS_MAIL} .*\bautom[aá]t
    ^(?:ceci|this|dies|est[ae]) \w+ \w+ (?:\w+ )?autom[aá]t
    \b{_REPLY} .{{0,12}}\b{_THIS_MAIL}(?:\W*$|[,:]| car\b| as\b| ya que\b)
    \bnous (?:joindre|appeler|contacter|écrire) | \b(?:reach|call|phone|ring|write to) us\b
    \berreichen (?:sie )?uns\b | \b(?:llamar|contactar|escribir|localizar)nos\b
    ^{_OURS} .{{3,40}}(?:ouvert|joignable|disponible|open\b|available|erreichbar|für sie da)
    ^{_OURS} (?:horario|oficina) | \bheures d'ouverture | \bopening hours\b | \böffnungszeiten\b
    ^(?:abrimos|atendemos)\b | ^(?:le standard|la hotline)\b
    \bgeste commercial | \btitre commercial | \bgesture of goodwill | \bgoodwill gesture
    \bkulanz\b.*\d | \b(?:como|en|als) (?:compensa[ct]i[oó]n|entschädigung)
    \b(?:bon d'achat|remise|voucher|credit|discount|gutschein|vale|descuento) \w+ {_MONEY}
    \bcredit (?:you )?{_MONEY} | {_MONEY} (?:\w+ )?(?:gut|gutgeschrieben)\W*$
    \babon\w+ {_MONEY}
    ^(?:votre|la|your|customer|ihre?|su) (?:\w+ )?{_VALUE} (?:\w+ ){{0,5}}{_DEAR}
    \bwe (?:(?:are|would be|will be) (?:happy|pleased)|regret|appreciate|understand)\b
    \bwe(?:'ll| will) (?:escalate|investigate|reach out|review|look into)\b
    \bwir (?:freuen uns|verstehen|bedauern|schätzen|setzen alles)\b
    \bnous (?:regrettons|comprenons) | ^(?:comprend|entend|agradec)emos\b
    \b(?:arrange|schedule) a call\b | \bwe value your\b
    \bunser anspruch\b | \bmejor servicio\b
    \bwe(?:'ll| will)\b | \bnous (?:allons|\w+(?:er|dr)ons)\b | \bwerden wir\b | \bwir werden\b
    ^les? hemos\b | ^(?:we have|nous avons|wir haben)\b.*\b(?:your?|votre|vous|ihre?[nrm]?)\b
    \b(?:vous serez|you(?:'ll| will) be|usted será|sie werden) .*{_TOLD}
    \b{_REMEDY} .{{0,30}}\b{_UNDER_WAY}
    \bis (?:still |currently |now )?being \w+(?:ed|t)\b | \bis under (?:investigation|review)\b
    \ben cours d['e] ?(?:analyse|étude|examen|traitement|résolution|correction|investigation)
    \bwird (?:\w+ ){{0,3}}(?:geprüft|untersucht|behoben|bearbeitet)\W*$
    \bse está[n]? (?:\w+ )?(?:investig|trabaj|revis|solucion|estudi)ando
    ^(?:merci de|veuillez)(?: bien vouloir)? patienter\W*$
    \bgeduld\b(?:\W*$|.{{0,60}} (?:bitten|haben))
    ^(?:please )?be patient\b | ^please (?:wait|hold on)(?:\W*$| while we\b)
    \bask (?:you )?for (?:your |a little )?patience
    \binformieren wir\b | \b(?:call|phone|ring) you\b | \bhar\w+ saber\b
    \b(?:le maximum|our best|unser bestes|en nuestra mano)\b
    \b(?:votre|ihre|your|su) (?:avis|meinung|opini[oó]n|patience|geduld) (?:\w+ )*{_DEAR}
    \bbear with us\b | \bgedulden\b | \bpatienter quelques | \bde paciencia\b
    ^(?:aidez-nous|help us|helfen sie uns|ayúdenos)\b
    \b(?:how|wie|si) .{{0,20}}(?:satisf|zufrieden)
    ^(?:cette|this|diese|esta) (?:\w+-)*(?:adresse|address|dirección) .*{_ANSWERS}
    {_NUMBER}\b.*\b{_TALK}\b | \b{_TALK}\b.*{_NUMBER}
    """,
    before="",
    after="",
)

_FAULT = r"(?:il|cela|ça|c'|tout|it|this|that|everything|all|es|das|alles|todo|service|red)"
_THE = r"(?:l[ea]s?|ce|cet|votre|notre|the|this|your|our|d[ai][es]|der|ihre?|unsere?|el|est[ea]|su)"
_WHEN = any_of(
    r"""
    désormais | maintenant | à présent | enfin | bien | entre-temps | depuis .+ | ce (?:matin|jour)
    hier(?: soir)? | yesterday | gestern | ayer
    now | since .+ | meanwhile | finally | already | again | this morning | today
    inzwischen | nun | jetzt | mittlerweile | bereits | seit .+ | heute | alles
    ya | ahora | desde .+ | hoy | esta mañana
    """
)
_IS = any_of(
    r"""
    est | a été | sont | is | has | (?:has|have)(?: now)? been | was | are | 's
    ist | sind | wurde | läuft
    (?:ya )?(?:está|ha(?: sido)?|se ha|fue|quedó)
    """
)
_FIXED = any_of(
    r"""
    finie? | ended | beendet | acabad
    résolu | réglé | réparé | corrigé | rétabli | terminé | rentré dans l'ordre
    (?:re)?solved | fixed | sorted(?: out)? | repaired | restored | over | back to normal
    behoben | gelöst | beseitigt | repariert | vorbei | (?:wieder )?in ordnung
    wieder(?:hergestellt)?
    resuelt | solucionad | arreglad | reparad | restablecid | terminad | vuelto a la normalidad
    """
)
_STATUS = re.compile(
    rf"^(?:{_FAULT}|(?:l'|{_THE} )(?:\w+ ){{0,2}}\w+) ?{_IS}(?: {_WHEN})* {_FIXED}(?:e|es|s|a|o)?"
    rf"(?: worden)?(?: {_WHEN})*\W*$",
    re.IGNORECASE,
)


_AND_WE = re.compile(
    r",?\s(?:and|so|et|und|y|e|en)\s(?:(?:we|i|nous|je|wir|ich|wij|ik)\b(?! (?:can't|cannot))"
    r"|(?:nosotros )?(?:l[aeo]s? |te |ti |vi )?\w{2,}(?:[aei]mos|iamo)\b)[^,;:]*\Z",
    re.IGNORECASE,
)
"""What the desk does in turn, behind an order: "use the form and we'll close it"."""


def without_promise(sentence: str) -> str:
    """Cut from behind an order what the desk will do in turn."""
    promise = _AND_WE.search(sentence)
    return sentence[: promise.start()] if promise else sentence


@lru_cache(maxsize=4096)  # agents paste the same sentences night after night
def is_macro(sentence: str) -> bool:
    """Tell whether an agent promises, closes, asks to be rated or says when the desk is open."""
    tongue = tongue_of(sentence)
    if tongue and tongue.macro.search(sentence):
        return True
    return _MACRO.search(sentence.lower()) is not None or says_fixed(sentence)


def says_fixed(sentence: str) -> bool:
    """Tell whether it is fixed is all that is said: "fixed in 5.2.1" says what to install."""
    return _STATUS.match(sentence) is not None
