"""What stands in the ledger is called as the catalogue does by who writes; who reads only reads."""

import sqlite3
from contextlib import closing
from dataclasses import replace

from service.settings import Settings
from service.store import Store
from tests.integration.http.conftest import NOW, asking
from tests.integration.records import make_article

WRITTEN = make_article(products=("Veltik 7",), draft_id=None, cluster_id=None)


def test_a_search_is_answered_while_somebody_writes_though_a_product_is_called_otherwise(
    home, tmp_path
):
    with closing(Store.open(f"sqlite:///{tmp_path}/vigie.db", wait_seconds=0.1)) as store:
        store.import_articles([replace(WRITTEN, products=("veltik-7",))], NOW)
        with asking(Settings(home=home), store=store) as client:
            sought = {"q": WRITTEN.title, "product": "veltik-7"}
            client.get("/v1/articles/search", params=sought)
            store.edit_article("a-1", lambda article: replace(article, products=("Veltik 7",)))
            with closing(sqlite3.connect(tmp_path / "vigie.db")) as other:
                other.execute("BEGIN IMMEDIATE")
                answer = client.get("/v1/articles/search", params=sought)
    assert answer.status_code == 200
    assert [hit["id"] for hit in answer.json()["items"]] == ["a-1"]


def test_a_night_and_a_start_call_products_as_the_catalogue_does(start):
    def products(client):
        return client.get("/v1/articles/a-1").json()["products"]

    with start() as client:
        client.store.import_articles([WRITTEN], NOW)
        assert products(client) == ["Veltik 7"]
        assert client.post("/v1/jobs/nightly").status_code == 200
        assert products(client) == ["veltik-7"]
        client.store.edit_article("a-1", lambda article: replace(article, products=("VELTIK7",)))
    with start() as client:
        assert products(client) == ["veltik-7"]
