"""Subject lines that but name the thing that fails."""

import pytest

from models.sentences.reading import Quote
from models.writing.bare_names import names_only, things

SAID = (
    ("en", "The terminal says E-44, the battery is empty"),
    ("fr", "La serrure bipe, ma pompe à chaleur affiche H62"),
    ("de", "Das Schloss piept, die Wärmepumpe steht"),
    ("es", "El datáfono no cobra"),
    ("fr", "L'adaptateur secteur de la serrure chauffe, le porte-badge aussi"),
)
NAMED = things(Quote(text, "t", "t", language, 0.0, 1.0) for language, text in SAID)


@pytest.mark.parametrize(
    "said",
    [
        "Serrure Serra Two.",
        "Pompe à chaleur Serra Two.",
        "Fault with the terminal.",
        "Problème de serrure.",
        "Störung am Schloss.",
        "Error en el datáfono.",
        "serra-two.",
        "Adaptateur secteur Serra Two.",
        "Porte-badge Serra Two.",
    ],
)
def test_a_thing_and_that_something_is_wrong_with_it_tell_nothing(said: str) -> None:
    assert names_only(said, NAMED, ["Serra Two"])


@pytest.mark.parametrize(
    "said",
    [
        "Serrure bloquée.",
        "E-44 on the terminal.",
        "Battery empty.",
        "Kein Schloss.",
        "Schloss offen.",
        "Datáfono sin conexión.",
        "Serrure chauffe.",
    ],
)
def test_what_happens_to_it_tells_something(said: str) -> None:
    assert not names_only(said, NAMED, ["Serra Two"])
