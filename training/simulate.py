"""The sample desk: an invented help desk's dated ticket stream, with incidents of known truth.

``simulate`` plans every request of the period, then writes each as a customer would; the
figures, words and incidents are tables in ``data/``. Nothing but the arguments decides the
result: the same seed gives the same desk.
"""

import gzip
import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from models.types import PRIORITIES, Ticket
from training.phrases import (
    Person,
    Table,
    advice,
    digits,
    expand,
    invent_person,
    mention,
    pick,
    table,
    write_answer,
    write_letter,
)

IncidentKind = Literal["incident", "surge", "launch", "slow_burn", "storm", "spam"]

_WITHHELD = ("queue", "issue", "priority", "answer", "resolved_at")


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that happens to the desk, and the tickets that are about it.

    ``remedy`` is what agents come to answer, in order, in French; ``decoys`` are wrong advice
    that single answers give. ``start`` and ``end`` are aware instants in UTC.
    """

    id: str
    kind: IncidentKind
    start: datetime
    end: datetime
    alert_wanted: bool
    ticket_ids: tuple[str, ...]
    remedy: tuple[str, ...]
    decoys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """A simulated period: tickets by ``(created_at, id)``, fully labelled where agents label.

    ``private`` lists every invented personal item that stands in a ticket or its answer.
    """

    tickets: tuple[Ticket, ...]
    incidents: tuple[Incident, ...]
    private: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Request:
    """One ticket as planned, before it is put into words; without a bank it is chatter."""

    at: datetime
    language: str
    bank: Table
    talk: str
    product: Table | None = None
    incident: str | None = None
    queue: str | None = None
    issue: str | None = None
    priority: str | None = None
    advice: tuple[str, ...] = ()
    advice_language: str = "fr"
    answered_at: datetime | None = None


def simulate(*, seed: int, start: datetime, days: int = 90, per_day: float = 60.0) -> Desk:
    """Simulate a help desk day by day.

    Args:
        seed: fixes everything.
        start: an aware instant; the first day is its date in UTC.
        days: how many days; incidents that do not fit in are left out.
        per_day: tickets on an average day, incidents not counted, at least 1.

    Raises:
        ValueError: ``start`` carries no offset, or a number is below 1.
    """
    if start.tzinfo is None or days < 1 or per_day < 1:
        raise ValueError(
            f"expected an aware start, days >= 1 and per_day >= 1, got {start!r}, {days}, {per_day}"
        )
    rng = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    midnight = start.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    happening = [i for i in table("incidents")["incident"] if i["start_day"] + i["days"] <= days]
    requests = [
        *(r for day in range(days) for r in _usual_day(midnight, day, per_day, rng)),
        *(r for incident in happening for r in _incident(incident, midnight, per_day, rng)),
    ]
    requests.sort(key=lambda request: request.at)
    tickets, private = _put_into_words(requests, rng)
    return Desk(
        tickets,
        tuple(_truth(incident, midnight, requests, tickets) for incident in happening),
        private,
    )


def write(desk: Desk, folder: Path, *, split_day: int) -> None:
    """Write a desk as files to train on and to replay.

    ``history.jsonl.gz`` holds the tickets before ``split_day`` with labels and answers,
    ``stream.jsonl.gz`` the others without, ``answers.jsonl.gz`` the answers to the stream and
    ``incidents.jsonl`` the truth. Days count from the first ticket's.

    Args:
        desk: from ``simulate``.
        folder: made where missing; files of those names are replaced.
        split_day: the first day of the stream.
    """
    first = desk.tickets[0].created_at.replace(hour=0, minute=0, second=0, microsecond=0)
    split = first + timedelta(days=split_day)
    history = [ticket for ticket in desk.tickets if ticket.created_at < split]
    stream = desk.tickets[len(history) :]
    blank: dict[str, Any] = dict.fromkeys(_WITHHELD)
    answered = [ticket for ticket in stream if ticket.answer]
    folder.mkdir(parents=True, exist_ok=True)
    _write_lines(folder / "history.jsonl.gz", (asdict(ticket) for ticket in history))
    _write_lines(folder / "stream.jsonl.gz", (asdict(replace(t, **blank)) for t in stream))
    _write_lines(
        folder / "answers.jsonl.gz",
        ({"ticket_id": t.id, "answer": t.answer, "resolved_at": t.resolved_at} for t in answered),
    )
    _write_lines(folder / "incidents.jsonl", (asdict(incident) for incident in desk.incidents))


def _usual_day(
    midnight: datetime, day: int, per_day: float, rng: random.Random
) -> Iterator[_Request]:
    """Plan the requests of one day as any other."""
    desk, morning = table("desk"), midnight + timedelta(days=day)
    mean = per_day * desk["weekdays"][morning.weekday()]
    issues = table("taxonomy")["issue"]
    weights = {issue: row["weight"] for issue, row in issues.items()}
    # The normal law stands in for Poisson's; a day without any ticket would hide the start.
    for _ in range(max(1, round(rng.gauss(mean, mean**0.5)))):
        at, language = morning + _office_hours(rng), pick(desk["languages"], rng)
        if rng.random() < desk["shares"]["chatter"]:
            yield _chatter(at, language)
        else:
            issue = pick(weights, rng)
            product = _product(issues[issue]["families"], day, rng)
            yield _known(issue, product, at, language, rng)


def _chatter(at: datetime, language: str) -> _Request:
    """A message that no known issue fits: agents give it a low priority and nothing else."""
    words = table(f"phrases/letter_{language}")
    bank = {"says": words["chatter"], "subjects": words["chatter_subjects"]}
    return _Request(at, language, bank, "none", priority="low")


def _known(issue: str, product: Table, at: datetime, language: str, rng: random.Random) -> _Request:
    """A request about a known issue, labelled by an agent who is seldom wrong."""
    shares, taxonomy = table("desk")["shares"], table("taxonomy")
    label, true = issue, taxonomy["issue"][issue]
    if rng.random() < shares["mislabelled"]:
        fitting = (
            i for i, row in taxonomy["issue"].items() if product["family"] in row["families"]
        )
        label = rng.choice([other for other in fitting if other != issue])
    request = _Request(
        at,
        language,
        table(f"phrases/{language}")[issue],
        true.get("talk", taxonomy["queue"][true["queue"]]["talk"]),
        product,
        queue=taxonomy["issue"][label]["queue"],
        issue=label,
        priority=taxonomy["issue"][label]["priority"],
    )
    if product.get("launched_on_day"):
        # Nobody has been trained on it yet: its tickets stay unlabelled.
        request = replace(request, queue=None, issue=None, priority=None)
    if rng.random() >= shares["answered"]:
        return request
    spoken = language if issue in table(f"phrases/answers_{language}") else "en"
    steps = table(f"phrases/answers_{spoken}")[issue]["steps"]
    return _answered(request, steps, spoken, at + _delay(rng), rng)


def _incident(
    incident: Table, midnight: datetime, per_day: float, rng: random.Random
) -> Iterator[_Request]:
    """Plan the requests of one incident, answers included."""
    products = [p for p in table("catalogue")["product"] if p["id"] in incident["products"]]
    requests = []
    for _ in range(_size(incident, products, per_day)):
        at, language = _moment(incident, midnight, rng), pick(incident["languages"], rng)
        product = _by_share(products, rng) if products else None
        if incident["kind"] == "surge" and product is not None:
            known = _known(incident["issue"], product, at, language, rng)
            requests.append(replace(known, incident=incident["id"]))
        else:
            requests.append(_unknown(incident, product, at, language, midnight, rng))
    yield from _mislead(requests, incident, rng)


def _unknown(
    incident: Table,
    product: Table | None,
    at: datetime,
    language: str,
    midnight: datetime,
    rng: random.Random,
) -> _Request:
    """A request about something the taxonomy has no issue for."""
    bank = table("phrases/incidents")[incident["id"]][language]
    request = _Request(
        at,
        language,
        bank,
        "incident" if product else "none",
        product,
        incident["id"],
        queue=incident.get("queue"),
        priority=incident.get("priority"),
    )
    if "steps" not in bank or rng.random() >= table("desk")["shares"]["answered_in_incidents"]:
        return request
    start, _ = _window(incident, midnight)
    remedy_known = start + timedelta(hours=incident["answered_after_hours"])
    return _answered(request, bank["steps"], language, max(at, remedy_known) + _delay(rng), rng)


def _answered(
    request: _Request,
    steps: Sequence[Sequence[str]],
    language: str,
    at: datetime,
    rng: random.Random,
) -> _Request:
    lines = advice(steps, rng)
    if rng.random() < table("desk")["shares"]["answered_by_a_question"]:
        lines = (rng.choice(table(f"phrases/letter_{language}")["agent"]["questions"]),)
    return replace(request, advice=lines, advice_language=language, answered_at=at)


def _mislead(requests: list[_Request], incident: Table, rng: random.Random) -> list[_Request]:
    """Let one French answer each give a wrong advice instead of the remedy."""
    decoys = table("phrases/incidents").get(incident["id"], {}).get("decoys", ())
    french = [n for n, r in enumerate(requests) if r.advice and r.advice_language == "fr"]
    misled = dict(zip(rng.sample(french, min(len(decoys), len(french))), decoys, strict=False))
    return [
        replace(request, advice=(misled[n],)) if n in misled else request
        for n, request in enumerate(requests)
    ]


def _put_into_words(
    requests: Iterable[_Request], rng: random.Random
) -> tuple[tuple[Ticket, ...], tuple[str, ...]]:
    """Write every request as a ticket; also return the personal items that were planted."""
    people: dict[str, list[Person]] = {}
    tickets: list[Ticket] = []
    private: dict[str, None] = {}
    for n, request in enumerate(requests, start=1):
        person = _person(people.setdefault(request.language, []), n, request.language, rng)
        ticket, planted = _ticket(f"t-{n:06d}", request, person, rng)
        tickets.append(ticket)
        private.update(dict.fromkeys(planted))
    return tuple(tickets), tuple(private)


def _ticket(
    ticket_id: str, request: _Request, person: Person, rng: random.Random
) -> tuple[Ticket, tuple[str, ...]]:
    desk = table("desk")
    given = rng.random() < desk["shares"]["product_given"]
    named = rng.random() < desk["shares"]["named_when_given" if given else "named_when_not_given"]
    product, slots = request.product, _advert(rng)
    if product is not None:
        slots = mention(product, request.language, rng, named=named)
    spam = request.talk == "none" and request.incident is not None
    channel = "web" if spam else pick(desk["channels"], rng)
    style = pick(desk["styles"][channel], rng) if not spam else "polite"
    letter = write_letter(
        request.bank,
        talk=request.talk,
        slots=slots,
        channel=channel,
        style=style,
        person=person,
        rng=rng,
    )
    answer, planted = None, letter.private
    if request.advice:
        answer = write_answer(request.advice, request.advice_language, person.name, rng)
        planted += (person.name,) if person.name in answer else ()
    ticket = Ticket(
        id=ticket_id,
        created_at=request.at,
        subject=letter.subject,
        body=letter.body,
        product=product["id"] if product is not None and given else None,
        channel=channel,
        language=request.language,
        customer=person.id,
        queue=request.queue,
        issue=request.issue,
        priority=_raised(request.priority) if letter.pressing else request.priority,
        answer=answer,
        resolved_at=request.answered_at,
    )
    return ticket, planted


def _person(known: list[Person], n: int, language: str, rng: random.Random) -> Person:
    """A new customer, or now and then one who has written before; ``known`` grows."""
    if known and rng.random() < table("desk")["shares"]["same_customer_again"]:
        return rng.choice(known)
    known.append(invent_person(f"c-{n:06d}", language, rng))
    return known[-1]


def _truth(
    incident: Table,
    midnight: datetime,
    requests: Sequence[_Request],
    tickets: Sequence[Ticket],
) -> Incident:
    start, end = _window(incident, midnight)
    pairs = zip(requests, tickets, strict=True)
    bank = table("phrases/incidents").get(incident["id"], {})
    steps = bank.get("fr", {}).get("steps", ())
    if incident["kind"] == "surge":
        steps = table("phrases/answers_fr")[incident["issue"]]["steps"]
    return Incident(
        incident["id"],
        incident["kind"],
        start,
        end,
        incident["alert_wanted"],
        tuple(ticket.id for request, ticket in pairs if request.incident == incident["id"]),
        tuple(wordings[0] for wordings in steps),
        tuple(bank.get("decoys", ())),
    )


def _window(incident: Table, midnight: datetime) -> tuple[datetime, datetime]:
    start = midnight + timedelta(minutes=round(incident["start_day"] * 1440))
    return start, start + timedelta(minutes=round(incident["days"] * 1440))


def _moment(incident: Table, midnight: datetime, rng: random.Random) -> datetime:
    """An instant within the incident's window, by its shape and, where it lasts, by daylight."""
    start, end = _window(incident, midnight)
    power = {"burst": 1.8, "even": 1.0, "growing": 0.55}[incident["shape"]]
    at: datetime = start + (end - start) * rng.random() ** power
    awake = at.replace(hour=0, minute=0, second=0) + _office_hours(rng)
    return (awake if start <= awake <= end else at).replace(microsecond=0)


