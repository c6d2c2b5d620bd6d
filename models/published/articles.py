"""Search over published articles by words and by meaning."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from models.published.index import ArticleIndex, likeness
from models.types import Arrival, Article, ArticleHit, Matrix, Vector
from models.vectors.lexical import weighed
from models.vectors.sight import centred

OTHER_PRODUCT = 0.7
"""Factor on the score of an article written for other products only."""

PREDECESSOR = 0.9
"""The same for one written for a predecessor of the product."""

OTHER_LANGUAGE = 0.95
"""Factor on the score of an article in another language: between equals, the reader's own."""

LEAST = 0.03
"""Score of an article that has something in common with a question. Of those that are found among
the first three, on three desks, none scores less; with nonsense nearly all do (DECISIONS.md)."""

N_READ = 2000
"""First characters of a question that are read; what it is about stands there."""

N_ASKED = 10
"""Newest tickets of a problem that its articles are looked for with: more find no better (0062)."""


def search(
    index: ArticleIndex,
    query: str,
    vector: Vector,
    *,
    product: str | None,
    language: str | None,
    limit: int,
    before: Collection[str] = (),
    cluster_id: str | None = None,
    issue: str | None = None,
) -> tuple[ArticleHit, ...]:
    """Find the articles for a question, best first, across languages.

    Args:
        index: The published articles.
        query: What the reader typed, or a ticket's text.
        vector: (dim,), unit norm: the query's meaning.
        product: Articles about it, or about no product, come before those about others.
        language: ISO 639-1 of the reader; others are found too, a little lower.
        limit: How many at most.
        before: The product's predecessors, whose articles are candidates for it.
        cluster_id: The cluster that the ticket is in: what a person published for it comes first.
        issue: The known issue that it is: likewise, where nothing is published for its cluster.

    Returns:
        Hits with scores in [0, 1]; those that have next to nothing in common with the query are
        left out, all where it shares no word with any and none is near, but for its own, which
        scores .5 or more: the one in the reader's language, else the main.
    """
    if not index.articles:
        return ()
    words, meaning = _compared(index, [query], vector[None])
    scores = _scores(index, words, meaning, [language])[0]
    if not ((words > 0) | (meaning > index.near)).any():
        scores[:] = 0.0
    scores[scores < LEAST] = 0.0
    scores *= [_scope(article, product, before, language) for article in index.articles]
    about_it = [
        row
        for row, a in enumerate(index.articles)
        if issue is not None and a.issue == issue and _of_product(a, product, before) == 1.0
    ]
    its_own = _own(index.articles, cluster_id, about_it, language)
    above = (1 + scores.max()) / 2
    scores[its_own] = above + (1 - above) * scores[its_own]
    return tuple(hit for hit in _best_first(index, scores, limit) if hit.score > 0)


def nearest(index: ArticleIndex, tickets: Sequence[Arrival], limit: int) -> tuple[ArticleHit, ...]:
    """Find the articles nearest to a problem, of whatever product, as its newest tickets find them.

    Args:
        index: The published articles.
        tickets: The problem's, the newest last.
        limit: How many at most.

    Returns:
        Hits with mean scores in [0, 1], best first.
    """
    asked = tickets[-N_ASKED:]
    if not index.articles or not asked:
        return ()
    texts, languages = [a.text for a in asked], [a.language for a in asked]
    compared = _compared(index, texts, np.stack([a.vector for a in asked]))
    found = _scores(index, *compared, languages)
    return tuple(_best_first(index, found.mean(axis=0), limit))


def _compared(index: ArticleIndex, texts: Sequence[str], vectors: Matrix) -> tuple[Matrix, Matrix]:
    """Cosines of texts to all that is known, by words and by meaning: (n, n_known) each."""
    counts = index.vectorizer.transform([text[:N_READ] for text in texts])
    words = (weighed(counts, index.idf) @ index.grams).toarray()
    return words, centred(vectors, index.mean) @ index.vectors.T


def _scores(
    index: ArticleIndex, words: Matrix, meaning: Matrix, languages: Sequence[str | None]
) -> NDArray[np.floating]:
    """What likeness to all that is known says of each article, in [0, 1]: (n, n_articles)."""
    spoken = np.array([language or "" for language in languages], dtype=str)[:, None]
    alike = likeness(words, meaning, (spoken == "") | (spoken == index.languages))
    # Of one kind of number with the weights, or these are copied for each ticket.
    return np.asarray(np.clip(np.float32(alike) @ index.weights, 0.0, 1.0))


def _own(
    articles: Sequence[Article],
    cluster_id: str | None,
    about_issue: Sequence[int],
    language: str | None,
) -> list[int]:
    """Which articles were published for a cluster, else an issue, for a reader of this language."""
    of_cluster = [
        row
        for row, article in enumerate(articles)
        if cluster_id is not None and article.cluster_id == cluster_id
    ]
    own = of_cluster or about_issue
    spoken = [row for row in own if articles[row].language == language]
    return spoken or [row for row in own if articles[row].variant_of is None]


def _best_first(index: ArticleIndex, scores: NDArray[np.floating], limit: int) -> list[ArticleHit]:
    order = np.argsort(-scores, kind="stable")[:limit]
    return [
        ArticleHit(index.articles[i].id, index.articles[i].title, float(scores[i])) for i in order
    ]


def _scope(
    article: Article, product: str | None, before: Collection[str], language: str | None
) -> float:
    abroad = language is not None and language != article.language
    return _of_product(article, product, before) * (OTHER_LANGUAGE if abroad else 1.0)


def _of_product(article: Article, product: str | None, before: Collection[str]) -> float:
    if product is None or not article.products or product in article.products:
        return 1.0
    return OTHER_PRODUCT if set(before).isdisjoint(article.products) else PREDECESSOR
