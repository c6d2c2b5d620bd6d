import gzip
import json
import random
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training import datasets
from training.files import write_rejected
from training.rows import DataFileError, Rejected

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def row(number, **fields):
    return {
        "id": f"t-{number}",
        "subject": "No signal",
        "body": "The phone finds no network",
    } | fields


def write_jsonl(path, rows):
    lines = (line if isinstance(line, str) else json.dumps(line) for line in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def twenty():
    return [row(i) for i in range(20)]


def ids(loaded):
    return [ticket.id for ticket in loaded.tickets]


def read(path, **more):
    return datasets.read(path, now=NOW, **more)


# One ticket, every format


FULL = {
    "id": "t-1",
    "created_at": "2026-02-03T04:05:06+01:00",
    "subject": "Écran noir",
    "body": 'Première ligne ; "entre guillemets", et\nla seconde',
    "product": "galaxy-s24",
    "channel": "mail",
    "language": "fr",
    "customer": "c-9",
    "tags": ["screen", "warranty"],
    "meta": {"app": "5.2"},
    "queue": "hardware",
    "issue": "black_screen",
    "priority": "high",
    "answer": "Maintenez le bouton.",
    "resolved_at": "2026-02-04T00:00:00Z",
}


def full_jsonl(folder):
    return write_jsonl(folder / "a.jsonl", [FULL])


def full_gzip(folder):
    path = folder / "a.JSONL.gz"
    path.write_bytes(gzip.compress(json.dumps(FULL, ensure_ascii=False).encode()))
    return path


def full_csv(folder, delimiter=",", start=""):
    cells = {**FULL, "tags": "screen, warranty", "meta": '{"app": "5.2"}'}
    quoted = ('"' + value.replace('"', '""') + '"' for value in cells.values())
    path = folder / "a.csv"
    text = f"{start}{delimiter.join(cells)}\r\n{delimiter.join(quoted)}\r\n"
    path.write_bytes(text.encode())
    return path


def full_excel_csv(folder):
    return full_csv(folder, ";", "\ufeff")


def full_tab_csv(folder):
    return full_csv(folder, "\t")


def full_parquet(folder):
    typed = {**FULL, "created_at": datetime.fromisoformat(FULL["created_at"])}
    pq.write_table(pa.Table.from_pylist([typed]), folder / "a.parquet")
    return folder / "a.parquet"


@pytest.mark.parametrize(
    "write", [full_jsonl, full_gzip, full_csv, full_excel_csv, full_tab_csv, full_parquet]
)
def test_every_format_gives_the_same_ticket(tmp_path, write):
    loaded = read(write(tmp_path))
    (ticket,) = loaded.tickets
    assert ticket == datasets.parse_ticket(FULL, now=NOW, default_created_at=None)
    assert ticket.created_at == datetime(2026, 2, 3, 3, 5, 6, tzinfo=UTC)
    assert ticket.tags == ("screen", "warranty")
    assert ticket.meta == {"app": "5.2"}
    assert (loaded.n_rows, loaded.rejected, loaded.n_replaced) == (1, (), 0)


@pytest.mark.parametrize("write", [full_jsonl, full_csv, full_parquet])
def test_the_row_is_kept_as_it_came_and_can_be_written_as_json(tmp_path, write):
    (raw,) = read(write(tmp_path)).raws
    assert list(raw) == list(FULL)
    assert raw["body"] == FULL["body"]
    json.dumps(raw, allow_nan=False)


# A row


def parse(**fields):
    return datasets.parse_ticket(row(1, **fields), now=NOW, default_created_at=NOW)


def test_columns_that_are_no_field_are_ignored():
    assert parse(rating=4.5, llm_predictions={"a": None}) == parse()


def test_a_ticket_without_a_date_gets_the_default():
    assert parse().created_at == NOW


@pytest.mark.parametrize("texts", [{"subject": "", "body": "x"}, {"subject": "x", "body": None}])
def test_one_of_subject_and_body_is_enough(texts):
    assert parse(**texts).id == "t-1"


@pytest.mark.parametrize("texts", [{"subject": "", "body": " \n"}, {"subject": None, "body": None}])
def test_a_ticket_without_text_is_refused(texts):
    with pytest.raises(ValueError, match="subject, body: expected text in one of them"):
        parse(**texts)


def test_every_wrong_field_is_named_once():
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        parse(id="", subject=5, body="", priority="asap", created_at="soon", resolved_at="later")
    named = [part.split(":")[0] for part in str(caught.value).split("; ")]
    assert sorted(named) == ["created_at", "id", "priority", "resolved_at", "subject"]


def test_a_message_never_repeats_the_body():
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        parse(body="call me \x00 Ada", priority="asap")
    assert "Ada" not in str(caught.value)


def test_what_no_store_can_keep_is_refused_in_any_column():
    with pytest.raises(ValueError, match="'note': expected Unicode"):
        parse(note={"deep": ["a\ud800"]})


TEXT = st.text("aé1- \n{\x00\ud800", max_size=8)
ANYTHING = st.recursive(
    st.none() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=3,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from([*FULL, "rating", "a\ud800"]), ANYTHING))
