"""Who goes to a place in the menus for the same."""

import pytest

from models.advice.evidence import Agreement
from models.advice.visits import for_the_same
from models.sentences.reading import Quote


def quote(ticket, text, language):
    return Quote(text, f"t-{ticket}", f"c-{ticket}", language, 0, 0.9)


@pytest.mark.parametrize(
    ("language", "goes", "acts", "does", "other"),
    [
        (
            "en",
            "Open Menu > Alarms.",
            "Choose the loud tone.",
            "Choose a loud tone in Menu > Alarms.",
            "You can turn everything off under Menu > Alarms.",
        ),
        (
            "fr",
            "Ouvrez Profil > Sécurité.",
            "Renouvelez le certificat.",
            "Renouvelez le certificat dans Profil > Sécurité.",
            "Désactivez la double authentification dans Profil > Sécurité.",
        ),
        (
            "de",
            "Öffnen Sie Einstellungen > Netzwerk.",
            "Kanal 36 wählen.",
            "Kanal 36 unter Einstellungen > Netzwerk.",
            "Alle Geräte löschen unter Einstellungen > Netzwerk.",
        ),
        (
            "es",
            "Abra Ajustes > Red.",
            "Renueve la dirección.",
            "Renueve la dirección en Ajustes > Red.",
            "Borre todos los dispositivos en Ajustes > Red.",
        ),
    ],
)
def test_who_does_another_thing_there_does_not_speak_for_going_there(
    language, goes, acts, does, other
):
    texts = [goes, goes, does, other]
    step = Agreement(tuple(quote(ticket, text, language) for ticket, text in enumerate(texts)))
    said = [*step.quotes, quote(0, acts, language)]
    assert [q.text for q in for_the_same(step, said).quotes] == [goes, goes, does]


def test_what_orders_more_than_to_go_there_stays_as_it_is():
    step = Agreement((quote(0, "Choose a tone in Menu > Alarms.", "en"),))
    assert for_the_same(step, step.quotes) is step


def test_where_nobody_says_what_it_is_for_all_speak():
    goes, acts = "Open Menu > Alarms.", "Open Menu > Alarms and press the bell."
    step = Agreement((quote(0, goes, "en"), quote(1, acts, "en")))
    assert for_the_same(step, step.quotes) is step
