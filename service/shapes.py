"""What clients get, for the OpenAPI page; tests hold these shapes to the real answers."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from models.types import ArticleHit, Candidate, Kind, Reason, Status

Responses = dict[int | str, dict[str, Any]]


class Problem(BaseModel):
    """Every error: its name and one sentence."""

    error: str
    detail: str


class FieldDecision(BaseModel):
    """What was decided for one field, or why nothing was."""

    value: str | None
    confidence: float
    set: list[str]
    abstained: bool
    reason: Reason | None
    source: Literal["given", "text", "model", "correction"] | None
    candidates: list[Candidate]


class ClusterInTriage(BaseModel):
    """A cluster as a triage names it."""

    id: str
    title: str
    kind: Kind
    status: Status
    n_tickets: int
    first_seen_at: datetime
    alerted_at: datetime | None
    needs_faq: bool
    draft_id: str | None


class ClusterShape(ClusterInTriage):
    """A cluster: tickets about the same thing, one id for life."""

    alerts: list[datetime]
    issue: str | None
    products: list[str]
    languages: list[str]
    last_seen_at: datetime
    resolved_at: datetime | None
    n_customers: int
    rate_per_day: float
    baseline_per_day: float
    doubling_hours: float | None
    keywords: list[str]
    examples: list[str]
    merged_into: str | None


class TriageShape(BaseModel):
    """The whole decision for one ticket."""

    ticket_id: str
    artifact: str
    language: str
    decision: Literal["route", "review"]
    reasons: list[str]
    product: FieldDecision
    queue: FieldDecision
    issue: FieldDecision
    priority: FieldDecision
    novelty: float
    cluster: ClusterInTriage | None
    articles: list[ArticleHit]


class RefusedTicket(BaseModel):
    """A ticket of a batch that is wrong; the others went through."""

    id: str | None
    error: str
    detail: str


class BatchShape(BaseModel):
    """One result for each ticket, in their order."""

    results: list[TriageShape | RefusedTicket]


class TicketShape(BaseModel):
    """A ticket as it came, what was decided, and what people said since."""

    ticket: dict[str, Any]
    triage: TriageShape | None
    corrections: list[dict[str, Any]]
    answer: str | None
    resolved_at: datetime | None
    resolved_by: str | None
    cluster_id: str | None


_ERRORS = {
    400: "The body cannot be read.",
    401: "No key, or an unknown one.",
    403: "Refused without a key.",
    404: "There is no such thing.",
    409: "It does not fit the present state.",
    408: "The body did not come to its end.",
    413: "The body is too large.",
    422: "Fields are wrong; every one is named.",
    503: "No artifact is loaded, or the store is out of reach; try again.",
}
ERRORS: Responses = {
    status: {"model": Problem, "description": said} for status, said in _ERRORS.items()
}


def gives(shape: Any) -> Responses:
    """Document what a call answers that builds its JSON itself."""
    return {200: {"model": shape}}
