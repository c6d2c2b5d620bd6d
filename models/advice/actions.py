"""What an order does to a thing: put it on or off, together or apart; which orders are opposite.

"Remove the display" and "put the display back" share every noun, and who gives the one must never
stand for the other. Verbs are known by how they begin; those that a small word turns around ("take
... off", "schalten Sie ... aus") by that word; any other verb by a prefix that undoes it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.sentences.clauses import main_clause
from models.sentences.reading import MAX_QUOTES
from models.sentences.verb_forms import beginnings
from models.sentences.verbs import VERBS
from models.sentences.verbs_in_parts import IN_PARTS, separable
from models.sentences.word_forms import folded
from models.tongues.spoken import undeclined, words_in

Signs = frozenset[str]
"""Kinds of action with their side: "+on", "-on"; behind "~" the beginning of a verb."""

_SIGN_OF: Mapping[str, tuple[tuple[str, str], ...]] = {
    language: tuple(
        (folded(stem), f"{sign}{kind}")
        for kind, told in re.findall(r"(\w+):([^:]+?)(?=\w+:|\Z)", table)
        for sign, side in zip("+-", told.split("/"), strict=True)
        for stem in side.split()
    )
    for language, table in VERBS.items()
}
_STEMS: Mapping[str, Mapping[str, Signs]] = {
    language: {stem: frozenset(side for of, side in known if of == stem) for stem, _ in known}
    for language, known in _SIGN_OF.items()
}
_UNDOES = re.compile(r"^(?:(?:des|de|dis)(?=\w{4})|un(?=\w{3}))")
_AGAIN = re.compile(r"^(?:re|ri|her|r(?=[aeiouy]))(?=\w{4})")
_BASE = 5
_LEAST_BASE = {"en": 3}
"""Letters of a verb that has none in front, if not as many: "zip", "unzip"."""


_GOES_BACK = ("on", "join", "open", "tight", "lock")
"""Kinds of action that done again bring back what was ("rouvrez"); to restart is not to start."""
_ONE_VERB = "open"
"""The kind of which all verbs of a side say the same: "close the tap", "shut the tap"."""


def is_verb(word: str, language: str) -> bool:
    """Tell whether a word, in small letters without accents, is a verb of which sides are known."""
    return bool(_sides(word, language))


@lru_cache(maxsize=8 * MAX_QUOTES)
def _sides(word: str, language: str) -> Signs:
    stems = _STEMS.get(language, {})
    return frozenset().union(*(stems.get(start, ()) for start in beginnings(word, language)))


@lru_cache(maxsize=4 * MAX_QUOTES)
def bare_verb(word: str, language: str) -> str:
    """Leave out of a verb that it is done again: "ouvrez" for "rouvrez"; "close" for "shut".

    Args:
        word: In small letters, without accents.
        language: Its language.
    """
    if not is_verb(word, language):
        bare = _AGAIN.sub("", word)
        if not any(side[1:] in _GOES_BACK for side in _sides(bare, language)):
            return word
        word = bare
    side = next((s for s in _sides(word, language) if s[1:] == _ONE_VERB), None)
    return next(stem for stem, s in _SIGN_OF[language] if s == side) if side else word


@lru_cache(maxsize=4 * MAX_QUOTES)  # a draft compares the same quotes a dozen times
def actions(text: str, language: str) -> Signs:
    """Name what a sentence orders, a case or an aim aside ("with the breaker off, ...")."""
    order = main_clause(text)
    words = [undeclined(folded(word), language) for word in words_in(order)]
    by_verb = {label for word in words for label in sides_of(word, language)}
    in_parts = {label for label, form in IN_PARTS.get(language, ()) if form.search(order)}
    of_any = separable(order) if language == "de" else set(_undone(words, language))
    return frozenset(by_verb | in_parts | of_any)


def sides_of(word: str, language: str) -> Signs:
    """Name the sides of a verb, in small letters without accents, or of one for "again"."""
    return _sides(word, language) | _sides(_AGAIN.sub("", word), language)


def known_actions(text: str, language: str) -> Signs:
    """Name of what a sentence orders the kinds that the tables know: "+on", "-join"."""
    return frozenset(sign for sign in actions(text, language) if "~" not in sign)


def _undone(words: Iterable[str], language: str) -> Iterator[str]:
    """Sides of any verb by its prefix: "-clipp" for "déclipper" or "unclip", "+clipp" without."""
    for word in words:
        undoes = _UNDOES.match(word)
        if undoes:
            yield f"-~{word[undoes.end() :][:_BASE]}"
        elif len(word) >= _LEAST_BASE.get(language, _BASE):
            yield f"+~{_AGAIN.sub('', word)[:_BASE]}"


def are_opposite(one: str, other: str, language: str) -> bool:
    """Tell whether two orders undo each other, or do different things to what they name."""
    return bool(apart([actions(text, language) for text in (one, other)])[0, 1])


def apart(signs: Sequence[Signs]) -> NDArray[np.bool_]:
    """Compare orders pairwise, (n, n): whether they do opposite or different things.

    Where both do one thing besides ("open it and take ... out", "take ... out") they are not.
    """
    sides = frozenset().union(*signs)
    names = sorted({sign[1:] for sign in sides if {f"+{sign[1:]}", f"-{sign[1:]}"} <= sides})
    kinds = sorted(sign for sign in sides if "~" not in sign)
    plus, minus = (_table(signs, [f"{sign}{name}" for name in names]) for sign in "+-")
    opposite = (plus * (1 - minus)) @ (minus * (1 - plus)).T
    told = _table(signs, kinds)
    same = told @ told.T
    other = _of_other_kinds(signs)
    return np.asarray((((opposite + opposite.T) > 0) | other) & (same == 0))


def _table(signs: Sequence[Signs], columns: Sequence[str]) -> NDArray[np.float32]:
    rows = [[column in found for column in columns] for found in signs]
    return np.array(rows, dtype=np.float32).reshape(len(signs), len(columns))


def _of_other_kinds(signs: Sequence[Signs]) -> NDArray[np.bool_]:
    """Where one renews, another cleans or takes away; or where one cleans, another takes away."""
    renews, cleans, takes = (
        np.array([sign in found for found in signs], dtype=bool)
        for sign in ("+renew", "+clean", "-join")
    )
    one_way = np.outer(renews, cleans | takes) | np.outer(cleans, takes)
    return np.asarray(one_way | one_way.T)
