"""Where an artifact errs: what the evaluation report shows beyond its figures."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.privacy import mask
from models.triage import Prepared
from models.types import FIELDS, Decision, Field, Ticket, Triage
from training.metrics import bins_of, share

N_PAIRS = 12
N_WORST = 15
N_STEPS = 50
"""Points of the curve of risk against automation."""
MIN_SLICE = 20
"""Tickets of a language or a product under which its shares say little."""
N_SHOWN = 400
"""Characters of a ticket that are shown, masked."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """A labelled ticket and what was said of one of its fields."""

    ticket: Ticket
    prepared: Prepared
    truth: str
    decision: Decision
    product: str | None

    @property
    def guess(self) -> str:
        return self.decision.candidates[0].value

    @property
    def confidence(self) -> float:
        return self.decision.candidates[0].confidence

    @property
    def is_right(self) -> bool:
        return self.guess == self.truth


def details(
    tickets: Sequence[Ticket], prepared: Sequence[Prepared], triages: Sequence[Triage]
) -> dict[Field, dict[str, Any]]:
    """Details of each field that has labels and a router.

    Returns:
        Of each field: ``reliability`` (bins of confidence: n, confidence, right), ``risk`` (steps
        of automation: automation, error), ``confusions`` (the worst pairs: truth, guess, n, of),
        ``by_language`` and ``by_product`` (n, accuracy, automation_rate, error_decided), ``worst``
        (the surest mistakes with their masked texts).
    """
    found: dict[Field, dict[str, Any]] = {}
    for name in FIELDS:
        answers = [
            _Answer(
                ticket,
                ready,
                str(truth),
                getattr(triage, name),
                ticket.product or triage.product.value,
            )
            for ticket, ready, triage in zip(tickets, prepared, triages, strict=True)
            if (truth := getattr(ticket, name)) and getattr(triage, name).candidates
        ]
        if answers:
            found[name] = {
                "reliability": _reliability(answers),
                "risk": _risk(answers),
                "confusions": _confusions(answers),
                "by_language": _sliced(answers, lambda a: a.prepared.language),
                "by_product": _sliced(answers, lambda a: a.product),
                "worst": _worst(answers),
            }
    return found


def _reliability(answers: Sequence[_Answer]) -> list[dict[str, Any]]:
    confidence = np.array([a.confidence for a in answers])
    right = np.array([a.is_right for a in answers])
    bins = bins_of(confidence)
    return [
        {
            "n": int((bins == b).sum()),
            "confidence": round(float(confidence[bins == b].mean()), 4),
            "right": round(float(right[bins == b].mean()), 4),
        }
        for b in np.unique(bins)
    ]


def _risk(answers: Sequence[_Answer]) -> list[dict[str, float]]:
    """Error among the surest, for growing shares of them; of a few it would say nothing."""
    surest = sorted(answers, key=lambda a: -a.confidence)
    wrong = np.cumsum([not a.is_right for a in surest])
    steps = np.unique(np.linspace(min(MIN_SLICE, len(surest)), len(surest), N_STEPS).astype(int))
    return [
        {"automation": round(k / len(surest), 4), "error": round(float(wrong[k - 1] / k), 4)}
        for k in steps
    ]


def _confusions(answers: Sequence[_Answer]) -> list[dict[str, Any]]:
    total = Counter(a.truth for a in answers)
    pairs = Counter((a.truth, a.guess) for a in answers if not a.is_right)
    return [
        {"truth": truth, "guess": guess, "n": n, "of": total[truth]}
        for (truth, guess), n in sorted(pairs.items(), key=lambda p: (-p[1], p[0]))[:N_PAIRS]
    ]


def _sliced(
    answers: Sequence[_Answer], of: Callable[[_Answer], str | None]
) -> dict[str, dict[str, Any]]:
    slices: dict[str, list[_Answer]] = {}
    for answer in answers:
        slices.setdefault(of(answer) or "–", []).append(answer)
    return {
        name: _shares(part)
        for name, part in sorted(slices.items(), key=lambda s: (-len(s[1]), s[0]))
        if len(part) >= MIN_SLICE
    }


def _shares(answers: Sequence[_Answer]) -> dict[str, Any]:
    right = np.array([a.is_right for a in answers])
    decided = np.array([not a.decision.abstained for a in answers])
    return {
        "n": len(answers),
        "accuracy": share(right),
        "automation_rate": share(decided),
        "error_decided": share(~right[decided]),
    }


def _worst(answers: Sequence[_Answer]) -> list[dict[str, Any]]:
    wrong = sorted((a for a in answers if not a.is_right), key=lambda a: -a.confidence)
    return [
        {
            "ticket_id": mask(a.ticket.id),
            "truth": a.truth,
            "guess": a.guess,
            "confidence": round(a.confidence, 4),
            "decided": not a.decision.abstained,
            "text": mask(a.prepared.text)[:N_SHOWN],
        }
        for a in wrong[:N_WORST]
    ]
