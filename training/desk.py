"""A throw-away desk: what a store keeps of a stream and its nights, in memory."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

import numpy as np

from models import lookout, night
from models.arrivals import past_triaged
from models.artifact import Artifact
from models.encoder import worth_encoding
from models.nights.evening import WINDOW, Evening, in_order
from models.nights.morning import LATE, told_by
from models.sentences.boilerplate import is_empty
from models.stream import silence, thinning
from models.stream.watch import DAY
from models.surge import Detector
from models.types import (
    ALERT_BUDGET,
    Arrival,
    Cluster,
    ClusterEvent,
    Draft,
    Matrix,
    Member,
    Night,
    Vector,
    n_voices,
)


class Desk:
    """The stream so far, the ledger, who belongs where.

    Attributes:
        artifact: what it triages and detects with.
        alert_budget: alerts a week and product that it is ready to read.
        arrivals: every ticket by its id, those of the history among them.
        history: ids of the tickets from before the stream.
        ledger: every cluster by its id.
        places: of each ticket that has one, the id of its cluster and its place there.
        nights: those run, in order.
        events: the lines of the clusters' lives.
        drafts: those written, by id; nobody decides on them.
        detector: sees what is next to come.
    """

    def __init__(
        self, artifact: Artifact, history: Sequence[Arrival], alert_budget: float = ALERT_BUDGET
    ) -> None:
        self.artifact = artifact
        self.alert_budget = alert_budget
        self.arrivals = {a.ticket_id: a for a in history}
        self._told_at = {a.ticket_id: a.created_at for a in history if not is_empty(a.text)}
        self.history = frozenset(self.arrivals)
        self.ledger: dict[str, Cluster] = {}
        self.places: dict[str, tuple[str, Member]] = {}
        self.nights: list[Night] = []
        self.events: list[ClusterEvent] = []
        self.drafts: dict[str, Draft] = {}
        self._seen: dict[str, Vector] = {}  # as they are compared: once for all nights
        self.detector = self._detector(max((a.created_at for a in history), default=None))

    @property
    def cluster_of(self) -> Mapping[str, str]:
        """The id of each ticket's cluster, by the ticket's."""
        return {ticket_id: cluster_id for ticket_id, (cluster_id, _) in self.places.items()}

    @property
    def members(self) -> Mapping[str, list[Member]]:
        """The members of each cluster that has some, by its id."""
        members: dict[str, list[Member]] = {}
        for cluster_id, member in self.places.values():
            members.setdefault(cluster_id, []).append(member)
        return members

    def take(self, arrival: Arrival) -> None:
        """One ticket of the stream."""
        self.arrivals[arrival.ticket_id] = arrival
        self._seen.pop(arrival.ticket_id, None)
        self._told_at.pop(arrival.ticket_id, None)
        if not is_empty(arrival.text):
            self._told_at[arrival.ticket_id] = arrival.created_at
        change = lookout.watch(
            self.detector,
            self.ledger,
            arrival,
            lambda ids: [self.arrivals[i] for i in ids],
            self.alert_budget,
            self.artifact.model.catalogue,
        )
        if change is not None:
            self.places |= {m.ticket_id: (change.cluster.id, m) for m in change.members}
            self.ledger[change.cluster.id] = change.cluster
            self.events += change.events

    def close(self, as_of: datetime) -> None:
        """One night; the detector is built anew after it, as a server does."""
        evening = self.evening(as_of)
        result = night.run(evening, self.artifact.watch)
        self.nights.append(result)
        self.events += result.events
        self._apply(result)
        window = evening.arrivals
        self.detector = self._detector(window[-1].created_at if window else as_of)

    def evening(self, as_of: datetime) -> Evening:
        """What a night of this instant starts from."""
        last = self.nights[-1].as_of if self.nights else as_of - DAY
        since = silence.back_among(as_of, WINDOW, sorted(self._told_at.values()))
        whole = in_order(a for a in self.arrivals.values() if since < a.created_at <= as_of)
        n_of_day = self._told_in_a_day(whole)
        arrivals = tuple(thinning.thinned(whole, self.places.keys(), n_of_day, as_of))
        return Evening(
            as_of=as_of,
            since=max(last, as_of - 7 * DAY),
            arrivals=arrivals,
            seen=self._as_seen(arrivals),
            clusters=tuple(c for _, c in sorted(self.ledger.items())),
            members=self.members,
            events=tuple(self.events),
            told=told_by(n.report for n in self.nights if n.as_of > as_of - LATE),
            undecided=tuple(draft for _, draft in sorted(self.drafts.items())),
            catalogue=self.artifact.model.catalogue,
            encode=self.artifact.model.encoder.encode,
        )

    def restarted(self, artifact: Artifact, at: datetime) -> "Desk":
        """Another desk that begins at an instant from what is stored, as a server does.

        With another encoder every ticket is encoded anew, with another artifact triaged anew. A
        back-test knows one artifact: tests and ``benchmarks/lineage.py`` hold a desk to this.
        """
        again = Desk(artifact, (), self.alert_budget)
        again.arrivals, again.history = dict(self.arrivals), self.history
        again._told_at = dict(self._told_at)
        again.ledger, again.places = dict(self.ledger), dict(self.places)
        again.nights, again.drafts = list(self.nights), dict(self.drafts)
        again.events = list(self.events)
        encoder = artifact.model.encoder
        if encoder.name != self.artifact.model.encoder.name and again.arrivals:
            texts = [worth_encoding(a.text) for a in again.arrivals.values()]
            pairs = zip(again.arrivals.items(), encoder.encode(texts), strict=True)
            again.arrivals = {i: replace(a, vector=vector) for (i, a), vector in pairs}
        if artifact.id != self.artifact.id:
            given = [
                a if i in self.history else replace(a, issue=None)
                for i, a in again.arrivals.items()
            ]
            again.arrivals = {a.ticket_id: a for a in past_triaged(artifact.model, given)}
        again.detector = again._detector(at)
        return again

    def _apply(self, result: Night) -> None:
        self.ledger |= {c.id: c for c in result.clusters}
        self.drafts |= {d.id: d for d in result.drafts}
        self.places |= {member.ticket_id: (c, member) for c, member in result.joins}
        into = {m.cluster_id: m.into for m in result.merges}
        self.places = {i: (into.get(c, c), member) for i, (c, member) in self.places.items()}
        for cluster_id, members in self.members.items():
            arrivals = [self.arrivals[m.ticket_id] for m in members]
            seen = [a.created_at for a in arrivals]
            self.ledger[cluster_id] = replace(
                self.ledger[cluster_id],
                n_tickets=len(members),
                n_customers=n_voices(arrivals),
                first_seen_at=min(seen),
                last_seen_at=max(seen),
            )

    def _detector(self, until: datetime | None) -> Detector:
        watch, model = self.artifact.watch, self.artifact.model
        detector = Detector(watch, model.encoder.dim, self.artifact.known_products)
        detector.reserve(self.ledger)
        for cluster_id, members in sorted(self.members.items()):
            arrivals = [self.arrivals[i] for i in sorted(m.ticket_id for m in members)]
            vectors = self._as_seen(arrivals)
            born = min(a.created_at for a in arrivals)
            detector.add_cluster(cluster_id, vectors.sum(axis=0), born)
        instants = sorted(self._told_at.values())
        span = watch.reach + 2 * DAY
        since = silence.back_among(until, span, instants) if until else None
        recent = in_order(a for a in self.arrivals.values() if since and a.created_at > since)
        n_of_day = self._told_in_a_day(recent)
        if recent:  # as a server reads them: what would be thinned at once need not come in
            until = recent[-1].created_at
            recent = thinning.thinned(recent, self.places.keys(), n_of_day, until)
        detector.fill(recent, self.cluster_of, n_of_day, self._as_seen(recent))
        lookout.expect_surges(detector, self.ledger)
        return detector

    def _told_in_a_day(self, arrivals: Sequence[Arrival]) -> Mapping[date, int]:
        """How many of these tickets say something, of each day."""
        return Counter(a.created_at.date() for a in arrivals if a.ticket_id in self._told_at)

    def _as_seen(self, arrivals: Sequence[Arrival]) -> Matrix:
        """Vectors of tickets as they are compared: (n, dim)."""
        new = [a for a in arrivals if a.ticket_id not in self._seen]
        if new:
            vectors = self.artifact.watch.see(np.stack([a.vector for a in new]))
            self._seen |= zip((a.ticket_id for a in new), vectors, strict=True)
        if not arrivals:
            return np.empty((0, self.artifact.model.encoder.dim), dtype=np.float32)
        return np.stack([self._seen[a.ticket_id] for a in arrivals])
