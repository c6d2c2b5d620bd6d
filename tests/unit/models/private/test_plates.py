import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "Mon véhicule immatriculé GH-204-ZP est mal garé",
            "Mon véhicule immatriculé [id] est mal garé",
        ),
        (
            "My car reg is BD19 KTF",
            "My car reg is [id]",
        ),
        (
            "Kennzeichen M-QR 774",
            "Kennzeichen [id]",
        ),
        (
            "mi coche 7713 HJK no sale en la app",
            "mi coche [id] no sale en la app",
        ),
        (
            "targa DB119TR",
            "targa [id]",
        ),
        (
            "Le scooter EW-118-BX du livreur",
            "Le scooter [id] du livreur",
        ),
        (
            "Stationnement facturé deux fois pour ER713TM",
            "Stationnement facturé deux fois pour [id]",
        ),
        (
            "kennzeichen ol ab 12",
            "kennzeichen [id]",
        ),
        (
            "Targa AA 000 BB",
            "Targa [id]",
        ),
    ],
)
def test_plates_are_known_by_their_shape_beside_a_vehicle(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "HP-123-AB prints no more, my car is red",
        "the car needs USB 3 and GPS 500",
        "rating plate PNC 949",
        "auto VW ID 3",
    ],
)
def test_shapes_of_other_things_stay(text: str) -> None:
    assert mask(text) == text
