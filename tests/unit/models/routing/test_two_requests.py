"""A ticket of two requests, sentence by sentence."""

from dataclasses import replace

import pytest

from models.abstain import undecided
from models.router import Head
from models.routing.two_requests import MOST, between, requests, values_told
from models.types import Candidate, Decision

BILLING = Decision(
    "billing", 0.97, ("billing",), False, None, (Candidate("billing", 0.97),), "model"
)


def read(artifact, text):
    return requests(text, artifact.model.lexicon, artifact.model.routers["issue"])


def test_two_sentences_with_the_words_of_two_issues_are_worth_encoding(artifact):
    said = ("The invoice was charged twice.", "The screen is cracked, the glass shattered.")
    assert read(artifact, " ".join(said)) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The invoice was charged twice.",
        "Hello. The invoice was charged twice. Thanks!",
        "The invoice was charged twice. Refund the debit to my card.",
    ],
)
def test_where_words_hear_one_request_nothing_is_encoded(artifact, text):
    assert read(artifact, text) == ()


def test_no_more_sentences_are_read_than_a_ticket_has(artifact):
    said = "Invoice charged twice. Screen cracked, glass shattered. " * 50
    assert len(read(artifact, said)) == MOST


@pytest.mark.parametrize("between_them", ["; ", ". ", ".", "!", "\n"])
def test_requests_are_told_apart_however_they_are_joined(artifact, between_them):
    text = f"The invoice was charged twice{between_them}The screen is cracked, glass shattered"
    assert len(read(artifact, text)) == 2


def test_of_two_values_one_is_heard_by_half(artifact):
    """Where there are but two, twice what chance gives would be certainty."""
    router = artifact.model.routers["issue"]
    kept = [router.values.index(value) for value in ("broken_screen", "double_charge")]
    lexical = Head(router.lexical.weights[kept], router.lexical.bias[kept])
    two = replace(router, values=("broken_screen", "double_charge"), lexical=lexical)
    text = "The invoice was charged twice. The screen is cracked, the glass shattered."
    assert len(requests(text, artifact.model.lexicon, two)) == 2


def test_values_are_told_once_in_their_order():
    said = [{"queue": "repairs"}, {}, {"queue": "billing", "issue": "refund"}, {"queue": "repairs"}]
    assert values_told(said, "queue") == ("repairs", "billing")
    assert values_told(said, "issue") == ("refund",)


def test_between_two_values_nothing_is_decided_and_both_stay_possible():
    found = between(BILLING, ("repairs", "billing"))
    assert (found.value, found.reason, found.abstained) == (None, "ambiguous", True)
    assert found.set == ("billing", "repairs")
    assert (found.candidates, found.confidence) == (BILLING.candidates, 0.97)


def test_what_the_whole_was_taken_for_stays_possible():
    assert between(BILLING, ("repairs", "network")).set == ("billing", "repairs", "network")


def test_what_is_sure_without_a_bar_is_between_two_values_as_well():
    unproven = undecided(BILLING, "untrained")
    assert between(unproven, ("repairs", "billing")).set == ("billing", "repairs")
    assert between(unproven, ("repairs", "billing")).reason == "ambiguous"
    strange = undecided(BILLING, "novel")
    assert between(strange, ("repairs", "billing")) == strange


@pytest.mark.parametrize("said", [(), ("billing",), ("repairs",)])
def test_fewer_than_two_values_take_nothing_back(said):
    assert between(BILLING, said) == BILLING


@pytest.mark.parametrize("source", ["given", "text", "correction"])
def test_what_others_than_the_router_say_is_kept(source):
    told = Decision("billing", 1.0, ("billing",), False, None, (), source)
    assert between(told, ("repairs", "billing")) == told


def test_what_was_not_decided_keeps_its_reason():
    novel = Decision(None, 0.4, ("billing",), True, "novel", (Candidate("billing", 0.4),), "model")
    assert between(novel, ("repairs", "billing")) == novel
