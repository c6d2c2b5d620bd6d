"""Search over articles and whether one covers a cluster."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.published.articles import nearest, search
from models.published.covering import COVERS_COSINE, covers, named_articles
from models.published.index import ArticleIndex, Known, passages, shares
from models.published.index import build as build_known
from models.types import Article, Matrix, Vector
from models.vectors.sight import centred
from tests.factories import make_arrival

NOW = datetime(2026, 5, 4, tzinfo=UTC)


def article(id: str, title: str, body: str = "", **fields: object) -> Article:
    known: dict[str, object] = {"language": "fr", "products": (), "state": "published"}
    known |= fields
    return Article(id=id, title=title, body=body, created_at=NOW, updated_at=NOW, **known)


def vector(*values: float) -> Vector:
    array = np.array(values, dtype=np.float32)
    return array / np.linalg.norm(array)


def build(articles: list[Article], vectors: Matrix, *tickets: Known) -> ArticleIndex:
    """Index articles of one passage each."""
    known = [
        Known(a.id, passages(a)[0], v, a.language) for a, v in zip(articles, vectors, strict=True)
    ]
    return build_known(articles, [*known, *tickets])


DRUM = article("a-drum", "Le tambour ne tourne plus", "Vérifiez la courroie du lave-linge.")
WIFI = article("a-wifi", "La box perd le Wi-Fi", "Changez le canal radio de la box.")
PAPER = article("a-paper", "Bourrage papier à répétition", "Nettoyez le rouleau.")
AXES = np.eye(3, dtype=np.float32)


THREE = build([DRUM, WIFI, PAPER], AXES)


def find(index: ArticleIndex, query: str, meaning: Vector, **scope: str | None) -> list[str]:
    scope = {"product": None, "language": None} | scope
    return [hit.id for hit in search(index, query, meaning, limit=10, **scope)]


def test_what_was_published_for_the_cluster_of_a_ticket_comes_first_in_its_language() -> None:
    own = [replace(WIFI, cluster_id="c-1"), replace(PAPER, cluster_id="c-1", language="de")]
    index = build([DRUM, *own], AXES)
    meaning, query = vector(1, 0, 0.2), "le tambour ne tourne plus"
    assert find(index, query, meaning)[0] == "a-drum"
    hits = search(index, query, meaning, product=None, language="de", limit=3, cluster_id="c-1")
    assert [hit.id for hit in hits][:2] == ["a-paper", "a-drum"]  # the French one is for others
    assert 0.5 <= hits[0].score <= 1
    hits = search(index, query, meaning, product=None, language="es", limit=3, cluster_id="c-1")
    assert {hit.id for hit in hits[:2]} == {"a-wifi", "a-paper"}  # no variant: the mains


def test_an_article_of_many_passages_is_found_as_well_as_one_of_few() -> None:
    def score(n: int) -> float:
        known = [Known(DRUM.id, DRUM.body, AXES[0], "fr")] * n
        index = build_known([DRUM], known)
        return search(index, DRUM.body, AXES[0], product=None, language="fr", limit=1)[0].score

    assert score(6) == pytest.approx(score(1), abs=1e-4)


def test_what_all_tickets_of_a_desk_say_alike_says_nothing_of_an_article() -> None:
    mean, told = vector(0, 0, 1), np.stack([vector(1, 0, 8), vector(0, 1, 8), vector(1, 0.5, 8)])

    def found(vectors: Matrix, mean: Vector | None) -> list[tuple[str, float]]:
        known = [Known(a.id, "?", v, "fr") for a, v in zip([DRUM, WIFI], vectors, strict=False)]
        index = build_known([DRUM, WIFI], known, mean)
        hits = search(index, "-", vectors[2], product=None, language="fr", limit=2)
        return [(hit.id, round(hit.score, 4)) for hit in hits]

    apart = found(centred(told, mean), None)
    assert found(told, mean) == apart
    assert found(told, None) != apart


def test_words_find_an_article_though_inflected_and_misspelt() -> None:
    nothing = vector(1, 1, 1)
    assert find(THREE, "mes tambours ne tournnent pas", nothing)[0] == "a-drum"
    assert find(THREE, "BOURRAGES DE PAPIER", nothing)[0] == "a-paper"


def test_meaning_finds_an_article_in_another_language() -> None:
    assert find(THREE, "网络断开", vector(0.1, 1, 0.1))[0] == "a-wifi"


def test_words_do_not_keep_an_article_of_another_language_last() -> None:
    english = article("a-en", "The drum does not turn", language="en")
    french = article("a-fr", "Le four chauffe trop", language="fr")
    index = build([french, english], np.array([vector(0.6, 0.8), vector(0.9, 0.1)]))
    assert find(index, "le tambour", vector(1, 0), language="fr")[0] == "a-en"


def test_words_and_meaning_together_beat_either_alone() -> None:
    both = article("a-both", "Remise à zéro du routeur")
    word = article("a-word", "Remise à zéro du four")
    sense = article("a-sense", "Redémarrage complet")
    index = build([sense, word, both], np.array([vector(1, 0), vector(0, 1), vector(1, 0.2)]))
    assert find(index, "remise à zéro", vector(1, 0))[0] == "a-both"


def test_articles_about_another_product_come_after_equal_ones() -> None:
    other = replace(DRUM, id="a-other", products=("four-x",))
    mine = replace(DRUM, id="a-mine", products=("lave-y",))
    general = replace(DRUM, id="a-general")
    index = build([other, mine, general], np.array([AXES[0]] * 3))
    ids = find(index, "tambour", AXES[0], product="lave-y")
    assert ids[-1] == "a-other"
    assert find(index, "tambour", AXES[0])[0] == "a-other"


def test_between_equals_the_readers_language_comes_first() -> None:
    english = replace(DRUM, id="a-en", language="en")
    index = build([english, DRUM], np.array([AXES[0], AXES[0]]))
    asked = "le tambour de mon lave-linge ne tourne plus"
    assert find(index, asked, AXES[0], language="fr") == ["a-drum", "a-en"]
    assert find(index, asked, AXES[0], language="en") == ["a-en", "a-drum"]


def test_archived_articles_are_never_found() -> None:
    index = build([replace(DRUM, state="archived"), WIFI], AXES[:2])
    assert find(index, "tambour", AXES[0]) == []
    assert covers(index, AXES[0], ()) is None


def test_a_desk_without_articles_finds_nothing() -> None:
    index = build([], np.empty((0, 3), dtype=np.float32))
    assert find(index, "tambour", AXES[0]) == []
    assert covers(index, AXES[0], ()) is None


def test_limit_cuts_the_list_from_below() -> None:
    meaning = vector(3, 2, 1)
    full = search(THREE, "box", meaning, product=None, language=None, limit=3)
    assert search(THREE, "box", meaning, product=None, language=None, limit=2) == full[:2]


def test_an_article_of_which_nothing_is_known_is_refused() -> None:
    ticket = Known("a-drum", "tambour", AXES[0], "fr", is_ticket=True)
    with pytest.raises(ValueError, match="got none of a-drum"):
        build_known([DRUM], [ticket])


def test_a_ticket_that_an_article_answered_leads_others_like_it_there() -> None:
    asked = "ça fait un bruit de casserole au démarrage"
    ticket = Known("a-drum", asked, vector(0, 1, 1), "fr", is_ticket=True)
    assert find(THREE, asked, vector(0, 1, 1))[0] != "a-drum"
    assert find(build([DRUM, WIFI, PAPER], AXES, ticket), asked, vector(0, 1, 1))[0] == "a-drum"


def test_what_is_known_of_an_archived_article_is_left_out() -> None:
    gone = replace(DRUM, state="archived")
    ticket = Known("a-drum", "tambour", AXES[0], "fr", is_ticket=True)
    assert find(build([gone, WIFI], AXES[:2], ticket), "tambour", AXES[0]) == []


def test_an_article_of_a_predecessor_stands_between_ones_own_and_others() -> None:
    mine, older, other = (
        replace(DRUM, id=i, products=(p,))
        for i, p in (("a-1", "y-2"), ("a-2", "y-1"), ("a-3", "z"))
    )
    index = build([other, older, mine], np.array([AXES[0]] * 3))
    hits = search(index, "tambour", AXES[0], product="y-2", language=None, limit=3, before=("y-1",))
    assert [hit.id for hit in hits] == ["a-1", "a-2", "a-3"]


@pytest.mark.parametrize(("n", "share"), [(0, (12, 30)), (100, (12, 18)), (1000, (1, 2))])
def test_many_articles_are_known_from_fewer_texts_each(n: int, share: tuple[int, int]) -> None:
    assert shares(n) == share
    assert shares(5000) == (1, 0)


def test_more_articles_than_can_be_weighed_are_found_by_their_own_likeness(monkeypatch) -> None:
    monkeypatch.setattr("models.published.index.MOST_KNOWN", 2)
    assert find(build([DRUM, WIFI, PAPER], AXES), "tambour", AXES[0])[0] == "a-drum"


@given(st.text(max_size=9000), st.text(min_size=1, max_size=80))
def test_passages_are_short_and_the_first_is_how_the_article_begins(body: str, title: str) -> None:
    pieces = passages(article("a-1", title, body))
    assert 1 <= len(pieces) <= 12
    assert all(len(piece) <= 300 for piece in pieces)
    assert len(set(pieces)) == len(pieces)


@settings(max_examples=50)
@given(query=st.text(max_size=60), angle=st.floats(0, 6.28))
def test_scores_lie_between_zero_and_one_best_first(query: str, angle: float) -> None:
    meaning = vector(np.cos(angle), np.sin(angle), 0)
    hits = search(THREE, query, meaning, product=None, language=None, limit=9)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_an_article_covers_a_cluster_exactly_from_the_named_cosine_on() -> None:
    index = build([DRUM], AXES[:1])
    below, above = COVERS_COSINE - 0.01, COVERS_COSINE + 0.01
    assert covers(index, vector(below, (1 - below**2) ** 0.5, 0), ()) is None
    assert covers(index, vector(above, (1 - above**2) ** 0.5, 0), ()) == DRUM


@pytest.mark.parametrize(
    ("answers", "covering"),
    [
        (["Voir a-wifi.", "Bonjour, voyez l'article a-wifi."], WIFI),
        (["Voir a-wifi."], None),
        (["Voir a-wifi, sinon a-drum.", "a-wifi", "Redémarrez.", "Redémarrez-la."], WIFI),
        (["a-wifi", "a-wifi", *["Redémarrez la box."] * 3], None),
        (["Voir a-nowhere.", "Voir a-nowhere."], None),
        ([*["Redémarrez la box."] * 90, *["Voir a-wifi."] * 5], WIFI),
    ],
)
def test_what_half_of_the_newest_answers_name_covers_a_problem(
    answers: list[str], covering: Article | None
) -> None:
    assert covers(THREE, vector(1, 0, 1), (), answers=answers) == covering


@pytest.mark.parametrize(
    ("answer", "ids"),
    [
        ("Voir a-1.", ("a-1",)),
        ("a-1, a-2 et a-1", ("a-1", "a-2")),
        ("Siehe (a-7k-de).", ("a-7k-de",)),
        ("extra-1, xa-1 and a-", ()),
    ],
)
def test_an_answer_names_articles_by_their_ids(answer: str, ids: tuple[str, ...]) -> None:
    assert named_articles(answer) == ids


def test_an_answer_that_names_the_article_in_another_language_names_the_article() -> None:
    german = replace(
        article("a-wifi-de", "Die Box verliert das WLAN", language="de"), variant_of="a-wifi"
    )
    index = build([german, WIFI], AXES[:2])
    answers = ["Siehe a-wifi-de.", "Voir a-wifi ou a-wifi-de.", *["Redémarrez la box."] * 2]
    assert covers(index, AXES[2], (), answers=answers) == WIFI
    assert covers(build([german], AXES[:1]), AXES[2], (), answers=answers) is None


def test_the_nearest_articles_are_those_that_a_problems_tickets_find() -> None:
    """Their words count, and what earlier tickets alike were answered with."""
    answered = Known("a-paper", "La feuille est froissée.", AXES[1], "fr", is_ticket=True)
    index = build([DRUM, WIFI, PAPER], AXES, answered)
    again = [
        make_arrival(f"t-{n}", text="La feuille est froissée.", vector=AXES[1], language="fr")
        for n in range(3)
    ]
    assert [hit.id for hit in nearest(index, again, 1)] == ["a-paper"]
    other = make_arrival("t-old", text="Changez le canal radio", vector=AXES[1], language="fr")
    assert nearest(index, [*[other] * 30, *again * 4], 3)[0].id == "a-paper"
    assert nearest(build([], AXES[:0]), again, 3) == nearest(index, [], 3) == ()


def test_what_was_published_for_a_cluster_covers_it_however_it_reads() -> None:
    own = [replace(WIFI, id=f"a-{n}", cluster_id="c-1") for n in range(2)]
    index = build([DRUM, *own], np.array([AXES[0], AXES[1], AXES[1]]))
    assert covers(index, AXES[2], ("box",), {"c-1"}) == own[-1]
    assert covers(index, AXES[2], ("box",), {"c-2"}) is None


def test_a_variant_in_another_language_covers_nothing_whether_its_own_problem_or_by_meaning() -> (
    None
):
    variant = article("a-1-de", "Trommel dreht nicht", language="de", cluster_id="c-1")
    index = build([replace(variant, variant_of="a-1"), WIFI], AXES[:2])
    assert covers(index, AXES[0], (), {"c-1"}) is None
    assert covers(index, AXES[0], ()) is None
    assert covers(build([variant, WIFI], AXES[:2]), AXES[0], ()) == variant


def test_an_article_about_other_products_never_covers_a_cluster() -> None:
    index = build([replace(DRUM, products=("lave-y",))], AXES[:1])
    assert covers(index, AXES[0], ("four-x",)) is None
    assert covers(index, AXES[0], ("four-x", "lave-y")) is not None
    assert covers(index, AXES[0], ()) is not None


def test_a_question_that_shares_no_word_and_is_near_to_nothing_finds_nothing() -> None:
    """Nearer than what means nothing is near."""
    known = [
        Known(a.id, passages(a)[0], axis, a.language)
        for a, axis in zip([DRUM, WIFI, PAPER], AXES, strict=True)
    ]
    index = build_known([DRUM, WIFI, PAPER], known, nothing=vector(1, 1, 1.5)[None])
    assert index.near == pytest.approx(0.73, abs=0.01)
    assert find(index, "zzz", vector(1, 1, 1)) == []
    assert find(index, "zzz", vector(1, 0, 0)) == ["a-drum"]
    assert "a-drum" in find(index, "tambour", vector(1, 1, 1))
    issue = [replace(DRUM, issue="drum"), WIFI, PAPER]
    of_issue = build_known(issue, known, nothing=vector(1, 1, 1.5)[None])
    (own,) = search(
        of_issue, "zzz", vector(1, 1, 1), product=None, language=None, limit=3, issue="drum"
    )
    assert (own.id, own.score) == ("a-drum", 0.5)


def test_an_answered_ticket_of_a_word_takes_no_article_from_other_questions() -> None:
    nonsense = vector(0, 0.3, 1)
    known = [
        Known("a-drum", passages(DRUM)[0], AXES[0], "fr"),
        Known("a-wifi", passages(WIFI)[0], AXES[1], "fr"),
        Known("a-drum", "ok", vector(0, 0.2, 1), "fr", is_ticket=True),
    ]
    index = build_known([DRUM, WIFI], known, nothing=nonsense[None])
    assert find(index, "忘记密码", vector(0.2, 0.6, 0.4)) == ["a-wifi", "a-drum"]
    assert find(index, "zzz", nonsense) == []


def test_what_has_next_to_nothing_in_common_with_a_question_is_left_out() -> None:
    index = build([DRUM, WIFI, PAPER], AXES)
    far = vector(1, 0.05, -1)
    assert find(index, "tambour", far) == ["a-drum"]
