"""How a ticket may be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.routing.readings import told, without_idle_subject, words_of

BODY = "Mon lave-linge ne vidange plus depuis hier soir et le voyant rouge clignote"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J'ai reçu l’Œuvre, n'est-ce pas ?", "j ai recu l oeuvre n est ce pas"),
        ("It's late: I don't see it", "its late I don t see it"),
        ("Commande n° 61953.", "commande n° 61953"),
        ("Mon Veltik-7 fuit", "mon veltik7 fuit"),
        ("L'erreur E-21 !", "l erreur E21"),
        ("Il fait d'1m95", "il fait d 1m95"),
    ],
)
def test_signs_accents_apostrophes_and_hyphens_make_no_other_words(one, other):
    assert words_of(one) == words_of(other)


def test_figures_with_a_comma_or_a_sign_stay_whole():
    assert words_of("12,5 euros, -5 degrés, 5.2.1.") == ("12,5", "euros", "-5", "degres", "5.2.1")


@pytest.mark.parametrize(
    "subject",
    [
        "Question",
        "Besoin d'aide",
        "votre demande",
        "Problème !",
        "SAV",
        "Anfrage",
        "Help",
        "Ticket 48213",
    ],
)
def test_a_subject_that_says_nothing_is_not_read(subject):
    assert without_idle_subject(f"{subject}\n{BODY}") == BODY


@pytest.mark.parametrize(
    "subject",
    [
        "ne vidange plus depuis",
        "Mon lave-linge ne vidnge plus depuis hi",
        "Mon lave-linge ne vidange",
    ],
)
def test_a_subject_that_the_body_says_again_is_not_read(subject):
    assert without_idle_subject(f"{subject}\n{BODY}") == BODY


@pytest.mark.parametrize(
    "subject", ["Veltik 7", "Mon lave-linge vidange", "Question sur ma facture"]
)
def test_a_subject_of_its_own_is_read(subject):
    assert without_idle_subject(f"{subject}\n{BODY}") == f"{subject}\n{BODY}"
    assert without_idle_subject(f"{subject}\nBonjour, merci.") == f"{subject}\nBonjour, merci."


def test_a_subject_may_be_missing_where_the_body_is_long():
    assert words_of(BODY) in told(f"Veltik 7\n{BODY}").body
    assert told("Veltik 7\nIl ne vidange plus").body == ()
    assert told("Veltik 7\nBonjour, merci").body == ()


def test_a_greeting_tells_nothing():
    assert told("Bonjour, merci d'avance") == told("")


def test_who_signs_is_not_read():
    assert words_of(BODY) in told(f"{BODY}. Bien à vous, Paul Mercier").whole


@given(st.text())
def test_nothing_breaks_it(text):
    told(text)
