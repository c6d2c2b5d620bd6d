"""What rises right now, ticket by ticket."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.stream.watch import Watch
from models.surge import Detector, cluster_id
from models.vectors.sight import fit_sight
from tests.factories import DAY, FILLERS, HOUR, NOW, make_arrival
from tests.streams import (
    TOPICS,
    WATCH,
    about,
    about_as,
    founders,
    naming,
    of_a_day,
    placed,
    pointing,
    said,
    with_history,
)


def test_four_customers_with_like_tickets_in_a_day_found_a_cluster():
    detector = with_history()
    seen = [detector.observe(about(0, f"t-{i}", NOW + i * HOUR)) for i in range(4)]
    assert [s.cluster_id for s in seen[:3]] == [None] * 3
    assert seen[3].cluster_id is not None
    assert founders(seen[3]) == ("t-0", "t-1", "t-2", "t-3")
    assert seen[3].rises
    assert seen[3].baseline_per_day == 0


def test_a_ticket_dated_far_ahead_does_not_end_the_past_of_the_others():
    detector = Detector(WATCH, dim=64)
    for n in range(300):
        text = f"{FILLERS[n % len(FILLERS)]} h{n} k{n}"
        at = NOW - (300 - n) * DAY / 10
        detector.observe(make_arrival(f"h-{n}", text=text, created_at=at))
    detector.observe(about(1, "undated", NOW + 800 * DAY))
    seen = [detector.observe(about(0, f"t-{i}", NOW + i * HOUR)) for i in range(4)]
    assert seen[3].rises


def test_the_next_ticket_joins_what_the_others_founded():
    detector = with_history()
    born = [detector.observe(about(0, f"t-{i}")) for i in range(4)][-1]
    joined = detector.observe(about(0, "t-5", NOW + HOUR))
    assert (joined.cluster_id, joined.founders) == (born.cluster_id, ())
    assert joined.strength == pytest.approx(1, abs=1e-5)
    assert joined.rises


def test_an_id_is_given_once_though_the_cluster_empties_and_is_founded_again():
    detector = with_history()
    first = [detector.observe(about(0, f"t-{i}")) for i in range(4)][-1]
    for i in range(4):
        assert detector.forget(f"t-{i}") == first.cluster_id
    again = [detector.observe(about(0, f"t-{i}")) for i in range(4)][-1]
    assert again.founders
    assert again.cluster_id != first.cluster_id
    rebuilt = with_history()
    rebuilt.reserve([first.cluster_id])
    assert [rebuilt.observe(about(0, f"t-{i}")) for i in range(4)][-1].cluster_id == (
        again.cluster_id
    )


def test_a_ticket_of_long_ago_does_not_make_the_past_long():
    old = Detector(WATCH, dim=64)
    old.observe(make_arrival("old", text="from nineteen seventy", created_at=NOW - 20_000 * DAY))
    for detector in (Detector(WATCH, dim=64), old):
        detector.observe(make_arrival("h", text="else", created_at=NOW - 3 * HOUR))
        seen = [detector.observe(about(0, f"t-{i}", NOW + i * HOUR / 60)) for i in range(17)]
        assert not any(s.founders for s in seen[:10])


def a_desk_of(n_a_day):
    """A detector that has seen so many tickets a day of all kinds, and one of topic 0."""
    detector = Detector(WATCH, dim=64)
    for day in range(28, 0, -1):
        at = NOW - day * DAY
        detector.observe(about(0, f"topic-{day}", at))
        for i in range(n_a_day):
            detector.observe(make_arrival(f"u-{day}-{i}", text=f"{day} {i}", created_at=at))
    return detector


def test_six_within_an_hour_rise_where_six_over_a_day_do_not():
    for minutes, rises in ((5, True), (200, False)):
        detector = a_desk_of(20)
        step = minutes * HOUR / 60
        seen = [detector.observe(about(0, f"t-{i}", NOW + i * step)) for i in range(6)]
        assert any(s.founders for s in seen) == rises


def test_six_within_a_busy_hour_do_not_rise():
    detector = a_desk_of(20)
    for i in range(20):
        detector.observe(make_arrival(f"busy-{i}", text=f"busy {i}", created_at=NOW))
    seen = [detector.observe(about(0, f"t-{i}", NOW + i * HOUR / 12)) for i in range(6)]
    assert not any(s.founders for s in seen)


@pytest.mark.parametrize(
    "per_day",
    [
        lambda day: {5: 0, 6: 0, 0: 36}.get((NOW + day * DAY).weekday(), 12),
        lambda day: 36 if day >= 0 else 12,
    ],
    ids=["a Monday after a weekend closed", "a product that sells three times as often"],
)
@pytest.mark.parametrize("named", [True, False])
def test_what_comes_with_everything_else_does_not_rise(per_day, named):
    detector = Detector(WATCH, dim=64)
    for day in range(-28, 8):
        for arrival in of_a_day(day, per_day(day)):
            issue = arrival.text.split()[0] if named else None
            seen = detector.observe(replace(arrival, issue=issue))
            assert day < -7 or not seen.rises, (day, arrival.ticket_id)
    alone = [about(0, f"t-{i}", NOW + 8 * DAY + 8 * HOUR * i / 90) for i in range(90)]
    assert any(detector.observe(arrival).rises for arrival in alone)


def test_sixteen_new_problems_of_one_day_do_not_hide_each_other():
    detector = a_desk_of(5)
    for nth in range(5):
        for topic in range(16):
            one = {f"a{topic}": 0.9, f"a{16 + nth}": 0.4}
            seen = detector.observe(pointing(f"t-{topic}-{nth}", nth + topic / 16, **one))
            assert bool(seen.founders) == (nth == 3)


def test_one_customer_who_writes_six_times_does_not():
    detector = with_history()
    seen = [detector.observe(about(0, f"t-{i}", customer="loud")) for i in range(6)]
    assert all(s.cluster_id is None for s in seen)


def test_unknown_customers_count_as_one_each():
    detector = with_history()
    for i in range(3):
        detector.observe(make_arrival(f"t-{i}", customer=None))
    assert detector.observe(make_arrival("t-3", customer=None)).founders


def test_unlike_tickets_do_not():
    detector = with_history()
    assert all(detector.observe(about(i, f"t-{i}")).cluster_id is None for i in range(4))


def test_like_tickets_days_apart_do_not():
    detector = with_history()
    seen = [detector.observe(about(0, f"t-{i}", NOW + i * DAY)) for i in range(4)]
    assert all(s.cluster_id is None for s in seen)


def test_the_usual_volume_does_not_alert_and_several_times_it_does():
    detector = with_history()
    usual = [
        detector.observe(about(0, f"u-{day}-{i}", NOW + day * DAY + i * 6 * HOUR))
        for day in range(-29, 0)
        for i in range(3)
    ]
    assert not any(s.rises for s in usual)
    today = [detector.observe(about(0, f"t-{i}", NOW + i * HOUR / 2)) for i in range(24)]
    assert not any(s.rises for s in today[:6])
    assert today[-1].rises
    assert next(s for s in today if s.founders).baseline_per_day == pytest.approx(3, abs=0.3)


def test_without_history_a_repeated_topic_does_not_alert():
    detector = Detector(WATCH, dim=64)
    first_day = [
        detector.observe(about(i % 4, f"t-{i}", NOW + i * HOUR / 2)) for i in range(4 * 10)
    ]
    assert all(s.cluster_id is None for s in first_day)


def test_on_a_first_day_a_known_issue_rises_only_within_it():
    """Nobody knows what is usual: each issue of a desk comes often, and has its own hours' rate."""
    detector = Detector(WATCH, dim=64)
    for arrival in of_a_day(0, 30):
        seen = detector.observe(replace(arrival, issue=arrival.text.split()[0]))
        assert seen.cluster_id is None
    rush = [about(0, f"r-{i}", NOW + (8 + i / 40) * HOUR) for i in range(60)]
    assert any(detector.observe(replace(one, issue="antenna")).rises for one in rush)


