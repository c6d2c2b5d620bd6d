"""Which of the clusters alive a ticket belongs to."""

from dataclasses import replace

import numpy as np
import pytest

from models.stream.watch import Watch
from models.surge import Detector
from tests.factories import DAY, HOUR, NOW, make_arrival
from tests.streams import WATCH, about, at_angle, pointing, told_loosely, with_history

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


def test_a_detector_built_anew_lets_the_same_join():
    """What was strange so long ago that only one of the two has it in mind does not count."""
    past = [told(f"h-{i}", NOW - (15 - i / 12) * DAY, 0.1, OTHERS + i % 20) for i in range(120)]
    near = told("near", NOW - 19.5 * DAY, 0.8, OTHERS)
    own = [told(f"t-{i}", NOW + i * HOUR, 0.8, OWN + i) for i in range(4)]
    own += [told(f"t-{i}", NOW + 16 * DAY, 0.8, OWN + i) for i in range(4, 12)]
    late = told("late", NOW + 18 * DAY, 0.79, OWN + 20)
    lived, anew = Detector(WATCH, dim=64), Detector(WATCH, dim=64)
    past += [told(f"m-{i}", NOW + 4 * i * DAY, 0.1, OTHERS + i) for i in range(1, 4)]
    for arrival in (near, *past):
        lived.absorb(arrival, None)
    for arrival in own:
        lived.absorb(arrival, "c-1")
    lived.absorb(told("other", NOW + 18 * DAY, 0.0, OTHERS), None)
    lived.absorb(told("another", NOW + 18 * DAY, 0.0, OTHERS + 1), None)
    anew.add_cluster("c-1", np.sum([arrival.vector for arrival in own], axis=0), NOW)
    since = late.created_at - WATCH.reach - 2 * DAY
    in_mind = [arrival for arrival in (near, *past, *own) if arrival.created_at > since]
    anew.fill(in_mind, {arrival.ticket_id: "c-1" for arrival in own})
    assert [one.observe(late).cluster_id for one in (lived, anew)] == ["c-1", "c-1"]


def test_a_ticket_like_the_edge_of_a_cluster_and_unlike_its_middle_does_not_join():
    """Else each draws in the next, and the cluster ends with what has nothing to do with it."""
    detector = with_history()
    for i in range(40):
        middle = detector.observe(at_angle(f"t-{i}", 0, i / 10))
    edge = [detector.observe(at_angle(f"e-{i}", 30 + 6 * i, 8 + i / 10)) for i in range(18)]
    joined = [30 + 6 * i for i, s in enumerate(edge) if s.cluster_id == middle.cluster_id]
    assert joined
    assert max(joined) < 108


@pytest.mark.parametrize("degrees", [-70, -66])
@pytest.mark.parametrize(("told_at", "joins"), [((0, 0, 0), False), ((0, 60, -60), True)])
def test_another_new_problem_does_not_join_one_that_all_tell_alike_for_want_of_nearer_tickets(
    told_at, joins, degrees
):
    """Where its own tickets lie apart, one that lies a little farther off is of it.

    The one is nearer to the middle than ``join`` asks, the other is not.
    """
    detector = Detector(Watch(near=(0.17, 0.4), join=0.38), dim=64)
    for day in range(30):
        detector.observe(make_arrival(f"h-{day}", text="else", created_at=NOW - day * DAY))
    own = [detector.observe(at_angle(f"t-{i}", told_at[i % 3], i / 10)) for i in range(12)][-1]
    other = detector.observe(at_angle("o-1", degrees, 2))
    assert own.cluster_id is not None
    assert other.cluster_id == (own.cluster_id if joins else None)


