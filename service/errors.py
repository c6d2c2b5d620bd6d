"""The errors Vigie tells a client about: each has a name, an HTTP status and a sentence."""

from collections.abc import Sequence
from typing import ClassVar, TypeVar

from models.told import ToldError

MOST_LISTED = 50

_T = TypeVar("_T")


class VigieError(ToldError):
    """Something a client is told about; the message is one sentence for a person."""

    status: ClassVar[int] = 500


class NotFoundError(VigieError):
    """What the request names does not exist."""

    status = 404


class ConflictError(VigieError):
    """The request does not fit the present state."""

    status = 409


class NightOrderError(ConflictError):
    """A night was asked for an instant before the last one; nights only go forward."""


class BadCursorError(VigieError):
    """The cursor of a listing is not one that Vigie gave."""

    status = 422


class StoreError(VigieError):
    """The store cannot be opened or used as it is."""

    status = 503


class StoreUnavailableError(StoreError):
    """The store is out of reach, locked too long or full right now; a later try may succeed."""


class NotReadyError(VigieError):
    """No artifact is loaded yet."""

    status = 503


class MalformedError(VigieError):
    """The body cannot be read at all: not UTF-8, not JSON."""

    status = 400


class UnauthorizedError(VigieError):
    """No key, or one that is not known."""

    status = 401


class ForbiddenError(VigieError):
    """Somebody else's page asks through the browser of a person on this machine."""

    status = 403


class TooLargeError(VigieError):
    """The body is larger than any honest one."""

    status = 413


class TooSlowError(VigieError):
    """The body did not come to its end."""

    status = 408


class InvalidError(VigieError):
    """Fields are wrong; the message names every one of them."""

    status = 422


def found(value: _T | None, kind: str, name: str) -> _T:
    """Return what was looked for by its id.

    Raises:
        NotFoundError: There is none.
    """
    if value is None:
        raise NotFoundError(f"there is no {kind} {name}")
    return value


def listed(wrong: Sequence[str]) -> str:
    """Join what is wrong into one detail; a client with very many faults sees the first ones."""
    more = [f"and {len(wrong) - MOST_LISTED} more"] if len(wrong) > MOST_LISTED else []
    return "; ".join([*wrong[:MOST_LISTED], *more])
