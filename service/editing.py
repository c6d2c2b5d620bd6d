"""People's word on drafts and articles: what they change, and what a draft becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

from models.privacy import mask
from models.private.products import Names
from models.routing.catalogue import Catalogue
from models.types import Article, Draft, Role, Sentence, voice_of
from models.wording import is_dispute
from models.writing.changes import changed
from models.writing.faq import article_body, public
from service import word
from service.errors import InvalidError, listed
from service.store import Store
from service.wire.masked import masked_article, unmasked_values
from service.wire.schemas import AcceptanceIn, ArticleEditIn, DraftEditIn, SentenceIn

_NOBODY = "unnamed"
_HELPS: frozenset[Role] = frozenset({"step", "cause", "fallback"})


def edit(
    store: Store, draft_id: str, edited: DraftEditIn, at: datetime, catalogue: Catalogue
) -> Draft:
    """Change the title, or the sentences; personal data in them is masked.

    It is a revision as a night's is, and says what it changed; who did, ``editors`` tells. Products
    are called as the catalogue does.

    Raises:
        NotFoundError: There is no such draft.
        ConflictError: It is decided, or of another revision.
        InvalidError: A sentence rests on a ticket that is not stored.
    """
    said = _masked(edited, catalogue.called)
    voices = store.voices({t for one in said.sentences or () for t in one.evidence})

    def change(draft: Draft) -> Draft:
        sentences = draft.sentences
        if said.sentences is not None:
            sentences = _rested(said.sentences, draft, voices, catalogue)
        edited = replace(
            draft,
            title=said.title or draft.title,
            sentences=sentences,
            updated_at=at,
            revision=draft.revision + 1,
            editors=tuple(dict.fromkeys((*draft.editors, said.by or _NOBODY))),
        )
        return replace(edited, changes=changed(draft, edited, catalogue.called))

    return store.edit_draft(draft_id, change, revision=said.revision)


def accept(
    store: Store, draft_id: str, said: AcceptanceIn, at: datetime, names: Names = ()
) -> Article:
    """Publish a draft; the article bears the tickets' time; ``names`` are those of products.

    Returns:
        The article that it became, or that it updated.

    Raises:
        NotFoundError: There is no such draft.
        ConflictError: It is decided, or of another revision, or the article that it updates was
            changed since.
        InvalidError: Nothing in it helps, or agents contradict each other in it.
    """
    draft = store.draft(draft_id)
    main = store.draft(draft.variant_of) if draft and draft.variant_of else None
    # Whether the problem came back or agents answer otherwise since is read from tickets' times:
    # of a stream of last March, none would come after what the clock calls today.
    now = store.present(at)
    return store.accept_draft(
        draft_id,
        lambda draft: _article(draft, main, said.by, now, names),
        said.by or _NOBODY,
        at,
        revision=said.revision,
    )


def edit_article(
    store: Store, article_id: str, edited: ArticleEditIn, clock: datetime, catalogue: Catalogue
) -> Article:
    """Change what is given of an article; personal data in it is masked.

    With a catalogue it is about products of that, by whatever name, or those that it had before: a
    desk may have answered for them once.

    Raises:
        NotFoundError: There is no such article.
        ConflictError: It was changed since the person read it.
        InvalidError: The catalogue does not know a product.
    """
    now = store.present(clock)

    def change(article: Article) -> Article:
        editors = (*article.editors, edited.by) if edited.by else article.editors
        given = edited.given
        if edited.products is not None:
            products = unmasked_values(edited.products, article.products, catalogue.called)
            given["products"] = _known(products, article.products, catalogue)
        changed = replace(
            article,
            **given,
            # Two edits of one instant in the tickets' time are two texts all the same.
            updated_at=max(now, article.updated_at + timedelta(microseconds=1)),
            editors=tuple(dict.fromkeys(editors)),
        )
        return masked_article(changed, catalogue.called)

    return store.edit_article(article_id, change, read_at=edited.updated_at)


def _known(products: Sequence[str], before: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    """The catalogue's products that these name.

    Raises:
        InvalidError: It does not know one that was not there ``before``.
    """
    faults = [
        f"products.{place}: {said}"
        for place, product in enumerate(products)
        if product not in before and (said := word.product_fault(product, catalogue))
    ]
    if faults:
        raise InvalidError(listed(faults))
    return catalogue.entries(products)


def _article(
    draft: Draft, main: Draft | None, accepted_by: str | None, now: datetime, names: Names
) -> Article:
    """The article that a draft becomes, masked: older versions left edits as they were.

    Raises:
        InvalidError: Nothing in it helps, or agents contradict each other in it.
    """
    if not any(sentence.role in _HELPS for sentence in draft.sentences):
        raise InvalidError(
            f"the draft {draft.id} tells neither what to do nor why: expected a sentence that is "
            "a step, cause or fallback; edit it, or wait for answers"
        )
    if disputes := [one.text for one in draft.sentences if is_dispute(one.text, draft.language)]:
        raise InvalidError(
            f"the draft {draft.id} shows agents who contradict each other: expected them settled, "
            f"got {listed(disputes)}; edit it: leave out the sentence, or one of its sides"
        )
    people = (*draft.editors, accepted_by or _NOBODY)
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
        editors=tuple(name for name in dict.fromkeys(people) if name != _NOBODY),
        n_evidence=len({t for sentence in public(draft) for t in sentence.evidence}),
        variant_of=_article_id(main) if main else None,
        issue=draft.issue,
    )
    return masked_article(article, names)


def _article_id(draft: Draft) -> str:
    return draft.updates or f"a-{draft.id.removeprefix('d-')}"


def _masked(edit: DraftEditIn, names: Names) -> DraftEditIn:
    """The edit without personal data: a person may paste what a customer wrote."""
    sentences = edit.sentences and [
        one.model_copy(update={"text": mask(one.text, names)}) for one in edit.sentences
    ]
    title = edit.title and mask(edit.title, names)
    return edit.model_copy(update={"title": title, "sentences": sentences})


def _rested(
    edited: Sequence[SentenceIn],
    before: Draft,
    voices: Mapping[str, str],
    catalogue: Catalogue,
) -> tuple[Sentence, ...]:
    """Return the edited sentences with their support; each rests on tickets that are stored.

    Evidence that a sentence had before keeps its support; new evidence counts customers. A ticket
    that a sentence rested on may have been erased since. Products that read masked stay.
    """
    rested = {ticket_id for sentence in before.sentences for ticket_id in sentence.evidence}
    voices = {t: voice_of(t, None) for t in rested} | dict(voices)
    missing = [
        f"sentences.{place}.evidence: there is no ticket {ticket_id}"
        for place, one in enumerate(edited)
        for ticket_id in one.evidence
        if ticket_id not in voices
    ]
    if missing:
        raise InvalidError(listed(missing))
    support = {frozenset(sentence.evidence): sentence.support for sentence in before.sentences}
    products = [*before.products, *chain.from_iterable(s.products for s in before.sentences)]
    return tuple(
        Sentence(
            one.text,
            one.role,
            evidence := tuple(dict.fromkeys(one.evidence)),
            support.get(frozenset(evidence), len({voices[t] for t in evidence})),
            products=catalogue.entries(unmasked_values(one.products, products, catalogue.called)),
        )
        for one in edited
    )
