"""What people taught since training: corrections and named clusters, in force at once.

A lesson is a ticket's vector, the values a person gave, and how near another ticket must be to
be "a ticket like it". The next training takes lessons as labels; until then they override.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from models.naming import NOTHING_KNOWN, Names
from models.sight import pair_quantiles
from models.types import Field, Matrix, Vector

NAMED_CONFIDENCE = 0.85
"""How often a named issue is right: .83, .92 and .84 on three sets (``benchmarks/learning.py``)."""
NEAREST_REACH, FARTHEST_REACH = 0.9, 0.7
"""Bounds of the cosine from which a ticket is near-identical to a corrected one."""
STRANGERS = 1 / 700
"""Share of random pairs of tickets that are as much alike as a corrected one and those it reaches:
a correction may touch one stranger in 500."""
AS_NEAR = 0.001
"""Cosines are as good as equal to this: of one vector told twice they differ in the last digit."""
MEMBER_MARGIN = 0.12
"""Tickets of a named cluster are as much more alike than one random pair in 200."""


def reaches(reference: Matrix) -> tuple[float, float]:
    """Which past tickets are of a named cluster, and how far a correction reaches: least cosines.

    A correction reaches no farther than a share of ``STRANGERS`` of random pairs is alike: it
    touches as few (DECISIONS.md, 0022, 0051).

    Args:
        reference: (n, dim) vectors of training tickets.
    """
    one_in_200, farthest = pair_quantiles(reference, (0.995, 1 - STRANGERS))
    member = min(NEAREST_REACH, one_in_200 + MEMBER_MARGIN)
    return member, min(NEAREST_REACH, max(FARTHEST_REACH, farthest))


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A person's word about one ticket: ``reach`` is the least cosine at which it applies."""

    vector: Vector
    values: Mapping[Field, str]
    reach: float = NEAREST_REACH


@dataclass(frozen=True)
class Lessons:
    """All lessons in force, oldest first; of ones near to the same ``AS_NEAR`` the latest counts.

    A lesson about a ticket like this one goes before the name of an issue.
    """

    items: Sequence[Lesson] = ()
    named: Names | None = None

    @cached_property
    def _vectors(self) -> Matrix:
        return np.stack([lesson.vector for lesson in self.items])

    @cached_property
    def _reaches(self) -> Vector:
        return np.array([lesson.reach for lesson in self.items], dtype=np.float32)

    def recall(
        self, vector: Vector, scores: Vector = NOTHING_KNOWN
    ) -> dict[Field, tuple[str, float]]:
        """Values for a ticket like those that a person spoke of: field -> (value, confidence).

        Args:
            vector: (dim,) of the ticket.
            scores: (n_values,) of the known issues by the router's dense head.
        """
        recalled: dict[Field, tuple[str, float]] = {}
        if self.named and (issue := self.named.likeliest(vector, scores)):
            recalled["issue"] = (issue, NAMED_CONFIDENCE)
        if not self.items:
            return recalled
        similarity = self._vectors @ vector
        within = np.flatnonzero(similarity >= self._reaches)
        nearness = np.round(similarity[within] / AS_NEAR)
        for i in within[np.argsort(nearness, kind="stable")]:
            near = float(min(1.0, similarity[i]))
            recalled |= {f: (value, near) for f, value in self.items[i].values.items()}
        return recalled
