"""Tickets as detection sees them: those that arrive, and past ones, which are triaged for it.

A past ticket without a label must have a name all the same: an issue of which nobody told in the
weeks before would rise on the first day (DECISIONS.md, 0072).
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.encoder import worth_encoding
from models.routing.lessons import Lessons
from models.triage import Model, Prepared, as_detected, triage
from models.types import Arrival, Ticket, Triage, Vector

_BATCH = 256
_NONE = Lessons()


def labelled(prepared: Prepared, vector: Vector) -> Arrival:
    """A ticket with the labels that it came with; nothing has triaged it."""
    ticket = prepared.ticket
    return Arrival(
        ticket_id=ticket.id,
        created_at=ticket.created_at,
        text=prepared.text,
        language=prepared.language,
        vector=vector,
        customer=ticket.customer,
        product=ticket.product,
        issue=ticket.issue,
        answer=ticket.answer,
        answered_at=ticket.resolved_at,
    )


def arrival_of(prepared: Prepared, vector: Vector, triaged: Triage) -> Arrival:
    """A ticket of the stream; whatever issue it came with is not looked at."""
    return _named(labelled(prepared, vector), triaged)


def past_triaged(model: Model, past: Sequence[Arrival], lessons: Lessons = _NONE) -> list[Arrival]:
    """Past tickets with product, issue, novelty and leaning as triage finds them.

    A product that they have is believed, and an issue that triage can give, too: another one is of
    a vocabulary by which nothing that arrives can be counted.

    Args:
        model: the artifact in use.
        past: with the labels that they came with, as far as they are known.
        lessons: people's corrections since training.
    """
    router = model.routers.get("issue")
    known = frozenset(router.values if router else ())
    found = list[Arrival]()
    for start in range(0, len(past), _BATCH):
        batch = past[start : start + _BATCH]
        prepared = [_prepared(arrival) for arrival in batch]
        triaged = triage(model, prepared, np.stack([a.vector for a in batch]), lessons)
        for arrival, decided in zip(batch, triaged, strict=True):
            named = _named(arrival, decided)
            given = replace(named, issue=arrival.issue, leaning=None)
            found.append(given if arrival.issue in known else named)
    return found


def _named(arrival: Arrival, triaged: Triage) -> Arrival:
    return replace(arrival, product=triaged.product.value, **as_detected(triaged)._asdict())


def _prepared(past: Arrival) -> Prepared:
    ticket = Ticket(past.ticket_id, past.created_at, body=past.text, product=past.product)
    return Prepared(ticket, past.text, worth_encoding(past.text), past.language)
