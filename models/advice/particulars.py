"""What two orders differ by that say the same else: a figure, a way to turn, a side, a colour.

Which of the two is right no words tell, and an average of them is what nobody said ("6 Nm",
"12 Nm"). A figure is of the word beside it, so no unit need be known.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from models.advice.amounts import Particular, amounts, codes, in_words, unit
from models.advice.deeds import deed
from models.advice.qualities import qualities, without_qualities
from models.advice.said import said
from models.sentences.clauses import main_clause
from models.sentences.conditions import CONDITIONAL
from models.sentences.deed_verbs import LANGUAGES
from models.sentences.grounding_words import NUMBERS
from models.sentences.heads import heads
from models.sentences.reading import MAX_QUOTES
from models.sentences.word_forms import folded
from models.text import content_words

_STEM = 5
_SAME_THING = 0.5
"""Least share of what the shorter order names besides, to be about the same thing."""

_ORDERS = frozenset(
    "faut veuillez merci devez please should must need bitte mussen sollten favor debe".split()
)
"""Words by which it is but said that something is to be done."""
_CASE = re.compile(rf"{CONDITIONAL}[^,:;]*[,:]", re.IGNORECASE)


def differ_by_particular(one: str, other: str, language: str) -> bool:
    """Tell whether two say the same but for what one thing is to be: "6 Nm", "12 Nm".

    A figure that the other leaves out contradicts nothing, nor does one of several that both give,
    nor what is for another case ("if the light is red, ...").
    """
    cases = [found.group() for text in (one, other) if (found := _CASE.match(text))]
    if len(cases) > 1 and _are_apart(*(particulars(case, language) for case in cases)):
        return False
    mine, theirs = particulars(one, language), particulars(other, language)
    return _are_apart(mine, theirs) and _are_of_one_thing(one, other, language)


def differ_by_code(one: str, other: str, language: str) -> bool:
    """Tell whether two order the same of two things whose codes have the same letters."""
    mine, theirs = tuple(codes(one)), tuple(codes(other))
    return _are_apart(mine, theirs) and _are_of_one_thing(one, other, language)


def _are_apart(mine: Sequence[Particular], theirs: Sequence[Particular]) -> bool:
    mine, theirs = tuple(dict.fromkeys(mine)), tuple(dict.fromkeys(theirs))  # each once
    for particular in mine:
        here = [p for p in mine if p is particular or p.is_kin(particular)]
        there = [p for p in theirs if p.is_kin(particular)]
        if there and not any(p.meets(q) for p in here for q in there):
            return True
    return False


def _are_of_one_thing(one: str, other: str, language: str) -> bool:
    deeds, others = deed(one, language).may, deed(other, language).may
    if deeds and others and deeds.isdisjoint(others):
        return False
    if said(one, language).is_denied != said(other, language).is_denied:
        return False
    things, other_things = _things(one, language), _things(other, language)
    return len(things & other_things) >= _SAME_THING * min(len(things), len(other_things))


@lru_cache(maxsize=4 * MAX_QUOTES)
def _things(text: str, language: str) -> frozenset[str]:
    """What an order names besides its verb and its particulars, by their beginnings."""
    bare = without_qualities(in_words(text), language)
    verbs = heads(main_clause(text), language) if language in LANGUAGES else ()
    small = {*verbs, *_ORDERS, *NUMBERS.get(language, ())}
    measured = {p.of for p in particulars(text, language)}
    return frozenset(
        folded(word)[:_STEM]
        for word in content_words(bare, language)
        if folded(word) not in small
        and unit([word], language)[0] not in measured
        and not re.search(r"\d", word)
    )


@lru_cache(maxsize=4 * MAX_QUOTES)  # a draft compares the same quotes a dozen times
def particulars(text: str, language: str) -> tuple[Particular, ...]:
    """Find the figures, the ways to turn and the colours that a sentence gives."""
    return (*amounts(text, language), *codes(text), *qualities(text, language))
