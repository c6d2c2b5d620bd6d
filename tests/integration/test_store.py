"""The contract of the store, kept on SQLite and on PostgreSQL alike."""

import base64
import json
from collections import Counter
from datetime import timedelta

import numpy as np
import pytest

from models.stream.thinning import PER_DAY
from service.errors import BadCursorError, ConflictError, NotFoundError
from service.memory.vectors import text_hash
from service.memory.window import read_window
from service.store import Page
from tests.factories import make_arrival
from tests.integration.records import (
    ENCODER,
    HOUR,
    MINUTE,
    NOON,
    make_cluster,
    make_member,
    make_record,
    put_tickets,
    vector,
)


class TestWriting:
    def test_an_error_undoes_everything(self, store):
        def write_and_fail():
            with store.writing() as writing:
                writing.put_cluster(make_cluster())
                writing.put_tickets(make_record())
                writing.add_members("c-1", make_member())
                writing.bump_epoch()
                raise KeyError("the caller's own")

        with pytest.raises(KeyError, match="the caller's own"):
            write_and_fail()

        assert store.ticket("t-1") is None
        assert store.all_clusters() == []
        assert store.state()[:2] == (0, 0)

    def test_sees_what_it_wrote(self, store):
        with store.writing() as writing:
            writing.save_vectors(ENCODER, {"h-t-1": vector(1)})
            writing.put_cluster(make_cluster())
            writing.put_tickets(make_record())
            writing.add_members("c-1", make_member())
            writing.bump_epoch()

            assert writing.triages(["t-1"])["t-1"][0] == "c-1"
            assert writing.cluster("c-1").n_tickets == 1
            assert writing.cluster("c-2") is None
            assert [(seq, cluster) for seq, _, cluster in writing.after(0, ENCODER)] == [(1, "c-1")]
            assert writing.state()[:2] == (1, 1)

    def test_seqs_never_come_twice_even_when_tickets_are_replaced(self, store):
        with store.writing() as writing:
            seqs = [writing.put_tickets(make_record(f"t-{n % 3}")) for n in range(9)]

        assert seqs == list(range(1, 10))

    def test_after_gives_the_stream_of_other_processes_without_history(self, store, other_store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster())
        store.import_history([make_record("t-3", history=True, text_hash="h-t-1")])
        put_tickets(store, "t-4", customer="k-1", leaning="mute")

        with other_store.writing() as writing:
            found = writing.after(1, ENCODER)

        assert [(seq, arrival.ticket_id, cluster) for seq, arrival, cluster in found] == [
            (2, "t-2", "c-1"),
            (4, "t-4", None),
        ]
        arrival = found[1][1]
        assert (arrival.customer, arrival.issue, arrival.novelty) == ("k-1", "sound", 0.25)
        assert arrival.leaning == "mute"
        np.testing.assert_array_equal(arrival.vector, vector(0, 1))

    def test_a_cluster_comes_back_as_it_was(self, store):
        put_tickets(store, "t-1")
        cluster = make_cluster(
            n_tickets=1,
            n_customers=1,
            alerts=(NOON, NOON + HOUR),
            issue="sound",
            keywords=("son", "köpfhörer"),
            products=("galaxy-s24", "tab"),
            languages=("en", "fr"),
            examples=("No “sound”",),
            rate_per_day=3.5,
            baseline_per_day=0.1,
            doubling_hours=7.25,
            needs_faq=True,
            draft_id="d-1",
            resolved_at=NOON,
            dismissed_at_size=4,
        )
        with store.writing() as writing:
            writing.put_cluster(cluster)
            writing.add_members("c-1", make_member())

        assert store.cluster("c-1") == cluster
        assert store.cluster("c-2") is None

    def test_counts_follow_from_the_members_whatever_was_said(self, store):
        customers = ["k-1", "k-1", "k-2", None, None]
        with store.writing() as writing:
            writing.put_cluster(make_cluster(n_tickets=99, n_customers=99))
            for n, customer in enumerate(customers):
                at = NOON - n * HOUR
                writing.put_tickets(make_record(f"t-{n}", customer=customer, created_at=at))
                writing.add_members("c-1", make_member(f"t-{n}", created_at=at))

        cluster = store.cluster("c-1")
        assert (cluster.n_tickets, cluster.n_customers) == (5, 4)
        assert (cluster.first_seen_at, cluster.last_seen_at) == (NOON - 4 * HOUR, NOON)

    def test_a_ticket_is_a_member_of_one_cluster_only(self, store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster())
        with store.writing() as writing:
            writing.put_cluster(make_cluster("c-2"))
            writing.add_members("c-2", make_member("t-1", 0.5))

        assert [member.ticket_id for member in store.memberships()["c-1"]] == ["t-2"]
        assert store.memberships()["c-2"] == [make_member("t-1", 0.5)]
        assert store.ticket("t-1").cluster_id == "c-2"
        assert [store.cluster(one).n_tickets for one in ("c-1", "c-2")] == [1, 1]

    def test_joining_again_changes_the_strength(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())
        with store.writing() as writing:
            writing.add_members("c-1", make_member("t-1", 0.3))

        assert store.memberships()["c-1"] == [make_member("t-1", 0.3)]

    def test_an_unknown_ticket_cannot_join(self, store):
        put_tickets(store, "t-1", cluster=make_cluster())

        with pytest.raises(NotFoundError, match="no ticket t-9"), store.writing() as writing:
            writing.add_members("c-1", make_member("t-9"))

    def test_an_unknown_cluster_cannot_be_joined(self, store):
        put_tickets(store, "t-1")
        with pytest.raises(ConflictError), store.writing() as writing:
            writing.add_members("c-9", make_member("t-1"))

        assert store.ticket("t-1").cluster_id is None


