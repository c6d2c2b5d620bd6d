"""Products named by the ticket, in its text, or by the model."""

import pytest

from models.routing.catalogue import Catalogue, Product, decide_product
from models.types import Candidate, Decision
from tests.factories import make_ticket

CATALOGUE = Catalogue(
    (
        Product("aria-5", "Aria 5", aliases=("Aria V",)),
        Product("aria-5-pro", "Aria 5 Pro"),
        Product("ligo-8", "Ligo 8", aliases=("volet Ligo",)),
        Product("galaxy-a5", "Galaxy A5", aliases=("A5",)),
    )
)
BY_MODEL = Decision(
    None,
    0.6,
    ("aria-5", "ligo-8"),
    True,
    "ambiguous",
    (Candidate("aria-5", 0.6), Candidate("ligo-8", 0.4)),
    "model",
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("My Aria 5 Pro is dead", ("aria-5-pro",)),
        ("My Aria 5 is dead", ("aria-5",)),
        ("a Ligo 8, then an Aria 5, then the Ligo 8 again", ("ligo-8", "aria-5")),
        ("ARIA-5 and aria_5", ("aria-5",)),
        ("mon aria5 et le Ligo8", ("aria-5", "ligo-8")),
        ("aria5pro or aria 5pro", ("aria-5-pro",)),
        ("mon voletligo, un vol et ligo", ("ligo-8",)),
        ("un vol et ligo", ()),
        ("GalaxyA5 and GALAXY-A5", ("galaxy-a5",)),
        ("il y a 5 ans, a 5 inch screen", ()),
        ("mon A5", ("galaxy-a5",)),
        ("the Aria\n  V", ("aria-5",)),
        ("Mon VOLET LIGO grince", ("ligo-8",)),
        ("Aria 55 or SolAria 5", ()),
        ("nothing of ours", ()),
    ],
)
def test_names_are_found_as_customers_write_them_and_the_longest_wins(text, named):
    assert CATALOGUE.named_in(text) == named


@pytest.mark.parametrize(
    ("given", "entry"),
    [
        ("ligo-8", "ligo-8"),
        (" Ligo 8\t", "ligo-8"),
        ("VOLET LIGO", "ligo-8"),
        ("aria 5 pro", "aria-5-pro"),
        ("Ligo8", "ligo-8"),
        (" Ligo 88 ", "Ligo 88"),
        ("my Ligo 8", "my Ligo 8"),
        (None, None),
    ],
)
def test_a_value_is_the_entry_that_it_names_else_as_it_is(given, entry):
    assert CATALOGUE.entry(given) == entry
    (ticket,) = CATALOGUE.by_entry([make_ticket(product=given)])
    assert ticket.product == entry


def test_an_id_goes_before_a_name_and_a_name_before_an_alias_and_what_two_share_is_nobodys():
    shared = Catalogue(
        (
            Product("box", "Box", aliases=("square",)),
            Product("pop", "Box Pop", aliases=("Box", "square")),
            Product("mini", "square mini", aliases=("box pop",)),
        )
    )
    assert [shared.entry(given) for given in ("box", "Box", "BOX", "box pop")] == [
        *["box"] * 3,
        "pop",
    ]
    assert shared.entry("Square") == "Square"
    alike = Catalogue((Product("x-1", "one"), Product("x 1", "other")))
    assert [alike.entry(given) for given in ("x-1", "x 1", "X_1")] == ["x-1", "x 1", "X_1"]
    assert shared.named_in("my box pop, not the square or the square mini") == ("pop", "mini")


def test_spaces_hyphens_capitals_and_accents_of_a_name_do_not_matter():
    desk = Catalogue(
        (
            Product("wash-8", "Lave-linge Ondélia 8"),
            Product("tb", "Thunderbird"),
            Product("zm", "Zéphyr Max", aliases=("Z-Max",)),
            Product("portal", "MonVolta"),
            Product("fix", "Volta Fixe"),
            Product("tech", "I T"),
            Product("l-1", "Line 1 2"),
        )
    )
    for said in (
        "laveLingeOndelia8",
        "lave linge ondélia-8",
        "LAVELINGE ONDELIA8",
        "#LaveLingeOndélia8",
    ):
        assert desk.named_in(f"mon {said} fuit") == ("wash-8",)
    for said in ("Thunder bird", "Thunder-bird", "THUNDERBIRD", "THUNDER BIRD"):
        assert desk.named_in(f"mon {said} fuit") == ("tb",)
    assert desk.named_in("ZMax, zephyrmax") == ("zm",)
    assert desk.named_in("mon Volta Fixe") == ("fix",)
    assert desk.named_in("it is here") == ()
    assert desk.named_in("Line12, Line 12") == ()
    assert desk.entry("thunder bird") == "tb"


def test_a_slip_in_a_long_word_of_a_name_is_that_name_where_none_is_named():
    desk = Catalogue((Product("v7", "Veltik 7"), Product("tb", "Thunderbird")))
    assert desk.told_in("mon Veltk 7 fuit", lambda word: False) == ("v7",)
    assert desk.told_in("mon Veltk 7 fuit", lambda word: word == "veltk") == ()
    assert desk.told_in("mon Veltk 7, sous Thunderbird", lambda word: False) == ("tb",)
    assert desk.named_in("mon Veltk 7 fuit") == ()


