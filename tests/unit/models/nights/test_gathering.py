"""New problems of a ticket or two a day that each customer tells otherwise."""

from dataclasses import replace

import numpy as np
import pytest

from models.night import run
from models.stream.watch import Watch
from tests.evenings import AS_OF, an_evening
from tests.factories import DAY, make_arrival, make_cluster

DIM = 256
WATCH = Watch(near=(0.3, 0.8), join=0.75)
RNG = np.random.default_rng(7)
PROBLEM, OTHER = np.eye(DIM, dtype=np.float32)[:2]


def told_otherwise(n, prefix, days, topic=PROBLEM, nearness=0.62, **fields):
    """Strange tickets, the last one just now, farther from their own middle than ``join`` asks."""
    own = RNG.normal(size=(n, DIM))
    own[:, :2] = 0
    own *= np.sqrt(1 - nearness**2) / np.linalg.norm(own, axis=1, keepdims=True)
    vectors = (nearness * topic + own).astype(np.float32)
    gap = days * DAY / n
    return [
        make_arrival(f"{prefix}-{i:02}", vector=v, created_at=AS_OF - i * gap - gap / 2, **fields)
        for i, v in enumerate(vectors)
    ]


def a_month(**fields):
    """Strange tickets that have nothing in common, one a day."""
    return told_otherwise(30, "o", 30, nearness=0.0, **({"novelty": 0.95} | fields))


def the_next(evening, night):
    """The same evening after a night that was saved."""
    clusters = {c.id: c for c in (*evening.clusters, *night.clusters)}
    members = {c: [*evening.members.get(c, ())] for c in clusters}
    for cluster, member in night.joins:
        members[cluster].append(member)
    return replace(evening, clusters=tuple(clusters.values()), members=members)


def told(night):
    return [c for c in night.clusters if c.alerts]


def test_a_slow_problem_that_each_customer_tells_otherwise_is_told_of():
    slow = told_otherwise(14, "s", 13, novelty=0.95)
    night = run(an_evening([*a_month(), *slow]), WATCH)
    (found,) = told(night)
    assert (found.kind, found.status, found.n_tickets) == ("new", "emerging", 14)


@pytest.mark.parametrize(
    "slow",
    [
        {"n": 11, "days": 11},  # too few
        {"n": 14, "days": 6},  # the stream's to tell
        {"n": 14, "days": 29},  # as often as ever
        {"n": 14, "days": 13, "novelty": 0.5},  # like what the desk knows
        {"n": 14, "days": 13, "customer": "one"},
        {"n": 14, "days": 13, "nearness": 0.4},  # merely foreign
    ],
)
def test_what_is_few_old_known_or_unlike_each_other_is_not(slow):
    slow = told_otherwise(**{"prefix": "s", "novelty": 0.95, **slow})
    assert run(an_evening([*a_month(), *slow]), WATCH).clusters == ()


@pytest.mark.parametrize(
    ("taken_for_known", "n_told"),
    [
        ({"text": "S-318 again, no picture"}, 14),
        ({"text": "S318 and no picture"}, 14),
        ({"text": "No picture at all"}, 0),
    ],
)
def test_what_says_the_code_of_a_problem_counts_though_a_router_takes_it_for_a_known_issue(
    taken_for_known, n_told
):
    slow = told_otherwise(14, "s", 13, novelty=0.95, text="The replay ends with S-318.")
    slow[::3] = [replace(a, **({"issue": "no_picture"} | taken_for_known)) for a in slow[::3]]
    found = told(run(an_evening([*a_month(), *slow]), WATCH))
    assert sum(cluster.n_tickets for cluster in found) == n_told


def test_a_code_that_ordinary_tickets_say_too_brings_none_of_them_in():
    slow = told_otherwise(14, "s", 13, novelty=0.95, text="The replay ends with S-318.")
    slow[::3] = [replace(a, issue="no_picture") for a in slow[::3]]
    usual = told_otherwise(8, "u", 29, OTHER, novelty=0.1, text="Is the S-318 still sold?")
    assert told(run(an_evening([*a_month(), *usual, *slow]), WATCH)) == []


def test_what_came_like_it_before_is_usual():
    slow = told_otherwise(14, "s", 13, novelty=0.95)
    before = told_otherwise(6, "b", 14, novelty=0.95)
    before = [replace(a, created_at=a.created_at - 14 * DAY) for a in before]
    assert not told(run(an_evening([*a_month(), *before, *slow]), WATCH))


def test_what_all_strange_tickets_have_in_common_is_no_problem():
    slow = told_otherwise(14, "s", 13, novelty=0.95)
    like = told_otherwise(29, "l", 29, nearness=0.3, novelty=0.95)
    assert not told(run(an_evening([*like, *slow]), WATCH))


def test_a_candidate_takes_in_what_is_told_like_it_and_is_told_of():
    slow = told_otherwise(14, "s", 13, novelty=0.95)
    first = slow[-5:]
    cluster = make_cluster(
        status="candidate", alerts=(), title="", first_seen_at=first[-1].created_at
    )
    night = run(an_evening([*a_month(), *slow], [cluster], {cluster.id: first}), WATCH)
    assert [(c.id, len(night.joins)) for c in told(night)] == [(cluster.id, 9)]


@pytest.mark.parametrize("fields", [{"status": "dismissed"}, {"kind": "spam"}, {"kind": "surge"}])
def test_what_is_like_a_cluster_that_is_no_open_problem_founds_none_beside_it(fields):
    slow = told_otherwise(14, "s", 13, novelty=0.95)
    mine = told_otherwise(8, "m", 2, novelty=0.95)
    cluster = make_cluster(title="x", **{"alerts": (), "status": "candidate", **fields})
    night = run(an_evening([*a_month(), *slow, *mine], [cluster], {cluster.id: mine}), WATCH)
    assert not night.joins


@pytest.mark.parametrize("fields", [{"status": "dismissed"}, {"status": "quiet"}])
def test_a_slow_problem_is_not_what_an_older_cluster_is_but_distantly_like(fields):
    """Mean cosines: .44 among the slow ones, .81 among the older, .33 across; ``near`` is .3."""
    other = 0.55 * PROBLEM + np.sqrt(1 - 0.55**2) * OTHER
    slow = told_otherwise(14, "s", 13, nearness=0.66, novelty=0.95)
    old = told_otherwise(8, "m", 2, topic=other, nearness=0.9, novelty=0.95)
    old = [replace(a, created_at=a.created_at - 20 * DAY) for a in old]
    times = {"first_seen_at": old[-1].created_at, "last_seen_at": old[0].created_at}
    cluster = make_cluster(title="x", alerts=(), **fields, **times)
    night = run(an_evening([*a_month(), *slow, *old], [cluster], {cluster.id: old}), WATCH)
    assert [c.n_tickets for c in told(night)] == [14]


def test_two_slow_problems_are_two():
    one = told_otherwise(13, "s", 13, novelty=0.95)
    other = told_otherwise(15, "u", 13, topic=OTHER, novelty=0.95)
    night = run(an_evening([*a_month(), *one, *other]), WATCH)
    assert sorted(c.n_tickets for c in told(night)) == [13, 15]


def test_a_second_run_of_the_night_finds_nothing_more():
    evening = an_evening([*a_month(), *told_otherwise(14, "s", 13, novelty=0.95)])
    night = run(evening, WATCH)
    again = run(the_next(evening, night), WATCH)
    assert (again.joins, again.events, run(evening, WATCH)) == ((), (), night)