class TestWindow:
    def test_takes_what_lies_after_since_and_up_to_until_in_order(self, store):
        put_tickets(store, "t-0", "t-1", "t-3", "t-4")
        store.import_history(
            [make_record("t-2", history=True, created_at=NOON + MINUTE, text_hash="h-t-1")]
        )

        found = store.arrivals(ENCODER, NOON, NOON + 2 * MINUTE)

        assert [arrival.ticket_id for arrival in found] == ["t-1", "t-2", "t-3"]
        assert found[0].created_at == NOON + MINUTE

    def test_its_keys_and_its_tickets_by_id_are_the_same_tickets(self, store):
        put_tickets(store, "t-0", "t-1", "t-2")
        found = store.arrivals(ENCODER, NOON, NOON + HOUR)

        assert store.keys(NOON, NOON + HOUR) == [(a.created_at, a.ticket_id, True) for a in found]
        assert store.arrivals_of(ENCODER, ["t-2", "absent"]).keys() == {"t-2"}
        assert store.arrivals_of("other", ["t-2"]) == {}

    def test_of_a_busy_desk_is_read_thinned(self, store, artifact):
        encoder, busy = artifact.model.encoder, 3 * PER_DAY
        days = [NOON - n * timedelta(days=1) for n in (0, 5)]
        store.import_history(
            make_record(f"{day:%d}-{i}", history=True, created_at=day, text_hash="h")
            for day in days
            for i in range(busy)
        )
        store.save_vectors(encoder.name, {"h": encoder.encode(["No sound"])[0]})

        window = read_window(store, artifact, NOON, timedelta(days=9))

        left = Counter(arrival.created_at for arrival in window.arrivals)
        assert left[NOON] == busy
        assert left[days[1]] <= 1.3 * PER_DAY
        assert window.n_of_day == {day.date(): busy for day in days}

    def test_leaves_out_what_has_no_vector(self, store):
        put_tickets(store, "t-1")

        assert store.arrivals("other", NOON - HOUR, NOON + HOUR) == []

    def test_of_ids_at_one_instant_is_in_the_order_of_their_bytes(self, store):
        ids = ["b", "A", "é", "a", "_", "Z", "中"]
        store.import_history([make_record(one, history=True, text_hash="h") for one in ids])
        store.save_vectors(ENCODER, {"h": vector(1)})

        found = store.arrivals(ENCODER, NOON - HOUR, NOON)

        assert [arrival.ticket_id for arrival in found] == sorted(ids)

    def test_of_tickets_without_a_vector_gives_them_one(self, store, artifact):
        encoder = artifact.model.encoder
        record = make_record("t-1", history=True, text="No sound", text_hash=text_hash("No sound"))
        store.import_history([record])
        assert store.arrivals(encoder.name, NOON - HOUR, NOON) == []

        (arrival,) = read_window(store, artifact, NOON, HOUR).arrivals

        assert np.array_equal(arrival.vector, encoder.encode(["No sound"])[0])
        assert [a.ticket_id for a in store.arrivals(encoder.name, NOON - HOUR, NOON)] == ["t-1"]

    def test_keeps_which_artifact_said_what_tickets_are_about(self, store):
        put_tickets(store, "t-1", "t-2")
        found = [make_arrival("t-1", issue="mute", product="tv", novelty=0.5)]

        store.put_read(found, {"t-1": store.ticket("t-1").seq}, "a")

        assert store.unread(["t-1", "t-2"], "a").keys() == {"t-2"}
        assert store.unread(["t-1", "t-2"], "b").keys() == {"t-1", "t-2"}
        kept = store.ticket("t-1")
        assert (kept.issue, kept.product, kept.novelty) == ("mute", "tv", 0.5)

        found = [make_arrival("t-1", leaning="sound")]
        store.put_read(found, {"t-1": store.ticket("t-1").seq}, "b")

        assert (store.ticket("t-1").issue, store.ticket("t-1").leaning) == (None, "sound")

    def test_leaves_a_ticket_that_was_edited_meanwhile_as_it_was_read_then(self, store):
        put_tickets(store, "t-1")
        seen = store.ticket("t-1").seq
        put_tickets(store, "t-1")

        store.put_read([make_arrival("t-1", issue="mute")], {"t-1": seen}, "a")

        assert store.ticket("t-1").issue != "mute"
        assert store.unread(["t-1"], "a").keys() == {"t-1"}

    def test_answers_are_the_newest_that_have_one(self, store):
        put_tickets(store, "t-1", "t-2", "t-3")
        store.resolve("t-3", "Restart it", NOON, None)
        store.resolve("t-1", "Turn it up", NOON + HOUR, None)

        found = store.answers(ENCODER, 10)

        assert [(one.ticket_id, one.answer) for one in found] == [
            ("t-3", "Restart it"),
            ("t-1", "Turn it up"),
        ]
        assert [one.ticket_id for one in store.answers(ENCODER, 1)] == ["t-3"]


