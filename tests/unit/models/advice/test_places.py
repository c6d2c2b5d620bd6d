"""Where in the menus something is done."""

import pytest

from models.advice.places import beside, place


@pytest.mark.parametrize(
    ("text", "entries", "around"),
    [
        ("Open Menu > Alarms > Tone and choose loud.", ("open menu", "alarms", "tone"), "choose"),
        ("Turn it off under Menu > Alarms.", ("menu", "alarms"), "Turn it off under"),
        ("Unter Menü > Alarme den Ton wählen.", ("unter menu", "alarme den ton wahlen"), ""),
        ("App -> Devices -> Bell", ("app", "devices", "bell"), ""),
    ],
)
def test_a_path_is_found_with_what_is_said_around_it(text, entries, around):
    found = place(text)
    assert found is not None
    assert found.entries == entries
    assert around in found.around


def test_without_a_path_there_is_no_place():
    assert place("Turn the alarm off.") is None
    assert place("5 > 3") is None


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Open Menu > Alarms > Tone.", "Silence them under Menu > Alarms > Off.", True),
        ("Abra Menú > Alarmas > Tono.", "En Menú > Alarmas > No.", True),
        ("Öffnen Sie Menü > Alarme > Ton.", "Unter Menü > Alarme > Aus.", True),
        ("Menu > Sécurité > Certificat", "Menu > Sécurité > Certificat racine", False),
        ("Open Menu > Alarms.", "Open Menu > Alarms > Tone.", False),
        ("Settings > Wi-Fi > Advanced", "Network > Advanced", False),
        ("Menu > Alarms > Tone", "Choose the tone.", False),
    ],
)
def test_two_entries_of_one_menu_are_beside_each_other(one, other, apart):
    assert beside([one, other])[0, 1] == apart
    assert beside([one, other])[1, 0] == apart


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["A ", "> ", "Aa", "A-"])
def test_what_names_no_menu_does_not_in_any_length(piece):
    assert place(piece * 5_000) is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize("entry", ["Ab c", "A"])
def test_of_a_path_without_end_the_first_seven_entries_are_the_place(entry):
    found = place(f"{entry} > " * 5_000)
    assert found is not None
    assert found.entries == (entry.lower(),) * 7
    assert found.around.count(entry) == 5_000 - 7