def _size(incident: Table, products: Sequence[Table], per_day: float) -> int:
    """How many tickets: given, or for a surge a multiple of its issue's usual rate."""
    if "factor" not in incident:
        return int(incident["tickets"])
    issues = table("taxonomy")["issue"]
    row = issues[incident["issue"]]
    sold = [p for p in table("catalogue")["product"] if p["family"] in row["families"]]
    theirs: float = sum(p["share"] for p in products) / sum(p["share"] for p in sold)
    usual: float = per_day * theirs * row["weight"] / sum(r["weight"] for r in issues.values())
    # The usual tickets keep coming beside these.
    return round((float(incident["factor"]) - 1) * usual * float(incident["days"]))


def _product(families: Sequence[str], day: int, rng: random.Random) -> Table:
    products = table("catalogue")["product"]
    sold = [p for p in products if p["family"] in families and p.get("launched_on_day", 0) <= day]
    return _by_share(sold, rng)


def _by_share(products: Sequence[Table], rng: random.Random) -> Table:
    return rng.choices(products, weights=[product["share"] for product in products])[0]


def _office_hours(rng: random.Random) -> timedelta:
    """A time of day: most people write in the morning, others after work."""
    hour = rng.triangular(6, 15, 10) if rng.random() < 0.55 else rng.triangular(12, 23, 18.5)
    return timedelta(seconds=round(hour * 3600))


def _delay(rng: random.Random) -> timedelta:
    """How long an agent takes: hours, seldom days."""
    return timedelta(seconds=round(3600 * min(72.0, 0.5 + rng.expovariate(1 / 9))))


def _raised(priority: str | None) -> str | None:
    """One priority up: the letter says that it presses."""
    if priority is None:
        return None
    return PRIORITIES[min(PRIORITIES.index(priority) + 1, len(PRIORITIES) - 1)]


def _advert(rng: random.Random) -> dict[str, str]:
    """What a solicitation asks to be called or clicked."""
    link = expand("https://[offre|pro|visibilite|bonus]-", rng, {}) + digits("####.example/go", rng)
    return {"phone": digits("01 99 00 ## ##", rng), "link": link}


def _write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write JSON lines without empty fields; no clock in the gzip header: same desk, same bytes."""
    lines = (json.dumps(_plain(row), ensure_ascii=False) + "\n" for row in rows)
    data = "".join(lines).encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """Instants as text; what says nothing (None, empty text, no tags, no meta) left out."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row.items()
        if value not in (None, "", {}) and (name != "tags" or value)
    }
