"""What one arriving ticket does to the ledger of clusters."""

from dataclasses import replace

import numpy as np
import pytest

from models.lookout import (
    ACTIVE_AFTER,
    ACTIVE_FROM_TICKETS,
    describe,
    kind_of,
    spare,
    taken_in,
    watch,
)
from models.routing.catalogue import NO_PRODUCTS
from models.senders.unasked import Unasked
from models.stream.watch import Watch
from models.surge import Detector
from models.types import ALERT_BUDGET
from tests.factories import DAY, FILLERS, HOUR, NOW, calling, make_arrival, make_cluster
from tests.streams import told_loosely
from tests.twins import HashEncoder

WATCH = Watch(near=(0.6, 0.8), join=0.85)
SPAM = "Call our toll free helpline +1 800 555 0100 now"


class Desk:
    """A stream with 30 days behind it, and its ledger."""

    def __init__(self, looks=WATCH):
        self.detector = Detector(looks, dim=64)
        self.ledger, self.arrivals = {}, {}
        self.budget = ALERT_BUDGET
        self.catalogue = NO_PRODUCTS
        for day in range(30, 0, -1):
            text = f"{FILLERS[day]} h{day} k{day}"
            self.see(make_arrival(f"h-{day}", text=text, created_at=NOW - day * DAY))

    def see(self, arrival):
        self.arrivals[arrival.ticket_id] = arrival
        change = watch(
            self.detector,
            self.ledger,
            arrival,
            lambda ids: [self.arrivals[i] for i in ids],
            self.budget,
            self.catalogue,
        )
        if change:
            self.ledger[change.cluster.id] = change.cluster
        return change

    def four(self, apart=HOUR, **fields):
        """Four tickets, by default within four hours, which found a cluster."""
        for i in range(4):
            change = self.see(make_arrival(f"t-{i}", created_at=NOW + i * apart, **fields))
        return change

    def put(self, cluster_id, **fields):
        self.ledger[cluster_id] = replace(self.ledger[cluster_id], **fields)


@pytest.fixture
def desk():
    return Desk()


def kinds(change):
    return [e.kind for e in change.events]


def test_a_ticket_alone_changes_nothing(desk):
    assert desk.see(make_arrival()) is None


def test_a_new_problem_is_told_at_once(desk):
    change = desk.four(product="aria-5")
    cluster = change.cluster
    assert (cluster.kind, cluster.status, cluster.needs_faq) == ("new", "emerging", True)
    assert cluster.alerts == (NOW + 3 * HOUR,)
    assert (cluster.first_seen_at, cluster.last_seen_at) == (NOW, NOW + 3 * HOUR)
    assert (cluster.n_tickets, cluster.n_customers) == (4, 4)
    assert cluster.products == ("aria-5",)
    assert cluster.title
    assert [m.ticket_id for m in change.members] == ["t-0", "t-1", "t-2", "t-3"]
    assert all(m.strength == pytest.approx(1, abs=1e-4) for m in change.members)
    assert kinds(change) == ["born", "alerted"]


def test_a_rise_of_a_known_issue_is_a_surge_of_it(desk):
    cluster = desk.four(issue="no_signal").cluster
    assert (cluster.kind, cluster.issue, cluster.status) == ("surge", "no_signal", "emerging")
    assert cluster.alerts
    assert not cluster.needs_faq


def test_what_rises_by_the_name_of_a_known_issue_in_strange_words_is_a_surge_of_it(desk):
    changes = [
        desk.see(told_loosely(f"t-{i}", i, NOW + i * HOUR / 2, issue="no_signal"))
        for i in range(12)
    ]
    grown = [change.cluster for change in changes if change]
    assert (grown[0].kind, grown[0].issue) == ("surge", "no_signal")
    assert (grown[0].status, grown[-1].n_tickets) == ("emerging", 12)


