"""Error codes and versions in a text."""

import pytest

from models.sentences.codes import named_codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The strip is rejected with ER-7.", {"ER-7"}),
        ("Licence expired (LIC-3), then E-203", {"LIC-3", "E-203"}),
        ("Firmware 5.2.1 shows 0x80070005", {"5.2.1", "0x80070005"}),
        ("USB-3 port, UTF-8 file, TLS-1.2, Wi-Fi-6", set()),
        ("ERR-TLS-4 on the NB5-2", set()),
        ("Fehler E3, then F4 on the display", {"E3", "F4"}),
        ("A4 paper, F1 key, PS5, M1", set()),
        ("depuis la 5.2, 4.8 firmware, aggiornamento 2.9", {"5.2", "4.8", "2.9"}),
        ("la facture de 5.20, depuis 4.5 jours, 4.7 stars", set()),
        ("Windows version 10.0.19045, update 128.5.0esr", {"10.0.19045", "128.5.0"}),
        ("Mon compte FR76 3000 6000, erreur E47", {"E47"}),
        ("IBAN FR76XXXX, DE89 **** puis FR76...", set()),
        ("Fehler DE89 4711 beim Start", {"DE89"}),
    ],
)
def test_a_short_code_is_known_by_its_hyphen_or_by_what_is_said_of_it(
    text: str, codes: set[str]
) -> None:
    assert named_codes(text) == codes
