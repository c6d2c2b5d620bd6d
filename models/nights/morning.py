"""The night's report: what a team lead reads in the morning."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import numpy as np

from models.clustering import centre
from models.nights.coverage import Coverage, Why, coverage, keeps_coming, of_article
from models.nights.evening import N_NEAR, Evening, Ledger
from models.published import articles
from models.published.covering import covers
from models.stream.watch import DAY
from models.types import LIVE, Arrival, Cluster, Night, iso

FREQUENT = 20
"""Tickets of a known issue in the window from which on the desk wants an article about it."""
LATE = 30 * DAY
"""Tickets may come this late and yet raise an alert that a night tells of."""
_EVENTS = ("born", "merged", "split", "resolved", "quiet", "relapsed")
"""What becomes of clusters, as a report lists them."""
N_READ = 100
"""Newest tickets of a known issue whose answers are held against its article."""


def report(night: Night, ledger: Ledger, evening: Evening) -> dict[str, Any]:
    """What a team lead reads in the morning; instants as ISO 8601, ids in order."""
    happened = _happened(night, evening)
    state = {d.id: d.state for d in (*evening.undecided, *night.drafts)}
    written = [
        *(i for told in evening.today for i in told.get("drafts", ())),
        *(d.id for d in night.drafts),
    ]
    owned = {t for tickets in ledger.tickets.values() for t in tickets}
    n_window = len(evening.arrivals)
    explained = sum(a.issue is not None or a.ticket_id in owned for a in evening.arrivals)
    status = Counter(c.status for c in ledger.clusters.values())
    return {
        "as_of": iso(evening.as_of),
        "date": evening.as_of.date().isoformat(),
        **evening.figures,
        "n_tickets": sum(map(evening.is_new, evening.arrivals)),
        "n_tickets_window": n_window,
        "baseline_days": _baseline_days(ledger, evening),
        "n_clusters_live": sum(status[s] for s in LIVE),
        "clusters_by_status": dict(sorted(status.items())),
        "alerts": _alerts(ledger, evening),
        **{kind: list(dict.fromkeys(happened[kind])) for kind in _EVENTS},
        "needs_faq": sorted(
            c.id for c in ledger.clusters.values() if c.needs_faq and c.status in LIVE
        ),
        "drafts": [i for i in dict.fromkeys(written) if state.get(i) == "proposed"],
        "coverage": [
            {"cluster_id": i, **_told(found)} for i, found in sorted(ledger.coverage.items())
        ],
        "issues": _issues(ledger, evening),
        "left_out": round(1 - explained / n_window, 4) if n_window else 0.0,
    }


def _happened(night: Night, evening: Evening) -> Mapping[str, Sequence[str]]:
    """To which clusters what happened since the night before: by the stream, a person or tonight.

    What a ticket that came late did bears the ticket's instant.
    """
    late = {a.created_at for a in evening.arrivals if a.ticket_id in evening.late}
    since = (e for e in evening.events if evening.since < e.at <= evening.as_of or e.at in late)
    happened = defaultdict[str, list[str]](list)
    for event in (*since, *night.events):
        happened[event.kind].append(event.cluster_id)
    return happened


def _alerts(ledger: Ledger, evening: Evening) -> list[dict[str, Any]]:
    """The alerts that no night has told of, in the order in which they came."""
    before = {(_alive(i, ledger.clusters), at) for i, at in evening.told}
    told = [
        {
            "cluster_id": c.id,
            "title": c.title,
            "kind": c.kind,
            "alerted_at": iso(at),
            "n_tickets": max(c.n_tickets, len(ledger.tickets.get(c.id, ()))),
        }
        for c in ledger.clusters.values()
        for at in c.alerts
        if evening.as_of - LATE < at <= evening.as_of
        and (c.id, at) not in before
        and c.status != "merged"
    ]
    return sorted(told, key=lambda a: (str(a["alerted_at"]), str(a["cluster_id"])))


def _alive(cluster_id: str, clusters: Mapping[str, Cluster]) -> str:
    """The cluster that one lives on in."""
    while (cluster := clusters.get(cluster_id)) is not None and cluster.merged_into is not None:
        cluster_id = cluster.merged_into
    return cluster_id


def told_by(reports: Iterable[Mapping[str, Any]]) -> frozenset[tuple[str, datetime]]:
    """The alerts that reports told of: (cluster id, instant)."""
    return frozenset(
        (alert["cluster_id"], datetime.fromisoformat(alert["alerted_at"]))
        for report in reports
        for alert in report.get("alerts", ())
    )


def _issues(ledger: Ledger, evening: Evening) -> list[dict[str, Any]]:
    """The frequent known issues and what there is to read about each, most frequent first."""
    by_issue: dict[str, list[Arrival]] = {}
    for arrival in evening.arrivals:
        if arrival.issue is not None:
            by_issue.setdefault(arrival.issue, []).append(arrival)
    named: dict[str, set[str]] = {}
    for cluster in ledger.clusters.values():
        if cluster.kind == "new" and cluster.issue is not None:
            named.setdefault(cluster.issue, set()).add(cluster.id)
    told = []
    for issue, arrivals in sorted(by_issue.items(), key=lambda i: (-len(i[1]), i[0])):
        if len(arrivals) >= FREQUENT:
            found = _issue_coverage(issue, named.get(issue, ()), arrivals, evening)
            told.append({"issue": issue, "n_tickets": len(arrivals), **_told(found)})
    return told


def _issue_coverage(
    issue: str, named: Collection[str], arrivals: Sequence[Arrival], evening: Evening
) -> Coverage:
    """What there is to read about an issue; ``named`` are the clusters that became it."""
    middle = centre(np.stack([a.vector for a in arrivals]))
    near = articles.nearest(evening.articles, arrivals, N_NEAR)
    answers = [a.answer for a in arrivals if a.answer]
    article = covers(evening.articles, middle, (), named, answers, issue)
    if article is None:
        return coverage(near, None)
    first = evening.arrivals[0].created_at
    again = keeps_coming(arrivals, article.updated_at, first, evening.as_of)
    names = evening.catalogue.called
    why: Why | None = "keeps_coming" if again else None
    return of_article(near, article, arrivals[-N_READ:], evening.as_of, why, names)


def _told(found: Coverage) -> dict[str, Any]:
    return {
        "state": found.state,
        "by": found.by,
        "why": found.why,
        "articles": [
            {"id": hit.id, "title": hit.title, "score": round(hit.score, 4)}
            for hit in found.articles
        ],
    }


def _baseline_days(ledger: Ledger, evening: Evening) -> int:
    """Whole days of past that detection had on the last day; in the first ones it tells less."""
    until = evening.as_of - DAY
    return max(ledger.own_time(ledger.began, until) // DAY, 0)
