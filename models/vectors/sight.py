"""How tickets look to who compares them with each other: whitened vectors.

All tickets of a desk are alike in what makes them this desk's tickets: vectors of any two point the
same way, and the mean of a thousand is near to every one. Seen from their mean, with what varies
most counting least, tickets about one thing stand out (Su et al. 2021, "Whitening sentence
representations", arXiv:2103.15316; the covariance is shrunk, as a desk may have few tickets). No
label is asked for; what it gives: DECISIONS.md, 0028.

Where two troubles of one product are to be told apart, its name is left out: of a short text it is
the better half (DECISIONS.md, 0146).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.types import Matrix, Vector

SHRINKAGE = 1.0
"""Weight of the sphere beside the covariance, both of the same mean variance."""
COMPARED = 2000
HALVINGS = 4
NAMED = 0.2
"""Least cosine of a ticket to what a product is called from which on it is taken off."""
ONLY_NAMED = 0.95
"""From here on a ticket says nothing else: without the name nothing would be left of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """From an encoder's vectors to those that are compared.

    Attributes:
        mean: (dim,) of the desk's tickets.
        whitening: (dim, dim) what a difference from it is multiplied with.
        names: (n_names, dim) what products are called, whitened, unit-norm; None where none is.
    """

    mean: Vector
    whitening: Matrix
    names: Matrix | None = None

    def see(self, vectors: Matrix) -> Matrix:
        """Unit-norm rows to compare: (n, dim)."""
        return _unit((vectors - self.mean) @ self.whitening)

    def beside_names(self, seen: Matrix) -> Matrix:
        """The same rows, (n, dim), without the name of a product that each is nearest to."""
        if self.names is None or not len(seen):
            return seen
        cosines = seen @ self.names.T
        nearest = cosines.argmax(axis=1)
        cosine = cosines[np.arange(len(seen)), nearest, None]
        says_more = (cosine >= NAMED) & (cosine < ONLY_NAMED)
        return np.where(says_more, _unit(seen - cosine * self.names[nearest]), seen)

    def centred(self, vectors: Matrix) -> Matrix:
        """Unit-norm rows from the desk's mean, not whitened: (n, dim).

        To tell many groups apart, what varies most says most (DECISIONS.md, 0031).
        """
        return centred(vectors, self.mean)


def centred(vectors: Matrix, mean: Vector) -> Matrix:
    """Unit-norm rows from a mean (dim,): (n, dim); a row that is the mean stays zero."""
    return _unit(vectors - mean)


def fit_sight(vectors: Matrix, names: Matrix | None = None) -> Sight:
    """Learn the desk's mean and spread from (n, dim) vectors of its tickets.

    Args:
        vectors: of the tickets, as encoded.
        names: (n_names, dim) the same of what its products are called, if it has any.
    """
    mean = vectors.mean(axis=0, dtype=np.float64)
    apart = vectors - mean
    covariance = apart.T @ apart / len(vectors)
    sphere = max(float(np.trace(covariance)) / len(covariance), 1e-12)
    variance, axes = np.linalg.eigh(covariance + SHRINKAGE * sphere * np.eye(len(covariance)))
    whitening = axes * variance**-0.5 @ axes.T
    sight = Sight(mean.astype(np.float32), whitening.astype(np.float32))
    return sight if names is None else replace(sight, names=sight.see(names))


def pair_quantiles(vectors: Matrix, shares: Sequence[float]) -> tuple[float, ...]:
    """Cosines that these shares of random pairs do not reach; (n, dim) unit-norm rows."""
    drawn = np.sort(np.random.default_rng(0).permutation(len(vectors))[:COMPARED])
    some = vectors[drawn]
    pairs = (some @ some.T)[np.triu_indices(len(some), k=1)]
    return tuple(round(float(q), 4) for q in np.quantile(pairs, shares))


def unseen_quantiles(vectors: Matrix, shares: Sequence[float]) -> tuple[float, ...]:
    """The same of pairs that a sight sees which knows neither: one half is looked at by the other.

    Args:
        vectors: (n, dim) unit-norm rows as encoded, of few tickets.
        shares: of the pairs.
    """
    rng = np.random.default_rng(0)
    found = []
    for _ in range(HALVINGS):
        order = rng.permutation(len(vectors))
        half = len(vectors) // 2
        for known, new in ((order[:half], order[half:]), (order[half:], order[:half])):
            sight = fit_sight(vectors[known])
            found.append(pair_quantiles(sight.see(vectors[new]), shares))
    return tuple(round(float(q), 4) for q in np.mean(found, axis=0))


def _unit(vectors: NDArray[Any]) -> Matrix:
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    return np.asarray(vectors / lengths, dtype=np.float32)
