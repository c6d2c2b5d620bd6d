"""The back-test: streams through triage, detection and nights, and its score."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from models.routing.catalogue import Catalogue, Product
from models.stream.watch import Watch
from tests.factories import (
    DAY,
    FILLERS,
    HOUR,
    NOW,
    make_arrival,
    make_cluster,
    make_desk,
    make_ticket,
)
from tests.twins import HashEncoder
from tests.unit.models.test_surge import FAMILIES, month_of_families, of_printers
from training.replay import (
    Desk,
    Incident,
    Replay,
    alerts,
    arrivals_of,
    days,
    past_of,
    replay,
    score,
)

OUTAGE = "firmware update bricked kettle blinking red lamp since {}"
INCIDENT = Incident("i-1", NOW, NOW + DAY, True, frozenset(f"o-{i}" for i in range(8)))


@pytest.fixture(scope="module")
def watching(artifact):
    return replace(artifact, watch=Watch(near=(0.7, 0.85), join=0.8))


@pytest.fixture(scope="module")
def history():
    early = timedelta(days=40)
    return [
        replace(t, id=f"h-{t.id}", created_at=NOW - early + 7 * (t.created_at - NOW))
        for t in make_desk(400, seed=31)
    ]


@pytest.fixture(scope="module")
def stream():
    """Two ordinary days with eight tickets of something new in the first."""
    usual = [replace(t, created_at=NOW + 6 * (t.created_at - NOW)) for t in make_desk(24, seed=32)]
    new = [
        make_ticket(
            f"o-{i}", body=OUTAGE.format(FILLERS[i]),
            created_at=NOW + HOUR + i * HOUR / 2, customer=f"of o-{i}",
        )
        for i in range(8)
    ]  # fmt: skip
    return [*usual, *new]


@pytest.fixture(scope="module")
def result(watching, stream, history):
    return replay(watching, stream, history)


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
    arrivals = [make_arrival(f"t-{i}", created_at=NOW - age) for i, age in enumerate(ages)]
    assert len(Desk(watching, arrivals).detector) == 2


def test_something_new_is_told_while_it_happens(result):
    (told,) = alerts(result)
    assert told["kind"] == "new"
    assert told["at"] <= (NOW + 4 * HOUR).isoformat().replace("+00:00", "Z")
    assert {f"o-{i}" for i in range(8)} <= result.members[told["cluster_id"]]


def test_it_is_found_in_the_score(result):
    found = score(result, [INCIDENT])
    assert (found["recall"], found["spam_alerts"], found["other_alerts_week"]) == ("1/1", 0, 0)
    assert found["fragments"] == 1
    assert 4 <= found["delay_tickets"] <= 6


def test_every_midnight_has_a_night(result):
    assert [n.as_of.hour for n in result.nights] == [0] * len(result.nights)
    spans = [b.as_of - a.as_of for a, b in zip(result.nights, result.nights[1:], strict=False)]
    assert spans == [DAY] * (len(result.nights) - 1)
    assert result.nights[-1].as_of > max(a.created_at for a in result.arrivals.values())


def test_the_same_stream_in_any_order_gives_the_same_alerts(watching, stream, history, result):
    shuffled = random.Random(3).sample(stream, len(stream))
    again = replay(watching, shuffled, history)
    assert alerts(again) == alerts(result)
    assert again.members == result.members


def test_labels_in_the_stream_are_not_looked_at(watching, stream, history, result):
    labelled = [replace(t, issue="no_signal", queue="x") for t in stream]
    assert alerts(replay(watching, labelled, history)) == alerts(result)


@pytest.mark.parametrize("labels", [{"issue": None}, {"issue": "T-4", "queue": "T"}])
def test_a_history_without_labels_of_ours_raises_nothing(watching, history, labels):
    """Else what everybody always asks would be a surge on the first day."""
    usual = [replace(t, created_at=NOW + 2 * (t.created_at - NOW)) for t in make_desk(60, seed=33)]
    unlabelled = [replace(t, **labels) for t in history]
    assert alerts(replay(watching, usual, unlabelled)) == []


def test_a_desk_whose_next_artifact_has_other_names_raises_nothing(watching, history):
    issue = replace(watching.model.routers["issue"], values=("a", "b", "c", "d"))
    routers = {**watching.model.routers, "issue": issue}
    before = replace(watching, model=replace(watching.model, artifact="before", routers=routers))
    desk = Desk(before, past_of(before, history)).restarted(watching, NOW)
    usual = [replace(t, created_at=NOW + 2 * (t.created_at - NOW)) for t in make_desk(60, seed=33)]
    for arrival in arrivals_of(watching, usual):
        desk.take(arrival)
    assert desk.ledger == {}


def test_an_empty_stream_has_no_nights(watching):
    empty = replay(watching, [])
    assert (alerts(empty), empty.nights) == ([], ())
    assert score(empty, [])["recall"] == "0/0"


def told(at=NOW + 3 * HOUR, size=8, strangers=0, **fields):
    """A replay of one cluster that holds ``size`` of the incident's tickets."""
    arrivals = {f"o-{i}": make_arrival(f"o-{i}", created_at=NOW + i * HOUR) for i in range(8)} | {
        f"s-{i}": make_arrival(f"s-{i}", created_at=NOW + i * HOUR) for i in range(strangers)
    }
    members = frozenset([f"o-{i}" for i in range(size)] + [f"s-{i}" for i in range(strangers)])
    cluster = make_cluster(alerts=(at,), **fields)
    return Replay({"c-1": cluster}, {"c-1": members}, (), arrivals)


