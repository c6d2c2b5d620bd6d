"""Clusters, drafts, articles and corrections as JSONL, CSV, Markdown or FAQPage JSON-LD."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from models.faq import markdown
from models.privacy import mask
from models.types import Article
from service.answers import cluster_json, instant
from service.paging import Page
from service.store import Store

FORMATS: Mapping[str, tuple[str, ...]] = {
    "clusters": ("jsonl", "csv"),
    "drafts": ("jsonl", "csv", "markdown"),
    "articles": ("jsonl", "csv", "markdown", "jsonld"),
    "corrections": ("jsonl", "csv"),
}
_PAGE = 100


def export_text(store: Store, what: str, form: str) -> str:
    """Write everything of one kind out as text.

    Args:
        store: where it is kept.
        what: a key of FORMATS.
        form: one of its formats.
    """
    if form == "markdown":
        if what == "drafts":
            return "\n\n".join(markdown(d) for d in _drafts(store)) + "\n"
        return "\n\n".join(f"# {a.title}\n\n{a.body}" for a in store.published()) + "\n"
    if form == "jsonld":
        return json.dumps(faq_page(store.published()), ensure_ascii=False, indent=1) + "\n"
    rows = list(_ROWS[what](store))
    return _csv(rows) if form == "csv" else _jsonl(rows)


def faq_page(articles: Sequence[Article]) -> dict[str, Any]:
    """Articles as a schema.org FAQPage."""
    return {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": a.title,
                "inLanguage": a.language,
                "acceptedAnswer": {"@type": "Answer", "text": a.body},
            }
            for a in articles
        ],
    }


def _clusters(store: Store) -> Iterator[dict[str, Any]]:
    return (cluster_json(c) for c in store.all_clusters())


def _drafts(store: Store) -> Iterator[Any]:
    cursor: str | None = None
    while True:
        page = store.drafts(None, _PAGE, cursor)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return


def _draft_rows(store: Store) -> Iterator[dict[str, Any]]:
    for draft in _drafts(store):
        row = asdict(draft)
        yield {
            **row,
            "created_at": instant(draft.created_at),
            "updated_at": instant(draft.updated_at),
        }


def _article_rows(store: Store) -> Iterator[dict[str, Any]]:
    cursor: str | None = None
    while True:
        page: Page[Article] = store.articles(_PAGE, cursor)
        for article in page.items:
            yield {
                **asdict(article),
                "created_at": instant(article.created_at),
                "updated_at": instant(article.updated_at),
            }
        cursor = page.next
        if cursor is None:
            return


def _correction_rows(store: Store) -> Iterator[dict[str, Any]]:
    """Corrections with the ticket's text, masked: what a training set needs."""
    corrections = store.corrections()
    tickets = store.tickets({c.ticket_id for c in corrections})
    for c in corrections:
        yield {
            "ticket_id": c.ticket_id,
            **{str(name): value for name, value in c.values.items()},
            "by": c.by,
            "at": instant(c.at),
            "text": mask(tickets[c.ticket_id].text),
        }


_ROWS: Mapping[str, Callable[[Store], Iterator[dict[str, Any]]]] = {
    "clusters": _clusters,
    "drafts": _draft_rows,
    "articles": _article_rows,
    "corrections": _correction_rows,
}


def _jsonl(rows: Sequence[Mapping[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Rows as CSV, lists as JSON; a cell that a spreadsheet would run as a formula is quoted."""
    if not rows:
        return ""
    out = io.StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, names)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
