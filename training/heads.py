"""The linear heads of a router: how they are fitted, on labels, sentences and guesses."""

import warnings
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from models.cores import one_thread
from models.router import Head, Views
from models.types import Matrix, Vector
from training.guesses import Examples, Indices, by_heads, by_likeness, rows_of

Said = tuple[Indices, Views]
"""Places of values, and what the taxonomy says of each."""
UNWEIGHED = (0.7, 0.7, 0.2)
"""Weights of the heads and the neighbours when too few tickets are scored to fit them."""
STRETCH = 3.0
"""Centred unit vectors are this much stretched: with C, how far the dense head may bend."""
BENDS = (3.0, 1.0, 0.3)
"""How far that may be (C): the first follows single labels, the last what many say."""
ABSENT = -1e4
"""Score of a value that the heads of a fold never saw."""


@dataclass(frozen=True, slots=True, eq=False)
class Fitter:
    """Fits a head for each view.

    Attributes:
        n_values: rows of each head.
        said: what is said of values. It is one more ticket of a value that has some (DECISIONS.md,
            0053), and the row of one that has none (0018).
        unlabelled: tickets without a label, of which the surest guesses are learnt from, too.
        few: whether labels are so few that guesses go by likeness to what is said and labelled,
            of every value, and not by heads fitted on these (DECISIONS.md, 0076).
        bend: how far the dense head may bend, of ``BENDS``.
    """

    n_values: int
    said: Said | None = None
    unlabelled: Views | None = None
    few: bool = False
    bend: float = BENDS[0]

    def fit(self, views: Views, truth: Indices) -> tuple[Head, Head]:
        """Fit both heads on views of n tickets and their places among the values: (n,)."""
        labelled = Examples.of(views, truth)
        if self.unlabelled is None or not len(self.unlabelled.dense):
            return self._fit(labelled)
        if self.few and self.said:
            known = labelled.plus(Examples.of(self.said[1], self.said[0]))
            return self._fit(labelled.plus(by_likeness(self.unlabelled, known, self.n_values)))
        return self._fit(labelled.plus(by_heads(self.unlabelled, self._fit(labelled))))

    def _fit(self, learnt: Examples) -> tuple[Head, Head]:
        places, said = self.said or (
            np.empty(0, np.intp),
            rows_of(learnt.views, np.empty(0, np.intp)),
        )
        borne = np.isin(places, learnt.places) | self.few
        learnt = learnt.plus(Examples.of(rows_of(said, borne), places[borne]))
        one = fit_dense(learnt.views.dense, learnt.places, learnt.counts, self.n_values, self.bend)
        other = _fit_lexical(learnt, self.n_values)
        if borne.all():
            return one, other
        unborne, sentences = places[~borne], rows_of(said, ~borne)
        words = sentences.lexical.toarray()
        centres = learnt.views.dense.mean(axis=0), np.zeros(words.shape[1])
        known = np.unique(learnt.places)
        return (
            _with_named(one, unborne, sentences.dense, centres[0], known),
            _with_named(other, unborne, words, centres[1], known),
        )


def fit_dense(vectors: Matrix, places: Indices, counts: Vector, n_values: int, bend: float) -> Head:
    """Fit logistic regression on vectors (n, dim) of tickets of two values or more.

    Args:
        vectors: of unit norm.
        places: (n,) of their values.
        counts: (n,) how much each counts.
        n_values: rows of the head.
        bend: inverse strength of the penalty, C.
    """
    # Unit vectors share a direction and differ little beside it. Left as they are, the solver
    # takes its first step for the last one: 0.7 % right on 150 issues, 96 % when centred.
    centre = vectors.mean(axis=0)
    model = LogisticRegression(C=bend, max_iter=100, tol=1e-4)
    _fit_quietly(model, (vectors - centre) * STRETCH, places, counts)
    weights = model.coef_ * STRETCH
    return _head(weights, model.intercept_ - weights @ centre, model.classes_, n_values)


def _fit_lexical(learnt: Examples, n_values: int) -> Head:
    # Its solver draws the order of tickets: the same tickets must give the same weights. What
    # is rare counts as much as what is frequent; how frequent it is, the dense head knows.
    model = LinearSVC(C=0.3, class_weight="balanced", tol=1e-2, random_state=0)
    _fit_quietly(model, learnt.views.lexical, learnt.places, learnt.counts)
    return _head(model.coef_, model.intercept_, model.classes_, n_values)


def _fit_quietly(model: Any, view: Any, places: Indices, counts: Vector) -> None:
    with warnings.catch_warnings(), one_thread():  # DECISIONS.md, 0016
        warnings.simplefilter("ignore", ConvergenceWarning)  # 100 steps are as good as 500
        # A desk that starts may have a label for every other ticket, and means labels.
        warnings.filterwarnings("ignore", "The number of unique classes", UserWarning)
        model.fit(view, places, counts)


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
