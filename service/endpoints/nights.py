"""Calls about nights: run one, read the reports."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.concurrency import run_in_threadpool

from service import nightly
from service.desk import Cursor, Desk, Limit, Listing, listing
from service.errors import NotFoundError
from service.wire.body import body_of
from service.wire.given import OnDate, check_not_ahead
from service.wire.openapi import takes
from service.wire.schemas import NightIn

router = APIRouter(tags=["nights"])


@router.post("/v1/jobs/nightly", openapi_extra=takes(NightIn, required=False))
async def run_night(
    desk: Desk, order: Annotated[NightIn, Depends(body_of(NightIn, optional=True))]
) -> Mapping[str, Any]:
    """Run the night of an instant; asking twice for one instant changes nothing."""
    asked_at, timed = desk.clock(), desk.metrics.time_night
    check_not_ahead(asked_at, as_of=order.as_of)
    if order.as_of is not None:
        known = await run_in_threadpool(desk.store.night, order.as_of)
        if known is not None:  # it waits for none that runs
            return known
    night = partial(nightly.run, desk.store, desk.intake, order.as_of, desk.llm)
    async with desk.night:  # async: who waits for a night takes no thread that others need
        return await run_in_threadpool(night, asked_at=asked_at, timed=timed)


@router.get("/v1/nights")
def list_nights(desk: Desk, limit: Limit = 50, cursor: Cursor = None) -> Listing[Mapping[str, Any]]:
    """List the nights' reports, newest first."""
    return listing(desk.store.nights(limit, cursor))


@router.get("/v1/nights/{date}")
def get_night(desk: Desk, date: OnDate) -> Mapping[str, Any]:
    """Give the report of the last night of a date (UTC)."""
    report = desk.store.night_of(date)
    if report is None:
        raise NotFoundError(f"there is no night of {date}")
    return report
