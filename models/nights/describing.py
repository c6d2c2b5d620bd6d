"""Tonight's words for each cluster, how fast it grows and what there is to read about it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np

from models import lookout
from models.clustering import centre
from models.nights.coverage import Coverage, coverage, of_article, told_again
from models.nights.evening import N_DESCRIBED, N_NEAR, Evening, Ledger
from models.published import articles
from models.published.covering import covers
from models.stream.living import rate_days
from models.stream.watch import DAY
from models.types import LIVE, Arrival, Cluster, Vector, n_voices


def describe(ledger: Ledger, evening: Evening) -> None:
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
        middle = centre(np.stack([a.vector for a in arrivals]))  # as articles are compared
        taken_in = {m.cluster_id for m in ledger.merges if m.into == cluster.id}
        found = _coverage(cluster, {cluster.id, *taken_in}, arrivals, middle, evening)
        is_told = cluster.status in LIVE or (  # an article goes on to be read
            cluster.status == "quiet" and found.why == "answered_otherwise"
        )
        if cluster.kind != "spam" and is_told:
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
    return of_article(near, article, arrivals, evening.as_of, again, names)


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
