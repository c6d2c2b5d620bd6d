"""Texts without accents, figures in the signs of all: keyboards leave them out or have others."""

import unicodedata

_LETTERS = str.maketrans("ıłøđŁØĐ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹๐๑๒๓๔๕๖๗๘๙", "ilodLOD" + 3 * "0123456789")
"""Letters that carry a stroke or lack a dot, of which Unicode knows no plain form; figures."""
_VOICED = "\u3099\u309a"
"""Two marks that make another kana: "が" is no "か"."""


def bare(text: str) -> str:
    """A text without accents; capitals stay."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in letters if c in _VOICED or not unicodedata.combining(c))
