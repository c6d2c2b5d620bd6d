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
        ("Windows version 10.0.19045, update 128.5.0esr", {"10.0.19045", "128.5.0"}),
    ],
)
def test_a_code_of_one_digit_is_known_by_its_hyphen(text: str, codes: set[str]) -> None:
    assert named_codes(text) == codes
