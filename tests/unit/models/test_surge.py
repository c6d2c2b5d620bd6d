"""What rises right now, ticket by ticket."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.stream.watch import Watch
from models.surge import Detector, cluster_id
from models.vectors.sight import fit_sight
from tests.factories import DAY, FILLERS, HOUR, NOW, WORDS, make_arrival

WATCH = Watch(near=(0.6, 0.8), join=0.85)
TOPICS = tuple(WORDS.values())


def about(topic, ticket_id, at=NOW, customer=None, novelty=0.0):
    arrival = make_arrival(
        ticket_id, text=TOPICS[topic], created_at=at, customer=customer or f"of {ticket_id}"
    )
    return replace(arrival, novelty=novelty)


def with_history(days=30, families=None):
    """A detector that has seen a ticket a day, each about something else."""
    families = families or {}
    detector = Detector(replace(WATCH, families=families), dim=64, known=families)
    for day in range(days, 0, -1):
        text = f"{FILLERS[day % len(FILLERS)]} h{day} k{day}"
        detector.observe(make_arrival(f"h-{day}", text=text, created_at=NOW - day * DAY))
    return detector


def founders(sighting):
    return tuple(ticket_id for ticket_id, _ in sighting.founders)


def said(sighting):
    """What a sighting says: names, and numbers."""
    names = (sighting.cluster_id, sighting.rises, founders(sighting))
    return names, [
        sighting.strength,
        sighting.baseline_per_day,
        *(strength for _, strength in sighting.founders),
    ]


def about_as(sighting):
    """The same but for the order of sums."""
    names, numbers = said(sighting)
    return names, pytest.approx(numbers, abs=1e-4)


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


def at_angle(ticket_id, degrees, hours):
    vector = np.zeros(64, dtype=np.float32)
    vector[:2] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    made = make_arrival(ticket_id, text=ticket_id, created_at=NOW + hours * HOUR)
    return replace(made, vector=vector, novelty=0.95)


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


def pointing(ticket_id, hours, **axes):
    vector = np.zeros(64, dtype=np.float32)
    for axis, share in axes.items():
        vector[int(axis[1:])] = share
    made = make_arrival(ticket_id, text=ticket_id, created_at=NOW + hours * HOUR)
    return replace(made, vector=vector / np.linalg.norm(vector), novelty=0.95)


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


def naming(word, ticket_id, hours, alike=0.5, customer=None):
    """A usual ticket that says a word; any two have this cosine."""
    axis = f"a{2 + int(ticket_id[2:])}"
    made = pointing(ticket_id, hours, **{"a0": alike**0.5, axis: (1 - alike) ** 0.5})
    text = f"{ticket_id} says {word}"
    return replace(made, text=text, novelty=0.0, customer=customer or f"of {ticket_id}")


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


def of_a_day(day, n):
    """``n`` tickets about each of the four topics, within the hours of an office."""
    return [
        about(topic, f"{day}-{i}-{topic}", NOW + day * DAY + 8 * HOUR * i / n)
        for i in range(n)
        for topic in range(4)
    ]


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


def after_a_month_of(topic, novelty=0.0):
    """A detector that has seen a topic every other day."""
    detector = with_history()
    for day in range(29, 0, -2):
        detector.observe(about(topic, f"u-{day}", NOW - day * DAY, novelty=novelty))
    return detector


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


def slowly(detector, n, novelty=0.95):
    """A problem of one ticket every ten hours, in a cluster since its first; who says it rises."""
    arrivals = [about(0, f"slow-{i}", NOW + 10 * i * HOUR, novelty=novelty) for i in range(n)]
    detector.absorb(arrivals[0], "c-slow")
    return [detector.observe(arrival).rises for arrival in arrivals[1:]]


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


def told_by(filler, ticket_id, at, issue="no_signal"):
    """A ticket about an issue in words that nobody else uses."""
    text = f"{FILLERS[filler % len(FILLERS)]} w{ticket_id} v{ticket_id}"
    return replace(make_arrival(ticket_id, text=text, created_at=at), issue=issue)


def with_issue_every_day(days=30):
    detector = Detector(WATCH, dim=64)
    for day in range(days, 0, -1):
        detector.observe(told_by(day, f"h-{day}", NOW - day * DAY))
    return detector


def seen_by(detector, arrival):
    """What it sees; a cluster of an issue is expected to go on, as the ledger says."""
    sighting = detector.observe(arrival)
    if sighting.founders and arrival.issue:
        detector.expect(arrival.issue, sighting.cluster_id)
    return sighting


def rush(detector, n, issue="no_signal", at=NOW, name="t"):
    """So many tickets about an issue in half a day, each in words of its own."""
    arrivals = [told_by(7 * i, f"{name}-{i}", at + i * HOUR / 2, issue) for i in range(n)]
    return [seen_by(detector, arrival) for arrival in arrivals]


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


def test_strange_tickets_do_not_count_for_the_issue_that_they_are_named_for():
    detector = with_issue_every_day()
    arrivals = [told_by(7 * i, f"t-{i}", NOW + i * HOUR / 2) for i in range(16)]
    for arrival in arrivals[:-1]:
        seen_by(detector, replace(arrival, novelty=0.9))
    assert seen_by(detector, arrivals[-1]).cluster_id is None


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


FAMILIES = {"pliago-200": "printers", "pliago-300": "printers", "orvane-55": "televisions"}


def month_of_families():
    """Six tickets a day about one issue: five of televisions, one of printers."""
    return [
        replace(
            told_by(6 * day + n, f"h-{day}-{n}", NOW - day * DAY + n * HOUR),
            product="orvane-55" if n else "pliago-200",
        )
        for day in range(30, 0, -1)
        for n in range(6)
    ]


def a_desk_of_families(families=FAMILIES):
    detector = Detector(replace(WATCH, families=families), 64)
    for arrival in month_of_families():
        detector.observe(arrival)
    return detector


def of_printers(n, start=0):
    """So many tickets of two printers in half a day."""
    return [
        replace(
            told_by(7 * i, f"p-{i}", NOW + i * HOUR / 2),
            product="pliago-200" if i % 2 else "pliago-300",
        )
        for i in range(start, start + n)
    ]


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


PRODUCTS = {"kettle-1": "kettles", "printer-2": "printers", "phone-3": "phones"}


def placed(ticket_id, angle, at, axis=1, product=None):
    """A ticket so far from the first axis, towards another one."""
    vector = np.zeros(64, np.float32)
    vector[0], vector[axis] = np.cos(angle), np.sin(angle)
    text = f"{ticket_id} said w{ticket_id}x"  # no word that another one uses
    arrival = make_arrival(ticket_id, text=text, created_at=at, product=product)
    return replace(arrival, vector=vector)


def side_by_side(products, cosine=0.7):
    """What four tickets found that are about so near to each other, each of a product."""
    detector, angle = with_history(families=PRODUCTS), np.arccos(np.sqrt(cosine))
    seen = [
        detector.observe(placed(f"p-{i}", angle, NOW + i * HOUR, axis=1 + i, product=product))
        for i, product in enumerate(products)
    ]
    return seen[-1]


def test_tickets_of_two_families_of_products_found_nothing_together_unless_nearly_the_same():
    kettles, mixed = ["kettle-1"] * 4, ["kettle-1", "printer-2"] * 2
    assert side_by_side(kettles).founders
    assert side_by_side(["kettle-1", None] * 2).founders
    assert not side_by_side(mixed).founders
    assert side_by_side(mixed, cosine=WATCH.between_families + 0.02).founders
    assert side_by_side(["kettle-1", "unlisted"] * 2).founders


def test_what_is_told_alike_of_three_families_is_no_products_problem():
    told = ["kettle-1", "printer-2", "phone-3", "kettle-1"]
    assert side_by_side(told, cosine=WATCH.between_families + 0.02).founders
    assert not side_by_side(told, cosine=0.7).founders


def test_a_ticket_of_another_family_joins_only_where_it_says_nearly_the_same():
    detector = with_history(families=PRODUCTS)
    for i in range(4):
        cluster = detector.observe(placed(f"k-{i}", 0.0, NOW + i * HOUR, product="kettle-1"))
    near, nearer = np.arccos(WATCH.join + 0.02), np.arccos(WATCH.apart + 0.02)

    def seen(name, angle, product):
        return detector.observe(placed(name, angle, NOW + 5 * HOUR, product=product)).cluster_id

    assert seen("other", near, "printer-2") is None
    assert seen("none", near, None) == cluster.cluster_id
    assert seen("own", near, "kettle-1") == cluster.cluster_id
    assert seen("same", nearer, "printer-2") == cluster.cluster_id


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
    televisions = [replace(a, product="orvane-55") for a in later(of_printers(14), 60, "tv")]
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


def test_nothing_comes_back_to_what_was_put_aside():
    detector = with_history()
    for i in range(6):
        aside = detector.observe(placed(f"k-{i}", 0.0, NOW + i * HOUR / 2)).cluster_id
    detector.put_aside(aside)
    at, angle = NOW + 10 * DAY, np.arccos(0.8)
    seen = [detector.observe(placed(f"l-{i}", angle, at + i * HOUR, axis=2 + i)) for i in range(5)]
    assert next(s for s in seen if s.founders).cluster_id != aside


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
