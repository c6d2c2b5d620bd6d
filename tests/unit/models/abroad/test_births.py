import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("出生日期1990-03-15", "出生日期[birthdate]"),
        ("生年月日：昭和52年8月14日", "生年月日：[birthdate]"),
        ("생년월일은 1955.03.02입니다", "생년월일은 [birthdate]입니다"),
        ("วันเกิด 15 มกราคม 2530", "วันเกิด [birthdate]"),
        ("Дата рождения 3 июня 1991", "Дата рождения [birthdate]"),
        ("19.05.1987 г.р.", "[birthdate] г.р."),
        ("تاريخ الميلاد 12/05/1988", "تاريخ الميلاد [birthdate]"),
        ("urodzona 12 maja 1980", "urodzona [birthdate]"),
        ("Doğum tarihi: 05.11.1978", "Doğum tarihi: [birthdate]"),
        ("geboren op 3 mei 1985", "geboren op [birthdate]"),
        ("Nascimento: 22 de abril de 1979", "Nascimento: [birthdate]"),
    ],
)
def test_dates_of_birth_go_where_they_are_said(text: str, masked: str) -> None:
    assert mask(text) == masked
