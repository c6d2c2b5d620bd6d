"""THE decision for one ticket, or many: what is evaluated is what is served."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from models.abstain import Rule, decide, undecided, untrained
from models.encoder import Encoder, worth_encoding
from models.language import UNHEARD, Spoken, detect
from models.novelty import Novelty
from models.router import Router, Scores, Views
from models.routing.catalogue import Catalogue, decide_product
from models.routing.lessons import Lessons, terms_of
from models.routing.naming import NOTHING_KNOWN
from models.routing.plain import ORDINARY, plainly
from models.routing.settled import settled
from models.routing.two_requests import (
    KNOWN,
    NOTHING_ASKED,
    REQUESTED,
    SURE,
    Asked,
    Told,
    between,
    requests,
    values_told,
)
from models.sentences.boilerplate import is_empty
from models.text import clean
from models.types import FIELDS, Decision, Field, Matrix, Ticket, Triage, Vector
from models.vectors.glance import Near
from models.vectors.lexical import Lexicon

LIKELY = 0.5
"""Confidence from which a known issue explains a ticket, for detection."""
UNLIKE = 0.9
"""Novelty from which a ticket is like no known issue."""
SAME = 0.8
"""Least cosine of a text without content to a past ticket to be decided as that was: a desk may
have a queue for "thank you"."""
_BATCH = 256
"""Sentences that are looked at together: a look holds them against all that is remembered."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Everything learnt that triage needs: the inside of an artifact."""

    artifact: str
    encoder: Encoder
    lexicon: Lexicon
    routers: Mapping[Field, Router]
    rules: Mapping[Field, Rule]
    novelty: Novelty
    catalogue: Catalogue = field(default_factory=Catalogue)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A ticket made ready: cleaned text, the part worth encoding, the language."""

    ticket: Ticket
    text: str
    to_encode: str
    language: str


@dataclass(frozen=True, slots=True, eq=False)
class Guess:
    """What the routers say of n texts, and how novel each is: (n,) in [0, 1]."""

    near: Near
    scores: Mapping[Field, Scores]
    probabilities: Mapping[Field, Matrix]
    novelty: Vector


def prepare(ticket: Ticket, spoken: Spoken = UNHEARD) -> Prepared:
    """Clean a ticket and find its language; the desk's own decide where it says too little."""
    text = clean(ticket.subject, ticket.body)
    language = (ticket.language or detect(text, spoken=spoken)).lower()[:2]
    return Prepared(ticket, text, worth_encoding(text), language)


def triage(
    model: Model, tickets: Sequence[Prepared], vectors: Matrix, lessons: Lessons
) -> list[Triage]:
    """Decide product, queue, issue and priority of each ticket, and how novel it is.

    Args:
        model: the artifact in use.
        tickets: n prepared tickets.
        vectors: (n, dim), the encoder's vectors of their ``to_encode``.
        lessons: people's corrections since training.
    """
    if not tickets:
        return []
    guess = guessed(model, [t.text for t in tickets], vectors)
    return decided(model, tickets, vectors, guess, lessons)


def guessed(model: Model, texts: Sequence[str], vectors: Matrix) -> Guess:
    """What the routers make of n texts with these vectors, whatever people say."""
    near = model.novelty.near(vectors)
    views = Views(vectors, model.lexicon.encode(texts))
    scores = {name: r.scores(views, near) for name, r in model.routers.items()}
    probabilities = _probabilities(model.routers, scores)
    asked = model.novelty.field
    novelty = model.novelty.score(near, (scores[asked], probabilities[asked]) if asked else None)
    return Guess(near, scores, probabilities, novelty)


