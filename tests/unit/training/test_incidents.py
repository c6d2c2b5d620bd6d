"""Reading the truth of a stream, and scoring alerts by it."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.factories import DAY, HOUR, NOW, make_arrival, make_cluster, make_ticket
from training.incidents import Incident, read_incidents, score
from training.replay import Replay
from training.rows import DataFileError

STREAM = [
    make_ticket("t-0", created_at=NOW, body="The mast is down"),
    make_ticket("t-1", created_at=NOW + DAY, subject="MAST down again", body="see above"),
    make_ticket("t-2", created_at=NOW + DAY + 14 * HOUR, body="no mast"),
    make_ticket("t-3", created_at=NOW + 3 * DAY, body="the mast, once more"),
]
INCIDENT = Incident("i-1", NOW, NOW + DAY, True, frozenset(f"o-{i}" for i in range(8)))


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


def test_it_is_found_in_the_score(result):
    found = score(result, [INCIDENT])
    assert (found["recall"], found["spam_alerts"], found["other_alerts_week"]) == ("1/1", 0, 0)
    assert found["fragments"] == 1
    assert 4 <= found["delay_tickets"] <= 6


def told(at=NOW + 3 * HOUR, size=8, strangers=0, **fields):
    """A replay of one cluster that holds ``size`` of the incident's tickets."""
    arrivals = {f"o-{i}": make_arrival(f"o-{i}", created_at=NOW + i * HOUR) for i in range(8)} | {
        f"s-{i}": make_arrival(f"s-{i}", created_at=NOW + i * HOUR) for i in range(strangers)
    }
    members = frozenset([f"o-{i}" for i in range(size)] + [f"s-{i}" for i in range(strangers)])
    cluster = make_cluster(alerts=(at,), **fields)
    return Replay({"c-1": cluster}, {"c-1": members}, (), arrivals)


def test_delay_counts_from_the_incidents_first_ticket():
    found = score(told(), [INCIDENT])
    assert (found["delay_tickets"], found["delay_hours"]) == (4, 3)
    assert found["incidents"][0]["cluster_id"] == "c-1"


@pytest.mark.parametrize(
    "result",
    [
        told(at=NOW - HOUR),
        told(at=NOW + 9 * DAY),
        told(size=2),
        told(strangers=9),
        told(kind="spam"),
    ],
    ids=["too early", "too late", "too few of its own", "mostly something else", "spam"],
)
def test_an_alert_of_something_else_does_not_find_an_incident(result):
    found = score(result, [INCIDENT])
    assert found["recall"] == "0/1"
    assert found["delay_hours"] is None


def test_an_alert_that_no_incident_explains_is_counted_a_week():
    assert score(told(size=2), [INCIDENT])["other_alerts_week"] == 7
    assert score(told(), [INCIDENT])["other_alerts_week"] == 0


def test_the_alert_of_a_cluster_that_another_took_in_counts_once_as_the_others():
    assert score(told(size=2, status="merged"), [INCIDENT])["other_alerts_week"] == 0


def test_an_alert_about_an_incident_that_no_one_wants_told_is_counted_apart():
    unwanted = replace(INCIDENT, alert_wanted=False)
    found = score(told(), [unwanted])
    assert (found["recall"], found["spam_alerts"], found["other_alerts_week"]) == ("0/0", 1, 0)


def test_an_incident_without_a_ticket_in_the_stream_is_not_wanted():
    elsewhere = replace(INCIDENT, ticket_ids=frozenset({"x-1"}))
    assert score(told(), [elsewhere])["recall"] == "0/0"
