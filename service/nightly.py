"""The night's way: read the evening from the store, think, save in one transaction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, time
from typing import Any

from models import night
from models.artifact import Artifact
from models.nights.evening import WINDOW, Evening
from models.nights.morning import LATE, told_by
from models.routing.drift import MIN_TICKETS, Answered, drifts
from models.stream.watch import DAY
from models.types import Arrival
from service.errors import NightOrderError
from service.intake import Intake
from service.llm import writer
from service.llm.endpoint import Endpoint
from service.memory.window import call_products, newest_answers, read_window
from service.store import Store

Timed = Callable[[], AbstractContextManager[Any]]
"""Times the work of a night: neither who waits for another's, nor who asks for one that was run."""

Triage = Mapping[str, Any]
"""An answer as it was given and stored."""
AHEAD = "`vigie nightly --forget-ahead` forgets what lies ahead of now"
N_SOLVED = 5000
WEEK = 7 * DAY
MANY_UNTRAINED = 0.1
"""Share of a week's tickets withheld for want of labels from which on a night tells of it."""
_YOUNG = 7
"""Days of past under which a desk is told that it alerts less."""


def run(
    store: Store,
    intake: Intake,
    as_of: datetime | None = None,
    llm: Endpoint | None = None,
    *,
    asked_at: datetime | None = None,
    timed: Timed = nullcontext,
) -> Mapping[str, Any]:
    """Run the night of an instant, now if none is given, or give the one that was run.

    A second night of one date reports of all of it: what the first told, too.
    With a model its drafts are put into smoother words before they are stored. Who asks while a
    night runs waits for its end; of those who wait for one of now, the first runs it for all.

    Args:
        store: of the home.
        intake: of the home.
        as_of: the instant of the night.
        llm: the model, if any.
        asked_at: when the night of now was asked for, if that was not just now.
        timed: times the work.

    Raises:
        NightOrderError: a later night was run; the past is not rewritten.
        NotReadyError: no artifact is loaded.
    """
    if as_of is not None and (done := store.night(as_of)) is not None:
        return done
    asked_at = as_of or asked_at or intake.now()
    with store.alone("night", wait=True):
        at = as_of or intake.now()  # not before the night that it waited for
        last = store.last_night()
        if last is not None and asked_at <= last <= at:  # it was run since it was asked for
            at = last
        if (done := store.night(at)) is not None:
            return done
        with timed():
            return _run(store, intake, at, llm)


def _run(store: Store, intake: Intake, as_of: datetime, llm: Endpoint | None) -> Mapping[str, Any]:
    last = store.last_night()
    if last is not None and as_of < last:
        hint = "" if last <= intake.now() else ": by a clock that was ahead, it seems; " + AHEAD
        raise NightOrderError(
            f"the night of {last.isoformat()} was run already{hint}; "
            f"{as_of.isoformat()} is before it"
        )
    artifact = intake.artifact()
    call_products(store, artifact)
    evening = read_evening(store, intake, artifact, as_of)
    result = night.run(evening, artifact.watch)
    if llm is not None:
        tickets = {a.ticket_id: a for a in (*evening.solved, *evening.arrivals)}
        result = writer.rewrite(result, tickets, artifact.model.catalogue, llm)
    store.save_night(result)
    return store.night(as_of) or result.report


def told(report: Mapping[str, Any]) -> Iterator[str]:
    """A night's report in some lines: alerts, what needs a FAQ entry, what limits what it says."""
    yield f"Night of {report['as_of']}: {report['n_tickets']} tickets since the night before"
    for alert in report["alerts"]:
        yield (
            f"  {alert['alerted_at']}  {alert['kind']:<6} {alert['n_tickets']:>4}  "
            f"{alert['title']}  ({alert['cluster_id']})"
        )
    yield (
        f"  {len(report['needs_faq'])} clusters need a FAQ entry, "
        f"{len(report['drafts'])} drafts written"
    )
    if n := report.get("n_tickets_window"):
        yield f"  {report['left_out']:.0%} of {n} tickets are outside any known topic"
    if report.get("baseline_days", _YOUNG) < _YOUNG:
        yield f"  {report['baseline_days']} days of past: for a week, only steep rises alert"
    for risk in report.get("target_at_risk", ()):
        whose = risk["product"] or "the whole desk"
        yield f"  the error target of {risk['field']} is in danger for {whose}"
    for held in report.get("untrained", ()):
        yield (
            f"  {held['field']} is sure and yet not decided in {held['share']:.0%} of the week's "
            "tickets, for want of labels: `vigie artifacts show` says of what"
        )


