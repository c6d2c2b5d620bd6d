"""An encoder that remembers: each text is encoded once and its vector kept in the store."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from models.encoder import Encoder
from models.types import Matrix
from service.store import Store

_BATCH = 256


class RememberingEncoder:
    """Another encoder with the store for a memory; training and import share it."""

    def __init__(
        self, encoder: Encoder, store: Store, progress: Callable[[int], None] = lambda _n: None
    ) -> None:
        self.name = encoder.name
        self.dim = encoder.dim
        self._encoder, self._store, self._progress = encoder, store, progress

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, dim); those seen before are read, the others are kept."""
        out = np.empty((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = texts[start : start + _BATCH]
            hashes = [text_hash(text) for text in batch]
            known = self._store.vectors(self.name, set(hashes))
            missing = {h: t for h, t in zip(hashes, batch, strict=True) if h not in known}
            if missing:
                new = dict(zip(missing, self._encoder.encode(list(missing.values())), strict=True))
                self._store.save_vectors(self.name, new)
                known = {**known, **new}
            out[start : start + len(batch)] = [known[h] for h in hashes]
            self._progress(len(batch))
        return out


def content_hash(raw: Mapping[str, Any]) -> str:
    """Hash of a ticket as it came, whatever the order of its keys; null and "" are absent."""
    said = {name: value for name, value in raw.items() if value is not None and value != ""}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def text_hash(to_encode: str) -> str:
    """Key of a text's vector."""
    return hashlib.sha256(to_encode.encode()).hexdigest()[:32]
