"""Strange tickets that are least unlike the same known issue, however far apart they are told."""

from dataclasses import replace

import numpy as np
import pytest

from models.surge import Detector
from tests.factories import DAY, HOUR, NOW
from tests.streams import (
    FAMILIES,
    WATCH,
    about_as,
    founders,
    said,
    told_by,
    told_loosely,
    with_history,
)

EVENT = "mower_boundary"


def leaning(n, name="t", at=NOW, to=EVENT, likeness=0.4, first=0, **fields):
    """So many strange tickets in half a day, none near another; each with fields of its place."""
    made = [told_loosely(f"{name}-{i}", first + i, at + i * HOUR / 2, likeness) for i in range(n)]
    return [replace(arrival, **{"leaning": to, **fields}) for arrival in made]


def rise(detector, arrivals):
    """What the ticket sees that founds a cluster, and its place; nothing if none does."""
    for place, arrival in enumerate(arrivals, start=1):
        sighting = detector.observe(arrival)
        if sighting.founders:
            return place, sighting
    return None, None


def test_what_six_customers_tell_without_a_common_word_is_a_problem_of_no_known_issue():
    place, born = rise(with_history(), leaning(12))
    assert place == 6
    assert founders(born) == tuple(f"t-{i}" for i in range(6))
    assert (born.rises, born.issue, born.baseline_per_day) == (True, None, 0)


@pytest.mark.parametrize(
    "fields",
    [
        {"likeness": 0.2},
        {"customer": "one"},
        {"novelty": 0.5},
        {"to": None},
        {"text": "Guest posts on finance blogs, 45 USD each, see t.me/guestposts"},
    ],
    ids=["unlike each other", "of one customer", "not strange", "of no leaning", "selling"],
)
def test_it_takes_many_customers_with_strange_tickets_that_are_somewhat_alike(fields):
    assert rise(with_history(), leaning(12, **fields)) == (None, None)


def test_strange_tickets_that_lean_to_different_issues_are_no_problem():
    mixed = [replace(a, leaning=f"issue-{i % 3}") for i, a in enumerate(leaning(12))]
    assert rise(with_history(), mixed) == (None, None)


def test_as_many_as_lean_to_an_issue_on_any_day_are_no_problem():
    detector = with_history()
    for day in range(28, 0, -1):
        for arrival in leaning(4, f"u{day}", NOW - day * DAY, likeness=0, first=20):
            detector.observe(arrival)
    assert rise(detector, leaning(8)) == (None, None)


def test_foreign_questions_that_are_as_like_others_are_no_problem():
    detector = with_history()
    for arrival in leaning(10, "o", NOW - 6 * HOUR, to=None, first=20):
        detector.observe(arrival)
    assert rise(detector, leaning(8)) == (None, None)


def test_what_is_told_of_two_families_of_products_is_no_one_problem():
    def of_products(*products):
        arrivals = [replace(a, product=products[i % 2]) for i, a in enumerate(leaning(10))]
        return rise(with_history(families=FAMILIES), arrivals)[0]

    assert of_products("pliago-200", "pliago-300") is not None
    assert of_products("pliago-200", "orvane-55") is None


def test_tickets_that_are_in_a_cluster_found_no_second_one():
    detector = with_history()
    for arrival in leaning(6):
        detector.absorb(arrival, "c-1")
    assert rise(detector, leaning(5, "later", NOW + 4 * HOUR, first=6)) == (None, None)


def test_a_ticket_whose_issue_a_person_says_leans_to_none():
    detector, arrivals = with_history(), leaning(6)
    for arrival in arrivals[:5]:
        detector.observe(arrival)
    detector.relabel([replace(arrivals[0], issue="another")])
    assert detector.observe(arrivals[5]).founders == ()


def test_a_detector_built_anew_sees_the_same():
    past = [told_by(day, f"h-{day}", NOW - day * DAY, issue=None) for day in range(30, 0, -1)]
    *arrivals, last = [*past, *leaning(6)]
    lived, again = Detector(WATCH, dim=64), Detector(WATCH, dim=64)
    for arrival in arrivals:
        lived.observe(arrival)
    again.fill(arrivals, {}, seen=np.stack([arrival.vector for arrival in arrivals]))
    told = lived.observe(last)
    assert told.founders
    assert said(again.observe(last)) == about_as(told)
