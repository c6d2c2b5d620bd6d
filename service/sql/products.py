"""What clusters, open drafts and articles are about, by the names that a catalogue gives."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, select, update

from service.sql.tables import articles, clusters, drafts

Entries = Callable[[Iterable[str]], tuple[str, ...]]
"""The catalogue's products that values name."""


def is_other(connection: Connection, entries: Entries) -> bool:
    """Say whether something is called otherwise."""
    return next(_others(connection, entries), None) is not None


def call(connection: Connection, entries: Entries) -> None:
    """Call everything so; a draft that a person decided stays as it was decided."""
    for table, key, values in list(_others(connection, entries)):
        connection.execute(update(table).where(table.c.id == key).values(values))


def _others(
    connection: Connection, entries: Entries
) -> Iterator[tuple[Table, str, dict[str, Any]]]:
    """What is called otherwise: its table, its id, and its values by the catalogue's names."""
    for table in (clusters, articles):
        for row in connection.execute(select(table.c.id, table.c.products)):
            if (products := entries(row.products)) != row.products:
                yield table, row.id, {"products": products}
    columns = select(drafts.c.id, drafts.c.products, drafts.c.sentences)
    for draft in connection.execute(columns.where(drafts.c.state == "proposed")):
        products = entries(draft.products)
        sentences = tuple(replace(s, products=entries(s.products)) for s in draft.sentences)
        if (products, sentences) != (draft.products, draft.sentences):
            yield drafts, draft.id, {"products": products, "sentences": sentences}
