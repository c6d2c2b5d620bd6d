"""A Zendesk help center over HTTP: the four requests that a push needs, each patient.

Fields and addresses: developer.zendesk.com/api-reference/help_center/help-center-api, Articles
and Translations. A draft is made with the article; later its text changes by its translation.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Any, Self

import httpx

from service.errors import VigieError
from service.help_centers.settings import HelpCenter

_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_PASSING = frozenset({429, 502, 503, 504})
_LONGEST_WAIT = timedelta(minutes=5)
_MOST_TOLD = 200


class ZendeskError(VigieError):
    """Zendesk does not do what is asked; the message is a sentence for the operator."""


class PassingError(ZendeskError):
    """It may do so later: too many requests, out of order, or out of reach right now."""

    def __init__(self, message: str, wait: timedelta | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class UnreachableError(PassingError):
    """Nobody is there."""


class HopelessError(ZendeskError):
    """It would refuse every other article just the same."""


@dataclass(frozen=True, slots=True)
class Text:
    """What stands there: a title, a body in HTML, and whether nobody published it yet."""

    title: str
    body: str
    is_draft: bool


class Zendesk:
    """One help center, asked no faster than agreed. To be closed: a context manager.

    Every call may raise PassingError (ask again later), HopelessError (ask nothing more) or
    ZendeskError (this one is refused).
    """

    def __init__(
        self,
        center: HelpCenter,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[float], None],
    ) -> None:
        self._center = center
        self._clock = clock
        self._sleep = sleep
        self._interval = timedelta(minutes=1) / center.per_minute
        self._next_at: datetime | None = None
        self._http = httpx.Client(
            base_url=f"{center.url}/api/v2/help_center",
            auth=(f"{center.email}/token", center.token),
            timeout=_TIMEOUT,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def find(self, label: str, locale: str) -> int | None:
        """Return the id of the section's article that bears a label, None when there is none."""
        answer = self._ask("GET", self._articles(locale), params={"label_names": label})
        for article in (answer or {}).get("articles") or ():
            # Labels are kept in small letters, and a plan without labels ignores the filter.
            if label.lower() in (str(name).lower() for name in article.get("label_names") or ()):
                return _id(article)
        return None

    def create(self, request: Mapping[str, Any]) -> int:
        """Create an article, as ``forms.zendesk_article`` wrote it; returns its id."""
        locale = request["article"]["locale"]
        answer = self._ask("POST", self._articles(locale), json=request)
        if answer is None:
            raise ZendeskError(
                f"{self._center.url} has no section {self._center.section} in the locale {locale}: "
                "see VIGIE_ZENDESK_SECTION and VIGIE_ZENDESK_LOCALES"
            )
        return _id(answer.get("article"))

    def read(self, article_id: int, locale: str) -> Text | None:
        """Return the text of an article, None when it is gone."""
        answer = self._ask("GET", self._translation(article_id, locale))
        if answer is None:
            return None
        told = answer.get("translation")
        told = told if isinstance(told, dict) else {}
        title, body = (str(told.get(key) or "") for key in ("title", "body"))
        return Text(title, body, is_draft=told.get("draft") is not False)

    def rewrite(self, article_id: int, locale: str, title: str, body: str) -> bool:
        """Put a new text in the place of an article's; False when it is gone."""
        text = {"translation": {"title": title, "body": body}}
        return self._ask("PUT", self._translation(article_id, locale), json=text) is not None

    def _translation(self, article_id: int, locale: str) -> str:
        return f"/articles/{article_id}/translations/{locale}"

    def _articles(self, locale: str) -> str:
        return f"/{locale}/sections/{self._center.section}/articles"

    def _ask(self, method: str, path: str, **parts: Any) -> dict[str, Any] | None:
        """Ask once; the answer, or None where nothing is at that path."""
        self._keep_pace()
        try:
            response = self._http.request(method, path, **parts)
        except httpx.HTTPError as error:
            alone = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
            told = f"{self._center.url} does not answer: {str(error) or type(error).__name__}"
            raise (UnreachableError if alone else PassingError)(told) from error
        if response.status_code == 404:
            return None
        self._check(response)
        try:
            answer = response.json()
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise ZendeskError(f"{self._center.url} does not answer as a help center does")
        return answer

    def _check(self, response: httpx.Response) -> None:
        status = response.status_code
        told = f"{self._center.url} answers {status} {response.reason_phrase}".rstrip()
        if status in _PASSING:
            wait = _retry_after(response, self._clock())
            if wait is not None and wait > _LONGEST_WAIT:
                seconds = round(wait.total_seconds())
                raise HopelessError(f"{told} and asks to wait {seconds} seconds: push again then")
            raise PassingError(told, wait)
        if status == 401:
            raise HopelessError(f"{told}: see VIGIE_ZENDESK_EMAIL and VIGIE_ZENDESK_TOKEN")
        if status == 403:
            raise ZendeskError(f"{told}: that user may not write there")
        if response.is_redirect:
            place = response.headers.get("location")
            raise HopelessError(f"{told}, to {place}: see VIGIE_ZENDESK_URL")
        if not response.is_success:
            raise ZendeskError(told + _said(response))

    def _keep_pace(self) -> None:
        now = self._clock()
        if self._next_at is not None and now < self._next_at:
            # Never longer than one interval, even if somebody sets the clock back.
            wait = min(self._next_at - now, self._interval)
            self._sleep(wait.total_seconds())
            now += wait
        self._next_at = now + self._interval


def _id(article: Any) -> int:
    article_id = article.get("id") if isinstance(article, dict) else None
    if not isinstance(article_id, int) or not 0 < article_id < 2**63:
        raise ZendeskError("the help center names no id of the article")
    return article_id


def _retry_after(response: httpx.Response, now: datetime) -> timedelta | None:
    """Read ``Retry-After``: seconds, or a date (RFC 9110, 10.2.3)."""
    told = response.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return timedelta(seconds=min(int(told[:9]), 10**6))
    try:
        at = parsedate_to_datetime(told)
    except ValueError:
        return None
    return max(timedelta(), at.replace(tzinfo=at.tzinfo or UTC) - now)


def _said(response: httpx.Response) -> str:
    """What Zendesk says is wrong, as ``: <words>``, or nothing."""
    try:
        body = response.json()
    except ValueError:
        return ""
    words = [body.get(key) for key in ("error", "description")] if isinstance(body, dict) else []
    told = ": ".join(word for word in words if isinstance(word, str))
    return f": {told[:_MOST_TOLD]}" if told else ""
