"""The rows of a ticket file, one format after the other.

A row that cannot be read is yielded as Rejected and the reading goes on behind it; only a file
that cannot be used at all raises.
"""

import codecs
import csv
import gzip
import io
import json
import zlib
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from models.told import ToldError

ROW_CHARS = 2_000
"""Characters of a rejected row that are kept: enough to find it again."""

_DELIMITERS = ",;\t"
csv.field_size_limit(2**21)
"""Of a cell, in characters: one that is too long for a ticket is one broken row, not many."""
_COLUMNS = frozenset(("id", "created_at", "subject", "body", "product", "queue", "issue"))
_HEADING_CHARS = 100_000  # below the limit of the csv module, so that no heading can break it


@dataclass(frozen=True, slots=True)
class Row:
    """One object of a file. ``line`` counts from 1; in Parquet it is the row."""

    line: int
    text: str
    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that could not be taken: where it begins, why, and its text, cut at 2,000 characters.

    ``line`` counts from 1, the heading of a CSV file included; in Parquet it is the row.
    """

    line: int
    reason: str
    row: str


class DataFileError(ToldError, ValueError):
    """A file that cannot be used; ``rejected`` are the rows refused by then, to be written out."""

    def __init__(self, path: Path, reason: str, rejected: Sequence[Rejected] = ()) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.rejected = tuple(rejected)


def read_rows(path: Path) -> Iterator[Row | Rejected]:
    """Yield the rows of a ``.jsonl``, ``.jsonl.gz``, ``.csv`` or ``.parquet`` file, in order.

    Raises:
        DataFileError: there is no such file, it is no such format, or it has not the columns of
            a ticket.
    """
    name = path.name.lower()
    ending = next((ending for ending in _READERS if name.endswith(ending)), None)
    if ending is None:
        raise DataFileError(path, f"expected one of {', '.join(_READERS)}, got {path.name!r}")
    try:
        _check_start(path)
        yield from _READERS[ending](path)
    except OSError as error:
        reason = f"expected a readable file, got {error.strerror or error}"
        raise DataFileError(path, reason) from error


def rejected_row(line: int, reason: str, text: str) -> Rejected:
    """Make a rejected row, its text cut."""
    return Rejected(line, reason, text.rstrip("\r\n")[:ROW_CHARS])


def _check_start(path: Path) -> None:
    with path.open("rb") as stream:
        start = stream.read(2)
    if not start:
        raise DataFileError(path, "expected rows, got an empty file")
    if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        raise DataFileError(path, "expected UTF-8 text, got UTF-16")


def jsonl_rows(path: Path) -> Iterator[Row | Rejected]:
    """Yield the JSON objects of a file, one a line, in order; of ``.gz`` what was packed.

    Raises:
        OSError: it cannot be read.
        DataFileError: it is no archive, though it is called so.
    """
    line = 0
    try:
        with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as stream:
            for line, raw in enumerate(stream, start=1):
                content = raw.removeprefix(codecs.BOM_UTF8) if line == 1 else raw
                if content.strip():
                    yield _json_row(line, content)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        if line == 0:
            raise DataFileError(
                path, f"expected a gzip archive, got a broken one: {error}"
            ) from error
        yield Rejected(line + 1, f"the archive is cut or damaged from here on: {error}", "")


def _json_row(line: int, content: bytes) -> Row | Rejected:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return rejected_row(line, "not UTF-8", content.decode("utf-8", errors="replace"))
    try:
        value = json.loads(text, parse_constant=_absent)
    except (ValueError, RecursionError) as error:
        return rejected_row(line, f"not JSON: {error}", text)
    if not isinstance(value, dict):
        return rejected_row(line, f"expected a JSON object, got {type(value).__name__}", text)
    return Row(line, text, value)


def _csv_rows(path: Path) -> Iterator[Row | Rejected]:
    # What is no UTF-8 comes as lone surrogates, which UTF-8 cannot hold: the row shows it later.
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as stream:
        heading = stream.readline(_HEADING_CHARS)
        columns, delimiter = _sniff(heading)
        _check_columns(path, columns)
        lines = _Lines(stream)
        # Strict, because a lax reader takes the rows behind an open quote for one long text.
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            lines.begin()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield rejected_row(lines.first, f"not CSV: {error}", _shown(lines.taken[0]))
                lines.rewind()
                continue
            if cells:
                yield _csv_row(lines.first, "".join(lines.taken), columns, cells)


def _csv_row(line: int, text: str, columns: Sequence[str], cells: Sequence[str]) -> Row | Rejected:
    if len(cells) != len(columns):
        reason = f"expected {len(columns)} columns, got {len(cells)}"
        return rejected_row(line, reason, _shown(text))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return rejected_row(line, "not UTF-8", _shown(text))
    return Row(line, text, dict(zip(columns, cells, strict=True)))


class _Lines:
    """The lines of a CSV file behind its heading; those of the row at hand can be read again."""

    def __init__(self, stream: io.TextIOBase) -> None:
        self._stream = stream
        self._again: deque[str] = deque()
        self.first = 2
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._stream)
        self.taken.append(line)
        return line

    def begin(self) -> None:
        """Start a row."""
        self.first += len(self.taken)
        self.taken = []

    def rewind(self) -> None:
        """Give up the first line of the row; the others are read again as rows of their own."""
        self._again.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


def _sniff(heading: str) -> tuple[list[str], str]:
    """Return the columns and the delimiter, which is the one that finds most known columns."""
    split = {mark: next(csv.reader([heading], delimiter=mark), []) for mark in _DELIMITERS}
    delimiter = max(split, key=lambda mark: len(_COLUMNS.intersection(split[mark])))
    return split[delimiter], delimiter


def _check_columns(path: Path, columns: Collection[str]) -> None:
    found = ", ".join(repr(column[:40]) for column in list(columns)[:30]) or "none"
    if "id" not in columns or not {"subject", "body"} & set(columns):
        needed = "id and subject or body (of articles: id, title and body)"
        raise DataFileError(path, f"expected the columns {needed}, got {found}")
    if len(set(columns)) < len(columns):
        raise DataFileError(path, f"expected each column once, got {found}")


def _shown(text: str) -> str:
    return text.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")


def _parquet_rows(path: Path) -> Iterator[Row | Rejected]:
    line = 0
    try:
        with pq.ParquetFile(path) as file:
            _check_columns(path, file.schema_arrow.names)
            for batch in file.iter_batches(batch_size=1_000):
                for value in _values(batch):
                    line += 1
                    yield _parquet_row(line, value)
    except (pa.ArrowException, OSError) as error:
        if line == 0:
            raise DataFileError(path, f"expected a Parquet file, got: {error}") from error
        yield Rejected(line + 1, f"the file is damaged from here on: {error}", "")


def _values(batch: Any) -> Iterator[Mapping[str, Any] | ValueError | OverflowError]:
    """Yield the rows; one broken value spoils a whole batch, which is then read row by row."""
    try:
        yield from batch.to_pylist()
    # Text that is no UTF-8, an instant between two microseconds or outside the years 1 to 9999.
    except (ValueError, OverflowError) as error:
        if batch.num_rows == 1:
            yield error
        else:
            for i in range(batch.num_rows):
                yield from _values(batch.slice(i, 1))


def _parquet_row(
    line: int, value: Mapping[str, Any] | ValueError | OverflowError
) -> Row | Rejected:
    try:
        if isinstance(value, ValueError | OverflowError):
            raise value
        text = json.dumps(value, ensure_ascii=False, default=_plain)
    except (ValueError, OverflowError) as error:
        return Rejected(line, f"not readable: {error}", "")
    return Row(line, text, json.loads(text, parse_constant=_absent))


def _plain(value: Any) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


def _absent(_: str) -> None:
    """Read NaN and Infinity, which are not JSON but are written for missing numbers, as absent."""


_READERS: Mapping[str, Callable[[Path], Iterator[Row | Rejected]]] = {
    ".jsonl": jsonl_rows,
    ".jsonl.gz": jsonl_rows,
    ".csv": _csv_rows,
    ".parquet": _parquet_rows,
}
