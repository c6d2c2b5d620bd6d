"""Parts of dated data sets, cut to files."""

import gzip
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import _common as common
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import Pipeline, make_pipeline, make_union
from sklearn.svm import LinearSVC

from models.types import Ticket

UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
RELABELLED = "2024-06"
"""From then on Thunderbird's queues are others."""


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


def splits(name: str) -> tuple[list[Ticket], list[Ticket]]:
    """Training tickets and test tickets in scope; CLINC150 keeps its validation part aside."""
    found = [r for r in rows(common.dataset(name)) if not r.get("out_of_scope")]
    learns = ("train",) if name == "clinc150" else ("train", "val")
    parts = [
        [
            Ticket(r["id"], UNDATED, body=r["body"], issue=r["issue"])
            for r in found
            if r["split"] in of
        ]
        for of in (learns, ("test",))
    ]
    return parts[0], parts[1]


def out_of_scope(name: str) -> list[Ticket]:
    """Test tickets that are about nothing the data set has an issue for."""
    return [
        Ticket(r["id"], UNDATED, body=r["body"])
        for r in rows(common.dataset(name))
        if r.get("out_of_scope") and r["split"] == "test"
    ]


def moment(date: str | None) -> datetime:
    """When a row was written; rows without a date are all of one instant."""
    return datetime.fromisoformat(date) if date else UNDATED


def tfidf_svm() -> Pipeline:
    """The plain baseline: TF-IDF over words and characters, a linear SVM."""
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    return make_pipeline(make_union(words, characters), LinearSVC())
