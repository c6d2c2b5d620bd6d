"""The errors Vigie tells a client about: each has a name, an HTTP status and a sentence."""

from typing import ClassVar

from models.told import ToldError


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
