"""What several customers tell in one word: an error code, a provider, what an update is called.

What else each of them tells may lie too far apart for neighbours, and a word alone is no problem:
all who write name a new version. Told somewhat alike with one word it is: with a rare one
(DECISIONS.md, 0090), or with one that far more say than usual (DECISIONS.md, 0125).
"""

from datetime import datetime
from typing import NamedTuple

import numpy as np

from models.stream.memory import LOOSE, Rows
from models.stream.sighting import Rise
from models.stream.usual import Past
from models.types import Arrival, Vector
from models.words import words_of

RARE = 4.0
"""Tickets of the baseline, at most, that say a rare word: about one a week."""
SPOKEN = 20
"""Tickets of the baseline in a language from which on it tells which of its words are rare."""
MANY = 6
"""Customers that make a rise of a word that is not rare: a ticket says some dozens of them."""
WIDE = 0.5
"""Least cosine of two tickets that say such a word and may be about the same thing, as a share of
the loosest at which any two are."""


def shared(past: Past, arrival: Arrival, seen: Vector) -> Rise | None:
    """The word of an arrival that rises the most, if one does among tickets told alike.

    None, too, where its tickets are in clusters of which none has most of them.

    Args:
        past: of the desk.
        arrival: the latest ticket.
        seen: (dim,) its vector.
    """
    desk = _desk(past, arrival.created_at)
    if not desk.n_before and not past.is_strange(arrival):
        return None
    rising = [
        found
        for word in words_of(arrival.text, arrival.language)
        if (found := _of_word(past, desk, word, arrival, seen))
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


class _Desk(NamedTuple):
    """What each word of a ticket is held against: where the baseline lies, and how much came."""

    since: datetime
    until: datetime
    days: float
    n_now: int
    n_before: int


def _desk(past: Past, at: datetime) -> _Desk:
    until = at - past.watch.window
    (first, last), (start, end) = past.recent(at), past.before(at)
    return _Desk(past.since(until), until, past.days_before(at), last + 1 - first, end - start)


def _of_word(past: Past, desk: _Desk, word: str, arrival: Arrival, seen: Vector) -> Rise | None:
    """The tickets that share a word with an arrival, if they rise and are alike."""
    at, watch = arrival.created_at, past.watch
    since, until, words = desk.since, desk.until, past.memory.words
    n_now = words.count(word, until, at) + 1
    if n_now < watch.min_customers:  # most words: no row is looked up
        return None
    n_before = words.count(word, since, until)
    usually = watch.times_usual * n_before
    if n_before > RARE and not (word[0].isalpha() and _is_on_all_lips(n_now, usually, desk)):
        return None  # a version is by all who write, soon after it came, whatever for
    # In a language with hardly a past every word looks rare; codes are of no language.
    if word.isalpha() and past.memory.n_in(arrival.language, since, until) < SPOKEN:
        return None
    rows, was = past.memory.saying(word, until, at), past.memory.saying(word, since, until)
    if not desk.n_before:  # on a first day each code is new
        rows = past.strange(rows)
    usual = past.usual(was, at)
    if usual.n > RARE:  # it is told of other things, too
        rows, was = (_somewhat_like(seen, of, past) for of in (rows, was))
        rows, usual = past.of_one(rows, arrival), past.usual(was, at)
        if past.n_customers(rows, arrival) < MANY:
            return None
    odds = past.odds_now(rows, usual, arrival, watch.chance)
    return Rise(rows, usual, odds) if odds < 1 and past.are_alike(rows, seen) else None


def _is_on_all_lips(n_now: int, usually: float, desk: _Desk) -> bool:
    """Whether many say a word of every week, and as often more as a known issue rises.

    More of a day's tickets, too: in a flood all words are said more often.
    """
    return n_now >= max(MANY, usually / desk.days) and n_now * desk.n_before >= usually * desk.n_now


def _somewhat_like(seen: Vector, rows: Rows, past: Past) -> Rows:
    return rows[past.memory.vectors[rows] @ seen >= WIDE * past.watch.near[0]]
