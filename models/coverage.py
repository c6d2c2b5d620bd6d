"""Whether a problem has an article already, and whether that article still helps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from models import evidence
from models.evidence import Agreement
from models.privacy import mask
from models.reading import Quote
from models.text import sentences
from models.types import Arrival, Article, ArticleHit

State = Literal["covered", "failing", "missing"]
Why = Literal["came_back", "keeps_coming", "answered_otherwise"]

OTHERWISE = 0.5
"""Share of the agreed steps that an article lacks from which on agents answer otherwise."""
FAIR_TRIAL = timedelta(days=7)
"""So long an article is there, and was not, before the tickets of both times are compared."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the desk has to read about a problem.

    Attributes:
        state: ``covered`` by an article; or by one that is ``failing`` and asks for review; or
            ``missing``.
        by: the article that covers it, where one does.
        articles: the nearest ones with their likeness, in [0, 1], whether they cover it or not.
        why: what makes the article fail: the problem ``came_back`` after it was published, it
            ``keeps_coming`` as often as before, or its agents now ``answered_otherwise``.
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
) -> Coverage:
    """Judge what there is for a problem.

    Args:
        near: the articles nearest to it.
        article: the one of them that covers it.
        steps: what several agents advised since that article was published.
        again: how the problem is told of in spite of it.
    """
    if article is None:
        return Coverage("missing", None, tuple(near))
    lacking = _share_lacking(article, steps) if steps else 0.0
    why = "answered_otherwise" if lacking > OTHERWISE and not again else again
    if why:
        return Coverage("failing", article.id, tuple(near), why, lacking > 0)
    return Coverage("covered", article.id, tuple(near))


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


def _share_lacking(article: Article, steps: Sequence[Agreement]) -> float:
    """The share of steps of which no sentence of the article says the same, in [0, 1]."""
    told = [step.quotes[0] for step in steps if step.quotes[0].language == article.language]
    said = [
        Quote(text, article.id, article.id, article.language, place, 1.0)
        for place, text in enumerate(sentences(mask(article.body)))
    ]
    if not told or not said:
        return 0.0
    alike = evidence.similarity([*told, *said], among=[*told, *said])[: len(told), len(told) :]
    return float((alike.max(axis=1) < evidence.SAME_MEANING).mean())
