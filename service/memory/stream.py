"""The stream as one process sees it: true for one epoch of the store and up to one seq.

The store is the truth. A view is caught up inside each write transaction, so that processes
agree on every cluster, and what people say of tickets is taken in there, too; when something else
changed (a night, a person's word of a cluster, an import) the epoch is another, and the view is
read anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from models import lookout
from models.artifact import Artifact
from models.clustering import centre
from models.lookout import Change
from models.published.covering import covers
from models.published.index import ArticleIndex
from models.routing.lessons import Lessons
from models.stream.watch import DAY
from models.surge import Detector
from models.types import ALERT_BUDGET, LIVE, Arrival, Cluster, Vector
from service.memory.knowledge import Knowledge
from service.memory.lessons import as_lessons, read_lessons
from service.memory.window import read_recent
from service.store import Store, Writing

_MOST_RECENT = 4096


@dataclass(slots=True)
class Stream:
    """What detection, lessons and article search hold in memory.

    ``totals`` are the clusters' sums of vectors as encoded: articles are not compared as tickets.
    """

    artifact: Artifact
    epoch: int
    seq: int
    word: int
    detector: Detector
    ledger: dict[str, Cluster]
    totals: dict[str, Vector]
    recent: dict[str, Arrival]
    lessons: Lessons
    reach: float
    articles: ArticleIndex
    alert_budget: float
    most_recent: int = _MOST_RECENT

    def heed(self, writing: Writing, word: int) -> bool:
        """Take in what people said of tickets since, up to the correction ``word``.

        Returns:
            Whether anybody said anything.
        """
        if self.word == word:
            return False
        encoder = self.artifact.model.encoder.name
        said = writing.corrections(self.word)
        vectors = writing.vectors(encoder, {c.text_hash for c in said})
        texts = writing.texts({c.ticket_id for c in said})
        names = {c.issue for c in self.ledger.values() if c.issue}
        new = as_lessons(said, vectors, texts, self.reach, self.artifact, names)
        self.lessons = replace(self.lessons, items=(*self.lessons.items, *new))
        corrected = writing.arrivals({c.ticket_id for c in said}, encoder)
        self.detector.relabel(corrected.values())
        lookout.expect_surges(self.detector, self.ledger)
        self.recent |= {i: a for i, a in corrected.items() if i in self.recent}
        self.word = word
        return True

    def catch_up(self, writing: Writing, seq: int) -> None:
        """Take in what other processes stored since, up to ``seq``."""
        self._forget_old()
        if self.seq == seq:
            return
        encoder = self.artifact.model.encoder.name
        joined, left = set[str](), set[str]()
        for _, arrival, cluster_id in writing.after(self.seq, encoder):
            if (before := self.detector.forget(arrival.ticket_id)) is not None:
                left.add(before)
            self.detector.absorb(arrival, cluster_id)
            self.recent[arrival.ticket_id] = arrival
            if cluster_id:
                joined.add(cluster_id)
                self._count(cluster_id, arrival)
        for cluster in filter(None, map(writing.cluster, sorted(joined | left))):
            self.ledger[cluster.id] = cluster
            self.detector.put_aside(cluster.id, is_aside=lookout.is_aside(cluster))
        for cluster_id in left:  # by what content it was in it, the store knows no more
            self.totals[cluster_id] = writing.total(cluster_id, encoder)
        self.seq = seq

    def show(self, arrival: Arrival, writing: Writing) -> Change | None:
        """Show a ticket to the detector: what it changes, in the ledger already."""

        def arrivals_of(ids: Sequence[str]) -> list[Arrival]:
            older = [i for i in ids if i not in self.recent]  # of a late ticket
            stored = writing.arrivals(older, self.artifact.model.encoder.name) if older else {}
            found = (self.recent.get(i) or stored.get(i) for i in ids)
            return [earlier for earlier in found if earlier]

        left = self.detector.forget(arrival.ticket_id)
        if left is not None:  # its content changed: it is another ticket, and counts as one
            cluster = self.ledger[left]
            self.ledger[left] = replace(cluster, n_tickets=cluster.n_tickets - 1)
            for before in arrivals_of([arrival.ticket_id]):
                self.totals[left] = self.totals[left] - before.vector
        self.recent[arrival.ticket_id] = arrival
        catalogue = self.artifact.model.catalogue
        change = lookout.watch(
            self.detector, self.ledger, arrival, arrivals_of, self.alert_budget, catalogue
        )
        if change is None:
            return None
        for member in arrivals_of([m.ticket_id for m in change.members]):
            self._count(change.cluster.id, member)
        cluster = self._with_need(change.cluster)
        self.ledger[cluster.id] = cluster
        return replace(change, cluster=cluster)

    def amend(self, arrival: Arrival, cluster_id: str | None) -> None:
        """Take in what else changed of a ticket that says what it said, where it is."""
        if arrival.ticket_id in self.detector:
            self.detector.absorb(arrival, cluster_id)
        if arrival.ticket_id in self.recent:
            self.recent[arrival.ticket_id] = arrival

    def _with_need(self, cluster: Cluster) -> Cluster:
        """A cluster needs a FAQ entry when it is live and no article covers it.

        What was live and did not need one does not now: a night that says so has read the answers.
        """
        before = self.ledger.get(cluster.id)
        met = before is not None and before.status in LIVE and not before.needs_faq
        if cluster.kind == "spam" or cluster.status not in LIVE or met:
            return replace(cluster, needs_faq=False)
        middle = centre(self.totals[cluster.id][None])
        mine = {cluster.id}
        covered = covers(self.articles, middle, cluster.products, mine, issue=cluster.issue)
        return replace(cluster, needs_faq=covered is None)

    def _count(self, cluster_id: str, arrival: Arrival) -> None:
        total = self.totals.get(cluster_id)
        self.totals[cluster_id] = arrival.vector if total is None else total + arrival.vector

    def _forget_old(self) -> None:
        """Most founders come from the last day; older texts are read again when they are needed."""
        if len(self.recent) > self.most_recent:
            newest = max(a.created_at for a in self.recent.values())
            self.recent = {i: a for i, a in self.recent.items() if a.created_at > newest - 2 * DAY}
            self.most_recent = max(_MOST_RECENT, 2 * len(self.recent))


def read_stream(
    store: Store,
    artifact: Artifact,
    now: datetime,
    knowledge: Knowledge,
    *,
    alert_budget: float = ALERT_BUDGET,
) -> Stream:
    """Read the last weeks of the stream and the clusters alive, as the store has them.

    What is stored meanwhile is caught up later: reading takes seconds, and others go on.
    """
    epoch, seq, word = store.state()
    encoder = artifact.model.encoder
    window = read_recent(store, artifact, now, seq)
    newest = window.arrivals[-1].created_at if window.arrivals else now
    clusters = store.all_clusters()
    ledger = {c.id: c for c in clusters if c.status != "merged"}
    detector = Detector(artifact.watch, encoder.dim, artifact.known_products)
    detector.reserve(cluster.id for cluster in clusters)
    totals = store.totals(encoder.name, artifact.watch.see, seq)
    for cluster_id, (_, seen) in totals.items():
        if cluster_id in ledger:
            detector.add_cluster(cluster_id, seen, ledger[cluster_id].first_seen_at)
    detector.fill(window.arrivals, window.cluster_of, window.n_of_day)
    lookout.expect_surges(detector, ledger)
    lessons, reach = read_lessons(store, artifact)
    return Stream(
        artifact=artifact,
        epoch=epoch,
        seq=seq,
        word=word,
        detector=detector,
        ledger=ledger,
        totals={cluster_id: total for cluster_id, (total, _) in totals.items()},
        recent={a.ticket_id: a for a in window.arrivals if a.created_at > newest - 2 * DAY},
        lessons=lessons,
        reach=reach,
        articles=knowledge.index(artifact),
        alert_budget=alert_budget,
    )
