"""Whether a customer writes the same again: but for slips of the keyboard, signs and a small word.

Letter by letter, since terms weighed by rarity make much of a slip: "recieved" is rarer than all
that it stands between. What turns the sense, a negation, "on" for "off", a figure, is no slip.
"""

import re
import unicodedata
from difflib import SequenceMatcher

from models.boilerplate import trim

SAME_LETTERS = 0.85
"""Least share of one text's letters that stand in the other's, in its order, two at a time."""
_SMALL = 4
_LEAST_RUN = 2
_WORD = re.compile(r"\w+")
_TURNS = frozenset(
    """
    no not non nor never on off in out up down more less
    ne pas plus ni sans avec kein nie aus an ab auf zu ohne mit
    sin con ni mas más nao não nem com sem niet geen aan uit
    """.split()
)


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: no greeting, accent, sign or capital."""
    bare = unicodedata.normalize("NFKD", trim(text).casefold())
    said = "".join(c for c in bare if not unicodedata.combining(c) and c not in "'’")
    return tuple(_WORD.findall(said))


def is_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts are near-identical, by their ``words_in``; one without words is none."""
    if not one or not other:
        return False
    only_one, only_other = set(one) - set(other), set(other) - set(one)
    new = [w for w in only_one if not any(_is_slip(w, x) for x in only_other)]
    gone = [w for w in only_other if not any(_is_slip(w, x) for x in only_one)]
    if max(len(new), len(gone)) > 1 or not all(map(_is_small, (*new, *gone))):
        return False
    text, again = " ".join(one), " ".join(other)
    blocks = SequenceMatcher(None, text, again, autojunk=False).get_matching_blocks()
    n_same = sum(block.size for block in blocks if block.size >= _LEAST_RUN)
    return n_same >= SAME_LETTERS * max(len(text), len(again))


def _is_small(word: str) -> bool:
    return len(word) <= _SMALL and word.isalpha() and word not in _TURNS


def _is_slip(word: str, other: str) -> bool:
    """Whether one word is the other with a letter more, less, another or two in turn."""
    shortest = min(len(word), len(other))
    if shortest < _SMALL or not (word.isalpha() and other.isalpha()):
        return False
    at = next((i for i in range(shortest) if word[i] != other[i]), shortest)
    rest, its = word[at:], other[at:]
    turned = rest[:2] == its[:2][::-1] and rest[2:] == its[2:]
    return turned or rest[1:] == its[1:] or rest[1:] == its or rest == its[1:]
