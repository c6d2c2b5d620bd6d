"""Which known issue a strange ticket is plainly about, in whatever words it is told.

Where past tickets say nearly the same, all that is said otherwise is novel. Of a problem that truly
is new the router is sometimes sure as well, but seldom by what it means alone.
"""

import numpy as np

from models.router import Router, Scores
from models.types import Matrix, Vector

SURE = 0.99
"""Confidence from which a ticket may be plainly of an issue."""
LEAD = 3.0
"""How far it is ahead of the next one by the head that sees meaning, as it scores: 20 to 1."""
ORDINARY = 0.5
"""Novelty of the middle one of ordinary tickets: less is never strange."""


def plainly(
    router: Router, scores: Scores, probabilities: Matrix, novelty: Vector
) -> list[str | None]:
    """The issue of each ticket that is plainly about one though it is no ordinary ticket.

    Args:
        router: of issues.
        scores: of n tickets, by each view.
        probabilities: (n, n_values) that the router makes of them.
        novelty: (n,) in [0, 1].
    """
    found: list[str | None] = [None] * len(novelty)
    if len(router.values) < 2:
        return found
    for row in np.flatnonzero((novelty > ORDINARY) & (probabilities.max(axis=1) >= SURE)):
        best = int(probabilities[row].argmax())
        by_meaning = scores[0][row]
        if by_meaning[best] - np.delete(by_meaning, best).max() >= LEAD:
            found[row] = router.values[best]
    return found
