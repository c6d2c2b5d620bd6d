"""A night that the server runs by itself."""

from datetime import UTC, datetime

from service.intake import Intake
from service.scheduler import run_one
from service.store import Store

DUE = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)


def test_a_night_is_over_when_it_failed_and_put_off_when_the_store_was_out_of_reach(tmp_path):
    store = Store.open(f"sqlite:///{tmp_path / 'vigie.db'}")
    intake = Intake(store, tmp_path, lambda: DUE)
    assert run_one(store, intake, DUE)  # there is no artifact, and waiting brings none
    (tmp_path / "vigie.db").unlink()
    assert not run_one(store, intake, DUE)
