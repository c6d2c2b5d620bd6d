"""A draft in smoother words of the same evidence: what a model is given, what of it is taken.

Any writer may be asked; nothing here knows which. What it gives back is checked sentence by
sentence, and what does not keep to its evidence is left as the built-in writer wrote it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.advice.evidence import ended
from models.advice.likeness import stems
from models.private.products import Names
from models.routing.catalogue import Catalogue
from models.sentences.reading import Quote, answer_quotes, read
from models.types import BUILT_IN, Arrival, Changes, Draft, Role, Sentence
from models.writing.grounding import LANGUAGES, Refusal, refusals

TITLE = 0
"""The number of the title; sentences count from 1 in their reading order."""

N_VOICES = 3
"""Quotes that go with a sentence, each of another voice."""

MAX_OWNERS = 20
"""Tickets of a sentence among which its quotes are looked for: masking takes a millisecond each."""

_FROM_TICKETS: frozenset[Role] = frozenset({"symptom", "not_helping"})
_FROM_ANSWERS: frozenset[Role] = frozenset({"cause", "step", "fallback"})


@dataclass(frozen=True, slots=True)
class Line:
    """One text that may be rewritten, all masked: its number in the draft and who says the same."""

    number: int
    role: Role | None
    text: str
    voices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of a draft: how many lines were used, and why others were not."""

    draft: Draft
    n_used: int
    refused: Mapping[Refusal, int]


def lines(draft: Draft, tickets: Mapping[str, Arrival], names: Names = ()) -> tuple[Line, ...]:
    """Choose what of a built-in draft may be rewritten, the title first.

    Vigie's own sentences (how many are affected, what is unknown) are smooth already, and what
    customers also ask stays in their words, for the search.

    Args:
        draft: As the built-in writer wrote it.
        tickets: By id; those that are missing lend no quote.
        names: What the desk's products are called.
    """
    if draft.language not in LANGUAGES:
        return ()
    chosen = [
        Line(number, sentence.role, sentence.text, _voices(sentence, tickets, names))
        for number, sentence in enumerate(draft.sentences, start=1)
        if sentence.role in _FROM_TICKETS | _FROM_ANSWERS
    ]
    return (Line(TITLE, None, draft.title), *chosen)


def take(
    draft: Draft,
    given: Sequence[Line],
    texts: Mapping[int, str],
    *,
    writer: str,
    catalogue: Catalogue,
) -> Rewritten:
    """Take those rewritten texts that keep to their evidence.

    Args:
        draft: As the built-in writer wrote it.
        given: Its lines.
        texts: What a model wrote, by number; other numbers than those of the lines are nothing.
        writer: The model's name.
        catalogue: The products of the desk.
    """
    used: dict[int, str] = {}
    refused: Counter[Refusal] = Counter()
    for line in given:
        text = _ended(" ".join(texts.get(line.number, line.text).split()), line)
        if is_same(text, line):
            continue
        reasons = refusals(text, line.text, draft.language, line.voices, catalogue)
        refused.update(reasons[:1])
        if not reasons:
            used[line.number] = text
    if not used:
        return Rewritten(draft, 0, refused)
    sentences = tuple(
        replace(sentence, text=used[number], built_in=sentence.text) if number in used else sentence
        for number, sentence in enumerate(draft.sentences, start=1)
    )
    changes = draft.changes and _as_written(draft.changes, sentences)
    rewritten = replace(draft, sentences=sentences, writer=writer, changes=changes)
    if TITLE in used:
        rewritten = replace(rewritten, title=used[TITLE], built_in_title=draft.title)
    return Rewritten(rewritten, len(used), refused)


def is_same(text: str, line: Line) -> bool:
    """Whether nothing but spaces differs: French wants one before "?", and models forget it."""
    return "".join(text.split()) == "".join(line.text.split())


def as_built_in(draft: Draft) -> Draft:
    """Put the built-in writer's words back: what a later night compares its own with."""
    return replace(
        draft,
        title=draft.built_in_title or draft.title,
        sentences=tuple(
            replace(sentence, text=sentence.built_in or sentence.text, built_in=None)
            for sentence in draft.sentences
        ),
        writer=BUILT_IN,
        built_in_title=None,
    )


def _as_written(changes: Changes, sentences: Sequence[Sentence]) -> Changes:
    """What was added, in the words that the draft has now."""
    now = {(s.role, s.built_in or s.text): s.text for s in sentences}
    added = (replace(one, text=now.get((one.role, one.text), one.text)) for one in changes.added)
    return replace(changes, added=tuple(added))


def _ended(text: str, line: Line) -> str:
    """End a sentence; a title, and what a model left empty, stay as they are."""
    return ended(text) if text and line.number != TITLE else text


def _voices(sentence: Sentence, tickets: Mapping[str, Arrival], names: Names) -> tuple[str, ...]:
    """Find what the evidence says in the place of a sentence: the likest quote of each voice."""
    owners = [tickets[one] for one in sentence.evidence if one in tickets][:MAX_OWNERS]
    if not owners:
        return ()
    reading = read(owners, names)
    quotes = reading.quotes
    if sentence.role in _FROM_ANSWERS:
        quotes = answer_quotes(owners, reading.centre, names)
    best: dict[str, tuple[float, str]] = {}
    for quote in quotes:
        likeness = _likeness(sentence.text, quote)
        if likeness > best.get(quote.voice, (0.0, ""))[0]:
            best[quote.voice] = likeness, quote.text
    return tuple(text for _, text in sorted(best.values(), reverse=True)[:N_VOICES])


def _likeness(text: str, quote: Quote) -> float:
    """Share of the words of both that both have."""
    one, other = set(stems(replace(quote, text=text))), set(stems(quote))
    return len(one & other) / max(len(one | other), 1)
