"""A ticket's way: triage, then the stream, then one store transaction, then the answer."""

import hashlib
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import numpy as np

from models import articles, lookout
from models import artifact as artifacts
from models.artifact import Artifact, ArtifactError
from models.cores import n_cores
from models.encoder import N_CHARS
from models.lessons import Lesson, Lessons
from models.surge import DAY, Detector
from models.text import head
from models.triage import Prepared, likely_issue, prepare, triage
from models.types import (
    LIVE,
    Arrival,
    ArticleHit,
    Cluster,
    ClusterEvent,
    Field,
    Ticket,
    Triage,
    Vector,
)
from service.answers import as_json
from service.errors import ConflictError, NotFoundError, NotReadyError
from service.knowledge import article_index
from service.log import logger
from service.store import Store, TicketRecord, Writing
from service.vectors import RememberingEncoder, text_hash

Clock = Callable[[], datetime]
N_ARTICLES = 3
MIN_ARTICLE_SCORE = 0.4


@dataclass(slots=True)
class _View:
    """One process's view of the stream: true for ``epoch`` and up to ``seq``."""

    epoch: int
    seq: int
    detector: Detector
    ledger: dict[str, Cluster]
    recent: dict[str, Arrival]
    lessons: Lessons
    articles: articles.ArticleIndex


@dataclass(frozen=True, slots=True, eq=False)
class _Ready:
    """A ticket on its way: everything about it that needs no look at the stream."""

    prepared: Prepared
    raw: Mapping[str, Any]
    content_hash: str
    text_hash: str
    vector: Vector


