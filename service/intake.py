"""A ticket's way: triage, then the stream, then one store transaction, then the answer."""

import hashlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from models.arrivals import arrival_of
from models.artifact import Artifact
from models.published import articles
from models.published.index import ArticleIndex
from models.routing.catalogue import Catalogue
from models.triage import Prepared, likely_issue, of_new_problem, prepare, triage
from models.types import (
    ALERT_BUDGET,
    DRAFTS_PER_NIGHT,
    LIVE,
    ArticleHit,
    Cluster,
    ClusterEvent,
    Member,
    Ticket,
    Triage,
    Vector,
)
from service.answers import as_json
from service.errors import NotReadyError, StoreUnavailableError
from service.in_use import InUse
from service.knowledge import Knowledge
from service.settings import Settings
from service.store import Store, TicketRecord, Writing
from service.stream import Stream, read_stream
from service.vectors import text_hash

Clock = Callable[[], datetime]
Answer = Mapping[str, Any]

_N_READINGS = 5
"""How often in a row the stream is read, while others change what it rests on, for one request."""
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
class _Ready:
    """A ticket on its way: everything about it that needs no look at the stream."""

    prepared: Prepared
    raw: Mapping[str, Any]
    content_hash: str
    text_hash: str
    vector: Vector

    @property
    def id(self) -> str:
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


