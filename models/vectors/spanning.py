"""The minimum spanning tree that HDBSCAN starts from, exact and in memory that grows with n.

HDBSCAN's own ways to it are searches in space trees, which gain nothing at fifty dimensions; one
matrix-vector product for each point is eight times faster (DECISIONS 0057).
"""

import numpy as np
from scipy.sparse import csr_array
from sklearn.neighbors import NearestNeighbors
from threadpoolctl import threadpool_limits

from models.types import Matrix

_TIE = 1e-9
"""Part of the plain distance in a weight: most weights are equal to others, and who of equals comes
first would follow from the order of the points."""
_LEAST = 1e-12
"""Squared; a sparse matrix takes an edge of length 0 for none."""


def spanning_tree(points: Matrix, k: int) -> csr_array:
    """Join points at the least mutual reachability, by the algorithm of Prim.

    The mutual reachability of two points is their distance, but no less than that of either to its
    ``k``-th nearest (Campello, Moulavi and Sander 2013). Whatever the order of the points, the
    tree is the same, but for which of several points at one place stands where.

    Args:
        points: (n_points, dim), more than ``k`` of them.
        k: the neighbour that says how dense it is around a point, itself not counted.

    Returns:
        (n_points, n_points), the lengths of the n_points - 1 edges, in both directions.
    """
    n = len(points)
    points = np.asarray(points, dtype=np.float64)
    squares = np.einsum("ij,ij->i", points, points)
    # One product is a squared distance: [-2x, |x|², 1] . [y, 1, |y|²] = |x - y|².
    outside = np.column_stack([-2 * points, squares, np.ones(n)])
    inside = np.column_stack([points, np.ones(n), squares])
    found = NearestNeighbors(n_neighbors=k, algorithm="brute").fit(points)
    core = found.kneighbors()[0][:, -1] ** 2
    core_outside, names = core.copy(), np.arange(n)
    nearest, via = np.full(n, np.inf), np.zeros(n, dtype=np.intp)
    ends, lengths = np.empty((n - 1, 2), dtype=np.intp), np.empty(n - 1)
    best, at = 0, 0
    with threadpool_limits(limits=1, user_api="blas"):  # products too small to be shared
        for last in range(n - 1, 0, -1):
            for row in (outside, core_outside, names, nearest, via):
                row[best] = row[last]  # who was taken in makes room: those outside come first
            apart = outside[:last] @ inside[at]
            length = np.maximum(np.maximum(apart, core_outside[:last]), core[at]) + _TIE * apart
            closer = np.flatnonzero(length < nearest[:last])
            nearest[closer], via[closer] = length[closer], at
            best = int(nearest[:last].argmin())
            ends[last - 1], lengths[last - 1] = (via[best], names[best]), nearest[best]
            at = int(names[best])
    lengths = np.sqrt(np.maximum(lengths, _LEAST))
    rows, columns = np.concatenate([ends, ends[:, ::-1]]).T
    return csr_array((np.tile(lengths, 2), (rows, columns)), shape=(n, n))
