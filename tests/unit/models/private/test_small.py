"""Usual first names in small letters are names wherever they are no words."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("votre technicien (rachid je crois)", "votre technicien ([name] je crois)"),
        ("mails für eine jacqueline mroz auf", "mails für eine [name] auf"),
        ("la carte de mon mari constantin dragomir alors", "la carte de mon mari [name] alors"),
        ("thanks to everyone, nathalie", "thanks to everyone, [name]"),
    ],
)
def test_a_first_name_in_small_letters_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "san francisco, la marine, le manuel, una linda chica, fuori tempo massimo, je vais peter",
        "linux mint vanessa, nathalie.exe, /nathalie/, nathalie_backup",
    ],
)
def test_words_files_and_places_stay(text: str) -> None:
    assert mask(text) == text