def test_any_json_is_a_ticket_or_a_value_error_that_can_be_written(fields):
    try:
        ticket = parse(**fields)
    except ValueError as error:
        str(error).encode("utf-8")
    else:
        json.dumps(asdict(ticket), default=str, allow_nan=False).encode("utf-8")
        assert ticket.id
        assert (ticket.subject + ticket.body).strip()


# Broken rows


def test_broken_rows_are_named_with_their_line_and_the_rest_goes_through(tmp_path):
    rows = [*twenty(), "", '{"id": "t-20", "body": "cut in the mi', *map(row, range(21, 40)), "[]"]
    loaded = read(write_jsonl(tmp_path / "a.jsonl", rows))
    assert [(r.line, r.reason.split(":")[0]) for r in loaded.rejected] == [
        (22, "not JSON"),
        (42, "expected a JSON object, got list"),
    ]
    assert loaded.rejected[0].row == '{"id": "t-20", "body": "cut in the mi'
    assert len(loaded.tickets) == 39
    assert loaded.n_rows == 41


@pytest.mark.parametrize(
    "broken", [b'{"id": "x", "body": "caf\xe9"}', b"[" * 5_000, b"\x00", b"nul", b'"text"']
)
def test_a_line_of_rubbish_breaks_only_itself(tmp_path, broken):
    path = write_jsonl(tmp_path / "a.jsonl", twenty())
    path.write_bytes(broken + b"\n" + path.read_bytes())
    loaded = read(path)
    assert [r.line for r in loaded.rejected] == [1]
    assert len(loaded.tickets) == 20
    write_rejected(path, loaded.rejected)


def test_a_missing_number_is_absent_not_broken(tmp_path):
    rows = ['{"id": "t-1", "body": "x", "queue": NaN, "rating": NaN}']
    loaded = read(write_jsonl(tmp_path / "a.jsonl", rows))
    assert loaded.tickets[0].queue is None
    assert loaded.raws[0]["rating"] is None


def test_the_text_of_a_rejected_row_is_cut(tmp_path):
    rows = [*twenty(), row(20, body="x" * 100_001)]
    (rejected,) = read(write_jsonl(tmp_path / "a.jsonl", rows)).rejected
    assert rejected.reason == "body: expected at most 100,000 characters, got 100,001"
    assert len(rejected.row) == 2_000


def test_ten_percent_of_broken_rows_pass_and_more_end_the_reading(tmp_path):
    path = write_jsonl(tmp_path / "a.jsonl", [*map(row, range(18)), "{", "{"])
    assert len(read(path).tickets) == 18
    write_jsonl(path, [*map(row, range(17)), "{", "{"])
    with pytest.raises(DataFileError, match="got 2 of 19; line 18: not JSON") as caught:
        read(path)
    assert [r.line for r in caught.value.rejected] == [18, 19]
    assert str(path) in str(caught.value)