class Intake:
    """Classifies tickets; every process that serves one home holds one."""

    def __init__(
        self,
        store: Store,
        home: Path,
        clock: Clock,
        *,
        alert_budget: float = ALERT_BUDGET,
        drafts_per_night: int = DRAFTS_PER_NIGHT,
    ) -> None:
        self.store = store
        self.drafts_per_night = drafts_per_night
        self._alert_budget = alert_budget
        self._in_use = InUse(home)
        self._knowledge = Knowledge(store)
        self._clock = clock
        self._lock = threading.RLock()
        self._stream: Stream | None = None

    @classmethod
    def of(cls, settings: Settings, store: Store, clock: Clock) -> "Intake":
        """The intake of the home that the settings name."""
        return cls(
            store,
            settings.home,
            clock,
            alert_budget=settings.alert_budget,
            drafts_per_night=settings.drafts_per_night,
        )

    def ready(self) -> str:
        """Id of the artifact in use, which has encoded a sentence.

        Raises:
            NotReadyError: there is none that can be used.
        """
        return self.artifact().id

    def now(self) -> datetime:
        """The present instant, aware UTC."""
        return self._clock()

    def is_ready(self) -> bool:
        """Whether there is an artifact that can be used."""
        try:
            self.artifact()
        except NotReadyError:
            return False
        return True

    def artifact(self) -> Artifact:
        """The artifact in use; another one that was promoted meanwhile is swapped in.

        Raises:
            NotReadyError: there is none that can be used.
        """
        return self._in_use.get()

    def warm_up(self) -> None:
        """Read the stream now, so that the first ticket need not wait for it.

        Raises:
            NotReadyError: there is no artifact that can be used.
        """
        artifact = self.artifact()
        with self._lock:
            self._current(artifact)

    def known_values(self) -> Mapping[str, Sequence[str]]:
        """The values of each field that catalogue or taxonomy closes; none without artifact."""
        try:
            return self.artifact().closed
        except NotReadyError:
            return {}

    def catalogue(self) -> Catalogue:
        """The product catalogue of the artifact; an empty one without artifact."""
        try:
            return self.artifact().model.catalogue
        except NotReadyError:
            return Catalogue()

    def article_index(self, artifact: Artifact) -> ArticleIndex:
        """The published articles, ready to be searched by an artifact's vectors."""
        return self._knowledge.index(artifact)

    def classify(self, incoming: Sequence[tuple[Ticket, Mapping[str, Any]]]) -> list[Taken]:
        """Triage tickets, show them to the detector in their own time, store them, answer in order.

        A ticket that was stored with the same content is answered as it was then. When this
        returns, every ticket is on disk.

        Args:
            incoming: each ticket with the JSON object as it came, one at least.

        Raises:
            NotReadyError: there is no artifact that can be used.
            StoreUnavailableError: the store cannot be reached; nothing was taken.
        """
        artifact = self.artifact()
        ready, new_vectors = self._prepare(artifact, incoming)
        order = _in_time(ready)
        with self._lock:
            taken = self._take(artifact, [ready[place] for place in order], new_vectors)
        taken_of = dict(zip(order, taken, strict=True))
        return [taken_of[place] for place in range(len(ready))]

    def product(self, given: str | None) -> str | None:
        """The product that a question names as its id, name or alias; another word as it is."""
        try:
            return self.artifact().model.catalogue.entry(given)
        except NotReadyError:  # without an artifact there is no catalogue, and a list to read
            return given

    def search(
        self, q: str, product: str | None, language: str | None, limit: int
    ) -> tuple[ArticleHit, ...]:
        """Published articles for a question, by words and meaning, across languages, best first.

        Raises:
            NotReadyError: there is no artifact that can be used.
        """
        artifact, product = self.artifact(), self.product(product)
        vector = artifact.model.encoder.encode([q])[0]
        with self._lock:
            if self._stream is not None and self._stream.epoch != self.store.state().epoch:
                self._stream = None
            index = self._current(artifact).articles
        return articles.search(
            index,
            q,
            vector,
            product=product,
            language=language,
            limit=limit,
            before=artifact.model.catalogue.before(product),
        )

    def _prepare(
        self, artifact: Artifact, incoming: Sequence[tuple[Ticket, Mapping[str, Any]]]
    ) -> tuple[list[_Ready], dict[str, Vector]]:
        """Clean and encode outside the lock; a text that was encoded before is not again."""
        prepared = [prepare(ticket) for ticket, _ in incoming]
        hashes = [text_hash(p.to_encode) for p in prepared]
        encoder = artifact.model.encoder
        # To encode one text is as quick as to look for its vector.
        vectors = self.store.vectors(encoder.name, set(hashes)) if len(incoming) > 1 else {}
        missing = {
            h: p.to_encode for h, p in zip(hashes, prepared, strict=True) if h not in vectors
        }
        new = dict(zip(missing, encoder.encode(list(missing.values())), strict=True))
        vectors = {**vectors, **new}
        ready = [
            _Ready(p, raw, content_hash(raw), h, vectors[h])
            for p, (_, raw), h in zip(prepared, incoming, hashes, strict=True)
        ]
        return ready, new

    def _current(self, artifact: Artifact) -> Stream:
        """The view of the stream: true when this process last looked, if nothing else wrote."""
        stream = self._stream
        if stream is None or stream.artifact is not artifact:
            self._stream = stream = read_stream(
                self.store,
                artifact,
                self._clock(),
                self._knowledge,
                alert_budget=self._alert_budget,
            )
        return stream

    def _take(
        self, artifact: Artifact, ready: Sequence[_Ready], new_vectors: Mapping[str, Vector]
    ) -> list[Taken]:
        """The stream's transaction. If it fails the view is dropped, for it ran ahead."""
        prepared, vectors = [r.prepared for r in ready], np.stack([r.vector for r in ready])
        try:
            for _ in range(_N_READINGS):
                stream = self._current(artifact)
                triaged = triage(artifact.model, prepared, vectors, stream.lessons)
                with self.store.writing() as writing:
                    epoch, seq, word = writing.state()
                    if epoch == stream.epoch and seq >= stream.seq:
                        stream.catch_up(writing, seq)
                        if stream.heed(writing, word):
                            triaged = triage(artifact.model, prepared, vectors, stream.lessons)
                        writing.save_vectors(artifact.model.encoder.name, new_vectors)
                        return _take_in(stream, writing, ready, triaged)
                self._stream = None  # something outside the stream changed: read it anew
            raise StoreUnavailableError("the clusters change faster than they can be read")
        except BaseException:
            self._stream = None
            raise


