import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("住在成都市武侯区天府大道北段1700号3栋1单元502", "住在[address]"),
        ("地址：幸福路12号3栋502", "地址：[address]"),
        ("〒460-0008 愛知県名古屋市中区栄3-15-27", "[address]"),
        ("주소: 부산광역시 해운대구 센텀중앙로 97, 1203호", "주소: [address]"),
        ("ที่อยู่ 88/12 ถนนสุขุมวิท แขวงคลองตัน เขตคลองเตย กรุงเทพมหานคร 10110", "ที่อยู่ [address]"),
        ("Адрес доставки: г. Екатеринбург, ул. Ленина, д. 45, кв. 12", "Адрес доставки: [address]"),
        ("العنوان: حي النرجس، شارع الثمامة، مبنى 44، الرياض", "العنوان: [address]"),
        ("Mieszkam na ul. Długa 5/7, 00-238 Warszawa.", "Mieszkam na [address]."),
        ("Adres: Bağdat Caddesi No:120 Daire 5 Kadıköy İstanbul", "Adres: [address]"),
        ("Mijn adres: Kerkstraat 12, 1017 GC Amsterdam", "Mijn adres: [address]"),
        (
            "Moro na Rua das Flores, 123, ap 45, 01234-567 São Paulo, obrigado",
            "Moro na [address], obrigado",
        ),
    ],
)
def test_addresses_go_from_the_town_to_the_door(text: str, masked: str) -> None:
    assert mask(text) == masked
