"""What issues hint of queues and priorities: counted on labels, tried on tickets as if unseen.

Every ticket serves twice here, too: its issue is what heads make of it that never saw its label,
and what that issue hints was counted on other tickets. So trust and thresholds are fitted on hints
as good as a new ticket's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.router import Router, Views, hinted
from models.types import Field, Matrix, Ticket
from models.vectors.glance import Near
from training.guesses import Indices, rows_of

HINTS: Field = "issue"
HINTED: tuple[Field, ...] = ("queue", "priority")
"""What is coarser than an issue. The other way round, and from products, hints say nothing that the
text had not said (DECISIONS.md, 0114)."""
USUAL = 1.0
"""Tickets that each issue is taken to have had besides, of the usual mix of values."""
MIN_TO_HINT = 50
"""Tickets with both labels from which hints are learnt."""
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Issues:
    """What a field may learn of the tickets' issues.

    Attributes:
        places: (n_tickets,) of their labels among the router's issues, -1 where there is none.
        unseen: (n_tickets, n_issues) probabilities by heads that never saw the ticket's label.
    """

    places: Indices
    unseen: Matrix

    @classmethod
    def of(
        cls,
        router: Router,
        rows: Indices,
        pooled: Matrix,
        tickets: Sequence[Ticket],
        views: Views,
        reference: Indices,
    ) -> "Issues":
        """Of the labelled tickets' ``rows`` what was ``pooled``, of the others what is routed."""
        unseen = np.empty((len(tickets), len(router.values)), dtype=np.float32)
        unseen[rows] = pooled
        rest = np.setdiff1d(np.arange(len(tickets)), rows)
        for start in range(0, len(rest), _AT_ONCE):
            some = rows_of(views, rest[start : start + _AT_ONCE])
            near = Near(some.dense @ views.dense[reference].T)
            unseen[rest[start : start + _AT_ONCE]] = router.probabilities(router.scores(some, near))
        return cls(places_of(router, tickets), unseen)


def places_of(router: Router, tickets: Sequence[Ticket]) -> Indices:
    """Places of the tickets' labels among the router's values, -1 where there is none."""
    index = {value: place for place, value in enumerate(router.values)}
    return np.array([index.get(getattr(t, router.field) or "", -1) for t in tickets], np.intp)


def fit_lift(issues: Indices, truth: Indices, n_issues: int, n_values: int) -> Matrix:
    """How many times likelier each value is with each issue than at large: (n_issues, n_values).

    Counted on tickets that have both labels (-1 for none). An issue's few are drawn to the usual
    mix: one without a ticket hints of nothing.
    """
    both = (issues >= 0) & (truth >= 0)
    counts = np.zeros((n_issues, n_values))
    np.add.at(counts, (issues[both], truth[both]), 1)
    usual = (counts.sum(axis=0) + 0.5) / (both.sum() + 0.5 * n_values)
    with_issue = (counts + USUAL * usual) / (counts.sum(axis=1, keepdims=True) + USUAL)
    return np.asarray(with_issue / usual, dtype=np.float32)


def fit_hint(
    issues: Issues, rows: Indices, truth: Indices, folds: Indices, n_values: int
) -> tuple[Matrix, Matrix] | None:
    """The lift of a field's values, and what the tickets' issues would have hinted.

    Args:
        issues: of all tickets.
        rows: (n,) places of the field's labelled tickets among all.
        truth: (n,) places of their values.
        folds: (n,) each is hinted at by issues and by a lift that its fold had no part in.
        n_values: of the field.

    Returns:
        (n_issues, n_values) and (n, n_values); None where too few tickets have both labels.
    """
    places, unseen = issues.places[rows], issues.unseen[rows]
    if (places >= 0).sum() < MIN_TO_HINT:
        return None
    shape = unseen.shape[1], n_values
    hints = np.empty((len(rows), n_values), dtype=np.float32)
    for fold in np.unique(folds):
        here = folds == fold
        hints[here] = hinted(unseen[here], fit_lift(places[~here], truth[~here], *shape))
    return fit_lift(places, truth, *shape), hints
