"""The truth of a stream, which incidents it holds, and the alerts of a back-test beside it."""

import re
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from models.stream.watch import DAY, QUIET_AFTER
from models.ticket_rules import instant
from models.types import Cluster, Ticket, iso
from training.replay import Replay
from training.rows import DataFileError, Rejected, jsonl_rows

_LIKELY = 0.5
"""Share of an alert's tickets that are an incident's, from which it is that incident's."""
_SHARED = 3


@dataclass(frozen=True, slots=True)
class Incident:
    """What truly happened.

    Attributes:
        id: of its own.
        start: midnight UTC of its first day.
        end: midnight UTC of its last day, which counts.
        alert_wanted: whether a lead wants to know.
        ticket_ids: the tickets that tell of it.
    """

    id: str
    start: datetime
    end: datetime
    alert_wanted: bool
    ticket_ids: frozenset[str]


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


def alerts(result: Replay) -> list[dict[str, Any]]:
    """Every alert of a replay, in order; how long a cluster's tickets came before it was told."""
    told = [
        {
            "at": iso(at),
            "cluster_id": c.id,
            "kind": c.kind,
            "title": c.title,
            "n_tickets": c.n_tickets,
            **_delay(result, c, at),
        }
        for at, c in _told(result)
    ]
    return sorted(told, key=lambda alert: (str(alert["at"]), str(alert["cluster_id"])))


def score(result: Replay, incidents: Sequence[Incident]) -> dict[str, Any]:
    """Score the alerts: recall, delay in tickets and hours, other alerts a week, fragments.

    An incident is found by an alert raised while it lasted of a cluster that is mostly its own.

    Returns:
        ``recall`` (found/wanted), ``delay_tickets`` and ``delay_hours`` (medians, None where none
        was found), ``other_alerts_week``, ``spam_alerts``, ``fragments`` (clusters of an incident,
        a mean) and ``incidents``, a row for each.
    """
    when = {i: a.created_at for i, a in result.arrivals.items()}
    told = list(_told(result))
    rows, matched = [], set()
    for incident in incidents:
        row, hits = _score_one(incident, told, result.members, when)
        rows.append(row)
        matched |= hits
    wanted = [r for r in rows if r["wanted"] and r["tickets"]]
    found = [r for r in wanted if r["found"]]
    streamed = [n.as_of for n in result.nights]
    weeks = max(1 / 7, len(streamed) / 7)
    return {
        "recall": f"{len(found)}/{len(wanted)}",
        "delay_tickets": _median([r["delay_tickets"] for r in found]),
        "delay_hours": _median([r["delay_hours"] for r in found]),
        "other_alerts_week": round(sum((at, c.id) not in matched for at, c in told) / weeks, 2),
        "spam_alerts": sum(r["found"] for r in rows if not r["wanted"]),
        "fragments": round(statistics.mean(r["fragments"] for r in wanted), 3) if wanted else None,
        "incidents": rows,
    }


def _delay(result: Replay, cluster: Cluster, at: datetime) -> dict[str, Any]:
    """By which of its tickets it was told, and how long after the first; anew when it came back."""
    last = max((earlier for earlier in cluster.alerts if earlier < at), default=None)
    came = sorted(result.arrivals[t].created_at for t in result.members[cluster.id])
    since = [t for t in came if t <= at and (last is None or t > last)]
    again = [i for i, (a, b) in enumerate(pairwise(since), 1) if b - a >= QUIET_AFTER]
    own = since[again[-1] :] if last and again else since
    hours = (at - own[0]) / timedelta(hours=1) if own else 0.0
    return {"delay_tickets": len(own), "delay_hours": round(hours, 2)}


def _told(result: Replay) -> Iterator[tuple[datetime, Cluster]]:
    for cluster in result.clusters.values():
        if cluster.kind != "spam" and cluster.status != "merged":  # the other tells of what merged
            yield from ((at, cluster) for at in cluster.alerts)


def _score_one(
    incident: Incident,
    told: Sequence[tuple[datetime, Cluster]],
    members: Mapping[str, frozenset[str]],
    when: Mapping[str, datetime],
) -> tuple[dict[str, Any], set[tuple[datetime, str]]]:
    mine = {t for t in incident.ticket_ids if t in when}
    row: dict[str, Any] = {
        "id": incident.id,
        "wanted": incident.alert_wanted,
        "tickets": len(mine),
        "found": False,
        "fragments": sum(len(m & mine) >= max(2, 0.1 * len(mine)) for m in members.values()),
    }
    if not mine:
        return row, set()
    first, last = min(when[t] for t in mine), max(when[t] for t in mine) + DAY
    hits = []
    for at, cluster in told:
        tickets = members.get(cluster.id, frozenset())
        inside = {t for t in tickets if incident.start <= when[t] <= incident.end + DAY}
        shared = len(inside & mine)
        if first <= at <= last and shared >= max(_SHARED, _LIKELY * len(inside)):
            hits.append((at, cluster.id))
    if hits:
        at, cluster_id = min(hits)
        row |= {
            "found": True,
            "cluster_id": cluster_id,
            "alerted_at": at.isoformat(),
            "delay_tickets": sum(when[t] <= at for t in mine),
            "delay_hours": round((at - first) / timedelta(hours=1), 2),
        }
    return row, set(hits)


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


def _median(values: Sequence[float]) -> float | None:
    return float(statistics.median(values)) if values else None
