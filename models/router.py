"""One field's classifier over all views: calibrated probabilities for each known value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import log_softmax, softmax

from models.types import Field, Matrix, Vector


@dataclass(frozen=True, slots=True, eq=False)
class Views:
    """What a router sees of n tickets: dense (n, dim) vectors and a sparse lexical matrix."""

    dense: Matrix
    lexical: Any


Scores = tuple[Matrix, Matrix]
"""Scores of each value by the dense and by the lexical head: (n, n_values) each."""


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
    """A field's values, a head for each view, and how much each view counts.

    The views are joined by a logarithmic opinion pool, p ∝ Π pᵥ^wᵥ, whose weights are fitted on
    held-back tickets by likelihood; so they are its temperature too (Heskes 1998, "Selecting
    weighting factors in logarithmic opinion pools").
    """

    field: Field
    values: tuple[str, ...]
    dense: Head
    lexical: Head
    weights: tuple[float, float]

    def scores(self, views: Views) -> Scores:
        """Score each value by each view."""
        return self.dense.scores(views.dense), self.lexical.scores(views.lexical)

    def probabilities(self, scores: Scores) -> Matrix:
        """Probability of each value: (n, n_values), rows sum to 1."""
        pooled = sum(w * log_softmax(s, axis=1) for w, s in zip(self.weights, scores, strict=True))
        return np.asarray(softmax(pooled, axis=1), dtype=np.float32)


def ranked(probabilities: Vector, values: Sequence[str], n: int) -> list[tuple[str, float]]:
    """The n likeliest values with their probabilities, best first, ties by value order."""
    order = np.argsort(-probabilities, kind="stable")[:n]
    return [(values[i], float(probabilities[i])) for i in order]
