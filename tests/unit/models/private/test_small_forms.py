"""What stands beside an account or a card, and how people are reached besides."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("BIC AGRIFRPP882", "BIC [iban]"),
        ("mon BIC : BNPAFRPP", "mon BIC : [iban]"),
        ("carte 4970 1012 3456 7893 exp 09/27", "carte [card] exp [card]"),
        ("4970 1012 3456 7893, expire le 09/2027", "[card], expire le [card]"),
        ("matricule salarié 004512", "matricule salarié [id]"),
        ("skype: live:jo.martinez77", "skype: [handle]"),
        ("un créneau sur calendly.com/jean-dupont", "un créneau sur [url]"),
    ],
)
def test_what_is_told_beside_an_account_or_to_be_reached_is_masked(text, masked):
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "stylo BIC CRISTAUX",
        "Swift compiler 5.9, SWIFT TESTING",
        "exp 09/27 sur la boîte",
        "live: streaming en 1080p",
        "calendly.com ne charge pas",
        "calendly.com/help ne charge pas",
    ],
)
def test_what_looks_like_it_and_names_nobody_stays(text):
    assert mask(text) == text
