"""The linear heads of a router: how they are fitted, on labels, sentences and guesses."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
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
"""Places of the values without a ticket, and what is said of them."""
UNWEIGHED = (0.7, 0.7, 0.2)
"""Weights of the heads and the neighbours when too few tickets are scored to fit them."""
GUESSED_BY = (1.0, 0.5)
"""Weights of the heads in a guess: before any are fitted, and sharper than ``UNWEIGHED``."""
SURE = 0.5
"""Probability from which a guess is learnt from, and how much it counts beside a label: half."""
STRETCH = 3.0
"""Centred unit vectors are this much stretched: with C, how far the dense head may bend."""
BENDS = (10.0, 1.0, 0.1)
"""How far the dense head may bend to single tickets (C), the most first: where people label like
tickets apart, it would learn their moods (DECISIONS.md, 0030)."""
MIN_TO_BEND = 200
"""Tickets under which nobody can tell which is best."""
ABSENT = -1e4
"""Score of a value that the heads of a fold never saw."""


def rows_of(views: Views, rows: Any) -> Views:
    """The views of these tickets."""
    return Views(views.dense[rows], views.lexical[rows])


@dataclass(frozen=True, slots=True, eq=False)
class Fitter:
    """Fits a head for each view.

    Attributes:
        n_values: rows of each head.
        said: of values without a ticket: their places and their sentences.
        unlabelled: tickets without a label, of which the surest guesses are learnt from, too.
        bend: C of the dense head, one of ``BENDS``.
    """

    n_values: int
    said: Said | None = None
    unlabelled: Views | None = None
    bend: float = BENDS[0]

    def fit(self, views: Views, truth: Indices) -> tuple[Head, Head]:
        """Fit both heads on views of n tickets and their places among the values: (n,)."""
        heads = self._fit(views, truth, np.ones(len(truth), dtype=np.float32))
        if self.unlabelled is None or not len(self.unlabelled.dense):
            return heads
        logs = (
            log_softmax(heads[0].scores(self.unlabelled.dense), axis=1),
            log_softmax(heads[1].scores(self.unlabelled.lexical), axis=1),
        )
        guessed = softmax(GUESSED_BY[0] * logs[0] + GUESSED_BY[1] * logs[1], axis=1)
        sure = guessed.max(axis=1) > SURE
        more = rows_of(self.unlabelled, sure)
        return self._fit(
            Views(np.vstack([views.dense, more.dense]), vstack([views.lexical, more.lexical])),
            np.concatenate([truth, guessed[sure].argmax(axis=1)]),
            np.concatenate([np.ones(len(truth)), guessed[sure].max(axis=1) / 2]),
        )

    def _fit(self, views: Views, truth: Indices, counts: Vector) -> tuple[Head, Head]:
        centre = views.dense.mean(axis=0)
        dense = _dense(views.dense - centre, truth, counts, self.bend)
        # Rare values count as much as frequent ones; the pool knows from the dense head how rare
        # they are. Its solver draws the order of tickets: the same must give the same weights.
        lexical = LinearSVC(C=1.0, class_weight="balanced", tol=1e-2, random_state=0)
        with _quietly():
            lexical.fit(views.lexical, truth, counts)
        weights = dense.coef_ * STRETCH
        intercept = dense.intercept_ - weights @ centre
        one = _head(weights, intercept, dense.classes_, self.n_values)
        other = _head(lexical.coef_, lexical.intercept_, lexical.classes_, self.n_values)
        if self.said is None:
            return one, other
        places, said = self.said
        middle = np.zeros(said.lexical.shape[1])
        return (
            _with_named(one, places, said.dense, centre, dense.classes_),
            _with_named(other, places, said.lexical, middle, lexical.classes_),
        )


def choose_bend(dense: Matrix, truth: Indices) -> float:
    """The C whose dense head, fitted on the first four fifths, makes the last fifth likeliest.

    Args:
        dense: (n, dim) vectors of labelled tickets, in time.
        truth: (n,) their places among the values.

    Each is judged at its best temperature, since the pool gives it one.
    """
    cut = len(truth) * 4 // 5
    known = cut + np.flatnonzero(np.isin(truth[cut:], truth[:cut]))
    if len(truth) < MIN_TO_BEND or len(np.unique(truth[:cut])) < 2:
        return BENDS[0]
    centre = dense[:cut].mean(axis=0)

    def loss(bend: float) -> float:
        head = _dense(dense[:cut] - centre, truth[:cut], np.ones(cut, np.float32), bend)
        scores = head.decision_function((dense[known] - centre) * STRETCH)
        scores = scores if scores.ndim > 1 else np.stack([-scores, scores], axis=1) / 2
        place = np.arange(len(known)), np.searchsorted(head.classes_, truth[known])
        found = minimize_scalar(
            lambda w: -log_softmax(w * scores, axis=1)[place].mean(), bounds=(0.05, 5.0)
        )
        return float(found.fun)

    return min(BENDS, key=loss)


def _dense(centred: Matrix, truth: Indices, counts: Vector, bend: float) -> LogisticRegression:
    # Unit vectors share a direction and differ little beside it. Left as they are, the solver
    # takes its first step for the last one: 0.7 % right on 150 issues, 96 % when centred.
    with _quietly():
        return LogisticRegression(C=bend, max_iter=100, tol=1e-4).fit(
            centred * STRETCH, truth, counts
        )


@contextmanager
def _quietly() -> Iterator[None]:
    # Products are so small that two threads take twice the time of one (DECISIONS.md, 0016).
    with warnings.catch_warnings(), threadpool_limits(limits=1, user_api="blas"):
        warnings.simplefilter("ignore", ConvergenceWarning)  # 100 steps are as good as 500
        # A desk that starts may have a label for every other ticket, and means labels.
        warnings.filterwarnings("ignore", "The number of unique classes", UserWarning)
        yield


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
