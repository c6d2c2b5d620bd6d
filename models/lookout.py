"""The stream's story: what one arriving ticket does to the ledger of clusters."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.background import ALONE, Background
from models.routing.catalogue import NO_PRODUCTS, Catalogue
from models.sentences.reading import read
from models.spam import are_unwanted, may_be_unwanted
from models.stream.sighting import Sighting
from models.stream.watch import QUIET_AFTER, Watch
from models.surge import Detector
from models.types import (
    ALERT_BUDGET,
    LIVE,
    Arrival,
    Cluster,
    ClusterEvent,
    EventKind,
    Kind,
    Member,
    Status,
    n_voices,
)
from models.writing import titles
from models.writing.keywords import keywords

ACTIVE_FROM_TICKETS = 10
ACTIVE_AFTER = timedelta(hours=24)
BUDGET_WEEK = timedelta(days=7)
ON_ITS_OWN = timedelta(days=8)
"""How long after an alert the week before a day is the problem's own."""
STRICTER = 0.01
"""How much less probable by chance each alert beyond the budget has to be than the one before."""
SURGE_SHARE = 0.6
"""Share of founders with one known issue that makes a cluster a surge of it."""
OFFERING_SHARE = 0.75
"""Share of tickets that offer something by their meaning that makes a cluster spam."""
_LINES: Mapping[Status, tuple[EventKind, ...]] = {
    "emerging": ("alerted",), "relapsed": ("relapsed", "alerted"), "active": ("active",)
}  # fmt: skip
"""What a new status writes into a cluster's life; what is alerted is told to the desk."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an arrival changes: a cluster in its new state, its new members, lines of its life."""

    cluster: Cluster
    members: tuple[Member, ...]
    events: tuple[ClusterEvent, ...]

    def home_of(self, ticket_id: str) -> Cluster | None:
        """The cluster that a ticket is in by it; one that merely tipped the count is in none."""
        is_member = any(member.ticket_id == ticket_id for member in self.members)
        return self.cluster if is_member else None


def watch(
    detector: Detector,
    ledger: Mapping[str, Cluster],
    arrival: Arrival,
    arrivals_of: Callable[[Sequence[str]], Sequence[Arrival]],
    budget: float = ALERT_BUDGET,
    catalogue: Catalogue = NO_PRODUCTS,
) -> Change | None:
    """Show a ticket to the detector and write what it means into the ledger's terms.

    What rises beyond the budget is kept as a candidate, unless it is ever more certain; it is told
    of as soon as its tickets make it so.

    Args:
        detector: takes the ticket in.
        ledger: clusters by id, as they are now.
        arrival: the ticket.
        arrivals_of: gives tickets that were shown before, by their ids.
        budget: alerts a week and product that the desk is ready to read.
        catalogue: the products of the desk.
    """
    sighting = detector.observe(arrival)
    if sighting.cluster_id is None:
        return None
    worth = sighting.rises and sighting.odds < spare(ledger.values(), arrival, budget)
    mine = [*arrivals_of([i for i, _ in sighting.founders[:-1]]), arrival]
    before = ledger.get(sighting.cluster_id)
    if before.kind == "spam" if before else is_flood(mine, detector.watch):
        mine = _flooding(detector, mine)
        if not mine:
            return None
        arrival = mine[-1]
    if before is None:
        change = _born(sighting, mine, detector.watch, worth=worth)
        background = detector.background(arrival.created_at, catalogue)
        change = replace(change, cluster=describe(change.cluster, mine, background))
        expect_surges(detector, {change.cluster.id: change.cluster})
        return change
    again = sighting.again < spare(ledger.values(), arrival, budget)
    change = _grown(before, sighting, mine, worth=worth, again=again)
    detector.put_aside(before.id, is_aside=is_aside(change.cluster))
    return change


def spare(clusters: Iterable[Cluster], arrival: Arrival, budget: float) -> float:
    """What a rise's odds have to be under, given the last week's alerts of the same product.

    As in alpha-investing (Foster and Stine 2008, doi:10.1111/j.1467-9868.2007.00643.x) what was
    spent on alerts makes the next one dearer; here a week gives it back.
    """
    since = arrival.created_at - BUDGET_WEEK
    n_told = sum(
        since < at <= arrival.created_at
        for cluster in clusters
        if not cluster.products or arrival.product in (None, *cluster.products)
        for at in cluster.alerts
    )
    return float(STRICTER ** max(0.0, n_told + 1 - budget))


