"""The lexical view: hashed counts of words, word pairs and letters in fours, weighted by rarity.

Letters see what words of one stem share, and through slips of the keyboard. All is hashed, not
kept: an artifact that listed its vocabulary would carry customers' names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer

from models.types import Vector

N_FEATURES = 2**16
N_CHARS = 2000
N_CHARS_OF_LETTERS = 300
"""What the encoder sees; letters cost more than words do."""
_WORDS = CountVectorizer(
    ngram_range=(1, 2),
    strip_accents="unicode",
    token_pattern=r"(?u)\b\w[\w.\-]*\w\b|\b\w\b",  # noqa: S106 (no password)
).build_analyzer()
_LETTERS = CountVectorizer(
    analyzer="char_wb", ngram_range=(4, 4), strip_accents="unicode"
).build_analyzer()


def _terms(text: str) -> list[str]:
    return [*_WORDS(text[:N_CHARS]), *_LETTERS(text[:N_CHARS_OF_LETTERS])]


_HASHER = HashingVectorizer(n_features=N_FEATURES, analyzer=_terms, alternate_sign=False, norm=None)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Rarity of each column: (N_FEATURES,) float32 inverse document frequencies."""

    idf: Vector

    def encode(self, texts: Sequence[str]) -> Any:
        """Weigh texts: sparse (n_texts, N_FEATURES), unit-norm rows."""
        counts = _counts(texts)
        counts.data *= self.idf[counts.indices]
        # By hand: for one ticket, scikit-learn's checks take twenty times as long.
        rows = np.repeat(np.arange(len(texts)), np.diff(counts.indptr))
        norms = np.sqrt(np.bincount(rows, counts.data**2, minlength=len(texts)))
        counts.data /= norms.astype(np.float32)[rows]
        return counts


def fit_lexicon(texts: Sequence[str]) -> Lexicon:
    """Measure how rare each column is over the training texts (smoothed idf)."""
    seen_in = np.bincount(_counts(texts).indices, minlength=N_FEATURES)
    idf = np.log((1 + len(texts)) / (1 + seen_in)) + 1
    return Lexicon(idf.astype(np.float32))


def _counts(texts: Sequence[str]) -> Any:
    """Sublinear counts: the tenth mention of a word says little more than the first."""
    counts = _HASHER.transform(texts)
    counts.data = (1 + np.log(counts.data)).astype(np.float32)
    return sparse.csr_matrix(counts)
