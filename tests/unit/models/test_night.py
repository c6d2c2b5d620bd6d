"""The night: consolidate, see who lives on, write drafts, report."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.lookout import QUIET_AFTER
from models.night import RESOLVED_AFTER, run
from models.nights.evening import Evening
from models.nights.morning import told_by
from models.published.index import Known, build
from models.stream.watch import Watch
from models.types import DRAFTS_PER_NIGHT, Article, Member
from tests.factories import DAY, FILLERS, HOUR, NOW, WORDS, make_arrival, make_cluster

WATCH = Watch(near=(0.6, 0.8), join=0.75)
AS_OF = NOW + DAY
ANSWER = "Hello,\nUnplug the mast for two minutes.\nThen press the reset button for five seconds."
REPONSE = "Bonjour,\nDébranchez le mât deux minutes.\nPuis appuyez cinq secondes sur le bouton."
PLAINTE = "L'antenne ne capte plus rien depuis l'orage, {} barres affichées sur le poste."
COMPLAINT = "The antenna has lost its signal since the storm, the {} shows no bars at all."


def bunch(topic, n, prefix="t", at=NOW, **fields):
    """Tickets about one thing, an hour apart, each in its own last word."""
    return [
        make_arrival(
            f"{prefix}-{i:02}",
            text=f"{WORDS[topic]} {FILLERS[i]}",
            created_at=at + i * HOUR / 4,
            **fields,
        )
        for i in range(n)
    ]


def an_article(**fields):
    """One that was published the day before."""
    at = NOW - DAY
    article = Article("a-1", "published", "Signal", "en", (), "Send us the bill by letter.", at, at)
    return replace(article, **fields)


def an_index(article, like):
    """The article alone, its meaning that of these tickets."""
    middle = np.mean([a.vector for a in like], axis=0)
    known = Known(article.id, article.body, middle / np.linalg.norm(middle), article.language)
    return build([article], [known])


def noise(n=24):
    """Tickets that have nothing in common."""
    rng = random.Random(1)
    return [
        make_arrival(
            f"n-{i:02}",
            text=" ".join(f"w{rng.randrange(10**6)}" for _ in range(8)),
            created_at=NOW + i * HOUR / 2,
        )
        for i in range(n)
    ]


def an_evening(arrivals, clusters=(), members=(), **fields):
    """An evening; ``members`` is cluster id -> its arrivals."""
    as_of = fields.setdefault("as_of", AS_OF)
    fields.setdefault("since", as_of - DAY)
    return Evening(
        arrivals=tuple(sorted(arrivals, key=lambda a: (a.created_at, a.ticket_id))),
        clusters=tuple(clusters),
        members={
            c: [Member(a.ticket_id, 0.9, a.created_at) for a in mine]
            for c, mine in dict(members).items()
        },
        **fields,
    )


def complaints(n, prefix="t", answer=ANSWER):
    return [
        make_arrival(
            f"{prefix}-{i}",
            text=COMPLAINT.format(FILLERS[i]),
            created_at=NOW + i * HOUR,
            answer=answer,
        )
        for i in range(n)
    ]


def a_live_cluster(n=6, **fields):
    """(cluster, its tickets): emerging, all of them answered."""
    mine = complaints(n)
    fields = {"last_seen_at": mine[-1].created_at, "needs_faq": True, "n_tickets": n, **fields}
    return make_cluster(title="", **fields), mine


def the(night, cluster_id):
    return next(c for c in night.clusters if c.id == cluster_id)


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


def test_a_live_cluster_with_answers_gets_a_draft_that_rests_on_them():
    cluster, mine = a_live_cluster()
    night = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH)
    (draft,) = night.drafts
    assert (draft.cluster_id, draft.state, draft.revision) == ("c-1", "proposed", 1)
    assert the(night, "c-1").draft_id == draft.id
    assert night.report["drafts"] == [draft.id]
    steps = [s for s in draft.sentences if s.role == "step"]
    assert any("Unplug" in s.text for s in steps)
    known = {a.ticket_id for a in mine}
    assert all(s.evidence and set(s.evidence) <= known for s in draft.sentences)


def test_a_surge_is_not_answered_as_another_issue_that_customers_tell_alike():
    cluster, mine = a_live_cluster(kind="surge", issue="no_signal")
    open_ones = [replace(a, answer=None, issue="no_signal") for a in mine]
    refund = "Hello,\nAsk for the refund under Bills.\nThe refund takes five days."
    solved = [
        *(replace(a, issue="refund") for a in complaints(4, "other", refund)),
        *(replace(a, issue="no_signal") for a in complaints(2, "same")),
        *complaints(2, "unknown"),
    ]
    night = run(an_evening(open_ones, [cluster], {"c-1": open_ones}, solved=tuple(solved)), WATCH)
    (draft,) = night.drafts
    steps = {s.text: set(s.evidence) for s in draft.sentences if s.role == "step"}
    assert steps["Unplug the mast for two minutes."] == {
        "same-0",
        "same-1",
        "unknown-0",
        "unknown-1",
    }
    assert not any("refund" in text for text in steps)
    named = replace(cluster, issue="mast_down")
    night = run(an_evening(open_ones, [named], {"c-1": open_ones}, solved=tuple(solved)), WATCH)
    again = {s.text: set(s.evidence) for s in night.drafts[0].sentences if s.role == "step"}
    assert again == steps


def test_a_draft_waits_for_four_customers():
    cluster, mine = a_live_cluster()
    alone = [replace(a, customer="loud") for a in mine]
    assert run(an_evening(alone, [cluster], {"c-1": alone}), WATCH).drafts == ()


def decided_by_a_person(draft, state):
    return {draft.id: replace(draft, state=state)}


def test_no_draft_is_written_where_a_person_has_decided():
    cluster, mine = a_live_cluster()
    evening = an_evening(mine, [cluster], {"c-1": mine})
    (draft,) = run(evening, WATCH).drafts
    cluster = replace(cluster, draft_id=draft.id)
    for state in ("accepted", "rejected"):
        decided = decided_by_a_person(draft, state)
        evening = an_evening(mine, [cluster], {"c-1": mine}, decided=decided)
        assert run(evening, WATCH).drafts == ()


@pytest.mark.parametrize("n", [8, 16])
def test_a_rejected_draft_comes_back_under_another_id_when_its_tickets_have_doubled(n):
    cluster, mine = a_live_cluster(n, last_seen_at=NOW + n * HOUR)
    (draft,) = run(an_evening(mine[:8], [cluster], {"c-1": mine[:8]}), WATCH).drafts
    decided = decided_by_a_person(draft, "rejected")
    cluster = replace(cluster, draft_id=draft.id)
    night = run(an_evening(mine, [cluster], {"c-1": mine}, decided=decided), WATCH)
    assert [d.id for d in night.drafts] == (["d-1-2"] if n == 16 else [])
    assert the(night, "c-1").draft_id == ("d-1-2" if n == 16 else "d-1")


OTHER = "Install firmware 2.1 from the support page. Clear the carrier settings."


def an_outdated_article(n=12, answer=OTHER, **fields):
    """A cluster whose article was published before the latter half of its tickets."""
    mine = [*complaints(n // 2), *(replace(a, answer=answer) for a in complaints(n)[n // 2 :])]
    cluster = make_cluster(
        title="", draft_id="d-1", last_seen_at=mine[-1].created_at, n_tickets=n, alerts=()
    )
    old = drafted(mine[: n // 2], alerts=())[1]
    body = "1. Unplug the mast for two minutes.\n2. Press the reset button."
    article = replace(
        an_article(body=body), cluster_id="c-1", updated_at=mine[n // 2 - 1].created_at, **fields
    )
    return an_evening(
        mine, [cluster], {"c-1": mine},
        articles=an_index(article, like=mine), decided=decided_by_a_person(old, "accepted"),
    )  # fmt: skip


def test_an_article_whose_agents_answer_otherwise_gets_a_draft_that_updates_it():
    (draft,) = run(an_outdated_article(), WATCH).drafts
    assert (draft.id, draft.updates, draft.state) == ("d-1-2", "a-1", "proposed")
    steps = " ".join(s.text for s in draft.sentences if s.role == "step")
    assert "firmware 2.1" in steps
    assert "mast" not in steps  # what was advised before stands in the article


def test_an_update_keeps_what_the_article_says_where_agents_send_customers_to_it():
    more = f"See article a-1 for the first steps. {OTHER}"
    evening = an_outdated_article(answer=more, draft_id="d-1")
    (draft,) = run(evening, WATCH).drafts
    steps = [s.text for s in draft.sentences if s.role == "step"]
    assert "mast" in steps[0]
    assert "firmware 2.1" in " ".join(steps)
    assert "a-1" not in " ".join(steps)


def test_a_rejected_update_comes_back_when_answers_have_doubled():
    evening = an_outdated_article(n=16)
    (draft,) = run(evening, WATCH).drafts
    for n_answers, ids in ((draft.n_answers, []), (1, ["d-1-3"])):
        rejected = replace(draft, state="rejected", n_answers=n_answers)
        cluster = replace(evening.clusters[0], draft_id=draft.id)
        again = replace(
            evening, clusters=(cluster,), decided={**evening.decided, draft.id: rejected}
        )
        assert [d.id for d in run(again, WATCH).drafts] == ids


def test_what_was_solved_before_the_article_is_not_in_its_update():
    evening = an_outdated_article()
    old = [
        replace(a, ticket_id=f"old-{i}", answer="Paint the mast red.", created_at=NOW - DAY)
        for i, a in enumerate(complaints(8))
    ]
    (draft,) = run(replace(evening, solved=tuple(old)), WATCH).drafts
    assert not any("Paint" in s.text for s in draft.sentences)


def test_an_article_that_says_what_agents_say_or_is_anothers_is_not_updated():
    assert run(an_outdated_article(answer=ANSWER), WATCH).drafts == ()
    evening = an_outdated_article()
    (article,) = evening.articles.articles
    others = an_index(replace(article, cluster_id="c-9"), like=evening.arrivals)
    assert run(replace(evening, articles=others), WATCH).drafts == ()


def test_a_proposed_draft_expires_when_an_article_covers_its_problem_unless_it_was_edited():
    cluster, mine = a_live_cluster(alerts=())
    (draft,) = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).drafts
    about = an_index(replace(an_article(), updated_at=AS_OF), like=mine)
    for editors, states in (((), ["expired"]), (("ana",), [])):
        undecided = (replace(draft, editors=editors),)
        evening = an_evening(mine, [cluster], {"c-1": mine}, articles=about, undecided=undecided)
        assert [d.state for d in run(evening, WATCH).drafts] == states


def test_the_variant_of_an_accepted_draft_stays_proposed():
    cluster, mine = a_live_cluster(alerts=())
    (draft,) = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).drafts
    about = an_index(replace(an_article(), updated_at=AS_OF, cluster_id="c-1"), like=mine)
    variant = replace(draft, id=f"{draft.id}-fr", variant_of=draft.id)
    decided = decided_by_a_person(draft, "accepted")
    evening = an_evening(
        mine, [cluster], {"c-1": mine}, articles=about, undecided=(variant,), decided=decided
    )
    assert run(evening, WATCH).drafts == ()


def test_no_draft_is_written_where_an_article_covers_the_cluster():
    cluster, mine = a_live_cluster(products=("aria-5",))
    mine = [replace(a, product="aria-5") for a in mine]
    about = an_index(an_article(products=("aria-5",)), like=mine)
    night = run(an_evening(mine, [cluster], {"c-1": mine}, articles=about), WATCH)
    assert night.drafts == ()
    assert not the(night, "c-1").needs_faq
    other = an_index(an_article(products=("box-9",)), like=mine)
    assert run(an_evening(mine, [cluster], {"c-1": mine}, articles=other), WATCH).drafts


@pytest.mark.parametrize("status", ["candidate", "quiet"])
def test_no_draft_is_written_for_what_is_not_live(status):
    cluster, mine = a_live_cluster(status=status)
    assert run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).drafts == ()


def a_slow_problem(n=14, days=12, novelty=0.95, **fields):
    """A candidate that got a ticket a day or so, and a desk with a month of other tickets."""
    began = AS_OF - days * DAY
    mine = [
        replace(
            a, created_at=began + i * (days * DAY - HOUR) / n, novelty=novelty, customer=f"k{i}"
        )
        for i, a in enumerate(complaints(n))
    ]
    others = bunch("late_parcel", 20, "o", issue="late_parcel")
    past = [replace(a, created_at=AS_OF - (29.5 - i) * DAY) for i, a in enumerate(others)]
    known = {"status": "candidate", "alerts": (), "first_seen_at": began} | fields
    return make_cluster(title="", **known), mine, past


def told_slowly(cluster, mine, past):
    evening = an_evening([*past, *mine], [cluster], {cluster.id: mine})
    return the(run(evening, WATCH), cluster.id)


def test_a_problem_that_came_slowly_is_told_of_when_it_is_more_than_chance():
    told = told_slowly(*a_slow_problem())
    assert (told.status, told.alerts) == ("emerging", (AS_OF,))


@pytest.mark.parametrize(
    "given",
    [
        {"n": 11},  # too few
        {"days": 6},  # the stream's to tell
        {"novelty": 0.5},  # like what the desk knows
        {"baseline_per_day": 0.5},  # as often as ever
        {"status": "dismissed", "dismissed_at_size": 14},
    ],
)
def test_what_may_be_chance_or_is_not_new_is_not_told_slowly(given):
    cluster, mine, past = a_slow_problem(**given)
    evening = an_evening([*past, *mine], [cluster], {cluster.id: mine})
    night = run(evening, WATCH)
    assert not [e for e in night.events if e.kind == "alerted"]
    assert not [c for c in night.clusters if c.alerts]


@pytest.mark.parametrize(("n_strays", "told"), [(1, True), (2, False)])
def test_one_stray_of_weeks_before_does_not_make_a_slow_problem_an_old_one(n_strays, told):
    cluster, mine, past = a_slow_problem()
    long_ago = AS_OF - 29 * DAY
    mine = [replace(a, created_at=long_ago) for a in mine[:n_strays]] + mine[n_strays:]
    old = replace(cluster, first_seen_at=long_ago)
    assert bool(told_slowly(old, mine, past).alerts) == told


def test_the_days_between_a_stray_and_the_rise_are_past_too():
    """A young desk, of which one day is known before the stray, and two weeks after it."""
    cluster, mine, past = a_slow_problem(n=22, days=10)
    long_ago = AS_OF - 25 * DAY
    mine = [replace(mine[0], created_at=long_ago), *mine[1:]]
    first = replace(past[0], created_at=long_ago - DAY)
    assert told_slowly(replace(cluster, first_seen_at=long_ago), mine, [first]).alerts


ADVERT = "Support number +1 888 555 0142, call now toll free 24/7 +1-888-555-0142 help line"


@pytest.mark.parametrize(
    ("n_adverts", "n_honest", "kind"), [(4, 12, "new"), (4, 3, "spam"), (12, 6, "spam")]
)
def test_what_solicitations_began_and_honest_customers_went_on_with_is_told(
    n_adverts, n_honest, kind
):
    adverts = [replace(a, text=ADVERT) for a in bunch("no_signal", n_adverts, "s", novelty=0.95)]
    honest = bunch("no_signal", n_honest, "h", novelty=0.95)
    members = [*adverts, *honest]
    spam = make_cluster(title="", kind="spam", status="candidate", alerts=())
    found = the(run(an_evening(members, [spam], {spam.id: members}), WATCH), spam.id)
    assert found.kind == kind
    assert bool(found.alerts) == (kind == "new")


def test_a_young_desk_has_less_past_to_tell_by():
    cluster, mine, past = a_slow_problem()
    began = cluster.first_seen_at
    evening = an_evening([*past[:1], *mine], [cluster], {cluster.id: mine})
    young = replace(evening, arrivals=(replace(past[0], created_at=began - DAY), *mine))
    assert the(run(evening, WATCH), cluster.id).alerts
    assert not any(c.alerts for c in run(young, WATCH).clusters)


def test_a_cluster_that_a_night_finds_knows_what_was_usual_before_it():
    """A fifth of ten tickets like it, which a known issue explained, in ten days; or half a one."""
    new = [replace(a, novelty=0.95) for a in bunch("late_parcel", 8)]
    like = bunch("late_parcel", 10, "k", issue="late_parcel")
    before = [replace(a, created_at=NOW - (10 - n) * DAY) for n, a in enumerate(like)]
    others = [*noise(), *bunch("no_signal", 6, "m")]
    for past, usual in (([], 0.5), (before, 0.2)):
        night = run(an_evening([*past, *new, *others]), WATCH)
        (born,) = [c for c in night.clusters if c.n_tickets == 8]
        assert born.baseline_per_day == pytest.approx(usual, abs=0.01)


@pytest.mark.parametrize(("first", "told"), [(-29, False), (-12, True)])
def test_what_came_as_often_ever_since_the_past_is_known_is_not_told_of(first, told):
    days = np.linspace(first, -0.1, 30)
    topic = [*bunch("late_parcel", 15), *bunch("late_parcel", 15, "u")]
    steady = [
        replace(a, created_at=NOW + d * DAY, novelty=0.95) for a, d in zip(topic, days, strict=True)
    ]
    others = [replace(a, created_at=NOW + (n / 2 - 29) * DAY) for n, a in enumerate(noise(58))]
    more = [replace(a, created_at=NOW - HOUR) for a in bunch("no_signal", 6, "m")]
    night = run(an_evening([*steady, *others, *more], as_of=NOW), WATCH)
    (found,) = [c for c in night.clusters if c.n_tickets == 30]
    assert bool(found.alerts) == told


def test_an_open_draft_of_a_resolved_cluster_expires():
    cluster, mine = a_live_cluster()
    (draft,) = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).drafts
    later = an_evening(
        [], [make_cluster(status="quiet")], as_of=NOW + RESOLVED_AFTER, undecided=(draft,)
    )
    (expired,) = run(later, WATCH).drafts
    assert (expired.id, expired.state) == (draft.id, "expired")


def test_an_open_draft_is_left_alone_when_nothing_new_came():
    cluster, mine = a_live_cluster()
    (draft,) = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).drafts
    later = an_evening(
        mine, [cluster], {"c-1": mine}, as_of=AS_OF + DAY, since=AS_OF, undecided=(draft,)
    )
    assert run(later, WATCH).drafts == ()


def test_an_open_draft_saves_what_its_problem_brings_by_now():
    cluster, mine = a_live_cluster()
    spoken = [replace(a, language="fr") for a in complaints(3, "fr")]
    every = [*mine, *spoken]
    (draft,) = run(an_evening(every, [cluster], {"c-1": every}), WATCH).drafts
    variant = replace(draft, id=f"{draft.id}-fr", language="fr", variant_of=draft.id)
    open_drafts = {"undecided": (replace(draft, editors=("ana",)), variant)}
    busy = run(an_evening(every, [cluster], {"c-1": every}, **open_drafts), WATCH)
    assert busy.savings == {draft.id: draft.savings_per_day, variant.id: draft.savings_per_day / 3}
    later = an_evening(every, [cluster], {"c-1": every}, as_of=AS_OF + 5 * DAY, **open_drafts)
    silent = run(later, WATCH)
    assert silent.drafts == ()
    assert silent.savings == {draft.id: 0, variant.id: 0}


@pytest.mark.parametrize("editors", [(), ("ana",)])
def test_an_expired_draft_is_proposed_again_when_its_problem_is_back(editors):
    cluster, mine = a_live_cluster()
    (draft,) = run(an_evening(mine, [cluster], {"c-1": mine}), WATCH).drafts
    expired = replace(draft, state="expired", title="Mine", editors=editors)
    back = replace(cluster, status="relapsed", draft_id=draft.id)
    evening = an_evening(mine, [back], {"c-1": mine}, undecided=(expired,))
    (again,) = run(evening, WATCH).drafts
    assert (again.id, again.state, again.revision) == (draft.id, "proposed", 2)
    assert again.title == ("Mine" if editors else draft.title)


def test_a_language_with_evidence_of_its_own_gets_a_variant_until_a_person_decides_on_it():
    cluster, mine = a_live_cluster()
    spoken = bunch("late_parcel", 3, "fr", language="fr", answer=REPONSE)
    spoken = [
        replace(a, text=PLAINTE.format(i), vector=mine[0].vector) for i, a in enumerate(spoken)
    ]
    evening = an_evening([*mine, *spoken], [cluster], {"c-1": [*mine, *spoken]})
    main, variant = run(evening, WATCH).drafts
    assert (main.language, main.variant_of) == ("en", None)
    assert (variant.id, variant.language, variant.variant_of) == (f"{main.id}-fr", "fr", main.id)
    assert run(replace(evening, undecided=(main, variant)), WATCH).drafts == ()
    decided = run(replace(evening, decided={variant.id: variant}), WATCH).drafts
    assert [draft.id for draft in decided] == [main.id]
    after = [replace(cluster, status="quiet", draft_id=main.id)]
    over = AS_OF + RESOLVED_AFTER
    later = an_evening([], after, as_of=over, undecided=(main, variant))
    assert [draft.state for draft in run(later, WATCH).drafts] == ["expired", "expired"]


def drafted(members, status="emerging", **fields):
    """A cluster of these tickets, and the draft that a night wrote of them."""
    cluster = make_cluster(title="", needs_faq=True, last_seen_at=members[-1].created_at, **fields)
    (draft,) = run(an_evening(members, [cluster], {"c-1": members}), WATCH).drafts
    return replace(cluster, draft_id=draft.id, status=status), draft


def revisions(members, cluster, draft, as_of=AS_OF):
    evening = an_evening(members, [cluster], {"c-1": members}, undecided=(draft,), as_of=as_of)
    return [told.revision for told in run(evening, WATCH).drafts]


@pytest.mark.parametrize(("editors", "expected"), [((), [2]), (("ana",), [])])
def test_new_tickets_rewrite_an_open_draft_unless_a_person_edited_it(editors, expected):
    mine = complaints(12)
    cluster, draft = drafted(mine[:8])
    assert revisions(mine, cluster, replace(draft, editors=editors)) == expected
    assert revisions(mine[:8], cluster, draft) == []


def test_tickets_that_come_a_few_a_night_rewrite_a_draft_when_they_are_many():
    mine = complaints(12)
    cluster, draft = drafted(mine[:11])
    weeks_later = AS_OF + 9 * DAY
    grown = replace(cluster, last_seen_at=weeks_later - DAY)
    one, two = ([*mine[:11], *mine[11:], *complaints(n, "u")] for n in (0, 1))
    assert revisions(one, grown, draft, weeks_later) == []
    assert revisions(two, grown, draft, weeks_later) == [2]


@pytest.mark.parametrize("status", ["active", "quiet"])
def test_answers_that_come_after_the_tickets_get_into_the_draft(status):
    asked = complaints(8, answer=None)
    cluster, draft = drafted(asked, status)
    assert all(sentence.role != "step" for sentence in draft.sentences)
    evening = an_evening(complaints(8), [cluster], {"c-1": asked}, undecided=(draft,))
    (revised,) = run(evening, WATCH).drafts
    assert any(sentence.role == "step" for sentence in revised.sentences)
    assert (revised.revision, revised.n_answers) == (2, 8)
    assert revisions(complaints(8), cluster, revised) == []


def test_a_quiet_problem_without_a_draft_gets_none():
    mine = complaints(8)
    cluster, _ = drafted(mine, "quiet")
    evening = an_evening(mine, [replace(cluster, draft_id=None)], {"c-1": mine})
    assert run(evening, WATCH).drafts == ()


def test_what_came_late_is_counted_by_the_night_after_it():
    mine = complaints(6)
    at = mine[-1].created_at + 10 * HOUR
    missed = frozenset(a.ticket_id for a in mine[:4])
    evening = an_evening(mine, as_of=at, since=mine[4].created_at, late=missed)
    assert run(evening, WATCH).report["n_tickets"] == 5  # four late ones, and one of tonight


def test_one_night_writes_a_readable_number_of_drafts_the_fastest_clusters_first():
    clusters, members = [], {}
    for i in range(DRAFTS_PER_NIGHT + 2):
        mine = complaints(4 + i, f"t{i}")
        clusters.append(make_cluster(f"c-{i}", title="", issue=f"named-{i}"))
        members[f"c-{i}"] = mine
    arrivals = [a for mine in members.values() for a in mine]
    night = run(an_evening(arrivals, clusters, members), WATCH)
    assert [d.cluster_id for d in night.drafts] == ["c-6", "c-5", "c-4", "c-3", "c-2"]


def test_the_desk_says_how_many_new_drafts_it_reads():
    mine, others = complaints(5, "a"), complaints(6, "b")
    clusters = [make_cluster("c-1", title="", issue="one"), make_cluster("c-2", issue="two")]
    evening = an_evening([*mine, *others], clusters, {"c-1": mine, "c-2": others}, n_drafts=1)
    assert [d.cluster_id for d in run(evening, WATCH).drafts] == ["c-2"]


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
    evening = an_evening(mine, [cluster], {cluster.id: mine}, names={"mast-3": "Mast III"})
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
