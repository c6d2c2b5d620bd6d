"""What several customers tell of one event in words and languages that lie far apart.

None of their tickets is near another, and no word is common to them. What the router knows is a
likeness of another kind: unlike all its issues, they are least unlike the same one
(DECISIONS.md, 0152).
"""

from models.stream.by_name import ByName
from models.stream.memory import LOOSE
from models.stream.sighting import Rise
from models.stream.usual import Past
from models.types import Arrival, Vector

CUSTOMERS = 6
"""Customers that make a problem of what they are least unlike: five of a day are found by chance
on a desk of many issues, and eight are half of such an event."""
SOMEWHAT = 0.5
"""Least mean cosine of such tickets, as a share of the loosest at which two are about the same
thing: two problems of one product, told by its name, have a third."""


def leaning(past: Past, by_name: ByName, arrival: Arrival, seen: Vector) -> Rise | None:
    """The strange tickets of no known issue that lean to the same one as an arrival, if they rise.

    None when chance explains them, or they have no more in common than with others.

    Args:
        past: of the desk.
        by_name: the same by names.
        arrival: the latest ticket.
        seen: (dim,) its vector.
    """
    at, memory = arrival.created_at, past.memory
    if not past.is_strange(arrival):
        return None
    mine, (first, _) = by_name.leaning_as(arrival), past.recent(at)
    now = mine[mine >= first]
    loose = now[memory.owner[now] == LOOSE]
    if past.n_customers(loose, arrival) < CUSTOMERS:  # most tickets
        return None
    usual = past.usual(past.not_over(mine[mine < first], at), at)
    odds = past.odds_now(loose, usual, arrival, past.watch.chance)
    if odds >= 1 or past.mean_cosine(loose, seen) < SOMEWHAT * past.watch.near[0]:
        return None
    return Rise(loose, usual, odds) if past.is_apart(loose, seen, at) else None
