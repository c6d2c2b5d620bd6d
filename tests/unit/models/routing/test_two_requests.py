"""A ticket of two requests, sentence by sentence."""

import numpy as np
import pytest

from models.routing.two_requests import MOST, between, requests
from models.types import Candidate, Decision

VALUES = ("billing", "network", "repairs")
BILLING = Decision(
    "billing", 0.97, ("billing",), False, None, (Candidate("billing", 0.97),), "model"
)


def asked(*sure):
    """Probabilities of sentences, each sure of a value or of none."""
    rows = [[0.95 if value == v else 0.025 for v in VALUES] for value in sure]
    return np.array(rows, dtype=np.float32).reshape(-1, len(VALUES))


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


def test_between_two_values_nothing_is_decided_and_both_stay_possible():
    found = between(BILLING, asked("repairs", None, "billing"), VALUES)
    assert (found.value, found.reason, found.abstained) == (None, "ambiguous", True)
    assert found.set == ("billing", "repairs")
    assert (found.candidates, found.confidence) == (BILLING.candidates, 0.97)


def test_what_the_whole_was_taken_for_stays_possible():
    assert between(BILLING, asked("repairs", "network"), VALUES).set == (
        "billing", "repairs", "network",
    )  # fmt: skip


@pytest.mark.parametrize(
    "said", [(), ("billing",), ("billing", "billing"), ("repairs", None), (None, None)]
)
def test_fewer_than_two_values_take_nothing_back(said):
    assert between(BILLING, asked(*said), VALUES) == BILLING


@pytest.mark.parametrize("source", ["given", "text", "correction"])
def test_what_others_than_the_router_say_is_kept(source):
    told = Decision("billing", 1.0, ("billing",), False, None, (), source)
    assert between(told, asked("repairs", "billing"), VALUES) == told


def test_what_was_not_decided_keeps_its_reason():
    novel = Decision(None, 0.4, ("billing",), True, "novel", (Candidate("billing", 0.4),), "model")
    assert between(novel, asked("repairs", "billing"), VALUES) == novel
