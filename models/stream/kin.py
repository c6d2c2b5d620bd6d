"""Products apart: what is told alike of a printer and of a coffee machine is two problems.

"It no longer starts since the update" is said of anything, and a desk whose past has few faults
finds all faults alike. Tickets of two families of products are about one thing only where they
are nearly the same (DECISIONS.md, 0094).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from typing import TypeVar

import numpy as np

from models.clustering import MIN_CLUSTER, centre
from models.types import Vector

Family = TypeVar("Family", str, int)

LEAST = 0.1
"""Share of the tickets with a product from which on a cluster is about that family, too."""
OF_ANY = 3
"""What is told of so many families is of no product: a payment, the weather."""


def shared_families(found: Iterable[Family | None]) -> frozenset[Family]:
    """The families that a tenth of the tickets of some family are of; none where they are many."""
    counts = Counter(family for family in found if family is not None)
    shared = frozenset(family for family, n in counts.items() if n >= LEAST * counts.total())
    return shared if len(shared) < OF_ANY else frozenset()


def are_kin(one: Set[str], other: Set[str]) -> bool:
    """Whether two sets of families have one in common; of an empty one nothing is known."""
    return not one or not other or not one.isdisjoint(other)


def by_family(
    group: Set[str], family: Mapping[str, str | None], seen: Mapping[str, Vector], apart: float
) -> list[frozenset[str]]:
    """A group of tickets without those of a family that tell of something else, and each of these.

    Args:
        group: ids of tickets that are alike.
        family: of each ticket; None where no product is known: it stays with the most.
        seen: (dim,) vector of each.
        apart: cosine of two families' middles from which on both tell of one thing.
    """

    def middle(tickets: Iterable[str]) -> Vector:
        return centre(np.stack([seen[ticket] for ticket in sorted(tickets)]))

    counts = Counter(family[ticket] for ticket in sorted(group) if family[ticket] is not None)
    of = {
        name: frozenset(t for t in group if family[t] == name) for name, _ in counts.most_common()
    }
    most, *others = of.values() or [frozenset(group)]
    gone = [
        part
        for part in others
        if len(part) >= MIN_CLUSTER and float(middle(part) @ middle(most)) < apart
    ]
    return [frozenset(group).difference(*gone), *gone]
