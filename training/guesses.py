"""Guesses at the labels of tickets that have none: what heads learn from beside labels."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from scipy.special import log_softmax, softmax

from models.router import Head, Views
from models.types import Matrix, Vector

Indices = NDArray[np.intp]
GUESSED_BY = (1.5, 0.75)
"""Weights of the heads in a guess: before any are fitted, and sharper than those of a router, for
mild heads are sure of little (DECISIONS.md, 0063)."""
SURE = 0.5
"""Probability from which a guess of heads is learnt from, and how much it counts beside a label:
half."""
SHARPNESS = 20.0
"""How fast a value's likelihood falls with a ticket's distance: by e for each 0.05 of cosine."""
WORDS = 0.3
"""Weight of the lexical view's cosine beside the dense one's."""
SHARE = 0.5
"""Of the tickets most like a value, those that are learnt from: the surer half."""
LEAST = 3
"""Learnt from of any value, if as many are like it."""
_ROUNDS = 50


def rows_of(views: Views, rows: Indices | NDArray[np.bool_]) -> Views:
    """The views of these tickets."""
    return Views(views.dense[rows], views.lexical[rows])


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """What heads learn from.

    Attributes:
        views: of n tickets or sentences.
        places: (n,) of their values.
        counts: (n,) how much each counts, 1 for a label.
    """

    views: Views
    places: Indices
    counts: Vector

    @classmethod
    def of(cls, views: Views, places: Indices) -> "Examples":
        """Tickets with labels, or what is said of values."""
        return cls(views, places, np.ones(len(places), dtype=np.float32))

    def plus(self, more: "Examples") -> "Examples":
        """These and more of them."""
        one, other = self.views, more.views
        return Examples(
            Views(np.vstack([one.dense, other.dense]), vstack([one.lexical, other.lexical], "csr")),
            np.concatenate([self.places, more.places]),
            np.concatenate([self.counts, more.counts]),
        )


def by_heads(unlabelled: Views, heads: tuple[Head, Head]) -> Examples:
    """The tickets of whose values heads are sure, at half a label's weight and less."""
    logs = (
        log_softmax(heads[0].scores(unlabelled.dense), axis=1),
        log_softmax(heads[1].scores(unlabelled.lexical), axis=1),
    )
    guessed = softmax(GUESSED_BY[0] * logs[0] + GUESSED_BY[1] * logs[1], axis=1)
    sure = guessed.max(axis=1) > SURE
    return Examples(
        rows_of(unlabelled, sure), guessed[sure].argmax(axis=1), guessed[sure].max(axis=1) / 2
    )


def by_likeness(unlabelled: Views, known: Examples, n_values: int) -> Examples:
    """The tickets most like each value, as if labelled; whole labels (DECISIONS.md, 0076).

    A value lies in the middle of what is known of it. Where many tickets lie near a value that is
    said in general words, half of what it has too much is taken from it: shares are unknown, but
    seldom as uneven as such words make them.

    Args:
        unlabelled: views of n tickets.
        known: sentences and labelled tickets, at least one of each value.
        n_values: of the field.
    """
    middle = np.eye(n_values, dtype=np.float32)[:, known.places]
    middle /= middle.sum(axis=1, keepdims=True)
    dense, lexical = middle @ known.views.dense, csr_matrix(middle) @ known.views.lexical
    likeness = _centred(unlabelled.dense) @ _centred(dense).T
    likeness += WORDS * (unlabelled.lexical @ lexical.T).toarray()
    guessed = softmax(SHARPNESS * likeness - _excess(SHARPNESS * likeness) / 2, axis=1)
    best, sure = guessed.argmax(axis=1), guessed.max(axis=1)
    learnt = list[int]()
    for value in range(n_values):
        mine = np.flatnonzero(best == value)
        n_learnt = max(LEAST, int(SHARE * len(mine)))
        learnt += mine[np.argsort(-sure[mine], kind="stable")[:n_learnt]].tolist()
    rows = np.array(sorted(learnt), dtype=np.intp)
    return Examples.of(rows_of(unlabelled, rows), best[rows])


def _excess(logits: Matrix) -> Vector:
    """What each value's logits have too much for all to be as frequent: (n_values,)."""
    excess = np.zeros(logits.shape[1], dtype=np.float32)
    for _ in range(_ROUNDS):
        shares = softmax(logits - excess, axis=1).mean(axis=0) * logits.shape[1]
        excess += np.log(np.maximum(shares, 1e-3)) / 2
    return excess


def _centred(vectors: Matrix) -> Matrix:
    """Unit vectors seen from their middle: all texts of a kind share a direction."""
    found = vectors - vectors.mean(axis=0)
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9))
