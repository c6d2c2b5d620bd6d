"""Which sentences of agents mean one thing by the encoder, where their words cannot tell.

Words decide what they can: one verb on another thing, another verb on one thing and what undoes it
are as alike to an encoder as two wordings of one step. But "charge it" and "put the charger to the
battery" have no word in common, and no table of verbs knows all that are to come.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.advice.objects import table
from models.alphabets.spacing import n_words
from models.sentences import cues
from models.sentences.orders import is_infinitive
from models.sentences.prohibitions import is_forbidden
from models.sentences.reading import Quote
from models.types import Encode, Matrix

ONE_STEP = 0.6
"""Cosine from which on two sentences without a word in common are one: of 744 pairs of wordings of
one step 96 % have it, of 430 pairs of two steps of one remedy none (DECISIONS.md, 0153)."""
ONE_THING = 0.65
"""The same for one deed on things of two names ("the ignition", "the engine"): of 119 pairs of two
things 2 % have it, most of which another rule tells apart."""
N_WORDS = 14
"""Words of an order at most: what is longer is like another for what both are about."""
_QUOTED = re.compile(r"[\"'«“„‘]([^\"'«»“”„‘’]{2,40})[\"'»”“’]|(\S*\w[:/_]\w\S*)")
_CAPITAL = re.compile(r"(?<=\w )[A-ZÀ-Þ]\w*")


def understood(quotes: Sequence[Quote], encode: Encode | None) -> list[Quote]:
    """Give each order and ban its vector; without an encoder words alone decide.

    What states something is left to its words: a sentence about the same thing says little.
    """
    spoken = [quote for quote in quotes if _is_ordered(quote)] if encode else []
    if encode is None or len({quote.voice for quote in spoken}) < 2:
        return list(quotes)
    vectors = dict(zip(spoken, encode([quote.text for quote in spoken]), strict=True))
    return [replace(quote, meaning=vectors.get(quote)) for quote in quotes]


def nearness(quotes: Sequence[Quote]) -> Matrix:
    """Compare quotes pairwise, (n, n): their cosines, 0 where one has no vector.

    And where each names an entry of its own: "Type about:config", "Type about:support".
    """
    found: Matrix = np.zeros((len(quotes), len(quotes)), dtype=np.float32)
    meanings = {n: q.meaning for n, q in enumerate(quotes) if q.meaning is not None}
    if meanings:
        rows, vectors = [*meanings], np.stack([*meanings.values()])
        names = table([_named(quotes[row]) for row in rows])
        named = names.sum(axis=1) > 0
        are_apart = named[:, None] & named & (names @ names.T == 0)
        found[np.ix_(rows, rows)] = np.where(are_apart, 0.0, vectors @ vectors.T)
    return found


def _named(quote: Quote) -> frozenset[str]:
    """The entries that an order names: what is quoted, written as an address, or in capitals."""
    found = {quoted or address for quoted, address in _QUOTED.findall(quote.text)}
    if quote.language != "de":
        found.update(_CAPITAL.findall(quote.text))
    return frozenset(map(str.casefold, found))


def _is_ordered(quote: Quote) -> bool:
    text = quote.text
    is_short = n_words(text) <= N_WORDS
    return is_short and (cues.is_instruction(text) or is_infinitive(text) or is_forbidden(text))
