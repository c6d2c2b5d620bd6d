"""Orders that leave their ending to the one behind them, in languages with the verb at the end.

"カバーを開けて、用紙を取り出してください", "덮개를 열고 종이를 꺼내세요", "kapağı açıp çıkarın":
the first of two steps has no form in which it could stand alone until it is given one.
"""

import re
import unicodedata

from models.tongues.tongue import Tongue

_VOWELS = "ᅡ-ᅵ"
_TURKISH = re.compile(r"([ıiuü])p$", re.IGNORECASE)
_KOREAN = re.compile(r"(\S)고$")


def completed(half: str, tongue: Tongue) -> str:
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
        return unicodedata.normalize("NFC", f"{letters[:-1]}") + "세요"
    return syllable + ("세요" if re.search(f"[{_VOWELS}]$", letters) else "으세요")
