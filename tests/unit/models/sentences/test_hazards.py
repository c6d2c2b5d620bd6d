"""What a warning is about that may hurt somebody."""

import pytest

from models.sentences.hazards import is_of_harm


@pytest.mark.parametrize(
    "text",
    [
        "Danger de mort, la carte est sous tension.",
        "Risk of electric shock: do not open it.",
        "Feuer! Ziehen Sie den Stecker.",
        "Peligro: no toque el cable.",
        "Odeur de gaz : coupez l'arrivée.",
    ],
)
def test_what_may_hurt_somebody_is_of_harm(text):
    assert is_of_harm(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ne jetez pas la facture de gaz.",
        "Schalten Sie den Feuer TV nicht aus.",
        "Do not stop at the gas station.",
    ],
)
def test_a_bill_or_a_name_is_no_hazard(text):
    assert not is_of_harm(text)
