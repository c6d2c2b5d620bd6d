"""Some dozens of sentences as rows over their terms, weighted by how rare these are.

What scikit-learn's TfidfVectorizer gives, to the last bit. That one is meant for thousands of
texts: of a cluster's few it checks the arguments for longer than it counts, a dozen times a draft.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Terms = Sequence[str]
"""Of one sentence, repeats included."""
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The terms of some sentences, each with its place in the alphabet, and their weights."""

    places: Mapping[str, int]
    weights: Weights

    def rows(self, said: Sequence[Terms]) -> sparse.csr_array:
        """Count and weigh the known terms of each sentence: (n_sentences, n_terms), unit norm."""
        n, n_terms, places = len(said), len(self.places), self.places
        cells = [
            row * n_terms + places[term]
            for row, terms in enumerate(said)
            for term in terms
            if term in places
        ]
        found, counts = np.unique(np.array(cells, dtype=np.int64), return_counts=True)
        row_of, columns = found // max(1, n_terms), found % max(1, n_terms)
        values = counts * self.weights[columns]
        # Added up in this order: another one ends in other last bits, by which ties are broken.
        norms = np.sqrt(np.bincount(row_of, values * values, minlength=n))
        ends = np.searchsorted(row_of, np.arange(n + 1))
        return sparse.csr_array((values / norms[row_of], columns, ends), shape=(n, n_terms))

    def table(self, said: Sequence[Terms]) -> NDArray[np.float64]:
        """Which known terms each sentence has, 1 or 0: (n_sentences, n_terms)."""
        found = np.zeros((len(said), len(self.places)))
        for row, terms in enumerate(said):
            found[row, [self.places[term] for term in terms if term in self.places]] = 1
        return found


def vocabulary(said: Sequence[Terms]) -> Vocabulary:
    """The terms of sentences, weighed by log((1 + n) / (1 + n_saying)) + 1."""
    n_saying = Counter(chain.from_iterable(map(set, said)))
    terms = sorted(n_saying)
    saying = np.array([n_saying[term] for term in terms], dtype=float)
    weights = np.log((1 + len(said)) / (1 + saying)) + 1
    return Vocabulary({term: place for place, term in enumerate(terms)}, weights)
