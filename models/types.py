"""The values that pass between the rooms: frozen, slotted, tuples inside.

Instants are aware datetimes in UTC and end in ``_at``; counts start with ``n_``; rates name
their unit; shares and confidences lie in [0, 1].
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Vector = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Matrix]
"""Texts to (n, dim) unit vectors, as ``Encoder.encode`` does."""

Field = Literal["product", "queue", "issue", "priority"]
Source = Literal["given", "text", "model", "correction"]
Reason = Literal["ambiguous", "out_of_scope", "novel", "untrained"]
Kind = Literal["new", "surge", "spam"]
Status = Literal[
    "candidate", "emerging", "active", "quiet", "resolved", "relapsed", "merged", "dismissed"
]
Role = Literal[
    "symptom", "affected", "cause", "step", "fallback", "not_helping", "unknown", "asked_as"
]
DraftState = Literal["proposed", "accepted", "rejected", "expired"]
ArticleState = Literal["published", "archived"]
EventKind = Literal[
    "born",
    "grew",
    "merged",
    "split",
    "quiet",
    "resolved",
    "relapsed",
    "renamed",
    "dismissed",
    "alerted",
    "active",
]

FIELDS: tuple[Field, ...] = ("product", "queue", "issue", "priority")
PRIORITIES = ("low", "normal", "high", "urgent")
ALERT_BUDGET = 14.0
"""Alerts a week and product that a desk is ready to read, unless it says otherwise."""
DRAFTS_PER_NIGHT = 5
"""New drafts that its editors are ready to read in a morning, unless it says otherwise."""
LIVE: tuple[Status, ...] = ("emerging", "active", "relapsed")
"""Statuses of a cluster that a team lead has on the desk right now."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """One customer request as received, with its labels where they are known."""

    id: str
    created_at: datetime
    subject: str = ""
    body: str = ""
    product: str | None = None
    channel: str | None = None
    language: str | None = None
    customer: str | None = None
    tags: tuple[str, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    queue: str | None = None
    issue: str | None = None
    priority: str | None = None
    answer: str | None = None
    resolved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value a field may take, with its calibrated confidence."""

    value: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided for one field of one ticket, or why nothing was.

    ``set`` is the prediction set at the target error; ``source`` says where the value comes
    from: ``given`` (the ticket names it), ``text`` (its name stands in the text), ``model``
    (the router), ``correction`` (a person corrected a ticket like it).
    """

    value: str | None
    confidence: float
    set: tuple[str, ...]
    abstained: bool
    reason: Reason | None
    candidates: tuple[Candidate, ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """A published article that may answer a ticket."""

    id: str
    title: str
    score: float


@dataclass(frozen=True, slots=True)
class Triage:
    """The whole decision for one ticket, but for its cluster, which the stream decides.

    ``plainly`` is the known issue it is about, however novel: it is told in words of its own.
    """

    ticket_id: str
    artifact: str
    language: str
    decision: Literal["route", "review"]
    reasons: tuple[str, ...]
    product: Decision
    queue: Decision
    issue: Decision
    priority: Decision
    novelty: float
    plainly: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """A triaged ticket as detection, the night and drafting see it.

    ``issue`` is the known issue that probably explains it (None for none), ``leaning`` the one that
    it is least unlike where none does; ``text`` is cleaned (no HTML, quotes, signatures) but not
    masked; ``vector`` is (dim,), unit norm; ``answered_at`` is when the agent is said to have
    answered, by whatever clock.
    """

    ticket_id: str
    created_at: datetime
    text: str
    language: str
    vector: Vector
    customer: str | None = None
    product: str | None = None
    issue: str | None = None
    novelty: float = 0.0
    answer: str | None = None
    leaning: str | None = None
    answered_at: datetime | None = None

    def answered_after(self, at: datetime, until: datetime) -> bool:
        """Whether its answer is later than an instant; in a replay a clock is ahead of the night.

        Of one without a time no more is known than that it is later than the ticket.
        """
        if self.answer is None:
            return False
        said = self.answered_at
        is_of_then = said is not None and self.created_at <= said <= until
        return (said if said and is_of_then else self.created_at) > at

    @property
    def voice(self) -> str:
        """Who stands behind it: its customer; where none is known, somebody of its own."""
        return voice_of(self.ticket_id, self.customer)


def voice_of(ticket_id: str, customer: str | None) -> str:
    """Who stands behind a ticket; a NUL, which no customer's name holds, begins a lone one."""
    return customer or f"\0{ticket_id}"


def n_voices(arrivals: Iterable[Arrival]) -> int:
    """Count independent customers."""
    return len({arrival.voice for arrival in arrivals})