def _cursor(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "%%%",
        "é",
        "AAAA",
        _cursor({}),
        _cursor([]),
        _cursor(["clusters", "2026-03-01T12:00:00+00:00"]),
        _cursor(["clusters", "2026-03-01T12:00:00+00:00", "c-1", 1]),
        _cursor(["clusters", "2026-03-01T12:00:00", "c-1"]),
        _cursor(["clusters", 10**400, "c-1"]),
        _cursor(["drafts", "2026-03-01T12:00:00+00:00", "c-1"]),
        _cursor(["clusters", "2026-03-01T12:00:00+00:00", 7]),
        _cursor(["clusters", "2026-03-01T12:00:00+00:00", "\0"]),
        _cursor(["clusters", "2026-03-01T12:00:00+00:00", "\ud800"]),
    ],
)
def test_a_broken_cursor_is_refused_by_name(store, cursor):
    with pytest.raises(BadCursorError):
        store.clusters(statuses=None, limit=1, cursor=cursor)


@pytest.mark.parametrize("number", [True, -1, 10**30, "1", 1.5, None])
def test_a_cursor_with_a_broken_number_is_refused(store, number):
    with pytest.raises(BadCursorError):
        store.events("c-1", 1, _cursor(["events", "2026-03-01T12:00:00+00:00", number]))


def test_a_cursor_at_the_edge_of_time_is_a_place_like_any_other(store):
    cursor = _cursor(["clusters", "0001-01-01T00:00:00+23:59", "c-1"])

    assert store.clusters(statuses=None, limit=1, cursor=cursor) == Page((), None)
