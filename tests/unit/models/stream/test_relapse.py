"""What comes back to a cluster that was quiet, by what is usual of it."""

import numpy as np
import pytest

from tests.factories import DAY, HOUR, NOW
from tests.streams import about, at_angle, told_loosely, with_history


def after_an_outbreak(n=16):
    """A detector that has seen a problem of one day, and its cluster."""
    detector = with_history()
    told = [detector.observe(at_angle(f"t-{i}", i % 3, i)) for i in range(n)]
    return detector, told[-1].cluster_id


def back(detector, degrees, days=10):
    """What each of some tickets means that come an hour apart, days later."""
    return [
        detector.observe(at_angle(f"b-{i}", angle, 24 * days + i))
        for i, angle in enumerate(degrees)
    ]


def test_what_comes_back_rises_as_soon_as_something_new_would():
    detector = with_history()
    for i in range(10):
        detector.observe(about(0, f"t-{i}", NOW + i * HOUR))
    told = [
        [
            detector.observe(about(topic, f"{topic}-{i}", NOW + 10 * DAY + i * HOUR))
            for i in range(5)
        ]
        for topic in (0, 1)
    ]
    again, new = ([sighting.rises for sighting in each].index(True) for each in told)
    assert again == new


def test_what_comes_back_in_other_words_found_it_once_more_whoever_joined_already():
    detector, cluster_id = after_an_outbreak()
    told = back(detector, (40, 10, 41, 42))
    assert [s.cluster_id for s in told] == [None, cluster_id, None, cluster_id]
    assert told[-1].rises
    assert [ticket_id for ticket_id, _ in told[-1].founders] == ["b-0", "b-2", "b-3"]


@pytest.mark.parametrize(("cross", "is_same"), [(0.62, True), (0.5, True), (0.42, False)])
def test_few_who_tell_it_otherwise_bring_a_problem_back_that_was_told_in_many_ways(cross, is_same):
    """Each two of a wave have a cosine of .75: nobody alone, nor the middle of four, is near."""
    within = 0.75

    def wave(name, angle, n, days, first):
        at = NOW + days * DAY
        for i in range(n):
            told = told_loosely(f"{name}-{i}", first + i, at + i * HOUR, within, angle)
            yield detector.observe(told)

    detector = with_history()
    first = list(wave("t", 0.0, 6, 0, 0))
    again = list(wave("b", np.arccos(cross / within), 5, 20, 8))
    assert first[-1].cluster_id
    assert again[-1].cluster_id
    assert (again[-1].cluster_id == first[-1].cluster_id) is is_same


@pytest.mark.parametrize("is_aside", [False, True])
def test_an_outbreak_that_is_over_is_usual_only_where_nobody_is_told_of_it(is_aside):
    detector, cluster_id = after_an_outbreak()
    if is_aside:
        detector.put_aside(cluster_id)
    assert any(sighting.rises for sighting in back(detector, range(5))) is not is_aside


def test_stragglers_of_what_is_over_bring_nothing_back():
    """Not in the week of its outbreak, either, and not by three of them each week."""
    detector, cluster_id = after_an_outbreak()
    days = [4, *np.arange(7, 42, 7).repeat(3)]
    told = [
        detector.observe(at_angle(f"s-{i}", i % 3, 24 * int(day) + i)) for i, day in enumerate(days)
    ]
    assert {sighting.cluster_id for sighting in told} == {cluster_id}
    assert not any(sighting.rises for sighting in told)


def test_few_tickets_far_between_were_no_outbreak():
    detector = with_history()
    for i, day in enumerate((0, 1, 8, 9, 16, 17, 24, 25)):
        detector.absorb(at_angle(f"t-{i}", i % 3, 24 * day), "c-1")
    assert not any(sighting.rises for sighting in back(detector, range(4), days=27))


def test_what_comes_back_each_week_is_usual_by_then():
    detector, _ = after_an_outbreak()
    weeks = [
        [
            detector.observe(at_angle(f"week {week}-{i}", i % 3, 168 * week + 4 * i))
            for i in range(4)
        ]
        for week in (2, 3, 4)
    ]
    assert [any(s.rises for s in week) for week in weeks] == [True, False, False]
