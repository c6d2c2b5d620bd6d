"""Judge an artifact on labelled tickets, through the same triage that serves."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.artifact import Artifact
from models.routing.exam import UNLABELLED, hashed
from models.routing.lessons import Lessons
from models.triage import Model, Prepared, asked, one_request, prepare, triage
from models.types import Decision, Field, Matrix, Ticket, Triage
from training.metrics import calibration_error, macro_f1, share

_BATCH = 256


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How an artifact does on labelled tickets.

    Attributes:
        figures: ``artifact``, ``n_learnt_from`` and ``figures_of`` the tickets.
        unknown: labels that no router can give, which count as missed: tickets that bear each.
        tickets: those judged, their products as the catalogue calls them.
        prepared: their texts as triage reads them.
        triages: what was answered.
    """

    figures: Mapping[str, Any]
    unknown: Counter[tuple[Field, str]]
    tickets: Sequence[Ticket]
    prepared: Sequence[Prepared]
    triages: Sequence[Triage]


def evaluate(artifact: Artifact, tickets: Sequence[Ticket]) -> Evaluation:
    """Judge every labelled field of the tickets.

    Labels are withheld from triage, the product too: what is judged is what the text gives. Of
    tickets that it learnt from the figures say little: ``n_learnt_from`` counts them.
    """
    model = artifact.model
    tickets = model.catalogue.by_entry(tickets)
    prepared, triages = answer(model, tickets)
    triages = [one_request(*both) for both in zip(triages, asked(model, prepared), strict=True)]
    n_learnt = int(np.isin(hashed([ticket.id for ticket in tickets]), artifact.exam.seen).sum())
    figures = {
        "artifact": artifact.id,
        "n_learnt_from": n_learnt,
        **figures_of(model, tickets, triages),
    }
    return Evaluation(figures, _unknown(model, tickets), tickets, prepared, triages)


def answer(model: Model, tickets: Sequence[Ticket]) -> tuple[list[Prepared], list[Triage]]:
    """Triage tickets with their labels withheld, each by its whole text."""
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


def _unknown(model: Model, tickets: Sequence[Ticket]) -> Counter[tuple[Field, str]]:
    return Counter(
        (name, str(label))
        for name, router in model.routers.items()
        for ticket in tickets
        if (label := getattr(ticket, name)) and label not in router.values
    )


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
