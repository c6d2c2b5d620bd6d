"""The lexical view: hashed counts of words, word pairs and letters in fours, weighted by rarity.

Letters see what words of one stem share, and through slips of the keyboard. All is hashed, not
kept: an artifact that listed its vocabulary would carry customers' names.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import FeatureHasher
from sklearn.feature_extraction.text import CountVectorizer

from models.alphabets.letters import VOWEL_SIGNS
from models.alphabets.spacing import spaced
from models.types import Vector

N_FEATURES = 2**16
N_CHARS = 2000
ORDINARY = 0.01
"""Share of a desk's texts from which a word is one of its own: a column has .002 by chance."""
N_CHARS_OF_LETTERS = 300
"""What the encoder sees; letters cost more than words do."""
_WORDS = CountVectorizer(
    ngram_range=(1, 2),
    strip_accents="unicode",
    token_pattern=rf"(?u)\b\w[\w.\-{VOWEL_SIGNS}]*(?:\w\b|[{VOWEL_SIGNS}])|\b\w\b",
).build_analyzer()
_LETTERS = CountVectorizer(
    analyzer="char_wb", ngram_range=(4, 4), strip_accents="unicode"
).build_analyzer()


def letters(text: str) -> list[str]:
    """The letters of each word in fours, so that inflections and slips still meet."""
    return list(_LETTERS(spaced(text)))


def _terms(text: str) -> list[str]:
    return [*_WORDS(spaced(text[:N_CHARS])), *letters(text[:N_CHARS_OF_LETTERS])]


# Not a HashingVectorizer: it makes a hasher anew for each text, which takes as long as the hashing.
# Of pairs, each counted once: of mere strings it makes these one by one in Python.
_HASHER = FeatureHasher(N_FEATURES, input_type="pair", alternate_sign=False)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Rarity of each column: (N_FEATURES,) float32 inverse document frequencies."""

    idf: Vector

    def encode(self, texts: Sequence[str]) -> Any:
        """Weigh texts: sparse (n_texts, N_FEATURES), unit-norm rows."""
        return weighed(_counted(texts), self.idf)

    def is_ordinary(self, word: str) -> bool:
        """Whether one training text in a hundred says a word; other terms share its column."""
        (column,) = _HASHER.transform([[(word, 1)]]).indices
        return float(np.exp(1 - self.idf[column])) >= ORDINARY


def fit_lexicon(texts: Sequence[str]) -> Lexicon:
    """Measure how rare each column is over the training texts."""
    return Lexicon(rarity(_counted(texts)))


def _counted(texts: Sequence[str]) -> Any:
    return _HASHER.transform(zip(_terms(text), repeat(1)) for text in texts)


def rarity(counts: Any) -> Vector:
    """Smoothed inverse document frequencies of the columns of sparse counts: (n_columns,)."""
    seen_in = np.bincount(counts.indices, minlength=counts.shape[1])
    idf = np.log((1 + counts.shape[0]) / (1 + seen_in)) + 1
    return np.asarray(idf, dtype=np.float32)


def weighed(counts: Any, idf: Vector) -> Any:
    """Weigh sparse counts of texts by rarity: rows of unit norm.

    Sublinear: the tenth mention of a word says little more than the first. By hand, since for one
    ticket scikit-learn's checks take many times as long.
    """
    n_texts = counts.shape[0]
    data = (1 + np.log(counts.data)).astype(np.float32) * idf[counts.indices]
    rows = np.repeat(np.arange(n_texts), np.diff(counts.indptr))
    norms = np.sqrt(np.bincount(rows, data**2, minlength=n_texts))
    data /= norms.astype(np.float32)[rows]
    return sparse.csr_matrix((data, counts.indices, counts.indptr), shape=counts.shape)
