"""In which further language a sentence is."""

import pytest

from models.tongues.spoken import TONGUES, denies_by, stop_of, tongue_of, undeclined


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Riavvii il telefono.", "it"),
        ("Desligue a impressora.", "pt"),
        ("Reinig de poort met een borstel.", "nl"),
        ("Uruchom telefon ponownie.", "pl"),
        ("Telefonu yeniden başlatın.", "tr"),
        ("Перезагрузите телефон.", "ru"),
        ("أعد تشغيل الهاتف.", "ar"),
        ("重新启动手机。", "zh"),
        ("再起動してください。", "ja"),
        ("휴대폰을 다시 시작하세요.", "ko"),
        ("รีสตาร์ทโทรศัพท์", "th"),
    ],
)
def test_a_tongue_is_known_by_its_script_or_its_own_words(text: str, code: str) -> None:
    tongue = tongue_of(text)
    assert tongue is not None
    assert tongue.code == code


def test_words_are_compared_without_what_declines_them():
    assert undeclined("иглои", "ru") == undeclined("игла", "ru")
    assert undeclined("والهاتف", "ar") == undeclined("هاتف", "ar")
    assert undeclined("cases", "en") == "cases"


def test_each_script_ends_its_sentences():
    assert [stop_of(text) for text in ("Fin", "конец", "完", "終わり", "จบ")] == [
        ".", ".", "。", "。", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "denied"),
    [("Non dimentichi di spegnere la stampante.", False), ("Non spenga la stampante.", True)],
)
def test_who_says_not_to_forget_an_order_gives_it(order, denied):
    assert denies_by(TONGUES["it"], order) == denied
