"""People's word: corrections, answers, and what they say of clusters. Each counts at once."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches
from typing import Any, cast

from models.lookout import taken_in
from models.routing.catalogue import Catalogue
from models.ticket_rules import priority
from models.types import Cluster, ClusterEvent, Field
from service.errors import ConflictError, InvalidError, found, listed
from service.store import Store
from service.wire.answers import instant


def correct(
    store: Store,
    ticket_id: str,
    values: Mapping[str, str],
    by: str,
    at: datetime,
    *,
    known: Mapping[str, Collection[str]],
    catalogue: Catalogue,
) -> Mapping[str, Any]:
    """Keep a correction; the next ticket like it is decided so.

    Args:
        store: where it is kept.
        ticket_id: the ticket.
        values: what it is, by field.
        by: who says so.
        at: when.
        known: of fields that are not free, their values.
        catalogue: the products, by whatever name.

    Raises:
        NotFoundError: there is no such ticket.
        InvalidError: a value is neither known nor the name that a person gave to a cluster.
    """
    faults = {f: fault(store, f, v, known=known, catalogue=catalogue) for f, v in values.items()}
    wrong = [f"{field}: {said}" for field, said in faults.items() if said]
    # Nobody can know the values of a ticket that is not there; priorities are the same everywhere.
    if faults.get("priority") or (wrong and store.ticket(ticket_id) is not None):
        raise InvalidError(listed(wrong))
    said = dict(values)
    if (product := catalogue.entry(values.get("product"))) is not None:
        said["product"] = product
    if "priority" in said:
        said["priority"] = priority(said["priority"]) or ""
    correction = store.correct(ticket_id, cast("Mapping[Field, str]", said), by, at)
    return {
        "ticket_id": ticket_id,
        **{str(name): value for name, value in correction.values.items()},
        "by": correction.by,
        "at": instant(correction.at),
    }


def fault(
    store: Store,
    field: str,
    value: str,
    *,
    known: Mapping[str, Collection[str]],
    catalogue: Catalogue,
) -> str:
    """What is wrong with a value that somebody gives a field, "" where nothing is."""
    if field == "priority":
        try:
            priority(value)
        except ValueError as error:
            return str(error)
    if field not in known or value in known[field]:
        return ""
    if field == "product":
        return product_fault(value, catalogue)
    if field == "issue" and value in {issue for issue, _ in store.named()}:
        return ""
    if field == "priority" and priority(value) in known[field]:
        return ""
    return _unknown(value, known[field], "taxonomy")


def product_fault(value: str, catalogue: Catalogue) -> str:
    """What is wrong with a product that somebody gives, "" where nothing is."""
    ids = [product.id for product in catalogue.products]
    return "" if not ids or catalogue.entry(value) in ids else _unknown(value, ids, "catalogue")


def _unknown(value: str, known: Collection[str], where: str) -> str:
    near = get_close_matches(value, known, n=3, cutoff=0.0)
    return f"not in the {where}, the nearest are {', '.join(near)}"


def resolve(
    store: Store, ticket_id: str, answer: str, resolved_at: datetime, by: str | None
) -> Mapping[str, Any]:
    """Keep an agent's answer as evidence for drafts.

    Raises:
        NotFoundError: there is no such ticket.
    """
    store.resolve(ticket_id, answer, resolved_at, by)
    return {"ticket_id": ticket_id, "resolved_at": instant(resolved_at)}


def name(store: Store, cluster_id: str, issue: str, by: str, at: datetime) -> Cluster:
    """Give a cluster its issue: tickets like it are that issue from the next request on.

    Raises:
        NotFoundError: there is no such cluster.
        ConflictError: it is merged into another.
    """
    with store.writing() as writing:
        cluster = _alive(writing.cluster(cluster_id), cluster_id)
        writing.put_cluster(replace(cluster, issue=issue))
        now = writing.present(at)
        writing.add_events(ClusterEvent(cluster_id, "renamed", now, f"{issue} by {by}"))
        writing.bump_epoch()
    return _cluster(store, cluster_id)


def dismiss(store: Store, cluster_id: str, by: str, reason: str | None, at: datetime) -> Cluster:
    """Put a cluster aside until it has doubled, and its draft with it; said again, nothing changes.

    Raises:
        NotFoundError: there is no such cluster.
        ConflictError: it is merged into another.
    """
    detail = f"by {by}" + (f": {reason}" if reason else "")
    with store.writing() as writing:
        cluster = _alive(writing.cluster(cluster_id), cluster_id)
        if cluster.status != "dismissed":
            size, now = cluster.n_tickets, writing.present(at)
            writing.put_cluster(
                replace(cluster, status="dismissed", dismissed_at_size=size, needs_faq=False)
            )
            writing.expire_drafts(now)
            writing.add_events(ClusterEvent(cluster_id, "dismissed", now, detail))
            writing.bump_epoch()
    return _cluster(store, cluster_id)


def merge(store: Store, cluster_id: str, into: str, by: str, at: datetime) -> Cluster:
    """Merge one cluster into another; returns the one that lives on, whose draft is the problem's.

    Raises:
        NotFoundError: one of them does not exist.
        ConflictError: one of them is merged already, or they are the same.
    """
    with store.writing() as writing:
        source, target = (_alive(writing.cluster(i), i) for i in (cluster_id, into))
        if source.id == target.id:
            raise ConflictError(f"cluster {into} cannot be merged into itself")
        both, now = taken_in(target, source), writing.present(at)
        if target.issue is None and source.kind == "new":  # the name that a person gave
            both = replace(both, issue=source.issue)
        writing.put_cluster(both)
        writing.merge_cluster(source, target.id)
        writing.expire_drafts(now)
        writing.add_events(
            ClusterEvent(source.id, "merged", now, f"into {target.id} by {by}"),
            ClusterEvent(target.id, "grew", now, f"took in {source.id}"),
        )
        if both.issue != target.issue:
            writing.add_events(ClusterEvent(target.id, "renamed", now, f"{both.issue} by {by}"))
        if both.status == "relapsed" != target.status:
            writing.add_events(ClusterEvent(target.id, "relapsed", now))
        writing.bump_epoch()
    return _cluster(store, into)


def _cluster(store: Store, cluster_id: str) -> Cluster:
    return found(store.cluster(cluster_id), "cluster", cluster_id)


def _alive(cluster: Cluster | None, cluster_id: str) -> Cluster:
    cluster = found(cluster, "cluster", cluster_id)
    if cluster.status == "merged":
        raise ConflictError(f"cluster {cluster_id} is merged into {cluster.merged_into}")
    return cluster
