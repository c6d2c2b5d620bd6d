"""Whether a problem has an article already, and whether that article still helps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import numpy as np

from models.advice.deeds import differ
from models.advice.evidence import SAME_MEANING, Agreement
from models.advice.likeness import similarity
from models.advice.remedy import agreed_since, is_taken_back
from models.alphabets.splitting import sentences
from models.privacy import mask
from models.private.products import Names
from models.sentences.cues import is_instruction
from models.sentences.prohibitions import is_forbidden
from models.sentences.reading import Quote
from models.types import Arrival, Article, ArticleHit, n_voices

State = Literal["covered", "failing", "missing"]
Why = Literal["came_back", "keeps_coming", "answered_otherwise"]

OTHERWISE = 0.5
"""Share of the agreed steps that an article lacks from which on agents answer otherwise."""
FAIR_TRIAL = timedelta(days=7)
"""So long an article is there, and was not, before the tickets of both times are compared."""
FIRST_TRIAL = timedelta(days=2)
"""So long an article is there before it can be said that more write than before it."""
MANY, FEW = 8, 4
"""Least customers who write in spite of an article to say so, and who wrote before it: those of a
draft. Where fewer did the article was there first, and nothing is known of a time without."""
_NUMBERED = re.compile(r"\s*\d{1,2}[.)] ")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the desk has to read about a problem.

    Attributes:
        state: ``covered`` by an article; or by one that is ``failing`` and asks for review; or
            ``missing``.
        by: the article that covers it, where one does.
        articles: the nearest ones with their likeness, in [0, 1], whether they cover it or not.
        why: what makes the article fail: the problem ``came_back`` after it was published, it
            ``keeps_coming`` as it did before, or its agents now ``answered_otherwise``.
        lacks: whether agents agree since on a step that the failing article does not say.
    """

    state: State
    by: str | None = None
    articles: tuple[ArticleHit, ...] = ()
    why: Why | None = None
    lacks: bool = False


def coverage(
    near: Sequence[ArticleHit],
    article: Article | None,
    steps: Sequence[Agreement] = (),
    again: Why | None = None,
    names: Names = (),
    *,
    is_taken_back: bool = False,
) -> Coverage:
    """Judge what there is for a problem.

    Args:
        near: the articles nearest to it.
        article: the one of them that covers it.
        steps: what several agents advised since that article was published.
        again: how the problem is told of in spite of it.
        names: what the desk's products are called.
        is_taken_back: whether agents forbid or withdraw since what it orders.
    """
    if article is None:
        return Coverage("missing", None, tuple(near))
    lacking = _share_lacking(article, steps, names) if steps else 0.0
    why = again
    if not again and (lacking > OTHERWISE or is_taken_back):
        why = "answered_otherwise"
    if why:
        return Coverage("failing", article.id, tuple(near), why, lacking > 0)
    return Coverage("covered", article.id, tuple(near))


def since(article: Article, arrivals: Sequence[Arrival], until: datetime) -> list[Arrival]:
    """The tickets that were answered since an article was published or last changed."""
    return [a for a in arrivals if a.answered_after(article.updated_at, until)]


def of_article(
    near: Sequence[ArticleHit],
    article: Article,
    arrivals: Sequence[Arrival],
    until: datetime,
    again: Why | None,
    names: Names,
) -> Coverage:
    """Judge the article of a problem by what its agents answered since.

    Args:
        near: the articles nearest to the problem.
        article: the one of them that covers it.
        arrivals: the problem's tickets, those of which the answers are read.
        until: the present.
        again: how the problem is told of in spite of it.
        names: what the desk's products are called.
    """
    later = since(article, arrivals, until)
    steps = agreed_since(article, later, names)
    gone = is_taken_back(_orders(article, names), article, later, names)
    return coverage(near, article, steps, again, names, is_taken_back=gone)


def told_again(
    alerts: Sequence[datetime], arrivals: Sequence[Arrival], published: datetime, until: datetime
) -> Why | None:
    """How a problem that began one day, a cluster, is told of in spite of its article.

    Args:
        alerts: its alerts.
        arrivals: its tickets, by time, at least one; before the first it was not there.
        published: when the article was published or last changed.
        until: the present.
    """
    if any(at > published for at in alerts):
        return "came_back"
    since = arrivals[0].created_at
    goes_on = keeps_coming(arrivals, published, since, until) or _outgrows(
        arrivals, published, until
    )
    return "keeps_coming" if goes_on else None


def _outgrows(arrivals: Sequence[Arrival], published: datetime, until: datetime) -> bool:
    """Whether more customers wrote in an article's first week than in all the time before it.

    A problem is a day or two old when its article is written: its days before are no measure of
    those after, and who has lost a service does not wait seven days to be heard.
    """
    if until - published < FIRST_TRIAL:
        return False
    n_before = n_voices(a for a in arrivals if a.created_at <= published)
    n_since = n_voices(a for a in arrivals if published < a.created_at <= published + FAIR_TRIAL)
    return n_before >= FEW and n_since >= max(MANY, n_before + 1)


def keeps_coming(
    arrivals: Sequence[Arrival], published: datetime, since: datetime, until: datetime
) -> bool:
    """Whether an article changed nothing: as many tickets a day after it as before.

    Args:
        arrivals: the problem's tickets from ``since`` to ``until``.
        published: when the article was published or last changed.
        since: where the past begins that is known.
        until: the present.
    """
    without, with_it = published - since, until - published
    if min(without, with_it) < FAIR_TRIAL:
        return False
    n_with = sum(a.created_at > published for a in arrivals)
    return n_with * without >= (len(arrivals) - n_with) * with_it


def _share_lacking(article: Article, steps: Sequence[Agreement], names: Names) -> float:
    """The share of steps of which no order of the article says the same, in [0, 1]."""
    told = [step.quotes[0] for step in steps if step.quotes[0].language == article.language]
    said = _orders(article, names)
    if not told or not said:
        return 0.0
    both = [*told, *said]
    alike = np.where(differ(both, both), 0.0, similarity(both, both))[: len(told), len(told) :]
    return float((alike.max(axis=1) < SAME_MEANING).mean())


def _orders(article: Article, names: Names) -> list[Quote]:
    return [
        Quote(text, article.id, article.id, article.language, place, 1.0, by_agent=True)
        for place, text in enumerate(_ordered(mask(article.body, names)))
    ]


def _ordered(body: str) -> list[str]:
    """What an article orders or warns of; where none of its sentences does so, all that it says.

    Its headings, the symptoms and other ways to ask name the thing as an order does.
    """
    lines = [line for line in body.split("\n") if not line.startswith("#")]
    told = [(line, text) for line in lines for text in sentences(line)]
    orders = [
        text
        for line, text in told
        if _NUMBERED.match(line) or is_instruction(text) or is_forbidden(text)
    ]
    return orders or [text for _, text in told]