def iso(at: datetime) -> str:
    """An aware instant as ISO 8601, ``Z`` for UTC."""
    return at.isoformat().replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Member:
    """A ticket's place in a cluster; ``strength`` in [0, 1] is its similarity to the centre."""

    ticket_id: str
    strength: float
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Cluster:
    """Tickets about the same thing: one id for life.

    ``title``, ``keywords`` and ``examples`` are masked. ``issue`` is the known issue that rises
    (kind ``surge``) or the name a person gave. ``alerts`` are instants in the tickets' own time.
    """

    id: str
    kind: Kind
    status: Status
    title: str
    first_seen_at: datetime
    last_seen_at: datetime
    n_tickets: int
    n_customers: int
    alerts: tuple[datetime, ...] = ()
    issue: str | None = None
    keywords: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    rate_per_day: float = 0.0
    baseline_per_day: float = 0.0
    doubling_hours: float | None = None
    needs_faq: bool = False
    draft_id: str | None = None
    resolved_at: datetime | None = None
    merged_into: str | None = None
    dismissed_at_size: int | None = None

    @property
    def alerted_at(self) -> datetime | None:
        """The first alert, in the tickets' own time."""
        return self.alerts[0] if self.alerts else None


@dataclass(frozen=True, slots=True)
class ClusterEvent:
    """One line in the life of a cluster."""

    cluster_id: str
    kind: EventKind
    at: datetime
    detail: str = ""


BUILT_IN = "built-in"
"""The writer that needs no model."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft and the tickets it rests on; ``support`` counts independent ones.

    ``built_in`` is what the built-in writer wrote, where a model's words took its place.
    ``products`` are those of the draft's that it is about, where it is not about all.
    """

    text: str
    role: Role
    evidence: tuple[str, ...]
    support: int
    built_in: str | None = None
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """What a sentence says, without what it rests on."""

    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Changes:
    """What a revision of a draft says otherwise than the one before; empty, it says the same.

    ``added`` and ``removed`` are in reading order; ``title_before`` is the title that changed.
    """

    added: tuple[Passage, ...] = ()
    removed: tuple[Passage, ...] = ()
    title_before: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """FAQ text that Vigie proposes; every sentence names its evidence.

    ``editors`` are the people who edited it, in the order of their first edit; what a person
    edited the night leaves as it is. ``writer`` is the built-in one, or the model whose words took
    the place of some of its words; ``built_in_title`` is the title that it wrote then.
    ``variant_of`` is the draft of the same problem in the language of most of its tickets.
    ``decided_by`` accepted or rejected it, as far as they gave a name; ``reason`` says why not.
    ``n_answers`` are the answers to the problem's own tickets that were read for it.
    ``updates`` is the article that it rewrites, where agents agree on what that does not say.
    A draft that a person asked for is about a known ``issue`` and of no cluster.
    ``changes`` is what the latest revision, a night's or an editor's, says otherwise than the one
    before; None of the first, and of those written before this was kept.
    """

    id: str
    cluster_id: str | None
    state: DraftState
    title: str
    language: str
    products: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    savings_per_day: float
    created_at: datetime
    updated_at: datetime
    revision: int = 1
    editors: tuple[str, ...] = ()
    writer: str = BUILT_IN
    built_in_title: str | None = None
    variant_of: str | None = None
    decided_by: str | None = None
    reason: str | None = None
    n_answers: int = 0
    updates: str | None = None
    issue: str | None = None
    changes: Changes | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """FAQ text that a person approved.

    ``editors`` are those who edited the draft and who accepted it, as far as they gave a name;
    ``n_evidence`` counts the tickets that its sentences rest on; ``variant_of`` is the article of
    the same problem in its main language, published or not yet; ``issue`` the known one that it is
    about, where a person asked for its draft or said so.
    """

    id: str
    state: ArticleState
    title: str
    language: str
    products: tuple[str, ...]
    body: str
    created_at: datetime
    updated_at: datetime
    draft_id: str | None = None
    cluster_id: str | None = None
    editors: tuple[str, ...] = ()
    n_evidence: int = 0
    variant_of: str | None = None
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """One cluster went into another, older one."""

    cluster_id: str
    into: str


@dataclass(frozen=True, slots=True)
class Night:
    """The immutable result of one nightly run: changes to the ledger, drafts, and the report.

    Changes are deltas, so that tickets which arrive while the night thinks are not undone:
    ``joins`` are (cluster id, member) pairs, ``clusters`` hold the new state of each cluster
    touched, births included. ``splits`` are (new cluster, the one it left): a ticket that joins
    the first may leave the second for it, and none else. ``savings`` are the tickets a day that
    drafts which nobody has decided would save by now, by id; their text need not have changed.
    ``seq`` is that of the ticket or answer stored last when it began; None where nothing is stored.
    """

    as_of: datetime
    clusters: tuple[Cluster, ...]
    joins: tuple[tuple[str, Member], ...]
    merges: tuple[Merge, ...]
    events: tuple[ClusterEvent, ...]
    drafts: tuple[Draft, ...]
    report: Mapping[str, Any]
    splits: tuple[tuple[str, str], ...] = ()
    savings: Mapping[str, float] = field(default_factory=dict)
    seq: int | None = None
