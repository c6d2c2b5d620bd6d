"""What a product is called in a title or a draft."""

import pytest

from models.background import ALONE, Background
from models.writing.product_names import product_name, with_name
from tests.factories import calling

LISTED = Background(
    catalogue=calling({"cuisto-pro": "Cuisto Pro", "lumo-box": "Lumo Box", "lumo-tv": "Lumo TV"})
)


def test_the_catalogues_name_goes_before_what_customers_write() -> None:
    texts = ["mon CUISTO PRO", "le cuisto pro"]
    assert product_name("cuisto-pro", texts, LISTED) == "Cuisto Pro"
    assert product_name("cuisto-pro", texts, ALONE) == "CUISTO PRO"


@pytest.mark.parametrize(
    ("said", "name", "named"),
    [
        ("Mon cuisto-pro fume", "Cuisto Pro", "Mon Cuisto Pro fume"),
        ("CUISTO PRO fume, cuisto pro !", "Cuisto Pro", "Cuisto Pro fume, cuisto pro !"),
        ("my veltik9 drains", "Veltik 9", "my Veltik 9 drains"),
        ("Mon Cuisto Mini fume", "Cuisto Pro", "Mon Cuisto Mini fume"),
        ("Il y a 5 pixels morts", "A5", "Il y a 5 pixels morts"),
        ("my a-5 is dead", "A5", "my A5 is dead"),
        ("it does not play", "Play", "it does not play"),
        ("Payé par [card 2]", "Card 2", "Payé par [card 2]"),
    ],
)
def test_a_product_is_named_as_listed(said: str, name: str, named: str) -> None:
    assert with_name(said, "some-id", name) == named
