"""How most who use capitals and accents write a word: "Orvane TV", where one has "orvane tv"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from models.encoder import is_shouted
from models.private.plain import plain
from models.sentences.reading import Quote
from models.sentences.word_forms import capitalised
from models.text import content_words

_LONG = 4
"""Letters of a word that has a capital in a heading: "Tabs on Bottom"."""
_STRESSED = 3
"""Letters of a small word that can but be stressed: "FIVE times"; "IT" and "US" mean something."""
_SHORT_FORM = 4
"""Letters of most that are written in capitals: "IBAN"."""
_VOWEL = re.compile("[aeiouy]")
_WITH_NOUNS = "de"
"""The language that gives each noun a capital."""
_SURE, _HARDLY = 2, 5
"""Accents are a word's own if written so often, and so many times as often as none."""
_WORD = re.compile(r"[^\W\d_]+")
_PROPER = re.compile(r"[^\W\d_]{2,}|\bi\b")
"""What may have a capital outside a code; of the letters, the English "I"."""
_CAPITALS = re.compile(r"[A-ZÀ-Þ]{3}")
_LOUD = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ]{3,}(?![^\W\d_])")
_TOKEN = re.compile(r"[^\s\"«»“”()]+")


def as_written(quotes: Sequence[Quote], language: str) -> Mapping[str, str]:
    """How most who use capitals write each word of a sentence, by its small letters, bare.

    Beside them stand the words that somebody stresses ("FIVE"), by their capitals.

    A heading that gives one to each word says nothing of any of them, nor does German, where each
    noun has one, of words in another language; nor any language of the accents in another.
    """
    within, first = Counter[str](), Counter[str]()
    for quote in quotes:
        if quote.text.islower() or is_shouted(quote.text):
            continue
        words = _WORD.findall(quote.text)
        if quote.language == language:
            first.update(word.lower() for word in words[:1])
            within.update(_within(words))
        elif quote.language != _WITH_NOUNS:
            within.update(filter(str.isascii, _within(words)))
    spelt = _spelt(quotes, language)
    written = {"i": "I"} if language == "en" else {}
    for counts in (within, first):
        for word in sorted(counts, key=lambda w: (-counts[w], w.isascii(), w)):
            usual = word.lower() if _is_small(word, language) else word
            written.setdefault(_key(word, language, spelt), usual)
    loud = {word for quote in quotes for word in _LOUD.findall(quote.text)}
    stressed = {word: word.lower() for word in loud if _is_stressed(word, language, within)}
    return {**written, **stressed}


def _spelt(quotes: Sequence[Quote], language: str) -> Mapping[str, int]:
    """How often each word is written, in small letters, by those who write accents."""
    said = (quote.text.lower() for quote in quotes if quote.language == language)
    return Counter(word for text in said if not text.isascii() for word in _WORD.findall(text))


def _key(word: str, language: str, spelt: Mapping[str, int]) -> str:
    """By what a spelling is found: without its accents if that is but another's slip.

    "Jeûne" and "jeune" are two words, as "où" and "ou" are.
    """
    low, bare = word.lower(), _bare(word)
    is_slip = spelt[low] >= _SURE and spelt[bare] * _HARDLY <= spelt[low]
    return bare if low == bare or (is_slip and not _is_small(bare, language)) else low


@lru_cache(maxsize=2**14)  # the same few thousand words make most sentences
def _is_small(word: str, language: str) -> bool:
    """Whether it is a language's small word, whoever else has its letters: "SI", "US", not "TV"."""
    is_said = len(word) > 1 and _VOWEL.search(_bare(word)) is not None
    return is_said and not content_words(word.lower(), language)


def _within(words: Sequence[str]) -> Sequence[str]:
    """The words behind the first; none of a heading."""
    long = [word for word in words[1:] if len(word) >= _LONG]
    is_heading = len(long) > 1 and all(word[0].isupper() for word in long)
    return () if is_heading else words[1:]


def as_said(text: str, written: Mapping[str, str]) -> str:
    """Write as others do what has no capitals, nothing but capitals, or no accents.

    What is shouted is lowered, but for codes; a single word, where others write it small. An accent
    at the end makes another word. A letter alone has a capital in a code; "eBay" stays so.
    """
    is_small = text[1:] == text[1:].lower()
    is_loud = text.isupper() or is_shouted(text)
    is_bare = text.isascii()

    def as_others(found: re.Match[str]) -> str:
        word = found[0].lower() if is_loud else found[0]
        usual = written.get(word.lower(), written.get(_bare(word), word))
        if word in written and _is_loud(word):
            return written[word]
        if usual[-1].lower() != word[-1].lower() or not (is_bare or usual.lower() == word.lower()):
            return word
        if is_small or is_loud or usual.isascii():
            return usual if is_small or is_loud else word
        return capitalised(usual.lower()) if word[0].isupper() else usual.lower()

    def put(token: re.Match[str]) -> str:
        if any(map(str.isdigit, token[0])):
            return token[0] if is_loud else _WORD.sub(as_others, token[0])
        said = token[0].lower() if is_loud else token[0]
        return _PROPER.sub(as_others, said)

    if not (is_small or is_loud or is_bare or _CAPITALS.search(text)):
        return text
    said = _TOKEN.sub(put, text)
    return capitalised(said) if text[:1].isupper() else said


def _is_loud(word: str) -> bool:
    return word.isupper() and len(word) >= _STRESSED


def _is_stressed(word: str, language: str, within: Mapping[str, int]) -> bool:
    """Whether what is in capitals is a word, and no short form: "FIVE", "REFUSED", not "HTTP"."""
    if len(word) > _SHORT_FORM:
        return word.lower() in within
    return _is_small(word, language)


@lru_cache(maxsize=2**14)
def _bare(word: str) -> str:
    return plain(word.casefold())
