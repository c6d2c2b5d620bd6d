"""What people said becomes the labels of the next training."""

from datetime import UTC, datetime, timedelta

from models.types import Ticket
from service.taught import left_out, with_word
from service.word import name
from tests.integration.records import make_cluster, put_tickets

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def said(store, ticket_id, hours=0, **values):
    store.correct(ticket_id, values, "ana", NOON + timedelta(hours=hours))


def test_a_correction_is_the_label_of_a_ticket_in_the_file_and_the_last_one_counts(store):
    put_tickets(store, "t-1")
    said(store, "t-1", queue="billing")
    said(store, "t-1", hours=1, queue="returns", issue="wrong_size")
    given = [Ticket("t-1", NOON, body="x", queue="hardware", priority="low")]
    (taught,) = with_word(given, store)
    assert (taught.queue, taught.issue, taught.priority) == ("returns", "wrong_size", "low")
    assert len(store.corrections("t-1")) == 2


def test_a_corrected_ticket_that_is_in_no_file_joins_with_its_text(store):
    put_tickets(store, "t-1", "t-2")
    said(store, "t-2", queue="returns")
    other = Ticket("t-9", NOON, body="x", queue="hardware")
    known, taught = with_word([other], store)
    assert known == other
    assert (taught.id, taught.queue) == ("t-2", "returns")
    assert taught.body == store.ticket("t-2").ticket.body


def test_the_members_of_a_named_cluster_bear_its_name_unless_a_person_said_otherwise(store):
    put_tickets(store, "t-1", "t-2", cluster=make_cluster())
    name(store, "c-1", "mute", "ana", NOON)
    said(store, "t-2", issue="no_sound")
    assert {t.id: t.issue for t in with_word([], store)} == {"t-1": "mute", "t-2": "no_sound"}


def test_without_a_word_nothing_changes(store):
    put_tickets(store, "t-1")
    given = [Ticket("t-1", NOON, body="x", queue="hardware")]
    assert with_word(given, store) == given


def test_a_correction_that_the_taxonomy_does_not_know_is_left_out_and_told(store):
    put_tickets(store, "t-1")
    said(store, "t-1", queue="billing", issue="late")
    said(store, "t-1", hours=1, queue="biling", product="anything")
    known = {"queue": ["billing", "hardware"], "issue": ["late"]}
    (taught,) = with_word([Ticket("t-1", NOON, body="x", queue="hardware")], store, known)
    assert (taught.queue, taught.issue, taught.product) == ("billing", "late", "anything")
    put_tickets(store, "t-2")
    said(store, "t-2", queue="biling")
    assert with_word([], store, {"queue": ["billing"]})[0].id == "t-1"
    assert len(with_word([], store, {"queue": ["billing"]})) == 1
    assert left_out(store, known)[:1] == ["queue 'biling' of ticket t-1"]
