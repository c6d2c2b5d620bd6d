"""Products that a customer names with one slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.routing.misspelt import Misspelt

NAMES = {
    "veltik 7": "veltik-7",
    "veltik 6": "veltik-6",
    "zephyr lite": "zephyr-lite",
    "hutte cargo": "cargo",
    "kestrel iii": "kestrel-3",
    "thunderbird": "thunderbird",
    "firefox": "firefox",
    "kestral 9": "a",
    "kestrol 9": "b",
    "kestrul 9": None,
    "m+ (2)": "m",
}
DESK = Misspelt(NAMES)


def named(text, ordinary=()):
    return DESK.named_in(text, lambda word: word in ordinary)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("mon veltk 7 fuit", "veltik-7"),
        ("mon vetlik7 fuit", "veltik-7"),
        ("mon velttik 6", "veltik-6"),
        ("zehyr lite", "zephyr-lite"),
        ("zephirlite", "zephyr-lite"),
        ("mon hutt ecargo", None),
        ("mon hute cargo, hutte crago", "cargo"),
        ("ketsrel iii", "kestrel-3"),
        ("thunderbrid, thunderbirds", "thunderbird"),
        ("thunderbrd ou vetlik 7", "thunderbird"),
    ],
)
def test_one_slip_in_a_long_word_names_the_product(text, product):
    assert named(text)[:1] == ((product,) if product else ())


@pytest.mark.parametrize(
    "text",
    [
        "veltik 8", "veltk 8", "veltik 7.1", "veltk 7.1", "veltk 77", "veltik", "veltk",
        "delta 7", "weltik 7", "vlltk 7",
        "zephyr life", "zephyr max", "kestrel ii", "kestrel iv",
        "thunderbolt", "thunderbrid 3", "xthunderbrid", "firefix", "firebox",
        "kestril 9", "kestrul 9", "m+ (3)", "", "veltik. 7",
    ],
)  # fmt: skip
def test_figures_short_words_two_slips_and_what_is_near_to_two_name_none(text):
    assert named(text) == ()


def test_an_ordinary_word_of_the_desk_is_no_slip():
    assert named("thunderbirds", {"thunderbirds"}) == ()
    assert named("vetlik 7 et thunderbirds", {"thunderbirds"}) == ("veltik-7",)


def test_several_are_told_in_the_order_of_their_mention():
    assert named("un veltk 6 puis un thunderbrid et un veltk 6") == ("veltik-6", "thunderbird")


@given(st.text())
def test_whatever_comes_only_products_are_named_and_an_exact_name_is_no_slip(text):
    assert set(named(text)) <= {owner for owner in NAMES.values() if owner}
    assert Misspelt({text: "x"}).named_in(text, lambda word: False) == ()
