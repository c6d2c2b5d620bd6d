"""What customers say beside their problem."""

import pytest

from models.asides import is_aside


@pytest.mark.parametrize(
    "sentence",
    [
        "Ça fait une heure.",
        "Depuis ce matin",
        "Depuis hier après-midi !",
        "Since early afternoon.",
        "It has been an hour now.",
        "This started about 3 days ago.",
        "Schon seit einer Stunde.",
        "Seit dem frühen Nachmittag.",
        "Desde ayer por la tarde.",
        "Hace dos días.",
        "Photo of a pillowcase attached.",
        "See image attached.",
        "Je vous joins une photo du joint.",
        "Foto der Dichtung anbei.",
    ],
)
def test_since_when_and_what_is_attached_is_no_symptom(sentence):
    assert is_aside(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Plus d'image depuis ce matin.",
        "No sound since yesterday.",
        "The screen is black, photo attached.",
        "L'image de la photo jointe au dossier est floue.",
        "Seit gestern geht das Internet nicht.",
        "Ça coupe toutes les heures.",
        "Je joins le service client depuis une heure, sans réponse.",
        "Je joins le service client depuis hier.",
        "Error 4117 on 3 days of 5",
        "La dernière ?",
        "12 34 56",
    ],
)
def test_what_else_is_said_with_it_stays(sentence):
    assert not is_aside(sentence)
