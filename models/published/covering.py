"""Whether a published article answers a problem already."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from models.published.index import ArticleIndex
from models.types import Article, Vector

COVERS_COSINE = 0.75
"""Least cosine between a cluster's centre and the article that answers it.

Chosen high: an article wrongly taken for the answer hides a new problem, one overlooked costs a
draft too many. Measured with the multilingual encoder on the first 300 characters (title, then
``faq.article_body``), articles drafted from 15 tickets against centres of 5 others: on the
77 neighbouring issues of BANKING77 55 % are covered by their own article and 7 % by a
neighbour's when their own is missing (at .7: 78 and 26 %); on CLINC150 12 and 0 %.
"""

N_ANSWERS, LEAST_NAMED = 10, 2
"""Newest answers to a problem of which half, two at least, name the article that covers it."""

_ARTICLE_ID = re.compile(r"(?<![\w-])a-[0-9a-z]+(?:-[0-9a-z]+)*(?![\w-])")


def covers(
    index: ArticleIndex,
    centre: Vector,
    products: Collection[str],
    clusters: Collection[str] = (),
    answers: Sequence[str] = (),
    issue: str | None = None,
) -> Article | None:
    """Find the article that already answers a problem.

    It is what a person published for it, else what its agents send customers to, else what means
    the same.

    A variant in another language covers nothing: most of the cluster's customers do not read it.

    Args:
        index: The published articles.
        centre: (dim,), unit norm: the mean direction of the cluster's tickets.
        products: The cluster's; an article about other products only never covers it.
        clusters: Its id and those of what it took in; what a person published for them covers it,
            however it reads.
        answers: What agents answered to its tickets, the newest last.
        issue: The known issue that it is; what a person published about that is its own, too.

    Returns:
        The newest of its own, else the one that the answers name, else the nearest article, or
        None below COVERS_COSINE.
    """
    if not index.articles:
        return None
    if (own := published_for(index, clusters, issue, products)) is not None:
        return own
    if (sent_to := named_by_most(index, answers)) is not None:
        return sent_to
    may = [a.variant_of is None and _is_for(a, products) for a in index.articles]
    cosines = (index.firsts @ centre) * may
    best = int(cosines.argmax())
    return index.articles[best] if cosines[best] >= COVERS_COSINE else None


def published_for(
    index: ArticleIndex,
    clusters: Collection[str],
    issue: str | None,
    products: Collection[str] = (),
) -> Article | None:
    """Find the newest article that a person published for a problem, else for its issue."""
    mains = [a for a in index.articles if a.variant_of is None]
    of_cluster = [a for a in mains if a.cluster_id in clusters]
    of_issue = [a for a in mains if issue and a.issue == issue and _is_for(a, products)]
    return next(reversed(of_cluster or of_issue), None)


def named_articles(answer: str) -> tuple[str, ...]:
    """The ids of articles that an answer names, each once, whether there are such or not.

    "y a-t-il" looks like one, too: who calls this knows the articles, or looks closer.
    """
    return tuple(dict.fromkeys(_ARTICLE_ID.findall(answer)))


def named_by_most(index: ArticleIndex, answers: Sequence[str]) -> Article | None:
    """The article that half of the newest answers name, in any language; the one most named."""
    main_of = {a.id: a.variant_of or a.id for a in index.articles}
    newest = [
        {main_of[i] for i in named_articles(answer) if i in main_of}
        for answer in answers[-N_ANSWERS:]
    ]
    n_of = Counter(article_id for ids in newest for article_id in ids)
    often = [a for a in index.articles if n_of[a.id] >= max(LEAST_NAMED, len(newest) / 2)]
    return max(often, key=lambda a: n_of[a.id], default=None)


def _is_for(article: Article, products: Collection[str]) -> bool:
    return not products or not article.products or not set(products).isdisjoint(article.products)
