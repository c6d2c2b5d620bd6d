"""What a desk had before, taken in while there is no artifact yet; with one: ``tests/e2e``."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from service.history import Imported, import_articles, import_tickets
from service.intake import Intake
from tests.factories import DAY, NOW, make_ticket
from tests.integration.records import make_article, trained


@pytest.fixture
def intake(store, tmp_path):
    return Intake(store, tmp_path, lambda: NOW)


def test_tickets_without_an_artifact_are_kept_and_not_encoded(store, intake):
    def took(*bodies):
        tickets = [make_ticket(f"t-{i}", body=body) for i, body in enumerate(bodies)]
        raws = [{"id": t.id, "body": t.body} for t in tickets]
        return import_tickets(store, intake, tickets, raws, lambda *_: nullcontext(print))

    assert took("no sound", "no light") == Imported(2, 0, 0, is_encoded=False)
    assert took("no sound", "no power", "late") == Imported(1, 1, 1, is_encoded=False)
    assert store.ticket("t-1").text == "no power"


def test_articles_are_counted_and_those_with_older_words_named(store, intake):
    article, other = (make_article(i, draft_id=None, cluster_id=None) for i in ("faq-1", "faq-2"))
    assert import_articles(store, intake, [article])[0]["new"] == 1
    edited = replace(article, body="Unmute it.", updated_at=article.updated_at + DAY)
    older = replace(article, body="Shout.", updated_at=article.updated_at - DAY)
    assert import_articles(store, intake, [edited])[0]["changed"] == 1
    counts, named = import_articles(store, intake, [older, other])
    assert counts == {"new": 1, "changed": 0, "already_there": 0, "older": 1}
    assert named == ["faq-1"]


def test_an_articles_products_are_called_as_the_catalogue_does(store, tmp_path, artifact):
    intake = trained(store, tmp_path, artifact)
    article = make_article(products=("Aria 5", "grill"), draft_id=None, cluster_id=None)
    assert import_articles(store, intake, [article])[0]["new"] == 1
    assert store.article("a-1").products == ("aria-5", "grill")
    assert import_articles(store, intake, [article])[0]["already_there"] == 1


def test_a_past_ticket_that_says_little_is_in_the_language_that_most_of_the_desk_write(
    store, tmp_path, artifact
):
    german = replace(artifact, birth={**artifact.birth, "languages": {"de": 900, "fr": 100}})
    said = ("t-1", "E-47 !!"), ("t-2", "Le son est coupé")
    tickets = [make_ticket(i, body=body, language=None) for i, body in said]
    raws = [{"id": t.id, "body": t.body} for t in tickets]
    intake = trained(store, tmp_path, german)
    import_tickets(store, intake, tickets, raws, lambda *_: nullcontext(lambda _n: None))
    assert [store.ticket(t.id).language for t in tickets] == ["de", "fr"]
