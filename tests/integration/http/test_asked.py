"""A draft that a person asks for about a known issue, through HTTP."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.types import Article, Ticket
from service.history import history_record
from tests.integration.http.conftest import HOUR, NOW
from tests.integration.http.test_writer_nights import tell_first
from tests.integration.records import make_night
from training.article_files import parse_article

ISSUE = "wifi_not_found"
SAID = (
    "mon volet marche pas",
    "le volet marche pas depuis ce matin",
    "volet marche pas, le moteur claque",
    "le volet ne marche plus, que faire ?",
)
ANSWER = "Bonjour,\nCoupez le courant du volet pendant deux minutes.\nCordialement, Jean"
OTHERWISE = "Bonjour,\nRemplacez la télécommande du volet par la nouvelle."
ASKED = {"issue": ISSUE, "by": "ana"}


def ticket(n, at, **fields):
    text = SAID[n % len(SAID)]
    values = {"body": text, "customer": f"k-{n}", "issue": ISSUE, "answer": ANSWER, **fields}
    return Ticket(id=f"h-{n}", created_at=at, **values)


def tell(store, numbers, at=NOW - 9 * HOUR, **fields):
    """Import past tickets about the issue; they get no vectors before they are read."""
    made = (ticket(n, at + n * HOUR / 4, **fields) for n in numbers)
    store.import_history(history_record(one, {"id": one.id, "body": one.body})[0] for one in made)


@pytest.fixture
def desk(start):
    with start() as client:
        tell(client.store, range(8))
        yield client


def ask(client, issue=ISSUE):
    return client.post("/v1/drafts", json={"issue": issue})


def steps(draft):
    return [s["text"] for s in draft["sentences"] if s["role"] == "step"]


def test_a_known_issue_is_drafted_from_its_tickets_though_nothing_rises(desk):
    answer = ask(desk)
    draft = answer.json()
    assert answer.status_code == 200
    assert (draft["issue"], draft["cluster_id"], draft["state"]) == (ISSUE, None, "proposed")
    assert steps(draft) == ["Coupez le courant du volet pendant deux minutes."]
    assert draft["sentences"][0]["evidence"]
    assert draft["savings_per_day"] == 8.0
    assert "Jean" not in str(draft)
    assert desk.get(f"/v1/drafts/{draft['id']}").json() == draft


def test_who_asks_again_gets_the_same_draft_and_a_new_revision_once_there_is_more_to_say(desk):
    first = ask(desk).json()
    again = ask(desk).json()
    tell(desk.store, range(8, 24), answer=OTHERWISE)
    later = ask(desk).json()
    assert again == first
    assert (later["id"], later["revision"]) == (first["id"], 2)
    assert "Remplacez la télécommande du volet par la nouvelle." in steps(later)


def test_a_draft_is_about_the_catalogues_products_however_the_past_was_labelled(start):
    with start() as client:
        for n, name in enumerate(("Veltik 7", "veltik-7", "veltik7", "VELTIK 7", "Veltik-7")):
            tell(client.store, [n], product=name)
        assert ask(client).json()["products"] == ["veltik-7"]


def test_what_a_person_edited_is_left_alone(desk):
    draft = ask(desk).json()
    edited = desk.patch(f"/v1/drafts/{draft['id']}", json={"title": "Volet", "by": "ana"}).json()
    tell(desk.store, range(8, 24), answer=OTHERWISE)
    assert ask(desk).json() == edited


def test_the_article_covers_the_issue_and_the_next_draft_takes_its_place(desk):
    tell(desk.store, range(8, 24))
    (before,) = issues(desk, NOW - HOUR)
    article = desk.post(f"/v1/drafts/{ask(desk).json()['id']}/accept", json={"by": "ana"}).json()
    (after,) = issues(desk, NOW)
    second = ask(desk).json()
    updated = desk.post(f"/v1/drafts/{second['id']}/accept", json={"by": "bob"}).json()
    assert (before["state"], before["by"]) == ("missing", None)
    assert (after["by"], article["issue"]) == (article["id"], ISSUE)
    assert (second["updates"], second["state"]) == (article["id"], "proposed")
    assert (updated["id"], updated["editors"]) == (article["id"], ["ana", "bob"])
    assert len(desk.get("/v1/articles").json()["items"]) == 1


def test_its_article_is_offered_with_tickets_of_the_issue_in_whatever_words(desk):
    article = desk.post(f"/v1/drafts/{ask(desk).json()['id']}/accept", json={"by": "ana"}).json()
    said = {"body": "la tondeuse a calé dans le jardin", "created_at": NOW.isoformat()}
    before = desk.post("/v1/classify", json={"id": "before", **said}).json()
    desk.post("/v1/tickets/before/correction", json=ASKED)
    after = desk.post("/v1/classify", json={"id": "after", **said}).json()
    assert all(hit["score"] < 0.5 for hit in before["articles"])
    assert (after["issue"]["value"], after["articles"][0]["id"]) == (ISSUE, article["id"])
    assert after["articles"][0]["score"] >= 0.5


def issues(client, as_of):
    return client.post("/v1/jobs/nightly", json={"as_of": as_of.isoformat()}).json()["issues"]


def test_what_was_rejected_is_proposed_under_another_id(desk):
    first = ask(desk).json()
    desk.post(f"/v1/drafts/{first['id']}/reject", json={"reason": "too short"})
    second = ask(desk).json()
    assert (second["id"], second["state"]) == (f"{first['id']}-2", "proposed")
    assert desk.get(f"/v1/drafts/{first['id']}").json()["state"] == "rejected"


def test_an_issue_of_which_nobody_wrote_is_refused(desk):
    answer = ask(desk, "nothing_of_the_kind")
    assert (answer.status_code, answer.json()["error"]) == (422, "InvalidError")
    assert "nothing_of_the_kind" in answer.json()["detail"]


def test_three_customers_are_too_few(start):
    with start() as client:
        tell(client.store, range(3))
        answer = ask(client)
    assert answer.status_code == 409
    assert answer.json()["detail"] == f"3 customers wrote about {ISSUE}: a draft takes 4"


def test_what_is_older_than_a_year_says_nothing(start):
    with start() as client:
        tell(client.store, range(8), at=NOW - timedelta(days=400), answer=OTHERWISE)
        tell(client.store, range(8, 16))
        draft = ask(client).json()
    assert steps(draft) == ["Coupez le courant du volet pendant deux minutes."]


def test_older_answers_count_where_the_newest_tickets_have_none(start):
    with start() as client:
        tell(client.store, range(8), at=NOW - timedelta(days=40))
        tell(client.store, range(8, 230), at=NOW - timedelta(days=5), answer=None)
        draft = ask(client).json()
    assert steps(draft) == ["Coupez le courant du volet pendant deux minutes."]


def test_one_problem_has_one_draft(desk):
    tell_first(desk.store)
    desk.post("/v1/jobs/nightly", json={"as_of": NOW.isoformat()})
    named = desk.post("/v1/clusters/c-1/name", json=ASKED)
    answer = ask(desk)
    assert named.status_code == 200
    assert (answer.status_code, "d-1" in answer.json()["detail"]) == (409, True)


def test_no_draft_is_written_beside_the_one_that_somebody_asked_for(desk):
    draft = ask(desk).json()
    tell_first(desk.store)
    desk.post("/v1/clusters/c-1/name", json=ASKED)
    told = desk.post("/v1/jobs/nightly", json={"as_of": NOW.isoformat()}).json()
    assert told["needs_faq"] == ["c-1"]
    assert desk.get("/v1/drafts").json()["items"] == [draft]


def test_its_article_covers_a_cluster_of_the_issue(desk):
    article = desk.post(f"/v1/drafts/{ask(desk).json()['id']}/accept", json={"by": "ana"}).json()
    tell_first(desk.store)
    surge = replace(desk.store.cluster("c-1"), kind="surge", issue=ISSUE)
    desk.store.save_night(make_night(NOW - HOUR, clusters=(surge,)))
    told = desk.post("/v1/jobs/nightly", json={"as_of": NOW.isoformat()}).json()
    (coverage,) = told["coverage"]
    assert (coverage["cluster_id"], coverage["by"]) == ("c-1", article["id"])
    assert told["drafts"] == []


def test_what_was_published_for_a_named_problem_is_updated(desk):
    tell_first(desk.store)
    desk.post("/v1/jobs/nightly", json={"as_of": NOW.isoformat()})
    desk.post("/v1/clusters/c-1/name", json=ASKED)
    article = desk.post("/v1/drafts/d-1/accept", json={"by": "ana"}).json()
    draft = ask(desk).json()
    assert (draft["updates"], draft["state"]) == (article["id"], "proposed")


def test_an_article_of_the_issue_is_updated_in_its_language(desk):
    at = NOW - HOUR
    faq = Article("a-9", "published", "Rollladen", "de", (), "Anderes.", at, at, issue=ISSUE)
    desk.store.import_articles([faq], at)
    refused = ask(desk)
    tell(desk.store, range(8, 12), language="de", body="Mein Rollladen klemmt", answer=None)
    draft = ask(desk).json()
    assert (refused.status_code, "in de" in refused.json()["detail"]) == (409, True)
    assert (draft["updates"], draft["language"]) == ("a-9", "de")


def test_an_article_of_another_origin_that_agents_send_to_is_not_written_over(desk):
    at = NOW - HOUR
    faq = Article("a-9", "published", "Volets", "fr", (), "Autre chose.", at, at)
    desk.store.import_articles([faq], at)
    tell(desk.store, range(8, 16), answer="Bonjour, voyez a-9.")
    answer = ask(desk)
    assert (answer.status_code, "a-9" in answer.json()["detail"]) == (409, True)


def test_an_updated_article_goes_on_being_about_what_it_was_about(desk):
    tell_first(desk.store)
    desk.post("/v1/jobs/nightly", json={"as_of": NOW.isoformat()})
    desk.post("/v1/clusters/c-1/name", json=ASKED)
    desk.post("/v1/drafts/d-1/accept", json={"by": "ana"})
    article = desk.post(f"/v1/drafts/{ask(desk).json()['id']}/accept", json={"by": "ana"}).json()
    assert (article["cluster_id"], article["issue"]) == ("c-1", ISSUE)


def test_an_imported_article_may_say_which_issue_it_is_about(desk):
    tell(desk.store, range(8, 24))
    row = {"id": "9", "title": "Rideau", "body": "Tout autre chose.", "issue": ISSUE}
    desk.store.import_articles([parse_article(row, now=NOW - HOUR)], NOW - HOUR)
    (told,) = issues(desk, NOW)
    assert (told["by"], ask(desk).json()["updates"]) == ("a-9", "a-9")


def test_an_article_is_given_an_issue_later_and_keeps_it(desk):
    row = {"id": "9", "title": "Rideau", "body": "Tout autre chose."}
    for more in ({}, {"issue": ISSUE}, {"body": "Encore autre chose."}):
        desk.store.import_articles([parse_article(row | more, now=NOW)], NOW)
    assert desk.get("/v1/articles/a-9").json()["issue"] == ISSUE


def test_an_undecided_variant_is_not_doubled_by_the_next_draft(desk):
    german = {
        "body": "Mein Rollladen funktioniert nicht",
        "language": "de",
        "answer": "Hallo,\nSchalten Sie den Strom des Rollladens zwei Minuten lang aus.",
    }
    tell(desk.store, range(8, 12), **german)
    first = ask(desk).json()
    desk.post(f"/v1/drafts/{first['id']}/accept", json={"by": "ana"})
    second = ask(desk).json()
    (variant,) = [d for d in desk.get("/v1/drafts").json()["items"] if d["variant_of"]]
    assert (variant["id"], variant["variant_of"]) == (f"{first['id']}-de", second["id"])


def test_a_ticket_that_a_person_called_otherwise_says_nothing_of_the_issue(desk):
    tell_first(desk.store)
    desk.post("/v1/clusters/c-1/name", json={"issue": "store_bloqué", "by": "ana"})
    for n in range(6):
        said = {"issue": "battery_drain", "by": "ana"}
        assert desk.post(f"/v1/tickets/t-{n}/correction", json=said).status_code == 200
    answer = ask(desk, "store_bloqué")
    assert answer.json()["detail"] == "2 customers wrote about store_bloqué: a draft takes 4"


def test_what_was_published_for_a_problem_covers_the_issue_that_it_became(desk):
    tell_first(desk.store)
    issues(desk, NOW - HOUR)
    desk.post("/v1/clusters/c-1/name", json=ASKED)
    desk.post("/v1/drafts/d-1/accept", json={"by": "ana"})
    tell(desk.store, range(8, 30))
    (told,) = [one for one in issues(desk, NOW) if one["issue"] == ISSUE]
    assert told["by"] == "a-1"


def test_a_customer_of_another_language_who_was_answered_in_it_gives_a_variant(desk):
    tell(
        desk.store,
        range(8, 12),
        body="Mein Rollladen funktioniert nicht",
        language="de",
        answer="Hallo,\nSchalten Sie den Strom des Rollladens zwei Minuten lang aus.",
    )
    draft = ask(desk).json()
    variant = desk.get(f"/v1/drafts/{draft['id']}-de").json()
    assert (variant["variant_of"], variant["issue"]) == (draft["id"], ISSUE)


@pytest.mark.parametrize("body", [{}, {"issue": ""}, {"issue": 7}, {"issue": "x" * 201}])
def test_an_order_that_names_no_issue_is_refused(desk, body):
    assert desk.post("/v1/drafts", json=body).status_code == 422


def test_the_page_names_the_issue_until_it_is_written_about_and_then_shows_the_draft(desk):
    tell(desk.store, range(8, 24))
    issues(desk, NOW)
    before = desk.get("/").text
    draft = ask(desk).json()
    after = desk.get("/").text
    assert "Problèmes connus sans article" in before
    assert f"<code>{ISSUE}</code>" in before
    assert "Problèmes connus sans article" not in after
    assert f'id="{draft["id"]}"' in after
