"""Mailboxes that are not in Latin letters."""

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Пишите на олег.зуев@почта.рф.", "Пишите на [email]."),
        ("Почта олег7@mail.example", "Почта [email]"),
        ("البريد سعيد@example.com شكرا", "البريد [email] شكرا"),
        ("박준호@example.krであります", "[email]であります"),
        ("mail: oleg@почта.рф", "mail: [email]"),
        ("メールはoleg@example.jpです", "メールは[email]です"),
    ],
)
def test_a_box_or_host_in_another_script_is_masked_whole(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_where_no_space_stands_before_a_box_what_stands_there_goes_too() -> None:
    assert mask("連絡先は鈴木@example.jpです") == "[email]です"


def test_a_sign_at_alone_is_no_mailbox() -> None:
    assert mask("цена @ 500 руб.") == "цена @ 500 руб."
