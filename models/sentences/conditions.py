"""Words by which a condition begins, or a time: other rooms build their patterns of them."""

from models.patterns import any_of

CONDITIONAL = (
    r"(?:si|s'il|quand|lorsque|if|when|unless|should(?= (?:the|it|this|that|your|any)\b)|wenn|falls"
    r"|sobald|cuando)\b"
)
"""How a condition begins."""
AT_START = r"(?:sollten?|should|se|quando|caso|als|indien|wanneer)\b"
"""How one begins at the start of a sentence: further on these words do other things."""
_AT_WILL = (
    r"(?! (?:possible|nécessaire|besoin|necessary|needed|nötig|möglich|gewünscht|necesario|posible"
    r"|es (?:posible|necesario)|lo desea|quiere|prefiere|vous (?:le )?(?:souhait|voul|préf)\w*"
    r"|you (?:like|want|wish|prefer|have any|need (?:any|more)))\b)"
)
"""Behind "if": who reads it may choose."""
IF = any_of(
    rf"""
    si{_AT_WILL}
    s'il(?! vous (?:plaît|plait)\b|s? le faut) | (?:en |dans le )?cas (?:d[e']|où) | au cas où
    if{_AT_WILL} | in case(?: of)? | should\b(?! you (?:have|need)) | (?:wenn|falls){_AT_WILL}
    sollten?\b | im falle?\b | bei (?=\w+(?:em|en) ) | en caso de(?: que)? | caso | em caso de
    se (?=(?:il|lo|la|i|gli|le|l'|non|è|o|a|os|as|não)\b) | in caso di
    als (?=(?:de|het|een|je|u|dit|er|hij|ze)\b) | indien
    """
)
"""The same where an order is for that case, and may stand behind it."""
WHILE = any_of(
    r"""
    tant qu[e'] | (?:pendant|durant)\b | en (?!l[ea]s?\b|un)\w{2,}ant\b | avant (?:d[e']|qu[e'])
    jusqu(?:'|e\b|à\b) | (?:while|during|before|until|till)\b | as long as
    (?:solange|während|bevor|bis|ehe)\b | (?:mientras|durante|hasta)\b | antes d[eo]
    (?:mentre|finch[eé])\b | prima (?:di|che) | enquanto\b
    (?:zolang|terwijl|tijdens|voordat|totdat)\b
    """
)
"""How a time begins in which something is to be done, or not."""