def decided(
    model: Model, tickets: Sequence[Prepared], vectors: Matrix, guess: Guess, lessons: Lessons
) -> list[Triage]:
    """Decide likewise by a guess made before, anew where people said something meanwhile.

    Args:
        model: the artifact in use.
        tickets: n prepared tickets.
        vectors: (n, dim), as in ``triage``.
        guess: of their ``text``.
        lessons: people's corrections since training.
    """
    plain = _plainly(model, guess)
    found = []
    for i, prepared in enumerate(tickets):
        rows = {name: p[i] for name, p in guess.probabilities.items()}
        known = guess.scores["issue"][0][i] if "issue" in guess.scores else NOTHING_KNOWN
        words = partial(terms_of, model.lexicon, prepared.to_encode)
        said = lessons.recall(vectors[i], known, words)
        # Heads are sure of what they cannot know.
        empty = is_empty(prepared.text) and guess.near.cosines[i].max(initial=0.0) < SAME
        one = _one(model, prepared, rows, float(guess.novelty[i]), said, empty=empty)
        is_told = empty or one.issue.source != "model"
        found.append(one if is_told else replace(one, plainly=plain[i]))
    return found


def likely_issue(decision: Decision, novelty: float) -> str | None:
    """The known issue a ticket is probably about: decided, or one clear favourite among them.

    Detection asks this, not whether a CRM may act on it. A favourite among the known issues says
    nothing of a ticket that is like none of them.
    """
    best = decision.candidates[0] if decision.candidates else None
    if decision.value is None and decision.reason in ("ambiguous", "untrained") and best:
        return best.value if best.confidence >= LIKELY and novelty < UNLIKE else None
    return decision.value


class Detected(NamedTuple):
    """What detection counts a ticket by; see ``Arrival``."""

    issue: str | None
    novelty: float
    leaning: str | None = None


def as_detected(triage: Triage) -> Detected:
    """The known issue a ticket is probably about, and how novel it is, as detection counts it.

    What is plainly about a known issue is no stranger than an ordinary ticket of it.
    """
    if triage.plainly is not None:
        return Detected(triage.plainly, min(triage.novelty, ORDINARY))
    issue = likely_issue(triage.issue, triage.novelty)
    candidates = triage.issue.candidates if issue is None else ()
    leaning = candidates[0].value if candidates else None
    return Detected(issue, triage.novelty, leaning)


def of_new_problem(triage: Triage) -> Triage:
    """The triage of a ticket whose problem is new and has no name: the router's issue is none.

    What the ticket itself or a person says stays.
    """
    if triage.issue.source != "model":
        return triage
    return _with(triage, {"issue": undecided(triage.issue, "novel")})


def asked(model: Model, tickets: Sequence[Prepared]) -> list[Asked]:
    """What the sentences of each ticket surely ask for: it encodes them.

    Nothing where nothing is ever decided, or where words hear one request at most.
    """
    names = [name for name in REQUESTED if name in model.routers]
    if all(math.isinf(model.rules[name].threshold) for name in names):
        return [NOTHING_ASKED] * len(tickets)
    tells = model.routers["issue" if "issue" in names else "queue"]
    said = [requests(ticket.to_encode, model.lexicon, tells) for ticket in tickets]
    texts = [sentence for sentences in said for sentence in sentences]
    heard = [
        values
        for start in range(0, len(texts), _BATCH)
        for values in _heard(model, texts[start : start + _BATCH], tells.field, names)
    ]
    ends = accumulate(map(len, said))
    return [
        {name: values_told(heard[end - len(sentences) : end], name) for name in names}
        for sentences, end in zip(said, ends, strict=True)
    ]


def _heard(
    model: Model, sentences: Sequence[str], tells: Field, names: Sequence[Field]
) -> list[Told]:
    """The value that each sentence is sure of, by field; none of one that asks for nothing known.

    A line with the number of an order is surely a queue's and no issue's: it asks for nothing.
    """
    guess = guessed(model, sentences, model.encoder.encode(sentences))
    asks = (guess.novelty < KNOWN) & (guess.probabilities[tells].max(axis=1) >= SURE)
    return [
        {
            name: model.routers[name].values[p[row].argmax()]
            for name, p in guess.probabilities.items()
            if name in names and p[row].max() >= SURE
        }
        if asks[row]
        else {}
        for row in range(len(sentences))
    ]


