"""Training files as desks send them: empty, cut, of the wrong encoding, with too little in them."""

import csv
import json
import random
from contextlib import closing
from datetime import datetime
from pathlib import Path

from models.types import Member
from service.store import Store
from service.word import name
from tests.e2e.conftest import run_here, write_lines
from tests.factories import NOW, make_cluster


def refused(path, home):
    """Train on a file that cannot be used; return what was said of it."""
    lines = run_here("train", path, home=home, status=1).stderr.strip().splitlines()
    assert lines[-1].startswith("vigie: ")
    return lines[-1]


def rejected(path):
    """The broken rows that were written beside a file."""
    text = path.with_name(f"{path.name}.rejected.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "empty.jsonl"
    path.touch()
    assert "empty" in refused(path, tmp_path / "home")


def test_a_file_that_is_not_there_is_named(tmp_path):
    assert "absent.jsonl" in refused(tmp_path / "absent.jsonl", tmp_path / "home")


def test_one_label_for_everything_routes_nothing_and_the_card_says_so(desk, tmp_path):
    rows = [
        {"id": t["id"], "created_at": t["created_at"], "body": t["body"], "queue": "all"}
        for t in desk.past[:60]
    ]
    path = write_lines(tmp_path / "one.jsonl", rows)
    assert "routes nothing" in run_here("train", path, home=tmp_path / "home").stdout


def test_a_label_with_one_example_does_not_stop_the_training(desk, tmp_path):
    rows = [dict(t) for t in desk.past[:80]]
    rows[5]["queue"] = "seen-once"
    path = write_lines(tmp_path / "once.jsonl", rows)
    told = json.loads(run_here("train", path, "--json", home=tmp_path / "home").stdout)
    assert told["promoted"]


def test_labels_that_say_nothing_are_better_than_no_artifact_and_worse_than_any(desk, tmp_path):
    draw, home = random.Random(0), tmp_path / "home"
    rows = [
        {"id": f"{n}-{t['id']}", "body": f"{t['body']} {n}", "queue": draw.choice("ab")}
        for n in range(2)
        for t in desk.past
    ]
    path = write_lines(tmp_path / "drawn.jsonl", rows)
    first, second = (
        json.loads(run_here("train", path, "--json", home=home).stdout) for _ in range(2)
    )
    assert first["promoted"]
    assert "for there is no other" in first["verdict"]
    assert not second["promoted"]
    assert "--force overrides" in second["verdict"]
    assert ("queue", None) in {(row["field"], row["product"]) for row in first["lacking"]}


def test_a_training_keeps_the_target_error_in_use_unless_it_is_given_another(desk, tmp_path):
    home = tmp_path / "home"
    first, second, third = (
        run_here("train", desk.few, "--json", *asked, home=home)
        for asked in (["--target-error", "0.1"], [], ["--target-error", "0.08"])
    )
    targets = [json.loads(done.stdout)["target_error"] for done in (first, second, third)]
    figures = json.loads(second.stdout)["metrics"]
    assert targets == [0.1, 0.1, 0.08]
    assert figures["queue"]["target_error"] == 0.1
    assert "target error 0.1, as of the artifact in use" in second.stderr
    assert "target error 0.08 (the artifact in use: 0.1)" in third.stderr


def test_an_archive_cut_in_the_middle_gives_what_can_be_read_and_names_the_cut(desk, tmp_path):
    path = tmp_path / "cut.jsonl.gz"
    whole = desk.history.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    told = run_here("train", path, "--json", home=tmp_path / "home")
    (cut,) = rejected(path)
    assert "cut or damaged" in cut["reason"]
    assert f"1 of {cut['line']} rows are broken" in told.stderr
    assert 1 < cut["line"] < len(desk.past)


def test_text_that_is_not_utf_8_ends_the_command_and_every_row_is_named(desk, tmp_path):
    path = tmp_path / "latin.jsonl"
    lines = [json.dumps({**t, "body": f"{t['body']} é"}, ensure_ascii=False) for t in desk.past]
    path.write_bytes("\n".join(lines).encode("utf-16-le").replace(b"\x00", b"\xe9"))
    assert "10 % broken rows" in refused(path, tmp_path / "home")
    assert {row["reason"] for row in rejected(path)} == {"not UTF-8"}


def test_a_few_broken_rows_are_counted_and_the_others_go_through(desk, tmp_path):
    lines = [json.dumps(t) for t in desk.past[:80]]
    lines[3] = lines[3][:40]
    path = tmp_path / "some.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert "1 of 80 rows are broken" in run_here("train", path, home=tmp_path / "home").stderr
    assert [row["line"] for row in rejected(path)] == [4]


def test_a_table_without_the_column_of_the_ids_is_refused(desk, tmp_path):
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["body", "queue"])
        writer.writerows([t["body"], t.get("queue", "")] for t in desk.past[:20])
    assert "id" in refused(path, tmp_path / "home")


def test_an_archive_that_is_none_is_refused(tmp_path):
    path = tmp_path / "plain.jsonl.gz"
    path.write_bytes(b"{}\n" * 5)
    assert "gzip" in refused(path, tmp_path / "home")


def test_what_people_said_beside_the_taxonomy_stops_no_training(home, desk, tmp_path):
    """A name that a person gave is an issue of its own; a slip is left out, and told."""
    first, second, third = desk.past[:3]
    with closing(Store.open(f"sqlite:///{home}/vigie.db")) as store:
        with store.writing() as writing:
            writing.put_cluster(make_cluster("c-1"))
            member = Member(first["id"], 1.0, datetime.fromisoformat(first["created_at"]))
            writing.add_members("c-1", member)
        name(store, "c-1", "lost_in_the_post", "ana", NOW)
        store.correct(second["id"], {"queue": "hardwear"}, "ana", NOW)
        store.correct(third["id"], {"issue": "lost_in_the_post"}, "ana", NOW)
    sample = Path(__file__).parents[2] / "data" / "taxonomy.toml"
    done = run_here("train", desk.history, "--taxonomy", sample, "--json", home=home)
    assert f"left out: queue 'hardwear' of ticket {second['id']}\n" in done.stderr
    made = json.loads(done.stdout)["id"]
    labels = run_here("artifacts", "show", made, "--json", home=home).stdout
    birth = json.loads(labels)["birth"]
    assert birth["labels"]["issue"]["lost_in_the_post"] == 2
    assert "lost_in_the_post" in birth["taxonomy"]["issue"]
