"""The sample desk's requests put into words: tickets, and the personal items planted in them."""

import random
from collections.abc import Iterable

from models.types import PRIORITIES, Ticket
from training.phrases import (
    Person,
    digits,
    expand,
    invent_person,
    mention,
    pick,
    table,
    write_answer,
    write_letter,
)
from training.plan import Request


def put_into_words(
    requests: Iterable[Request], rng: random.Random
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
    ticket_id: str, request: Request, person: Person, rng: random.Random
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


def _raised(priority: str | None) -> str | None:
    """One priority up: the letter says that it presses."""
    if priority is None:
        return None
    return PRIORITIES[min(PRIORITIES.index(priority) + 1, len(PRIORITIES) - 1)]


def _advert(rng: random.Random) -> dict[str, str]:
    """What a solicitation asks to be called or clicked."""
    link = expand("https://[offre|pro|visibilite|bonus]-", rng, {}) + digits("####.example/go", rng)
    return {"phone": digits("01 99 00 ## ##", rng), "link": link}
