"""Products that a customer names with one slip: "Veltk 7", "Zehyr Lite", "Thunderbrid".

Only in a word long enough to be known again, and never in a figure: "Veltik 8" is no "Veltik 7".
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from models.routing.slips import slip_at

_LONG, _ALONE = 5, 8
"""Letters of a word that may have a slip: beside other words of the name, and where it is alone."""
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_PLAIN = re.compile(r"[^\W_]+(?: [^\W_]+)*")

Kind = tuple[str, tuple[str, ...]]


class _Name(NamedTuple):
    """A name without its spaces, whose it is, its words, and which of its letters may slip."""

    key: str
    owner: str | None
    words: frozenset[str]
    may_slip: frozenset[int]


class Misspelt:
    """The names of a catalogue as they are known again with a slip."""

    def __init__(self, owners: Mapping[str, str | None]) -> None:
        """Take folded names, and whose each is; None where it is of several."""
        self._names: dict[Kind, list[_Name]] = defaultdict(list)
        self._longest = 0
        for name, owner in owners.items():
            tokens = _TOKEN.findall(name) if _PLAIN.fullmatch(name) else []
            may_slip = _may_slip(tokens)
            if tokens:
                known = _Name("".join(tokens), owner, frozenset(tokens), may_slip)
                self._names[_kind(tokens)].append(known)
                self._longest = max(self._longest, len(tokens) + bool(may_slip))

    def named_in(self, text: str, is_ordinary: Callable[[str], bool]) -> tuple[str, ...]:
        """Products that a folded text names but for a slip, in order of first mention.

        Where several are as near none is; nor where the slip makes a word that is ordinary.
        """
        tokens = list(_TOKEN.finditer(text)) if self._names else []
        found: dict[str, None] = {}
        at = 0
        while at < len(tokens):
            n, owners = self._at(text, tokens[at : at + self._longest], is_ordinary)
            if len(owners) == 1:
                found |= dict.fromkeys(filter(None, owners))
            at += max(1, n)
        return tuple(found)

    def _at(
        self, text: str, tokens: list[re.Match[str]], is_ordinary: Callable[[str], bool]
    ) -> tuple[int, set[str | None]]:
        """Whose the longest name is that begins with the first of these tokens, and its length."""
        for n in range(_n_joined(tokens), 0, -1):
            said = [token.group() for token in tokens[:n]]
            if not _is_cut_out(text, tokens[0].start(), tokens[n - 1].end(), said[-1]):
                continue
            owners = {
                name.owner
                for name in self._near(said)
                if not any(is_ordinary(word) for word in said if word not in name.words)
            }
            if owners:
                return n, owners
        return 0, set()

    def _near(self, said: list[str]) -> Iterator[_Name]:
        joined = "".join(said)
        for name in self._names.get(_kind(said), ()):
            if abs(len(name.key) - len(joined)) <= 1 and name.key != joined:
                slip = slip_at(name.key, joined)
                if slip is not None and min(slip, len(name.key) - 1) in name.may_slip:
                    yield name


def _kind(tokens: list[str]) -> Kind:
    """What no slip changes of a name: its first letter and its figures."""
    return tokens[0][0], tuple(token for token in tokens if token[0].isdigit())


def _may_slip(tokens: list[str]) -> frozenset[int]:
    """Places of a name's letters where one may be wrong: those of its long words."""
    least = _LONG if len(tokens) > 1 else _ALONE
    places: set[int] = set()
    begins = 0
    for token in tokens:
        if token.isalpha() and len(token) >= least:
            places |= set(range(begins, begins + len(token)))
        begins += len(token)
    return frozenset(places)


def _n_joined(tokens: list[re.Match[str]]) -> int:
    """How many of these tokens stand together, with a space at most between two."""
    for n, (sooner, later) in enumerate(pairwise(tokens), start=1):
        if sooner.string[sooner.end() : later.start()] not in ("", " "):
            return n
    return len(tokens)


def _is_cut_out(text: str, start: int, end: int, last: str) -> bool:
    """Whether words end where a name would, and no figure follows its last word: "Veltk 8"."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 2]
    is_figure = last.isalpha() and behind[:1] in " " and behind[1:].isdigit()
    return not (re.match(r"\w", before) or re.match(r"\w", behind) or is_figure)
