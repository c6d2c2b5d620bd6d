"""What a team lead reads in the morning."""

from dataclasses import replace

import pytest

from models.night import run
from models.nights.morning import LATE, told_by
from models.types import ClusterEvent
from tests.evenings import (
    AS_OF,
    WATCH,
    a_live_cluster,
    an_article,
    an_evening,
    an_index,
    bunch,
    complaints,
    noise,
)
from tests.factories import DAY, HOUR, NOW, make_arrival, make_cluster


def test_the_report_says_what_there_is_to_read_about_each_live_problem():
    cluster, mine = a_live_cluster(alerts=(NOW,))
    far = an_index(an_article(), like=bunch("late_parcel", 3))
    evening = an_evening(mine, [cluster], {"c-1": mine}, articles=far)
    (missing,) = run(evening, WATCH).report["coverage"]
    assert (missing["cluster_id"], missing["state"], missing["by"]) == ("c-1", "missing", None)
    assert [a["id"] for a in missing["articles"]] == ["a-1"]
    covered = replace(evening, articles=an_index(an_article(), like=mine))
    (failing,) = run(covered, WATCH).report["coverage"]
    assert (failing["state"], failing["by"], failing["why"]) == ("failing", "a-1", "came_back")


def test_agents_who_answer_otherwise_since_the_article_was_published_ask_for_its_review():
    cluster, mine = a_live_cluster(alerts=())
    says = {"body": "1. Unplug the mast for two minutes.\n2. Press the reset button."}
    for article, state in ((an_article(**says), "covered"), (an_article(), "failing")):
        about = an_index(article, like=mine)
        evening = an_evening(mine, [cluster], {"c-1": mine}, articles=about)
        (told,) = run(evening, WATCH).report["coverage"]
        assert told["state"] == state


def test_an_article_in_spite_of_which_a_young_problem_grows_asks_for_review():
    mine = complaints(20, answer=None)
    each = [replace(a, created_at=AS_OF - 3 * DAY + n * HOUR) for n, a in enumerate(mine)]
    cluster = make_cluster(title="", last_seen_at=each[-1].created_at, n_tickets=20, alerts=())
    for n_before, why in ((6, "keeps_coming"), (12, None)):
        article = replace(an_article(), updated_at=each[n_before - 1].created_at)
        about = an_index(article, like=each)
        evening = an_evening(each, [cluster], {"c-1": each}, articles=about)
        (told,) = run(evening, WATCH).report["coverage"]
        assert told["why"] == why


def test_the_report_names_the_frequent_known_issues_that_no_article_covers():
    often = [replace(a, issue="late_parcel") for a in bunch("late_parcel", 22)]
    rare = [replace(a, issue="no_signal") for a in bunch("no_signal", 5, "r")]
    (told,) = run(an_evening([*often, *rare], []), WATCH).report["issues"]
    assert (told["issue"], told["n_tickets"], told["state"]) == ("late_parcel", 22, "missing")


def test_an_article_that_leaves_a_known_issue_as_frequent_as_before_asks_for_review():
    told = [replace(a, issue="late_parcel", answer=None) for a in bunch("late_parcel", 24)]
    each = [
        replace(a, created_at=AS_OF - 27 * DAY * (1 - n / 24) ** 1.5) for n, a in enumerate(told)
    ]
    for age, state in ((14 * DAY, "failing"), (2 * DAY, "covered")):
        article = replace(an_article(), updated_at=AS_OF - age)
        evening = an_evening(each, [], articles=an_index(article, like=each))
        (told,) = run(evening, WATCH).report["issues"]
        assert (told["by"], told["state"]) == ("a-1", state)
        assert told["why"] == ("keeps_coming" if state == "failing" else None)


