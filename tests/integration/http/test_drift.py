"""The night says when the last week's tickets are no longer those the artifact was judged on."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from models.artifact import load, save
from models.shelf import promote, promoted
from service.nightly import told
from service.settings import Settings
from tests.integration.http.conftest import NOW, asking
from training.evaluate import answer
from training.simulate import simulate
from training.train import usual_of

N = 60
"""Tickets of a product and week."""
WEEK = timedelta(days=7)
STEADY, CHANGED = "clarvue-50", "pliago-200"
STRANGE = "Le drone du jardin photographie des nuages violets au-dessus du lac gelé, numéro {}."


def ordinary(seed):
    """Tickets of the sample desk, said to be of one product and the other in turn."""
    tickets = simulate(seed=seed, start=NOW - 4 * WEEK, days=6, per_day=40).tickets
    return [replace(t, product=(STEADY, CHANGED)[i % 2]) for i, t in enumerate(tickets)]


@pytest.fixture
def desk(home, tmp_path):
    """An artifact that was judged on ordinary tickets of both products."""
    shelf = home / "artifacts"
    trained = load(shelf / promoted(shelf), n_threads=1)
    judged = ordinary(seed=11)
    other = replace(
        trained,
        model=replace(trained.model, artifact="20260310T110000-d41f"),
        usual=usual_of(trained.model, judged, answer(trained.model, judged)[1], 0.05),
    )
    save(other, tmp_path / "artifacts", card="for tests")
    promote(tmp_path / "artifacts", other.id)
    with asking(Settings(home=tmp_path)) as client:
        yield client


def week(seed, until, *, changed):
    """A week of both products; the tickets of one are about something else once it changed."""
    rows = []
    for n, ticket in enumerate(ordinary(seed)[: 2 * N]):
        text = {"subject": ticket.subject, "body": ticket.body}
        if changed and ticket.product == CHANGED:
            text = {"body": STRANGE.format(n)}
        at = (until - timedelta(hours=n + 1)).isoformat()
        rows.append({"id": f"{seed}-{n}", "product": ticket.product, "created_at": at, **text})
    return {"tickets": rows}


def night(client, as_of):
    return client.post("/v1/jobs/nightly", json={"as_of": as_of.isoformat()}).json()


def test_a_replay_in_which_a_product_changes_tells_of_it_that_night_and_of_no_other(desk):
    desk.post("/v1/classify/batch", json=week(12, NOW - WEEK, changed=False))
    assert night(desk, NOW - WEEK)["target_at_risk"] == []
    desk.post("/v1/classify/batch", json=week(13, NOW, changed=True))
    risks = {risk["product"]: risk for risk in night(desk, NOW)["target_at_risk"]}
    assert CHANGED in risks
    assert STEADY not in risks
    risk = risks[CHANGED]
    assert (risk["field"], risk["n_tickets"]) == ("queue", N)
    assert risk["signs"]["novelty"]["found"] > 0.5
    assert risk["signs"]["novelty"]["usual"] < 0.25
    page = desk.get("/", headers={"accept-language": "fr"}).text
    assert "L’erreur visée est en danger" in page
    assert "demandes étranges" in page


def test_a_field_that_is_sure_and_has_no_bar_is_told_of_that_night(desk, tmp_path):
    shelf = tmp_path / "artifacts"
    trained = load(shelf / promoted(shelf), n_threads=1)
    asks_little = replace(trained.model.rules["issue"], target_error=0.5)
    silent = replace(asks_little, threshold=np.inf, by_product={}, untold=None)
    rules = {**trained.model.rules, "issue": silent}
    model = replace(trained.model, artifact="20260310T130000-5e1d", rules=rules)
    save(replace(trained, model=model), shelf, card="for tests")
    desk.post("/v1/classify/batch", json=week(12, NOW - WEEK, changed=False))
    before = {held["field"] for held in night(desk, NOW - WEEK)["untrained"]}
    promote(shelf, model.artifact)
    desk.post("/v1/classify/batch", json=week(14, NOW, changed=False))
    report = night(desk, NOW)
    shares = {held["field"]: held["share"] for held in report["untrained"]}
    assert "issue" not in before
    assert shares["issue"] > 0.5
    assert any("issue is sure and yet not decided" in line for line in told(report))
    assert "Sûr, mais pas décidé" in desk.get("/", headers={"accept-language": "fr"}).text


def test_a_quiet_desk_is_told_nothing(desk):
    assert night(desk, NOW)["target_at_risk"] == []
