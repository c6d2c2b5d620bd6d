"""What several customers tell in one rare word."""

from dataclasses import replace

import pytest

from models.stream.shared import MANY
from tests.streams import founders, naming, of_a_day, with_history


@pytest.mark.parametrize(
    ("word", "alike", "customer", "founds"),
    [
        ("E-4410", 0.5, None, True),
        ("", 0.5, None, False),  # alike, but not near enough
        ("E-4410", 0.4, None, False),  # all name a new version, each for something else
        ("E-4410", 0.5, "k-1", False),
        ("16.03.2026", 0.5, None, False),
    ],
)
def test_a_rare_word_that_four_customers_use_founds_a_cluster_when_they_are_somewhat_alike(
    word, alike, customer, founds
):
    detector = with_history()
    seen = [detector.observe(naming(word, f"t-{i}", i, alike, customer)) for i in range(4)]
    assert [bool(sighting.founders) for sighting in seen] == [False, False, False, founds]
    if founds:
        assert founders(seen[-1]) == ("t-0", "t-1", "t-2", "t-3")
        assert seen[-1].rises


def test_who_says_the_rare_word_of_a_cluster_joins_it_if_somewhat_alike():
    detector = with_history()
    born = [detector.observe(naming("E-4410", f"t-{i}", i)) for i in range(4)][-1]
    joins, other = (
        detector.observe(naming("E-4410", f"t-{n}", 5, a)) for n, a in ((8, 0.5), (9, 0))
    )
    assert joins.cluster_id == born.cluster_id
    assert not joins.founders
    assert other.cluster_id is None


@pytest.mark.parametrize(
    ("word", "alike", "novelty", "days", "joins"),
    [
        ("E-4410", 0.2, 0.9, 2, True),
        ("E-4411", 0.2, 0.9, 2, False),
        ("E-4410", 0.02, 0.9, 2, False),  # of something else
        ("E-4410", 0.2, 0.1, 2, False),  # what is known is about that
        ("E-4410", 0.2, 0.9, 9, False),
    ],
)
def test_who_names_the_code_of_a_cluster_days_later_belongs_to_it_in_whatever_words(
    word, alike, novelty, days, joins
):
    detector = with_history()
    born = [detector.observe(naming("E-4410", f"t-{i}", i)) for i in range(4)][-1]
    late = replace(naming(word, "t-8", 24 * days, alike), novelty=novelty)
    assert (detector.observe(late).cluster_id == born.cluster_id) == joins


def test_a_code_that_the_desk_always_hears_of_brings_nothing_to_a_cluster():
    detector = with_history()
    for i in range(6):
        detector.observe(naming("E-4410", f"h-{20 + i}", -24 * (5 + i), alike=0))
    for i in range(4):
        detector.absorb(replace(naming("E-4410", f"t-{i}", i), novelty=0.9), "c-1")
    late = replace(naming("E-4410", "t-8", 48, 0.2), novelty=0.9)
    assert detector.observe(late).cluster_id is None


def test_who_writes_what_a_ticket_of_a_cluster_said_days_ago_belongs_to_it():
    detector = with_history()
    born = [detector.observe(naming("", f"t-{i}", i, alike=0.62)) for i in range(4)][-1]
    copy, other = (
        replace(naming("", ticket_id, 50, alike=0.62), ticket_id=f"of-{ticket_id}", customer="k")
        for ticket_id in ("t-0", "t-9")
    )
    assert detector.observe(copy).cluster_id == born.cluster_id is not None
    assert detector.observe(other).cluster_id is None


def test_a_word_of_every_week_is_not_rare():
    detector = with_history()
    for n in range(5):
        detector.observe(naming("E-4410", f"h-{n}", -24 * (3 + 5 * n), alike=0))
    assert not [detector.observe(naming("E-4410", f"t-{i}", i)) for i in range(20, 24)][-1].founders


