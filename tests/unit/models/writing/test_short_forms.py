"""What of a customer's sentence fits on a whiteboard."""

import pytest

from models.sentences.reading import Quote
from models.writing.short_forms import leans, short_forms


def quote(text: str, language: str = "en", ticket_id: str = "t") -> Quote:
    return Quote(text, ticket_id, ticket_id, language, 0.0, 1.0)


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("The lift stops between floors, and my aunt is scared", "The lift stops between floors"),
        ("After the storm, the lift stops between floors", "The lift stops between floors"),
        ("I tried to call the lift and it did not come", None),
        ("It costs 15,99 more each month", None),
        ('The lift shows "door fault, call us" on every floor', None),
        ("So slow, so very slow", None),
        ("I live on the fifth floor, why is the lift down?", None),
    ],
)
def test_a_clause_that_can_stand_alone_is_a_form(sentence: str, clause: str | None) -> None:
    forms = [form.text for form in short_forms(quote(sentence), {})]
    assert forms == ([clause, sentence] if clause else [sentence])


def test_a_clause_leans_by_the_words_of_its_own_language() -> None:
    assert leans("On Monday", "en")
    assert not leans("On ne peut plus appeler", "fr")


def test_what_stands_behind_a_full_stop_is_another_phrase():
    said = "The aids lose bluetooth since Android 15. Left one mostly"
    quote = Quote(said, "t1", "v1", "en", 0, 1.0)
    assert [form.text for form in short_forms(quote, {})] == [
        "The aids lose bluetooth since Android 15"
    ]


def test_what_is_said_to_be_so_and_yet_is_not_cut_before_the_problem():
    said = "Mon abonnement est payé et pourtant l'imprimante dit qu'il a expiré"
    long = Quote(f"{said} et refuse d'imprimer tout document", "t", "t", "fr", 0, 1.0)
    assert next(short_forms(long, {})).text == said
