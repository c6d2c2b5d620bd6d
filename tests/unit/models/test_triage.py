"""The whole decision for a ticket, from its text to its reasons."""

import math
from dataclasses import replace

import numpy as np
import pytest

from models.language import Spoken
from models.routing.catalogue import Catalogue, Product
from models.routing.lessons import Lesson, Lessons
from models.triage import asked, likely_issue, of_new_problem, one_request, prepare, triage
from models.types import FIELDS, Candidate, Decision
from tests.factories import HOUR, NOW, make_desk, make_ticket
from tests.twins import HashEncoder
from training.train import train

PLAIN = "invoice charged twice, refund the debit to my card"
CHARGED = "Invoice charged twice, debit bank amount refund statement card billing fee."
CRACKED = "Screen cracked, glass dropped, touch."


def ask(artifact, *tickets, lessons=()):
    prepared = [prepare(t) for t in tickets]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    return triage(artifact.model, prepared, vectors, Lessons(lessons))


def told(artifact, *tickets, lessons=()):
    """What a CRM is told: what was asked for, sentence by sentence, looked at as well."""
    said = asked(artifact.model, [prepare(t) for t in tickets])
    return [
        one_request(*both)
        for both in zip(ask(artifact, *tickets, lessons=lessons), said, strict=True)
    ]


def test_a_plain_ticket_is_routed(artifact):
    (found,) = ask(artifact, make_ticket(body=PLAIN))
    assert (found.decision, found.queue.value) == ("route", "billing")
    assert (found.issue.value, found.issue.source) == ("double_charge", "model")
    assert (found.ticket_id, found.language, found.artifact) == ("t-1", "en", artifact.id)


def test_a_ticket_of_a_new_problem_has_no_issue_but_its_queue(artifact):
    found = of_new_problem(ask(artifact, make_ticket(body=PLAIN))[0])
    assert (found.issue.value, found.issue.reason) == (None, "novel")
    assert of_new_problem(found) == found
    assert found.issue.candidates[0].value == "double_charge"
    assert (found.decision, found.queue.value) == ("route", "billing")
    assert found.reasons == ("product: untrained", "issue: novel", "priority: untrained")


def test_what_a_person_said_of_a_ticket_holds_in_a_new_problem_too(artifact):
    vector = artifact.model.encoder.encode([PLAIN])[0]
    lesson = Lesson(vector, {"issue": "refund"})
    (found,) = ask(artifact, make_ticket(body=PLAIN), lessons=(lesson,))
    assert found.issue.value == "refund"
    assert of_new_problem(found) == found


def test_a_ticket_that_asks_for_two_things_is_decided_as_neither(artifact):
    (found,) = told(artifact, make_ticket(body=f"{CHARGED} {CRACKED}"))
    assert (found.decision, found.queue.value, found.issue.value) == ("review", None, None)
    assert (found.queue.reason, found.issue.reason) == ("ambiguous", "ambiguous")
    assert set(found.queue.set) == {"billing", "repairs"}
    assert set(found.issue.set) == {"double_charge", "broken_screen"}
    assert {"queue: ambiguous", "issue: ambiguous"} <= set(found.reasons)


@pytest.mark.parametrize(
    "body",
    [
        f"Hello, {PLAIN}. {CHARGED} Thanks in advance.",
        f"{CHARGED} Zebra quilt.",
        f"{CHARGED} Always home since yesterday evening.",
    ],
)
def test_a_sentence_that_asks_for_nothing_else_takes_nothing_back(artifact, body):
    (found,) = told(artifact, make_ticket(body=body))
    assert (found.queue.value, found.issue.value) == ("billing", "double_charge")


def test_each_ticket_of_a_batch_is_read_by_itself(artifact):
    bodies = (PLAIN, f"{CHARGED} {CRACKED}", f"{CRACKED} {CRACKED}", "Hello", CRACKED)
    found = told(artifact, *(make_ticket(f"t-{n}", body=b) for n, b in enumerate(bodies)))
    assert [t.queue.value for t in found] == ["billing", None, "repairs", None, "repairs"]


