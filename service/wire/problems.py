"""How every error is told: ``{"error", "detail"}``, under its status."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from service.errors import InvalidError, StoreError, VigieError, listed
from service.log import logger

RETRY_AFTER_SECONDS = 5
_SAID = {
    "dict_type": "expected an object",
    "model_type": "expected an object",
    "list_type": "expected a list",
    "tuple_type": "expected a list",
}


def invalid(errors: Any, *others: str) -> InvalidError:
    """Make one error of what pydantic found, and others; the values are never repeated."""
    return InvalidError(listed([*others, *(_sentence(error) for error in errors)]))


def answer(error: VigieError) -> JSONResponse:
    """Tell an error to the client."""
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)} if error.status == 503 else None
    return _problem(error.status, type(error).__name__, str(error), headers)


def internal() -> JSONResponse:
    """Tell of a fault of ours without showing anything of it."""
    return _problem(500, "InternalError", "a fault of Vigie's own; its log has the place")


def install(app: FastAPI) -> None:
    """Make the app tell every error in the one shape."""
    app.add_exception_handler(VigieError, _of_ours)
    app.add_exception_handler(RequestValidationError, _of_fields)
    app.add_exception_handler(HTTPException, _of_routing)


async def _of_ours(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, VigieError)  # noqa: S101  registered for this class
    if isinstance(error, StoreError):
        logger().error("store out of reach", reason=str(error))
    return answer(error)


async def _of_fields(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    # The first part of the place says where FastAPI looked: "query" or "path".
    return answer(invalid([{**wrong, "loc": wrong["loc"][1:]} for wrong in error.errors()]))


async def _of_routing(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101
    phrase = HTTPStatus(error.status_code).phrase
    detail = {
        404: f"there is nothing at {request.url.path}",
        405: f"{request.method} is not possible at {request.url.path}",
    }.get(error.status_code, f"{phrase}.")
    headers = dict(error.headers or {})
    if "Allow" in headers:
        headers["Allow"] = _allowed(request, headers["Allow"])
    return _problem(error.status_code, f"{phrase.title().replace(' ', '')}Error", detail, headers)


def _allowed(request: Request, first: str) -> str:
    """The methods of all routes at a path, of which the router names those of the first."""
    path = getattr(request.scope.get("route"), "path_format", request.url.path)
    documented = request.app.openapi()["paths"].get(path, {})
    return ", ".join(sorted({*first.split(", "), *map(str.upper, documented)}))


def _problem(
    status: int, name: str, detail: str, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    # A detail may name a key of the client's, and a key may hold what UTF-8 cannot.
    readable = detail.encode("utf-8", "backslashreplace").decode()
    return JSONResponse({"error": name, "detail": readable}, status, headers)


def _sentence(error: Mapping[str, Any]) -> str:
    place = ".".join(str(part) for part in error["loc"])
    said = _SAID.get(error["type"]) or re.sub(r"^Value error, ", "", error["msg"])
    return f"{place}: {said}" if place else said
