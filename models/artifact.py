"""Save and load one artifact: safetensors for numbers, JSON for the rest, a sum for every byte.

An artifact is a folder: ``manifest.json``, ``weights.safetensors``, ``README.md`` (its card),
``encoders/`` with exported models, and ``SHA256SUMS`` over all of them. It is written beside its
place and renamed, so that it is there whole or not at all; what does not add up is refused by
name.
"""

import json
import math
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
from safetensors.numpy import load as load_tensors
from safetensors.numpy import save as save_tensors

from models.abstain import Rule
from models.encoder import Encoder, load_encoder
from models.language import Spoken
from models.novelty import Novelty
from models.router import NOT_LABELLED, Head, Router
from models.routing import drift
from models.routing.catalogue import NO_PRODUCTS, Catalogue, Product
from models.routing.exam import Exam
from models.senders.unasked import Unasked
from models.shelf import ArtifactError, latest_first, read_manifest, seal, write_synced
from models.stream.watch import Watch
from models.triage import Model
from models.types import Field
from models.vectors.lexical import Lexicon
from models.vectors.sight import Sight

FORMAT = 7
READ = (6, FORMAT)
"""In format 6 issues hint of nothing. A version without hints must not use thresholds fitted on
them, so it refuses 7."""
MIN_KNOWN = 20
"""Tickets of a product from which on it is not new, even if nobody writes about it for weeks."""


@dataclass(frozen=True, slots=True, eq=False)
class Artifact:
    """One immutable, versioned result of training.

    Attributes:
        model: what triage needs.
        watch: how the detector looks with this encoder.
        encoder_spec: the encoder's views, as ``load_encoder`` takes them.
        birth: certificate: created_at, data hashes, seed, versions, counts.
        metrics: what it reached on tickets held back in time.
        exam: those tickets and the answers, to compare another artifact with.
        usual: how those tickets were answered, to tell when the desk's tickets are others.
        comparison: with the artifact that was in use when it was trained, as it was judged then.
        spoken: the languages of the tickets that it learnt from, and what is of none.
    """

    model: Model
    watch: Watch
    encoder_spec: tuple[str, ...]
    exam: Exam
    usual: drift.Reference
    birth: Mapping[str, Any] = field(default_factory=dict)
    metrics: Mapping[str, Any] = field(default_factory=dict)
    comparison: Mapping[str, Any] = field(default_factory=dict)
    spoken: Spoken = field(init=False)

    def __post_init__(self) -> None:
        """Work out once what every ticket is read by, and what tells a seller from a customer."""
        spoken = Spoken.of(self.birth.get("languages", {}), self.model.catalogue.called)
        object.__setattr__(self, "spoken", spoken)
        object.__setattr__(self, "watch", replace(self.watch, unasked=self._unasked()))

    def _unasked(self) -> Unasked | None:
        sight, novelty = self.watch.sight, self.model.novelty
        if sight is None:
            return None
        router = self.model.routers.get(novelty.field) if novelty.field else None
        is_named = np.full(len(novelty.reference), fill_value=True)
        if router is not None:
            is_named = router.neighbours != NOT_LABELLED
        return Unasked(self.model.encoder.encode, sight.mean, novelty.reference, is_named)

    @property
    def id(self) -> str:
        """For example ``20261123T101500-3f2a``."""
        return self.model.artifact

    @property
    def closed(self) -> Mapping[str, Sequence[str]]:
        """The values of each field that taxonomy or catalogue closes."""
        closed: Mapping[str, Sequence[str]] = self.birth.get("taxonomy", {})
        products = [product.id for product in self.model.catalogue.products]
        return {**closed, "product": products} if products else closed

    @property
    def known_products(self) -> frozenset[str]:
        """Products that it learnt from: of tickets enough not to be new ones."""
        labels: Mapping[str, int] = self.birth.get("labels", {}).get("product", {})
        return frozenset(product for product, n in labels.items() if n >= MIN_KNOWN)


