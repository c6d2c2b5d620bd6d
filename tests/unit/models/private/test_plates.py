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
        ("Plate number RFN-5502", "Plate number [id]"),
        ("Plate number 7-75458.", "Plate number [id]."),
        ("registration 6TX3591", "registration [id]"),
        ("registration 607 5750", "registration [id]"),
        ("the plate number is MH 12 AB 1234", "the plate number is [id]"),
        ("My car is registered EHJ 264.", "My car is registered [id]."),
        ("Das Kennzeichen ist W 98765X", "Das Kennzeichen ist [id]"),
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
        "Registration error 0x80070005",
        "registration E1234",
        "registration 2024-03",
        "registration KB5034441",
        "registration at step 12 failed",
        "REGISTRATION FAIL 12",
        "Registration Windows 11 fails",
        "registered 3 devices",
    ],
)
def test_shapes_of_other_things_stay(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The registration is 100 EUR.",
        "La carte grise est 45 EUR.",
        "Registration HTTP 403 appears",
        "Registration WIN11 fails.",
        "Registration MAY 12 closes.",
        "Registration Q4 2025",
        "Immatriculation 2025 en ligne",
        "La plaque 4 FEUX",
        "Plaque HT 12",
        "Matrícula 2 BACH",
        "Kennzeichen ist 7 TAGE gültig.",
        "Targhe LED 12 V",
        "Number plate is 100 EUR",
        "Immatriculation : 45 EUR",
        "Plaque 60 CM",
        "Registration PDF 2024 missing",
        "Matrícula 2025 abierta",
        "Registration FORM 1099",
        "La plaque GAZ 4 feux",
        "Registration USB 3 0",
    ],
)
def test_money_units_protocols_and_dates_are_no_plate(text: str) -> None:
    assert mask(text) == text
