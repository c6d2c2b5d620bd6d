"""Which words of tickets may be rare, and who says them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.words import Words, words_of

NOW = datetime(2026, 5, 4, 8, tzinfo=UTC)


def test_codes_versions_and_names_may_be_rare_but_no_stop_word_number_or_date() -> None:
    text = "Le 16 septembre, lundi 12.09.2024 à 10h30, the 16th: E-45 et v115.2.2 avec Comcast, 3.5"
    assert words_of(text, "fr") == ("115.2.2", "comcast", "e-45")


def test_what_stands_far_down_in_a_ticket_is_not_read() -> None:
    assert words_of("volet " * 300 + "E-45", "fr") == ("volet",)


_TICKETS = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.tuples(st.integers(0, 9), st.sets(st.sampled_from(("e-45", "libero")))),
)


@given(
    _TICKETS,
    st.sets(st.sampled_from("abcdefgh")),
    st.integers(0, 4),
    st.integers(-1, 9),
    st.integers(-1, 9),
)
def test_who_says_a_word_within_a_time_is_known_whatever_came_and_went(
    tickets: dict[str, tuple[int, set[str]]], gone: set[str], n_first: int, after: int, until: int
) -> None:
    words = Words()
    at = {i: NOW + timedelta(hours=hour) for i, (hour, _) in tickets.items()}
    batches = [list(tickets)[:n_first], list(tickets)[n_first : 2 * n_first]]
    for batch in batches:
        words.extend([(at[i], i) for i in batch], [tuple(tickets[i][1]) for i in batch])
    for i in list(tickets)[2 * n_first :]:
        words.insert(at[i], i, tuple(tickets[i][1]))
    for i in gone & tickets.keys():
        words.drop(at[i], i)
    start, end = (NOW + timedelta(hours=hour) for hour in sorted((after, until)))
    expected = sorted(
        (at[i], i)
        for i, (_, said) in tickets.items()
        if i not in gone and "e-45" in said and start < at[i] <= end
    )
    assert words.between("e-45", start, end) == [i for _, i in expected]
    assert words.count("e-45", start, end) == len(expected)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("月曜日からプリンターが止まる", "ja", ("プリンター", "止まる")),
        ("从星期一开始打印机坏了", "zh", ("坏", "打印", "机")),
        ("Od środy drukarka stoi", "pl", ("drukarka", "stoi")),
        ("Desde a segunda atualização, terça-feira", "pt", ("atualização",)),
        ("В понедельник принтер сломался", "ru", ("принтер", "сломался")),
    ],
)
def test_days_are_no_words_in_other_languages_either(text, language, words):
    assert words_of(text, language) == words
