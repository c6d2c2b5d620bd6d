"""What rises within one product, by what is usual of that product alone.

What customers tell of one product may lie farther apart than of any: they all speak of one thing.
On a desk of many products its few strange tickets are lost among those of the others, which are as
near to them; held against its own past they are not (DECISIONS.md, 0101).
"""

from models.stream.by_name import ByName
from models.stream.sighting import Rise, risen
from models.stream.usual import Past
from models.types import Arrival, Vector

WIDE = 0.5
"""Least cosine of two tickets of one product that may be about the same thing, as a share of the
loosest at which two of any product are."""
MOST = 0.5
"""Share of the desk's tickets from which on a product's past is the desk's."""


def within(past: Past, by_name: ByName, arrival: Arrival, seen: Vector) -> Rise | None:
    """The strange tickets of its product that a strange ticket is somewhat like, if they rise.

    None when chance explains them, or they are not alike.

    Args:
        past: of the desk.
        by_name: the same by names.
        arrival: the latest ticket.
        seen: (dim,) its vector.
    """
    at = arrival.created_at
    if arrival.product is None or not past.is_strange(arrival):
        return None
    its = by_name.of_product(arrival.product, at)
    (start, _), (_, end) = past.before(at), past.recent(at)
    if len(its) > MOST * (end - start):
        return None
    strange = past.strange(its)
    near = strange[past.memory.vectors[strange] @ seen >= WIDE * past.watch.near[0]]
    rise = risen(past, near, arrival, past.watch.min_customers)
    return rise if rise and past.are_alike(rise.loose, seen) else None