def one_request(triage: Triage, asked: Asked) -> Triage:
    """The triage, or without what was decided of a ticket that asks for two things."""
    changed = {name: between(getattr(triage, name), values) for name, values in asked.items()}
    return _with(triage, changed) if changed else triage


def _plainly(model: Model, guess: Guess) -> list[str | None]:
    """The issue that each ticket is plainly about; none where no issue is known."""
    if "issue" not in model.routers:
        return [None] * len(guess.novelty)
    router, probabilities = model.routers["issue"], guess.probabilities["issue"]
    return plainly(router, guess.scores["issue"], probabilities, guess.novelty)


def _with(triage: Triage, changed: Mapping[Field, Decision]) -> Triage:
    """The triage with other decisions, and what follows from them."""
    decisions: dict[Field, Decision] = {name: getattr(triage, name) for name in FIELDS}
    decisions |= changed
    told = _told(triage.ticket_id, triage.artifact, triage.language, triage.novelty, decisions)
    return replace(told, plainly=triage.plainly)


def _told(
    ticket_id: str,
    artifact: str,
    language: str,
    novelty: float,
    decisions: dict[Field, Decision],
) -> Triage:
    """What follows from the decisions: whether a CRM may route, and why what is not decided."""
    return Triage(
        ticket_id=ticket_id,
        artifact=artifact,
        language=language,
        decision="review" if decisions["queue"].abstained else "route",
        reasons=tuple(f"{name}: {d.reason}" for name, d in decisions.items() if d.abstained),
        novelty=novelty,
        plainly=None,
        **decisions,
    )


def _probabilities(
    routers: Mapping[Field, Router], scores: Mapping[Field, Scores]
) -> dict[Field, Matrix]:
    """Issues first, since queue and priority hear them."""
    found: dict[Field, Matrix] = {}
    for name in sorted(routers, key=lambda name: name != "issue"):
        found[name] = routers[name].probabilities(scores[name], found.get("issue"))
    return found


def _one(
    model: Model,
    prepared: Prepared,
    rows: Mapping[Field, Vector],
    novelty: float,
    said: Mapping[Field, tuple[str, float]],
    *,
    empty: bool,
) -> Triage:
    """Product first, since it has its say in the thresholds; then the rest; then people's word."""
    ticket = prepared.ticket
    by_model = _decide(model, "product", rows, novelty, (), empty=empty)
    named = model.catalogue.told_in(prepared.text, model.lexicon.is_ordinary)
    product = decide_product(model.catalogue.entry(ticket.product), named, by_model)
    decisions: dict[Field, Decision] = {"product": product}
    possible = (product.value,) if product.value else product.set
    is_told = bool(product.value or named)
    for name in FIELDS[1:]:
        decisions[name] = _decide(
            model, name, rows, novelty, possible, is_told=is_told, empty=empty
        )
    for name, (value, confidence) in said.items():
        if not (name == "product" and ticket.product):
            decisions[name] = settled(decisions[name], value, confidence, "correction")
    return _told(ticket.id, model.artifact, prepared.language, round(novelty, 4), decisions)


def _decide(
    model: Model,
    name: Field,
    rows: Mapping[Field, Vector],
    novelty: float,
    products: Sequence[str],
    *,
    is_told: bool = True,
    empty: bool,
) -> Decision:
    """Decide a field of a ticket that may be about any of these products, told in it or not."""
    if name not in model.routers:
        return untrained()
    values, rule = model.routers[name].values, model.rules[name]
    # A product that is launched starts from what its predecessor showed.
    alike = [model.catalogue.stand_in(product, rule.by_product) for product in products]
    bar = rule.threshold_of_any(alike, is_told=is_told or not alike)
    decision = decide(np.asarray(rows[name]), values, rule, novelty=novelty, bar=bar)
    return undecided(decision, "out_of_scope") if empty else decision
