import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    "text",
    [
        "错误代码10032，系统版本4.2.0，价格380元",
        "任何先生女士都可以",
        "お客様番号を教えてください。業者さんが来ます。",
        "エラーE203、価格は25,800円、5度です",
        "고객님 안녕하세요. 담당자님 감사합니다.",
        "에어팟 프로 2세대 220V 699,000원",
        "ขอบคุณครับ คุณภาพดีมาก ราคา 1,200 บาท",
        "Холодильник LG GA-B459 за 2 500 руб, версия Android 11",
        "ошибка 0x80070005, неверный код 1403",
        "هل الضمان سنتين على مكيف جري 1.5 طن؟",
        "ثلاجة 18 قدم بسعر 1200 ريال",
        "Czy ekspres zrobi 2 kawy? Umowa na 24 miesiące.",
        "Samsung A54 5000 mAh, 2 yıl garanti",
        "Is de Dyson V15 op 3 uur geladen? Kost € 699",
        "O plano de 500 MB tem fidelidade de 12 meses?",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert mask(text) == text