@pytest.mark.parametrize(
    "text",
    [
        "I want to pay back the loan today",
        "Pay\n\nback",
        "pay-back",
        "the photo shop lost my pictures",
        "there is a free box in the parcel",
        "die Hot\nspot",
        "a hot spot on the plate, no work space",
    ],
)
def test_two_plain_words_are_no_name_of_one(text):
    names = ("Payback", "Photoshop", "Freebox", "Hotspot", "Workspace")
    desk = Catalogue(tuple(Product(name.lower(), name) for name in names))
    assert desk.told_in(text, lambda word: False) == ()
    assert {*desk.named_in(f"{text}, my Pay back and HOT SPOT")} == {"payback", "hotspot"}


def test_a_name_that_begins_with_two_plain_words_is_still_found():
    desk = Catalogue((Product("fb", "Freebox"), Product("free", "Free"), Product("fx", "Pay back")))
    assert desk.named_in("a free box, pay\nback") == ("free", "fx")


def test_an_empty_catalogue_finds_nothing():
    assert Catalogue().entry("Aria 5") == "Aria 5"
    assert Catalogue().named_in("Aria 5") == ()
    assert Catalogue((Product("-", " "),)).named_in("a - b") == ()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Aria5が壊れました", "aria-5"),
        ("我的Aria 5坏了", "aria-5"),
        ("Aria 5가 안 켜져요", "aria-5"),
        ("لـAria 5 شاشة", "aria-5"),
        ("وAria ٥ ساخن", "aria-5"),
        ("我的星河12坏了", "star"),
        ("새봄 S9가 안 켜져요", "spring"),
    ],
)
def test_a_name_is_found_where_other_words_are_glued_to_it(text, named):
    names = (Product("star", "星河12"), Product("spring", "새봄S9"))
    assert Catalogue((*CATALOGUE.products, *names)).named_in(text) == (named,)


def test_the_beginning_of_a_korean_syllable_is_another_one():
    catalogue = Catalogue((Product("aria", "아리아"),))
    assert catalogue.named_in("아리안 항공") == ()
    assert catalogue.named_in("아리아가 안 켜져요") == ("aria",)


def test_signs_in_a_name_are_taken_literally():
    assert Catalogue((Product("x1", "M+ (2)"),)).named_in("my M+ (2)") == ("x1",)
    assert Catalogue((Product("x1", "M.2"),)).named_in("my M-2 or Mx2 broke") == ()


def test_the_products_own_field_goes_before_everything():
    decision = decide_product("ligo-8", ("aria-5",), BY_MODEL)
    assert (decision.value, decision.source, decision.confidence) == ("ligo-8", "given", 1.0)
    assert [c.value for c in decision.candidates] == ["ligo-8", "aria-5"]


def test_a_given_product_that_nobody_trained_on_is_accepted():
    decision = decide_product("launched-today", (), BY_MODEL)
    assert (decision.value, decision.abstained) == ("launched-today", False)
    assert decision.candidates[0].value == "launched-today"


def test_one_name_in_the_text_goes_before_the_model():
    decision = decide_product(None, ("ligo-8",), BY_MODEL)
    assert (decision.value, decision.source) == ("ligo-8", "text")
    assert 0.9 < decision.confidence < 1


def test_no_name_leaves_it_to_the_model():
    assert decide_product(None, (), BY_MODEL) is BY_MODEL


def test_of_several_products_that_a_text_names_none_is_decided():
    decision = decide_product(None, ("ligo-8", "galaxy-a5"), BY_MODEL)
    assert (decision.value, decision.abstained, decision.reason) == (None, True, "ambiguous")
    assert decision.set == ("ligo-8", "galaxy-a5")
    assert [c.value for c in decision.candidates][:2] == ["ligo-8", "galaxy-a5"]
    assert sum(c.confidence for c in decision.candidates) <= 1


def test_another_version_than_the_catalogues_is_not_named():
    assert CATALOGUE.named_in("My Aria 5.5 leaks") == ()
    assert CATALOGUE.named_in("It is an Aria 5, not new.") == ("aria-5",)


def test_a_product_that_nobody_judged_is_stood_in_for_by_its_nearest_known_predecessor():
    line = Catalogue(
        (
            Product("tv-3", "TV 3", predecessor="tv-2"),
            Product("tv-2", "TV 2", predecessor="tv-1"),
            Product("tv-1", "TV 1"),
            Product("loop", "Loop", predecessor="loop"),
        )
    )
    assert line.stand_in("tv-3", {"tv-1"}) == "tv-1"
    assert line.stand_in("tv-2", {"tv-1", "tv-2"}) == "tv-2"
    assert line.stand_in("tv-1", {"tv-3"}) is None
    assert line.stand_in("loop", {"tv-1"}) is None
    assert line.stand_in("unheard-of", {"tv-1"}) is None
    assert line.stand_in(None, {"tv-1"}) is None


def test_what_has_a_name_is_called_by_it():
    products = (Product("aria-5", "Aria 5"), Product("boreal-2", ""))
    assert Catalogue(products).names == {"aria-5": "Aria 5"}


def test_values_that_name_one_product_are_one_entry():
    assert CATALOGUE.entries(["Aria 5", "aria-5", " grill ", "Aria V"]) == ("aria-5", "grill")