def test_what_a_person_said_of_a_ticket_of_two_requests_holds(artifact):
    body = f"{CHARGED} {CRACKED}"
    lesson = Lesson(artifact.model.encoder.encode([body])[0], {"queue": "billing"})
    (found,) = told(artifact, make_ticket(body=body), lessons=(lesson,))
    assert (found.queue.value, found.queue.source) == ("billing", "correction")
    assert found.issue.reason == "ambiguous"


def test_detection_hears_the_whole_of_a_ticket_of_two_requests(artifact):
    ticket = make_ticket(body=f"{CHARGED} {CRACKED}")
    (whole,) = ask(artifact, ticket)
    assert likely_issue(whole.issue, whole.novelty) == "double_charge"


def test_a_sentence_of_one_queue_and_of_no_issue_asks_for_nothing(artifact):
    """Such is a line with the number of an order: sure of a queue whatever the ticket is about."""
    deaf = replace(artifact.model.routers["issue"], weights=(0.0, 0.0, 0.0))
    routers = {**artifact.model.routers, "issue": deaf}
    vague = replace(artifact, model=replace(artifact.model, routers=routers))
    ticket = prepare(make_ticket(body=f"{CHARGED} {CRACKED}"))
    assert not any(asked(vague.model, [ticket])[0].values())


def test_where_nothing_is_ever_decided_no_sentence_is_encoded(artifact):
    rules = {n: replace(r, threshold=math.inf) for n, r in artifact.model.rules.items()}
    never = replace(artifact.model, rules=rules)
    assert asked(never, [prepare(make_ticket(body=f"{CHARGED} {CRACKED}"))]) == [{}]


def test_as_many_sentences_as_come_are_heard(artifact):
    many = [make_ticket(f"t-{n}", body=f"{CHARGED} {CRACKED}") for n in range(300)]
    assert {t.queue.reason for t in told(artifact, *many)} == {"ambiguous"}


def test_a_ticket_unlike_all_training_goes_to_review_and_says_why(artifact):
    (found,) = ask(artifact, make_ticket(body="zebra quilt ferment oboe glacier walnut"))
    assert found.decision == "review"
    assert found.novelty > 0.95
    assert found.queue.abstained
    assert f"queue: {found.queue.reason}" in found.reasons


def test_a_ticket_that_tells_its_issue_and_not_its_queue_goes_where_the_issue_goes(artifact):
    """The heads of the queue see nothing here; those of the issue see what they always see."""
    queue = artifact.model.routers["queue"]
    silent = replace(queue, weights=(0.0, 0.0, 0.0))
    routers = {**artifact.model.routers, "queue": silent}
    vague = replace(artifact, model=replace(artifact.model, routers=routers))
    (found,) = ask(vague, make_ticket(body=PLAIN))
    assert found.issue.candidates[0].value == "double_charge"
    assert found.queue.candidates[0].value == "billing"


def test_a_field_that_nobody_labelled_is_untrained(artifact):
    (found,) = ask(artifact, make_ticket(body=PLAIN))
    assert found.priority.reason == "untrained"
    assert "priority: untrained" in found.reasons


@pytest.mark.parametrize("body", ["Hello", "Bonjour, merci", "Thanks!", "?"])
def test_a_greeting_alone_is_not_decided(artifact, body):
    (found,) = ask(artifact, make_ticket(body=body))
    assert found.decision == "review"
    assert (found.queue.value, found.queue.reason) == (None, "out_of_scope")


def test_one_is_decided_where_past_tickets_were_the_same():
    thanks = [
        make_ticket(
            f"g-{n}", created_at=NOW + n * HOUR, body="Thanks!", queue="closed", issue="no_request"
        )
        for n in range(200)
    ]
    desk = train(
        [*make_desk(200), *thanks], HashEncoder(), encoder_spec=("hash",), catalogue=Catalogue(),
        target_error=0.05, seed=7, now=NOW,
    )  # fmt: skip
    known, unknown = ask(desk, make_ticket(body="Thanks!"), make_ticket("t-2", body="Bonsoir"))
    assert (known.queue.value, unknown.queue.value) == ("closed", None)


