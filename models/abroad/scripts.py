"""The scripts and languages of a text, and a copy of it for those who read Latin letters alone.

Whoever looks for a number asks that no letter stands before it. In Chinese, Japanese, Korean and
Thai nearly always one does: "電話は0801234567です". So the finders of ``models/private`` get a copy
of the same length in which letters of other scripts are signs that belong to no word and no
number; those of this folder read the plain copy and ask with ``APART`` and ``CLOSED``.
"""

import re
from functools import lru_cache

from models.alphabets.letters import ARABIC, CYRILLIC, HAN, HANGUL, KANA, THAI
from models.private.tongues import latin_tongues

VEIL = "\x1f"
"""No letter and no space between words, yet white space: an address of a page ends there."""
_OTHERS = (
    "\u0370-\u1dff\u1f00-\u1fff\u2c80-\u2dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefc"
    "\uff0c\uff61-\uffdc\U00010000-\U0001f0ff\U00020000-\U0003ffff"
)
_OTHER = re.compile(f"[{_OTHERS}]")

APART = r"(?<![a-z0-9])"
CLOSED = r"(?![a-z0-9])"
"""Where a Latin word or a number begins and ends, whatever other script stands beside it."""

_SCRIPTS = {
    "ru": re.compile(f"[{CYRILLIC}]"),
    "ar": re.compile(f"[{ARABIC}]"),
    "zh": re.compile(f"[{HAN}]"),
    "ja": re.compile(f"[{KANA}〒県様]|丁目|氏名|担当|連絡先|名義|会員|電話番号|生年月日"),
    "ko": re.compile(f"[{HANGUL}]"),
    "th": re.compile(f"[{THAI}]"),
}


def has_other(low: str) -> bool:
    """Tell whether a letter of one of the six other scripts stands in a text."""
    return not _SCRIPTS.keys().isdisjoint(tongues(low))


def veiled(text: str) -> str:
    """Return a plain copy without letters of other scripts, of the same length."""
    return text if text.isascii() else _OTHER.sub(VEIL, text)


@lru_cache(maxsize=4)
def tongues(low: str) -> frozenset[str]:
    """Name the languages that a text may be in, of the ten of this folder.

    Args:
        low: plain and in lower case.
    """
    found = latin_tongues(low)
    if not low.isascii() and _OTHER.search(low):
        found |= {name for name, script in _SCRIPTS.items() if script.search(low)}
    # Japanese is written with Chinese signs as well.
    return frozenset(found - {"zh"} if "ja" in found else found)
