"""What people taught since training: corrections and named clusters, in force at once.

A lesson is a ticket's vector, the values a person gave, and how near another ticket must be to
be "a ticket like it". The next training takes lessons as labels; until then they override.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from models.types import Candidate, Decision, Field, Matrix, Vector

NEAREST_REACH, FARTHEST_REACH = 0.9, 0.75
"""Bounds of the cosine from which a ticket is near-identical to a corrected one."""


def reach(near: float) -> float:
    """Cosine from which a ticket is near-identical to a corrected one on this desk.

    Args:
        near: cosine that one random pair of the desk's tickets in a thousand exceeds: a correction
            that reaches as far touches as few strangers (DECISIONS.md, 0022).
    """
    return min(NEAREST_REACH, max(FARTHEST_REACH, near))


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A person's word about one ticket: ``reach`` is the least cosine at which it applies."""

    vector: Vector
    values: Mapping[Field, str]
    reach: float = NEAREST_REACH


@dataclass(frozen=True)
class Lessons:
    """All lessons in force, oldest first; of equally near ones the latest counts."""

    items: Sequence[Lesson] = ()

    @cached_property
    def _vectors(self) -> Matrix:
        return np.stack([lesson.vector for lesson in self.items])

    def recall(self, vector: Vector) -> dict[Field, tuple[str, float]]:
        """Values for a ticket like one that a person spoke of: field -> (value, cosine)."""
        if not self.items:
            return {}
        similarity = self._vectors @ vector
        recalled: dict[Field, tuple[str, float]] = {}
        for i in sorted(range(len(self.items)), key=lambda i: (similarity[i], i)):
            if similarity[i] >= self.items[i].reach:
                near = float(min(1.0, similarity[i]))
                recalled |= {f: (value, near) for f, value in self.items[i].values.items()}
        return recalled


def corrected(decision: Decision, value: str, confidence: float) -> Decision:
    """The decision after a person's word: the value first, the router's candidates behind it."""
    others = tuple(
        Candidate(c.value, min(c.confidence, 1 - confidence))
        for c in decision.candidates
        if c.value != value
    )
    return Decision(
        value,
        confidence,
        (value,),
        False,
        None,
        (Candidate(value, confidence), *others)[:5],
        "correction",
    )
