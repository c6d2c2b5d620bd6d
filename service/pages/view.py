"""What the console shows, gathered from the store as plain values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from models.private.products import Names
from models.stream.watch import DAY
from models.types import LIVE, Article, Cluster, Draft, Status
from service.store import Store
from service.wire.masked import masked_cluster, masked_draft

SPARK_DAYS = 14
MOST_TOPICS = 60
MOST_DRAFTS = 30
MOST_ARTICLES = 8
MOST_CHANGES = 8
MOST_UNWRITTEN = 10

_CHANGES = ("born", "relapsed", "merged", "split", "quiet", "resolved")
_FIRST: tuple[Status, ...] = ("relapsed", "emerging", "active")


@dataclass(frozen=True, slots=True)
class Alert:
    """A cluster that became emerging or relapsed; ``is_new`` when the night had not seen it."""

    cluster_id: str
    title: str
    kind: str
    at: datetime
    n_tickets: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """A live cluster; ``daily`` counts its tickets in each of the last days, oldest first."""

    cluster: Cluster
    daily: tuple[int, ...]
    has_draft: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What the night did to some clusters: their titles, and how many more there are."""

    kind: str
    titles: tuple[str, ...]
    n_more: int


@dataclass(frozen=True, slots=True)
class Review:
    """An article that no longer helps with a topic, and why; of a known issue, no cluster."""

    cluster_id: str | None
    article_id: str
    article: str
    topic: str
    why: str


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A frequent known issue that no article covers and no draft is about."""

    issue: str
    n_tickets: int


@dataclass(frozen=True, slots=True)
class View:
    """The whole page. ``now`` is the tickets' own time; ``report`` is {} before the first night.

    Of topics, drafts and articles the newest are shown, and all counted; what somebody asked for
    stands behind the night's drafts.
    """

    now: datetime | None
    report: Mapping[str, Any]
    n_tickets: int
    alerts: tuple[Alert, ...]
    topics: tuple[Topic, ...]
    n_live: int
    n_faq: int
    spam: tuple[Topic, ...]
    drafts: tuple[Draft, ...]
    n_drafts: int
    articles: tuple[Article, ...]
    n_articles: int
    changes: tuple[Change, ...]
    reviews: tuple[Review, ...]
    unwritten: tuple[Unwritten, ...]


def look(store: Store, names: Names = ()) -> View:
    """Gather the last night and what happened since; ``names`` are those of the desk's products."""
    reports = store.nights(1, None).items
    report = reports[0] if reports else {}
    as_of = datetime.fromisoformat(report["as_of"]) if report else None
    clusters = store.clusters(statuses=LIVE, limit=MOST_TOPICS, cursor=None).items
    now = max([c.last_seen_at for c in clusters] + ([as_of] if as_of else []), default=None)
    drafts = [d for d in reversed(store.undecided_drafts()) if d.state == "proposed"]
    nightly, asked = ([d for d in drafts if (d.cluster_id is None) == k] for k in (False, True))
    drafted = {draft.cluster_id for draft in drafts}
    recent = store.memberships(now - SPARK_DAYS * DAY) if now else {}
    topics = [
        Topic(
            masked_cluster(c, names),
            count_days([m.created_at for m in recent.get(c.id, ())], now),
            c.id in drafted,
        )
        for c in clusters
        if now
    ]
    topics.sort(key=lambda t: (_FIRST.index(t.cluster.status), -sum(t.daily[-2:])))
    n_live, n_faq = store.count_live()
    articles = store.published()
    return View(
        now=now,
        report=report,
        n_tickets=store.count_tickets(),
        alerts=tuple(_alerts(report, as_of, clusters)),
        topics=tuple(t for t in topics if t.cluster.kind != "spam"),
        n_live=n_live,
        n_faq=n_faq,
        spam=tuple(t for t in topics if t.cluster.kind == "spam"),
        drafts=tuple(
            masked_draft(draft, names)
            for some in (nightly, asked)
            for draft in _variants_last(some[:MOST_DRAFTS])
        ),
        n_drafts=len(drafts),
        articles=tuple(articles[: -MOST_ARTICLES - 1 : -1]),
        n_articles=len(articles),
        changes=tuple(_changes(store, report)),
        reviews=tuple(_reviews(store, report, as_of, clusters, articles)),
        unwritten=tuple(_unwritten(report, clusters, drafts, articles)),
    )


