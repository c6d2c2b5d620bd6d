"""Addresses are known by where they are told, up to their postcode."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("domiciliée Kerguélen, 29120 Pont-l'Abbé, souhaite", "domiciliée [address], souhaite"),
        ("We live at Ty Gwyn, Llanfihangel, Aberystwyth SY23 4LA and", "We live at [address] and"),
        ("Adresse neu: Am Turm 2c bei Al-Khatib, 45127 Essen. Fr", "Adresse neu: [address]. Fr"),
        ("12 rue Sadi Carnot villeurbanne alors que", "[address] alors que"),
        ("au 3 place du marché a loudéac et elle", "au [address] et elle"),
        ("I'm at Unit 5/31 Wattle St, Fremantle WA 6160, mob", "I'm at [address], mob"),
        ("Hauptstr. 112 1/2, Weinheim, Handy", "[address], Handy"),
        ("L.go Ascianghi 5, Roma. Citofono", "[address]. Citofono"),
    ],
)
def test_what_stands_between_the_word_and_the_town_is_an_address(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "adresse : la page ne s'ouvre pas. Erreur 12345 Windows",
        "I live in France and use version 12",
        "Wasserkocher Lono\nBeste Grüße aus dem Allgäu",
        "cerrada a las 21:00",
    ],
)
def test_what_has_no_town_stays(text: str) -> None:
    assert mask(text) == text