def expect_surges(detector: Detector, ledger: Mapping[str, Cluster]) -> None:
    """Tell a detector which known issues have a cluster, and to which nothing is to come back."""
    for cluster in ledger.values():
        detector.put_aside(cluster.id, is_aside=is_aside(cluster))
        if cluster.kind == "surge" and cluster.issue:
            detector.expect(cluster.issue, cluster.id, cluster.products)


def is_aside(cluster: Cluster) -> bool:
    """Whether nobody is told of a cluster, however much comes to it."""
    return cluster.kind == "spam" or cluster.status == "dismissed"


def describe(
    cluster: Cluster, arrivals: Sequence[Arrival], background: Background = ALONE
) -> Cluster:
    """Give a cluster its words: title, keywords, examples, products and languages.

    Args:
        cluster: as it is.
        arrivals: its tickets, or the newest of them.
        background: the rest of the desk.
    """
    languages = _by_count(a.language for a in arrivals)
    reading = read(arrivals, background.catalogue.called)
    return replace(
        cluster,
        title=titles.title(reading, languages[0], background),
        keywords=keywords(reading, background),
        examples=titles.examples(reading),
        products=_by_count(a.product for a in arrivals if a.product),
        languages=languages,
    )


def about(cluster: Cluster, arrivals: Sequence[Arrival]) -> Cluster:
    """Give a cluster the products and languages of these tickets of it, and those it has had."""
    products = _by_count(a.product for a in arrivals if a.product)
    languages = _by_count(a.language for a in arrivals)
    return replace(
        cluster,
        products=_with(products, *cluster.products),
        languages=_with(languages, *cluster.languages),
    )


def kind_of(arrivals: Sequence[Arrival], watch: Watch) -> tuple[Kind, str | None]:
    """Kind of a cluster and, for a surge, the known issue that rises.

    Args:
        arrivals: its tickets.
        watch: says from which novelty on a ticket is named for a known issue for want of a better
            name, and who only wants to sell.
    """
    if is_flood(arrivals, watch):
        return "spam", None
    known = Counter(a.issue for a in arrivals if a.issue and a.novelty < watch.strange).most_common(
        1
    )
    if known and known[0][1] >= SURGE_SHARE * len(arrivals):
        return "surge", known[0][0]
    return "new", None


def is_flood(arrivals: Sequence[Arrival], watch: Watch) -> bool:
    """Whether tickets that are alike are no customers', by their words or by what they mean."""
    if are_unwanted([a.text for a in arrivals]):
        return True
    return sum(watch.offers(arrivals)) >= OFFERING_SHARE * len(arrivals)


def taken_in(older: Cluster, younger: Cluster) -> Cluster:
    """One cluster of two, under the id of the older: it goes on if either of them does.

    What a person dismissed stays so until it has doubled, and spam is spam; what either has an
    article for needs none.
    """
    status, size, needs_faq = older.status, older.dismissed_at_size, older.needs_faq
    if status == "dismissed":
        size = (size or older.n_tickets) + younger.n_tickets
    elif younger.status in LIVE and "spam" not in (older.kind, younger.kind):
        needs_faq = younger.needs_faq and (needs_faq or status == "candidate")
        if status not in LIVE:
            status = younger.status if status == "candidate" else "relapsed"
    return replace(
        older,
        status=status,
        dismissed_at_size=size,
        alerts=tuple(sorted({*older.alerts, *younger.alerts})),
        first_seen_at=min(older.first_seen_at, younger.first_seen_at),
        last_seen_at=max(older.last_seen_at, younger.last_seen_at),
        resolved_at=older.resolved_at if status == older.status else None,
        needs_faq=needs_faq,
    )


def _flooding(detector: Detector, arrivals: Sequence[Arrival]) -> list[Arrival]:
    """What of a flood has any sign of one: a customer's problem amid it stays in no cluster."""
    kept = []
    for arrival, offers in zip(arrivals, detector.watch.offers(arrivals), strict=True):
        if offers or may_be_unwanted(arrival.text):
            kept.append(arrival)
        else:
            detector.absorb(arrival, None)
    return kept


