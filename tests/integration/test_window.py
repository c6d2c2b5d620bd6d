"""The last weeks of the stream, said by the names of the artifact in use."""

from dataclasses import replace

import pytest

from models.types import Ticket
from service.history import history_record
from service.memory.vectors import text_hash
from service.memory.window import (
    call_products,
    newest_answers,
    read_recent,
    read_window,
    with_vectors,
)
from service.sql.records import TicketRecord
from tests.factories import DAY, HOUR, NOW, make_cluster, make_ticket
from tests.integration.records import make_article, make_draft, make_night

CHARGED = "invoice charged twice, refund the debit to my card"


@pytest.fixture
def read(store, artifact):
    """What a view would be told of the only ticket there is."""

    def read(by=artifact):
        (arrival,) = read_window(store, by, NOW, DAY).arrivals
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
    arrivals = read_window(store, artifact, NOW, DAY).arrivals
    assert [a.issue for a in arrivals] == ["new_word", "new_word"]


def test_what_a_person_said_of_a_ticket_stays(store, artifact, read):
    imported(store)
    store.correct("t-1", {"issue": "new_word", "queue": "returns"}, "ana", NOW)
    assert read().issue == "new_word"
    store.correct("t-1", {"product": "iron"}, "ana", NOW)
    other = replace(artifact, model=replace(artifact.model, artifact="another"))
    assert (read(other).issue, read(other).product) == ("new_word", "iron")


def test_products_are_called_as_the_catalogue_does_however_old_the_ticket_is(store, artifact):
    """It was imported before there was a catalogue, and nothing looks at its weeks any more."""
    imported(store, product="Aria 5", answer="Read the invoice.")
    assert with_vectors(store, artifact, ["t-1"])["t-1"].product == "aria-5"
    assert [a.product for a in newest_answers(store, artifact, 9)] == ["aria-5"]
    kept = store.ticket("t-1")
    assert (kept.ticket.product, kept.raw["product"]) == ("Aria 5", "Aria 5"), "as it came"


def test_a_product_that_a_person_said_before_there_was_a_catalogue_is_its_entry(store, read):
    imported(store)
    store.correct("t-1", {"product": "ARIA5"}, "ana", NOW)
    assert read().product == "aria-5"


def test_what_stands_in_the_ledger_is_called_as_the_catalogue_does(store, artifact):
    named = ("Aria 5", "aria-5", "grill")
    sentence = replace(make_draft().sentences[0], products=("aria 5",))
    drafts = [
        make_draft("d-1", products=named, sentences=(sentence,)),
        make_draft("d-2", state="rejected", products=named),
    ]
    store.save_night(make_night(clusters=(make_cluster(products=named),), drafts=drafts))
    store.import_articles([make_article(products=named, draft_id=None, cluster_id=None)], NOW)
    before = store.state().epoch
    read_window(store, artifact, NOW, DAY)
    assert store.state().epoch == before, "who reads does not write"
    call_products(store, artifact)
    assert store.cluster("c-1").products == ("aria-5", "grill")
    assert store.draft("d-1").products == ("aria-5", "grill")
    assert store.draft("d-1").sentences[0].products == ("aria-5",)
    assert store.draft("d-2").products == named, "a decided one stays as it was decided"
    assert store.article("a-1").products == ("aria-5", "grill")
    assert store.state().epoch > before
    call_products(store, artifact)
    assert store.state().epoch == before + 1


def test_what_is_read_reaches_back_over_a_pause_as_far_as_the_detector_looks(store, artifact):
    reach, before = artifact.watch.reach, 60 * DAY
    ages = {f"now-{n}": 0 * DAY for n in range(20)}
    ages |= {"pause": before, "middle": before + 20 * DAY, "end": before + 25 * DAY}
    ages |= {f"d{n}": before + n * DAY for n in range(1, 20, 4)}
    ages["edge"] = before + reach + 2 * DAY - 7 * DAY - HOUR
    ages["over"] = before + reach + 2 * DAY - 7 * DAY + HOUR
    told = {name: (CHARGED, age) for name, age in ages.items()}
    empty = {f"ok{n}": ("ok", before - 2 * n * DAY) for n in range(1, 30)}
    records = [
        history_record(ticket, {"body": body})[0]
        for name, (body, age) in {**told, **empty}.items()
        for ticket in [make_ticket(name, body=body, created_at=NOW - age)]
    ]
    store.import_history(records)
    window = read_recent(store, artifact, NOW)
    found = {a.ticket_id for a in window.arrivals}
    assert found - empty.keys() == ages.keys() - {"over"}
    assert sum(window.n_of_day.values()) == len(ages) - 1, "an ok is none of its day's tickets"
