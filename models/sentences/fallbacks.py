"""How a sentence begins that says what to do when the remedy fails, in four languages.

Most begin with a condition; "if the light blinks" is a case of the fault, "if it still blinks"
comes after the remedy.
"""

import re

from models.patterns import any_of, one_of

_LASTS = r"[^,.;:]{1,60}\b" + any_of(
    r"""
    persist(?!ant)\w* | subsist\w* | demeur\w+ | continues?\b | continúa
    ne (?:\w+ )?(?:fonction|march|suffi|aid)\w+
    still | remains? | fails? | keeps? | comes? back | recurs? | not (?:work|help|solve|be enough)
    bestehen | bleib\w+ | erneut | weiterhin | wieder ?(?:auf|k)\w+ | immer noch
    nicht (?:helfen|reichen|ausreichen|klappen|funktionieren)
    sig(?:a|ue)n?\b | fall(?:e|ando) | no (?:func|se resu|se solu|bast)\w+
    """
)
"""After "in case", "should": that the fault is still there; lasting smoke is a fault by itself."""
_GUIDE = r"(?:est[aeo]|l[oa]s?|nuestr|las? (?:guía|instruc)|el (?:proced|manual)|usted)"
"""What one follows in Spanish by the word for what goes on."""
_AGAIN = any_of(
    rf"""
    de nouveau | à nouveau | malgré tout | again | wieder(?: \w+)? | wiederkehrt
    noch einmal \w+ | erneut | trotzdem | otra vez
    de nuevo | todavía | sigue(?! {_GUIDE}) | vuelve
    (?:fault|error|problem|issue|noise|message) returns
    """
)
_NO_USE = any_of(
    r"""
    aucune? de ces\w* | none of (?:these|this|those) | keine[rs]? (?:davon|diese)\w*
    ningun[oa] de est[oa]s | (?:étape|step|schritt|paso) \d (?:échoue|fails|scheitert|falla)
    (?:pas d[e']|aucun|faute de|sans) (?:résultat|effet|succès)
    (?:no|any|without) (?:result|effect|success|luck) | (?:kein\w*|ohne) (?:erfolg|wirkung|ergebnis)
    (?:no|sin|no da|no tiene) (?:resultado|efecto|éxito)
    """
)
_WANTS = r"[^,.;:]{0,20}\b(?:want|need|souhait|voul|veu|désir|möcht|will|woll|dese|quier)"
"""Who wants it again is asked what to do first."""
_LASTS_ASKED = (
    r"(?![^.?!]{0,50}\b(?:fragen?|questions?|dudas?|preguntas?|zufrieden|satisf\w+|garantie"
    r"|warranty|garantía|client\w*|kund\w+|box)\b)"
    + any_of(
        r"""
    (?:it's |is it )?still | toujours | encore | (?:immer )?noch(?: immer)? | weiterhin | aún
    todavía | ¿?sigue | no luck | not (?:fixed|better|helped|working) | pas mieux | ça ne | nicht
    """
    )
    + r"\b[^.?!]{0,50}"
)
_STAYS = any_of(
    r"""
    remains | persists | stays | keeps | comes back | fails | (?:doesn't|does not) help
    persiste | reste | revient | continue | ne (?:suffit|marche|fonctionne) pas
    bleibt | (?:nicht|nichts) (?:hilft|reicht|klappt)
    sigue | continúa | no (?:basta|funciona|sirve)
    (?<=it )(?:is )?still | (?<=ça )\w+ (?:toujours|encore) | (?<=es )(?:immer noch|weiterhin)
    (?<=si )todavía
    """
)
_CHECKS = any_of(
    r"""
    check | see | verify | look | note | tell | ask | watch
    (?:^|(?:and|then|to|et|und|y) )test | vérifi | regard | contrôl
    note[rz] | observe | voir | voyez | demand | prüf | schau | seh | sieh | beobacht | frag
    comprueb | comprob | verifi | mir[ae] | revis | observ | rembours | refund | erstatt
    """
)
AT_THE_END = re.compile(
    rf"(?<!\w)(?:if|si|falls|wenn) [^,.;:]{{0,30}}{_STAYS}\b[^,.;:]{{0,30}}\Z", re.IGNORECASE
)
"""Behind an order: it is for when the fault is still there."""
CHECKS_IF = re.compile(
    rf"\b{_CHECKS}\w*\b[^,.;:]{{0,30}}\b(?:if|si|ob|wenn|whether)\b", re.IGNORECASE
)
"""To be looked at is no condition."""
_STAYS_FR = r"(?:persiste|revient|réapparaît|reste|demeure)"
_AFTERWARDS = r"(?:après(?: (?:ça|cela))?|after (?:this|that)|danach|después)"
IS_IT_STILL = re.compile(rf"{_LASTS_ASKED}\?", re.IGNORECASE)
"""A question that is a condition for what comes: "Still red?"."""
OR_ELSE = re.compile(
    r"\b(?:sinon|otherwise|andernfalls|sonst|de lo contrario|en caso contrario)\b,?\s*(?=\S)",
    re.IGNORECASE,
)
"""Before an order it is a fallback, before anything else the reason for what was said."""
FALLBACK = one_of(
    rf"""
    si (?:le|ce|votre) (?:problème|souci|défaut) (?:persiste|continue|demeure|revient)
    ^si [^,.;:]{{2,40}} {_STAYS_FR}\b[^,.;:]*(?:,| (?:\w{{2,40}}ez|faites)\b)
    ^si (?:toujours|encore)\b[^,.;:]*[,:]
    ^si [^,.;:]{{2,60}}\b(?:toujours|encore)\b[^,.;:]*,
    si (?:cela|ça|ceci|rien) ne (?:suffit|marche|fonctionne|résout|change|change rien|règle)
    si (?:toutefois|malgré) | en cas d'échec | à défaut | si rien n'y fait
    if (?:the|this|your) (?:problem|issue|error) (?:persists|continues|remains|comes back)
    ^if [^,.;:]{{2,40}} (?:persists|comes back|reappears|remains|stays)\b[^,.;:]*,
    ^if [^,.;:]{{2,60}}\bstill\b[^,.;:]*,
    if (?:that|this|it|none of (?:this|these)) (?:still )?(?:doesn't|does not|didn't|fails)
    if not\b | if (?:you still|still) | failing that
    (?:falls|wenn) (?:das problem|es|dies) (?:weiterhin|dennoch|trotzdem|immer noch|nicht)
    ^(?:falls|wenn) [^,.;:]{{2,60}}\b(?:immer noch|weiterhin|nach wie vor)\b[^,.;:]*,
    ^(?:falls|wenn) [^,.;:]{{2,40}} (?:wiederkommt|wieder auftritt|bestehen bleibt)\b[^,.;:]*,
    (?:falls|wenn) das nicht (?:hilft|reicht)
    si el problema (?:persiste|continúa) | ^si [^,.;:]{{2,40}} (?:persiste|reaparece)\b[^,.;:]*,
    ^si [^,.;:]{{2,60}}\b(?:todavía|aún|sigue)\b[^,.;:]*,
    si (?:esto|eso) no\b
    ^en (?:tout )?dernier (?:recours|ressort) | ^au besoin\b
    ^(?:si|if|wenn|falls|sollte|should|tritt|kommt)\b(?!{_WANTS})[^,.;:]*{_AGAIN}\b[^,.;:]*,
    ^(?:(?:only )?(?:si|if|wenn|falls|bringt|hat|bleibt)\b[^,.;:]*)?\b{_NO_USE}\b[^,.;:]*,
    ^(?:au pire|(?:in|at) (?:the )?worst|im schlimmsten fall|en el peor de los casos)\b
    ^scheitert\b | ^si falla el paso\b | ^si no (?:basta|sirve|funciona|resulta)\b
    ^if (?:that|this)(?:'s| is) not (?:enough|it)\b
    ^(?:en cas de nouve(?:l|lle|aux)|in (?:the )?case of (?:an)?other|bei erneute[mnr])\b
    ^(?:en caso de (?:nuev|otr)[oa]|in caso di (?:nuov|altr)[oa]|em caso de nov[oa])\b
    ^s'il le faut | ^wenn es sein muss | ^en désespoir de cause | ^si no queda \w+ remedio
    ^(?:ansonsten|sonst|failing this)\b
    ^(?:si|quand) rien\b | ^si (?:après|malgré) (?:cela|ça|tout)\b
    ^si (?:jamais )?[^,.;:]{{2,60}}\b(?:subsiste|ne (?:disparaît|cesse|donne(?:nt)? rien))\b
    ^si (?:cela|ça|ceci) (?:n'a|n'aide|ne donne|ne va|ne passe|ne sert)\b
    ^si vous n'y (?:arriv|parven)
    ^(?:(?:dans le|au|en) cas|in (?:case|the event)|sollten?|should|(?:en )?caso)\b{_LASTS}.*,
    ^as a last resort\b | ^if (?:need be|after (?:this|that))\b
    ^(?:if|when) (?:(?:all|everything)(?: else)? fails|nothing(?: else)? (?:helps|works))\b
    ^if (?:that|this|it) (?:hasn't|has not|isn't|is not) (?:help|work|enough|solve)
    ^if [^,.;:]{{2,40}} (?:doesn't|does not|won't) (?:go away|disappear|stop)\b
    ^if you (?:keep \w+ing|have no luck|(?:can't|cannot) get it)\b
    ^als letzte\w* (?:möglichkeit|mittel|ausweg) | ^notfalls\b
    ^(?:im notfall|zur not)\b
    ^(?:falls|wenn) [^,.;:]{{2,40}} nicht (?:verschwindet|aufhört)\b
    ^(?:falls|wenn) (?:das |dies |es )?(?:gar |alles |auch )?nichts?\b
    ^(?:hilft|reicht|klappt|funktioniert) (?:das|dies|es)\b[^,.;:]{{0,20}} nicht\b
    ^bleib(?:t|en) (?!sie )[^,.;:]{{2,60}}[,:]
    ^(?:falls|wenn) [^,.;:]{{2,40}} (?:bleib(?:t|en)|anhält|andauert)\b[^,.;:]{{0,20}}[,:]
    ^\w+t [^,.;:]{{2,40}} (?:danach (?:noch|nicht)|weiterhin|immer noch|trotzdem|nach wie vor)\b
    ^(?:como|en) últim[oa] (?:recurso|instancia|opción) | ^en caso necesario\b
    ^si [^,.;:]{{2,40}} (?:continúa|vuelve a (?:aparecer|salir|fallar)|no desaparece)\b
    ^si (?:aun así|nada|después de (?:esto|eso)|con (?:esto|eso))\b | ^de (?:no|persistir)\b
    ^si no [^,.;:]{{2,20}} así\b
    ^si (?:[^,.;:]{{2,40}} )?(?:todavía|aún|siguen?|continúan?|persisten?)\b(?! {_GUIDE})
    ^if [^,.;:]{{2,40}} after (?:this|that|these)\b[^,.;:]*,
    ^{_LASTS_ASKED}\?\s
    ^[^,.;:=]{{3,60}} {_AFTERWARDS}\b[^,.;:=]{{0,20}}[=→]
    """,
    after="",
)