def test_on_the_second_and_third_day_of_a_desk_nothing_usual_rises():
    detector = Detector(WATCH, dim=64)
    for day in range(4):
        for arrival in of_a_day(day, 30):
            seen = detector.observe(replace(arrival, issue=arrival.text.split()[0]))
            assert seen.cluster_id is None


def test_on_a_first_day_what_is_like_nothing_known_is_told():
    detector = Detector(WATCH, dim=64)
    for arrival in of_a_day(0, 12):
        detector.observe(replace(arrival, issue=arrival.text.split()[0]))
    for i in range(12):
        seen = detector.observe(pointing(f"t-{i}", 8 + i / 10, a0=1.0))
    assert seen.rises


def test_on_a_first_day_a_code_that_known_issues_name_is_no_problem():
    detector = Detector(WATCH, dim=64)
    seen = [detector.observe(naming("mx300", f"n-{i}", i / 4)) for i in range(30)]
    assert not any(s.founders for s in seen)


def test_without_history_a_flood_alerts():
    detector = Detector(WATCH, dim=64)
    flood = [detector.observe(about(0, f"t-{i}", NOW + i * HOUR / 8)) for i in range(60)]
    assert any(s.rises for s in flood)


def test_a_cluster_that_keeps_its_pace_no_longer_rises():
    detector = with_history()
    seen = [
        detector.observe(about(0, f"t-{day}-{i}", NOW + day * DAY + i * HOUR))
        for day in range(20)
        for i in range(5)
    ]
    assert seen[4].rises
    assert seen[-1].cluster_id == seen[3].cluster_id
    assert not seen[-1].rises


