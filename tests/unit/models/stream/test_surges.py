"""A known issue that rises, on the whole desk or for one family of products."""

from dataclasses import replace

import numpy as np
import pytest

from models.surge import Detector
from tests.factories import DAY, HOUR, NOW, make_arrival
from tests.streams import (
    FAMILIES,
    WATCH,
    about,
    about_as,
    founders,
    month_of_families,
    of_a_day,
    of_printers,
    rush,
    said,
    seen_by,
    told_by,
    told_loosely,
    with_issue_every_day,
)


def test_a_known_issue_that_rises_is_told_however_each_customer_tells_it():
    seen = rush(with_issue_every_day(), 16)
    born = next(s for s in seen if s.founders)
    assert born.rises
    assert {i for i in founders(born) if i.startswith("t-")} >= {"t-0", "t-3"}
    assert born.baseline_per_day == pytest.approx(1.0, abs=0.1)
    assert all(s.cluster_id == born.cluster_id for s in seen[seen.index(born) :])


def test_a_known_issue_that_rises_over_days_is_told_where_a_day_brings_too_few():
    def told(per_day, days):
        """Whether so many each day, evenly, are told of where the desk hears of one a day."""
        detector = with_issue_every_day()
        arrivals = [
            told_by(7 * i, f"t-{i}", NOW + i * DAY / per_day) for i in range(days * per_day)
        ]
        return any(seen_by(detector, arrival).rises for arrival in arrivals)

    assert not told(5, 1)
    assert told(5, 4)
    assert not told(2, 4)


def test_a_known_issue_at_its_usual_rate_is_not_told():
    assert not any(s.founders for s in rush(with_issue_every_day(), 3))
    assert not any(s.founders for s in rush(with_issue_every_day(), 16, issue=None))


def test_what_comes_when_a_surge_is_over_does_not_join_it():
    detector = with_issue_every_day()
    rush(detector, 16)
    later = told_by(3, "late", NOW + 3 * DAY)
    assert detector.observe(later).cluster_id is None


def test_a_known_issue_that_rises_again_weeks_later_comes_back_under_its_id_with_all_that_rose():
    detector = with_issue_every_day()
    first = next(s for s in rush(detector, 16) if s.founders)
    between = [told_by(day, f"d-{day}", NOW + day * DAY) for day in range(2, 25)]
    assert {seen_by(detector, arrival).cluster_id for arrival in between} == {None}
    seen = rush(detector, 16, at=NOW + 25 * DAY, name="again")
    back = next(s for s in seen if s.founders)
    assert back.rises
    assert back.cluster_id == first.cluster_id
    assert sum(i.startswith("again-") for i in founders(back)) >= 4
    assert back.rate_per_day >= 4
    after = seen[seen.index(back) + 1 :]
    assert {s.cluster_id for s in after} == {first.cluster_id}
    assert not any(s.founders for s in after)


@pytest.mark.parametrize("told", [("c-old", "c-young"), ("c-young", "c-old")])
def test_of_two_clusters_of_an_issue_its_tickets_join_the_one_that_was_born_last(told):
    detector = with_issue_every_day()
    for start, cluster_id in enumerate(("c-old", "c-young")):
        for i in range(8):
            at = NOW + start * HOUR + i * HOUR / 2
            detector.absorb(told_by(7 * i, f"{cluster_id}-{i}", at), cluster_id)
    for cluster_id in told:
        detector.expect("no_signal", cluster_id)
    assert detector.observe(told_by(3, "last", NOW + 6 * HOUR)).cluster_id == "c-young"


@pytest.mark.parametrize(("likeness", "is_told"), [(0.3, True), (0.1, False)])
def test_many_strange_tickets_by_the_name_of_an_issue_are_told_if_somewhat_alike(likeness, is_told):
    detector = with_issue_every_day()
    seen = [
        seen_by(
            detector, told_loosely(f"t-{i}", i, NOW + i * HOUR / 2, likeness, issue="no_signal")
        )
        for i in range(16)
    ]
    born = next((s for s in seen if s.founders), None)
    assert (born is not None) is is_told
    if born:
        assert (born.rises, born.issue, len(born.founders)) == (True, "no_signal", 8)
        assert all(s.cluster_id == born.cluster_id for s in seen[seen.index(born) :])


