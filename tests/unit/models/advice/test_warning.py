"""Whether a sentence warns of a step that another one gives."""

import pytest

from models.advice.warning import is_prohibition, warns_of


@pytest.mark.parametrize(
    ("language", "warning", "step"),
    [
        ("fr", "Surtout pas de vinaigre !", "Utilisez du vinaigre blanc."),
        ("en", "No bleach, please.", "You can use bleach in the tray."),
        ("de", "Auf keinen Fall Essig!", "Verwenden Sie Essig."),
        ("es", "Nada de lejía.", "Use lejía."),
    ],
)
def test_what_is_forbidden_with_no_verb_warns_of_its_use(language, warning, step):
    assert is_prohibition(warning)
    assert warns_of(warning, step, language)


def test_a_thing_that_is_not_there_forbids_nothing():
    assert not warns_of("No light on the front panel.", "Use the light on the panel.", "en")
    assert not warns_of("Pas de vinaigre !", "Rincez le vinaigre.", "fr")
    assert not is_prohibition("No need to call.")
