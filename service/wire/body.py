"""Reads the body of a request: so much and no more, and JSON as strict as JSON is."""

import asyncio
import json
import math
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from fastapi import Request
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ValidationError

from models.ticket_rules import check_json
from service.errors import (
    InvalidError,
    MalformedError,
    TooLargeError,
    TooSlowError,
    listed,
)
from service.wire.problems import invalid

MIB = 2**20
MOST_BYTES = 8 * MIB
MOST_BATCH_BYTES = 64 * MIB

PATIENCE_SECONDS = 30.0
"""For the next piece of a body; who waits longer holds a connection that others may need."""
_PATIENCE_BYTES = 64 * MIB
_SMALL_BYTES = 32 * 1024  # read sooner than another thread wakes up
_MOST_DIGITS = 300

M = TypeVar("M", bound=BaseModel)


async def read_body(request: Request, most: int) -> bytes:
    """Read the body, of at most ``most`` bytes.

    A body that is somewhat too large is read to its end and thrown away, because a client that
    is still sending would never see the answer.

    Raises:
        MalformedError: It is compressed.
        TooLargeError: There are more bytes.
        TooSlowError: Nothing more of it came for half a minute.
    """
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise MalformedError(f"the body is encoded ({encoding[:20]}): expected it as it is")
    too_large = TooLargeError(f"the body is larger than {most // MIB} MiB")
    if _declared(request) > most + _PATIENCE_BYTES:
        raise too_large
    kept, size = bytearray(), 0
    now = asyncio.get_running_loop().time
    try:
        async with asyncio.timeout(PATIENCE_SECONDS) as patience:
            async for chunk in request.stream():
                patience.reschedule(now() + PATIENCE_SECONDS)
                size += len(chunk)
                if size <= most:
                    kept += chunk
                elif size > most + _PATIENCE_BYTES:
                    break
    except TimeoutError:
        raise TooSlowError(f"no more of the body came for {PATIENCE_SECONDS:.0f} seconds") from None
    if size > most:
        raise too_large
    return bytes(kept)


def parse(body: bytes) -> Any:
    """Read one JSON value.

    Raises:
        MalformedError: It is not UTF-8, not JSON, holds a number that is none (NaN, 1e999), or
            is nested beyond reading.
    """
    try:
        return json.loads(
            body.decode("utf-8"), parse_constant=_no_number, parse_float=_finite, parse_int=_whole
        )
    except UnicodeDecodeError as error:
        raise MalformedError(f"the body is not UTF-8: byte {error.start}") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise MalformedError(f"the body is not JSON: {error.msg} ({where})") from None
    except ValueError as error:
        raise MalformedError(f"the body is not JSON: {error}") from None
    except RecursionError:
        raise MalformedError("the body is nested too deeply") from None


def unstorable(value: Any) -> dict[str, str]:
    """What no store can keep as it is, by field ("" for all): NUL, half of a pair, deep nesting."""
    fields = value.items() if isinstance(value, Mapping) else [("", value)]
    return {
        name: f"{name}: {said}" if name else said
        for name, part in fields
        if (said := _fault(name) or _fault(part))
    }


def is_storable(value: Any) -> bool:
    """Say whether a store can keep a JSON value as it is."""
    return not _fault(value)


def _fault(value: Any) -> str:
    try:
        check_json(value)
    except ValueError as error:
        return str(error)
    return ""


def json_of(most: int) -> Callable[[Request], Awaitable[Any]]:
    """Return a dependency that reads the body, of at most ``most`` bytes, as one JSON value."""

    async def read(request: Request) -> Any:
        return await _parsed(await read_body(request, most))

    return read


def body_of(model: type[M], *, optional: bool = False) -> Callable[[Request], Awaitable[M]]:
    """Return a dependency that reads the body as ``model``; an ``optional`` one may be empty."""

    async def read(request: Request) -> M:
        body = await read_body(request, MOST_BYTES)
        value = {} if optional and not body else await _parsed(body)
        return await run_in_threadpool(validate, model, value)

    return read


async def _parsed(body: bytes) -> Any:
    return parse(body) if len(body) <= _SMALL_BYTES else await run_in_threadpool(parse, body)


def validate(model: type[M], value: Any, **context: Any) -> M:
    """Read a JSON value as ``model``, of which the validators may ask for the ``context``.

    Raises:
        InvalidError: It does not fit the model, or cannot be stored; every wrong field is named.
    """
    wrong = unstorable(value)
    if "" in wrong:
        raise InvalidError(wrong[""])
    try:
        given = model.model_validate(value, context=context)
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False)
        others = [e for e in found if not (e["loc"] and e["loc"][0] in wrong)]
        raise invalid(others, *wrong.values()) from None
    if wrong:
        raise InvalidError(listed([*wrong.values()]))
    return given


def _declared(request: Request) -> int:
    digits = request.headers.get("content-length", "")
    return int(digits) if re.fullmatch("[0-9]{1,19}", digits) else 0


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not a number that JSON knows")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError("a number is too large")
    return int(digits)
