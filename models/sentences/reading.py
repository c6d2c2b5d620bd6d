"""Tickets and answers as drafting reads them: masked, without politeness, sentence by sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

import numpy as np

from models.language import detect
from models.privacy import mask
from models.private.people import signers
from models.private.products import Names
from models.sentences.pieces import Piece, advised, told
from models.sentences.worked import as_lines
from models.text import clean, head
from models.types import Arrival, Vector

MAX_TICKETS = 300
"""Tickets of a cluster that are read: those nearest to its centre. Masking takes a millisecond a
ticket, and the three hundredth adds nothing that the others did not say."""

MAX_QUOTES = 600
"""Sentences kept, nearest to the cluster's centre first: they are compared pairwise."""
READ_CHARS = 5000
"""What is read of one text."""
_N_KEPT = 2**13
"""Tickets that are remembered as they are read: a night describes all clusters, then drafts some.
Of 500 characters each this is twenty megabytes at most."""
_N_LASTING = 600
"""Tickets that stay remembered when the night is over."""

_SMALL = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Þ][^\W\d_]*")
_WORD = re.compile(r"[^\W\d_]+")
MOST_SIGN = 3
"""Answers of which more than half may not be signed by one name for it to be a person's."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One masked sentence of one ticket.

    Attributes:
        text: Without greeting and thanks.
        ticket_id: Where it stands.
        voice: Who stands behind it: the customer, or the ticket when the customer is unknown.
        language: ISO 639-1.
        position: Its place among the sentences of its text, from 0.
        nearness: Cosine of its ticket to the cluster's centre.
        is_step: Whether it is a point of a list of steps, by which it is one in whatever words.
        by_agent: Whether it stands in an answer.
        product: What its ticket is about, as the catalogue's entry.
        meaning: (dim,), unit norm, of what an agent says, where an encoder is at hand.
    """

    text: str
    ticket_id: str
    voice: str
    language: str
    position: float
    nearness: float
    is_step: bool = False
    by_agent: bool = False
    product: str | None = None
    meaning: Vector | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The nearest tickets of a cluster as they are read: masked and cut into sentences once.

    Attributes:
        arrivals: At most 300, nearest to the centre first.
        centre: (dim,), unit norm, of all tickets.
        texts: Masked, one a ticket; the first 5,000 characters.
        quotes: What the customers say, in the order of the tickets.
        names: What the desk's products are called, which is nobody's name.
    """

    arrivals: tuple[Arrival, ...]
    centre: Vector
    texts: tuple[str, ...]
    quotes: tuple[Quote, ...]
    names: Names = ()


def read(arrivals: Sequence[Arrival], names: Names = ()) -> Reading:
    """Read the tickets of a cluster; the order in which they are given does not matter.

    Args:
        arrivals: The tickets.
        names: What the desk's products are called.

    Raises:
        ValueError: There is no ticket.
    """
    if not arrivals:
        raise ValueError("expected at least one ticket, got none")
    by_id = sorted(arrivals, key=lambda a: a.ticket_id)
    mean = np.mean([arrival.vector for arrival in by_id], axis=0)
    centre: Vector = (mean / max(float(np.linalg.norm(mean)), 1e-12)).astype(np.float32)
    ordered = _nearest_first(by_id, centre)[:MAX_TICKETS]
    # Masked as a whole: a name is recognised by the words around it, in the sentence before.
    texts = tuple(_masked_once(head(arrival.text, READ_CHARS), names) for arrival in ordered)
    quotes = (
        quote
        for arrival, text in zip(ordered, texts, strict=True)
        for quote in _quotes(arrival, _told_once(text), arrival.language, centre)
    )
    return Reading(ordered, centre, texts, tuple(islice(quotes, MAX_QUOTES)), names)


def answer_quotes(
    arrivals: Sequence[Arrival], centre: Vector, names: Names = ()
) -> tuple[Quote, ...]:
    """Cut what agents answered into sentences with content, nearest tickets first.

    Counter-questions, invitations to a private channel and what opens one customer's account are
    left out. Who signs one of the answers is named in none.
    """
    agents = _agents(arrivals)
    quotes = (
        quote
        for arrival in _nearest_first(arrivals, centre)
        if arrival.answer
        for quote in _answer(arrival, arrival.answer, centre, agents, names)
    )
    return tuple(islice(quotes, MAX_QUOTES))


def _masked(text: str, names: Names) -> str:
    # Telephones write it curved; orders ("don't") and politeness are known by the straight one.
    return mask(text, names).replace("’", "'")


_masked_once = lru_cache(maxsize=_N_KEPT)(_masked)
_told_once = lru_cache(maxsize=_N_KEPT)(told)


def forget() -> None:
    """Let go of what is remembered of tickets where it is much: a night is over."""
    for remembered in (_masked_once, _told_once):
        if remembered.cache_info().currsize > _N_LASTING:
            remembered.cache_clear()


def _agents(arrivals: Sequence[Arrival]) -> re.Pattern[str] | None:
    """Who signs answers, wherever they stand within a sentence.

    Not by a word that somebody writes in small letters, too ("Mark", "Claire"), nor by one of a
    product's name, and not by what most who sign do: that is the desk, or its maker.
    """
    signed = [set(signers(a.answer, by_any=True)) for a in arrivals if a.answer]
    names = Counter(name for found in signed for name in found)
    if not names:
        return None
    small = {w for a in arrivals for t in (a.text, a.answer or "") for w in _SMALL.findall(t)}
    most = max(MOST_SIGN, sum(map(bool, signed)) / 2)
    small |= {word for a in arrivals for word in _WORD.findall((a.product or "").lower())}
    known = [n for n, count in names.items() if count <= most and n.lower() not in small]
    words = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    return re.compile(rf"(?<=[\w,;:'’)] )(?:{words})(?!\w)") if words else None


def _nearest_first(arrivals: Sequence[Arrival], centre: Vector) -> tuple[Arrival, ...]:
    return tuple(sorted(arrivals, key=lambda a: (-float(a.vector @ centre), a.ticket_id)))


def _answer(
    arrival: Arrival, answer: str, centre: Vector, agents: re.Pattern[str] | None, names: Names
) -> Iterator[Quote]:
    text, language = _cleaned(answer, arrival.language)
    named = agents.sub("[name]", text) if agents else text
    pieces = _advised(head(named, READ_CHARS), names)
    return _quotes(arrival, pieces, language, centre, by_agent=True)


@lru_cache(maxsize=2 * MAX_TICKETS)  # a draft reads its answers once more for each language
def _cleaned(answer: str, hint: str) -> tuple[str, str]:
    """The text of an answer, and its language."""
    text = clean("", as_lines(answer), by_agent=True)
    return text, detect(text, hint=hint)


@lru_cache(maxsize=2 * MAX_TICKETS)
def _advised(answer: str, names: Names) -> tuple[Piece, ...]:
    return advised(_masked(answer, names))


def _quotes(
    arrival: Arrival,
    pieces: Sequence[Piece],
    language: str,
    centre: Vector,
    *,
    by_agent: bool = False,
) -> Iterator[Quote]:
    source = arrival.ticket_id, arrival.voice, language
    nearness = float(arrival.vector @ centre)
    for piece in pieces:
        said = piece.text, *source, piece.position, nearness, piece.is_step
        yield Quote(*said, by_agent, arrival.product)
