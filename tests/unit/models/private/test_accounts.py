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


MISTYPED = (
    "FR76 6423 2182 2099 5972 3680 452", "FR7663116059525746840035293",
    "fr7663116059525746840035293",
    "DE12 3704 0044 0532 0130 00", "BE11 5390 0754 7034", "ES91-2100-0418-4502-0005-1332",
    "IT60X0542811101000000123457", "GB11 BARC 2003 1853 3459 00", "CH93.0076.2011.6238.5295.8",
)  # fmt: skip


@pytest.mark.parametrize("iban", MISTYPED)
@pytest.mark.parametrize("told", ["{}", "Merci de me rembourser sur {}, Zoé", "n° ({}) svp"])
def test_an_iban_with_a_wrong_check_digit_is_one_all_the_same(iban: str, told: str):
    once = mask(told.format(iban))
    assert "[iban]" in once
    assert not any(group in once for group in iban.split())
    assert mask(once) == once


@pytest.mark.parametrize("iban", ["NO8386011117947", "BE11539007547034", "FI21 123456 00000786"])
def test_a_short_or_oddly_written_one_has_to_be_announced(iban: str):
    assert mask(f"Mon RIB pour le remboursement éventuel : {iban}").endswith(": [iban]")
    assert mask(f"mon iban c'est {iban} merci") == "mon iban c'est [iban] merci"
    assert "[iban]" not in mask(f"Le message {iban} s'affiche")


@pytest.mark.parametrize(
    "text",
    [
        "Build DE2026-11-23-4412-7788 crashes",
        "Licence key BE12-3456-7890-1234 is refused",
        "Commit fe12ab34cd56ef78ab90cd12ef34ab56cd78ef90 breaks it",
        "Firmware SE10.2.1440.2210.3391.0087 loops on boot",
        "Dump at DE00 4F3A 91BC 77E2 0000 FFFF",
    ],
)
def test_technical_groups_that_begin_like_a_countrys_are_no_iban(text: str):
    assert "[iban]" not in mask(text)
