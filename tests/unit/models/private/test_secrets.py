import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "mon ancien mdp Choupette88! ne marche plus",
            "mon ancien mdp [secret] ne marche plus",
        ),
        (
            "my old password was Bluebell-77 and the new one doesn't work",
            "my old password was [secret] and the new one doesn't work",
        ),
        (
            "the wifi password written on the back is lucky-panda-204",
            "the wifi password written on the back is [secret]",
        ),
        (
            "Das Passwort habe ich auf Sonne!1985 geändert",
            "Das Passwort habe ich auf [secret] geändert",
        ),
        (
            "La clave del wifi de casa es Luna_llena22",
            "La clave del wifi de casa es [secret]",
        ),
        (
            "la vecchia password era miciobello83",
            "la vecchia password era [secret]",
        ),
        (
            "Notre mot de passe admin a été remplacé par Tartiflette#9 la semaine dernière",
            "Notre mot de passe admin a été remplacé par [secret] la semaine dernière",
        ),
        (
            "I typed the passcode 88#Orchid three times",
            "I typed the passcode [secret] three times",
        ),
        (
            "Passwort war Kartoffel_1 und jetzt nicht mehr",
            "Passwort war [secret] und jetzt nicht mehr",
        ),
        (
            "mi contraseña antigua toby2015 no vale",
            "mi contraseña antigua [secret] no vale",
        ),
        (
            "la clave de la alarma es 8820",
            "la clave de la alarma es [secret]",
        ),
        (
            "la parola chiave del router è Sole_mare9",
            "la parola chiave del router è [secret]",
        ),
        ("Passwort: J3t)7WfDa+", "Passwort: [secret]"),
        ("mdp : @alZ#8BhY1", "mdp : [secret]"),
        ("(mot de passe : Sol)eil2024).", "(mot de passe : [secret])."),
        ('mon mot de passe est "Soleil2024", ok', 'mon mot de passe est "[secret]", ok'),
        ("mein Passwort ist (8gh)Kl#2", "mein Passwort ist [secret]"),
        ("La mia password attuale è C76PftWO)5", "La mia password attuale è [secret]"),
        ("I tried the password Q#4v)zK1, no luck", "I tried the password [secret], no luck"),
        ("not with Q#4v)zK1 as password", "not with [secret] as password"),
    ],
)
def test_passwords_are_masked_that_a_sentence_tells(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "I reset the password to no avail",
        "mot de passe changé en 2024",
        "password (see the FAQ 12), my password is wrong",
        "la clave está mal, das Passwort ist falsch",
        "in answer to a question from the desk, my software is AVG",
        "mot de passe : oublié",
        "password: required",
        "password policy (min. 8 chars)",
        "le mot de passe est trop court (8 caractères)",
        "Passwort falsch (Fehler #5)",
        "password manager KeePass2.5",
    ],
)
def test_what_is_said_about_a_password_in_a_sentence_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The password dialog(2) opens.",
        "The password getPassword(1) returns null.",
        "The password Error#1045(28000) appears.",
        "$password = md5($_POST['password']);",
    ],
)
def test_a_call_and_a_counted_window_are_no_password(text: str):
    assert mask(text) == text
