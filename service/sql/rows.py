"""Rows into values and values into rows."""

from collections.abc import Collection, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite

from models.types import Arrival, Ticket
from service.sql.records import TicketRecord
from service.sql.tables import tickets, vectors

T = TypeVar("T")

# What came with a ticket and is only ever read back whole.
_GIVEN = (
    "subject",
    "body",
    "product",
    "channel",
    "language",
    "tags",
    "meta",
    "queue",
    "issue",
    "priority",
)
_DECIDED = (
    "content_hash",
    "text",
    "text_hash",
    "language",
    "history",
    "triage",
    "product",
    "queue",
    "issue",
    "priority",
    "novelty",
    "reader",
    "leaning",
)

ARRIVAL = (
    tickets.c.id.label("ticket_id"),
    tickets.c.created_at,
    tickets.c.text,
    tickets.c.language,
    vectors.c.vector,
    tickets.c.customer,
    tickets.c.product,
    tickets.c.issue,
    tickets.c.novelty,
    tickets.c.leaning,
    tickets.c.answer,
    tickets.c.resolved_at.label("answered_at"),
)
"""The columns of an Arrival, of tickets joined to vectors."""


def row_of(value: Any) -> dict[str, Any]:
    """Return the fields of a dataclass by name, not converted."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def columns_of(table: Table, value_type: Any) -> list[Column[Any]]:
    """Return the columns that hold the fields of a dataclass, in their order."""
    return [table.c[field.name] for field in fields(value_type)]


def ticket_row(record: TicketRecord, seq: int) -> dict[str, Any]:
    """Return the row of a ticket that belongs to no cluster yet."""
    ticket = record.ticket
    return {
        "id": ticket.id,
        "seq": seq,
        "created_at": ticket.created_at,
        "cluster_id": None,
        "customer": ticket.customer,
        "answer": ticket.answer,
        "resolved_at": ticket.resolved_at,
        "resolved_by": None,
        "answered": None if ticket.answer is None else seq,
        "given": {name: getattr(ticket, name) for name in _GIVEN},
        "raw": record.raw,
        **{name: getattr(record, name) for name in _DECIDED},
    }


def record_of(row: Row[Any]) -> TicketRecord:
    """Return the record of a whole row of ``tickets``."""
    given = {**row.given, "tags": tuple(row.given["tags"])}
    ticket = Ticket(
        id=row.id,
        created_at=row.created_at,
        customer=row.customer,
        answer=row.answer,
        resolved_at=row.resolved_at,
        **given,
    )
    decided = {name: row._mapping[name] for name in _DECIDED}
    return TicketRecord(
        ticket=ticket,
        raw=row.raw,
        cluster_id=row.cluster_id,
        seq=row.seq,
        resolved_by=row.resolved_by,
        **decided,
    )


def as_arrival(row: Row[Any]) -> Arrival:
    """Return the arrival of a row of ``ARRIVAL``."""
    return Arrival(**row._mapping)


def new_rows(table: Table, returning: Column[Any] | None = None) -> dict[str, Executable]:
    """Return, for each dialect, the statement that inserts rows and passes over those there."""
    statements: dict[str, Executable] = {}
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert)):
        statement = insert(table).on_conflict_do_nothing(index_elements=table.primary_key.columns)
        statements[dialect] = statement if returning is None else statement.returning(returning)
    return statements


def chunks(items: Collection[T], size: int = 1000) -> Iterator[list[T]]:
    """Yield the items in lists of at most ``size``: a statement takes so many values only."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
