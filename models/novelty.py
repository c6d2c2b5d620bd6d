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


def distance(reference: Matrix, vectors: Matrix) -> Vector:
    """Mean cosine distance to the nearest reference vectors: (n,) in [0, 2]."""
    similarity = vectors @ reference.T
    k = min(N_NEAREST, reference.shape[0])
    nearest = np.partition(similarity, -k, axis=1)[:, -k:]
    return np.asarray(1 - nearest.mean(axis=1), dtype=np.float32)