def test_a_product_is_taken_as_given_even_when_nobody_trained_on_it(artifact):
    (found,) = ask(artifact, make_ticket(body=PLAIN, product="launched-today"))
    assert (found.product.value, found.product.source) == ("launched-today", "given")


def test_a_product_named_with_a_slip_is_found_in_the_text(artifact):
    desk = Catalogue((Product("veltik-7", "Veltik 7"),))
    knowing = replace(artifact, model=replace(artifact.model, catalogue=desk))
    found, other = ask(knowing, make_ticket(body="my Veltk 7"), make_ticket(body="my Veltik 8"))
    assert (found.product.value, found.product.source) == ("veltik-7", "text")
    assert other.product.value is None


def test_a_product_named_in_the_text_is_found(artifact):
    (found,) = ask(artifact, make_ticket(body=f"{PLAIN} for my Aria 5"))
    assert (found.product.value, found.product.source) == ("aria-5", "text")


def test_a_correction_overrides_the_model_on_tickets_like_it_only(artifact):
    ticket, other = make_ticket(body=PLAIN), make_ticket("t-2", body="screen cracked glass broken")
    vector = artifact.model.encoder.encode([PLAIN])[0]
    lesson = Lesson(vector, {"queue": "fraud", "priority": "urgent"})
    corrected, untouched = ask(artifact, ticket, other, lessons=(lesson,))
    assert (corrected.queue.value, corrected.queue.source) == ("fraud", "correction")
    assert (corrected.priority.value, corrected.priority.reason) == ("urgent", None)
    assert untouched == ask(artifact, ticket, other)[1]


def test_a_correction_routes_a_ticket_that_the_model_would_not(artifact):
    text = "zebra quilt ferment oboe glacier walnut"
    lesson = Lesson(artifact.model.encoder.encode([text])[0], {"queue": "wildlife"})
    (found,) = ask(artifact, make_ticket(body=text), lessons=(lesson,))
    assert (found.decision, found.queue.value) == ("route", "wildlife")


def test_a_given_product_is_the_entry_of_the_catalogue_that_it_names(artifact):
    found = ask(artifact, *(make_ticket(body=PLAIN, product=p) for p in ("Aria 5", "kettle ")))
    assert [t.product.value for t in found] == ["aria-5", "kettle"]
    assert {t.product.source for t in found} == {"given"}


def test_no_correction_overrides_the_product_a_ticket_names_itself(artifact):
    lesson = Lesson(artifact.model.encoder.encode([PLAIN])[0], {"product": "ligo-8"})
    given, silent = ask(
        artifact,
        make_ticket(body=PLAIN, product="aria-5"),
        make_ticket("t-2", body=PLAIN),
        lessons=(lesson,),
    )
    assert given.product.value == "aria-5"
    assert silent.product.value == "ligo-8"


def test_a_batch_decides_each_ticket_as_if_it_came_alone(artifact):
    tickets = make_desk(40, seed=5)
    together = ask(artifact, *tickets)
    for ticket, found in zip(tickets, together, strict=True):
        (alone,) = ask(artifact, ticket)
        for name in FIELDS:
            mine, theirs = getattr(alone, name), getattr(found, name)
            assert (mine.value, mine.reason, mine.set) == (theirs.value, theirs.reason, theirs.set)
            assert mine.confidence == pytest.approx(theirs.confidence, abs=1e-5)


def test_no_tickets_give_no_decisions(artifact):
    assert ask(artifact) == []


def test_the_labels_of_a_ticket_have_no_say(artifact):
    bare, labelled = (make_ticket(body=PLAIN), make_ticket(body=PLAIN, queue="x", issue="y"))
    assert ask(artifact, bare) == ask(artifact, labelled)


