"""What the sentences of one masked text say, without politeness: a customer's, or an agent's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.alphabets.splitting import sentences
from models.privacy import SECRET
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
    verbless,
)
from models.sentences.listed import Said, in_parts
from models.sentences.single_steps import single_steps
from models.tongues.spoken import tongue_of
from models.tongues.tongue import Tongue

MAX_CHARS = 320
"""Longer sentences are pasted logs or lists, not quotable."""
_NAMED = re.compile(r"\S+|[^.!?]{3,60}(?:>|→)[^.!?]{2,60}")
"""One word, or the way through a menu."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence and its place in its text, whoever wrote that; the attributes are a quote's."""

    text: str
    position: float
    is_step: bool = False


def told(masked: str) -> tuple[Piece, ...]:
    """What a customer says."""
    contents = (boilerplate.without_link_word(_trimmed(said)) for said in sentences(masked))
    return tuple(
        Piece(asides.without_when(asides.without_another_matter(text)), place)
        for place, text in enumerate(contents)
        if not (empty_talk.says_nothing(text, least=empty_talk.MIN_WORDS) or asides.is_aside(text))
    )


def advised(masked: str) -> tuple[Piece, ...]:
    """What an agent says that helps any customer."""
    found = [part for said in _of_an_agent(masked) for part in _unstopped(said)]
    said = [_trimmed(one.text) for one in found]
    contents = map(boilerplate.without_link_word, said)
    pieces = (
        Piece(connectives.without_turn(text), place, one.is_step)
        for place, text, one in zip(_places(said), contents, found, strict=True)
        if not empty_talk.says_nothing(text, least=_least_words(text, one))
    )
    return tuple(part for piece in pieces for part in _for_everybody(piece))


def _unstopped(said: Said) -> Iterator[Said]:
    """Part what a language with no full stop says in one line."""
    tongue = tongue_of(said.text)
    parts: list[str] = []
    found = tongue.starts.split(said.text) if tongue else [said.text]
    for part, behind in zip(found, [*found[1:], ""], strict=True):
        if tongue and parts and _is_case_of_the_last(part, behind, tongue):
            parts[-1] += f" {part}"
        elif (
            tongue and parts and tongue.leans.match(parts[-1]) and not tongue.case.match(parts[-1])
        ):
            parts[-1] += f" {part}"  # a case, and the order for it
        else:
            parts.append(part)
    yield from (replace(said, text=part) for part in parts)


def _is_case_of_the_last(part: str, behind: str, tongue: Tongue) -> bool:
    """Whether it is for a case, and neither it nor what stands behind it is the order for that."""
    if not tongue.leans.match(part) or _orders(part, tongue):
        return False
    return not _orders(behind, tongue) or tongue.link.match(behind) is not None


def _orders(part: str, tongue: Tongue) -> bool:
    return bool(tongue.instructs.search(part) or tongue.forbids.search(part))


def _for_everybody(piece: Piece) -> Iterator[Piece]:
    """What of a sentence helps any customer: it, or those of its orders that do."""
    if _helps_everybody(piece.text):
        yield piece
        return
    asked = macros.without_promise(piece.text)
    if cues.is_instruction(asked):
        piece = replace(piece, text=asked)
        if _helps_everybody(asked):
            yield piece
            return
    parts = single_steps(cues.without_otherwise(piece.text))
    for place, part in enumerate(parts):
        if _helps_everybody(part):
            text = boilerplate.without_link_word(part)
            yield replace(piece, text=text, position=piece.position + place / len(parts))


def _helps_everybody(text: str) -> bool:
    is_macro = macros.is_macro(text) and not cues.ends_in_an_order(text)
    return not (is_macro or elsewhere.sends_elsewhere(text) or SECRET in text)


def _places(said: Sequence[str]) -> list[float]:
    """Where sentences belong: "before that, ..." stands before the one before it."""
    return [
        place - 1.5 if place and connectives.belongs_before(text) else place
        for place, text in enumerate(said)
    ]


def _least_words(text: str, said: Said) -> int:
    """How many words say something: fewer in the points of a list and in short orders."""
    if said.is_step and orders.is_one_verb(text):
        return 1
    tongue = tongue_of(text)
    is_ban = verbless.forbids(text.rstrip("!")) or (
        tongue is not None and tongue.forbids.search(text) is not None
    )
    is_short = said.is_step or is_ban or cues.is_short_order(text)
    return empty_talk.MIN_WORDS - is_short


def _trimmed(sentence: str) -> str:
    """Cut greeting and thanks, and whom it is addressed to, with whatever stands behind that.

    Nothing is left of what is too long to quote.
    """
    if len(sentence) > MAX_CHARS:
        return ""
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
        elif not said.is_step and cases.awaits_an_order(_trimmed(last), said.text):
            first, *rest = single_steps(said.text)
            joined[-1] = Said(f"{last} {first}")
            joined += [Said(step) for step in rest]
        else:
            joined.append(said)
    return tuple(replace(said, text=cues.without_announcement(said.text)) for said in joined)
