"""Telling a solicitation from a customer's problem."""

import pytest

from models.spam import is_solicitation


@pytest.mark.parametrize(
    "text",
    [
        "Call our helpline +1 (800) 555-0100 for instant refunds",
        "Customer care number: 1-800-555-0101",
        "8005550100, 8005550100, 8005550100",
        "Appelez le numéro vert 0800 555 010 9",
        "Exclusive casino bonus at https://win.example",
        "Rufen Sie an: 0049 30 5550 1234",
        "Promo! discount on www.deals.example",
    ],
)
def test_a_number_or_link_that_is_pressed_upon_the_reader_is_a_solicitation(text):
    assert is_solicitation(text)


@pytest.mark.parametrize(
    "text",
    [
        "My screen is dark, reach me on +33 6 39 98 12 34",
        "Order 4512 has not come, tracking says https://post.example/4512",
        "The discount was not applied to my invoice",
        "I was promised a discount and a refund bonus",
        "The promo on https://shop.example does not work",
        "Error 12345678 on screen, please call me back",
        "",
    ],
)
def test_a_customer_who_reports_a_problem_is_not(text):
    assert not is_solicitation(text)
