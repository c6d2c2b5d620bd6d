"""Words of the scripts that write none apart: Chinese, Japanese, Thai, Lao, Burmese, Khmer.

Whoever counts or compares words finds them between spaces; in these scripts a sentence would be one
word. ICU's dictionaries know where theirs end
(https://unicode-org.github.io/icu/userguide/boundaryanalysis/break-rules.html).
"""

import re

from icu4py.breakers import WordBreaker

from models.alphabets.letters import GLUED, UNSPACED

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