def test_spam_is_kept_apart_and_never_alerted(desk):
    born = desk.four(text=SPAM)
    assert (born.cluster.kind, born.cluster.status) == ("spam", "candidate")
    assert kinds(born) == ["born"]
    for i in range(12):
        change = desk.see(make_arrival(f"s-{i}", text=SPAM, created_at=NOW + 4 * HOUR))
    assert (change.cluster.status, change.cluster.alerts) == ("candidate", ())
    assert not born.cluster.needs_faq


def test_what_machines_answer_is_kept_apart_and_never_alerted(desk):
    away = "Automatic reply: ticket\nI am out of the office, for urgent matters call Ann."
    cluster = desk.four(text=away).cluster
    assert (cluster.kind, cluster.status, cluster.alerts) == ("spam", "candidate", ())


def test_a_flood_takes_in_no_customer_s_problem_neither_when_it_begins_nor_later(desk):
    problem = "The program is in quarantine"
    for i, text in enumerate((problem, SPAM, SPAM)):
        vector = make_arrival(text=SPAM).vector
        desk.see(make_arrival(f"t-{i}", text=text, vector=vector, created_at=NOW))
    born = desk.see(make_arrival("t-3", text=SPAM, created_at=NOW))
    assert [m.ticket_id for m in born.members] == ["t-1", "t-2", "t-3"]
    assert (born.cluster.kind, born.cluster.n_tickets) == ("spam", 3)
    assert desk.see(make_arrival("t-4", text=problem, vector=vector, created_at=NOW)) is None
    assert desk.detector.forget("t-0") is desk.detector.forget("t-4") is None


def test_a_customer_whose_ticket_only_makes_a_flood_of_others_is_in_no_cluster(desk):
    vector = make_arrival(text=SPAM).vector
    for i in range(3):
        desk.see(make_arrival(f"t-{i}", text=SPAM, created_at=NOW))
    last = make_arrival("t-3", text="The program is in quarantine", vector=vector, created_at=NOW)
    change = desk.see(last)
    assert (change.home_of("t-0"), change.home_of("t-3")) == (change.cluster, None)


@pytest.mark.parametrize("text", ["ok", "Ok, merci !", "?", "4471239", "D’accord, parfait"])
def test_what_says_nothing_founds_nothing_however_many_say_it(desk, text):
    for i in range(30):
        assert desk.see(make_arrival(f"t-{i}", text=text, created_at=NOW + i * HOUR / 60)) is None


def test_one_ticket_more_grows_the_cluster(desk):
    born = desk.four().cluster
    change = desk.see(make_arrival("t-9", created_at=NOW + 5 * HOUR, language="fr", product="x"))
    assert change.cluster.id == born.id
    assert (change.cluster.n_tickets, change.cluster.last_seen_at) == (5, NOW + 5 * HOUR)
    assert (change.cluster.languages, change.cluster.products) == (("en", "fr"), ("x",))
    assert [m.ticket_id for m in change.members] == ["t-9"]
    assert change.events == ()


def test_a_late_ticket_moves_the_beginning_and_not_the_end(desk):
    born = desk.four().cluster
    cluster = desk.see(make_arrival("late", created_at=NOW - HOUR)).cluster
    assert (cluster.first_seen_at, cluster.last_seen_at) == (NOW - HOUR, born.last_seen_at)


def test_a_cluster_of_ten_tickets_is_active(desk):
    desk.four()
    changes = [desk.see(make_arrival(f"u-{i}", created_at=NOW + 5 * HOUR)) for i in range(6)]
    assert [c.cluster.n_tickets for c in changes][-1] == ACTIVE_FROM_TICKETS
    assert [c.cluster.status for c in changes] == ["emerging"] * 5 + ["active"]
    assert kinds(changes[-1]) == ["active"]


def test_a_cluster_that_lasts_a_day_is_active(desk):
    alerted_at = desk.four().cluster.alerts[0]
    later = make_arrival("t-9", created_at=alerted_at + ACTIVE_AFTER)
    assert desk.see(later).cluster.status == "active"