def _born(sighting: Sighting, founders: Sequence[Arrival], watch: Watch, *, worth: bool) -> Change:
    """A new cluster, yet without words: alerted at once, unless spam or not worth an alert."""
    kind, issue = kind_of(founders, watch)
    if kind == "new" and sighting.issue is not None:
        kind, issue = "surge", sighting.issue
    at = founders[-1].created_at
    told = worth and kind != "spam"
    status: Status = "emerging" if told else "candidate"
    cluster = Cluster(
        id=sighting.cluster_id or "",
        kind=kind,
        status=status,
        title="",
        first_seen_at=min(f.created_at for f in founders),
        last_seen_at=at,
        n_tickets=len(founders),
        n_customers=n_voices(founders),
        alerts=(at,) if told else (),
        issue=issue,
        baseline_per_day=round(sighting.baseline_per_day, 3),
        rate_per_day=sighting.rate_per_day,
        needs_faq=kind == "new",
    )
    events = [ClusterEvent(cluster.id, "born", at, f"{len(founders)} tickets")]
    if cluster.alerts:
        events.append(ClusterEvent(cluster.id, "alerted", at))
    return Change(cluster, _members(sighting, founders), tuple(events))


def _grown(
    cluster: Cluster,
    sighting: Sighting,
    arrivals: Sequence[Arrival],
    *,
    worth: bool,
    again: bool,
) -> Change:
    """A ticket more, or several of which the last came now.

    The cluster may become active, come back, or be told of for the first time.
    """
    at = arrivals[-1].created_at
    n_tickets = cluster.n_tickets + len(arrivals)
    back = again and _may_come_back(cluster, at)
    status = "relapsed" if back else _next_status(cluster, n_tickets, at, worth=worth)
    lines = _LINES.get(status, ()) if back or status != cluster.status else ()
    rate = round(sighting.rate_per_day, 3) if at >= cluster.last_seen_at else cluster.rate_per_day
    grown = replace(
        cluster,
        status=status,
        alerts=(*cluster.alerts, at) if "alerted" in lines else cluster.alerts,
        n_tickets=n_tickets,
        last_seen_at=max(cluster.last_seen_at, *(a.created_at for a in arrivals)),
        first_seen_at=min(cluster.first_seen_at, *(a.created_at for a in arrivals)),
        resolved_at=None if status in ("relapsed", "emerging") else cluster.resolved_at,
        rate_per_day=rate,
        products=_with(cluster.products, *(a.product for a in arrivals)),
        languages=_with(cluster.languages, *(a.language for a in arrivals)),
    )
    events = tuple(ClusterEvent(cluster.id, line, at) for line in lines)
    return Change(grown, _members(sighting, arrivals), events)


def _members(sighting: Sighting, arrivals: Sequence[Arrival]) -> tuple[Member, ...]:
    strength = {arrivals[-1].ticket_id: sighting.strength, **dict(sighting.founders)}
    return tuple(
        Member(a.ticket_id, round(strength[a.ticket_id], 4), a.created_at) for a in arrivals
    )


def _may_come_back(cluster: Cluster, at: datetime) -> bool:
    """Whether what never stopped is told of once more: a week and more after it was."""
    return cluster.kind != "spam" and cluster.status in LIVE and at - _told(cluster) > ON_ITS_OWN


def _next_status(cluster: Cluster, n_tickets: int, at: datetime, *, worth: bool) -> Status:
    """What tickets more make of a cluster, so many with them.

    Spam is never alerted; a dismissal holds until the cluster has doubled, however slowly. What
    came late of a problem that is over brings nothing back.
    """
    status = cluster.status
    if cluster.kind == "spam":
        return status
    if status == "dismissed":
        return "relapsed" if n_tickets >= 2 * (cluster.dismissed_at_size or n_tickets) else status
    if not (worth or status == "emerging"):
        return status
    if status == "candidate":
        return "emerging"
    if status in ("quiet", "resolved"):
        return "relapsed" if at - _told(cluster) >= QUIET_AFTER else status
    if status in ("emerging", "relapsed"):
        held = at - _told(cluster) >= ACTIVE_AFTER
        return "active" if n_tickets >= ACTIVE_FROM_TICKETS or held else status
    return status


def _told(cluster: Cluster) -> datetime:
    """When a cluster was last told of; of one that never was, since when it is there."""
    return cluster.alerts[-1] if cluster.alerts else cluster.first_seen_at


def _with(values: tuple[str, ...], *more: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*values, *filter(None, more))))


def _by_count(values: Iterable[str]) -> tuple[str, ...]:
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda v: (-counts[v], v)))
