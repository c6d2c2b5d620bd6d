"""How agents say that what was advised is no longer: "ne ... plus", "has been withdrawn"."""

from models.patterns import one_of

_TAKEN_BACK = (
    r"(?:supprim|abandonn|retir|arrêt|abol|remplac|périm|caduc|obsol|révoqu|dépass"
    r"|withdrawn|discontinu|deprecated|retired|replaced|phased out|dropped|scrapped|suspend"
    r"|recalled|pulled"
    r"|suprim|elimin|sustitu|anulad|derogad|descontin|ritirat|tolt|soppress|sostituit|sospes)"
)
_IS_OVER = one_of(
    rf"""
    n(?:e |')(?:\w+ )?\w+(?: \w+ment)? plus\b(?! que)
    (?:est|sont|a été|ont été) (?:\w+ment |désormais |maintenant )?{_TAKEN_BACK}\w*
    no longer | \w*(?:not|n't)(?= .{{1,40}}\b(?:any ?more|any longer)\b)
    (?:is|are|was|were|been|now) (?:now |being )?{_TAKEN_BACK}\w*
    nicht länger | (?:nicht|kein\w*) (?=(?:\w+ ){{0,3}}?mehr\b)
    aufgehoben | veraltet | überholt | abgeschafft
    eingestellt(?= ?(?:$|worden|[,.;:])) | abgelöst | abgestellt | zurückgezogen | ersetzt worden
    ya no | han? dejado de | dejó de
    (?:se han?|ha sido|han sido|fue|están?|queda) {_TAKEN_BACK}\w*
    non (?=(?:\w+ ){{1,3}}?più\b) | (?:è stat[oa]|sono stat[ie]) {_TAKEN_BACK}\w*
    """
)

_ADVICE = (
    r"(?:(?:dé)?conseil\w*|consignes?|procédures?|astuces?|manipulations?|instructions?|advice|tips?"
    r"|procedures?|workarounds?|rat(?:schlag)?|anleitung|hinweis\w*|tipps?|consejos?|consigli[oa]?"
    r"|procedimientos?|procedur[ae]|indicaci\w+|instruccion\w*|recommend\w*|recommand\w*)"
)
_MAIL = (
    rf"(?:{_ADVICE}|messages?|e-?mails?|mail|réponses?|answers?|antwort|nachricht|mensaje"
    r"|respuesta)"
)
_OURS = r"(?:notre|nos|mon|mes|our|my|unser\w*|mein\w*|nuestr\w+|mi|nostr\w+)"
_FORGET = r"(?:ignor|oubli|disregard|forget|verg[ei]ss|dimentic|olvid)\w*"
_WE_SAID = (
    r"(?:(?:nous|on|je) \w+ (?:avons|a|ai) \w+|(?:we|i) (?:said|told|wrote|sent|advised)"
    r"|wir .{0,30}(?:gesagt|geschrieben|geraten|empfohlen)|(?:le|les) \w+imos|le dije)"
)
_WAS_WRONG = (
    r"(?:(?:était|étaient|was|were|war|waren|era|eran|fue) (?:une |an? |ein |un )?"
    r"(?:erreur|mistake|wrong|fehler|falsch|errore?)"
    r"|(?:annul|supprim|anulad|cancell|abgesag|aufgehob|suspend)\w*)"
)
_RETRACTS = one_of(
    rf"""
    (?<![\w,] )(?:please )?stop (?:à|aux?|avec|with|it with|usando|con|\w+ing)
    (?:schluss|stopp?) mit | basta (?:de|con)
    (?:arrêtez|cessez) d[e'] | (?:dej(?:e|en|ad)|paren?) de | smett\w+ di
    déconseill\w+ (?:désormais|maintenant|dorénavant) | now advise against
    rate[nt] (?:jetzt|nun|inzwischen) vo[nm] | desaconsejamos (?:ahora|ya)
    (?:on|nous) (?:arrête|arrêtons|cesse|cessons)
    we(?:'ve| have)? stopped (?:us|recommend|advis)ing
    (?:est|sont) (?:désormais|maintenant|dorénavant) (?:interdit|proscri|déconseillé|défendu)\w*
    (?:is|are) now (?:banned|forbidden|prohibited|off limits|advised against)
    (?:ab sofort|jetzt|nun|nunmehr) (?:verboten|untersagt|tabu)
    ahora (?:prohibid|desaconsejad)[oa]s? | ora (?:vietat|sconsigliat)[oaei]
    {_FORGET} (?:sie )?(?:{_OURS} (?:\w+ )?{_MAIL}|.{{0,20}}?{_WE_SAID})
    """
)
_IS_ADVICE, _IS_WRONG = one_of(_ADVICE), one_of(_WAS_WRONG)


def is_over(clause: str) -> bool:
    """Tell whether a clause says that something is so no more: it may be what a remedy did."""
    return _IS_OVER.search(clause) is not None


def is_retracted(clause: str) -> bool:
    """Tell whether a clause takes back what was advised, whatever is done instead.

    What is cancelled, suspended or wrong is so only where it is called advice: it may be a
    customer's order, account or number.
    """
    is_wrong = _IS_ADVICE.search(clause) is not None and _IS_WRONG.search(clause) is not None
    return is_wrong or _RETRACTS.search(clause) is not None


def without_taking_back(clause: str) -> str:
    """What a clause takes back, without the words by which it does."""
    for said in (_IS_OVER, _RETRACTS, _IS_WRONG, _IS_ADVICE):
        clause = said.sub(" ", clause)
    return clause
