"""The lexical view: hashed counts of words, word pairs and letters in fours, weighted by rarity.

Letters see what words of one stem share, and through slips of the keyboard. All is hashed, not
kept: an artifact that listed its vocabulary would carry customers' names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.preprocessing import normalize

from models.types import Vector

N_FEATURES = 2**16
"""Half of them for words, half for letters."""
N_CHARS = 2000
N_CHARS_OF_LETTERS = 300
"""The encoder's view; letters cost ten times what words do."""
_HASHED: dict[str, Any] = {
    "n_features": N_FEATURES // 2,
    "alternate_sign": False,
    "norm": None,
    "strip_accents": "unicode",
}
_WORDS = HashingVectorizer(
    ngram_range=(1, 2),
    token_pattern=r"(?u)\b\w[\w.\-]*\w\b|\b\w\b",  # noqa: S106 (no password)
    **_HASHED,
)
_LETTERS = HashingVectorizer(analyzer="char_wb", ngram_range=(4, 4), **_HASHED)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Rarity of each column: (N_FEATURES,) float32 inverse document frequencies."""

    idf: Vector

    def encode(self, texts: Sequence[str]) -> Any:
        """Weigh texts: sparse (n_texts, N_FEATURES), unit-norm rows."""
        counts = _counts(texts)
        counts.data *= self.idf[counts.indices]
        return normalize(counts, copy=False)


def fit_lexicon(texts: Sequence[str]) -> Lexicon:
    """Measure how rare each column is over the training texts (smoothed idf)."""
    seen_in = np.bincount(_counts(texts).indices, minlength=N_FEATURES)
    idf = np.log((1 + len(texts)) / (1 + seen_in)) + 1
    return Lexicon(idf.astype(np.float32))


def _counts(texts: Sequence[str]) -> Any:
    """Sublinear counts: the tenth mention of a word says little more than the first."""
    counts = sparse.hstack(
        [
            _WORDS.transform([text[:N_CHARS] for text in texts]),
            _LETTERS.transform([text[:N_CHARS_OF_LETTERS] for text in texts]),
        ],
        format="csr",
    )
    counts.data = (1 + np.log(counts.data)).astype(np.float32)
    return counts
