"""What clients get, for the OpenAPI page; tests hold these shapes to the real answers."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from models.types import ArticleHit, Candidate, Kind, Reason, Status

Responses = dict[int | str, dict[str, Any]]


class Shape(BaseModel):
    """What stands under a field is its description."""

    model_config = ConfigDict(use_attribute_docstrings=True)


class Problem(BaseModel):
    """Every error: its name and one sentence."""

    error: str
    detail: str


class FieldDecision(Shape):
    """What was decided for one field, or why nothing was."""

    value: str | None
    """Null when it abstains."""
    confidence: float
    """Calibrated, in [0, 1], of the first candidate."""
    set: list[str]
    """The values that stay possible at the target error."""
    abstained: bool
    reason: Reason | None
    """Why it abstains."""
    source: Literal["given", "text", "model", "correction"] | None
    """Where the value is from: the ticket's own field, a name in its text, the router, a person's
    word."""
    candidates: list[Candidate]
    """Up to five, best first, decided or not."""


class ClusterInTriage(Shape):
    """A cluster as a triage names it."""

    id: str
    """One for life."""
    title: str
    kind: Kind
    """A new problem, a surge of a known issue, or spam."""
    status: Status
    """A candidate is told to nobody yet."""
    n_tickets: int
    first_seen_at: datetime
    alerted_at: datetime | None
    """When it was first told of, in its tickets' own time."""
    needs_faq: bool
    """No article covers it."""
    draft_id: str | None
    """The draft written last."""


class ClusterShape(ClusterInTriage):
    """A cluster: tickets about the same thing, one id for life."""

    alerts: list[datetime]
    """Every time it was told of."""
    issue: str | None
    """The known issue that rises, or the name that a person gave."""
    products: list[str]
    languages: list[str]
    last_seen_at: datetime
    resolved_at: datetime | None
    n_customers: int
    rate_per_day: float
    """Tickets a day over its last three days."""
    baseline_per_day: float
    """Tickets like these a day before it began."""
    doubling_hours: float | None
    """Hours in which its tickets doubled last; null where they double no more."""
    keywords: list[str]
    examples: list[str]
    """Three texts, masked."""
    merged_into: str | None
    """The cluster that it lives on in."""


class TriageShape(Shape):
    """The whole decision for one ticket."""

    ticket_id: str
    artifact: str
    """The artifact that decided."""
    language: str
    decision: Literal["route", "review"]
    """Route: the queue is decided. Review: a person looks."""
    reasons: list[str]
    """Of each field that abstains, why."""
    product: FieldDecision
    queue: FieldDecision
    issue: FieldDecision
    priority: FieldDecision
    novelty: float
    """From 0, plainly known, to 1, unlike anything trained on."""
    cluster: ClusterInTriage | None
    """The problem that it belongs to, as of this ticket."""
    articles: list[ArticleHit]
    """Published answers that fit, best first."""


class RefusedTicket(BaseModel):
    """A ticket of a batch that is wrong; the others went through."""

    id: str | None
    error: str
    detail: str


class BatchShape(BaseModel):
    """One result for each ticket, in their order."""

    results: list[TriageShape | RefusedTicket]


class TicketShape(Shape):
    """A ticket as it came, what was decided, and what people said since."""

    ticket: dict[str, Any]
    triage: TriageShape | None
    """Null for a past ticket that was imported."""
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
