from datetime import UTC, datetime, time

import pytest

from service.scheduler import first_due, next_due


def test_the_night_is_due_today_when_its_time_is_still_to_come():
    now = datetime(2026, 3, 1, 1, 0, tzinfo=UTC)
    assert next_due(time(2, 30), now) == datetime(2026, 3, 1, 2, 30, tzinfo=UTC)


def test_the_night_is_due_tomorrow_when_its_time_has_come():
    now = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)
    assert next_due(time(2, 30), now) == datetime(2026, 3, 2, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "day"),
    [
        (datetime(2026, 2, 28, 2, 30, tzinfo=UTC), 1),
        (datetime(2026, 3, 1, 2, 30, tzinfo=UTC), 2),
        (datetime(2026, 3, 1, 2, 33, tzinfo=UTC), 2),
        (None, 2),
    ],
)
def test_a_server_that_was_down_at_the_hour_of_a_night_begins_with_that_one(last, day):
    now = datetime(2026, 3, 1, 2, 35, tzinfo=UTC)
    assert first_due(time(2, 30), now, last) == datetime(2026, 3, day, 2, 30, tzinfo=UTC)
