"""What people said since the last training, as labels of the next one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from models.types import Ticket
from service.store import Store


def with_word(tickets: Sequence[Ticket], store: Store) -> list[Ticket]:
    """Tickets with people's word as their labels, and those that only the store has.

    The last correction of a field counts; it also goes before the name of the ticket's cluster.
    """
    said: dict[str, dict[str, Any]] = {}
    for issue, ticket_id in store.named():
        said.setdefault(ticket_id, {})["issue"] = issue
    for correction in store.corrections():
        said.setdefault(correction.ticket_id, {}).update(
            {str(f): v for f, v in correction.values.items()}
        )
    known = [replace(t, **said.get(t.id, {})) for t in tickets]
    others = said.keys() - {t.id for t in tickets}
    stored = store.tickets(others)
    return [*known, *(replace(stored[i].ticket, **said[i]) for i in sorted(others & stored.keys()))]
