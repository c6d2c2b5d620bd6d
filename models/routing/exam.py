"""What an artifact answered on tickets it had not learnt from: the ground to compare two on."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.types import Field

Hashes = NDArray[np.uint64]
RIGHT, UNLABELLED = 1, -1


@dataclass(frozen=True, slots=True, eq=False)
class Exam:
    """The latest tickets, as they were answered before they too were learnt from.

    Attributes:
        seen: (n,) hashes of the ids of all tickets that were learnt from.
        asked: (m,) hashes of the ids of those in the exam.
        right: of each field, (m,) int8: 1 the best guess was right, 0 wrong, -1 not labelled.
    """

    seen: Hashes
    asked: Hashes
    right: Mapping[Field, NDArray[np.int8]]


def hashed(ids: Iterable[str]) -> Hashes:
    """Hash ids, so that an artifact keeps none: (n,) in their order."""
    digests = (hashlib.sha256(i.encode()).digest()[:8] for i in ids)
    return np.frombuffer(b"".join(digests), dtype="<u8").astype(np.uint64)
