"""The encoders that benchmarks compare, each encoding a text once in a process."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from models.cores import n_cores
from models.encoder import Encoder, load_encoder
from models.types import Matrix
from training.export import export


class Cached:
    """An encoder that encodes each text once in this process."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.dim, self._encoder = encoder.name, encoder.dim, encoder
        self._vectors: dict[str, Any] = {}

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, dim)."""
        missing = [t for t in dict.fromkeys(texts) if t not in self._vectors]
        self._vectors.update(zip(missing, self._encoder.encode(missing), strict=True))
        return np.stack([self._vectors[t] for t in texts])


def default_encoder() -> Cached:
    """The encoder of ``vigie train`` without options."""
    return Cached(load_encoder(["multilingual"], Path(), n_cores()))


@contextmanager
def default_and_with_minilm() -> Iterator[dict[str, Cached]]:
    """The default encoder alone, and with MiniLM beside it."""
    with tempfile.TemporaryDirectory() as folder:
        minilm = export("minilm", Path(folder)).name
        specs = {"default": ["multilingual"], "with_minilm": ["multilingual", minilm]}
        yield {
            name: Cached(load_encoder(spec, Path(folder), n_cores()))
            for name, spec in specs.items()
        }
