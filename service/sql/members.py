"""Who is in which cluster, and the counts that follow from it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from models.types import Member
from service.errors import NotFoundError
from service.sql.paging import Page, read_page
from service.sql.rows import chunks, columns_of
from service.sql.tables import articles, clusters, members, tickets

_MEMBER = columns_of(members, Member)


def leave(connection: Connection, ticket_id: str) -> None:
    """Take a ticket out of its cluster; the caller recounts that cluster."""
    connection.execute(delete(members).where(members.c.ticket_id == ticket_id))
    connection.execute(update(tickets).where(tickets.c.id == ticket_id).values(cluster_id=None))


def join(connection: Connection, cluster_id: str, new: Collection[Member]) -> set[str]:
    """Make tickets members of this cluster only; the caller recounts.

    Returns:
        The clusters that they left.

    Raises:
        NotFoundError: There is no such ticket.
    """
    left: set[str] = set()
    customers: dict[str, str | None] = {}
    for chunk in chunks([member.ticket_id for member in new]):
        statement = select(tickets.c.id, tickets.c.customer, tickets.c.cluster_id)
        for row in connection.execute(statement.where(tickets.c.id.in_(chunk))).all():
            customers[row.id] = row.customer
            if row.cluster_id is not None:
                leave(connection, row.id)
                left.add(str(row.cluster_id))
    for member in new:
        if member.ticket_id not in customers:
            raise NotFoundError(f"there is no ticket {member.ticket_id}")
    _insert(connection, [(cluster_id, member) for member in new], customers)
    return left


def join_free(
    connection: Connection,
    joins: Iterable[tuple[str, Member]],
    split_from: Mapping[str, str],
) -> set[str]:
    """Make those tickets members that are in no cluster yet; the others stay where they are.

    Args:
        connection: in a transaction; the caller recounts.
        joins: (cluster id, member) pairs.
        split_from: id of a new cluster -> the one whose tickets may leave it for the new one.

    Returns:
        The clusters that were left.
    """
    wanted = {member.ticket_id: (cluster_id, member) for cluster_id, member in joins}
    left: set[str] = set()
    for chunk in chunks(wanted.keys()):
        statement = select(tickets.c.id, tickets.c.customer, tickets.c.cluster_id)
        free: dict[str, str | None] = {}
        for row in connection.execute(statement.where(tickets.c.id.in_(chunk))).all():
            if row.cluster_id is not None:
                if split_from.get(wanted[row.id][0]) != row.cluster_id:
                    continue
                leave(connection, row.id)
                left.add(row.cluster_id)
            free[row.id] = row.customer
        if free:
            _insert(connection, [wanted[ticket_id] for ticket_id in free], free)
    return left


def move_all(connection: Connection, source: str, target: str) -> None:
    """Move every member of one cluster to another, and what was published for it.

    The caller recounts both.
    """
    for table in (members, tickets, articles):
        of_source = update(table).where(table.c.cluster_id == source)
        connection.execute(of_source.values(cluster_id=target))


def recount(connection: Connection, cluster_ids: Collection[str]) -> None:
    """Derive the counts of clusters from their members.

    Customers are counted once, and every member without one as one. A cluster that has lost its
    last member keeps the instants when it was seen.
    """
    for cluster_id in sorted(cluster_ids):
        counts = connection.execute(
            select(
                func.count().label("n"),
                func.count(members.c.customer).label("n_with_customer"),
                func.count(members.c.customer.distinct()).label("n_distinct"),
                func.min(members.c.created_at).label("first"),
                func.max(members.c.created_at).label("last"),
            ).where(members.c.cluster_id == cluster_id)
        ).one()
        values: dict[str, Any] = {
            "n_tickets": counts.n,
            "n_customers": counts.n_distinct + counts.n - counts.n_with_customer,
        }
        if counts.n:
            values |= {"first_seen_at": counts.first, "last_seen_at": counts.last}
        connection.execute(update(clusters).where(clusters.c.id == cluster_id).values(values))


def page(connection: Connection, cluster_id: str, limit: int, cursor: str | None) -> Page[Member]:
    """List the members of a cluster, by (created_at, id).

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    return read_page(
        connection,
        select(*_MEMBER).where(members.c.cluster_id == cluster_id),
        [members.c.created_at, members.c.ticket_id],
        lambda row: Member(**row._mapping),
        limit=limit,
        cursor=cursor,
        newest_first=False,
    )


def memberships(connection: Connection, since: datetime | None = None) -> dict[str, list[Member]]:
    """Return the members of every cluster that is not merged, by (created_at, id).

    Those after ``since`` alone, when it is given.
    """
    mine = clusters.c.id == members.c.cluster_id
    statement = (
        select(clusters.c.id, *_MEMBER)
        .join_from(
            clusters,
            members,
            mine if since is None else and_(mine, members.c.created_at > since),
            isouter=True,
        )
        .where(clusters.c.status != "merged")
        .order_by(clusters.c.id, members.c.created_at, members.c.ticket_id)
    )
    found: dict[str, list[Member]] = {}
    for row in connection.execute(statement):
        of_cluster = found.setdefault(row.id, [])
        if row.ticket_id is not None:
            of_cluster.append(Member(row.ticket_id, row.strength, row.created_at))
    return found


def _insert(
    connection: Connection,
    joins: Collection[tuple[str, Member]],
    customers: Mapping[str, str | None],
) -> None:
    rows = [
        {
            "cluster_id": cluster_id,
            "ticket_id": member.ticket_id,
            "strength": member.strength,
            "created_at": member.created_at,
            "customer": customers[member.ticket_id],
        }
        for cluster_id, member in joins
    ]
    connection.execute(insert(members), rows)
    of_cluster: dict[str, list[str]] = {}
    for cluster_id, member in joins:
        of_cluster.setdefault(cluster_id, []).append(member.ticket_id)
    for cluster_id, ticket_ids in of_cluster.items():
        for chunk in chunks(ticket_ids):
            in_cluster = update(tickets).where(tickets.c.id.in_(chunk))
            connection.execute(in_cluster.values(cluster_id=cluster_id))
