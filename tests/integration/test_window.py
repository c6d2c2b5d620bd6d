"""The last weeks of the stream, said by the names of the artifact in use."""

from dataclasses import replace

import pytest

from models.types import Ticket
from service.intake import history_record
from service.records import TicketRecord
from service.vectors import text_hash
from service.window import read_recent, read_window
from tests.factories import DAY, HOUR, NOW, make_ticket

CHARGED = "invoice charged twice, refund the debit to my card"


@pytest.fixture
def read(store, artifact):
    """What a view would be told of the only ticket there is."""

    def read(by=artifact):
        (arrival,) = read_window(store, by, NOW - DAY, NOW).arrivals
        return arrival

    return read


def imported(store, **fields):
    ticket = make_ticket("t-1", body=CHARGED, **fields)
    store.import_history([history_record(ticket, {"body": CHARGED, **fields})[0]])


def came(store, artifact, reader, issue):
    """A ticket of the stream that an artifact was sure to be about an issue."""
    ticket = Ticket("t-1", NOW, body=CHARGED, issue="late_parcel")
    record = TicketRecord(
        ticket=ticket, raw={}, content_hash="c", text=CHARGED, text_hash=text_hash(CHARGED),
        language="en", history=False, triage={}, product="kettle", queue="billing", issue=issue,
        priority=None, novelty=0.9, cluster_id=None, reader=reader,
    )  # fmt: skip
    encoder = artifact.model.encoder
    with store.writing() as writing:
        writing.put_tickets(record)
        writing.save_vectors(encoder.name, {record.text_hash: encoder.encode([CHARGED])[0]})


def test_imported_tickets_are_triaged_once(store, artifact, read):
    imported(store)
    found = read()
    assert (found.issue, found.product) == ("double_charge", None)
    assert 0.0 < found.novelty < 0.9
    assert store.unread(["t-1"], artifact.id) == {}
    assert read().issue == "double_charge"


def test_the_labels_of_imported_tickets_are_believed(store, read):
    imported(store, issue="late_parcel", product="kettle")
    assert (read().issue, read().product) == ("late_parcel", "kettle")


def test_what_this_artifact_said_of_a_ticket_is_not_said_anew(store, artifact, read):
    came(store, artifact, artifact.id, "no_signal")
    assert (read().issue, read().product, read().novelty) == ("no_signal", "kettle", 0.9)


@pytest.mark.parametrize("reader", ["20200101T000000-dead", None])
def test_what_another_artifact_said_of_a_ticket_is_said_anew(store, artifact, read, reader):
    came(store, artifact, reader, "no_signal")
    found = read()
    assert (found.issue, found.product) == ("double_charge", None)
    assert found.novelty < 0.9
    assert store.tickets(["t-1"])["t-1"].triage == {}, "as it was answered"


def test_each_artifact_that_is_promoted_reads_anew(store, artifact, read):
    imported(store)
    read()
    issue = replace(artifact.model.routers["issue"], values=("a", "b", "c", "d"))
    routers = {**artifact.model.routers, "issue": issue}
    other = replace(artifact, model=replace(artifact.model, artifact="another", routers=routers))
    assert read(other).issue in issue.values
    assert read().issue == "double_charge"


def test_what_people_said_of_tickets_like_it_counts(store, artifact, read):
    """A desk that goes back to an artifact without a name keeps it."""
    came(store, artifact, "another", None)
    store.correct("t-1", {"issue": "new_word"}, "ana", NOW)
    again = history_record(make_ticket("t-2", body=CHARGED), {})[0]
    store.import_history([again])
    arrivals = read_window(store, artifact, NOW - DAY, NOW).arrivals
    assert [a.issue for a in arrivals] == ["new_word", "new_word"]


def test_what_a_person_said_of_a_ticket_stays(store, artifact, read):
    imported(store)
    store.correct("t-1", {"issue": "new_word", "queue": "returns"}, "ana", NOW)
    assert read().issue == "new_word"
    store.correct("t-1", {"product": "iron"}, "ana", NOW)
    other = replace(artifact, model=replace(artifact.model, artifact="another"))
    assert (read(other).issue, read(other).product) == ("new_word", "iron")


def test_what_is_read_reaches_back_over_a_pause_as_far_as_the_detector_looks(store, artifact):
    reach, before = artifact.watch.reach, 60 * DAY
    ages = {f"now-{n}": 0 * DAY for n in range(20)}
    ages |= {"pause": before, "middle": before + 20 * DAY, "end": before + 25 * DAY}
    ages |= {f"d{n}": before + n * DAY for n in range(1, 20, 4)}
    ages["edge"] = before + reach + 2 * DAY - 7 * DAY - HOUR
    ages["over"] = before + reach + 2 * DAY - 7 * DAY + HOUR
    records = [
        history_record(ticket, {"body": CHARGED})[0]
        for name, age in ages.items()
        for ticket in [make_ticket(name, body=CHARGED, created_at=NOW - age)]
    ]
    store.import_history(records)
    found = {a.ticket_id for a in read_recent(store, artifact, NOW).arrivals}
    assert found == ages.keys() - {"over"}
