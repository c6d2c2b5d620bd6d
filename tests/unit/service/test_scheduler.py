from datetime import UTC, datetime, time

from service.scheduler import next_due


def test_the_night_is_due_today_when_its_time_is_still_to_come():
    now = datetime(2026, 3, 1, 1, 0, tzinfo=UTC)
    assert next_due(time(2, 30), now) == datetime(2026, 3, 1, 2, 30, tzinfo=UTC)


def test_the_night_is_due_tomorrow_when_its_time_has_come():
    now = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)
    assert next_due(time(2, 30), now) == datetime(2026, 3, 2, 2, 30, tzinfo=UTC)
