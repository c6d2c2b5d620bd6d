"""Small real stand-ins for what is heavy."""

import errno
import hashlib
import os
import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from models.types import Matrix, Vector


class HashEncoder:
    """An encoder of words: each hashed to a random direction, their sum scaled to unit norm.

    Texts with the same words are alike and others are not, which is all that the rooms behind an
    encoder rest on.
    """

    def __init__(self, name: str = "hash@1", dim: int = 64) -> None:
        self.name = name
        self.dim = dim

    def encode(self, texts: Sequence[str]) -> Matrix:
        rows = np.zeros((len(texts), self.dim), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()) or [""]:
                row += direction(word, self.dim)
            row /= np.linalg.norm(row)
        return rows


@cache
def direction(word: str, dim: int) -> Vector:
    """A word's own unit vector: (dim,)."""
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8])
    drawn = np.random.default_rng(seed).standard_normal(dim)
    return (drawn / np.linalg.norm(drawn)).astype(np.float32)


def fill_disk(monkeypatch, n_written):
    """From the file after ``n_written`` on, no more goes to disk."""
    fsync, left = os.fsync, [n_written]

    def full(descriptor):
        if not left[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        left[0] -= 1
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", full)
