"""What comes back in words that lie far apart, by how near other strange things ever came."""

from dataclasses import replace

import pytest

from models.surge import Detector
from tests.streams import WATCH, founders, pointing

FAMILIES = {"oven-1": "ovens", "kettle-1": "kettles"}


def after_a_problem(nearest=0.1, n=120, product=None):
    """A detector that has heard of a problem, and of strange things as near to it as that."""
    detector = Detector(replace(WATCH, families=FAMILIES), dim=64, known=FAMILIES)
    for i in range(n):
        share = nearest if i == n // 2 else 0.1
        axes = {"a0": share, f"a{40 + i % 20}": (1 - share**2) ** 0.5}
        detector.observe(pointing(f"h-{i}", 4 * i - 20 * 24, **axes))
    for i in range(4):
        told = pointing(f"t-{i}", i, **{"a0": 0.8, f"a{1 + i}": 0.6})
        problem = detector.observe(replace(told, product=product))
    assert problem.founders
    return detector, problem.cluster_id


def four_more(detector, share=0.6, days=10, product=None):
    """The last of four customers who each tell it in words of their own."""
    for i in range(4):
        axes = {"a0": share, f"a{10 + i}": (1 - share**2) ** 0.5}
        seen = detector.observe(replace(pointing(f"b-{i}", 24 * days + i, **axes), product=product))
    return seen


@pytest.mark.parametrize(
    ("past", "more", "returns"),
    [
        ({}, {}, True),
        ({"nearest": 0.7}, {}, False),  # something else came as near before
        ({"n": 60}, {}, False),  # hardly anything was strange before
        ({}, {"share": 0.4}, False),  # not half as like its tickets as these are to each other
        ({}, {"days": 2}, False),  # it is not over
        ({"product": "oven-1"}, {"product": "kettle-1"}, False),
    ],
)
def test_four_who_are_nearer_to_what_is_over_than_all_that_was_strange_bring_it_back(
    past, more, returns
):
    detector, cluster_id = after_a_problem(**past)
    last = four_more(detector, **more)
    assert last.rises == returns
    assert last.cluster_id == (cluster_id if returns else None)
    assert founders(last) == (("b-0", "b-1", "b-2", "b-3") if returns else ())


def test_who_is_no_nearer_than_what_was_strange_does_not_bring_it_back():
    other, _ = after_a_problem()
    for i in range(3):
        axes = {"a0": 0.6, f"a{10 + i}": 0.8}
        other.observe(pointing(f"b-{i}", 24 * 10 + i, **axes))
    far = other.observe(pointing("b-3", 24 * 10 + 3, a0=0.09, a13=(1 - 0.09**2) ** 0.5))
    assert far.cluster_id is None


def test_what_nobody_is_to_be_told_of_does_not_come_back_so():
    detector, cluster_id = after_a_problem()
    detector.put_aside(cluster_id)
    assert four_more(detector).cluster_id is None


def test_a_problem_that_came_back_takes_its_tickets_with_it():
    detector, cluster_id = after_a_problem()
    four_more(detector)
    again = detector.observe(pointing("b-9", 24 * 10 + 9, a0=0.95, a30=0.3))
    assert again.cluster_id == cluster_id
