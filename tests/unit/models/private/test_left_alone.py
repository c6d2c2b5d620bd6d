"""What stands where private data stands, and is none."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    "text",
    [
        "Nicht öffnen, solange das Gerät läuft.",
        "Solange das Gerät läuft, nicht öffnen.",
        "El servicio es malo",
        "Tiene malo el cable",
        "Der samba Server startet nicht",
        "un mur en pierre et une porte",
        "Las teclas dejan de funcionar",
        "la funda se ha roto",
        "Prima di aprire, tolga la spina.",
        "elke keer valt de verbinding weg",
        "Er berät mich gut, aber niemand berat sich",
        "Rue Saint-Patrick",
        "Scrive i documenti su FILE",
        "Prüfen Sie Ihre Internet-Verbindung",
        "Prüfen Sie Ihre Router-Installation",
        "Wechseln Sie, wenn nötig, Ihre Karte",
    ],
)
def test_word_of_its_language_is_no_name(text: str):
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, mon volet ne marche plus. Veltik Mini",
        "1. Open the settings.\nFactory Reset",
        "Error message\nAccess Denied",
        "Das Gerät zeigt nur eine Meldung. Zugriff Verweigert",
        "Choose one of these. Energy Saver.",
        "Subject\nBlack Screen",
        "My phone stopped after the update. Galaxy Buds",
        "Hello, Printer here does not print",
        "Hallo, Drucker hier geht nicht",
        "Bonjour, Panne ici",
        "Salut, Clique ici",
        "Hallo, Klick hier",
        "Hola, Pulsa aqui",
        "Operator Panel: dark",
        "Customer Portal: down",
        "Support Ticket: closed",
        "IRIS SCAN.",
        "AMBER ALERT.",
        "OSCAR NOMINATED.",
        "OPEL Adam",
        "Network name?\nHome",
        "Quel est le nom du produit ?\nVeltik",
        "Name der App?\nKalender",
        "Product ID?\n100457722",
    ],
)
def test_product_menu_or_message_is_no_name(text: str):
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The washer shows door code E10 and stops",
        "Le code alarme F05 clignote depuis hier",
        "I get code 30088 on the TV when I start it",
        "I got the code 4512 on the display",
        "Ich bekomme immer den Code 50012 im Display",
        "error code 1234-5678-9012",
        "Code 2124-4517-0001",
        "gate code E24 flashes",
        'Click on Password "forgotten"',
        'Klicken Sie auf Passwort "zurücksetzen"',
        "password: mandatory",
        "Passwort: erforderlich",
        "mot de passe : modifier",
        "contraseña: obligatoria",
        "password: scaduta",
        "La clave: paciencia",
        "token: undefined",
        "change password to 8+chars",
        "password to be 8chars",
        "password was changed to 12char",
        "Das Passwort zum Entsperren des PKCS#12 Objekts",
    ],
)
def test_error_code_or_word_about_password_is_no_secret(text: str):
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "login: sign-in",
        "username is case-sensitive",
        "user: read-only",
        "login v2.0",
        "account created_at is empty",
        "account payment_method missing",
        "Skype: crash",
        "Discord: muted",
        "Melder: piept",
        "Reporter: hotline",
        "Login: button",
    ],
)
def test_word_about_login_is_no_login(text: str):
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Le compteur indique 004512",
        "SD card 128 000",
        "Karte 256000 MB",
        "Account limit 100000",
        "case of 12000 units",
        "ticket for 10000 people",
        "reference EN 60335-1-2",
        "Referenz DIN 18015-1",
        "Nummer WH-1000-XM4",
        "factures 2019 2020 2021",
        "facture de 48812 F",
        "confirmation ERROR5",
        "VW Golf R-I 300",
        "truck inverter DC-AC 2000 W",
        "my car's USB-C 30 W charger",
        "car USB-A 12 V",
        "badge RF-ID 125",
        "park USB-A 12",
    ],
)
def test_count_norm_or_model_is_no_number_of_anybody(text: str):
    assert mask(text) == text
