"""Every call of the API, by noun."""

from fastapi import APIRouter

from service.endpoints import articles, clusters, drafts, nights, tickets
from service.wire.shapes import ERRORS

router = APIRouter(responses=ERRORS)
for noun in (tickets, clusters, nights, drafts, articles):
    router.include_router(noun.router)
