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
    tonight = _Tonight.of(ledger, groups)
    split, size = _splits(tonight, whole)
    grew, born = _growth(tonight, size, min_born)
    visiting = _visitors(tonight, grew, whole)
    joined = {c: grew.get(c, frozenset()) | visiting.get(c, frozenset()) for c in grew | visiting}
    return Lineage({c: t for c, t in joined.items() if t}, tuple(born), tuple(split))


@dataclass(frozen=True, slots=True)
class _Tonight:
    """Groups held against the ledger; what is by group stands at its place.

    Attributes:
        ledger: cluster id -> its tickets, the oldest cluster first.
        owner: ticket -> its cluster.
        groups: tonight's.
        held: of each group, how many tickets of each cluster it has.
        loose: of each group, its tickets that no cluster holds.
        mostly_loose: whether these are more than half of it.
        heir: cluster id -> the group that has most of it.
        homes: of each group, the clusters whose heir it is.
    """

    ledger: Mapping[str, Set[str]]
    owner: Mapping[str, str]
    groups: Sequence[Set[str]]
    held: Sequence[Counter[str]]
    loose: Sequence[frozenset[str]]
    mostly_loose: Sequence[bool]
    heir: Mapping[str, int]
    homes: Sequence[Sequence[str]]

    @classmethod
    def of(cls, ledger: Mapping[str, Set[str]], groups: Sequence[Set[str]]) -> "_Tonight":
        """Hold them against each other."""
        places = range(len(groups))
        owner = {ticket: cluster for cluster, tickets in ledger.items() for ticket in tickets}
        held = [Counter(owner[t] for t in group if t in owner) for group in groups]
        loose = [frozenset(t for t in group if t not in owner) for group in groups]
        heir = {c: max(places, key=lambda i: held[i][c]) for c in ledger} if groups else {}
        return cls(
            ledger=ledger,
            owner=owner,
            groups=groups,
            held=held,
            loose=loose,
            mostly_loose=[2 * len(loose[i]) > len(groups[i]) for i in places],
            heir=heir,
            homes=[[c for c in ledger if heir[c] == i and held[i][c]] for i in places],
        )

    def apart(self) -> list[tuple[int, str]]:
        """Groups of clusters' tickets that are no cluster's heir, and whose they are most."""
        return [
            (i, _most(held, self.ledger))
            for i, held in enumerate(self.held)
            if held and not self.homes[i] and not self.mostly_loose[i]
        ]


def _splits(
    tonight: _Tonight, whole: Set[str]
) -> tuple[list[tuple[str, frozenset[str]]], dict[str, int]]:
    """What leaves a cluster, the largest part first, and how many tickets of each one stay."""
    size = {c: len(tickets) for c, tickets in tonight.ledger.items()}
    split: list[tuple[str, frozenset[str]]] = []
    for i, parent in sorted(tonight.apart(), key=lambda piece: -tonight.held[piece[0]][piece[1]]):
        part = tonight.held[i][parent]
        most = SAME * len(tonight.ledger[parent])
        if parent not in whole and SPLIT * size[parent] <= part < most:
            size[parent] -= part
            leaving = frozenset(t for t in tonight.groups[i] if tonight.owner.get(t) == parent)
            split.append((parent, leaving | tonight.loose[i]))
    return split, size


def _growth(
    tonight: _Tonight, size: Mapping[str, int], min_born: int
) -> tuple[dict[str, frozenset[str]], list[frozenset[str]]]:
    """The loose tickets that join the cluster that lives on in their group, or found one."""
    grew: dict[str, frozenset[str]] = {}
    born: list[frozenset[str]] = []
    for held, homes, loose, mostly_loose in zip(
        tonight.held, tonight.homes, tonight.loose, tonight.mostly_loose, strict=True
    ):
        lives_on = {c: held[c] for c in homes if not mostly_loose or held[c] >= SAME * size[c]}
        if lives_on:
            home = _most(lives_on, tonight.ledger)
            grew[home] = grew.get(home, frozenset()) | loose
        elif mostly_loose and len(loose) >= min_born:
            born.append(loose)
    return grew, born


def _visitors(
    tonight: _Tonight, grew: Mapping[str, Set[str]], whole: Set[str]
) -> dict[str, frozenset[str]]:
    """The loose tickets beside a part of a cluster that does not split.

    With more tickets there than at home it would live there another night.
    """
    visiting: dict[str, frozenset[str]] = {}
    for i, parent in tonight.apart():
        home = tonight.heir[parent]
        n_here = tonight.held[i][parent] + len(tonight.loose[i])
        n_home = tonight.held[home][parent] + len(grew.get(parent, ()))
        if parent in whole and (n_here, -i) < (n_home, -home):
            visiting[parent] = visiting.get(parent, frozenset()) | tonight.loose[i]
    return visiting


def _most(held: Mapping[str, int], ledger: Mapping[str, Set[str]]) -> str:
    """The cluster with most tickets; of equals the oldest."""
    return max((c for c in ledger if c in held), key=lambda c: held[c])
