"""Column types: how each kind of value lies in SQLite and in PostgreSQL alike."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import BigInteger, Dialect, LargeBinary, Text, TypeDecorator

from models.types import Changes, Passage, Sentence, Vector

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

# Compared byte by byte, as SQLite does: the same order of keys whatever the locale of the server.
Key = Text().with_variant(Text(collation="C"), "postgresql")


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime as microseconds since 1970: exact, sortable, eight bytes."""

    impl = BigInteger
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """What a cursor must hold for a column of this type."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Refuse a datetime without offset: nobody could say which instant it is."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"expected a datetime with an offset, got {value.isoformat()}")
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Give the instant back in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Json(TypeDecorator[Any]):
    """JSON as readable text; None is the database's NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Write the keys in the order they have."""
        return None if value is None else _dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read what was written."""
        return None if value is None else json.loads(value)


class Strings(TypeDecorator[tuple[str, ...]]):
    """A tuple of strings as a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        """Write an array."""
        return _dumps(list(value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Read a tuple."""
        return tuple(json.loads(value or "[]"))


class Instants(TypeDecorator[tuple[datetime, ...]]):
    """A tuple of instants as a JSON array of ISO 8601 strings in UTC."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[datetime, ...] | None, dialect: Dialect) -> str:
        """Write an array."""
        return _dumps([at.astimezone(UTC).isoformat() for at in value or ()])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[datetime, ...]:
        """Read a tuple of aware datetimes."""
        return tuple(datetime.fromisoformat(at) for at in json.loads(value or "[]"))


class Sentences(TypeDecorator[tuple[Sentence, ...]]):
    """The sentences of a draft, with their evidence, as a JSON array of objects."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Sentence, ...] | None, dialect: Dialect) -> str:
        """Write an array."""
        return _dumps([asdict(sentence) for sentence in value or ()])

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Sentence, ...]:
        """Read sentences, in reading order."""
        return tuple(_sentence(stored) for stored in json.loads(value or "[]"))


class Revised(TypeDecorator[Changes]):
    """What a draft's latest revision changed, as a JSON object; None is the database's NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Changes | None, dialect: Dialect) -> str | None:
        """Write an object."""
        return None if value is None else _dumps(asdict(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Changes | None:
        """Read what was written."""
        return None if value is None else _changes(json.loads(value))


class Float32(TypeDecorator[Vector]):
    """A vector (dim,) as float32 little-endian bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Vector | None, dialect: Dialect) -> bytes | None:
        """Write the bytes."""
        return None if value is None else np.asarray(value, dtype="<f4").tobytes()

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Vector | None:
        """Read a vector over the very bytes that came: it cannot be written to."""
        return None if value is None else np.frombuffer(value, dtype="<f4")


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _changes(stored: Mapping[str, Any]) -> Changes:
    return Changes(
        added=tuple(Passage(one["text"], one["role"]) for one in stored["added"]),
        removed=tuple(Passage(one["text"], one["role"]) for one in stored["removed"]),
        title_before=stored["title_before"],
    )


def _sentence(stored: Mapping[str, Any]) -> Sentence:
    return Sentence(
        text=stored["text"],
        role=stored["role"],
        evidence=tuple(stored["evidence"]),
        support=stored["support"],
        built_in=stored.get("built_in"),
        products=tuple(stored.get("products", ())),
    )
