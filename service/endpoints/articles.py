"""Calls about the FAQ: what is published, and what people change in it."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from models.types import Article, ArticleHit
from service import editing
from service.desk import ArticleId, Cursor, Desk, Limit, Listing, listing
from service.errors import found
from service.export import export_text
from service.wire.body import body_of
from service.wire.given import Absent, Language, PathId, Question
from service.wire.masked import shown_article
from service.wire.openapi import takes
from service.wire.schemas import ArticleEditIn

router = APIRouter(tags=["articles"])

_JSON_LD = "application/ld+json"
_LIFTS = "The reader's {}: articles for it come before others that fit as well; none is left out."


@router.get("/v1/articles")
def list_articles(desk: Desk, limit: Limit = 50, cursor: Cursor = None) -> Listing[Article]:
    """List the published articles, newest first."""
    articles = desk.store.articles("published", limit, cursor)
    return listing(articles, partial(shown_article, names=desk.names))


@router.get(
    "/v1/articles.jsonld",
    response_class=Response,
    responses={200: {"content": {_JSON_LD: {}}}},
)
def get_faq_page(desk: Desk) -> Response:
    """Give every published article as a schema.org FAQPage, safe inside a ``<script>``."""
    page = export_text(desk.store, "articles", "jsonld", names=desk.names)
    return Response(page, media_type=_JSON_LD)


@router.get("/v1/articles/search")
def search(
    desk: Desk,
    q: Annotated[Question, Query(description="What the reader asks, in any language.")],
    product: Annotated[PathId | None, Query(description=_LIFTS.format("product"))] = None,
    language: Annotated[
        Language | None, Absent, Query(description=_LIFTS.format("language"))
    ] = None,
    limit: Limit = 50,
) -> Listing[ArticleHit]:
    """Find articles by words and by meaning, across languages, best first."""
    intake = desk.intake
    hits = intake.knowledge.search(intake.artifact(), q, product, language, limit)
    return Listing[ArticleHit](items=list(hits), next=None)


@router.get("/v1/articles/{article_id}")
def get_article(desk: Desk, article_id: ArticleId) -> Article:
    """Give one article."""
    return shown_article(found(desk.store.article(article_id), "article", article_id), desk.names)


@router.patch("/v1/articles/{article_id}", openapi_extra=takes(ArticleEditIn))
def edit_article(
    desk: Desk,
    article_id: ArticleId,
    edit: Annotated[ArticleEditIn, Depends(body_of(ArticleEditIn))],
) -> Article:
    """Change the words of an article, or take it from the shelf: ``archived`` is offered no more.

    Personal data in it is masked. With the ``updated_at`` that was read, an edit of another text
    is refused. On a desk with a catalogue a product that it had not before must be in that.
    """
    catalogue = desk.intake.in_use.catalogue()
    edited = editing.edit_article(desk.store, article_id, edit, desk.clock(), catalogue)
    return shown_article(edited, desk.names)
