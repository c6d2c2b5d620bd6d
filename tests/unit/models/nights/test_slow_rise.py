"""New problems of a ticket or two a day."""

from dataclasses import replace

import numpy as np
import pytest

from models.night import run
from tests.evenings import AS_OF, WATCH, an_evening, bunch, complaints, noise, the
from tests.factories import DAY, HOUR, NOW, make_cluster


def a_slow_problem(n=14, days=12, novelty=0.95, **fields):
    """A candidate that got a ticket a day or so, and a desk with a month of other tickets."""
    began = AS_OF - days * DAY
    mine = [
        replace(
            a, created_at=began + i * (days * DAY - HOUR) / n, novelty=novelty, customer=f"k{i}"
        )
        for i, a in enumerate(complaints(n))
    ]
    others = bunch("late_parcel", 20, "o", issue="late_parcel")
    past = [replace(a, created_at=AS_OF - (29.5 - i) * DAY) for i, a in enumerate(others)]
    known = {"status": "candidate", "alerts": (), "first_seen_at": began} | fields
    return make_cluster(title="", **known), mine, past


def told_slowly(cluster, mine, past):
    evening = an_evening([*past, *mine], [cluster], {cluster.id: mine})
    return the(run(evening, WATCH), cluster.id)


def told_slowly_or_not(cluster, mine, past):
    night = run(an_evening([*past, *mine], [cluster], {cluster.id: mine}), WATCH)
    return [e for e in night.events if e.kind == "alerted"]


def test_a_problem_that_came_slowly_is_told_of_when_it_is_more_than_chance():
    told = told_slowly(*a_slow_problem())
    assert (told.status, told.alerts) == ("emerging", (AS_OF,))


@pytest.mark.parametrize(
    "given",
    [
        {"n": 11},  # too few
        {"days": 6},  # the stream's to tell
        {"novelty": 0.5},  # like what the desk knows
        {"baseline_per_day": 0.5},  # as often as ever
        {"status": "dismissed", "dismissed_at_size": 14},
    ],
)
def test_what_may_be_chance_or_is_not_new_is_not_told_slowly(given):
    cluster, mine, past = a_slow_problem(**given)
    evening = an_evening([*past, *mine], [cluster], {cluster.id: mine})
    night = run(evening, WATCH)
    assert not [e for e in night.events if e.kind == "alerted"]
    assert not [c for c in night.clusters if c.alerts]


@pytest.mark.parametrize(
    ("code", "n_usual", "told"), [("E-417", 0, True), ("no code", 0, False), ("E-417", 8, False)]
)
def test_who_says_the_code_of_a_slow_problem_is_counted_whatever_a_router_takes_it_for(
    code, n_usual, told
):
    cluster, mine, past = a_slow_problem()
    said = [replace(a, text=f"It stops with {code} again, ticket {i}") for i, a in enumerate(mine)]
    taken = [replace(a, novelty=0.5, issue="sync_failed") for a in said[-4:]]
    usual = [replace(a, text=f"Where do I read {code}?") for a in past[:n_usual]]
    arrivals = [*said[:-4], *taken]
    assert bool(told_slowly_or_not(cluster, arrivals, [*usual, *past[n_usual:]])) == told


@pytest.mark.parametrize(("n_strays", "told"), [(1, True), (2, False)])
def test_one_stray_of_weeks_before_does_not_make_a_slow_problem_an_old_one(n_strays, told):
    cluster, mine, past = a_slow_problem()
    long_ago = AS_OF - 29 * DAY
    mine = [replace(a, created_at=long_ago) for a in mine[:n_strays]] + mine[n_strays:]
    old = replace(cluster, first_seen_at=long_ago)
    assert bool(told_slowly(old, mine, past).alerts) == told


def test_the_days_between_a_stray_and_the_rise_are_past_too():
    """A young desk, of which one day is known before the stray, and two weeks after it."""
    cluster, mine, past = a_slow_problem(n=22, days=10)
    long_ago = AS_OF - 25 * DAY
    mine = [replace(mine[0], created_at=long_ago), *mine[1:]]
    others = [a for a in past if a.created_at >= long_ago - DAY]
    assert told_slowly(replace(cluster, first_seen_at=long_ago), mine, others).alerts


