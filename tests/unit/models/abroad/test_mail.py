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


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("홍길동@naver.com", "[email]"),
        ("محمد@mail.com", "[email]"),
        ("สมชาย@gmail.com", "[email]"),
        ("user@παράδειγμα.gr", "[email]"),
        ("user@例え.jp", "[email]"),
        ("γιώργος@otenet.gr", "[email]"),
        ("דוד@walla.co.il", "[email]"),
        ("田中@example.co.jp", "[email]"),
        ("i.иванов@mail.ru", "[email]"),
        ("test@example.中国", "[email]"),
        ("test@qq。com", "[email]"),
        ("password: Пароль123", "password: [secret]"),
        ("mdp: Ωmega2024!", "mdp: [secret]"),
        ("password: 密码abc123", "password: [secret]"),
        ("C:\\Users\\田中\\Desktop", "C:\\Users\\[name]\\Desktop"),
        ("/home/иван/doc", "/home/[name]/doc"),
        ("twitter @ivan_иванов", "twitter [handle]"),
        ("https://example.com/用户/123?token=abc", "[url]"),
        ("https://ru.wikipedia.org/wiki/Иван_Петров?id=5", "[url]"),
    ],
)
def test_what_has_letters_of_two_scripts_goes_whole(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "4539ー1488ー0343ー6467",
        "4539，1488，0343，6467",
        "4539\u061c1488\u061c0343\u061c6467",
        "4539\u180e1488\u034f0343\ufe0f6467",
    ],
)
def test_groups_of_a_card_are_apart_by_any_sign(text: str) -> None:
    assert mask(text) == "[card]"
