import pytest

from models.abroad.scripts import tongues, veiled
from models.privacy import TAGS, mask

# Each is what a pattern begins with, or goes on with
_REPEATED = [
    "北京市朝阳区",
    "路1",
    "姓名",
    "姓名王",
    "王先生",
    "東京都渋谷区",
    "田中さん",
    "お名前 ",
    "김드림\n",
    "서울시 강남구 ",
    "김",
    "이름 ",
    "ถนนก ",
    "คุณสม ",
    "ул. Ленина ",
    "Иванов ",
    "и. о. ",
    "пароль а ",
    "شارع محمد، ",
    "السيد ",
    "وتفضلوا ",
    "Mah. ",
    "ul. a ",
    "rua a ",
    "คุณสมชาย",
    "คุณ",
    "น้องเอก",
    "คุณสรหัสผ่าน",
    "телефон 44051401359",
    "телеграм 4509 123456",
    "заказ 240318772905",
    "пароль Zima2024",
    "логин ivan_p",
    "كلمة السر abcd1234",
    "朝阳区电话Zima2024路1",
]


def test_letters_of_other_scripts_are_no_part_of_a_latin_word() -> None:
    assert veiled("ID番号abc") == "ID\x1f\x1fabc"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("ネットが遅い", {"ja"}),
        ("宽带断了", {"zh"}),
        ("인터넷", {"ko"}),
        ("เน็ต", {"th"}),
        ("интернет", {"ru"}),
        ("الإنترنت", {"ar"}),
        ("het werkt niet", {"nl"}),
        ("prosze o kontakt", {"pl"}),
        ("merhaba", {"tr"}),
        ("nao funciona", {"pt"}),
        ("my mail does not work, is it the server", set()),
        ("mein drucker geht nicht, was ist das", set()),
        ("mi pantalla no funciona para nada", set()),
    ],
)
def test_languages_are_known_by_script_or_small_words(text: str, spoken: set[str]) -> None:
    assert tongues(text) == spoken


@pytest.mark.timeout(120)  # growing by the square, it would not end in two minutes
@pytest.mark.parametrize("said", _REPEATED)
def test_a_text_without_end_is_read_once(said: str) -> None:
    text = "nie jest bir bu het een 1 " + said * (20_000 // len(said))
    masked = mask(text)
    assert mask(masked) == masked
    n_tags = sum(map(masked.count, TAGS))
    assert len(masked) <= len(text) + n_tags * max(map(len, TAGS))
