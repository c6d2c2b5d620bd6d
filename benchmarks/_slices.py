"""Parts of dated data sets, cut to files."""

import gzip
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any


def rows(source: Path) -> list[dict[str, Any]]:
    """Every row of a data set."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write(target: Path, kept: Iterable[dict[str, Any]]) -> Path:
    """Write rows; returns the file."""
    with gzip.open(target, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)
    return target


def cut(
    source: Path,
    target: Path,
    first: str,
    before: str,
    change: Callable[[dict[str, Any]], dict[str, Any]] = lambda row: row,
) -> Path:
    """Write the rows with first <= date < before."""
    return write(
        target, (change(r) for r in rows(source) if first <= r["created_at"][:10] < before)
    )
