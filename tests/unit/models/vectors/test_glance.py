"""What a first look keeps and what it may lose."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vectors.glance import BLUR, UNSEEN, WORTH_IT, cosines_above, nearest, rounded

RNG = np.random.default_rng(5)
DIM = 512


def unit(vectors):
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def crowd():
    """Forty subjects among strangers; a few numbers stick out, as encoders have it."""
    subjects = RNG.normal(size=(40, DIM))[RNG.integers(40, size=6000)]
    crowd = subjects * RNG.uniform(0, 2, size=(6000, 1)) + RNG.normal(size=(6000, DIM))
    crowd[:, :5] *= 4
    return unit(crowd)


@given(st.integers(0, 5), st.integers(1, 200), st.floats(1e-6, 1e6))
def test_a_number_is_wrong_by_half_a_step_at_most(n, dim, scale):
    vectors = (scale * np.random.default_rng(dim).normal(size=(n, dim))).astype(np.float32)
    numbers, steps = rounded(vectors)
    wrong = np.abs(numbers * steps[:, None] - vectors)
    assert (wrong <= 0.5001 * steps[:, None]).all()


def test_a_vector_of_nothing_is_rounded_to_nothing():
    assert not rounded(np.zeros((1, 8), np.float32)).numbers.any()


def test_what_is_given_is_the_cosine_and_few_rows_are_all_given(crowd):
    few, one = crowd[:WORTH_IT], crowd[7]
    np.testing.assert_array_equal(cosines_above(few, rounded(few), one, 0.5), few @ one)
    many = cosines_above(crowd, rounded(crowd), one, 0.5)
    read = many != UNSEEN
    assert read[7]
    np.testing.assert_allclose(many[read], (crowd @ one)[read], rtol=1e-5)


@pytest.mark.parametrize("least", [0.2, 0.5, 0.7])
def test_none_above_the_bound_is_lost_and_only_those_about_it_are_read_besides(crowd, least):
    look = rounded(crowd)
    for one in crowd[:100]:
        found, whole = cosines_above(crowd, look, one, least), crowd @ one
        assert (found[whole >= least] >= least).all()
        assert (whole[found != UNSEEN] >= least - 2 * BLUR).all()


def test_the_nearest_are_among_those_that_look_nearest(crowd):
    look = rounded(crowd)
    for one in crowd[:100]:
        found = set(nearest(look, one, 64))
        assert len(found) == 64
        assert set(np.argsort(-(crowd @ one))[:10]) <= found
