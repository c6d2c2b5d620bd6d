"""Ticket files into tickets: what is broken is named with its line, and the rest goes through."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from models import ticket_rules as rules
from models.types import FIELDS, Ticket
from training.rows import DataFileError, Rejected, Row, read_rows, rejected_row

MAX_BROKEN_RATE = 0.10

T = TypeVar("T")
_Rule = Callable[[Any], Any]
_RULES: Mapping[str, _Rule] = {
    "id": rules.ticket_id,
    "subject": rules.subject,
    "body": rules.body,
    "product": rules.label,
    "channel": rules.name,
    "language": rules.language,
    "customer": rules.name,
    "tags": rules.tags,
    "meta": rules.meta,
    "queue": rules.label,
    "issue": rules.label,
    "priority": lambda value: rules.priority(rules.label(value)),
    "answer": rules.answer,
    "resolved_at": rules.instant,
}

_OF_TICKETS = frozenset(
    ("subject", "created_at", "customer", "queue", "issue", "priority", "answer")
)

_Taken = tuple[Ticket, Mapping[str, Any], str]
"""A ticket, the object that it was made of, and where it stands."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: each of the ``n_rows`` became a ticket, was replaced or was rejected.

    ``raws`` has the JSON object of each ticket as it came, in the order of ``tickets``, ``places``
    the file and line where it stands.
    ``n_replaced`` counts the rows whose id came again later: the last one wins.
    """

    tickets: tuple[Ticket, ...]
    rejected: tuple[Rejected, ...]
    n_rows: int
    raws: tuple[Mapping[str, Any], ...]
    n_replaced: int = 0
    places: tuple[str, ...] = ()

    @property
    def seem_articles(self) -> bool:
        """Whether every row has a title, and none what only a ticket has."""
        return all("title" in raw and not raw.keys() & _OF_TICKETS for raw in self.raws)

    @property
    def n_no_labels(self) -> int:
        """How many tickets have a label or a product that only says that there is none."""
        told = zip(self.tickets, self.raws, strict=True)
        return sum(
            any(str(raw.get(f) or "").strip() and not getattr(t, f) for f in FIELDS)
            for t, raw in told
        )

    def taken(self) -> Iterable[_Taken]:
        """Each ticket, the object that it was made of, and where it stands."""
        return zip(self.tickets, self.raws, self.places, strict=True)

    def before(self, until: datetime) -> "Loaded":
        """Those of the tickets that came before an instant."""
        taken = [one for one in self.taken() if one[0].created_at < until]
        return _loaded(taken, self.rejected, n_rows=len(taken) + len(self.rejected))


def read(path: Path, *, now: datetime) -> Loaded:
    """Read the tickets of one file.

    Args:
        path: a ``.jsonl``, ``.jsonl.gz``, ``.csv`` or ``.parquet`` file.
        now: the clock, aware; rows without ``created_at`` get it.

    Raises:
        DataFileError: there is no such file, it is no such format, it has no rows or not the
            columns of a ticket, or more than 10 % of its rows are broken.
    """
    taken, rejected = take_rows(path, partial(_parse, now=now, file=path.name))
    return _loaded(taken, rejected, n_rows=len(taken) + len(rejected))


def take_rows(path: Path, take: Callable[[Row], T | Rejected]) -> tuple[list[T], list[Rejected]]:
    """Make something of each row of a file, and keep apart the rows of which nothing can be made.

    Raises:
        DataFileError: the file cannot be used, has no rows, or more than 10 % are broken.
    """
    taken: list[T] = []
    rejected: list[Rejected] = []
    for row in read_rows(path):
        made = row if isinstance(row, Rejected) else take(row)
        if isinstance(made, Rejected):
            rejected.append(made)
        else:
            taken.append(made)
    _check_enough(path, rejected, len(taken) + len(rejected))
    return taken, rejected


def merge(parts: Sequence[Loaded]) -> Loaded:
    """Join what was read of several files; of rows with the same id the last one wins."""
    taken = [one for part in parts for one in part.taken()]
    rejected = [row for part in parts for row in part.rejected]
    return _loaded(taken, rejected, n_rows=sum(part.n_rows for part in parts))


def parse_ticket(
    row: Mapping[str, Any], *, now: datetime, default_created_at: datetime | None
) -> Ticket:
    """Make a ticket of one row.

    Args:
        row: the fields by name; None and "" are absent. Other columns are ignored, but what no
            store can keep is refused in them too, because the row is kept as it came.
        now: the clock, aware.
        default_created_at: stands in for an absent ``created_at``; None makes it required.

    Raises:
        ValueError: names every wrong field, with expected and got.
    """
    created_at = partial(rules.created_at, now=now, default=default_created_at)
    field_rules: Mapping[str, _Rule] = {**_RULES, "created_at": created_at}
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for field, rule in field_rules.items():
        try:
            values[field] = rule(row.get(field))
        except ValueError as error:
            wrong.append(f"{field}: {error}")
    for column, value in row.items():
        try:
            if column not in field_rules:
                rules.check_json({column: value})
        except ValueError as error:
            wrong.append(f"{column!r}: {error}")
    texts = (values.get("subject"), values.get("body"))  # None where it is wrong already
    if not any(text is None or text.strip() for text in texts):
        wrong.append("subject, body: expected text in one of them, got none")
    if wrong:
        raise ValueError("; ".join(wrong))
    return Ticket(**values)


def _parse(row: Row, *, now: datetime, file: str) -> _Taken | Rejected:
    try:
        ticket = parse_ticket(row.value, now=now, default_created_at=now)
        return ticket, row.value, f"{file} line {row.line}"
    except ValueError as error:
        return rejected_row(row.line, str(error), row.text)


def _check_enough(path: Path, rejected: Sequence[Rejected], n_rows: int) -> None:
    if n_rows == 0:
        raise DataFileError(path, "expected a row at least, got no rows")
    if len(rejected) > MAX_BROKEN_RATE * n_rows:
        first = f"line {rejected[0].line}: {rejected[0].reason}"
        reason = f"expected at most 10 % broken rows, got {len(rejected)} of {n_rows}; {first}"
        raise DataFileError(path, reason, rejected)


def _loaded(taken: Iterable[_Taken], rejected: Sequence[Rejected], n_rows: int) -> Loaded:
    kept: dict[str, _Taken] = {}
    for ticket, raw, place in taken:
        kept.pop(ticket.id, None)  # so that it stands where the later row stands
        kept[ticket.id] = (ticket, raw, place)
    return Loaded(
        tickets=tuple(ticket for ticket, _, _ in kept.values()),
        rejected=tuple(rejected),
        n_rows=n_rows,
        raws=tuple(raw for _, raw, _ in kept.values()),
        n_replaced=n_rows - len(rejected) - len(kept),
        places=tuple(place for _, _, place in kept.values()),
    )
