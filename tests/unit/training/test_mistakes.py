"""The evaluation report: where an artifact errs, on a page that names nobody."""

import json
from dataclasses import replace

import pytest

from models.routing.catalogue import Catalogue, Product
from tests.factories import make_desk
from training.evaluate import answer, figures_of
from training.mistakes import details
from training.report import page


@pytest.fixture(scope="module")
def desk():
    """A desk where the labels of one queue are another's, and its customers give an address."""
    desk = make_desk(300, seed=5)
    wrong = [
        replace(t, queue="network", product="aria-5", body=f"{t.body} Write to ana@example.org")
        if t.queue == "billing"
        else replace(t, product="aria-6")
        for t in desk
    ]
    assert any(t.queue == "network" and t.product == "aria-5" for t in wrong)
    return wrong


@pytest.fixture(scope="module")
def report(artifact, desk):
    prepared, triages = answer(artifact.model, desk)
    figures = {"artifact": artifact.id, **figures_of(artifact.model, desk, triages)}
    return figures, details(desk, prepared, triages)


def test_the_worst_pair_comes_first_with_how_many_there_are(report, desk):
    pair = report[1]["queue"]["confusions"][0]
    n = sum(t.product == "aria-5" for t in desk)
    assert (pair["truth"], pair["guess"], pair["n"]) == ("network", "billing", n)
    assert pair["of"] == sum(t.queue == "network" for t in desk)


def test_bins_and_steps_count_every_ticket(report, desk):
    detail = report[1]["queue"]
    assert sum(b["n"] for b in detail["reliability"]) == len(desk)
    assert detail["risk"][-1]["automation"] == 1
    assert detail["risk"][-1]["error"] == pytest.approx(
        1 - report[0]["queue"]["accuracy"], abs=1e-3
    )


def test_the_surest_come_first_in_the_risk_and_among_the_mistakes(artifact, desk, report):
    asked = [triage.queue.candidates[0] for triage in answer(artifact.model, desk)[1]]
    surest = sorted(zip(asked, desk, strict=True), key=lambda pair: -pair[0].confidence)
    wrong = [best.value != ticket.queue for best, ticket in surest]
    detail = report[1]["queue"]
    for step in detail["risk"]:
        n = round(step["automation"] * len(desk))
        assert step["error"] == pytest.approx(sum(wrong[:n]) / n, abs=1e-4)
    assert detail["risk"][0]["error"] != detail["risk"][-1]["error"]
    mistaken = [
        best.confidence for (best, _), is_wrong in zip(surest, wrong, strict=True) if is_wrong
    ]
    shown = [row["confidence"] for row in detail["worst"]]
    assert shown == pytest.approx(mistaken[: len(shown)], abs=1e-4)
    assert shown[0] > mistaken[-1]


def test_of_a_slice_with_few_tickets_nothing_is_said(artifact, desk):
    few = [replace(t, product="rare" if i < 5 else "usual") for i, t in enumerate(desk)]
    prepared, triages = answer(artifact.model, few)
    assert set(details(few, prepared, triages)["queue"]["by_product"]) == {"usual"}


def test_a_product_that_only_the_text_names_has_its_row(artifact, desk):
    named = [replace(t, product=None, body=f"{t.body} Aria 5") for t in desk]
    model = replace(artifact.model, catalogue=Catalogue((Product("aria-5", "Aria 5"),)))
    assert set(details(named, *answer(model, named))["queue"]["by_product"]) == {"aria-5"}


def test_a_product_that_is_always_mistaken_shows(report):
    slices = report[1]["queue"]["by_product"]
    assert slices["aria-5"]["accuracy"] == 0
    assert slices["aria-6"]["accuracy"] > 0.95


def test_the_surest_mistakes_are_shown_masked_on_a_page_that_loads_nothing(report):
    figures, found = report
    assert found["queue"]["worst"][0]["truth"] == "network"
    html = page(figures, found)
    assert "ana@example.org" not in html + json.dumps(found)
    assert "taken for" in html
    assert "learnt from" not in html
    assert "7 of these tickets" in page({**figures, "n_learnt_from": 7}, found)
    assert not [mark for mark in ("http://", "https://", "<script", "src=") if mark in html]


def test_what_a_ticket_says_is_text_on_the_page_and_no_markup(artifact, desk):
    hostile = [replace(t, queue="<b>x</b>", body="<i>zebra</i> & co") for t in desk[:30]]
    prepared, triages = answer(artifact.model, hostile)
    figures = {"artifact": artifact.id, **figures_of(artifact.model, hostile, triages)}
    html = page(figures, details(hostile, prepared, triages))
    assert "<b>x</b>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


def test_without_labels_there_is_nothing_to_show(artifact, desk):
    bare = [replace(t, queue=None, issue=None, product=None) for t in desk[:5]]
    prepared, triages = answer(artifact.model, bare)
    assert details(bare, prepared, triages) == {}
