"""What detection is told of tickets, of the stream and past ones."""

from dataclasses import replace

import pytest

from models.arrivals import arrival_of, past_triaged
from models.routing.lessons import Lesson, Lessons
from models.routing.plain import ORDINARY
from models.triage import prepare, triage
from tests.factories import make_arrival, make_ticket

CHARGED = "invoice charged twice, refund the debit to my card"
STRANGE = "zebra quilt ferment oboe glacier walnut"


def past(artifact, text=CHARGED, lessons=None, **fields):
    said = () if lessons is None else (lessons,)
    (found,) = past_triaged(artifact.model, [make_arrival(text=text, **fields)], *said)
    return found


def test_a_past_ticket_without_a_label_is_named_as_one_that_arrives(artifact):
    prepared = prepare(make_ticket("t-1", body=CHARGED, customer="of t-1"))
    vectors = artifact.model.encoder.encode([prepared.to_encode])
    (triaged,) = triage(artifact.model, [prepared], vectors, Lessons())
    arrived = arrival_of(prepared, vectors[0], triaged)
    found = past(artifact, prepared.text, vector=vectors[0])
    assert arrived.issue == "double_charge"
    assert (found.issue, found.novelty) == (arrived.issue, arrived.novelty)


def test_what_is_plainly_of_a_known_issue_is_no_stranger_than_its_ordinary_tickets(artifact):
    prepared = prepare(make_ticket("t-1", body=STRANGE))
    vectors = artifact.model.encoder.encode([prepared.to_encode])
    (novel,) = triage(artifact.model, [prepared], vectors, Lessons())
    arrived = arrival_of(prepared, vectors[0], replace(novel, plainly="late_parcel"))
    assert novel.plainly is None
    assert (arrived.issue, arrived.novelty) == ("late_parcel", ORDINARY)


@pytest.mark.parametrize(("label", "issue"), [("late_parcel", "late_parcel"), ("X17", None)])
def test_a_label_that_triage_can_give_is_believed(artifact, label, issue):
    assert past(artifact, STRANGE, issue=label).issue == issue


def test_a_ticket_of_no_known_issue_leans_to_the_one_that_it_is_least_unlike(artifact):
    prepared = prepare(make_ticket("t-1", body=STRANGE))
    vectors = artifact.model.encoder.encode([prepared.to_encode])
    (triaged,) = triage(artifact.model, [prepared], vectors, Lessons())
    found = past(artifact, STRANGE)
    assert arrival_of(prepared, vectors[0], triaged).leaning == found.leaning
    assert (found.issue, found.leaning) == (None, triaged.issue.candidates[0].value)
    assert past(artifact).leaning is past(artifact, STRANGE, issue="late_parcel").leaning is None


def test_its_own_product_is_believed_else_the_one_that_it_names(artifact):
    named = CHARGED + " for my Aria 5"
    assert past(artifact, named, product="kettle").product == "kettle"
    assert past(artifact, named).product == "aria-5"


def test_a_past_ticket_is_as_strange_as_it_is(artifact):
    assert past(artifact, STRANGE).novelty > 0.95 > past(artifact).novelty


def test_what_people_said_of_tickets_like_it_counts(artifact):
    lesson = Lesson(make_arrival(text=STRANGE).vector, {"issue": "zebra"})
    assert past(artifact, STRANGE, lessons=Lessons((lesson,))).issue == "zebra"


def test_a_ticket_keeps_what_else_is_known_of_it(artifact):
    given = make_arrival(text=CHARGED, answer="We paid it back.", customer="ana")
    found = past(artifact, answer="We paid it back.", customer="ana")
    assert (found.ticket_id, found.created_at, found.text, found.language) == (
        given.ticket_id,
        given.created_at,
        given.text,
        given.language,
    )
    assert (found.answer, found.customer) == ("We paid it back.", "ana")


def test_many_are_read_as_one_by_one(artifact):
    many = [make_arrival(f"t-{i}", text=(CHARGED, STRANGE)[i % 2]) for i in range(300)]
    found = past_triaged(artifact.model, many)
    assert [a.ticket_id for a in found] == [a.ticket_id for a in many]
    assert [a.issue for a in found] == ["double_charge", None] * 150
    assert past_triaged(artifact.model, []) == []