def save(artifact: Artifact, folder: Path, *, card: str, encoders: Path | None = None) -> Path:
    """Write an artifact to ``folder / artifact.id``.

    Args:
        artifact: what to write.
        folder: the artifacts of a home.
        card: readable Markdown with the figures.
        encoders: folder of exported models that ``artifact.encoder_spec`` names.

    Raises:
        ArtifactError: there is one of that id, or the disk is full; nothing is left behind.
    """
    place, part = folder / artifact.id, folder / f".{artifact.id}.part"
    if place.exists():
        raise ArtifactError(f"{place} exists already; artifacts are immutable")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        write_synced(part / "weights.safetensors", save_tensors(_tensors(artifact)))
        write_synced(part / "manifest.json", _json(_manifest(artifact)))
        write_synced(part / "README.md", card.encode())
        for view in artifact.encoder_spec if encoders else ():
            if encoders and (encoders / view).is_dir():
                shutil.copytree(encoders / view, part / "encoders" / view)
        seal(part)
        part.rename(place)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise ArtifactError(f"could not write {place}: {error.strerror or error}") from error
    return place


def load(folder: Path, *, n_threads: int, encoder: Encoder | None = None) -> Artifact:
    """Read and check an artifact.

    Args:
        folder: the artifact's own folder.
        n_threads: cap on the encoder's threads.
        encoder: use this one instead of building the one the artifact names; it must have the
            same name.

    Raises:
        ArtifactError: a file is missing, altered or cut short, or the format is not known.
    """
    manifest = read_manifest(folder)
    if manifest.get("format") not in READ:
        raise ArtifactError(
            f"{folder.name}: expected format {FORMAT}, found {manifest.get('format')!r}; "
            "another version of Vigie made it"
        )
    tensors = load_tensors((folder / "weights.safetensors").read_bytes())
    try:
        return _artifact(manifest, tensors, _encoder(manifest, folder, n_threads, encoder))
    except KeyError as error:
        raise ArtifactError(
            f"{folder.name}: expected {error} in it; another version of Vigie made it"
        ) from error


def _encoder(
    manifest: Mapping[str, Any], folder: Path, n_threads: int, given: Encoder | None
) -> Encoder:
    spec, name = tuple(manifest["encoder"]["spec"]), manifest["encoder"]["name"]
    try:
        encoder = given or load_encoder(spec, folder / "encoders", n_threads)
    except ValueError as error:
        raise ArtifactError(f"{folder.name}: {error}") from error
    if encoder.name != name:
        raise ArtifactError(f"{folder.name}: expected encoder {name}, found {encoder.name}")
    return encoder


def catalogue_in_use(folder: Path) -> Catalogue:
    """The catalogue of the artifact in use in a folder; without one that is whole, of no product.

    Nothing but its manifest is loaded.
    """
    manifest = _manifest_in_use(folder)
    return NO_PRODUCTS if manifest is None else _catalogue(manifest)


def target_in_use(folder: Path) -> float | None:
    """The target error of the artifact in use in a folder; without one that is whole, None."""
    manifest = _manifest_in_use(folder)
    return None if manifest is None else float(manifest["usual"]["target_error"])


def _manifest_in_use(folder: Path) -> Mapping[str, Any] | None:
    for artifact_id in latest_first(folder):
        try:
            return read_manifest(folder / artifact_id)
        except ArtifactError:
            continue  # a server goes on with the one before, too
    return None


def _artifact(
    manifest: Mapping[str, Any], tensors: Mapping[str, Any], encoder: Encoder
) -> Artifact:
    model = _model(manifest, tensors, encoder)
    return Artifact(
        model=model,
        watch=Watch(
            tuple(manifest["watch"]["near"]),
            manifest["watch"]["join"],
            sight=Sight(
                tensors["sight.mean"], tensors["sight.whitening"], tensors.get("sight.names")
            ),
            families=model.catalogue.families,
        ),
        encoder_spec=tuple(manifest["encoder"]["spec"]),
        exam=_exam(tensors),
        usual=drift.from_json(manifest["usual"]),
        birth=manifest["birth"],
        metrics=manifest["metrics"],
        comparison=manifest["comparison"],
    )


def _manifest(artifact: Artifact) -> dict[str, Any]:
    model = artifact.model
    return {
        "format": FORMAT,
        "id": artifact.id,
        "encoder": {"name": model.encoder.name, "spec": list(artifact.encoder_spec)},
        "routers": {
            name: {
                "values": list(router.values),
                "weights": list(router.weights),
                "trust": list(router.trust),
                "rule": _rule_as_json(model.rules[name]),
            }
            for name, router in model.routers.items()
        },
        "catalogue": [asdict(product) for product in model.catalogue.products],
        "novelty": {"field": model.novelty.field},
        "watch": {"near": list(artifact.watch.near), "join": artifact.watch.join},
        "usual": drift.as_json(artifact.usual),
        "birth": dict(artifact.birth),
        "metrics": dict(artifact.metrics),
        "comparison": dict(artifact.comparison),
    }


