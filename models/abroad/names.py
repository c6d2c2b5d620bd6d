"""Find names in Russian, Arabic, Chinese, Japanese, Korean and Thai, each where it is written.

What announces a name in Portuguese, Dutch, Polish and Turkish is in
``models/private/words_more.py``: their capitals are ours.
"""

from collections.abc import Callable, Iterator
from functools import cache

from models.abroad.scripts import tongues
from models.private.plain import Span, lowered

_OWN_SCRIPT = ("ar", "ja", "ko", "ru", "th", "zh")
_Finder = Callable[[str], Iterator[Span]]


def names(text: str) -> Iterator[Span]:
    """Find names in the scripts that the text has."""
    if text.isascii():
        return
    spoken = tongues(lowered(text))
    for tongue in _OWN_SCRIPT:
        if tongue in spoken:
            yield from _finder(tongue)(text)


@cache
def _finder(tongue: str) -> _Finder:
    """Load who reads a language when its first text comes: a tenth of a second for all six."""
    match tongue:
        case "ar":
            from models.abroad.names_ar import names_ar as find
        case "ja":
            from models.abroad.names_ja import names_ja as find
        case "ko":
            from models.abroad.names_ko import names_ko as find
        case "ru":
            from models.abroad.names_ru import names_ru as find
        case "th":
            from models.abroad.names_th import names_th as find
        case "zh":
            from models.abroad.names_zh import names_zh as find
        case _:
            raise ValueError(f"expected a language with a script of its own, got {tongue!r}")
    return find
