"""What one agent alone forbids, and is shown all the same to who edits: it may save a hand."""

from collections.abc import Sequence
from math import floor

from models.advice import evidence, forbidden
from models.sentences.hazards import is_of_harm
from models.sentences.reading import Quote
from models.types import Sentence
from models.wording import wording

N_WARNINGS = 2
"""Warnings by one agent each that are shown."""


def warnings(bans: Sequence[Quote], answers: Sequence[Quote], language: str) -> list[Sentence]:
    """Show what one agent alone forbids: of harm, or near what another one forbids besides.

    Two who forbid something of one thing in words that do not tell whether it is the same are
    each shown: it is no advice yet, but neither is it one agent's whim.
    """
    of_harm = _of_harm(bans, answers)
    near = [q for q in forbidden.near_others(bans, answers) if q not in of_harm]
    return [_warning(quote, language) for quote in (*of_harm, *near)[:N_WARNINGS]]


def _of_harm(warned: Sequence[Quote], answers: Sequence[Quote]) -> list[Quote]:
    """Those warnings that speak of harm, be it in what was cut off: "Danger: never open it"."""
    places = {(q.ticket_id, floor(q.position)) for q in answers if is_of_harm(q.text)}
    return [q for q in warned if (q.ticket_id, floor(q.position)) in places]


def _warning(quote: Quote, language: str) -> Sentence:
    text = wording(language).lone_warning.format(text=evidence.ended(quote.text))
    return evidence.sentence_on("unknown", text, (quote,))
