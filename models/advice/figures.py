"""The figures of advice, and what is said to be more or less than one."""

import re
from functools import lru_cache

from models.sentences.grounding_tokens import tokens
from models.sentences.grounding_words import FUNCTION, NUMBERS
from models.sentences.negations import SAYS_NOT
from models.sentences.reading import MAX_QUOTES
from models.sentences.word_forms import folded

LEAST_SHARED = 2
"""Words that two sentences share of which one is against the other by a word or a figure."""

_LIMIT = re.compile(
    r",?\s(?:pas plus d'une?(?: fois)?(?!\s\w)|not? more than (?:once|one)|nicht mehr als"
    r" (?:einmal|einer?)|no más de una?(?: vez)?)\b",
    re.IGNORECASE,
)
"""Says once and denies no order: left out before two are compared."""

_FIGURE = rf"(?:\d|(?:{'|'.join(sorted({w for words in NUMBERS.values() for w in words}))})\b)"
_COMPARES = (
    r"\b(?:more than|less than|longer than|shorter than|fewer than|further than|closer than|beyond"
    r"|above|below|over|under|plus d[e']|moins d[e']|au-delà d[e']|mehr als|weniger als|länger als"
    rf"|über|unter|más de|menos de|più di|meno di|mais de|meer dan|minder dan) ?(?={_FIGURE})"
)
_BOUND = re.compile(
    r",?\s*\b(?:pas plus|(?:not?|nicht|no|non|não|niet) (?:more|less|mehr|weniger|más|menos|più"
    r"|meno|mais|meer))(?=\W*$)"
    rf"|{SAYS_NOT}(?=[^.;:]{{0,50}}?{_COMPARES})",
    re.IGNORECASE,
)
"""What denies that it may be more or less: of one figure it denies nothing ("2 mm", "no more than
2 mm", "2 mm, pas plus")."""


@lru_cache(maxsize=4 * MAX_QUOTES)  # a step is held against all that was said
def figures(sentence: str, language: str) -> frozenset[str]:
    """The numbers of a sentence, written out or not, where they are known."""
    found = tokens(sentence, language) if language in FUNCTION else ()
    exact = (token.key for token in found if token.kind == "exact")
    return frozenset(filter(str.isdigit, exact))


def is_bound(text: str) -> bool:
    """Tell whether a sentence says of a figure what is more or less ("no more than 6 Nm")."""
    return re.search(_COMPARES, folded(text)) is not None


def without_limit(order: str) -> str:
    """Leave out that something is done but once: it denies no order."""
    return _LIMIT.sub("", order)


def without_bound(text: str, other: str, language: str) -> str:
    """Leave out the denial of more or less than a figure that another sentence gives, too."""
    is_common = not figures(text, language).isdisjoint(figures(other, language))
    are_bounds = is_bound(text) and is_bound(other)
    return _BOUND.sub("", text) if is_common and not are_bounds else text