@settings(max_examples=30)
@given(cut=st.floats(0.3, 0.999))
def test_a_cut_archive_keeps_the_rows_before_the_cut_and_reports_it(tmp_path_factory, cut):
    noise = random.Random(1)  # so that it packs badly and rows lie behind every cut
    rows = [row(i, body=str(noise.random())) for i in range(200)]
    whole = gzip.compress("\n".join(map(json.dumps, rows)).encode())
    path = tmp_path_factory.mktemp("cut") / "a.jsonl.gz"
    path.write_bytes(whole[: int(len(whole) * cut)])
    loaded = read(path)
    assert ids(loaded) == [r["id"] for r in rows[: len(loaded.tickets)]]
    assert len(loaded.tickets) >= 20
    (rejected,) = loaded.rejected
    assert rejected.line == len(loaded.tickets) + 1
    assert "cut or damaged" in rejected.reason


def test_an_archive_damaged_further_on_keeps_the_rows_before_the_damage(tmp_path):
    whole = gzip.compress("".join(f"{json.dumps(r)}\n" for r in twenty()).encode())
    header = whole[:10]
    (tmp_path / "a.jsonl.gz").write_bytes(whole + header + b"\xff" * 20)
    loaded = read(tmp_path / "a.jsonl.gz")
    assert len(loaded.tickets) == 20
    (rejected,) = loaded.rejected
    assert rejected.line == 21
    assert "cut or damaged" in rejected.reason


def test_a_byte_order_mark_is_no_part_of_the_first_row(tmp_path):
    path = write_jsonl(tmp_path / "a.jsonl", [row(1)])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert ids(read(path)) == ["t-1"]


# CSV


def write_csv(path, *lines):
    path.write_bytes("\n".join(lines).encode("utf-8", errors="surrogateescape"))
    return path


def plain_lines(start, stop):
    return [f"t-{i},fine" for i in range(start, stop)]


def test_the_line_of_a_csv_row_is_where_it_begins_in_the_file(tmp_path):
    many = ['t-0,"one\ntwo\nthree"', *plain_lines(1, 30), "t-30", *plain_lines(31, 40)]
    (rejected,) = read(write_csv(tmp_path / "a.csv", "id,body", *many)).rejected
    assert rejected == Rejected(34, "expected 2 columns, got 1", "t-30")


@pytest.mark.parametrize(
    "broken", ['t-x,"never closed', 't-x,"closed" too early', 't-x,"a\nb" c', 't-x,"']
)
def test_an_open_quote_takes_no_other_row_with_it(tmp_path, broken):
    lines = [*plain_lines(0, 20), broken, *plain_lines(20, 40)]
    loaded = read(write_csv(tmp_path / "a.csv", "id,body", *lines))
    assert ids(loaded) == [f"t-{i}" for i in range(40)]
    assert loaded.rejected[0].line == 22


def test_a_csv_row_that_is_not_utf8_is_rejected_and_shown(tmp_path):
    lines = [*plain_lines(0, 20), "t-20,caf\udce9", *plain_lines(21, 30)]
    (rejected,) = read(write_csv(tmp_path / "a.csv", "id,body", *lines)).rejected
    assert rejected == Rejected(22, "not UTF-8", "t-20,caf\ufffd")


def test_a_field_too_long_for_a_ticket_breaks_only_its_row(tmp_path):
    lines = [*plain_lines(0, 20), f"t-20,{'x' * 200_000}", *plain_lines(21, 30)]
    loaded = read(write_csv(tmp_path / "a.csv", "id,body", *lines))
    assert [r.line for r in loaded.rejected] == [22]
    assert len(loaded.tickets) == 29


def test_the_lines_of_a_cell_too_long_for_a_ticket_are_no_rows(tmp_path):
    log = "\n".join(f"2026-01-01T10:00:{i % 60:02},INFO {i}" for i in range(9_000))
    lines = [*plain_lines(0, 20), f't-20,"{log}"', *plain_lines(21, 30)]
    loaded = read(write_csv(tmp_path / "a.csv", "id,body", *lines))
    assert [(r.line, "100,000 characters" in r.reason) for r in loaded.rejected] == [(22, True)]
    assert len(loaded.tickets) == 29


def test_an_unknown_column_with_more_marks_does_not_choose_the_delimiter(tmp_path):
    loaded = read(write_csv(tmp_path / "a.csv", "id;body;a,b,c,d", "t-1;one, two;x"))
    assert loaded.tickets[0].body == "one, two"


