"""The night says when the last week's tickets are no longer those the artifact was judged on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.artifact import load, save
from models.drift import Answered, usual
from models.shelf import promote, promoted
from service.settings import Settings
from tests.integration.http.conftest import NOW, asking

N = 60
STRANGE = "Le drone du jardin photographie des nuages violets au-dessus du lac gelé, numéro {}."


@pytest.fixture
def desk(home, tmp_path):
    """An artifact that was judged on sure and ordinary tickets of one product."""
    shelf = home / "artifacts"
    trained = load(shelf / promoted(shelf), n_threads=1)
    queues = trained.model.routers["queue"].values
    judged = [
        Answered("pliago-200", queues[i % len(queues)], 0.95, i / (4 * N)) for i in range(4 * N)
    ]
    other = replace(
        trained,
        model=replace(trained.model, artifact="20260310T110000-d41f"),
        usual=usual("queue", 0.05, judged),
    )
    save(other, tmp_path / "artifacts", card="for tests")
    promote(tmp_path / "artifacts", other.id)
    with asking(Settings(home=tmp_path)) as client:
        yield client


def week(product):
    return [
        {
            "id": f"d-{n}",
            "body": STRANGE.format(n),
            "product": product,
            "created_at": (NOW - timedelta(hours=n)).isoformat(),
        }
        for n in range(1, N + 1)
    ]


def night(client):
    return client.post("/v1/jobs/nightly", json={"as_of": NOW.isoformat()}).json()


def test_a_product_whose_tickets_became_strange_is_told_in_the_report_and_on_the_page(desk):
    desk.post("/v1/classify/batch", json={"tickets": week("pliago-200")})
    risks = {risk["product"]: risk for risk in night(desk)["target_at_risk"]}
    assert set(risks) == {None, "pliago-200"}
    told = risks["pliago-200"]
    assert (told["field"], told["n_tickets"]) == ("queue", N)
    assert told["signs"]["novelty"]["found"] > 0.5
    assert told["signs"]["novelty"]["usual"] < 0.2
    page = desk.get("/", headers={"accept-language": "fr"}).text
    assert "L’erreur visée est en danger" in page
    assert "demandes étranges" in page


def test_a_quiet_desk_is_told_nothing(desk):
    assert night(desk)["target_at_risk"] == []
