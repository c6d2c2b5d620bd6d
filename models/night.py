"""The nightly story: consolidate the clusters, see who lives on, write drafts, report."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

import numpy as np

from models import lookout
from models.advice.remedy import agreed_since
from models.clustering import MIN_CLUSTER, centre, cluster_large
from models.lineage import Lineage, match
from models.nights import morning
from models.nights.coverage import Coverage, coverage, told_again
from models.nights.evening import N_NEAR, Evening, Ledger, in_order, open_ledger
from models.nights.gathering import gathered
from models.nights.parting import most_of, parted
from models.nights.proposals import propose, savings
from models.nights.slow_rise import MANY, tell_slow, usual_per_day
from models.published import articles
from models.published.covering import covers
from models.sentences.boilerplate import is_empty
from models.sentences.reading import forget
from models.spam import is_unwanted
from models.stream.kin import are_kin, by_family, shared_families
from models.stream.living import rate_days
from models.stream.thinning import lot_of
from models.stream.usual import are_kindred
from models.stream.watch import DAY, QUIET_AFTER, Watch
from models.surge import cluster_id
from models.types import (
    LIVE,
    Arrival,
    Cluster,
    ClusterEvent,
    Matrix,
    Member,
    Merge,
    Night,
    Status,
    Vector,
    n_voices,
)

RESOLVED_AFTER = 14 * DAY
N_DESCRIBED = 100
"""Newest tickets from which a cluster gets its words."""


def run(evening: Evening, watch: Watch) -> Night:
    """Run the night.

    The same evening gives the same night: nothing is read from a clock or drawn by chance.
    """
    ledger = open_ledger(evening, watch)
    _part(ledger, evening)
    _consolidate(ledger, evening)
    _hear_again(ledger, evening)
    tell_slow(ledger, evening)
    _age(ledger, evening)
    _describe(ledger, evening)
    drafts = propose(ledger, evening)
    before = {c.id: c for c in evening.clusters}
    changed = tuple(c for i, c in sorted(ledger.clusters.items()) if before.get(i) != c)
    night = Night(
        as_of=evening.as_of,
        clusters=changed,
        joins=tuple(ledger.joins),
        merges=tuple(ledger.merges),
        splits=tuple(ledger.splits),
        events=tuple(ledger.events),
        drafts=drafts,
        report={},
        savings=savings(ledger, evening),
        seq=evening.seq,
    )
    forget()
    return replace(night, report=morning.report(night, ledger, evening))


def _part(ledger: Ledger, evening: Evening) -> None:
    """Part the clusters that hold two problems, and tell of the second: nobody was told of it."""
    whole, everywhere = _kept_whole(ledger.clusters.values()), most_of(evening.arrivals)
    left = [c for c in _by_age(ledger) if c.id not in whole and c.kind == "new"]
    while left:
        cluster = left.pop(0)
        mine = ledger.arrivals(cluster.id)
        if cluster.status not in ("candidate", "quiet", *LIVE) or not mine:
            continue
        seen = np.stack([ledger.seen[a.ticket_id] for a in mine])
        rows = parted(mine, seen, ledger.watch, everywhere)
        if rows is None:
            continue
        child = _leave(ledger, cluster.id, frozenset(mine[row].ticket_id for row in rows), evening)
        ledger.clusters[cluster.id] = replace(cluster, title="")  # it may be the other's
        if cluster.status in LIVE:
            ledger.clusters[child] = replace(
                ledger.clusters[child], status="emerging", alerts=(evening.as_of,)
            )
            ledger.events.append(ClusterEvent(child, "alerted", evening.as_of))
        left += [ledger.clusters[cluster.id], ledger.clusters[child]]


def _consolidate(ledger: Ledger, evening: Evening) -> None:
    """Match what no known issue explains to the ledger, and merge, until nothing changes.

    Who joins or merges moves a middle, and others are near to it then: a second run of the night
    has to find nothing that the first left.
    """
    groups = _groups(ledger, evening)
    rises = gathered(ledger, evening)
    n_before, n_changes = -1, 0
    while n_changes > n_before:
        within = {c.id: ledger.tickets[c.id] for c in _by_age(ledger) if ledger.tickets.get(c.id)}
        whole = _kept_whole(ledger.clusters.values())
        lineage = match(within, groups, min_born=MIN_CLUSTER, whole=whole)
        _apply(ledger, lineage, evening)
        for rise in rises:
            _gather(rise, ledger, evening)
        _merge_twins(ledger, evening.as_of)
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


def _by_age(ledger: Ledger) -> list[Cluster]:
    """Those that were there before, those told of first: a ticket that comes late ages none."""

    def age(cluster: Cluster) -> tuple[bool, bool, tuple[datetime, ...], datetime, str]:
        told = cluster.alerts[:1]
        return cluster.id not in ledger.before, not told, told, cluster.first_seen_at, cluster.id

    return sorted(ledger.clusters.values(), key=age)


def _kept_whole(clusters: Collection[Cluster]) -> frozenset[str]:
    """Clusters on which there is a word that a split would undo.

    A name or a known issue, a dismissal, a merge: a night's own is not undone by the next either.
    """
    said = {c.id for c in clusters if c.issue is not None or c.status == "dismissed"}
    return frozenset(said | {c.merged_into for c in clusters if c.merged_into is not None})


def _apply(ledger: Ledger, lineage: Lineage, evening: Evening) -> None:
    watch = ledger.watch
    for cluster, tickets in sorted(lineage.grew.items()):
        middle = _centre(ledger.tickets[cluster], ledger.seen)
        near = [a for t in tickets if _belongs(a := ledger.by_id[t], cluster, middle, ledger)]
        _join(ledger, cluster, near, middle)
    for cluster, tickets in lineage.split:
        kept = ledger.tickets[cluster] - tickets
        apart = float(_centre(tickets, ledger.seen) @ _centre(kept, ledger.seen)) if kept else 1.0
        if apart < watch.near[0]:
            _leave(ledger, cluster, tickets, evening)
    for tickets in lineage.born:
        _bear(ledger, tickets, evening)


def _leave(ledger: Ledger, cluster: str, tickets: frozenset[str], evening: Evening) -> str:
    """Tickets leave a cluster for one of their own."""
    ledger.tickets[cluster] -= tickets
    child = _bear(ledger, tickets, evening)
    ledger.splits.append((child, cluster))
    ledger.events.append(ClusterEvent(cluster, "split", evening.as_of, f"into {child}"))
    return child


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
            _bear(ledger, frozenset(a.ticket_id for a in loose), evening)
        return
    goes_on = home.status == "candidate" or (is_many and home.status in (*LIVE, "quiet"))
    if home.kind == "new" and goes_on:
        _join(ledger, home.id, loose, _centre(ledger.tickets[home.id], ledger.seen))


def _home(rise: frozenset[str], ledger: Ledger) -> Cluster | None:
    """The cluster whose tickets are nearest to these, if they are of one problem with them."""
    mine = _seen(rise, ledger)
    nearest, home = 0.0, None
    for cluster in _by_age(ledger):
        if not (tickets := ledger.tickets.get(cluster.id)):
            continue
        theirs = _seen(tickets, ledger)
        likeness = float(theirs.mean(axis=0) @ mine.mean(axis=0))
        if likeness >= nearest and are_kindred(mine, theirs, ledger.watch.near[0]):
            nearest, home = likeness, cluster
    return home


def _seen(tickets: Collection[str], ledger: Ledger) -> Matrix:
    return np.stack([ledger.seen[t] for t in sorted(tickets)])


def _belongs(arrival: Arrival, cluster: str, middle: Vector, ledger: Ledger) -> bool:
    """Whether a ticket is near enough to a cluster's middle; one of other products is nearer."""
    watch = ledger.watch
    kin = are_kin(shared_families([watch.family(arrival.product)]), ledger.families(cluster))
    return float(ledger.seen[arrival.ticket_id] @ middle) >= (watch.join if kin else watch.apart)


