"""How unlike training a ticket is: the rank of three signs, summed, among ordinary tickets.

The signs are the distance to the nearest training tickets and, for each view, how low the best
value scores before it is made a probability; each is counted in its spread among ordinary tickets.
A score is not lost when all are low, as it is in a probability (Hendrycks et al. 2022, "Scaling
out-of-distribution detection": the maximum logit). The sum is ranked among ordinary tickets, so
0.95 means more unlike than 95 % of them: a conformal p-value of 0.05 (Bates et al. 2023, "Testing
for outliers"). What each sign gives alone stands in DECISIONS.md, 0017.
"""

from dataclasses import dataclass

import numpy as np

from models.router import Scores
from models.types import Field, Matrix, Vector

N_NEAREST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Novelty:
    """What is ordinary on this desk.

    Attributes:
        field: whose router's scores count.
        reference: (n, dim) vectors of training tickets.
        scale: (3, 2) mean and spread of each sign among ordinary tickets.
        ordinary: (m,) sorted sums of ordinary tickets that no head had learnt from.
    """

    field: Field
    reference: Matrix
    scale: Matrix
    ordinary: Vector

    def score(self, vectors: Matrix, scores: Scores) -> Vector:
        """Novelty of tickets: (n,) in [0, 1], from their vectors and the scores of ``field``."""
        total = summed(signs(distance(self.reference, vectors), scores), self.scale)
        below = np.searchsorted(self.ordinary, total, side="left")
        return (below / (len(self.ordinary) + 1)).astype(np.float32)


def signs(distances: Vector, scores: Scores) -> Matrix:
    """The three signs of novelty, larger when more novel: (n, 3)."""
    best = [-view.max(axis=1) for view in scores]
    return np.stack([distances, *best], axis=1).astype(np.float32)


def summed(found: Matrix, scale: Matrix) -> Vector:
    """The signs as one number, each counted in its own spread: (n,)."""
    return np.asarray(((found - scale[:, 0]) / scale[:, 1]).sum(axis=1), dtype=np.float32)


def distance(reference: Matrix, vectors: Matrix) -> Vector:
    """Mean cosine distance to the nearest reference vectors: (n,) in [0, 2]."""
    return mean_distance(vectors @ reference.T)


def mean_distance(similarity: Matrix) -> Vector:
    """Mean distance to the nearest, from cosines (n, n_reference): (n,)."""
    k = min(N_NEAREST, similarity.shape[1])
    nearest = np.partition(similarity, -k, axis=1)[:, -k:]
    return np.asarray(1 - nearest.mean(axis=1), dtype=np.float32)
