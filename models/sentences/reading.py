"""Tickets and answers as drafting reads them: masked, without politeness, sentence by sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

import numpy as np

from models.language import detect
from models.privacy import SECRET, mask
from models.private.people import signers
from models.sentences import (
    asides,
    boilerplate,
    cases,
    connectives,
    cues,
    elsewhere,
    empty_talk,
    listed,
    macros,
    orders,
)
from models.sentences.listed import Said, in_parts
from models.sentences.single_steps import single_steps
from models.sentences.worked import as_lines
from models.splitting import sentences
from models.text import clean, head
from models.types import Arrival, Vector

MAX_TICKETS = 300
"""Tickets of a cluster that are read: those nearest to its centre. Masking takes a millisecond a
ticket, and the three hundredth adds nothing that the others did not say."""

MAX_QUOTES = 600
"""Sentences kept, nearest to the cluster's centre first: they are compared pairwise."""
READ_CHARS = 5000
"""What is read of one text."""
MAX_CHARS = 320
"""Longer sentences are pasted logs or lists, not quotable."""

_NAMED = re.compile(r"\S+|[^.!?]{3,60}(?:>|→)[^.!?]{2,60}")
"""One word, or the way through a menu."""
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
    """

    text: str
    ticket_id: str
    voice: str
    language: str
    position: float
    nearness: float
    is_step: bool = False
    by_agent: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The nearest tickets of a cluster as they are read: masked and cut into sentences once.

    Attributes:
        arrivals: At most 300, nearest to the centre first.
        centre: (dim,), unit norm, of all tickets.
        texts: Masked, one a ticket; the first 5,000 characters.
        quotes: What the customers say, in the order of the tickets.
    """

    arrivals: tuple[Arrival, ...]
    centre: Vector
    texts: tuple[str, ...]
    quotes: tuple[Quote, ...]


def read(arrivals: Sequence[Arrival]) -> Reading:
    """Read the tickets of a cluster; the order in which they are given does not matter.

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
    texts = tuple(_masked(arrival.text) for arrival in ordered)
    quotes = (
        quote
        for arrival, text in zip(ordered, texts, strict=True)
        for quote in _quotes(arrival, text, arrival.language, centre)
    )
    return Reading(ordered, centre, texts, tuple(islice(quotes, MAX_QUOTES)))


def answer_quotes(arrivals: Sequence[Arrival], centre: Vector) -> tuple[Quote, ...]:
    """Cut what agents answered into sentences with content, nearest tickets first.

    Counter-questions, invitations to a private channel and what opens one customer's account are
    left out. Who signs one of the answers is named in none.
    """
    agents = _agents(arrivals)
    quotes = (
        part
        for arrival in _nearest_first(arrivals, centre)
        if arrival.answer
        for quote in _answer(arrival, clean("", as_lines(arrival.answer)), centre, agents)
        for part in _for_everybody(quote)
    )
    return tuple(islice(quotes, MAX_QUOTES))


def _for_everybody(quote: Quote) -> Iterator[Quote]:
    """What of a quote helps any customer: it, or those of its orders that do."""
    asked = macros.without_promise(quote.text)
    if not _helps_everybody(quote.text) and cues.is_instruction(asked):
        quote = replace(quote, text=asked)
    if _helps_everybody(quote.text):
        yield quote
        return
    parts = single_steps(cues.without_otherwise(quote.text))
    for place, part in enumerate(parts):
        if _helps_everybody(part):
            text = boilerplate.without_link_word(part)
            yield replace(quote, text=text, position=quote.position + place / len(parts))


def _helps_everybody(text: str) -> bool:
    is_macro = macros.is_macro(text) and not cues.ends_in_an_order(text)
    return not (is_macro or elsewhere.sends_elsewhere(text) or SECRET in text)


@lru_cache(maxsize=2 * MAX_TICKETS)  # a cluster is described, then drafted
def _masked(text: str) -> str:
    # Telephones write it curved; orders ("don't") and politeness are known by the straight one.
    return mask(head(text, READ_CHARS)).replace("’", "'")


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
    arrival: Arrival, answer: str, centre: Vector, agents: re.Pattern[str] | None
) -> tuple[Quote, ...]:
    language = detect(answer, hint=arrival.language)
    named = agents.sub("[name]", answer) if agents else answer
    return _quotes(arrival, _masked(named), language, centre, by_agent=True)


def _quotes(
    arrival: Arrival, masked: str, language: str, centre: Vector, *, by_agent: bool = False
) -> tuple[Quote, ...]:
    source = arrival.ticket_id, arrival.voice, language
    nearness = float(arrival.vector @ centre)
    found = _of_an_agent(masked) if by_agent else tuple(map(Said, sentences(masked)))
    said = [_trimmed(one.text) if len(one.text) <= MAX_CHARS else "" for one in found]
    places: Sequence[float] = _places(said) if by_agent else range(len(said))
    when = connectives.without_turn if by_agent else asides.without_when
    contents = (boilerplate.without_link_word(text) for text in said)
    return tuple(
        Quote(when(text), *source, place, nearness, one.is_step, by_agent)
        for place, text, one in zip(places, contents, found, strict=True)
        if not empty_talk.says_nothing(text, least=_least_words(text, one, by_agent=by_agent))
        and (by_agent or not asides.is_aside(text))
    )


def _places(said: Sequence[str]) -> list[float]:
    """Where sentences belong: "before that, ..." stands before the one before it."""
    return [
        place - 1.5 if place and connectives.belongs_before(text) else place
        for place, text in enumerate(said)
    ]


def _least_words(text: str, said: Said, *, by_agent: bool) -> int:
    """How many words say something: fewer in the points of a list and in short orders."""
    if said.is_step and orders.is_one_verb(text):
        return 1
    is_short = said.is_step or (by_agent and cues.is_short_order(text))
    return empty_talk.MIN_WORDS - is_short


def _trimmed(sentence: str) -> str:
    """Cut greeting and thanks, and whom it is addressed to, with whatever stands behind that."""
    said = boilerplate.trim(sentence)
    rest = boilerplate.without_address(said)
    return said if rest == said else boilerplate.trim(rest)


def _of_an_agent(masked: str) -> tuple[Said, ...]:
    """Read an answer: long sentences in parts, what is named behind the colon before it."""
    joined: list[Said] = []
    for said in in_parts(listed.said(masked), MAX_CHARS):
        last = joined[-1].text if joined else ""
        # "Look for the preference:", "browser.maxRichResults": neither is a step alone
        if last.endswith(":") and _NAMED.fullmatch(said.text):
            joined[-1] = replace(joined[-1], text=f"{last.rstrip(' :')}: {said.text}")
        elif cues.asks_whether_it_lasts(last):
            joined[-1] = Said(f"{last} {said.text}")
        elif in_case := cases.in_the_case_of(last, said.text):
            joined.append(Said(in_case))
        elif not said.is_step and cases.awaits_an_order(last, said.text):
            first, *rest = single_steps(said.text)
            joined[-1] = Said(f"{last} {first}")
            joined += [Said(step) for step in rest]
        else:
            joined.append(said)
    return tuple(replace(said, text=cues.without_announcement(said.text)) for said in joined)
