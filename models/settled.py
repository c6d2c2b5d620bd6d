"""Decisions that are somebody else's than the router's: the ticket's own, a name's, a person's."""

from math import floor

from models.types import Candidate, Decision, Source

_MOST_CANDIDATES = 5


def settled(by_router: Decision, value: str, confidence: float, source: Source) -> Decision:
    """The value first; the router's other candidates share what confidence is left, at most."""
    others = [c for c in by_router.candidates if c.value != value][: _MOST_CANDIDATES - 1]
    total = sum(c.confidence for c in others)
    share = min(1.0, (1 - confidence) / total) if total else 1.0
    candidates = (
        Candidate(value, confidence),
        *(Candidate(c.value, floor(c.confidence * share * 10_000) / 10_000) for c in others),
    )
    return Decision(value, confidence, (value,), False, None, candidates, source)
