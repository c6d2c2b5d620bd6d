"""How unlike training a ticket is."""

import numpy as np
import pytest

from models.novelty import Novelty, distance, signs, summed
from tests.factories import make_desk
from tests.twins import HashEncoder

RNG = np.random.default_rng(3)


def scores(n, best=4.0):
    """Scores of both views, the first of two values at about ``best``."""
    return tuple(
        (np.array([best, 0]) + 0.1 * RNG.normal(size=(n, 2))).astype(np.float32) for _ in range(2)
    )


@pytest.fixture(scope="module")
def vectors():
    return HashEncoder().encode([t.body for t in make_desk(900)])


@pytest.fixture(scope="module")
def novelty(vectors):
    return learnt(vectors[:400], vectors[400:600])


def learnt(reference, ordinary):
    found = signs(distance(reference, ordinary), scores(len(ordinary)))
    scale = np.stack([found.mean(axis=0), found.std(axis=0)], axis=1)
    return Novelty("queue", reference, scale, np.sort(summed(found, scale)))


def test_ordinary_tickets_rank_evenly(novelty, vectors):
    found = novelty.score(vectors[600:], scores(300))
    assert (found > 0.9).mean() == pytest.approx(0.1, abs=0.07)
    assert (found > 0.5).mean() == pytest.approx(0.5, abs=0.12)


def test_a_ticket_unlike_all_others_is_at_the_top(novelty):
    strange = HashEncoder().encode(["zebra quilt ferment oboe glacier"])
    assert novelty.score(strange, scores(1))[0] > 0.99


def test_a_ticket_that_no_value_claims_is_at_the_top(novelty, vectors):
    assert novelty.score(vectors[600:601], scores(1, best=0.5))[0] > 0.99


def test_a_sure_ticket_repeated_in_training_is_at_the_bottom(vectors):
    reference = np.vstack([vectors[:400], vectors[:1], vectors[:1]])
    assert learnt(reference, vectors[400:600]).score(vectors[:1], scores(1, best=6))[0] == 0


def test_of_equally_sure_tickets_the_farther_is_never_the_less_novel(novelty, vectors):
    far = np.argsort(distance(novelty.reference, vectors[600:]))
    same = (np.full((300, 2), 4.0, np.float32),) * 2
    assert (np.diff(novelty.score(vectors[600:], same)[far]) >= 0).all()
