"""What tickets look like to who compares them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.vectors.sight import fit_sight, pair_quantiles, unseen_quantiles


def tickets(n=600, dim=24, seed=0):
    """Vectors that all point one way, and differ most in a direction that says nothing."""
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(n, dim))
    vectors[:, 0] += 12
    vectors[:, 1] *= 6
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_random_tickets_are_alike_as_encoded_and_not_as_seen():
    encoded = tickets()
    seen = fit_sight(encoded).see(encoded)
    assert np.median(encoded @ encoded.T) > 0.5
    assert abs(np.median(seen @ seen.T)) < 0.05


def test_what_varies_most_counts_less():
    encoded = tickets()
    seen = fit_sight(encoded).see(encoded)
    share = [float((v[:, 1] ** 2).sum() / (v[:, 1:] ** 2).sum()) for v in (encoded, seen)]
    assert share[1] < share[0] / 3


@settings(max_examples=20)
@given(st.integers(1, 30), st.integers(2, 12))
def test_what_is_seen_has_length_one_whatever_few_tickets_there_were(n, dim):
    encoded = tickets(n, dim)
    seen = fit_sight(encoded).see(tickets(5, dim, seed=1))
    assert np.isfinite(seen).all()
    np.testing.assert_allclose(np.linalg.norm(seen, axis=1), 1, atol=1e-4)


def test_one_ticket_is_seen_as_it_is_among_others():
    sight = fit_sight(tickets())
    many = tickets(9, seed=2)
    np.testing.assert_allclose(sight.see(many[3:4])[0], sight.see(many)[3], atol=1e-5)


def test_tickets_that_are_all_the_same_are_seen_as_nothing_in_particular():
    same = np.tile(tickets(1), (30, 1))
    assert np.isfinite(fit_sight(same).see(same)).all()


def test_likeness_is_the_cosine_that_a_share_of_random_pairs_does_not_reach():
    vectors = tickets(300)
    pairs = (vectors @ vectors.T)[np.triu_indices(300, k=1)]
    half, most = pair_quantiles(vectors, (0.5, 0.99))
    assert (pairs < half).mean() == pytest.approx(0.5, abs=0.01)
    assert (pairs < most).mean() == pytest.approx(0.99, abs=0.001)


def test_of_few_tickets_likeness_is_that_of_those_the_sight_does_not_know():
    known, new = tickets(40, dim=128), tickets(1000, dim=128, seed=1)
    sight = fit_sight(known)
    (own,), (unseen,) = (found(known, (0.99,)) for found in (seen_quantiles, unseen_quantiles))
    (truly,) = pair_quantiles(sight.see(new), (0.99,))
    assert own < truly / 2
    assert unseen == pytest.approx(truly, rel=0.35)


def seen_quantiles(vectors, shares):
    return pair_quantiles(fit_sight(vectors).see(vectors), shares)


def test_tickets_from_the_mean_keep_what_varies_most():
    encoded = tickets()
    sight = fit_sight(encoded)
    apart = encoded - encoded.mean(axis=0)
    expected = apart / np.linalg.norm(apart, axis=1, keepdims=True)
    np.testing.assert_allclose(sight.centred(encoded), expected, atol=1e-5)
    assert not sight.centred(sight.mean[None]).any()


def test_two_tickets_that_share_a_product_s_name_alone_are_not_alike():
    rng = np.random.default_rng(3)
    encoded = rng.normal(size=(600, 64)).astype(np.float32)
    name, one, other = np.eye(64, dtype=np.float32)[:3]
    said = np.stack([name + one, name + other, name, one])
    blind, sighted = fit_sight(encoded), fit_sight(encoded, name[None])
    first, second, *_ = blind.see(said)
    assert float(first @ second) > 0.4
    np.testing.assert_array_equal(sighted.see(said), blind.see(said))
    seen = sighted.beside_names(sighted.see(said))
    assert abs(float(seen[0] @ seen[1])) < 0.1
    assert float(seen[0] @ seen[3]) > 0.95
    np.testing.assert_array_equal(seen[2], blind.see(said)[2])  # says nothing else
