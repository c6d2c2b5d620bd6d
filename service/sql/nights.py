"""The nights: each is saved whole, once, over a stream that went on meanwhile."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import BigInteger, Connection, delete, func, insert, select, type_coerce

from models.types import Cluster, Merge, Night
from service.errors import NightOrderError
from service.sql import clusters as sql_clusters
from service.sql import drafts as sql_drafts
from service.sql import members as sql_members
from service.sql import state as sql_state
from service.sql import vectors as sql_vectors
from service.sql.paging import Page, read_page
from service.sql.tables import nights

Report = Mapping[str, Any]

_DATE = type_coerce(nights.c.as_of, BigInteger) // 86_400_000_000  # instants are microseconds
_LAST_OF_DATE = select(func.max(nights.c.as_of)).group_by(_DATE)


def save(connection: Connection, night: Night) -> None:
    """Save a night whole: clusters, joins, merges, events, drafts, report; bumps the epoch.

    The day went on while the night was thinking: a ticket that meanwhile joined a cluster
    stays there, what a person decided stays decided, and counts follow from the members as
    they are now. A night that is saved already changes nothing.

    Raises:
        NightOrderError: A later night is saved.
    """
    last = last_night(connection)
    if get(connection, night.as_of) is not None:
        return
    if last is not None and night.as_of < last:
        raise NightOrderError(
            f"the night of {night.as_of.isoformat()} cannot follow that of {last.isoformat()}"
        )
    touched = _save_clusters(connection, night)
    sql_clusters.add_events(connection, night.events)
    for draft in night.drafts:
        sql_drafts.propose(connection, draft)
    sql_drafts.expire_over(connection, night.as_of)  # said while the night was thinking
    sql_drafts.save_savings(connection, night.savings)
    sql_members.recount(connection, touched)
    row = {"as_of": night.as_of, "report": night.report, "seq": night.seq}
    connection.execute(insert(nights), row)
    sql_state.bump_epoch(connection)


def last_night(connection: Connection) -> datetime | None:
    """Return the instant of the last night, None before the first."""
    last: datetime | None = connection.scalar(select(func.max(nights.c.as_of)))
    return last


def present(connection: Connection, clock: datetime) -> datetime:
    """Return the present in the tickets' time: the newest ticket's instant or the last night's.

    Never later than the clock, which it is where there is neither.
    """
    known = (last_night(connection), sql_vectors.last_arrival(connection))
    return min(clock, max((at for at in known if at is not None), default=clock))


def before(connection: Connection, at: datetime) -> tuple[datetime, int | None] | None:
    """Return the last night before an instant, and the seq of the ticket stored last by then.

    None before the first; the seq is None where it is not known.
    """
    earlier = select(nights.c.as_of, nights.c.seq).where(nights.c.as_of < at)
    row = connection.execute(earlier.order_by(nights.c.as_of.desc()).limit(1)).one_or_none()
    return None if row is None else (row.as_of, row.seq)


def forget_after(connection: Connection, after: datetime) -> int:
    """Forget the nights after an instant: a clock was wrong; returns how many.

    What they made of clusters and drafts stays.
    """
    return connection.execute(delete(nights).where(nights.c.as_of > after)).rowcount


def get(connection: Connection, as_of: datetime) -> Report | None:
    """Return the report of the night of that very instant, None when there is none."""
    statement = select(nights.c.report).where(nights.c.as_of == as_of)
    report: Report | None = connection.scalar(statement)
    return report


def of_date(connection: Connection, on: date) -> Report | None:
    """Return the report of the last night of a UTC date, None when there is none."""
    start = datetime.combine(on, time(), UTC)
    end = start + timedelta(days=1)
    statement = (
        select(nights.c.report)
        .where(nights.c.as_of >= start, nights.c.as_of < end)
        .order_by(nights.c.as_of.desc())
        .limit(1)
    )
    report: Report | None = connection.scalar(statement)
    return report


def reports(connection: Connection, since: datetime) -> list[Report]:
    """Return the reports of the nights from an instant on, oldest first."""
    statement = select(nights.c.report).where(nights.c.as_of >= since).order_by(nights.c.as_of)
    return list(connection.scalars(statement))


def page(connection: Connection, limit: int, cursor: str | None) -> Page[Report]:
    """List the reports, newest first: of each UTC date that of its last night.

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    return read_page(
        connection,
        select(nights).where(nights.c.as_of.in_(_LAST_OF_DATE)),
        [nights.c.as_of],
        lambda row: row.report,
        limit=limit,
        cursor=cursor,
        newest_first=True,
    )


def _save_clusters(connection: Connection, night: Night) -> set[str]:
    """Save clusters, joins and merges; return the clusters to recount."""
    relapsed = {event.cluster_id for event in night.events if event.kind == "relapsed"}
    for cluster in night.clusters:
        stored = sql_clusters.get(connection, cluster.id)
        if stored is not None:
            cluster = _with_the_day(stored, cluster, relapses=cluster.id in relapsed)
        sql_clusters.put(connection, cluster)
    living = {joined: sql_clusters.alive(connection, joined) for joined, _ in night.joins}
    left = sql_members.join_free(
        connection,
        [(living[joined], member) for joined, member in night.joins],
        {living[child]: parent for child, parent in night.splits if child in living},
    )
    touched = {cluster.id for cluster in night.clusters} | set(living.values()) | left
    for merge in night.merges:
        touched |= _merge(connection, merge)
    sql_drafts.cover_published(connection)  # accepted while the night was thinking
    return touched


def _with_the_day(stored: Cluster, tonight: Cluster, *, relapses: bool) -> Cluster:
    """Return tonight's cluster with what was said of it while the night was thinking.

    A merge is final, a dismissal yields only to a relapse that the night tells of, a name given
    stays, and alerts are only ever added; what got tickets is not quiet. Tonight's own merge comes
    later, from ``merges``.
    """
    if stored.status == "merged":
        return stored
    alerts = tuple(sorted({*stored.alerts, *tonight.alerts}))
    both = replace(tonight, alerts=alerts, issue=stored.issue or tonight.issue)
    if tonight.status == "merged" or (stored.status == "dismissed" and not relapses):
        return replace(
            both,
            status=stored.status,
            merged_into=None,
            needs_faq=tonight.status == "merged" and stored.needs_faq,
            dismissed_at_size=stored.dismissed_at_size,
        )
    if tonight.status in ("candidate", "quiet", "resolved") and (
        not {*stored.alerts} <= {*tonight.alerts} or stored.last_seen_at > tonight.last_seen_at
    ):
        return replace(both, status=stored.status, resolved_at=stored.resolved_at)
    return both


def _merge(connection: Connection, merge: Merge) -> set[str]:
    """Merge one cluster into another, unless a person merged either of them otherwise."""
    source = sql_clusters.get(connection, merge.cluster_id)
    target = sql_clusters.alive(connection, merge.into)
    if source is None or source.status == "merged" or source.id == target:
        return set()
    sql_clusters.merge(connection, source, target)
    return {source.id, target}
