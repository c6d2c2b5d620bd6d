"""A first look at many vectors by the signs of their numbers: 64 bytes each instead of 2,000.

To hold one ticket against thousands costs the reading of them, not the arithmetic. In how many
signs two vectors differ tells their angle (Charikar 2002, "Similarity estimation techniques from
rounding algorithms", doi:10.1145/509907.509965), so only those that look near are read whole. It
pays for one vector at a time; many read the rows once together. Measured: DECISIONS.md, 0042.
"""

from math import acos, pi, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.types import Matrix, Vector

Signs = NDArray[np.uint64]
"""(n, width(dim)): a bit for each number of n vectors."""
Rows = NDArray[np.intp] | slice
ALL = slice(None)
WORTH_IT = 2000
"""So many rows are read whole as quickly."""
SURE = 3.0
"""Standard deviations by which signs may mislead: at the bound itself one row in 700 is lost."""
UNSEEN = -1.0
"""The cosine of a row that looks too far to be read."""


class Near(NamedTuple):
    """Cosines (n, k) of n tickets to k rows of a reference, and which these are."""

    cosines: Matrix
    rows: Rows = ALL


def width(dim: int) -> int:
    """Words of 64 bits that a vector's signs take."""
    return -(-dim // 64)


def signs_of(vectors: Matrix) -> Signs:
    """The signs of (n, dim) vectors, which should lie around zero."""
    n, dim = vectors.shape
    octets = np.zeros((n, 8 * width(dim)), dtype=np.uint8)
    packed = np.packbits(vectors > 0, axis=1)
    octets[:, : packed.shape[1]] = packed
    return octets.view(np.uint64)


def cosines_above(vectors: Matrix, signs: Signs, one: Vector, least: float) -> Vector:
    """Cosines of unit-norm rows (n, dim) to one (dim,): (n,), where they are ``least`` or more.

    Of those below, some are given and the others ``UNSEEN``.
    """
    n, dim = vectors.shape
    if n <= WORTH_IT:
        return np.asarray(vectors @ one)
    share = acos(min(1.0, max(-1.0, least))) / pi
    most = dim * share + SURE * sqrt(dim * share * (1 - share))
    rows = np.flatnonzero(_differing(signs, signs_of(one[None])) <= most)
    cosines = np.full(n, UNSEEN, dtype=np.float32)
    cosines[rows] = vectors[rows] @ one
    return cosines


def nearest(signs: Signs, sign: Signs, n: int) -> NDArray[np.intp]:
    """The ``n`` of more rows whose signs differ least from those of one, (1, width)."""
    return np.argpartition(_differing(signs, sign), n)[:n]


def _differing(signs: Signs, sign: Signs) -> NDArray[np.int16]:
    # Word by word: numpy sums eight numbers in a row four times as slowly.
    differing = np.zeros(len(signs), dtype=np.int16)
    for word, of_one in zip(signs.T, sign[0], strict=True):
        differing += np.bitwise_count(word ^ of_one)
    return differing
