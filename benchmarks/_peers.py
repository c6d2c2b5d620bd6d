"""What a desk would use otherwise, through the same score.

Every setting was fixed before the first run, but for the cosine of a first story: of .3, .4 and .5
the one is taken that finds most on streams of which no figure is reported.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from hdbscan import HDBSCAN
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from models.artifact import Artifact
from models.clustering import centre
from models.nights.evening import WINDOW
from models.stream.watch import DAY
from models.types import Arrival, Cluster, Ticket, Vector
from models.vectors.sight import pair_quantiles
from training.replay import Replay, days

ALIKE, ALIKE_SHARE, WITHIN = 4, 0.998, timedelta(hours=4)
AGAIN_AFTER = timedelta(days=7)
FIRST_STORY, FIRST_STORY_WITHIN = 0.5, timedelta(days=28)
FEWEST = 20
"""Fewest tickets that a topic model is fitted on."""
SAME_CENTRE = 0.9
"""Least cosine of two nights' centroids that are taken for one cluster."""

Places = dict[str, int]
"""ticket id -> its cluster, of the tickets in one."""


def from_scratch(
    arrivals: Sequence[Arrival], since: datetime
) -> Iterator[tuple[datetime, Places, frozenset[int]]]:
    """HDBSCAN over the last 30 days anew each night, its clusters matched by their centroids.

    Vectors as encoded, in 50 principal components, five tickets at least in a cluster. Tonight's
    clusters take, best match first, the number of the cluster of last night whose centroid has the
    highest cosine, from .9 on; the others get new numbers.

    Yields:
        (midnight, places, new numbers) of each night from ``since`` on.
    """
    window: list[Arrival] = []
    last: dict[int, Vector] = {}
    n_given = 0
    for midnight, day in days(arrivals):
        window = [a for a in window if a.created_at > midnight - WINDOW] + day
        if midnight < since or len(window) < 10:
            continue
        vectors = np.stack([a.vector for a in window])
        labels = _grouped(vectors)
        middles = [centre(vectors[labels == n]) for n in range(labels.max() + 1)]
        named = _matched(middles, last)
        for n in range(len(middles)):
            if n not in named:
                named[n], n_given = n_given, n_given + 1
        new = frozenset(named.values()) - last.keys()
        last = {named[n]: middle for n, middle in enumerate(middles)}
        places = {a.ticket_id: named[n] for a, n in zip(window, labels, strict=True) if n >= 0}
        yield midnight, places, new


def _grouped(vectors: np.ndarray) -> np.ndarray:
    n_components = min(50, *vectors.shape)
    reduced = PCA(n_components, random_state=0).fit_transform(vectors).astype(np.float64)
    return HDBSCAN(min_cluster_size=5, core_dist_n_jobs=1).fit_predict(reduced)


def _matched(middles: Sequence[Vector], last: dict[int, Vector]) -> dict[int, int]:
    """Tonight's cluster -> last night's number, each used once, best match first."""
    pairs = sorted(
        (
            (float(m @ before), n, old)
            for n, m in enumerate(middles)
            for old, before in last.items()
        ),
        key=lambda pair: (-pair[0], *pair[1:]),
    )
    named: dict[int, int] = {}
    for cosine, n, old in pairs:
        if cosine >= SAME_CENTRE and n not in named and old not in named.values():
            named[n] = old
    return named


def four_alike(artifact: Artifact, result: Replay, stream: Sequence[Ticket]) -> Replay:
    """What a desk would write first: four tickets of the last four hours.

    They are as alike as one random pair in 500; each group tells once, then once a week while it
    goes on.
    """
    ids = {t.id for t in stream}
    order = [a for a in _in_order(result) if a.ticket_id in ids]
    (alike,) = pair_quantiles(artifact.model.novelty.reference, (ALIKE_SHARE,))
    told: list[tuple[datetime, list[Arrival]]] = []
    recent: list[Arrival] = []
    for arrival in order:
        recent = [a for a in recent if arrival.created_at - a.created_at <= WITHIN] + [arrival]
        group = [a for a in recent if float(a.vector @ arrival.vector) >= alike]
        again = any(
            arrival.created_at - at <= AGAIN_AFTER
            and max(float(a.vector @ arrival.vector) for a in before) >= alike
            for at, before in told
        )
        if len({a.customer or a.ticket_id for a in group}) >= ALIKE and not again:
            told.append((arrival.created_at, group))
    return _as_replay([(at, frozenset(a.ticket_id for a in group)) for at, group in told], result)


