"""A draft that a person asks for: about a known issue, which needs no incident to be written of."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from models import drafting
from models.article_index import ArticleIndex
from models.covering import published_for
from models.encoder import Encoder
from models.evening import WINDOW
from models.proposals import MIN_CUSTOMERS, next_id
from models.types import Arrival, Article, Draft, n_voices
from models.watch import DAY
from service.errors import ConflictError, InvalidError
from service.intake import Intake
from service.records import Told
from service.store import Store
from service.window import with_vectors

PAST = timedelta(days=365)
"""Older advice is not looked at."""
N_READ, N_SOLVED = 200, 500
"""Newest tickets that a draft is written from, and older ones of which the answers are read."""


def about_issue(store: Store, intake: Intake, issue: str, at: datetime) -> Draft:
    """Write about a known issue from its newest tickets and what agents answered within a year.

    Asked again it is written anew, unless a person edited it. Where an article is about the issue
    already, what is asked for is another text of that, in its language.

    Returns:
        The draft as it is stored; variants in other languages stand beside it.

    Raises:
        InvalidError: No ticket of the last year is about the issue.
        ConflictError: Too few customers wrote of it, or a draft of a cluster is about it.
        NotReadyError: There is no artifact that can be used.
    """
    artifact = intake.artifact()
    present = store.last_arrival() or at
    told = _told(store, issue, present - PAST)
    if not told:
        raise InvalidError(f"issue: no ticket of the last year is about {issue}")
    if (other := store.draft_of_cluster(issue)) is not None:
        raise ConflictError(f"the draft {other} of a cluster is about {issue}: decide it first")
    members, solved = _read(store, artifact.model.encoder, told)
    if (n := n_voices(members)) < MIN_CUSTOMERS:
        raise ConflictError(f"{n} customers wrote about {issue}: a draft takes {MIN_CUSTOMERS}")
    before = store.drafts_of_issue(issue)
    article = _article(store, intake.article_index(artifact), issue, members)
    main = drafting.draft_of_issue(
        issue,
        _per_day(told, present),
        members,
        solved,
        draft_id=_draft_id(issue, before),
        now=at,
        language=article.language if article else None,
    )
    new = [main, *_variants(drafting.variants(main, members, solved), before)]
    if article is not None:
        ids = {a.language: a.id for a in store.published() if a.variant_of == article.id}
        ids[article.language] = article.id
        new = [replace(draft, updates=ids.get(draft.language)) for draft in new]
    old = {draft.id: draft for draft in before}
    revised = (drafting.revise(old.get(draft.id), draft) for draft in new)
    store.propose(draft for draft in revised if draft)
    return store.draft(main.id) or main


def _told(store: Store, issue: str, since: datetime) -> list[Told]:
    """The tickets about an issue, newest first; one that a person called otherwise is of none."""
    said = {c.ticket_id: c.values["issue"] for c in store.corrections() if "issue" in c.values}
    return [t for t in store.told_of(issue, since) if said.get(t.id, issue) == issue]


def _article(
    store: Store, index: ArticleIndex, issue: str, members: Sequence[Arrival]
) -> Article | None:
    """The published article that is the issue's by a person's word, or where agents send to."""
    named = {c.id for c in store.all_clusters() if (c.kind, c.issue) == ("new", issue)}
    answers = [member.answer for member in members if member.answer]
    return published_for(index, named, answers, issue)


def _variants(new: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """In the place of a variant of an earlier draft that nobody has decided, if there is one."""
    open_ones = {d.language: d.id for d in before if d.variant_of and d.state == "proposed"}
    return [replace(draft, id=open_ones.get(draft.language, draft.id)) for draft in new]


def _read(
    store: Store, encoder: Encoder, told: Sequence[Told]
) -> tuple[list[Arrival], list[Arrival]]:
    """The newest tickets in their order, and older ones with an answer; some may just be erased."""
    newest = [ticket.id for ticket in told[:N_READ]]
    answered = [ticket.id for ticket in told[N_READ:] if ticket.is_answered][:N_SOLVED]
    found = with_vectors(store, encoder, [*newest, *answered])
    members, solved = (
        [found[i] for i in ids if i in found] for ids in (reversed(newest), answered)
    )
    return members, solved


def _per_day(told: Sequence[Told], present: datetime) -> float:
    """Tickets a day over the last thirty, or since the first one; ``told`` has the newest first."""
    days = max(DAY, min(WINDOW, present - told[-1].created_at)) / DAY
    return round(sum(ticket.created_at > present - WINDOW for ticket in told) / days, 3)


def _draft_id(issue: str, before: Sequence[Draft]) -> str:
    """The undecided draft's id, else one that was not given; ``before`` has the oldest first."""
    mains = [draft for draft in before if draft.variant_of is None]
    if not mains:
        digest = hashlib.sha256(f"issue {issue}".encode()).digest()
        return f"d-{base64.b32encode(digest).decode().lower()[:10]}"
    return mains[-1].id if mains[-1].state == "proposed" else next_id(mains[-1].id)
