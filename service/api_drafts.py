"""Calls about drafts: read, edit, accept, reject."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Depends

from models.faq import article_body
from models.types import Article, Draft, DraftState, Sentence
from service.body import body_of
from service.desk import Cursor, Desk, DraftId, Limit, Listing, listing
from service.errors import NotFoundError
from service.openapi import takes
from service.problems import InvalidError, listed
from service.schemas import AcceptanceIn, DraftEditIn, RejectionIn, SentenceIn
from service.store import Store, TicketRecord

router = APIRouter(prefix="/v1/drafts", tags=["drafts"])

_NOBODY = "unnamed"


@router.get("")
def list_drafts(
    desk: Desk,
    state: Literal["any", DraftState] | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Listing[Draft]:
    """List drafts, newest first; in every state when none is named."""
    return listing(desk.store.drafts(None if state == "any" else state, limit, cursor))


@router.get("/{draft_id}")
def get_draft(desk: Desk, draft_id: DraftId) -> Draft:
    """Give one draft with its sentences and their evidence."""
    return _draft(desk.store, draft_id)


@router.patch("/{draft_id}", openapi_extra=takes(DraftEditIn))
def edit_draft(
    desk: Desk, draft_id: DraftId, edit: Annotated[DraftEditIn, Depends(body_of(DraftEditIn))]
) -> Draft:
    """Change the title, or the sentences: their texts, their order, which ones there are.

    Every sentence names the tickets it rests on, as those that Vigie writes do.
    """
    draft = _draft(desk.store, draft_id)
    sentences = draft.sentences
    if edit.sentences is not None:
        sentences = _rested(desk.store, edit.sentences, draft.sentences)
    edited = replace(
        draft,
        title=edit.title or draft.title,
        sentences=sentences,
        updated_at=desk.clock(),
        revision=draft.revision + 1,
    )
    desk.store.update_draft(edited)
    return edited


@router.post("/{draft_id}/accept", openapi_extra=takes(AcceptanceIn, required=False))
def accept_draft(
    desk: Desk,
    draft_id: DraftId,
    said: Annotated[AcceptanceIn, Depends(body_of(AcceptanceIn, optional=True))],
) -> Article:
    """Publish a draft: the answer is the article it became."""
    draft = _draft(desk.store, draft_id)
    now = desk.clock()
    article = Article(
        id=f"a-{draft.id.removeprefix('d-')}",
        state="published",
        title=draft.title,
        language=draft.language,
        products=draft.products,
        body=article_body(draft),
        created_at=now,
        updated_at=now,
        draft_id=draft.id,
        cluster_id=draft.cluster_id,
    )
    return desk.store.accept_draft(draft.id, article, said.by or _NOBODY, now)


@router.post("/{draft_id}/reject", openapi_extra=takes(RejectionIn))
def reject_draft(
    desk: Desk, draft_id: DraftId, said: Annotated[RejectionIn, Depends(body_of(RejectionIn))]
) -> Draft:
    """Put a draft aside, with the reason."""
    return desk.store.reject_draft(draft_id, said.reason, said.by, desk.clock())


def _draft(store: Store, draft_id: str) -> Draft:
    draft = store.draft(draft_id)
    if draft is None:
        raise NotFoundError(f"there is no draft {draft_id}")
    return draft


def _rested(
    store: Store, edited: Sequence[SentenceIn], before: Sequence[Sentence]
) -> tuple[Sentence, ...]:
    """Return the edited sentences with their support; each rests on tickets that are stored.

    Evidence that a sentence had before keeps its support; new evidence counts customers.
    """
    stored = store.tickets({ticket_id for one in edited for ticket_id in one.evidence})
    missing = [
        f"sentences.{place}.evidence: there is no ticket {ticket_id}"
        for place, one in enumerate(edited)
        for ticket_id in one.evidence
        if ticket_id not in stored
    ]
    if missing:
        raise InvalidError(listed(missing))
    known = {frozenset(sentence.evidence): sentence.support for sentence in before}
    return tuple(
        Sentence(
            one.text,
            one.role,
            evidence := tuple(dict.fromkeys(one.evidence)),
            known.get(frozenset(evidence), _n_customers([stored[t] for t in evidence])),
        )
        for one in edited
    )


def _n_customers(records: Sequence[TicketRecord]) -> int:
    return len({record.ticket.customer or record.ticket.id for record in records})