def _bear(ledger: Ledger, tickets: frozenset[str], evening: Evening) -> str:
    """A candidate: told of in the night's report, alerted only when the stream says it rises."""
    members = in_order(ledger.by_id[t] for t in tickets)
    middle = _centre(tickets, ledger.seen)
    kind, issue = lookout.kind_of(members, strange=ledger.watch.strange)
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
    _join(ledger, new_id, members, middle)
    detail = f"{len(members)} tickets"
    ledger.events.append(ClusterEvent(new_id, "born", evening.as_of, detail))
    return new_id


def _join(ledger: Ledger, cluster: str, arrivals: Sequence[Arrival], middle: Vector) -> None:
    for a in in_order(arrivals):
        strength = round(min(1.0, max(0.0, float(ledger.seen[a.ticket_id] @ middle))), 4)
        ledger.joins.append((cluster, Member(a.ticket_id, strength, a.created_at)))
        ledger.tickets[cluster].add(a.ticket_id)


def _merge_twins(ledger: Ledger, as_of: datetime) -> None:
    """Two clusters around one centre are one: the older lives on.

    Of two that came up together a centre within reach of the other is enough: that two new
    problems alike begin in one week is less likely than that one was found twice.
    """
    watch, middles = ledger.watch, dict[str, Vector]()
    for younger in _by_age(ledger):
        tickets = ledger.tickets.get(younger.id)
        if younger.status == "merged" or not tickets:
            continue
        middle = _centre(tickets, ledger.seen)
        for older_id, older_middle in middles.items():
            older = ledger.clusters[older_id]
            likeness = float(middle @ older_middle)
            if likeness < watch.join or not _mergeable(younger, older):
                continue
            together = abs(younger.first_seen_at - older.first_seen_at) <= watch.young
            if likeness >= watch.apart or (together and _are_kin(younger.id, older_id, ledger)):
                _merge(ledger, younger, older, as_of)
                middles[older_id] = _centre(ledger.tickets[older_id], ledger.seen)
                break
        else:
            middles[younger.id] = middle


