import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Tarjeta n.º 180041279629386", "Tarjeta n.º [card]"),
        ("Tarjeta núm. 6390 8560 9712", "Tarjeta núm. [card]"),
        ("CB n° 639085609712", "CB n° [card]"),
        ("Kartennr. 501807031577", "Kartennr. [card]"),
        ("La mia carta di debito è la 2131 6664 8134 312.", "La mia carta di debito è la [card]."),
        ("My card number is 501807031577.", "My card number is [card]."),
    ],
)
def test_number_said_to_be_a_cards_goes_whatever_its_scheme(text: str, masked: str):
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "SD card 128000000000 bytes",
        "Ma carte graphique 123456789012 est en panne",
        "timestamp 170000000000",
        "memory card 64 GB",
    ],
)
def test_other_cards_have_no_card_number(text: str):
    assert mask(text) == text
