"""From a text to its sentences and points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alphabets.splitting import points, sentences
from models.text import clean


@pytest.mark.timeout(60)  # growing by the square, it would not end in a minute
@pytest.mark.parametrize("piece", ["<", ">", "\n", "<div>", "<p>", "--\n", "&amp;"])
def test_what_says_nothing_has_no_sentence_in_any_length(piece: str) -> None:
    body = (piece * 100_000)[:100_000]
    assert sentences(clean(body[:1_000], body)) == ()


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece",
    ["a: b\n", "On ", "Le 3 a écrit\n", "From: x\n", "1) ", "1) 2) , ", "(1)\n", "<li>"],
)
def test_of_a_text_of_full_length_no_word_is_lost_and_none_made_up(piece: str) -> None:
    body = piece * (100_000 // len(piece))
    found = sentences(clean("", body))
    assert all(one in body for one in found)
    n_words = sum(len(one.split()) for one in found)
    assert len(body.split()) - len(piece.split()) <= n_words <= len(body.split())


def test_numbers_in_brackets_part_a_line_where_they_count_up_from_one() -> None:
    assert sentences("All: (1) open it, (2) wipe it, and (3) close it.") == (
        "All:", "open it", "wipe it", "close it.",
    )  # fmt: skip
    assert sentences("Type 2) and then 1) on the keys.") == ("Type 2) and then 1) on the keys.",)


def test_a_point_of_a_list_is_no_wrapped_line() -> None:
    long = "b) wipe the golden contacts with a cloth that leaves no lint"
    assert sentences(f"{long}\nc) put the cartridge back")[-1] == "put the cartridge back"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Éteignez le téléphone.\n2. Attendez 10 s. Rallumez-le.\n- Ouvrez about:config",
            ("Éteignez le téléphone.", "Attendez 10 s.", "Rallumez-le.", "Ouvrez about:config"),
        ),
        (
            "1/ Ouvrez le capot 2/ Maintenez Wifi 7 s\n➌ Le 3/4 suffit",
            ("Ouvrez le capot", "Maintenez Wifi 7 s", "Le 3/4 suffit"),
        ),
        (
            "Please do this: 1. Open the menu. 2. Click Settings. it works then",
            ("Please do this:", "Open the menu.", "Click Settings.", "it works then"),
        ),
        (
            "M. Durand a vu Mme Petit et J. Smith. Utilisez p. ex. le câble.",
            ("M. Durand a vu Mme Petit et J. Smith.", "Utilisez p. ex. le câble."),
        ),
        (
            "Réglée à 18. C'est froid. Set to 5. It is hot. Am 3. Tag war ich krank.",
            ("Réglée à 18.", "C'est froid.", "Set to 5.", "It is hot.", "Am 3. Tag war ich krank."),
        ),
        (
            "Am 3. März ging es, z. B. das Kabel. Ist das klar?",
            ("Am 3. März ging es, z. B. das Kabel.", "Ist das klar?"),
        ),
        (
            "Réglez sur 4. Débranchez-la. Dial to 7. Check it. Auf 4. Prüfen Sie es. Im 2. Fach",
            (
                "Réglez sur 4.",
                "Débranchez-la.",
                "Dial to 7.",
                "Check it.",
                "Auf 4.",
                "Prüfen Sie es.",
                "Im 2. Fach",
            ),
        ),
        (
            "1. Open the app 2. Click Save 3. Close it\nÖffnen Sie die 4. Klappe. Sie hält.",
            ("Open the app 2. Click Save 3. Close it", "Öffnen Sie die 4. Klappe.", "Sie hält."),
        ),
        ("Ruido en la Novabox 4. ¿Qué hago?", ("Ruido en la Novabox 4.", "¿Qué hago?")),
        ("El Sr. García llamó. ¿Funciona? ¡Sí!", ("El Sr. García llamó.", "¿Funciona?", "¡Sí!")),
        (
            "Version 5.2.1 is out. See https://example.org/a.b?c=1. It was made in 2024. Good",
            (
                "Version 5.2.1 is out.",
                "See https://example.org/a.b?c=1.",
                "It was made in 2024.",
                "Good",
            ),
        ),
        (
            "I have ver. 115.3 and order no. 1234. The answer is no. No puedo ver. Gracias",
            (
                "I have ver. 115.3 and order no. 1234.",
                "The answer is no.",
                "No puedo ver.",
                "Gracias",
            ),
        ),
        ("Étape 1 : Ouvrez-le. Step 2: Close it", ("Ouvrez-le.", "Close it")),
        ("Ça marche ?\n...\n—\nNon", ("Ça marche ?", "Non")),
        (
            "This line was wrapped by the mail program of the customer\nand goes on. Next",
            ("This line was wrapped by the mail program of the customer and goes on.", "Next"),
        ),
        ("", ()),
    ],
)
def test_sentences_are_split_as_a_reader_would(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="aB1. \n-?é", max_size=80))
def test_sentences_keep_every_word_in_order(text: str) -> None:
    kept = "".join(sentences(text))
    assert [c for c in kept if c.isalpha()] == [c for c in text if c.isalpha()]


def test_minutes_end_a_sentence_and_a_minimum_does_not() -> None:
    assert sentences("Wait 1 min. Don't touch it.") == ("Wait 1 min.", "Don't touch it.")
    assert sentences("Hold it min. Ten seconds.") == ("Hold it min. Ten seconds.",)


def test_an_abbreviation_ends_a_sentence_before_words_with_a_stop_each() -> None:
    assert sentences("It rings for 3 min. every. single. day.")[0] == "It rings for 3 min."
    assert sentences("It rings for 3 min. every day.") == ("It rings for 3 min. every day.",)
    assert sentences("Am 12. märz. danke. gut")[0] == "Am 12. märz."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "请关闭电源。不行的话，请联系我们！好吗？",
            ("请关闭电源。", "不行的话，请联系我们！", "好吗？"),
        ),
        (
            "「印刷できません。」と出ます。困りました。",
            ("「印刷できません。」と出ます。", "困りました。"),
        ),
        ("أعد تشغيل الجهاز. هل يعمل؟ نعم.", ("أعد تشغيل الجهاز.", "هل يعمل؟", "نعم.")),
        ("กดปุ่มค้างไว้ครับ แล้วรอสักครู่ค่ะ", ("กดปุ่มค้างไว้ครับ", "แล้วรอสักครู่ค่ะ")),
    ],
)
def test_each_script_ends_its_sentences_in_its_own_way(text: str, said: tuple[str, ...]) -> None:
    assert sentences(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "1、打开电源\n2、按住按钮",
        "1.打开电源 2.按住按钮",
        "①打开电源②按住按钮",
        "第一步：打开电源\n第二步：按住按钮",
        "（1）打开电源\n（2）按住按钮",
    ],
)
def test_points_of_a_list_are_known_where_no_space_follows_the_mark(text: str) -> None:
    assert [(p.sentences, p.mark) for p in points(text)] == [
        (("打开电源",), "1"),
        (("按住按钮",), "1"),
    ]


@pytest.mark.parametrize(
    "mark", ["ステップ1", "Шаг 1:", "Krok 1.", "Adım 1:", "1단계:", "الخطوة 1:"]
)
def test_a_step_is_known_by_its_word_in_many_languages(mark: str) -> None:
    assert [p.mark for p in points(f"{mark} xxx yyy")] == ["1"]


@pytest.mark.parametrize("text", ["版本5.1.2有问题", "请等待10分钟", "Voir ① et ② du schéma"])
def test_a_figure_inside_a_line_is_no_point(text: str) -> None:
    assert sentences(text) == (text,)
