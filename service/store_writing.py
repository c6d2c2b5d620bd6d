"""The stream's own transaction: everything that one arrival changes, together."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection

from models.types import Arrival, Cluster, ClusterEvent, Member, Vector
from service import store_clusters, store_members, store_state, store_tickets, store_vectors
from service.records import TicketRecord


class Writing:
    """An open write transaction; nobody else writes until it ends.

    The counts of a cluster are the store's: whatever ``put_cluster`` was given, they are derived
    from the members, once, before the cluster is next seen by anyone.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._to_recount: set[str] = set()

    def epoch(self) -> int:
        """Return what grows with every change made outside the stream."""
        return store_state.epoch_and_seq(self._connection)[0]

    def last_seq(self) -> int:
        """Return the seq of the ticket stored last, 0 before the first."""
        return store_state.epoch_and_seq(self._connection)[1]

    def bump_epoch(self) -> None:
        """Tell every process to read its view of the stream anew."""
        store_state.bump_epoch(self._connection)

    def triages(self, ids: Collection[str]) -> dict[str, tuple[str, Mapping[str, Any]]]:
        """Return (content hash, triage) of those tickets that were triaged, by id."""
        return store_tickets.triages(self._connection, ids)

    def after(self, seq: int, encoder: str) -> list[tuple[int, Arrival, str | None]]:
        """Return the triaged tickets stored after ``seq``, each with its seq and cluster id.

        By seq; those without a vector of this encoder are left out.
        """
        return store_vectors.after(self._connection, seq, encoder)

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vector]) -> None:
        """Store vectors by text hash; those that are there already stay."""
        store_vectors.save(self._connection, encoder, vectors)

    def put_ticket(self, record: TicketRecord) -> int:
        """Insert a ticket, or replace the one with its id, which leaves its cluster.

        Returns:
            Its new seq.
        """
        seq, left = store_tickets.put(self._connection, record)
        self._changed(left)
        return seq

    def cluster(self, cluster_id: str) -> Cluster | None:
        """Return a cluster as this transaction has it, None when there is no such."""
        self.settle()
        return store_clusters.get(self._connection, cluster_id)

    def put_cluster(self, cluster: Cluster) -> None:
        """Insert or update a cluster."""
        store_clusters.put(self._connection, cluster)
        self._changed(cluster.id)

    def add_member(self, cluster_id: str, member: Member) -> None:
        """Make a ticket a member of this cluster; it leaves any other.

        Raises:
            NotFoundError: There is no such ticket.
        """
        left = store_members.join(self._connection, cluster_id, member)
        self._changed(left)
        self._changed(cluster_id)

    def add_event(self, event: ClusterEvent) -> None:
        """Write a line of the life of a cluster."""
        store_clusters.add_events(self._connection, [event])

    def settle(self) -> None:
        """Bring the counts of the clusters that changed up to date; the store calls this."""
        store_members.recount(self._connection, self._to_recount)
        self._to_recount.clear()

    def _changed(self, cluster_id: str | None) -> None:
        if cluster_id is not None:
            self._to_recount.add(cluster_id)
