"""How unlike training a ticket is."""

import numpy as np
import pytest
from scipy.special import softmax

from models.novelty import Novelty, nearest_of, signs, summed
from tests.factories import make_desk
from tests.twins import HashEncoder

RNG = np.random.default_rng(3)


def asked(n, best=4.0, noise=0.1):
    """What a router of two values says of n tickets, the first value at about ``best``."""
    scores = tuple(
        (np.array([best, 0]) + noise * RNG.normal(size=(n, 2))).astype(np.float32) for _ in range(2)
    )
    return scores, softmax(scores[0], axis=1)


@pytest.fixture(scope="module")
def vectors():
    return HashEncoder().encode([t.body for t in make_desk(900)])


@pytest.fixture(scope="module")
def novelty(vectors):
    return learnt(vectors[:400], vectors[400:600])


def learnt(reference, ordinary):
    spacing = nearest_of(reference @ reference.T)[0]
    found = signs(ordinary @ reference.T, spacing, asked(len(ordinary)))
    scale = np.stack([found.mean(axis=0), found.std(axis=0)], axis=1)
    return Novelty("queue", reference, spacing, scale, np.sort(summed(found, scale)))


def test_ordinary_tickets_rank_evenly(novelty, vectors):
    found = novelty.score(novelty.near(vectors[600:]), asked(300))
    assert (found > 0.9).mean() == pytest.approx(0.1, abs=0.07)
    assert (found > 0.5).mean() == pytest.approx(0.5, abs=0.12)


def test_a_ticket_unlike_all_others_is_at_the_top(novelty):
    strange = HashEncoder().encode(["zebra quilt ferment oboe glacier"])
    assert novelty.score(novelty.near(strange), asked(1))[0] > 0.99


def test_a_ticket_that_no_value_claims_is_at_the_top(novelty, vectors):
    assert novelty.score(novelty.near(vectors[600:601]), asked(1, best=0.5))[0] > 0.99


def test_a_sure_ticket_repeated_in_training_is_at_the_bottom(vectors):
    reference = np.vstack([vectors[:400], vectors[:1], vectors[:1]])
    novelty = learnt(reference, vectors[400:600])
    assert novelty.score(novelty.near(vectors[:1]), asked(1, best=6))[0] == 0


def test_a_ticket_alone_is_as_novel_as_among_others():
    """Alone it is held against those that look nearest; among others against all."""
    around = RNG.normal(size=(40, 64))
    crowd = around[RNG.integers(40, size=4000)] + 0.4 * RNG.normal(size=(4000, 64))
    crowd = (crowd / np.linalg.norm(crowd, axis=1, keepdims=True)).astype(np.float32)
    novelty, tickets = learnt(crowd[:3000], crowd[3000:3500]), crowd[3500:3600]
    said = asked(len(tickets), noise=0)
    together = novelty.score(novelty.near(tickets), said)
    one = asked(1, noise=0)
    alone = [novelty.score(novelty.near(t[None]), one)[0] for t in tickets]
    assert len(novelty.near(tickets[:1]).cosines[0]) < 600
    np.testing.assert_allclose(alone, together, atol=0.02)


def test_on_a_desk_without_a_router_the_place_of_a_ticket_tells(vectors):
    reference = vectors[:400]
    similarity = reference @ reference.T
    np.fill_diagonal(similarity, -1)
    spacing = nearest_of(similarity)[0]
    found = signs(similarity, spacing, None)
    scale = np.stack([found.mean(axis=0), found.std(axis=0)], axis=1)
    novelty = Novelty(None, reference, spacing, scale, np.sort(summed(found, scale)))
    strange = HashEncoder().encode(["zebra quilt ferment oboe glacier"])
    assert novelty.score(novelty.near(strange), None)[0] > 0.99
    assert (novelty.score(novelty.near(vectors[400:]), None) > 0.9).mean() < 0.2


def test_of_equally_sure_tickets_the_stranger_is_the_more_novel(novelty):
    known = make_desk(900)[700].body
    near = HashEncoder().encode([known, f"{known} zebra quilt glacier"])
    one, other = novelty.score(novelty.near(near), asked(2, noise=0))
    assert one < other


def test_a_ticket_between_two_crowds_is_more_novel_than_one_as_far_out_among_the_scattered():
    """How far is far depends on how far the neighbours lie from each other."""
    similarity = np.array([[0.6, 0.6, 0.6, 0, 0, 0], [0, 0, 0, 0.6, 0.6, 0.6]], np.float32)
    spacing = np.array([0.1, 0.1, 0.1, 0.5, 0.5, 0.5], np.float32)
    found = signs(similarity, spacing, asked(2, noise=0))
    assert found[0, 0] == found[1, 0]
    assert found[0, 1] > found[1, 1]