def test_late_tickets_count_at_the_time_they_were_written():
    detector = with_history()
    detector.observe(about(1, "on-time", NOW + 10 * HOUR))
    for i in (2, 0, 1):
        assert detector.observe(about(0, f"t-{i}", NOW + i * HOUR)).cluster_id is None
    late = detector.observe(about(0, "t-3", NOW + 3 * HOUR))
    assert founders(late) == ("t-0", "t-1", "t-2", "t-3")


def test_a_ticket_written_before_the_others_does_not_see_them():
    detector = with_history()
    for i in range(3):
        detector.observe(about(0, f"t-{i}", NOW + i * HOUR))
    assert detector.observe(about(0, "early", NOW - HOUR)).cluster_id is None


def test_the_same_ticket_again_counts_once():
    detector = with_history()
    for i in range(3):
        detector.observe(about(0, f"t-{i}", NOW, customer=f"c-{i}"))
    again = detector.observe(about(0, "t-2", NOW + HOUR, customer="c-9"))
    assert again.cluster_id is None


def test_a_problem_told_in_one_sentence_is_found_amid_a_usual_topic_like_it():
    detector = with_history()
    usual = " ".join([*TOPICS[0].split()[:9], "north", "south", "east"])  # alike, no more
    for day in range(29, -1, -1):
        detector.observe(make_arrival(f"usual-{day}", text=usual, created_at=NOW - day * DAY))
    seen = [detector.observe(about(0, f"t-{i}", NOW + HOUR)) for i in range(4)]
    assert founders(seen[3]) == ("t-0", "t-1", "t-2", "t-3")


STREAMS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 50), st.integers(0, 8)), min_size=6, max_size=30
)


def stream_of(drawn):
    return [
        about(topic, f"t-{i}", NOW + hour * HOUR, customer=f"c-{customer}")
        for i, (topic, hour, customer) in enumerate(drawn)
    ]


@settings(max_examples=25)
@given(STREAMS, st.integers(1, 29))
def test_a_detector_built_again_sees_what_the_first_one_would_have(drawn, cut):
    arrivals = stream_of(drawn)
    first, place = with_history(), {}
    for arrival in arrivals[:cut]:
        sighting = first.observe(arrival)
        for ticket in founders(sighting) or (arrival.ticket_id,):
            place[ticket] = sighting.cluster_id
    again = with_history()
    for arrival in sorted(arrivals[:cut], key=lambda a: (a.created_at, a.ticket_id)):
        again.absorb(arrival, place[arrival.ticket_id])
    for arrival in arrivals[cut:]:
        assert said(again.observe(arrival)) == about_as(first.observe(arrival))


def test_a_total_known_beforehand_is_not_counted_twice():
    filled, summed = with_history(), with_history()
    filled.add_cluster("c-1", 2 * about(0, "x").vector + about(1, "y").vector, NOW)
    three = [about(topic, f"t-{i}") for i, topic in enumerate((0, 0, 1))]
    filled.fill(three, {arrival.ticket_id: "c-1" for arrival in three})
    for arrival in three:
        summed.absorb(arrival, "c-1")
    nearly = about(0, "nearly", NOW + HOUR)
    assert filled.observe(nearly).strength < 1
    assert said(filled.observe(nearly)) == about_as(summed.observe(nearly))


