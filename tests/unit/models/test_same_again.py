"""Whether a customer writes the same again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.same_again import is_the_same, words_in

SAID = "I cant find my card, and my transfer was declined yesterday evening"


def same(one, other):
    return is_the_same(words_in(one), words_in(other))


@pytest.mark.parametrize(
    "again",
    [
        "i can't find my card and my transfer was declined yesterday evening!",
        "I cant find my card, and my trasnfer was declined yesterday evening",
        "I cant find my card, and my transfer was declind yesterday evening",
        "I CANT FIND MY CARD, AND MY TRANSFER WAS DECLINED YESTERDAY EVENING",
        "Hello, I cant find my card, my transfer was declined yesterday evening. Thanks",
        "I cant find the card, and my transfer was declined yesterday evening",
    ],
)
def test_slips_signs_capitals_greetings_and_a_small_word_make_no_other_text(again):
    assert same(SAID, again)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Please turn the kitchen lights on", "Please turn the kitchen lights off"),
        ("My card is working since monday", "My card is not working since monday"),
        ("Ma carte marche depuis lundi matin", "Ma carte ne marche pas depuis lundi matin"),
        ("Error E41 on my washing machine", "Error E42 on my washing machine"),
        ("My transfer was declined", "I think my transfer was declined, but why is that so?"),
        ("I lost my card", "I lost my phone"),
        ("Where do I order my card again?", "Where do I cancel my card again?"),
        ("", ""),
        ("Hello", "Hello"),
    ],
)
def test_another_word_figure_or_sense_is_another_text(one, other):
    assert not same(one, other)


@given(st.text(), st.text())
def test_order_does_not_matter_and_nothing_breaks_it(one, other):
    assert same(one, other) == same(other, one)
