import pytest

from models.language import LANGUAGES, Spoken, detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Écran noir\nBonjour,\nmon téléphone ne s'allume plus depuis la mise à jour.\nMerci",
            "fr",
        ),
        ("plus d'internet depuis hier soir", "fr"),
        ("The printer shows エ on its display and stops", "en"),
        ("J'ai un souci avec ma box", "fr"),
        ("My phone does not turn on", "en"),
        ("Screen flickers after the update", "en"),
        ("Mein Handy geht nicht mehr an", "de"),
        ("Mi teléfono no se enciende", "es"),
        ("Il telefono non si accende più", "it"),
        ("O meu telemóvel não liga desde ontem", "pt"),
        ("Můj telefon se po aktualizaci nezapne, co mám dělat?", "cs"),
        ("Мой телефон не включается", "ru"),
        ("更新后手机无法开机", "zh"),
        ("Papyra 40没墨了", "zh"),
        ("我的手机の屏幕坏了", "zh"),
        ("Papyra40のインクがWi-Fi/LANで切れます", "ja"),
        ("Papyra 40이 안 켜져요", "ko"),
        ("Papyra 40ใช้ไม่ได้", "th"),
        ("Papyra 40 без чернил", "ru"),
        ("Drukarka stoi", "pl"),
        ("Yazıcı çalışmıyor", "tr"),
        ("الطابعة لا تعمل", "ar"),
        ("Телефон не вмикається", "uk"),
        ("پرینتر من چاپ نمی کند", "fa"),
    ],
)
def test_a_short_ticket_is_told_by_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", " \n", "😡😡", "12345 5.2.1", "E-203", "ok", "a@b.example"])
def test_a_text_that_says_nothing_gets_the_hint_or_else_the_default(text: str) -> None:
    assert detect(text, hint="de") == "de"
    assert detect(text) == "fr"


def test_a_hint_does_not_overrule_a_whole_sentence() -> None:
    assert detect("The screen stays black when I press the button", hint="fr") == "en"


def test_a_hint_decides_where_one_word_could_be_either() -> None:
    assert {detect("Notification", hint=hint) for hint in ("fr", "en")} == {"fr", "en"}


def test_addresses_and_codes_do_not_count_as_words() -> None:
    noise = "https://the.example.org/with-the-page www.the-and-of.example the@and.example E_OF_THE "
    assert detect(noise * 2 + "mon écran reste noir") == "fr"


def test_every_code_is_iso_639_1() -> None:
    assert all(len(code) == 2 and code.isalpha() and code.islower() for code in LANGUAGES)


DESK = Spoken.of({"fr": 260, "de": 140}, ["Thermio 12", "Serra Two"])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thermio 12 affiche H62", "fr"),
        ("H62, Thermio 12 en panne", "fr"),
        ("Batterie leer, Serra Two", "de"),
        ("Serra Two defekt", "de"),
        ("Thermio 12", "fr"),
    ],
)
def test_where_a_text_says_too_little_the_languages_of_the_desk_decide(text, language):
    assert detect(text, spoken=DESK) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il forno non si accende", "it"),
        ("Het slot gaat vanzelf open", "nl"),
        ("Nie mogę otworzyć drzwi", "pl"),
        ("The door does not open any more", "en"),
    ],
)
def test_who_writes_in_a_language_that_the_desk_never_met_is_heard(text, language):
    assert detect(text, spoken=DESK) == language


LARGE = Spoken.of(
    {"fr": 10_000}, ["The Frame 55", "My Canal", "Mi Band 8", "No Limit", "Canal One", "Nova"]
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("App crashes on login", "en"),
        ("Printer offline", "en"),
        ("error 42 on startup", "en"),
        ("Karte gesperrt", "de"),
        ("factura incorrecta", "es"),
        ("niente audio", "it"),
    ],
)
def test_the_first_of_a_language_is_heard_however_long_the_past(text, language):
    assert detect(text, spoken=LARGE) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The screen is black", "en"),
        ("My screen is black", "en"),
        ("no sound", "en"),
        ("Canal One muet", "fr"),
        ("Nova HS", "fr"),
    ],
)
def test_the_small_words_of_a_language_are_its_own_in_a_product_name_too(text, language):
    assert detect(text, spoken=LARGE) == language
