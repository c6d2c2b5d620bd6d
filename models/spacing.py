"""Words of the scripts that write none apart: Chinese, Japanese, Thai, Lao, Burmese, Khmer.

Whoever counts or compares words finds them between spaces; in these scripts a sentence would be one
word. ICU's dictionaries know where theirs end
(https://unicode-org.github.io/icu/userguide/boundaryanalysis/break-rules.html).
"""

import re

from icu4py.breakers import WordBreaker

IDEOGRAPHS = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Characters of which one alone may be a word; this and what follows is to stand in brackets."""
UNSPACED = rf"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff{IDEOGRAPHS}"
GLUED = rf"{UNSPACED}\u1100-\u11ff\uac00-\ud7af"
"""Whatever a name in Latin letters stands beside without a space: Korean particles, too."""
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
"""Vowels and tones above and below Thai and Lao letters: parts of words that ``\\w`` is not."""

_RUN = re.compile(rf"[{UNSPACED}]+")
_BESIDE = rf"{GLUED}\u0600-\u065f\u066a-\u06ef"  # Arabic glues its "and" and "for"
_SEAM = re.compile(rf"(?<=[A-Za-z0-9])(?=[{_BESIDE}])|(?<=[{_BESIDE}])(?=[A-Za-z0-9])")


def spaced(text: str) -> str:
    """Set the words of such scripts apart by spaces; any other text stays as it is."""
    if text.isascii():
        return text
    return _RUN.sub(lambda run: f" {' '.join(WordBreaker(run[0], 'ja'))} ", text)


def apart(text: str) -> str:
    """Set Latin letters and figures apart from what is glued to them: "Aria 5が" as "Aria 5 が"."""
    return text if text.isascii() else _SEAM.sub(" ", text)


def n_words(text: str) -> int:
    """Count the words of a text, by spaces or, where its script has none, by dictionary."""
    return len(spaced(text).split())
