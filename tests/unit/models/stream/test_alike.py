"""What rises among tickets told alike."""

from dataclasses import replace

import pytest

from models.surge import Detector
from tests.factories import DAY, FILLERS, HOUR, NOW, make_arrival
from tests.streams import (
    WATCH,
    about,
    about_as,
    after_a_month_of,
    at_angle,
    founders,
    naming,
    pointing,
    said,
    slowly,
    with_history,
)


@pytest.mark.parametrize(("shared", "founds"), [(0.0, False), (0.5, True)])
def test_tickets_that_are_like_the_newest_and_unlike_each_other_found_nothing(shared, founds):
    detector = with_history()
    for i in range(3):  # each has something of what the next one tells, and of its own
        axes = {"a0": 0.62, f"a{i + 2}": 0.785, "a9": shared}
        assert not detector.observe(pointing(f"t-{i}", i, **axes)).founders
    newest = detector.observe(pointing("t-3", 3, a0=1, a9=shared))
    assert bool(newest.founders) == founds


def test_many_that_are_like_the_newest_rise_however_unlike_each_other():
    detector = with_history()
    for i in range(7):
        assert not detector.observe(
            pointing(f"t-{i}", i / 9, **{"a0": 0.62, f"a{i + 2}": 0.785})
        ).founders
    assert detector.observe(pointing("t-7", 1, a0=1)).founders


@pytest.mark.parametrize(
    ("products", "past", "founds"),
    [
        (("kettle-1",) * 4, "fridge-1", True),
        (("kettle-1", "kettle-1", "oven-1", "oven-1"), "fridge-1", False),
        ((None,) * 4, "fridge-1", False),
        (("kettle-1",) * 4, "kettle-1", False),
    ],
    ids=["one product", "two products", "none known", "all that the desk sells"],
)
def test_strange_tickets_of_one_product_may_lie_farther_apart_than_others(products, past, founds):
    detector = Detector(WATCH, dim=64, known={"kettle-1", "oven-1"})
    for day in range(30, 0, -1):
        text = f"{FILLERS[day % len(FILLERS)]} h{day} k{day}"
        made = make_arrival(f"h-{day}", text=text, created_at=NOW - day * DAY, product=past)
        detector.observe(made)
    seen = [
        detector.observe(replace(pointing(f"t-{i}", i, a0=0.72, **{f"a{i + 1}": 0.69}), product=p))
        for i, p in enumerate(products)
    ]
    assert [bool(one.founders) for one in seen] == [False, False, False, founds]


@pytest.mark.parametrize(
    ("n", "likeness", "founds"), [(10, 0.1, True), (10, 0.5, False), (5, 0.5, True)]
)
def test_what_is_like_all_else_that_is_strange_is_no_problem_of_its_own(n, likeness, founds):
    """What a desk never hears of is alike in that; of a few others nobody can tell."""
    detector = with_history()
    for i in range(n):
        axes = {"a0": likeness, f"a{20 + i}": (1 - likeness**2) ** 0.5}
        assert not detector.observe(pointing(f"o-{i}", i / 10, **axes)).founders
    seen = [
        detector.observe(replace(naming("", f"t-{i}", 2 + i, alike=0.65), novelty=0.95))
        for i in range(4)
    ]
    assert bool(seen[-1].founders) == founds


@pytest.mark.parametrize("anew", [False, True])
def test_what_says_nothing_founds_nothing_with_a_ticket_near_it_either(anew):
    detector, numbers = with_history(), [at_angle(f"{4711000 + i}", 0, i / 10) for i in range(9)]
    if anew:
        detector.fill(numbers, {})
    else:
        assert not any(detector.observe(number).founders for number in numbers)
    assert not detector.observe(at_angle("ot-4117!", 5, 1)).founders


def test_four_strange_tickets_found_a_cluster_where_four_usual_ones_would_not():
    usual, strange = ([after_a_month_of(0), n] for n in (0.5, 0.95))
    for detector, novelty in (usual, strange):
        seen = [detector.observe(about(0, f"t-{i}", novelty=novelty)) for i in range(4)]
        assert bool(seen[-1].founders) == (novelty > WATCH.strange)
    assert founders(seen[-1]) == ("t-0", "t-1", "t-2", "t-3")
    assert seen[-1].baseline_per_day == pytest.approx(0.1, abs=0.02)  # a fifth of the usual


def test_a_topic_that_was_always_strange_does_not():
    detector = after_a_month_of(0, novelty=0.95)
    arrivals = [about(0, f"t-{i}", NOW + 5 * i * HOUR, novelty=0.95) for i in range(4)]
    assert not any(detector.observe(arrival).founders for arrival in arrivals)


def test_a_new_problem_that_comes_slowly_rises_over_the_days_before_its_first_ticket():
    assert any(slowly(with_history(), 8))


def test_a_cluster_of_usual_tickets_or_of_an_old_topic_that_comes_slowly_does_not():
    assert not any(slowly(with_history(), 8, novelty=0.5))
    assert not any(slowly(after_a_month_of(0, novelty=0.95), 8))


def test_a_cluster_that_is_a_month_old_is_not_new_again():
    detector = with_history()
    detector.absorb(about(0, "first", NOW - 20 * DAY, novelty=0.95), "c-slow")
    assert not any(slowly(detector, 8))


def test_usual_tickets_beside_strange_ones_do_not_count_with_them():
    detector = after_a_month_of(0)
    detector.observe(about(0, "usual", NOW - 5 * HOUR))
    arrivals = [about(0, f"t-{i}", NOW + 5 * i * HOUR, novelty=0.95) for i in range(4)]
    seen = [detector.observe(arrival) for arrival in arrivals]
    assert not any(s.founders for s in seen[:3])
    assert founders(seen[3]) == ("t-0", "t-1", "t-2", "t-3")


def test_a_novelty_moves_with_its_ticket_when_a_late_one_is_put_before_it():
    in_order, late = after_a_month_of(0), after_a_month_of(0)
    early = about(1, "early", NOW - 2 * HOUR)
    in_order.observe(early)
    for detector in (in_order, late):
        for i in range(3):
            detector.observe(about(0, f"t-{i}", NOW - HOUR, novelty=0.95))
    late.observe(early)
    last = about(0, "t-3", novelty=0.95)
    assert said(late.observe(last)) == about_as(in_order.observe(last))


@pytest.mark.parametrize(("n_known", "founding"), [(1, 4), (2, 3)])
def test_what_is_plainly_of_a_known_issue_founds_nothing_new_with_those_of_none(n_known, founding):
    detector = with_history()
    ids = []
    for i in range(5):
        arrival = pointing(f"t-{i}", i, a0=0.95, **{f"a{i + 1}": 0.3})
        if 0 < i <= n_known:
            arrival = replace(arrival, issue="screen_lines", novelty=0.2)
        sighting = detector.observe(arrival)
        ids.append(founders(sighting))
        if sighting.founders:
            break
    known = {f"t-{i}" for i in range(1, n_known + 1)}
    assert len(ids) - 1 == founding  # of two in four the issue is what they have in common
    assert bool(known & set(ids[-1])) == (n_known > 1)
