"""What people said since the last training, as labels of the next one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.types import Field, Ticket
from service.store import Store

Known = Mapping[Field, Collection[str]]
"""The values of each field that is not free."""


def with_word(tickets: Sequence[Ticket], store: Store, known: Known | None = None) -> list[Ticket]:
    """Tickets with people's word as their labels, and those that only the store has.

    The last correction of a field counts; it also goes before the name of the ticket's cluster.
    What is not among the known values is left out.
    """
    said: dict[str, dict[str, Any]] = {}
    for issue, ticket_id in store.named():
        said.setdefault(ticket_id, {})["issue"] = issue
    for correction in store.corrections():
        said.setdefault(correction.ticket_id, {}).update(
            {str(f): v for f, v in correction.values.items() if _is_known(f, v, known)}
        )
    said = {ticket_id: values for ticket_id, values in said.items() if values}
    taught = [replace(t, **said.get(t.id, {})) for t in tickets]
    others = said.keys() - {t.id for t in tickets}
    stored = store.tickets(others)
    return [
        *taught,
        *(replace(stored[i].ticket, **said[i]) for i in sorted(others & stored.keys())),
    ]


def left_out(store: Store, known: Known) -> list[str]:
    """The corrections that ``with_word`` leaves out, each with its ticket."""
    return [
        f"{field} {value!r} of ticket {correction.ticket_id}"
        for correction in store.corrections()
        for field, value in correction.values.items()
        if not _is_known(field, value, known)
    ]


def _is_known(field: Field, value: str, known: Known | None) -> bool:
    return not known or field not in known or value in known[field]
