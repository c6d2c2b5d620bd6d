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
        ("Ekran yanık, ışık gelmiyor", "ekran yanik isik gelmiyor"),
        ("プリンターが動きません！", "プリンターが動きません"),
    ],
)
def test_signs_accents_apostrophes_and_hyphens_make_no_other_words(one, other):
    assert words_of(one) == words_of(other)


def test_words_are_read_one_by_one_where_nobody_writes_them_apart():
    assert (
        words_of("打印机卡纸了。")
        == words_of("打印机，卡纸了！")
        == ("打印", "机", "卡", "纸", "了")
    )


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
    assert words_of(BODY) in told(f"Problème de lave-linge\n{BODY}").body
    assert told("Veltik 7\nIl ne vidange plus").body == ()
    assert told("Veltik 7\nBonjour, merci").body == ()


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        (
            "Cancel my contract",
            "I am waiting since two weeks and nobody calls me, please do it now",
        ),
        ("Stop", "My phone stopped last week and I want a confirmation by mail today"),
        ("No refund", "The lamp that I sent back last week arrived at your warehouse on Monday"),
        ("Veltik 7", BODY),
    ],
)
def test_a_subject_that_asks_for_something_or_names_it_may_not_be_missing(subject, body):
    text = f"{subject}\n{body}"
    assert told(text).body == ()
    assert without_idle_subject(text) == text


@pytest.mark.parametrize("sign", ["'", "’", "´", "′", " ", "' ", " '", ""])
@pytest.mark.parametrize("verb", ["open", "access", "update", "eat", "install", "hear", "5"])
def test_a_denial_keeps_its_t_and_the_next_word_its_beginning(sign, verb):
    assert words_of(f"I can{sign}t {verb} it") == ("i", "cant", verb, "it")
    assert words_of(f"Doesn{sign}t {verb}") == ("doesnt", verb)


def test_articles_and_pronouns_are_elided_at_the_beginning_of_a_word():
    assert words_of("jusqu'à l'eau dell’anno, t'aime") == ("jusqua", "leau", "dellanno", "taime")
    assert words_of("jusqu à l eau dell anno, t aime") == ("jusqua", "leau", "dellanno", "taime")
    assert words_of("It's open") == ("its", "open")


def test_a_greeting_tells_nothing():
    assert told("Bonjour, merci d'avance") == told("")


def test_who_signs_is_not_read():
    assert words_of(BODY) in told(f"{BODY}. Bien à vous, Paul Mercier").whole


@given(st.text())
def test_whatever_comes_is_read_as_words(text):
    read = told(text)
    assert all(
        word and not set(word) & set(" \n'") for way in (*read.whole, *read.body) for word in way
    )
