"""The published articles, ready to be searched with the encoder in use."""

import threading
from collections import Counter

from models.artifact import Artifact
from models.encoder import worth_encoding
from models.published import articles
from models.published.covering import named_articles
from models.published.index import NOTHING, ArticleIndex, Known, build, passages, shares
from models.types import Arrival, Article, ArticleHit
from service.memory.vectors import RememberingEncoder
from service.store import Store

N_ANSWERS = 5000
"""Newest answers that are looked through for the ids of articles."""

FEW = 0.05
"""Share of the tickets that may be new before the index is built anew for them."""


class Knowledge:
    """The article index of a home; built anew only when what it rests on has changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._index = build((), ())
        self._artifact = ""
        self._epoch = -1
        self._tickets: frozenset[tuple[str, str]] = frozenset()

    def index(self, artifact: Artifact) -> ArticleIndex:
        """Index every published article by its passages and by the tickets that it answered.

        These are the tickets that its draft rested on, and those whose answer names its id. A
        change of the articles counts at once, tickets as soon as they are many among those known:
        an index of 174 articles took two seconds to build.
        """
        with self._lock:  # a night and a ticket may ask with two artifacts
            return self._current(artifact)

    def search(
        self, artifact: Artifact, q: str, product: str | None, language: str | None, limit: int
    ) -> tuple[ArticleHit, ...]:
        """Published articles for a question, by words and meaning, across languages, best first."""
        catalogue = artifact.model.catalogue
        product = catalogue.entry(product)
        return articles.search(
            self.index_of_epoch(artifact),
            q,
            artifact.model.encoder.encode([q])[0],
            product=product,
            language=language,
            limit=limit,
            before=catalogue.before(product),
        )

    def index_of_epoch(self, artifact: Artifact) -> ArticleIndex:
        """Give the index as it was last asked for, unless the epoch is another by now.

        So a search need not look through the answers.
        """
        with self._lock:
            same = (self._artifact, self._epoch) == (artifact.id, self._store.state().epoch)
            return self._index if same else self._current(artifact)

    def _current(self, artifact: Artifact) -> ArticleIndex:
        epoch = self._store.state().epoch  # what is changed meanwhile is of a later one
        published = self._store.published()
        encoder = artifact.model.encoder.name
        answered = self._answered(published, encoder) if published else []
        tickets = frozenset((article_id, arrival.ticket_id) for article_id, arrival in answered)
        same = self._artifact == artifact.id and self._index.articles == tuple(published)
        if not same or len(tickets - self._tickets) > FEW * len(tickets):
            self._index = self._build(published, answered, artifact)
            self._artifact, self._tickets = artifact.id, tickets
        self._epoch = epoch
        return self._index

    def _answered(self, published: list[Article], encoder: str) -> list[tuple[str, Arrival]]:
        ids = {article.id for article in published}
        sent = [
            (article_id, arrival)
            for arrival in self._store.answers(encoder, N_ANSWERS)
            for article_id in named_articles(arrival.answer or "")
            if article_id in ids
        ]
        evidence = self._store.article_evidence()
        rested = self._store.arrivals_of(encoder, {i for found in evidence.values() for i in found})
        pairs = [(a, rested[i]) for a, found in evidence.items() for i in found if i in rested]
        newest_first = sorted(
            {(article_id, arrival.ticket_id): arrival for article_id, arrival in (*sent, *pairs)}
            .items(),
            key=lambda pair: (pair[1].created_at, pair[0]),
            reverse=True,
        )  # fmt: skip
        _, most = shares(len(published))
        n_of: Counter[str] = Counter()
        kept = []
        for (article_id, _), arrival in newest_first:
            n_of[article_id] += 1
            if n_of[article_id] <= most:
                kept.append((article_id, arrival))
        return kept

    def _build(
        self, published: list[Article], answered: list[tuple[str, Arrival]], artifact: Artifact
    ) -> ArticleIndex:
        most, _ = shares(len(published))
        encoder = RememberingEncoder(artifact.model.encoder, self._store)
        cut = [(article, piece) for article in published for piece in passages(article)[:most]]
        vectors = encoder.encode([piece for _, piece in cut])
        known = [
            Known(article.id, piece, vector, article.language)
            for (article, piece), vector in zip(cut, vectors, strict=True)
        ]
        tickets = [
            Known(i, worth_encoding(a.text), a.vector, a.language, is_ticket=True)
            for i, a in answered
        ]
        sight = artifact.watch.sight
        nothing = artifact.model.encoder.encode(NOTHING)
        return build(published, [*known, *tickets], sight.mean if sight else None, nothing)
