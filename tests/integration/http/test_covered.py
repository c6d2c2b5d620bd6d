"""From a night's draft to an article that covers its problem, through HTTP."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.types import Article
from tests.integration.http.conftest import HOUR, NOW
from tests.integration.http.test_writer_nights import night, tell_first
from tests.integration.records import make_night

QUESTION = "mon volet marche pas depuis ce matin"


@pytest.mark.parametrize(("n_drafts", "written"), [(0, []), (1, ["d-1"])])
def test_the_setting_says_how_many_drafts_a_night_writes(start, n_drafts, written):
    with start(drafts_per_night=n_drafts) as client:
        tell_first(client.store)
        assert night(client, NOW - HOUR)["drafts"] == written


def test_an_accepted_draft_covers_its_problem_from_the_next_night_on(start):
    with start() as client:
        tell_first(client.store)
        (before,) = night(client, NOW - HOUR)["coverage"]
        article = client.post("/v1/drafts/d-1/accept", json={"by": "ana"}).json()
        (after,) = night(client, NOW)["coverage"]
    assert (before["state"], before["by"]) == ("missing", None)
    assert (after["state"], after["by"]) == ("covered", article["id"])
    assert [hit["id"] for hit in after["articles"]] == [article["id"]]


def test_a_dismissed_problem_takes_its_draft_along_and_brings_it_back_when_it_has_doubled(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - 2 * HOUR)
        client.post("/v1/clusters/c-1/dismiss", json={"by": "ana"})
        gone = client.get("/v1/drafts/d-1").json()
        refused = client.post("/v1/drafts/d-1/accept", json={"by": "ana"})
        for n in range(12):
            at = NOW - 2 * HOUR + timedelta(minutes=5 * n)
            told = {"id": f"more-{n}", "body": QUESTION, "customer": f"m-{n}"}
            joined = client.post("/v1/classify", json={**told, "created_at": at.isoformat()})
        cluster = joined.json()["cluster"]
        report = night(client, NOW)
        back = client.get("/v1/drafts/d-1").json()
    assert (gone["state"], refused.status_code) == ("expired", 409)
    assert cluster["id"] == "c-1"
    assert report["drafts"] == ["d-1"]
    assert (back["state"], back["revision"]) == ("proposed", gone["revision"] + 1)


def test_of_a_stream_of_the_past_an_article_is_as_old_as_its_tickets_and_asks_for_review(start):
    past = timedelta(days=20)
    with start() as client:
        tell_first(client.store, past)
        night(client, NOW - past)
        article = client.post("/v1/drafts/d-1/accept", json={"by": "ana"}).json()
        night(client, NOW - past + timedelta(days=15))
        over = client.get("/v1/clusters/c-1").json()["status"]
        for n in range(6):
            at = NOW - past + timedelta(days=15, minutes=10 * n)
            told = {"id": f"again-{n}", "body": QUESTION, "customer": f"m-{n}"}
            client.post("/v1/classify", json={**told, "created_at": at.isoformat()})
        (after,) = night(client, NOW - past + timedelta(days=16))["coverage"]
        page = client.get("/").text
    assert article["created_at"] == article["updated_at"] == "2026-02-18T12:00:00Z"
    assert over == "resolved"
    assert (after["state"], after["by"], after["why"]) == ("failing", article["id"], "came_back")
    assert "Articles à revoir" in page


def test_what_a_person_accepts_covers_the_problem_at_once(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        (before,) = client.get("/v1/clusters?status=any").json()["items"]
        article = client.post("/v1/drafts/d-1/accept", json={"by": "ana"}).json()
        (after,) = client.get("/v1/clusters?status=any").json()["items"]
    assert (before["needs_faq"], after["needs_faq"]) == (True, False)
    assert after["id"] == article["cluster_id"]


def test_an_article_that_most_answers_name_covers_a_problem_of_other_words_and_goes_on_so(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        at = NOW - HOUR
        article = Article("a-9", "published", "Courroie", "fr", (), "Changez la courroie.", at, at)
        client.store.accept_draft("d-1", lambda _: article, "ana", at)
        (before,) = client.get("/v1/clusters?status=any").json()["items"]
        for ticket in client.get(f"/v1/clusters/{before['id']}/tickets").json()["items"]:
            said = {"answer": "Bonjour, voyez notre article a-9.", "by": "ana"}
            client.post(f"/v1/tickets/{ticket['ticket_id']}/resolution", json=said)
        (after,) = night(client, NOW)["coverage"]
        asked = {"id": "later", "body": QUESTION, "created_at": NOW.isoformat()}
        joined = client.post("/v1/classify", json=asked).json()["cluster"]["id"]
        (later,) = client.get("/v1/clusters?status=any").json()["items"]
    assert (after["state"], after["by"]) == ("covered", "a-9")
    assert (joined, later["needs_faq"]) == (before["id"], False)


def test_an_article_goes_on_with_the_cluster_that_its_own_is_merged_into(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - 2 * HOUR)
        at = NOW - 2 * HOUR
        article = Article("a-9", "published", "Courroie", "fr", (), "Rien.", at, at, None, "c-1")
        client.store.accept_draft("d-1", lambda _: article, "ana", at)
        quiet = replace(client.store.cluster("c-1"), id="c-9", status="quiet", title="Volet")
        client.store.save_night(make_night(NOW - HOUR, clusters=(quiet,)))
        merged = client.post("/v1/clusters/c-1/merge", json={"into": "c-9", "by": "ana"}).json()
        report = night(client, NOW)
        (live,) = client.get("/v1/clusters").json()["items"]
    assert (merged["id"], merged["status"], merged["needs_faq"]) == ("c-9", "relapsed", False)
    assert [(c["cluster_id"], c["by"]) for c in report["coverage"]] == [("c-9", "a-9")]
    assert (live["id"], report["drafts"]) == ("c-9", [])


def test_a_ticket_of_a_problem_is_offered_what_was_published_for_it_in_whatever_words(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        at, body = NOW - HOUR, "La courroie du lave-linge a sauté."
        article = Article("a-9", "published", "Courroie", "fr", (), body, at, at, None, "c-1")
        client.store.accept_draft("d-1", lambda _: article, "ana", at)
        asked = {"id": "later", "body": QUESTION, "created_at": NOW.isoformat()}
        triage = client.post("/v1/classify", json=asked).json()
    assert triage["cluster"]["id"] == "c-1"
    assert [hit["id"] for hit in triage["articles"]] == ["a-9"]
    assert triage["articles"][0]["score"] >= 0.5


def test_a_rejected_draft_is_not_written_again(start):
    with start() as client:
        tell_first(client.store)
        assert night(client, NOW - HOUR)["drafts"] == ["d-1"]
        client.post("/v1/drafts/d-1/reject", json={"reason": "no", "by": "ana"})
        assert night(client, NOW)["drafts"] == []


def test_an_accepted_variant_names_the_main_article_and_leaves_that_to_be_written(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        main = client.store.draft("d-1")
        variant = replace(main, id="d-1-de", language="de", variant_of="d-1")
        client.store.save_night(make_night(NOW - HOUR / 2, drafts=(variant,)))
        assert client.get("/v1/drafts/d-1-de").json()["variant_of"] == "d-1"
        article = client.post("/v1/drafts/d-1-de/accept", json={"by": "jana"}).json()
        assert client.get("/v1/clusters?status=any").json()["items"][0]["needs_faq"]
        (after,) = night(client, NOW)["coverage"]
        assert (article["id"], article["variant_of"]) == ("a-1-de", "a-1")
        assert after["state"] == "missing"
        assert client.post("/v1/drafts/d-1/accept", json={"by": "ana"}).json()["variant_of"] is None


@pytest.mark.parametrize(
    ("body", "is_offered"),
    [("Mon volet ne marche plus ce matin, que faire ?", True), ("Où est ma facture ?", False)],
)
def test_an_article_of_no_cluster_is_offered_from_a_likeness_on(start, body, is_offered):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        at = NOW - HOUR
        article = Article("a-9", "published", "Volet bloqué", "fr", (), QUESTION, at, at)
        client.store.accept_draft("d-1", lambda _: article, "ana", at)
        asked = {"id": "later", "body": body, "created_at": NOW.isoformat()}
        offered = client.post("/v1/classify", json=asked).json()["articles"]
    assert [hit["id"] for hit in offered] == ["a-9"] * is_offered
    assert all(0.25 <= hit["score"] < 0.9 for hit in offered)


def test_an_edited_article_is_found_by_its_new_words_and_an_archived_one_by_none(start):
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        article = client.post("/v1/drafts/d-1/accept").json()
        asked = {"q": "courroie crantée", "limit": 1}
        where = f"/v1/articles/{article['id']}"

        def hits():
            return client.get("/v1/articles/search", params=asked).json()["items"]

        before = hits()
        client.patch(where, json={"title": "Courroie crantée", "body": "Tendez-la."})
        after = hits()
        client.patch(where, json={"state": "archived"})
        assert after[0]["title"] == "Courroie crantée"
        assert after[0]["score"] > before[0]["score"]
        assert hits() == []


@pytest.fixture
def of_a_predecessor(start):
    """A desk whose one article is about a product that has a successor."""
    with start() as client:
        tell_first(client.store)
        night(client, NOW - HOUR)
        article = Article(
            "a-1",
            "published",
            "Volet bloqué",
            "fr",
            ("veltik-6",),
            QUESTION,
            NOW,
            NOW,
            "d-1",
            "c-1",
        )
        client.store.accept_draft("d-1", lambda _: article, "ana", NOW)
        yield client


def test_a_successors_tickets_find_the_articles_of_its_predecessor(of_a_predecessor):
    def found(product):
        ticket = {"id": f"q-{product}", "body": QUESTION, "product": product}
        by_ticket = of_a_predecessor.post("/v1/classify", json=ticket).json()["articles"]
        asked = {"q": QUESTION, "product": product}
        by_search = of_a_predecessor.get("/v1/articles/search", params=asked).json()["items"]
        return [hits[0]["score"] for hits in (by_ticket, by_search)]

    own, next_one, other = (found(p) for p in ("veltik-6", "veltik-7", "pliago-300"))
    assert own[0] > next_one[0] > other[0]
    assert own[1] > next_one[1] > other[1]


def test_a_search_for_what_means_nothing_finds_nothing(start):
    bodies = {
        "a-1": ("Le tambour ne tourne plus", "Vérifiez la courroie du lave-linge."),
        "a-2": ("La box perd le Wi-Fi", "Changez le canal radio de la box."),
        "a-3": ("Bourrage papier", "Nettoyez le rouleau de l’imprimante."),
    }
    found = [Article(i, "published", t, "fr", (), b, NOW, NOW) for i, (t, b) in bodies.items()]
    with start() as client:
        client.store.import_articles(found, NOW)

        def search(q):
            items = client.get("/v1/articles/search", params={"q": q}).json()["items"]
            return [hit["id"] for hit in items]

        assert search("zzz") == search("??") == search("qqqq") == []
        assert search("courroie")[0] == "a-1"
        assert search("The printer jams")[0] == "a-3"
        assert search("打印机卡纸")[0] == "a-3"


def test_answers_that_take_a_remedy_back_rewrite_the_draft_of_a_quiet_problem(start):
    past = timedelta(days=20)
    with start() as client:
        tell_first(client.store, past)
        night(client, NOW - past)
        before = client.get("/v1/drafts/d-1").json()
        night(client, NOW - past + timedelta(days=8))
        status = client.get("/v1/clusters/c-1").json()["status"]
        rested = {i for s in before["sentences"] if s["role"] == "step" for i in s["evidence"]}
        for one in sorted(rested):
            said = {"answer": "Bonjour,\nNe coupez pas le courant du volet.", "by": "ana"}
            client.post(f"/v1/tickets/{one}/resolution", json=said)
        report = night(client, NOW - past + timedelta(days=9))
        after = client.get("/v1/drafts/d-1").json()
        night(client, NOW - past + timedelta(days=10))
        later = client.get("/v1/drafts/d-1").json()
    steps = [s["text"] for s in after["sentences"] if s["role"] == "step"]
    assert status == "quiet"
    assert rested
    assert report["drafts"] == ["d-1"]
    assert after["revision"] == later["revision"] == before["revision"] + 1
    assert not any(s["text"] in steps for s in before["sentences"] if s["role"] == "step")
    assert after["changes"]


def test_an_article_whose_remedy_is_taken_back_when_all_is_quiet_asks_for_review(start):
    with start() as client:
        past = timedelta(days=6)
        tell_first(client.store, past)
        night(client, NOW - past)
        draft = client.get("/v1/drafts/d-1").json()
        article = client.post("/v1/drafts/d-1/accept", json={"by": "ana"}).json()
        for ticket in client.get("/v1/clusters/c-1/tickets").json()["items"]:
            said = {"answer": "Bonjour,\nNe coupez pas le courant du volet.", "by": "ana"}
            said["resolved_at"] = (NOW - timedelta(days=1)).isoformat()
            client.post(f"/v1/tickets/{ticket['ticket_id']}/resolution", json=said)
        report = night(client, NOW)
        status = client.get("/v1/clusters/c-1").json()["status"]
        page = client.get("/").text
    assert any("Coupez" in s["text"] for s in draft["sentences"] if s["role"] == "step")
    assert status == "quiet"
    (told,) = report["coverage"]
    assert (told["state"], told["by"], told["why"]) == (
        "failing",
        article["id"],
        "answered_otherwise",
    )
    assert "Articles à revoir" in page
