"""Figures as people read them."""

import json
from dataclasses import replace

import pytest

from tests.factories import make_desk
from training.discovery import Unnamed
from training.evaluate import evaluate
from training.report import cautions, doubted, nameless, write
from training.suspects import Suspect


@pytest.fixture(scope="module")
def evaluation(artifact):
    return evaluate(artifact, [replace(t, id=f"x-{t.id}") for t in make_desk(40, seed=5)])


@pytest.mark.parametrize("name", ["of.one", "of.one.json", "of.one.html"])
def test_an_evaluation_is_a_file_for_machines_and_one_to_read(evaluation, tmp_path, name):
    write(tmp_path / name, evaluation)
    told = json.loads((tmp_path / "of.one.json").read_text(encoding="utf-8"))
    assert told["queue"] == evaluation.figures["queue"]
    assert told["details"]["queue"]["reliability"]
    assert "<html" in (tmp_path / "of.one.html").read_text(encoding="utf-8")


def test_figures_that_say_what_they_seem_to_need_no_caution(evaluation):
    assert list(cautions(evaluation)) == []


def test_what_was_learnt_from_and_what_is_unknown_is_a_caution_each(artifact):
    learnt = make_desk(1200)[:8]
    wrong = [replace(t, queue=f"q-{i}") for i, t in enumerate(learnt[:7])]
    first, second = cautions(evaluate(artifact, [*wrong, learnt[7]]))
    assert first.startswith("8 of these 8 tickets are those it learnt from")
    assert second.startswith(
        "7 labels are none that it knows, and count as missed: queue 'q-0' (1)"
    )
    assert second.endswith(" and 2 more")


def test_labels_in_doubt_are_a_row_each():
    assert doubted([Suspect("t|1", "queue", "a", "b", 0.0004, 0.98765)]).splitlines()[2:] == [
        r"| t\|1 | queue | a | b | 0.000 | 0.988 |"
    ]


def test_issue_types_without_a_name_are_a_chapter_if_there_are_some():
    assert nameless(()) == ""
    shown = nameless([Unnamed("The lamp hums", 12, ("t-1",)), Unnamed("Odd", 9, ("t-2",), "late")])
    assert shown.splitlines()[-2:] == ["| 12 | The lamp hums |  |", "| 9 | Odd | late |"]
