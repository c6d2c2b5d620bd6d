"""Who speaks for a step: the agent who says it as an order, names its object, and in what form."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import floor

from models.advice import deeds, roles
from models.advice.contradiction import contradict
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.figures import figures
from models.advice.likeness import stems
from models.patterns import any_of
from models.sentences import cues, orders, prohibitions
from models.sentences.connectives import without_plea
from models.sentences.reading import Quote

_ONLY = re.compile(
    r"\b(?:only|nur|seulement|uniquement|sólo|solamente|únicamente|soltanto|somente|alleen)\b",
    re.IGNORECASE,
)
"""Who says when alone something is to be done speaks for those who leave it out."""
_WAY = re.compile(
    r"(?:please |bitte |por favor,? )?"
    + any_of(
        r"""
        go (?:in)?to | navigate to | head to | open | visit | enter
        allez (?:sur|dans|à|au) | rendez-vous (?:sur|dans) | ouvrez | accédez à | entrez dans
        gehen sie (?:auf|in|zu) | öffnen sie | rufen sie
        vaya a | entre en | acceda a | abra | vada (?:su|in|nel\w*|al\w*) | apra | acceda
        vá a | aceda a | ga naar
        """
    )
    + r"\b",
    re.IGNORECASE,
)
"""An order that leads to where something is done."""


def facing(step: Agreement, denied: Sequence[Agreement]) -> Agreement:
    """Let who says word for word what others forbid speak for a step."""
    against = [group.quotes[0] for group in denied if prohibitions.is_always(group.quotes[0].text)]
    for quote in step.quotes:
        if any(contradict(quote.text, other.text, quote.language) for other in against):
            return Agreement((quote, *(one for one in step.quotes if one is not quote)))
    return step


def of_one_deed(step: Agreement, said: Sequence[Quote]) -> Agreement:
    """Leave to a step those alone who order what its speaker does: "delete it", not "update it".

    ``said`` is all that answers order.
    """
    return Agreement(deeds.of_one_deed(step.quotes, said))


def instruction_first(step: Agreement) -> Agreement:
    """Let an order speak for the step where one agent gives it as such, and names its object.

    Only who says half of what the most typical one says speaks for all.
    """
    typical = set(stems(step.quotes[0]))

    def fitness(quote: Quote) -> tuple[bool, ...]:
        own = set(stems(quote))
        return 2 * len(typical & own) < min(len(typical), len(own)), *_clarity(quote)

    first, *others = sorted(step.quotes, key=fitness)
    if not orders.points_back(first.text):
        return Agreement((first, *others))
    named = [quote for quote in others if _says_as_much(quote, first)]
    return Agreement((*named[:1], first, *(q for q in others if q not in named[:1])))


def _says_as_much(quote: Quote, other: Quote) -> bool:
    """Whether it says as much in the same form, and what "it" is."""
    n, n_other = len(stems(quote)), len(stems(other))
    return (
        not orders.points_back(quote.text)
        and _clarity(quote) <= _clarity(other)
        and orders.form(quote.text, quote.language) == orders.form(other.text, other.language)
        and 2 * n_other <= 3 * n <= 5 * n_other
    )


def named_first(steps: Sequence[Agreement], said: Sequence[Quote]) -> list[Agreement]:
    """Let the first step say what "it" is: what stands before it in its sentence comes along.

    It then rests on those who order that, too.
    """
    if not steps or not orders.points_back(steps[0].quotes[0].text):
        return list(steps)
    first, *quotes = steps[0].quotes
    before = [
        quote
        for quote in said
        if quote.ticket_id == first.ticket_id
        and floor(quote.position) == floor(first.position)
        and quote.position < first.position
        and not orders.points_back(quote.text)
    ]
    if not before:
        return list(steps)
    noun = max(before, key=lambda quote: quote.position)
    told = {quote.ticket_id for quote in said if not deeds.are_two(noun, quote)}
    both = [quote for quote in quotes if quote.ticket_id in told]
    if len(both) < len(quotes) and len(both) + 1 < CONFIRMED:
        return list(steps)
    text = f"{noun.text}, {first.text[:1].lower()}{first.text[1:]}"
    return [Agreement((replace(first, text=text), *both)), *steps[1:]]


def with_the_deed_there(steps: Sequence[Agreement], said: Sequence[Quote]) -> list[Agreement]:
    """Tell behind a way ("go to A, tab B") what is done there, where others on it name the same.

    Args:
        steps: What a draft shows.
        said: All steps of all answers.
    """
    shown = {quote for step in steps for quote in step.quotes}
    left = [quote for quote in said if quote not in shown]
    return [_led_on(step, left) for step in steps]


def _led_on(step: Agreement, said: Sequence[Quote]) -> Agreement:
    first, *others = step.quotes
    if not _WAY.match(first.text):
        return step
    behind = [
        quote
        for quote in said
        if quote.ticket_id == first.ticket_id
        and floor(quote.position) == floor(first.position)
        and quote.position > first.position
    ]
    there = min(behind, key=lambda quote: quote.position, default=None)
    if there is None or not deeds.tells(there):
        return step
    things = set(stems(there)) - set(stems(first))
    if not any(deeds.tells(other) and things & set(stems(other)) for other in others):
        return step
    text = f"{first.text.rstrip(' .')}, {there.text[:1].lower()}{there.text[1:]}"
    return Agreement((replace(first, text=text), *others))


def as_step(stop: Agreement) -> Agreement:
    """Say "stop using it", by which it is forbidden, without the plea, as steps are."""
    first, *others = stop.quotes
    return Agreement((replace(first, text=without_plea(first.text)), *others))


def clearest(quotes: Sequence[Quote]) -> tuple[bool, ...]:
    """How the clearest of them says what to do; less is clearer."""
    return min(map(_clarity, quotes))


def _clarity(quote: Quote) -> tuple[bool, ...]:
    """How it says what to do, the clearest first: "lift it out" leaves out what."""
    return (
        not roles.is_order(quote),
        orders.leans(quote.text),
        not _ONLY.search(quote.text),
        not cues.is_instruction(quote.text),
        cues.is_timed(quote.text),
    )


def in_one_form(steps: Sequence[Agreement]) -> list[Agreement]:
    """Let those speak who say it as most steps can be said, if they say as much.

    "Ouvrez ...", "Fermer ..." in one list read as two writers.
    """
    forms = Counter(
        form
        for step in steps
        for form in {
            orders.form(quote.text, quote.language)
            for quote in step.quotes
            if roles.is_order(quote)
        }
        if form
    )
    if not forms:
        return list(steps)
    most = max(forms, key=lambda form: (forms[form], form))
    return [_spoken_in(step, most) for step in steps]


def _spoken_in(step: Agreement, form: str) -> Agreement:
    first = step.quotes[0]
    words = set(stems(first))
    alike = [
        quote
        for quote in step.quotes
        if orders.form(quote.text, quote.language) == form
        and _clarity(quote)[:2] <= _clarity(first)[:2]
        and 3 * len(words & set(stems(quote))) >= 2 * len(words | set(stems(quote)))
        and figures(quote.text, quote.language) == figures(first.text, first.language)
        and not contradict(quote.text, first.text, quote.language)
    ]
    if orders.form(first.text, first.language) == form or not alike:
        return step
    return Agreement((alike[0], *(quote for quote in step.quotes if quote is not alike[0])))
