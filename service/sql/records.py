"""What the store keeps beyond the values of models.types."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from models.types import Field, Ticket


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A ticket as it came, what was made of it, and what was decided.

    Attributes:
        ticket: The ticket, with its labels where they are known.
        raw: The JSON object exactly as it came.
        content_hash: Of ``raw``: same id and same hash, the same ticket again.
        text: The cleaned text.
        text_hash: Of the beginning of ``text``, which is encoded: the key of its vector.
        language: ISO 639-1.
        history: Imported, never triaged.
        triage: The answer given to the client, as JSON; None for history.
        product: The decided value, None where triage abstained; of history the ticket's own, until
            the artifact in use reads it by its names; issue, novelty and leaning likewise.
        queue: Likewise.
        issue: The known issue that probably explains it, decided or not.
        priority: Likewise.
        novelty: In [0, 1].
        cluster_id: The cluster it is a member of; read only, membership has verbs of its own.
        seq: The order of storing, read only: the store gives it.
        reader: The artifact that found product, issue and the like; None when none did, yet.
        resolved_by: Whose answer it is, if they said so; read only.
        leaning: The known issue that it is least unlike, where none explains it.
    """

    ticket: Ticket
    raw: Mapping[str, Any]
    content_hash: str
    text: str
    text_hash: str
    language: str
    history: bool
    triage: Mapping[str, Any] | None
    product: str | None
    queue: str | None
    issue: str | None
    priority: str | None
    novelty: float
    cluster_id: str | None
    seq: int = 0
    reader: str | None = None
    resolved_by: str | None = None
    leaning: str | None = None


class Key(NamedTuple):
    """When a ticket came, its id, and whether it says something."""

    created_at: datetime
    ticket_id: str
    tells: bool


class Mention(NamedTuple):
    """That a ticket is about a known issue, and whether an agent answered it."""

    id: str
    created_at: datetime
    is_answered: bool


@dataclass(frozen=True, slots=True)
class Push:
    """That an article was pushed to a help center.

    Attributes:
        article_id: Ours.
        remote_id: The help center's.
        digest: Of the text that was sent last: the same digest, nothing to send.
        pushed_at: When it was.
        words: Digests of the words that may stand there, by which a person's change is known: of
            those sent last and, while it is unknown whether they came, of those before; None if
            that was before they were kept.
    """

    article_id: str
    remote_id: int
    digest: str
    pushed_at: datetime
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person said about a ticket, kept as training data with the text it was said of.

    Attributes:
        id: its number; a later one is higher.
        ticket_id: the ticket.
        values: what each field is said to be, one at least.
        by: who said it.
        at: when, aware UTC.
        text_hash: of the text as it was then.
    """

    id: int
    ticket_id: str
    values: Mapping[Field, str]
    by: str
    at: datetime
    text_hash: str
