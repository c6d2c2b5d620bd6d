"""The lexical view: hashed word and word-pair counts, weighted by rarity.

Words are hashed, not kept: an artifact that listed its vocabulary would carry customers' names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

from models.types import Vector

N_FEATURES = 2**15
N_CHARS = 2000
_HASHER = HashingVectorizer(
    n_features=N_FEATURES,
    ngram_range=(1, 2),
    alternate_sign=False,
    norm=None,
    strip_accents="unicode",
    token_pattern=r"(?u)\b\w[\w.\-]*\w\b|\b\w\b",  # noqa: S106 (no password)
)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Rarity of each hashed word: (N_FEATURES,) float32 inverse document frequencies."""

    idf: Vector

    def encode(self, texts: Sequence[str]) -> Any:
        """Weigh texts: sparse (n_texts, N_FEATURES), unit-norm rows."""
        counts = _counts(texts)
        counts.data *= self.idf[counts.indices]
        return normalize(counts, copy=False)


def fit_lexicon(texts: Sequence[str]) -> Lexicon:
    """Measure how rare each hashed word is over the training texts (smoothed idf)."""
    seen_in = np.bincount(_counts(texts).indices, minlength=N_FEATURES)
    idf = np.log((1 + len(texts)) / (1 + seen_in)) + 1
    return Lexicon(idf.astype(np.float32))


def _counts(texts: Sequence[str]) -> Any:
    """Sublinear counts: the tenth mention of a word says little more than the first."""
    counts = _HASHER.transform([text[:N_CHARS] for text in texts])
    counts.data = (1 + np.log(counts.data)).astype(np.float32)
    return sparse.csr_matrix(counts)
