"""What every call works with, and the parameters that many calls share."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Depends, Path, Query, Request
from pydantic import BaseModel

from models.private.products import Names
from service.intake import Intake
from service.llm.endpoint import Endpoint
from service.metrics import Metrics
from service.sql.paging import Page
from service.store import Store
from service.wire.given import PathId

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """The open store, the intake, the clock (aware UTC) of one app, and its model if any.

    ``night`` is held by the call that runs one: the others wait for it without a thread.
    """

    store: Store
    intake: Intake
    metrics: Metrics
    clock: Callable[[], datetime]
    llm: Endpoint | None = None
    night: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def names(self) -> Names:
        """What the products are called: no personal data, wherever it stands."""
        return self.intake.in_use.catalogue().called


async def _desk(request: Request) -> OpenDesk:  # async: it need not go to another thread
    desk: OpenDesk = request.app.state.desk
    return desk


Desk = Annotated[OpenDesk, Depends(_desk)]
TicketId = Annotated[PathId, Path(description="The id of a ticket; it may hold slashes.")]
ClusterId = Annotated[PathId, Path(description="The id of a cluster.")]
DraftId = Annotated[PathId, Path(description="The id of a draft.")]
ArticleId = Annotated[PathId, Path(description="The id of an article.")]
Limit = Annotated[int, Query(ge=1, le=100, description="The most items of a page.")]
Cursor = Annotated[str | None, Query(description="`next` of the page before.")]


class Listing(BaseModel, Generic[T]):
    """A page of a listing; `next` is the cursor of the following page, null at the end."""

    items: list[T]
    next: str | None


def listing(page: Page[T], shown: Callable[[T], T] = lambda item: item) -> Listing[T]:
    """Answer a page of the store's, each item as it is to be shown."""
    return Listing[Any](items=list(map(shown, page.items)), next=page.next)