def rises_again(desk, at, apart=HOUR, n=8):
    """The changes of the tickets of an outbreak."""
    again = [make_arrival(f"again-{i}", created_at=at + i * apart) for i in range(n)]
    return [desk.see(arrival) for arrival in again]


@pytest.mark.parametrize("apart", [HOUR, 0 * HOUR])
@pytest.mark.parametrize("status", ["quiet", "resolved"])
def test_a_cluster_that_rises_again_relapses_and_is_told_of_again(desk, status, apart):
    born = desk.four().cluster
    desk.put(born.id, status=status, resolved_at=NOW + 3 * DAY)
    changes = rises_again(desk, NOW + 9 * DAY, apart)
    (change,) = [c for c in changes if "relapsed" in kinds(c)]
    assert (change.cluster.status, change.cluster.resolved_at) == ("relapsed", None)
    assert change.cluster.alerts == (*born.alerts, change.members[0].created_at)
    assert kinds(change) == ["relapsed", "alerted"]


def test_a_known_issue_that_rises_again_in_other_words_relapses_with_all_that_rose(desk):
    born = desk.four(issue="no_signal").cluster
    desk.put(born.id, status="resolved", resolved_at=NOW + 3 * DAY)
    at = NOW + 25 * DAY
    again = [
        make_arrival(
            f"again-{i}",
            text=f"{FILLERS[i]} z{i} y{i}",
            created_at=at + i * HOUR,
            issue="no_signal",
            product="aria-5",
        )
        for i in range(8)
    ]
    changes = [change for arrival in again if (change := desk.see(arrival))]
    back = next(c for c in changes if "relapsed" in kinds(c))
    assert {c.cluster.id for c in changes} == {born.id}
    assert len(back.members) == len({m.ticket_id for m in back.members}) >= 4
    assert back.cluster.n_tickets == born.n_tickets + len(back.members)
    assert back.cluster.alerts == (*born.alerts, back.members[-1].created_at)
    assert (back.cluster.status, back.cluster.resolved_at) == ("relapsed", None)
    assert (back.cluster.first_seen_at, back.cluster.products) == (NOW, ("aria-5",))
    assert all(0 <= m.strength <= 1 for m in back.members)


def test_a_known_issue_put_aside_stays_aside_until_it_has_doubled_however_it_comes_back(desk):
    born = desk.four(issue="no_signal").cluster
    desk.put(born.id, status="dismissed", dismissed_at_size=40)
    at = NOW + 25 * DAY
    for i in range(8):
        text = f"{FILLERS[i]} z{i} y{i}"
        desk.see(make_arrival(f"again-{i}", text=text, created_at=at + i * HOUR, issue="no_signal"))
    assert list(desk.ledger) == [born.id]
    assert desk.ledger[born.id].status == "dismissed"
    assert desk.ledger[born.id].n_tickets > born.n_tickets


def test_one_ticket_dated_ahead_hides_no_relapse(desk):
    desk.put(desk.four().cluster.id, status="quiet")
    desk.see(make_arrival("ahead", created_at=NOW + 9 * DAY + 20 * HOUR))
    changes = rises_again(desk, NOW + 9 * DAY)
    assert "relapsed" in [c.cluster.status for c in changes]


def test_a_single_straggler_does_not_wake_a_quiet_cluster(desk):
    born = desk.four().cluster
    desk.put(born.id, status="quiet")
    change = desk.see(make_arrival("t-9", created_at=NOW + 10 * DAY))
    assert (change.cluster.id, change.cluster.status) == (born.id, "quiet")
    assert change.events == ()


def trickle(desk, days):
    """A ticket every second day after an outbreak: the problem never falls quiet."""
    desk.four()
    for day in range(2, days, 2):
        change = desk.see(make_arrival(f"slow-{day}", created_at=NOW + day * DAY))
    assert (change.cluster.status, len(change.cluster.alerts)) == ("active", 1)
    return NOW + days * DAY


