"""Drafts and articles without personal data, whoever wrote them: what may leave the store."""

from dataclasses import replace

from models.privacy import mask
from models.types import Article, Changes, Cluster, Draft, Passage


def masked_draft(draft: Draft) -> Draft:
    """Mask all that was written in it; masking what is masked changes nothing."""
    sentences = tuple(
        replace(
            one,
            text=mask(one.text),
            built_in=one.built_in and mask(one.built_in),
            products=masked_values(one.products),
        )
        for one in draft.sentences
    )
    before = draft.built_in_title and mask(draft.built_in_title)
    return replace(
        draft,
        title=mask(draft.title),
        products=masked_values(draft.products),
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


def leaving_article(article: Article) -> Article:
    """Mask an article for those outside: its products, too, by which it is compared inside."""
    return replace(masked_article(article), products=masked_values(article.products))