def test_what_strayed_into_a_cluster_draws_in_none_of_its_kind():
    """Two problems are a little like each other, as all that is new to a desk."""
    detector = Detector(Watch(near=(0.27, 0.36, 0.47, 0.57, 0.65), join=0.62), dim=64)
    for day in range(30):
        detector.observe(make_arrival(f"h-{day}", text="else", created_at=NOW - day * DAY))
    for i in range(6):
        one = pointing(f"one-{i}", i / 2 - 4, a0=0.45, a1=0.6, **{f"a{10 + i}": 0.6})
        detector.absorb(one, "c-1")
    other = [
        pointing(f"other-{i}", i / 2, a0=0.45, a2=0.75, **{f"a{20 + i}": 0.5}) for i in range(7)
    ]
    for stray in other[:2]:
        detector.absorb(stray, "c-1")
    told = [detector.observe(arrival) for arrival in other[2:]]
    assert "c-1" not in {sighting.cluster_id for sighting in told}


def test_how_rare_a_code_was_is_asked_of_what_a_restart_has_in_mind():
    """Of a cluster that goes on for a month, and a code that was usual before it."""
    usual = [pointing(f"h-{day}", -24 * day, **{f"a{day % 50 + 9}": 1}) for day in range(70)]
    usual += [
        replace(pointing(f"o-{i}", -24 * 48 - i, a5=1), text=f"E471 on device {i}")
        for i in range(6)
    ]
    mine = [
        replace(pointing(f"c-{i}", 12 * (i - 60), a0=1, a1=0.1), text=f"shows E471, number {i}")
        for i in range(60)
    ]
    new = replace(pointing("z", 0, a0=0.35, a5=0.93), text="kaputt: E471")
    ran, again = (Detector(WATCH, dim=64) for _ in range(2))
    cluster_of = {a.ticket_id: "c-x" for a in mine}
    everything = sorted([*usual, *mine], key=lambda a: (a.created_at, a.ticket_id))
    for arrival in everything:
        ran.absorb(arrival, cluster_of.get(arrival.ticket_id))
    again.add_cluster("c-x", sum(a.vector for a in mine), mine[0].created_at)
    recent = [a for a in everything if a.created_at > NOW - WATCH.reach - 2 * DAY]
    again.fill(recent, cluster_of)
    assert ran.observe(new).cluster_id == again.observe(new).cluster_id == "c-x"


@pytest.mark.parametrize(
    ("issue", "of_cluster", "joins"),
    [(None, None, True), ("refund", None, False), ("refund", "refund", True)],
)
def test_what_is_plainly_of_a_known_issue_joins_no_neighbours_that_are_of_none(
    issue, of_cluster, joins
):
    detector = with_history()
    for i in range(4):
        own = pointing(f"t-{i}", i, **{"a0": 0.8, f"a{i + 1}": 0.6})
        sighting = detector.observe(replace(own, issue=of_cluster))
    late = pointing("late", 5, a0=0.9, a9=0.436)
    late = replace(late, issue=issue, novelty=0.2 if issue else 0.95)
    assert sighting.founders
    assert detector.observe(late).cluster_id == (sighting.cluster_id if joins else None)


@pytest.mark.parametrize(
    ("hours_later", "cross", "is_same"),
    [(5, 0.4, True), (5, 0.2, False), (60, 0.4, False)],
    ids=["one day", "unlike", "days later"],
)
def test_two_tellings_of_one_day_as_alike_as_two_about_the_same_thing_are_one_cluster(
    hours_later, cross, is_same
):
    within = 0.9

    def wave(name, first, angle, hours):
        for i in range(4):
            at = NOW + (hours + i) * HOUR
            yield detector.observe(told_loosely(f"{name}-{i}", first + i, at, within, angle))

    detector = Detector(replace(WATCH, near=(0.3, 0.8)), dim=64)
    for day in range(28, 0, -1):
        detector.observe(about(0, f"h-{day}", NOW - day * DAY))
    one = list(wave("t", 0, 0.0, 0))[-1].cluster_id
    other = list(wave("b", 8, np.arccos(cross / within), hours_later))[-1].cluster_id
    assert one
    assert other
    assert (one == other) is is_same
