"""What the finders of personal data share: a plain copy of the text, and what stands before.

Every finder gets the plain copy and yields (start, end) spans of it, which are those of the text.
Its patterns are bounded, so that 100,000 characters of anything are read in well under a second.
"""

import re
import unicodedata
from functools import cache, lru_cache

import stopwordsiso

Span = tuple[int, int]

_N_CONTEXT_CHARS = 40
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
_NO_ACCENT = {"Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ø": "O", "ø": "o", "Æ": "A", "æ": "a",
              "Œ": "O", "œ": "o", "Þ": "T", "þ": "t", "Ð": "D", "ð": "d", "ı": "i"}  # fmt: skip

_ZEROS = "٠۰๐०"
"""The noughts of Arabic, Persian, Thai and Hindi; their other figures follow."""
_UNSEEN = "".join(map(chr, (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                            *range(0x2060, 0x206A), 0xFEFF, 0x034F, 0x061C, 0x180E, 0x3164,
                            0xFE0F)))  # fmt: skip


def _plain_signs() -> dict[int, str]:
    bare = {sign: unicodedata.normalize("NFD", chr(sign))[0] for sign in _LATIN}
    signs = {sign: letter for sign, letter in bare.items() if letter.isascii()}
    # The wide letters, digits and signs of East Asian keyboards, in ASCII's own order.
    signs |= {0xFF00 + n: chr(0x20 + n) for n in range(1, 0x5F)}
    del signs[ord("，")]  # it parts sentences, and no figures
    for zero in _ZEROS:
        signs |= {ord(zero) + n: str(n) for n in range(10)}
    for plain, others in (
        # What is not seen sets groups apart like a space: zero-width, soft hyphens, directions.
        (" ", f"\t\u00a0\u2007\u2009\u200a\u202f\u3000{_UNSEEN}"),
        ("@", "﹫"),
        ("'", "’‘ʼ′"),
        ("-", "‐‑‒–—−"),
        # In Arabic and Russian they are left out as often as accents are.
        ("ا", "أإآٱ"),
        ("ي", "ىی"),
        ("ك", "ک"),
        ("е", "ё"),
        ("Е", "Ё"),
    ):
        signs |= dict.fromkeys(map(ord, others), plain)
    return signs | {ord(sign): letter for sign, letter in _NO_ACCENT.items()}


_SIGNS = _plain_signs()
_LONG = re.compile("(?<=[0-9])ー(?=[0-9])")
# A number in groups; elsewhere the sign stands between sentences.
_COMMAS = re.compile(r"(?<![0-9])[0-9]{3,4}(?:，[0-9]{4}){2,3}(?![0-9，])")


def plain(text: str) -> str:
    """Drop accents and typography: a copy of the same length, sign by sign.

    Spaces, dashes and apostrophes of every kind become the plain ones, "É" an E; ß stays. A wide
    letter becomes the plain one, a figure of another script ours, and what has no width a space.
    """
    if text.isascii() and "\t" not in text:
        return text
    signs = text.translate(_SIGNS)
    if "ー" in signs:  # a dash to who has no other key
        signs = _LONG.sub("-", signs)
    return _COMMAS.sub(lambda m: m.group().replace("，", ","), signs) if "，" in signs else signs


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """Return a plain copy in lower case; no sign of it becomes two, as "İ" would."""
    low = text.lower()
    return (
        low
        if len(low) == len(text)
        else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
    )


def before(text: str, at: int) -> str:
    """Return the few words before a place, which may announce what stands there."""
    return text[max(0, at - _N_CONTEXT_CHARS) : at]


@lru_cache(maxsize=4)
def words_in(low: str) -> frozenset[str]:
    """Return the words of a text in lower case, letters alone: one look for several finders."""
    return frozenset(_LETTERS.findall(low))


def digits_of(text: str) -> str:
    """Return the ASCII digits of a text."""
    return re.sub(r"[^0-9]", "", text)


def n_figures(text: str) -> int:
    """Return how many ASCII digits stand in a text."""
    return sum(map(text.count, "0123456789"))


@cache
def small_words() -> frozenset[str]:
    """Words of five languages that are no names, in plain lower case."""
    return frozenset(plain(word) for word in stopwordsiso.stopwords(["fr", "en", "de", "es", "it"]))
