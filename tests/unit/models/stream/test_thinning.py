from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.stream.thinning import OWNED_DAYS, PER_DAY, kept, lot_of, share_of

TODAY = date(2026, 3, 20)
DAY = timedelta(days=1)


def keys_of(n_of_day):
    """So many tickets on each day."""
    return [
        (datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=i), f"{day}-{i}")
        for day, n in sorted(n_of_day.items())
        for i in range(n)
    ]


@given(st.integers(min_value=0, max_value=10**7))
def test_a_day_keeps_all_its_tickets_or_between_half_the_bound_and_the_bound(n):
    left = share_of(n) * n
    assert left <= PER_DAY
    assert left == n or left >= PER_DAY / 2


@given(st.text())
def test_every_ticket_draws_a_lot_below_one(ticket_id):
    assert 0.0 <= lot_of(ticket_id) < 1.0


def test_a_ticket_draws_the_same_lot_for_ever():
    """In every process and version: who has a store thinned sees the same tickets again."""
    lots = [lot_of(ticket_id) for ticket_id in ("t-1", "", "é")]
    assert lots == pytest.approx([0.364439509854, 0.307052807721, 0.056780249264])


def test_a_quiet_desk_keeps_every_ticket():
    n_of_day = {TODAY - n * DAY: PER_DAY for n in range(30)}
    keys = keys_of(n_of_day)
    assert kept(keys, set(), n_of_day, TODAY) == [ticket_id for _, ticket_id in keys]


def test_today_and_yesterday_are_whole_and_busy_days_before_are_thinned():
    n_of_day = {TODAY - n * DAY: 10 * PER_DAY for n in range(4)}
    ids = kept(keys_of(n_of_day), set(), n_of_day, TODAY)
    left = {day: sum(i.startswith(str(day)) for i in ids) for day in n_of_day}
    assert left[TODAY] == left[TODAY - DAY] == 10 * PER_DAY
    for past in (TODAY - 2 * DAY, TODAY - 3 * DAY):
        assert 0.7 * PER_DAY / 2 < left[past] < 1.3 * PER_DAY


def test_the_tickets_of_clusters_are_whole_for_longer():
    days = [TODAY - DAY * 5, TODAY - OWNED_DAYS - DAY]
    n_of_day = dict.fromkeys(days, 4 * PER_DAY)
    keys = keys_of(n_of_day)
    ids = kept(keys, {ticket_id for _, ticket_id in keys}, n_of_day, TODAY)
    left = [sum(i.startswith(str(day)) for i in ids) for day in days]
    assert left[0] == 4 * PER_DAY
    assert left[1] < 2 * PER_DAY


def test_who_is_kept_one_day_is_kept_the_next():
    n_of_day = {TODAY - 3 * DAY: 5 * PER_DAY}
    keys = keys_of(n_of_day)
    first = kept(keys, set(), n_of_day, TODAY)
    assert kept(keys, set(), n_of_day, TODAY + DAY) == first
