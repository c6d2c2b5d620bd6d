"""The night: consolidate, see who lives on, write drafts, report."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.night import run
from models.nights.ageing import RESOLVED_AFTER
from models.sentences import reading
from models.stream.watch import QUIET_AFTER
from tests.evenings import AS_OF, WATCH, a_live_cluster, an_evening, bunch, complaints, noise, the
from tests.factories import DAY, FILLERS, HOUR, NOW, WORDS, calling, make_arrival, make_cluster


def test_the_same_evening_gives_the_same_night():
    cluster, mine = a_live_cluster()
    evening = an_evening([*mine, *noise(), *bunch("late_parcel", 8)], [cluster], {cluster.id: mine})
    assert run(evening, WATCH) == run(evening, WATCH)


def test_tickets_that_say_nothing_are_no_group_of_the_night():
    mine = bunch("late_parcel", 8)

    def born(text):
        said = [replace(a, text=text) for a in mine]
        others = [*bunch("no_signal", 8, "u"), *bunch("broken_screen", 8, "v"), *noise()]
        return run(an_evening([*said, *others]), WATCH).clusters

    assert len(born("where is my parcel")) == 3
    assert len(born("ok merci")) == 2


def test_an_empty_evening_is_a_night_too():
    night = run(an_evening([]), WATCH)
    assert (night.clusters, night.joins, night.events, night.drafts) == ((), (), (), ())
    assert night.report["left_out"] == 0.0
    assert night.report["date"] == "2026-03-03"


def test_a_night_lets_go_of_the_many_tickets_that_it_read():
    for n in range(700):
        reading.read([make_arrival(f"t-{n}", text=f"The lid of box {n} is loose.")])
    run(an_evening([]), WATCH)
    assert reading._masked_once.cache_info().currsize == 0


def test_what_no_cluster_holds_founds_a_candidate_that_is_not_alerted():
    parcels, masts = bunch("late_parcel", 8), bunch("no_signal", 6, "m")
    night = run(an_evening([*noise(), *parcels, *masts]), WATCH)
    assert len(night.clusters) == 2
    for born in night.clusters:
        assert (born.status, born.alerts, born.kind) == ("candidate", (), "new")
        assert not born.needs_faq
    assert {m.ticket_id for _, m in night.joins} == {a.ticket_id for a in [*parcels, *masts]}
    assert [e.kind for e in night.events] == ["born", "born"]
    assert sorted(night.report["born"]) == [c.id for c in night.clusters]
    assert night.report["alerts"] == []
    assert night.drafts == ()


def test_tickets_that_a_known_issue_explains_found_nothing():
    parcels, masts = bunch("late_parcel", 8), bunch("no_signal", 8, "m", issue="no_signal")
    night = run(an_evening([*noise(), *parcels, *masts, *bunch("broken_screen", 8, "b")]), WATCH)
    assert {m.ticket_id[0] for _, m in night.joins} == {"t", "b"}


def test_tickets_like_a_clusters_join_it_overnight():
    parcels = bunch("late_parcel", 10)
    cluster = make_cluster(last_seen_at=parcels[6].created_at)
    others = [*noise(), *bunch("no_signal", 8, "m")]
    night = run(an_evening([*others, *parcels], [cluster], {"c-1": parcels[:7]}), WATCH)
    joined = {m.ticket_id for c, m in night.joins if c == "c-1"}
    assert joined == {a.ticket_id for a in parcels[7:]}
    assert [e.kind for e in night.events if e.cluster_id == "c-1"] == ["grew"]
    assert the(night, "c-1").rate_per_day == 10


def test_a_cluster_names_the_products_of_all_its_tickets_though_none_came_today():
    mine = side(0.0, "a", NOW - 3 * DAY, product="kettle-1")
    there = make_cluster("c-1", title="Sound", products=("oven-1",), last_seen_at=NOW)
    evening = an_evening([*mine, *noise()], [there], {"c-1": mine})
    assert the(run(evening, WATCH), "c-1").products == ("kettle-1", "oven-1")


@pytest.mark.parametrize("status", ["emerging", "active", "relapsed"])
def test_a_cluster_falls_quiet_after_three_silent_days(status):
    cluster = make_cluster(status=status)
    just = run(an_evening([], [cluster], as_of=NOW + QUIET_AFTER), WATCH)
    before = run(an_evening([], [cluster], as_of=NOW + QUIET_AFTER - HOUR), WATCH)
    assert the(just, "c-1").status == "quiet"
    assert [(e.cluster_id, e.kind) for e in just.events] == [("c-1", "quiet")]
    assert just.report["quiet"] == ["c-1"]
    assert before.clusters == ()


@pytest.mark.parametrize("status", ["candidate", "emerging", "quiet"])
def test_a_cluster_is_resolved_after_fourteen(status):
    as_of = NOW + RESOLVED_AFTER
    cluster = make_cluster(status=status)
    found = the(run(an_evening([], [cluster], as_of=as_of), WATCH), "c-1")
    assert (found.status, found.resolved_at) == ("resolved", as_of)
    waiting = run(an_evening([], [make_cluster(status="quiet")], as_of=as_of - HOUR), WATCH)
    assert waiting.clusters == ()


@pytest.mark.parametrize(("alerts", "status"), [((NOW,), "quiet"), ((), "candidate")])
def test_a_resolved_cluster_that_takes_in_a_few_tickets_is_not_over(alerts, status):
    again = NOW + 30 * DAY
    cluster = make_cluster(status="resolved", alerts=alerts, last_seen_at=again, resolved_at=NOW)
    few = bunch("late_parcel", 4, "a", again)
    night = run(an_evening(few, [cluster], {"c-1": few}, as_of=again + DAY), WATCH)
    found = the(night, "c-1")
    assert (found.status, found.resolved_at) == (status, None)
    assert found.alerts == alerts
    assert [(e.kind, e.detail[:13]) for e in night.events] == [("grew", "tickets again")]


def test_a_straggler_neither_ends_the_rest_of_what_is_over_nor_tells_what_it_was_about():
    again = NOW + 30 * DAY
    told = {"title": "Colis perdus", "keywords": ("colis",), "languages": ("fr",)}
    resolved = make_cluster(status="resolved", last_seen_at=again, resolved_at=NOW, **told)
    one = bunch("late_parcel", 1, "a", again)
    assert run(an_evening(one, [resolved], {"c-1": one}, as_of=again + DAY), WATCH).clusters == ()
    quiet = replace(resolved, status="quiet", resolved_at=None)
    night = run(an_evening(one, [quiet], {"c-1": one}, as_of=again + DAY), WATCH)
    (found,) = night.clusters or (quiet,)
    assert (found.title, found.keywords, found.languages) == tuple(told.values())


@pytest.mark.parametrize("status", ["merged", "dismissed", "resolved"])
def test_what_is_over_does_not_age(status):
    night = run(an_evening([], [make_cluster(status=status)], as_of=NOW + 99 * DAY), WATCH)
    assert night.clusters == ()


def twins(**younger):
    """(tickets, clusters, members) of two clusters around one centre; c-2 is the older one."""
    first, second = bunch("late_parcel", 6, "a"), bunch("late_parcel", 6, "b", NOW + HOUR)
    clusters = (
        make_cluster("c-1", first_seen_at=NOW + HOUR, alerts=(NOW + 2 * HOUR,), **younger),
        make_cluster("c-2", first_seen_at=NOW, alerts=(NOW + HOUR,)),
    )
    return [*first, *second], clusters, {"c-2": first, "c-1": second}


def test_of_two_clusters_about_one_thing_the_older_lives_on():
    night = run(an_evening(*twins()), WATCH)
    assert [(m.cluster_id, m.into) for m in night.merges] == [("c-1", "c-2")]
    gone, alive = the(night, "c-1"), the(night, "c-2")
    assert (gone.status, gone.merged_into) == ("merged", "c-2")
    assert alive.status == "emerging"
    assert alive.alerts == (NOW + HOUR, NOW + 2 * HOUR)
    assert night.report["merged"] == ["c-1"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("quiet", "relapsed"),
        ("resolved", "relapsed"),
        ("candidate", "active"),
        ("active", "active"),
    ],
)
def test_an_older_cluster_that_takes_in_a_live_one_is_live_again(before, after):
    arrivals, (younger, older), members = twins(status="active")
    older = replace(older, status=before, resolved_at=NOW if before == "resolved" else None)
    night = run(an_evening(arrivals, [younger, older], members), WATCH)
    alive = the(night, "c-2")
    assert (alive.status, alive.resolved_at) == (after, None)
    assert [e.cluster_id for e in night.events if e.kind == "relapsed"] == (
        ["c-2"] if after == "relapsed" else []
    )


def test_a_cluster_is_as_fresh_as_what_it_takes_in():
    arrivals, (younger, older), members = twins()
    as_of = NOW + QUIET_AFTER + HOUR
    younger = replace(younger, last_seen_at=as_of - HOUR)
    night = run(an_evening(arrivals, [younger, older], members, as_of=as_of), WATCH)
    assert the(night, "c-2").status == "emerging"
    assert night.report["quiet"] == []


def test_what_merges_before_it_was_ever_described_has_words():
    night = run(an_evening(*twins(title="")), WATCH)
    assert the(night, "c-1").status == "merged"
    assert the(night, "c-1").title


BESIDE = np.arccos(WATCH.join + 0.05)


def side(angle, prefix, at, n=6, **fields):
    """Tickets in one place, so far from that of angle 0."""
    vector = np.zeros(64, np.float32)
    vector[:2] = np.cos(angle), np.sin(angle)
    return [replace(a, vector=vector) for a in bunch("late_parcel", n, prefix, at, **fields)]


@pytest.mark.parametrize(("days_apart", "merged"), [(2, ["c-1"]), (9, [])])
def test_two_clusters_side_by_side_are_one_when_they_came_up_together(days_apart, merged):
    first, second = side(0.0, "a", NOW), side(BESIDE, "b", NOW + days_apart * DAY)
    clusters = [
        make_cluster("c-2", first_seen_at=NOW),
        make_cluster("c-1", first_seen_at=NOW + days_apart * DAY),
    ]
    members = {"c-2": first, "c-1": second}
    evening = an_evening([*first, *second], clusters, members, as_of=NOW + (days_apart + 1) * DAY)
    assert run(evening, WATCH).report["merged"] == merged


def test_a_ticket_imported_late_makes_no_cluster_older_than_one_that_was_told_of_before_it():
    first, second = side(0.0, "a", NOW), side(BESIDE, "b", NOW - DAY)
    clusters = [
        make_cluster("c-told", first_seen_at=NOW, alerts=(NOW,)),
        make_cluster("c-late", first_seen_at=NOW - DAY, alerts=(NOW + 6 * HOUR,)),
    ]
    evening = an_evening([*first, *second], clusters, {"c-told": first, "c-late": second})
    assert run(evening, WATCH).report["merged"] == ["c-late"]


def test_what_merges_is_as_old_as_the_older_tickets():
    arrivals, (younger, older), members = twins()
    younger = replace(younger, first_seen_at=NOW - 5 * DAY)
    night = run(an_evening(arrivals, [younger, older], members), WATCH)
    (into,) = {merge.into for merge in night.merges}
    assert the(night, into).first_seen_at == NOW - 5 * DAY


def test_what_a_night_founds_of_late_tickets_goes_into_the_cluster_that_was_there():
    mine, late = side(0.0, "a", NOW), side(BESIDE, "late", NOW - 2 * DAY, n=9)
    there = make_cluster("c-there", first_seen_at=NOW, alerts=(), status="candidate")
    night = run(an_evening([*mine, *late, *noise()], [there], {"c-there": mine}), WATCH)
    assert "c-there" not in night.report["merged"]
    assert the(night, "c-there").status == "candidate"


def of_products(one, other):
    """Two clusters side by side that came up together, of a product each."""
    first, second = side(0.0, "a", NOW, product=one), side(BESIDE, "b", NOW, product=other)
    clusters = [make_cluster("c-2"), make_cluster("c-1", alerts=(NOW + HOUR,))]
    return an_evening([*first, *second], clusters, {"c-2": first, "c-1": second})


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("printer-2", "kettle-1", []),
        ("printer-2", "printer-3", ["c-1"]),
        ("printer-2", None, ["c-1"]),
        ("kettle-1", "kettle-1", ["c-1"]),
    ],
)
def test_what_two_families_of_products_tell_alike_is_two_problems(one, other, merged):
    families = {"printer-2": "printers", "printer-3": "printers", "kettle-1": "kettles"}
    watch = replace(WATCH, families=families)
    night = run(of_products(one, other), watch)
    assert night.report["merged"] == merged
    if merged:  # the merged cluster says whose products it is about
        assert set(the(night, "c-2").products) >= {one, other} - {None}


@pytest.mark.parametrize(("product", "n_joined"), [("kettle-1", 0), ("printer-3", 2), (None, 2)])
def test_a_ticket_of_another_family_does_not_join_overnight_for_being_alike(product, n_joined):
    families = {"printer-2": "printers", "printer-3": "printers", "kettle-1": "kettles"}
    mine = side(0.0, "a", NOW, n=10, product="printer-2")
    late = side(BESIDE, "b", NOW, n=2, product=product)
    evening = an_evening([*mine, *late], [make_cluster()], {"c-1": mine})
    assert len(run(evening, replace(WATCH, families=families)).joins) == n_joined


@pytest.mark.parametrize(("status", "merged"), [("candidate", ["c-1"]), ("emerging", [])])
def test_what_was_dismissed_takes_in_a_twin_that_nobody_was_told_of(status, merged):
    arrivals, (younger, older), members = twins(status=status)
    older = replace(older, status="dismissed", dismissed_at_size=6)
    night = run(an_evening(arrivals, [younger, older], members), WATCH)
    assert night.report["merged"] == merged
    assert [c.status for c in night.clusters if c.id == "c-2"] in ([], ["dismissed"])


@pytest.mark.parametrize(
    "younger", [{"kind": "spam"}, {"issue": "named_by_a_person"}, {"status": "dismissed"}]
)
def test_clusters_that_a_person_or_their_kind_sets_apart_are_not_merged(younger):
    assert run(an_evening(*twins(**younger)), WATCH).merges == ()


def test_a_cluster_of_two_things_splits_and_the_larger_part_keeps_the_id():
    first, second = bunch("late_parcel", 10, "a"), bunch("no_signal", 7, "b")
    evening = an_evening([*first, *second, *noise()], [make_cluster()], {"c-1": [*first, *second]})
    night = run(evening, WATCH)
    assert night.report["split"] == ["c-1"]
    child = next(c for c in night.clusters if c.id != "c-1")
    assert {m.ticket_id for c, m in night.joins if c == child.id} == {a.ticket_id for a in second}


@pytest.mark.parametrize(("cosine", "split"), [(-0.05, ["c-1"]), (0.05, [])])
def test_two_ways_to_tell_one_problem_stay_one_cluster(cosine, split):
    angle = np.arccos(WATCH.near[0] + cosine)
    mine = [*side(0.0, "a", NOW, n=10), *side(angle, "b", NOW, n=7)]
    night = run(an_evening([*mine, *noise()], [make_cluster()], {"c-1": mine}), WATCH)
    assert night.report["split"] == split


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ({"issue": "named_by_a_person"}, ()),
        ({"status": "dismissed", "dismissed_at_size": 17}, ()),
        ({}, (make_cluster("c-0", status="merged", merged_into="c-1"),)),
    ],
)
def test_what_a_person_named_dismissed_or_merged_is_not_split(word, others):
    first, second = bunch("late_parcel", 10, "a"), bunch("no_signal", 7, "b")
    evening = an_evening(
        [*first, *second, *noise()], [make_cluster(**word), *others], {"c-1": [*first, *second]}
    )
    night = run(evening, WATCH)
    assert (night.report["split"], night.report["born"]) == ([], [])


def the_next(evening, night, arrivals, word=lambda cluster: cluster):
    """The evening after a night that was saved, with a person's word on every cluster."""
    clusters = {c.id: c for c in (*evening.clusters, *night.clusters)}
    place = {m.ticket_id: (c, m) for c, mine in evening.members.items() for m in mine}
    place |= {m.ticket_id: (c, m) for c, m in night.joins}
    into = {m.cluster_id: m.into for m in night.merges}
    members = {}
    for cluster, member in place.values():
        members.setdefault(into.get(cluster, cluster), []).append(member)
    return replace(
        evening,
        as_of=evening.as_of + DAY,
        since=evening.as_of,
        arrivals=tuple(sorted(arrivals, key=lambda a: (a.created_at, a.ticket_id))),
        clusters=tuple(word(c) for _, c in sorted(clusters.items())),
        members=members,
    )


