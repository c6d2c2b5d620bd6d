"""Whether a customer writes the same again: but for slips of the keyboard, signs and a small word.

Letter by letter, since terms weighed by rarity make much of a slip: "recieved" is rarer than all
that it stands between. What turns the sense, a negation, "on" for "off", a figure, is no slip.
"""

import re
import unicodedata
from difflib import SequenceMatcher

from models.sentences.boilerplate import trim
from models.wording import MONTHS

SAME_LETTERS = 0.85
"""Least share of one text's letters that stand in the other's, in its order, two at a time."""
_SMALL = 4
"""Letters of a small word; a shorter one with a slip may be another."""
_MOST_OTHER = 4
"""Words that may be others at most: so many slips make another text."""
_LEAST_RUN = 2
_WORD = re.compile(r"[+-]?\d[\w.,]*|[^\W\d]\w*")
_DENIES = re.compile(
    r"kein\w*|(?:ca|do|does|did|is|are|was|were|wo|would|could|should|have|has|had)nt"
)
_TURNS = frozenset(
    """
    no not non nor none never cannot on off in out up down more less from to old new
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
    if not one or not other or abs(len(one) - len(other)) > _MOST_OTHER:
        return False
    if not _stand_the_same(one, other):
        return False
    if "".join(one) == "".join(other):  # a space too few, or too many
        return True
    only_one, only_other = set(one) - set(other), set(other) - set(one)
    if max(len(only_one), len(only_other)) > _MOST_OTHER:
        return False
    new = [w for w in only_one if not any(_is_slip(w, x) for x in only_other)]
    gone = [w for w in only_other if not any(_is_slip(w, x) for x in only_one)]
    is_cut = len(new) == len(gone) == 1 and _is_less(new[0], gone[0])
    if len(new) + len(gone) > 1 and not is_cut:
        return False
    if any(len(word) > _SMALL for word in (*new, *gone)):
        return False
    text, again = " ".join(one), " ".join(other)
    blocks = SequenceMatcher(None, text, again, autojunk=False).get_matching_blocks()
    n_same = sum(block.size for block in blocks if block.size >= _LEAST_RUN)
    return n_same >= SAME_LETTERS * max(len(text), len(again))


def _stand_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether what has to stay is in both, in its place: "does not" of another verb is another."""
    kept, its = ([(i, w) for i, w in enumerate(text) if _is_kept(w)] for text in (one, other))
    moved = abs(len(one) - len(other)) + 1
    return len(kept) == len(its) and all(
        word == again and abs(i - j) <= moved
        for (i, word), (j, again) in zip(kept, its, strict=True)
    )


def _is_kept(word: str) -> bool:
    """Whether a word has to stand where it stands, and as it is."""
    return not word.isalpha() or word in _TURNS or word in MONTHS or bool(_DENIES.fullmatch(word))


def _is_less(word: str, other: str) -> bool:
    """Whether one word is the other with a letter less, "fo" for "for"."""
    short, long = sorted((word, other), key=len)
    return any(short == long[:i] + long[i + 1 :] for i in range(len(long)))


def _is_slip(word: str, other: str) -> bool:
    """Whether one word is the other with a letter more, less, another or two in turn."""
    shortest = min(len(word), len(other))
    if shortest < _SMALL:
        return False
    at = next((i for i in range(shortest) if word[i] != other[i]), shortest)
    rest, its = word[at:], other[at:]
    turned = rest[:2] == its[:2][::-1] and rest[2:] == its[2:]
    return turned or rest[1:] == its[1:] or rest[1:] == its or rest == its[1:]
