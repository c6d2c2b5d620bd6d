"""What falls quiet, is over, goes on, or was told of too late."""

from dataclasses import replace
from datetime import datetime

from models import lookout
from models.nights.evening import Evening, Ledger
from models.spam import is_unwanted
from models.stream.watch import DAY, QUIET_AFTER
from models.types import LIVE, Cluster, ClusterEvent, Status, n_voices

RESOLVED_AFTER = 14 * DAY


def hear_again(ledger: Ledger, evening: Evening) -> None:
    """Tell of what a few solicitations began and honest customers went on with: it is no spam."""
    for cluster in list(ledger.clusters.values()):
        mine = ledger.arrivals(cluster.id)
        goes_on = cluster.status in ("candidate", "quiet", *LIVE)
        if cluster.kind != "spam" or not goes_on or not mine:
            continue
        kind, issue = lookout.kind_of(mine, ledger.watch)
        offers = ledger.watch.offers(mine)
        honest = n_voices(
            a for a, sells in zip(mine, offers, strict=True) if not (sells or is_unwanted(a.text))
        )
        if kind == "spam" or honest < ledger.watch.min_customers:
            continue
        alerts = (*cluster.alerts, evening.as_of)
        ledger.clusters[cluster.id] = replace(
            cluster, kind=kind, issue=issue, status="emerging", alerts=alerts, title=""
        )
        ledger.events.append(ClusterEvent(cluster.id, "alerted", evening.as_of))


def age(ledger: Ledger, evening: Evening) -> None:
    """Clusters without tickets fall quiet, then are resolved; their ids wait for a relapse."""
    joined: dict[str, datetime] = {}
    for grown, member in ledger.joins:
        joined[grown] = max(member.created_at, joined.get(grown, member.created_at))
    for cluster in list(ledger.clusters.values()):
        seen = cluster.last_seen_at
        silence = evening.as_of - max(seen, joined.get(cluster.id, seen))
        if cluster.status in ("quiet", *LIVE, "candidate") and silence >= RESOLVED_AFTER:
            aged = replace(cluster, status="resolved", resolved_at=evening.as_of)
            ledger.events.append(ClusterEvent(cluster.id, "resolved", evening.as_of))
        elif cluster.status in LIVE and silence >= QUIET_AFTER:
            aged = replace(cluster, status="quiet")
            ledger.events.append(ClusterEvent(cluster.id, "quiet", evening.as_of))
        elif (
            cluster.status == "resolved" and silence < QUIET_AFTER and _goes_on(cluster, ledger)
        ):  # but does not rise
            status: Status = "quiet" if cluster.alerts else "candidate"
            aged = replace(cluster, status=status, resolved_at=None)
            detail = "tickets again, though it was resolved"
            ledger.events.append(ClusterEvent(cluster.id, "grew", evening.as_of, detail))
        else:
            continue
        ledger.clusters[cluster.id] = aged


def _goes_on(cluster: Cluster, ledger: Ledger) -> bool:
    """Whether enough customers wrote since a cluster was over; one of them is a straggler."""
    since = cluster.resolved_at
    later = [a for a in ledger.arrivals(cluster.id) if since is None or a.created_at > since]
    return n_voices(later) >= ledger.watch.min_customers
