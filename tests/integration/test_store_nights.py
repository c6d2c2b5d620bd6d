"""The contract of the store about nights."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from models.types import ClusterEvent, Merge
from service import word
from service.errors import ConflictError, NightOrderError
from tests.integration.records import (
    HOUR,
    NOON,
    becoming,
    ids_of,
    make_article,
    make_cluster,
    make_draft,
    make_member,
    make_night,
    put_tickets,
    read_all,
)


class TestNights:
    def test_are_saved_whole(self, store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster())
        put_tickets(store, "t-3", "t-4")
        born = make_cluster("c-2", n_tickets=99)
        event = ClusterEvent("c-2", "born", NOON)
        night = make_night(
            clusters=(make_cluster(status="active"), born),
            joins=(("c-2", make_member("t-3")), ("c-2", make_member("t-4", 0.5))),
            events=(event,),
            drafts=(make_draft(),),
        )

        store.save_night(night)

        assert store.cluster("c-1").status == "active"
        assert [store.cluster(one).n_tickets for one in ("c-1", "c-2")] == [2, 2]
        assert [member.strength for member in store.memberships()["c-2"]] == [0.9, 0.5]
        assert store.ticket("t-3").cluster_id == "c-2"
        assert store.events("c-2", 10, None).items == (event,)
        assert store.draft("d-1") == make_draft()
        assert store.night(NOON) == night.report
        assert store.last_night() == NOON
        assert store.state().epoch == 1

    def test_reports_from_an_instant_on_come_oldest_first(self, store):
        for hours in range(3):
            store.save_night(make_night(NOON + hours * HOUR, report={"n": hours}, seq=hours))

        assert store.reports(NOON + HOUR) == [{"n": 1}, {"n": 2}]
        assert store.night_before(NOON) is None
        assert store.night_before(NOON + 2 * HOUR) == (NOON + HOUR, 1)

    def test_are_forgotten_where_a_clock_was_ahead(self, store):
        for hours in range(3):
            store.save_night(make_night(NOON + hours * HOUR, clusters=(make_cluster(),)))

        assert store.forget_nights(NOON) == 2
        assert store.last_night() == NOON
        assert ids_of(store.all_clusters()) == ["c-1"]

    def test_move_what_splits_from_a_cluster_and_nothing_else(self, store):
        put_tickets(store, "t-1", "t-2", "t-3", cluster=make_cluster())
        put_tickets(store, "t-4", cluster=make_cluster("c-2"))
        night = make_night(
            clusters=(make_cluster(), make_cluster("c-2"), make_cluster("c-3")),
            joins=tuple(("c-3", make_member(one)) for one in ("t-2", "t-3", "t-4")),
            splits=(("c-3", "c-1"),),
        )

        store.save_night(night)

        counts = {c.id: c.n_tickets for c in store.all_clusters()}
        assert counts == {"c-1": 1, "c-2": 1, "c-3": 2}
        assert store.ticket("t-2").cluster_id == "c-3"
        assert store.ticket("t-4").cluster_id == "c-2"

    def test_are_saved_not_at_all_when_a_part_fails(self, store):
        night = make_night(clusters=(make_cluster(),), drafts=(make_draft(cluster_id="c-9"),))

        with pytest.raises(ConflictError):
            store.save_night(night)

        assert store.all_clusters() == []
        assert store.last_night() is None
        assert store.state()[:2] == (0, 0)

    def test_the_same_instant_again_changes_nothing(self, store, other_store):
        store.save_night(make_night(clusters=(make_cluster(),)))
        other = make_night(clusters=(make_cluster(status="quiet"),), report={"other": True})

        other_store.save_night(other)

        assert store.cluster("c-1").status == "emerging"
        assert store.night(NOON) == make_night().report
        assert store.state().epoch == 1

    def test_go_only_forward(self, store):
        store.save_night(make_night(NOON))

        with pytest.raises(NightOrderError, match="2026-03-01T11"):
            store.save_night(make_night(NOON - HOUR))

    def test_are_found_by_instant_and_by_date_and_listed_newest_first(self, store):
        instants = [
            datetime(2026, 3, 1, 0, 0, tzinfo=UTC),
            datetime(2026, 3, 1, 23, 59, 59, 999999, tzinfo=UTC),
            datetime(2026, 3, 2, 0, 0, tzinfo=UTC),
        ]
        for as_of in instants:
            store.save_night(make_night(as_of))
        reports = [make_night(as_of).report for as_of in instants]

        assert store.night_of(date(2026, 3, 1)) == reports[1]
        assert store.night_of(date(2026, 3, 2)) == reports[2]
        assert store.night_of(date(2026, 3, 3)) is None
        assert store.night(NOON) is None
        assert read_all(lambda cursor: store.nights(1, cursor)) == [reports[2], reports[1]]

    def test_a_ticket_that_joined_a_cluster_meanwhile_stays_there(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        joins = (("c-2", make_member("t-1")),)

        store.save_night(make_night(clusters=(make_cluster("c-2"),), joins=joins))

        assert store.ticket("t-1").cluster_id == "c-1"
        assert store.cluster("c-2").n_tickets == 0

    def test_tickets_that_arrived_meanwhile_stay_counted(self, store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster())

        store.save_night(make_night(clusters=(make_cluster(n_tickets=1, n_customers=1),)))

        assert store.cluster("c-1").n_tickets == 2

    def test_merge_clusters_with_the_tickets_that_arrived_meanwhile(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        put_tickets(store, "t-2", cluster=make_cluster("c-2"))
        merged = make_cluster("c-2", status="merged", merged_into="c-1")

        store.save_night(make_night(clusters=(merged,), merges=(Merge("c-2", "c-1"),)))

        assert (store.cluster("c-2").status, store.cluster("c-2").merged_into) == ("merged", "c-1")
        assert store.cluster("c-1").n_tickets == 2
        assert store.ticket("t-2").cluster_id == "c-1"

    def test_a_dismissal_of_that_hour_stays(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        word.dismiss(store, "c-1", "ana", None, NOON)

        store.save_night(make_night(clusters=(make_cluster(status="active", needs_faq=True),)))

        cluster = store.cluster("c-1")
        assert (cluster.status, cluster.dismissed_at_size) == ("dismissed", 1)
        assert not cluster.needs_faq

    def test_what_was_dismissed_in_that_hour_gets_no_draft(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        word.dismiss(store, "c-1", "ana", None, NOON)
        store.save_night(make_night(NOON + HOUR, drafts=(make_draft(),)))
        draft = store.draft("d-1")
        assert (draft.state, draft.updated_at) == ("expired", NOON + HOUR)

    def test_what_was_published_in_that_hour_needs_no_faq(self, store):
        store.save_night(make_night(clusters=(make_cluster(),), drafts=(make_draft(),)))
        article = make_article(cluster_id="c-1", draft_id="d-1")
        store.accept_draft("d-1", becoming(article), "ana", NOON + HOUR)

        tonight = make_night(NOON + HOUR, clusters=(make_cluster(needs_faq=True),))
        store.save_night(tonight)

        assert not store.cluster("c-1").needs_faq
        archived = replace(store.article(article.id), state="archived")
        store.import_articles([archived], NOON + HOUR)
        store.save_night(replace(tonight, as_of=NOON + 2 * HOUR))
        assert store.cluster("c-1").needs_faq

    def test_a_variant_alone_leaves_the_article_to_be_written(self, store):
        store.save_night(make_night(clusters=(make_cluster(),), drafts=(make_draft(),)))
        variant = make_article(cluster_id="c-1", draft_id="d-1", variant_of="a-0")
        store.accept_draft("d-1", becoming(variant), "ana", NOON + HOUR)
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(needs_faq=True),)))
        assert store.cluster("c-1").needs_faq

    def test_what_was_published_for_what_the_night_merges_covers_both(self, store):
        both = (make_cluster(), make_cluster("c-2"))
        store.save_night(make_night(clusters=both, drafts=(make_draft(cluster_id="c-2"),)))
        article = make_article(cluster_id="c-2", draft_id="d-1")
        store.accept_draft("d-1", becoming(article), "ana", NOON + HOUR)
        one, other = (replace(cluster, needs_faq=True) for cluster in both)
        merged = replace(other, status="merged", merged_into="c-1")
        merges = (Merge("c-2", "c-1"),)
        store.save_night(make_night(NOON + HOUR, clusters=(one, merged), merges=merges))
        assert not store.cluster("c-1").needs_faq

    def test_what_a_person_merged_the_other_way_still_needs_one(self, store):
        both = (make_cluster(needs_faq=True), make_cluster("c-2", needs_faq=True))
        store.save_night(make_night(clusters=both))
        word.merge(store, "c-1", "c-2", "ana", NOON)
        assert store.cluster("c-2").needs_faq
        merged = replace(both[1], status="merged", merged_into="c-1", needs_faq=False)
        merges = (Merge("c-2", "c-1"),)
        store.save_night(make_night(NOON + HOUR, clusters=(both[0], merged), merges=merges))
        assert store.cluster("c-2").needs_faq

    def test_a_dismissed_cluster_may_relapse(self, store):
        with store.writing() as writing:
            writing.put_cluster(make_cluster(status="dismissed", dismissed_at_size=3))

        store.save_night(
            make_night(
                clusters=(make_cluster(status="relapsed"),),
                events=(ClusterEvent("c-1", "relapsed", NOON),),
            )
        )

        assert store.cluster("c-1").status == "relapsed"

    @pytest.mark.parametrize("tonight", ["quiet", "candidate", "resolved"])
    def test_what_got_tickets_meanwhile_is_not_quiet(self, store, tonight):
        before = make_cluster(status="resolved", resolved_at=NOON)
        put_tickets(store, "t-1", cluster=before)
        with store.writing() as writing:
            again = replace(before, status="relapsed", alerts=(*before.alerts, NOON + HOUR))
            writing.put_cluster(replace(again, resolved_at=None))

        store.save_night(make_night(clusters=(replace(before, status=tonight),)))

        kept = store.cluster("c-1")
        assert (kept.status, kept.resolved_at) == ("relapsed", None)
        assert kept.alerts[-1] == NOON + HOUR

    def test_names_and_alerts_of_that_hour_stay(self, store):
        with store.writing() as writing:
            writing.put_cluster(make_cluster(issue="mute", alerts=(NOON, NOON + HOUR)))

        store.save_night(make_night(clusters=(make_cluster(alerts=(NOON,)),)))

        assert store.cluster("c-1").issue == "mute"
        assert store.cluster("c-1").alerts == (NOON, NOON + HOUR)

    def test_joins_follow_a_merge_of_that_hour(self, store):
        put_tickets(store, "t-1")
        with store.writing() as writing:
            writing.put_cluster(make_cluster("c-1"))
            writing.put_cluster(make_cluster("c-2"))
        word.merge(store, "c-1", "c-2", "ana", NOON)

        store.save_night(
            make_night(
                clusters=(make_cluster("c-1", status="active"),),
                joins=(("c-1", make_member("t-1")),),
            )
        )

        assert store.cluster("c-1").merged_into == "c-2"
        assert store.ticket("t-1").cluster_id == "c-2"
        assert store.cluster("c-2").n_tickets == 1

    def test_a_merge_against_that_of_a_person_is_not_made(self, store):
        with store.writing() as writing:
            writing.put_cluster(make_cluster("c-1"))
            writing.put_cluster(make_cluster("c-2"))
        word.merge(store, "c-1", "c-2", "ana", NOON)
        tonight = make_cluster("c-2", status="merged", merged_into="c-1")

        store.save_night(make_night(clusters=(tonight,), merges=(Merge("c-2", "c-1"),)))

        assert store.cluster("c-1").merged_into == "c-2"
        assert (store.cluster("c-2").status, store.cluster("c-2").merged_into) == ("emerging", None)

    def test_drafts_replace_proposed_ones_only(self, store):
        drafts = tuple(make_draft(f"d-{n}") for n in range(3))
        store.save_night(make_night(clusters=(make_cluster(),), drafts=drafts))
        store.reject_draft("d-1", "no", "ana", NOON)
        edited = make_draft("d-2", title="Edited", revision=3)
        store.edit_draft("d-2", lambda draft: edited)

        again = tuple(replace(draft, title="Again", revision=2) for draft in drafts)
        store.save_night(make_night(NOON + HOUR, drafts=again))

        assert store.draft("d-0") == again[0]
        assert (store.draft("d-1").state, store.draft("d-1").title) == ("rejected", drafts[1].title)
        assert store.draft("d-2") == edited

    def test_what_a_draft_saves_is_kept_until_a_person_decides(self, store):
        drafts = tuple(make_draft(f"d-{n}") for n in range(2))
        store.save_night(make_night(clusters=(make_cluster(),), drafts=drafts))
        store.reject_draft("d-1", "no", "ana", NOON)
        store.save_night(make_night(NOON + HOUR, savings={"d-0": 0.25, "d-1": 0.25, "d-9": 1.0}))

        assert store.draft("d-0") == replace(drafts[0], savings_per_day=0.25)
        assert store.draft("d-1").savings_per_day == drafts[1].savings_per_day != 0.25
