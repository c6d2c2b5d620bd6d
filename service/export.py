"""What is exported: clusters, drafts, articles and corrections, in which formats."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from models.privacy import mask
from models.private.products import Names
from models.types import FIELDS, Article, Cluster, Draft
from models.writing.faq import markdown, plain
from service.help_centers.forms import (
    Filing,
    faq_page,
    markdown_page,
    storage_page,
    zendesk_article,
)
from service.sql.paging import Page
from service.store import Store
from service.wire.answers import cluster_json, instant
from service.wire.masked import leaving_article, masked_draft

FORMATS: Mapping[str, tuple[str, ...]] = {
    "clusters": ("jsonl", "csv"),
    "drafts": ("jsonl", "csv", "markdown"),
    "articles": ("jsonl", "csv", "markdown", "jsonld", "zendesk", "confluence"),
    "corrections": ("jsonl", "csv"),
}
SUFFIXES: Mapping[str, str] = {
    "markdown": "md", "jsonld": "jsonld", "zendesk": "json", "confluence": "xhtml",
}  # fmt: skip
"""The formats that give each article a file of its own, and how its name ends."""
_PAGE = 100

T = TypeVar("T")


def export_text(
    store: Store, what: str, form: str, filing: Filing | None = None, names: Names = ()
) -> str:
    """Write everything of one kind out as text, without personal data.

    Args:
        store: where it is kept.
        what: a key of FORMATS.
        form: one of its formats.
        filing: how a help center files articles, for the format ``zendesk``.
        names: what the desk's products are called.
    """
    if what == "articles" and form == "jsonld":
        return faq_page(leaving(store, names))
    if what == "articles" and form in SUFFIXES:
        between = "" if form == "zendesk" else "\n"
        return between.join(_page(one, form, filing or Filing()) for one in leaving(store, names))
    if form == "markdown":
        return "\n\n".join(_sheet(draft) for draft in _drafts(store, names)) + "\n"
    rows = _ROWS[what](store, names)
    return _csv(rows, _COLUMNS[what]) if form == "csv" else _jsonl(rows)


def export_files(
    store: Store, form: str, filing: Filing, names: Names = ()
) -> Iterator[tuple[str, str]]:
    """Yield a file name and a text for each published article, in a format of SUFFIXES.

    The name is the article's id, so that the next export of it replaces this one.
    """
    for article in leaving(store, names):
        yield f"{article.id}.{SUFFIXES[form]}", _page(article, form, filing)


def write_folder(
    store: Store, form: str, filing: Filing, folder: Path, names: Names = ()
) -> list[str]:
    """Write each published article as a file of its own; the folder is made where missing.

    Returns:
        Names of files there whose article is not published any more; they stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    older = {path.name for path in folder.glob(f"a-*.{SUFFIXES[form]}")}
    for name, text in export_files(store, form, filing, names):
        (folder / name).write_text(text, encoding="utf-8")
        older.discard(name)
    return sorted(older)


def leaving(store: Store, names: Names = ()) -> list[Article]:
    """Return the published articles as they may leave the house: masked, oldest first."""
    return [leaving_article(article, names) for article in store.published()]


def _sheet(draft: Draft) -> str:
    """A draft to read; what became of it stands above, for an expired one reads like the others."""
    head = f"*{draft.id} · {draft.state} · revision {draft.revision}*"
    return "\n\n".join((head, *_news(draft), markdown(draft)))


def _news(draft: Draft) -> Iterator[str]:
    """What the latest revision changed, as a list; nothing of the first."""
    if (changes := draft.changes) is None:
        return
    title = [f"- title before: {plain(changes.title_before)}"] if changes.title_before else []
    added = [f"- new {one.role}: {plain(one.text)}" for one in changes.added]
    removed = [f"- gone {one.role}: {plain(one.text)}" for one in changes.removed]
    lines = [*title, *added, *removed] or ["- no sentence"]
    yield "\n".join([f"Changed since revision {draft.revision - 1}:", "", *lines])


def _page(article: Article, form: str, filing: Filing) -> str:
    match form:
        case "markdown":
            return markdown_page(article)
        case "jsonld":
            return faq_page([article])
        case "confluence":
            return storage_page(article)
    return json.dumps(zendesk_article(article, filing), ensure_ascii=False) + "\n"


def _clusters(store: Store, names: Names) -> Iterator[dict[str, Any]]:
    return (cluster_json(c, names) for c in store.all_clusters())


def _drafts(store: Store, names: Names) -> Iterator[Draft]:
    return (masked_draft(d, names) for d in _all(lambda cursor: store.drafts(None, _PAGE, cursor)))


def _draft_rows(store: Store, names: Names) -> Iterator[dict[str, Any]]:
    return map(_row, _drafts(store, names))


def _article_rows(store: Store, names: Names) -> Iterator[dict[str, Any]]:
    articles = _all(lambda cursor: store.articles(None, _PAGE, cursor))
    return (_row(leaving_article(article, names)) for article in articles)


def _all(read: Callable[[str | None], Page[T]]) -> Iterator[T]:
    """Every item of a listing, page after page."""
    cursor: str | None = None
    while True:
        page = read(cursor)
        yield from page.items
        if (cursor := page.next) is None:
            return


def _row(one: Draft | Article) -> dict[str, Any]:
    """The fields, with the instants as the API gives them."""
    instants = {"created_at": instant(one.created_at), "updated_at": instant(one.updated_at)}
    return {**asdict(one), **instants}


def _correction_rows(store: Store, names: Names) -> Iterator[dict[str, Any]]:
    """Corrections with the ticket's text, masked: what a training set needs."""
    corrections = store.corrections()
    tickets = store.tickets({c.ticket_id for c in corrections})
    for c in corrections:
        yield {
            "ticket_id": c.ticket_id,
            **{str(name): value and mask(value, names) for name, value in c.values.items()},
            "by": c.by,
            "at": instant(c.at),
            "text": mask(tickets[c.ticket_id].text, names),
        }


_ROWS: Mapping[str, Callable[[Store, Names], Iterator[dict[str, Any]]]] = {
    "clusters": _clusters,
    "drafts": _draft_rows,
    "articles": _article_rows,
    "corrections": _correction_rows,
}


_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "clusters": (*(f.name for f in fields(Cluster) if f.name != "dismissed_at_size"), "alerted_at"),
    "drafts": tuple(f.name for f in fields(Draft)),
    "articles": tuple(f.name for f in fields(Article)),
    "corrections": ("ticket_id", *FIELDS, "by", "at", "text"),
}
"""The columns of a table, whatever rows there are: a sheet keeps its form when it is empty."""


def _jsonl(rows: Iterable[Mapping[str, Any]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Rows as CSV, lists as JSON; a cell that a spreadsheet would run as a formula is quoted."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
