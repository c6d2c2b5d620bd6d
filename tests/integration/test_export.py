"""What a table holds, whatever there is to put into it."""

import csv
import io
import json

import pytest

from models.types import LIVE, Changes, Passage
from service.export import export_text, write_folder
from service.help_centers.forms import Filing
from service.pages.view import look
from service.wire.answers import cluster_json
from tests.integration.records import (
    NOON,
    make_article,
    make_cluster,
    make_draft,
    make_night,
    make_record,
)

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


def test_what_the_catalogue_calls_its_products_leaves_as_it_is(store):
    cluster = make_cluster(products=("Zoé E-Tech",))
    draft = make_draft(title="Zoé E-Tech : que faire ?", products=cluster.products)
    store.save_night(make_night(clusters=(cluster,), drafts=(draft,)))
    assert cluster_json(cluster, ("Zoé E-Tech",))["products"] == ["Zoé E-Tech"]
    for what in ("clusters", "drafts"):
        assert "Zoé E-Tech" in export_text(store, what, "jsonl", names=("Zoé E-Tech",))
    (shown,) = look(store, ("Zoé E-Tech",)).drafts
    assert (shown.title, shown.products) == (draft.title, draft.products)


def test_what_the_latest_revision_changed_leaves_masked_and_as_a_list(store):
    changes = Changes(
        added=(Passage("Turn it\noff.", "step"),),
        removed=(Passage("Write to paul.roux@orange.fr.", "step"),),
        title_before="Why is it dead, 06 12 34 56 78?",
    )
    drafts = (
        make_draft("d-1"),
        make_draft("d-2", revision=3, changes=changes),
        make_draft("d-3", revision=2, changes=Changes()),
    )
    store.save_night(make_night(clusters=(make_cluster(),), drafts=drafts))
    sheets = export_text(store, "drafts", "markdown")
    assert (
        """revision 3*

Changed since revision 2:

- title before: Why is it dead, [phone]?
- new step: Turn it off.
- gone step: Write to [email].

# Why is the sound gone?"""
        in sheets
    )
    assert "Changed since revision 1:\n\n- no sentence\n" in sheets
    assert sheets.count("Changed since") == 2
    rows = list(map(json.loads, export_text(store, "drafts", "jsonl").splitlines()))
    told = {row["id"]: row["changes"] for row in rows}
    assert told["d-1"] is None
    assert told["d-2"]["removed"] == [{"text": "Write to [email].", "role": "step"}]
    assert store.draft("d-2").changes == changes


def test_a_folder_has_a_file_for_each_article_and_names_those_of_no_article(store, tmp_path):
    written = [make_article(i, draft_id=None, cluster_id=None) for i in ("a-1", "a-2")]
    store.import_articles(written, NOON)
    folder = tmp_path / "new" / "faq"
    assert write_folder(store, "markdown", Filing(), folder) == []
    assert sorted(path.name for path in folder.iterdir()) == ["a-1.md", "a-2.md"]
    (folder / "a-9.md").write_text("gone")
    (folder / "notes.md").write_text("a person's")
    assert write_folder(store, "markdown", Filing(), folder) == ["a-9.md"]
    assert (folder / "a-9.md").exists()
