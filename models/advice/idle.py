"""What a desk's agents say to everybody: "Thank you for choosing Orvane", in whatever words.

Lists of phrases know what all desks say, and in some languages. What one desk has made a habit of
is known by where it stands: in answers about quite other things.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from models.sentences.cues import is_instruction
from models.sentences.reading import Quote
from models.types import Arrival

OFTEN, ORDER_OFTEN = 0.2, 0.5
"""Share of the answers about other things in which a sentence stands that is said to everybody;
an order has to stand in more: "Restart the box" helps with much. An eighth of Mozilla's Portuguese
answers say how to start in safe mode, and .6 of softoft's Spanish ones how they close."""
LEAST = 5
"""Such answers at least."""

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
        n = n_saying[quote.language, _key(quote.text)]
        often = ORDER_OFTEN if is_instruction(quote.text) else OFTEN
        return n >= LEAST and n >= often * n_answers[quote.language]

    return tuple(quote for quote in quotes if not is_idle(quote))


@lru_cache(maxsize=2**13)  # a night drafts many clusters beside the same answers
def _sentences(answer: str) -> frozenset[str]:
    return frozenset(filter(None, map(_key, _END.split(answer))))


def _key(sentence: str) -> str:
    return _SIGN.sub("", sentence).casefold()
