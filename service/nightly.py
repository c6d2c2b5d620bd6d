"""The night's way: read the evening from the store, think, save in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from models import articles, night
from models.artifact import Artifact
from models.drift import Answered, drifts
from models.night import Evening
from models.surge import DAY
from models.types import Arrival, ArticleHit, Vector
from service.errors import NightOrderError
from service.intake import Intake
from service.knowledge import article_index
from service.store import Store
from service.stream import encode_window

N_SOLVED = 5000
DRIFT_WINDOW = 7 * DAY


def run(store: Store, intake: Intake, as_of: datetime) -> Mapping[str, Any]:
    """Run the night of an instant, or give the one that was run.

    Raises:
        NightOrderError: a later night was run; the past is not rewritten.
        NotReadyError: no artifact is loaded.
    """
    done = store.night(as_of)
    if done is not None:
        return done
    last = store.last_night()
    if last is not None and as_of < last:
        raise NightOrderError(
            f"the night of {last.isoformat()} was run already; {as_of.isoformat()} is before it"
        )
    evening = read_evening(store, intake, as_of, last)
    result = night.run(evening, intake.artifact().watch)
    store.save_night(result)
    return store.night(as_of) or result.report


def read_evening(store: Store, intake: Intake, as_of: datetime, last: datetime | None) -> Evening:
    """Everything a night starts from, as the store has it now."""
    artifact = intake.artifact()
    encoder = artifact.model.encoder
    encode_window(store, artifact, as_of - night.WINDOW)
    arrivals = store.arrivals(encoder.name, as_of - night.WINDOW, as_of)
    index = article_index(store, encoder)

    def covers(centre: Vector, products: Sequence[str]) -> ArticleHit | None:
        return articles.covers(index, centre, products)

    clusters = tuple(store.all_clusters())
    open_drafts = tuple(store.open_drafts())
    proposed = {d.cluster_id for d in open_drafts}
    since = max(last, as_of - 7 * DAY) if last else as_of - DAY
    return Evening(
        as_of=as_of,
        since=since,
        arrivals=tuple(arrivals),
        clusters=clusters,
        members=store.memberships(),
        solved=tuple(store.answers(encoder.name, N_SOLVED)),
        open_drafts=open_drafts,
        decided=frozenset(c.id for c in clusters if c.draft_id and c.id not in proposed),
        covers=covers,
        figures={
            "artifact": artifact.id,
            **_automation(store, arrivals, since),
            "target_at_risk": _at_risk(store, artifact, arrivals, as_of),
        },
    )


def _at_risk(
    store: Store, artifact: Artifact, arrivals: Sequence[Arrival], as_of: datetime
) -> list[dict[str, Any]]:
    """Where the last days are no longer what the artifact was judged on."""
    field = artifact.usual.field
    said = {c.ticket_id: c.values[field] for c in store.corrections() if field in c.values}
    recent = [a for a in arrivals if a.created_at > as_of - DRIFT_WINDOW]
    triages = store.triages([a.ticket_id for a in recent])
    answered = []
    for arrival in recent:
        if arrival.ticket_id not in triages:
            continue
        decision = triages[arrival.ticket_id][1][field]
        for best in decision["candidates"][:1]:
            right = said.get(arrival.ticket_id, decision["value"])
            answered.append(
                Answered(
                    product=arrival.product,
                    guess=best["value"],
                    confidence=best["confidence"],
                    novelty=arrival.novelty,
                    decided=not decision["abstained"],
                    corrected=right != decision["value"],
                )
            )
    return [
        {
            "product": found.product,
            "field": field,
            "n_tickets": found.n_tickets,
            "signs": {s: {"found": now, "usual": then} for s, (now, then) in found.signs.items()},
        }
        for found in drifts(artifact.usual, answered)
    ]


def _automation(store: Store, arrivals: Sequence[Arrival], since: datetime) -> dict[str, Any]:
    """Share of the day's triaged tickets that were routed without a person."""
    ids = [a.ticket_id for a in arrivals if a.created_at > since]
    decisions = [triage["decision"] for _, triage in store.triages(ids).values()]
    routed = sum(decision == "route" for decision in decisions)
    return {
        "n_triaged": len(decisions),
        "automation_rate": round(routed / len(decisions), 4) if decisions else None,
    }
