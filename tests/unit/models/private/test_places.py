import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "j'habite Résidence Les Tilleuls, bâtiment B, 33600 Pessac",
            "j'habite [address]",
        ),
        (
            "lieu-dit La Croix Blanche, 56400 Pluneret",
            "[address]",
        ),
        (
            "Rose Cottage, Mill Lane, Bampton OX18 2JE",
            "[address]",
        ),
        (
            "Apartment 14, Beacon House, 3 Dock Street, Dundee DD1 3JY",
            "[address]",
        ),
        (
            "Gutshof Lindow, 16835 Lindow",
            "[address]",
        ),
        (
            "Urb. Los Almendros, parcela 14, 29649 Mijas",
            "[address]",
        ),
        (
            "Aldea de Arriba s/n, 15820 Santiago",
            "[address]",
        ),
        (
            "Fraz. San Martino 41, 39057 Appiano",
            "[address]",
        ),
        (
            "Chez Mme Brunet, Moulin de Kergoat, 29510 Briec",
            "[address]",
        ),
        (
            "vingt-deux bis rue des Carmes à Rennes",
            "[address]",
        ),
        (
            "Top Floor Flat, 9 Belgrave Place, Edinburgh EH4 3AN",
            "Top Floor Flat, [address]",
        ),
        (
            "1 The Crescent, Salford M5 4PF",
            "[address]",
        ),
        (
            "Auf der Heide 44, 52152 Simmerath",
            "[address]",
        ),
        (
            "Calle del Pez 14, 1º izq., 28004 Madrid",
            "[address]",
        ),
        (
            "Paseo Marítimo 88, apto. 402, Fuengirola",
            "[address]. 402, Fuengirola",
        ),
        (
            "Frazione Chiesa 7, 23030 Livigno",
            "[address]",
        ),
    ],
)
def test_house_flats_and_estates_belong_to_the_address(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "one possible avenue of research",
        "tout un lotissement est touché",
        "via Outlook 2019, Version 4",
        "le parc informatique, 3 étages",
        "The House of Cards, season 2",
        "moved to 20 GB",
    ],
)
def test_what_only_looks_like_an_address_stays(text: str) -> None:
    assert mask(text) == text
