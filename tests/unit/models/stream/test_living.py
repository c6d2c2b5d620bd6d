"""Which of the clusters alive a ticket belongs to, where each customer tells it otherwise."""

from dataclasses import replace

import numpy as np
import pytest

from models.stream.watch import Watch
from models.surge import Detector
from tests.factories import DAY, HOUR, NOW, make_arrival

WATCH = Watch(near=(0.6, 0.8), join=0.85)
CENTRE, OTHERS, OWN = 0, 40, 10
"""Directions: of the problem, of what else is strange, of each customer's own words."""


def told(ticket_id, at, share, own, novelty=0.95):
    """A ticket of which a share, a cosine, is the problem; the rest is in words of its own."""
    vector = np.zeros(64, dtype=np.float32)
    vector[CENTRE], vector[own] = share, np.sqrt(1 - share**2)
    arrival = make_arrival(ticket_id, text=f"told by {ticket_id}", created_at=at)
    return replace(arrival, vector=vector, novelty=novelty)


def with_strange_past(nearest, n=120):
    """A detector that has heard of strange things in a month, one of them as near as that."""
    detector = Detector(WATCH, dim=64)
    for i in range(n):
        share = nearest if i == n // 2 else 0.1
        detector.observe(told(f"h-{i}", NOW - 20 * DAY + i * 4 * HOUR, share, OTHERS + i % 20))
    return detector


def with_a_problem(nearest, n=120):
    detector = with_strange_past(nearest, n)
    return detector, [
        detector.observe(told(f"t-{i}", NOW + i * HOUR, 0.8, OWN + i)) for i in range(4)
    ][-1]


@pytest.mark.parametrize(("nearest", "joins"), [(0.4, True), (0.8, False)])
def test_a_strange_ticket_joins_what_it_is_nearer_to_than_all_that_was_strange_before(
    nearest, joins
):
    detector, problem = with_a_problem(nearest)
    late = detector.observe(told("late", NOW + 30 * HOUR, 0.79, OWN + 9))
    assert problem.founders
    assert late.cluster_id == (problem.cluster_id if joins else None)


def test_where_little_was_strange_before_nobody_joins_by_that():
    detector, _ = with_a_problem(0.4, n=60)
    assert detector.observe(told("late", NOW + 30 * HOUR, 0.79, OWN + 9)).cluster_id is None


def test_it_is_as_near_as_nearly_all_of_the_clusters_own_are_to_the_others():
    detector, _ = with_a_problem(0.2)
    assert detector.observe(told("late", NOW + 30 * HOUR, 0.5, OWN + 9)).cluster_id is None


def test_a_ticket_that_is_not_strange_does_not_join_so():
    detector, _ = with_a_problem(0.4)
    plain = told("late", NOW + 30 * HOUR, 0.79, OWN + 9, novelty=0.3)
    assert detector.observe(plain).cluster_id is None


def test_who_joins_so_does_not_say_that_the_problem_goes_on():
    detector, problem = with_a_problem(0.4)
    late = detector.observe(told("late", NOW + 30 * HOUR, 0.79, OWN + 9))
    assert problem.rises
    assert late.cluster_id == problem.cluster_id
    assert not late.rises
    assert late.rate_per_day > 0
