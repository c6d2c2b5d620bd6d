"""A form that was filled in is read as its message, with what it is about."""

import pytest

from models.text import clean


@pytest.mark.parametrize(
    ("subject", "form", "said"),
    [
        (
            "Formulaire de contact SAV",
            "Nom : DUPONT Jean\nTél portable:06 12 34 56 78\nEmail: j@example.org\n"
            "Adresse: 12 rue des Lilas, 69003 Lyon\nModèle: Encrelia 450\nIBAN: FR76 3000\n"
            "Message: Elle fait des bourrages.\nJ'accepte les CGU: Oui\nOrigine: site web",
            "Elle fait des bourrages.\nEncrelia 450",
        ),
        (
            "Contact",
            "Prénom : Anne\nNom : Petit\nTéléphone : 0612345678\nMessage :\nBonjour,\n"
            "elle bourre.\nErreur : E47 sur l'écran.",
            "Bonjour,\nelle bourre.\nErreur : E47 sur l'écran.",
        ),
        (
            "Nouveau message du site",
            "Nom: A B\nE-mail: a@example.org\nSujet: Bourrage\nMessage: Tous les jours.",
            "Bourrage\nTous les jours.",
        ),
        (
            "Kontaktformular",
            "Anrede: Herr\nNachname: Muster\nTelefon: 0171 1234567\nProdukt: Brizair 9\n"
            "Nachricht: Es tropft.\nDatenschutz akzeptiert: ja",
            "Es tropft.\nBrizair 9",
        ),
        (
            "Panne",
            "Nom : X Y\nEmail : a@example.org\nVersion : 4.12\nDescription : plus de scan",
            "Panne\nplus de scan\nVersion : 4.12",
        ),
        (
            "Formulaire",
            "<table><tr><td>Nom</td><td>DUPONT Jean</td></tr><tr><td>E-mail</td>"
            "<td>a@example.org</td></tr><tr><th>Message</th><td>Elle bourre.</td></tr></table>",
            "Elle bourre.",
        ),
        (
            "TR: Formulaire de contact",
            "Pour traitement\n\nDe : site@example.org\nEnvoyé : mardi 3 novembre 2026 10:11\n"
            "Objet : Formulaire de contact\n\nUn visiteur vous a écrit :\n\nNom : Jean Petit\n"
            "Email : j@example.org\nMessage : Mon café est froid.",
            "Mon café est froid.\nUn visiteur vous a écrit :",
        ),
    ],
)
def test_a_form_says_its_message_and_what_it_is_about(subject: str, form: str, said: str) -> None:
    assert clean(subject, form) == said


@pytest.mark.parametrize(
    "body",
    [
        "Modèle : Brizair 9\nErreur : E47\nDepuis : hier\nMerci de m'aider.",
        "Bonjour,\nProblème : la machine fuit.\nQuestion : que faire ?\nMerci",
        "Set it up as follows.\nOpen the menu.\nClick Edit.\nName: any\nDescription: any\nPort: 25",
        "Ce qui ne va pas :\nNom : affiché en minuscules\nE-mail : impossible à changer\n"
        "Message : champ invalide",
        "Description: any\nServer Name: smtp.example.org\nPort: 25\nUser name: yours",
    ],
)
def test_a_letter_with_colons_is_no_form(body: str) -> None:
    assert clean("", body) == body


def test_a_number_before_a_step_in_a_table_is_no_field() -> None:
    rows = "<tr><td>1</td><td>Ouvrez</td></tr><tr><td>2.</td><td>Fermez</td></tr>"
    assert clean("", f"<table>{rows}</table>") == "1 Ouvrez\n\n2. Fermez"


def test_a_field_that_tells_something_stays_and_so_does_a_subject_about_a_form() -> None:
    form = "Nom : Durand\nMessage : mon colis est perdu.\nVoyant rouge : non\n"
    told = "Adresse de livraison erronée : vous avez mis le 12 au lieu du 21."
    assert clean("Formulaire de retour introuvable", form + told) == (
        "Formulaire de retour introuvable\nmon colis est perdu.\nVoyant rouge : non\n" + told
    )


def test_an_answer_that_shows_what_to_fill_in_is_no_form() -> None:
    answer = "Nom : saisissez Durand\nE-mail : a@example.org\nMessage : laissez vide"
    assert clean("", answer, by_agent=True) == answer
