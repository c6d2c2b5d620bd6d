"""Find names in Russian, Arabic, Chinese, Japanese, Korean and Thai, each where it is written.

What announces a name in Portuguese, Dutch, Polish and Turkish is in
``models/private/words_more.py``: their capitals are ours.
"""

from collections.abc import Iterator

from models.abroad.names_ar import names_ar
from models.abroad.names_ja import names_ja
from models.abroad.names_ko import names_ko
from models.abroad.names_ru import names_ru
from models.abroad.names_th import names_th
from models.abroad.names_zh import names_zh
from models.abroad.scripts import tongues
from models.private.plain import Span, lowered

_FINDERS = {
    "ar": names_ar,
    "ja": names_ja,
    "ko": names_ko,
    "ru": names_ru,
    "th": names_th,
    "zh": names_zh,
}


def names(text: str) -> Iterator[Span]:
    """Find names in the scripts that the text has."""
    if text.isascii():
        return
    spoken = tongues(lowered(text))
    for tongue, find in _FINDERS.items():
        if tongue in spoken:
            yield from find(text)
