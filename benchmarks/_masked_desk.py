"""A sample desk with more personal data in it than usual, lived through and searched for leaks."""

import gzip
import html
import json
import re
import urllib.error
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import _common as common
import _forms as forms
from _planted import Rng
from _sentences import SENTENCES

from models.private.plain import plain
from models.types import Ticket
from service.export import FORMATS
from training.simulate import simulate, write

SEED, SPLIT_DAY = 22, 45
SHARE = 0.6
_FIRST_DAY = datetime(2025, 1, 6, tzinfo=UTC)
_BATCH = 100
_KINDS = tuple(kind for kind in forms.KINDS if kind != "name_lower")
Planted = tuple[str, str]


def lived() -> dict[str, Any]:
    """Plant, train, serve, live through the stream with a night a week, and search.

    Each draft of a cluster is accepted, and one about each issue that the desk knows.

    Returns:
        How many items of each kind were planted, and how many of them in the tickets that drafts
        and articles rest on and in those corrected, so that as many could have leaked; the leaks
        of each output, and the leaks by kind.
    """
    rng = forms.seeded(SEED)
    desk = simulate(seed=SEED, start=_FIRST_DAY)
    planted: list[Planted] = [("sample desk", item) for item in desk.private]
    tickets = tuple(_with_items(ticket, planted, rng) for ticket in desk.tickets)
    issues = sorted({ticket.issue for ticket in tickets if ticket.issue})
    with common.home() as folder:
        write(replace(desk, tickets=tickets), folder, split_day=SPLIT_DAY)
        home, log = folder / "home", folder / "log"
        common.vigie(home, "train", folder / "history.jsonl.gz")
        with common.server(home, log) as (url, _):
            outputs = dict(_live(url, folder))
            drafts = _drafts(url, issues)
            articles = list(filter(None, (_accepted(url, draft) for draft in drafts)))
            outputs["drafts"] = _json(drafts)
            outputs["articles"] = _json(articles)
            outputs["articles.jsonld"] = _json(common.get(url, "/v1/articles.jsonld"))
        for what, form in ((what, form) for what, kinds in FORMATS.items() for form in kinds):
            told = common.vigie(home, "export", what, "--format", form)
            outputs[f"export of {what} as {form}"] = told
        outputs["log"] = log.read_text("utf-8")
    rests_on = {i for draft in drafts for said in draft["sentences"] for i in said["evidence"]}
    corrected = outputs["export of corrections as jsonl"].splitlines()
    rests_on |= {json.loads(line)["ticket_id"] for line in corrected}
    raw = [f"{t.subject}\n{t.body}\n{t.answer or ''}" for t in tickets if t.id in rests_on]
    return {
        "n_tickets": len(tickets),
        "n_drafts": len(drafts),
        "n_drafts_of_clusters": sum(draft["cluster_id"] is not None for draft in drafts),
        "n_articles": len(articles),
        **_searched(outputs, planted, set(_leaks("\n".join(raw), planted))),
    }


def _searched(
    outputs: Mapping[str, str], planted: Sequence[Planted], evidence: Collection[Planted]
) -> dict[str, Any]:
    found = {name: list(_leaks(_readable(text), planted)) for name, text in outputs.items()}
    leaked = {leak for leaks in found.values() for leak in leaks}
    return {
        "n_planted": len(planted),
        "n_leaked": len(leaked),
        "n_in_evidence": len(evidence),
        "n_leaked_of_evidence": len(leaked & set(evidence)),
        "planted": dict(Counter(kind for kind, _ in planted)),
        "in_evidence": dict(Counter(kind for kind, _ in evidence)),
        "characters": {name: len(text) for name, text in outputs.items()},
        "leaks": {name: len(leaks) for name, leaks in found.items()},
        "leaks_by_kind": dict(Counter(kind for leaks in found.values() for kind, _ in leaks)),
    }


def _drafts(url: str, issues: Sequence[str]) -> list[dict[str, Any]]:
    """Ask for a draft about each issue; return all that are proposed, those of clusters too."""
    for issue in issues:
        _try(url, "/v1/drafts", {"issue": issue})
    found = list[dict[str, Any]]()
    page: dict[str, Any] = {"next": ""}
    while page["next"] is not None:
        more = f"&cursor={page['next']}" if page["next"] else ""
        page = common.get(url, f"/v1/drafts?state=proposed&limit=100{more}")
        found += page["items"]
    return found


