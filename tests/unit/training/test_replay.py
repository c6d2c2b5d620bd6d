"""The back-test: streams through triage, detection and nights."""

import random
from dataclasses import replace

import pytest

from models.told import ToldError
from tests.factories import DAY, HOUR, NOW, make_arrival, make_desk, make_ticket
from training.datasets import Loaded
from training.incidents import alerts, score
from training.replay import dated, days, history_of, replay


def test_something_new_is_told_while_it_happens(result):
    (told,) = alerts(result)
    assert told["kind"] == "new"
    assert told["at"] <= (NOW + 4 * HOUR).isoformat().replace("+00:00", "Z")
    assert {f"o-{i}" for i in range(8)} <= result.members[told["cluster_id"]]


def test_an_alert_says_by_which_ticket_it_was_told_and_how_long_after_the_first(result):
    (cluster,) = result.clusters.values()
    hours = [*range(8), *range(240, 248)]  # it comes back after ten days
    came = {f"a-{h}": make_arrival(f"a-{h}", created_at=NOW + h * HOUR) for h in hours}
    cluster = replace(cluster, alerts=(NOW + 3 * HOUR, NOW + 244 * HOUR))
    lived = replace(
        result, arrivals=came, clusters={"c": cluster}, members={cluster.id: frozenset(came)}
    )
    delays = [(alert["delay_tickets"], alert["delay_hours"]) for alert in alerts(lived)]
    assert delays == [(4, 3.0), (5, 4.0)]


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


def test_an_empty_stream_has_no_nights(watching):
    empty = replay(watching, [])
    assert (alerts(empty), empty.nights) == ([], ())
    assert score(empty, [])["recall"] == "0/0"


def test_a_day_without_tickets_has_a_night_too():
    first, last = make_arrival("a", created_at=NOW), make_arrival("b", created_at=NOW + 2 * DAY)
    assert [[a.ticket_id for a in day] for _, day in days([last, first])] == [["a"], [], ["b"]]


def test_a_draft_that_nobody_decided_is_not_written_again(watching, stream, history):
    solved = [replace(t, answer="Hold the lid for ten seconds.") for t in stream]
    quiet = make_ticket("later", body="one more", created_at=NOW + 4 * DAY)
    nights = replay(watching, [*solved, quiet], history).nights
    assert sum(len(n.drafts) for n in nights) == 1


def test_a_stream_says_when_each_ticket_came():
    one = make_ticket("t-1")
    said = Loaded((one,), (), 1, ({"created_at": one.created_at.isoformat()},))
    assert dated(said) == (one,)
    with pytest.raises(ToldError, match="1 tickets have no created_at"):
        dated(replace(said, raws=({"created_at": ""},)))


def test_the_history_is_what_came_before_the_stream_and_is_not_in_it():
    stream = [make_ticket("s-1", created_at=NOW), make_ticket("s-2", created_at=NOW + DAY)]
    before, again = make_ticket("h", created_at=NOW - DAY), make_ticket("s-2", created_at=NOW - DAY)
    meanwhile = make_ticket("m", created_at=NOW)
    assert history_of(stream, [before, again, meanwhile]) == ([before], 2)
