"""To what value advice sets a thing."""

import pytest

from models.sentences.values import differ_by_value, setting


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Mettez la pompe sur 3.", "Laissez la pompe sur automatique."),
        ("fr", "Réglez la langue sur anglais.", "Laissez la langue en français."),
        (
            "fr",
            "Passez la température du ballon à 55.",
            "Réglez la température du ballon à 60 degrés.",
        ),
        ("fr", "Il faut laisser le wifi sur auto.", "Il faut mettre le wifi sur manuel."),
        ("en", "Turn the dial to 3.", "Please turn the dial to 5."),
        ("en", "Switch the mode to bridge.", "Leave the mode on router."),
        ("en", "The fan should stay on auto.", "Set the fan to high."),
        ("en", "Set the region to Europe and restart.", "Set the region to Asia and restart."),
        ("de", "Schalter auf 2 stellen.", "Stellen Sie den Schalter auf 1."),
        ("de", "Lassen Sie die Lüftung auf Automatik.", "Lüftung auf Stufe 4 stellen."),
        ("de", "Stellen Sie die Sprache auf Englisch.", "Die Sprache bitte auf Deutsch lassen."),
        ("es", "Ponga el termostato a 60.", "Ponga el termostato en automático."),
        ("es", "Cambie el idioma a inglés.", "Deje el idioma en español."),
        ("it", "Imposti il canale su 11.", "Lasci il canale su automatico."),
        ("nl", "Zet het kanaal op 11.", "Laat het kanaal op automatisch."),
        ("pt", "Mude o canal para 11.", "Deixe o canal em automático."),
    ],
)
def test_two_values_for_one_thing_differ(language, one, other):
    assert differ_by_value(one, other, language)
    assert differ_by_value(other, one, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Mettez la pompe sur 3.", "Réglez la pompe sur 3."),
        ("fr", "Mettez la box sur la table.", "Laissez la box en marche."),
        (
            "fr",
            "Laissez la cartouche 30 minutes à température ambiante.",
            "Laissez la cartouche à température ambiante.",
        ),
        ("fr", "Réglez le canal sur 44.", "Réglez la puissance sur 3."),
        ("fr", "Passez au menu suivant.", "Passez à l'étape 2."),
        ("en", "Set the channel to 44.", "Change the channel to 44 and save."),
        ("en", "Leave it to cool for two hours.", "Leave it on the table."),
        ("en", "Turn the water to off.", "Turn the tap off."),
        ("en", "Put the lid back on.", "Put the lid on tightly."),
        ("en", "Set the timer to 10 and the fan to 3.", "Set the fan to 3."),
        ("en", "Move the router to another room.", "Move the router to your window."),
        ("en", "Keep the phone on the charger.", "Keep the phone on charge."),
        ("en", "Set the fan to automatic.", "Leave the fan on auto."),
        ("en", "Do not set the channel to 44.", "Set the channel to 36."),
        ("de", "Stellen Sie den Kanal auf 44.", "Kanal auf 44 stellen und speichern."),
        ("de", "Stellen Sie die Box auf den Tisch.", "Stellen Sie die Box auf ein Regal."),
        ("de", "Schalten Sie die Box aus.", "Schalten Sie die Box auf Standby."),
        ("es", "Ponga el canal en 44.", "Cambie el canal a 44."),
        ("es", "Deje el móvil en la mesa.", "Deje el móvil en carga."),
        ("es", "Pase al menú Red.", "Pase a la opción 3."),
    ],
)
def test_one_value_a_place_a_time_or_another_thing_do_not(language, one, other):
    assert not differ_by_value(one, other, language)
    assert not differ_by_value(other, one, language)


def test_a_language_whose_verbs_are_not_known_sets_nothing():
    assert setting("Ställ kanalen på 44.", "sv") is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["set to ", "to on ", "1", "a ", "put on a"])
def test_what_sets_nothing_does_not_in_any_length(piece):
    assert setting("set " + piece * 3_000, "en") is None


@pytest.mark.timeout(60)
def test_of_values_without_end_the_first_is_set():
    found = setting("set the channel to 4" * 3_000, "en")
    assert found is not None
    assert found.value == "4"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Set the port to 993 for IMAP.", "Set the port to 587 for SMTP."),
        ("Set the limit to 1.000 euros.", "Set the limit to 1000 euros."),
        ("Set the pressure to 1.5 bar.", "Set the pressure to 1500 mbar."),
    ],
)
def test_what_is_for_something_else_or_but_written_otherwise_is_no_other_value(one, other):
    assert not differ_by_value(one, other, "en")
