"""What a product is called in a title or a draft."""

import pytest

from models.background import ALONE, Background
from models.product_names import product_name, with_name

LISTED = Background(
    names={"cuisto-pro": "Cuisto Pro", "lumo-box": "Lumo Box", "lumo-tv": "Lumo TV"}
)


def test_the_catalogues_name_goes_before_what_customers_write() -> None:
    texts = ["mon CUISTO PRO", "le cuisto pro"]
    assert product_name("cuisto-pro", texts, LISTED) == "Cuisto Pro"
    assert product_name("cuisto-pro", texts, ALONE) == "CUISTO PRO"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Mon cuisto-pro fume", "Mon Cuisto Pro fume"),
        ("Mon Cuisto fume", "Mon Cuisto Pro fume"),
        ("Mon Cuisto Mini fume", "Mon Cuisto Mini fume"),
        ("Mon Cuisto 2 fume", "Mon Cuisto 2 fume"),
        ("Mon cuisto fume", "Mon cuisto fume"),
    ],
)
def test_a_product_is_named_as_listed(said: str, named: str) -> None:
    assert with_name(said, "cuisto-pro", "Cuisto Pro", LISTED) == named


def test_a_word_that_two_products_begin_with_means_neither() -> None:
    assert with_name("Un faux site Lumo", "lumo-box", "Lumo Box", LISTED) == "Un faux site Lumo"
