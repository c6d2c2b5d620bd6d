"""A cue finds what its pattern finds, looking only where a word may begin it."""

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import privacy, private
from models.private import called, houses, mail, net, people
from models.private.cues import Cue
from models.private.plain import lowered, n_figures, plain

_STRANGERS = Path(__file__).parents[4] / "benchmarks" / "strangers.jsonl"
# Words whose beginning no list has, and what begins with a tag, a quote, a figure or an accent
_ODD = (
    "die stromrechnungen 4471882, der Wasserzählerschein 88213, meine Garantienummer 77120-33",
    "Hundeausweis-Nr 12 345 678 und Truppenausweisnr L01X00T47",
    "the luggage tag 0074 123456, tag 55120934; Kundennr. 99812",
    "Anschlussinhaberin: Özlem, der Bauwagen AB-CD 123, Fahrerkennung: xk_4471",
    "[name] (12.03.1951), [order] [birthdate], 'my name is o'brien', 2nd: Mme. Üllö",
)


def _texts() -> list[str]:
    lines = _STRANGERS.read_text(encoding="utf-8").splitlines()
    return [plain(json.loads(line)["text"]) for line in lines]


def _cues() -> Iterator[tuple[str, Cue]]:
    for module in pkgutil.iter_modules(private.__path__):
        room = vars(importlib.import_module(f"{private.__name__}.{module.name}"))
        for name, value in room.items():
            for part in value if isinstance(value, tuple) else (value,):
                if isinstance(part, Cue):
                    yield f"{module.name}.{name}", part


def test_a_cue_hides_nothing_that_its_pattern_finds():
    lows = [lowered(plain(text)) for text in (*_ODD, *_texts()[::4])]
    for name, cue in _cues():
        for low in lows:
            found = [match.span() for match in cue.finditer(low)]
            assert found == [match.span() for match in cue.form.finditer(low)], (name, low)


@given(st.text("abc d'.-3[é", max_size=40))
def test_a_cue_of_any_form_finds_what_its_pattern_finds(low):
    for cue in (
        Cue(r"(?<!\w)(?:ab?c?|b{2}|c(?:a|d)*|da{0,2}b) "),
        Cue(r"(?<![\w'])(?:[abc]{2,3}|\w{0,4}dd|d'a+)(?!\w)", inside=["dd", "a", "b", "c"]),
        Cue(r"\[a?(?=b)b|(?<!\w)(?:(?:ab)+?\.|bé)"),
    ):
        found = [match.span() for match in cue.finditer(low)]
        assert found == [match.span() for match in cue.form.finditer(low)]


@pytest.mark.parametrize("pattern", [r"\w{0,9}rechnung", r"(?:a|b)", r"a?", r"[a-z]+ ab"])
def test_a_pattern_that_may_begin_with_anything_has_to_say_what_it_holds(pattern):
    with pytest.raises(ValueError, match="any letter may begin"):
        Cue(pattern)


def test_a_cue_begins_with_a_word_or_a_tag():
    with pytest.raises(ValueError, match="begins with a word"):
        Cue(r"-?code ")


def test_what_needs_figures_finds_nothing_where_fewer_stand():
    for text in _texts():
        for find, n_least in privacy._N_FIGURES.items():
            assert n_figures(text) >= n_least or not list(find(text)), (find, text)


def test_what_is_looked_for_first_stands_wherever_the_pattern_finds_something():
    for text in _texts():
        low = lowered(text)
        assert houses.ESTATE.search(low) or not houses.ESTATES.search(text), text
        assert called._DOES.search(low) or not called._DOER.search(text), text
        assert any(word in low for word in called._HOUSES) or not called._HOUSEHOLD.search(text)
        assert any(word in low for word in people._SPEAKS) or not people._SPEAKING.search(text)
        for hint, form in net._MACS:
            assert hint.search(low) or not form.search(low), text


_SIGNS = ["(", " ", "[", ")", "]", "<", ">", "dot", "punto", ".", "at", "@", "jean"]


@given(st.lists(st.sampled_from(_SIGNS), max_size=12).map("".join))
def test_a_stop_is_known_by_its_first_sign_as_by_its_whole_form(low):
    stop, either = re.search(mail._STOP, low), re.search(f"{mail._BRACKETED}|{mail._STOP}", low)
    assert (mail._HAS_STOP.search(low) is None) == (stop is None)
    assert (mail._HAS_EITHER.search(low) is None) == (either is None)
