"""The encoders that benchmarks compare, each encoding a text once.

Where ``VIGIE_VECTORS`` names a folder, once means once for all runs: what is encoded is kept there.
"""

import atexit
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from models.cores import n_cores
from models.encoder import Encoder, SideBySide, load_encoder
from models.types import Matrix
from training.export import export


class Cached:
    """An encoder that encodes each text once."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.dim, self._encoder = encoder.name, encoder.dim, encoder
        self._vectors: dict[str, Any] = {}
        if folder := os.environ.get("VIGIE_VECTORS"):
            self._file = Path(folder) / f"{self.name}.npz"
            self._read()
            atexit.register(self._keep)

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, dim)."""
        if not texts:
            return np.empty((0, self.dim), dtype=np.float32)
        keys = [hashlib.blake2b(text.encode(), digest_size=16).hexdigest() for text in texts]
        missing = {k: t for k, t in zip(keys, texts, strict=True) if k not in self._vectors}
        vectors = self._encoder.encode(list(missing.values()))
        self._vectors.update(zip(missing, vectors, strict=True))
        return np.stack([self._vectors[key] for key in keys])

    def _read(self) -> None:
        if self._file.is_file():
            with np.load(self._file) as kept:
                self._vectors.update(zip(kept["keys"].tolist(), kept["vectors"], strict=True))
        self._n_read = len(self._vectors)

    def _keep(self) -> None:
        if len(self._vectors) > self._n_read:
            self._read()  # another run may have kept some meanwhile
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._file.parent) as scratch:
                fresh = Path(scratch) / self._file.name
                vectors = np.stack(list(self._vectors.values()))
                np.savez(fresh, keys=np.array(list(self._vectors)), vectors=vectors)
                fresh.replace(self._file)


def default_encoder() -> Encoder:
    """The encoder of ``vigie train`` without options."""
    return Cached(load_encoder(["multilingual"], Path(), n_cores()))


@contextmanager
def default_and_beside(*models: str) -> Iterator[dict[str, Encoder]]:
    """The default encoder alone, and with each of these models beside it that is installed."""
    default = default_encoder()
    ways = {"default": default}
    with tempfile.TemporaryDirectory() as folder:
        for model in models:
            try:
                exported = export(model, Path(folder)).name
            except ImportError as error:
                print(f"left out: {error}", file=sys.stderr)
                continue
            beside = Cached(load_encoder([exported], Path(folder), n_cores()))
            ways[f"with_{model}"] = SideBySide([default, beside])
        yield ways
