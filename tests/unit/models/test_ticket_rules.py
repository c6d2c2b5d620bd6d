from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import ticket_rules as rules

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "rule",
    [
        rules.name,
        rules.instant,
        rules.subject,
        rules.body,
        rules.answer,
        rules.language,
        rules.priority,
        rules.tags,
        rules.meta,
    ],
)
def test_an_absent_field_is_never_wrong(rule):
    assert not rule(None)
    assert not rule("")


@pytest.mark.parametrize(
    ("rule", "limit"), [(rules.name, 200), (rules.subject, 1_000), (rules.body, 100_000)]
)
def test_a_text_may_be_as_long_as_its_limit_and_no_longer(rule, limit):
    assert rule("x" * limit) == "x" * limit
    with pytest.raises(ValueError, match=f"at most {limit:,} characters, got {limit + 1:,}"):
        rule("x" * (limit + 1))


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b", "\udfff"])
@pytest.mark.parametrize("rule", [rules.name, rules.body, rules.check_json])
def test_nul_and_halves_of_surrogate_pairs_are_refused(rule, text):
    with pytest.raises(ValueError, match="without NUL"):
        rule(text)


def test_a_whole_pair_is_a_character_like_any_other():
    assert rules.body("\U0001f600") == "\U0001f600"


@pytest.mark.parametrize("value", [1, 1.5, True, ["a"], {"a": 1}])
def test_only_text_is_a_body(value):
    with pytest.raises(ValueError, match=f"expected text, got {type(value).__name__}"):
        rules.body(value)


def test_a_numbered_ticket_keeps_its_number_as_its_id():
    assert rules.ticket_id(4711) == "4711"
    with pytest.raises(ValueError, match="got bool"):
        rules.ticket_id(True)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_a_ticket_needs_an_id(value):
    with pytest.raises(ValueError, match="expected an id, got none"):
        rules.ticket_id(value)


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06",
        "2026-02-03 05:05:06+01:00",
        "20260203T040506+00:00",
    ],
)
def test_an_instant_is_kept_in_utc_and_one_without_an_offset_is_taken_as_utc(value):
    at = rules.instant(value)
    assert at == datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
    assert at.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "value", ["yesterday", "03/02/2026", 1_700_000_000, True, "0001-01-01T00:00:00+10:00", "\ud800"]
)
def test_what_is_no_instant_is_refused(value):
    with pytest.raises(ValueError, match="expected an ISO 8601 instant"):
        rules.instant(value)


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2900, 1, 1)),  # noqa: DTZ001
    st.integers(-14 * 60, 14 * 60),
)
def test_every_offset_gives_the_same_instant(naive, minutes):
    at = naive.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    assert rules.instant(at.isoformat()) == at


def test_a_ticket_may_be_a_day_ahead_of_the_clock_and_no_more():
    tomorrow = NOW + timedelta(days=1)
    assert rules.created_at(tomorrow.isoformat(), now=NOW, default=None) == tomorrow
    with pytest.raises(ValueError, match="at most a day after"):
        rules.created_at((tomorrow + timedelta(seconds=1)).isoformat(), now=NOW, default=None)


def test_the_default_stands_in_for_an_absent_instant_and_without_one_it_is_required():
    assert rules.created_at(None, now=NOW, default=NOW) == NOW
    with pytest.raises(ValueError, match="got none"):
        rules.created_at(None, now=NOW, default=None)


@pytest.mark.parametrize(
    ("came", "kept"), [("fr", "fr"), ("FR", "fr"), ("fr-CA", "fr"), ("pt_BR", "pt"), (" de ", "de")]
)
def test_a_language_is_its_two_letters(came, kept):
    assert rules.language(came) == kept


@pytest.mark.parametrize("value", ["French", "f", "fra", "12"])
def test_a_language_by_another_name_is_refused(value):
    with pytest.raises(ValueError, match="ISO 639-1"):
        rules.language(value)


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("low", "low"),
        ("lowest", "low"),
        ("Minor", "low"),
        ("normal", "normal"),
        ("Medium", "normal"),
        ("HIGH", "high"),
        ("urgent", "urgent"),
        ("critical", "urgent"),
        ("Highest", "urgent"),
        ("blocker", "urgent"),
        ("Basse", "low"),
        ("Normale", "normal"),
        ("Élevée", "high"),
        ("HAUTE", "high"),
        ("e\u0301leve\u0301e", "high"),
        ("elevee", "high"),
        ("Critique", "urgent"),
        ("hoch", "high"),
        ("dringend", "urgent"),
        ("Media", "normal"),
        ("Niski", "low"),
        ("обычный", "normal"),
        ("Yüksek", "high"),
        ("高", "high"),
        ("높음", "high"),
        ("緊急", "urgent"),
        ("عاجل", "urgent"),
        ("ด่วน", "urgent"),
    ],
)
def test_the_priority_words_of_other_desks_are_understood(word, kept):
    assert rules.priority(word) == kept


def test_an_unknown_priority_is_refused_with_what_is_known():
    with pytest.raises(ValueError, match="expected one of low, normal, high, urgent, got 'asap'"):
        rules.priority("asap")


@pytest.mark.parametrize("value", ["wifi, router,,", ["wifi", "router", ""], ("wifi", "router")])
def test_tags_come_as_a_list_or_with_commas(value):
    assert rules.tags(value) == ("wifi", "router")


@pytest.mark.parametrize("value", [{"a": 1}, 5, [["a"]], ["a\x00"]])
def test_other_tags_are_refused(value):
    with pytest.raises(ValueError, match="expected"):
        rules.tags(value)


def test_meta_comes_as_an_object_or_as_its_json():
    assert rules.meta({"app": "5.2"}) == {"app": "5.2"}
    assert rules.meta('{"app": "5.2"}') == {"app": "5.2"}


@pytest.mark.parametrize(
    "value", ["{", "[1]", "5", [1], 5, {"a": "\x00"}, '{"a": "\\ud800"}', {"\x00": 1}, "[" * 5_000]
)
def test_other_meta_is_refused(value):
    with pytest.raises(ValueError, match="expected"):
        rules.meta(value)


def test_json_may_be_as_deep_as_its_limit_and_no_deeper():
    deep = "x"
    for _ in range(rules.MAX_DEPTH):
        deep = [deep]
    rules.check_json(deep)
    with pytest.raises(ValueError, match="at most 32 levels"):
        rules.check_json({"one more": deep})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": [1e999]}])
def test_numbers_that_json_cannot_write_are_refused(value):
    with pytest.raises(ValueError, match="finite"):
        rules.check_json(value)


def test_a_message_repeats_no_long_text_and_nothing_personal():
    with pytest.raises(ValueError, match="got text of 52 characters"):
        rules.priority("the screen stays dark whatever I try; my name is Ada")
    with pytest.raises(ValueError, match=r"got '\[email\]'"):
        rules.instant("ada@example.org")


@pytest.mark.parametrize("label", ["a\nb", "a\x1bb", "a\u2028b"])
def test_a_label_with_control_characters_is_refused(label):
    with pytest.raises(ValueError, match="control characters"):
        rules.name(label)
