"""The stream's own transaction: everything that one arrival changes, together."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from models.types import Arrival, Cluster, ClusterEvent, Member, Vector
from service.sql import clusters as sql_clusters
from service.sql import drafts as sql_drafts
from service.sql import members as sql_members
from service.sql import nights as sql_nights
from service.sql import state as sql_state
from service.sql import tickets as sql_tickets
from service.sql import vectors as sql_vectors
from service.sql.records import Correction, TicketRecord
from service.sql.state import State


class Writing:
    """An open write transaction; nobody else writes until it ends.

    The counts of a cluster are the store's: whatever ``put_cluster`` was given, they are derived
    from the members, once, before the cluster is next seen by anyone.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._to_recount: set[str] = set()

    def state(self) -> State:
        """Return what a view of the stream is true for."""
        return sql_state.read(self._connection)

    def corrections(self, after: int) -> list[Correction]:
        """Return the corrections after that of an id, oldest first."""
        return sql_tickets.list_corrections(self._connection, after=after)

    def vectors(self, encoder: str, hashes: Collection[str]) -> dict[str, Vector]:
        """Return the vectors that are stored, by text hash."""
        return sql_vectors.by_hashes(self._connection, encoder, hashes)

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """Return what those tickets say now, by text hash."""
        return sql_tickets.texts(self._connection, ids)

    def bump_epoch(self) -> int:
        """Tell every process to read its view of the stream anew; returns the new epoch."""
        return sql_state.bump_epoch(self._connection)

    def triages(self, ids: Collection[str]) -> dict[str, tuple[str, Mapping[str, Any]]]:
        """Return (content hash, triage) of those tickets that were triaged, by id."""
        return sql_tickets.triages(self._connection, ids)

    def ticket(self, ticket_id: str) -> TicketRecord | None:
        """Return a ticket, None when there is no such."""
        return sql_tickets.by_ids(self._connection, [ticket_id]).get(ticket_id)

    def after(self, seq: int, encoder: str) -> list[tuple[int, Arrival, str | None]]:
        """Return the triaged tickets stored after ``seq``, each with its seq and cluster id.

        By seq; those without a vector of this encoder are left out.
        """
        return sql_vectors.after(self._connection, seq, encoder)

    def arrivals(self, ids: Collection[str], encoder: str) -> dict[str, Arrival]:
        """Return those tickets that have a vector of this encoder, by id."""
        return sql_vectors.by_ids(self._connection, encoder, ids)

    def total(self, cluster_id: str, encoder: str) -> Vector:
        """Return the sum of the vectors of a cluster's tickets: (dim,), 0 without any."""
        return sql_vectors.total(self._connection, cluster_id, encoder)

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vector]) -> None:
        """Store vectors by text hash; those that are there already stay."""
        sql_vectors.save(self._connection, encoder, vectors)

    def put_tickets(self, *records: TicketRecord) -> int:
        """Insert tickets of different ids; those that are there are replaced.

        A replaced ticket leaves its cluster.

        Returns:
            The seq of the last one.
        """
        seq, left = sql_tickets.put(self._connection, records)
        self._to_recount |= left
        return seq

    def amend(self, record: TicketRecord) -> None:
        """Replace a ticket that says what it said: it keeps its cluster and its seq."""
        if (cluster_id := sql_tickets.amend(self._connection, record)) is not None:
            self._to_recount.add(cluster_id)

    def cluster(self, cluster_id: str) -> Cluster | None:
        """Return a cluster as this transaction has it, None when there is no such."""
        self.settle()
        return sql_clusters.get(self._connection, cluster_id)

    def put_cluster(self, cluster: Cluster) -> None:
        """Insert or update a cluster."""
        sql_clusters.put(self._connection, cluster)
        self._to_recount.add(cluster.id)

    def merge_cluster(self, source: Cluster, into: str) -> None:
        """Move every member of a cluster to another one that lives, for good."""
        sql_clusters.merge(self._connection, source, into)
        self._to_recount |= {source.id, into}

    def add_members(self, cluster_id: str, *members: Member) -> None:
        """Make tickets members of this cluster; they leave any other.

        Raises:
            NotFoundError: There is no such ticket.
        """
        self._to_recount |= sql_members.join(self._connection, cluster_id, members)
        self._to_recount.add(cluster_id)

    def add_events(self, *events: ClusterEvent) -> None:
        """Write lines of the life of clusters."""
        sql_clusters.add_events(self._connection, events)

    def expire_drafts(self, at: datetime) -> None:
        """Let the drafts expire of clusters that are merged or dismissed."""
        sql_drafts.expire_over(self._connection, at)

    def present(self, clock: datetime) -> datetime:
        """Return the present in the tickets' time, the clock's where there is none."""
        return sql_nights.present(self._connection, clock)

    def settle(self) -> None:
        """Bring the counts of the clusters that changed up to date; the store calls this."""
        sql_members.recount(self._connection, self._to_recount)
        self._to_recount.clear()
