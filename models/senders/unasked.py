"""Who offers what nobody asked for, by meaning: he is nearer to sellers than to any customer.

What there is to sell has no end, and a list of sellers' words is always behind (``sellers``). No
likeness is enough by itself: it has to be above that to what customers say anywhere, and to all
that this desk's own customers said (DECISIONS.md, 0165).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.encoder import worth_encoding
from models.senders.said import CUSTOMERS, SELLERS
from models.senders.told_of import tells_of_own, tells_of_trouble
from models.types import Arrival, Encode, Matrix, Vector
from models.vectors.sight import centred

N_NEAREST = 3
"""Of the sayings, and of the desk's past, that a ticket is held against."""
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Unasked:
    """What sellers and customers say, as a desk's encoder has it.

    Attributes:
        encode: the encoder; it is asked once, when something may be a flood.
        mean: (dim,) of the desk's tickets.
        past: (n, dim) unit-norm vectors of some of them.
        is_named: (n,) which of these have a label; a seller's mail in the past has none, and does
            not make the next one usual.
    """

    encode: Encode
    mean: Vector
    past: Matrix
    is_named: Flags

    def offers(self, arrivals: Sequence[Arrival]) -> Flags:
        """Which tickets offer something, and tell of no trouble nor of the writer's own: (n,)."""
        if not arrivals:
            return np.zeros(0, dtype=bool)
        seen = centred(np.stack([a.vector for a in arrivals]), self.mean)
        read = [worth_encoding(a.text) for a in arrivals]
        is_own = np.array([tells_of_own(text) or tells_of_trouble(text) for text in read])
        among_sellers, among_customers = self._likeness(seen)
        apart = seen @ self.past.T - (seen @ self.mean)[:, None]
        in_past = _nearest(np.asarray(apart / self._lengths, dtype=np.float32))
        return ~is_own & (among_sellers > np.maximum(among_customers, in_past))

    def _likeness(self, seen: Matrix) -> tuple[Vector, Vector]:
        sellers, customers = self._sayings
        return _nearest(seen @ sellers.T), _nearest(seen @ customers.T)

    @cached_property
    def _sayings(self) -> tuple[Matrix, Matrix]:
        sellers, customers = (said.strip().split("\n") for said in (SELLERS, CUSTOMERS))
        seen = centred(self.encode([*sellers, *customers]), self.mean)
        return seen[: len(sellers)], seen[len(sellers) :]

    @cached_property
    def _lengths(self) -> Vector:
        """Of the past from the mean, (n,); without end, so that nothing is like it, of sellers'."""
        lengths = np.linalg.norm(self.past - self.mean, axis=1)
        among_sellers, among_customers = self._likeness(centred(self.past, self.mean))
        is_seller = ~self.is_named & (among_sellers > among_customers)
        return np.where(is_seller | (lengths == 0), np.inf, lengths).astype(np.float32)


def _nearest(cosines: Matrix) -> Vector:
    """Mean of the highest of each row, (n,); -1 where there is nothing to be near to."""
    k = min(N_NEAREST, cosines.shape[1])
    if k == 0:
        return np.full(len(cosines), -1, dtype=np.float32)
    return np.asarray(np.partition(cosines, -k, axis=1)[:, -k:].mean(axis=1), dtype=np.float32)
