"""What clients may send: every field typed, bounded and described."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictStr,
    ValidationInfo,
    field_validator,
    model_validator,
)

from models import ticket_rules
from models.types import FIELDS, ArticleState, Role, Ticket
from service.errors import InvalidError
from service.wire.body import is_storable, validate
from service.wire.given import (
    PRIORITY,
    Absent,
    Answer,
    Filled,
    Instant,
    Label,
    Language,
    Name,
    Note,
    Priority,
    Revision,
    empty_if_none,
    holds_text,
    not_ahead,
    nothing_if_none,
)

MOST_TICKETS = 256


class TicketIn(BaseModel):
    """One customer request. Other fields are kept with the original and play no part.

    An optional field that is null or an empty string counts as absent.
    """

    model_config = ConfigDict(extra="ignore", title="Ticket")

    id: Annotated[
        Name,
        AfterValidator(ticket_rules.addressable),
        Field(description="Unique; the same id again is the same ticket."),
    ]
    created_at: Annotated[
        Instant,
        AfterValidator(not_ahead),
        Field(description="When the customer wrote; without an offset UTC."),
    ] = None
    subject: Annotated[
        StrictStr, Field(max_length=ticket_rules.MAX_SUBJECT), BeforeValidator(empty_if_none)
    ] = ""
    body: Annotated[
        StrictStr,
        Field(max_length=ticket_rules.MAX_BODY, validate_default=True),
        BeforeValidator(empty_if_none),
    ] = ""
    product: Annotated[Label | None, Absent] = None
    channel: Annotated[Name | None, Absent] = None
    language: Annotated[
        Language | None, Absent, Field(description="ISO 639-1; found when absent.")
    ] = None
    customer: Annotated[Name | None, Absent, Field(description="An opaque id.")] = None
    tags: Annotated[tuple[StrictStr, ...], nothing_if_none(tuple)] = ()
    meta: Annotated[dict[StrictStr, Any], nothing_if_none(dict)] = Field(default_factory=dict)
    queue: Annotated[Label | None, Absent] = None
    issue: Annotated[Label | None, Absent] = None
    priority: Annotated[Priority | None, Absent] = None
    answer: Annotated[Answer | None, Absent] = None
    resolved_at: Annotated[Instant, AfterValidator(not_ahead)] = None

    @field_validator("body")
    @classmethod
    def _one_holds_text(cls, body: str, info: ValidationInfo) -> str:
        if not (holds_text(body) or holds_text(info.data.get("subject", "?"))):
            raise ValueError("subject or body must hold text")
        return body


class BatchIn(BaseModel):
    """Tickets to triage in this order."""

    model_config = ConfigDict(title="Batch")

    tickets: Annotated[list[TicketIn], Field(max_length=MOST_TICKETS)]


class CorrectionIn(BaseModel):
    """What a person says a ticket is; at least one of the fields."""

    model_config = ConfigDict(title="Correction")

    product: Label | None = None
    queue: Label | None = None
    issue: Label | None = None
    priority: Annotated[Name, Field(description=PRIORITY)] | None = None
    by: Name

    @property
    def values(self) -> dict[str, str]:
        """The fields that are said, in their order."""
        said = {field: getattr(self, field) for field in FIELDS}
        return {field: value for field, value in said.items() if value is not None}

    @field_validator(*FIELDS)
    @classmethod
    def _is_known(cls, value: str | None, info: ValidationInfo) -> str | None:
        fault = (info.context or {}).get("fault")
        if fault and value is not None and (said := fault(info.field_name, value)):
            raise ValueError(said)
        return value

    @model_validator(mode="after")
    def _says_something(self) -> "CorrectionIn":
        if not self.values:
            raise ValueError(f"{', '.join(FIELDS)}: one of them must be given")
        return self


class ResolutionIn(BaseModel):
    """What the agent replied."""

    model_config = ConfigDict(title="Resolution")

    answer: Answer
    resolved_at: Instant = None
    by: Name | None = None


class NameIn(BaseModel):
    """The issue that a cluster is."""

    model_config = ConfigDict(title="ClusterName")

    issue: Label
    by: Name


class DismissalIn(BaseModel):
    """Why a cluster is nothing."""

    model_config = ConfigDict(title="Dismissal")

    by: Name
    reason: Note | None = None


class MergeIn(BaseModel):
    """The cluster that this one goes into."""

    model_config = ConfigDict(title="ClusterMerge")

    into: Name
    by: Name


class NightIn(BaseModel):
    """The instant of the night; now when absent."""

    model_config = ConfigDict(title="NightOrder")

    as_of: Instant = None


class SentenceIn(BaseModel):
    """A sentence of an edited draft and the tickets it rests on."""

    model_config = ConfigDict(title="EditedSentence")

    text: Annotated[StrictStr, Field(max_length=2_000), Filled]
    role: Role
    evidence: Annotated[list[Name], Field(min_length=1, max_length=10_000)]
    products: Annotated[list[Name], Field(max_length=100)] = []


class DraftOrderIn(BaseModel):
    """The known issue to write about."""

    model_config = ConfigDict(title="DraftOrder")

    issue: Label


class DraftEditIn(BaseModel):
    """A person's edit: the title, or all sentences in their new order, or both."""

    model_config = ConfigDict(title="DraftEdit")

    title: Annotated[StrictStr, Field(max_length=300), Filled] | None = None
    sentences: Annotated[list[SentenceIn], Field(min_length=1, max_length=200)] | None = None
    by: Name | None = None
    revision: Revision = None

    @model_validator(mode="after")
    def _changes_something(self) -> "DraftEditIn":
        if self.title is None and self.sentences is None:
            raise ValueError("title, sentences: one of them must be given")
        return self


