"""Tonight's groups matched to the ledger, so that a cluster keeps one id for life.

Pure: (members of each cluster, tonight's groups) -> what was born, grew or split. An id never
changes hands: a cluster lives on where most of its tickets are, whoever is new there joins it, and
of one that splits the larger part keeps the id. To match the same groups again changes nothing.
"""

from collections import Counter
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


def match(
    ledger: Mapping[str, Set[str]],
    groups: Sequence[Set[str]],
    *,
    min_born: int,
    whole: Set[str] = frozenset(),
) -> Lineage:
    """Match groups to clusters.

    Args:
        ledger: cluster id -> its tickets within the window, the oldest cluster first; every ticket
            in one at most.
        groups: tonight's groups of tickets, disjoint, largest first.
        min_born: fewest loose tickets that found a cluster.
        whole: clusters that do not split.
    """
    owner = {ticket: cluster for cluster, tickets in ledger.items() for ticket in tickets}
    held = [Counter(owner[t] for t in group if t in owner) for group in groups]
    loose = [frozenset(t for t in group if t not in owner) for group in groups]
    mostly_loose = [2 * len(new) > len(group) for new, group in zip(loose, groups, strict=True)]
    heir = {c: max(range(len(groups)), key=lambda i: held[i][c]) for c in ledger} if groups else {}
    homes = [[c for c in ledger if heir[c] == i and held[i][c]] for i in range(len(groups))]

    size = {c: len(tickets) for c, tickets in ledger.items()}  # of what stays
    grew: dict[str, frozenset[str]] = {}
    split: list[tuple[str, frozenset[str]]] = []
    apart = [i for i in range(len(groups)) if held[i] and not homes[i] and not mostly_loose[i]]
    for i, parent in sorted(
        ((i, _most(held[i], ledger)) for i in apart), key=lambda piece: -held[piece[0]][piece[1]]
    ):
        part = held[i][parent]
        if parent not in whole and SPLIT * size[parent] <= part < SAME * len(ledger[parent]):
            size[parent] -= part
            leaving = frozenset(t for t in groups[i] if owner.get(t) == parent)
            split.append((parent, leaving | loose[i]))

    born: list[frozenset[str]] = []
    visiting: dict[str, frozenset[str]] = {}
    for i in range(len(groups)):
        lives_on = [c for c in homes[i] if not mostly_loose[i] or held[i][c] >= SAME * size[c]]
        if lives_on:
            home = _most({c: held[i][c] for c in lives_on}, ledger)
            grew[home] = grew.get(home, frozenset()) | loose[i]
        elif mostly_loose[i] and len(loose[i]) >= min_born:
            born.append(loose[i])
    for i in apart:
        parent = _most(held[i], ledger)
        n_home = held[heir[parent]][parent] + len(grew.get(parent, ()))
        # With more tickets here than at home it would live here another night.
        if parent in whole and (held[i][parent] + len(loose[i]), -i) < (n_home, -heir[parent]):
            visiting[parent] = visiting.get(parent, frozenset()) | loose[i]
    grew = {c: grew.get(c, frozenset()) | visiting.get(c, frozenset()) for c in (*grew, *visiting)}
    return Lineage({c: t for c, t in grew.items() if t}, tuple(born), tuple(split))


def _most(held: Mapping[str, int], ledger: Mapping[str, Set[str]]) -> str:
    """The cluster with most tickets; of equals the oldest."""
    return max((c for c in ledger if c in held), key=lambda c: held[c])
