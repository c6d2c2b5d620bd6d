"""Cut a sentence into what counts of it: exact things, turns of meaning, content words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from models.sentences.grounding_words import (
    BEARINGS,
    FUNCTION,
    NE,
    NE_PARTNERS,
    NUMBERS,
    SIDES,
    TURNS,
)
from models.sentences.word_forms import folded, stem

_TOKEN = re.compile(
    r"\[[a-z]+\]|«[^«»]{1,200}»|[“„][^“”„]{1,200}[“”]|\"[^\"]{1,200}\"|`[^`]{1,200}`"
    r"|(?<!\w)--?\w[\w-]*|[\w/\\]+(?:[-./@+\\]+\w+|(?<=\d)[,:]\d+)*|[<>→=&|#*~^{}€$£%]"
)
_CODE = re.compile(r"[0-9./\\@+_]|[a-zà-ÿ][A-Z]|^\W")
_SPELT: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"’"), "'"),
    (
        re.compile(
            r"\b(ca|do|does|did|is|are|was|were|has|have|had|could|would|should|wo)n(?:'?t|not)\b",
            re.IGNORECASE,
        ),
        r"\1 not",
    ),
    (re.compile(r"\bs'(?=ils?\b)", re.IGNORECASE), "si "),
    # "rebranchez-la", "puis-je"
    (re.compile(r"(?<=\w)-(?=(?:l[ae]s?|lui|vous|moi|nous|y|en|ils?|elles?|on|je|ce|t)\b)"), " "),
)


TokenKind = Literal["exact", "turn", "word", "bearing"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of a sentence that counts; ``key`` is what is compared."""

    kind: TokenKind
    key: str
    written: str
    first: bool


def tokens(text: str, language: str) -> list[Token]:
    """Cut a text into what counts of it."""
    for pattern, spelt in _SPELT:
        text = pattern.sub(spelt, text)
    written = [match.group() for match in _TOKEN.finditer(text)]
    is_shouted = text.isupper()
    found: list[Token] = []
    partner = ""
    for place, word in enumerate(written):
        low = folded(word)
        if language == "fr" and low in NE:
            partner = _partner(written[place + 1 : place + 6])
            found.append(Token("turn", NE_PARTNERS.get(partner, "not"), word, place == 0))
        elif low == partner:
            partner = ""  # both deny once
        elif low in BEARINGS[language]:
            found.append(Token("bearing", BEARINGS[language][low], word, place == 0))
        elif low in TURNS[language] or low not in FUNCTION[language]:
            kind, key = _key(word, low, language, is_shouted=is_shouted)
            token = Token(kind, key, word, place == 0)
            # "ça marche pas" is "ça ne marche pas".
            at = -1 if language == "fr" and low == "pas" and found else len(found)
            found.insert(at, token)
    return found


def _partner(following: Sequence[str]) -> str:
    return next((low for low in map(folded, following) if low in NE_PARTNERS), "")


def _key(word: str, low: str, language: str, *, is_shouted: bool) -> tuple[TokenKind, str]:
    """Say what kind of token a word is, and by what it is compared."""
    if low in NUMBERS[language]:
        return "exact", NUMBERS[language][low]
    if low in TURNS[language]:
        return "turn", TURNS[language][low]
    is_key = word.isupper() and len(word) > 1 and not is_shouted
    if is_key or _CODE.search(word):
        return "exact", " ".join(low.strip('«»“”„"` ').replace(",", ".").split()) or low
    known = stem(word)
    return ("turn", SIDES[known]) if known in SIDES else ("word", known)
