"""Tonight's groups matched to the ledger, so that a cluster keeps one id for life.

Pure: (members of each cluster, tonight's groups) -> what was born, grew, merged or split. An id
never changes hands: of clusters that merge the oldest lives on, of one that splits the larger part
keeps the id.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

SAME = 0.5
"""Share of a cluster's tickets in the window that makes a group its continuation."""
SPLIT = 0.3
"""Share of a cluster's tickets that must stand apart for it to split."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """What tonight's groups mean for the ledger.

    Attributes:
        grew: cluster id -> tickets that join it.
        born: groups of tickets that no cluster holds.
        split: (cluster id, tickets that leave it for a cluster of their own).
    """

    grew: Mapping[str, frozenset[str]]
    born: tuple[frozenset[str], ...]
    split: tuple[tuple[str, frozenset[str]], ...]


def match(ledger: Mapping[str, Set[str]], groups: Sequence[Set[str]], *, min_born: int) -> Lineage:
    """Match groups to clusters.

    Args:
        ledger: cluster id -> its tickets within the window; every ticket in one at most.
        groups: tonight's groups of tickets, disjoint, largest first.
        min_born: fewest loose tickets that found a cluster.
    """
    owner = {ticket: cluster for cluster, tickets in ledger.items() for ticket in tickets}
    grew: dict[str, frozenset[str]] = {}
    born: list[frozenset[str]] = []
    split: list[tuple[str, frozenset[str]]] = []
    continued: set[str] = set()
    for group in groups:
        loose = frozenset(t for t in group if t not in owner)
        held = [owner[t] for t in group if t in owner]
        parent = min(set(held), key=lambda c: (-held.count(c), c)) if held else None
        if parent is None or len(loose) > SAME * len(group):
            if len(loose) >= min_born:
                born.append(loose)
            continue
        share = held.count(parent) / len(ledger[parent])
        if share >= SAME or parent not in continued:
            continued.add(parent)
            grew[parent] = grew.get(parent, frozenset()) | loose
        elif share >= SPLIT:
            split.append((parent, frozenset(t for t in group if owner.get(t) == parent) | loose))
    return Lineage({c: t for c, t in grew.items() if t}, tuple(born), tuple(split))
