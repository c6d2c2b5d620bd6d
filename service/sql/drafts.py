"""Drafts, and the articles that people made of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, exists, insert, select, update

from models.types import LIVE, Article, ArticleState, Draft, DraftState
from service.errors import ConflictError, found
from service.sql.clusters import alive
from service.sql.paging import Page, read_page
from service.sql.rows import columns_of, row_of
from service.sql.tables import articles, clusters, drafts

_DRAFT = columns_of(drafts, Draft)
Imported = Literal["new", "changed", "there", "older"]
"""What became of an article that was brought in."""
_WRITTEN = ("state", "title", "language", "products", "body")
"""What of an article is a person's to write."""
_UNDECIDED: tuple[DraftState, ...] = ("proposed", "expired")


def get(connection: Connection, draft_id: str) -> Draft | None:
    """Return a draft, None when there is no such."""
    row = connection.execute(select(*_DRAFT).where(drafts.c.id == draft_id)).one_or_none()
    return None if row is None else Draft(**row._mapping)


def page(
    connection: Connection, state: DraftState | None, limit: int, cursor: str | None
) -> Page[Draft]:
    """List drafts, in one state or all, newest first.

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    statement = select(*_DRAFT)
    if state is not None:
        statement = statement.where(drafts.c.state == state)
    return read_page(
        connection,
        statement,
        [drafts.c.created_at, drafts.c.id],
        lambda row: Draft(**row._mapping),
        limit=limit,
        cursor=cursor,
        newest_first=True,
    )


def list_undecided(connection: Connection) -> list[Draft]:
    """Return the drafts that nobody has decided, oldest first.

    Of those that expired the ones whose cluster is live again: the others become more with
    every year.
    """
    back = select(clusters.c.id).where(clusters.c.status.in_(LIVE))
    expired = (drafts.c.state == "expired") & drafts.c.cluster_id.in_(back)
    statement = select(*_DRAFT).where((drafts.c.state == "proposed") | expired)
    rows = connection.execute(statement.order_by(drafts.c.created_at, drafts.c.id))
    return [Draft(**row._mapping) for row in rows]


def list_decided(connection: Connection) -> list[Draft]:
    """Return the drafts that a person accepted or rejected, of clusters that are not over."""
    going_on = select(clusters.c.id).where(clusters.c.status.in_((*LIVE, "quiet")))
    decided = drafts.c.state.not_in(_UNDECIDED) & drafts.c.cluster_id.in_(going_on)
    rows = connection.execute(select(*_DRAFT).where(decided).order_by(drafts.c.id))
    return [Draft(**row._mapping) for row in rows]


def list_asked(connection: Connection, issue: str) -> list[Draft]:
    """Return the drafts that a person asked for about a known issue, oldest first."""
    asked = drafts.c.issue == issue, drafts.c.cluster_id.is_(None)
    rows = connection.execute(
        select(*_DRAFT).where(*asked).order_by(drafts.c.created_at, drafts.c.id)
    )
    return [Draft(**row._mapping) for row in rows]


def of_cluster_about(connection: Connection, issue: str) -> str | None:
    """Return the id of a proposed draft of a cluster of this issue, None without any."""
    statement = (
        select(drafts.c.id)
        .join(clusters, clusters.c.id == drafts.c.cluster_id)
        .where(clusters.c.issue == issue, clusters.c.status.in_((*LIVE, "quiet")))
        .where(drafts.c.state == "proposed", drafts.c.variant_of.is_(None))
        .order_by(drafts.c.created_at.desc())
        .limit(1)
    )
    return connection.scalar(statement)


def propose(connection: Connection, draft: Draft) -> None:
    """Take a draft: new, or in place of one that nobody has decided.

    What a person decided, or edited while it was written, stays.
    """
    stored = get(connection, draft.id)
    if stored is None:
        connection.execute(insert(drafts), row_of(draft))
    elif (
        stored.state in _UNDECIDED
        and stored.revision <= draft.revision
        and stored.editors == draft.editors
    ):
        _update(connection, draft.id, row_of(draft))


def expire_over(connection: Connection, at: datetime) -> None:
    """Let the drafts expire, and their variants, of clusters that are merged or dismissed."""
    over = select(clusters.c.id).where(clusters.c.status.in_(("merged", "dismissed")))
    proposed = (drafts.c.state == "proposed") & drafts.c.cluster_id.in_(over)
    connection.execute(update(drafts).where(proposed).values(state="expired", updated_at=at))


def save_savings(connection: Connection, savings: Mapping[str, float]) -> None:
    """Keep what drafts would save by now, where nobody has decided of them."""
    for draft_id, per_day in savings.items():
        undecided = (drafts.c.id == draft_id) & drafts.c.state.in_(_UNDECIDED)
        connection.execute(update(drafts).where(undecided).values(savings_per_day=per_day))


def edit(
    connection: Connection,
    draft_id: str,
    change: Callable[[Draft], Draft],
    *,
    revision: int | None = None,
) -> Draft:
    """Keep a person's edit; nobody else writes between reading the draft and this.

    Args:
        connection: One that writes.
        draft_id: Of a proposed draft.
        change: What the edit makes of the draft as it is now.
        revision: The one that the person has read; None takes the draft as it is.

    Raises:
        NotFoundError: There is no such draft.
        ConflictError: It is decided, or of another revision.
    """
    edited = change(_undecided(connection, draft_id, revision))
    _update(connection, draft_id, row_of(edited))
    return edited


def accept(
    connection: Connection,
    draft_id: str,
    article_of: Callable[[Draft], Article],
    by: str,
    at: datetime,
    revision: int | None,
) -> Article:
    """Make an article of the draft as it is now, which must be of ``revision`` if given.

    An article that the draft updates keeps its id, its birth, those who worked on it and what it is
    about.

    Raises:
        NotFoundError: There is no such draft.
        ConflictError: It is decided, or of another revision, or the article that it updates was
            changed since.
    """
    draft = _undecided(connection, draft_id, revision)
    if draft.cluster_id is not None:
        draft = replace(draft, cluster_id=alive(connection, draft.cluster_id))
    article = article_of(draft)
    before = get_article(connection, article.id) if draft.updates == article.id else None
    if before and before.updated_at > draft.updated_at:
        raise ConflictError(
            f"the article {before.id} was changed after the draft {draft_id}: it is "
            f"{before.state}; read it, and edit the draft first"
        )
    _update(connection, draft_id, {"state": "accepted", "decided_by": by, "updated_at": at})
    if before is None:
        connection.execute(insert(articles), row_of(article))
        return article
    editors = tuple(dict.fromkeys((*before.editors, *article.editors)))
    article = replace(
        article,
        created_at=before.created_at,
        updated_at=max(article.updated_at, before.updated_at),  # an older file never overwrites it
        editors=editors,
        cluster_id=article.cluster_id or before.cluster_id,
        issue=article.issue or before.issue,
    )
    mine = articles.c.id == article.id
    connection.execute(update(articles).where(mine).values(row_of(article)))
    return article


def reject(
    connection: Connection,
    draft_id: str,
    reason: str,
    by: str | None,
    at: datetime,
    *,
    revision: int | None = None,
) -> Draft:
    """Put a draft aside, with the reason.

    Args:
        connection: One that writes.
        draft_id: Of a proposed draft.
        reason: In a person's words.
        by: Who rejects, if known.
        at: When.
        revision: The one that the person has read; None takes the draft as it is.

    Raises:
        NotFoundError: There is no such draft.
        ConflictError: It is decided, or of another revision.
    """
    draft = _undecided(connection, draft_id, revision)
    decision = {"state": "rejected", "decided_by": by, "reason": reason, "updated_at": at}
    _update(connection, draft_id, decision)
    return replace(draft, state="rejected", decided_by=by, reason=reason, updated_at=at)


def get_article(connection: Connection, article_id: str) -> Article | None:
    """Return an article, None when there is no such."""
    row = connection.execute(select(articles).where(articles.c.id == article_id)).one_or_none()
    return None if row is None else Article(**row._mapping)


def list_articles(
    connection: Connection, state: ArticleState | None, limit: int, cursor: str | None
) -> Page[Article]:
    """List articles of a state, of any if it is None, newest first.

    Raises:
        BadCursorError: The cursor is not one of this listing.
    """
    statement = select(articles)
    return read_page(
        connection,
        statement if state is None else statement.where(articles.c.state == state),
        [articles.c.created_at, articles.c.id],
        lambda row: Article(**row._mapping),
        limit=limit,
        cursor=cursor,
        newest_first=True,
    )


def list_published(connection: Connection) -> list[Article]:
    """Return every published article, oldest first."""
    statement = select(articles).where(articles.c.state == "published")
    rows = connection.execute(statement.order_by(articles.c.created_at, articles.c.id))
    return [Article(**row._mapping) for row in rows]


def cover_published(connection: Connection) -> None:
    """Say of clusters for which a person published an article, and no variant alone, that it is."""
    mine = articles.c.cluster_id == clusters.c.id, articles.c.variant_of.is_(None)
    published = exists().where(*mine, articles.c.state == "published")
    asking = clusters.c.needs_faq.is_(True) & published
    connection.execute(update(clusters).where(asking).values(needs_faq=False))


def edit_article(
    connection: Connection,
    article_id: str,
    change: Callable[[Article], Article],
    read_at: datetime | None,
) -> Article:
    """Keep a person's edit of the article as it is now, the text of ``read_at`` if given.

    Raises:
        NotFoundError: There is no such article.
        ConflictError: It was changed since.
    """
    article = found(get_article(connection, article_id), "article", article_id)
    if read_at not in (None, article.updated_at):
        raise ConflictError(
            f"the article {article_id} was changed at {article.updated_at.isoformat()}, "
            f"expected the text of {read_at.isoformat()}: read it again"
        )
    edited = change(article)
    connection.execute(update(articles).where(articles.c.id == article_id).values(row_of(edited)))
    return edited


def import_article(connection: Connection, article: Article, at: datetime) -> Imported:
    """Take an article in that a person wrote elsewhere, or the words of one that is there.

    Words that are older than those that are there are left where they come from.
    """
    before = get_article(connection, article.id)
    if before is None:
        connection.execute(insert(articles), row_of(article))
        return "new"
    written = {name: getattr(article, name) for name in _WRITTEN}
    if article.issue is not None:
        written["issue"] = article.issue
    if replace(before, **written) == before:
        return "there"
    if article.updated_at < before.updated_at:
        return "older"
    mine = articles.c.id == article.id
    values = {**written, "updated_at": max(at, article.updated_at)}
    connection.execute(update(articles).where(mine).values(values))
    return "changed"


def article_evidence(connection: Connection) -> dict[str, tuple[str, ...]]:
    """Return the tickets that the draft of each published article rested on, by article."""
    statement = (
        select(articles.c.id, drafts.c.sentences)
        .join(drafts, drafts.c.id == articles.c.draft_id)
        .where(articles.c.state == "published")
        .order_by(articles.c.id)
    )
    return {
        row.id: tuple(dict.fromkeys(t for sentence in row.sentences for t in sentence.evidence))
        for row in connection.execute(statement)
    }


def _update(connection: Connection, draft_id: str, values: dict[str, Any]) -> None:
    connection.execute(update(drafts).where(drafts.c.id == draft_id).values(values))


def _undecided(connection: Connection, draft_id: str, revision: int | None) -> Draft:
    draft = found(get(connection, draft_id), "draft", draft_id)
    if draft.state != "proposed":
        raise ConflictError(f"the draft {draft_id} is {draft.state}: it can no longer be changed")
    if revision not in (None, draft.revision):
        raise ConflictError(
            f"the draft {draft_id} is at revision {draft.revision} by now, "
            f"expected {revision}: read it again"
        )
    return draft
