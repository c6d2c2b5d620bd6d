"""New problems of a ticket or two a day, of which only a night can tell (DECISIONS.md, 0044)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import datetime

from models.nights.evening import WINDOW, Evening, Ledger
from models.sentences.boilerplate import is_empty
from models.sentences.codes import mixed_codes
from models.stream.usual import tail
from models.stream.watch import DAY
from models.types import Arrival, Cluster, ClusterEvent, Vector, n_voices

MANY = 12
"""Customers from which on a night tells of a problem that rose slowly."""
SLOW_CHANCE = 1e-5
"""Probability below which such a rise is not taken for chance."""
HALF = 0.5
"""Tickets that may have been in a past that is short, by Jeffreys' prior (see ``usual.tail``)."""
STRAYS = 0.1
"""Share of a cluster's oldest tickets that may be strays of long before it rose."""


def usual_per_day(ledger: Ledger, middle: Vector, born: datetime, evening: Evening) -> float:
    """Strange tickets a day before a cluster's first one: those counted, or those expected.

    Args:
        ledger: has the vectors of the evening's tickets, as compared.
        middle: (dim,) the cluster's centre.
        born: when its first ticket came.
        evening: what the night started from.
    """
    watch = ledger.watch
    before = [a for a in evening.arrivals if a.created_at < born]
    like = [a for a in before if float(ledger.seen[a.ticket_id] @ middle) >= watch.join]
    strange = sum(a.novelty >= watch.strange for a in like)
    days = max(1.0, ledger.own_time(before[0].created_at, born) / DAY) if before else 1.0
    # Of what began where the past does it is not known that it was not there before.
    unknown = HALF if days < watch.baseline_days else 0.0
    return round(max((1 - watch.strange) * len(like), strange, unknown) / days, 3)


def tell_slow(ledger: Ledger, evening: Evening) -> None:
    """Tell of a new problem that never rose within a day or a week, but is more than chance by now.

    By then its first days are the past that the stream sees; what was usual was noted at its birth.
    """
    least = ledger.watch.strange
    waiting = [c for c in ledger.clusters.values() if (c.status, c.kind) == ("candidate", "new")]
    codes = new_codes(evening.arrivals, least) if waiting else frozenset()
    for cluster in waiting:
        mine = ledger.arrivals(cluster.id)
        telling = [a for a in mine if a.novelty >= least or says(a, codes)]
        if _rose(cluster, telling, ledger, evening.as_of):
            alerts = (*cluster.alerts, evening.as_of)
            ledger.clusters[cluster.id] = replace(cluster, status="emerging", alerts=alerts)
            ledger.events.append(ClusterEvent(cluster.id, "alerted", evening.as_of))


def new_codes(arrivals: Iterable[Arrival], least: float) -> frozenset[str]:
    """The codes by which a new problem is known, whatever a router takes its tickets for: "s-318".

    Half as many customers as make a problem tell of them in tickets that are strange from ``least``
    on, and fewer in ordinary ones.
    """
    strange, ordinary = list[Arrival](), list[Arrival]()
    for arrival in arrivals:
        if arrival.novelty < least:
            ordinary.append(arrival)
        elif arrival.issue is None and not is_empty(arrival.text):
            strange.append(arrival)
    codes = _codes(strange)
    return codes - _codes(ordinary) if codes else codes


def says(arrival: Arrival, codes: Set[str]) -> bool:
    """Whether a ticket tells of one of these codes."""
    return bool(codes) and not codes.isdisjoint(mixed_codes(arrival.text))


def _codes(arrivals: Iterable[Arrival]) -> frozenset[str]:
    """The codes that half as many customers tell of as make a problem."""
    voices = defaultdict[str, set[str]](set)
    for arrival in arrivals:
        for code in mixed_codes(arrival.text):
            voices[code].add(arrival.voice)
    return frozenset(code for code, told in voices.items() if 2 * len(told) >= MANY)


def _rose(cluster: Cluster, telling: Sequence[Arrival], ledger: Ledger, as_of: datetime) -> bool:
    """Whether such tickets, oldest first, are more than chance but for strays of long before."""
    watch = ledger.watch
    n_strays = int(STRAYS * len(telling))
    rise = telling[n_strays:]
    if (n := n_voices(rise)) < MANY:
        return False
    began = rise[0].created_at
    age = ledger.own_time(began, as_of)
    days = _days_before(cluster, ledger, as_of)
    usual = cluster.baseline_per_day * days + n_strays
    days += ledger.own_time(cluster.first_seen_at, began) / DAY
    in_time = watch.young <= age <= watch.baseline_days * DAY
    return in_time and tail(n, usual, days, age / DAY) < SLOW_CHANCE


def _days_before(cluster: Cluster, ledger: Ledger, as_of: datetime) -> float:
    """Days before a cluster's first ticket that its baseline rests on; few on a young desk."""
    if ledger.own_time(ledger.began, as_of) >= WINDOW - DAY:
        return float(ledger.watch.baseline_days)
    return max(1.0, ledger.own_time(ledger.began, cluster.first_seen_at) / DAY)
