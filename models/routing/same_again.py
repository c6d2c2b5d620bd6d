"""Whether a customer writes the same again: but for slips of the keyboard, signs and a small word.

Letter by letter, since terms weighed by rarity make much of a slip: "recieved" is rarer than all
that it stands between. What turns the sense, a negation, "on" for "off", a figure, is no slip.
"""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from models.routing.readings import Told, Words
from models.routing.slips import SMALL, is_slip
from models.wording import MONTHS

SAME_LETTERS = 0.85
"""Least share of one text's letters that stand in the other's, in its order, two at a time."""
_MOST_OTHER = 4
"""Words that may be others at most: so many slips make another text."""
_LEAST_RUN = 2
_LONG_TEXT = 400
"""Words of a text in which slips are looked for; a longer one has to say the very same."""
_FEW = 2
ANY_NUMBER = "0000"
"""For the number of an order or a customer, which differs where all else is one."""
_DENIES = re.compile(
    r"kein\w*|(?:ai|ca|do|does|did|is|are|was|were|wo|would|could|should|have|has|had)nt"
    r"|(?:must|need|might|sha)nt"
    r"|not?|non|nor|none|never|nothing|cannot|without|ne|pas|plus|ni|sans|jamais|aucune?|rien"
    r"|nichts?|nie|niemals|ohne|sin|nunca|nada|ningun|ninguna|mas|nao|nem|com|sem|niet|geen"
)
_TURNS = frozenset(
    """
    on off in out up down more less from to old new stop avec aus an ab auf zu mit con aan uit
    """.split()
)


def is_the_same(one: Told, other: Told) -> bool:
    """Whether two texts are near-identical as they may be read; one that tells nothing is none.

    A subject may be missing in one of them, but then no other word: two with subjects of their own
    are two.
    """
    pairs = ((one.whole, other.whole, 1), (one.whole, other.body, 0), (one.body, other.whole, 0))
    return any(
        _is_the_same(words, again, n_small)
        for readings, others, n_small in pairs
        for words in readings
        for again in others
    )


def is_held_by(one: Told, other: Told) -> bool:
    """Whether all words of a text are in another, among which none turns the sense of its own."""
    return any(_holds(again, words) for words in one.whole for again in other.whole)


def _holds(outer: Words, inner: Words) -> bool:
    if max(len(outer), len(inner)) > _LONG_TEXT:
        return f" {' '.join(inner)} " in f" {' '.join(outer)} "
    unequal = list(_unequal(inner, outer))
    if any(_turns(part, _denies) or _turns(its, _is_kept) for part, its in unequal):
        return False
    new = {word for _, its in unequal for word in its if not _is_kept(word)}
    lost = {
        word: bool(its)
        for part, its in unequal
        for word in set(part) - set(outer)
        if _is_kept(word) or not any(is_slip(word, x) for x in new)
    }
    return _is_small([], [*lost], 1) and not any(lost.values())  # nothing stands in its stead


def _turns(part: Words, told: Callable[[str], bool]) -> bool:
    """Whether a few words turn the sense of those around; more of them are a sentence beside."""
    return len(part) <= _FEW and any(told(word) and word != ANY_NUMBER for word in part)


def _is_the_same(one: Words, other: Words, n_small: int) -> bool:
    if one == other or max(len(one), len(other)) > _LONG_TEXT:
        return one == other
    n_letters, n_other = sorted((len("".join(one)), len("".join(other))))
    if n_letters < SAME_LETTERS * n_other or not _stand_the_same(one, other):
        return False
    unequal = list(_unequal(one, other))
    left, its_left = ({word for pair in unequal for word in pair[k]} for k in (0, 1))
    only_one, only_other = left - set(other), its_left - set(one)
    if max(len(only_one), len(only_other)) > _MOST_OTHER:
        return False
    new = [w for w in only_one if not any(is_slip(w, x) for x in its_left)]
    gone = [w for w in only_other if not any(is_slip(w, x) for x in left)]
    return _is_small(new, gone, n_small) and _is_written_the_same(" ".join(one), " ".join(other))


def _is_small(new: list[str], gone: list[str], n_small: int) -> bool:
    """Whether what is new and gone is so many small words, or one with a letter less."""
    is_cut = len(new) == len(gone) == 1 and _is_less(new[0], gone[0])
    if len(new) + len(gone) > n_small and not is_cut:
        return False
    return all(len(word) <= SMALL for word in (*new, *gone))


def _is_written_the_same(text: str, again: str) -> bool:
    blocks = SequenceMatcher(None, text, again, autojunk=False).get_matching_blocks()
    n_same = sum(block.size for block in blocks if block.size >= _LEAST_RUN)
    return n_same >= SAME_LETTERS * max(len(text), len(again))


def _unequal(one: Words, other: Words) -> Iterator[tuple[Words, Words]]:
    """What of each is not the other's in its place, but for a space too few or too many."""
    for kind, i, end, j, its_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        part, its = one[i:end], other[j:its_end]
        joined, again = "".join(part), "".join(its)
        if kind != "equal" and joined != again:
            is_one = len(part) != len(its) and is_slip(joined, again)
            yield ((joined,), (again,)) if is_one else (part, its)


def _stand_the_same(one: Words, other: Words) -> bool:
    """Whether what has to stay is in both, in its place: "does not" of another verb is another."""
    kept, its = ([(i, w) for i, w in enumerate(text) if _is_kept(w)] for text in (one, other))
    moved = abs(len(one) - len(other)) + 1
    return len(kept) == len(its) and all(
        word == again and abs(i - j) <= moved
        for (i, word), (j, again) in zip(kept, its, strict=True)
    )


def _is_kept(word: str) -> bool:
    """Whether a word has to stand where it stands, and as it is."""
    return _denies(word) or word in _TURNS or word in MONTHS


def _denies(word: str) -> bool:
    """Whether a word is a denial, or a figure."""
    return not word.isalpha() or bool(_DENIES.fullmatch(word))


def _is_less(word: str, other: str) -> bool:
    """Whether one word is the other with a letter less, "fo" for "for"."""
    short, long = sorted((word, other), key=len)
    return any(short == long[:i] + long[i + 1 :] for i in range(len(long)))
