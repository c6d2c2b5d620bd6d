"""Words by which an order says when it is its turn."""

import pytest

from models.sentences.connectives import belongs_before, without_plea, without_turn


@pytest.mark.parametrize(
    ("order", "bare"),
    [
        ("Avant cela, boucher le passage des fils.", "Boucher le passage des fils."),
        ("But first save your settings.", "Save your settings."),
        ("Vorher ziehen Sie den Stecker.", "Ziehen Sie den Stecker."),
        ("Ziehen Sie zuvor den Stecker.", "Ziehen Sie den Stecker."),
        ("Antes, apague la bomba.", "Apague la bomba."),
        ("Save your data beforehand.", "Save your data."),
        ("Unplug the box first.", "Unplug the box."),
        ("Vorher bitte Daten sichern.", "Bitte Daten sichern."),
    ],
)
def test_an_order_may_say_that_it_comes_before_the_last_one(order: str, bare: str) -> None:
    assert belongs_before(order)
    assert without_turn(order) == bare


@pytest.mark.parametrize(
    ("order", "bare"),
    [
        ("Corrigez ensuite l'écart.", "Corrigez l'écart."),
        ("Déconnectez d'abord la tubulure.", "Déconnectez la tubulure."),
        ("Legen Sie die Nummer danach neu an.", "Legen Sie die Nummer neu an."),
        ("Conecte luego el cargador.", "Conecte el cargador."),
    ],
)
def test_its_place_says_that_an_order_comes_then(order: str, bare: str) -> None:
    assert without_turn(order) == bare
    assert not belongs_before(order)


@pytest.mark.parametrize(
    "text",
    [
        "Before that everything worked.",
        "Vorher war alles gut.",
        "Leuchtet danach die LED grün, ist alles gut.",
        "Conecta primero el cargador a la batería y luego a la pared.",
        "Messen Sie erst nach fünf Minuten Ruhe.",
        "Antes de apagar la bomba, guarde la receta.",
        "Restart as before.",
    ],
)
def test_what_is_no_order_and_what_tells_two_turns_stays(text: str) -> None:
    assert without_turn(text) == text
    assert not belongs_before(text)


def test_within_a_sentence_it_says_what_comes_first_and_stays() -> None:
    for text in (
        "Percez le mur, mais avant cela coupez le courant.",
        "Press reset, but before that back up your data.",
    ):
        assert without_turn(text) == text


def test_a_step_asks_for_nothing() -> None:
    assert without_plea("Please open both doors.") == "Open both doors."
    assert without_plea("Bitte den Schlauch abziehen.") == "Den Schlauch abziehen."


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["zuvor ", "- ", "please ", "Sie a ", "a"])
def test_words_that_turn_or_beg_nothing_stay_however_many(piece: str) -> None:
    text = piece * 5_000
    assert without_turn(text) == without_plea(text) == text
