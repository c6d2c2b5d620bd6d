"""Solicitations: floods that advertise a number or a link and report no problem."""

import re

_NUMBER = re.compile(r"(?:\+|00|\b\d|\()[\d\s().\-–—*~_/|]{7,}\d")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+|\b[\w-]+\.(?:xyz|top|shop|click|online|site)\b", re.I)
_PITCH = re.compile(
    r"help ?line|toll.?free|customer (?:care|service|support) number|support number|refund team"
    r"|call (?:us|now|at|this)|contact (?:us|the)\b.{0,40}\bteam|dial\b|24\s*[/*x\-]\s*7"
    r"|promo|coupon|discount|bonus|casino|loan|crédit|gagnez|cliquez|appelez"
    r"|numéro (?:vert|gratuit)"
    r"|offre (?:exclusive|spéciale|limitée)|remise|gratuit|rufen sie|gewinn|angebot|rabatt|kredit"
    r"|llame|oferta|gana(?:r|s|dor)?\b|préstamo|descuento|हेल्पलाइन|कॉल|ग्राहक",
    re.I,
)
MIN_DIGITS = 9


def is_solicitation(text: str) -> bool:
    """Whether a text gives a number or link to turn to and presses to use it.

    A customer who leaves a phone number reports a problem, too, and has no pitch; the flood says
    the number again and again, or presses.
    """
    numbers = [re.sub(r"\D", "", m.group()) for m in _NUMBER.finditer(text)]
    numbers = [n for n in numbers if len(n) >= MIN_DIGITS]
    n_pitches = len({m.group().lower() for m in _PITCH.finditer(text)})
    if numbers:
        return n_pitches > 0 or len(numbers) > 2
    return bool(_LINK.search(text)) and n_pitches > 1
