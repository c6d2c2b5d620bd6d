"""A desk in memory: what it detects with, and that a restart changes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.routing.catalogue import Catalogue, Product
from tests.factories import DAY, NOW, make_arrival, make_desk
from tests.streams import FAMILIES, month_of_families, of_printers
from tests.twins import HashEncoder
from training.desk import Desk
from training.replay import arrivals_of, days, past_of


@pytest.mark.parametrize(("families", "told"), [(FAMILIES, True), ({}, False)])
def test_an_issue_is_counted_within_the_families_of_the_catalogue(watching, families, told):
    products = tuple(Product(p, p, families.get(p, "")) for p in FAMILIES)
    model = replace(watching.model, catalogue=Catalogue(products))
    watch = replace(watching.watch, families=model.catalogue.families)
    desk = Desk(replace(watching, model=model, watch=watch), month_of_families())
    assert any(desk.detector.observe(a).founders for a in of_printers(14)) == told


def test_its_detector_holds_what_the_youngest_problem_may_be_set_against(watching):
    reach = watching.watch.reach
    ages = (timedelta(0), reach - DAY, reach + 3 * DAY)
    ages += tuple(5 * n * DAY for n in range(1, 7))
    arrivals = [make_arrival(f"t-{i}", created_at=NOW - age) for i, age in enumerate(ages)]
    assert len(Desk(watching, arrivals).detector) == len(ages) - 1
    before_a_pause = [replace(a, created_at=a.created_at - 60 * DAY) for a in arrivals]
    now = make_arrival("now", created_at=NOW)
    assert len(Desk(watching, [*before_a_pause, now]).detector) == len(ages) - 1


def test_a_desk_whose_next_artifact_has_other_names_raises_nothing(watching, history):
    issue = replace(watching.model.routers["issue"], values=("a", "b", "c", "d"))
    routers = {**watching.model.routers, "issue": issue}
    before = replace(watching, model=replace(watching.model, artifact="before", routers=routers))
    desk = Desk(before, past_of(before, history)).restarted(watching, NOW)
    usual = [replace(t, created_at=NOW + 2 * (t.created_at - NOW)) for t in make_desk(60, seed=33)]
    for arrival in arrivals_of(watching, usual):
        desk.take(arrival)
    assert desk.ledger == {}


@pytest.mark.parametrize(("pause", "n_empty"), [(0, 0), (45, 0), (90, 90)])
def test_a_desk_that_is_stopped_and_started_goes_on_as_if_it_were_not(
    watching, stream, history, pause, n_empty
):
    """After a pause, too, and where in the pause somebody said "ok" each day."""
    before = [replace(t, created_at=t.created_at - pause * DAY) for t in history]
    ok = make_arrival(text="ok")
    oks = [replace(ok, ticket_id=f"ok-{n}", created_at=NOW - (n + 1) * DAY) for n in range(n_empty)]

    def lived(stops):
        desk = Desk(watching, past_of(watching, before))
        for one in reversed(oks):
            desk.take(one)
        for midnight, day in days(arrivals_of(watching, stream)):
            for n, arrival in enumerate(day):
                if stops and n % 5 == 0:
                    desk = desk.restarted(watching, arrival.created_at)
                desk.take(arrival)
            desk.close(midnight)
        return desk.ledger, desk.cluster_of, desk.nights

    assert lived(stops=True) == lived(stops=False)


def test_with_another_encoder_the_ledger_stays_and_tickets_are_encoded_anew(
    watching, stream, history
):
    desk = Desk(watching, arrivals_of(watching, stream))
    desk.close(NOW + DAY)
    longer = replace(watching, model=replace(watching.model, encoder=HashEncoder("longer@1", 128)))
    again = desk.restarted(longer, NOW + DAY)
    assert (again.ledger, again.cluster_of) == (desk.ledger, desk.cluster_of)
    assert {a.vector.shape for a in again.arrivals.values()} == {(128,)}
    assert {a.vector.shape for a in desk.arrivals.values()} != {(128,)}
