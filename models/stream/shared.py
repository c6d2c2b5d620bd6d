"""What several customers tell in one rare word: an error code, a version, a provider's name.

What else each of them tells may lie too far apart for neighbours, and a word alone is no problem:
all who write name a new version. Told somewhat alike with one rare word it is (DECISIONS.md, 0090).
"""

import numpy as np

from models.stream.memory import LOOSE
from models.stream.sighting import Rise
from models.stream.usual import Past
from models.types import Arrival, Vector
from models.words import words_of

RARE = 4.0
"""Tickets of the baseline, at most, that say a rare word: about one a week."""
SPOKEN = 20
"""Tickets of the baseline in a language from which on it tells which of its words are rare."""


def shared(past: Past, arrival: Arrival, seen: Vector) -> Rise | None:
    """The rare word of an arrival that rises the most, if one does among tickets told alike.

    None, too, where its tickets are in clusters of which none has most of them.

    Args:
        past: of the desk.
        arrival: the latest ticket.
        seen: (dim,) its vector.
    """
    if past.is_without(arrival.created_at) and not past.is_strange(arrival):
        return None
    rising = [
        found
        for word in words_of(arrival.text, arrival.language)
        if (found := _of_word(past, word, arrival, seen))
    ]
    if not rising:
        return None
    found = min(rising, key=lambda one: one.odds)  # the first of equals: words come in order
    owners = past.memory.owner[found.loose]
    owned = np.bincount(owners[owners != LOOSE], minlength=1)
    if not owned.any():
        return found
    is_home = 2 * owned.max() > len(owners)
    return found._replace(owner=int(owned.argmax())) if is_home else None


def _of_word(past: Past, word: str, arrival: Arrival, seen: Vector) -> Rise | None:
    """The tickets that share a word with an arrival, if it is rare, rises, and they are alike."""
    at, watch = arrival.created_at, past.watch
    until = at - watch.window
    since, words = past.since(until), past.memory.words
    if (
        words.count(word, until, at) + 1 < watch.min_customers
        or words.count(word, since, until) > RARE
    ):  # most words: no row is looked up
        return None
    # Of a language that nobody wrote in each word is new; a code is of all.
    if word.isalpha() and past.memory.n_in(arrival.language, since, until) < SPOKEN:
        return None
    rows = past.memory.saying(word, until, at)
    if past.is_without(at):  # on a first day each code is new
        rows = past.strange(rows)
    usual = past.usual(past.memory.saying(word, since, until), at)
    if usual.n > RARE:
        return None
    odds = past.odds_now(rows, usual, arrival, watch.chance)
    return Rise(rows, usual, odds) if odds < 1 and past.are_alike(rows, seen) else None
