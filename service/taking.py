"""One store transaction for a run of tickets: what each changes, and what it is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, NamedTuple

from models.arrivals import arrival_of
from models.published import articles
from models.routing.two_requests import Asked
from models.triage import Prepared, as_detected, of_new_problem, one_request
from models.types import LIVE, ArticleHit, Cluster, ClusterEvent, Member, Triage, Vector
from service.memory.stream import Stream
from service.store import TicketRecord, Writing
from service.wire.answers import as_json

Answer = Mapping[str, Any]

N_ARTICLES = 3
MIN_ARTICLE_SCORE = 0.25
"""From there on two of three offered articles are right, or more (DECISIONS.md, 0049)."""


class Taken(NamedTuple):
    """What a ticket is answered.

    Attributes:
        answer: as JSON.
        is_new: it was not stored like this: the same one again is answered again.
        alerts: it made its problem one to tell of, or to tell of again.
    """

    answer: Answer
    is_new: bool
    alerts: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ready:
    """A ticket on its way: everything about it that needs no look at the stream."""

    prepared: Prepared
    raw: Mapping[str, Any]
    content_hash: str
    text_hash: str
    vector: Vector
    asked: Asked

    @property
    def id(self) -> str:
        """The ticket's."""
        return self.prepared.ticket.id


@dataclass(slots=True)
class _Changes:
    """What a run of tickets changes in the store; of each cluster, its last state."""

    records: list[TicketRecord] = field(default_factory=list)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    members: dict[str, list[Member]] = field(default_factory=dict)
    events: list[ClusterEvent] = field(default_factory=list)

    def has(self, ticket_id: str) -> bool:
        """Whether a ticket comes in or joins a cluster by these changes."""
        joining = (m.ticket_id for members in self.members.values() for m in members)
        return any(r.ticket.id == ticket_id for r in self.records) or ticket_id in joining


def take_in(
    stream: Stream, writing: Writing, ready: Sequence[Ready], triaged: Sequence[Triage]
) -> list[Taken]:
    """Take tickets in order; one that is stored with this content is answered as it was then."""
    stored = writing.triages({r.id for r in ready})
    changes, taken = _Changes(), []
    for one, decided in zip(ready, triaged, strict=True):
        known, alerts = stored.get(one.id), False
        is_new = known is None or known[0] != one.content_hash
        if known is None or is_new:
            if changes.has(one.id):  # one id twice: one after the other
                changes = _write(stream, writing, changes)
            is_undated = not one.raw.get("created_at")
            before = writing.ticket(one.id) if known is not None or is_undated else None
            if before is not None and is_undated:
                one = _as_of_then(one, before)
            if known is not None and before is not None and _says_the_same(one, before):
                answer = _amend(stream, writing, one, decided, before)
            else:
                answer, alerts = _take_one(stream, writing, changes, one, decided)
            stored[one.id] = known = one.content_hash, answer
        taken.append(Taken(known[1], is_new, alerts))
    _write(stream, writing, changes)
    return taken


def _as_of_then(one: Ready, before: TicketRecord) -> Ready:
    """A ticket that was edited is as old as it was."""
    ticket = replace(one.prepared.ticket, created_at=before.ticket.created_at)
    return replace(one, prepared=replace(one.prepared, ticket=ticket))


def _says_the_same(one: Ready, before: TicketRecord) -> bool:
    """Whether a CRM closed or tagged a ticket, and it tells of what it told.

    In a cluster it may be another customer's, too: it stays there, and one more or less counts.
    """
    ticket, then = one.prepared.ticket, before.ticket
    same_text = (before.text, then.created_at) == (one.prepared.text, ticket.created_at)
    same_customer = before.cluster_id is not None or then.customer == ticket.customer
    return same_text and then.product == ticket.product and same_customer


def _amend(
    stream: Stream, writing: Writing, one: Ready, triaged: Triage, before: TicketRecord
) -> Answer:
    stream.amend(arrival_of(one.prepared, one.vector, triaged), before.cluster_id)
    cluster = stream.ledger.get(before.cluster_id or "")
    answer = _answer(stream, one, triaged, cluster)
    writing.amend(_record(one, triaged, answer))
    return answer


def _take_one(
    stream: Stream, writing: Writing, changes: _Changes, one: Ready, triaged: Triage
) -> tuple[Answer, bool]:
    """Show a ticket to the detector; returns its answer, and whether it raised an alert."""
    change = stream.show(arrival_of(one.prepared, one.vector, triaged), writing)
    answer = _answer(stream, one, triaged, change.home_of(one.id) if change else None)
    changes.records.append(_record(one, triaged, answer))
    if change is None:
        return answer, False
    changes.clusters[change.cluster.id] = change.cluster
    changes.members.setdefault(change.cluster.id, []).extend(change.members)
    changes.events.extend(change.events)
    return answer, any(event.kind == "alerted" for event in change.events)


def _write(stream: Stream, writing: Writing, changes: _Changes) -> _Changes:
    """Write the changes; returns none, for what comes next."""
    if changes.records:
        stream.seq = writing.put_tickets(*changes.records)
    for cluster in changes.clusters.values():
        writing.put_cluster(cluster)
        writing.add_members(cluster.id, *changes.members[cluster.id])
    writing.add_events(*changes.events)
    members = chain.from_iterable(changes.members.values())
    written = {record.ticket.id for record in changes.records}
    born = any(event.kind == "born" for event in changes.events)
    if born or any(member.ticket_id not in written for member in members):
        # Founders came earlier: other processes have them as tickets of no cluster.
        stream.epoch = writing.bump_epoch()
    return _Changes()


def _answer(stream: Stream, one: Ready, triaged: Triage, cluster: Cluster | None) -> Answer:
    """What the CRM is told. The detector goes on with what the router thinks of a new problem."""
    if cluster is not None and (cluster.kind, cluster.issue) == ("new", None):
        triaged = of_new_problem(triaged) if cluster.status in LIVE else triaged
    hits = _hits(stream, one, triaged, cluster)
    return as_json(one_request(triaged, one.asked), cluster, hits)


def _hits(
    stream: Stream, one: Ready, triaged: Triage, cluster: Cluster | None
) -> tuple[ArticleHit, ...]:
    hits = articles.search(
        stream.articles,
        one.prepared.text,
        one.vector,
        product=triaged.product.value,
        language=triaged.language,
        limit=N_ARTICLES,
        before=stream.artifact.model.catalogue.before(triaged.product.value),
        cluster_id=cluster.id if cluster else None,
        issue=triaged.issue.value,
    )
    return tuple(hit for hit in hits if hit.score >= MIN_ARTICLE_SCORE)


def _record(one: Ready, triaged: Triage, answer: Answer) -> TicketRecord:
    """As the store keeps it: the queue that was told, the issue that detection saw."""
    detected = as_detected(triaged)
    return TicketRecord(
        ticket=one.prepared.ticket,
        raw=one.raw,
        content_hash=one.content_hash,
        text=one.prepared.text,
        text_hash=one.text_hash,
        language=triaged.language,
        history=False,
        triage=answer,
        product=triaged.product.value,
        queue=one_request(triaged, one.asked).queue.value,
        issue=detected.issue,
        priority=triaged.priority.value,
        novelty=detected.novelty,
        cluster_id=None,
        reader=triaged.artifact,
        leaning=detected.leaning,
    )
