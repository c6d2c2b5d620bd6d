"""Decisions that are somebody else's than the router's: the ticket's own, a name's, a person's."""

from collections.abc import Sequence
from math import floor

from models.abstain import N_CANDIDATES
from models.types import Candidate, Decision, Source


def settled(by_router: Decision, value: str, confidence: float, source: Source) -> Decision:
    """The value first; the router's other candidates share what confidence is left, at most."""
    candidates = (Candidate(value, confidence), *_rest(by_router, (value,), confidence))
    return Decision(value, confidence, (value,), False, None, candidates, source)


def one_of(by_router: Decision, values: Sequence[str], confidence: float) -> Decision:
    """No decision among several values, equally likely, that are together so sure."""
    first = values[:N_CANDIDATES]
    each = floor(confidence / len(values) * 10_000) / 10_000
    candidates = (
        *(Candidate(value, each) for value in first),
        *_rest(by_router, values, confidence),
    )
    return Decision(None, each, tuple(values), True, "ambiguous", candidates, "text")


def _rest(by_router: Decision, first: Sequence[str], confidence: float) -> list[Candidate]:
    """The router's other candidates, with what confidence is left shared among them at most."""
    others = [c for c in by_router.candidates if c.value not in first]
    others = others[: max(0, N_CANDIDATES - len(first))]
    total = sum(c.confidence for c in others)
    share = min(1.0, (1 - confidence) / total) if total else 1.0
    return [Candidate(c.value, floor(c.confidence * share * 10_000) / 10_000) for c in others]
