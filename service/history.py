"""What a desk had before Vigie: past tickets and articles, taken in; safe to repeat."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from models.language import UNHEARD, Spoken
from models.triage import prepare
from models.types import Article, Ticket
from service.intake import Intake
from service.memory.vectors import RememberingEncoder, content_hash, text_hash
from service.memory.window import read_recent
from service.progress import Bar
from service.store import Store, TicketRecord


class Imported(NamedTuple):
    """How many past tickets were new, changed, and there already; and whether they have vectors."""

    n_new: int
    n_changed: int
    n_there: int
    is_encoded: bool


def import_tickets(
    store: Store,
    intake: Intake,
    tickets: Sequence[Ticket],
    raws: Sequence[Mapping[str, Any]],
    bar: Bar,
) -> Imported:
    """Take past tickets in, and make ready what the next ticket would wait for.

    Args:
        store: of the home.
        intake: of the home.
        tickets: with their labels and answers, as far as they are known.
        raws: the JSON object of each ticket.
        bar: shows how many are encoded.
    """
    spoken = intake.in_use.spoken()
    made = [history_record(ticket, raw, spoken) for ticket, raw in zip(tickets, raws, strict=True)]
    counts = store.import_history(record for record, _ in made)
    if not intake.in_use.is_ready():
        return Imported(*counts, is_encoded=False)
    with bar("importing", len(made)) as advance:
        encoder = RememberingEncoder(intake.artifact().model.encoder, store, advance)
        encoder.encode([text for _, text in made])
    read_recent(store, intake.artifact(), intake.now())
    return Imported(*counts, is_encoded=True)


def import_articles(
    store: Store, intake: Intake, articles: Sequence[Article]
) -> tuple[dict[str, int], list[str]]:
    """Take articles in, about the products of the catalogue that theirs name, if there is one.

    Returns:
        How many became ``new``, ``changed``, ``already_there`` and ``older``, and the ids of the
        last: what is there has younger words, and keeps them.
    """
    entries = intake.in_use.catalogue().entries
    named = [replace(article, products=entries(article.products)) for article in articles]
    became = store.import_articles(named, intake.now())
    if intake.in_use.is_ready():  # else the next ticket waits until they are encoded
        intake.knowledge.index(intake.artifact())
    n_of = Counter[str](became.values())
    names = {"new": "new", "changed": "changed", "already_there": "there", "older": "older"}
    counts = {name: n_of[outcome] for name, outcome in names.items()}
    return counts, [one for one, outcome in became.items() if outcome == "older"]


def history_record(
    ticket: Ticket, raw: Mapping[str, Any], spoken: Spoken = UNHEARD
) -> tuple[TicketRecord, str]:
    """A past ticket of a desk as the store keeps it, and the part of its text to encode."""
    prepared = prepare(ticket, spoken)
    record = TicketRecord(
        ticket=ticket,
        raw=raw,
        content_hash=content_hash(raw),
        text=prepared.text,
        text_hash=text_hash(prepared.to_encode),
        language=prepared.language,
        history=True,
        triage=None,
        product=ticket.product,
        queue=ticket.queue,
        issue=ticket.issue,
        priority=ticket.priority,
        novelty=0.0,
        cluster_id=None,
    )
    return record, prepared.to_encode
