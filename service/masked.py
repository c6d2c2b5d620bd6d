"""Drafts and articles without personal data, whoever wrote them: what may leave the store."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from models.privacy import mask
from models.types import Article, Changes, Cluster, Draft, Passage


def masked_draft(draft: Draft) -> Draft:
    """Mask all that was written in it; masking what is masked changes nothing."""
    draft = shown_draft(draft)
    sentences = tuple(
        replace(one, text=mask(one.text), built_in=one.built_in and mask(one.built_in))
        for one in draft.sentences
    )
    before = draft.built_in_title and mask(draft.built_in_title)
    return replace(
        draft,
        title=mask(draft.title),
        sentences=sentences,
        built_in_title=before,
        reason=draft.reason and mask(draft.reason),
        changes=draft.changes and _masked_changes(draft.changes),
    )


def _masked_changes(changes: Changes) -> Changes:
    return Changes(
        added=tuple(Passage(mask(one.text), one.role) for one in changes.added),
        removed=tuple(Passage(mask(one.text), one.role) for one in changes.removed),
        title_before=changes.title_before and mask(changes.title_before),
    )


def masked_article(article: Article) -> Article:
    """Mask the title and every line of the body; the editors are not customers and stay."""
    # Line by line: each is a sentence of its own, and the number of a step is no part of one.
    body = "\n".join(mask(line) for line in article.body.split("\n"))
    return replace(article, title=mask(article.title), body=body)


def masked_cluster(cluster: Cluster) -> Cluster:
    """Mask what the desk calls its products: a customer's branch may be one, with its telephone.

    What is stored stays, for it is compared with the tickets' products.
    """
    return replace(cluster, products=masked_values(cluster.products))


def masked_values(values: tuple[str, ...]) -> tuple[str, ...]:
    """Mask the names of products or issues, in their order."""
    return tuple(map(mask, values))


def unmasked_values(values: Sequence[str], stored: Sequence[str]) -> tuple[str, ...]:
    """Return what an editor sends back as it is stored: those that read masked, in their order."""
    behind = defaultdict[str, list[str]](list)
    for one in dict.fromkeys(stored):
        behind[mask(one)].append(one)
    return tuple(behind[value].pop(0) if behind[value] else value for value in values)


def shown_draft(draft: Draft) -> Draft:
    """Mask the products of a draft, by which it is compared inside; its words are stored masked."""
    sentences = tuple(replace(one, products=masked_values(one.products)) for one in draft.sentences)
    return replace(draft, products=masked_values(draft.products), sentences=sentences)


def shown_article(article: Article) -> Article:
    """Mask the products of an article, as those of a draft."""
    return replace(article, products=masked_values(article.products))


def leaving_article(article: Article) -> Article:
    """Mask an article for those outside: its products, too."""
    return masked_article(shown_article(article))
