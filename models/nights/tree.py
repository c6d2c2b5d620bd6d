"""The tree of who is nearest to whom on average, of which a night looks at branches."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from models.types import Matrix, Vector

Rows = NDArray[np.intp]


class Branch(NamedTuple):
    """Some of the tickets.

    Attributes:
        rows: of the tickets, in order.
        total: (dim,) sum of their vectors.
    """

    rows: Rows
    total: Vector

    @property
    def likeness(self) -> float:
        """Mean cosine of its tickets, two at least, to each other."""
        n = len(self.rows)
        return (float(self.total @ self.total) - n) / (n * (n - 1))

    def with_(self, other: "Branch") -> "Branch":
        """Both."""
        rows = np.sort(np.concatenate((self.rows, other.rows)))
        return Branch(rows, self.total + other.total)


def joins(vectors: Matrix) -> Iterator[tuple[Branch, Branch]]:
    """The two branches that each join of the tree puts together, the most alike first.

    Args:
        vectors: (n, dim) unit-norm rows, two at least.
    """
    apart = squareform(np.clip(1 - vectors @ vectors.T, 0, None), checks=False)
    under = {row: Branch(np.array([row], np.intp), v) for row, v in enumerate(vectors)}
    for number, (one, other, *_) in enumerate(linkage(apart, "average"), start=len(vectors)):
        first, second = under.pop(int(one)), under.pop(int(other))
        under[number] = first.with_(second)
        yield first, second
