"""Orders that undo each other in one remedy: "close the tap", "tilt the machine", "open the tap".

Agents leave steps out: one tells the first half, another the last. Both are steps around what they
share, and neither is published without the other: the half that is left out is what keeps safe.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from models.advice.actions import are_opposite, bare_verb, is_verb, known_actions
from models.advice.evidence import Agreement
from models.advice.said import is_denied
from models.sentences.cues import is_instruction
from models.sentences.denials import without_reminder
from models.sentences.orders import is_infinitive
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.word_forms import folded
from models.text import content_words

_STEM = 5
_LETTER = re.compile(r"\b(?:[B-Z]|A(?=\W*$))\b")
"""What a thing is told by from another one of its kind: "valve B"."""
_AGAIN = re.compile(
    r"\b(?:(?:vuelv\w+|volver) a|à nouveau|de nouveau|de nuevo|otra vez|again|back|wieder|erneut"
    r"|di nuovo|opnieuw|weer|novamente|first|then|d'abord|primero|luego|zuerst|dann)\b",
    re.IGNORECASE,
)


def in_turn(one: Agreement, other: Agreement, steps: Sequence[Agreement]) -> bool:
    """Whether the one is done before a step and the other, which undoes it, behind that step.

    Most who tell a half tell the step, too, and all of these in this order: whoever would have one
    half instead of the other has it in the other's place.
    """
    first, second = one.quotes[0], other.quotes[0]
    if not are_opposite(first.text, second.text, first.language) or _are_denied(first, second):
        return False
    return any(
        (_stands(one, step, min) and _stands(other, step, max))
        or (_stands(one, step, max) and _stands(other, step, min))
        for step in steps
        if step not in (one, other)
    )


def _are_denied(*quotes: Quote) -> bool:
    return any(is_denied(without_reminder(quote.text), quote.language) for quote in quotes)


def _stands(half: Agreement, step: Agreement, first: Callable[[float, float], float]) -> bool:
    """Whether most who tell a half have it on one side of a step (``min``: before), none else."""
    here, there = _places(half), _places(step)
    both = here.keys() & there.keys()
    as_told = all(first(here[ticket], there[ticket]) == here[ticket] for ticket in both)
    return as_told and 2 * len(both) > len(here)


def _places(step: Agreement) -> dict[str, float]:
    return {quote.ticket_id: quote.position for quote in step.quotes}


def completed(steps: Sequence[Agreement], said: Sequence[Quote]) -> list[Agreement]:
    """Add to each step the half that undoes it, or that it undoes, if its own agents tell that.

    Args:
        steps: What agents agree on.
        said: All orders, the lesser told ones, too.

    Returns:
        The steps, and behind them the halves of which one alone was among them.
    """
    kept = list(steps)
    for step in steps:
        half = sorted(_halves(step, said), key=lambda quote: -len(_things(quote)))
        if half and not any(_is_there(half, step, other) for other in kept):
            kept.append(Agreement(tuple(half)))
    return kept


def _is_there(half: Sequence[Quote], step: Agreement, other: Agreement) -> bool:
    first, second = step.quotes[0], other.quotes[0]
    is_one = undo_each_other(first, second) or not set(half).isdisjoint(other.quotes)
    return is_one and _do_and_undo(first, second)


def _halves(step: Agreement, said: Sequence[Quote]) -> Iterator[Quote]:
    """What the agents who give a step say besides that undoes it, or that it undoes."""
    own = {quote.ticket_id: quote for quote in step.quotes}
    for quote in said:
        mine = own.get(quote.ticket_id)
        if mine is not None and all(undo_each_other(q, quote) for q in (mine, step.quotes[0])):
            yield quote


def undo_each_other(one: Quote, other: Quote) -> bool:
    """Tell whether two orders do and undo one thing, which one of them may leave out."""
    things, others = _things(one), _things(other)
    is_one = not things or not others or not things.isdisjoint(others)
    return is_one and _do_and_undo(one, other)


def undo_by_name(one: Quote, other: Quote) -> bool:
    """Tell whether two orders do and undo one thing that both name: "turn X on", "turn X off".

    Each alone: of several in one sentence nobody sees which of them is of that thing.
    """
    things = _things(one)
    is_single = all(len(_sides(order)) == 1 for order in (one, other))
    return is_single and bool(things) and things == _things(other) and _do_and_undo(one, other)


def _do_and_undo(one: Quote, other: Quote) -> bool:
    if one.language != other.language or _are_denied(one, other):
        return False
    if not (_orders(one) and _orders(other)):
        return False
    turned = {_turned(side) for side in _sides(one)}
    is_whole = does_and_undoes(one) or does_and_undoes(other)
    return not is_whole and not turned.isdisjoint(_sides(other))


def does_and_undoes(order: Quote) -> bool:
    """Tell whether an order says both halves itself: "turn it off and on again"."""
    sides = _sides(order)
    return any(_turned(side) in sides for side in sides)


def _sides(order: Quote) -> frozenset[str]:
    return known_actions(order.text, order.language)


def _turned(side: str) -> str:
    return f"{'-' if side[0] == '+' else '+'}{side[1:]}"


def _orders(quote: Quote) -> bool:
    return is_instruction(quote.text) or is_infinitive(quote.text)


def _things(order: Quote) -> frozenset[str]:
    return _things_in(order.text, order.language)


@lru_cache(maxsize=4 * MAX_QUOTES)  # a step is held against all that was said
def _things_in(order: str, language: str) -> frozenset[str]:
    """What is done to what: the content words but for verbs, "it" and "again" being none."""
    words = content_words(_AGAIN.sub("", order), language)
    bare = (bare_verb(folded(word), language) for word in words)
    named = _LETTER.findall(order)
    return frozenset(word[:_STEM] for word in bare if not is_verb(word, language)).union(named)