def content_hash(raw: Mapping[str, Any]) -> str:
    """Hash of a ticket as it came, whatever the order of its keys; null and "" are absent."""
    said = {name: value for name, value in raw.items() if value is not None and value != ""}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def history_record(ticket: Ticket, raw: Mapping[str, Any]) -> tuple[TicketRecord, str]:
    """A past ticket as the store keeps it, and the part of its text to encode."""
    prepared = prepare(ticket)
    record = TicketRecord(
        ticket=ticket,
        raw=raw,
        content_hash=content_hash(raw),
        text=prepared.text,
        text_hash=text_hash(prepared.to_encode),
        language=prepared.language,
        history=True,
        triage=None,
        product=ticket.product,
        queue=ticket.queue,
        issue=ticket.issue,
        priority=ticket.priority,
        novelty=0.0,
        cluster_id=None,
    )
    return record, prepared.to_encode


def _in_time(ready: Sequence[_Ready]) -> Sequence[int]:
    """Places of tickets in the order in which they were written: a ticket sees what was before it.

    Listings have the newest first. Of one id that is sent twice the later place has the last word.
    """
    if len({one.id for one in ready}) < len(ready):
        return range(len(ready))
    return sorted(range(len(ready)), key=lambda place: ready[place].prepared.ticket.created_at)


def _take_in(
    stream: Stream, writing: Writing, ready: Sequence[_Ready], triaged: Sequence[Triage]
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
            before = writing.ticket(one.id) if known is not None else None
            if before is not None and not one.raw.get("created_at"):
                one = _as_of_then(one, before)
            if before is not None and _says_the_same(one, before):
                answer = _amend(stream, writing, one, decided, before)
            else:
                answer, alerts = _take_one(stream, writing, changes, one, decided)
            stored[one.id] = known = one.content_hash, answer
        taken.append(Taken(known[1], is_new, alerts))
    _write(stream, writing, changes)
    return taken


def _as_of_then(one: _Ready, before: TicketRecord) -> _Ready:
    """A ticket that was edited is as old as it was."""
    ticket = replace(one.prepared.ticket, created_at=before.ticket.created_at)
    return replace(one, prepared=replace(one.prepared, ticket=ticket))


def _says_the_same(one: _Ready, before: TicketRecord) -> bool:
    """Whether a CRM closed or tagged a ticket, and it tells of what it told.

    In a cluster it may be another customer's, too: it stays there, and one more or less counts.
    """
    ticket, then = one.prepared.ticket, before.ticket
    same_text = (before.text, then.created_at) == (one.prepared.text, ticket.created_at)
    same_customer = before.cluster_id is not None or then.customer == ticket.customer
    return same_text and then.product == ticket.product and same_customer


def _amend(
    stream: Stream, writing: Writing, one: _Ready, triaged: Triage, before: TicketRecord
) -> Answer:
    stream.amend(arrival_of(one.prepared, one.vector, triaged), before.cluster_id)
    cluster = stream.ledger.get(before.cluster_id or "")
    answer = _answer(stream, one, triaged, cluster)
    writing.amend(_record(one, triaged, answer))
    return answer


def _take_one(
    stream: Stream, writing: Writing, changes: _Changes, one: _Ready, triaged: Triage
) -> tuple[Answer, bool]:
    """Show a ticket to the detector; returns its answer, and whether it raised an alert."""
    change = stream.show(arrival_of(one.prepared, one.vector, triaged), writing)
    cluster = change.cluster if change else None
    answer = _answer(stream, one, triaged, cluster)
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


def _answer(stream: Stream, one: _Ready, triaged: Triage, cluster: Cluster | None) -> Answer:
    """What the CRM is told. The detector goes on with what the router thinks of a new problem."""
    if cluster is not None and (cluster.kind, cluster.issue) == ("new", None):
        triaged = of_new_problem(triaged) if cluster.status in LIVE else triaged
    return as_json(triaged, cluster, _hits(stream, one, triaged, cluster))


def _hits(
    stream: Stream, one: _Ready, triaged: Triage, cluster: Cluster | None
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


def _record(one: _Ready, triaged: Triage, answer: Answer) -> TicketRecord:
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
        queue=triaged.queue.value,
        issue=likely_issue(triaged.issue, triaged.novelty),
        priority=triaged.priority.value,
        novelty=triaged.novelty,
        cluster_id=None,
        reader=triaged.artifact,
    )
