"""Decisions that are somebody else's than the router's."""

import pytest

from models.abstain import untrained
from models.routing.settled import settled
from models.types import Candidate, Decision

GUESSES = tuple(Candidate(*each) for each in [("a", 0.5), ("b", 0.3), ("c", 0.2)])
UNDECIDED = Decision(None, 0.5, ("a", "b"), True, "ambiguous", GUESSES, "model")


def test_the_value_is_decided_with_the_routers_guesses_behind_it():
    decision = settled(UNDECIDED, "b", 0.95, "correction")
    assert (decision.value, decision.abstained, decision.reason) == ("b", False, None)
    assert (decision.set, decision.source) == (("b",), "correction")
    assert [c.value for c in decision.candidates] == ["b", "a", "c"]


@pytest.mark.parametrize("confidence", [1.0, 0.9, 0.1])
def test_candidates_share_what_confidence_is_left(confidence):
    decision = settled(UNDECIDED, "b", confidence, "text")
    first, *others = decision.candidates
    assert first == Candidate("b", confidence)
    assert sum(c.confidence for c in decision.candidates) <= 1.0001
    assert others[0].confidence >= others[1].confidence
    assert others[0].confidence <= 0.5


def test_a_value_that_no_router_knows_may_be_given():
    assert settled(untrained(), "new", 1.0, "given").candidates == (Candidate("new", 1.0),)


def test_there_are_five_candidates_at_most():
    many = tuple(Candidate(f"v-{i}", 0.2) for i in range(5))
    decision = settled(Decision(None, 0.2, (), True, "ambiguous", many), "new", 0.9, "given")
    assert [c.value for c in decision.candidates] == ["new", "v-0", "v-1", "v-2", "v-3"]