ADVERT = "Support number +1 888 555 0142, call now toll free 24/7 +1-888-555-0142 help line"


@pytest.mark.parametrize(
    ("n_adverts", "n_honest", "kind"), [(4, 12, "new"), (4, 3, "spam"), (12, 6, "spam")]
)
def test_what_solicitations_began_and_honest_customers_went_on_with_is_told(
    n_adverts, n_honest, kind
):
    adverts = [replace(a, text=ADVERT) for a in bunch("no_signal", n_adverts, "s", novelty=0.95)]
    honest = bunch("no_signal", n_honest, "h", novelty=0.95)
    members = [*adverts, *honest]
    spam = make_cluster(title="", kind="spam", status="candidate", alerts=())
    found = the(run(an_evening(members, [spam], {spam.id: members}), WATCH), spam.id)
    assert found.kind == kind
    assert bool(found.alerts) == (kind == "new")


def test_a_young_desk_has_less_past_to_tell_by():
    cluster, mine, past = a_slow_problem()
    began = cluster.first_seen_at
    evening = an_evening([*past, *mine], [cluster], {cluster.id: mine})
    young = replace(evening, arrivals=(replace(past[0], created_at=began - DAY), *mine))
    assert the(run(evening, WATCH), cluster.id).alerts
    assert not any(c.alerts for c in run(young, WATCH).clusters)


@pytest.mark.parametrize(("pause", "told"), [(0, True), (41, True), (None, False)])
def test_a_desk_that_paused_is_not_a_young_one(pause, told):
    """A month without a ticket two days before the problem began, or no past behind these days."""
    cluster, mine, past = a_slow_problem()
    reopened = cluster.first_seen_at - 2 * DAY
    after = [replace(a, created_at=reopened, ticket_id=f"r-{a.ticket_id}") for a in past[:3]]
    before = [replace(a, created_at=a.created_at - (pause or 0) * DAY) for a in past]
    known = [a for a in before if a.created_at < reopened] if pause is not None else []
    assert bool(told_slowly(cluster, mine, [*known, *after]).alerts) == told


def test_a_cluster_that_a_night_finds_knows_what_was_usual_before_it():
    """A fifth of ten tickets like it, which a known issue explained, in ten days; or half a one."""
    new = [replace(a, novelty=0.95) for a in bunch("late_parcel", 8)]
    like = bunch("late_parcel", 10, "k", issue="late_parcel")
    before = [replace(a, created_at=NOW - (10 - n) * DAY) for n, a in enumerate(like)]
    others = [*noise(), *bunch("no_signal", 6, "m")]
    for past, usual in (([], 0.5), (before, 0.2)):
        night = run(an_evening([*past, *new, *others]), WATCH)
        (born,) = [c for c in night.clusters if c.n_tickets == 8]
        assert born.baseline_per_day == pytest.approx(usual, abs=0.01)


@pytest.mark.parametrize(("first", "told"), [(-29, False), (-12, True)])
def test_what_came_as_often_ever_since_the_past_is_known_is_not_told_of(first, told):
    days = np.linspace(first, -0.1, 30)
    topic = [*bunch("late_parcel", 15), *bunch("late_parcel", 15, "u")]
    steady = [
        replace(a, created_at=NOW + d * DAY, novelty=0.95) for a, d in zip(topic, days, strict=True)
    ]
    others = [replace(a, created_at=NOW + (n / 2 - 29) * DAY) for n, a in enumerate(noise(58))]
    more = [replace(a, created_at=NOW - HOUR) for a in bunch("no_signal", 6, "m")]
    night = run(an_evening([*steady, *others, *more], as_of=NOW), WATCH)
    (found,) = [c for c in night.clusters if c.n_tickets == 30]
    assert bool(found.alerts) == told
