"""What may come in: strict about types and limits, and never surprised."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.types import Ticket
from service.errors import InvalidError, MalformedError, VigieError, listed
from service.wire.body import parse, unstorable
from service.wire.schemas import CorrectionIn, NameIn, echoed_id, read_batch, read_ticket

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
FIELDS = (
    "id", "created_at", "subject", "body", "product", "channel", "language", "customer", "tags",
    "meta", "queue", "issue", "priority", "answer", "resolved_at",
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.characters(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def make(**fields):
    return {"id": "t-1", "body": "no sound", **fields}


def refusal(**fields):
    with pytest.raises(InvalidError) as caught:
        read_ticket(make(**fields), NOW)
    return str(caught.value)


def test_a_whole_ticket_is_read():
    given = make(
        created_at="2026-03-10T10:00:00+01:00", subject="Sound", product="aria-5", channel="mail",
        language="fr-CA", customer="k-1", tags=["a", "b"], meta={"x": [1]}, queue="hardware",
        issue="no_sound", priority="urgent", answer="Turn it up.",
        resolved_at="2026-03-10T11:00:00",
    )  # fmt: skip
    assert read_ticket(given, NOW) == Ticket(
        id="t-1", created_at=datetime(2026, 3, 10, 9, tzinfo=UTC), subject="Sound",
        body="no sound", product="aria-5", channel="mail", language="fr", customer="k-1",
        tags=("a", "b"), meta={"x": [1]}, queue="hardware", issue="no_sound", priority="urgent",
        answer="Turn it up.", resolved_at=datetime(2026, 3, 10, 11, tzinfo=UTC),
    )  # fmt: skip


@pytest.mark.parametrize("empty", [None, ""])
def test_an_optional_field_that_is_null_or_empty_is_absent(empty):
    optional = dict.fromkeys(
        (name for name in FIELDS if name not in ("id", "body", "tags", "meta")), empty
    )
    assert read_ticket(make(**optional, tags=None, meta=None), NOW) == Ticket(
        id="t-1", created_at=NOW, body="no sound"
    )


@pytest.mark.parametrize(("name", "most"), [("id", 200), ("subject", 1_000), ("body", 100_000)])
def test_a_limit_is_the_last_length_that_passes(name, most):
    assert getattr(read_ticket(make(**{name: "é" * most}), NOW), name) == "é" * most
    assert refusal(**{name: "é" * (most + 1)}).startswith(f"{name}: ")


def test_an_id_is_kept_as_it_came():
    assert read_ticket(make(id=" a/b%20 "), NOW).id == " a/b%20 "


def test_a_label_is_none_other_for_blanks_around_it():
    given = read_ticket(make(queue=" hardware ", issue="no_sound\u00a0", product=" aria-5"), NOW)
    assert (given.queue, given.issue, given.product) == ("hardware", "no_sound", "aria-5")
    said = CorrectionIn.model_validate({"queue": " hardware ", "by": "Ann"})
    assert said.values == {"queue": "hardware"}
    assert NameIn.model_validate({"issue": "no_sound ", "by": "Ann"}).issue == "no_sound"


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u200b", "\u00a0\u200d\ufeff"])
def test_text_that_nobody_would_see_is_none(blank):
    assert "subject or body" in refusal(subject=blank, body=blank)
    assert "id" in refusal(id=blank)
    assert read_ticket(make(subject=blank, body="👍"), NOW).body == "👍"


@pytest.mark.parametrize("name", [name for name in FIELDS if name not in ("tags", "meta")])
@pytest.mark.parametrize("value", [0, 7, 1.5, True, [], {}, ["x"]], ids=repr)
def test_only_a_string_is_a_string(name, value):
    assert refusal(**{name: value}).startswith(f"{name}: ")


@pytest.mark.parametrize("value", ["x", {"a": 1}, [1], [None], 3])
def test_tags_are_a_list_of_strings(value):
    assert refusal(tags=value).startswith("tags")


def test_a_day_ahead_of_the_clock_is_the_most():
    tomorrow = NOW + timedelta(days=1)
    assert read_ticket(make(created_at=tomorrow.isoformat()), NOW).created_at == tomorrow
    late = (tomorrow + timedelta(microseconds=1)).isoformat()
    assert "created_at" in refusal(created_at=late)
    assert "resolved_at" in refusal(resolved_at=late)


@pytest.mark.parametrize(
    "text",
    ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "1969-12-31T23:59:59Z",
     "9999-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "yesterday", "2026-03-10T25:00:00", "1e9",
     "٢"],
)  # fmt: skip
def test_an_absurd_instant_is_a_wrong_field(text):
    assert refusal(created_at=text).startswith("created_at: ")


@given(st.dictionaries(st.sampled_from(FIELDS) | st.text(), VALUES) | VALUES)
def test_whatever_comes_is_a_ticket_or_a_told_error(value):
    try:
        ticket = read_ticket(value, NOW)
    except InvalidError:
        return
    assert ticket.id == value["id"]
    json.dumps(value, allow_nan=False, ensure_ascii=False).encode()


@given(st.binary())
def test_whatever_bytes_come_are_json_or_a_told_error(body):
    try:
        value = parse(body)
    except MalformedError:
        return
    assert json.loads(json.dumps(value, allow_nan=False)) == value


@pytest.mark.parametrize(
    ("body", "said"),
    [(b"\xff", "UTF-8"), (b"[NaN]", "NaN"), (b"[1e999]", "too large"), (b"9" * 301, "too large"),
     (b"[" * 10**5, "deeply"), (b"{", "line 1"), (b"", "line 1")],
)  # fmt: skip
def test_what_is_no_json_says_why(body, said):
    with pytest.raises(MalformedError, match=said):
        parse(body)


def test_every_wrong_field_is_named_whatever_is_wrong_with_it():
    late = (NOW + timedelta(days=9)).isoformat()
    said = refusal(id=5, subject="", body=" ", product="\0", created_at=late, tags="x")
    named = [part.split(":")[0] for part in said.split("; ")]
    assert sorted(named) == ["body", "created_at", "id", "product", "tags"]
    assert "expected a list" in said
    assert refusal(subject="a\0b", body="").count(": ") == 1
    assert read_ticket({"id": "1", "subject": "x"}, NOW).body == ""
    with pytest.raises(InvalidError, match="body"):
        read_ticket({"id": "1"}, NOW)


def test_text_no_store_can_keep_is_named_by_its_field():
    found = unstorable({"a": "\0", "b": "fine", "c": [{"d": "\ud800"}], "e": {"f": 1.5}})
    assert list(found) == ["a", "c"]
    assert all(said.startswith(f"{name}: ") for name, said in found.items())


def test_nesting_has_an_end():
    deep = "x"
    for _ in range(33):
        deep = [deep]
    assert list(unstorable({"meta": deep})) == ["meta"]


def test_very_many_faults_are_counted_and_not_all_listed():
    told = listed([f"fault {n}" for n in range(1_000)])
    assert told.endswith("; and 950 more")
    assert len(told) < 1_000


@pytest.mark.parametrize("value", [None, [], 3, {}, {"tickets": None}, {"tickets": {"0": {}}}])
def test_what_is_no_batch_is_refused(value):
    with pytest.raises(InvalidError, match="tickets"):
        read_batch(value)


def test_a_batch_holds_256():
    assert len(read_batch({"tickets": [0] * 256})) == 256
    with pytest.raises(InvalidError, match="257"):
        read_batch({"tickets": [0] * 257})


@pytest.mark.parametrize(
    ("value", "echo"), [({"id": "x"}, "x"), ({"id": "\ud800"}, None), ({"id": 3}, None), ([], None)]
)
def test_an_id_is_repeated_only_when_it_can_be(value, echo):
    assert echoed_id(value) == echo


def test_every_error_of_ours_has_a_status_that_clients_know():
    told = {error.__name__: error.status for error in VigieError.__subclasses__()}
    assert set(told.values()) <= {400, 401, 403, 404, 408, 409, 413, 422, 500, 503}


@pytest.mark.parametrize("field", ["id", "subject", "body", "customer", "queue", "answer"])
def test_a_text_that_is_too_long_is_told_in_characters(field):
    with pytest.raises(
        InvalidError, match=rf"^{field}: String should have at most \d+ characters$"
    ):
        read_ticket(make(**{field: "x" * 100_001}), NOW)


@pytest.mark.parametrize("field", ["id", "customer", "product", "queue"])
def test_an_id_or_label_has_no_control_characters(field):
    with pytest.raises(InvalidError, match=f"^{field}: .*control characters"):
        read_ticket(make(**{field: "a\r\nX-Evil: 1"}), NOW)
