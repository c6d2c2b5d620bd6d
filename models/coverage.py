"""Whether a problem has an article already, and whether that article still helps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from models import evidence
from models.evidence import Agreement
from models.privacy import mask
from models.reading import Quote
from models.text import sentences
from models.types import Article, ArticleHit, Cluster

State = Literal["covered", "failing", "missing"]
Why = Literal["came_back", "answered_otherwise"]

OTHERWISE = 0.5
"""Share of the agreed steps that an article lacks from which on agents answer otherwise."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the desk has to read about a problem.

    Attributes:
        state: ``covered`` by an article; or by one that is ``failing`` and asks for review; or
            ``missing``.
        by: the article that covers it, where one does.
        articles: the nearest ones with their likeness, in [0, 1], whether they cover it or not.
        why: what makes the article fail: the problem ``came_back`` after it was published, or its
            agents now ``answered_otherwise``.
    """

    state: State
    by: str | None = None
    articles: tuple[ArticleHit, ...] = ()
    why: Why | None = None


def coverage(
    cluster: Cluster,
    near: Sequence[ArticleHit],
    article: Article | None,
    steps: Sequence[Agreement],
) -> Coverage:
    """Judge what there is for a cluster.

    Args:
        cluster: the problem.
        near: the articles nearest to it.
        article: the one of them that covers it.
        steps: what several agents advised since that article was published.
    """
    if article is None:
        return Coverage("missing", None, tuple(near))
    if any(at > article.updated_at for at in cluster.alerts):
        return Coverage("failing", article.id, tuple(near), "came_back")
    if steps and _share_lacking(article, steps) > OTHERWISE:
        return Coverage("failing", article.id, tuple(near), "answered_otherwise")
    return Coverage("covered", article.id, tuple(near))


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
