"""A ticket's way: triage, then the stream, then one store transaction, then the answer."""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from models.artifact import Artifact
from models.language import detect
from models.triage import Guess, asked, decided, guessed, prepare
from models.types import (
    ALERT_BUDGET,
    DRAFTS_PER_NIGHT,
    Matrix,
    Ticket,
    Vector,
)
from service.errors import StoreUnavailableError
from service.memory.in_use import InUse
from service.memory.knowledge import Knowledge
from service.memory.stream import Stream, read_stream
from service.memory.vectors import content_hash, text_hash
from service.memory.window import call_products
from service.settings import Settings
from service.store import Store
from service.taking import Ready, Taken, take_in

Clock = Callable[[], datetime]

_N_READINGS = 5
"""How often in a row the stream is read, while others change what it rests on, for one request."""


class Intake:
    """Classifies tickets; every process that serves one home holds one.

    Attributes:
        store: of the home.
        in_use: the artifact, and what is known of the desk by it.
        knowledge: the published articles, ready to be searched.
        drafts_per_night: new drafts that the desk is ready to read.
    """

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
        self.in_use = InUse(home)
        self.knowledge = Knowledge(store)
        self.drafts_per_night = drafts_per_night
        self._alert_budget = alert_budget
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

    def artifact(self) -> Artifact:
        """The artifact in use; another one that was promoted meanwhile is swapped in.

        Raises:
            NotReadyError: there is none that can be used.
        """
        return self.in_use.get()

    def warm_up(self) -> None:
        """Read the stream now, so that the first ticket need not wait for it.

        Raises:
            NotReadyError: there is no artifact that can be used.
        """
        with ThreadPoolExecutor(1, "warm-up") as beside:
            told = beside.submit(detect, "bonjour")  # half of its time is spent unpacking
            artifact = self.artifact()
            call_products(self.store, artifact)
            with self._lock:
                self._current(artifact)
            told.result()

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
        in_time = [ready[place] for place in order]
        texts, vectors = [r.prepared.text for r in in_time], np.stack([r.vector for r in in_time])
        guess = guessed(artifact.model, texts, vectors)
        with self._lock:
            is_old = self.in_use.has_replaced(artifact)
            if not is_old:
                taken = self._take(artifact, in_time, vectors, guess, new_vectors)
        if is_old:  # its view is not read again for those who were late
            return self.classify(incoming)
        taken_of = dict(zip(order, taken, strict=True))
        return [taken_of[place] for place in range(len(ready))]

    def _prepare(
        self, artifact: Artifact, incoming: Sequence[tuple[Ticket, Mapping[str, Any]]]
    ) -> tuple[list[Ready], dict[str, Vector]]:
        """Clean and encode outside the lock; a text that was encoded before is not again."""
        spoken = artifact.spoken
        prepared = [prepare(ticket, spoken) for ticket, _ in incoming]
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
            Ready(p, raw, content_hash(raw), h, vectors[h], said)
            for p, (_, raw), h, said in zip(
                prepared, incoming, hashes, asked(artifact.model, prepared), strict=True
            )
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
                self.knowledge,
                alert_budget=self._alert_budget,
            )
        return stream

    def _take(
        self,
        artifact: Artifact,
        ready: Sequence[Ready],
        vectors: Matrix,
        guess: Guess,
        new_vectors: Mapping[str, Vector],
    ) -> list[Taken]:
        """The stream's transaction. If it fails the view is dropped, for it ran ahead."""
        model, prepared = artifact.model, [r.prepared for r in ready]
        try:
            for _ in range(_N_READINGS):
                stream = self._current(artifact)
                triaged = decided(model, prepared, vectors, guess, stream.lessons)
                with self.store.writing() as writing:
                    epoch, seq, word = writing.state()
                    if epoch == stream.epoch and seq >= stream.seq:
                        stream.catch_up(writing, seq)
                        if stream.heed(writing, word):
                            triaged = decided(model, prepared, vectors, guess, stream.lessons)
                        writing.save_vectors(model.encoder.name, new_vectors)
                        return take_in(stream, writing, ready, triaged)
                self._stream = None  # something outside the stream changed: read it anew
            raise StoreUnavailableError("the clusters change faster than they can be read")
        except BaseException:
            self._stream = None
            raise


def _in_time(ready: Sequence[Ready]) -> Sequence[int]:
    """Places of tickets in the order in which they were written: a ticket sees what was before it.

    Listings have the newest first. Of one id that is sent twice the later place has the last word.
    """
    latest, instants = dict[str, datetime](), list[datetime]()
    for one in ready:
        at = one.prepared.ticket.created_at
        latest[one.id] = max(at, latest.get(one.id, at))
        instants.append(latest[one.id])
    return sorted(range(len(ready)), key=instants.__getitem__)
