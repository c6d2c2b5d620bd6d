"""The minimum spanning tree that HDBSCAN starts from, exact and in memory that grows with n.

HDBSCAN's own ways to it are searches in space trees, which gain nothing at fifty dimensions
(DECISIONS 0057). Nearly always each point's nearest neighbours hold the whole tree, and whether
they do can be told; else one matrix-vector product for each point finds it.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree
from sklearn.neighbors import NearestNeighbors

from models.cores import one_thread
from models.types import Matrix, Vector

_TIE = 1e-9
"""Part of the plain distance in a weight: most weights are equal to others, and who of equals comes
first would follow from the order of the points."""
_LEAST = 1e-12
"""Squared; a sparse matrix takes an edge of length 0 for none."""
_LISTED = 16
"""Neighbours of a point that are looked at first."""
_OPEN = 1 / 8
"""Share of the points that may need all others; where more do, that is too many edges."""
_ROWS = 256
"""So many of these at once: their distances to 20,000 points are 40 MB."""


def spanning_tree(points: Matrix, k: int) -> csr_array:
    """Join points at the least mutual reachability.

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
    listed = min(max(k, _LISTED), n - 1)
    apart, near = NearestNeighbors(n_neighbors=listed, algorithm="brute").fit(points).kneighbors()
    apart **= 2
    core = apart[:, k - 1].copy()
    weights = _reach(apart, core[:, None], core[near])
    starts = np.arange(0, near.size + 1, listed)
    tree = minimum_spanning_tree(csr_array((weights.ravel(), near.ravel(), starts), shape=(n, n)))
    if listed < n - 1:
        ways = _ways(tree, int(np.bincount(near[:, :k].ravel()).argmax()))
        is_open = apart[:, -1] < ways
        if is_open.sum() > _OPEN * n:
            tree = _by_prim(points, core)
        elif is_open.any():
            tree = _with_rows(tree, points, core, np.flatnonzero(is_open), ways)
    tree.data = np.sqrt(np.maximum(tree.data, _LEAST))
    return csr_array(tree + tree.T)


def _reach(apart: Matrix, core: Matrix | Vector, others: Matrix | Vector) -> Matrix:
    """Mutual reachability of points, squared, by how far they are apart, squared; above 0."""
    reach = np.maximum(np.maximum(apart, core), others) + _TIE * apart
    return np.asarray(np.maximum(reach, np.finfo(float).tiny))


def _ways(tree: csr_array, root: int) -> Vector:
    """The longest edge on each point's way to a root: (n_points,), infinite where none leads there.

    Who is in no list of a point is as far from it as the last in its list, at least. An edge
    between two points that is shorter than one of the tree's between them is so only if it is
    shorter than one of them on the way from either to the root: a point whose list goes farther
    than its way has no such edge, unless the other has.
    """
    both = csr_array(tree + tree.T)
    order, before = breadth_first_order(both, root, directed=False)
    lengths = np.asarray(both[before[order[1:]], order[1:]]).ravel()
    ways = np.full(tree.shape[0], np.inf)
    ways[root] = 0.0
    for point, last, length in zip(order[1:], before[order[1:]], lengths, strict=True):
        ways[point] = max(ways[last], length)
    return ways


def _with_rows(
    tree: csr_array, points: Matrix, core: Vector, rows: NDArray[np.intp], ways: Vector
) -> csr_array:
    """The shortest tree of these edges and all from some rows that may be in it."""
    n, squares = len(points), np.einsum("ij,ij->i", points, points)
    for start in range(0, len(rows), _ROWS):
        some = rows[start : start + _ROWS]
        apart = squares[some, None] + squares - 2 * points[some] @ points.T
        reach = _reach(apart, core[some, None], core)
        reach[np.arange(len(some)), some] = np.inf  # itself
        at, others = np.nonzero(reach < np.maximum(ways[some, None], ways))
        known = tree.tocoo()
        ends = np.concatenate([known.row * n + known.col, some[at] * n + others])
        ends, first = np.unique(ends, return_index=True)
        lengths = np.concatenate([known.data, reach[at, others]])[first]
        tree = minimum_spanning_tree(coo_array((lengths, divmod(ends, n)), shape=(n, n)).tocsr())
    return tree


def _by_prim(points: Matrix, core: Vector) -> csr_array:
    """The shortest tree by the algorithm of Prim, its edges in one direction."""
    n = len(points)
    squares = np.einsum("ij,ij->i", points, points)
    # One product is a squared distance: [-2x, |x|², 1] . [y, 1, |y|²] = |x - y|².
    outside = np.column_stack([-2 * points, squares, np.ones(n)])
    inside = np.column_stack([points, np.ones(n), squares])
    core_outside, names = core.copy(), np.arange(n)
    nearest, via = np.full(n, np.inf), np.zeros(n, dtype=np.intp)
    ends, lengths = np.empty((n - 1, 2), dtype=np.intp), np.empty(n - 1)
    best, at = 0, 0
    with one_thread():
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
    lengths = np.maximum(lengths, np.finfo(float).tiny)
    return coo_array((lengths, tuple(ends.T)), shape=(n, n)).tocsr()
