"""The contract of the store about clusters."""

from datetime import timedelta

import numpy as np
import pytest

from models.types import ClusterEvent
from service import word
from service.errors import ConflictError
from service.store import Page
from tests.integration.records import (
    ENCODER,
    HOUR,
    MINUTE,
    NOON,
    ids_of,
    make_cluster,
    make_draft,
    make_member,
    make_night,
    put_tickets,
    read_all,
    vector,
)


class TestClusters:
    def test_are_listed_by_when_they_were_seen_last_over_pages(self, store):
        with store.writing() as writing:
            for n in range(7):
                at = NOON + (n // 2) * HOUR
                writing.put_cluster(make_cluster(f"c-{n}", first_seen_at=at, last_seen_at=at))

        found = read_all(lambda cursor: store.clusters(statuses=None, limit=3, cursor=cursor))

        assert ids_of(found) == ["c-6", "c-5", "c-4", "c-3", "c-2", "c-1", "c-0"]

    def test_a_page_that_ends_the_listing_has_no_next(self, store):
        with store.writing() as writing:
            writing.put_cluster(make_cluster())

        page = store.clusters(statuses=None, limit=1, cursor=None)

        assert page == Page((store.cluster("c-1"),), None)

    @pytest.mark.parametrize(
        ("wanted", "expected"),
        [
            ({"statuses": None}, ["c-3", "c-2", "c-1"]),
            ({"statuses": ["emerging", "quiet"]}, ["c-2", "c-1"]),
            ({"statuses": []}, []),
            ({"statuses": None, "kind": "surge"}, ["c-2"]),
            ({"statuses": None, "product": "tab"}, ["c-2", "c-1"]),
            ({"statuses": None, "product": "TAB"}, []),
            ({"statuses": None, "product": 'a"b%'}, ["c-3"]),
            ({"statuses": None, "needs_faq": True}, ["c-3"]),
            ({"statuses": None, "needs_faq": False, "product": "tab", "kind": "new"}, ["c-1"]),
        ],
    )
    def test_are_filtered(self, store, wanted, expected):
        with store.writing() as writing:
            writing.put_cluster(make_cluster("c-1", products=("phone", "tab")))
            writing.put_cluster(
                make_cluster("c-2", status="quiet", kind="surge", products=("tab",))
            )
            writing.put_cluster(
                make_cluster("c-3", status="candidate", needs_faq=True, products=('a"b%', "tab 2"))
            )

        assert ids_of(store.clusters(**wanted, limit=10, cursor=None).items) == expected

    def test_members_are_listed_by_age_over_pages(self, store):
        put_tickets(store, "t-3", "t-1", "t-2", cluster=make_cluster())

        found = read_all(lambda cursor: store.members("c-1", 2, cursor))

        assert [member.ticket_id for member in found] == ["t-3", "t-1", "t-2"]
        assert store.members("c-9", 2, None) == Page((), None)

    def test_the_life_is_listed_oldest_first_over_pages(self, store):
        life = [
            ClusterEvent("c-1", "born", NOON, "4 tickets"),
            ClusterEvent("c-1", "alerted", NOON),
            ClusterEvent("c-1", "grew", NOON + HOUR),
        ]
        with store.writing() as writing:
            writing.put_cluster(make_cluster())
            writing.put_cluster(make_cluster("c-2"))
            writing.add_events(life[2])
            writing.add_events(life[0])
            writing.add_events(ClusterEvent("c-2", "born", NOON))
            writing.add_events(life[1])

        assert read_all(lambda cursor: store.events("c-1", 2, cursor)) == life

    def test_memberships_name_every_cluster_that_is_not_merged(self, store):
        put_tickets(store, "t-2", "t-1", cluster=make_cluster())
        put_tickets(store, "t-3")
        with store.writing() as writing:
            writing.add_members("c-1", make_member("t-3", created_at=NOON - HOUR))
            writing.put_cluster(make_cluster("c-2"))
            writing.put_cluster(make_cluster("c-3", status="merged", merged_into="c-1"))

        assert store.memberships(NOON)["c-1"] == [make_member("t-1", created_at=NOON + MINUTE)]
        assert store.memberships() == {
            "c-1": [
                make_member("t-3", created_at=NOON - HOUR),
                make_member("t-2"),
                make_member("t-1", created_at=NOON + MINUTE),
            ],
            "c-2": [],
        }
        assert ids_of(store.all_clusters()) == ["c-1", "c-2", "c-3"]

    def test_a_persons_word_is_kept_with_its_line_and_bumps_the_epoch(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())

        dismissed = word.dismiss(store, "c-1", "ana", None, NOON)

        assert dismissed == store.cluster("c-1")
        assert (dismissed.status, dismissed.n_tickets) == ("dismissed", 1)
        event = ClusterEvent("c-1", "dismissed", NOON, "by ana")
        assert store.events("c-1", 10, None).items == (event,)
        assert store.state().epoch == 1

    def test_what_was_dismissed_is_not_dismissed_twice(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        first = word.dismiss(store, "c-1", "ana", None, NOON)
        put_tickets(store, "t-2", cluster=first)
        assert word.dismiss(store, "c-1", "bob", "spam", NOON).dismissed_at_size == 1
        assert [e.detail for e in store.events("c-1", 10, None).items] == ["by ana"]
        assert store.state().epoch == 1

    def test_a_persons_word_bears_the_time_of_the_tickets(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        put_tickets(store, "t-2", cluster=make_cluster("c-2"))
        later = NOON + timedelta(days=30)
        word.name(store, "c-1", "mute", "ana", later)
        word.merge(store, "c-1", "c-2", "ana", later)
        store.save_night(make_night(NOON + HOUR))
        word.dismiss(store, "c-2", "ana", None, later)
        lives = [store.events(one, 10, None).items for one in ("c-1", "c-2")]
        told = [(event.kind, event.at) for events in lives for event in events]
        assert told == [
            ("renamed", NOON), ("merged", NOON),
            ("grew", NOON), ("renamed", NOON), ("dismissed", NOON + HOUR),
        ]  # fmt: skip

    def test_the_present_is_the_clocks_where_nothing_is_known_and_never_later(self, store):
        assert store.present(NOON) == NOON
        put_tickets(store, "t-1")
        assert store.present(NOON + HOUR) == NOON
        assert store.present(NOON - HOUR) == NOON - HOUR

    @pytest.mark.parametrize(
        "said",
        [
            lambda store: word.dismiss(store, "c-1", "ana", None, NOON + HOUR),
            lambda store: word.merge(store, "c-1", "c-2", "ana", NOON + HOUR),
        ],
    )
    def test_what_is_dismissed_or_merged_lets_its_draft_and_variants_expire(self, store, said):
        drafts = (
            make_draft("d-1", editors=("ana",)),
            make_draft("d-1-de", variant_of="d-1"),
            make_draft("d-2", cluster_id="c-2"),
            make_draft("d-3", cluster_id="c-1", state="rejected"),
        )
        store.save_night(make_night(clusters=(make_cluster(), make_cluster("c-2")), drafts=drafts))
        said(store)
        states = [store.draft(draft.id).state for draft in drafts]
        assert states == ["expired", "expired", "proposed", "rejected"]
        with pytest.raises(ConflictError, match="d-1 is expired"):
            store.edit_draft("d-1", lambda draft: draft)

    def test_merging_moves_the_members_for_good(self, store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster(needs_faq=True))
        put_tickets(store, "t-3", cluster=make_cluster("c-2"))

        word.merge(store, "c-1", "c-2", "ana", NOON)

        source, target = store.cluster("c-1"), store.cluster("c-2")
        assert (source.status, source.merged_into, source.n_tickets) == ("merged", "c-2", 0)
        assert not source.needs_faq
        assert (target.n_tickets, target.last_seen_at) == (3, NOON + MINUTE)
        assert store.ticket("t-1").cluster_id == "c-2"
        event = ClusterEvent("c-1", "merged", NOON, "into c-2 by ana")
        assert store.events("c-1", 10, None).items == (event,)
        assert store.state().epoch == 1

    def test_a_merged_cluster_cannot_be_merged_again(self, store):
        with store.writing() as writing:
            for one in ("c-1", "c-2", "c-3"):
                writing.put_cluster(make_cluster(one))
        word.merge(store, "c-1", "c-2", "ana", NOON)

        with pytest.raises(ConflictError, match="c-1 is merged into c-2"):
            word.merge(store, "c-3", "c-1", "ana", NOON)
        with pytest.raises(ConflictError, match="into itself"):
            word.merge(store, "c-3", "c-3", "ana", NOON)

    def test_names_are_those_a_person_gave(self, store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster())
        put_tickets(store, "t-3", cluster=make_cluster("c-2", issue="surging"))
        for issue in ("silent", "mute"):
            word.name(store, "c-1", issue, "ana", NOON)

        names = store.names(ENCODER)

        assert store.named() == [("mute", "t-1"), ("mute", "t-2")]
        assert [issue for issue, _ in names] == ["mute", "mute"]
        np.testing.assert_array_equal(names[1][1], vector(1, 1))
        assert store.names("other") == []
