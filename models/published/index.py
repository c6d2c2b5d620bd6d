"""What is known of the published articles, ready to be searched: their passages and tickets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer

from models.encoder import N_CHARS
from models.text import head
from models.types import Article, Matrix, Vector
from models.vectors.lexical import letters, rarity, weighed
from models.vectors.sight import centred

WORDS_WEIGHT = 0.5
"""Share of the words in the likeness of two texts; meaning has the rest.

The two cosines are added, not their ranks: a sum keeps what the cosines say absolutely, so that
a query about nothing known scores low everywhere (Bruch et al. 2023, arXiv:2210.11934).
"""

FOREIGN_WORDS = 0.3
"""What the words of two languages would have said, as a share of what meaning says: they share
none, and counting them as unlike would put every article of another language last. Questions and
the articles that answered them have words alike by .16 and meanings by .52 (Thunderbird)."""

RIDGE = 0.7
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


NOTHING = ("zqxv", "kjwhf bvgt", "qqpl", "xzjk wqrt mnbv", "ghtrw", "vbnm qwpz", "dkfjgh", "wvxq")
"""What means nothing: only what is nearer than any of these is near to a question. How near that is
differs by desk (cosines of .11, .17 and .35 to the articles of three)."""


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
        mean: (dim,), the desk's: texts are compared as seen from there.
        vectors: (n_known, dim), unit-norm rows from the mean.
        vectorizer: Counts letters in fours, so that inflections and typos still meet.
        idf: (n_grams,): how rare these are among what is known.
        grams: (n_grams, n_known), unit-norm columns.
        languages: (n_known,) of strings.
        weights: (n_known, n_articles): what likeness to a known text says of each article.
        near: (n_known,): cosine of meanings above which each known text is near to a question.
    """

    articles: tuple[Article, ...]
    firsts: Matrix
    mean: Vector
    vectors: Matrix
    vectorizer: CountVectorizer
    idf: Vector
    grams: csr_matrix
    languages: NDArray[np.str_]
    weights: Matrix | csr_matrix
    near: Vector


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


def build(
    articles: Sequence[Article],
    known: Sequence[Known],
    mean: Vector | None = None,
    nothing: Matrix | None = None,
) -> ArticleIndex:
    """Index the published ones among the articles by what is known of them.

    Args:
        articles: Any articles; archived ones are left out.
        known: Passages, each article's first one before its others, and tickets; what belongs to
            no published article is left out.
        mean: (dim,), of the desk's tickets. Vectors of any two of them point the same way, those
            of one language more than others; seen from their mean, what they are about is left.
        nothing: (n, dim), of ``NOTHING``: without them every text is near to any question.

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
    vectorizer = CountVectorizer(analyzer=letters)
    # Fitting refuses an empty vocabulary, and a new desk has no article yet.
    counts = vectorizer.fit_transform([text.text for text in kept] or ["-"])
    idf = rarity(counts)
    grams = weighed(counts, idf)
    vectors = np.stack([text.vector for text in kept]) if kept else np.empty((0, 0), np.float32)
    mean = np.zeros(vectors.shape[1], np.float32) if mean is None else mean
    vectors = centred(vectors, mean) if kept else vectors
    near = np.full(len(kept), -1, np.float32)
    if nothing is not None and kept:
        # A ticket of a word is near to all that means nothing: that counts for itself alone.
        near = (centred(nothing, mean) @ vectors.T).max(axis=0)
        near = np.maximum(near, near[[not text.is_ticket for text in kept]].max())
    return ArticleIndex(
        articles=published,
        firsts=np.stack([first[i] for i in row]) if row else vectors,
        mean=mean,
        vectors=vectors,
        vectorizer=vectorizer,
        idf=idf,
        grams=csr_matrix(grams.T),
        languages=np.array([text.language for text in kept], dtype=str),
        weights=_weights(kept, row, vectors, grams) if kept else vectors,
        near=near,
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
    alike = likeness((grams @ grams.T).toarray(), meaning, spoken[:, None] == spoken)
    alike[np.diag_indices_from(alike)] += noise
    return np.asarray(np.linalg.solve(alike, answers.toarray()), dtype=np.float32)


def likeness(
    words: NDArray[np.floating], meaning: NDArray[np.floating], same_tongue: Any
) -> NDArray[np.floating]:
    """Likeness of texts by both, of whatever shape."""
    words = np.where(same_tongue, words, FOREIGN_WORDS * meaning)
    return WORDS_WEIGHT * words + (1 - WORDS_WEIGHT) * meaning
