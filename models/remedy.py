"""What agents agree on: the cause, the steps in order, the fallback; or that none is known."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from models import cues, evidence
from models.boilerplate import without_link_word
from models.evidence import Agreement, Quote
from models.types import Arrival, Role, Sentence, Vector
from models.wording import wording

SOLVED_COSINE = 0.6
"""Least cosine of a solved ticket to the cluster's centre for its answer to count."""

CONFIRMED = 2
"""Independent customers whose answers must agree before advice is more than one agent's."""

LEAST_OF_BEST = 1 / 3
"""Least support of a step, as a share of the best supported one's. What nine agents advise is
the remedy; what two of them add besides belongs to those two tickets."""

_LIMITS: Mapping[Role, int] = {"cause": 1, "step": 10, "fallback": 2}


def remedy(
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    said: Sequence[Quote],
    language: str,
) -> list[Sentence]:
    """Say what helps, as far as the answers to two independent customers agree on it.

    Advice that stands in one answer is quoted only when there is no other, and is marked so:
    among answers that disagree nobody can tell the remedy from the red herring.

    Args:
        members: The cluster's tickets, answered or not.
        solved: Tickets from elsewhere that carry answers; only those near the cluster count.
        said: What the customers said; tells the topic's own words from those of the remedy.
        language: Answers in it are quoted; those in others only where there is none.
    """
    answers = _answers(members, solved, language)
    is_single = len({quote.voice for quote in answers}) < CONFIRMED
    by_role = _by_role(answers)
    if is_single:  # its cause is a guess, its remarks are nobody's remedy
        by_role["cause"] = []
        by_role["step"] = [step for step in by_role["step"] if cues.is_instruction(step.text)]
    agreed = {
        role: [
            group
            for group in evidence.agreements(quotes, among=(*said, *answers))
            if is_single or group.support >= CONFIRMED
        ]
        for role, quotes in by_role.items()
    }
    agreed["step"] = _in_order(_well_supported(agreed["step"]))
    sentences = [
        evidence.sentence(role, group)
        for role, groups in agreed.items()
        for group in groups[: _LIMITS[role]]
    ]
    return [*sentences, *_unknown(members, by_role["step"], agreed["step"], language)]


def _answers(
    members: Sequence[Arrival], solved: Sequence[Arrival], language: str
) -> tuple[Quote, ...]:
    """Collect what agents answered, in the language wanted if any answer is."""
    centre: Vector = evidence.centre_of(members)
    inside = {member.ticket_id for member in members}
    near = (
        ticket
        for ticket in solved
        if ticket.ticket_id not in inside and float(ticket.vector @ centre) >= SOLVED_COSINE
    )
    quotes = evidence.answer_quotes((*members, *near), centre)
    return tuple(quote for quote in quotes if quote.language == language) or quotes


def _by_role(answers: Sequence[Quote]) -> dict[Role, list[Quote]]:
    roles: dict[Role, list[Quote]] = {"cause": [], "step": [], "fallback": []}
    for quote in answers:
        if cues.is_fallback(quote.text):
            roles["fallback"].append(quote)
        elif cues.is_cause(quote.text) and not cues.is_instruction(quote.text):
            roles["cause"].append(quote)
        elif cues.is_instruction(quote.text) or cues.is_information(quote.text):
            roles["step"].extend(_steps(quote))
    return roles


def _steps(quote: Quote) -> list[Quote]:
    pieces = cues.single_steps(quote.text)
    return [
        replace(quote, text=without_link_word(piece), position=quote.position + i / len(pieces))
        for i, piece in enumerate(pieces)
    ]


def _well_supported(steps: Sequence[Agreement]) -> list[Agreement]:
    best = max((step.support for step in steps), default=0)
    return [step for step in steps if step.support >= LEAST_OF_BEST * best]


def _in_order(steps: Sequence[Agreement]) -> list[Agreement]:
    """Order steps by their median place in the answers that give two of them or more.

    An answer that gives one step alone says nothing about order, though it has a first place.
    """
    tickets = [ticket for step in steps for ticket in step.evidence]
    telling = {ticket for ticket in tickets if tickets.count(ticket) > 1}

    def place(step: Agreement) -> float:
        places = [quote.position for quote in step.quotes if quote.ticket_id in telling]
        return median(places) if places else step.position

    return sorted(steps, key=place)


def _unknown(
    members: Sequence[Arrival],
    proposed: Sequence[Quote],
    agreed: Sequence[Agreement],
    language: str,
) -> list[Sentence]:
    """Say what is not known about the remedy, and ask the agents for it."""
    words = wording(language)
    if not proposed:
        return [evidence.about("unknown", words.no_answer, members)]
    if not agreed:
        return [evidence.sentence_on("unknown", words.no_agreement, proposed)]
    if all(step.support < CONFIRMED for step in agreed):
        return [evidence.sentence_on("unknown", words.one_answer, proposed)]
    return []
