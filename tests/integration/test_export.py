"""What a table holds, whatever there is to put into it."""

import csv
import io
import json

import pytest

from models.types import LIVE
from service.answers import cluster_json
from service.console_view import look
from service.export import export_text
from tests.integration.test_store import NOON, make_cluster, make_draft, make_night, make_record

KINDS = ("clusters", "drafts", "articles", "corrections")


@pytest.fixture
def filled(store):
    store.save_night(make_night(clusters=(make_cluster(),), drafts=(make_draft(sentences=()),)))
    store.import_history([make_record("t-1", history=True)])
    store.correct("t-1", {"queue": "billing"}, "ana", NOON)
    return store


def columns(store, what):
    return next(csv.reader(io.StringIO(export_text(store, what, "csv"))))


@pytest.mark.parametrize("what", KINDS)
def test_a_table_without_rows_has_its_heading(store, what):
    assert "id" in columns(store, what) or "ticket_id" in columns(store, what)
    assert len(export_text(store, what, "csv").splitlines()) == 1
    assert export_text(store, what, "jsonl") == ""


@pytest.mark.parametrize("what", ["clusters", "drafts", "corrections"])
def test_a_table_with_rows_has_the_same_and_loses_nothing_of_them(filled, what):
    (row,) = map(json.loads, export_text(filled, what, "jsonl").splitlines())
    (shown,) = csv.DictReader(io.StringIO(export_text(filled, what, "csv")))
    assert row.keys() <= shown.keys()
    assert all(shown[name] == value for name, value in row.items() if isinstance(value, str))


def test_a_product_that_names_a_person_leaves_masked_and_is_kept_as_it_is(store):
    named, plain = "Filiale Anneliese Schröder 0176/12345678", ("aria-5-pro", "Laser 500")
    cluster = make_cluster(products=(named, *plain))
    draft = make_draft(sentences=(), products=(named, *plain))
    store.save_night(make_night(clusters=(cluster,), drafts=(draft,)))
    store.import_history([make_record("t-1", history=True)])
    store.correct("t-1", {"product": named}, "ana", NOON)
    (kept,) = store.clusters(statuses=LIVE, limit=2, cursor=None).items
    assert kept.products == (named, *plain)
    assert cluster_json(kept)["products"] == ["[name] [phone]", *plain]
    for what in KINDS:
        assert "Schröder" not in export_text(store, what, "jsonl")
        assert "12345678" not in export_text(store, what, "csv")
    shown = look(store)
    assert "Schröder" not in repr([t.cluster.products for t in shown.topics])
    assert "Schröder" not in repr([d.products for d in shown.drafts])
