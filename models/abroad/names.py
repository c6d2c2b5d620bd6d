"""Find names in Russian, Arabic, Chinese, Japanese, Korean and Thai, each where it is written.

What announces a name in Portuguese, Dutch, Polish and Turkish is in
``models/private/words_more.py``: their capitals are ours.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

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
    module = import_module(f"models.abroad.names_{tongue}")
    find: _Finder = getattr(module, f"names_{tongue}")
    return find
