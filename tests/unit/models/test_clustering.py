"""Groups of tickets about one thing within a window."""

import numpy as np
import pytest
from hdbscan import HDBSCAN
from hypothesis import given
from hypothesis import strategies as st

from models.clustering import MIN_CLUSTER, centre, cluster_large, cluster_window, labels_of
from models.vectors.spanning import spanning_tree
from tests.factories import around


@pytest.fixture
def window():
    """Twelve tickets of one thing, eight of another, thirty of nothing in common."""
    rng = np.random.default_rng(0)
    return np.vstack([around(0, 12, 0.03, rng), around(1, 8, 0.03, rng), around(2, 30, 1.0, rng)])


def test_what_is_about_one_thing_is_one_group_and_the_largest_comes_first(window):
    assert cluster_window(window, near=0.8)[:2] == (tuple(range(12)), tuple(range(12, 20)))


def test_the_same_window_gives_the_same_groups_in_whatever_order(window):
    groups = cluster_window(window, near=0.8)
    assert groups == cluster_window(window.copy(), near=0.8)
    order = np.random.default_rng(1).permutation(len(window))
    mixed = cluster_window(window[order], near=0.8)
    assert {frozenset(order[list(rows)]) for rows in mixed} == set(map(frozenset, groups))


def test_every_ticket_is_in_one_group_at_most_and_near_its_centre(window):
    groups = cluster_window(window, near=0.8)
    rows = [row for group in groups for row in group]
    assert len(rows) == len(set(rows))
    for group in groups:
        assert len(group) >= MIN_CLUSTER
    strict = cluster_window(window, near=0.99)
    assert all((window[list(g)] @ centre(window[list(g)])).min() > 0.97 for g in strict)


def test_a_group_that_is_not_about_one_thing_is_no_group(window):
    assert cluster_window(window, near=0.9999) == ()


def test_a_handful_of_tickets_is_no_window():
    vectors = np.repeat(np.eye(4, dtype=np.float32)[:1], 2 * MIN_CLUSTER - 1, axis=0)
    assert cluster_window(vectors, near=0.5) == ()
    assert cluster_window(vectors[:0], near=0.5) == ()


def test_the_centre_is_the_direction_of_the_mean():
    vectors = np.array([[1, 0], [0, 1]], np.float32)
    np.testing.assert_allclose(centre(vectors), [np.sqrt(0.5)] * 2, rtol=1e-6)
    assert not centre(np.array([[1, 0], [-1, 0]], np.float32)).any()


@pytest.mark.parametrize("n", [2 * MIN_CLUSTER, 60, 300])
def test_a_window_about_one_thing_is_one_group(n):
    one = around(0, n, 0.05, np.random.default_rng(1))
    assert cluster_window(one, near=0.8) == (tuple(range(n)),)


def test_a_window_too_large_is_grouped_by_a_part_and_the_others_join():
    rng = np.random.default_rng(4)
    window = np.vstack(
        [around(0, 40, 0.05, rng), around(1, 30, 0.05, rng), around(2, 50, 1.0, rng)]
    )
    lots = rng.random(len(window))
    found = cluster_large(window, lots, near=0.8, most=60)
    assert found[:2] == (tuple(range(40)), tuple(range(40, 70)))
    assert cluster_large(window, lots, near=0.8) == cluster_window(window, near=0.8)
    assert cluster_large(window[70:], lots[70:], near=0.9999, most=20) == ()


@given(st.integers(0, 2**32 - 1), st.integers(12, 80), st.booleans())
def test_a_tree_has_the_labels_that_hdbscan_gives_it_also_of_copies(seed, n, with_copies):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(4, 8))[rng.integers(4, size=n)] + rng.normal(scale=0.3, size=(n, 8))
    points = points[rng.integers(n // 4, size=n)] if with_copies else points
    tree = spanning_tree(points, 3)
    hdbscan = HDBSCAN(min_cluster_size=MIN_CLUSTER, min_samples=1, metric="precomputed")
    np.testing.assert_array_equal(labels_of(tree), hdbscan.fit_predict(tree))