def breaks_out(desk, at):
    """The changes of twenty tickets within five hours."""
    return (desk.see(make_arrival(f"again-{i}", created_at=at + i * HOUR / 4)) for i in range(20))


def test_what_never_stopped_is_told_of_again_when_it_breaks_out_again(desk):
    changes = list(breaks_out(desk, trickle(desk, 30)))
    assert [kinds(c) for c in changes].count(["relapsed", "alerted"]) == 1
    assert len(changes[-1].cluster.alerts) == 2
    assert changes[-1].cluster.status == "active"


def test_what_relapsed_and_never_stopped_is_told_of_again_as_well(desk):
    at, told = trickle(desk, 30), []
    (cluster_id,) = desk.ledger
    desk.put(cluster_id, status="relapsed")
    for change in breaks_out(desk, at):
        told.append(kinds(change))
        desk.put(cluster_id, status="relapsed")  # whatever makes it active in between
    assert told.count(["relapsed", "alerted"]) == 1


@pytest.mark.parametrize(
    ("older", "younger", "needs"),
    [
        (("active", True), ("active", True), True),
        (("active", True), ("active", False), False),  # it has an article
        (("active", True), ("candidate", False), True),
        (("active", True), ("resolved", False), True),
        (("candidate", False), ("active", True), True),
        (("active", False), ("active", True), False),
    ],
)
def test_of_two_clusters_that_become_one_an_article_of_either_is_enough(older, younger, needs):
    one, other = (
        make_cluster(f"c-{i}", status=status, needs_faq=missing)
        for i, (status, missing) in enumerate((older, younger))
    )
    assert taken_in(one, other).needs_faq == needs


def test_a_merge_does_not_double_what_was_dismissed_and_makes_no_problem_of_spam():
    live = make_cluster("c-2", n_tickets=8, needs_faq=True)
    dismissed = make_cluster("c-1", status="dismissed", dismissed_at_size=6, n_tickets=7)
    spam = make_cluster("c-1", kind="spam", status="candidate", alerts=())
    assert taken_in(dismissed, live).dismissed_at_size == 14
    both = taken_in(spam, live)
    assert (both.kind, both.status, both.needs_faq) == ("spam", "candidate", False)


def test_what_goes_on_unevenly_is_told_of_once(desk):
    """Most on Mondays, nothing at weekends."""
    born = desk.four().cluster
    for day in range(1, 35):
        for n in range([40, 5, 5, 5, 5, 0, 0][day % 7]):
            at = NOW + day * DAY + n * HOUR / 4
            change = desk.see(make_arrival(f"on-{day}-{n}", created_at=at))
    assert change.cluster.alerts == born.alerts


def test_what_goes_on_as_it_did_or_grows_within_its_first_week_is_told_of_once(desk):
    born = desk.four().cluster
    for n in range(6 * 10):  # ten a day for six days
        change = desk.see(make_arrival(f"on-{n}", created_at=NOW + DAY + n * DAY / 10))
    for n in range(40):
        change = desk.see(make_arrival(f"more-{n}", created_at=NOW + 6.9 * DAY + n * HOUR / 20))
    assert (change.cluster.id, change.cluster.alerts) == (born.id, born.alerts)
    for n in range(10 * 10):
        change = desk.see(make_arrival(f"still-{n}", created_at=NOW + 8 * DAY + n * DAY / 10))
    assert change.cluster.alerts == born.alerts


def test_a_candidate_of_the_night_is_told_of_when_it_rises(desk):
    born = desk.four().cluster
    desk.put(born.id, status="candidate", alerts=())
    change = desk.see(make_arrival("t-9", created_at=NOW + 5 * HOUR))
    assert (change.cluster.status, change.cluster.alerts) == ("emerging", (NOW + 5 * HOUR,))
    assert kinds(change) == ["alerted"]