def hdbscan_nightly(_artifact: Artifact, result: Replay, stream: Sequence[Ticket]) -> Replay:
    """``from_scratch``: a new number is an alert, but for those of the first night."""
    since = min(t.created_at for t in stream).replace(hour=0, minute=0, second=0, microsecond=0)
    nights = list(from_scratch(list(result.arrivals.values()), since))
    told = [
        (at, frozenset(t for t, place in places.items() if place == n))
        for at, places, new in nights[1:]
        for n in sorted(new)
    ]
    return _as_replay(told, result)


def first_stories(_artifact: Artifact, result: Replay, stream: Sequence[Ticket]) -> Replay:
    """First-story detection (Petrović et al. 2010, "Streaming first story detection"), by tf-idf.

    Words weigh as they do in the history. A ticket goes to the thread of its nearest neighbour of
    the last 28 days when their cosine is .5 or more, else it is a first story and begins a thread.
    A thread with four customers within 24 hours of its first story is an alert.
    """
    order = _in_order(result)
    ids = {t.id for t in stream}
    counts = CountVectorizer().fit_transform([a.text for a in order])
    past = counts[[i for i, a in enumerate(order) if a.ticket_id not in ids]]
    vectors = TfidfTransformer(sublinear_tf=True).fit(past).transform(counts).tocsr()
    thread = list(range(len(order)))  # row -> row of its first story
    rows: dict[int, list[int]] = {}
    told: list[tuple[datetime, frozenset[str]]] = []
    alerted: set[int] = set()
    start = 0
    for i, arrival in enumerate(order):
        while order[start].created_at < arrival.created_at - FIRST_STORY_WITHIN:
            start += 1
        if start < i:
            cosines = (vectors[start:i] @ vectors[i].T).toarray().ravel()
            nearest = int(cosines.argmax())
            if cosines[nearest] >= FIRST_STORY:
                thread[i] = thread[start + nearest]
        first = thread[i]
        mine = rows.setdefault(first, [])
        mine.append(i)
        soon = arrival.created_at - order[first].created_at <= DAY
        customers = {order[n].customer or order[n].ticket_id for n in mine}
        if soon and len(customers) >= ALIKE and first not in alerted:
            alerted.add(first)
            if arrival.ticket_id in ids:
                told.append((arrival.created_at, frozenset(order[n].ticket_id for n in mine)))
    return _as_replay(told, result)


def bertopic_nightly(
    _artifact: Artifact, result: Replay, stream: Sequence[Ticket]
) -> Replay | None:
    """BERTopic each night over the last 7 days, merged into what it knew: a new topic is an alert.

    The same vectors as Vigie's, five tickets at least in a topic, all else by default; the first
    model learns from the history. None when BERTopic is not installed.
    """
    try:
        from bertopic import BERTopic
        from umap import UMAP
    except ImportError:
        print("bertopic_nightly is skipped: pip install -e '.[peers]' adds it", flush=True)
        return None

    def fitted(window: Sequence[Arrival]) -> Any:
        umap = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=0)
        model = BERTopic(umap_model=umap, min_topic_size=5, embedding_model=None)
        return model.fit([a.text for a in window], np.stack([a.vector for a in window]))

    ids = {t.id for t in stream}
    order = _in_order(result)
    known = fitted([a for a in order if a.ticket_id not in ids])
    told: list[tuple[datetime, frozenset[str]]] = []
    for midnight, _ in days(a for a in order if a.ticket_id in ids):
        window = [a for a in order if midnight - 7 * DAY < a.created_at <= midnight]
        if len(window) < FEWEST:
            continue
        before = max(known.topics_)
        known = BERTopic.merge_models([known, fitted(window)])
        topics = known.topics_[-len(window) :]
        for new in sorted({t for t in topics if t > before}):
            group = [a.ticket_id for a, t in zip(window, topics, strict=True) if t == new]
            told.append((midnight, frozenset(group)))
    return _as_replay(told, result)


def _in_order(result: Replay) -> list[Arrival]:
    return sorted(result.arrivals.values(), key=lambda a: (a.created_at, a.ticket_id))


def _as_replay(told: Sequence[tuple[datetime, frozenset[str]]], result: Replay) -> Replay:
    """Alerts, each with the tickets it showed, as if they were clusters of a back-test."""
    clusters = {
        str(i): Cluster(str(i), "new", "emerging", "", at, at, len(group), len(group), alerts=(at,))
        for i, (at, group) in enumerate(told)
    }
    members = {str(i): group for i, (_, group) in enumerate(told)}
    return Replay(clusters, members, result.nights, result.arrivals)


PEERS = {
    "four_alike": four_alike,
    "hdbscan_nightly": hdbscan_nightly,
    "bertopic_nightly": bertopic_nightly,
    "first_stories": first_stories,
}
"""(artifact, Vigie's back-test, its stream) -> the peer's alerts on the same tickets."""