class Intake:
    """Classifies tickets and takes people's word about them.

    Every process that serves one home holds an Intake. The store is the truth; an Intake's view
    of the stream is caught up inside each write transaction, so processes agree on every cluster.
    """

    def __init__(self, store: Store, home: Path, clock: Clock) -> None:
        self.store = store
        self._folder = home / "artifacts"
        self._clock = clock
        self._lock = threading.RLock()
        self._artifact: Artifact | None = None
        self._view: _View | None = None
        self._refused: str | None = None

    # The artifact

    def ready(self) -> str:
        """Id of the artifact in use, which has encoded a sentence.

        Raises:
            NotReadyError: there is none that can be used.
        """
        return self.artifact().id

    def artifact(self) -> Artifact:
        """The artifact in use; another one that was promoted meanwhile is swapped in.

        A damaged one is refused by name and the last good one stays in use.
        """
        wanted = artifacts.promoted(self._folder)
        current = self._artifact.id if self._artifact else None
        if wanted is not None and wanted not in (current, self._refused):
            self._swap(wanted)
        if self._artifact is None:
            hint = f": {self._refused} was refused" if self._refused else ""
            raise NotReadyError(f"no artifact is loaded{hint}; train one with `vigie train`")
        return self._artifact

    def _swap(self, wanted: str) -> None:
        """Load the artifact wanted.

        Where it is damaged the present one stays; when there is none yet, the latest good one
        that was promoted before it is loaded.
        """
        with self._lock:
            if self._artifact is not None and self._artifact.id == wanted:
                return
            earlier = [] if self._artifact else artifacts.promotions(self._folder)[-2::-1]
            for artifact_id in dict.fromkeys([wanted, *earlier]):
                try:
                    loaded = artifacts.load(self._folder / artifact_id, n_threads=n_cores())
                    loaded.model.encoder.encode(["prêt"])
                except (ArtifactError, OSError, ValueError, KeyError) as error:
                    logger().error("artifact refused", artifact=artifact_id, reason=str(error))
                    self._refused = wanted
                else:
                    self._artifact, self._view = loaded, None
                    return

    # Tickets

    def classify(
        self, incoming: Sequence[tuple[Ticket, Mapping[str, Any]]]
    ) -> list[Mapping[str, Any]]:
        """Triage tickets in order, show them to the detector, store them, answer.

        A ticket that was stored with the same content is answered as it was then. When this
        returns, every ticket is on disk.

        Args:
            incoming: each ticket with the JSON object as it came.
        """
        artifact = self.artifact()
        hashes = [content_hash(raw) for _, raw in incoming]
        known = self.store.triages([t.id for t, _ in incoming])
        fresh = [
            (ticket, raw, digest)
            for (ticket, raw), digest in zip(incoming, hashes, strict=True)
            if known.get(ticket.id, ("", {}))[0] != digest
        ]
        ready, new_vectors = self._prepare(artifact, fresh) if fresh else ([], {})
        with self._lock:
            answers = self._take(artifact, ready, new_vectors) if fresh else {}
        return [
            answers[ticket.id, digest] if (ticket.id, digest) in answers else known[ticket.id][1]
            for (ticket, _), digest in zip(incoming, hashes, strict=True)
        ]

    def _prepare(
        self, artifact: Artifact, fresh: Sequence[tuple[Ticket, Mapping[str, Any], str]]
    ) -> tuple[list[_Ready], dict[str, Vector]]:
        """Clean and encode outside the lock; a text that was encoded before is not again."""
        prepared = [prepare(ticket) for ticket, _, _ in fresh]
        hashes = [text_hash(p.to_encode) for p in prepared]
        encoder = artifact.model.encoder
        vectors = self.store.vectors(encoder.name, set(hashes)) if len(fresh) > 1 else {}
        missing = {
            h: p.to_encode for h, p in zip(hashes, prepared, strict=True) if h not in vectors
        }
        encoded = encoder.encode(list(missing.values()))
        new = dict(zip(missing, encoded, strict=True))
        vectors = {**vectors, **new}
        ready = [
            _Ready(p, raw, digest, h, vectors[h])
            for p, (_, raw, digest), h in zip(prepared, fresh, hashes, strict=True)
        ]
        return ready, new

    def _take(
        self, artifact: Artifact, ready: Sequence[_Ready], new_vectors: Mapping[str, Vector]
    ) -> dict[tuple[str, str], Mapping[str, Any]]:
        """The stream's transaction. If it fails the view is dropped, for it ran ahead."""
        try:
            while True:
                view = self._refreshed(artifact)
                with self.store.writing() as writing:
                    if writing.epoch() != view.epoch:
                        continue  # something changed since the view was built: build it again
                    self._catch_up(view, writing, artifact.model.encoder.name)
                    writing.save_vectors(artifact.model.encoder.name, new_vectors)
                    return self._take_all(artifact, view, writing, ready)
        except BaseException:
            self._view = None
            raise

    def _take_all(
        self, artifact: Artifact, view: _View, writing: Writing, ready: Sequence[_Ready]
    ) -> dict[tuple[str, str], Mapping[str, Any]]:
        """Take tickets in order; one that another process stored meanwhile is answered as there."""
        vectors = np.stack([r.vector for r in ready])
        decided = triage(artifact.model, [r.prepared for r in ready], vectors, view.lessons)
        stored = writing.triages([r.prepared.ticket.id for r in ready])
        answers: dict[tuple[str, str], Mapping[str, Any]] = {}
        for one, triaged in zip(ready, decided, strict=True):
            ticket_id = one.prepared.ticket.id
            if stored.get(ticket_id, ("", {}))[0] != one.content_hash:
                answer = self._take_one(view, writing, one, triaged)
                stored[ticket_id] = one.content_hash, answer
            answers[ticket_id, one.content_hash] = stored[ticket_id][1]
        return answers

    def _take_one(
        self, view: _View, writing: Writing, one: _Ready, triaged: Triage
    ) -> Mapping[str, Any]:
        ticket = one.prepared.ticket
        arrival = Arrival(
            ticket_id=ticket.id,
            created_at=ticket.created_at,
            text=one.prepared.text,
            language=triaged.language,
            vector=one.vector,
            customer=ticket.customer,
            product=triaged.product.value,
            issue=likely_issue(triaged.issue),
            novelty=triaged.novelty,
        )
        view.recent[ticket.id] = arrival
        change = lookout.watch(view.detector, view.ledger, arrival, view.recent)
        cluster = self._with_need(view, change.cluster) if change else None
        hits = self._articles(view, one.prepared.text, one.vector, triaged)
        answer = as_json(triaged, cluster, hits)
        view.seq = writing.put_ticket(_record(one, triaged, answer))
        if change is not None and cluster is not None:
            writing.put_cluster(cluster)
            for member in change.members:
                writing.add_member(cluster.id, member)
            for event in change.events:
                writing.add_event(event)
            if cluster.id not in view.ledger:
                # Its founders came earlier: other processes have them as tickets of no cluster.
                writing.bump_epoch()
                view.epoch = writing.epoch()
            view.ledger[cluster.id] = cluster
        return answer

    def _with_need(self, view: _View, cluster: Cluster) -> Cluster:
        """A cluster needs a FAQ entry when it is live and no article covers it."""
        if cluster.kind == "spam" or cluster.status not in LIVE:
            return replace(cluster, needs_faq=False)
        covered = articles.covers(view.articles, view.detector.centre(cluster.id), cluster.products)
        return replace(cluster, needs_faq=covered is None)

    def _articles(
        self, view: _View, text: str, vector: Vector, triaged: Triage
    ) -> tuple[ArticleHit, ...]:
        hits = articles.search(
            view.articles,
            text,
            vector,
            product=triaged.product.value,
            language=triaged.language,
            limit=N_ARTICLES,
        )
        return tuple(hit for hit in hits if hit.score >= MIN_ARTICLE_SCORE)

    # The view of the stream

    def _refreshed(self, artifact: Artifact) -> _View:
        """The view, built anew when something outside the stream changed."""
        epoch, seq = self.store.epoch_and_seq()
        if self._view is None or self._view.epoch != epoch:
            self._view = self._build(artifact, epoch, seq)
        self._forget_old(self._view)
        return self._view

    def _catch_up(self, view: _View, writing: Writing, encoder: str) -> None:
        """Take in what other processes stored since."""
        if view.seq == writing.last_seq():
            return
        for seq, arrival, cluster_id in writing.after(view.seq, encoder):
            view.detector.absorb(arrival, cluster_id)
            view.recent[arrival.ticket_id] = arrival
            if cluster_id and (cluster := writing.cluster(cluster_id)):
                view.ledger[cluster_id] = cluster
            view.seq = seq

    def _forget_old(self, view: _View) -> None:
        """Founders come from the last day of the stream; older texts need not stay in memory."""
        if len(view.recent) > 4096:
            newest = max(a.created_at for a in view.recent.values())
            view.recent = {i: a for i, a in view.recent.items() if a.created_at > newest - 2 * DAY}

    def _build(self, artifact: Artifact, epoch: int, seq: int) -> _View:
        """Read the last weeks of the stream and the clusters alive, as the store has them."""
        encoder = artifact.model.encoder
        last = self.store.last_arrival()
        until = last or self._clock()
        since = until - (artifact.watch.baseline_days + 2) * DAY
        self.encode_window(since)
        recent = self.store.arrivals(encoder.name, since, until)
        ledger = {c.id: c for c in self.store.all_clusters() if c.status != "merged"}
        owner = {
            m.ticket_id: cluster_id
            for cluster_id, members in self.store.memberships().items()
            for m in members
        }
        detector = Detector(artifact.watch, encoder.dim)
        for cluster_id, total in self.store.totals(encoder.name).items():
            if cluster_id in ledger:
                detector.add_cluster(cluster_id, total)
        for arrival in recent:
            detector.absorb(arrival, owner.get(arrival.ticket_id), counted=True)
        return _View(
            epoch=epoch,
            seq=seq,
            detector=detector,
            ledger=ledger,
            recent={a.ticket_id: a for a in recent if a.created_at > until - 2 * DAY},
            lessons=self._lessons(artifact),
            articles=article_index(self.store, encoder),
        )

    def encode_window(self, since: datetime) -> None:
        """Give the tickets after ``since`` a vector of the encoder in use.

        They lack one when they were imported before any artifact, or under another encoder.
        """
        encoder = self.artifact().model.encoder
        texts = [text for _, text in self.store.without_vector(encoder.name, since)]
        RememberingEncoder(encoder, self.store).encode([head(text, N_CHARS) for text in texts])

    def _lessons(self, artifact: Artifact) -> Lessons:
        """Corrections, and the names people gave to clusters."""
        encoder = artifact.model.encoder.name
        corrections = self.store.corrections()
        vectors = self.store.vectors(encoder, {c.text_hash for c in corrections})
        spoken = [
            Lesson(vectors[c.text_hash], c.values) for c in corrections if c.text_hash in vectors
        ]
        named = [
            Lesson(vector, {"issue": issue}, reach=artifact.watch.join)
            for issue, vector in self.store.names(encoder)
        ]
        return Lessons((*named, *spoken))

    # People's word

    def correct(self, ticket_id: str, values: Mapping[str, str], by: str) -> Mapping[str, Any]:
        """Keep a correction; the next ticket like it is decided so.

        Raises:
            NotFoundError: there is no such ticket.
        """
        spoken = cast("Mapping[Field, str]", values)
        correction = self.store.correct(ticket_id, spoken, by, self._clock())
        return {
            "ticket_id": ticket_id,
            **{str(name): value for name, value in correction.values.items()},
            "by": correction.by,
            "at": correction.at.isoformat().replace("+00:00", "Z"),
        }

    def resolve(
        self, ticket_id: str, answer: str, resolved_at: datetime | None, by: str | None
    ) -> Mapping[str, Any]:
        """Keep an agent's answer as evidence for drafts.

        Raises:
            NotFoundError: there is no such ticket.
        """
        at = resolved_at or self._clock()
        self.store.resolve(ticket_id, answer, at, by)
        return {"ticket_id": ticket_id, "resolved_at": at.isoformat().replace("+00:00", "Z")}

    def name(self, cluster_id: str, issue: str, by: str) -> Cluster:
        """Give a cluster its issue: tickets like it are that issue from the next request on."""
        return self._change(cluster_id, "renamed", f"{issue} by {by}", issue=issue)

    def dismiss(self, cluster_id: str, by: str, reason: str | None) -> Cluster:
        """Put a cluster aside until it has doubled."""
        size = self._cluster(cluster_id).n_tickets
        detail = f"by {by}" + (f": {reason}" if reason else "")
        return self._change(
            cluster_id,
            "dismissed",
            detail,
            status="dismissed",
            dismissed_at_size=size,
            needs_faq=False,
        )

    def merge(self, cluster_id: str, into: str, by: str) -> Cluster:
        """Merge one cluster into another; returns the one that lives on.

        Raises:
            NotFoundError: one of them does not exist.
            ConflictError: one of them is merged already, or they are the same.
        """
        source, target = self._cluster(cluster_id), self._cluster(into)
        if source.id == target.id:
            raise ConflictError(f"cluster {into} cannot be merged into itself")
        at = self._clock()
        events = [
            ClusterEvent(source.id, "merged", at, f"into {target.id} by {by}"),
            ClusterEvent(target.id, "grew", at, f"took in {source.id}"),
        ]
        gone = replace(source, status="merged", merged_into=target.id, needs_faq=False)
        alerts = tuple(sorted({*target.alerts, *source.alerts}))
        self.store.merge_clusters(gone, replace(target, alerts=alerts), events)
        return self._cluster(into)

    def search(
        self, q: str, product: str | None, language: str | None, limit: int
    ) -> tuple[ArticleHit, ...]:
        """Published articles for a question, by words and meaning, across languages."""
        artifact = self.artifact()
        vector = artifact.model.encoder.encode([q])[0]
        with self._lock:
            index = self._refreshed(artifact).articles
        return articles.search(index, q, vector, product=product, language=language, limit=limit)

    def _cluster(self, cluster_id: str) -> Cluster:
        cluster = self.store.cluster(cluster_id)
        if cluster is None:
            raise NotFoundError(f"no cluster {cluster_id!r}")
        return cluster

    def _change(self, cluster_id: str, kind: Any, detail: str, **changes: Any) -> Cluster:
        """Change a cluster inside one transaction, so that no ticket arriving now is undone."""
        with self.store.writing() as writing:
            cluster = writing.cluster(cluster_id)
            if cluster is None:
                raise NotFoundError(f"no cluster {cluster_id!r}")
            if cluster.status == "merged":
                raise ConflictError(f"cluster {cluster_id} is merged into {cluster.merged_into}")
            writing.put_cluster(replace(cluster, **changes))
            writing.add_event(ClusterEvent(cluster_id, kind, self._clock(), detail))
            writing.bump_epoch()
        return self._cluster(cluster_id)


def content_hash(raw: Mapping[str, Any]) -> str:
    """Hash of a ticket as it came, whatever the order of its keys."""
    return hashlib.sha256(json.dumps(raw, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


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


def _record(one: _Ready, triaged: Triage, answer: Mapping[str, Any]) -> TicketRecord:
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
        issue=likely_issue(triaged.issue),
        priority=triaged.priority.value,
        novelty=triaged.novelty,
        cluster_id=None,
    )
