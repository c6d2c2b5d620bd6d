"""Article files into articles: the FAQ that a desk had before Vigie, or as somebody edited it."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from models import ticket_rules as rules
from models.language import detect
from models.mail.markup import visible
from models.sentences.word_forms import folded
from models.types import Article, ArticleState
from training.datasets import take_rows
from training.rows import Rejected, Row, rejected_row

_STATES: tuple[ArticleState, ...] = ("published", "archived")
_QUOTED = re.compile(r"^'(?=[=+\-@\t\r])")
"""How an export keeps a spreadsheet from running a cell."""
_UNUSUAL = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True, slots=True)
class LoadedArticles:
    """What was read: each row became an article, was replaced by a later one or was rejected."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejected, ...]
    n_rows: int


def read_articles(
    path: Path, *, now: datetime, given: dict[str, str] | None = None
) -> LoadedArticles:
    """Read the articles of one file; of rows with the same id the last one wins.

    Args:
        path: a ``.jsonl``, ``.jsonl.gz``, ``.csv`` or ``.parquet`` file.
        now: the clock, aware; rows without ``updated_at`` get it.
        given: what other files call the articles read so far, by id; filled further.

    Raises:
        DataFileError: there is no such file, it is no such format, it has no rows or not the
            columns, or more than 10 % of its rows are broken.
    """
    given = {} if given is None else given
    taken, rejected = take_rows(path, lambda row: _parse(row, now, given))
    articles = {article.id: article for article in taken}
    return LoadedArticles(tuple(articles.values()), tuple(rejected), len(taken) + len(rejected))


def parse_article(row: Mapping[str, Any], *, now: datetime) -> Article:
    """Make an article of one row: ``id``, ``title`` and ``body`` it must have.

    ``language`` is found when absent; ``products`` is a list, or text with semicolons between;
    ``state`` is published unless it says archived; ``issue`` is the known one that it is about. Of
    HTML the visible text is kept, its headings and lists as Markdown.

    Raises:
        ValueError: names the first wrong field, with expected and got.
    """
    title = _QUOTED.sub("", _named("title", rules.subject, row))
    body = _QUOTED.sub("", _named("body", rules.body, row))
    body = visible(body, as_markdown=True).strip()
    for field, text in (("title", title), ("body", body)):
        if not text.strip():
            raise ValueError(f"{field}: expected text, got none")
    state = row.get("state") or "published"
    if state not in _STATES:
        raise ValueError(f"state: expected {' or '.join(_STATES)}, got {state!r}")
    at = _named("updated_at", partial(rules.created_at, now=now, default=now), row)
    return Article(
        id=_named("id", article_id, row),
        state=state,
        title=" ".join(title.split()),
        language=_named("language", rules.language, row) or detect(f"{title}\n{body}"),
        products=_named("products", _products, row),
        body=f"{body}\n",
        created_at=at,
        updated_at=at,
        issue=_named("issue", rules.name, row),
    )


def article_id(value: Any) -> str:
    """The id of an article by that which it had elsewhere: "a-", its letters and digits.

    Letters without their accents; what has letters of another script is told apart by a hash.
    """
    given = rules.ticket_id(value).lower().removeprefix("a-")
    letters = folded(given)
    known = _UNUSUAL.sub("-", letters).strip("-")
    if not known or any(c.isalpha() and not c.isascii() for c in letters):
        known = f"{known}-{hashlib.sha256(given.encode()).hexdigest()[:10]}".strip("-")
    return f"a-{known}"


def _products(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):  # a cell: as it was exported, or as people write
        value = json.loads(value) if value.startswith("[") else value.split(";")
    many = value or ()
    if not isinstance(many, list | tuple):
        raise ValueError(f"expected a list, got {type(value).__name__}")
    return tuple(dict.fromkeys(filter(None, map(rules.name, many))))


def _named(field: str, rule: Any, row: Mapping[str, Any]) -> Any:
    try:
        return rule(row.get(field))
    except ValueError as error:
        raise ValueError(f"{field}: {error}") from None


def _parse(row: Row, now: datetime, given: dict[str, str]) -> Article | Rejected:
    try:
        article = parse_article(row.value, now=now)
        own = str(row.value["id"])
        # By its id here it is what was exported, whatever it was called elsewhere.
        if own != article.id and given.setdefault(article.id, own) != own:
            raise ValueError(f"id: {own!r} would be {article.id}, as {given[article.id]!r} is")
    except ValueError as error:
        return rejected_row(row.line, str(error), row.text)
    return article
