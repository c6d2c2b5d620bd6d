"""Whether a customer writes the same again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.routing.same_again import is_the_same, words_in

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
        "I cant find card, and my transfer was declined yesterday evening",
        "I cant findmy card, and my transfer was declined yesterday evening",
        "I cant find my card, and my transfer wa declined yesterday evening",
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
        ("I can log in since monday", "I can't log in since monday"),
        ("The refund is on my account", "The refund isn't on my account"),
        ("Red is lit, the green one is not lit", "Red is not lit, the green one is lit"),
        ("He sent it on room 1 2", "He sent it on room 12"),
        ("The bit of my drill is lost", "The bag of my drill is lost"),
        ("Ich habe mein Paket erhalten", "Ich habe kein Paket erhalten"),
        ("Die Rechnung von Juni ist falsch", "Die Rechnung von Juli ist falsch"),
        ("I forgot the PIN of my card", "I forgot the PUK of my card"),
        ("20 instead of 30 euros were paid", "30 instead of 20 euros were paid"),
        ("The room has +5 degrees today", "The room has -5 degrees today"),
        ("My Aria makes a strange noise", "My Nova makes a strange noise"),
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
