"""What people taught since training: corrections and named clusters, in force at once.

A lesson is a ticket's vector, the values a person gave, and how near another ticket must be to
be "a ticket like it". The next training takes lessons as labels; until then they override.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.routing.naming import NOTHING_KNOWN, Names
from models.routing.readings import Told, told, without_idle_subject
from models.routing.same_again import ANY_NUMBER, is_held_by, is_the_same
from models.types import FIELDS, Field, Matrix, Vector
from models.vectors.lexical import Lexicon
from models.vectors.sight import pair_quantiles

NAMED_CONFIDENCE = 0.85
"""How often a named issue is right: .83, .92 and .84 on three sets (``benchmarks/learning.py``)."""
NEAREST_REACH, FARTHEST_REACH = 0.9, 0.6
"""Bounds of the cosine from which a ticket that says the same is near-identical to a corrected one.
By its cosine alone, where nobody knows any more what was said, it is from the nearer one on."""
SAID_AGAIN = 0.94
"""Share of what a corrected ticket says, each term counted by its rarity, that another one has to
say again to be near-identical: a cosine alone cannot tell the same again from the same issue."""
ONE = 0.999
"""Cosine from which two vectors are one: told twice they differ in the last digit."""
MEMBER_MARGIN = 0.12
"""Tickets of a named cluster are as much more alike than one random pair in 200."""
_NUMBER = re.compile(
    r"(?<!\w)(?<!error )(?<!code )(?<!erreur )(?<!fehler )(?<!código )(?<!codigo )\d{5,}(?!\w)"
    r"|(?:(?<=n° )|(?<=nummer )|(?<=number )|(?<=client est ))\d{4}(?!\w)",
    re.IGNORECASE,
)
"""Of an order or a customer: five digits or more, four behind what says so (one may be lost)."""


class Terms(NamedTuple):
    """What a text says: (n,) its terms, each once, (n,) the share of each, by rarity; as read."""

    terms: NDArray[np.int32]
    shares: Vector
    told: Told = Told()


NO_TERMS = Terms(np.empty(0, np.int32), np.empty(0, np.float32))


def terms_of(lexicon: Lexicon, text: str) -> Terms:
    """What a text says but for numbers of orders and customers, which differ where all else is one.

    Codes of errors stay: another code is another problem.
    """
    said = _NUMBER.sub(ANY_NUMBER, text)
    row = lexicon.encode([without_idle_subject(said)])
    return Terms(row.indices, row.data**2, told(said))  # a row of unit norm


def reaches(reference: Matrix) -> tuple[float, float]:
    """Which past tickets are of a named cluster, and how far a correction reaches: least cosines.

    A correction reaches one random pair in 200 of those that say what it says (DECISIONS.md, 0087).

    Args:
        reference: (n, dim) vectors of training tickets.
    """
    (one_in_200,) = pair_quantiles(reference, (0.995,))
    member = min(NEAREST_REACH, one_in_200 + MEMBER_MARGIN)
    return member, min(NEAREST_REACH, max(FARTHEST_REACH, one_in_200))


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A person's word about one ticket.

    Attributes:
        vector: (dim,) of the ticket.
        values: what it is.
        reach: least cosine of tickets it applies to.
        words: what these have to say again; None where the cosine alone decides.
    """

    vector: Vector
    values: Mapping[Field, str]
    reach: float = NEAREST_REACH
    words: Terms | None = None

    def is_said_in(self, words: Terms) -> bool:
        """Whether another ticket says what this one does, whatever beside, or but for a slip."""
        if self.words is None or is_the_same(self.words.told, words.told):
            return True
        missing = self.words.shares[~np.isin(self.words.terms, words.terms)].sum()
        return bool(missing <= 1 - SAID_AGAIN) and is_held_by(self.words.told, words.told)

    def is_about_the_same_as(self, other: "Lesson") -> bool:
        """Whether another lesson's ticket says what this one's does, and nothing beside."""
        if self.words is None or other.words is None:
            return float(self.vector @ other.vector) >= ONE
        return self.is_said_in(other.words) and other.is_said_in(self.words)


@dataclass(frozen=True)
class Lessons:
    """All lessons in force, oldest first; of those about the same the latest counts.

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
        self,
        vector: Vector,
        scores: Vector = NOTHING_KNOWN,
        words: Callable[[], Terms] = lambda: NO_TERMS,
    ) -> dict[Field, tuple[str, float]]:
        """Values for a ticket like those that a person spoke of: field -> (value, confidence).

        Args:
            vector: (dim,) of the ticket.
            scores: (n_values,) of the known issues by the router's dense head.
            words: gives what it says; few tickets are near enough to any lesson to be asked.
        """
        recalled: dict[Field, tuple[str, float]] = {}
        if self.named and (issue := self.named.likeliest(vector, scores)):
            recalled["issue"] = (issue, NAMED_CONFIDENCE)
        if not self.items:
            return recalled
        similarity = self._vectors @ vector
        within = np.flatnonzero(similarity >= self._reaches)
        if len(within):
            said = words()
            within = within[[self.items[i].is_said_in(said) for i in within.tolist()]]
        nearest_first = within[np.argsort(-similarity[within])].tolist()
        for field in FIELDS:
            if spoken := [i for i in nearest_first if field in self.items[i].values]:
                i = self._latest(spoken)
                recalled[field] = self.items[i].values[field], float(min(1.0, similarity[i]))
        return recalled

    def _latest(self, nearest_first: Sequence[int]) -> int:
        """The last lesson about the same as the nearest one: it contradicts or repeats it."""
        nearest = self.items[nearest_first[0]]
        return max(
            i
            for i in nearest_first
            if i == nearest_first[0] or nearest.is_about_the_same_as(self.items[i])
        )
