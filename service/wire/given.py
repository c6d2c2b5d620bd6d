"""How a field that a client sends is read: instants, names, texts, and what is absent."""

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StrictInt,
    StrictStr,
    ValidationInfo,
    WithJsonSchema,
)

from models import ticket_rules
from service.errors import InvalidError, listed

EARLIEST_YEAR = 1970
LATEST_YEAR = 9998


def parse_instant(value: Any) -> datetime | None:
    """Read an ISO 8601 instant; one without an offset is taken as UTC, "" and None as absent.

    Raises:
        ValueError: It is none, or of a year in which nobody wrote tickets.
    """
    at = ticket_rules.instant(value)
    if at is not None and not EARLIEST_YEAR <= at.year <= LATEST_YEAR:
        raise ValueError(f"expected a year from {EARLIEST_YEAR} to {LATEST_YEAR}, got {at.year}")
    return at


def parse_date(text: str) -> date:
    """Read an ISO 8601 date of a year that may have nights.

    Raises:
        ValueError: It is none.
    """
    try:
        on = date.fromisoformat(text)
    except ValueError:
        raise ValueError("expected a date such as 2026-03-01") from None
    if not EARLIEST_YEAR <= on.year <= LATEST_YEAR:
        raise ValueError(f"expected a year from {EARLIEST_YEAR} to {LATEST_YEAR}, got {on.year}")
    return on


def check_not_ahead(now: datetime, **instants: datetime | None) -> None:
    """Refuse instants more than a day ahead of the clock; those that are absent are well.

    Raises:
        InvalidError: Some are; every one is named.
    """
    wrong = [f"{name}: {said}" for name, at in instants.items() if (said := _ahead(now, at))]
    if wrong:
        raise InvalidError(listed(wrong))


def _ahead(now: datetime, at: datetime | None) -> str:
    if at is None or at - now <= ticket_rules.MAX_AHEAD:
        return ""
    return f"expected at most a day after {now.isoformat()}, got {at.isoformat()}"


def not_ahead(at: datetime | None, info: ValidationInfo) -> datetime | None:
    """Refuse a field's instant that is more than a day ahead of the clock in the context."""
    if said := _ahead(info.context["now"], at) if info.context else "":
        raise ValueError(said)
    return at


def _none_if_empty(value: Any) -> Any:
    return None if value == "" else value


def empty_if_none(value: Any) -> Any:
    """Read null as no text."""
    return "" if value is None else value


def nothing_if_none(empty: Callable[[], Any]) -> BeforeValidator:
    """Read null as what is empty of its kind."""
    return BeforeValidator(lambda value: empty() if value is None else value)


def holds_text(text: str) -> bool:
    """Say whether a person would see anything: not blanks, controls and joiners alone."""
    return any(unicodedata.category(character)[0] not in "CZ" for character in text)


def _not_blank(text: str) -> str:
    if not holds_text(text):
        raise ValueError("must hold text")
    return text


def _storable(text: str) -> str:
    ticket_rules.check_json(text)
    return text


Instant = Annotated[
    datetime | None,
    BeforeValidator(parse_instant),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}),
]
Absent = BeforeValidator(_none_if_empty)
# The length stands before a validator of ours: behind it, pydantic would speak of "items".
Filled = AfterValidator(_not_blank)
Name = Annotated[
    StrictStr,
    Field(max_length=ticket_rules.MAX_NAME),
    Filled,
    AfterValidator(ticket_rules.printable),
]
Label = Annotated[Name, AfterValidator(str.strip)]  # as in files, where blanks make no other one
Answer = Annotated[StrictStr, Field(max_length=ticket_rules.MAX_BODY), Filled]
Note = Annotated[StrictStr, Field(max_length=1_000), Filled]
Language = Annotated[Name, AfterValidator(ticket_rules.language)]
Revision = Annotated[
    StrictInt | None,
    Field(ge=1, description="The revision you have read: another one by now is answered 409."),
]
PRIORITY = "low, normal, high or urgent, or a word that other desks use for one of them."
Priority = Annotated[Name, AfterValidator(ticket_rules.priority), Field(description=PRIORITY)]
PathId = Annotated[str, AfterValidator(_storable)]
"""An id in a path, or a filter: any text that the store can be asked for."""
Question = Annotated[Note, AfterValidator(_storable)]
OnDate = Annotated[date, BeforeValidator(parse_date)]
