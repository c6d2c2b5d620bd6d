"""One field's classifier over all views: calibrated probabilities for each known value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, softmax

from models.types import Field, Matrix, Vector
from models.vectors.glance import Near


@dataclass(frozen=True, slots=True, eq=False)
class Views:
    """What a router sees of n tickets: dense (n, dim) vectors and a sparse lexical matrix."""

    dense: Matrix
    lexical: Any


Scores = tuple[Matrix, Matrix, Matrix]
"""Scores of each value by the dense head, the lexical head and the neighbours: (n, n_values)."""
Weights = tuple[float, float, float]
Trust = tuple[float, float]
"""Slope and intercept from the log-odds that a pool gives its best value to those it has."""
PLAIN: Trust = (1.0, 0.0)
N_NEIGHBOURS = 10
SHARPNESS = 20.0
"""How fast a neighbour's say falls with its distance: by e for each 0.05 of cosine."""
STRANGER = 0.02
"""What a value has to say for itself without a neighbour: as much as one at cosine 0.8."""
NOT_LABELLED = -1
HINT = 0.5
"""Weight of what the issue hints. Alone it would count whole; but it was guessed from the same text
(DECISIONS.md, 0114)."""


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """A linear classifier on one view: weights (n_values, n_features), bias (n_values,)."""

    weights: Matrix
    bias: Vector

    def __post_init__(self) -> None:
        # Laid out by feature: else scipy copies all weights for each sparse ticket.
        object.__setattr__(self, "weights", np.asfortranarray(self.weights))

    def scores(self, view: Any) -> Matrix:
        """Score each value on a view: (n, n_values), as the linear model gives them."""
        return np.asarray(np.asarray(view @ self.weights.T) + self.bias, dtype=np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Router:
    """A field's values, a head for each view, the neighbours' values, and how much each counts.

    Linear heads see what tickets of a value share; neighbours remember each one, which decides
    where tickets are written from templates (DECISIONS.md, 0024). The three are joined by a
    logarithmic opinion pool, p ∝ Π pᵥ^wᵥ, whose weights are fitted on held-back tickets by
    likelihood; so they are its temperature too (Heskes 1998, "Selecting weighting factors in
    logarithmic opinion pools"). Where people's labels differ for like tickets, no temperature is
    right for the sure and the unsure at once: ``trust`` sets that right (DECISIONS.md, 0029).
    A queue or priority hears the issue, too, which else it would contradict: by ``lift``,
    (n_issues, n_values), how many times likelier each value is with an issue than at large.
    """

    field: Field
    values: tuple[str, ...]
    dense: Head
    lexical: Head
    neighbours: NDArray[np.int32]
    weights: Weights
    trust: Trust = PLAIN
    lift: Matrix | None = None

    def scores(self, views: Views, near: Near) -> Scores:
        """Score each value by each view and by the neighbours.

        Args:
            views: of n tickets.
            near: their cosines to those whose values are ``neighbours``.
        """
        return (
            self.dense.scores(views.dense),
            self.lexical.scores(views.lexical),
            by_neighbours(near.cosines, self.neighbours[near.rows], len(self.values)),
        )

    def by_words(self, lexical: Any) -> Matrix:
        """Probability of each value if all views said what words say: (n, n_values)."""
        scores = np.asarray(self.lexical.scores(lexical), dtype=np.float64)
        return np.asarray(softmax(sum(self.weights) * scores, axis=1), dtype=np.float32)

    def probabilities(self, scores: Scores, issues: Matrix | None = None) -> Matrix:
        """Probability of each value: (n, n_values), rows sum to 1.

        Args:
            scores: as ``scores`` gives them.
            issues: (n, n_issues) probabilities of the tickets' issues, for a router with a lift.
        """
        if self.lift is None or issues is None:
            return pooled(scores, self.weights, self.trust)
        return pooled((*scores, hinted(issues, self.lift)), self.weights, self.trust)


def hinted(issues: Matrix, lift: Matrix) -> Matrix:
    """What probable issues (n, n_issues) say of each value: (n, n_values) logarithms.

    If issue and value were guessed independently, p(value) Σ p(issue) p(value | issue) / p(value at
    large) would be the value's probability by both.
    """
    return np.asarray(np.log(issues @ lift), dtype=np.float32)


def pooled(scores: Sequence[Matrix], weights: Weights, trust: Trust) -> Matrix:
    """Join the views' scores, and a hint where one follows, to probabilities: (n, n_values).

    Rows sum to 1.

    The best value gets the confidence that ``trust`` makes of the pool's, but stays the best; the
    others share what is left as before.
    """
    # Scores are logarithms of each view's probabilities but for a constant, which cancels.
    joined = sum(w * s for w, s in zip((*weights, HINT), scores, strict=False))
    p = softmax(np.asarray(joined, dtype=np.float64), axis=1)
    rows, best = np.arange(len(p)), p.argmax(axis=1)
    confidence = p[rows, best]
    p[rows, best] = 0
    others, second = np.maximum(p.sum(axis=1), np.finfo(float).tiny), p.max(axis=1)
    trusted = expit(trust[0] * np.log(confidence / others) + trust[1])
    sure = np.maximum(trusted, second / (others + second))  # with less, it would be overtaken
    p *= ((1 - sure) / others)[:, None]
    p[rows, best] = sure
    return np.asarray(p, dtype=np.float32)


def by_neighbours(near: Matrix, neighbours: NDArray[np.int32], n_values: int) -> Matrix:
    """Score values by the nearest labelled tickets, each with a say that falls with distance.

    Args:
        near: (n, k) cosines to others.
        neighbours: (k,) each one's value, or ``NOT_LABELLED``.
        n_values: of the field.

    Returns:
        (n, n_values) logarithms of what each value has to say.
    """
    said = np.full((len(near), n_values), STRANGER, dtype=np.float32)
    labelled = np.flatnonzero(neighbours != NOT_LABELLED)
    k = min(N_NEIGHBOURS, len(labelled))
    if k:
        near = near if len(labelled) == len(neighbours) else near[:, labelled]
        nearest = np.argpartition(near, -k, axis=1)[:, -k:]
        say = np.exp(SHARPNESS * (np.take_along_axis(near, nearest, axis=1) - 1))
        rows = np.arange(len(near))[:, None]
        np.add.at(said, (rows, neighbours[labelled][nearest]), say)
    return np.log(said)


def ranked(probabilities: Vector, values: Sequence[str], n: int) -> list[tuple[str, float]]:
    """The n likeliest values with their probabilities, best first, ties by value order."""
    order = np.argsort(-probabilities, kind="stable")[:n]
    return [(values[i], float(probabilities[i])) for i in order]
