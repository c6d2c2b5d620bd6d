"""The spanning tree under HDBSCAN, held to scipy's on the whole matrix."""

import numpy as np
import pytest
from hdbscan import HDBSCAN
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from scipy.spatial.distance import cdist

from models.vectors.spanning import spanning_tree


def cloud(seed, n, dim=8):
    """Points (n, dim) around five places."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(5, dim))[rng.integers(5, size=n)] + rng.normal(scale=0.3, size=(n, dim))


def reachability(points, k):
    """The whole matrix of mutual reachabilities."""
    apart = cdist(points, points)
    core = np.sort(apart, axis=1)[:, k]
    return np.maximum(np.maximum(apart, core), core[:, None])


@given(st.integers(0, 2**32 - 1), st.integers(5, 60), st.integers(1, 4))
def test_it_joins_all_points_and_no_tree_is_shorter(seed, n, k):
    points = cloud(seed, n)
    tree = spanning_tree(points, k)
    assert tree.nnz == 2 * (n - 1)
    assert connected_components(tree, directed=False)[0] == 1
    rows, columns = tree.nonzero()
    np.testing.assert_allclose(tree.data, reachability(points, k)[rows, columns], rtol=1e-6)
    shortest = minimum_spanning_tree(reachability(points, k)).sum()
    assert tree.sum() / 2 == pytest.approx(shortest, rel=1e-6)


@pytest.mark.parametrize("n_apart", [0, 20, 150], ids=["none", "some", "most"])
def test_the_tree_is_the_shortest_however_many_have_no_way_out_among_their_neighbours(n_apart):
    far = 50 + np.random.default_rng(5).normal(scale=0.1, size=(n_apart, 8))
    points = np.vstack([np.random.default_rng(4).normal(size=(250, 8)), far])
    tree = spanning_tree(points, 3)
    assert tree.nnz == 2 * (len(points) - 1)
    assert connected_components(tree, directed=False)[0] == 1
    shortest = minimum_spanning_tree(reachability(points, 3)).sum()
    assert tree.sum() / 2 == pytest.approx(shortest, rel=1e-6)


@given(st.integers(0, 2**32 - 1), st.integers(20, 80))
def test_the_order_of_the_points_changes_nothing(seed, n):
    points = cloud(seed, n)
    order = np.random.default_rng(seed).permutation(n)
    plain, mixed = spanning_tree(points, 3), spanning_tree(points[order], 3)
    np.testing.assert_allclose(plain[order][:, order].toarray(), mixed.toarray(), rtol=1e-6)


def test_points_at_one_place_are_joined_by_edges_that_are_there():
    points = np.repeat(cloud(1, 4), 6, axis=0)
    tree = spanning_tree(points, 3)
    assert tree.nnz == 2 * (len(points) - 1)
    assert tree.data.min() > 0


def test_hdbscan_makes_of_it_what_it_makes_of_the_points():
    points = cloud(3, 400)
    mine = HDBSCAN(min_cluster_size=5, min_samples=1, metric="precomputed")
    theirs = HDBSCAN(min_cluster_size=5, min_samples=3, core_dist_n_jobs=1)
    ours, own = mine.fit_predict(spanning_tree(points, 3)), theirs.fit_predict(points)
    assert ours.max() == own.max() == 4
    together = (ours[:, None] == ours) == (own[:, None] == own)
    assert together.mean() > 0.95
