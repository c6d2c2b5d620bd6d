import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("麻烦打13900112233联系我", "麻烦打[phone]联系我"),
        ("請撥02-2345-6789", "請撥[phone]"),
        ("携帯は080-1234-9876です", "携帯は[phone]です"),
        ("電話は０３-５５５５-１２３４です", "電話は[phone]です"),
        ("전화번호는 010-2233-4455입니다", "전화번호는 [phone]입니다"),
        ("โทร089-123-4567ครับ", "โทร[phone]ครับ"),
        ("ที่ ๐๙๑ ๒๓๔ ๕๖๗๘", "ที่ [phone]"),
        ("тел89161112233 звоните", "тел[phone] звоните"),
        ("звоните +7 (916) 123-45-67", "звоните [phone]"),
        ("رقم الجوال ٠٥٠٩٨٧٦٥٤٣", "رقم الجوال [phone]"),
        ("ligue (21) 99876-5432", "ligue [phone]"),
        ("Proszę dzwonić, tel. 501-222-333", "Proszę dzwonić, tel. [phone]"),
        ("telefonum 0 533 222 11 00", "telefonum [phone]"),
        ("tel 020-6234567 graag bellen", "tel [phone] graag bellen"),
    ],
)
def test_telephone_goes_whatever_script_stands_beside_it(text: str, masked: str) -> None:
    assert mask(text) == masked