def places(evening):
    return {m.ticket_id: c for c, mine in evening.members.items() for m in mine}


def a_crowd(seed):
    """An evening with two to five topics, some near to others, and up to two clusters in them."""
    rng = np.random.default_rng(seed)
    topics = rng.normal(size=(rng.integers(2, 6), 64)) + rng.normal(size=64) * rng.uniform(0, 2)
    arrivals, members = [], {}
    for n, topic in enumerate(topics):
        own = topic + rng.normal(size=(rng.integers(6, 30), 64)) * rng.uniform(0.3, 1.1)
        own = (own / np.linalg.norm(own, axis=1, keepdims=True)).astype(np.float32)
        at = [NOW + int(quarter) * HOUR / 4 for quarter in rng.integers(0, 90, len(own))]
        mine = [
            make_arrival(f"t{n}-{i:02}", vector=vector, created_at=when)
            for i, (vector, when) in enumerate(zip(own, at, strict=True))
        ]
        arrivals += mine
        if n < rng.integers(0, 3):
            members[f"c-{n}"] = mine[: rng.integers(3, 9)]
    clusters = [
        make_cluster(c, first_seen_at=min(a.created_at for a in mine))
        for c, mine in members.items()
    ]
    return an_evening(arrivals, clusters, members)


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1))
def test_a_second_run_of_a_night_finds_nothing_that_the_first_left(seed):
    evening = a_crowd(seed)
    night = run(evening, WATCH)
    again = run(the_next(evening, night, evening.arrivals), WATCH)
    assert (again.joins, again.merges, again.splits) == ((), (), ())


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1))
@example(124)  # three that merge one after the other
@example(208)
def test_what_is_merged_points_to_a_cluster_that_lives_on(seed):
    night = run(a_crowd(seed), WATCH)
    gone = {merge.cluster_id for merge in night.merges}
    assert gone.isdisjoint(merge.into for merge in night.merges)
    assert {c.id: c.merged_into for c in night.clusters if c.status == "merged"} == {
        merge.cluster_id: merge.into for merge in night.merges
    }


