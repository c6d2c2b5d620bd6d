"""Listings by keyset: a page holds its rows and an opaque cursor to the next."""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Connection, Row, Select, literal, tuple_

from service.errors import BadCursorError

T = TypeVar("T")

_STRANGE = "the cursor is not one that this listing gave"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some items of a listing; ``next`` is the cursor of the following page, None at the end."""

    items: tuple[T, ...]
    next: str | None


def read_page(
    connection: Connection,
    statement: Select[Any],
    keys: Sequence[Column[Any]],
    value: Callable[[Row[Any]], T],
    *,
    limit: int,
    cursor: str | None,
    newest_first: bool,
) -> Page[T]:
    """Read the page of ``statement`` that starts after ``cursor``.

    Args:
        connection: Where to read.
        statement: What to list, without order; it selects every key.
        keys: The columns that order the listing; together they are unique.
        value: Makes an item of a row.
        limit: The most items of a page, at least 1.
        cursor: ``next`` of the page before, None for the first.
        newest_first: Whether the keys run downwards.

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    if cursor is not None:
        place = tuple_(*_literals(keys, cursor))
        here = tuple_(*keys)
        statement = statement.where(here < place if newest_first else here > place)
    order = [key.desc() if newest_first else key.asc() for key in keys]
    rows = connection.execute(statement.order_by(*order).limit(limit + 1)).all()
    items = tuple(value(row) for row in rows[:limit])
    if len(rows) <= limit:
        return Page(items, None)
    last = rows[limit - 1]._mapping
    return Page(items, _encode([keys[0].table.name, *(last[key] for key in keys)]))


def _literals(keys: Sequence[Column[Any]], cursor: str) -> list[Any]:
    name, *values = _decode(cursor, [str, *(key.type.python_type for key in keys)])
    if name != keys[0].table.name:
        raise BadCursorError(_STRANGE)
    return [literal(value, key.type) for value, key in zip(values, keys, strict=True)]


def _encode(key: Sequence[Any]) -> str:
    parts = [part.isoformat() if isinstance(part, datetime) else part for part in key]
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _decode(cursor: str, types: Sequence[type]) -> list[Any]:
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        parts = json.loads(text)
        if not isinstance(parts, list):
            raise TypeError("not a list")
        return [_typed(part, kind) for part, kind in zip(parts, types, strict=True)]
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise BadCursorError(_STRANGE) from error


def _typed(part: Any, kind: type) -> Any:
    """Return the part as ``kind``; what no database takes as a key is a ValueError."""
    if kind is datetime:
        at = datetime.fromisoformat(part)
        if at.utcoffset() is None:
            raise ValueError("no offset")
        return at
    if kind is str and isinstance(part, str) and "\0" not in part:
        part.encode()  # a lone surrogate raises
        return part
    if kind is int and type(part) is int and 0 <= part < 2**31:
        return part
    raise ValueError(f"expected {kind.__name__}")
