"""Read the truth of a stream: which incidents it holds."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from models.ticket_rules import instant
from models.types import Ticket
from training.replay import Incident
from training.rows import DataFileError, Rejected, jsonl_rows


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
    for row in jsonl_rows(path):
        try:
            if isinstance(row, Rejected):
                raise ValueError(row.reason)
            incident = _incident(row.value, tickets)
        except KeyError as error:
            raise DataFileError(path, f"line {row.line}: {error.args[0]} is missing") from error
        except (ValueError, TypeError, re.error) as error:
            raise DataFileError(path, f"line {row.line}: {error}") from error
        if incident.start <= last and incident.end.replace(hour=23, minute=59) >= first:
            incidents.append(incident)
    return tuple(incidents)


def _incident(row: Mapping[str, Any], tickets: Sequence[Ticket]) -> Incident:
    start, end = _day(row["start"]), _day(row["end"])
    if end < start:
        raise ValueError("expected an end on the day of the start or later")
    mine = row.get("ticket_ids") or []
    if not isinstance(mine, list) or not all(isinstance(one, str) for one in mine):
        raise ValueError("ticket_ids: expected a list of ids")
    mine = set(mine)
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
