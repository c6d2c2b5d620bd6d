"""New problems that each customer tells otherwise, a ticket or two a day (DECISIONS.md, 0142).

How near known tickets of one issue lie says little of a new problem's: a night's groups, which are
cut at that, hold none of them. Here strange tickets are held against strange ones: of the tree of
who is nearest to whom on average each branch is looked at that hangs together, is like no other
and has come up since.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.nights.evening import Evening, Ledger
from models.nights.slow_rise import MANY, STRAYS, new_codes, says
from models.nights.tree import Rows, joins
from models.sentences.boilerplate import is_empty
from models.stream.living import OWN
from models.stream.thinning import lot_of
from models.stream.usual import ALIKE, ENOUGH, LIKE_OTHERS, mean_cosine, tail
from models.stream.watch import DAY
from models.types import Arrival, Matrix, n_voices

MOST = 2_000
"""Strange tickets that are held against each other, in a second or less."""


class _Strange(NamedTuple):
    """The strange tickets of a night, by time."""

    arrivals: Sequence[Arrival]
    vectors: Matrix
    ledger: Ledger
    as_of: datetime


class _Rise(NamedTuple):
    """Tickets that came up together, and how probable that is by chance."""

    odds: float
    rows: Rows


def gathered(ledger: Ledger, evening: Evening) -> list[frozenset[str]]:
    """Groups of strange tickets that are alike beside all others and came up slowly, disjoint."""
    arrivals = _strange(ledger, evening)
    if n_voices(arrivals) < MANY:
        return []
    vectors = np.stack([ledger.seen[a.ticket_id] for a in arrivals])
    strange = _Strange(arrivals, vectors, ledger, evening.as_of)
    groups, taken = list[frozenset[str]](), set[int]()
    for rise in sorted(_rises(strange), key=lambda r: (r.odds, -len(r.rows), r.rows.tolist())):
        if rise.odds < ledger.watch.chance_slow and taken.isdisjoint(rise.rows.tolist()):
            taken.update(rise.rows.tolist())
            groups.append(frozenset(arrivals[row].ticket_id for row in rise.rows))
    return groups


def _strange(ledger: Ledger, evening: Evening) -> list[Arrival]:
    """What is unlike all that the desk knows, by time; of very many those of the lowest lots.

    And what says a code of it: however sure a router is, no known issue has a new code.
    """
    least = ledger.watch.strange
    strange = {
        a.ticket_id: a
        for a in evening.arrivals
        if a.novelty >= least and a.issue is None and not is_empty(a.text)
    }
    known = [a for a in evening.arrivals if a.ticket_id not in strange]
    codes = new_codes(evening.arrivals, least)
    told = [*strange.values(), *(a for a in known if says(a, codes))]
    drawn = sorted(told, key=lambda a: lot_of(a.ticket_id))[:MOST]
    return sorted(drawn, key=lambda a: (a.created_at, a.ticket_id))


def _branches(strange: _Strange, least: float) -> Iterator[Rows]:
    """The branches of a tree by mean likeness that are large enough to be a problem and alike."""
    for one, other in joins(strange.vectors):
        both = one.with_(other)
        if len(both.rows) >= MANY and both.likeness >= least:
            yield both.rows


def _rises(strange: _Strange) -> Iterator[_Rise]:
    """Branches less who is farther from the others of one than two about the same thing may be."""
    near = strange.ledger.watch.near[0]
    for branch in _branches(strange, ALIKE * near):
        rows = branch[_to_others(strange.vectors[branch]) >= near]
        if len(rows) >= MANY and _hang_together(rows, branch, strange, near):
            total = strange.vectors[rows].sum(axis=0)
            own = np.quantile(_to_others(strange.vectors[rows]), OWN) * np.linalg.norm(total)
            like = np.setdiff1d(np.flatnonzero(strange.vectors @ total >= own), branch)
            before = [strange.arrivals[row].created_at for row in like]
            yield _Rise(_odds(rows, before, strange), rows)


def _hang_together(rows: Rows, branch: Rows, strange: _Strange, least: float) -> bool:
    """Whether tickets are alike and have little in common with the other strange ones, if any."""
    if mean_cosine(strange.vectors[rows]) < least:
        return False
    others = np.ones(len(strange.arrivals), bool)
    others[branch] = False
    if others.sum() < ENOUGH:
        return True
    total = strange.vectors[rows].sum(axis=0)
    beside = float((strange.vectors @ total)[others].mean()) / len(rows)
    return beside < LIKE_OTHERS * strange.ledger.watch.near[0]


def _to_others(vectors: Matrix) -> NDArray[np.float32]:
    """How near each of some tickets is to the middle of the others: (n,) cosines."""
    others = vectors.sum(axis=0) - vectors
    lengths = np.maximum(np.linalg.norm(others, axis=1), 1e-12)
    return np.asarray((vectors * others).sum(axis=1) / lengths, np.float32)


def _odds(rows: Rows, like: Sequence[datetime], strange: _Strange) -> float:
    """How probable tickets are by when those like them came, but for strays of long before."""
    ledger, chances = strange.ledger, [1.0]
    for n_strays in (0, int(STRAYS * len(rows))):
        rise = [strange.arrivals[row] for row in rows[n_strays:]]
        began = rise[0].created_at
        age = ledger.own_time(began, strange.as_of)
        n = n_voices(rise)
        if n >= MANY and age >= ledger.watch.young:  # else it is the stream's to tell
            usual = n_strays + sum(at < began for at in like)
            days = max(1.0, ledger.own_time(ledger.began, began) / DAY)
            chances.append(tail(n, usual, days, age / DAY))
    return min(chances)
