"""How unlike training a ticket is: the rank of five signs, summed, among ordinary tickets.

Two signs look at where a ticket lies: how far from its nearest training tickets, and how much
farther than these lie from theirs (as the local outlier factor does: Breunig et al. 2000). Three
ask the router: how low the best value scores in each view before it is made a probability, which
is not lost when all score low (Hendrycks et al. 2022, "Scaling out-of-distribution detection"),
and the odds against the best value; on a desk with too few labels there is no router to ask. Each
is counted in its spread among ordinary tickets, and the sum is ranked among theirs: 0.95 means more
unlike than 95 % of them, a conformal p-value of 0.05 (Bates et al. 2023, "Testing for outliers").
What each gives alone: DECISIONS.md, 0017.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import logit

from models.types import Field, Matrix, Vector
from models.vectors.glance import WORTH_IT, Near, Rounded, nearest, rounded

N_NEAREST = 3
N_READ = 256
"""Of the reference, for one ticket: three decide here, in a router ten of those with a label."""
_CERTAIN = 1e-6
Said = tuple[Sequence[Matrix], Matrix]
"""What a router gives its values: scores, and the probabilities (n, n_values) it makes of these."""


@dataclass(frozen=True, slots=True, eq=False)
class Novelty:
    """What is ordinary on this desk.

    Attributes:
        field: whose router is asked, None for none.
        reference: (n, dim) vectors of training tickets.
        spacing: (n,) how far each lies from its nearest others.
        scale: (5, 2) mean and spread of each sign among ordinary tickets, (2, 2) without a router.
        ordinary: (m,) sorted sums of ordinary tickets that no head had learnt from.
    """

    field: Field | None
    reference: Matrix
    spacing: Vector
    scale: Matrix
    ordinary: Vector
    _look: Rounded = dataclasses.field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_look", rounded(self.reference))

    def near(self, vectors: Matrix) -> Near:
        """Cosines of (n, dim) tickets to the reference; of a single one to its nearest only."""
        if len(vectors) > 1 or len(self.reference) <= WORTH_IT:
            return Near(vectors @ self.reference.T)
        rows = nearest(self._look, vectors[0], N_READ)
        return Near(vectors @ self.reference[rows].T, rows)

    def score(self, near: Near, said: Said | None) -> Vector:
        """Novelty of tickets: (n,) in [0, 1].

        Args:
            near: as ``near`` gives them.
            said: by the router of ``field``.
        """
        found = signs(near.cosines, self.spacing[near.rows], said)
        below = np.searchsorted(self.ordinary, summed(found, self.scale), side="left")
        return (below / (len(self.ordinary) + 1)).astype(np.float32)


def signs(similarity: Matrix, spacing: Vector, said: Said | None) -> Matrix:
    """The signs, larger when more novel: (n, 5), or (n, 2) where no router says anything.

    Args:
        similarity: (n, k) cosines of the tickets to those of the reference that may be nearest.
        spacing: (k,) of these, as in ``Novelty``.
        said: by the router; of its scores the two heads' are asked.
    """
    far, nearest = nearest_of(similarity)
    found = [far, far - spacing[nearest].mean(axis=1)]
    if said is None:
        return np.stack(found, axis=1).astype(np.float32)
    scores, probabilities = said
    best = np.clip(probabilities.max(axis=1).astype(np.float64), _CERTAIN, 1 - _CERTAIN)
    asked = [-view.max(axis=1) for view in scores[:2]]
    return np.stack([*found, *asked, -logit(best)], axis=1).astype(np.float32)


def summed(found: Matrix, scale: Matrix) -> Vector:
    """The signs as one number, each counted in its own spread: (n,)."""
    return np.asarray(((found - scale[:, 0]) / scale[:, 1]).sum(axis=1), dtype=np.float32)


def nearest_of(similarity: Matrix) -> tuple[Vector, NDArray[np.intp]]:
    """Mean distance to the nearest, from cosines (n, n_reference), and which: (n,), (n, k)."""
    k = min(N_NEAREST, similarity.shape[1])
    nearest = np.argpartition(similarity, -k, axis=1)[:, -k:]
    far = 1 - np.take_along_axis(similarity, nearest, axis=1).mean(axis=1)
    return np.asarray(far, dtype=np.float32), nearest