class ArticleEditIn(BaseModel):
    """A person's edit of an article: those of its fields that are given."""

    model_config = ConfigDict(title="ArticleEdit")

    title: Annotated[StrictStr, Field(max_length=300), Filled] | None = None
    body: Answer | None = None
    language: Language | None = None
    products: Annotated[list[Name], Field(max_length=100)] | None = None
    state: ArticleState | None = None
    by: Name | None = None
    updated_at: Annotated[
        Instant, Field(description="Of the text you have read: changed since, it is answered 409.")
    ] = None

    @model_validator(mode="after")
    def _changes_something(self) -> "ArticleEditIn":
        if not self.given:
            raise ValueError("title, body, language, products, state: one of them must be given")
        return self

    @property
    def given(self) -> dict[str, Any]:
        """What the article is to have from now on, by field."""
        named = self.model_dump(exclude={"by", "updated_at"}, exclude_none=True)
        return named if self.products is None else {**named, "products": tuple(self.products)}


class AcceptanceIn(BaseModel):
    """Who accepts a draft."""

    model_config = ConfigDict(title="Acceptance")

    by: Name | None = None
    revision: Revision = None


class RejectionIn(BaseModel):
    """Why a draft is refused, and by whom."""

    model_config = ConfigDict(title="Rejection")

    reason: Note
    by: Name | None = None
    revision: Revision = None


REQUESTS: tuple[type[BaseModel], ...] = (
    TicketIn, BatchIn, CorrectionIn, ResolutionIn, NameIn, DismissalIn, MergeIn, NightIn,
    SentenceIn, DraftOrderIn, DraftEditIn, AcceptanceIn, RejectionIn, ArticleEditIn,
)  # fmt: skip
"""Every model of a body, for the OpenAPI page."""


def read_ticket(value: Any, now: datetime) -> Ticket:
    """Make a ticket of a JSON value.

    Args:
        value: What the client sent.
        now: Aware; stands in for an absent created_at.

    Raises:
        InvalidError: Fields are wrong; every one is named.
    """
    given = validate(TicketIn, value, now=now)
    return Ticket(**{**dict(given), "created_at": given.created_at or now})


def read_batch(value: Any) -> list[Any]:
    """Return the tickets of a batch, each still as it came.

    Raises:
        InvalidError: It is no batch, or a batch of too many.
    """
    tickets = value.get("tickets") if isinstance(value, Mapping) else None
    if not isinstance(tickets, list):
        raise InvalidError("tickets: expected a list of tickets")
    if len(tickets) > MOST_TICKETS:
        raise InvalidError(f"tickets: at most {MOST_TICKETS} in a batch, got {len(tickets)}")
    return tickets


def echoed_id(value: Any) -> str | None:
    """Return the id of a refused ticket, None where it has none that can be repeated."""
    ticket_id = value.get("id") if isinstance(value, Mapping) else None
    return ticket_id if isinstance(ticket_id, str) and is_storable(ticket_id) else None
