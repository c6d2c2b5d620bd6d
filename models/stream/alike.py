"""What rises among tickets told alike: a new problem, by the neighbours of its newest ticket."""

from datetime import datetime
from math import inf

import numpy as np

from models.stream.by_name import ByName
from models.stream.memory import LOOSE, Rows
from models.stream.sighting import Rise
from models.stream.usual import Past
from models.types import Arrival, Vector


def alike(
    past: Past,
    by_name: ByName,
    arrival: Arrival,
    seen: Vector,
    cosines: Vector,
    *,
    of_any: bool = False,
) -> Rise | None:
    """The loose tickets like an arrival when they are more than chance explains.

    The tightest radius that finds a problem names its founders; the others join by the centre.

    Args:
        past: of the desk.
        by_name: the same by names.
        arrival: the latest ticket.
        seen: (dim,) its vector.
        cosines: those of the recent tickets to it.
        of_any: whether it may be told of several families of products, where it has to be told
            more alike.
    """
    memory, watch = past.memory, past.watch
    first, _ = past.recent(arrival.created_at)
    alike_now = first + np.flatnonzero(cosines >= watch.near[0])
    widest = past.founding(alike_now, arrival.created_at)
    if past.n_customers(widest, arrival) < watch.min_customers:
        return None  # most tickets: the long past need not be looked at
    before = past.before(arrival.created_at)
    was = memory.cosines(*before, seen, watch.near[0])
    if not of_any:
        was = by_name.of_kin(was, before[0], arrival)
    calm = past.not_over(before[0] + np.flatnonzero(was >= watch.near[0]), arrival.created_at)
    for near in reversed(watch.near):
        rows = widest[cosines[widest - first] >= near]
        if of_any and not _is_of_any(past, by_name, rows, arrival, seen):
            continue
        found = _risen(past, rows, calm[was[calm - before[0]] >= near], arrival, seen)
        if found is not None:
            return found
    return None


def _is_of_any(past: Past, by_name: ByName, rows: Rows, arrival: Arrival, seen: Vector) -> bool:
    """Whether tickets of several families are so much alike that it is no product's problem."""
    if not by_name.are_of_any(rows, arrival):
        return False
    return past.mean_cosine(rows, seen) >= past.watch.of_any


def _risen(past: Past, rows: Rows, was: Rows, arrival: Arrival, seen: Vector) -> Rise | None:
    """These rows when so many before do not explain them, and they are one thing.

    Or the strange ones alone: few of a known issue's tickets are, most of a new problem's.
    """
    at, watch = arrival.created_at, past.watch
    rows = past.of_one(rows, arrival)
    usual = past.usual(was, at)
    odds = inf
    if not past.is_without(at) or _are_most(past, rows, at):
        odds = past.odds_now(rows, usual, arrival, watch.chance)
    if odds >= 1 and past.is_strange(arrival):
        rows, usual = past.strange(rows), past.strange_expected(was, at)
        odds = past.odds_now(rows, usual, arrival, watch.chance_strange)
    if odds >= 1 or not (_are_one(past, rows) and past.is_apart(rows, seen, at)):
        return None
    owners = past.memory.owner[rows]
    back = np.bincount(owners[owners != LOOSE], minlength=1)
    again = int(back.argmax()) if back.any() else LOOSE
    return Rise(rows[owners == LOOSE], usual, odds, again=again)


def _are_most(past: Past, rows: Rows, at: datetime) -> bool:
    """Whether tickets are most of what came: on a first day, when all rises, nothing less tells."""
    first, last = past.recent(at)
    return 2 * len(rows) > last - first


def _are_one(past: Past, rows: Rows) -> bool:
    """Whether the few tickets that are like the newest are like each other.

    Some tickets are like many that have nothing in common. Where twice as many as make a
    problem rise, that is no chance.
    """
    return len(rows) >= 2 * past.watch.min_customers - 1 or past.are_alike(rows)
