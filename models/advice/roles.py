"""What each sentence of an answer is for: the cause, a step, a case, what must not be done."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.advice.actions import are_opposite
from models.sentences import cases, causes, cues, orders, prohibitions
from models.sentences.boilerplate import without_link_word
from models.sentences.connectives import belongs_before, without_plea, without_turn
from models.sentences.explaining import explanation, meaning_first, seen_there
from models.sentences.news import is_news, is_ours
from models.sentences.reading import Quote
from models.sentences.single_steps import single_steps
from models.sentences.statements import is_statement
from models.sentences.useless import claim_and_rest, is_useless, order_first, reason
from models.sentences.word_forms import capitalised
from models.tongues.halves import carried_on
from models.tongues.spoken import denies_by, tongue_of

_PAUSE = re.compile(r"[,;:]\s+|\s(?:et|and|und|y|e|en)\s", re.IGNORECASE)


def by_role(answers: Sequence[Quote]) -> dict[str, list[Quote]]:
    """Sort what agents said by the role it is for; what they forbid under "forbidden".

    What may explain the fault, too, is under "statement": what an agent states before the first
    order, and behind what does not help.
    """
    roles: dict[str, list[Quote]] = {
        "cause": [], "step": [], "fallback": [], "not_helping": [], "forbidden": [],
        "statement": [],
    }  # fmt: skip
    opening = _until_an_order(answers)
    ordering = {quote.ticket_id for quote in answers if is_order(quote)}
    for quote in answers:
        rest, denied = prohibitions.parted(quote.text)
        roles["forbidden"].extend(replace(quote, text=text) for text in denied)
        for place, text in enumerate(cases.single(rest) if rest else ()):
            piece = replace(quote, text=text, position=quote.position + place / 10)
            if quote in opening and _states(text):
                roles["statement"].append(piece)
            for role, found in _roles_of(piece):
                is_beside = role == "step" and quote.ticket_id in ordering
                roles[role].extend(q for q in found if not (is_beside and _only_states(q)))
    return roles


def _until_an_order(answers: Sequence[Quote]) -> frozenset[Quote]:
    """What each agent says before the first order."""
    first: dict[str, float] = {}
    for quote in answers:
        if is_order(quote):
            at = min(first.get(quote.ticket_id, quote.position), quote.position)
            first[quote.ticket_id] = at
    return frozenset(q for q in answers if q.position < first.get(q.ticket_id, 0.0))


def _roles_of(quote: Quote) -> Iterator[tuple[str, list[Quote]]]:
    """What a sentence says that forbids nothing, by role."""
    text = quote.text
    if _is_unclear(text):
        return
    meaning, order = meaning_first(text)
    if meaning:
        yield "cause", [replace(quote, text=meaning)]
    if meaning and not cases.parsed(text):
        yield from _roles_of(replace(quote, text=order))
    elif is_useless(text):
        yield from _around_what_is_useless(quote)
    elif explanation(text) and causes.cause_and_order(text) == (text, ""):
        yield "cause", [quote]
    elif cases.parsed(text):
        yield "fallback", [quote]
    elif cues.is_fallback(text):
        steps, fallbacks = _parted(quote)
        yield "step", steps
        yield "fallback", fallbacks
    else:
        yield from _cause_or_step(quote)


def _is_unclear(sentence: str) -> bool:
    """Whether it denies, in a language of which less is known, in a way that nobody here reads.

    An order whose "not" is not seen is worse than none. What a sentence forbids has been taken out
    of it; what still denies, but for its aim, its reason and a reminder, is left out of a draft.
    """
    tongue = tongue_of(sentence)
    if tongue is None or is_useless(sentence):
        return False
    found = cases.parsed(sentence)
    order = found.order if found else sentence
    return denies_by(tongue, order) and not prohibitions.is_forbidden(order)


def _around_what_is_useless(quote: Quote) -> Iterator[tuple[str, list[Quote]]]:
    """What does not help, the orders around it, and what may be the cause instead."""
    before, text = order_first(quote.text)
    useless, behind = claim_and_rest(text)
    yield "not_helping", [replace(quote, text=without_link_word(useless))]
    for said in filter(None, (before, behind)):
        piece = replace(quote, text=capitalised(said))
        yield ("cause", [piece]) if causes.is_cause(said) else ("step", steps_of(piece))
    if why := reason(useless):
        yield "cause", [replace(quote, text=capitalised(why))]


def _cause_or_step(quote: Quote) -> Iterator[tuple[str, list[Quote]]]:
    cause, order = causes.cause_and_order(quote.text)
    if cause and not quote.is_step:
        yield "cause", [replace(quote, text=cause)]
        yield "step", steps_of(replace(quote, text=order)) if order else []
    elif is_order(quote) or _informs(quote.text):
        yield "step", steps_of(quote)  # whole: what is seen there may be a warning
        if seen := seen_there(quote.text):
            yield "statement", [replace(quote, text=seen)]


def _parted(fallback: Quote) -> tuple[list[Quote], list[Quote]]:
    """The steps of a sentence of which a part is for when they fail, and that part.

    "If it doesn't:" is for none.
    """
    if fallback.text.rstrip().endswith(":"):
        return [], []
    pieces = steps_of(fallback)
    if len(pieces) == 1 or cues.is_fallback(pieces[0].text):
        return [], [fallback]
    late = [cues.is_fallback(piece.text) for piece in pieces]
    return (
        [piece for piece, is_late in zip(pieces, late, strict=True) if not is_late],
        [piece for piece, is_late in zip(pieces, late, strict=True) if is_late],
    )


def steps_of(quote: Quote) -> list[Quote]:
    """Part a sentence into its orders, each with its place."""
    pieces = carried_on(_undone_at_once(single_steps(quote.text), quote))
    return [
        replace(
            quote,
            text=without_plea(without_turn(without_link_word(piece))),
            position=quote.position + (i - 1.5 * (i and belongs_before(piece))) / len(pieces),
        )
        for i, piece in enumerate(pieces)
    ]


def _undone_at_once(pieces: Sequence[str], quote: Quote) -> list[str]:
    """Leave together what is done and undone: "open the doors for a second and close them"."""
    whole: list[str] = []
    for piece in pieces:
        is_half = whole and (orders.leans(piece) or orders.points_back(piece))
        if is_half and are_opposite(whole[-1], piece, quote.language):
            start = quote.text.index(whole[-1])
            whole[-1] = quote.text[start : quote.text.index(piece, start) + len(piece)]
        else:
            whole.append(piece)
    return whole


def _informs(text: str) -> bool:
    """Whether a statement helps others: it is no news of the desk or of one customer's case."""
    return cues.is_information(text) and not is_news(text)


def _states(text: str) -> bool:
    """Whether it says how a thing is, and neither what to do nor what the desk does."""
    if any(cues.is_instruction(part) for part in (text, *_PAUSE.split(text))):
        return False
    is_other = is_ours(text) or is_useless(text) or cues.is_fallback(text)
    return cues.is_information(text) and not is_other


def _only_states(quote: Quote) -> bool:
    """Whether it but explains the orders of its answer, which are the remedy."""
    parts = (quote.text, *_PAUSE.split(quote.text))
    return is_statement(quote.text) and not (quote.is_step or any(map(cues.is_instruction, parts)))


def is_order(quote: Quote) -> bool:
    """Tell whether it is a step by its form or by where it stands."""
    return quote.is_step or cues.is_instruction(quote.text)
