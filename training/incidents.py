"""Read the truth of a stream: which incidents it holds."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from models.ticket_rules import instant
from models.types import Ticket
from training.replay import Incident
from training.rows import DataFileError


def read_incidents(path: Path, tickets: Sequence[Ticket]) -> tuple[Incident, ...]:
    """Read one JSON object a line: id, start, end, alert_wanted, and ticket_ids or a regex.

    A regex is weak truth, matched on subject and body within the incident's days. Incidents that
    lie outside the stream are left out.

    Raises:
        DataFileError: a line is no such object; the message names it.
    """
    first = min(t.created_at for t in tickets)
    last = max(t.created_at for t in tickets)
    incidents = []
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            incident = _incident(json.loads(line), tickets)
        except KeyError as error:
            raise DataFileError(path, f"line {n}: {error.args[0]} is missing") from error
        except (ValueError, TypeError, re.error) as error:
            raise DataFileError(path, f"line {n}: {error}") from error
        if incident.start <= last and incident.end.replace(hour=23, minute=59) >= first:
            incidents.append(incident)
    return tuple(incidents)


def _incident(row: Any, tickets: Sequence[Ticket]) -> Incident:
    if not isinstance(row, Mapping):
        raise TypeError("expected a JSON object")
    start, end = _day(row["start"]), _day(row["end"])
    mine = set(row.get("ticket_ids") or ())
    if row.get("regex"):
        pattern = re.compile(row["regex"], re.IGNORECASE)
        mine |= {
            t.id
            for t in tickets
            if start.date() <= t.created_at.date() <= end.date()
            and pattern.search(f"{t.subject} {t.body}")
        }
    wanted = bool(row.get("alert_wanted", True))
    return Incident(row["id"], start, end, wanted, frozenset(mine))


def _day(value: Any) -> datetime:
    """Midnight UTC of an instant's or date's day: truth is dated to the day."""
    at = instant(value)
    if at is None:
        raise ValueError("expected the day of start and end")
    return datetime(at.year, at.month, at.day, tzinfo=UTC)
