"""How a field that a client sends is read."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.wire.given import parse_date, parse_instant


@given(st.integers(0, 250_000_000_000), st.integers(-23 * 60, 23 * 60))
def test_an_instant_is_the_same_whatever_offset_it_is_written_with(seconds, minutes):
    at = datetime(1970, 1, 2, tzinfo=UTC) + timedelta(seconds=seconds)
    abroad = at.astimezone(timezone(timedelta(minutes=minutes)))
    assert parse_instant(abroad.isoformat()) == at
    assert parse_instant(at.replace(tzinfo=None).isoformat()) == at


@pytest.mark.parametrize("text", ["x", "2026-3-1", "0001-01-01", "9999-12-31"])
def test_a_date_without_nights_is_refused(text):
    with pytest.raises(ValueError, match="expected"):
        parse_date(text)
