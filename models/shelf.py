"""The artifacts of a home as files: which there are, whether they are whole, which is in use.

What is inside an artifact is told in ``models.artifact``; nothing of it is loaded here.
"""

import hashlib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.told import ToldError

_SUMS = "SHA256SUMS"
_ID = re.compile(r"\d{8}T\d{6}-[0-9a-f]{4}")


class ArtifactError(ToldError, ValueError):
    """An artifact cannot be used; the message names the file, what was expected and found."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An artifact of a folder.

    Attributes:
        id: its own.
        in_use: whether it is the whole one that was promoted last: a server goes on with it where
            a later one is damaged.
        damaged: whether its files are not as they were sealed; no server uses it.
    """

    id: str
    in_use: bool
    damaged: bool

    def __str__(self) -> str:
        """As a line of a list."""
        mark, warning = "*" if self.in_use else " ", "  damaged: no server uses it" * self.damaged
        return f"{mark} {self.id}{warning}"


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of an artifact, checked but without loading its weights."""
    check_seal(folder)
    manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_bytes())
    return manifest


def list_ids(folder: Path) -> list[str]:
    """Ids of the artifacts in a folder, oldest first."""
    if not folder.is_dir():
        return []
    return sorted(p.name for p in folder.iterdir() if p.is_dir() and _ID.fullmatch(p.name))


def promoted(folder: Path) -> str | None:
    """Id of the artifact in use, None before the first."""
    ids = promotions(folder)
    return ids[-1] if ids else None


def latest_first(folder: Path) -> list[str]:
    """Ids of those that were ever put to use, each once: who can use none takes the next."""
    return list(dict.fromkeys(reversed(promotions(folder))))


def kept(folder: Path) -> list[Kept]:
    """The artifacts in a folder, oldest first."""
    whole = {artifact_id: _is_whole(folder / artifact_id) for artifact_id in list_ids(folder)}
    in_use = next((i for i in latest_first(folder) if whole.get(i)), None)
    return [Kept(i, in_use=i == in_use, damaged=not is_whole) for i, is_whole in whole.items()]


def place(folder: Path, artifact_id: str) -> Path:
    """Where an artifact is.

    Raises:
        ArtifactError: there is no such artifact.
    """
    if artifact_id not in list_ids(folder):
        raise ArtifactError(f"no artifact {artifact_id!r} in {folder}")
    return folder / artifact_id


def promote(folder: Path, artifact_id: str) -> None:
    """Put an artifact to use: its id becomes the last line of ``PROMOTED``, written in one step.

    Raises:
        ArtifactError: there is no such artifact, or it is damaged.
    """
    check_seal(place(folder, artifact_id))
    if artifact_id != promoted(folder):  # else a roll-back would lead to itself
        _set_promoted(folder, [*promotions(folder), artifact_id])


def before(folder: Path) -> str:
    """Id of the artifact that was in use before.

    Raises:
        ArtifactError: there was none before.
    """
    ids = promotions(folder)
    if len(ids) < 2:
        raise ArtifactError(f"nothing to roll back to in {folder}")
    return ids[-2]


def roll_back(folder: Path) -> str:
    """Put the artifact that was in use before to use again; returns its id.

    Raises:
        ArtifactError: there was none before, or it is damaged.
    """
    check_seal(folder / before(folder))
    _set_promoted(folder, earlier := promotions(folder)[:-1])
    return earlier[-1]


def promotions(folder: Path) -> list[str]:
    """Ids in the order they were promoted; the last one is in use."""
    try:
        # What is no text names no artifact: whoever looks for it says which.
        return (folder / "PROMOTED").read_text(encoding="utf-8", errors="replace").split()
    except FileNotFoundError:
        return []


def seal(folder: Path) -> None:
    """Write the sum of every file beside them; what is changed later is found by it."""
    write_synced(folder / _SUMS, _sums(folder).encode())


def check_seal(folder: Path) -> None:
    """Hold an artifact's files to their sums.

    Raises:
        ArtifactError: a file is missing, altered or was added; the message names it.
    """
    try:
        expected = (folder / _SUMS).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ArtifactError(f"{folder.name}: {_SUMS} is missing or unreadable") from error
    found = _sums(folder)
    if found == expected:
        return
    by_name = [{line[66:]: line[:64] for line in sums.splitlines()} for sums in (expected, found)]
    bad = sorted(
        n for n in by_name[0].keys() | by_name[1].keys() if by_name[0].get(n) != by_name[1].get(n)
    )
    raise ArtifactError(f"{folder.name}: missing or altered: {', '.join(bad) or _SUMS}")


def write_synced(path: Path, data: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _is_whole(folder: Path) -> bool:
    try:
        check_seal(folder)
    except ArtifactError:
        return False
    return True


def _files(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.name != _SUMS)


def _sums(folder: Path) -> str:
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in _files(folder)
    )
    return "".join(lines)


def _set_promoted(folder: Path, ids: list[str]) -> None:
    part = folder / ".PROMOTED.part"
    write_synced(part, ("\n".join(ids) + "\n").encode())
    part.replace(folder / "PROMOTED")
