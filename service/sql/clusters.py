"""The ledger: clusters and the lines of their lives."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    Select,
    cast,
    exists,
    func,
    insert,
    select,
    update,
)

from models.types import LIVE, Cluster, ClusterEvent, Kind, Status, Vector
from service.sql.members import move_all
from service.sql.paging import Page, read_page
from service.sql.rows import columns_of, row_of
from service.sql.tables import clusters, events, members, tickets, vectors

_EVENT = columns_of(events, ClusterEvent)


def get(connection: Connection, cluster_id: str) -> Cluster | None:
    """Return a cluster, None when there is no such."""
    row = connection.execute(select(clusters).where(clusters.c.id == cluster_id)).one_or_none()
    return None if row is None else Cluster(**row._mapping)


def put(connection: Connection, cluster: Cluster) -> None:
    """Insert or update a cluster; the caller recounts it."""
    row = row_of(cluster)
    done = connection.execute(update(clusters).where(clusters.c.id == cluster.id).values(row))
    if done.rowcount == 0:
        connection.execute(insert(clusters), row)


def alive(connection: Connection, cluster_id: str) -> str:
    """Return the id of the cluster that a cluster was merged into, its own if it was not."""
    into = connection.scalar(select(clusters.c.merged_into).where(clusters.c.id == cluster_id))
    return cluster_id if into is None else alive(connection, str(into))


def count(connection: Connection) -> dict[str, int]:
    """Return how many clusters there are of each status."""
    statement = select(clusters.c.status, func.count()).group_by(clusters.c.status)
    return {str(row.status): int(row[1]) for row in connection.execute(statement)}


def count_alerts(connection: Connection) -> int:
    """Return how many alerts stand in the lives of all clusters."""
    alerted = select(func.count()).select_from(events).where(events.c.kind == "alerted")
    return connection.scalars(alerted).one()


def count_live(connection: Connection) -> tuple[int, int]:
    """Return how many clusters are live and no spam, and how many of these need a FAQ entry."""
    live = clusters.c.status.in_(LIVE), clusters.c.kind != "spam"
    rows = connection.scalars(select(clusters.c.needs_faq).where(*live)).all()
    return len(rows), sum(rows)


def cover(connection: Connection, cluster_id: str) -> None:
    """Say that there is something to read about a cluster, if there is such a cluster."""
    connection.execute(update(clusters).where(clusters.c.id == cluster_id).values(needs_faq=False))


def page(
    connection: Connection,
    *,
    statuses: Collection[Status] | None,
    kind: Kind | None = None,
    product: str | None = None,
    needs_faq: bool | None = None,
    limit: int,
    cursor: str | None,
) -> Page[Cluster]:
    """List clusters, the one seen last first; a filter that is None lets all through.

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    statement = select(clusters)
    if statuses is not None:
        statement = statement.where(clusters.c.status.in_(statuses))
    if kind is not None:
        statement = statement.where(clusters.c.kind == kind)
    if product is not None:
        statement = statement.where(_has_product(connection, product))
    if needs_faq is not None:
        statement = statement.where(clusters.c.needs_faq.is_(needs_faq))
    return read_page(
        connection,
        statement,
        [clusters.c.last_seen_at, clusters.c.id],
        lambda row: Cluster(**row._mapping),
        limit=limit,
        cursor=cursor,
        newest_first=True,
    )


def list_all(connection: Connection) -> list[Cluster]:
    """Return every cluster, merged and dismissed ones included, by id."""
    rows = connection.execute(select(clusters).order_by(clusters.c.id))
    return [Cluster(**row._mapping) for row in rows]


def add_events(connection: Connection, new: Iterable[ClusterEvent]) -> None:
    """Write lines of the lives of clusters, in this order."""
    rows = [row_of(event) for event in new]
    if rows:
        connection.execute(insert(events), rows)


def list_events(
    connection: Connection, cluster_id: str, limit: int, cursor: str | None
) -> Page[ClusterEvent]:
    """List the life of a cluster, oldest line first.

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    return read_page(
        connection,
        select(events.c.id, *_EVENT).where(events.c.cluster_id == cluster_id),
        [events.c.at, events.c.id],
        lambda row: ClusterEvent(row.cluster_id, row.kind, row.at, row.detail),
        limit=limit,
        cursor=cursor,
        newest_first=False,
    )


def events_since(connection: Connection, since: datetime) -> list[ClusterEvent]:
    """Return the lines of all lives after an instant, oldest first."""
    later = select(*_EVENT).where(events.c.at > since).order_by(events.c.at, events.c.id)
    return [ClusterEvent(**row._mapping) for row in connection.execute(later)]


def merge(connection: Connection, source: Cluster, into: str) -> None:
    """Merge a cluster into another one that lives; the caller recounts both."""
    put(connection, replace(source, status="merged", merged_into=into, needs_faq=False))
    move_all(connection, source.id, into)


def names(connection: Connection, encoder: str) -> list[tuple[str, Vector]]:
    """Return (issue, vector) of the members of the clusters that a person named."""
    statement = (
        _of_named(clusters.c.issue, vectors.c.vector)
        .join(tickets, tickets.c.id == members.c.ticket_id)
        .join(vectors, vectors.c.text_hash == tickets.c.text_hash)
        .where(vectors.c.encoder == encoder)
    )
    return [(row.issue, row.vector) for row in connection.execute(statement)]


def named(connection: Connection) -> list[tuple[str, str]]:
    """Return (issue, ticket id) of the members of the clusters that a person named."""
    rows = connection.execute(_of_named(clusters.c.issue, members.c.ticket_id))
    return [(row.issue, row.ticket_id) for row in rows]


def _of_named(*columns: ColumnElement[Any]) -> Select[Any]:
    renamed = exists().where(events.c.cluster_id == clusters.c.id, events.c.kind == "renamed")
    return (
        select(*columns)
        .select_from(clusters)
        .join(members, members.c.cluster_id == clusters.c.id)
        .where(clusters.c.issue.is_not(None), renamed)
        .order_by(members.c.created_at, members.c.ticket_id)
    )


def _has_product(connection: Connection, product: str) -> ColumnElement[bool]:
    """Whether the JSON array of products holds this one: each database has its own word for it."""
    array: Any = clusters.c.products
    if connection.dialect.name == "sqlite":
        elements = func.json_each(array).table_valued("value")
    else:
        elements = func.json_array_elements_text(cast(array, JSON)).table_valued("value")
    return exists(select(1).select_from(elements).where(elements.c.value == product))