WORDS_OF_A_PERSON = ("nothing", "name", "dismiss", "merge")


@settings(max_examples=12)
@given(
    st.lists(st.sampled_from(sorted(WORDS)), min_size=4, max_size=4),
    st.lists(st.sampled_from(WORDS_OF_A_PERSON), min_size=3, max_size=3),
)
def test_a_persons_word_outlives_every_night(topics, words):
    arrivals, said = noise(), dict(zip(("c-0", "c-1", "c-2"), words, strict=True))
    mine = {c: bunch(topics[n], 6, f"{c}x") for n, c in enumerate(said)}
    mine["c-0"] += bunch(topics[3], 4, "other")
    arrivals += [a for each in mine.values() for a in each]
    clusters = []
    for n, (cluster, word) in enumerate(said.items()):
        made = make_cluster(cluster, first_seen_at=NOW + n * HOUR)
        if word == "name":
            made = replace(made, issue=f"named-{n}")
        elif word == "dismiss":
            made = replace(made, status="dismissed", dismissed_at_size=6)
        elif word == "merge" and cluster != "c-0":
            made = replace(made, status="merged", merged_into="c-0")
            mine["c-0"] += mine.pop(cluster)
        clusters.append(made)
    evening = an_evening(arrivals, clusters, mine)
    for day in range(2):
        before, night = places(evening), run(evening, WATCH)
        told = {e.cluster_id for e in night.events if e.kind in ("merged", "split")}
        arrivals += bunch(topics[day], 5, f"day-{day}", NOW + DAY)
        evening = the_next(evening, night, arrivals)
        assert all(places(evening)[t] == c for t, c in before.items() if c not in told)
        after = {c.id: c for c in evening.clusters}
        for cluster in clusters:
            now = after[cluster.id]
            assert cluster.issue in (None, now.issue)
            if cluster.status in ("merged", "dismissed"):
                assert (now.status, now.merged_into) == (cluster.status, cluster.merged_into)
            if cluster.issue or cluster.status == "dismissed" or "merge" in words[1:]:
                kept = {t for t, c in before.items() if c == cluster.id}
                now_in = {places(evening)[t] for t in kept}
                assert len(now_in) <= 1


