"""New products: their strange tickets are one problem until there is more to tell them by."""

from dataclasses import replace

import pytest

from models.surge import Detector
from tests.factories import DAY, FILLERS, HOUR, NOW, make_arrival
from tests.streams import WATCH

NEW, OLD = "fan-2", "fan-1"


def ticket(n, product=NEW, novelty=0.95, at=NOW):
    """A ticket like no other."""
    text = f"{FILLERS[n % len(FILLERS)]} u{n} v{n} w{n}"
    arrival = make_arrival(f"t-{n}", text=text, created_at=at, customer=f"of t-{n}")
    return replace(arrival, product=product, novelty=novelty)


def desk(days=30, product=OLD, known=()):
    """A detector that has seen two tickets a day of a product, few of them strange."""
    detector = Detector(WATCH, dim=64, known=known)
    for n in range(2 * days):
        at = NOW - days * DAY + n * DAY / 2
        detector.observe(ticket(1000 + n, product, novelty=(n % 10) / 10, at=at))
    return detector


def told(detector, tickets):
    """The place of the first ticket that makes the desk's cluster rise, and the cluster."""
    for place, one in enumerate(tickets, start=1):
        sighting = detector.observe(one)
        if sighting.rises:
            return place, sighting
    return None, None


def slowly(n, **fields):
    """Two tickets a day."""
    return [ticket(i, at=NOW + i * DAY / 2, **fields) for i in range(n)]


def test_unlike_strange_tickets_of_a_new_product_are_a_problem_by_the_fifth():
    place, sighting = told(desk(), slowly(8))
    assert place == 5
    assert [ticket_id for ticket_id, _ in sighting.founders] == [f"t-{i}" for i in range(5)]
    assert sighting.baseline_per_day == 0


@pytest.mark.parametrize(
    ("issues", "novelty", "place"),
    [
        ((None, None), 0.95, 4),
        (("leak", "noise"), 0.5, None),
        (("leak", "noise"), 0.95, 4),
    ],
    ids=["a new problem", "known issues", "named for want of a better name"],
)
def test_known_issues_of_a_new_product_are_no_problem_for_being_told_by_its_name(
    issues, novelty, place
):
    """A name that nobody wrote before makes them all alike."""
    by_name = [
        replace(
            ticket(7, at=NOW + i * HOUR, novelty=novelty),
            ticket_id=f"n-{i}",
            customer=f"c-{i}",
            issue=issue,
        )
        for i, issue in enumerate((issues * 3)[:6])
    ]
    assert told(desk(), by_name)[0] == place


def test_a_product_with_a_past_brings_strange_tickets_without_a_problem():
    assert told(desk(), slowly(8, product=OLD)) == (None, None)


def test_a_product_that_training_knew_is_not_new_after_weeks_of_silence():
    assert told(desk(known=[NEW]), slowly(8)) == (None, None)


def test_tickets_of_no_product_and_ordinary_ones_of_a_new_one_are_no_problem():
    assert told(desk(), slowly(8, product=None)) == (None, None)
    assert told(desk(), slowly(8, novelty=0.3)) == (None, None)


@pytest.mark.parametrize(("n_ordinary", "place"), [(0, 5), (10, 8), (20, 11)])
def test_the_more_ordinary_tickets_of_a_new_product_the_more_strange_ones_are_expected(
    n_ordinary, place
):
    detector = desk()
    for n in range(n_ordinary):
        detector.observe(ticket(500 + n, novelty=0.3, at=NOW - DAY + n * HOUR))
    assert told(detector, slowly(12))[0] == place


def test_a_customer_who_writes_five_times_makes_no_problem():
    same = [replace(one, customer="one") for one in slowly(8)]
    assert told(desk(), same) == (None, None)


@pytest.mark.parametrize(("days", "is_told"), [(5, False), (9, True)])
def test_a_desk_that_has_just_begun_knows_no_product_to_be_new(days, is_told):
    flood = [ticket(i, at=NOW + i * HOUR / 4) for i in range(40)]
    place, _ = told(desk(days=days), flood)
    assert (place is not None) is is_told


