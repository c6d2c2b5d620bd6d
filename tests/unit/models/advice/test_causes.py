"""Who names the same cause."""

import pytest

from models.advice.causes import by_cause
from models.sentences.causes import is_cause
from models.sentences.reading import Quote


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Cela vient du firmware 4.2.", "C'est le firmware 4.2 qui provoque la panne."),
        ("en", "This is caused by firmware 4.2.", "The fault comes from firmware 4.2."),
        ("de", "Das liegt an der Firmware 4.2.", "Ursache ist die Firmware 4.2."),
        ("es", "Se debe al firmware 4.2.", "La causa es el firmware 4.2."),
        ("de", "Schuld ist der Virenscanner.", "Das kommt vom Virenscanner."),
        ("fr", "La panne venait de nos serveurs.", "Incident corrigé de notre côté ce matin."),
        ("en", "The fault was on our servers.", "This was on our side and has been fixed."),
        ("de", "Der Fehler lag bei unseren Servern.", "Das Problem lag bei uns."),
        ("es", "El fallo estaba en nuestros servidores.", "El problema era nuestro."),
        ("en", "Three beeps mean that the lid switch is open.", "3 beeps = lid up."),
        ("fr", "Ce sont les joints qui fuient.", "F2 apparaît parce que les joints sont secs."),
        ("de", "F2 erscheint, wenn sich Kalkstein bildet.", "F2 heißt, dass Kalk drin ist."),
        ("es", "El error F2 viene de la versión 5.1.", "Es la 5.1 la que corta la señal."),
    ],
)
def test_two_wordings_name_one_cause(language: str, one: str, other: str) -> None:
    assert is_cause(one)
    assert is_cause(other)
    quotes = [Quote(t, f"t{i}", f"k{i}", language, 0.0, 1.0) for i, t in enumerate((one, other))]
    assert [found.support for found in by_cause(quotes)] == [2]


def test_another_thing_or_version_is_another_cause() -> None:
    for texts in (
        ("La panne vient du câble.", "La panne vient de la carte."),
        ("La panne vient du firmware 4.2.", "La panne vient du firmware 4.1."),
    ):
        quotes = [Quote(t, f"t{i}", f"k{i}", "fr", 0.0, 1.0) for i, t in enumerate(texts)]
        assert [found.support for found in by_cause(quotes)] == [1, 1]


def test_a_statement_supports_a_cause_that_somebody_names_and_is_none_by_itself() -> None:
    named = Quote("F2 means that the pad is damp.", "t0", "k0", "en", 0.0, 1.0)
    stated = [
        Quote("Damp pads stick to the tray.", f"t{n}", f"k{n}", "en", 0.0, 1.0) for n in (1, 2)
    ]
    (found,) = by_cause([named], stated)
    assert (found.quotes[0], found.support) == (named, 3)
    assert by_cause([], stated) == ()


def test_one_thing_that_explains_two_signs_is_two_causes() -> None:
    texts = ("F2 means that the filter is full.", "F3 means that the filter is full.")
    quotes = [Quote(t, f"t{i}", f"k{i}", "en", 0.0, 1.0) for i, t in enumerate(texts)]
    assert [found.support for found in by_cause(quotes)] == [1, 1]


def test_a_cause_of_two_versions_is_none_of_the_other_alone() -> None:
    texts = (
        "Le bug vient de la version 5.1 et est corrigé dans la 5.2.",
        "Le bug vient de la version 5.2.",
    )
    quotes = [Quote(t, f"t{i}", f"k{i}", "fr", 0.0, 1.0) for i, t in enumerate(texts)]
    assert [found.support for found in by_cause(quotes)] == [1, 1]
