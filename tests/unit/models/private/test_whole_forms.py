"""What opens a product, names a frame or a firm, and where people are at home, street or not."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("code d'activation ST-7714-QK", "code d'activation [secret]"),
        ("mein Aktivierungscode HB-2290-ZZ", "mein Aktivierungscode [secret]"),
        ("activation key TT-118-WQ-90 rejected", "activation key [secret] rejected"),
        ("notre SIRET 732 829 320 00074", "notre SIRET [id]"),
        ("Thépaut Couverture, 732 829 320 00074", "Thépaut Couverture, [id]"),
        ("bastidor VC2-0093-7720", "bastidor [serial]"),
        ("frame number is FR-2281-9930", "frame number is [serial]"),
        ("Rahmen-Nr. KX-90-22318", "Rahmen-Nr. [serial]"),
        ("n° de cadre : TRX-5519-02", "n° de cadre : [serial]"),
        ("mon profil facebook.com/lea.marchadier.9", "mon profil [url]"),
        ("https://m.facebook.com/sabrina.ouali", "[url]"),
        ("linkedin.com/in/karim-benslimane-7a1", "[url]"),
        ("morada: Rua do Almada 214, 3.º D, 4050-031 Porto", "morada: [address]"),
        ("Travessa do Carmo 5, r/c Esq., 8000-123 Faro", "[address]"),
        ("du 2e, appt 24, bât. C, résidence Les Ajoncs", "du [address]"),
        ("esc. A, appt 7, rés. du Parc", "[address]"),
    ],
)
def test_whole_form_is_masked(text: str, masked: str):
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "le code d'activation échoue avec S-318",
        "activation code 0x80070005",
        "le SIRET est absent de la facture",
        "Der Rahmen 52 cm ist zu klein, das Teil RX-200-B auch",
        "telaio in alluminio 6061, chassis 2024",
        "frame number 1024 dropped",
        "mot de passe : impossible de le changer",
        "Password: unchanged, clave: incorrecta",
        "facebook.com/help ne répond pas, x.com/home non plus",
        "la résidence est inoccupée, bât. B, résidence universitaire",
        "erreur 1234-567 à l'ouverture",
    ],
)
def test_what_is_told_of_things_stays(text: str):
    assert mask(text) == text
