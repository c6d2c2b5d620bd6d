"""What people taught since training: corrections and named clusters, in force at once.

A lesson is a ticket's vector, the values a person gave, and how near another ticket must be to
be "a ticket like it". The next training takes lessons as labels; until then they override.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from models.sight import likeness
from models.types import Candidate, Decision, Field, Matrix, Vector

SHRINKAGE = 0.5
"""Of the covariance of training vectors towards a sphere."""
MOST_OTHERS = 0.0005
"""Share of past tickets that a name may take for its own."""
NAMED_CONFIDENCE = 0.8
"""How often a named issue is right: .83, .81 and .73 on three sets (``benchmarks/learning.py``)."""
NEAREST_REACH, FARTHEST_REACH = 0.9, 0.7
"""Bounds of the cosine from which a ticket is near-identical to a corrected one."""
STRANGERS = 1 / 700
"""Share of random pairs of tickets that are as much alike as a corrected one and those it reaches:
a correction may touch one stranger in 500."""
MEMBER_MARGIN = 0.12
"""Tickets of a named cluster are as much more alike than one random pair in 200."""


def reaches(reference: Matrix) -> tuple[float, float]:
    """How far a named cluster reaches on this desk, and how far a correction: least cosines.

    A correction reaches no farther than a share of ``STRANGERS`` of random pairs is alike: it
    touches as few (DECISIONS.md, 0022, 0051).

    Args:
        reference: (n, dim) vectors of training tickets.
    """
    one_in_200, farthest = likeness(reference, (0.995, 1 - STRANGERS))
    member = min(NEAREST_REACH, one_in_200 + MEMBER_MARGIN)
    return member, min(NEAREST_REACH, max(FARTHEST_REACH, farthest))


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A person's word about one ticket: ``reach`` is the least cosine at which it applies."""

    vector: Vector
    values: Mapping[Field, str]
    reach: float = NEAREST_REACH


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """An issue that a person named by a cluster: what tells its tickets from all before."""

    issue: str
    direction: Vector
    least: float


def learn_names(members: Mapping[str, Matrix], reference: Matrix, join: float) -> tuple[Named, ...]:
    """Tell issues from a few tickets of each: Fisher's linear discriminant, shrunk.

    Args:
        members: of each issue, (n, dim) vectors of the cluster that was named so.
        reference: (m, dim) vectors of training tickets; at most one in 2,000 of them is taken for
            the issue, those as near as ``join`` to a member aside: they are the issue.
        join: least cosine of a cluster's tickets.
    """
    if not members:
        return ()
    centre, covariance = reference.mean(axis=0), np.cov(reference.T)
    sphere = np.trace(covariance) / len(covariance) * np.eye(len(covariance))
    apart = np.stack([vectors.mean(axis=0) for vectors in members.values()]) - centre
    directions = np.linalg.solve(covariance + SHRINKAGE * sphere, apart.T).T.astype(np.float32)
    return tuple(
        Named(issue, direction, _least(direction, vectors, reference, join))
        for (issue, vectors), direction in zip(members.items(), directions, strict=True)
    )


def _least(direction: Vector, members: Matrix, reference: Matrix, join: float) -> float:
    others = reference[(reference @ members.T).max(axis=1) < join]
    return float(np.quantile(others @ direction, 1 - MOST_OTHERS)) if len(others) else np.inf


@dataclass(frozen=True)
class Lessons:
    """All lessons in force, oldest first; of equally near ones the latest counts.

    A lesson about a ticket like this one goes before the name of an issue.
    """

    items: Sequence[Lesson] = ()
    named: Sequence[Named] = ()

    @cached_property
    def _vectors(self) -> Matrix:
        return np.stack([lesson.vector for lesson in self.items])

    def recall(self, vector: Vector) -> dict[Field, tuple[str, float]]:
        """Values for a ticket like one that a person spoke of: field -> (value, cosine)."""
        recalled: dict[Field, tuple[str, float]] = {}
        beyond = [(float(n.direction @ vector) - n.least, n.issue) for n in self.named]
        if beyond and max(beyond)[0] >= 0:
            recalled["issue"] = (max(beyond)[1], NAMED_CONFIDENCE)
        if not self.items:
            return recalled
        similarity = self._vectors @ vector
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
