"""What customers say beside their problem."""

import pytest

from models.sentences.asides import is_aside, is_vain_attempt, without_when


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
        "C'est la deuxième fois que j'écris.",
        "Ma femme a le même souci.",
        "I tried again yesterday evening.",
        "I have been a customer for years.",
        "Gestern Abend habe ich es noch einmal versucht.",
        "Ich habe immer noch keine Antwort bekommen.",
        "Es la segunda vez que escribo.",
        "Lo necesito para mi trabajo.",
        "Photo of a pillowcase attached.",
        "See image attached.",
        "Je vous joins une photo du joint.",
        "Ci-joint la facture.",
        "Foto der Dichtung anbei.",
    ],
)
def test_since_when_how_often_and_what_is_attached_is_no_symptom(sentence):
    assert is_aside(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "C'est la deuxième fois que la box s'éteint.",
        "Ma femme ne reçoit plus les chaînes.",
        "I tried another socket.",
        "My message is not sent.",
        "Le courriel n'est pas envoyé.",
        "The same error shows on my phone.",
        "Ich habe immer noch kein Geld bekommen.",
        "Sigo sin recibir el reembolso.",
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


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("La box reste sur NB-77 depuis ce matin.", "La box reste sur NB-77."),
        ("Depuis lundi dernier, plus de son.", "Plus de son."),
        ("Since yesterday the light blinks!", "The light blinks!"),
        ("The agent fails since Tuesday", "The agent fails"),
        ("Das Dashboard lädt seit heute früh nicht.", "Das Dashboard lädt nicht."),
        ("No suena desde hace tres días.", "No suena."),
        ("iPhone muet depuis hier", "iPhone muet"),
        ("Ce soir la télé affiche OT-4117", "La télé affiche OT-4117"),
        ("Cet après-midi, plus de son.", "Plus de son."),
        ("Hier ça marchait", None),
        ("This morning the light blinks", "The light blinks"),
        ("Esta mañana no suena", "No suena"),
        ("Aujourd'hui encore, aucun appel.", None),
        ("Today's invoice is wrong", None),
        ("Today Show app crashes", None),
        ("Today, Netflix crashes", "Netflix crashes"),
        ("Today I cannot log in", "I cannot log in"),
        ("This morning it worked, now the app crashes", None),
        ("Ce matin ça marchait, plus maintenant", None),
        ("Esta mañana funcionaba, ahora no suena", None),
        ("My parcel arrives today", None),
        ("Depuis la mise à jour 5.2.1 le Wi-Fi a disparu.", None),
        ("Impossible d'imprimer depuis Factoria Sync.", None),
        ("Data since Monday are missing.", None),
        ("Since Friday Jan 13 it crashes.", None),
        ("Seit gestern geht nichts.", None),
        ("Depuis ce matin", None),
    ],
)
def test_since_when_is_cut_where_the_rest_stays_a_sentence(sentence, left):
    assert without_when(sentence) == (left or sentence)


def test_a_vain_attempt_needs_the_attempt_and_its_failure() -> None:
    assert is_vain_attempt("J'ai redémarré sans succès.")
    assert is_vain_attempt("I have restarted it, no luck.")
    assert not is_vain_attempt("J'ai redémarré hier.")
    assert not is_vain_attempt("Le volet monte sans succès.")
