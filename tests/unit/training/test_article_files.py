"""Article files: the FAQ that a desk had before."""

import json

import pytest

from models.published.covering import named_articles
from tests.factories import DAY, NOW
from training.article_files import article_id, parse_article, read_articles
from training.rows import DataFileError

ROW = {"id": "360001", "title": "Écran noir", "body": "Redémarrez l'appareil."}


def parsed(**fields):
    return parse_article({**ROW, **fields}, now=NOW)


def test_a_row_with_id_title_and_body_is_a_published_article():
    article = parsed()
    assert (article.id, article.state, article.title) == ("a-360001", "published", "Écran noir")
    assert (article.language, article.body) == ("fr", "Redémarrez l'appareil.\n")
    assert (article.created_at, article.updated_at) == (NOW, NOW)
    assert (article.draft_id, article.cluster_id) == (None, None)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("360001", "a-360001"),
        ("FAQ_12/b", "a-faq-12-b"),
        ("1.12", "a-1-12"),
        ("11.2", "a-11-2"),
        ("a-k3x", "a-k3x"),
        ("a-k3x-2-fr",) * 2,
        ("KB-2024-001", "a-kb-2024-001"),
        ("reset-password", "a-reset-password"),
        ("1.123", "a-1-123"),
    ],
)
def test_an_article_keeps_what_its_id_had_elsewhere_in_the_form_that_answers_name(given, expected):
    assert article_id(given) == expected
    assert named_articles(f"Please read {expected}.") == (expected,)


@pytest.mark.parametrize("products", [["aria-5", "aria-6", "aria-5"], "aria-5; aria-6"])
def test_products_come_as_a_list_or_with_semicolons(products):
    assert parsed(products=products).products == ("aria-5", "aria-6")


def test_headings_and_lists_of_html_stay_what_they_are():
    steps = "<h2>Détartrer</h2><p>D'abord :</p><ol><li>Débranchez</li><li><p>Videz</p></li></ol>"
    body = parsed(body=f"{steps}<ul>\n<li>Le bac</li>\n</ul>").body
    assert body.split("\n\n") == [
        "## Détartrer", "D'abord :", "1. Débranchez", "2. Videz", "- Le bac\n",
    ]  # fmt: skip
    empty = parsed(body="<h2>&nbsp;</h2><ul><li></li></ul><p>Puis redémarrez.</p>").body
    assert empty.strip() == "Puis redémarrez."
    assert parsed(body="1. a < b\n2. <enter>").body == "1. a < b\n2. <enter>\n"


def test_a_cell_of_an_exported_table_is_what_it_was():
    article = parsed(body="'- un\n- deux", products='["veltik-6", "veltik-7"]')
    assert (article.body, article.products) == ("- un\n- deux\n", ("veltik-6", "veltik-7"))
    assert parsed(products="[]").products == ()
    assert parsed(products="veltik-6; veltik-7").products == ("veltik-6", "veltik-7")


def test_of_html_the_visible_text_stays():
    body = parsed(body="<p>Ouvrez <b>Réglages</b>.</p><ul><li>Coupez le wifi</li></ul>").body
    assert "<" not in body
    assert "Ouvrez Réglages." in body


def test_what_it_says_of_itself_is_believed():
    article = parsed(language="de", state="archived", updated_at=(NOW - DAY).isoformat())
    assert (article.language, article.state, article.updated_at) == ("de", "archived", NOW - DAY)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"id": None}, "id: expected an id"),
        ({"title": ""}, "title: expected text"),
        ({"body": "<p></p>"}, "body: expected text"),
        ({"products": 3}, "products: expected a list"),
        ({"state": "gone"}, "state: expected published or archived"),
        ({"updated_at": "2099-01-01"}, "updated_at: expected at most a day after"),
        ({"updated_at": "yesterday"}, "updated_at: expected an ISO 8601 instant"),
    ],
)
def test_a_wrong_field_is_named(fields, told):
    with pytest.raises(ValueError, match=told):
        parsed(**fields)


def test_of_a_file_broken_rows_are_rejected_and_the_last_of_one_id_wins(tmp_path):
    path = tmp_path / "faq.jsonl"
    rows = [*({**ROW, "id": str(i)} for i in range(20)), {**ROW, "id": "0", "title": "Son"}, {}]
    path.write_text("\n".join(map(json.dumps, rows)))
    loaded = read_articles(path, now=NOW)
    assert len(loaded.articles) == 20
    assert loaded.n_rows == 22
    assert [r.line for r in loaded.rejected] == [22]
    assert next(a.title for a in loaded.articles if a.id == "a-0") == "Son"


def test_an_id_of_another_script_has_one_of_its_own():
    assert article_id("Réponse-1") == "a-reponse-1"
    assert len({article_id(i) for i in ("Ответ-1", "Вопрос-1", "1", "ответ", "вопрос")}) == 5
    assert article_id("a-Ответ-1") == article_id("Ответ-1")


def test_two_ids_that_would_be_one_are_told_of(tmp_path):
    path = tmp_path / "faq.jsonl"
    rows = [{**ROW, "id": i} for i in (*map(str, range(20)), "x/1", "X-1")]
    path.write_text("\n".join(map(json.dumps, rows)))
    (rejected,) = read_articles(path, now=NOW).rejected
    assert (rejected.line, "'x/1'" in rejected.reason) == (22, True)


def test_a_file_of_broken_rows_is_refused(tmp_path):
    path = tmp_path / "faq.jsonl"
    path.write_text('{"id": "1"}\n')
    with pytest.raises(DataFileError, match="10 % broken rows"):
        read_articles(path, now=NOW)