def test_a_dismissal_holds_until_the_cluster_has_doubled(desk):
    born = desk.four().cluster
    desk.put(born.id, status="dismissed", dismissed_at_size=4)
    later = [make_arrival(f"u-{i}", created_at=NOW + 5 * HOUR) for i in range(4)]
    statuses = [desk.see(a).cluster.status for a in later]
    assert statuses == ["dismissed", "dismissed", "dismissed", "relapsed"]


def test_a_dismissed_cluster_is_told_of_when_it_has_doubled_however_slowly(desk):
    cluster_id = desk.four().cluster.id
    desk.put(cluster_id, status="dismissed", dismissed_at_size=4)
    statuses = [
        desk.see(make_arrival(f"slow-{i}", created_at=NOW + 9 * i * DAY)).cluster.status
        for i in range(1, 5)
    ]
    assert statuses == ["dismissed", "dismissed", "dismissed", "relapsed"]


@pytest.mark.parametrize("status", ["quiet", "resolved"])
def test_what_came_late_of_a_problem_that_is_over_brings_nothing_back(desk, status):
    cluster_id = desk.four().cluster.id
    desk.put(cluster_id, status=status)
    change = desk.see(make_arrival("late", created_at=NOW + 5 * HOUR))
    assert (change.cluster.status, len(change.cluster.alerts)) == (status, 1)
    assert change.cluster.n_tickets == 5


@pytest.mark.parametrize(
    ("older", "younger", "status"),
    [
        ("quiet", "active", "relapsed"),
        ("resolved", "emerging", "relapsed"),
        ("candidate", "active", "active"),
        ("active", "quiet", "active"),
        ("quiet", "quiet", "quiet"),
        ("dismissed", "active", "dismissed"),
    ],
)
def test_two_clusters_that_become_one_go_on_if_either_does(older, younger, status):
    one = make_cluster("c-1", status=older, resolved_at=NOW, alerts=(NOW,))
    other = make_cluster("c-2", status=younger, alerts=(NOW + DAY,))
    both = taken_in(one, other)
    assert (both.id, both.status, both.alerts) == ("c-1", status, (NOW, NOW + DAY))
    assert (both.resolved_at is None) == (status != older)


def test_what_most_tickets_are_is_the_kind_of_the_cluster():
    plain, known, spam = make_arrival(), make_arrival(issue="no_signal"), make_arrival(text=SPAM)
    assert kind_of([plain] * 3 + [known] * 2, WATCH) == ("new", None)
    assert kind_of([plain] * 2 + [known] * 3, WATCH) == ("surge", "no_signal")
    assert kind_of([plain] * 2 + [replace(known, novelty=0.9)] * 3, WATCH) == ("new", None)
    assert kind_of([plain] * 2 + [spam] * 2, WATCH) == ("spam", None)
    assert kind_of([plain] * 3 + [spam] * 2, WATCH) == ("new", None)


def test_a_description_puts_the_commonest_first():
    arrivals = [
        make_arrival("t-1", language="fr", product="b"),
        make_arrival("t-2", language="en", product="b"),
        make_arrival("t-3", language="en", product="a"),
        make_arrival("t-4", language="en"),
    ]
    found = describe(make_cluster(title=""), arrivals)
    assert (found.languages, found.products) == (("en", "fr"), ("b", "a"))
    assert found.title
    assert found.keywords
    assert found.examples


def told_with(budget, n_before, arrival):
    """What the odds have to be under after so many alerts of its product in the last week."""
    alerts = tuple(NOW - (i + 1) * HOUR for i in range(n_before))
    return spare([make_cluster(products=("aria-5",), alerts=alerts)], arrival, budget)


def test_alerts_within_the_budget_ask_for_no_more_than_a_rise():
    arrival = make_arrival(product="aria-5", created_at=NOW)
    assert [told_with(3, n, arrival) for n in range(3)] == [1.0, 1.0, 1.0]


def test_each_alert_beyond_the_budget_has_to_be_more_certain_than_the_one_before():
    arrival = make_arrival(product="aria-5", created_at=NOW)
    first, second, third = (told_with(3, n, arrival) for n in range(3, 6))
    assert 1 > first > second > third > 0


