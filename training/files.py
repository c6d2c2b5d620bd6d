"""Several files read as one; broken rows are written beside each, and told of."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from models.types import Article
from training.article_files import read_articles
from training.datasets import Loaded, merge, read
from training.rows import DataFileError, Rejected

Tell = Callable[[str], None]
"""Says a sentence to whoever gave the files."""


class _Part(Protocol):
    @property
    def rejected(self) -> tuple[Rejected, ...]: ...
    @property
    def n_rows(self) -> int: ...


P = TypeVar("P", bound=_Part)


def read_tickets(paths: Sequence[Path], *, now: datetime, tell: Tell) -> Loaded:
    """Read ticket files; of rows with the same id the last one wins.

    Args:
        paths: as ``datasets.read`` takes them.
        now: the clock, aware; what is undated in all files is of this one instant.
        tell: told of broken rows, of those that a later one replaced, and of labels that are none.

    Raises:
        DataFileError: one of the files cannot be used.
    """
    loaded = merge(_read_each(paths, partial(read, now=now), tell))
    if loaded.n_replaced:
        tell(f"{loaded.n_replaced} rows have the id of a later one, which counts")
    if loaded.n_no_labels:
        tell(f"{loaded.n_no_labels} tickets have N/A, none or the like as a label: taken as none")
    return loaded


def read_faq(paths: Sequence[Path], *, now: datetime, tell: Tell) -> list[Article]:
    """Read article files; no two call different articles the same.

    Args:
        paths: as ``article_files.read_articles`` takes them.
        now: the clock, aware.
        tell: told of broken rows, and of articles without a date.

    Raises:
        DataFileError: one of the files cannot be used.
    """
    parts = _read_each(paths, partial(read_articles, now=now, given={}), tell)
    articles = [article for part in parts for article in part.articles]
    if n_undated := sum(article.updated_at == now for article in articles):
        tell(
            f"{n_undated} articles have no updated_at and count as of now: no earlier answer says "
            "whether they are right"
        )
    return articles


def _read_each(paths: Sequence[Path], read: Callable[[Path], P], tell: Tell) -> list[P]:
    parts = []
    for path in paths:
        try:
            part = read(path)
        except DataFileError as error:
            if error.rejected:
                _written(path, error.rejected)
            raise
        written = _written(path, part.rejected)
        if part.rejected:
            last = part.rejected[-1]
            tell(
                f"{path}: {len(part.rejected)} of {part.n_rows} rows are broken, "
                f"the last in line {last.line} ({last.reason}); {written}"
            )
        parts.append(part)
    return parts


def _written(path: Path, rejected: Sequence[Rejected]) -> str:
    """Write broken rows beside their file; says where they are, or why they are not."""
    try:
        return f"see {write_rejected(path, rejected)}"
    except OSError as error:
        return f"they cannot be written beside it: {error.strerror}"


def write_rejected(path: Path, rejected: Sequence[Rejected]) -> Path | None:
    """Write the rejected rows of a file beside it, as ``<file>.rejected.jsonl``.

    Returns:
        Where they are; None when there are none, and then an earlier list is removed.
    """
    target = path.with_name(f"{path.name}.rejected.jsonl")
    if not rejected:
        with suppress(OSError):  # a folder that may only be read has none
            target.unlink(missing_ok=True)
        return None
    with target.open("w", encoding="utf-8") as stream:
        for row in rejected:
            named = {"line": row.line, "reason": row.reason, "row": row.row}
            stream.write(json.dumps(named, ensure_ascii=False) + "\n")
    return target