def test_a_few_strange_tickets_by_the_name_of_an_issue_are_none_of_it():
    detector = with_issue_every_day()
    few = [told_by(7 * i, f"t-{i}", NOW + i * HOUR / 2) for i in range(4)]
    strange = [replace(arrival, novelty=0.9) for arrival in few]
    assert not any(seen_by(detector, arrival).cluster_id for arrival in strange)
    assert rush(detector, 3)[-1].cluster_id is None


def test_a_strange_ticket_does_not_join_a_surge_by_its_name():
    detector = with_issue_every_day()
    surge = next(s.cluster_id for s in rush(detector, 16) if s.founders)
    plain = make_arrival("late", text="quaint zebra crossing", created_at=NOW + 9 * HOUR)
    plain = replace(plain, issue="no_signal")
    strange = replace(plain, ticket_id="strange", novelty=0.9)
    assert seen_by(detector, strange).cluster_id is None
    assert seen_by(detector, plain).cluster_id == surge


def test_a_surge_takes_in_no_usual_ticket_in_the_same_words_when_it_is_over():
    def told(ticket_id, at, issue="no_signal"):
        text = "no signal since the storm of last night"
        return replace(make_arrival(ticket_id, text=text, created_at=at), issue=issue)

    detector = with_issue_every_day()
    seen = [seen_by(detector, told(f"t-{i}", NOW + i * HOUR / 2)) for i in range(16)]
    surge = next(s.cluster_id for s in seen if s.founders)
    assert detector.observe(told("known", NOW + 3 * DAY)).cluster_id is None
    assert detector.observe(told("unknown", NOW + 3 * DAY, issue=None)).cluster_id == surge


def test_a_surge_that_is_over_takes_in_nothing_when_everything_comes_more_often():
    def seen(arrival):
        return seen_by(detector, replace(arrival, issue=arrival.text.split()[0]))

    detector = Detector(WATCH, dim=64)
    for day in range(-28, 0):
        for arrival in of_a_day(day, 6):
            seen(arrival)
    surge = [seen(about(0, f"t-{i}", NOW + 8 * HOUR * i / 60)) for i in range(60)]
    assert surge[-1].rises
    for day in (1, 2, 3):
        for arrival in of_a_day(day, 6):
            assert seen(arrival).cluster_id is None or day == 1
    assert {seen(arrival).cluster_id for arrival in of_a_day(4, 24)} == {None}


def test_a_detector_built_anew_goes_on_with_the_surge():
    arrivals = [told_by(day, f"h-{day}", NOW - day * DAY) for day in range(30, 0, -1)]
    arrivals += [told_by(7 * i, f"t-{i}", NOW + i * HOUR / 2) for i in range(14)]
    lived, place = Detector(WATCH, dim=64), {}
    for arrival in arrivals:
        sighting = seen_by(lived, arrival)
        for ticket in founders(sighting) or (arrival.ticket_id,):
            place[ticket] = sighting.cluster_id
    cluster = place["t-13"]
    assert cluster is not None
    again = Detector(WATCH, dim=64)
    members = [a for a in arrivals if place[a.ticket_id] == cluster]
    total = np.sum([a.vector for a in members], axis=0)
    again.add_cluster(cluster, total, min(a.created_at for a in members))
    again.expect("no_signal", cluster)
    again.fill(arrivals, {a.ticket_id: cluster for a in members})
    for i in range(14, 18):
        arrival = told_by(7 * i, f"t-{i}", NOW + i * HOUR / 2)
        assert said(again.observe(arrival)) == about_as(lived.observe(arrival))


def a_desk_of_families(families=FAMILIES):
    detector = Detector(replace(WATCH, families=families), 64)
    for arrival in month_of_families():
        detector.observe(arrival)
    return detector


def test_an_issue_that_rises_in_one_family_is_told_where_the_whole_desk_hears_of_it_every_day():
    detector = a_desk_of_families()
    seen = [seen_by(detector, arrival) for arrival in of_printers(14)]
    born = next(s for s in seen if s.founders)
    assert all(i.startswith("p-") or i.endswith("-0") for i in founders(born))
    assert born.baseline_per_day == pytest.approx(1.0, abs=0.1)
    assert all(s.cluster_id == born.cluster_id for s in seen[seen.index(born) :])
    blind = a_desk_of_families(families={})
    assert not any(seen_by(blind, arrival).cluster_id for arrival in of_printers(14))


