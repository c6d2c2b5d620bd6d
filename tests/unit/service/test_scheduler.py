from datetime import UTC, datetime, time

import pytest

from service import nightly
from service.errors import NightOrderError, StoreUnavailableError
from service.scheduler import next_due, run_one


def test_the_night_is_due_today_when_its_time_is_still_to_come():
    now = datetime(2026, 3, 1, 1, 0, tzinfo=UTC)
    assert next_due(time(2, 30), now) == datetime(2026, 3, 1, 2, 30, tzinfo=UTC)


def test_the_night_is_due_tomorrow_when_its_time_has_come():
    now = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)
    assert next_due(time(2, 30), now) == datetime(2026, 3, 2, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("error", "over"),
    [(StoreUnavailableError("locked"), False), (NightOrderError("late"), True), (OSError(), True)],
)
def test_a_night_is_tried_again_only_where_the_store_was_out_of_reach(monkeypatch, error, over):
    def run(*_):
        raise error

    monkeypatch.setattr(nightly, "run", run)
    assert run_one(None, None, datetime(2026, 3, 1, tzinfo=UTC)) is over
