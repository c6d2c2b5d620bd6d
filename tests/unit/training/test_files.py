"""Several files read as one, and what is told of them."""

import json

import pytest

from tests.factories import NOW
from training.files import read_faq, read_tickets, write_rejected
from training.rows import DataFileError, Rejected


@pytest.fixture
def files(tmp_path):
    """Write each list of rows as a file of its own; a row that is text stands as it is."""

    def write(*of_each):
        paths = [tmp_path / f"{n}.jsonl" for n, _ in enumerate(of_each)]
        for path, rows in zip(paths, of_each, strict=True):
            lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return paths

    return write


def tickets(*ids):
    return [{"id": one, "body": "no sound"} for one in ids]


def article(title):
    return {"id": "a-1", "title": title, "body": "Press the red button."}


def test_labels_that_only_say_that_there_is_none_are_told_of(files):
    told = []
    rows = [
        {**one, "queue": queue} for one, queue in zip(tickets("a", "b"), ("N/A", ""), strict=True)
    ]
    read_tickets(files(rows), now=NOW, tell=told.append)
    assert told == ["1 tickets have N/A, none or the like as a label: taken as none"]


def test_files_are_one_and_of_the_same_id_the_later_row_counts(files):
    told = []
    loaded = read_tickets(files(tickets("a", "b"), tickets("b", "c")), now=NOW, tell=told.append)
    assert [t.id for t in loaded.tickets] == ["a", "b", "c"]
    assert {t.created_at for t in loaded.tickets} == {NOW}
    assert told == ["1 rows have the id of a later one, which counts"]


def test_broken_rows_stand_beside_their_file_and_are_told_of(files, tmp_path):
    told = []
    whole, broken = files(tickets("a"), [*tickets(*map(str, range(10))), "{"])
    assert len(read_tickets([whole, broken], now=NOW, tell=told.append).tickets) == 11
    assert told[0].startswith(f"{broken}: 1 of 11 rows are broken, the last in line 11 (not JSON")
    assert told[0].endswith(f"; see {broken}.rejected.jsonl")
    assert not (tmp_path / f"{whole.name}.rejected.jsonl").exists()


def test_of_a_file_that_cannot_be_used_the_broken_rows_are_written_too(files):
    (path,) = files([*tickets("a"), "{"])
    with pytest.raises(DataFileError):
        read_tickets([path], now=NOW, tell=print)
    assert path.with_name(f"{path.name}.rejected.jsonl").exists()


def test_articles_of_several_files_are_read_in_their_order(files):
    paths = files([article("Silence")], [article("No sound")])
    titles = [a.title for a in read_faq(paths, now=NOW, tell=print)]
    assert titles == ["Silence", "No sound"]


def test_articles_without_a_date_are_told_of(files):
    told = []
    dated = article("No sound") | {"id": "2", "updated_at": "2024-01-05"}
    read_faq(files([article("Silence"), dated]), now=NOW, tell=told.append)
    assert [line.split(" and ")[0] for line in told] == ["1 articles have no updated_at"]
    read_faq(files([dated]), now=NOW, tell=told.append)
    assert len(told) == 1


def test_the_rejected_rows_are_written_beside_the_file_and_go_when_there_are_none(tmp_path):
    path = tmp_path / "a.csv"
    target = write_rejected(path, [Rejected(3, "not UTF-8", "caf\ufffd; é")])
    assert target == tmp_path / "a.csv.rejected.jsonl"
    assert json.loads(target.read_text(encoding="utf-8")) == {
        "line": 3,
        "reason": "not UTF-8",
        "row": "caf\ufffd; é",
    }
    assert write_rejected(path, []) is None
    assert not target.exists()
