"""Every call of the API, by noun."""

from fastapi import APIRouter

from service import api_articles, api_clusters, api_drafts, api_nights, api_tickets
from service.shapes import ERRORS

router = APIRouter(responses=ERRORS)
for noun in (api_tickets, api_clusters, api_nights, api_drafts, api_articles):
    router.include_router(noun.router)