def read_evening(store: Store, intake: Intake, artifact: Artifact, as_of: datetime) -> Evening:
    """Everything a night starts from, as the store has it now."""
    seq = store.state().seq
    window = read_window(store, artifact, as_of, WINDOW, seq)
    arrivals = window.arrivals
    day = datetime.combine(as_of.date(), time(), UTC)
    last, last_seq = store.night_before(day) or (None, None)
    since = max(last, as_of - WEEK) if last else as_of - DAY
    late = frozenset[str]()
    if last is not None and last_seq is not None:
        late = frozenset(store.late(window.since, last, range(last_seq + 1, seq + 1)))
    _, read = store.night_before(as_of) or (None, None)
    answered = frozenset[str]() if read is None else store.answered(range(read + 1, seq + 1))
    week = [a for a in arrivals if a.created_at > as_of - WEEK]
    asked = {a.ticket_id for a in week} | late
    triages = {i: triage for i, (_, triage) in store.triages(asked).items()}
    known = [a for a in week if a.ticket_id in triages]
    new = {a.ticket_id for a in known if a.created_at > since} | (late & triages.keys())
    reports = store.reports(as_of - LATE)
    today = [report for report in reports if report.get("date") == as_of.date().isoformat()]
    return Evening(
        as_of=as_of,
        since=since,
        arrivals=arrivals,
        clusters=tuple(store.all_clusters()),
        members=store.memberships(window.since),
        solved=tuple(newest_answers(store, artifact, N_SOLVED)),
        undecided=tuple(store.undecided_drafts()),
        decided={draft.id: draft for draft in store.decided_drafts()},
        articles=intake.knowledge.index(artifact),
        told=told_by(r for r in reports if r not in today),
        today=tuple(today),
        events=store.events_since(as_of - LATE),
        n_drafts=intake.drafts_per_night,
        figures={
            "artifact": artifact.id,
            **_automation([triages[i] for i in sorted(new)]),
            "target_at_risk": _at_risk(store, artifact, known, triages),
            "untrained": _untrained(artifact, [triages[a.ticket_id] for a in known]),
        },
        late=late,
        answered=answered,
        seq=seq,
        catalogue=artifact.model.catalogue,
        encode=artifact.model.encoder.encode,
        otherwise=_otherwise(reports, artifact.id),
    )


def _otherwise(reports: Sequence[Mapping[str, Any]], artifact: str) -> datetime | None:
    """The last night of these that another artifact than this one ran."""
    others = (r["as_of"] for r in reports if r.get("artifact", artifact) != artifact)
    return max(map(datetime.fromisoformat, others), default=None)


def _at_risk(
    store: Store, artifact: Artifact, answered: Sequence[Arrival], triages: Mapping[str, Triage]
) -> list[dict[str, Any]]:
    """Where what the artifact answered in the last days is not what it was judged on."""
    field = artifact.usual.field
    said = {c.ticket_id: c.values[field] for c in store.corrections() if field in c.values}
    recent = [
        Answered(
            product=arrival.product,
            guess=best["value"],
            confidence=best["confidence"],
            novelty=triages[arrival.ticket_id]["novelty"],
            decided=not decision["abstained"],
            corrected=said.get(arrival.ticket_id, decision["value"]) != decision["value"],
        )
        for arrival in answered
        if triages[arrival.ticket_id]["artifact"] == artifact.id
        for decision in [triages[arrival.ticket_id][field]]
        for best in decision["candidates"][:1]
    ]
    return [
        {
            "product": found.product,
            "field": field,
            "n_tickets": found.n_tickets,
            "signs": {s: {"found": now, "usual": then} for s, (now, then) in found.signs.items()},
        }
        for found in drifts(artifact.usual, recent)
    ]


def _untrained(artifact: Artifact, triages: Sequence[Triage]) -> list[dict[str, Any]]:
    """Which fields the artifact in use often withholds for want of labels, sure as it is."""
    mine = [triage for triage in triages if triage["artifact"] == artifact.id]
    held = {
        name: sum(triage[name]["reason"] == "untrained" for triage in mine)
        for name in artifact.model.routers
    }
    return [
        {"field": name, "n_tickets": n, "share": round(n / len(mine), 4)}
        for name, n in held.items()
        if len(mine) >= MIN_TICKETS and n >= MANY_UNTRAINED * len(mine)
    ]


def _automation(triages: Sequence[Triage]) -> dict[str, Any]:
    """Share of the triaged tickets since the last night that were routed without a person."""
    routed = sum(triage["decision"] == "route" for triage in triages)
    return {
        "n_triaged": len(triages),
        "automation_rate": round(routed / len(triages), 4) if triages else None,
    }
