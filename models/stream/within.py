"""What rises within one product, by what is usual of that product alone.

What customers tell of one product may lie farther apart than of any: they all speak of one thing.
On a desk of many products its few strange tickets are lost among those of the others, which are as
near to them; held against its own past they are not (DECISIONS.md, 0101).
"""

from typing import NamedTuple

from models.stream.memory import LOOSE, Rows
from models.stream.usual import Past, Usual
from models.types import Arrival, Vector

WIDE = 0.5
"""Least cosine of two tickets of one product that may be about the same thing, as a share of the
loosest at which two of any product are."""
MOST = 0.5
"""Share of the desk's tickets from which on a product's past is the desk's."""


class Within(NamedTuple):
    """The strange tickets of one product that are somewhat like the newest.

    Attributes:
        loose: rows of those of the window that are in no cluster.
        usual: those of the baseline.
        odds: of so many by chance, as a multiple of what is taken for chance.
    """

    loose: Rows
    usual: Usual
    odds: float


def within(past: Past, its: Rows, arrival: Arrival, seen: Vector) -> Within | None:
    """What an arrival rises with; None when chance explains it, or they are not alike.

    Args:
        past: of the desk.
        its: rows of the product's tickets in the baseline and until the arrival, by time.
        arrival: a strange ticket of it.
        seen: (dim,) its vector.
    """
    memory, at = past.memory, arrival.created_at
    (start, _), (first, end) = past.before(at), past.recent(at)
    if len(its) > MOST * (end - start):
        return None
    strange = past.strange(its)
    near = strange[memory.vectors[strange] @ seen >= WIDE * past.watch.near[0]]
    now = near[near >= first]
    loose = now[memory.owner[now] == LOOSE]
    if past.n_customers(loose, arrival) < past.watch.min_customers:  # most tickets
        return None
    usual = past.usual(near[near < first], at)
    odds = past.odds_now(loose, usual, arrival, past.watch.chance)
    return Within(loose, usual, odds) if odds < 1 and past.are_alike(loose, seen) else None
