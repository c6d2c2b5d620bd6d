"""Reading the truth of a stream."""

import json
from datetime import UTC, datetime

import pytest

from tests.factories import DAY, HOUR, NOW, make_ticket
from training.incidents import read_incidents
from training.rows import DataFileError

STREAM = [
    make_ticket("t-0", created_at=NOW, body="The mast is down"),
    make_ticket("t-1", created_at=NOW + DAY, subject="MAST down again", body="see above"),
    make_ticket("t-2", created_at=NOW + DAY + 14 * HOUR, body="no mast"),
    make_ticket("t-3", created_at=NOW + 3 * DAY, body="the mast, once more"),
]


@pytest.fixture
def read(tmp_path):
    def read(*rows):
        path = tmp_path / "incidents.jsonl"
        path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
        return read_incidents(path, STREAM)

    return read


def row(**fields):
    return {"id": "i-1", "start": "2026-03-02", "end": "2026-03-03", **fields}


def test_an_incident_names_its_tickets_and_is_wanted_unless_it_says_not(read):
    wanted, unwanted = read(row(ticket_ids=["t-0", "t-3"]), row(id="i-2", alert_wanted=False))
    assert wanted.ticket_ids == {"t-0", "t-3"}
    assert (wanted.id, wanted.alert_wanted) == ("i-1", True)
    assert (unwanted.alert_wanted, unwanted.ticket_ids) == (False, frozenset())


def test_days_are_midnights_in_utc_whatever_the_truth_writes(read):
    (found,) = read(row(start="2026-03-02T17:30:00Z", end="2026-03-03T23:00:00+00:00"))
    assert found.start == datetime(2026, 3, 2, tzinfo=UTC)
    assert found.end == datetime(2026, 3, 3, tzinfo=UTC)


def test_a_pattern_is_looked_for_in_subject_and_body_within_the_days(read):
    (found,) = read(row(regex="mast"))
    assert found.ticket_ids == {"t-0", "t-1", "t-2"}  # to the end of the last day, not after


def test_a_pattern_adds_to_the_tickets_that_are_named(read):
    (found,) = read(row(regex="again", ticket_ids=["t-3"]))
    assert found.ticket_ids == {"t-1", "t-3"}


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        ("2026-02-01", "2026-03-01", False),
        ("2026-02-01", "2026-03-02", True),
        ("2026-03-05", "2026-03-06", True),
        ("2026-03-06", "2026-03-09", False),
    ],
)
def test_incidents_outside_the_stream_are_left_out(read, start, end, kept):
    assert bool(read(row(start=start, end=end))) is kept


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2"),
        ("[]", "line 2: expected a JSON object"),
        ('{"id": "i-2", "start": "2026-03-02"}', "line 2: end is missing"),
        ('{"id": "i-2", "start": "2026-03-02", "end": "soon"}', "line 2: expected an ISO"),
        (json.dumps(row(regex="(")), "line 2"),
        (json.dumps(row(end="2026-03-01")), "line 2: expected an end on the day"),
        (json.dumps(row(ticket_ids="t-1")), "line 2: ticket_ids: expected a list"),
    ],
)
def test_a_line_that_is_no_truth_is_named(tmp_path, line, told):
    path = tmp_path / "incidents.jsonl"
    path.write_text(f"{json.dumps(row())}\n{line}\n", encoding="utf-8")
    with pytest.raises(DataFileError, match=told):
        read_incidents(path, STREAM)


def test_a_truth_without_incidents_and_under_any_name_is_read(tmp_path):
    path = tmp_path / "truth.json"
    path.write_text("")
    assert read_incidents(path, STREAM) == ()
    path.write_text(json.dumps(row()))
    assert len(read_incidents(path, STREAM)) == 1


def test_empty_lines_are_passed_over_and_a_day_is_that_in_utc(tmp_path):
    path = tmp_path / "incidents.jsonl"
    path.write_text(f"\n{json.dumps(row(start='2026-03-01T23:30:00-05:00'))}\n", encoding="utf-8")
    (found,) = read_incidents(path, STREAM)
    assert found.start == datetime(2026, 3, 2, tzinfo=UTC)