def test_the_report_of_a_new_desk_says_how_little_past_there_is():
    early = [replace(arrival, created_at=NOW - 2 * HOUR) for arrival in noise(3)]
    assert run(an_evening(early, [], {}), WATCH).report["baseline_days"] == 0
    past = [replace(arrival, created_at=NOW - 6 * DAY) for arrival in noise(3)]
    assert run(an_evening(past, [], {}), WATCH).report["baseline_days"] == 6
    assert run(an_evening([], [], {}), WATCH).report["baseline_days"] == 0


def test_the_report_of_a_desk_that_paused_says_that_it_is_not_new():
    """Of a silence a week counts, and a ticket that says nothing ends none."""

    def told(*arrivals):
        return run(an_evening(arrivals, [], {}), WATCH).report["baseline_days"]

    long_ago = make_arrival("old", created_at=AS_OF - 60 * DAY)
    past = [replace(arrival, created_at=AS_OF - 2 * DAY) for arrival in noise(3)]
    ok = make_arrival("ok", text="ok", created_at=AS_OF - 3 * DAY)
    assert told(long_ago, *past) == 8
    assert told(long_ago) == told(long_ago, ok) == 7
    assert told(ok) == 0


def test_the_report_tells_the_days_alerts_and_the_desks_figures():
    cluster, mine = a_live_cluster(alerts=(NOW - 2 * DAY, NOW + HOUR))
    evening = an_evening(
        [*mine, *noise(6)], [cluster], {"c-1": mine},
        figures={"artifact": "x"}, told={("c-1", NOW - 2 * DAY)},
    )  # fmt: skip
    report = run(evening, WATCH).report
    assert [(a["cluster_id"], a["alerted_at"]) for a in report["alerts"]] == [
        ("c-1", "2026-03-02T10:00:00Z")
    ]
    assert report["artifact"] == "x"
    # The two tickets of the very instant of the night before were in that one's report.
    assert (report["n_tickets"], report["n_tickets_window"]) == (10, 12)
    assert report["n_clusters_live"] == 1
    assert report["left_out"] == 0.5
    assert report["needs_faq"] == ["c-1"]


def test_every_alert_is_told_by_one_night_also_that_of_a_ticket_that_came_late():
    late, merged = NOW - 12 * DAY, NOW - 3 * DAY
    gone = make_cluster("c-0", status="merged", merged_into="c-1", alerts=(merged,))
    cluster, mine = a_live_cluster(alerts=(late, merged, NOW + HOUR))
    evening = an_evening(
        mine, [cluster, gone], {"c-1": mine}, told={("c-0", merged), ("c-1", NOW - 4 * DAY)}
    )
    first = run(evening, WATCH).report
    assert [a["alerted_at"] for a in first["alerts"]] == [
        "2026-02-18T09:00:00Z",
        "2026-03-02T10:00:00Z",
    ]
    again = replace(evening, as_of=AS_OF + DAY, told=evening.told | told_by([first]))
    assert run(again, WATCH).report["alerts"] == []


@pytest.mark.parametrize("at", [AS_OF - LATE, AS_OF + HOUR])
def test_an_alert_of_long_ago_or_ahead_of_the_night_is_not_told(at):
    cluster, mine = a_live_cluster(alerts=(at,))
    assert run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).report["alerts"] == []


def test_a_report_tells_what_became_of_clusters_since_the_night_before():
    """By the stream, too, and by a ticket that came late; not what the night before told of."""
    cluster, mine = a_live_cluster()
    late = make_arrival("late", created_at=AS_OF - 3 * DAY)
    events = [
        ClusterEvent("c-0", "born", AS_OF - 2 * DAY),
        ClusterEvent("c-9", "born", late.created_at),
        ClusterEvent("c-1", "born", NOW + HOUR),
        ClusterEvent("c-2", "relapsed", NOW + 2 * HOUR),
        ClusterEvent("c-3", "born", AS_OF + HOUR),
    ]
    evening = an_evening(
        [*mine, late], [cluster], {"c-1": mine}, events=events, late=frozenset(["late"])
    )
    report = run(evening, WATCH).report
    assert (report["born"], report["relapsed"]) == (["c-9", "c-1"], ["c-2"])
