"""Push the published articles to a Zendesk help center: each once, as a draft, and kept in step.

Vigie publishes nothing there: a person does, and what a person published or changed there is left
alone.
"""

import hashlib
import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Literal

from models.private.products import Names
from models.types import Article
from service.export import leaving
from service.help_centers.forms import label, zendesk_article
from service.help_centers.settings import HelpCenter
from service.help_centers.zendesk import (
    HopelessError,
    PassingError,
    UnreachableError,
    Zendesk,
    ZendeskError,
)
from service.sql.records import Push
from service.store import Store
from service.wire.masked import leaving_article

ATTEMPTS = 5

Outcome = Literal["created", "updated", "unchanged", "published", "edited", "archived", "failed"]
_LEFT_ALONE: Mapping[Outcome, str] = {
    "published": "left alone: a person published it there, in other words",
    "edited": "left alone: a person changed it there",
    "archived": "no article of this desk any more: a person takes it out there",
}


@dataclass(frozen=True, slots=True)
class Pushed:
    """What became of one article; ``detail`` says why one failed, or was left alone."""

    article_id: str
    title: str
    outcome: Outcome
    zendesk_id: int | None = None
    detail: str | None = None

    def __str__(self) -> str:
        """As one line; why one failed is told at the end of all."""
        place = f"  ({self.zendesk_id})" if self.zendesk_id else ""
        detail = f"  {self.detail}" if self.detail and self.outcome != "failed" else ""
        return f"{self.outcome:<9}  {self.article_id}  {self.title}{place}{detail}"


def push(
    store: Store,
    center: HelpCenter,
    *,
    clock: Callable[[], datetime],
    sleep: Callable[[float], None],
    names: Names = (),
) -> Iterator[Pushed]:
    """Create or update every article made of a draft; one that fails does not stop the others.

    An article whose text did not change since it was sent is not sent again. Those that were
    pushed and are no longer published here are told of; nothing is taken out there.

    Args:
        store: where articles and earlier pushes are kept.
        center: where they go.
        clock: the present, aware UTC.
        sleep: waits for so many seconds.
        names: what the desk's products are called.

    Yields:
        What became of each article, oldest first.

    Raises:
        ConflictError: another push of this store is on its way.
    """
    hopeless: str | None = None
    with store.alone("push"), Zendesk(center, clock=clock, sleep=sleep) as zendesk:
        for article, request, before in _compared(store, center, names):
            told = partial(Pushed, article.id, request["article"]["title"])
            words = _words(request["article"]["title"], request["article"]["body"])
            if before is not None and before.digest == _digest(request):
                if before.words is None:  # sent before words were kept: these
                    store.save_push(center.url, replace(before, words=words))
                yield told("unchanged", before.remote_id)
                continue
            if hopeless is not None:
                yield told("failed", detail=hopeless)
                continue
            if before is not None and before.words is not None:
                # Of an answer that is lost nobody knows which of both stands there.
                both = " ".join({*before.words.split(), words})
                before = replace(before, words=both)
                store.save_push(center.url, before)
            try:
                outcome, remote_id = _patiently(zendesk, article, request, before, sleep)
            except ZendeskError as error:
                hopeless = str(error) if isinstance(error, HopelessError) else None
                yield told("failed", detail=str(error))
                continue
            if outcome not in _LEFT_ALONE:
                sent = Push(article.id, remote_id, _digest(request), clock(), words)
                store.save_push(center.url, sent)
            yield told(outcome, remote_id, _LEFT_ALONE.get(outcome))
        yield from _archived(store, center, names)


def plan(store: Store, center: HelpCenter, names: Names = ()) -> Iterator[Pushed]:
    """Say what a push would do, as far as can be said without asking the help center."""
    for article, request, before in _compared(store, center, names):
        told = partial(Pushed, article.id, request["article"]["title"])
        if before is None:
            yield told("created")
        else:
            same = before.digest == _digest(request)
            yield told("unchanged" if same else "updated", before.remote_id)
    yield from _archived(store, center, names)


def _archived(store: Store, center: HelpCenter, names: Names) -> Iterator[Pushed]:
    """Yield what was pushed and is not published here any more."""
    here = {article.id for article in store.published()}
    for article_id, sent in sorted(store.pushes(center.url).items()):
        article = store.article(article_id) if article_id not in here else None
        if article is not None:
            title = leaving_article(article, names).title
            yield Pushed(article_id, title, "archived", sent.remote_id, _LEFT_ALONE["archived"])


def _compared(
    store: Store, center: HelpCenter, names: Names
) -> Iterator[tuple[Article, Mapping[str, Any], Push | None]]:
    """Yield each article with the request that creates it and its last push."""
    pushes = store.pushes(center.url)
    for article in leaving(store, names):
        if article.draft_id is None:  # written elsewhere: it may be in this help center already
            continue
        yield article, zendesk_article(article, center.filing), pushes.get(article.id)


def _patiently(
    zendesk: Zendesk,
    article: Article,
    request: Mapping[str, Any],
    before: Push | None,
    sleep: Callable[[float], None],
) -> tuple[Outcome, int]:
    """Put an article there, and try again where a fault may pass.

    The waits double from a second on, unless Zendesk names one. All is tried again, the search
    included: of an answer that was lost nobody knows whether the article was made.
    """
    for attempt in range(ATTEMPTS):
        try:
            return _put(zendesk, article, request, before)
        except PassingError as error:
            if attempt == ATTEMPTS - 1:
                final = HopelessError if isinstance(error, UnreachableError) else ZendeskError
                raise final(f"{error} ({ATTEMPTS} attempts)") from error
            backoff = timedelta(seconds=2**attempt)
            sleep((backoff if error.wait is None else error.wait).total_seconds())
    raise AssertionError("the last attempt returns or raises")


def _put(
    zendesk: Zendesk, article: Article, request: Mapping[str, Any], before: Push | None
) -> tuple[Outcome, int]:
    told = request["article"]
    ours = (before.words or "").split() if before else []
    for remote_id in _places(zendesk, article, told["locale"], before):
        there = zendesk.read(remote_id, told["locale"])
        if there is None:
            continue
        if not there.is_draft:
            return "published", remote_id
        if ours and _words(there.title, there.body) not in ours:
            return "edited", remote_id
        if zendesk.rewrite(remote_id, told["locale"], told["title"], told["body"]):
            return "updated", remote_id
    return "created", zendesk.create(request)


def _places(zendesk: Zendesk, article: Article, locale: str, before: Push | None) -> Iterator[int]:
    """Yield where the article may be: where it was put, then where its label is."""
    if before is not None:
        yield before.remote_id
    found = zendesk.find(label(article), locale)
    if found is not None:
        yield found


def _words(title: str, body: str) -> str:
    """Digest of words, pictures and links: a help center keeps HTML in a form of its own."""
    places = re.findall(r"""(?:href|src)\s*=\s*["']?([^"'\s>]+)""", body)
    seen = html.unescape(" ".join((re.sub(r"<[^>]*>", " ", f"{title} {body}"), *places)))
    return hashlib.sha256("".join(seen.split()).encode()).hexdigest()


def _digest(request: Mapping[str, Any]) -> str:
    """Of what an update can change."""
    told = [request["article"][name] for name in ("locale", "title", "body")]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
