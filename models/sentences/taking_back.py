"""How agents say that what was advised is no longer: "ne ... plus", "has been withdrawn"."""

from models.patterns import one_of

_TAKEN_BACK = (
    r"(?:supprim|abandonn|retir|arrêt|abol|remplac|périm|caduc|obsol|révoqu|dépass"
    r"|withdrawn|discontinu|deprecated|retired|replaced|phased out|dropped|scrapped|suspend"
    r"|recalled|pulled"
    r"|suprim|elimin|sustitu|anulad|derogad|descontin|ritirat|tolt|soppress|sostituit|sospes)"
)
IS_OVER = one_of(
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
"""That what was so is so no more, or was taken back."""

_FORMER = (
    r"(?:précédent|ancien|premi[eè]re?|earlier|previous|former|first|früher|vorig|vorherig|letzt"
    r"|erst|anterior|precedent)\w*"
)
_WE_SAID = (
    r"(?:(?:nous|on|je) \w+ (?:avons|a|ai) \w+|(?:we|i) (?:said|told|wrote|sent|advised)"
    r"|wir .{0,30}(?:gesagt|geschrieben|geraten|empfohlen)|\w+imos|le dije|abbiamo \w+)"
)
_WAS = r"(?:était|étaient|fut|was|were|war|waren|era|eran|fue)"
RETRACTS = one_of(
    rf"""
    (?<![\w,] )(?:please )?stop (?:à|aux?|avec|with|it with|usando|con|\w+ing)
    (?:schluss|stopp?) mit
    basta (?:de|con) | (?:arrêtez|cessez) d[e'] | (?:dej(?:e|en|ad)|paren?) de | smett\w+ di
    déconseill\w+ (?:désormais|maintenant|dorénavant) | now advise against
    rate[nt] (?:jetzt|nun|inzwischen) vo[nm] | desaconsejamos (?:ahora|ya)
    (?:on|nous) (?:arrête|arrêtons|cesse|cessons) | we(?:'ve| have)? stopped
    (?<![\w,] )(?:plus (?:de|d'(?=\w))|no more)
    (?:est|sont) (?:désormais|maintenant|dorénavant) (?:interdit|proscri|déconseillé|défendu)\w*
    (?:is|are) now (?:banned|forbidden|prohibited|off limits|advised against)
    (?:ab sofort|jetzt|nun|nunmehr) (?:verboten|untersagt|tabu)
    ahora (?:prohibid|desaconsejad)[oa]s? | ora (?:vietat|sconsigliat)[oaei]
    (?:est|sont|is|are) (?:désormais |maintenant |now )?suspend(?:u|ue|us|ues|ed)
    (?:ignor|oubli|disregard|forget|verg[ei]ss|dimentic|olvid)\w* .{{0,30}}?(?:{_FORMER}|{_WE_SAID})
    {_WAS} (?:une |an? |ein |un )?(?:erreur|mistake|wrong|fehler|falsch|errore?)
    (?:annulée?s?|supprimée?s?|anulad[oa]s?|cancelled|canceled)
    """
)
"""That somebody takes back what was advised, whatever is done instead."""
