"""The sample desk: an invented help desk's dated ticket stream, with incidents of known truth.

``simulate`` plans every request of the period, then writes each as a customer would; the
figures, words and incidents are tables in ``data/``. Nothing but the arguments decides the
result: the same seed gives the same desk.
"""

import gzip
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from models.types import Ticket
from training.letters import put_into_words
from training.phrases import Table, table
from training.plan import Request, of_incident, usual_day, window

IncidentKind = Literal["incident", "surge", "launch", "slow_burn", "storm", "spam"]

_WITHHELD = ("queue", "issue", "priority", "answer", "resolved_at")


@dataclass(frozen=True, slots=True)
class ScriptedIncident:
    """Something that happens to the desk, and the tickets that are about it.

    ``remedy`` is what agents come to answer, in order, in French; ``decoys`` are wrong advice
    that single answers give. ``start`` and ``end`` are aware instants in UTC.
    """

    id: str
    kind: IncidentKind
    start: datetime
    end: datetime
    alert_wanted: bool
    ticket_ids: tuple[str, ...]
    remedy: tuple[str, ...]
    decoys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SampleDesk:
    """A simulated period: tickets by ``(created_at, id)``, fully labelled where agents label.

    ``private`` lists every invented personal item that stands in a ticket or its answer.
    """

    tickets: tuple[Ticket, ...]
    incidents: tuple[ScriptedIncident, ...]
    private: tuple[str, ...]


def simulate(*, seed: int, start: datetime, days: int = 90, per_day: float = 60.0) -> SampleDesk:
    """Simulate a help desk day by day.

    Args:
        seed: fixes everything.
        start: an aware instant; the first day is its date in UTC.
        days: how many days; incidents that do not fit in are left out.
        per_day: tickets on an average day, incidents not counted, at least 1.

    Raises:
        ValueError: ``start`` carries no offset, or a number is below 1.
    """
    if start.tzinfo is None or days < 1 or per_day < 1:
        raise ValueError(
            f"expected an aware start, days >= 1 and per_day >= 1, got {start!r}, {days}, {per_day}"
        )
    rng = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    midnight = start.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    happening = [i for i in table("incidents")["incident"] if i["start_day"] + i["days"] <= days]
    requests = [
        *(r for day in range(days) for r in usual_day(midnight, day, per_day, rng)),
        *(r for incident in happening for r in of_incident(incident, midnight, per_day, rng)),
    ]
    requests.sort(key=lambda request: request.at)
    tickets, private = put_into_words(requests, rng)
    return SampleDesk(
        tickets,
        tuple(_truth(incident, midnight, requests, tickets) for incident in happening),
        private,
    )


def write(desk: SampleDesk, folder: Path, *, split_day: int) -> None:
    """Write a desk as files to train on and to replay.

    ``history.jsonl.gz`` holds the tickets before ``split_day`` with labels and answers,
    ``stream.jsonl.gz`` the others without, ``answers.jsonl.gz`` the answers to the stream and
    ``incidents.jsonl`` the truth. Days count from the first ticket's.

    Args:
        desk: from ``simulate``.
        folder: made where missing; files of those names are replaced.
        split_day: the first day of the stream.
    """
    first = desk.tickets[0].created_at.replace(hour=0, minute=0, second=0, microsecond=0)
    split = first + timedelta(days=split_day)
    history = [ticket for ticket in desk.tickets if ticket.created_at < split]
    stream = desk.tickets[len(history) :]
    blank: dict[str, Any] = dict.fromkeys(_WITHHELD)
    answered = [ticket for ticket in stream if ticket.answer]
    folder.mkdir(parents=True, exist_ok=True)
    _write_lines(folder / "history.jsonl.gz", (asdict(ticket) for ticket in history))
    _write_lines(folder / "stream.jsonl.gz", (asdict(replace(t, **blank)) for t in stream))
    _write_lines(
        folder / "answers.jsonl.gz",
        ({"ticket_id": t.id, "answer": t.answer, "resolved_at": t.resolved_at} for t in answered),
    )
    _write_lines(folder / "incidents.jsonl", (asdict(incident) for incident in desk.incidents))


def _truth(
    incident: Table,
    midnight: datetime,
    requests: Sequence[Request],
    tickets: Sequence[Ticket],
) -> ScriptedIncident:
    start, end = window(incident, midnight)
    pairs = zip(requests, tickets, strict=True)
    bank = table("phrases/incidents").get(incident["id"], {})
    steps = bank.get("fr", {}).get("steps", ())
    if incident["kind"] == "surge":
        steps = table("phrases/answers_fr")[incident["issue"]]["steps"]
    return ScriptedIncident(
        incident["id"],
        incident["kind"],
        start,
        end,
        incident["alert_wanted"],
        tuple(ticket.id for request, ticket in pairs if request.incident == incident["id"]),
        tuple(wordings[0] for wordings in steps),
        tuple(bank.get("decoys", ())),
    )


def _write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write JSON lines without empty fields; no clock in the gzip header: same desk, same bytes."""
    lines = (json.dumps(_plain(row), ensure_ascii=False) + "\n" for row in rows)
    data = "".join(lines).encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """Instants as text; what says nothing (None, empty text, no tags, no meta) left out."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row.items()
        if value not in (None, "", {}) and (name != "tags" or value)
    }
