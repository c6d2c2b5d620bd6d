"""Names beside names, at both ends of a message, spelled out, and with the surname first."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ottilie & Fritz warten seit Wochen", "[name] & [name] warten seit Wochen"),
        ("die WG Krämer/Oyelaran/Lindqvist hat", "die WG [name]/[name]/[name] hat"),
        ("Madame Quiniou née LE BERRE", "Madame [name] née [name]"),
        ("It is O-Y-E-L-A-R-A-N.", "It is [name]."),
        ("Mbeki, M wie Mut", "[name], M wie Mut"),
        ('55102,"Papadakis, Eleni",double', '[order],"[name]",double'),
        ("Rückruf: Haddad, Mohamed, wegen", "Rückruf: [name], wegen"),
        ("ABDULLAHI Fartun tel privato", "[name] tel privato"),
        ("Das Paket ist da. Herzlich, Ihr Przemko", "Das Paket ist da. Herzlich, Ihr [name]"),
        ("rappelez vite 06.02.77.41.15 Jordan", "rappelez vite [phone] [name]"),
        ("Port 443 blocked, 8080 ok. Dave", "Port 443 blocked, 8080 ok. [name]"),
        ("Délai : 15 jours. E. Vasseur, pour Engie", "Délai : 15 jours. [name], pour Engie"),
        ("sí, soy Urrutikoetxea, con ka", "sí, soy [name], con ka"),
        ("moin hier Przemko, internet geht nicht", "moin hier [name], internet geht nicht"),
    ],
)
def test_neighbours_and_places_tell_a_name(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "it's Outlook, c'est Linux, ich bin Rentner, I'm German, sono Cliente.",
        "Danke im Voraus, its Ruins. Add On",
        "file:///C:/Users/Public, Paris, France",
        "N-A, W-L-A",
    ],
)
def test_products_peoples_and_lists_stay(text: str) -> None:
    assert mask(text) == text
