"""The sample desk at work: the stream classified in its own time, with its nights."""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from models.shelf import promoted
from models.stream.watch import DAY
from models.types import Ticket
from service import nightly
from service.intake import Intake
from service.settings import Settings, SettingsError
from service.store import Store

FOLDER = "sample-desk"
"""Of a home: where the files of the sample desk are."""
_BATCH = 64


def check_not_own(settings: Settings, store: Store) -> None:
    """Keep the sample desk out of a home where there is another.

    Raises:
        SettingsError: tickets or an artifact are there, and no sample desk.
    """
    is_own = store.count_tickets() or promoted(settings.home / "artifacts")
    if not is_own or (settings.home / FOLDER).exists():
        return
    if settings.database_url is not None:
        raise SettingsError("the database holds a desk of yours: unset VIGIE_DATABASE_URL")
    raise SettingsError(f"{settings.home} holds a desk of yours; show the demo in another --home")


def play(
    store: Store,
    intake: Intake,
    tickets: Sequence[Ticket],
    raws: Sequence[Mapping[str, Any]],
    replies: Path,
    *,
    advance: Callable[[int], None],
) -> Iterator[str]:
    """Classify a stream, give agents' answers when they were given, and close each day.

    Args:
        store: of the home.
        intake: of the home.
        tickets: the stream.
        raws: the JSON object of each ticket.
        replies: ``answers.jsonl.gz``, one object a line with ticket_id, answer, resolved_at.
        advance: told of each batch done.

    Yields:
        A line for each alert, when it is told.
    """
    known = {t.id for t in tickets}
    answers = [a for a in _read_answers(replies) if a["ticket_id"] in known]
    rows = sorted(zip(tickets, raws, strict=True), key=lambda r: (r[0].created_at, r[0].id))
    told: set[tuple[str, str]] = set()
    while rows:
        day = _midnight(rows[0][0].created_at) + DAY
        today = [row for row in rows if row[0].created_at < day]
        rows = rows[len(today) :]
        for start in range(0, len(today), _BATCH):
            batch = today[start : start + _BATCH]
            for taken in intake.classify(batch):
                yield from _new_alert(taken.answer, told)
            advance(len(batch))
        given = [a for a in answers if a["at"] < day]
        answers = answers[len(given) :]
        for reply in given:
            store.resolve(reply["ticket_id"], reply["answer"], reply["at"], "demo")
        nightly.run(store, intake, day)


def _new_alert(answer: Mapping[str, Any], told: set[tuple[str, str]]) -> Iterator[str]:
    cluster = answer["cluster"]
    if cluster is None or cluster["status"] not in ("emerging", "relapsed"):
        return
    key = cluster["id"], cluster["status"]
    if key not in told:
        told.add(key)
        yield (
            f"{cluster['alerted_at']}  {cluster['kind']:<6} {cluster['n_tickets']} tickets  "
            f"{cluster['title']}  ({cluster['id']})"
        )


def _read_answers(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in rows:
        row["at"] = datetime.fromisoformat(row["resolved_at"].replace("Z", "+00:00"))
    return sorted(rows, key=lambda row: (row["at"], row["ticket_id"]))


def _midnight(at: datetime) -> datetime:
    return datetime(at.year, at.month, at.day, tzinfo=UTC)
