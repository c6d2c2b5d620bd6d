"""Find mailboxes whose name or host is written in another script: "иван@почта.рф"."""

import re
from collections.abc import Iterator

from models.abroad.scripts import ARABIC, CYRILLIC, HAN, HANGUL, KANA, THAI
from models.private.plain import Span, lowered

_SPACED = rf"{CYRILLIC}{ARABIC}{HANGUL}\u0370-\u03ff\u05d0-\u05ea"
_IN_BOX = r"[\w.+-]"
_HOST = rf"(?:[\w-]{{1,63}}\.){{1,5}}(?:[a-z]{{2,30}}|[{_SPACED}]{{2,30}})"
_BOX = re.compile(
    rf"(?<!{_IN_BOX}){_IN_BOX}{{0,40}}?[{_SPACED}]{_IN_BOX}{{0,40}}@{_HOST}"
    # where no space stands before it, all letters of the run may be its name
    rf"|[{HAN}{KANA}{THAI}]{{1,12}}@{_HOST}"
    rf"|(?<!{_IN_BOX})[a-z0-9.+_-]{{1,64}}@(?=[^\s@]{{0,80}}[{_SPACED}]){_HOST}"
)


def boxes(text: str) -> Iterator[Span]:
    """Find mailboxes of which a part is in no Latin letters."""
    if "@" in text and not text.isascii():
        for match in _BOX.finditer(lowered(text)):
            yield match.span()
