"""The labels most likely wrong: those that routers which never saw the ticket contradict most.

The order is that of the self-confidence margin (Northcutt, Jiang, Chuang 2021, "Confident
learning"): how much likelier another value is than the one given.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.encoder import Encoder
from models.types import FIELDS, Field, Ticket
from models.vectors.lexical import fit_lexicon
from training.fit import Fitted, Part, Recipe, fit_field

_ANY_RECIPE = Recipe(target_error=0.05)
_NO_REFERENCE = np.empty(0, dtype=np.intp)
"""The router itself is not used."""
_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Suspect:
    """A label in doubt: what was given, what is likelier, and how likely each is, in [0, 1]."""

    ticket_id: str
    field: Field
    given: str
    likelier: str
    p_given: float
    p_likelier: float


def suspects(tickets: Sequence[Ticket], encoder: Encoder) -> list[Suspect]:
    """Labels that are probably wrong, the most doubtful first; those that agree are not listed.

    Args:
        tickets: labelled in any field; a field without two labels is passed over.
        encoder: gives every view its vectors.
    """
    if not tickets:
        return []
    part = Part.of(tickets, encoder).in_time(0)
    views = part.views(fit_lexicon([p.text for p in part.prepared]))
    found: list[Suspect] = []
    for name in FIELDS:
        fitted = fit_field(name, part.tickets, views, _ANY_RECIPE, _NO_REFERENCE)
        if fitted is not None:
            found += _doubted(name, part.tickets, fitted)
    return sorted(found, key=lambda s: (s.p_given / s.p_likelier, s.ticket_id))


def _doubted(name: Field, tickets: Sequence[Ticket], fitted: Fitted) -> list[Suspect]:
    values, doubted = fitted.router.values, []
    for row, p in zip(fitted.rows, fitted.pooled, strict=True):
        given, best = str(getattr(tickets[row], name)), int(np.argmax(p))
        if values[best] != given:
            p_given = max(float(p[values.index(given)]), _LEAST)
            doubted.append(
                Suspect(tickets[row].id, name, given, values[best], p_given, float(p[best]))
            )
    return doubted
