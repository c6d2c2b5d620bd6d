"""What a desk's agents say to everybody: "Thank you for choosing Orvane", in whatever words.

Lists of phrases know what all desks say, and in some languages. What one desk has made a habit of
is known by where it stands: in answers about quite other things.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from models.sentences.causes import names_a_cause
from models.sentences.cues import is_instruction
from models.sentences.reading import Quote
from models.sentences.useless import is_useless
from models.types import Arrival

OFTEN, ADVICE_OFTEN = 0.2, 0.8
"""Share of the answers about other things in which a sentence stands that is said to everybody;
an order or a cause has to stand in nearly all: "Restart the box" helps with much. An eighth of
Mozilla's Portuguese answers say how to start in safe mode, .6 of softoft's Spanish ones how they
close."""
LEAST = 20
"""Answers about other things at least, in one language."""

_END = re.compile(r"[.!?…。！？؟\n]+")
_SIGN = re.compile(r"[\W_]+")


def without_idle(quotes: Sequence[Quote], elsewhere: Sequence[Arrival]) -> tuple[Quote, ...]:
    """Leave out what agents say to everybody.

    Args:
        quotes: What they say here.
        elsewhere: Answered tickets about other things; those in a quote's language count.
    """
    asked = frozenset(_key(quote.text) for quote in quotes)
    n_answers = Counter(ticket.language for ticket in elsewhere)
    n_saying = Counter(
        (ticket.language, key)
        for ticket in elsewhere
        for key in _sentences(ticket.answer or "") & asked
    )

    def is_idle(quote: Quote) -> bool:
        text, n = quote.text, n_answers[quote.language]
        advises = is_instruction(text) or names_a_cause(text) or is_useless(text)
        least = (ADVICE_OFTEN if advises else OFTEN) * n
        return n >= LEAST and n_saying[quote.language, _key(text)] >= least

    return tuple(quote for quote in quotes if not is_idle(quote))


@lru_cache(maxsize=2**13)  # a night drafts many clusters beside the same answers
def _sentences(answer: str) -> frozenset[str]:
    return frozenset(filter(None, map(_key, _END.split(answer))))


def _key(sentence: str) -> str:
    return _SIGN.sub("", sentence).casefold()
