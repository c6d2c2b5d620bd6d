"""Orders of which a part stands but once in their sentence, at the first or at the last of them.

"カバーを開けて、用紙を取り出してください", "덮개를 열고 종이를 꺼내세요", "kapağı açıp çıkarın":
the first of two steps has no form in which it could stand alone until it is given one.
"""

import re
import unicodedata
from collections.abc import Sequence

from models.tongues.spoken import tongue_of
from models.tongues.tongue import Tongue

_VOWELS = "ᅡ-ᅵ"
_TURKISH = re.compile(r"([ıiuü])p$", re.IGNORECASE)
_KOREAN = re.compile(r"(\S)고$")


def carried_on(pieces: Sequence[str]) -> list[str]:
    """Say of each order of a sentence what stands but once in it: "proszę", the ending of the last.

    "Open it, and please take it out" is that in Japanese, Korean and Turkish.
    """
    tongue = tongue_of(pieces[0]) if pieces else None
    if tongue is None:
        return [*pieces]
    whole = [*(_completed(piece, tongue) for piece in pieces[:-1]), pieces[-1]]
    lead = tongue.carried.match(whole[0])
    if lead is None:
        return whole
    others = (p if tongue.instructs.search(p) else f"{lead.group()} {p}" for p in whole[1:])
    return [whole[0], *others]


def _completed(half: str, tongue: Tongue) -> str:
    """Give an order its ending; what is no half of one stays."""
    if tongue.half.search(half) is None:
        return half
    if tongue.code == "ja":
        return f"{half}{'て' if half.endswith('し') else ''}ください"
    if tongue.code == "tr":
        return _TURKISH.sub(r"\1n", half)
    return _KOREAN.sub(lambda verb: _asked(verb[1]), half)


def _asked(syllable: str) -> str:
    """The polite imperative of a Korean verb by the last syllable of its stem."""
    letters = unicodedata.normalize("NFD", syllable)
    if letters.endswith("\u11af"):  # its l is left out
        return unicodedata.normalize("NFC", letters[:-1]) + "세요"
    return syllable + ("세요" if re.search(f"[{_VOWELS}]$", letters) else "으세요")