def test_tickets_are_compared_as_the_desk_sees_them():
    def alerts(watch, history):
        detector = Detector(watch, dim=64)
        detector.fill(history, {})
        return any(detector.observe(each(f"t-{i}", i, NOW)).founders for i in range(6))

    def each(ticket_id, i, at):
        own = " ".join(FILLERS[(5 * i + k) % len(FILLERS)] for k in range(5))
        return make_arrival(ticket_id, text=f"{TOPICS[0]} {own}", created_at=at)

    # On a desk whose tickets all say the first topic, these are about something else each.
    history = [each(f"h-{i}", i, NOW - (2 + i) * DAY) for i in range(25)]
    sight = fit_sight(np.stack([arrival.vector for arrival in history]))
    wide = replace(WATCH, near=(0.6,), chance=0.01)
    assert alerts(wide, history)
    assert not alerts(replace(wide, sight=sight), history)


@settings(max_examples=25)
@given(STREAMS, st.integers(0, 2), st.integers(0, 50))
def test_forgetting_a_ticket_undoes_taking_it_in(drawn, topic, hour):
    arrivals, passing = stream_of(drawn), about(topic, "passing", NOW + hour * HOUR)
    never, forgot = with_history(), with_history()
    for detector in (never, forgot):
        detector.absorb(about(0, "seed"), "c-1")
    for i, arrival in enumerate(arrivals):
        if i == len(arrivals) // 2:
            forgot.absorb(passing, "c-1")
            forgot.forget("passing")
        assert said(forgot.observe(arrival)) == about_as(never.observe(arrival))


def test_forgetting_what_was_never_seen_does_nothing():
    detector = with_history()
    detector.forget("nobody")
    assert detector.observe(about(0, "t-1")).cluster_id is None


def test_a_long_stream_does_not_pile_up_and_still_sees():
    detector = Detector(Watch(near=(0.6, 0.8), join=0.85, baseline_days=2), dim=64)
    for i in range(1500):
        text = f"{FILLERS[i % len(FILLERS)]} w{i} v{i}"
        detector.observe(make_arrival(f"s-{i}", text=text, created_at=NOW + i * HOUR))
    end = NOW + 1500 * HOUR
    flood = [detector.observe(about(0, f"t-{i}", end)) for i in range(30)]
    assert any(s.founders for s in flood)
    assert len(detector) < 600


def test_a_clusters_id_follows_from_the_ticket_that_founded_it():
    assert cluster_id(about(0, "t-1")) == cluster_id(about(0, "t-1", customer="another"))
    others = [about(0, "t-2"), about(1, "t-1"), about(0, "t-1", NOW + HOUR)]
    ids = {cluster_id(a) for a in [about(0, "t-1"), *others]}
    assert len(ids) == 4
    assert all(i.startswith("c-") and len(i) == 10 for i in ids)


def test_a_stream_seen_twice_gives_the_same_ids():
    def ids():
        detector = with_history()
        return [detector.observe(about(i % 2, f"t-{i}")).cluster_id for i in range(12)]

    assert ids() == ids()
    assert len(set(ids()) - {None}) == 2


def test_tickets_that_are_a_clusters_only_taken_together_come_to_it_and_found_no_second_one():
    detector = with_history()
    for i in range(6):
        cluster = detector.observe(placed(f"k-{i}", 0.0, NOW + i * HOUR / 2)).cluster_id
    later = NOW + 10 * DAY  # nobody near enough was heard of lately
    angle = np.arccos(0.8)  # each is farther than ``join``, their middle is not
    seen = [
        detector.observe(placed(f"l-{i}", angle, later + i * HOUR, axis=2 + i)) for i in range(5)
    ]
    back = next(sighting for sighting in seen if sighting.cluster_id)
    assert back.cluster_id == cluster
    assert set(founders(back)) >= {"l-0", "l-1", "l-2", "l-3"}
    assert back.rises


def test_nothing_comes_back_to_what_was_put_aside():
    detector = with_history()
    for i in range(6):
        aside = detector.observe(placed(f"k-{i}", 0.0, NOW + i * HOUR / 2)).cluster_id
    detector.put_aside(aside)
    at, angle = NOW + 10 * DAY, np.arccos(0.8)
    seen = [detector.observe(placed(f"l-{i}", angle, at + i * HOUR, axis=2 + i)) for i in range(5)]
    assert next(s for s in seen if s.founders).cluster_id != aside
