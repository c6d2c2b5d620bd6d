"""Who may ask: holders of a key; without any key, only people and programs on this machine."""

import base64
import hmac
import ipaddress
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from service.errors import ForbiddenError, UnauthorizedError, VigieError
from service.settings import SHORTEST_KEY, Settings, SettingsError
from service.wire.problems import answer

OPEN_PATHS = ("/healthz", "/readyz", "/docs", "/openapi.json")
OPEN_FOLDER = "/static/"
CONSOLE = "/"

_READING = ("GET", "HEAD")
_CHALLENGE = {
    True: 'Basic realm="Vigie: the key is the password", charset="UTF-8"',
    False: 'Bearer realm="Vigie"',
}


def check_bind(settings: Settings) -> None:
    """Refuse to listen to the network without a key.

    Raises:
        SettingsError: The host is not a loopback address and there is no key.
    """
    if not settings.api_keys and not is_loopback(settings.host):
        raise SettingsError(
            f"listening on {settings.host} would open the desk's tickets to the network: set "
            f"VIGIE_API_KEYS to a key of at least {SHORTEST_KEY} characters, "
            "or VIGIE_HOST to 127.0.0.1"
        )


def is_loopback(host: str) -> bool:
    """Say whether a host name or address, without port, can only be this machine."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.removeprefix("[").removesuffix("]")).is_loopback
    except ValueError:
        return False


class Gate:
    """Lets a request through to the app, or answers why not."""

    def __init__(self, app: ASGIApp, keys: Collection[str]) -> None:
        self._app = app
        self._keys = tuple(key.encode() for key in keys)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check an HTTP request; anything else is no business of the gate."""
        if scope["type"] == "http":
            try:
                self._check(scope["method"], scope["path"], Headers(scope=scope))
            except VigieError as error:
                refusal = answer(error)
                if isinstance(error, UnauthorizedError):
                    refusal.headers["WWW-Authenticate"] = _CHALLENGE[scope["path"] == CONSOLE]
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _check(self, method: str, path: str, headers: Headers) -> None:
        if not self._keys:
            _check_local(method, headers)
        elif path not in OPEN_PATHS and not path.startswith(OPEN_FOLDER):
            self._check_key(path, headers.get("authorization", ""))

    def _check_key(self, path: str, authorization: str) -> None:
        scheme, _, credentials = authorization.partition(" ")
        if scheme.lower() == "bearer":
            given = credentials.strip().encode()
        elif scheme.lower() == "basic" and path == CONSOLE:
            given = _password(credentials)
        else:
            raise UnauthorizedError("a key is needed: Authorization: Bearer KEY")
        # Every key is compared, each in constant time: how long it takes tells nothing.
        if sum(hmac.compare_digest(given, key) for key in self._keys) == 0:
            raise UnauthorizedError("this key is not known")


def _check_local(method: str, headers: Headers) -> None:
    """Without keys, a page of another site must not reach the desk through a local browser."""
    if not is_loopback(_host_name(f"//{headers.get('host', '')}")):
        raise ForbiddenError("without a key Vigie answers to localhost only; set VIGIE_API_KEYS")
    origin = headers.get("origin")
    if method not in _READING and origin is not None and not is_loopback(_host_name(origin)):
        raise ForbiddenError("a page of another site may not write here; set VIGIE_API_KEYS")


def _host_name(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _password(credentials: str) -> bytes:
    try:
        decoded = base64.b64decode(credentials.strip(), validate=True)
    except ValueError:
        return b""
    return decoded.partition(b":")[2]
