"""The view of the stream that a server reads from its store."""

from dataclasses import replace

import pytest

from models.articles import build
from models.catalogue import Catalogue, Product
from models.types import Ticket
from models.watch import Watch
from service.records import TicketRecord
from service.stream import read_stream
from service.vectors import text_hash
from tests.factories import NOW
from tests.unit.models.test_surge import FAMILIES, month_of_families, of_printers


def stored(arrival):
    ticket = Ticket(arrival.ticket_id, arrival.created_at, body=arrival.text)
    return TicketRecord(
        ticket=ticket, raw={}, content_hash="c", text=arrival.text,
        text_hash=text_hash(arrival.text), language="en", history=False, triage={},
        product=arrival.product, queue=None, issue=arrival.issue, priority=None,
        novelty=arrival.novelty, cluster_id=None,
    )  # fmt: skip


@pytest.mark.parametrize(("families", "told"), [(FAMILIES, True), ({}, False)])
def test_an_issue_is_counted_within_the_families_of_the_catalogue(store, artifact, families, told):
    with store.writing() as writing:
        writing.put_tickets(*map(stored, month_of_families()))
    products = tuple(Product(p, p, families.get(p, "")) for p in FAMILIES)
    model = replace(artifact.model, catalogue=Catalogue(products))
    desk = replace(artifact, model=model, watch=Watch(near=(0.6, 0.8), join=0.75))
    stream = read_stream(store, desk, NOW, build((), ()))
    assert any(stream.detector.observe(a).founders for a in of_printers(14)) == told
