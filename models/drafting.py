"""Tickets about one thing, and their answers, to FAQ text that names them for each sentence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from models.advice import evidence
from models.advice.answers import answered_in
from models.advice.evidence import CONFIRMED
from models.advice.remedy import remedy
from models.background import ALONE, Background
from models.clustering import centre
from models.private.products import Names
from models.sentences.reading import Reading, read
from models.types import BUILT_IN, Arrival, Changes, Cluster, Draft, Role, Sentence, n_voices
from models.wording import as_question
from models.writing import titles
from models.writing.affected import affected, products_of
from models.writing.changes import changed
from models.writing.customers import asked_as, symptoms_of, tried_in_vain
from models.writing.rewriting import as_built_in

EDGE = 0.25
"""Share of the tickets, the farthest from the centre, from which no variant is written."""

_READING_ORDER: tuple[Role, ...] = (
    "symptom", "affected", "cause", "step", "fallback", "not_helping", "unknown", "asked_as",
)  # fmt: skip


def draft(
    cluster: Cluster,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    *,
    draft_id: str,
    now: datetime,
    background: Background = ALONE,
) -> Draft:
    """Write the FAQ text for a cluster from what its customers and agents wrote.

    Args:
        cluster: Tickets about the same thing.
        members: Its tickets, at least one.
        solved: Tickets from elsewhere that carry answers; only those near the cluster are used.
        draft_id: Id of the draft.
        now: The instant of writing.
        background: The rest of the desk.

    Returns:
        A proposed draft in the language of most members. Nothing in it is without evidence.

    Raises:
        ValueError: There is no member.
    """
    written = _written(members, solved, draft_id, now, background)
    return replace(written, cluster_id=cluster.id, savings_per_day=cluster.rate_per_day)


def draft_of_issue(
    issue: str,
    per_day: float,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    *,
    draft_id: str,
    now: datetime,
    language: str | None = None,
    background: Background = ALONE,
) -> Draft:
    """Write the FAQ text for a known issue, as ``draft`` does for a cluster.

    Args:
        issue: The issue.
        per_day: Its tickets a day.
        members: Its newest tickets, at least one.
        solved: Older ones that carry answers; only those near the newest are used.
        draft_id: Id of the draft.
        now: The instant of writing.
        language: The one to write in, if a member speaks it; else that of most.
        background: The rest of the desk.

    Returns:
        A proposed draft of no cluster. Nothing in it is without evidence.

    Raises:
        ValueError: There is no member.
    """
    written = _written(members, solved, draft_id, now, background, language)
    return replace(written, issue=issue, savings_per_day=per_day)


def _written(
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    draft_id: str,
    now: datetime,
    background: Background,
    wanted: str | None = None,
) -> Draft:
    reading = read(members, background.catalogue.called)
    spoken = titles.languages_of(members)
    language = wanted if wanted in spoken else spoken[0]
    title, sentences = _title_and_sentences(reading, members, solved, language, background)
    return Draft(
        id=draft_id,
        cluster_id=None,
        state="proposed",
        title=title,
        language=language,
        products=products_of(members),
        sentences=sentences,
        savings_per_day=0.0,
        created_at=now,
        updated_at=now,
        n_answers=n_answered(members),
    )


def n_answered(members: Sequence[Arrival]) -> int:
    """How many of these tickets have an answer."""
    return sum(member.answer is not None for member in members)


def variants(
    main: Draft,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    background: Background = ALONE,
) -> list[Draft]:
    """Write what ``draft`` wrote in the other languages that have evidence of their own.

    Two customers must have written in a language, and answers in it must agree on a step:
    nothing is translated. Where so few speak, two strays agree as soon as two of the problem's
    own, so tickets at the cluster's edge are left out.

    Returns:
        Drafts under the main one's id and their language, by number of tickets.
    """
    core = _core(members)
    told = {
        language: [member for member in members if member.language == language]
        for language in titles.languages_of(members)
        if language != main.language
        and n_voices(member for member in core if member.language == language) >= CONFIRMED
    }
    if not told:
        return []  # most clusters: nothing need be read again
    reading = read(core, background.catalogue.called)
    answered = answered_in(reading, solved)
    found = []
    for language, mine in told.items():
        within = [member for member in reading.arrivals if member.language == language]
        if min(n_voices(within), answered[language]) < CONFIRMED:
            continue
        title, sentences = _title_and_sentences(reading, members, solved, language, background)
        if any(s.role == "step" and s.support >= CONFIRMED for s in sentences):
            variant = replace(
                main,
                id=f"{main.id}-{language}",
                variant_of=main.id,
                language=language,
                title=title,
                sentences=sentences,
                savings_per_day=round(main.savings_per_day * len(mine) / len(members), 3),
            )
            found.append(variant)
    return found


def _core(members: Sequence[Arrival]) -> list[Arrival]:
    """Leave out the quarter of the tickets that lies farthest from the centre."""
    vectors = np.stack([member.vector for member in members])
    nearness = vectors @ centre(vectors)
    least = np.quantile(nearness, EDGE)
    return [member for member, near in zip(members, nearness, strict=True) if near >= least]


def revise(old: Draft | None, new: Draft, names: Names = ()) -> Draft | None:
    """Put a newly written draft in the place of an older one, if there is one.

    Args:
        old: The older one.
        new: The new one.
        names: What the desk's products are called.

    Returns:
        The new text under the old id and birth with the next revision and what that changed; with
        the old revision when but others say the same; None when nothing is new, whatever it would
        save. One that had expired is proposed again; what a person edited stays.
    """
    if old is None:
        return new
    again = old.state == "expired"
    if old.editors:
        kept = replace(old, state="proposed", updated_at=new.updated_at, revision=old.revision + 1)
        return replace(kept, changes=Changes()) if again else None
    revised = replace(new, id=old.id, created_at=old.created_at, revision=old.revision)
    unsaid = {n: getattr(new, n) for n in ("updated_at", "savings_per_day", "n_answers", "changes")}
    said = as_built_in(replace(old, **unsaid))
    if not again and revised == said:
        return None
    # Who has read a revision can go on with it; a model's words stand for one evidence alone.
    if not again and old.writer == BUILT_IN and _told(revised) == _told(said):
        return replace(revised, updated_at=old.updated_at, changes=old.changes)
    return replace(revised, revision=old.revision + 1, changes=changed(old, revised, names))


def _told(draft: Draft) -> Draft:
    """What it says and whether more than one voice says it, whoever they are."""
    sentences = (
        replace(s, evidence=(), support=min(s.support, CONFIRMED)) for s in draft.sentences
    )
    return replace(draft, sentences=tuple(sentences))


def _title_and_sentences(
    reading: Reading,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    language: str,
    background: Background,
) -> tuple[str, tuple[Sentence, ...]]:
    phrases = titles.phrasings(reading, language, background)
    title = titles.titled(phrases, reading, language, background)
    products = products_of(members)
    symptoms = symptoms_of(reading.quotes, language, background, products)
    advice = _scoped(remedy(reading, solved, language, background.encode), products)
    useless = [sentence.text for sentence in advice if sentence.role == "not_helping"]
    sentences = (
        *(evidence.sentence("symptom", symptom) for symptom in symptoms),
        *affected(members, reading, products, language, background),
        *advice,
        *tried_in_vain(reading.quotes, useless, language),
        *asked_as(phrases, reading, symptoms, background, products),
    )
    in_order = sorted(sentences, key=lambda s: _READING_ORDER.index(s.role))
    return as_question(title, language), tuple(in_order)


def _scoped(sentences: Sequence[Sentence], products: Sequence[str]) -> list[Sentence]:
    """Leave a sentence its product only where the draft is about others, or any, too."""
    if len(products) == 1:
        return [replace(s, products=()) for s in sentences]
    any_one = not products
    return [
        s if any_one or set(s.products) <= set(products) else replace(s, products=())
        for s in sentences
    ]
