"""Words weighed by rarity, hashed and never kept."""

import numpy as np
import pytest

from models.vectors.lexical import N_CHARS, N_FEATURES, fit_lexicon

TEXTS = ["the screen is dark", "the invoice is wrong", "the parcel is late"]
LEXICON = fit_lexicon(TEXTS)


def cosine(left, right):
    a, b = LEXICON.encode([left, right]).toarray()
    return float(a @ b)


def test_rows_have_unit_norm_and_an_empty_text_is_all_zero():
    rows = LEXICON.encode([*TEXTS, ""]).toarray()
    assert rows.shape == (4, N_FEATURES)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), [1, 1, 1, 0], rtol=1e-5)


def test_a_shared_rare_word_says_more_than_a_shared_common_one():
    assert cosine("the screen", "dark screen") > cosine("the screen", "the parcel") > 0


def test_case_and_accents_do_not_matter():
    assert cosine("ÉCRAN NOIR", "ecran noir") == pytest.approx(1)


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("打印机卡纸", "我的打印机又卡纸了", "手机充不上电"),
        ("印刷できない", "全然印刷できなくなった", "電源が入らない"),
        ("เครื่องพิมพ์กระดาษติด", "กระดาษติดในเครื่องพิมพ์", "โทรศัพท์ชาร์จไม่เข้า"),
    ],
)
def test_a_sentence_without_spaces_shares_its_words(one, same, other):
    assert cosine(one, same) > 0.2 > cosine(one, other)


def test_word_order_matters_through_pairs():
    assert cosine("screen dark today", "dark screen today") < 1


def test_codes_with_dots_and_dashes_are_one_word():
    assert cosine("E-104.b", "E 104 b") < 0.1


def test_repeating_a_word_counts_for_less_each_time():
    once, thrice, ninefold = (cosine("screen parcel", f"{'screen ' * n} parcel") for n in (1, 3, 9))
    assert once > thrice > ninefold > 0.5


def test_what_comes_after_the_first_two_thousand_characters_is_not_read():
    long = "dark " * (N_CHARS // 5)
    assert cosine(long, f"{long} invoice parcel late wrong") == pytest.approx(1)


def test_only_rarities_are_kept():
    assert LEXICON.idf.shape == (N_FEATURES,)
    assert LEXICON.idf.dtype == np.float32
    assert len(np.unique(LEXICON.idf)) == 3  # in all, in one, in none of the texts


def test_a_word_of_one_text_in_a_hundred_is_ordinary():
    lexicon = fit_lexicon([*["the screen is dark"] * 3, *["the parcel is late"] * 197])
    assert lexicon.is_ordinary("screen")
    assert not lexicon.is_ordinary("kestrl")