def _are_kin(one: str, other: str, ledger: Ledger) -> bool:
    return are_kin(ledger.families(one), ledger.families(other))


def _mergeable(younger: Cluster, older: Cluster) -> bool:
    """Whether nothing that was said of them keeps them apart.

    Another issue is a person's name, or two known issues. What was dismissed takes in what nobody
    was told of, but hides no alert.
    """
    if younger.kind != older.kind or younger.issue != older.issue or younger.status == "dismissed":
        return False
    return older.status != "dismissed" or younger.status == "candidate"


def _merge(ledger: Ledger, younger: Cluster, older: Cluster, as_of: datetime) -> None:
    # What went into the younger tonight goes on with it.
    gone = [*(m.cluster_id for m in ledger.merges if m.into == younger.id), younger.id]
    kept = [m for m in ledger.merges if m.into != younger.id]
    ledger.merges[:] = [*kept, *(Merge(one, older.id) for one in gone)]
    if not younger.title:  # of tonight: nobody could say what it was
        background = ledger.background_of(younger.id)
        mine = ledger.arrivals(younger.id)[-N_DESCRIBED:]
        ledger.clusters[younger.id] = lookout.describe(younger, mine, background)
    for one in gone:
        ledger.clusters[one] = replace(ledger.clusters[one], status="merged", merged_into=older.id)
    ledger.tickets[older.id] |= ledger.tickets.pop(younger.id)
    ledger.events += [
        ClusterEvent(younger.id, "merged", as_of, f"into {older.id}"),
        ClusterEvent(older.id, "grew", as_of, f"took in {younger.id}"),
    ]
    both = ledger.clusters[older.id] = lookout.taken_in(older, younger)
    if both.status == "relapsed" != older.status:
        ledger.events.append(ClusterEvent(older.id, "relapsed", as_of))


