"""Whose answers count for a draft."""

from dataclasses import replace

from tests.drafts import RECIPE, answered, complaints, near, said, ticket, write


def test_solved_tickets_count_only_when_they_are_near() -> None:
    answers = [ticket(f"s{n}", "Volet bloqué", text) for n, text in enumerate(RECIPE)]
    assert len(said(write(complaints(), answers), "step")) == 2
    far = [replace(t, vector=near(0.3)) for t in answers]
    assert said(write(complaints(), far), "step") == []


def test_answers_in_the_drafts_language_come_before_others() -> None:
    english = "Hello,\nCut the power of the shutter for two minutes.\nPress the Prog key."
    foreign = [replace(t, answer=english) for t in complaints()[2:]]
    mixed = write([*complaints(*RECIPE)[:2], *foreign])
    assert all("power" not in step for step in said(mixed, "step"))
    only_foreign = write([*complaints()[:2], *foreign])
    assert only_foreign.language == "fr"
    assert any("Cut the power" in step for step in said(only_foreign, "step"))


def test_answers_in_other_languages_only_are_quoted_in_one_of_them() -> None:
    english = "Hello,\nPlease put the shutter motor on the hard floor.\nKind regards"
    german = "Guten Tag,\nStellen Sie den Motor auf einen harten Boden.\nFreundliche Grüße"
    written = write(complaints(english, german, english, english))
    assert said(written, "step") == ["Put the shutter motor on the hard floor."]


def test_an_answer_that_sends_to_an_article_is_no_step() -> None:
    order = "Coupez le courant du volet."
    for article in ("a-k3xm1", "a-login", "a-vpn", "a-dns-setup"):
        sent = f"Suivez d'abord l'article {article}. {order}"
        assert said(write(answered(sent, sent)), "step") == [order]
    for order in (
        "Tapez un nom de volet en lettres a-z.",
        "Débranchez a-priori le volet.",
        "Regardez le volet, la lumière y a-t-elle changé.",
    ):
        assert said(write(answered(order, order)), "step") == [order]


def test_a_remedy_of_one_agent_names_the_answers_in_other_languages_beside_it() -> None:
    french = "Bonjour,\nAppuyez cinq secondes sur la touche Prog."
    english = "Hello,\nPress the Prog key for five seconds."
    alone = write(complaints(french))
    assert said(alone, "unknown") == ["Ce remède vient d'un seul agent : il reste à confirmer."]
    foreign = [ticket(f"e{n}", "The shutter is stuck", english, language="en") for n in range(2)]
    written = write([*complaints(french), *foreign])
    (beside,) = (s for s in written.sentences if s.role == "unknown")
    assert "d'autres langues (×2)" in beside.text
    assert set(beside.evidence) == {"t0", "e0", "e1"}
