"""Calls about drafts: ask for one, read, edit, accept, reject."""

from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Depends

from models.types import Article, Draft, DraftState
from service import asked, editing
from service.desk import Cursor, Desk, DraftId, Limit, Listing, listing
from service.errors import found
from service.wire.body import body_of
from service.wire.masked import shown_article, shown_draft
from service.wire.openapi import takes
from service.wire.schemas import AcceptanceIn, DraftEditIn, DraftOrderIn, RejectionIn

router = APIRouter(prefix="/v1/drafts", tags=["drafts"])


@router.get("")
def list_drafts(
    desk: Desk,
    state: Literal["any", DraftState] | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Listing[Draft]:
    """List drafts, newest first; in every state when none is named."""
    drafts = desk.store.drafts(None if state == "any" else state, limit, cursor)
    return listing(drafts, partial(shown_draft, names=desk.names))


@router.post("", openapi_extra=takes(DraftOrderIn))
def ask_for_draft(
    desk: Desk, order: Annotated[DraftOrderIn, Depends(body_of(DraftOrderIn))]
) -> Draft:
    """Write about a known issue, which the night only does when it rises.

    Asked again it is written anew, unless a person edited it. Once it is accepted, the next one
    ``updates`` the article that it became.
    """
    draft = asked.about_issue(desk.store, desk.intake, order.issue, desk.clock())
    return shown_draft(draft, desk.names)


@router.get("/{draft_id}")
def get_draft(desk: Desk, draft_id: DraftId) -> Draft:
    """Give one draft with its sentences and their evidence."""
    return shown_draft(found(desk.store.draft(draft_id), "draft", draft_id), desk.names)


@router.patch("/{draft_id}", openapi_extra=takes(DraftEditIn))
def edit_draft(
    desk: Desk, draft_id: DraftId, edit: Annotated[DraftEditIn, Depends(body_of(DraftEditIn))]
) -> Draft:
    """Change the title, or the sentences: their texts, their order, which ones there are.

    Every sentence names the tickets it rests on, as those that Vigie writes do, and personal data
    in it is masked. With the ``revision`` that was read, an edit of another one is refused.
    """
    catalogue = desk.intake.in_use.catalogue()
    edited = editing.edit(desk.store, draft_id, edit, desk.clock(), catalogue)
    return shown_draft(edited, desk.names)


@router.post("/{draft_id}/accept", openapi_extra=takes(AcceptanceIn, required=False))
def accept_draft(
    desk: Desk,
    draft_id: DraftId,
    said: Annotated[AcceptanceIn, Depends(body_of(AcceptanceIn, optional=True))],
) -> Article:
    """Publish a draft: the answer is the article it became, or that it updated.

    A draft that tells neither what to do nor why is no article: it is refused. So is one that shows
    agents who contradict each other, until somebody has settled it.
    """
    article = editing.accept(desk.store, draft_id, said, desk.clock(), desk.names)
    return shown_article(article, desk.names)


@router.post("/{draft_id}/reject", openapi_extra=takes(RejectionIn))
def reject_draft(
    desk: Desk, draft_id: DraftId, said: Annotated[RejectionIn, Depends(body_of(RejectionIn))]
) -> Draft:
    """Put a draft aside, with the reason."""
    rejected = desk.store.reject_draft(
        draft_id, said.reason, said.by, desk.clock(), revision=said.revision
    )
    return shown_draft(rejected, desk.names)
