"""Words of scripts that write none apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alphabets.spacing import apart, n_words, spaced


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("印刷できません", ["印刷", "でき", "ま", "せん"]),
        ("打印机卡纸了", ["打印", "机", "卡", "纸", "了"]),
        ("印表機卡紙", ["印表機", "卡", "紙"]),
        ("เครื่องพิมพ์ไม่ทำงาน", ["เครื่องพิมพ์", "ไม่", "ทำงาน"]),
        ("Papyra 40のインク", ["Papyra", "40", "の", "インク"]),
    ],
)
def test_words_are_set_apart_where_their_script_does_not(text: str, words: list[str]) -> None:
    assert spaced(text).split() == words
    assert n_words(text) == len(words)


@pytest.mark.parametrize(
    "text",
    ["L'imprimante n’imprime plus…", "프린터가 멈췄어요", "Принтер не печатает", "الطابعة لا تعمل"],
)
def test_where_words_stand_apart_nothing_changes(text: str) -> None:
    assert spaced(text) == text


@given(st.text(alphabet="aé 5.印刷のンเที่프 "))
def test_no_letter_is_lost_or_made_up(text: str) -> None:
    assert "".join(spaced(text).split()) == "".join(apart(text).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我的Aria5坏了", "我的 Aria5 坏了"),
        ("Aria 5가 안 켜져요", "Aria 5 가 안 켜져요"),
        ("توقف وAria5 لا يعمل", "توقف و Aria5 لا يعمل"),
        ("Aria5", "Aria5"),
    ],
)
def test_latin_letters_are_set_apart_from_what_is_glued_to_them(text: str, said: str) -> None:
    assert apart(text) == said
