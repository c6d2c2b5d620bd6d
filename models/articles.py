"""Search over published articles by words and by meaning, and whether one covers a cluster."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer

from models.encoder import N_CHARS
from models.lexical import rarity, weighed
from models.text import head
from models.types import Arrival, Article, ArticleHit, Matrix, Vector

WORDS_WEIGHT = 0.5
"""Share of the words in the likeness of two texts; meaning has the rest.

The two cosines are added, not their ranks: a sum keeps what the cosines say absolutely, so that
a query about nothing known scores low everywhere (Bruch et al. 2023, arXiv:2210.11934).
"""

FOREIGN_WORDS = 0.3
"""What the words of two languages would have said, as a share of what meaning says: they share
none, and counting them as unlike would put every article of another language last. Questions and
the articles that answered them have words alike by .16 and meanings by .52 (Thunderbird)."""

RIDGE = 0.5
PASSAGES = 3
"""How far one known text is trusted, and how many of a customer's an article's own words weigh.

Kernel ridge regression (Saunders et al. 1998), in closed form, so that an article or an answered
ticket counts at once. Chosen on the earlier half of Thunderbird's answered questions.
"""

N_PASSAGES, N_TICKETS = 12, 30
"""Passages and tickets from which one article is known; more of them only cost time."""

MOST_KNOWN = 3000
"""Texts from which a desk's articles are known: weighing them takes the cube of their number, three
seconds for so many, and 70 MB for each of a few tables."""

OTHER_PRODUCT = 0.7
"""Factor on the score of an article written for other products only."""

PREDECESSOR = 0.9
"""The same for one written for a predecessor of the product."""

OTHER_LANGUAGE = 0.95
"""Factor on the score of an article in another language: between equals, the reader's own."""

COVERS_COSINE = 0.75
"""Least cosine between a cluster's centre and the article that answers it.

Chosen high: an article wrongly taken for the answer hides a new problem, one overlooked costs a
draft too many. Measured with the multilingual encoder on the first 300 characters (title, then
``faq.article_body``), articles drafted from 15 tickets against centres of 5 others: on the
77 neighbouring issues of BANKING77 55 % are covered by their own article and 7 % by a
neighbour's when their own is missing (at .7: 78 and 26 %); on CLINC150 12 and 0 %.
"""

N_READ = 2000
"""First characters of a question that are read; what it is about stands there."""

N_ASKED = 10
"""Newest tickets of a problem that its articles are looked for with: more find no better (0062)."""

N_ANSWERS, LEAST_NAMED = 10, 2
"""Newest answers to a problem of which half, two at least, name the article that covers it."""

_ID = re.compile(r"(?<![\w-])a-[0-9a-z]+(?:-[a-z]{2})?(?![\w-])")
"""An article's id, in another language than the main one with that behind it."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A text whose article is known: a passage of it, or a ticket that it answered.

    Attributes:
        article_id: The article.
        text: Of the passage, or of the ticket as it is searched with.
        vector: (dim,), unit norm.
        language: ISO 639-1.
        is_ticket: Whether a customer wrote it.
    """

    article_id: str
    text: str
    vector: Vector
    language: str
    is_ticket: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ArticleIndex:
    """Published articles, ready to be searched; built once for each change of the articles.

    Attributes:
        articles: n_articles of them.
        firsts: (n_articles, dim), unit-norm rows: how each begins.
        vectors: (n_known, dim), unit-norm rows.
        vectorizer: Counts letters in fours, so that inflections and typos still meet.
        idf: (n_grams,): how rare these are among what is known.
        grams: (n_grams, n_known), unit-norm columns.
        languages: (n_known,) of strings.
        weights: (n_known, n_articles): what likeness to a known text says of each article.
    """

    articles: tuple[Article, ...]
    firsts: Matrix
    vectors: Matrix
    vectorizer: CountVectorizer
    idf: Vector
    grams: csr_matrix
    languages: NDArray[np.str_]
    weights: Matrix | csr_matrix