def often_said(word, per_day, alike, n, n_known=0):
    """Whether ``n`` customers within a day found a cluster by a word that was said before, too.

    The first ``n_known`` of them are plainly of a known issue, if any is, and the others strange.
    """
    detector = with_history()
    for day in range(-28, 0):
        for other in of_a_day(day, 3):
            detector.observe(other)
    for i in range(20 * per_day):
        at = -24 * (2 + i / per_day)
        detector.observe(naming(word, f"h-{i}", at, alike=0))
    arrivals = [naming(word, f"t-{i}", i / 2, alike) for i in range(n)]
    if n_known:
        arrivals = [replace(arrival, novelty=0.95) for arrival in arrivals]
        plain = [replace(a, issue="screen_lines", novelty=0.2) for a in arrivals[:n_known]]
        arrivals = [*plain, *arrivals[n_known:]]
    seen = [detector.observe(arrival) for arrival in arrivals]
    return any(sighting.founders for sighting in seen)


@pytest.mark.parametrize(
    ("word", "per_day", "alike", "n", "founds"),
    [
        ("nordlys", 1, 0.5, MANY, True),
        ("nordlys", 1, 0.5, MANY - 1, False),
        ("nordlys", 1, 0.4, MANY, False),  # each says it of something else
        ("nordlys", 3, 0.5, 5, False),  # not two and a half times as many as usual
        ("nordlys", 3, 0.5, 12, True),
        ("115.2.2", 1, 0.5, MANY, False),  # a version is named by all who write
    ],
)
def test_a_word_of_every_day_that_far_more_say_somewhat_alike_founds_a_cluster(
    word, per_day, alike, n, founds
):
    assert often_said(word, per_day, alike, n) == founds


def test_a_word_that_is_said_more_since_all_is_founds_none():
    """A flood in the words of every day."""
    detector = with_history()
    for day in range(-28, 0):
        detector.observe(naming("nordlys", f"h-{-day}", 24 * day - 1, alike=0))
    seen = [detector.observe(naming("nordlys", f"t-{i}", i / 60, alike=0.5)) for i in range(40)]
    assert not any(sighting.founders for sighting in seen)


def test_a_word_that_as_many_said_alike_before_founds_none():
    detector = with_history()
    for i in range(40):
        detector.observe(naming("nordlys", f"h-{i}", -24 * (2 + i / 2), alike=0.5))
    seen = [detector.observe(naming("nordlys", f"t-{i}", i / 2, alike=0.5)) for i in range(MANY)]
    assert not any(sighting.founders for sighting in seen)


@pytest.mark.parametrize(("stands_for", "founds"), [(1, True), (5, False)])
def test_a_word_is_as_rare_as_the_tickets_that_one_kept_stands_for(stands_for, founds):
    detector = with_history()
    detector.observe(naming("E-4410", "t-0", -24 * 10, alike=0))
    memory = detector._memory
    memory.weight[memory.row("t-0")] = stands_for
    seen = [detector.observe(naming("E-4410", f"t-{i}", i / 2)) for i in range(1, MANY)]
    assert any(sighting.founders for sighting in seen) == founds


@pytest.mark.parametrize(
    ("word", "language", "founds"),
    [("comcastra", "en", True), ("drukarka", "pl", False), ("E-4410", "pl", True)],
)
def test_of_a_language_that_nobody_wrote_in_only_a_code_is_a_rare_word(word, language, founds):
    detector = with_history()
    told = [replace(naming(word, f"t-{i}", i), language=language) for i in range(4)]
    assert bool([detector.observe(ticket) for ticket in told][-1].founders) == founds


@pytest.mark.parametrize(("n_known", "founds"), [(1, False), (2, True), (3, True)])
def test_a_maker_that_many_name_brings_no_known_issue_to_what_is_new(n_known, founds):
    assert often_said("nordlys", 1, 0.5, MANY, n_known) == founds