def test_a_week_and_another_product_give_the_budget_back():
    assert told_with(1, 3, make_arrival(product="aria-5", created_at=NOW)) < 1
    assert told_with(1, 3, make_arrival(product="aria-5", created_at=NOW + 8 * DAY)) == 1.0
    assert told_with(1, 3, make_arrival(product="boreal-2", created_at=NOW)) == 1.0


def test_a_ticket_of_no_product_that_is_known_is_held_against_the_alerts_of_all():
    assert told_with(1, 3, make_arrival(product=None, created_at=NOW)) < 1


def test_alerts_after_a_ticket_that_comes_late_cost_it_nothing():
    assert told_with(1, 3, make_arrival(product="aria-5", created_at=NOW - DAY)) == 1.0


def test_what_rises_beyond_the_budget_waits_as_a_candidate_until_it_is_certain():
    desk = Desk()
    desk.budget = 0.0
    change = desk.four(apart=6 * HOUR)
    assert (change.cluster.status, change.cluster.alerts) == ("candidate", ())
    states = [
        desk.see(make_arrival(f"u-{i}", created_at=NOW + 19 * HOUR + i * HOUR / 9)).cluster.status
        for i in range(20)
    ]
    assert states[0] == "candidate"
    assert states[-1] in ("emerging", "active")
    assert kinds(change) == ["born"]


def test_the_rate_of_a_cluster_is_that_of_its_last_three_days(desk):
    desk.four()
    rates = []
    for n, at in enumerate([HOUR * 4, HOUR * 12, DAY * 2, DAY * 4 + HOUR]):
        change = desk.see(make_arrival(f"u-{n}", created_at=NOW + at))
        rates.append(change.cluster.rate_per_day)
    assert rates == [5, 6, 3.5, pytest.approx(2 / 3, abs=0.001)]
    late = desk.see(make_arrival("late", created_at=NOW + HOUR / 2))
    assert late.cluster.rate_per_day == rates[-1]


def test_a_new_cluster_is_described_in_contrast_to_the_days_before():
    desk = Desk()
    for day in range(28, 1, -1):
        at = NOW - day * DAY
        text = f"{FILLERS[day]} z{day}. Kindly answer by telephone."
        desk.see(make_arrival(f"b-{day}", text=text, created_at=at))
    change = desk.four(text="The antenna is mute. Kindly answer by telephone.")
    assert kinds(change)[0] == "born"
    assert set(change.cluster.keywords) == {"antenna", "mute"}


def test_a_new_cluster_calls_its_product_what_the_catalogue_does():
    desk = Desk()
    desk.catalogue = calling({"mast-3": "Mast III"})
    change = desk.four(text="The antenna is mute since noon", product="mast-3")
    assert change.cluster.title.endswith("(Mast III)")


def test_what_three_of_four_offer_by_meaning_is_never_told_of():
    hashes = HashEncoder()
    past = hashes.encode(list(FILLERS))
    unasked = Unasked(hashes.encode, np.zeros(64), past, np.ones(len(past), dtype=bool))
    offer = "Our firm cleans and maintains offices, ask for a free quote."
    seller, customer = make_arrival(text=offer), make_arrival()
    asking = replace(WATCH, unasked=unasked)
    assert kind_of([seller] * 3 + [customer], asking) == ("spam", None)
    assert kind_of([seller] * 2 + [customer] * 2, asking) == ("new", None)
    assert kind_of([seller] * 4, WATCH) == ("new", None)

    desk = Desk(asking)
    born = desk.four(text=offer)
    assert (born.cluster.kind, born.cluster.alerts) == ("spam", ())
    later = make_arrival("t-4", text=offer, created_at=NOW + 4 * HOUR)
    amid = replace(later, ticket_id="t-5", text="The office does not get cleaned")
    assert desk.see(later).home_of("t-4").kind == "spam"
    assert desk.see(amid) is None
