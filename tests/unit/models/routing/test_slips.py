"""Slips of the keyboard."""

import pytest

from models.routing.slips import is_slip, slip_at


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("transfer", "trasnfer"),
        ("joignable", "jignable"),
        ("getting", "gettting"),
        ("grussen", "grssuen"),
        ("jumeler", "jumeer"),
        ("commande", "commandee"),
        ("moteur", "mateur"),
    ],
)
def test_a_letter_more_less_another_twice_or_two_in_turn_is_a_slip(word, other):
    assert is_slip(word, other)
    assert is_slip(other, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("pin", "puk"),
        ("2021", "2022"),
        ("e4100", "e4200"),
        ("moteur", "moiteux"),
        ("card", "phone"),
    ],
)
def test_small_words_figures_and_two_letters_are_none(word, other):
    assert not is_slip(word, other)


def test_where_a_slip_begins_is_told():
    assert slip_at("kestrel", "kestrl") == 5
    assert slip_at("kestrel", "kestrell") == 7
    assert slip_at("thunderbird", "thunderbolt") is None
