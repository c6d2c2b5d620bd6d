"""How unlike training a ticket is: the rank of its distance to its nearest training tickets.

The distance is ranked among calibration tickets, so 0.95 means farther than 95 % of ordinary
tickets: a conformal p-value of 0.05 (Bates et al. 2023, "Testing for outliers").
"""

from dataclasses import dataclass

import numpy as np

from models.types import Matrix, Vector

N_NEAREST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Novelty:
    """Reference vectors (n, dim) and the sorted distances (m,) of calibration tickets."""

    reference: Matrix
    distances: Vector

    def score(self, vectors: Matrix) -> Vector:
        """Novelty of each vector: (n,) in [0, 1]."""
        below = np.searchsorted(self.distances, distance(self.reference, vectors), side="right")
        return (below / (len(self.distances) + 1)).astype(np.float32)


def distances_within(reference: Matrix, n: int) -> Vector:
    """Mean cosine distance of the first n vectors to their nearest others: (min(n, rows),)."""
    if len(reference) < 2:
        return np.zeros(0, dtype=np.float32)
    similarity = reference[:n] @ reference.T
    np.fill_diagonal(similarity, -np.inf)
    return _mean_distance(similarity, min(N_NEAREST, len(reference) - 1))


def distance(reference: Matrix, vectors: Matrix) -> Vector:
    """Mean cosine distance to the nearest reference vectors: (n,) in [0, 2]."""
    similarity = vectors @ reference.T
    return _mean_distance(similarity, min(N_NEAREST, len(reference)))


def _mean_distance(similarity: Matrix, k: int) -> Vector:
    nearest = np.partition(similarity, -k, axis=1)[:, -k:]
    return np.asarray(1 - nearest.mean(axis=1), dtype=np.float32)
