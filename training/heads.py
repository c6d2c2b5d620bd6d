"""The linear heads of a router: how they are fitted, on labels, sentences and guesses."""

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import vstack
from scipy.special import log_softmax, softmax
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from models.router import Head, Views
from models.types import Matrix, Vector

Indices = NDArray[np.intp]
Said = tuple[Indices, Views]
"""Places of values, and what the taxonomy says of each."""
UNWEIGHED = (0.7, 0.7, 0.2)
"""Weights of the heads and the neighbours when too few tickets are scored to fit them."""
GUESSED_BY = (1.5, 0.75)
"""Weights of the heads in a guess: before any are fitted, and sharper than ``UNWEIGHED``, for mild
heads are sure of little (DECISIONS.md, 0063)."""
SURE = 0.5
"""Probability from which a guess is learnt from, and how much it counts beside a label: half."""
STRETCH = 3.0
"""Centred unit vectors are this much stretched: with C, how far the dense head may bend."""
ABSENT = -1e4
"""Score of a value that the heads of a fold never saw."""


def rows_of(views: Views, rows: Any) -> Views:
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


@dataclass(frozen=True, slots=True, eq=False)
class Fitter:
    """Fits a head for each view.

    Attributes:
        n_values: rows of each head.
        said: what is said of values. It is one more ticket of a value that has some (DECISIONS.md,
            0053), and the row of one that has none (0018).
        unlabelled: tickets without a label, of which the surest guesses are learnt from, too.
    """

    n_values: int
    said: Said | None = None
    unlabelled: Views | None = None

    def fit(self, views: Views, truth: Indices) -> tuple[Head, Head]:
        """Fit both heads on views of n tickets and their places among the values: (n,)."""
        labelled = Examples.of(views, truth)
        heads = self._fit(labelled)
        if self.unlabelled is None or not len(self.unlabelled.dense):
            return heads
        return self._fit(labelled.plus(_guessed(self.unlabelled, heads)))

    def _fit(self, learnt: Examples) -> tuple[Head, Head]:
        places, said = self.said or (np.empty(0, np.intp), rows_of(learnt.views, []))
        borne = np.isin(places, learnt.places)
        learnt = learnt.plus(Examples.of(rows_of(said, borne), places[borne]))
        views = learnt.views
        # Unit vectors share a direction and differ little beside it. Left as they are, the solver
        # takes its first step for the last one: 0.7 % right on 150 issues, 96 % when centred.
        centre = views.dense.mean(axis=0)
        dense = LogisticRegression(C=3.0, max_iter=100, tol=1e-4)
        # Its solver draws the order of tickets: the same tickets must give the same weights. What
        # is rare counts as much as what is frequent; how frequent it is, the dense head knows.
        lexical = LinearSVC(C=0.3, class_weight="balanced", tol=1e-2, random_state=0)
        # Its products are so small that two threads take twice the time of one (DECISIONS, 0016).
        with warnings.catch_warnings(), threadpool_limits(limits=1, user_api="blas"):
            warnings.simplefilter("ignore", ConvergenceWarning)  # 100 steps are as good as 500
            # A desk that starts may have a label for every other ticket, and means labels.
            warnings.filterwarnings("ignore", "The number of unique classes", UserWarning)
            dense.fit((views.dense - centre) * STRETCH, learnt.places, learnt.counts)
            lexical.fit(views.lexical, learnt.places, learnt.counts)
        weights = dense.coef_ * STRETCH
        intercept = dense.intercept_ - weights @ centre
        one = _head(weights, intercept, dense.classes_, self.n_values)
        other = _head(lexical.coef_, lexical.intercept_, lexical.classes_, self.n_values)
        if borne.all():
            return one, other
        unborne, sentences = places[~borne], rows_of(said, ~borne)
        words = sentences.lexical.toarray()
        middle = np.zeros(words.shape[1])
        return (
            _with_named(one, unborne, sentences.dense, centre, dense.classes_),
            _with_named(other, unborne, words, middle, lexical.classes_),
        )


def _guessed(unlabelled: Views, heads: tuple[Head, Head]) -> Examples:
    """The tickets of whose values the heads are sure, at half a label's weight and less."""
    logs = (
        log_softmax(heads[0].scores(unlabelled.dense), axis=1),
        log_softmax(heads[1].scores(unlabelled.lexical), axis=1),
    )
    guessed = softmax(GUESSED_BY[0] * logs[0] + GUESSED_BY[1] * logs[1], axis=1)
    sure = guessed.max(axis=1) > SURE
    return Examples(
        rows_of(unlabelled, sure), guessed[sure].argmax(axis=1), guessed[sure].max(axis=1) / 2
    )


def _with_named(head: Head, places: Indices, said: Matrix, centre: Vector, learnt: Indices) -> Head:
    """Give values without a ticket a row that points where their sentences lie.

    It is as long, and starts from as much at the centre, as the rows that were learnt mostly are
    (their median): so its scores stand on the scale of theirs (DECISIONS.md, 0018).
    """
    weights, bias = np.array(head.weights), np.array(head.bias)
    direction = said - centre
    norms = np.linalg.norm(direction, axis=1, keepdims=True)
    length = np.median(np.linalg.norm(weights[learnt], axis=1))
    rows = length * direction / np.maximum(norms, 1e-9)
    at_centre = np.median(bias[learnt] + weights[learnt] @ centre)
    weights[places] = rows.astype(np.float16)
    bias[places] = at_centre - rows @ centre
    return Head(weights, bias)


def _head(weights: Any, bias: Any, classes: Indices, n_values: int) -> Head:
    """A linear model as a head with a row for each value.

    Two classes come as one row, which the other mirrors; a class without a ticket is never said.
    """
    if len(weights) == 1:
        weights, bias = np.vstack([-weights, weights]) / 2, np.array([-bias[0], bias[0]]) / 2
    everything = np.zeros((n_values, weights.shape[1]), dtype=np.float32)
    everything[classes] = weights.astype(np.float16)
    biases = np.full(n_values, ABSENT, dtype=np.float32)
    biases[classes] = bias
    return Head(everything, biases)
