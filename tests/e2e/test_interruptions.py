"""Restarts, kills and company: nothing acknowledged is lost, and everybody sees the same."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import httpx
import pytest

from tests.e2e.conftest import FIRST_NIGHT, PATIENCE, copied, running, serving, typed, wait_for

NIGHT = ("nightly", "--as-of", FIRST_NIGHT.isoformat(), "--json")


def about(said):
    """The same but for the last digit of what is rounded.

    The encoder keeps a token's first layer as it first made it, in whatever company: two processes
    that met their tokens in another order differ by a millionth, which now and then is on an edge.
    """
    if isinstance(said, float):
        return pytest.approx(said, abs=1.5e-4)
    if isinstance(said, dict):
        return {key: about(value) for key, value in said.items()}
    return [about(value) for value in said] if isinstance(said, list) else said


def test_a_restart_in_the_middle_of_the_storm_changes_no_cluster(home, desk, storm_day):
    middle = len(desk.tickets) // 2
    answers = {}
    for part in (desk.tickets[:middle], desk.tickets[middle:]):
        with serving(home) as server:
            answers |= {t["id"]: server.classify(t) for t in part}
            clusters = server.clusters()
    assert clusters == storm_day.clusters
    assert answers == about(storm_day.answers)


def test_two_servers_on_one_home_agree_with_one_server_alone(home, desk, storm_day):
    with serving(home) as one, serving(home) as other:
        answers = {t["id"]: (one, other)[n % 2].classify(t) for n, t in enumerate(desk.tickets)}
        seen = one.clusters(), other.clusters()
    assert answers == about(storm_day.answers)
    assert seen == (storm_day.clusters, storm_day.clusters)


def test_every_acknowledged_ticket_survives_kill_9_of_the_server(home, desk):
    acknowledged, enough = [], threading.Event()

    def post(ticket):
        try:
            server.classify(ticket)
        except httpx.TransportError:
            return
        acknowledged.append(ticket["id"])
        if len(acknowledged) >= 12:
            enough.set()

    with serving(home) as server, ThreadPoolExecutor(4) as clients:
        posts = [clients.submit(post, ticket) for ticket in desk.tickets]
        assert enough.wait(PATIENCE)
        server.process.kill()
        for posted in posts:
            posted.result()
    assert 12 <= len(acknowledged) < len(desk.tickets)
    with serving(home) as server:
        for ticket_id in acknowledged:
            found = server.get(f"/v1/tickets/{ticket_id}")
            assert found["triage"]["ticket_id"] == ticket_id
        for ticket in desk.tickets:
            assert server.classify(ticket)["ticket_id"] == ticket["id"]


def test_the_workers_of_one_server_count_together(home, desk):
    with serving(home, "--workers", 2, begin=typed) as server:
        for ticket in desk.tickets[:12]:
            server.classify(ticket)
        scrapes = [server.http.get("/metrics").text for _ in range(8)]
    assert {counted(text, "vigie_triages_total") for text in scrapes} == {12}
    assert {counted(text, "vigie_tickets ") for text in scrapes} != {0}
    assert len({counted(text, "vigie_tickets ") for text in scrapes}) == 1


def counted(text, name):
    """The sum of a figure over its labels."""
    return sum(float(line.split()[-1]) for line in text.splitlines() if line.startswith(name))


def opened(home, process):
    """Whether a process has the home's database open, or is gone."""
    return process.poll() is not None or (home / "vigie.db-wal").exists()


def wrote(home, process):
    """Whether a process wrote into the log of the home's database, or is gone."""
    try:
        return (home / "vigie.db-wal").stat().st_size > 0
    except FileNotFoundError:  # not yet, or not any more
        return process.poll() is not None


@pytest.mark.parametrize("moment", [opened, wrote])
def test_kill_9_of_a_night_leaves_all_or_nothing_and_it_can_run_again(
    moment, night, storm_day, tmp_path
):
    home = copied(storm_day.home, tmp_path)
    with running(*NIGHT, home=home) as process:
        wait_for("the night to be under way", lambda: moment(home, process))
        process.kill()
    with serving(home) as server:
        saved, clusters = server.get("/v1/nights")["items"], server.clusters()
        assert (saved, clusters) in (([], storm_day.clusters), ([night.report], night.clusters))
        again = server.post("/v1/jobs/nightly", {"as_of": FIRST_NIGHT.isoformat()})
        assert again == night.report
        assert server.clusters() == night.clusters


def test_two_nights_at_once_for_one_instant_are_one_night(night):
    assert night.reports == [night.report, night.report]
    assert night.saved == [night.report]


@pytest.fixture(scope="module")
def night(storm_day, tmp_path_factory):
    """The night that two commands ran at once, on a home that nothing else touched."""
    home = copied(storm_day.home, tmp_path_factory.mktemp("night"))
    with running(*NIGHT, home=home) as one, running(*NIGHT, home=home) as other:
        for process in (one, other):
            assert process.wait(PATIENCE) == 0, process.said()
    reports = [json.loads(process.said("out")) for process in (one, other)]
    with serving(home) as server:
        saved, clusters = server.get("/v1/nights")["items"], server.clusters()
    return SimpleNamespace(reports=reports, report=reports[0], saved=saved, clusters=clusters)
