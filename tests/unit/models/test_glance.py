"""What a first look keeps and what it may lose."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.glance import UNSEEN, WORTH_IT, cosines_above, nearest, signs_of, width

RNG = np.random.default_rng(5)
DIM = 512


def unit(vectors):
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def crowd():
    """Forty subjects among strangers."""
    subjects = RNG.normal(size=(40, DIM))[RNG.integers(40, size=6000)]
    return unit(subjects * RNG.uniform(0, 2, size=(6000, 1)) + RNG.normal(size=(6000, DIM)))


@given(st.integers(1, 200), st.integers(0, 5))
def test_signs_take_a_bit_for_each_number(dim, n):
    vectors = np.random.default_rng(dim).normal(size=(n, dim))
    signs = signs_of(vectors)
    assert signs.shape == (n, width(dim))
    assert np.bitwise_count(signs).sum() == (vectors > 0).sum()


def test_what_is_given_is_the_cosine_and_few_rows_are_all_given(crowd):
    few, one = crowd[:WORTH_IT], crowd[7]
    np.testing.assert_array_equal(cosines_above(few, signs_of(few), one, 0.5), few @ one)
    many = cosines_above(crowd, signs_of(crowd), one, 0.5)
    read = many != UNSEEN
    assert read[7]
    np.testing.assert_allclose(many[read], (crowd @ one)[read], rtol=1e-5)


@pytest.mark.parametrize("least", [0.3, 0.5, 0.7])
def test_of_those_above_the_bound_next_to_none_is_lost_and_most_others_are_not_read(crowd, least):
    signs, lost, above, read = signs_of(crowd), 0, 0, 0
    for one in crowd[:200]:
        found, whole = cosines_above(crowd, signs, one, least), crowd @ one
        lost += ((found < least) & (whole >= least)).sum()
        above += (whole >= least).sum()
        read += (found != UNSEEN).sum()
    assert above > 500
    assert lost <= above / 700
    assert read < 200 * len(crowd) / 10


def test_the_nearest_are_among_those_that_look_nearest(crowd):
    signs = signs_of(crowd)
    found = [set(nearest(signs, signs_of(one[None]), 512)) for one in crowd[:200]]
    assert {len(rows) for rows in found} == {512}
    wanted = [set(np.flatnonzero(crowd @ one >= 0.4)) for one in crowd[:200]]
    lost = sum(len(near - rows) for near, rows in zip(wanted, found, strict=True))
    assert lost <= sum(map(len, wanted)) / 700
