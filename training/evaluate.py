"""Judge an artifact on labelled tickets, through the same triage that serves."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.artifact import Artifact
from models.routing.exam import UNLABELLED, hashed
from models.routing.lessons import Lessons
from models.triage import Model, Prepared, prepare, triage
from models.types import Decision, Field, Matrix, Ticket, Triage
from training.metrics import calibration_error, macro_f1, share

_BATCH = 256


def evaluate(model: Model, tickets: Sequence[Ticket]) -> dict[str, Any]:
    """Judge every labelled field of the tickets.

    Labels are withheld from triage, the product too: what is judged is what the text gives.

    Returns:
        ``figures_of`` them.
    """
    return figures_of(model, tickets, answer(model, tickets)[1])


def n_learnt_from(artifact: Artifact, tickets: Sequence[Ticket]) -> int:
    """How many of the tickets an artifact learnt from: its figures on those say little."""
    return int(np.isin(hashed([ticket.id for ticket in tickets]), artifact.exam.seen).sum())


def unknown_labels(model: Model, tickets: Sequence[Ticket]) -> Counter[tuple[Field, str]]:
    """Labels that no router can give, which count as missed: how many tickets bear each."""
    return Counter(
        (name, str(label))
        for name, router in model.routers.items()
        for ticket in tickets
        if (label := getattr(ticket, name)) and label not in router.values
    )


def answer(model: Model, tickets: Sequence[Ticket]) -> tuple[list[Prepared], list[Triage]]:
    """Triage tickets with their labels withheld."""
    prepared = [prepare(without_labels(t)) for t in tickets]
    return prepared, triaged(model, prepared, model.encoder.encode([p.to_encode for p in prepared]))


def right_of(
    model: Model, tickets: Sequence[Ticket], triages: Sequence[Triage]
) -> dict[Field, NDArray[np.int8]]:
    """Of each field, whether the best guess was right: (n,) 1 right, 0 wrong, -1 not labelled."""
    return {
        name: np.array([_is_right(*pair) for pair in _pairs(name, tickets, triages)], np.int8)
        for name in model.routers
    }


def figures_of(
    model: Model, tickets: Sequence[Ticket], triages: Sequence[Triage]
) -> dict[str, Any]:
    """Figures of every labelled field, and ``n_tickets``."""
    report: dict[str, Any] = {"n_tickets": len(tickets)}
    for name in model.routers:
        labelled = [(str(v), decision) for v, decision in _pairs(name, tickets, triages) if v]
        if labelled:
            report[name] = _figures(model, name, labelled)
    return report


def _pairs(
    name: Field, tickets: Sequence[Ticket], triages: Sequence[Triage]
) -> list[tuple[str | None, Decision]]:
    return [(getattr(t, name), getattr(d, name)) for t, d in zip(tickets, triages, strict=True)]


def triaged(model: Model, prepared: Sequence[Prepared], vectors: Matrix) -> list[Triage]:
    """Triage prepared tickets from vectors made before: (n, dim) in their order."""
    triages: list[Triage] = []
    for start in range(0, len(prepared), _BATCH):
        rows = slice(start, start + _BATCH)
        triages += triage(model, prepared[rows], vectors[rows], Lessons())
    return triages


def without_labels(ticket: Ticket) -> Ticket:
    """The ticket as it would arrive with its product and every label withheld."""
    return Ticket(
        id=ticket.id,
        created_at=ticket.created_at,
        subject=ticket.subject,
        body=ticket.body,
        language=ticket.language,
        customer=ticket.customer,
        channel=ticket.channel,
    )


def _is_right(label: str | None, decision: Decision) -> int:
    return int(decision.candidates[0].value == label) if label else UNLABELLED


def _figures(model: Model, name: Field, pairs: Sequence[tuple[str, Decision]]) -> dict[str, Any]:
    """Figures of one field: of the best guess over all tickets, and of what was decided."""
    truth = np.array([value for value, _ in pairs])
    decisions = [decision for _, decision in pairs]
    guess = np.array([d.candidates[0].value for d in decisions])
    confidence = np.array([d.candidates[0].confidence for d in decisions])
    decided = np.array([not d.abstained for d in decisions])
    right = guess == truth
    kept = np.array([t in d.set for t, d in zip(truth, decisions, strict=True)])
    error = share(~right[decided])
    return {
        "n": len(pairs),
        "n_values": len(model.routers[name].values),
        "accuracy": share(right),
        "macro_f1": macro_f1(truth, guess),
        "automation_rate": share(decided),
        "error_decided": error,
        "target_error": model.rules[name].target_error,
        "calibration_error": calibration_error(confidence, right),
        "set_coverage": share(kept[~decided]),
    }
