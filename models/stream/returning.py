"""What comes back in words that lie far apart: a problem that was over, told by other customers.

None of their tickets is near another, nor as near to the problem's middle as those that join it
are. But nothing else that was strange in a month came as near to it as each of them (DECISIONS.md,
0157).
"""

from datetime import datetime

import numpy as np

from models.stream.by_name import ByName
from models.stream.centres import Centres
from models.stream.memory import LOOSE, Rows
from models.stream.sighting import Rise
from models.stream.usual import Past, are_kindred
from models.stream.watch import DAY, QUIET_AFTER
from models.types import Arrival, Vector

ENOUGH_BEFORE = 100
"""Strange tickets of a month by which one that is nearer to a problem than all of them says that it
is back: by chance one in a hundred would be, not four of a day."""


def returning(
    past: Past, by_name: ByName, clusters: Centres, arrival: Arrival, seen: Vector
) -> Rise | None:
    """The strange tickets that say that a problem of which nobody wrote for days is back.

    None when the latest one does not, or they are not nearly as like the problem's tickets as these
    are to each other, beside the name of a product that they may share.

    Args:
        past: of the desk.
        by_name: the same by names.
        clusters: those watched over.
        arrival: the latest ticket.
        seen: (dim,) its vector.
    """
    watch, at = past.watch, arrival.created_at
    if not len(clusters) or not past.is_strange(arrival):
        return None
    number, similarity = clusters.nearest(seen)
    mine = _over(past, number, at)
    if len(mine) < watch.min_customers or not by_name.is_kin(arrival, mine):
        return None
    vectors, centre = past.memory.vectors, clusters.centre(number)
    before = _strange_beside(past, mine, at)
    if len(before) < ENOUGH_BEFORE:
        return None
    nearest = float((vectors[before] @ centre).max())
    if similarity <= nearest:  # most tickets
        return None
    first, last = past.recent(at)
    now = past.strange(first + np.flatnonzero(by_name.are_kin(first, last, arrival)))
    now = now[(past.memory.owner[now] == LOOSE) & (vectors[now] @ centre > nearest)]
    usual = past.usual(before[:0], at)
    odds = past.odds_now(now, usual, arrival, watch.chance)
    if odds >= 1:
        return None
    told = watch.beside_names(np.vstack([vectors[now], seen]))
    if not are_kindred(told, watch.beside_names(vectors[mine]), watch.near[0]):
        return None
    return Rise(now, usual, odds, again=number)


def _over(past: Past, number: int, at: datetime) -> Rows:
    """The tickets in mind of a cluster that has been silent for days; none of one put aside."""
    memory = past.memory
    # Not all in mind: how long what is older stays there depends on restarts.
    first, last = memory.between(memory.back(at, past.watch.reach), at)
    mine = first + np.flatnonzero(memory.owner[first:last] == number)
    is_over = (
        number not in past.aside and len(mine) and memory.key(int(mine[-1]))[0] < at - QUIET_AFTER
    )
    return mine if is_over else mine[:0]


def _strange_beside(past: Past, mine: Rows, at: datetime) -> Rows:
    """The strange tickets before what is now, without the days of a cluster's own tickets.

    What was told of it and did not join is no measure of what is near to it by chance.
    """
    memory = past.memory
    rows = past.strange(
        np.arange(memory.between(memory.back(at, past.watch.reach), at)[0], past.before(at)[1])
    )
    began, ended = (memory.key(int(row))[0] for row in (mine[0], mine[-1]))
    first, last = memory.between(began - DAY, ended + QUIET_AFTER)
    return rows[(rows < first) | (rows >= last)]
