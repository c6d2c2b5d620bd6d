"""The last weeks of the stream as detection and the night look at them: busy days thinned.

What is read here is said by the names of an artifact. A product that people wrote, in a file or a
correction, is the entry of its catalogue, whatever there was when it came.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from models.arrivals import past_triaged
from models.artifact import Artifact
from models.encoder import Encoder, worth_encoding
from models.stream import silence, thinning
from models.stream.watch import DAY
from models.surge import N_LATEST, present
from models.types import Arrival
from service.memory.lessons import read_lessons
from service.memory.vectors import RememberingEncoder
from service.sql.records import Key, TicketRecord
from service.store import Store


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the past.

    Attributes:
        since: the instant behind which it begins.
        arrivals: the tickets to look at, by (created_at, id).
        cluster_of: id of a ticket -> its cluster, where it is in one.
        n_of_day: all tickets of each day (UTC) that say something, looked at or not.
    """

    since: datetime
    arrivals: tuple[Arrival, ...]
    cluster_of: Mapping[str, str]
    n_of_day: Mapping[date, int]


def read_recent(store: Store, artifact: Artifact, now: datetime, seq: int | None = None) -> Window:
    """Read what the detector of this artifact looks at: the last weeks, up to the newest ticket."""
    until = store.last_arrival() or now
    stands = min(until, present(store.latest(N_LATEST) or [now]))  # one alone may be far ahead
    since, keys = _keys_back(store, stands, artifact.watch.reach + 2 * DAY, until, seq)
    return _read_window(store, artifact, since, until, keys)


def read_window(
    store: Store, artifact: Artifact, until: datetime, span: timedelta, seq: int | None = None
) -> Window:
    """Read the tickets of a ``span`` of the desk's own time, those stored after ``seq`` left out.

    Those that lack a vector of this encoder get one: they were imported before any artifact, or
    under another encoder. Those that were imported, or triaged by another artifact, are triaged:
    what has one name now and had another one, or none, seems to rise.
    """
    since, keys = _keys_back(store, until, span, until, seq)
    return _read_window(store, artifact, since, until, keys)


def call_products(store: Store, artifact: Artifact) -> None:
    """Let what stands in the ledger be about products of the names of an artifact: this writes.

    For who puts an artifact to use, begins to serve it or runs a night; who reads, only reads.
    """
    if artifact.model.catalogue.products:
        store.call_products(artifact.model.catalogue.entries)


def _keys_back(
    store: Store, stands: datetime, span: timedelta, until: datetime, seq: int | None
) -> tuple[datetime, list[Key]]:
    """Where ``span`` of the desk's own time begins that ends at an instant, and the keys since.

    A ticket that says nothing ends no silence. They are read anew for each silence in it, as hardly
    any desk has one.
    """
    since = stands - span
    while True:
        keys = store.keys(since, until, seq)
        instants = [key.created_at for key in keys if key.tells and key.created_at <= stands]
        before = None
        if (instants or [stands])[0] - since > silence.COUNTED:
            before = store.last_told(since)
        farther = silence.back_among(stands, span, [*([before] if before else ()), *instants])
        if farther >= since:
            return since, keys
        since = farther


def _read_window(
    store: Store,
    artifact: Artifact,
    since: datetime,
    until: datetime,
    keys: Sequence[Key],
) -> Window:
    encoder = artifact.model.encoder
    n_of_day = Counter(key.created_at.date() for key in keys if key.tells)
    cluster_of = {
        member.ticket_id: cluster_id
        for cluster_id, members in store.memberships(since).items()
        for member in members
    }
    pairs = ((key.created_at, key.ticket_id) for key in keys)
    ids = thinning.kept(pairs, cluster_of.keys(), n_of_day, until.date())
    if len(ids) == len(keys):  # one scan is quicker than many looks
        found = {a.ticket_id: a for a in store.arrivals(encoder.name, since, until)}
    else:
        found = store.arrivals_of(encoder.name, ids)
    found = _completed(store, encoder, ids, found)
    if unread := store.unread(found.keys(), artifact.id):
        _read(store, artifact, unread, found)
        found |= store.arrivals_of(encoder.name, unread.keys())
    arrivals = artifact.model.catalogue.by_entry(found[i] for i in ids if i in found)
    return Window(since, tuple(arrivals), cluster_of, n_of_day)


def with_vectors(store: Store, artifact: Artifact, ids: Sequence[str]) -> dict[str, Arrival]:
    """Read tickets by id; those without a vector of the artifact's encoder get one."""
    encoder = artifact.model.encoder
    found = _completed(store, encoder, ids, store.arrivals_of(encoder.name, ids))
    return {a.ticket_id: a for a in artifact.model.catalogue.by_entry(found.values())}


def newest_answers(store: Store, artifact: Artifact, limit: int) -> list[Arrival]:
    """Read the newest tickets that carry an answer, newest first."""
    found = store.answers(artifact.model.encoder.name, limit)
    return artifact.model.catalogue.by_entry(found)


def _completed(
    store: Store, encoder: Encoder, ids: Sequence[str], found: dict[str, Arrival]
) -> dict[str, Arrival]:
    missing = [ticket_id for ticket_id in ids if ticket_id not in found]
    if not missing:
        return found
    texts = [worth_encoding(record.text) for record in store.tickets(missing).values()]
    RememberingEncoder(encoder, store).encode(texts)
    return found | store.arrivals_of(encoder.name, missing)


def _read(
    store: Store,
    artifact: Artifact,
    unread: Mapping[str, TicketRecord],
    found: Mapping[str, Arrival],
) -> None:
    """Say what tickets are about by the names of this artifact.

    The issue that a ticket of the stream came with is not looked at, as when it came.
    """
    given = [
        replace(
            found[i],
            product=record.ticket.product,
            issue=record.ticket.issue if record.history else None,
        )
        for i, record in unread.items()
    ]
    lessons, _ = read_lessons(store, artifact)
    seqs = {ticket_id: record.seq for ticket_id, record in unread.items()}
    store.put_read(past_triaged(artifact.model, given, lessons), seqs, artifact.id)