def count_days(instants: Sequence[datetime], until: datetime) -> tuple[int, ...]:
    """Count the instants in each of the last SPARK_DAYS times 24 hours, oldest first."""
    counts = [0] * SPARK_DAYS
    for at in instants:
        days_ago = (until - at) // DAY
        if 0 <= days_ago < SPARK_DAYS:
            counts[SPARK_DAYS - 1 - days_ago] += 1
    return tuple(counts)


def _alerts(
    report: Mapping[str, Any], as_of: datetime | None, clusters: Sequence[Cluster]
) -> Iterator[Alert]:
    """Yield the alerts since the night, newest first, then those that the night tells of."""
    since = [
        Alert(c.id, c.title, c.kind, at, c.n_tickets, True)
        for c in clusters
        for at in c.alerts
        if c.kind != "spam" and (as_of is None or at > as_of)
    ]
    # A second night of one day tells of little: what the first told is on the desk still.
    today = [
        Alert(c.id, c.title, c.kind, at, c.n_tickets, False)
        for c in clusters
        for at in c.alerts
        if c.kind != "spam" and as_of is not None and as_of - DAY < at <= as_of
    ]
    told = [
        Alert(
            cluster_id=told["cluster_id"],
            title=told["title"],
            kind=told["kind"],
            at=datetime.fromisoformat(told["alerted_at"]),
            n_tickets=told["n_tickets"],
            is_new=False,
        )
        for told in report.get("alerts", ())
    ]
    known = {(alert.cluster_id, alert.at) for alert in told}
    today = [alert for alert in today if (alert.cluster_id, alert.at) not in known]
    yield from sorted([*since, *today, *told], key=lambda alert: alert.at, reverse=True)


def _variants_last(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts in their order, but each variant behind the one it says the same as."""
    place = {draft.id: n for n, draft in enumerate(drafts)}

    def key(draft: Draft) -> tuple[int, bool]:
        main = draft.variant_of or draft.id
        return place.get(main, place[draft.id]), draft.variant_of is not None

    return tuple(sorted(drafts, key=key))


def _reviews(
    store: Store,
    report: Mapping[str, Any],
    as_of: datetime | None,
    clusters: Sequence[Cluster],
    published: Sequence[Article],
) -> Iterator[Review]:
    """Yield the articles that failed by the last night and were not changed since."""
    failing = [told for told in report.get("coverage", ()) if told["state"] == "failing"]
    told_of = {told["cluster_id"] for told in failing} - {c.id for c in clusters}
    quiet = (c for c in map(store.cluster, sorted(told_of)) if c and c.status == "quiet")
    topics = {c.id: c.title for c in (*clusters, *quiet)}
    articles = {a.id: a.title for a in published if as_of and a.updated_at < as_of}
    for told in (*failing, *report.get("issues", ())):
        topic = told.get("issue") or topics.get(told["cluster_id"])
        article = articles.get(told["by"])
        if told["state"] == "failing" and topic and article:
            yield Review(told.get("cluster_id"), told["by"], article, topic, told["why"])


def _unwritten(
    report: Mapping[str, Any],
    clusters: Sequence[Cluster],
    drafts: Sequence[Draft],
    published: Sequence[Article],
) -> list[Unwritten]:
    drafted = {draft.cluster_id for draft in drafts}
    written = {cluster.issue for cluster in clusters if cluster.id in drafted}
    written |= {draft.issue for draft in drafts} | {article.issue for article in published}
    missing = (told for told in report.get("issues", ()) if told["state"] == "missing")
    found = (Unwritten(t["issue"], t["n_tickets"]) for t in missing if t["issue"] not in written)
    return list(islice(found, MOST_UNWRITTEN))


def _changes(store: Store, report: Mapping[str, Any]) -> Iterator[Change]:
    for kind in _CHANGES:
        ids = list(dict.fromkeys(report.get(kind, ())))
        found = (store.cluster(cluster_id) for cluster_id in ids[:MOST_CHANGES])
        titles = tuple(cluster.title or cluster.id for cluster in found if cluster is not None)
        if titles:
            yield Change(kind, titles, max(0, len(ids) - MOST_CHANGES))
