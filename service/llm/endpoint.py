"""A language model behind an OpenAI-compatible endpoint, asked with little patience.

An answer is whole, small and in time, or there is none. Redirects are not followed: what is sent
goes where the operator said and nowhere else.
"""

import asyncio
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from service.auth import is_loopback
from service.errors import VigieError
from service.llm.forms import Request
from service.settings import Settings, SettingsError

MAX_BYTES = 1_000_000
"""The longest answer that is read; a draft is a few kilobytes."""

PAUSE_SECONDS = 1.0
"""Before the one retry."""

_PASSING = frozenset({408, 429, 502, 503, 504})
_FORM = frozenset({400, 415, 422, 500})
"""What is answered to a request of another form; 500 by llama-cpp-python."""
_HOPELESS = frozenset({401, 403, 404})


class LlmError(VigieError):
    """There is no answer; the message is a sentence for the operator, without ticket text."""


class HopelessLlmError(LlmError):
    """There would be none to any other question either."""


class _PassingError(LlmError):
    """There may be one in a second."""


class _FormError(LlmError):
    """The server does not take the request in this form."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked, which one, and how long; the key is never shown."""

    url: str
    model: str
    key: str | None = field(repr=False, default=None)
    timeout_seconds: float = 60.0


def endpoint(settings: Settings) -> Endpoint | None:
    """Read the settings of the writer, None when the built-in one writes alone.

    Raises:
        SettingsError: What is sent would be readable on the way, or the URL is none.
    """
    if settings.llm_url is None:
        return None
    key = settings.llm_key.get_secret_value() if settings.llm_key else None
    return Endpoint(
        _checked(settings.llm_url), settings.llm_model, key, settings.llm_timeout_seconds
    )


def _checked(url: str) -> str:
    """Return the address of chat completions; ``/v1`` is added where no version is named."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("https", "http"):
        raise SettingsError("VIGIE_LLM_URL: expected https://HOST/v1")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise SettingsError("VIGIE_LLM_URL: expected https://HOST/v1; a key goes to VIGIE_LLM_KEY")
    if parts.scheme == "http" and not is_loopback(host):
        raise SettingsError("VIGIE_LLM_URL: expected https, or anyone could read what is sent")
    path = parts.path.rstrip("/").removesuffix("/chat/completions")
    if not re.search(r"/v[0-9]", path):
        path += "/v1"
    return f"{parts.scheme}://{parts.netloc}{path}/chat/completions"


class Llm:
    """One endpoint for one night: it remembers which form of request the server takes."""

    def __init__(
        self, at: Endpoint, *, clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:  # fmt: skip
        self._at, self._clock, self._sleep = at, clock, sleep
        self._form, self._taken = 0, False

    def ask(self, forms: Sequence[Request], seconds: float) -> str:
        """Ask once, and once more where a fault may pass.

        Args:
            forms: One question in several forms; the first that the server takes counts.
            seconds: For all of it, whatever the server does.

        Returns:
            The body of the answer.

        Raises:
            LlmError: There is none in that time; HopelessLlmError if there will be none.
        """
        until = self._clock() + seconds
        retried = False
        while True:
            try:
                answer = self._once(forms[self._form], until)
            except _FormError:
                self._form = self._form if self._taken else (self._form + 1) % len(forms)
                if self._taken or self._form == 0:  # all forms were tried
                    raise
            except _PassingError:
                if retried:
                    raise
                retried = True
                self._sleep(min(PAUSE_SECONDS, max(until - self._clock(), 0.0)))
            else:
                self._taken = True
                return answer

    def _once(self, request: Request, until: float) -> str:
        left = until - self._clock()
        if left <= 0:
            raise LlmError("the model did not answer in time")
        try:
            return asyncio.run(_post(self._at, request, left))
        except TimeoutError:
            raise LlmError("the model did not answer in time") from None
        except httpx.ConnectError:
            raise HopelessLlmError("nobody answers at VIGIE_LLM_URL") from None
        except httpx.HTTPError as error:  # its words may quote what was sent
            raise _PassingError(f"the answer was lost: {type(error).__name__}") from None


async def _post(at: Endpoint, request: Request, seconds: float) -> str:
    """Send a request and read the answer, within so many seconds in all."""
    headers = {"Accept-Encoding": "identity"}
    if at.key:
        headers["Authorization"] = f"Bearer {at.key}"
    # A proxy of the environment is for other machines; what stays on this one passes none.
    alone = is_loopback(urlsplit(at.url).hostname or "")
    async with (
        asyncio.timeout(seconds),  # httpx counts anew with every byte that drips in
        httpx.AsyncClient(timeout=seconds, trust_env=not alone) as http,
        http.stream("POST", at.url, json=request, headers=headers) as response,
    ):
        _check(response.status_code)
        body = bytearray()
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > MAX_BYTES:
                raise LlmError(f"the answer is longer than {MAX_BYTES} bytes")
    return body.decode("utf-8", "replace")


def _check(status: int) -> None:
    if status == 200:
        return
    told = f"the model's server answers {status}"
    if status in _PASSING:
        raise _PassingError(told)
    if status in _FORM:
        raise _FormError(told)
    if status in _HOPELESS:
        raise HopelessLlmError(f"{told}: see VIGIE_LLM_URL, VIGIE_LLM_MODEL and VIGIE_LLM_KEY")
    raise LlmError(told)