@pytest.mark.parametrize(
    "heading", ["id,text", "subject,body", "ticket;betreff", "id", "\x00\x01", ",,"]
)
def test_a_csv_file_without_the_needed_columns_is_refused_with_those_it_has(tmp_path, heading):
    with pytest.raises(DataFileError, match=r"id and subject or body \(.*\), got") as caught:
        read(write_csv(tmp_path / "a.csv", heading, "a,b"))
    assert repr(heading.replace(";", ",").split(",")[-1])[1:-1] in str(caught.value)


def test_a_column_that_comes_twice_is_refused(tmp_path):
    with pytest.raises(DataFileError, match="each column once"):
        read(write_csv(tmp_path / "a.csv", "id,body,body", "t-1,a,b"))


# Parquet


def test_parquet_dates_numbers_bytes_and_gaps_are_understood(tmp_path):
    table = pa.table(
        {
            "id": pa.array([1, 2]),
            "body": pa.array([b"caf\xc3\xa9", b"th\xc3\xa9"]),
            "created_at": pa.array([datetime(2026, 1, 2), None], pa.timestamp("ns")),  # noqa: DTZ001
            "queue": pa.array(["a", None]),
            "rating": pa.array([float("nan"), 1.5]),
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    loaded = read(tmp_path / "a.parquet")
    assert [(t.id, t.body, t.queue) for t in loaded.tickets] == [
        ("1", "café", "a"),
        ("2", "thé", None),
    ]
    assert [t.created_at for t in loaded.tickets] == [datetime(2026, 1, 2, tzinfo=UTC), NOW]
    assert [raw["rating"] for raw in loaded.raws] == [None, 1.5]


def test_a_parquet_row_that_is_not_utf8_breaks_only_itself(tmp_path):
    texts = pa.array([b"fine"] * 20 + [b"caf\xe9"]).view(pa.string())
    table = pa.table({"id": [str(i) for i in range(21)], "body": texts})
    pq.write_table(table, tmp_path / "a.parquet")
    loaded = read(tmp_path / "a.parquet")
    assert [r.line for r in loaded.rejected] == [21]
    assert len(loaded.tickets) == 20


def test_an_instant_outside_the_years_breaks_only_its_row(tmp_path):
    never = pa.array([0] * 20 + [2**60], pa.int64()).view(pa.timestamp("us"))
    table = pa.table({"id": [str(i) for i in range(21)], "body": ["x"] * 21, "valid_to": never})
    pq.write_table(table, tmp_path / "a.parquet")
    assert [r.line for r in read(tmp_path / "a.parquet").rejected] == [21]


def test_a_parquet_file_without_the_needed_columns_is_refused(tmp_path):
    pq.write_table(pa.table({"id": ["1"], "text": ["x"]}), tmp_path / "a.parquet")
    with pytest.raises(DataFileError, match="got 'id', 'text'"):
        read(tmp_path / "a.parquet")


def test_a_cut_parquet_file_is_refused(tmp_path):
    path = full_parquet(tmp_path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(DataFileError, match="expected a Parquet file"):
        read(path)


# Files


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", b"", "empty file"),
        ("a.csv", b"", "empty file"),
        ("a.parquet", b"", "empty file"),
        ("a.jsonl.gz", b"", "empty file"),
        ("a.jsonl.gz", gzip.compress(b"", mtime=0), "no rows"),
        ("a.jsonl.gz", gzip.compress(b'{"id": 1}\n' * 9, mtime=0)[:12], "expected a gzip archive"),
        ("a.jsonl.gz", b'{"id": 1}', "expected a gzip archive"),
        ("a.jsonl", b"\n \n", "no rows"),
        ("a.csv", b"id,body\n", "no rows"),
        ("a.csv", "id,body\nt-1,x".encode("utf-16"), "UTF-16"),
        ("a.parquet", b"not parquet", "expected a Parquet file"),
        ("a.xlsx", b"x", r"expected one of .jsonl, .jsonl.gz, .csv, .parquet, got 'a.xlsx'"),
        ("tickets", b"x", "got 'tickets'"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(DataFileError, match=message) as caught:
        read(tmp_path / name)
    assert str(tmp_path / name) in str(caught.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    (tmp_path / "b.csv").mkdir()
    with pytest.raises(DataFileError, match="No such file"):
        read(tmp_path / "a.jsonl")
    with pytest.raises(DataFileError, match="Is a directory"):
        read(tmp_path / "b.csv")


@pytest.mark.parametrize("word", ["null", "N/A", "None", "-", "#N/A", "nan"])
def test_what_an_export_writes_for_no_label_is_none(tmp_path, word):
    labelled = row(1, queue=word, issue=word, priority=word, product=word)
    loaded = read(write_jsonl(tmp_path / "a.jsonl", [labelled, row(2, queue="nullable")]))
    ticket, other = loaded.tickets
    assert (ticket.queue, ticket.issue, ticket.priority, ticket.product) == (None,) * 4
    assert other.queue == "nullable"
    assert loaded.n_no_labels == 1
    assert loaded.raws[0]["queue"] == word


def test_where_each_ticket_stands_is_known(tmp_path):
    a = write_jsonl(tmp_path / "a.jsonl", [row(1), row(2)])
    b = write_jsonl(tmp_path / "b.jsonl", [row(3), row(1)])
    loaded = datasets.merge([read(a), read(b)])
    assert ids(loaded) == ["t-2", "t-3", "t-1"]
    assert loaded.places == ("a.jsonl line 2", "b.jsonl line 1", "b.jsonl line 2")


def test_an_id_that_comes_again_counts_once_with_its_last_content(tmp_path):
    rows = [row(1, body="old"), row(2), row(1, body="new")]
    loaded = read(write_jsonl(tmp_path / "a.jsonl", rows))
    assert ids(loaded) == ["t-2", "t-1"]
    assert loaded.tickets[1].body == loaded.raws[1]["body"] == "new"
    assert (loaded.n_rows, loaded.n_replaced) == (3, 1)


def test_the_last_file_wins_an_id_that_several_have(tmp_path):
    a = write_jsonl(tmp_path / "a.jsonl", [*twenty(), "{"])
    b = write_jsonl(tmp_path / "b.jsonl", [row(3, body="new"), row(20), row(20)])
    loaded = datasets.merge([read(path) for path in (a, b)])
    assert ids(loaded) == [f"t-{i}" for i in range(20) if i != 3] + ["t-3", "t-20"]
    assert {t.id: t.body for t in loaded.tickets}["t-3"] == "new"
    assert [raw["id"] for raw in loaded.raws] == ids(loaded)
    assert (loaded.n_rows, len(loaded.rejected), loaded.n_replaced) == (24, 1, 2)


def test_what_came_before_an_instant_keeps_the_objects_it_was_made_of(tmp_path):
    rows = [row(i, created_at=(NOW - timedelta(days=i)).isoformat()) for i in range(3)]
    loaded = read(write_jsonl(tmp_path / "a.jsonl", rows)).before(NOW)
    assert (ids(loaded), [raw["id"] for raw in loaded.raws]) == (["t-1", "t-2"], ["t-1", "t-2"])


@pytest.mark.parametrize(("more", "they_do"), [({}, True), ({"queue": "billing"}, False)])
def test_rows_with_a_title_and_nothing_of_a_ticket_seem_articles(tmp_path, more, they_do):
    rows = [{"id": "a", "title": "No sound", "body": "Turn it up."} | more]
    assert read(write_jsonl(tmp_path / "a.jsonl", rows)).seem_articles == they_do


@given(st.lists(st.sampled_from(["good", "late", "cut", "again"]), min_size=1, max_size=60))
def test_every_row_is_a_ticket_replaced_or_rejected(tmp_path_factory, kinds):
    made = {"late": {"created_at": (NOW + timedelta(days=2)).isoformat()}, "again": {"id": "same"}}
    rows = ["{" if k == "cut" else row(i, **made.get(k, {})) for i, k in enumerate(kinds)]
    path = write_jsonl(tmp_path_factory.mktemp("rows") / "a.jsonl", rows)
    n_broken = kinds.count("cut") + kinds.count("late")
    try:
        loaded = read(path)
    except DataFileError as error:
        assert n_broken > 0.1 * len(kinds)
        assert len(error.rejected) == n_broken  # noqa: PT017
    else:
        assert len(loaded.rejected) == n_broken
        assert loaded.n_replaced == max(kinds.count("again") - 1, 0)
        assert len(loaded.tickets) + n_broken + loaded.n_replaced == len(kinds)
