"""A desk's own time, in which a pause counts as a week at most."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.stream import silence
from models.surge import Detector
from tests.factories import DAY, FILLERS, HOUR, NOW, make_arrival
from tests.streams import WATCH, about, said, told_by, with_history

GAP = 41 * DAY
ISSUES = ("no_signal", "late_parcel")


def test_a_silence_counts_as_a_week_at_most():
    last, first = NOW - 40 * DAY, NOW - 10 * DAY
    those = silence.silences([last - DAY, last, first, NOW])
    assert those == ((last, first), (first, NOW))
    assert silence.back(NOW, 5 * DAY, those) == NOW - 5 * DAY
    assert silence.back(NOW, 7 * DAY + HOUR, those) == first - HOUR
    assert silence.back(NOW, 16 * DAY, those) == last - 2 * DAY
    assert silence.between(last - 2 * DAY, NOW, those) == 16 * DAY
    assert silence.between(first, NOW, those) == 7 * DAY


def test_within_a_silence_what_went_by_of_it_counts():
    last = NOW - 40 * DAY
    those = silence.silences([last, NOW])
    for days, counted in ((2, 2), (7, 7), (30, 7)):
        until = last + days * DAY
        assert silence.between(last, until, those) == counted * DAY
        assert silence.back(until, (counted + 3) * DAY, those) == last - 3 * DAY


def test_behind_more_than_a_year_nothing_is_usual():
    those = silence.silences([NOW - 400 * DAY, NOW - DAY])
    assert silence.back(NOW, 28 * DAY, those) == NOW - 28 * DAY


@pytest.mark.parametrize("days", [1, 6.9])
def test_what_is_shorter_than_a_week_is_no_silence(days):
    assert silence.silences([NOW - days * DAY, NOW]) == ()


def of_a_morning(at, name):
    """Ordinary tickets, each about something else."""
    return [
        make_arrival(
            f"{name}-{i}",
            text=f"{FILLERS[i]} {name}h{i} {name}k{i}",
            created_at=at - (8 - i / 2) * HOUR,
        )
        for i in range(8)
    ]


def after(pause, n_known=0):
    """A detector of a month, a ticket a day and so many of a problem; then silence; a morning."""
    detector = with_history()
    for i in range(n_known):
        detector.absorb(about(1, f"k-{i}", NOW - (3 - i / 12) * DAY, novelty=0.9), "c-known")
    for arrival in of_a_morning(NOW + pause, "m"):
        detector.observe(arrival)
    return detector


@pytest.mark.parametrize("novelty", [0.0, 0.95])
def test_a_pause_makes_no_desk_new(novelty):
    def told(pause):
        """Which tickets of a new problem found or join its cluster."""
        detector = after(pause)
        at = NOW + pause
        seen = [
            detector.observe(about(0, f"t-{i}", at + i * HOUR / 4, novelty=novelty))
            for i in range(8)
        ]
        return [s.cluster_id is not None for s in seen]

    assert told(GAP) == told(DAY)
    assert sum(told(GAP)) >= 4


def test_what_comes_back_after_a_pause_rises_as_it_would_without():
    def rises(pause):
        detector = after(pause, n_known=8)
        at = NOW + pause
        seen = [
            detector.observe(about(1, f"t-{i}", at + i * HOUR / 8, novelty=0.9)) for i in range(12)
        ]
        assert {s.cluster_id for s in seen} == {"c-known"}
        return [s.rises for s in seen].index(True)

    assert rises(GAP) <= 7
    assert rises(GAP) <= rises(10 * DAY) + 1


def test_a_known_issue_that_is_usual_does_not_rise_after_a_pause():
    detector = Detector(WATCH, dim=64)
    days = [*range(-30, 0), 41, 42]
    arrivals = [
        told_by(n, f"{100 * (40 + day) + n}", NOW + day * DAY + n * HOUR / 2, ISSUES[n % 2])
        for day in days
        for n in range(20)
    ]
    assert not any(detector.observe(arrival).rises for arrival in arrivals)
    rush = [told_by(3 * i, f"r-{i}", NOW + 43 * DAY + i * HOUR / 8) for i in range(90)]
    assert any(detector.observe(arrival).rises for arrival in rush)


def test_a_detector_built_after_a_pause_sees_what_one_does_that_went_on():
    lived = after(GAP, n_known=8)
    arrivals = [
        *(
            make_arrival(
                f"h-{day}",
                text=f"{FILLERS[day % len(FILLERS)]} h{day} k{day}",
                created_at=NOW - day * DAY,
            )
            for day in range(30, 0, -1)
        ),
        *(about(1, f"k-{i}", NOW - (3 - i / 12) * DAY, novelty=0.9) for i in range(8)),
        *of_a_morning(NOW + GAP, "m"),
    ]
    instants = sorted(a.created_at for a in arrivals)
    since = silence.back_among(NOW + GAP, WATCH.reach + 2 * DAY, instants)
    assert NOW - 35 * DAY < since < NOW - 30 * DAY
    built = Detector(WATCH, dim=64)
    known = {a.ticket_id: a.vector for a in arrivals if a.ticket_id.startswith("k")}
    built.add_cluster("c-known", sum(known.values()), NOW - 3 * DAY)
    in_mind = [a for a in arrivals if a.created_at > since]
    built.fill(in_mind, dict.fromkeys(known, "c-known"))
    for i in range(12):
        arrival = about(i % 2, f"t-{i}", NOW + GAP + i * HOUR / 6, novelty=0.9)
        assert said(built.observe(arrival))[0] == said(lived.observe(arrival))[0]


def test_what_lies_before_a_pause_stays_in_mind_as_long_as_it_is_looked_at():
    detector = Detector(replace(WATCH, baseline_days=2), dim=64)
    for hour in range(1500):
        text = f"{FILLERS[hour % len(FILLERS)]} w{hour} v{hour}"
        at = NOW + hour * HOUR + (60 * DAY if hour >= 1400 else timedelta(0))
        detector.observe(make_arrival(f"s-{hour}", text=text, created_at=at))
    assert f"s-{1400 - 24}" in detector
    assert len(detector) < 700
