"""Drafts and articles without personal data, whoever wrote them: what may leave the store.

``names`` are what the desk's catalogue calls its products, which is no personal data.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from models.privacy import mask
from models.private.products import Names
from models.types import Article, Changes, Cluster, Draft, Passage


def masked_draft(draft: Draft, names: Names = ()) -> Draft:
    """Mask all that was written in it; masking what is masked changes nothing."""
    draft = shown_draft(draft, names)
    sentences = tuple(
        replace(
            one,
            text=mask(one.text, names),
            built_in=one.built_in and mask(one.built_in, names),
        )
        for one in draft.sentences
    )
    before = draft.built_in_title and mask(draft.built_in_title, names)
    return replace(
        draft,
        title=mask(draft.title, names),
        sentences=sentences,
        built_in_title=before,
        reason=draft.reason and mask(draft.reason, names),
        changes=draft.changes and _masked_changes(draft.changes, names),
    )


def _masked_changes(changes: Changes, names: Names = ()) -> Changes:
    return Changes(
        added=tuple(Passage(mask(one.text, names), one.role) for one in changes.added),
        removed=tuple(Passage(mask(one.text, names), one.role) for one in changes.removed),
        title_before=changes.title_before and mask(changes.title_before, names),
    )


def masked_article(article: Article, names: Names = ()) -> Article:
    """Mask the title and every line of the body; the editors are not customers and stay."""
    # Line by line: each is a sentence of its own, and the number of a step is no part of one.
    body = "\n".join(mask(line, names) for line in article.body.split("\n"))
    return replace(article, title=mask(article.title, names), body=body)


def masked_cluster(cluster: Cluster, names: Names = ()) -> Cluster:
    """Mask what the desk calls its products: a customer's branch may be one, with its telephone.

    What is stored stays, for it is compared with the tickets' products.
    """
    return replace(cluster, products=masked_values(cluster.products, names))


def masked_values(values: tuple[str, ...], names: Names = ()) -> tuple[str, ...]:
    """Mask the names of products or issues, in their order."""
    return tuple(mask(value, names) for value in values)


def unmasked_values(
    values: Sequence[str], stored: Sequence[str], names: Names = ()
) -> tuple[str, ...]:
    """Return what an editor sends back as it is stored: those that read masked, in their order."""
    behind = defaultdict[str, list[str]](list)
    for one in dict.fromkeys(stored):
        behind[mask(one, names)].append(one)
    return tuple(behind[value].pop(0) if behind[value] else value for value in values)


def shown_draft(draft: Draft, names: Names = ()) -> Draft:
    """Mask the products of a draft, by which it is compared inside; its words are stored masked."""
    sentences = tuple(
        replace(one, products=masked_values(one.products, names)) for one in draft.sentences
    )
    return replace(draft, products=masked_values(draft.products, names), sentences=sentences)


def shown_article(article: Article, names: Names = ()) -> Article:
    """Mask the products of an article, as those of a draft."""
    return replace(article, products=masked_values(article.products, names))


def leaving_article(article: Article, names: Names = ()) -> Article:
    """Mask an article for those outside: its products, too."""
    return masked_article(shown_article(article, names), names)
