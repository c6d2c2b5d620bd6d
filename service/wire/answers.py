"""Values as the JSON that clients see."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from models.private.products import Names
from models.types import FIELDS, ArticleHit, Cluster, Decision, Triage, iso
from service.wire.masked import masked_cluster


def as_json(
    triage: Triage, cluster: Cluster | None, articles: Sequence[ArticleHit]
) -> dict[str, Any]:
    """The answer to a classified ticket."""
    return {
        "ticket_id": triage.ticket_id,
        "artifact": triage.artifact,
        "language": triage.language,
        "decision": triage.decision,
        "reasons": list(triage.reasons),
        **{name: decision_json(getattr(triage, name)) for name in FIELDS},
        "novelty": triage.novelty,
        "cluster": None if cluster is None else cluster_brief(cluster),
        "articles": [
            {"id": hit.id, "title": hit.title, "score": round(hit.score, 4)} for hit in articles
        ],
    }


def decision_json(decision: Decision) -> dict[str, Any]:
    """One field's decision."""
    return {
        "value": decision.value,
        "confidence": round(decision.confidence, 4),
        "set": list(decision.set),
        "abstained": decision.abstained,
        "reason": decision.reason,
        "source": decision.source,
        "candidates": [
            {"value": c.value, "confidence": round(c.confidence, 4)} for c in decision.candidates
        ],
    }


def cluster_brief(cluster: Cluster) -> dict[str, Any]:
    """A cluster as a triage shows it."""
    return {
        "id": cluster.id,
        "title": cluster.title,
        "kind": cluster.kind,
        "status": cluster.status,
        "n_tickets": cluster.n_tickets,
        "first_seen_at": instant(cluster.first_seen_at),
        "alerted_at": instant(cluster.alerted_at),
        "needs_faq": cluster.needs_faq,
        "draft_id": cluster.draft_id,
    }


def cluster_json(cluster: Cluster, names: Names = ()) -> dict[str, Any]:
    """A cluster as a listing shows it; ``names`` are those of the desk's products."""
    rest = asdict(masked_cluster(cluster, names))
    del rest["dismissed_at_size"]
    return {
        **{key: _plain(value) for key, value in rest.items()},
        **cluster_brief(cluster),
    }


def instant(value: datetime | None) -> str | None:
    """An instant as ISO 8601 in UTC, ``Z`` for the offset."""
    return None if value is None else iso(value)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return instant(value)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
