"""A flood within a minute, and what comes beside it."""

from dataclasses import replace

import numpy as np
import pytest

from models.stream.flood import flooded
from models.stream.memory import Memory
from tests.factories import DAY, FILLERS, HOUR, NOW, make_arrival
from tests.streams import about, naming, with_history


def ordinary(n, at, span, name="f"):
    """So many tickets within a span, each about something else."""
    return [
        make_arrival(
            f"{name}-{i}", text=f"{FILLERS[i % len(FILLERS)]} {name}w{i} {name}v{i}",
            created_at=at + i * span / n,
        )
        for i in range(n)
    ]  # fmt: skip


def remembered(arrivals):
    memory = Memory(64)
    memory.extend(arrivals, np.stack([a.vector for a in arrivals]), [()] * len(arrivals))
    return memory


def test_as_many_within_a_minute_as_usually_in_a_day_are_a_flood():
    quiet = ordinary(24, NOW - DAY, DAY, "q")
    flood = ordinary(300, NOW - 5 * HOUR, HOUR / 60)
    memory = remembered([*quiet, *flood])
    found = {memory.key(int(row))[1] for row in flooded(memory, 0, len(memory), 24)}
    assert found >= {a.ticket_id for a in flood}
    assert len(found) <= 302
    assert not len(flooded(memory, 0, len(memory), 400))
    assert not len(flooded(memory, 310, len(memory), 24))


@pytest.mark.parametrize("n_before", [0, 7, 29, 30, 31, 59, 60])
def test_a_flood_is_one_however_many_came_before_it(n_before):
    before = ordinary(n_before, NOW - DAY, DAY / 2, "q")
    memory = remembered([*before, *ordinary(60, NOW - HOUR, HOUR / 72)])
    assert len(flooded(memory, 0, len(memory), 24)) == 60


@pytest.mark.parametrize(("n", "span"), [(50, HOUR / 60), (300, HOUR), (0, HOUR)])
def test_fewer_or_within_an_hour_are_none(n, span):
    memory = remembered([*ordinary(24, NOW - DAY, DAY, "q"), *ordinary(n, NOW - HOUR, span)])
    assert not len(flooded(memory, 0, len(memory), 24))


@pytest.mark.parametrize("n", [0, 200, 600])
def test_a_new_problem_is_told_as_soon_on_the_day_of_a_flood(n):
    detector = with_history()
    for arrival in ordinary(n, NOW - HOUR, HOUR / 60):
        detector.observe(arrival)
    named = [detector.observe(naming("E-4410", f"t-{i}", i / 8)) for i in range(4)]
    assert [bool(s.founders) for s in named] == [False, False, False, True]
    alike = [
        detector.observe(about(0, f"a-{i}", NOW + (2 + i / 8) * HOUR, novelty=0.95))
        for i in range(5)
    ]
    assert any(s.rises for s in alike)


def test_what_floods_is_told_itself():
    detector = with_history()
    flood = [about(0, f"t-{i}", NOW + i * HOUR / 60 / 200) for i in range(200)]
    assert any(detector.observe(replace(arrival, novelty=0.0)).rises for arrival in flood)
