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


@pytest.mark.parametrize(
    "text",
    [
        "La carte n° 481221470882 est épuisée.",
        "The expansion card number 012345678901",
        "A wifi card, no 123456789012",
        "A sound card no. 501807031577",
        "Visa 2024 2025 2026 application form",
        "My visa 202411301234 is not shown.",
    ],
)
def test_a_short_number_is_a_cards_by_a_word_for_paying_or_its_checksum(text: str):
    assert "[card]" not in mask(text)
    assert mask("Credit card 501807031578 and card no. 501807031577").count("[card]") == 2
