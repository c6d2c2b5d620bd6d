"""Tickets found, join and leave clusters, in the night's copy of the ledger."""

from collections.abc import Collection, Sequence
from datetime import datetime

import numpy as np

from models import lookout
from models.clustering import centre
from models.nights.evening import Evening, Ledger, in_order
from models.nights.slow_rise import usual_per_day
from models.surge import cluster_id
from models.types import Arrival, Cluster, ClusterEvent, Matrix, Member, Vector, n_voices


def bear(ledger: Ledger, tickets: frozenset[str], evening: Evening) -> str:
    """A candidate: told of in the night's report, alerted only when the stream says it rises."""
    members = in_order(ledger.by_id[t] for t in tickets)
    middle = middle_of(ledger, tickets)
    kind, issue = lookout.kind_of(members, ledger.watch)
    new_id = cluster_id(members[-1], taken=ledger.clusters)
    ledger.clusters[new_id] = Cluster(
        id=new_id,
        kind=kind,
        status="candidate",
        title="",
        first_seen_at=members[0].created_at,
        last_seen_at=members[-1].created_at,
        n_tickets=len(members),
        n_customers=n_voices(members),
        issue=issue,
        baseline_per_day=usual_per_day(ledger, middle, members[0].created_at, evening),
    )
    ledger.tickets[new_id] = set()
    join(ledger, new_id, members, middle)
    detail = f"{len(members)} tickets"
    ledger.events.append(ClusterEvent(new_id, "born", evening.as_of, detail))
    return new_id


def join(ledger: Ledger, cluster: str, arrivals: Sequence[Arrival], middle: Vector) -> None:
    """Tickets join a cluster whose middle this is, (dim,)."""
    for a in in_order(arrivals):
        strength = round(min(1.0, max(0.0, float(ledger.seen[a.ticket_id] @ middle))), 4)
        ledger.joins.append((cluster, Member(a.ticket_id, strength, a.created_at)))
        ledger.tickets[cluster].add(a.ticket_id)


def leave(ledger: Ledger, cluster: str, tickets: frozenset[str], evening: Evening) -> str:
    """Tickets leave a cluster for one of their own."""
    ledger.tickets[cluster] -= tickets
    child = bear(ledger, tickets, evening)
    ledger.splits.append((child, cluster))
    ledger.events.append(ClusterEvent(cluster, "split", evening.as_of, f"into {child}"))
    return child


def stay(tickets: Collection[str], ledger: Ledger, evening: Evening) -> bool:
    """Whether tickets stay where a night left them that saw them by another artifact.

    Each training sees tickets a little otherwise, and what it has the better of by a hair it would
    part: a cluster that was told of would lose its tickets for no ticket's sake. Tickets that came
    since part it, once they are half of what leaves.
    """
    if evening.otherwise is None:
        return False
    n_there = sum(ledger.by_id[t].created_at <= evening.otherwise for t in tickets)
    return 2 * n_there > len(tickets)


def by_age(ledger: Ledger) -> list[Cluster]:
    """Those that were there before, those told of first: a ticket that comes late ages none."""

    def age(cluster: Cluster) -> tuple[bool, bool, tuple[datetime, ...], datetime, str]:
        told = cluster.alerts[:1]
        return cluster.id not in ledger.before, not told, told, cluster.first_seen_at, cluster.id

    return sorted(ledger.clusters.values(), key=age)


def kept_whole(clusters: Collection[Cluster]) -> frozenset[str]:
    """Clusters on which there is a word that a split would undo.

    A name or a known issue, a dismissal, a merge: a night's own is not undone by the next either.
    """
    said = {c.id for c in clusters if c.issue is not None or c.status == "dismissed"}
    return frozenset(said | {c.merged_into for c in clusters if c.merged_into is not None})


def middle_of(ledger: Ledger, tickets: Collection[str]) -> Vector:
    """The centre of some tickets as they are compared: (dim,)."""
    return centre(seen_of(ledger, tickets))


def seen_of(ledger: Ledger, tickets: Collection[str]) -> Matrix:
    """Their vectors as they are compared, (n_tickets, dim), by id."""
    return np.stack([ledger.seen[t] for t in sorted(tickets)])
