"""How a sentence explains a fault."""

import pytest

from models.sentences.explaining import explanation, meaning_first, seen_there


@pytest.mark.parametrize(
    ("sentence", "sign", "why"),
    [
        ("Three beeps mean that the lid is open.", "Three beeps", "the lid is open"),
        ("3 beeps = lid open.", "3 beeps", "lid open"),
        ("F2 bedeutet fast immer, dass der Filter zu ist.", "F2", "der Filter zu ist"),
        ("El piloto rojo significa que falta agua.", "El piloto rojo", "falta agua"),
        ("F2 s'affiche quand le filtre est plein.", "F2", "le filtre est plein"),
        ("F2 erscheint, wenn der Filter zu ist.", "F2", "der Filter zu ist"),
        ("It stops because the fan is stuck.", "It stops", "the fan is stuck"),
        ("Ce sont les joints qui fuient.", "", "Ce sont les joints qui fuient"),
        ("Es el filtro el que se atasca.", "", "Es el filtro el que se atasca"),
        ("F2 betekent dat het filter vol is.", "F2", "het filter vol is"),
    ],
)
def test_a_sign_is_parted_from_what_explains_it(sentence: str, sign: str, why: str) -> None:
    found = explanation(sentence)
    assert found is not None
    assert (found.sign, found.why) == (sign, why)


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Menü zeigt drei Zeilen.",
        "Red = module broken -> swap.",
        "Red light means low battery: charge it.",
        "Das ist bekannt.",
        "Sortez la cartouche neuve.",
    ],
)
def test_what_shows_a_thing_or_orders_explains_nothing(sentence: str) -> None:
    assert explanation(sentence) is None


def test_what_a_sign_means_is_parted_from_the_orders_around_it() -> None:
    assert meaning_first("Orange means the tank is empty. Fill it.") == (
        "Orange means the tank is empty.",
        "Fill it.",
    )
    assert meaning_first("Open the tank. Fill it.") == ("", "Open the tank. Fill it.")
    cut = "Look at the light: if it is red, the wire is cut."
    assert seen_there(cut) == "If it is red, the wire is cut."
    assert seen_there("Look at the light: if it is red, replace the wire.") == ""
