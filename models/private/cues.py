"""Patterns that begin with a word, tried only where a word of the text begins as theirs do.

Most finders look for what some word announces, and each of their hundreds of words would be tried
at every place of every text. The text is parted once into the places where words begin, by their
first letters; what a pattern can begin with is read from the pattern itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]  # Python's own reading of a pattern
from typing import Any

_N_LETTERS, _N_LEAST = 4, 2
"""By so many letters a word is known; by fewer where the pattern says no more."""
_N_CHOICES = 9
"""A set of more signs, as "[a-z]", counts as any sign."""
_START = re.compile(r"\w+|\[")

_Read = tuple[set[str], set[str]]
"""What a pattern may begin with: as far as it is needed, or as far as it is read."""


class Cue:
    """A pattern for the lowered text whose matches begin where a word or a tag begins."""

    def __init__(self, pattern: str, *, inside: Iterable[str] = ()) -> None:
        """Read what the pattern may begin with.

        Args:
            pattern: a regular expression; no match of it begins within a word.
            inside: of what may begin with any letter, as all that ends in "rechnung": one of
                these stands in it.

        Raises:
            ValueError: It may begin with no word, or with any, and nothing is said to be inside.
        """
        self.form = re.compile(pattern)
        self._inside = tuple(inside)
        known, open_ = _openings(_parser.parse(pattern), {""})
        by_length = defaultdict(set)
        for opening in known | open_:
            by_length[len(opening)].add(opening)
        if not all(_START.match(opening) for opening in known | open_ if opening):
            raise ValueError(f"expected a pattern that begins with a word: {pattern}")
        if min(by_length) < _N_LEAST and not self._inside:
            raise ValueError(f"expected what is inside, since any letter may begin: {pattern}")
        self._openings = tuple(
            (n - _N_LEAST, frozenset(same)) for n, same in by_length.items() if n >= _N_LEAST
        )

    def finditer(self, low: str) -> Iterator[re.Match[str]]:
        """Yield the matches as a pattern's ``finditer`` does."""
        by_length = _places(low)
        places: list[int] = []
        if any(said in low for said in self._inside):
            places += (at for same in by_length[-1].values() for at in same)
        else:
            for i, openings in self._openings:
                for opening in openings.intersection(by_length[i]):
                    places += by_length[i][opening]
        places.sort()
        end = 0
        for at in places:
            if at >= end and (match := self.form.match(low, at)):
                end = match.end()
                yield match

    def search(self, low: str) -> re.Match[str] | None:
        """Return the first match, if there is one."""
        return next(self.finditer(low), None)


Form = Cue | re.Pattern[str]
"""What is looked for by its ``finditer``."""


@lru_cache(maxsize=4)
def _places(low: str) -> tuple[dict[str, list[int]], ...]:
    """Return where words begin: by their first two letters, three and four."""
    places: dict[str, list[int]] = defaultdict(list)
    for match in _START.finditer(low):
        at = match.start()
        places[low[at : at + _N_LETTERS]].append(at)
    by_length = [places]
    for n in range(_N_LETTERS - 1, _N_LEAST - 1, -1):
        fewer: dict[str, list[int]] = defaultdict(list)
        for opening, same in by_length[0].items():
            fewer[opening[:n]] += same
        by_length.insert(0, fewer)
    return tuple(by_length)


def _openings(items: Iterable[Any], open_: set[str]) -> _Read:
    known: set[str] = set()
    for op, said in items:
        if not open_:
            break
        more, open_ = _one_more(str(op), said, open_)
        known |= more | {opening for opening in open_ if len(opening) == _N_LETTERS}
        open_ = open_ - known
    return known, open_


def _one_more(op: str, said: Any, open_: set[str]) -> _Read:
    if op in ("AT", "ASSERT", "ASSERT_NOT"):  # they only take away
        return set(), open_
    if op == "LITERAL":
        return set(), {opening + chr(said) for opening in open_}
    if op == "IN" and (signs := _signs(said)):
        return set(), {opening + sign for opening in open_ for sign in signs}
    if op == "SUBPATTERN":
        return _openings(said[-1], open_)
    if op == "BRANCH":
        known, ended = zip(*(_openings(branch, open_) for branch in said[1]), strict=True)
        return set().union(*known), set().union(*ended)
    if op in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, items = said
        return _repeated(least, most, items, open_)
    return open_, set()  # any sign


def _repeated(least: int, most: int, items: Any, open_: set[str]) -> _Read:
    known: set[str] = set()
    ended = set() if least else open_
    for n in range(1, min(most, _N_LETTERS) + 1):
        more, open_ = _openings(items, open_)
        known |= more
        if n >= min(least, _N_LETTERS):
            ended = ended | open_
    return known, ended


def _signs(said: list[tuple[Any, Any]]) -> str:
    """Return the signs of a set; none where they are many or not told."""
    signs = ""
    for op, sign in said:
        if str(op) == "LITERAL":
            signs += chr(sign)
        elif str(op) == "RANGE":
            signs += "".join(map(chr, range(sign[0], sign[1] + 1)))
        else:
            return ""
    return signs if len(signs) <= _N_CHOICES else ""
