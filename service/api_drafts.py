"""Calls about drafts: read, edit, accept, reject."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends

from models.faq import article_body, public
from models.privacy import mask
from models.types import Article, Draft, DraftState, Role, Sentence
from service.body import body_of
from service.desk import Cursor, Desk, DraftId, Limit, Listing, listing
from service.errors import NotFoundError
from service.masked import masked_article
from service.openapi import takes
from service.problems import InvalidError, listed
from service.schemas import AcceptanceIn, DraftEditIn, RejectionIn, SentenceIn
from service.store import TicketRecord

router = APIRouter(prefix="/v1/drafts", tags=["drafts"])

_NOBODY = "unnamed"
_HELPS: frozenset[Role] = frozenset({"step", "cause", "fallback"})


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
    draft = desk.store.draft(draft_id)
    if draft is None:
        raise NotFoundError(f"there is no draft {draft_id}")
    return draft


@router.patch("/{draft_id}", openapi_extra=takes(DraftEditIn))
def edit_draft(
    desk: Desk, draft_id: DraftId, edit: Annotated[DraftEditIn, Depends(body_of(DraftEditIn))]
) -> Draft:
    """Change the title, or the sentences: their texts, their order, which ones there are.

    Every sentence names the tickets it rests on, as those that Vigie writes do, and personal data
    in it is masked. With the ``revision`` that was read, an edit of another one is refused.
    """
    said = _masked(edit)
    evidence = desk.store.tickets({t for one in said.sentences or () for t in one.evidence})
    now = desk.clock()

    def change(draft: Draft) -> Draft:
        sentences = draft.sentences
        if said.sentences is not None:
            sentences = _rested(said.sentences, draft.sentences, evidence)
        return replace(
            draft,
            title=said.title or draft.title,
            sentences=sentences,
            updated_at=now,
            revision=draft.revision + 1,
            editors=tuple(dict.fromkeys((*draft.editors, said.by or _NOBODY))),
        )

    return desk.store.edit_draft(draft_id, change, revision=said.revision)


@router.post("/{draft_id}/accept", openapi_extra=takes(AcceptanceIn, required=False))
def accept_draft(
    desk: Desk,
    draft_id: DraftId,
    said: Annotated[AcceptanceIn, Depends(body_of(AcceptanceIn, optional=True))],
) -> Article:
    """Publish a draft: the answer is the article it became, or that it updated.

    A draft that tells neither what to do nor why is no article: it is refused.
    """
    now = desk.clock()
    draft = desk.store.draft(draft_id)
    main = desk.store.draft(draft.variant_of) if draft and draft.variant_of else None
    return desk.store.accept_draft(
        draft_id,
        lambda draft: _article(draft, main, said.by, now),
        said.by or _NOBODY,
        now,
        revision=said.revision,
    )


@router.post("/{draft_id}/reject", openapi_extra=takes(RejectionIn))
def reject_draft(
    desk: Desk, draft_id: DraftId, said: Annotated[RejectionIn, Depends(body_of(RejectionIn))]
) -> Draft:
    """Put a draft aside, with the reason."""
    return desk.store.reject_draft(
        draft_id, said.reason, said.by, desk.clock(), revision=said.revision
    )


def _article(draft: Draft, main: Draft | None, accepted_by: str | None, now: datetime) -> Article:
    """The article that a draft becomes, masked: older versions left edits as they were.

    Raises:
        InvalidError: Nothing in it helps.
    """
    if not any(sentence.role in _HELPS for sentence in draft.sentences):
        raise InvalidError(
            f"the draft {draft.id} tells neither what to do nor why: expected a sentence that is "
            "a step, cause or fallback; edit it, or wait for answers"
        )
    names = (*draft.editors, accepted_by or _NOBODY)
    article = Article(
        id=_article_id(draft),
        state="published",
        title=draft.title,
        language=draft.language,
        products=draft.products,
        body=article_body(draft),
        created_at=now,
        updated_at=now,
        draft_id=draft.id,
        cluster_id=draft.cluster_id,
        editors=tuple(name for name in dict.fromkeys(names) if name != _NOBODY),
        n_evidence=len({t for sentence in public(draft) for t in sentence.evidence}),
        variant_of=_article_id(main) if main else None,
    )
    return masked_article(article)


def _article_id(draft: Draft) -> str:
    return draft.updates or f"a-{draft.id.removeprefix('d-')}"


def _masked(edit: DraftEditIn) -> DraftEditIn:
    """The edit without personal data: a person may paste what a customer wrote."""
    sentences = edit.sentences and [
        one.model_copy(update={"text": mask(one.text)}) for one in edit.sentences
    ]
    title = edit.title and mask(edit.title)
    return edit.model_copy(update={"title": title, "sentences": sentences})


def _rested(
    edited: Sequence[SentenceIn], before: Sequence[Sentence], stored: Mapping[str, TicketRecord]
) -> tuple[Sentence, ...]:
    """Return the edited sentences with their support; each rests on tickets that are stored.

    Evidence that a sentence had before keeps its support; new evidence counts customers.
    """
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
            products=tuple(dict.fromkeys(one.products)),
        )
        for one in edited
    )


def _n_customers(records: Sequence[TicketRecord]) -> int:
    return len({record.ticket.customer or f"\0{record.ticket.id}" for record in records})