def _accepted(url: str, draft: dict[str, Any]) -> dict[str, Any] | None:
    """Publish a draft, unless it tells too little to be an article."""
    article = _try(url, f"/v1/drafts/{draft['id']}/accept", {"by": "editor"})
    return None if isinstance(article, str) else article


def _try(url: str, path: str, body: dict[str, Any]) -> Any:
    """Post; return what a refusal says as text."""
    try:
        return common.post(url, path, body)
    except urllib.error.HTTPError as error:
        return error.read().decode()


def _with_items(ticket: Ticket, planted: list[Planted], rng: Rng) -> Ticket:
    """Put one more item into a ticket: in its subject, its body or the agent's answer."""
    if rng.random() > SHARE or ticket.language not in ("fr", "en", "de", "es"):
        return ticket
    kind = rng.choice(_KINDS)
    half = rng.choice(("tuned", "held"))
    written, _ = forms.make(kind, ticket.language, half, rng)
    told = SENTENCES[kind][half]
    said = rng.choice(told.get(ticket.language) or told[""]).replace("{v}", written)
    planted.append((kind, written))
    where = rng.random()
    if where < 0.1:
        return replace(ticket, subject=f"{ticket.subject} {said}".replace("\n", " ").strip())
    if where < 0.3 and ticket.answer:
        return replace(ticket, answer=f"{ticket.answer}\n{said}")
    if where < 0.5:
        return replace(ticket, body=f"{said}\n{ticket.body}")
    return replace(ticket, body=f"{ticket.body}\n{said}")


def _live(url: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Send the stream with its answers, correct some, run the nights; yield what is told."""
    answers = {row["ticket_id"]: row for row in _rows(folder / "answers.jsonl.gz")}
    stream = list(_rows(folder / "stream.jsonl.gz"))
    nights = []
    due = _FIRST_DAY + timedelta(days=SPLIT_DAY + 7)
    for start in range(0, len(stream), _BATCH):
        batch = stream[start : start + _BATCH]
        while datetime.fromisoformat(batch[0]["created_at"]) > due:
            nights.append(common.post(url, "/v1/jobs/nightly", {"as_of": due.isoformat()}))
            due += timedelta(days=7)
        common.post(url, "/v1/classify/batch", {"tickets": batch})
        for ticket in batch:
            if answer := answers.get(ticket["id"]):
                told = {key: answer[key] for key in ("answer", "resolved_at")}
                common.post(url, f"/v1/tickets/{ticket['id']}/resolution", told)
        for ticket in batch[::10]:
            correction = {"queue": "billing", "by": "lead"}
            common.post(url, f"/v1/tickets/{ticket['id']}/correction", correction)
    nights.append(common.post(url, "/v1/jobs/nightly", {"as_of": due.isoformat()}))
    yield "nights", _json(nights)
    yield "errors", "\n".join(_refused(url, ticket) for ticket in stream[:200])
    clusters = common.get(url, "/v1/clusters?status=any&limit=100")["items"]
    for name in ("title", "keywords", "examples"):
        yield name, _json([c[name] for c in clusters])


def _refused(url: str, ticket: dict[str, Any]) -> str:
    """Send a ticket with a fault in it; return what the error says."""
    return str(_try(url, "/v1/classify", {**ticket, "created_at": ticket["body"], "channel": 7}))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        yield from map(json.loads, stream)


def _json(told: Any) -> str:
    return json.dumps(told, ensure_ascii=False)


def _readable(text: str) -> str:
    """An output without what its format escapes, or a new line were a letter in an address."""
    letters = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return html.unescape(re.sub(r"\\[nrt]", "\n", letters))


def _leaks(text: str, planted: Sequence[Planted]) -> Iterable[Planted]:
    """Find what was planted: names as whole words, all else by its letters and digits alone."""
    words, compact = plain(text).lower(), _compact(text)
    for kind, written in planted:
        if kind == "handle" or (
            kind in ("name", "sample desk") and not re.search("[0-9@]", written)
        ):
            if re.search(rf"(?<!\w){re.escape(plain(written).lower())}(?!\w)", words):
                yield kind, written
        elif _compact(written) in compact:
            yield kind, written


def _compact(text: str) -> str:
    return re.sub(r"[\W_]", "", plain(text).lower())
