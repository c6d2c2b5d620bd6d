"""What each sentence of an answer is for."""

import pytest

from models.advice.roles import by_role
from models.sentences.reading import Quote


def roles_of(language: str, *sentences: str) -> dict[str, list[str]]:
    """The texts of one answer by their role, the empty roles left out."""
    said = [Quote(text, "t", "k", language, float(n), 1.0) for n, text in enumerate(sentences)]
    found = by_role(said).items()
    return {role: [quote.text for quote in quotes] for role, quotes in found if quotes}


def test_what_a_sign_means_is_a_cause_and_no_case_for_all_orders_behind_it() -> None:
    assert roles_of("en", "3 beeps = lid open.", "Close the lid.") == {
        "cause": ["3 beeps = lid open."],
        "statement": ["3 beeps = lid open."],
        "step": ["Close the lid."],
    }


def test_what_a_sign_means_stands_before_an_order_that_is_for_anybody() -> None:
    found = roles_of("en", "F2 means that the lid is open. Close it by the red handle.")
    assert found == {
        "cause": ["F2 means that the lid is open."],
        "step": ["Close it by the red handle."],
    }


def test_what_a_thing_has_to_undergo_is_no_order_and_what_you_have_to_do_is() -> None:
    stated = roles_of("es", "El bono tiene que activarse otra vez.", "Pulse OK.")
    assert stated["statement"] == ["El bono tiene que activarse otra vez."]
    assert "statement" not in roles_of("es", "Tiene que activar el bono.", "Pulse OK.")


def test_what_is_stated_before_the_first_order_may_be_the_cause_and_behind_it_is_not() -> None:
    found = roles_of(
        "en", "Damp pads stick to the tray.", "Dry the pads.", "The light turns green."
    )
    assert found["statement"] == ["Damp pads stick to the tray."]
    assert "statement" not in roles_of("en", "Dry the pads.", "It turns green.")
    assert "statement" not in roles_of("en", "We have sent a new tray.", "Dry the pads.")


def test_a_culprit_behind_what_does_not_help_is_a_cause() -> None:
    found = roles_of("fr", "Vider le bac ne suffit pas, ce sont les joints qui fuient.")
    assert found["not_helping"] == ["Vider le bac ne suffit pas"]
    assert found["cause"] == ["Ce sont les joints qui fuient."]


def test_another_thing_told_behind_what_does_not_help_is_the_cause() -> None:
    found = roles_of("es", "Subir el brillo no sirve, el modo noche lo apaga.", "Pulse OK.")
    assert found["cause"] == ["El modo noche lo apaga."]
    assert "cause" not in roles_of("en", "Resetting it is no use, it wipes the list.")
    assert "cause" not in roles_of("fr", "Éteindre ne change rien, l'alarme revient.")


def test_what_is_seen_at_a_place_to_look_at_stays_with_the_order_and_may_be_the_cause() -> None:
    found = roles_of("fr", "Regardez le voyant : s'il est rouge, le câble est coupé.")
    assert found["step"] == ["Regardez le voyant : s'il est rouge, le câble est coupé."]
    assert found["statement"] == ["S'il est rouge, le câble est coupé."]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("fr", "Il faut éviter d'ouvrir le robinet de gaz."),
        ("fr", "Vous devez arrêter d'utiliser la chaudière."),
        ("fr", "Il faut jamais purger à chaud."),
        ("fr", "Il convient d'éviter d'ouvrir le robinet et de purger à chaud."),
        ("fr", "Il faut laisser un technicien ouvrir le capot et retirer le filtre."),
        ("en", "You should let an engineer open the cover and replace the filter."),
        ("es", "Tiene que evitar abrir el gas y purgar el circuito."),
    ],
)
def test_no_order_is_cut_out_of_what_avoids_it_or_leaves_it_to_somebody_else(language, answer):
    """What leads an order may turn it around: cut off, it would tell to do what is dangerous."""
    assert roles_of(language, answer).get("step", [answer]) == [answer]
