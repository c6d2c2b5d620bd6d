"""In what form words are compared: folded, by their stems or their first letters."""

import re

from models.alphabets.folding import bare
from models.text import content_words
from models.tongues.spoken import undeclined

_ENDING = re.compile(
    r"(?:ees?|es?|ez|ers?|antes?|ents?|ons|aient|ait|is?|its?|ir|ings?|ed|s|en|et|st|t|te|ten|n|an"
    r"|ar|ad[oa]s?|id[oa]s?|ando|os?|as?)$"
)
_LEAST_STEM = 4
_HAS_CAPITAL = re.compile(r"[a-z]{1,3}[A-Z]")


def folded(word: str) -> str:
    """Return a word in small letters without accents."""
    return word.lower() if word.isascii() else bare(word.casefold())


def stem(word: str) -> str:
    """Cut the endings of conjugation and number off: "redemarr" for "redémarrez"."""
    word = folded(word)
    while (cut := _ENDING.search(word)) and cut.start() >= _LEAST_STEM:
        word = word[: cut.start()]
    return word


def beginnings(text: str, language: str, n_letters: int) -> frozenset[str]:
    """The first letters of the content words: "abr" for "abra", "abras", "abrir"."""
    words = content_words(text, language)
    return frozenset(undeclined(folded(word), language)[:n_letters] for word in words)


def capitalised(sentence: str) -> str:
    """Begin with a capital, leaving the rest as written; "eBay" and "iPhone" have theirs."""
    if _HAS_CAPITAL.match(sentence):
        return sentence
    return sentence[:1].upper() + sentence[1:]
