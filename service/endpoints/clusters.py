"""Calls about clusters: what rises, who is in it, and a person's word on it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query
from fastapi.responses import JSONResponse

from models.types import LIVE, Cluster, ClusterEvent, Kind, Member, Status
from service import word
from service.desk import ClusterId, Cursor, Desk, Limit, Listing, OpenDesk, listing
from service.errors import found
from service.wire.answers import cluster_json
from service.wire.body import body_of
from service.wire.given import PathId
from service.wire.openapi import takes
from service.wire.schemas import DismissalIn, MergeIn, NameIn
from service.wire.shapes import ClusterShape, gives

router = APIRouter(prefix="/v1/clusters", tags=["clusters"])

StatusFilter = Annotated[
    Literal["any", Status] | None,
    Query(description="One status, or `any`; emerging, active and relapsed when absent."),
]


@router.get("", responses=gives(Listing[ClusterShape]))
def list_clusters(
    desk: Desk,
    status: StatusFilter = None,
    kind: Kind | None = None,
    product: PathId | None = None,
    needs_faq: bool | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> JSONResponse:
    """List clusters, the one seen last first."""
    page = desk.store.clusters(
        statuses=LIVE if status is None else None if status == "any" else (status,),
        kind=kind,
        product=desk.intake.in_use.product(product),
        needs_faq=needs_faq,
        limit=limit,
        cursor=cursor,
    )
    names = desk.names
    items = [cluster_json(cluster, names) for cluster in page.items]
    return JSONResponse({"items": items, "next": page.next})


@router.get("/{cluster_id}", responses=gives(ClusterShape))
def get_cluster(desk: Desk, cluster_id: ClusterId) -> JSONResponse:
    """Give one cluster, whatever became of it."""
    return _answer(desk, _cluster(desk, cluster_id))


@router.get("/{cluster_id}/tickets")
def list_members(
    desk: Desk, cluster_id: ClusterId, limit: Limit = 50, cursor: Cursor = None
) -> Listing[Member]:
    """List the tickets of a cluster, oldest first."""
    _cluster(desk, cluster_id)
    return listing(desk.store.members(cluster_id, limit, cursor))


@router.get("/{cluster_id}/history")
def list_events(
    desk: Desk, cluster_id: ClusterId, limit: Limit = 50, cursor: Cursor = None
) -> Listing[ClusterEvent]:
    """List what became of a cluster, oldest first."""
    _cluster(desk, cluster_id)
    return listing(desk.store.events(cluster_id, limit, cursor))


@router.post(
    "/{cluster_id}/dismiss", openapi_extra=takes(DismissalIn), responses=gives(ClusterShape)
)
def dismiss(
    desk: Desk, cluster_id: ClusterId, said: Annotated[DismissalIn, Depends(body_of(DismissalIn))]
) -> JSONResponse:
    """Put a cluster aside."""
    dismissed = word.dismiss(desk.store, cluster_id, said.by, said.reason, desk.clock())
    return _answer(desk, dismissed)


@router.post("/{cluster_id}/name", openapi_extra=takes(NameIn), responses=gives(ClusterShape))
def name(
    desk: Desk, cluster_id: ClusterId, said: Annotated[NameIn, Depends(body_of(NameIn))]
) -> JSONResponse:
    """Say which issue a cluster is; tickets like it are that issue from the next request on."""
    named = word.name(desk.store, cluster_id, said.issue, said.by, desk.clock())
    return _answer(desk, named)


@router.post("/{cluster_id}/merge", openapi_extra=takes(MergeIn), responses=gives(ClusterShape))
def merge(
    desk: Desk, cluster_id: ClusterId, said: Annotated[MergeIn, Depends(body_of(MergeIn))]
) -> JSONResponse:
    """Say that a cluster is part of another; the answer is the one that lives on."""
    merged = word.merge(desk.store, cluster_id, said.into, said.by, desk.clock())
    return _answer(desk, merged)


def _cluster(desk: Desk, cluster_id: str) -> Cluster:
    return found(desk.store.cluster(cluster_id), "cluster", cluster_id)


def _answer(desk: OpenDesk, cluster: Cluster) -> JSONResponse:
    return JSONResponse(cluster_json(cluster, desk.names))