def test_delay_counts_from_the_incidents_first_ticket():
    found = score(told(), [INCIDENT])
    assert (found["delay_tickets"], found["delay_hours"]) == (4, 3)
    assert found["incidents"][0]["cluster_id"] == "c-1"


@pytest.mark.parametrize(
    "result",
    [
        told(at=NOW - HOUR),
        told(at=NOW + 9 * DAY),
        told(size=2),
        told(strangers=9),
        told(kind="spam"),
    ],
    ids=["too early", "too late", "too few of its own", "mostly something else", "spam"],
)
def test_an_alert_of_something_else_does_not_find_an_incident(result):
    found = score(result, [INCIDENT])
    assert found["recall"] == "0/1"
    assert found["delay_hours"] is None


def test_an_alert_that_no_incident_explains_is_counted_a_week():
    assert score(told(size=2), [INCIDENT])["other_alerts_week"] == 7
    assert score(told(), [INCIDENT])["other_alerts_week"] == 0


def test_the_alert_of_a_cluster_that_another_took_in_counts_once_as_the_others():
    assert score(told(size=2, status="merged"), [INCIDENT])["other_alerts_week"] == 0


def test_an_alert_about_an_incident_that_no_one_wants_told_is_counted_apart():
    unwanted = replace(INCIDENT, alert_wanted=False)
    found = score(told(), [unwanted])
    assert (found["recall"], found["spam_alerts"], found["other_alerts_week"]) == ("0/0", 1, 0)


def test_an_incident_without_a_ticket_in_the_stream_is_not_wanted():
    elsewhere = replace(INCIDENT, ticket_ids=frozenset({"x-1"}))
    assert score(told(), [elsewhere])["recall"] == "0/0"


def test_a_desk_that_is_stopped_and_started_goes_on_as_if_it_were_not(watching, stream, history):
    def lived(stops):
        desk = Desk(watching, past_of(watching, history))
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


def test_a_day_without_tickets_has_a_night_too():
    first, last = make_arrival("a", created_at=NOW), make_arrival("b", created_at=NOW + 2 * DAY)
    assert [[a.ticket_id for a in day] for _, day in days([last, first])] == [["a"], [], ["b"]]


def test_a_draft_that_nobody_decided_is_not_written_again(watching, stream, history):
    solved = [replace(t, answer="Hold the lid for ten seconds.") for t in stream]
    quiet = make_ticket("later", body="one more", created_at=NOW + 4 * DAY)
    nights = replay(watching, [*solved, quiet], history).nights
    assert sum(len(n.drafts) for n in nights) == 1
