"""Whether the tickets of the last days are still those the artifact was judged on.

Four signs, each a test against the tickets the artifact was judged on, for the desk and for each
product: more strange tickets than there may be (the rank of novelty is even by construction), a
lower mean confidence, another mix of best guesses, more corrected decisions than the target error
allows. A sign must be large, not only sure: on a busy desk the smallest change is significant.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from scipy.special import bdtrc, chdtrc, ndtr

from models.abstain import OUT_OF_SCOPE_AT
from models.types import Field

MIN_TICKETS = 50
"""Judged tickets of a product, and tickets of a week, under which nothing is said."""
SURE = 0.001
"""Chance of a sign if nothing changed; four signs and some products are looked at each night."""
MUCH_STRANGE = 2.0
"""Times as many strange tickets as usual."""
MUCH_LESS_SURE = 0.05
"""Mean confidence lost."""
MUCH_OTHER_MIX = 0.25
"""Population stability index from which a mix is called another (the industry's convention)."""
_LEAST_SHARE = 0.001


@dataclass(frozen=True, slots=True)
class Answered:
    """One ticket as drift sees it: what was said of it, and whether a person said otherwise."""

    product: str | None
    guess: str
    confidence: float
    novelty: float
    decided: bool = True
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class UsualAnswers:
    """How tickets of the desk or of a product were answered when the artifact was judged."""

    n: int
    mix: Mapping[str, float]
    confidence: float
    spread: float
    strange: float


@dataclass(frozen=True, slots=True)
class Reference:
    """What is usual: of the desk under ``""``, and of each product judged often enough."""

    field: Field
    target_error: float
    groups: Mapping[str, UsualAnswers]


@dataclass(frozen=True, slots=True)
class Drift:
    """What changed for the desk (product None) or a product: each sign with its two figures."""

    product: str | None
    n_tickets: int
    signs: Mapping[str, tuple[float, float]]


def usual(field: Field, target_error: float, answered: Sequence[Answered]) -> Reference:
    """Remember how the judged tickets were answered."""
    groups = {p: part for p, part in _grouped(answered).items() if len(part) >= MIN_TICKETS}
    return Reference(field, target_error, {p: _usual(part) for p, part in groups.items()})


def drifts(reference: Reference, recent: Sequence[Answered]) -> list[Drift]:
    """What is no longer usual, the desk first, then products by name.

    ``signs`` holds, for each sign found, (found, usual): ``novelty`` and ``error`` shares,
    ``confidence`` means, ``mix`` the stability index and its limit.
    """
    found = []
    for product, part in sorted(_grouped(recent).items()):
        if len(part) >= MIN_TICKETS and product in reference.groups:
            signs = _signs(reference.groups[product], part, reference.target_error)
            if signs:
                found.append(Drift(product or None, len(part), signs))
    return found


def as_json(reference: Reference) -> dict[str, Any]:
    """A reference as an artifact's manifest keeps it."""
    return asdict(reference)


def from_json(kept: Mapping[str, Any]) -> Reference:
    """A reference as ``as_json`` wrote it."""
    groups = {product: UsualAnswers(**group) for product, group in kept["groups"].items()}
    return Reference(kept["field"], kept["target_error"], groups)


def _grouped(answered: Iterable[Answered]) -> dict[str, list[Answered]]:
    groups: dict[str, list[Answered]] = {"": []}
    for one in answered:
        groups[""].append(one)
        if one.product:
            groups.setdefault(one.product, []).append(one)
    return groups


def _usual(part: Sequence[Answered]) -> UsualAnswers:
    confidence = np.array([a.confidence for a in part])
    return UsualAnswers(
        n=len(part),
        mix={v: round(n / len(part), 4) for v, n in sorted(Counter(a.guess for a in part).items())},
        confidence=round(float(confidence.mean()), 4),
        spread=round(float(confidence.std()), 4),
        strange=round(_strange(part), 4),
    )


def _strange(part: Sequence[Answered]) -> float:
    return float(np.mean([a.novelty >= OUT_OF_SCOPE_AT for a in part]))


def _signs(
    before: UsualAnswers, now: Sequence[Answered], target_error: float
) -> dict[str, tuple[float, float]]:
    n, signs = len(now), {}
    strange, expected = _strange(now), max(before.strange, 1 - OUT_OF_SCOPE_AT)
    if strange >= MUCH_STRANGE * expected and _tail(round(strange * n), n, expected) < SURE:
        signs["novelty"] = (round(strange, 4), round(expected, 4))
    confidence = float(np.mean([a.confidence for a in now]))
    error = max(before.spread, 0.01) * math.sqrt(1 / n + 1 / before.n)
    lost = before.confidence - confidence
    if lost >= MUCH_LESS_SURE and ndtr(-lost / error) < SURE:
        signs["confidence"] = (round(confidence, 4), before.confidence)
    index, chance = _stability(before, now)
    if index >= MUCH_OTHER_MIX and chance < SURE:
        signs["mix"] = (round(index, 4), MUCH_OTHER_MIX)
    decided = [a for a in now if a.decided]
    wrong = sum(a.corrected for a in decided)
    if decided and _tail(wrong, len(decided), target_error) < SURE:
        signs["error"] = (round(wrong / len(decided), 4), target_error)
    return signs


def _tail(k: int, n: int, share: float) -> float:
    """Chance of k or more among n."""
    return float(bdtrc(k - 1, n, share)) if k else 1.0


def _stability(before: UsualAnswers, now: Sequence[Answered]) -> tuple[float, float]:
    """Population stability index of two mixes, and the chance of such a difference (Pearson)."""
    counts, n = Counter(a.guess for a in now), len(now)
    values = before.mix.keys() | counts.keys()
    index = unlike = 0.0
    for value in values:
        one, other = before.mix.get(value, 0.0), counts[value] / n
        unlike += (other - one) ** 2 / (before.n * one + n * other)
        one, other = max(one, _LEAST_SHARE), max(other, _LEAST_SHARE)
        index += (other - one) * math.log(other / one)
    return index, float(chdtrc(len(values) - 1, before.n * n * unlike)) if unlike else 1.0
