"""Back-test: a dated stream through triage, detection and nights, in the tickets' own time.

The same functions that serve, with everything kept in memory and thrown away.
"""

import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from models import lookout, night
from models.arrivals import arrival_of, labelled, past_triaged
from models.artifact import Artifact
from models.encoder import worth_encoding
from models.nights.evening import WINDOW, Evening, in_order
from models.nights.morning import LATE, told_by
from models.routing.lessons import Lessons
from models.stream import thinning
from models.stream.watch import DAY
from models.surge import Detector
from models.triage import Model, Prepared, prepare, triage
from models.types import (
    ALERT_BUDGET,
    Arrival,
    Cluster,
    Draft,
    Matrix,
    Member,
    Night,
    Ticket,
    n_voices,
)

_BATCH = 256
_LIKELY = 0.5
_SHARED = 3


@dataclass(frozen=True, slots=True)
class Incident:
    """What truly happened: the tickets of one incident, and whether a lead wants to know."""

    id: str
    start: datetime
    end: datetime
    alert_wanted: bool
    ticket_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Replay:
    """What a back-test gave: the ledger at the end, members of each cluster, the nights."""

    clusters: Mapping[str, Cluster]
    members: Mapping[str, frozenset[str]]
    nights: tuple[Night, ...]
    arrivals: Mapping[str, Arrival]


class Desk:
    """A throw-away store: the stream so far, the ledger, who belongs where."""

    def __init__(
        self,
        artifact: Artifact,
        history: Sequence[Arrival],
        alert_budget: float = ALERT_BUDGET,
    ) -> None:
        self.artifact = artifact
        self.alert_budget = alert_budget
        self.arrivals = {a.ticket_id: a for a in history}
        self.history = frozenset(self.arrivals)
        self.ledger: dict[str, Cluster] = {}
        self.owner: dict[str, Member] = {}
        self.cluster_of: dict[str, str] = {}
        self.nights: list[Night] = []
        self.drafts: dict[str, Draft] = {}
        self.detector = self._detector(max((a.created_at for a in history), default=None))

    def take(self, arrival: Arrival) -> None:
        """One ticket of the stream."""
        self.arrivals[arrival.ticket_id] = arrival
        change = lookout.watch(
            self.detector,
            self.ledger,
            arrival,
            self._arrivals_of,
            self.alert_budget,
            self.artifact.model.catalogue.names,
        )
        if change is None:
            return
        for member in change.members:
            self._own(change.cluster.id, member)
        self.ledger[change.cluster.id] = change.cluster

    def _arrivals_of(self, ids: Sequence[str]) -> list[Arrival]:
        return [self.arrivals[i] for i in ids]

    def close(self, as_of: datetime) -> None:
        """One night; the detector is built anew after it, as a server does."""
        evening = self.evening(as_of)
        result = night.run(evening, self.artifact.watch)
        self.nights.append(result)
        self._apply(result)
        window = evening.arrivals
        self.detector = self._detector(window[-1].created_at if window else as_of)

    def evening(self, as_of: datetime) -> Evening:
        """What a night of this instant starts from."""
        last = self.nights[-1].as_of if self.nights else as_of - DAY
        window = as_of - WINDOW
        arrivals = in_order(a for a in self.arrivals.values() if window < a.created_at <= as_of)
        arrivals = thinning.thinned(arrivals, self.cluster_of.keys(), as_of)
        members: dict[str, list[Member]] = {}
        for ticket_id, cluster_id in self.cluster_of.items():
            members.setdefault(cluster_id, []).append(self.owner[ticket_id])
        return Evening(
            as_of=as_of,
            since=max(last, as_of - 7 * DAY),
            arrivals=tuple(arrivals),
            clusters=tuple(c for _, c in sorted(self.ledger.items())),
            members=members,
            told=told_by(n.report for n in self.nights if n.as_of > as_of - LATE),
            undecided=tuple(draft for _, draft in sorted(self.drafts.items())),
            names=self.artifact.model.catalogue.names,
        )

    def restarted(self, artifact: Artifact, at: datetime) -> "Desk":
        """Another desk that begins at an instant from what is stored, as a server does.

        With another encoder every ticket is encoded anew, with another artifact triaged anew.
        """
        again = Desk(artifact, (), self.alert_budget)
        again.arrivals, again.ledger = dict(self.arrivals), dict(self.ledger)
        again.owner, again.cluster_of = dict(self.owner), dict(self.cluster_of)
        again.history = self.history
        again.nights, again.drafts = list(self.nights), dict(self.drafts)
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
        for cluster_id, member in result.joins:
            self._own(cluster_id, member)
        into = {m.cluster_id: m.into for m in result.merges}
        for ticket_id, cluster_id in self.cluster_of.items():
            self.cluster_of[ticket_id] = into.get(cluster_id, cluster_id)
        for cluster_id, tickets in _by_cluster(self.cluster_of).items():
            arrivals = [self.arrivals[t] for t in tickets]
            seen = [a.created_at for a in arrivals]
            self.ledger[cluster_id] = replace(
                self.ledger[cluster_id],
                n_tickets=len(tickets),
                n_customers=n_voices(arrivals),
                first_seen_at=min(seen),
                last_seen_at=max(seen),
            )

    def _own(self, cluster_id: str, member: Member) -> None:
        self.owner[member.ticket_id] = member
        self.cluster_of[member.ticket_id] = cluster_id

    def _detector(self, until: datetime | None) -> Detector:
        watch, model = self.artifact.watch, self.artifact.model
        detector = Detector(watch, model.encoder.dim, self.artifact.known_products)
        detector.reserve(self.ledger)
        for cluster_id, tickets in sorted(_by_cluster(self.cluster_of).items()):
            vectors = watch.see(np.stack([self.arrivals[t].vector for t in sorted(tickets)]))
            born = min(self.arrivals[t].created_at for t in tickets)
            detector.add_cluster(cluster_id, vectors.sum(axis=0), born)
        since = until - watch.reach - 2 * DAY if until else None
        recent = (a for a in self.arrivals.values() if since and a.created_at > since)
        detector.fill(in_order(recent), self.cluster_of)
        lookout.expect_surges(detector, self.ledger)
        return detector


