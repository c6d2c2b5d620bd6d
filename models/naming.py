"""An issue that a person named by a cluster: one more row beside those the router knows.

The rows that a router has learnt stay; the new one is fitted against them, as a logistic regression
whose offset is what the known issues score together (DECISIONS.md, 0054). So a ticket is of the
named issue when that is likelier than all the others at once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, logsumexp

from models.router import Router
from models.types import Matrix, Vector

RIDGE = 0.1
SHARE = 0.05
"""Members count together as this share of the past: as one issue of twenty does."""
N_OTHERS = 2000
"""Of the past, the tickets most like the members: all 8,000 say the same in five times the time."""


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """What tells a named issue from the known ones.

    Attributes:
        issue: its name.
        row: (dim,) weights on a ticket's vector.
        bias: added to them.
        place: among the router's values, when it knows the issue already; else None.
    """

    issue: str
    row: Vector
    bias: float
    place: int | None

    def margin(self, vector: Vector, scores: Vector | None) -> float:
        """Log-odds of a ticket's being of this issue.

        Args:
            vector: (dim,) of the ticket.
            scores: (n_values,) of its known issues by the router's dense head; None without one.
        """
        known = None if scores is None else scores[None]
        return float(self.row @ vector + self.bias - _others(known, self.place, 1)[0])


def learn_names(
    members: Mapping[str, Matrix], router: Router | None, past: Matrix, join: float
) -> tuple[Named, ...]:
    """Tell issues by a few tickets of each.

    Args:
        members: of each issue, (n, dim) vectors of the cluster named so, and of the name itself.
        router: of the issues that are known; None without one.
        past: (m, dim) vectors of training tickets, whose issues are ``router.neighbours``. Those as
            near as ``join`` to a member, or labelled so, are the issue and not told from it.
        join: least cosine of a cluster's tickets.
    """
    if not len(past):
        return ()
    scores = None if router is None else router.dense.scores(past)
    found = []
    for issue, own in members.items():
        place = router.values.index(issue) if router and issue in router.values else None
        rivals = (past @ own.T).max(axis=1) < join
        if router is not None and place is not None:
            rivals &= router.neighbours != place
        kept = _most_like(own, past, np.flatnonzero(rivals))
        if not len(kept):
            continue
        known = None if router is None else router.dense.scores(own)
        offsets = np.concatenate([
            _others(known, place, len(own)),
            _others(None if scores is None else scores[kept], place, len(kept)),
        ])  # fmt: skip
        row, bias = _fit(own, past[kept], offsets, past.mean(axis=0), SHARE * len(past))
        found.append(Named(issue, row, bias, place))
    return tuple(found)


def _others(scores: Matrix | None, place: int | None, n: int) -> Vector:
    """What the known issues but the one at ``place`` score together: (n,), 0 without a router."""
    if scores is None:
        return np.zeros(n, dtype=np.float32)
    apart = scores if place is None else np.delete(scores, place, axis=1)
    return np.asarray(logsumexp(apart, axis=1), dtype=np.float32)


def _most_like(own: Matrix, past: Matrix, rows: NDArray[np.intp]) -> NDArray[np.intp]:
    like = past[rows] @ (own.mean(axis=0) - past.mean(axis=0))
    return rows[np.argsort(-like, kind="stable")[:N_OTHERS]]


def _fit(
    own: Matrix, others: Matrix, offsets: Vector, centre: Vector, weight: float
) -> tuple[Vector, float]:
    """Logistic regression with offsets: members, of ``weight`` together, against the others."""
    seen = np.vstack([own, others]) - centre
    is_own = np.arange(len(seen)) < len(own)
    counts = np.where(is_own, weight / len(own), 1.0).astype(np.float32)

    def loss(x: Vector) -> tuple[float, Vector]:
        row, bias = x[:-1].astype(np.float32), x[-1]
        z = seen @ row + np.float32(bias) - offsets
        missed = np.logaddexp(0, np.where(is_own, -z, z))
        slope = counts * (expit(z) - is_own)
        total = float((counts * missed).sum() + RIDGE / 2 * (row @ row))
        return total, np.append(seen.T @ slope + RIDGE * row, slope.sum()).astype(np.float64)

    x = minimize(loss, np.zeros(seen.shape[1] + 1), jac=True, method="L-BFGS-B").x
    row = x[:-1].astype(np.float32)
    return row, float(x[-1] - row @ centre)
