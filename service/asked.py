"""A draft that a person asks for: about a known issue, which needs no incident to be written of."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from models import drafting
from models.artifact import Artifact
from models.background import Background
from models.nights.evening import WINDOW
from models.nights.proposals import MIN_CUSTOMERS, next_id
from models.published.covering import named_by_most, published_for
from models.published.index import ArticleIndex
from models.stream.watch import DAY
from models.types import Arrival, Article, Draft, n_voices
from service.errors import ConflictError, InvalidError
from service.intake import Intake
from service.memory.window import with_vectors
from service.sql.records import Mention
from service.store import Store

PAST = timedelta(days=365)
"""Older tickets say nothing of what is asked and advised today."""
N_READ = 200
"""Newest tickets that a draft is written from."""
N_SOLVED = 500
"""Older ones of which the answers are read."""


def about_issue(store: Store, intake: Intake, issue: str, at: datetime) -> Draft:
    """Write about a known issue from its newest tickets and what agents answered within a year.

    Asked again it is written anew, unless a person edited it. Where an article is the issue's
    already, what is asked for is another text of that, in its language. Only a person ends it.

    Returns:
        The draft as it is stored; variants in other languages stand beside it.

    Raises:
        InvalidError: No ticket of the last year is about the issue.
        ConflictError: Too few customers wrote of it, or none in the language of its article; a
            draft of a cluster is about it; agents send its customers to an article of another
            origin; somebody decided the draft meanwhile.
        NotReadyError: There is no artifact that can be used.
    """
    artifact = intake.artifact()
    now = min(at, store.last_arrival() or at)
    mentions = _mentions(store, issue, now - PAST)
    if not mentions:
        raise InvalidError(f"issue: no ticket of the last year is about {issue}")
    members, solved = _read(store, artifact, mentions)
    if (n := n_voices(members)) < MIN_CUSTOMERS:
        raise ConflictError(f"{n} customers wrote about {issue}: a draft takes {MIN_CUSTOMERS}")
    article = _article(store, intake.knowledge.index(artifact), issue, members)
    before = store.asked_drafts(issue)
    background = Background(
        catalogue=artifact.model.catalogue, encode=artifact.model.encoder.encode
    )
    main = drafting.draft_of_issue(
        issue,
        _per_day(mentions, now),
        members,
        solved,
        draft_id=_draft_id(issue, before),
        now=at,
        language=article.language if article else None,
        background=background,
    )
    others = drafting.variants(main, members, solved, background)
    new = [main, *_variants(others, before)]
    if article is not None:
        new = _updating(new, article, store.published())
    old = {draft.id: draft for draft in before}
    names = artifact.model.catalogue.called
    revised = (drafting.revise(old.get(draft.id), draft, names) for draft in new)
    store.propose(issue, [draft for draft in revised if draft])
    stored = store.draft(main.id) or main
    if stored.state != "proposed":
        raise ConflictError(f"the draft {stored.id} was {stored.state} meanwhile: ask again")
    return stored


def _mentions(store: Store, issue: str, since: datetime) -> list[Mention]:
    """The tickets about an issue, newest first; one that a person called otherwise is of none."""
    said = {c.ticket_id: c.values["issue"] for c in store.corrections() if "issue" in c.values}
    return [m for m in store.mentions_of(issue, since) if said.get(m.id, issue) == issue]


def _article(
    store: Store, index: ArticleIndex, issue: str, members: Sequence[Arrival]
) -> Article | None:
    """The published article that is the issue's by a person's word.

    Raises:
        ConflictError: It has none, and agents send its customers to one of another origin.
    """
    named = {c.id for c in store.all_clusters() if (c.kind, c.issue) == ("new", issue)}
    article = published_for(index, named, issue)
    other = named_by_most(index, [member.answer for member in members if member.answer])
    if article is None and other is not None:
        raise ConflictError(f"agents send customers to the article {other.id} for {issue}")
    return article


def _updating(new: Sequence[Draft], article: Article, published: Sequence[Article]) -> list[Draft]:
    """Let drafts take the place of an article and its variants, each in its language.

    Raises:
        ConflictError: Nobody wrote in the article's language.
    """
    if new[0].language != article.language:
        raise ConflictError(f"no ticket of the issue is in {article.language}, as {article.id} is")
    ids = {a.language: a.id for a in published if a.variant_of == article.id}
    ids[article.language] = article.id
    return [replace(draft, updates=ids.get(draft.language)) for draft in new]


def _variants(new: Sequence[Draft], before: Sequence[Draft]) -> list[Draft]:
    """In the place of a variant of an earlier draft that nobody has decided, if there is one."""
    open_ones = {d.language: d.id for d in before if d.variant_of and d.state == "proposed"}
    return [replace(draft, id=open_ones.get(draft.language, draft.id)) for draft in new]


def _read(
    store: Store, artifact: Artifact, mentions: Sequence[Mention]
) -> tuple[list[Arrival], list[Arrival]]:
    """The newest tickets in their order, and older ones with an answer; some may just be erased."""
    newest = [ticket.id for ticket in mentions[:N_READ]]
    answered = [ticket.id for ticket in mentions[N_READ:] if ticket.is_answered][:N_SOLVED]
    found = with_vectors(store, artifact, [*newest, *answered])
    members, solved = (
        [found[i] for i in ids if i in found] for ids in (reversed(newest), answered)
    )
    return members, solved


def _per_day(mentions: Sequence[Mention], now: datetime) -> float:
    """Tickets a day over the last thirty, or since the first one; the newest come first."""
    days = max(DAY, min(WINDOW, now - mentions[-1].created_at)) / DAY
    return round(sum(ticket.created_at > now - WINDOW for ticket in mentions) / days, 3)


def _draft_id(issue: str, before: Sequence[Draft]) -> str:
    """The undecided draft's id, else one that was not given."""
    mains = [draft for draft in before if draft.variant_of is None]
    if not mains:
        digest = hashlib.sha256(f"issue {issue}".encode()).digest()
        return f"d-{base64.b32encode(digest).decode().lower()[:10]}"
    last = max(mains, key=lambda draft: (len(draft.id), draft.id))  # the one with the last number
    return last.id if last.state == "proposed" else next_id(last.id)
