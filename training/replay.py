"""Back-test: a dated stream through triage, detection and nights, in the tickets' own time.

The same functions that serve, with everything kept in memory and thrown away.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from models.arrivals import arrival_of, labelled, past_triaged
from models.artifact import Artifact
from models.nights.evening import in_order
from models.routing.lessons import Lessons
from models.stream.watch import DAY
from models.told import ToldError
from models.triage import Prepared, prepare, triage
from models.types import ALERT_BUDGET, Arrival, Cluster, Matrix, Night, Ticket
from training.datasets import Loaded
from training.desk import Desk

_BATCH = 256


@dataclass(frozen=True, slots=True)
class Replay:
    """What a back-test gave.

    Attributes:
        clusters: the ledger at the end, by id.
        members: ids of each cluster's tickets, by its id.
        nights: one for every midnight.
        arrivals: every ticket by its id, those of the history among them.
    """

    clusters: Mapping[str, Cluster]
    members: Mapping[str, frozenset[str]]
    nights: tuple[Night, ...]
    arrivals: Mapping[str, Arrival]


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
    members = {c: frozenset(m.ticket_id for m in those) for c, those in desk.members.items()}
    return Replay(desk.ledger, members, tuple(desk.nights), desk.arrivals)


def dated(loaded: Loaded) -> Sequence[Ticket]:
    """The tickets of files, each of which says when it came.

    Raises:
        ToldError: some do not.
    """
    undated = sum(not raw.get("created_at") for raw in loaded.raws)
    if undated:
        raise ToldError(f"{undated} tickets have no created_at: a back-test needs each one's")
    return loaded.tickets


def history_of(stream: Sequence[Ticket], past: Sequence[Ticket]) -> tuple[list[Ticket], int]:
    """What came before a stream and is not in it, and how many were left out."""
    first, streamed = min(t.created_at for t in stream), {t.id for t in stream}
    before = [t for t in past if t.created_at < first and t.id not in streamed]
    return before, len(past) - len(before)


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


def arrivals_of(
    artifact: Artifact, stream: Sequence[Ticket], progress: Callable[[int], None] = lambda _n: None
) -> list[Arrival]:
    """Triage tickets as they would arrive, whatever labels they have."""
    model, arrivals = artifact.model, list[Arrival]()
    for prepared, vectors in _encoded(artifact, stream):
        triaged = triage(model, prepared, vectors, Lessons())
        arrivals += map(arrival_of, prepared, vectors, triaged)
        progress(len(prepared))
    return arrivals


def past_of(artifact: Artifact, history: Sequence[Ticket]) -> list[Arrival]:
    """Past tickets as detection sees them: their labels are believed."""
    past = [
        arrival
        for prepared, vectors in _encoded(artifact, history)
        for arrival in map(labelled, prepared, vectors)
    ]
    return past_triaged(artifact.model, past)


def _encoded(
    artifact: Artifact, tickets: Sequence[Ticket]
) -> Iterator[tuple[list[Prepared], Matrix]]:
    encoder, spoken = artifact.model.encoder, artifact.spoken
    for start in range(0, len(tickets), _BATCH):
        prepared = [prepare(ticket, spoken) for ticket in tickets[start : start + _BATCH]]
        yield prepared, encoder.encode([p.to_encode for p in prepared])
