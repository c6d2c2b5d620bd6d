"""What editors see of each other through HTTP, and what of their words is kept."""

import pytest

DRAFT = "/v1/drafts/d-1"
PASTED = "Écrivez à jean.dupont@example.org ou au 06 12 34 56 78."


def test_an_edit_of_the_revision_that_was_read_is_kept(seeded):
    read = seeded.get(DRAFT).json()["revision"]

    edited = seeded.patch(DRAFT, json={"title": "Écran noir", "revision": read}).json()

    assert (edited["title"], edited["revision"]) == ("Écran noir", read + 1)


@pytest.mark.parametrize(
    "late",
    [
        lambda ask: ask.patch(DRAFT, json={"title": "Panne", "revision": 1}),
        lambda ask: ask.post(f"{DRAFT}/accept", json={"revision": 1}),
        lambda ask: ask.post(f"{DRAFT}/reject", json={"reason": "déjà connu", "revision": 1}),
    ],
    ids=["edit", "accept", "reject"],
)
def test_who_comes_late_is_told_the_present_revision_and_changes_nothing(seeded, late):
    first = seeded.patch(DRAFT, json={"title": "Écran noir", "revision": 1}).json()

    answer = late(seeded)

    assert answer.status_code == 409
    assert answer.json()["error"] == "ConflictError"
    assert "revision 2" in answer.json()["detail"]
    assert seeded.get(DRAFT).json() == first
    assert seeded.get("/v1/articles").json()["items"] == []


def test_who_names_no_revision_edits_the_draft_as_it_is(seeded):
    seeded.patch(DRAFT, json={"title": "Écran noir"})

    assert seeded.patch(DRAFT, json={"title": "Panne d'écran"}).json()["revision"] == 3


@pytest.mark.parametrize("revision", [0, -1, "1", 1.5, True])
def test_a_revision_that_is_none_is_refused(unchanged, revision):
    answer = unchanged.patch(DRAFT, json={"title": "x", "revision": revision})

    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("revision: ")


def test_a_draft_is_accepted_once(seeded):
    article = seeded.post(f"{DRAFT}/accept", json={"by": "ana"})
    again = seeded.post(f"{DRAFT}/accept", json={"by": "zoé"})

    assert (article.status_code, again.status_code) == (200, 409)
    assert seeded.get("/v1/articles").json()["items"] == [article.json()]


def test_the_article_names_who_edited_and_who_accepted_and_counts_its_evidence(seeded):
    for by in ("Zoé Martin", "ana", "Zoé Martin"):
        seeded.patch(DRAFT, json={"title": "Écran noir", "by": by})
    seeded.patch(DRAFT, json={"title": "Écran noir"})

    assert seeded.get(DRAFT).json()["editors"] == ["Zoé Martin", "ana", "unnamed"]
    article = seeded.post(f"{DRAFT}/accept", json={"by": "Léo"}).json()
    assert article["editors"] == ["Zoé Martin", "ana", "Léo"]
    assert article["n_evidence"] == 4


def test_what_an_editor_pastes_is_masked_at_once(seeded):
    sentence = {"text": PASTED, "role": "step", "evidence": ["t-0"]}

    edited = seeded.patch(DRAFT, json={"title": f"Aide ? {PASTED}", "sentences": [sentence]})

    for told in (edited.text, seeded.get(DRAFT).text, seeded.post(f"{DRAFT}/accept").text):
        assert "[email]" in told
        assert "[phone]" in told
        assert "jean.dupont" not in told
        assert "06 12" not in told


@pytest.fixture
def article(seeded):
    return seeded.post(f"{DRAFT}/accept", json={"by": "ana"}).json()


def test_an_article_is_edited_in_what_is_named_and_nothing_else(seeded, article):
    where = f"/v1/articles/{article['id']}"
    edit = {"title": "Écran noir ?", "products": ["tv-1"], "by": "zoé"}

    edited = seeded.patch(where, json={**edit, "updated_at": article["updated_at"]}).json()

    assert edited["updated_at"] != article["updated_at"]
    changed = {"title": "Écran noir ?", "products": ["tv-1"], "editors": ["ana", "zoé"]}
    assert edited == {**article, **changed, "updated_at": edited["updated_at"]}
    assert seeded.get(where).json() == edited


def test_of_two_who_edit_an_article_the_second_is_told_and_nothing_is_lost(seeded, article):
    where, read = f"/v1/articles/{article['id']}", article["updated_at"]
    first = seeded.patch(where, json={"body": "Débranchez-la.", "updated_at": read}).json()

    late = seeded.patch(where, json={"body": "Appelez-nous.", "updated_at": read})

    assert late.status_code == 409
    assert first["updated_at"].removesuffix("Z") in late.json()["detail"]
    assert seeded.get(where).json() == first
    again = {"body": "Appelez-nous.", "updated_at": first["updated_at"]}
    assert seeded.patch(where, json=again).status_code == 200


def test_an_article_taken_from_the_shelf_is_offered_no_more(seeded, article):
    where = f"/v1/articles/{article['id']}"

    assert seeded.patch(where, json={"state": "archived"}).json()["state"] == "archived"

    assert seeded.get("/v1/articles").json()["items"] == []
    assert seeded.patch(where, json={"state": "published"}).status_code == 200
    assert len(seeded.get("/v1/articles").json()["items"]) == 1


def test_what_an_editor_pastes_into_an_article_is_masked(seeded, article):
    edit = {"title": f"Aide ? {PASTED}", "body": f"1. {PASTED}\n2. Fermez-la."}

    edited = seeded.patch(f"/v1/articles/{article['id']}", json=edit)

    assert edited.text.count("[email]") == edited.text.count("[phone]") == 2
    assert "jean.dupont" not in edited.text
    assert edited.json()["body"].endswith("\n2. Fermez-la.")


@pytest.mark.parametrize(
    ("edit", "wrong"),
    [
        ({}, "title, body, language, products, state"),
        ({"by": "ana"}, "title, body, language, products, state"),
        ({"title": " ", "state": "gone"}, "title: "),
        ({"title": "Un", "updated_at": "hier"}, "updated_at: "),
    ],
)
def test_an_edit_of_an_article_that_says_nothing_or_nonsense_is_refused(
    seeded, article, edit, wrong
):
    answer = seeded.patch(f"/v1/articles/{article['id']}", json=edit)

    assert answer.status_code == 422
    assert wrong in answer.json()["detail"]
    assert seeded.get(f"/v1/articles/{article['id']}").json() == article


def test_an_article_that_is_not_there_cannot_be_edited(unchanged):
    assert unchanged.patch("/v1/articles/a-none", json={"title": "x"}).status_code == 404
