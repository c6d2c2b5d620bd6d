"""What the sample desk's customers will write about: every request, before it is put into words."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from training.phrases import Table, advice, pick, table


@dataclass(frozen=True, slots=True)
class Request:
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


def usual_day(
    midnight: datetime, day: int, per_day: float, rng: random.Random
) -> Iterator[Request]:
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


def of_incident(
    incident: Table, midnight: datetime, per_day: float, rng: random.Random
) -> Iterator[Request]:
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


def window(incident: Table, midnight: datetime) -> tuple[datetime, datetime]:
    """When an incident begins and ends, on a desk that began at that midnight."""
    start = midnight + timedelta(minutes=round(incident["start_day"] * 1440))
    return start, start + timedelta(minutes=round(incident["days"] * 1440))


def _chatter(at: datetime, language: str) -> Request:
    """A message that no known issue fits: agents give it a low priority and nothing else."""
    words = table(f"phrases/letter_{language}")
    bank = {"says": words["chatter"], "subjects": words["chatter_subjects"]}
    return Request(at, language, bank, "none", priority="low")


def _known(issue: str, product: Table, at: datetime, language: str, rng: random.Random) -> Request:
    """A request about a known issue, labelled by an agent who is seldom wrong."""
    shares, taxonomy = table("desk")["shares"], table("taxonomy")
    label, true = issue, taxonomy["issue"][issue]
    if rng.random() < shares["mislabelled"]:
        fitting = (
            i for i, row in taxonomy["issue"].items() if product["family"] in row["families"]
        )
        label = rng.choice([other for other in fitting if other != issue])
    request = Request(
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


def _unknown(
    incident: Table,
    product: Table | None,
    at: datetime,
    language: str,
    midnight: datetime,
    rng: random.Random,
) -> Request:
    """A request about something the taxonomy has no issue for."""
    bank = table("phrases/incidents")[incident["id"]][language]
    request = Request(
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
    start, _ = window(incident, midnight)
    remedy_known = start + timedelta(hours=incident["answered_after_hours"])
    return _answered(request, bank["steps"], language, max(at, remedy_known) + _delay(rng), rng)


def _answered(
    request: Request,
    steps: Sequence[Sequence[str]],
    language: str,
    at: datetime,
    rng: random.Random,
) -> Request:
    lines = advice(steps, rng)
    if rng.random() < table("desk")["shares"]["answered_by_a_question"]:
        lines = (rng.choice(table(f"phrases/letter_{language}")["agent"]["questions"]),)
    return replace(request, advice=lines, advice_language=language, answered_at=at)


def _mislead(requests: list[Request], incident: Table, rng: random.Random) -> list[Request]:
    """Let one French answer each give a wrong advice instead of the remedy."""
    decoys = table("phrases/incidents").get(incident["id"], {}).get("decoys", ())
    french = [n for n, r in enumerate(requests) if r.advice and r.advice_language == "fr"]
    misled = dict(zip(rng.sample(french, min(len(decoys), len(french))), decoys, strict=False))
    return [
        replace(request, advice=(misled[n],)) if n in misled else request
        for n, request in enumerate(requests)
    ]


def _moment(incident: Table, midnight: datetime, rng: random.Random) -> datetime:
    """An instant within the incident's window, by its shape and, where it lasts, by daylight."""
    start, end = window(incident, midnight)
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