@pytest.mark.parametrize(
    ("hours_ago", "customers", "hours"),
    [
        ((30, 6, 4, 2), "abcd", 6.0),
        ((30, 6, 4, 3), "abcd", None),  # nothing since: it doubles no more
        ((6, 1), "ab", 6.0),
        ((6, 1), "aa", None),  # one customer writes again
        ((6,), "a", None),
        ((400, 200, 1), "abc", None),
    ],
)
def test_a_problem_doubles_while_tickets_of_several_customers_go_on_coming(
    hours_ago, customers, hours
):
    mine = [
        make_arrival(f"t-{i}", created_at=AS_OF - ago * HOUR, customer=customer)
        for i, (ago, customer) in enumerate(zip(hours_ago, customers, strict=True))
    ]
    cluster = make_cluster(first_seen_at=mine[0].created_at, last_seen_at=mine[-1].created_at)
    night = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH)
    assert the(night, "c-1").doubling_hours == hours


def test_what_came_late_is_counted_by_the_night_after_it():
    mine = complaints(6)
    at = mine[-1].created_at + 10 * HOUR
    missed = frozenset(a.ticket_id for a in mine[:4])
    evening = an_evening(mine, as_of=at, since=mine[4].created_at, late=missed)
    assert run(evening, WATCH).report["n_tickets"] == 5  # four late ones, and one of tonight