def shares(n_articles: int) -> tuple[int, int]:
    """Say how many passages and tickets of each article there is room for, one passage at least."""
    room = MOST_KNOWN // max(n_articles, 1)
    n_passages = max(1, min(N_PASSAGES, room // 2))
    return n_passages, max(0, min(N_TICKETS, room - n_passages))


def passages(article: Article) -> tuple[str, ...]:
    """Cut an article into pieces that an encoder reads whole, its title before each."""
    start = head(f"{article.title}\n{article.body}", N_CHARS)
    pieces, piece = [start], ""
    for line in filter(None, map(str.strip, article.body[: N_CHARS * N_PASSAGES].splitlines())):
        if piece and len(piece) + len(line) > N_CHARS:
            pieces.append(head(f"{article.title}. {piece}", N_CHARS))
            piece = ""
        piece = f"{piece} {line}".strip()
    if len(pieces) > 1:
        pieces.append(head(f"{article.title}. {piece}", N_CHARS))
    return tuple(dict.fromkeys(pieces))[:N_PASSAGES]


def build(articles: Sequence[Article], known: Sequence[Known]) -> ArticleIndex:
    """Index the published ones among the articles by what is known of them.

    Args:
        articles: Any articles; archived ones are left out.
        known: Passages, each article's first one before its others, and tickets; what belongs to
            no published article is left out.

    Raises:
        ValueError: A published article has no passage.
    """
    published = tuple(article for article in articles if article.state == "published")
    row = {article.id: i for i, article in enumerate(published)}
    first: dict[str, Vector] = {}
    kept = [text for text in known if text.article_id in row]
    for text in kept:
        if not text.is_ticket:
            first.setdefault(text.article_id, text.vector)
    missing = sorted(row.keys() - first.keys())
    if missing:
        raise ValueError(f"expected a passage of every article, got none of {', '.join(missing)}")
    vectorizer = CountVectorizer(analyzer="char_wb", ngram_range=(4, 4), strip_accents="unicode")
    # Fitting refuses an empty vocabulary, and a new desk has no article yet.
    counts = vectorizer.fit_transform([text.text for text in kept] or ["-"])
    idf = rarity(counts)
    grams = weighed(counts, idf)
    vectors = np.stack([text.vector for text in kept]) if kept else np.empty((0, 0), np.float32)
    return ArticleIndex(
        articles=published,
        firsts=np.stack([first[i] for i in row]) if row else vectors,
        vectors=vectors,
        vectorizer=vectorizer,
        idf=idf,
        grams=csr_matrix(grams.T),
        languages=np.array([text.language for text in kept], dtype=str),
        weights=_weights(kept, row, vectors, grams) if kept else vectors,
    )


def _weights(
    known: Sequence[Known], row: Mapping[str, int], vectors: Matrix, grams: csr_matrix
) -> Matrix | csr_matrix:
    """Kernel ridge regression from what is known to its article: (n_known, n_articles).

    The several passages of one article count together as much as ``PASSAGES`` tickets.
    """
    owner = np.array([row[text.article_id] for text in known])
    answers = csr_matrix((np.ones(len(known)), (np.arange(len(known)), owner)))
    if len(known) > MOST_KNOWN:  # thousands of articles: each by its own likeness
        return answers
    is_ticket = np.array([text.is_ticket for text in known])
    n_passages = np.bincount(owner[~is_ticket], minlength=len(row))
    noise = RIDGE * np.where(is_ticket, 1.0, n_passages[owner] / PASSAGES)
    spoken = np.array([text.language for text in known])
    meaning = np.asarray(vectors @ vectors.T, dtype=np.float64)
    alike = _alike((grams @ grams.T).toarray(), meaning, spoken[:, None] == spoken)
    alike[np.diag_indices_from(alike)] += noise
    return np.asarray(np.linalg.solve(alike, answers.toarray()), dtype=np.float32)


def _alike(
    words: NDArray[np.floating], meaning: NDArray[np.floating], same_tongue: Any
) -> NDArray[np.floating]:
    """Likeness of texts by both, of whatever shape."""
    words = np.where(same_tongue, words, FOREIGN_WORDS * meaning)
    return WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * meaning


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

    Returns:
        Hits with scores in [0, 1]; those that share nothing with the query are left out, but for
        the cluster's own, which scores .5 or more: the one in the reader's language, else the main.
    """
    if not index.articles:
        return ()
    scores = _scores(index, [query], vector[None], [language])[0]
    scores *= [_scope(article, product, before, language) for article in index.articles]
    if cluster_id is not None:
        above = (1 + scores.max()) / 2
        its_own = _own(index.articles, cluster_id, language)
        scores = np.where(its_own, above + (1 - above) * scores, scores)
    return tuple(hit for hit in _best_first(index, scores, limit) if hit.score > 0)


def _scores(
    index: ArticleIndex,
    texts: Sequence[str],
    vectors: Matrix,
    languages: Sequence[str | None],
) -> NDArray[np.floating]:
    """What likeness to all that is known says of each article, in [0, 1]: (n, n_articles)."""
    counts = index.vectorizer.transform([text[:N_READ] for text in texts])
    words = (weighed(counts, index.idf) @ index.grams).toarray()
    spoken = np.array([language or "" for language in languages], dtype=str)[:, None]
    alike = _alike(words, vectors @ index.vectors.T, (spoken == "") | (spoken == index.languages))
    # Of one kind of number with the weights, or these are copied for each ticket.
    return np.asarray(np.clip(np.float32(alike) @ index.weights, 0.0, 1.0))


def covers(
    index: ArticleIndex,
    centre: Vector,
    products: Collection[str],
    cluster_id: str | None = None,
    answers: Sequence[str] = (),
) -> Article | None:
    """Find the article that already answers a problem.

    It is what a person published for it, else what its agents send customers to, else what means
    the same.

    A variant in another language covers nothing: most of the cluster's customers do not read it.

    Args:
        index: The published articles.
        centre: (dim,), unit norm: the mean direction of the cluster's tickets.
        products: The cluster's; an article about other products only never covers it.
        cluster_id: The cluster's; what a person published for it covers it, however it reads.
        answers: What agents answered to its tickets, the newest last.

    Returns:
        The newest of its own, else the one that the answers name, else the nearest article, or
        None below COVERS_COSINE.
    """
    if not index.articles:
        return None
    may = [a.variant_of is None and _is_for(a, products) for a in index.articles]
    mains = (a for a in index.articles if a.variant_of is None)
    own = [a for a in mains if cluster_id is not None and a.cluster_id == cluster_id]
    if own:
        return own[-1]
    if (sent_to := _named_by_most(index, answers)) is not None:
        return sent_to
    cosines = (index.firsts @ centre) * may
    best = int(cosines.argmax())
    return index.articles[best] if cosines[best] >= COVERS_COSINE else None


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
    found = _scores(index, texts, np.stack([a.vector for a in asked]), languages)
    return tuple(_best_first(index, found.mean(axis=0), limit))


def named(answer: str) -> tuple[str, ...]:
    """The ids of articles that an answer names, each once, whether there are such or not."""
    return tuple(dict.fromkeys(_ID.findall(answer)))


def _named_by_most(index: ArticleIndex, answers: Sequence[str]) -> Article | None:
    """The article that half of the newest answers name, in any language; the one most named."""
    main_of = {a.id: a.variant_of or a.id for a in index.articles}
    newest = [
        {main_of[i] for i in named(answer) if i in main_of} for answer in answers[-N_ANSWERS:]
    ]
    n_of = Counter(article_id for ids in newest for article_id in ids)
    often = [a for a in index.articles if n_of[a.id] >= max(LEAST_NAMED, len(newest) / 2)]
    return max(often, key=lambda a: n_of[a.id], default=None)


def _own(articles: Sequence[Article], cluster_id: str, language: str | None) -> NDArray[np.bool_]:
    """Which articles were published for a cluster and are for a reader of this language."""
    own = np.array([article.cluster_id == cluster_id for article in articles])
    spoken = own & np.array([article.language == language for article in articles])
    mains = own & np.array([article.variant_of is None for article in articles])
    return np.asarray(spoken if spoken.any() else mains, dtype=bool)


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


def _is_for(article: Article, products: Collection[str]) -> bool:
    return not products or not article.products or not set(products).isdisjoint(article.products)