def test_a_surge_of_one_family_leaves_the_tickets_of_another_alone():
    detector = a_desk_of_families()
    seen = [seen_by(detector, arrival) for arrival in of_printers(14)]
    assert seen[-1].cluster_id
    other = replace(told_by(3, "tv", NOW + 8 * HOUR), product="orvane-55")
    assert seen_by(detector, other).cluster_id is None


def test_a_detector_built_anew_knows_which_family_rises():
    detector = a_desk_of_families()
    seen = [seen_by(detector, arrival) for arrival in of_printers(14)]
    cluster = next(s.cluster_id for s in seen if s.founders)
    again = Detector(replace(WATCH, families=FAMILIES), 64)
    again.add_cluster(cluster, np.zeros(64, np.float32), NOW)
    past = [
        replace(told_by(d, f"h-{d}", NOW - d * DAY), product="pliago-200") for d in range(1, 30)
    ]
    mine = {arrival.ticket_id: cluster for arrival in of_printers(14)}
    again.fill([*past, *of_printers(14)], mine)
    again.expect("no_signal", cluster)
    (printer,) = of_printers(1, start=15)
    assert again.observe(printer).cluster_id == cluster
    other = replace(told_by(3, "tv", NOW + 8 * HOUR), product="orvane-55")
    assert again.observe(other).cluster_id is None


def later(arrivals, days, name):
    """The same tickets so many days later."""
    return [
        replace(a, ticket_id=f"{name}-{a.ticket_id}", created_at=a.created_at + days * DAY)
        for a in arrivals
    ]


def test_a_surge_of_one_family_comes_back_under_its_id_and_another_family_has_its_own():
    detector = a_desk_of_families()
    first = next(s for s in [seen_by(detector, a) for a in of_printers(14)] if s.founders)
    for arrival in later([a for a in month_of_families() if a.created_at < NOW], 30, "d"):
        detector.observe(arrival)
    back = [seen_by(detector, a) for a in later(of_printers(14), 31, "again")]
    assert next(s for s in back if s.founders).cluster_id == first.cluster_id
    televisions = [
        replace(told_by(7 * i + 3, f"tv-{i}", NOW + 60 * DAY + i * HOUR / 2), product="orvane-55")
        for i in range(14)
    ]
    other = [seen_by(detector, a) for a in [*televisions, *later(televisions, 0.01, "more")]]
    assert first.cluster_id not in {s.cluster_id for s in other}


def test_a_surge_of_which_no_ticket_is_in_mind_is_still_of_its_family():
    detector = a_desk_of_families()
    detector.add_cluster("c-old", np.zeros(64, np.float32), NOW - 90 * DAY)
    detector.expect("no_signal", "c-old", ["pliago-200", "pliago-300"])
    seen = [seen_by(detector, arrival) for arrival in of_printers(14)]
    assert next(s for s in seen if s.founders).cluster_id == "c-old"
    other = a_desk_of_families()
    other.add_cluster("c-old", np.zeros(64, np.float32), NOW - 90 * DAY)
    other.expect("no_signal", "c-old", ["orvane-55"])
    seen = [seen_by(other, arrival) for arrival in of_printers(14)]
    assert next(s for s in seen if s.founders).cluster_id != "c-old"


def test_where_one_family_alone_is_heard_of_its_surge_comes_back_under_its_id():
    rng = np.random.default_rng(0)
    detector = Detector(replace(WATCH, families=FAMILIES), 64)

    def seen(name, at, product, issue):
        arrival = replace(told_by(0, name, at, issue), product=product)
        vector = rng.normal(size=64).astype(np.float32)  # as far from its surge as from any
        return seen_by(detector, replace(arrival, vector=vector / np.linalg.norm(vector)))

    def surge(at, name):
        return [seen(f"{name}-{i}", at + i * HOUR / 4, "pliago-200", "jam") for i in range(14)]

    def month(at, name):
        for day in range(30):
            for n, product in enumerate(("pliago-200", "orvane-55") * 2):
                seen(f"{name}-{day}-{n}", at + day * DAY + n * HOUR, product, "other")

    month(NOW - 30 * DAY, "before")
    first = next(s for s in surge(NOW, "s") if s.founders)
    month(NOW + DAY, "between")
    back = next(s for s in surge(NOW + 31 * DAY, "again") if s.founders)
    assert back.cluster_id == first.cluster_id