def _tensors(artifact: Artifact) -> dict[str, Any]:
    model, exam, sight = artifact.model, artifact.exam, artifact.watch.sight
    tensors = {
        **({"sight.mean": sight.mean, "sight.whitening": sight.whitening} if sight else {}),
        **({"sight.names": sight.names} if sight and sight.names is not None else {}),
        "exam.seen": exam.seen,
        "exam.asked": exam.asked,
        **{f"exam.right.{name}": right for name, right in exam.right.items()},
        "lexicon.idf": model.lexicon.idf,
        "novelty.reference": model.novelty.reference.astype(np.float16),
        "novelty.spacing": model.novelty.spacing,
        "novelty.scale": model.novelty.scale,
        "novelty.ordinary": model.novelty.ordinary,
    }
    for name, router in model.routers.items():
        tensors[f"{name}.neighbours"] = router.neighbours
        if router.lift is not None:
            tensors[f"{name}.lift"] = router.lift
        for view, head in (("dense", router.dense), ("lexical", router.lexical)):
            tensors[f"{name}.{view}.weights"] = head.weights.astype(np.float16, order="C")
            tensors[f"{name}.{view}.bias"] = head.bias
    return {key: np.ascontiguousarray(value) for key, value in tensors.items()}


def _model(manifest: Mapping[str, Any], tensors: Mapping[str, Any], encoder: Encoder) -> Model:
    routers: Mapping[Field, Mapping[str, Any]] = manifest["routers"]
    return Model(
        artifact=manifest["id"],
        encoder=encoder,
        lexicon=Lexicon(tensors["lexicon.idf"]),
        routers={name: _router(name, entry, tensors) for name, entry in routers.items()},
        rules={name: _rule(entry["rule"]) for name, entry in routers.items()},
        novelty=Novelty(
            manifest["novelty"]["field"],
            tensors["novelty.reference"].astype(np.float32),
            tensors["novelty.spacing"],
            tensors["novelty.scale"],
            tensors["novelty.ordinary"],
        ),
        catalogue=_catalogue(manifest),
    )


def _catalogue(manifest: Mapping[str, Any]) -> Catalogue:
    products = (Product(**{**p, "aliases": tuple(p["aliases"])}) for p in manifest["catalogue"])
    return Catalogue(tuple(products))


def _router(name: Field, entry: Mapping[str, Any], tensors: Mapping[str, Any]) -> Router:
    dense, lexical = (
        Head(tensors[f"{name}.{view}.weights"].astype(np.float32), tensors[f"{name}.{view}.bias"])
        for view in ("dense", "lexical")
    )
    one, other, third = map(float, entry["weights"])
    slope, intercept = map(float, entry["trust"])
    return Router(
        name,
        tuple(entry["values"]),
        dense,
        lexical,
        tensors[f"{name}.neighbours"],
        (one, other, third),
        (slope, intercept),
        tensors.get(f"{name}.lift"),
    )


def _rule_as_json(rule: Rule) -> dict[str, Any]:
    return {
        "target_error": rule.target_error,
        "threshold": _finite(rule.threshold),
        "set_floor": rule.set_floor,
        "by_product": {product: _finite(t) for product, t in rule.by_product.items()},
        "shown": None if rule.shown is None else sorted(rule.shown),
        "untold": rule.untold,
        "erring": sorted(rule.erring),
    }


def _rule(told: Mapping[str, Any]) -> Rule:
    shown = told.get("shown")  # artifacts from before it decide any value
    return Rule(
        told["target_error"],
        _threshold(told["threshold"]),
        told["set_floor"],
        {product: _threshold(t) for product, t in told["by_product"].items()},
        None if shown is None else frozenset(shown),
        told.get("untold"),
        frozenset(told.get("erring", ())),
    )


def _exam(tensors: Mapping[str, Any]) -> Exam:
    prefix = "exam.right."
    right = {key.removeprefix(prefix): v for key, v in tensors.items() if key.startswith(prefix)}
    return Exam(tensors["exam.seen"], tensors["exam.asked"], cast("dict[Field, Any]", right))


def _finite(threshold: float) -> float | None:
    """JSON has no infinity: None is a threshold that nothing reaches."""
    return None if math.isinf(threshold) else threshold


def _threshold(value: float | None) -> float:
    return math.inf if value is None else float(value)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False).encode()
