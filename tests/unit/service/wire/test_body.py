"""Reading the body of a request."""

import asyncio

import pytest
from starlette.requests import Request

from service.errors import TooSlowError
from service.wire import body


def read(*pieces):
    """Read a body that comes in these pieces, each after its seconds."""

    async def receive():
        if not waits:
            await asyncio.Event().wait()
        seconds, piece, more = waits.pop(0)
        await asyncio.sleep(seconds)
        return {"type": "http.request", "body": piece, "more_body": more}

    waits = list(pieces)
    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    return asyncio.run(body.read_body(Request(scope, receive), body.MOST_BYTES))


def test_a_body_that_stops_coming_is_given_up(monkeypatch):
    monkeypatch.setattr(body, "PATIENCE_SECONDS", 0.05)
    with pytest.raises(TooSlowError, match="no more of the body"):
        read((0, b'{"id"', True))


def test_a_body_may_come_slowly_as_long_as_it_comes(monkeypatch):
    monkeypatch.setattr(body, "PATIENCE_SECONDS", 0.5)
    pieces = [(0.1, b"a", n < 9) for n in range(10)]
    assert read(*pieces) == b"a" * 10
