"""Vectors, and tickets as detection, the night and drafting see them."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, and_, select

from models.types import Arrival, Matrix, Vector
from service.sql.rows import ARRIVAL, as_arrival, chunks, new_rows
from service.sql.tables import members, tickets, vectors

_BATCH = 4096
_INSERT_NEW = new_rows(vectors)


def by_hashes(connection: Connection, encoder: str, hashes: Collection[str]) -> dict[str, Vector]:
    """Return the vectors that are stored, by text hash: float32 (dim,), read-only."""
    found: dict[str, Vector] = {}
    for chunk in chunks(hashes):
        statement = select(vectors.c.text_hash, vectors.c.vector).where(
            vectors.c.encoder == encoder, vectors.c.text_hash.in_(chunk)
        )
        found.update((row.text_hash, row.vector) for row in connection.execute(statement))
    return found


def save(connection: Connection, encoder: str, new: Mapping[str, Vector]) -> None:
    """Store vectors by text hash; those that are there already stay."""
    if new:
        rows = [{"encoder": encoder, "text_hash": h, "vector": v} for h, v in new.items()]
        connection.execute(_INSERT_NEW[connection.dialect.name], rows)


def arrivals(
    connection: Connection, encoder: str, since: datetime, until: datetime
) -> list[Arrival]:
    """Return the tickets with since < created_at <= until, history included.

    By (created_at, id); those without a vector of this encoder are left out.
    """
    statement = (
        _with_vector(encoder)
        .where(tickets.c.created_at > since, tickets.c.created_at <= until)
        .order_by(tickets.c.created_at, tickets.c.id)
    )
    return [as_arrival(row) for row in connection.execute(statement)]


def by_ids(connection: Connection, encoder: str, ids: Collection[str]) -> dict[str, Arrival]:
    """Return tickets by id; those without a vector of this encoder are left out."""
    found: dict[str, Arrival] = {}
    for chunk in chunks(ids):
        rows = connection.execute(_with_vector(encoder).where(tickets.c.id.in_(chunk)))
        found.update((row.ticket_id, as_arrival(row)) for row in rows)
    return found


def after(connection: Connection, seq: int, encoder: str) -> list[tuple[int, Arrival, str | None]]:
    """Return the triaged tickets stored after ``seq``, with seq and cluster, by seq."""
    statement = (
        _with_vector(encoder)
        .add_columns(tickets.c.seq, tickets.c.cluster_id)
        .where(tickets.c.seq > seq, tickets.c.history.is_(False))
        .order_by(tickets.c.seq)
    )
    found = []
    for row in connection.execute(statement):
        values = dict(row._mapping)
        number, cluster_id = values.pop("seq"), values.pop("cluster_id")
        found.append((number, Arrival(**values), cluster_id))
    return found


def answers(connection: Connection, encoder: str, limit: int) -> list[Arrival]:
    """Return the newest tickets that carry an answer, newest first."""
    statement = (
        _with_vector(encoder)
        .where(tickets.c.answer.is_not(None))
        .order_by(tickets.c.created_at.desc(), tickets.c.id.desc())
        .limit(limit)
    )
    return [as_arrival(row) for row in connection.execute(statement)]


def totals(
    connection: Connection, encoder: str, see: Callable[[Matrix], Matrix], seq: int
) -> dict[str, tuple[Vector, Vector]]:
    """Return the sums of the vectors of each cluster's tickets: as encoded, and as seen.

    Added by (created_at, id); those stored after ``seq`` are left out.
    """
    statement = (
        select(members.c.cluster_id, vectors.c.vector)
        .join(tickets, tickets.c.id == members.c.ticket_id)
        .join(vectors, vectors.c.text_hash == tickets.c.text_hash)
        .where(vectors.c.encoder == encoder, tickets.c.seq <= seq)
        .order_by(members.c.cluster_id, members.c.created_at, members.c.ticket_id)
        .execution_options(yield_per=_BATCH)  # else PostgreSQL's driver reads them all at once
    )
    sums: dict[str, tuple[Vector, Vector]] = {}
    for rows in connection.execute(statement).partitions():
        encoded = np.stack([vector for _, vector in rows])
        for (cluster_id, _), both in zip(
            rows, zip(encoded, see(encoded), strict=True), strict=True
        ):
            before = sums.get(cluster_id)
            sums[cluster_id] = (before[0] + both[0], before[1] + both[1]) if before else both
    return sums


def total(connection: Connection, cluster_id: str, encoder: str) -> Vector:
    """Return the sum of the vectors of a cluster's tickets: (dim,), 0 without any."""
    statement = (
        select(vectors.c.vector)
        .join(tickets, tickets.c.text_hash == vectors.c.text_hash)
        .where(vectors.c.encoder == encoder, tickets.c.cluster_id == cluster_id)
        .order_by(tickets.c.created_at, tickets.c.id)
    )
    return np.asarray(sum(connection.scalars(statement), np.float32(0)), dtype=np.float32)


def last_arrival(connection: Connection) -> datetime | None:
    """Return the instant of the newest ticket, None when there is none."""
    newest = select(tickets.c.created_at).order_by(tickets.c.created_at.desc()).limit(1)
    return connection.scalar(newest)


def _with_vector(encoder: str) -> Select[Any]:
    same_text = and_(vectors.c.encoder == encoder, vectors.c.text_hash == tickets.c.text_hash)
    return select(*ARRIVAL).join_from(tickets, vectors, same_text)