def replay(
    artifact: Artifact,
    stream: Sequence[Ticket],
    history: Sequence[Ticket] = (),
    *,
    progress: Callable[[int], None] = lambda _n: None,
    alert_budget: float = ALERT_BUDGET,
) -> Replay:
    """Run a stream, with a night at every midnight UTC.

    Args:
        artifact: the one to back-test.
        stream: tickets to replay, in any order; labels and answers in them are not looked at
            but for answers, which drafts rest on.
        history: tickets before the stream, for the baseline.
        progress: told of each batch of tickets done.
        alert_budget: alerts a week and product that the desk is ready to read.
    """
    desk = Desk(artifact, past_of(artifact, history), alert_budget)
    arrivals = arrivals_of(artifact, stream, progress)
    for midnight, day in days(arrivals):
        for arrival in day:
            desk.take(arrival)
        desk.close(midnight)
    members = {c: frozenset(t) for c, t in _by_cluster(desk.cluster_of).items()}
    return Replay(desk.ledger, members, tuple(desk.nights), desk.arrivals)


def days(arrivals: Iterable[Arrival]) -> Iterator[tuple[datetime, list[Arrival]]]:
    """Every day from the first to the last: the midnight UTC it ends at, its tickets in order."""
    by_day: dict[datetime, list[Arrival]] = {}
    for arrival in in_order(arrivals):
        at = arrival.created_at
        end = datetime(at.year, at.month, at.day, tzinfo=UTC) + DAY
        by_day.setdefault(end, []).append(arrival)
    if by_day:
        first, last = min(by_day), max(by_day)
        for n in range((last - first) // DAY + 1):
            yield first + n * DAY, by_day.get(first + n * DAY, [])


def alerts(result: Replay) -> list[dict[str, Any]]:
    """Every alert of a replay, in order."""
    told = [
        {
            "at": at.isoformat().replace("+00:00", "Z"),
            "cluster_id": c.id,
            "kind": c.kind,
            "title": c.title,
            "n_tickets": c.n_tickets,
        }
        for c in result.clusters.values()
        if c.kind != "spam" and c.status != "merged"
        for at in c.alerts
    ]
    return sorted(told, key=lambda alert: (str(alert["at"]), str(alert["cluster_id"])))


def score(result: Replay, incidents: Sequence[Incident]) -> dict[str, Any]:
    """Score the alerts: recall, delay in tickets and hours, other alerts a week, fragments.

    An incident is found by an alert raised while it lasted of a cluster that is mostly its own.
    """
    when = {i: a.created_at for i, a in result.arrivals.items()}
    told = [
        (at, c)
        for c in result.clusters.values()
        if c.kind != "spam" and c.status != "merged"  # what was merged is told of by the other
        for at in c.alerts
    ]
    rows, matched = [], set()
    for incident in incidents:
        row, hits = _score_one(incident, told, result.members, when)
        rows.append(row)
        matched |= hits
    wanted = [r for r in rows if r["wanted"] and r["tickets"]]
    found = [r for r in wanted if r["found"]]
    streamed = [n.as_of for n in result.nights]
    weeks = max(1 / 7, len(streamed) / 7)
    return {
        "recall": f"{len(found)}/{len(wanted)}",
        "delay_tickets": _median([r["delay_tickets"] for r in found]),
        "delay_hours": _median([r["delay_hours"] for r in found]),
        "other_alerts_week": round(sum((at, c.id) not in matched for at, c in told) / weeks, 2),
        "spam_alerts": sum(r["found"] for r in rows if not r["wanted"]),
        "fragments": round(statistics.mean(r["fragments"] for r in wanted), 3) if wanted else None,
        "incidents": rows,
    }


def _score_one(
    incident: Incident,
    told: Sequence[tuple[datetime, Cluster]],
    members: Mapping[str, frozenset[str]],
    when: Mapping[str, datetime],
) -> tuple[dict[str, Any], set[tuple[datetime, str]]]:
    mine = {t for t in incident.ticket_ids if t in when}
    row: dict[str, Any] = {
        "id": incident.id,
        "wanted": incident.alert_wanted,
        "tickets": len(mine),
        "found": False,
        "fragments": sum(len(m & mine) >= max(2, 0.1 * len(mine)) for m in members.values()),
    }
    if not mine:
        return row, set()
    first, last = min(when[t] for t in mine), max(when[t] for t in mine) + DAY
    hits = []
    for at, cluster in told:
        tickets = members.get(cluster.id, frozenset())
        inside = {t for t in tickets if incident.start <= when[t] <= incident.end + DAY}
        shared = len(inside & mine)
        if first <= at <= last and shared >= max(_SHARED, _LIKELY * len(inside)):
            hits.append((at, cluster.id))
    if hits:
        at, cluster_id = min(hits)
        row |= {
            "found": True,
            "cluster_id": cluster_id,
            "alerted_at": at.isoformat(),
            "delay_tickets": sum(when[t] <= at for t in mine),
            "delay_hours": round((at - first) / timedelta(hours=1), 2),
        }
    return row, set(hits)


def arrivals_of(
    artifact: Artifact, stream: Sequence[Ticket], progress: Callable[[int], None] = lambda _n: None
) -> list[Arrival]:
    """Triage tickets as they would arrive, whatever labels they have."""
    model, arrivals = artifact.model, list[Arrival]()
    for prepared, vectors in _encoded(model, stream):
        triaged = triage(model, prepared, vectors, Lessons())
        arrivals += map(arrival_of, prepared, vectors, triaged)
        progress(len(prepared))
    return arrivals


def past_of(artifact: Artifact, history: Sequence[Ticket]) -> list[Arrival]:
    """Past tickets as detection sees them: their labels are believed."""
    past = [
        arrival
        for prepared, vectors in _encoded(artifact.model, history)
        for arrival in map(labelled, prepared, vectors)
    ]
    return past_triaged(artifact.model, past)


def _encoded(model: Model, tickets: Sequence[Ticket]) -> Iterator[tuple[list[Prepared], Matrix]]:
    for start in range(0, len(tickets), _BATCH):
        prepared = [prepare(ticket) for ticket in tickets[start : start + _BATCH]]
        yield prepared, model.encoder.encode([p.to_encode for p in prepared])


def _by_cluster(cluster_of: Mapping[str, str]) -> dict[str, set[str]]:
    tickets: dict[str, set[str]] = {}
    for ticket_id, cluster_id in cluster_of.items():
        tickets.setdefault(cluster_id, set()).add(ticket_id)
    return tickets


def _median(values: Sequence[float]) -> float | None:
    return float(statistics.median(values)) if values else None
