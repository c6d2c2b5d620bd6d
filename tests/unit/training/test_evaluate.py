"""Judging through the same triage that serves."""

from dataclasses import replace

import pytest

from models.abstain import Rule
from tests.factories import NOW, make_desk, make_ticket
from tests.unit.models.test_triage import CHARGED, CRACKED
from training.evaluate import evaluate, without_labels


@pytest.fixture(scope="module")
def desk():
    return make_desk(300, seed=3)


def with_rule(artifact, **limits):
    rule = Rule(**{"target_error": 0.05, "threshold": 0.0, "set_floor": 0.0, **limits})
    rules = {**artifact.model.rules, "queue": rule}
    return replace(artifact, model=replace(artifact.model, rules=rules))


def figures(artifact, tickets):
    return evaluate(artifact, tickets).figures


def test_only_labelled_tickets_of_known_fields_are_judged(artifact, desk):
    half = [replace(t, issue=None, priority="high") for t in desk[:100]] + desk[100:]
    report = figures(artifact, half)
    assert report["n_tickets"] == 300
    assert (report["queue"]["n"], report["issue"]["n"]) == (300, 200)
    assert "priority" not in report
    assert "product" not in report


def test_wrong_labels_are_wrong(artifact, desk):
    wrong = [replace(t, queue="nowhere") for t in desk]
    report = figures(artifact, wrong)
    assert (report["queue"]["accuracy"], report["queue"]["macro_f1"]) == (0, 0)
    assert report["queue"]["error_decided"] == 1
    undecided = figures(with_rule(artifact, threshold=float("inf")), wrong)
    assert undecided["queue"]["set_coverage"] == 0
    assert figures(artifact, desk)["queue"]["accuracy"] > 0.95


def test_a_ticket_of_two_requests_is_judged_as_it_is_served(artifact, desk):
    two = make_ticket("two", body=f"{CHARGED} {CRACKED}", queue="billing")
    told = evaluate(artifact, [*desk, two]).triages[-1]
    assert (told.decision, told.queue.reason) == ("review", "ambiguous")


def test_labels_that_the_artifact_cannot_give_are_named(artifact, desk):
    wrong = [replace(t, queue="nowhere") for t in desk[:3]] + [replace(desk[3], issue="none")]
    found = evaluate(artifact, [*wrong, *desk[4:]])
    assert found.unknown == {("queue", "nowhere"): 3, ("issue", "none"): 1}


def test_the_error_is_that_of_decided_tickets_only(artifact, desk):
    strange = [
        make_ticket(f"s-{i}", body=f"zebra{i} quilt{i} oboe{i}", queue="nowhere") for i in range(50)
    ]
    report = figures(with_rule(artifact), [*desk, *strange])["queue"]
    assert report["accuracy"] < 0.9
    assert report["error_decided"] < 0.05
    assert report["automation_rate"] == pytest.approx(300 / 350, abs=0.05)


def test_a_field_that_is_never_decided_has_no_error(artifact, desk):
    report = figures(with_rule(artifact, threshold=float("inf")), desk)["queue"]
    assert (report["automation_rate"], report["error_decided"]) == (0, None)
    assert report["set_coverage"] == 1
    assert report["accuracy"] > 0.95


def test_no_tickets_give_no_figures(artifact):
    assert figures(artifact, []) == {"artifact": artifact.id, "n_learnt_from": 0, "n_tickets": 0}


def test_tickets_that_it_learnt_from_are_counted(artifact, desk):
    learnt = make_desk(1200)[:30]
    assert figures(artifact, learnt)["n_learnt_from"] == 30
    assert figures(artifact, [replace(t, id=f"x-{t.id}") for t in desk])["n_learnt_from"] == 0


def test_labels_are_withheld():
    ticket = make_ticket(
        subject="s", product="p", queue="q", issue="i", priority="high", answer="a",
        resolved_at=NOW, tags=("t",), meta={"q": 1}, customer="c", channel="web",
    )  # fmt: skip
    assert without_labels(ticket) == make_ticket(subject="s", customer="c", channel="web")
