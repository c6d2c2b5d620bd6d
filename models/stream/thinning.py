"""Which tickets of a busy desk's past are kept in mind: a fair share of each day.

What is usual is a rate, and some hundred tickets a day tell a rate. So the days before yesterday
are thinned: each ticket draws a lot, the same for ever, and stands for those that drew worse. Work
and memory per ticket no longer grow with the desk, and a restart keeps the tickets that the process
before it kept.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, datetime, timedelta
from math import ceil, log2

from models.types import Arrival

PER_DAY = 300
"""Tickets of one past day that are kept at most, and half as many at least."""
OWNED_DAYS = timedelta(days=8)
"""Tickets of clusters are kept whole this long: a young cluster is judged by each of them."""
LOOSE_DAYS = timedelta(days=1)


def share_of(n_of_day: int) -> float:
    """The share of a day with so many tickets that is kept: a power of two, in (0, 1].

    In such steps it hardly ever changes by a ticket that comes late.
    """
    return 1.0 if n_of_day <= PER_DAY else 0.5 ** ceil(log2(n_of_day / PER_DAY))


def lot_of(ticket_id: str) -> float:
    """What a ticket drew, in [0, 1): it is kept where this is below the share of its day."""
    digest = hashlib.blake2b(ticket_id.encode(), digest_size=7).digest()
    return int.from_bytes(digest, "big") / 2**56


def is_past(day: date, today: date, *, owned: bool) -> bool:
    """Whether a day's tickets are thinned by now: those of clusters later than the others."""
    return today - day > (OWNED_DAYS if owned else LOOSE_DAYS)


def kept(
    keys: Iterable[tuple[datetime, str]],
    owned: Set[str],
    n_of_day: Mapping[date, int],
    today: date,
) -> list[str]:
    """Choose which tickets of a window to look at.

    Args:
        keys: (created_at in UTC, id) of each.
        owned: ids of those that are in a cluster.
        n_of_day: tickets of each day that say something.
        today: the newest day.

    Returns:
        Ids, in the order of the keys.
    """
    shares = {day: share_of(n) for day, n in n_of_day.items()}
    return [
        ticket_id
        for created_at, ticket_id in keys
        if shares.get(day := created_at.date(), 1.0) == 1.0
        or not is_past(day, today, owned=ticket_id in owned)
        or lot_of(ticket_id) < shares[day]
    ]


def thinned(
    arrivals: Sequence[Arrival], owned: Set[str], n_of_day: Mapping[date, int], until: datetime
) -> list[Arrival]:
    """Choose likewise among all tickets of a window that ends at ``until``, in their order."""
    by_id = {arrival.ticket_id: arrival for arrival in arrivals}
    keys = ((arrival.created_at, arrival.ticket_id) for arrival in arrivals)
    return [by_id[ticket_id] for ticket_id in kept(keys, owned, n_of_day, until.date())]
