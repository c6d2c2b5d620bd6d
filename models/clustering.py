"""Tickets that are about the same thing: HDBSCAN over a window of vectors."""

import numpy as np
from hdbscan.hdbscan_ import _tree_to_labels
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import minimum_spanning_tree
from sklearn.cluster._hierarchical_fast import single_linkage_label
from sklearn.decomposition import PCA

from models.types import Matrix, Vector
from models.vectors.spanning import spanning_tree

MIN_CLUSTER = 5
N_NEAR = 3
"""The neighbour whose distance tells how dense it is around a ticket."""
MOST = 20_000
"""Tickets that are grouped in some four seconds; the time grows with their square."""
N_COMPONENTS = 50
"""Distances in 512 dimensions are all alike, and slow: 50 keep what clusters are made of."""


def cluster_large(
    vectors: Matrix, lots: Vector, *, near: float, most: int = MOST
) -> tuple[tuple[int, ...], ...]:
    """Group the tickets of a window that may be too large for HDBSCAN, as ``cluster_window`` does.

    Args:
        vectors: (n_tickets, dim), unit-norm rows, in a fixed order.
        lots: (n_tickets,) those with the lowest are grouped, the others join whose centre is near.
        near: as there.
        most: tickets that are grouped.
    """
    if len(vectors) <= most:
        return cluster_window(vectors, near=near)
    drawn = np.sort(np.argsort(lots, kind="stable")[:most])
    groups = [drawn[list(rows)] for rows in cluster_window(vectors[drawn], near=near)]
    if not groups:
        return ()
    rest = np.setdiff1d(np.arange(len(vectors)), drawn)
    cosines = vectors[rest] @ np.stack([centre(vectors[rows]) for rows in groups]).T
    nearest = np.where(cosines.max(axis=1) >= near, cosines.argmax(axis=1), -1)
    whole = (np.concatenate([rows, rest[nearest == i]]) for i, rows in enumerate(groups))
    found = (tuple(sorted(int(row) for row in rows)) for rows in whole)
    return tuple(sorted(found, key=lambda g: (-len(g), g)))


def cluster_window(vectors: Matrix, *, near: float) -> tuple[tuple[int, ...], ...]:
    """Group the tickets of a window.

    Args:
        vectors: (n_tickets, dim), unit-norm rows, in any order.
        near: least cosine of a ticket to its group's centre; those farther off are left out,
            which keeps a group about one thing.

    Returns:
        Row numbers of each group, the largest group first; tickets in no group are left out.
    """
    if len(vectors) < 2 * MIN_CLUSTER:
        return ()
    if (vectors @ centre(vectors)).min() >= near:
        return (tuple(range(len(vectors))),)  # HDBSCAN never finds that all are one group
    n_components = min(N_COMPONENTS, *vectors.shape)
    reduced = PCA(n_components, svd_solver="covariance_eigh").fit_transform(vectors)
    tree = spanning_tree(reduced, k=N_NEAR)
    labels = labels_of(tree)
    groups = []
    for label in range(labels.max() + 1):
        rows = np.flatnonzero(labels == label)
        rows = rows[vectors[rows] @ centre(vectors[rows]) >= near]
        if len(rows) >= MIN_CLUSTER:
            groups.append(tuple(int(row) for row in rows))
    return tuple(sorted(groups, key=lambda g: (-len(g), g)))


def labels_of(tree: csr_array) -> NDArray[np.intp]:
    """What HDBSCAN makes of a spanning tree: (n_points,) the group of each, -1 for none.

    ``HDBSCAN(min_samples=1, metric="precomputed")`` answers the same, but goes edge by edge over
    lists of lists to find that the tree is its own shortest, and its union-find does not shorten
    its ways: that takes five times as long.
    """
    edges = minimum_spanning_tree(tree).tocoo()  # each in one direction, by (row, column)
    by_length = np.argsort(edges.data)
    joined = np.column_stack([edges.row, edges.col, edges.data])[by_length]
    labels = _tree_to_labels(None, single_linkage_label(joined), MIN_CLUSTER)[0]
    return np.asarray(labels, dtype=np.intp)


def centre(vectors: Matrix) -> Vector:
    """Unit vector of the mean: (dim,)."""
    mean = vectors.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), dtype=np.float32)
