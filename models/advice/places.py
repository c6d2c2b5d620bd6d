"""Where in the menus something is done, and what is done there: "turn it off under Menu > Alarms".

Who goes to one place and does another thing there, or goes to the entry beside, gives another step.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.sentences.deed_verbs import deeds_of
from models.sentences.reading import MAX_QUOTES
from models.sentences.word_forms import folded

_ENTRY = r"[^\W\d_a-zß-ÿ][\w-]{0,30}(?: [\w'-]{1,30}){0,3}"
_PATH = re.compile(rf"{_ENTRY}(?: ?(?:->|[>→»]) ?{_ENTRY}){{1,6}}")
_NEXT = re.compile(r" ?(?:->|[>→»]) ?")
_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿ][\w-]*(?: [^\W\d_a-zß-ÿ][\w-]*)*\Z")
"""The name of a menu behind what is said before it ("in the Menu")."""
_LEAST = 2
"""Names that tell a place: behind them stands what is done there."""
_BEHIND = re.compile(r"\s(?:and|then|to|et|puis|pour|und|dann|y|para|e|poi|en)\s", re.IGNORECASE)


_NAME = r"[^\W\d_a-zß-ÿ][\w-]{0,30}(?: [^\W_a-zß-ÿ][\w-]{0,30}){0,3}"
_MENU = re.compile(rf"{_NAME}(?: ?(?:->|[>→»]) ?{_NAME}){{1,6}}")


@dataclass(frozen=True, slots=True)
class Menu:
    """The names of a path, of the first the last word, and what its last entry does there.

    Of "Open Profile > Devices > Remove this device" these are "profile" and "devices", and the
    deeds of "remove".
    """

    names: tuple[str, ...]
    done: frozenset[str]


@lru_cache(maxsize=4 * MAX_QUOTES)
def menu(text: str, language: str) -> Menu | None:
    """Find the first path through the menus that a sentence names, without what is said around."""
    found = _MENU.search(text)
    if found is None:
        return None
    first, *others = map(folded, _NEXT.split(found.group()))
    names = (first.rpartition(" ")[2], *others)
    does = deeds_of(names[-1].partition(" ")[0], language) if len(names) > _LEAST else frozenset()
    return Menu(names[:-1] if does else names, does)


@dataclass(frozen=True, slots=True)
class Place:
    """The entries of a path, without accents in small letters, and what is said around it."""

    entries: tuple[str, ...]
    around: str

    def is_beside(self, other: "Place") -> bool:
        """Whether each ends at an entry that the other does not pass: of one menu, or farther."""
        if min(len(self.entries), len(other.entries)) < 2:
            return False
        words, others = (set(" ".join(one.entries).split()) for one in (self, other))
        ends, other_ends = set(self.entries[-1].split()), set(other.entries[-1].split())
        return bool(words & others) and not ends & others and not other_ends & words


@lru_cache(maxsize=4 * MAX_QUOTES)
def place(text: str) -> Place | None:
    """Find the first path through the menus that a sentence names."""
    found = _PATH.search(text)
    if found is None:
        return None
    first, *others = _NEXT.split(found.group())
    *_, last = others
    end, *behind = _BEHIND.split(last, maxsplit=1)
    name = _CAPITALS.search(first)
    lead = first[: name.start()] if name else ""
    entries = (first[len(lead) :], *others[:-1], end)
    around = " ".join([text[: found.start()], lead, *behind, text[found.end() :]])
    return Place(tuple(map(folded, entries)), around)


def beside(texts: Sequence[str]) -> NDArray[np.bool_]:
    """Compare sentences pairwise, (n, n): whether they end at two entries of one menu."""
    places = {row: found for row, text in enumerate(texts) if (found := place(text))}
    apart = np.zeros((len(texts), len(texts)), dtype=bool)
    for row, one in places.items():
        for column, other in places.items():
            apart[row, column] = one.is_beside(other)
    return apart
