"""Unknown words are names by what is said with them."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mon ado Oyelaran a bloqué sa tablette", "Mon ado [name] a bloqué sa tablette"),
        ("L'hôte Przybylski ne répond plus", "L'hôte [name] ne répond plus"),
        ("some bloke called Idwal McAllister, not me", "some bloke called [name], not me"),
        ("un certo Chukwudi Eze che non abita qui", "un certo [name] che non abita qui"),
        ("Kunde Przybylski wartet", "Kunde [name] wartet"),
        ("bitte klingeln bei Wiśniewska, 2. OG", "bitte klingeln bei [name], 2. OG"),
        ("Citofonare Diop, primo piano", "Citofonare [name], primo piano"),
        ("Przybylski hat angerufen", "[name] hat angerufen"),
        ("Oyelaran a rappelé ce matin", "[name] a rappelé ce matin"),
        ("Llamó Urrutia, su pareja", "Llamó [name], su pareja"),
        ("le ticket de Bich Ngoc est ouvert", "le ticket de [name] est ouvert"),
        ("Oyelaran's laptop is slow", "[name]'s laptop is slow"),
        ("the Fernandes place has no heat", "the [name] place has no heat"),
        ("My tenant, Precious Ncube, moved out", "My tenant, [name], moved out"),
        ("avvisate il sig dervishi, grazie", "avvisate il sig [name], grazie"),
    ],
)
def test_a_word_with_a_capital_is_a_name_where_somebody_does_or_owns_something(
    text: str, masked: str
) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Client Thunderbird, Kunde Telekom, Microsoft called, Orange a rappelé",
        "le PC de Direction, the mail of Yahoo, compte de Facturation, Outlook's account",
        "Installer was Evergreen Heating Ltd",
        "the SMTP account, a folder called Drafts, la mail di Alice",
        'the folder "Local Folders Archive" and the name of the "Sent Items"',
    ],
)
def test_products_firms_and_offices_stay(text: str) -> None:
    assert mask(text) == text
