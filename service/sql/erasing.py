"""Erasing tickets: what a customer may ask for, and what is older than a desk may keep."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, select

from service.sql.rows import chunks
from service.sql.tables import corrections, members, tickets, vectors


def ids(connection: Connection, customers: Collection[str], before: datetime | None) -> set[str]:
    """Return the ids of the tickets of some customers, and of those from before an instant."""
    found: set[str] = set()
    for chunk in chunks(customers):
        found |= set(connection.scalars(select(tickets.c.id).where(tickets.c.customer.in_(chunk))))
    if before is not None:
        older = select(tickets.c.id).where(tickets.c.created_at < before)
        found |= set(connection.scalars(older))
    return found


def erase(connection: Connection, ticket_ids: Collection[str]) -> tuple[int, set[str]]:
    """Erase tickets, what was said of them, and their vectors unless another has that very text.

    The vectors of texts that they had before they were sent again, too.

    Returns:
        How many there were, and the clusters that they left, which the caller recounts.
    """
    n, left = 0, set[str]()
    for chunk in chunks(ticket_ids):
        columns = tickets.c.id, tickets.c.cluster_id, tickets.c.text_hash, tickets.c.former
        rows = connection.execute(select(*columns).where(tickets.c.id.in_(chunk))).all()
        found = [row.id for row in rows]
        n += len(found)
        left |= {row.cluster_id for row in rows if row.cluster_id is not None}
        connection.execute(delete(members).where(members.c.ticket_id.in_(found)))
        connection.execute(delete(corrections).where(corrections.c.ticket_id.in_(found)))
        connection.execute(delete(tickets).where(tickets.c.id.in_(found)))
        hashes = {text_hash for row in rows for text_hash in (row.text_hash, *row.former)}
        for used in (tickets, corrections):
            hashes -= set(
                connection.scalars(select(used.c.text_hash).where(used.c.text_hash.in_(hashes)))
            )
        connection.execute(delete(vectors).where(vectors.c.text_hash.in_(hashes)))
    return n, left
