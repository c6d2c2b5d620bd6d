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
