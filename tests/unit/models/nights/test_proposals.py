"""Which clusters a night drafts, updates and lets expire."""

from dataclasses import replace

import pytest

from models.night import run
from models.nights.ageing import RESOLVED_AFTER
from models.types import DRAFTS_PER_NIGHT
from tests.evenings import (
    ANSWER,
    AS_OF,
    WATCH,
    a_live_cluster,
    an_article,
    an_evening,
    an_index,
    bunch,
    complaints,
    decided_by_a_person,
    drafted,
    the,
)
from tests.factories import DAY, HOUR, NOW, make_cluster

REPONSE = "Bonjour,\nDébranchez le mât deux minutes.\nPuis appuyez cinq secondes sur le bouton."
PLAINTE = "L'antenne ne capte plus rien depuis l'orage, {} barres affichées sur le poste."


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


@pytest.mark.parametrize("is_accepted", [False, True])
def test_a_variant_whose_answers_were_taken_back_is_written_anew_or_expires(is_accepted):
    cluster, mine = a_live_cluster(alerts=())
    told = bunch("late_parcel", 4, "fr", language="fr", answer=REPONSE)
    spoken = [replace(a, text=PLAINTE.format(i), vector=mine[0].vector) for i, a in enumerate(told)]
    first = an_evening([*mine, *spoken], [cluster], {"c-1": [*mine, *spoken]})
    main, variant = run(first, WATCH).drafts

    def later(answers, answered):
        now = [replace(a, answer=answer) for a, answer in zip(spoken, answers, strict=True)]
        evening = an_evening([*mine, *now], [replace(cluster, draft_id=main.id)],
                             {"c-1": [*mine, *now]}, answered=answered)  # fmt: skip
        if is_accepted:
            about = an_index(replace(an_article(), updated_at=AS_OF, cluster_id="c-1"), like=mine)
            decided = decided_by_a_person(main, "accepted")
            old = replace(variant, updates="a-9")
            evening = replace(evening, articles=about, decided=decided, undecided=(old,))
        else:
            evening = replace(evening, undecided=(main, variant))
        return {d.id: d for d in run(evening, WATCH).drafts}.get(variant.id)

    ids = {a.ticket_id for a in spoken}
    assert later([REPONSE] * 4, ids) is None
    other = later(["Bonjour,\nRemplacez le câble du mât."] * 4, ids)
    assert (other.state, other.revision) == ("proposed", 2)
    assert other.updates == ("a-9" if is_accepted else None)
    assert [s.text for s in other.sentences if s.role == "step"] == ["Remplacez le câble du mât."]
    gone = later(["Bonjour,\nNous regrettons."] * 4, ids)
    assert gone.state == "expired"


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


@pytest.mark.parametrize("status", ["active", "quiet"])
def test_one_answer_that_is_another_now_is_no_evidence_of_an_open_draft(status):
    mine = complaints(24)
    cluster, draft = drafted(mine, status)
    said = "Hello,\nDo not unplug the mast."
    other = [replace(a, answer=said) if a.ticket_id == "t-3" else a for a in mine]
    evening = an_evening(other, [cluster], {"c-1": other}, undecided=(draft,))
    assert run(evening, WATCH).drafts == ()  # nobody says that anything changed
    (revised,) = run(replace(evening, answered={"t-3", "x-1"}), WATCH).drafts
    rested = {s.text: s.evidence for s in revised.sentences if s.role == "step"}
    assert revised.revision == 1, "it says the same"
    assert all("t-3" not in evidence for evidence in rested.values())
    assert run(replace(evening, answered={"x-1"}), WATCH).drafts == ()


def test_who_says_a_step_may_change_in_one_revision_but_not_that_several_do():
    mine = complaints(8)
    cluster, draft = drafted(mine)
    steps = [s.evidence for s in draft.sentences if s.role == "step"]
    voices = sorted(set(steps[0]).intersection(*steps))

    def later(gone):
        courteous = "Hello, we are looking into it."
        now = [replace(a, answer=courteous) if a.ticket_id in gone else a for a in mine]
        evening = an_evening(now, [cluster], {"c-1": now}, undecided=(draft,), answered={*gone})
        return run(evening, WATCH).drafts[0]

    kept = later(voices[:1])
    assert (kept.revision, kept.updated_at, kept.changes) == (1, draft.updated_at, None)
    assert all(voices[0] not in s.evidence for s in kept.sentences if s.role == "step")
    assert later(voices[:-2]).revision == 1
    assert later(voices[:-1]).revision == 2, "one agent alone says it by now"


def test_an_answer_from_elsewhere_that_a_draft_rests_on_rewrites_it_when_it_is_another():
    mine, others = complaints(8, answer=None), complaints(4, "other")
    cluster = make_cluster(title="", needs_faq=True, last_seen_at=mine[-1].created_at)
    evening = an_evening(mine, [cluster], {"c-1": mine}, solved=tuple(others))
    (draft,) = run(evening, WATCH).drafts
    assert any(s.role == "step" and "other-1" in s.evidence for s in draft.sentences)
    withdrawn = tuple(replace(a, answer="Hello,\nDo not unplug the mast.") for a in others)
    cluster = replace(cluster, draft_id=draft.id)
    later = replace(evening, clusters=(cluster,), solved=withdrawn, undecided=(draft,))
    (revised,) = run(replace(later, answered={"other-1"}), WATCH).drafts
    assert not any("Unplug" in s.text for s in revised.sentences if s.role == "step")


def test_a_quiet_problem_without_a_draft_gets_none():
    mine = complaints(8)
    cluster, _ = drafted(mine, "quiet")
    evening = an_evening(mine, [replace(cluster, draft_id=None)], {"c-1": mine})
    assert run(evening, WATCH).drafts == ()


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
