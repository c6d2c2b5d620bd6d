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


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """A linear classifier on one view: weights (n_values, n_features), bias (n_values,)."""

    weights: Matrix
    bias: Vector

    def __post_init__(self) -> None:
        # Laid out by feature: else scipy copies all weights for each sparse ticket.
        object.__setattr__(self, "weights", np.asfortranarray(self.weights))

    def log_probabilities(self, view: Any) -> Matrix:
        """Score a view: (n, n_values) log-probabilities, not calibrated."""
        scores = np.asarray(view @ self.weights.T) + self.bias
        return np.asarray(log_softmax(scores, axis=1), dtype=np.float32)


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

    def probabilities(self, views: Views) -> Matrix:
        """Probability of each value: (n, n_values), rows sum to 1."""
        pooled = self.weights[0] * self.dense.log_probabilities(views.dense)
        pooled = pooled + self.weights[1] * self.lexical.log_probabilities(views.lexical)
        return np.asarray(softmax(pooled, axis=1), dtype=np.float32)


def ranked(probabilities: Vector, values: Sequence[str], n: int) -> list[tuple[str, float]]:
    """The n likeliest values with their probabilities, best first, ties by value order."""
    order = np.argsort(-probabilities, kind="stable")[:n]
    return [(values[i], float(probabilities[i])) for i in order]
