import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("车牌号粤B·D8F23", "车牌号[id]"),
        ("車のナンバーは品川 330 さ 12-34です", "車のナンバーは[id]です"),
        ("차량번호 123가 4567", "차량번호 [id]"),
        ("ทะเบียนรถ กข 1234", "ทะเบียนรถ [id]"),
        ("госномер В123ОР77", "госномер [id]"),
        ("لوحة السيارة أ ب ج 123", "لوحة السيارة [id]"),
        ("Kurye 34 VZ 1907 plakalı motorla", "Kurye [id] plakalı motorla"),
        ("kenteken 12-ABC-3", "kenteken [id]"),
        ("matrícula 45-XR-12", "matrícula [id]"),
        ("auto o nr rej. GD 7712K stoi", "auto o nr rej. [id] stoi"),
    ],
)
def test_plates_go_by_their_form_or_behind_their_word(text: str, masked: str) -> None:
    assert mask(text) == masked
