"""What an operator sees: health, readiness, metrics, and one JSON line for each request."""

import time
import traceback
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service.desk import Desk
from service.errors import StoreUnavailableError
from service.log import logger
from service.metrics import Metrics
from service.wire.openapi import OPEN
from service.wire.problems import internal
from service.wire.shapes import ERRORS

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_GONE = 499
_SECURITY = (
    (b"content-security-policy", b"default-src 'none'; style-src 'self'; img-src 'self' data:; "
     b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
)  # fmt: skip

router = APIRouter(tags=["operation"])


@router.head("/healthz", include_in_schema=False)
@router.get("/healthz", openapi_extra=OPEN)
async def healthz() -> dict[str, str]:
    """Alive: the process answers."""
    # Not from the pool of threads, which tickets may have taken while the stream is read.
    return {"status": "alive"}


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", responses={503: ERRORS[503]}, openapi_extra=OPEN)
def readyz(desk: Desk) -> dict[str, str]:
    """Ready: the artifact has encoded a sentence and the store takes what is written; else 503."""
    try:
        desk.store.ping()
    except StoreUnavailableError as error:
        # Whoever has no key may ask; where the database is, is none of their business.
        logger().error("store out of reach", reason=str(error))
        raise StoreUnavailableError("the store does not answer; the log says why") from None
    return {"status": "ready", "artifact": desk.intake.ready()}


@router.get("/metrics", response_class=Response, responses={s: ERRORS[s] for s in (401, 403)})
def metrics(desk: Desk) -> Response:
    """Figures of all processes of this server, as Prometheus reads them."""
    return Response(desk.metrics.text(desk.store, desk.intake), media_type=CONTENT_TYPE_LATEST)


class Watch:
    """Measures and logs every request, and answers 500 where a fault of ours would escape.

    The log names the route, never the path or the query: those may hold what customers wrote.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics
        self._log = logger()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note how it went."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message.get("headers", ()), *_SECURITY]}
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except ClientDisconnect:
            status = _GONE
        except Exception as error:
            self._log.error("fault", **_fault(error))
            if status:
                raise
            await internal()(scope, receive, sending)
        self._note(scope, status, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        handler = getattr(scope.get("route"), "path", "unmatched")
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._metrics.requests.labels(handler, method, str(status)).inc()
        self._metrics.duration.labels(handler).observe(seconds)
        self._log.info(
            "request", handler=handler, method=method, status=status, ms=round(seconds * 1000, 1)
        )


def _fault(error: Exception) -> dict[str, Any]:
    """Say where it happened; the message stays out, it may quote a ticket."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-8:]]
    return {"error": type(error).__name__, "at": places}
