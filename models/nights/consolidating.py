"""Which tickets are about one thing, as a whole night sees it."""

from collections import Counter
from dataclasses import replace
from itertools import chain

import numpy as np

from models.clustering import MIN_CLUSTER, cluster_large
from models.lineage import Lineage, match
from models.nights.evening import Evening, Ledger, in_order
from models.nights.gathering import gathered
from models.nights.merging import merge_twins
from models.nights.moves import bear, by_age, join, kept_whole, leave, middle_of, seen_of, stay
from models.nights.parting import most_of, parted
from models.nights.slow_rise import MANY
from models.sentences.boilerplate import is_empty
from models.stream.kin import are_kin, by_family, shared_families
from models.stream.thinning import lot_of
from models.stream.usual import are_kindred
from models.types import LIVE, Arrival, Cluster, ClusterEvent, Vector, n_voices


def part(ledger: Ledger, evening: Evening) -> None:
    """Part the clusters that hold two problems, and tell of the second: nobody was told of it."""
    whole, everywhere = kept_whole(ledger.clusters.values()), most_of(evening.arrivals)
    left = [c for c in by_age(ledger) if c.id not in whole and c.kind == "new"]
    while left:
        cluster = left.pop(0)
        mine = ledger.arrivals(cluster.id)
        if cluster.status not in ("candidate", "quiet", *LIVE) or not mine:
            continue
        seen = np.stack([ledger.seen[a.ticket_id] for a in mine])
        rows = parted(mine, seen, ledger.watch, everywhere)
        leaving = frozenset(mine[row].ticket_id for row in (() if rows is None else rows))
        if not leaving or stay(leaving, ledger, evening):
            continue
        child = leave(ledger, cluster.id, leaving, evening)
        ledger.clusters[cluster.id] = replace(cluster, title="")  # it may be the other's
        if cluster.status in LIVE:
            ledger.clusters[child] = replace(
                ledger.clusters[child], status="emerging", alerts=(evening.as_of,)
            )
            ledger.events.append(ClusterEvent(child, "alerted", evening.as_of))
        left += [ledger.clusters[cluster.id], ledger.clusters[child]]


def consolidate(ledger: Ledger, evening: Evening) -> None:
    """Match what no known issue explains to the ledger, and merge, until nothing changes.

    Who joins or merges moves a middle, and others are near to it then: a second run of the night
    has to find nothing that the first left.
    """
    groups = _groups(ledger, evening)
    rises = gathered(ledger, evening)
    n_before, n_changes = -1, 0
    while n_changes > n_before:
        within = {c.id: ledger.tickets[c.id] for c in by_age(ledger) if ledger.tickets.get(c.id)}
        whole = kept_whole(ledger.clusters.values())
        lineage = match(within, groups, min_born=MIN_CLUSTER, whole=whole)
        _apply(ledger, lineage, evening)
        for rise in rises:
            _gather(rise, ledger, evening)
        merge_twins(ledger, evening.as_of)
        n_before, n_changes = n_changes, len(ledger.joins) + len(ledger.merges)
    known = {c.id for c in evening.clusters}
    for cluster, n_joined in sorted(Counter(c for c, _ in ledger.joins if c in known).items()):
        detail = f"{n_joined} tickets joined overnight"
        ledger.events.append(ClusterEvent(cluster, "grew", evening.as_of, detail))


def _groups(ledger: Ledger, evening: Evening) -> list[frozenset[str]]:
    """Tonight's groups of what no known issue explains."""
    owned = {t for tickets in ledger.tickets.values() for t in tickets}
    pool = [
        a
        for a in evening.arrivals
        if a.ticket_id in owned or (a.issue is None and not is_empty(a.text))
    ]
    if not pool:
        return []
    vectors = np.stack([ledger.seen[a.ticket_id] for a in pool])
    lots = np.array([lot_of(a.ticket_id) for a in pool])
    groups = cluster_large(vectors, lots, near=ledger.watch.join)
    found = (frozenset(pool[row].ticket_id for row in rows) for rows in groups)
    family = {t: ledger.watch.family(a.product) for t, a in ledger.by_id.items()}
    parts = (by_family(group, family, ledger.seen, ledger.watch.apart) for group in found)
    return sorted(chain.from_iterable(parts), key=len, reverse=True)


def _apply(ledger: Ledger, lineage: Lineage, evening: Evening) -> None:
    watch = ledger.watch
    for cluster, tickets in sorted(lineage.grew.items()):
        middle = middle_of(ledger, ledger.tickets[cluster])
        near = [a for t in tickets if _belongs(a := ledger.by_id[t], cluster, middle, ledger)]
        join(ledger, cluster, near, middle)
    for cluster, tickets in lineage.split:
        kept = ledger.tickets[cluster] - tickets
        apart = float(middle_of(ledger, tickets) @ middle_of(ledger, kept)) if kept else 1.0
        if apart < watch.near[0] and not stay(tickets, ledger, evening):
            leave(ledger, cluster, tickets, evening)
    for tickets in lineage.born:
        bear(ledger, tickets, evening)


def _gather(rise: frozenset[str], ledger: Ledger, evening: Evening) -> None:
    """What came up slowly goes to the cluster that is of one problem with it, or founds one.

    To one that was told of only by the dozen: else its stragglers would keep it alive.
    """
    owned = {t for tickets in ledger.tickets.values() for t in tickets}
    loose = in_order(ledger.by_id[t] for t in rise - owned)
    home = _home(rise, ledger)
    is_many = n_voices(loose) >= MANY
    if home is None:
        if is_many:
            bear(ledger, frozenset(a.ticket_id for a in loose), evening)
        return
    goes_on = home.status == "candidate" or (is_many and home.status in (*LIVE, "quiet"))
    if home.kind == "new" and goes_on:
        join(ledger, home.id, loose, middle_of(ledger, ledger.tickets[home.id]))


def _home(rise: frozenset[str], ledger: Ledger) -> Cluster | None:
    """The cluster whose tickets are nearest to these, if they are of one problem with them."""
    mine = seen_of(ledger, rise)
    nearest, home = 0.0, None
    for cluster in by_age(ledger):
        if not (tickets := ledger.tickets.get(cluster.id)):
            continue
        theirs = seen_of(ledger, tickets)
        likeness = float(theirs.mean(axis=0) @ mine.mean(axis=0))
        if likeness >= nearest and are_kindred(mine, theirs, ledger.watch.near[0]):
            nearest, home = likeness, cluster
    return home


def _belongs(arrival: Arrival, cluster: str, middle: Vector, ledger: Ledger) -> bool:
    """Whether a ticket is near enough to a cluster's middle; one of other products is nearer."""
    watch = ledger.watch
    kin = are_kin(shared_families([watch.family(arrival.product)]), ledger.families(cluster))
    return float(ledger.seen[arrival.ticket_id] @ middle) >= (watch.join if kin else watch.apart)