def test_what_was_over_before_it_was_found_has_words() -> None:
    old = bunch("late_parcel", 8, at=AS_OF - RESOLVED_AFTER - 2 * DAY)
    others = [*bunch("no_signal", 8, "u"), *bunch("broken_screen", 8, "v"), *noise()]
    night = run(an_evening([*old, *others]), WATCH)
    found = next(c for c in night.clusters if c.status == "resolved")
    assert found.title
    assert found.keywords


def test_a_night_calls_products_what_the_catalogue_does() -> None:
    cluster, mine = a_live_cluster()
    mine = [replace(a, product="mast-3") for a in mine]
    evening = an_evening(
        mine, [cluster], {cluster.id: mine}, catalogue=calling({"mast-3": "Mast III"})
    )
    night = run(evening, WATCH)
    assert the(night, cluster.id).title.endswith("(Mast III)")
    (draft,) = night.drafts
    assert "Mast III" in draft.title
    assert any("Mast III" in s.text for s in draft.sentences if s.role == "affected")


def test_words_are_chosen_in_contrast_to_the_window() -> None:
    said = "The {} antenna is mute. Kindly answer by telephone today."
    others = [
        make_arrival(f"o-{i}", text=f"{FILLERS[i]} {i}. Kindly answer by telephone today.")
        for i in range(20)
    ]
    cluster, mine = a_live_cluster()
    mine = [replace(a, text=said.format(FILLERS[i])) for i, a in enumerate(mine)]
    night = run(an_evening([*mine, *others], [cluster], {cluster.id: mine}), WATCH)
    assert set(the(night, cluster.id).keywords) == {"antenna", "mute"}
