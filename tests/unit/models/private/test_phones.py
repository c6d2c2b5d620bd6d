import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Call 213-555-4362x2436 or 001-284-555-3957x1054", "Call [phone] or [phone]"),
        ("(246)555-2747x278 and +1-318-555-4427x0316", "[phone] and [phone]"),
        ("Call 958.555.4868x86994", "Call [phone]"),
        ("Please ring 198-555-0199.", "Please ring [phone]."),
        ("6725550654 is my mobile", "[phone] is my mobile"),
        ("345550654 ist meine Nummer", "[phone] ist meine Nummer"),
        ("You can get me on 3885550717", "You can get me on [phone]"),
        ("call me on plus 44 7700 900 123", "call me on plus [phone]"),
        ("Il corriere chiami prima: 3405551755", "Il corriere chiami prima: [phone]"),
    ],
)
def test_telephone_of_any_plan_goes_with_its_extension(text: str, masked: str):
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "version 213.484.4362 of it",
        "part number 123-456-7890",
        "ISBN 978-316-1484",
        "ISBN: 0596101996",
        "a screen of 1920x1080, of 12345678x90",
        "For this message, 550-5.7.26 is shown",
        "Error code: 800-123-4567",
    ],
)
def test_versions_parts_and_codes_are_no_telephone(text: str):
    assert mask(text) == text


def test_round_millions_are_no_telephone() -> None:
    assert mask("Get us 10 000 000 units.") == "Get us 10 000 000 units."
