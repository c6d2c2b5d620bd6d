"""What a night starts from, and the copy of the ledger that it works on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from models.background import ALONE, Background, background_of
from models.nights.coverage import Coverage
from models.published.index import ArticleIndex, build
from models.routing.catalogue import NO_PRODUCTS, Catalogue
from models.sentences.boilerplate import is_empty
from models.stream import silence
from models.stream.kin import shared_families
from models.stream.watch import DAY, Watch
from models.types import (
    DRAFTS_PER_NIGHT,
    Arrival,
    Cluster,
    ClusterEvent,
    Draft,
    Encode,
    Matrix,
    Member,
    Merge,
    Vector,
)

WINDOW = 30 * DAY
N_DESCRIBED = 100
"""Newest tickets from which a cluster gets its words."""
N_NEAR = 3
"""Candidates among the articles that a report shows."""


@dataclass(frozen=True, slots=True, eq=False)
class Evening:
    """What a night starts from: the window's tickets and the ledger, as stored at ``as_of``.

    Attributes:
        as_of: the instant of the night.
        since: the instant of the night before, of an earlier date, or one day earlier.
        arrivals: tickets of the window, by (created_at, id): thirty days of the desk's own time.
        clusters: the ledger.
        members: cluster id -> its members.
        solved: recent tickets with an agent's answer, from anywhere.
        undecided: drafts that nobody has decided; of some the cluster was over, and they expired.
        decided: of the clusters that are not over, those that a person accepted or rejected, by id.
        articles: the published articles.
        told: alerts that nights of earlier dates told of: (cluster id, instant).
        today: reports of this date's earlier nights.
        events: lines of the clusters' lives, those since the night before among them.
        n_drafts: new drafts that the desk is ready to read.
        figures: the desk's own figures for the report (tickets, automation rate, artifact ...).
        late: ids of tickets from before ``since`` that came after the night before.
        answered: ids of tickets whose answer is new since the last night, or another.
        seq: of the ticket or the answer stored last.
        catalogue: the products of the desk.
        seen: (n_arrivals, dim) their vectors as they are compared, where they are at hand.
        encode: the desk's encoder, by which answers are compared; without one their words decide.
        otherwise: the last night that saw tickets by another artifact, None where none is known.
    """

    as_of: datetime
    since: datetime
    arrivals: tuple[Arrival, ...]
    clusters: tuple[Cluster, ...]
    members: Mapping[str, Sequence[Member]]
    solved: tuple[Arrival, ...] = ()
    undecided: tuple[Draft, ...] = ()
    decided: Mapping[str, Draft] = field(default_factory=dict)
    articles: ArticleIndex = field(default_factory=lambda: build((), ()))
    told: Collection[tuple[str, datetime]] = frozenset()
    today: Sequence[Mapping[str, Any]] = ()
    events: Sequence[ClusterEvent] = ()
    n_drafts: int = DRAFTS_PER_NIGHT
    figures: Mapping[str, Any] = field(default_factory=dict)
    late: frozenset[str] = frozenset()
    answered: Collection[str] = frozenset()
    seq: int | None = None
    catalogue: Catalogue = NO_PRODUCTS
    seen: Matrix | None = None
    encode: Encode | None = None
    otherwise: datetime | None = None

    def is_new(self, arrival: Arrival) -> bool:
        """Whether the night before could not know a ticket, by its time or because it came late."""
        return arrival.created_at > self.since or arrival.ticket_id in self.late

    def grew(self, arrivals: Sequence[Arrival]) -> bool:
        """Whether a cluster got enough tickets since the last night to be worth new words."""
        return sum(map(self.is_new, arrivals)) * 10 > len(arrivals)


@dataclass(slots=True)
class Ledger:
    """The night's working copy: clusters, their tickets in the window, and what changed.

    Attributes:
        watch: how tickets are compared.
        by_id: the window's tickets.
        seen: their vectors as they are compared.
        began: when the first of them came that says something; of none the night's instant.
        silences: those among them that do not count whole.
        before: the clusters that there were before.
        background: what they say.
    """

    watch: Watch
    by_id: Mapping[str, Arrival]
    seen: Mapping[str, Vector]
    clusters: dict[str, Cluster]
    tickets: dict[str, set[str]]
    began: datetime
    silences: tuple[silence.Silence, ...]
    joins: list[tuple[str, Member]] = field(default_factory=list)
    events: list[ClusterEvent] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    splits: list[tuple[str, str]] = field(default_factory=list)
    coverage: dict[str, Coverage] = field(default_factory=dict)
    before: frozenset[str] = frozenset()
    background: Background = ALONE

    def own_time(self, since: datetime, until: datetime) -> timedelta:
        """How much of the desk's own time lies between a ticket's instant and a later one."""
        return silence.between(since, until, self.silences)

    def families(self, cluster_id: str) -> frozenset[str]:
        """The families of products that a cluster is about."""
        products = (self.by_id[t].product for t in self.tickets.get(cluster_id, ()))
        return shared_families(map(self.watch.family, products))

    def background_of(self, cluster_id: str) -> Background:
        """What the window's other tickets say."""
        return self.background.without(self.arrivals(cluster_id))

    def arrivals(self, cluster_id: str) -> list[Arrival]:
        """A cluster's tickets in the window, by (created_at, id)."""
        return in_order(self.by_id[t] for t in self.tickets.get(cluster_id, ()))


def open_ledger(evening: Evening, watch: Watch) -> Ledger:
    """The ledger of an evening, before the night changed anything."""
    by_id = {a.ticket_id: a for a in evening.arrivals}
    seen: Mapping[str, Vector] = {}
    if by_id:
        vectors = evening.seen
        if vectors is None:
            vectors = watch.see(np.stack([a.vector for a in by_id.values()]))
        seen = dict(zip(by_id, vectors, strict=True))
    tickets = {
        c.id: {m.ticket_id for m in evening.members.get(c.id, ()) if m.ticket_id in by_id}
        for c in evening.clusters
        if c.status != "merged"
    }
    clusters = {c.id: c for c in evening.clusters}
    told = [*(a.created_at for a in evening.arrivals if not is_empty(a.text)), evening.as_of]
    return Ledger(
        watch,
        by_id,
        seen,
        clusters,
        tickets,
        began=told[0],
        silences=silence.silences(told),
        before=frozenset(clusters),
        background=background_of(evening.arrivals, evening.catalogue, evening.encode),
    )


def in_order(arrivals: Iterable[Arrival]) -> list[Arrival]:
    """Tickets by (created_at, id)."""
    return sorted(arrivals, key=lambda a: (a.created_at, a.ticket_id))
