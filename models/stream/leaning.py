"""What several customers tell of one event in words and languages that lie far apart.

None of their tickets is near another, and no word is common to them. What the router knows is a
likeness of another kind: unlike all its issues, they are least unlike the same one
(DECISIONS.md, 0152).
"""

from models.stream.by_name import ByName
from models.stream.sighting import Rise, risen
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
    if not past.is_strange(arrival):
        return None
    rise = risen(past, by_name.leaning_as(arrival), arrival, CUSTOMERS)
    if rise is None or past.mean_cosine(rise.loose, seen) < SOMEWHAT * past.watch.near[0]:
        return None
    return rise if past.is_apart(rise.loose, seen, arrival.created_at) else None
