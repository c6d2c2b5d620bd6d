from datetime import UTC, datetime, timedelta

import numpy as np

from models.stream.memory import LOOSE, Memory
from models.stream.thinning import OWNED_DAYS, PER_DAY
from models.vectors.glance import UNSEEN
from tests.factories import make_arrival

NOON = datetime(2026, 3, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)
DIM = 4


def memory_of(*arrivals):
    memory = Memory(DIM)
    for arrival in arrivals:
        memory.insert(arrival, np.full(DIM, 0.5, dtype=np.float32))
    return memory


def at(ticket_id, when, **given):
    return make_arrival(ticket_id, created_at=when, **given)


def busy(day, n):
    return [at(f"{day:%d}-{i}", day + i * timedelta(seconds=10)) for i in range(n)]


def test_rows_are_in_the_order_of_time_whenever_tickets_come():
    memory = memory_of(at("b", NOON), at("c", NOON + DAY), at("a", NOON - DAY), at("a2", NOON))
    assert [memory.key(row)[1] for row in range(len(memory))] == ["a", "a2", "b", "c"]
    assert memory.between(NOON - DAY, NOON) == (1, 3)


def test_a_ticket_that_is_taken_out_leaves_the_columns_of_the_others():
    memory = memory_of(*(at(f"t-{i}", NOON + i * DAY, novelty=i / 10) for i in range(5)))
    memory.owner[3] = 7
    memory.remove(memory.row("t-1"))
    assert "t-1" not in memory
    assert list(memory.novelty[: len(memory)]) == [np.float32(x) for x in (0, 0.2, 0.3, 0.4)]
    assert list(memory.owner[: len(memory)]) == [LOOSE, LOOSE, 7, LOOSE]


def test_a_ticket_that_is_taken_out_counts_for_its_day_no_more():
    memory = memory_of(*busy(NOON - 3 * DAY, PER_DAY + 1))
    memory.remove(0)
    memory.thin(NOON)
    assert len(memory) == PER_DAY


def test_many_at_once_are_as_one_by_one():
    rng = np.random.default_rng(7)
    hours = rng.permutation(3000).tolist()
    arrivals = [
        at(f"t-{h}", NOON + h * timedelta(hours=1), novelty=h / 3000, customer=f"k-{h % 5}")
        for h in hours
    ]
    seen = rng.normal(size=(len(arrivals), DIM)).astype(np.float32)
    about = [(f"i-{h % 3}", None, f"p-{h % 2}") for h in hours]
    one_by_one, at_once = Memory(DIM), Memory(DIM)
    for arrival, vector, names in zip(arrivals, seen, about, strict=True):
        one_by_one.insert(arrival, vector, names)
    at_once.insert(arrivals[0], seen[0], about[0])
    at_once.extend(arrivals[1:2000], seen[1:2000], about[1:2000])
    at_once.extend(arrivals[2000:], seen[2000:], about[2000:])
    n = len(one_by_one)
    assert len(at_once) == n == 3000
    assert [at_once.key(i) for i in range(n)] == [one_by_one.key(i) for i in range(n)]
    for column, expected in zip(at_once._columns, one_by_one._columns, strict=True):
        np.testing.assert_array_equal(column[:n], expected[:n])
    assert at_once.customers(np.arange(n)) == one_by_one.customers(np.arange(n))
    assert at_once._n_of_day == one_by_one._n_of_day


def test_it_holds_more_tickets_than_it_was_made_for():
    memory = memory_of(*(at(f"t-{i}", NOON + i * DAY / 100) for i in range(1500)))
    assert len(memory) == 1500
    assert memory.row("t-1499") == 1499


def test_of_many_tickets_the_near_ones_have_their_cosines_whatever_came_and_went():
    rng = np.random.default_rng(1)
    dim, subject = 64, rng.normal(size=64)
    vectors = [subject * rng.uniform(0, 2) + rng.normal(size=dim) for _ in range(1600)]
    memory = Memory(dim)
    for i in rng.permutation(1600):
        seen = (vectors[i] / np.linalg.norm(vectors[i])).astype(np.float32)
        memory.insert(at(f"t-{i}", NOON + i * DAY / 1600), seen)
    for i in range(0, 300, 3):
        memory.remove(memory.row(f"t-{i}"))
    one = memory.vectors[800]
    found, whole = memory.cosines(100, 1500, one, 0.4), memory.vectors[100:1500] @ one
    near = whole >= 0.4
    np.testing.assert_allclose(found[near], whole[near], rtol=1e-5)
    assert (found[~near] < 0.4).all()
    assert (found == UNSEEN).sum() > 300


def test_the_tickets_of_a_busy_past_day_stand_for_those_that_are_forgotten():
    memory = memory_of(*busy(NOON - 3 * DAY, 4 * PER_DAY), *busy(NOON, 4 * PER_DAY))
    memory.thin(NOON)
    first, last = memory.between(NOON - 4 * DAY, NOON - 2 * DAY)
    assert last - first < 1.3 * PER_DAY
    assert set(memory.weight[first:last]) == {4.0}
    today = memory.between(NOON - DAY, NOON + DAY)
    assert today[1] - today[0] == 4 * PER_DAY
    assert set(memory.weight[slice(*today)]) == {1.0}


def test_the_tickets_of_clusters_are_in_mind_for_longer():
    memory = memory_of(*busy(NOON - 5 * DAY, 4 * PER_DAY))
    memory.owner[: len(memory)] = 7
    memory.thin(NOON)
    assert len(memory) == 4 * PER_DAY
    memory.thin(NOON - 5 * DAY + OWNED_DAYS + DAY)
    assert len(memory) < 1.3 * PER_DAY


def test_a_memory_that_is_filled_with_the_kept_tickets_is_the_one_that_lived_through_them():
    days = [NOON - 4 * DAY, NOON - 3 * DAY, NOON - 2 * DAY]
    everything = [arrival for day in days for arrival in busy(day, 3 * PER_DAY)]
    lived = memory_of()
    for arrival in everything:
        lived.thin(arrival.created_at)
        lived.insert(arrival, np.full(DIM, 0.5, dtype=np.float32))
    lived.thin(NOON)
    left = {lived.key(row)[1] for row in range(len(lived))}
    filled = memory_of(*(a for a in everything if a.ticket_id in left))
    filled.count({day.date(): 3 * PER_DAY for day in days})
    filled.thin(NOON)
    assert [filled.key(r) for r in range(len(filled))] == [lived.key(r) for r in range(len(lived))]
    assert np.array_equal(filled.weight[: len(filled)], lived.weight[: len(lived)])


def test_customers_count_once_and_nobody_known_as_somebody():
    memory = memory_of(
        at("a", NOON, customer="x"), at("b", NOON, customer="x"), at("c", NOON, customer=None)
    )
    assert len(memory.customers(np.arange(3))) == 2