@pytest.mark.parametrize(("days_later", "joins"), [(1, True), (9, False)])
def test_what_is_strange_about_the_product_joins_in_its_first_week(days_later, joins):
    detector = desk()
    _, born = told(detector, slowly(8))
    later = detector.observe(ticket(77, at=NOW + (2 + days_later) * DAY))
    assert (later.cluster_id == born.cluster_id) is joins
    other = detector.observe(ticket(78, OLD, at=NOW + (2 + days_later) * DAY))
    assert other.cluster_id is None


def test_a_detector_built_again_has_the_product_join_the_same_cluster():
    arrivals = slowly(5)
    detector = desk()
    _, born = told(detector, arrivals)
    again = Detector(WATCH, dim=64)
    past = [ticket(1000 + n, OLD, (n % 10) / 10, NOW - 30 * DAY + n * DAY / 2) for n in range(60)]
    again.add_cluster(born.cluster_id, sum(a.vector for a in arrivals), NOW)
    again.fill([*past, *arrivals], {a.ticket_id: born.cluster_id for a in arrivals})
    assert again.observe(ticket(77, at=NOW + 3 * DAY)).cluster_id == born.cluster_id


def test_a_first_ticket_that_strayed_into_another_cluster_does_not_draw_the_others():
    detector = desk()
    stray = ticket(500, at=NOW - DAY / 2)
    detector.add_cluster("c-spam", stray.vector, NOW - DAY / 2)
    detector.absorb(stray, "c-spam")
    _, sighting = told(detector, slowly(8))
    assert sighting.cluster_id != "c-spam"
    assert "t-500" not in [ticket_id for ticket_id, _ in sighting.founders]


def test_a_cluster_that_holds_more_of_something_else_does_not_draw_the_others():
    detector = desk()
    strays = [ticket(500 + i, at=NOW - DAY / 2 + i * HOUR) for i in range(4)]
    others = [ticket(600 + i, OLD, 0.3, NOW - DAY / 2) for i in range(6)]
    detector.add_cluster("c-spam", sum(a.vector for a in others), NOW - DAY)
    for one in [*others, *strays]:
        detector.absorb(one, "c-spam")
    assert detector.observe(ticket(1)).cluster_id is None


@pytest.mark.parametrize("n_ordinary", [0, 2, 5])
@pytest.mark.parametrize("days_apart", [0.5, 0.8, 1.2])
def test_a_detector_that_remembers_more_decides_as_one_filled_anew(n_ordinary, days_apart):
    past = [ticket(1000 + n, OLD, (n % 10) / 10, NOW - 60 * DAY + n * DAY / 2) for n in range(120)]
    past += [ticket(300 + n, novelty=0.3, at=NOW - DAY) for n in range(n_ordinary)]
    live = Detector(WATCH, dim=64)
    for one in past:
        live.observe(one)
    for i in range(8):
        one = ticket(i, at=NOW + i * days_apart * DAY)
        anew = Detector(WATCH, dim=64)
        anew.fill([a for a in past if a.created_at > one.created_at - WATCH.reach - 2 * DAY], {})
        seen = live.observe(one)
        assert (seen.cluster_id, seen.rises) == tuple(
            getattr(anew.observe(one), name) for name in ("cluster_id", "rises")
        )
        if seen.cluster_id:
            break
        past.append(one)


def test_what_lies_before_the_baseline_changes_nothing_whether_it_is_still_in_mind_or_not():
    forgotten, remembered = desk(), desk()
    remembered.fill([ticket(900, at=NOW - 32 * DAY)], {})
    for one in slowly(8):
        assert remembered.observe(one) == forgotten.observe(one)


@pytest.mark.parametrize("more_like", ["c-first", "c-second"])
def test_of_two_problems_of_a_new_product_a_ticket_joins_the_one_that_it_is_more_like(more_like):
    detector = desk()
    for n in range(9):
        detector.absorb(ticket(n, at=NOW + n * HOUR), "c-first" if n < 5 else "c-second")
    first = 0 if more_like == "c-first" else 5
    said = f"{FILLERS[first]} v{first + 1} w{first + 2} x y z"
    late = make_arrival("late", text=said, created_at=NOW + 10 * HOUR, customer="of late")
    sighting = detector.observe(replace(late, product=NEW, novelty=0.95))
    assert sighting.cluster_id == more_like
