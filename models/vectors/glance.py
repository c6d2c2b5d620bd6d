"""A first look at many vectors in bytes: a quarter of the memory, and integer arithmetic.

To hold one ticket against thousands costs the reading of them, not the arithmetic. Rounded to 255
steps each number is wrong by a four-hundredth of the largest and a cosine by a few thousandths
(scalar quantisation, as vector databases do it), so only rows that look near enough are read whole.
It pays for one vector at a time; many read the rows once together. Measured: DECISIONS.md, 0042.
"""

from typing import Any, NamedTuple

import numkong
import numpy as np
from numpy.typing import NDArray

from models.types import Matrix, Vector

WORTH_IT = 1000
"""So many rows are read whole as quickly."""
BLUR = 0.01
"""What a cosine of rounded vectors is wrong by, at most."""
UNSEEN = -1.0
"""The cosine of a row that looks too far to be read."""
ALL = slice(None)
_STEPS = 127
_TINY = np.finfo(np.float32).tiny


class Rounded(NamedTuple):
    """Vectors in bytes: (n, dim) whole numbers, and (n,) what one is worth in each row."""

    numbers: NDArray[np.int8]
    steps: Vector


class Near(NamedTuple):
    """Cosines (n, k) of n tickets to k rows of a reference, and which these are."""

    cosines: Matrix
    rows: NDArray[np.intp] | slice = ALL


def rounded(vectors: Matrix) -> Rounded:
    """Round (n, dim) vectors, each in steps of its own largest number."""
    largest = np.maximum(vectors.max(axis=1), -vectors.min(axis=1))
    steps = np.maximum(largest, _TINY) / _STEPS
    numbers = vectors / steps[:, None]
    return Rounded(np.rint(numbers, out=numbers).astype(np.int8), steps.astype(np.float32))


def cosines_above(vectors: Matrix, look: Rounded, one: Vector, least: float) -> Vector:
    """Cosines of unit-norm rows (n, dim) to one (dim,): (n,), where they are ``least`` or more.

    Of those below, some are given and the others ``UNSEEN``.

    Args:
        vectors: the rows.
        look: the same rows, rounded.
        one: what they are held against.
        least: what matters.
    """
    if len(vectors) <= WORTH_IT:
        return np.asarray(vectors @ one)
    rows = np.flatnonzero(_glance(look, one) >= least - BLUR)
    cosines = np.full(len(vectors), UNSEEN, dtype=np.float32)
    cosines[rows] = vectors[rows] @ one
    return cosines


def nearest(look: Rounded, one: Vector, n: int) -> NDArray[np.intp]:
    """The ``n`` rows, of more than so many, that look nearest to one vector (dim,)."""
    return np.argpartition(_glance(look, one), -n)[-n:]


def _glance(look: Rounded, one: Vector) -> NDArray[Any]:
    """Cosines of rounded rows to one: (n,)."""
    numbers, (step,) = rounded(one[None])
    (products,) = np.asarray(numkong.cdist(numbers, look.numbers, "dot"))
    return np.asarray(products * (look.steps * step))
