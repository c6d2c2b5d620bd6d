from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from models.stream.centres import Centres

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)
X, Y = np.eye(2, dtype=np.float32)


def test_the_nearest_is_found_by_direction_not_by_size():
    clusters = Centres(2)
    clusters.add("large", 100 * X, NOON)
    clusters.add("small", Y, NOON)
    number, cosine = clusters.nearest((X + 3 * Y) / np.sqrt(np.float32(10)))
    assert clusters.id(number) == "small"
    assert cosine == pytest.approx(3 / np.sqrt(10))


def test_a_ticket_in_and_out_again_changes_nothing():
    clusters = Centres(2)
    number = clusters.add("c", 3 * X, NOON)
    clusters.take_in(number, Y)
    assert clusters.similarity(number, X) < 1
    clusters.let_go(number, Y)
    assert clusters.similarity(number, X) == pytest.approx(1)


def test_an_emptied_cluster_is_near_to_nothing():
    clusters = Centres(2)
    clusters.let_go(clusters.add("c", X, NOON), X)
    assert clusters.nearest(X) == (0, 0.0)


def test_it_holds_more_clusters_than_it_was_made_for():
    clusters = Centres(2)
    for i in range(200):
        clusters.add(f"c-{i}", X, NOON)
    assert len(clusters) == 200
    assert clusters.number("c-199") == 199
    assert clusters.number("absent") is None


def test_a_cluster_is_as_old_as_its_oldest_ticket():
    clusters = Centres(2)
    number = clusters.add("c", X, NOON)
    clusters.bore(number, NOON + timedelta(days=1))
    clusters.bore(number, NOON - timedelta(days=1))
    assert clusters.born(number) == NOON - timedelta(days=1)
