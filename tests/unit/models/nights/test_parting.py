"""A cluster of one product that holds two problems is parted by night."""

from dataclasses import replace

import numpy as np
import pytest

from models.night import run
from models.nights.parting import parted
from models.stream.watch import Watch
from models.vectors.sight import Sight
from tests.evenings import AS_OF, an_evening
from tests.factories import HOUR, make_arrival, make_cluster

DIM = 256
WATCH = Watch(near=(0.3, 0.8), join=0.75)
RNG = np.random.default_rng(11)
BOLT, SCREWS = np.eye(DIM, dtype=np.float32)[:2]


def told(n, prefix, topic=BOLT, product="lock-2", languages=("fr", "de"), start=0):
    """Tickets of one problem, each in words of its own: a mean cosine of .36."""
    own = RNG.normal(size=(n, DIM))
    own[:, :2] = 0
    own *= 0.8 / np.linalg.norm(own, axis=1, keepdims=True)
    return [
        make_arrival(
            f"{prefix}-{i:02}",
            vector=v,
            product=product,
            novelty=0.95,
            language=languages[i % len(languages)],
            created_at=AS_OF - (30 - start - i) * HOUR / 2,
        )
        for i, v in enumerate((0.6 * topic + own).astype(np.float32))
    ]


def smaller(arrivals):
    rows = parted(arrivals, np.stack([a.vector for a in arrivals]), WATCH)
    return None if rows is None else [arrivals[row].ticket_id for row in rows]


def test_two_problems_of_one_product_are_told_apart():
    screws = told(6, "s", SCREWS)
    assert smaller([*told(8, "b"), *screws]) == [a.ticket_id for a in screws]


@pytest.mark.parametrize(
    "arrivals",
    [
        told(14, "b"),
        [*told(8, "b"), *told(3, "s", SCREWS)],
        [*told(8, "b", languages=["fr"]), *told(6, "s", SCREWS, languages=["de"])],
        [*told(8, "b", product=None), *told(6, "s", SCREWS, product=None)],
        [*told(8, "b"), *told(6, "s", (0.8 * BOLT + 0.6 * SCREWS))],
    ],
    ids=["one", "strays", "two languages", "no product", "alike"],
)
def test_what_may_be_one_problem_stays_together(arrivals):
    assert smaller(arrivals) is None


@pytest.mark.parametrize(
    ("share", "are_two"),
    [(0.7, True), (0.9, False)],  # the next night would merge them again
)
def test_the_name_of_a_product_that_all_say_keeps_no_two_problems_together(share, are_two):
    name = np.eye(DIM, dtype=np.float32)[2]
    arrivals = [*told(8, "b"), *(screws := told(6, "s", SCREWS))]
    said = np.stack([share * name + (1 - share**2) ** 0.5 * a.vector for a in arrivals])
    said /= np.linalg.norm(said, axis=1, keepdims=True)
    same = np.zeros(DIM, np.float32), np.eye(DIM, dtype=np.float32)
    blind, sighted = (replace(WATCH, sight=Sight(*same, names=n)) for n in (None, name[None]))
    assert parted(arrivals, said, blind) is None
    rows = parted(arrivals, said, sighted)
    assert ([arrivals[row] for row in rows] == screws) if are_two else rows is None


def a_night(other="lock-1", **fields):
    bolt, screws = told(8, "b"), told(6, "s", SCREWS, start=10)
    cluster = make_cluster("c-1", kind="new", status="active", title="Screws", **fields)
    others = told(20, "o", 0 * BOLT, product=other)
    evening = an_evening([*bolt, *screws, *others], [cluster], {"c-1": [*bolt, *screws]})
    return run(evening, WATCH), bolt, screws


def test_the_second_problem_gets_a_cluster_and_is_told_of():
    night, _, screws = a_night()
    ((child, parent),) = night.splits
    assert parent == "c-1"
    assert {m.ticket_id for c, m in night.joins if c == child} == {a.ticket_id for a in screws}
    (found,) = (c for c in night.clusters if c.id == child)
    assert found.status == "emerging"
    assert found.alerts == (AS_OF,)


def test_the_next_night_leaves_two_as_they_were_parted():
    night, bolt, screws = a_night()
    ((child, parent),) = night.splits
    clusters = [c for c in night.clusters if c.id in {child, parent}]
    others = told(20, "o", 0 * BOLT, product="lock-1")
    members = {parent: bolt, child: screws}
    later = run(an_evening([*bolt, *screws, *others], clusters, members), WATCH)
    assert (later.splits, later.merges) == ((), ())


def test_what_a_person_named_stays_whole():
    night, *_ = a_night(issue="bolt_opens")
    assert not night.splits


def test_where_all_is_about_one_product_it_brings_nothing_together():
    night, *_ = a_night(other="lock-2")
    assert not night.splits


@pytest.mark.parametrize(("hours_before", "splits"), [(None, 1), (1, 0), (8, 0), (9, 1)])
def test_what_a_night_left_together_is_not_parted_for_being_seen_by_another_artifact(
    hours_before, splits
):
    """Six tickets of another problem came from ten hours before on; half of them since nine."""
    seen = {} if hours_before is None else {"otherwise": AS_OF - hours_before * HOUR}
    bolt, screws = told(8, "b"), told(6, "s", SCREWS, start=10)
    cluster = make_cluster("c-1", kind="new", status="active", title="Screws")
    others = told(20, "o", 0 * BOLT, product="lock-1")
    members = {"c-1": [*bolt, *screws]}
    evening = an_evening([*bolt, *screws, *others], [cluster], members, **seen)
    night = run(evening, WATCH)
    assert len(night.splits) == splits
    assert bool(night.events) == bool(splits)
