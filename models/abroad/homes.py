"""Find postal addresses as ten more countries and languages write them.

A street alone is none, and a town alone is none; the forms are in ``models/abroad/homes_east.py``
and ``models/abroad/homes_west.py``.
"""

import re
from collections.abc import Iterator

from models.abroad import homes_east as east
from models.abroad import homes_west as west
from models.abroad.scripts import tongues
from models.private.plain import Span, lowered

# A street's word with a postcode of Portugal tells the language of a text that says no more.
_PORTUGUESE = re.compile(
    r"(?<!\w)(?:rua|morada|avenida|travessa|praca|praceta|alameda|largo|estrada|urbanizacao|quinta)"
    r"(?!\w)[^\n]{3,90}?(?<![\w-])[1-9][0-9]{3}-[0-9]{3} [a-z]"
)
_FORMS = {
    "ar": west.ARABIA,
    "ja": east.JAPAN,
    "ko": east.KOREA,
    "nl": west.NETHERLANDS,
    "pl": west.POLAND,
    "pt": west.PORTUGAL,
    "ru": west.RUSSIA,
    "th": east.THAILAND,
    "tr": west.TURKEY,
    "zh": east.CHINA,
}


def homes(text: str) -> Iterator[Span]:
    """Find addresses in the languages that a text may be in."""
    low = lowered(text)
    told = {"pt"} if _PORTUGUESE.search(low) else set()
    for tongue in sorted(tongues(low) | told):
        if form := west.CAPITALS.get(tongue):
            yield from (match.span() for match in form.finditer(text))
        tail = west.TAILS.get(tongue)
        for form in _FORMS[tongue]:
            for match in form.finditer(low):
                more = tail.match(text, match.end()) if tail else None
                begins = match.end() - len(match.group().lstrip(" :"))
                yield begins, more.end() if more else match.end()
