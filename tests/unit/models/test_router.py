"""Pooling two views' classifiers into one set of probabilities."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse
from scipy.special import softmax

from models.router import Head, Router, Views, ranked

RNG = np.random.default_rng(0)
VIEWS = Views(RNG.normal(size=(6, 4)).astype(np.float32), sparse.csr_matrix(np.eye(6, 5)))


def a_head(n_features):
    weights = RNG.normal(size=(3, n_features)).astype(np.float32)
    return Head(weights, RNG.normal(size=3).astype(np.float32))


DENSE, LEXICAL = a_head(4), a_head(5)


def probabilities(*weights):
    router = Router("queue", ("a", "b", "c"), DENSE, LEXICAL, weights)
    return router.probabilities(router.scores(VIEWS))


@settings(max_examples=50)
@given(st.tuples(*[st.floats(0.01, 10)] * 2))
def test_each_tickets_probabilities_sum_to_one(weights):
    found = probabilities(*weights)
    assert found.shape == (6, 3)
    np.testing.assert_allclose(found.sum(axis=1), 1, rtol=1e-5)


def test_a_view_that_weighs_nothing_has_no_say():
    np.testing.assert_allclose(
        probabilities(1, 0), softmax(DENSE.scores(VIEWS.dense), axis=1), rtol=1e-5
    )
    np.testing.assert_allclose(
        probabilities(0, 1), softmax(LEXICAL.scores(VIEWS.lexical), axis=1), rtol=1e-5
    )


def test_the_pool_is_the_product_of_the_views_raised_to_their_weights():
    product = (
        softmax(DENSE.scores(VIEWS.dense), axis=1) ** 0.5
        * softmax(LEXICAL.scores(VIEWS.lexical), axis=1) ** 2
    )
    expected = product / product.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(probabilities(0.5, 2), expected, rtol=1e-4)


def test_a_sparse_view_scores_as_the_same_view_dense():
    dense = LEXICAL.scores(VIEWS.lexical.toarray())
    np.testing.assert_allclose(LEXICAL.scores(VIEWS.lexical), dense, rtol=1e-5)


def test_the_likeliest_values_come_first_and_ties_keep_the_values_order():
    found = ranked(np.array([0.2, 0.3, 0.2, 0.3], np.float32), ("a", "b", "c", "d"), 3)
    assert [value for value, _ in found] == ["b", "d", "a"]
    assert found[0][1] == np.float32(0.3)
