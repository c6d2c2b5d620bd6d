"""Calls about tickets: classify, look up, correct, resolve."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse

from models.types import Ticket
from service import word
from service.desk import Desk, OpenDesk, TicketId
from service.errors import NotFoundError, VigieError, found
from service.log import logger
from service.store import Correction, TicketRecord
from service.taking import Taken
from service.wire.answers import instant
from service.wire.body import MOST_BATCH_BYTES, MOST_BYTES, body_of, json_of, validate
from service.wire.given import check_not_ahead, parse_instant
from service.wire.openapi import takes
from service.wire.schemas import (
    BatchIn,
    CorrectionIn,
    ResolutionIn,
    TicketIn,
    echoed_id,
    read_batch,
    read_ticket,
)
from service.wire.shapes import BatchShape, TicketShape, TriageShape, gives

router = APIRouter(tags=["tickets"])


@router.post("/v1/classify", openapi_extra=takes(TicketIn), responses=gives(TriageShape))
def classify(desk: Desk, raw: Annotated[Any, Depends(json_of(MOST_BYTES))]) -> JSONResponse:
    """Triage a ticket and store it.

    The same id and content again answers the same and counts once; the same id with new content
    is triaged anew and counts once.
    """
    ticket = read_ticket(raw, desk.clock())
    [taken] = desk.intake.classify([(ticket, raw)])
    _note(desk, [taken])
    return JSONResponse(taken.answer)


@router.post("/v1/classify/batch", openapi_extra=takes(BatchIn), responses=gives(BatchShape))
def classify_batch(
    desk: Desk, value: Annotated[Any, Depends(json_of(MOST_BATCH_BYTES))]
) -> JSONResponse:
    """Triage up to 256 tickets in their order.

    A wrong one yields its error in its place and is not stored; the others go through.
    """
    now = desk.clock()
    tickets = [_read(raw, now) for raw in read_batch(value)]
    good = [ticket for ticket in tickets if isinstance(ticket, tuple)]
    taken = desk.intake.classify(good) if good else []
    _note(desk, taken)
    rest = iter(taken)
    results = [next(rest).answer if isinstance(ticket, tuple) else ticket for ticket in tickets]
    return JSONResponse({"results": results})


# A path such as tickets/a/b/correction is a ticket's call: it stands before the bare ticket.
@router.post("/v1/tickets/{ticket_id:path}/correction", openapi_extra=takes(CorrectionIn))
def correct(
    desk: Desk, ticket_id: TicketId, value: Annotated[Any, Depends(json_of(MOST_BYTES))]
) -> Mapping[str, Any]:
    """Say what a ticket really is; it counts at once for tickets like it.

    On a desk that was trained with a taxonomy, queue, issue and priority must be in it, on one
    with a catalogue the product; an issue may also be the name that a person gave to a cluster.
    """
    in_use = desk.intake.in_use
    known, catalogue = in_use.known_values(), in_use.catalogue()
    fault = partial(word.fault, desk.store, known=known, catalogue=catalogue)
    is_there = desk.store.ticket(ticket_id) is not None  # else it is 404, whatever the values
    said = validate(CorrectionIn, value, fault=fault if is_there else None)
    return word.correct(
        desk.store,
        ticket_id,
        said.values,
        said.by,
        desk.clock(),
        known=known,
        catalogue=catalogue,
    )


@router.post("/v1/tickets/{ticket_id:path}/resolution", openapi_extra=takes(ResolutionIn))
def resolve(
    desk: Desk, ticket_id: TicketId, said: Annotated[ResolutionIn, Depends(body_of(ResolutionIn))]
) -> Mapping[str, Any]:
    """Tell what the agent replied: evidence for drafts."""
    now = desk.clock()
    check_not_ahead(now, resolved_at=said.resolved_at)
    return word.resolve(desk.store, ticket_id, said.answer, said.resolved_at or now, said.by)


@router.get("/v1/tickets/{ticket_id:path}", responses=gives(TicketShape))
def get_ticket(desk: Desk, ticket_id: TicketId) -> JSONResponse:
    """Give a ticket as it came, its triage, and what people said since."""
    record = found(desk.store.ticket(ticket_id), "ticket", ticket_id)
    return JSONResponse(
        {
            "ticket": {**record.raw, **_in_utc(record)},
            "triage": record.triage,
            "corrections": [_spoken(c) for c in desk.store.corrections(ticket_id)],
            "answer": record.ticket.answer,
            "resolved_at": instant(record.ticket.resolved_at),
            "resolved_by": record.resolved_by,
            "cluster_id": record.cluster_id,
        }
    )


@router.delete("/v1/tickets/{ticket_id:path}", status_code=204)
def erase_ticket(desk: Desk, ticket_id: TicketId) -> None:
    """Erase a ticket for good, and what people said of it.

    Its cluster counts those that are left; drafts and articles, which are masked, stay.
    """
    if not desk.store.erase([ticket_id]):
        raise NotFoundError(f"there is no ticket {ticket_id}")


def _note(desk: OpenDesk, taken: Sequence[Taken]) -> None:
    """Count tickets, and log each alert they raised; its words are the customers'."""
    desk.metrics.count_triages(taken)
    for cluster in (one.answer["cluster"] for one in taken if one.alerts):
        said = {name: cluster[name] for name in ("kind", "status", "n_tickets")}
        logger().warning("alert", cluster=cluster["id"], **said)


def _read(raw: Any, now: datetime) -> tuple[Ticket, Mapping[str, Any]] | dict[str, Any]:
    try:
        return read_ticket(raw, now), raw
    except VigieError as error:
        return {"id": echoed_id(raw), "error": type(error).__name__, "detail": str(error)}


def _in_utc(record: TicketRecord) -> dict[str, Any]:
    """The instants that a ticket came with, and the one that it got."""
    said = {"created_at": instant(record.ticket.created_at)}
    with suppress(ValueError):  # a file may say what is no instant over HTTP
        if resolved := parse_instant(record.raw.get("resolved_at")):
            said["resolved_at"] = instant(resolved)
    return said


def _spoken(correction: Correction) -> dict[str, Any]:
    values = {str(field): value for field, value in correction.values.items()}
    return {**values, "by": correction.by, "at": instant(correction.at)}