def _hear_again(ledger: Ledger, evening: Evening) -> None:
    """Tell of what a few solicitations began and honest customers went on with: it is no spam."""
    for cluster in list(ledger.clusters.values()):
        mine = ledger.arrivals(cluster.id)
        goes_on = cluster.status in ("candidate", "quiet", *LIVE)
        if cluster.kind != "spam" or not goes_on or not mine:
            continue
        kind, issue = lookout.kind_of(mine, strange=ledger.watch.strange)
        honest = n_voices(a for a in mine if not is_unwanted(a.text))
        if kind == "spam" or honest < ledger.watch.min_customers:
            continue
        alerts = (*cluster.alerts, evening.as_of)
        ledger.clusters[cluster.id] = replace(
            cluster, kind=kind, issue=issue, status="emerging", alerts=alerts, title=""
        )
        ledger.events.append(ClusterEvent(cluster.id, "alerted", evening.as_of))


def _age(ledger: Ledger, evening: Evening) -> None:
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


def _describe(ledger: Ledger, evening: Evening) -> None:
    """Fresh words and rates for every cluster that is not over; words for what has none."""
    for cluster in list(ledger.clusters.values()):
        tickets = ledger.tickets.get(cluster.id)
        over = cluster.status in ("resolved", "dismissed")
        if not tickets or (over and cluster.title):
            continue
        arrivals = ledger.arrivals(cluster.id)
        # A straggler of what was over does not tell what it was about.
        heard = n_voices(arrivals) >= ledger.watch.min_customers
        if not cluster.title or (heard and evening.grew(arrivals)):
            background = ledger.background_of(cluster.id)
            cluster = lookout.describe(cluster, arrivals[-N_DESCRIBED:], background)
        if over:
            ledger.clusters[cluster.id] = cluster
            continue
        if heard:  # what came by a merge or by night says so, too
            cluster = lookout.about(cluster, arrivals)
        middle = _centre(tickets, {a.ticket_id: a.vector for a in arrivals})
        taken_in = {m.cluster_id for m in ledger.merges if m.into == cluster.id}
        found = _coverage(cluster, {cluster.id, *taken_in}, arrivals, middle, evening)
        if cluster.kind != "spam" and cluster.status in LIVE:
            ledger.coverage[cluster.id] = found
        missing = cluster.kind != "spam" and found.state == "missing"
        ledger.clusters[cluster.id] = replace(
            cluster,
            rate_per_day=_rate(arrivals, evening.as_of),
            doubling_hours=_doubling_hours(arrivals, evening.as_of),
            needs_faq=missing and cluster.status != "candidate",
        )


def _coverage(
    cluster: Cluster,
    ids: Collection[str],
    arrivals: Sequence[Arrival],
    middle: Vector,
    evening: Evening,
) -> Coverage:
    near = articles.nearest(evening.articles, arrivals, N_NEAR)
    answers = [a.answer for a in arrivals if a.answer]
    article = covers(evening.articles, middle, cluster.products, ids, answers, cluster.issue)
    if article is None:
        return coverage(near, None)
    again = told_again(cluster.alerts, arrivals, article.updated_at, evening.as_of)
    names = evening.catalogue.called
    return coverage(near, article, agreed_since(article, arrivals, names), again, names)


def _rate(arrivals: Sequence[Arrival], as_of: datetime) -> float:
    """Tickets a day over the last three days, or since the first if that is less."""
    days = rate_days(arrivals[0].created_at, as_of)
    return round(sum(a.created_at >= as_of - days * DAY for a in arrivals) / days, 3)


def _doubling_hours(arrivals: Sequence[Arrival], as_of: datetime) -> float | None:
    """Hours in which the count doubled last.

    None when it took more than a week, when one customer alone wrote, and when nothing came in the
    later half of these hours: it doubles no more.
    """
    span = as_of - arrivals[(len(arrivals) - 1) // 2].created_at
    goes_on = as_of - arrivals[-1].created_at < span / 2
    doubles = goes_on and span <= 7 * DAY and n_voices(arrivals) > 1
    return round(span / timedelta(hours=1), 1) if doubles else None


def _centre(tickets: set[str] | frozenset[str], vectors: Mapping[str, Vector]) -> Vector:
    return centre(np.stack([vectors[t] for t in sorted(tickets)]))