def test_the_customers_language_is_kept_and_a_missing_one_is_found():
    assert prepare(make_ticket(language="FR-ca")).language == "fr"
    spoken = Spoken({"de": 90, "fr": 10})
    assert prepare(make_ticket(body="Batterie leer", language=None), spoken).language == "de"
    german = "Guten Tag, mein Bildschirm ist seit gestern kaputt und bleibt schwarz."
    assert prepare(make_ticket(body=german, language=None)).language == "de"


def undecided(reason, confidence):
    return Decision(None, confidence, ("a",), True, reason, (Candidate("a", confidence),))


def test_an_ambiguous_favourite_explains_a_ticket_but_an_unknown_does_not():
    decided = Decision("a", 0.9, ("a",), False, None, (Candidate("a", 0.9),))
    assert likely_issue(decided, 0.5) == "a"
    assert likely_issue(undecided("ambiguous", 0.6), 0.5) == "a"
    assert likely_issue(undecided("ambiguous", 0.4), 0.5) is None
    assert likely_issue(undecided("ambiguous", 0.6), 0.95) is None
    assert likely_issue(undecided("novel", 0.9), 0.5) is None
    assert likely_issue(undecided("out_of_scope", 0.9), 0.5) is None
    assert likely_issue(undecided("untrained", 0.96), 0.5) == "a"
    assert likely_issue(Decision(None, 0.0, (), True, "untrained", ()), 0.5) is None


def test_where_several_products_are_possible_the_strictest_bar_of_theirs_holds(artifact):
    catalogue = Catalogue((Product("aria-5", "Aria 5"), Product("ligo-8", "Ligo 8")))
    rules = artifact.model.rules
    strict = replace(rules["queue"], threshold=0.0, by_product={"aria-5": np.inf})
    model = replace(artifact.model, catalogue=catalogue, rules={**rules, "queue": strict})
    desk = replace(artifact, model=model)
    one, several = ask(
        desk,
        make_ticket("t-1", body=f"{PLAIN} Ligo 8"),
        make_ticket("t-2", body=f"{PLAIN} {PLAIN} {PLAIN} Ligo 8, Aria 5"),
    )
    assert (one.product.value, one.queue.value) == ("ligo-8", "billing")
    assert (several.product.value, several.queue.value) == (None, None)


@pytest.mark.parametrize(
    ("untold", "erring", "queue"),
    [(None, (), None), (0.0, (), "billing"), (0.0, ("aria-5",), None)],
)
def test_a_ticket_that_tells_no_product_is_judged_by_others_that_tell_none(
    artifact, untold, erring, queue
):
    rules = artifact.model.rules
    strict = replace(
        rules["queue"],
        threshold=0.0,
        by_product={"aria-5": np.inf},
        untold=untold,
        erring=frozenset(erring),
    )
    never = replace(rules["issue"], threshold=np.inf, set_floor=0.0, shown=None)
    asked = artifact.model.routers["issue"]
    names = ("aria-5", *asked.values[1:])
    model = replace(
        artifact.model,
        rules={**rules, "queue": strict, "product": never},
        routers={
            **artifact.model.routers,
            "product": replace(asked, field="product", values=names),
        },
    )
    told, silent = ask(
        replace(artifact, model=model),
        make_ticket(body=PLAIN, product="aria-5"),
        make_ticket("t-2", body=PLAIN),
    )
    assert "aria-5" in silent.product.set
    assert (told.queue.reason, silent.queue.value) == ("untrained", queue)


def test_a_launched_product_is_trusted_as_far_as_its_predecessor(artifact):
    rules = artifact.model.rules
    strict = replace(rules["queue"], threshold=np.inf, by_product={"aria-5": 0.0})
    line = Catalogue((Product("aria-5", "A"), Product("aria-6", "B", predecessor="aria-5")))
    model = replace(artifact.model, rules={**rules, "queue": strict}, catalogue=line)
    heir, stranger = ask(
        replace(artifact, model=model),
        make_ticket(body=PLAIN, product="aria-6"),
        make_ticket("t-2", body=PLAIN, product="ligo-8"),
    )
    assert heir.queue.value == "billing"
    assert stranger.queue.abstained
