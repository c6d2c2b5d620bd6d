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
NOT_KNOWN = -1
NOTHING_KNOWN = np.zeros(1, dtype=np.float32)
"""What the issues of a desk without a router for them score: even odds, together."""
_NEARLY_ALL = 1 - 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """What tells issues that people named from the known ones.

    Attributes:
        issues: k names.
        rows: (k, dim) weights on a ticket's vector.
        biases: (k,) added to them.
        places: (k,) among the router's values, of those it knows already; else ``NOT_KNOWN``.
    """

    issues: tuple[str, ...]
    rows: Matrix
    biases: Vector
    places: NDArray[np.intp]

    def margins(self, vector: Vector, scores: Vector = NOTHING_KNOWN) -> Vector:
        """Log-odds of a ticket's being of each issue: (k,).

        Args:
            vector: (dim,) of the ticket.
            scores: (n_values,) of the known issues by the router's dense head.
        """
        own = np.where(self.places == NOT_KNOWN, -np.inf, scores[self.places])
        found = self.rows @ vector + self.biases - _others(logsumexp(scores), own)
        return np.asarray(found, dtype=np.float32)

    def likeliest(self, vector: Vector, scores: Vector = NOTHING_KNOWN) -> str | None:
        """The issue that is likelier for a ticket than all known ones together, if one is."""
        margins = self.margins(vector, scores)
        best = int(margins.argmax())
        return self.issues[best] if margins[best] >= 0 else None


def learn_names(
    members: Mapping[str, Matrix], router: Router | None, past: Matrix, join: float
) -> Names | None:
    """Tell issues by a few tickets of each; None where there is nothing to tell them from.

    Args:
        members: of each issue, (n, dim) vectors of the cluster named so, and of the name itself.
        router: of the issues that are known; None without one.
        past: (m, dim) vectors of training tickets, whose issues are ``router.neighbours``. Those as
            near as ``join`` to a member, or labelled so, are the issue and not told from it.
        join: least cosine of a cluster's tickets.
    """
    if not members or not len(past):
        return None
    scores, centre = _known(router, past), past.mean(axis=0)
    found: list[tuple[str, Vector, float, int]] = []
    for issue, own in members.items():
        rivals, place = (past @ own.T).max(axis=1) < join, NOT_KNOWN
        if router is not None and issue in router.values:
            place = router.values.index(issue)
            rivals &= router.neighbours != place
        kept = _most_like(own, past, np.flatnonzero(rivals), centre)
        if len(kept):
            known = np.vstack([_known(router, own), scores[kept]])
            theirs = -np.inf if place == NOT_KNOWN else known[:, place]
            offsets = _others(logsumexp(known, axis=1), theirs)
            row, bias = _fit(own, past[kept], offsets, centre, SHARE * len(past))
            found.append((issue, row, bias, place))
    if not found:
        return None
    issues, rows, biases, places = zip(*found, strict=True)
    return Names(issues, np.stack(rows), np.array(biases, dtype=np.float32), np.array(places))


def _known(router: Router | None, vectors: Matrix) -> Matrix:
    """What the known issues score for each of n tickets: (n, n_values)."""
    if router is None:
        return np.tile(NOTHING_KNOWN, (len(vectors), 1))
    return router.dense.scores(vectors)


def _others(total: Vector, own: Vector | float) -> Vector:
    """What scores of ``total`` together leave without those of ``own``, in logarithms."""
    share = np.minimum(np.exp(own - total), _NEARLY_ALL)
    return np.asarray(total + np.log1p(-share), dtype=np.float32)


def _most_like(
    own: Matrix, past: Matrix, rows: NDArray[np.intp], centre: Vector
) -> NDArray[np.intp]:
    like = past[rows] @ (own.mean(axis=0) - centre)
    return rows[np.argsort(-like, kind="stable")[:N_OTHERS]]


def _fit(
    own: Matrix, others: Matrix, offsets: Vector, centre: Vector, weight: float
) -> tuple[Vector, float]:
    """Logistic regression with offsets: members, of ``weight`` together, against the others.

    scikit-learn's takes no offsets.
    """
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
