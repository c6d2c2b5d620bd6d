"""Whether a sentence holds a word that others spell otherwise."""

import pytest

from models.background import ALONE, Background
from models.sentences.reading import Quote
from models.writing.misspelt import Spelling


def quote(text: str, voice: str = "me") -> Quote:
    return Quote(text, voice, voice, "en", 0.0, 1.0)


def desk(*words: str) -> Background:
    return Background(100, lambda word: 5 * (word in words))


@pytest.mark.parametrize(
    ("word", "meant"),
    [("vansih", "vanish"), ("adddress", "address"), ("adress", "address"),
     ("neighboours", "neighbours"), ("mchine", "machine"), ("subtytles", "subtitles")],
)  # fmt: skip
def test_a_word_with_a_slip_is_misspelt_where_others_write_it_without(
    word: str, meant: str
) -> None:
    mine, yours = quote(f"the {word} again"), quote(f"the {meant} again", "you")
    everybody = Spelling([mine, yours, quote(meant, "him")], ALONE)
    assert everybody.is_misspelt(mine)
    assert not everybody.is_misspelt(yours)
    assert Spelling([mine], desk(meant)).is_misspelt(mine)
    assert not Spelling([mine, yours], ALONE).is_misspelt(mine)


@pytest.mark.parametrize(
    ("word", "other"),
    [("spite", "suite"), ("screens", "screen"), ("loader", "leader"), ("chargeur", "charger"),
     ("sender", "lender"), ("connected", "connecter"), ("barely", "rarely"), ("4117a", "4117b")],
)  # fmt: skip
def test_a_form_and_another_word_are_no_slips(word: str, other: str) -> None:
    mine, others = quote(f"the {word} again"), quote(f"the {other} again", "you")
    assert not Spelling([mine, others], desk(other)).is_misspelt(mine)


def test_what_another_customer_writes_too_is_no_slip() -> None:
    mine, others = quote("the vansih again"), [quote("the vanish again", f"v{n}") for n in "123"]
    assert not Spelling([mine, *others, quote("vansih", "him")], ALONE).is_misspelt(mine)
    assert not Spelling([mine, *others], desk("vansih")).is_misspelt(mine)


def test_of_several_those_without_a_slip_are_taken_if_there_are() -> None:
    mine, others = quote("the vansih again"), quote("the vanish again", "you")
    spelling = Spelling([mine, others], desk("vanish"))
    assert spelling.without_slips([mine, others]) == [others]
    assert spelling.without_slips([mine]) == [mine]
