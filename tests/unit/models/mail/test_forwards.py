"""What is sent on is read as what its writer says; what a reply quotes is not."""

import pytest

from models.text import clean

SAID = "Ma Brizair 9 fuit depuis hier.\nElle goutte sur le parquet."
HEADERS = {
    "outlook": "-----Message d'origine-----\nDe : Jean Petit [mailto:jp@example.org]\n"
    "Envoyé : jeudi 26 novembre 2026 08:44\nÀ : sav@example.com\nObjet : Clim\n\n",
    "outlook, bare": "De : Jean Petit <jp@example.org>\nEnvoyé : jeudi 26 novembre 2026 08:44\n"
    "À : a@example.com;\nObjet : Clim\n\n",
    "outlook, double spaced": "De : Jean Petit\n\nEnvoyé : jeudi 26 novembre 2026 08:44\n\n"
    "À : sav@example.com\n\nObjet : Clim\n\n",
    "gmail": "---------- Forwarded message ---------\nDe : Jean Petit <jp@example.org>\n"
    "Date: jeu. 26 nov. 2026 à 08:44\nSubject: Clim\nTo: <sav@example.com>\n\n\n",
    "thunderbird": "-------- Message transféré --------\nSujet : \tClim\nDate : \tThu, 26 Nov\n"
    "De : \tJean Petit <jp@example.org>\nPour : \tsav@example.com\n\n\n",
    "web.de": "Gesendet: Donnerstag, 26. November 2026 um 08:44 Uhr\nVon: Jean Petit\n"
    "An: sav@example.com\nBetreff: Klima\n\n",
    "apple": "Début du message réexpédié :\n\n> De: Jean Petit <jp@example.org>\n> Objet: Clim\n"
    "> Date: 26 novembre 2026 à 08:44:12 UTC+1\n> À: sav@example.com\n> \n> ",
}


@pytest.mark.parametrize("program", HEADERS)
@pytest.mark.parametrize(
    ("subject", "handed_over"),
    [
        ("TR: Clim", ""),
        ("TR: Clim", "Pour traitement svp\n\n"),
        ("WG: Clim", "Bitte übernehmen.\nDanke\n\n"),
        ("RV: Clim", "Para su gestión, por favor.\n\n"),
        ("I: Clim", "Per competenza.\n\n"),
        ("Clim", "Merci de prendre en charge la demande de notre client ci-dessous.\n\n"),
        (
            "FW: Clim",
            "Please handle.\n\nBest regards,\nAnna Brown\nStore manager\n12 High Street\n\n",
        ),
    ],
)
def test_a_mail_that_is_sent_on_says_what_its_writer_said(
    program: str, subject: str, handed_over: str
) -> None:
    said = SAID.replace("\n", "\n> ") if program == "apple" else SAID
    signed = "" if program == "apple" else "\n\nCordialement,\nJean Petit\n06 12 34 56 78"
    assert clean(subject, f"{handed_over}{HEADERS[program]}{said}{signed}") == f"Clim\n{SAID}"


def test_what_is_said_of_the_matter_above_stays_before_it() -> None:
    above = "Le client a déjà remplacé le filtre, rien n'y fait."
    read = clean("TR: Clim", f"{above}\n\n{HEADERS['outlook']}{SAID}")
    assert read == f"Clim\n{above}\n{SAID}"


def test_a_mail_that_is_sent_on_twice_says_what_its_first_writer_said() -> None:
    inner = f"Pour traitement\n\n{HEADERS['outlook']}{SAID}"
    assert clean("TR: TR: Clim", f"Pour info\n\n{HEADERS['outlook, bare']}{inner}") == (
        f"Clim\n{SAID}"
    )


@pytest.mark.parametrize("program", ["outlook", "outlook, bare", "web.de"])
@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("RE: Clim", "Toujours pas résolu, elle fuit encore."),
        ("AW: Clim", "Siehe unten meine Antworten, sie tropft noch."),
        ("Clim", "Voir mes réponses ci-dessous, ma Brizair 9 goutte toujours."),
        ("Clim", "The temperature stays below 10 with my Brizair 9."),
        ("RE: TR: Clim", "C'est fait, rien n'a changé."),
    ],
)
def test_what_a_reply_quotes_is_not_said_again(program: str, subject: str, said: str) -> None:
    quoted = f"{HEADERS[program]}Bonjour, avez-vous nettoyé le filtre ?"
    assert clean(subject, f"{said}\n\n{quoted}") == f"Clim\n{said}"


@pytest.mark.parametrize(
    ("above", "quoted"),
    [
        (
            '<div dir="ltr">Pour traitement<br></div>',
            '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message'
            " ---------<br>De : Jean &lt;jp@example.org&gt;<br>Date: 26 nov. 2026 à 08:44<br>"
            "Subject: Clim<br></div><br><div>Elle fuit.</div></div>",
        ),
        (
            "<html><body><div>FYI</div><br>",
            '<blockquote type="cite"><div>Begin forwarded message:</div><br><div><b>From: </b>J'
            " &lt;j@example.org&gt;<br></div><div><b>Date: </b>26 November 2026<br></div><br>"
            "<div>Elle fuit.</div></blockquote></body></html>",
        ),
        (
            "<html><body><p>Pour traitement</p>",
            "<div><p class=MsoNormal><b>De :</b> Jean &lt;jp@example.org&gt;<br><b>Envoyé :</b>"
            " jeudi 26 novembre 2026 08:44<br><b>À :</b> s<br><b>Objet :</b> Clim</p></div>"
            "<p>Elle fuit.</p></body></html>",
        ),
    ],
)
def test_what_html_sends_on_is_read_as_well(above: str, quoted: str) -> None:
    assert clean("TR: Clim", above + quoted) == "Clim\nElle fuit."


def test_a_journey_or_an_address_in_brackets_begins_no_mail() -> None:
    journey = "Livraison\nDe : Lyon\nÀ : Paris\nDate : 3 mars 2026 à 10:00\nLe colis est perdu."
    assert clean("", journey) == journey
    assert clean("", "Écrire à Paul <p@example.org>\nMerci") == (
        "Écrire à Paul <p@example.org>\nMerci"
    )


def test_many_marks_one_after_the_other_are_read_in_no_time_and_lose_nothing_below() -> None:
    deep = "---------- Forwarded message ---------\n" * 2000 + SAID
    assert clean("Fwd: Clim", deep) != ""


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("TR: Clim", "On m'a répondu cela et rien ne change."),
        ("Clim", "Please see below."),
    ],
)
def test_what_a_desk_wrote_is_no_customers_whoever_sends_it_on(subject: str, said: str) -> None:
    header = HEADERS["outlook, bare"].replace("Jean Petit", "Support Froid")
    assert clean(subject, f"{said}\n\n{header}Débranchez-la.") == f"Clim\n{said}"
