"""Texts without accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.alphabets.folding import bare


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Élevée", "Elevee"),
        ("yanık ışık İZİN", "yanik isik IZIN"),
        ("Łódź", "Lodz"),
        ("øl đến", "ol den"),
        ("ёлка", "елка"),
        ("حدّث", "حدث"),
        ("٥ ۵ ๕", "5 5 5"),
        ("plain", "plain"),
    ],
)
def test_accents_strokes_and_marks_go(text: str, plain: str) -> None:
    assert bare(text) == plain


def test_voiced_kana_are_other_letters() -> None:
    assert bare("バス") != bare("パス") != bare("ハス")


@given(st.text())
def test_what_is_bare_stays_so(text: str) -> None:
    assert bare(bare(text)) == bare(text)
