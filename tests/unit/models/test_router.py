"""Pooling what heads and neighbours say into one set of probabilities."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.special import expit, logit, softmax

from models.router import (
    HINT,
    NOT_LABELLED,
    PLAIN,
    STRANGER,
    Head,
    Router,
    Views,
    by_neighbours,
    pooled,
    ranked,
)
from models.vectors.glance import Near

RNG = np.random.default_rng(0)
VIEWS = Views(RNG.normal(size=(6, 4)).astype(np.float32), sparse.csr_matrix(np.eye(6, 5)))


def a_head(n_features):
    weights = RNG.normal(size=(3, n_features)).astype(np.float32)
    return Head(weights, RNG.normal(size=3).astype(np.float32))


DENSE, LEXICAL = a_head(4), a_head(5)
NEIGHBOURS = np.array([0, 1, 2, 2], np.int32)
NEAR = RNG.uniform(-1, 1, size=(6, 4)).astype(np.float32)


def probabilities(*weights):
    router = Router("queue", ("a", "b", "c"), DENSE, LEXICAL, NEIGHBOURS, weights)
    return router.probabilities(router.scores(VIEWS, Near(NEAR)))


def test_neighbours_may_be_some_of_the_reference_only():
    router = Router("queue", ("a", "b", "c"), DENSE, LEXICAL, NEIGHBOURS, (0.0, 0.0, 1.0))
    some = np.array([3, 0])
    found = router.scores(VIEWS, Near(NEAR[:, some], some))[2]
    np.testing.assert_allclose(found, by_neighbours(NEAR[:, some], NEIGHBOURS[some], 3))


@settings(max_examples=50)
@given(st.tuples(*[st.floats(0.01, 10)] * 3))
def test_each_tickets_probabilities_sum_to_one(weights):
    found = probabilities(*weights)
    assert found.shape == (6, 3)
    np.testing.assert_allclose(found.sum(axis=1), 1, rtol=1e-5)


def test_a_view_that_weighs_nothing_has_no_say():
    np.testing.assert_allclose(
        probabilities(1, 0, 0), softmax(DENSE.scores(VIEWS.dense), axis=1), rtol=1e-5
    )
    np.testing.assert_allclose(
        probabilities(0, 1, 0), softmax(LEXICAL.scores(VIEWS.lexical), axis=1), rtol=1e-5
    )


def test_the_pool_is_the_product_of_the_views_raised_to_their_weights():
    product = (
        softmax(DENSE.scores(VIEWS.dense), axis=1) ** 0.5
        * softmax(LEXICAL.scores(VIEWS.lexical), axis=1) ** 2
        * np.exp(by_neighbours(NEAR, NEIGHBOURS, 3)) ** 3
    )
    expected = product / product.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(probabilities(0.5, 2, 3), expected, rtol=1e-4)


def test_a_value_gains_by_the_root_of_its_lift_and_an_even_lift_says_nothing():
    lift = np.array([[4, 1, 1], [1, 1, 1]], np.float32)
    router = Router("queue", ("a", "b", "c"), DENSE, LEXICAL, NEIGHBOURS, (1, 1, 1), PLAIN, lift)
    scores = router.scores(VIEWS, Near(NEAR))
    alone = router.probabilities(scores)
    certain = np.tile(np.eye(2, dtype=np.float32), (3, 1))
    heard = router.probabilities(scores, certain)
    np.testing.assert_allclose(heard[1::2], alone[1::2], rtol=1e-4)
    odds, before = heard[::2, 0] / heard[::2, 1], alone[::2, 0] / alone[::2, 1]
    np.testing.assert_allclose(odds / before, 4**HINT, rtol=1e-3)


@settings(max_examples=50)
@given(
    st.lists(st.integers(-16, 16).map(lambda n: n / 4), min_size=3, max_size=3),
    st.floats(0.1, 3),
    st.floats(-3, 3),
)
def test_trust_changes_how_sure_the_best_is_and_neither_the_order_nor_the_rest(said, slope, start):
    said = [np.array([said], np.float32)]
    plain, found = (pooled(said, (1,), trust)[0] for trust in (PLAIN, (slope, start)))
    assert found.sum() == pytest.approx(1, abs=1e-5)
    assert found.argmax() == plain.argmax() or found.max() == pytest.approx(found[plain.argmax()])
    best, second, third = np.argsort(-plain, kind="stable")
    assert found[second] >= found[third] or plain[second] == plain[third]
    trusted = expit(slope * logit(np.clip(plain[best].astype(float), 1e-7, 1 - 1e-7)) + start)
    assert found[best] >= trusted - 1e-4
    if trusted > 0.5:
        assert found[best] == pytest.approx(trusted, abs=1e-4)


def test_without_trust_the_best_is_still_the_best():
    found = pooled([np.log([[0.5, 0.4, 0.1]])], (1,), (1.0, -9.0))[0]
    np.testing.assert_allclose(found, [4 / 9, 4 / 9, 1 / 9], rtol=1e-5)


def test_a_neighbour_says_more_the_nearer_it_is_and_a_stranger_says_a_little():
    said = np.exp(by_neighbours(np.array([[1.0, 0.9, -1.0]], np.float32), np.arange(3), 4))[0]
    np.testing.assert_allclose(said, STRANGER + np.exp([0, -2, -40, -np.inf]), rtol=1e-5)


def test_of_many_neighbours_the_nearest_ten_speak():
    near = np.linspace(0, 1, 30, dtype=np.float32)[None]
    all_same = by_neighbours(near, np.zeros(30, np.int32), 1)
    np.testing.assert_allclose(all_same, by_neighbours(near[:, 20:], np.zeros(10, np.int32), 1))


def test_tickets_without_a_label_are_no_neighbours():
    near = np.array([[0.99, 0.5]], np.float32)
    labelled = by_neighbours(near[:, 1:], np.array([1], np.int32), 2)
    found = by_neighbours(near, np.array([NOT_LABELLED, 1], np.int32), 2)
    np.testing.assert_allclose(found, labelled)
    none = by_neighbours(near, np.full(2, NOT_LABELLED, np.int32), 2)
    np.testing.assert_allclose(none, np.log(STRANGER))


def test_a_sparse_view_scores_as_the_same_view_dense():
    dense = LEXICAL.scores(VIEWS.lexical.toarray())
    np.testing.assert_allclose(LEXICAL.scores(VIEWS.lexical), dense, rtol=1e-5)


def test_the_likeliest_values_come_first_and_ties_keep_the_values_order():
    found = ranked(np.array([0.2, 0.3, 0.2, 0.3], np.float32), ("a", "b", "c", "d"), 3)
    assert [value for value, _ in found] == ["b", "d", "a"]
    assert found[0][1] == np.float32(0.3)
