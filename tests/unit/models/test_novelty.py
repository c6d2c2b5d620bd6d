"""How unlike training a ticket is."""

import numpy as np
import pytest

from models.novelty import Novelty, distance
from tests.factories import make_desk
from tests.twins import HashEncoder


@pytest.fixture(scope="module")
def vectors():
    return HashEncoder().encode([t.body for t in make_desk(900)])


@pytest.fixture(scope="module")
def novelty(vectors):
    return Novelty(vectors[:400], np.sort(distance(vectors[:400], vectors[400:600])))


def test_ordinary_tickets_rank_evenly(novelty, vectors):
    scores = novelty.score(vectors[600:])
    assert (scores > 0.9).mean() == pytest.approx(0.1, abs=0.07)
    assert (scores > 0.5).mean() == pytest.approx(0.5, abs=0.12)


def test_a_ticket_unlike_all_others_is_at_the_top(novelty):
    strange = HashEncoder().encode(["zebra quilt ferment oboe glacier"])
    assert novelty.score(strange)[0] > 0.99


def test_a_ticket_repeated_in_training_is_at_the_bottom(vectors):
    reference = np.vstack([vectors[:400], vectors[:1], vectors[:1]])
    novelty = Novelty(reference, np.sort(distance(vectors[:400], vectors[400:600])))
    assert novelty.score(vectors[:1])[0] == 0


def test_the_farther_ticket_is_never_the_less_novel(novelty, vectors):
    far = np.argsort(distance(novelty.reference, vectors[600:]))
    assert (np.diff(novelty.score(vectors[600:])[far]) >= 0).all()


def test_it_rests_on_several_neighbours_so_that_one_odd_ticket_does_not_make_another_known():
    corner = np.eye(4, dtype=np.float32)
    assert distance(corner, corner[:1])[0] == pytest.approx(2 / 3)


def test_fewer_references_than_neighbours_are_all_used():
    corner = np.eye(2, dtype=np.float32)
    assert distance(corner, corner[:1])[0] == pytest.approx(0.5)
