"""A desk that paused, and a server that was stopped and started in it."""

from datetime import timedelta

import pytest

from tests.integration.http.conftest import NOW
from training.simulate import simulate

DAY = timedelta(days=1)
SIGHTING = "Le volet roulant du salon émet un sifflement aigu dès que la lune se lève, {}"
ROOMS = ("hier", "encore", "toujours", "vraiment", "depuis lundi", "chez ma sœur", "au bureau")


def sent(client, tickets):
    """What is answered to tickets that come by themselves, one after the other."""
    results = []
    for start in range(0, len(tickets), 200):
        batch = {"tickets": tickets[start : start + 200]}
        results += client.post("/v1/classify/batch", json=batch).json()["results"]
    return results


def ticket(ticket_id, body, at):
    fields = {"id": ticket_id, "body": body, "customer": f"of {ticket_id}"}
    return {**fields, "created_at": at.isoformat()}


@pytest.mark.parametrize("restarts", [False, True])
def test_in_a_pause_an_ok_is_no_ticket_whether_the_server_was_restarted_or_not(start, restarts):
    month = simulate(seed=5, start=NOW - 90 * DAY, days=29, per_day=8).tickets
    past = [ticket(t.id, f"{t.subject}\n{t.body}", t.created_at) for t in month]
    empty = [ticket(f"ok-{n}", "ok", NOW - (60 - n) * DAY) for n in range(60)]
    rush = [ticket(f"m-{n}", SIGHTING.format(w), NOW) for n, w in enumerate(ROOMS)]
    with start() as client:
        sent(client, [*past, *empty])
        if not restarts:
            answers = sent(client, rush)
    if restarts:
        with start() as client:
            answers = sent(client, rush)
    told = [answer["cluster"] is not None for answer in answers]
    assert told == [False] * 3 + [True] * 4
