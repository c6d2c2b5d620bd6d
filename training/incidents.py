"""Read the truth of a stream: which incidents it holds."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from models.types import Ticket
from training.replay import Incident


def read_incidents(path: Path, tickets: Sequence[Ticket]) -> tuple[Incident, ...]:
    """Read one JSON object a line: id, start, end, alert_wanted, and ticket_ids or a regex.

    A regex is weak truth, matched on subject and body within the incident's days. Incidents that
    lie outside the stream are left out.
    """
    first = min(t.created_at for t in tickets)
    last = max(t.created_at for t in tickets)
    incidents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        start, end = _day(row["start"]), _day(row["end"])
        if start > last or end.replace(hour=23, minute=59) < first:
            continue
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
        incidents.append(Incident(row["id"], start, end, wanted, frozenset(mine)))
    return tuple(incidents)


def _day(text: str) -> datetime:
    """Midnight UTC of an instant's or date's day: truth is dated to the day."""
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return datetime(at.year, at.month, at.day, tzinfo=UTC)
