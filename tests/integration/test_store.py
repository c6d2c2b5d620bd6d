"""The contract of the store, kept on SQLite and on PostgreSQL alike."""

import base64
import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
import pytest

from models.stream.thinning import PER_DAY
from models.types import (
    Article,
    Cluster,
    ClusterEvent,
    Draft,
    Member,
    Merge,
    Night,
    Sentence,
    Ticket,
)
from service import word
from service.errors import BadCursorError, ConflictError, NightOrderError, NotFoundError
from service.records import Push
from service.store import Page, Store, TicketRecord
from service.vectors import text_hash
from service.window import read_window
from tests.factories import make_arrival

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
ENCODER = "hash-8"


def make_record(ticket_id="t-1", *, history=False, **changes):
    ticket_fields = {"id": ticket_id, "created_at": NOON, "subject": "No sound"}
    for name in ("created_at", "customer", "answer", "resolved_at", "tags", "meta"):
        if name in changes:
            ticket_fields[name] = changes.pop(name)
    labels = changes.pop("labels", {})
    record = TicketRecord(
        ticket=Ticket(**ticket_fields, **labels),
        raw={"id": ticket_id, "subject": "No sound"},
        content_hash="c-1",
        text="No sound",
        text_hash=f"h-{ticket_id}",
        language="en",
        history=history,
        triage=None if history else {"ticket_id": ticket_id, "decision": "route"},
        product="galaxy-s24",
        queue="mobile",
        issue="sound",
        priority="low",
        novelty=0.25,
        cluster_id=None,
    )
    return replace(record, **changes)


def make_cluster(cluster_id="c-1", **changes):
    cluster = Cluster(
        id=cluster_id,
        kind="new",
        status="emerging",
        title="Sound gone",
        first_seen_at=NOON,
        last_seen_at=NOON,
        n_tickets=0,
        n_customers=0,
    )
    return replace(cluster, **changes)


def make_member(ticket_id="t-1", strength=0.9, created_at=NOON):
    return Member(ticket_id, strength, created_at)


def make_draft(draft_id="d-1", **changes):
    draft = Draft(
        id=draft_id,
        cluster_id="c-1",
        state="proposed",
        title="Why is the sound gone?",
        language="en",
        products=("galaxy-s24",),
        sentences=(Sentence("The sound is gone.", "symptom", ("t-1", "t-2"), 2),),
        savings_per_day=1.5,
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(draft, **changes)


def make_article(article_id="a-1", **changes):
    article = Article(
        id=article_id,
        state="published",
        title="Sound",
        language="en",
        products=("galaxy-s24",),
        body="Turn it on.",
        created_at=NOON,
        updated_at=NOON,
        draft_id="d-1",
        cluster_id="c-1",
    )
    return replace(article, **changes)


def becoming(article):
    return lambda draft: article


def make_night(as_of=NOON, **changes):
    night = Night(
        as_of=as_of,
        clusters=(),
        joins=(),
        merges=(),
        events=(),
        drafts=(),
        report={"as_of": as_of.isoformat()},
    )
    return replace(night, **changes)


def vector(*values):
    return np.array(values, dtype=np.float32)


def put_tickets(store, *ids, cluster=None, **changes):
    """Store tickets with their vectors, a minute apart, as members of a cluster if one is given."""
    store.save_vectors(ENCODER, {f"h-{one}": vector(n, 1) for n, one in enumerate(ids)})
    with store.writing() as writing:
        if cluster is not None:
            writing.put_cluster(cluster)
        for n, ticket_id in enumerate(ids):
            at = NOON + n * MINUTE
            writing.put_tickets(make_record(ticket_id, created_at=at, **changes))
            if cluster is not None:
                writing.add_members(cluster.id, make_member(ticket_id, created_at=at))


def read_all(listing):
    items, cursor = [], None
    while True:
        page = listing(cursor)
        items += page.items
        if page.next is None:
            return items
        cursor = page.next


def ids_of(values):
    return [value.id for value in values]


class TestVectors:
    def test_come_back_as_they_were(self, store):
        store.save_vectors(ENCODER, {"h-1": vector(0.1, -2, 3), "h-2": vector(4, 5, 6)})

        found = store.vectors(ENCODER, ["h-1", "h-3"])

        assert list(found) == ["h-1"]
        assert found["h-1"].dtype == np.float32
        np.testing.assert_array_equal(found["h-1"], vector(0.1, -2, 3))

    def test_are_kept_apart_by_encoder(self, store):
        store.save_vectors(ENCODER, {"h-1": vector(1)})
        store.save_vectors("other", {"h-1": vector(2)})

        assert store.vectors(ENCODER, ["h-1"])["h-1"] == [1]
        assert store.vectors("other", ["h-1"])["h-1"] == [2]

    def test_saving_again_keeps_the_first(self, store):
        store.save_vectors(ENCODER, {"h-1": vector(1)})
        store.save_vectors(ENCODER, {"h-1": vector(2), "h-2": vector(3)})

        assert store.vectors(ENCODER, ["h-1", "h-2"]) == {"h-1": [1], "h-2": [3]}

    def test_more_than_a_statement_takes_are_saved_and_read(self, store):
        many = {f"h-{n}": vector(n) for n in range(2500)}

        store.save_vectors(ENCODER, many)

        assert store.vectors(ENCODER, many.keys()) == many


class TestTickets:
    def test_come_back_as_they_were(self, store):
        record = make_record(
            customer="kunde-7",
            answer="Éteignez-le — 再起動 🙂",
            resolved_at=NOON + HOUR,
            tags=("a", "b"),
            meta={"depth": {"x": [1, None, 2.5]}},
            labels={"queue": "q", "issue": "i", "priority": "high", "product": "p"},
            raw={"b": "ß\n", "a": [True, None]},
        )
        with store.writing() as writing:
            seq = writing.put_tickets(record)

        assert store.ticket("t-1") == replace(record, seq=seq)
        assert list(store.ticket("t-1").raw) == ["b", "a"]

    def test_instants_come_back_in_utc(self, store):
        paris = timezone(timedelta(hours=2))
        with store.writing() as writing:
            writing.put_tickets(make_record(created_at=NOON.astimezone(paris)))

        assert (
            store.ticket("t-1").ticket.created_at.isoformat() == "2026-03-01T12:00:00.123456+00:00"
        )

    def test_unknown_ids_are_left_out(self, store):
        put_tickets(store, "t-1")

        assert store.ticket("t-2") is None
        assert list(store.tickets(["t-1", "t-2"])) == ["t-1"]
        assert store.count_tickets() == 1

    def test_triages_leave_history_out(self, store):
        put_tickets(store, "t-1")
        store.import_history([make_record("t-2", history=True)])

        assert store.triages(["t-1", "t-2"]) == {
            "t-1": ("c-1", {"ticket_id": "t-1", "decision": "route"})
        }

    def test_an_id_again_replaces_the_ticket_and_takes_a_new_seq(self, store):
        put_tickets(store, "t-1", "t-2")
        with store.writing() as writing:
            seq = writing.put_tickets(make_record("t-1", content_hash="c-2", text="New"))
            assert writing.state().seq == seq == 3

        assert store.ticket("t-1").content_hash == "c-2"
        assert store.count_tickets() == 2
        assert store.state()[:2] == (0, 3)

    def test_a_replaced_ticket_leaves_its_cluster(self, store):
        put_tickets(store, "t-1", "t-2", cluster=make_cluster())
        with store.writing() as writing:
            writing.put_tickets(make_record("t-2", content_hash="c-2"))

        cluster = store.cluster("c-1")
        assert store.ticket("t-2").cluster_id is None
        assert [member.ticket_id for member in store.memberships()["c-1"]] == ["t-1"]
        assert (cluster.n_tickets, cluster.last_seen_at) == (1, NOON)

    def test_a_replaced_ticket_keeps_the_answer_of_the_agent(self, store):
        put_tickets(store, "t-1")
        store.resolve("t-1", "Restart it", NOON + HOUR, "ana")
        with store.writing() as writing:
            writing.put_tickets(make_record("t-1", content_hash="c-2"))

        assert store.ticket("t-1").ticket.answer == "Restart it"
        assert store.ticket("t-1").ticket.resolved_at == NOON + HOUR

    def test_a_ticket_that_is_resolved_without_a_new_answer_says_when(self, store):
        put_tickets(store, "t-1", "t-2")
        store.resolve("t-1", "Restart it", NOON, "ana")
        with store.writing() as writing:
            writing.amend(make_record("t-1", content_hash="c-2", resolved_at=NOON + HOUR))
            writing.amend(make_record("t-1", content_hash="c-3", answer="Restart it"))  # again
        again = make_record("t-1", history=True, answer="Restart it")
        store.import_history([make_record("t-2", history=True, resolved_at=NOON + HOUR), again])

        assert store.ticket("t-1").resolved_by == "ana"
        answers = [store.ticket(one).ticket for one in ("t-1", "t-2")]
        assert [t.resolved_at for t in answers] == [NOON + HOUR] * 2
        assert [t.answer for t in answers] == ["Restart it", None]

    def test_resolving_keeps_the_answer(self, store):
        put_tickets(store, "t-1")
        store.resolve("t-1", "Restart it", NOON + HOUR, None)

        assert store.ticket("t-1").ticket.answer == "Restart it"

    def test_an_answer_of_the_crm_is_nobodys_who_answered_before(self, store):
        put_tickets(store, "t-1", "t-2")
        for one in ("t-1", "t-2"):
            store.resolve(one, "Restart it", NOON, "ana")
        with store.writing() as writing:
            writing.amend(make_record("t-1", content_hash="c-2", answer="Replace it"))
        store.import_history([make_record("t-2", history=True, answer="Replace it")])

        records = [store.ticket(one) for one in ("t-1", "t-2")]
        assert [(r.ticket.answer, r.resolved_by) for r in records] == [("Replace it", None)] * 2

    def test_resolving_an_unknown_ticket_is_not_found(self, store):
        with pytest.raises(NotFoundError, match="no ticket t-9"):
            store.resolve("t-9", "Restart it", NOON, None)


class TestErasing:
    def test_takes_the_tickets_and_what_was_said_of_them(self, store):
        put_tickets(store, "t-1", "t-2", "t-3", cluster=make_cluster(), customer="anna")
        for one in ("t-1", "t-3"):
            store.correct(one, {"queue": "returns"}, "ana", NOON)
        epoch = store.state().epoch

        assert store.erase(["t-1", "t-9"]) == 1

        assert store.ticket("t-1") is None
        assert [c.ticket_id for c in store.corrections()] == ["t-3"]
        assert [m.ticket_id for m in store.memberships()["c-1"]] == ["t-2", "t-3"]
        assert store.cluster("c-1").n_tickets == 2
        assert set(store.vectors(ENCODER, {"h-t-1", "h-t-2"})) == {"h-t-2"}
        assert store.state().epoch == epoch + 1
        assert store.erase(["t-1"]) == 0

    def test_takes_all_of_a_customer_and_all_that_is_old(self, store):
        put_tickets(store, "t-1", "t-2", customer="anna")
        put_tickets(store, "t-3", "t-4", "t-5", customer="bo")

        assert store.erase(customers=["anna", "nobody"]) == 2
        assert store.erase(before=NOON + MINUTE) == 1
        assert store.tickets(["t-1", "t-2", "t-3", "t-4", "t-5"]).keys() == {"t-4", "t-5"}

    def test_leaves_the_vector_of_a_text_that_another_wrote(self, store):
        put_tickets(store, "t-1", "t-2", text_hash="h-t-1")
        store.erase(["t-1"])
        assert set(store.vectors(ENCODER, {"h-t-1"})) == {"h-t-1"}

    def test_a_correction_after_it_is_heard_by_all(self, store):
        put_tickets(store, "t-1", "t-2")
        before = store.correct("t-1", {"queue": "returns"}, "ana", NOON)
        store.erase(["t-1"])
        later = store.correct("t-2", {"queue": "returns"}, "ana", NOON)
        assert store.state().word == later.id > before.id

    def test_leaves_nothing_in_the_file(self, sqlite_url, tmp_path):
        store = Store.open(sqlite_url)
        with store.writing() as writing:
            texts = {"text": "Anselme Lestrade, 12 rue des Lilas", "customer": "lestrade"}
            writing.put_tickets(make_record("t-1", **texts), make_record("t-2"))
        store.erase(customers=["lestrade"])
        store.close()
        kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
        assert b"t-2" in kept
        assert b"estrade" not in kept


class TestLatest:
    def test_is_what_came_last_with_the_newest_imported_behind(self, store):
        imported = [make_record(f"h-{n}", created_at=NOON - n * HOUR, history=True) for n in (1, 2)]
        store.import_history(imported)
        with store.writing() as writing:
            writing.put_tickets(make_record("t-1", created_at=NOON + 9 * HOUR))
            writing.put_tickets(make_record("t-2", created_at=NOON))
        assert store.latest(3) == [NOON, NOON + 9 * HOUR, NOON - HOUR]
        assert store.latest(1) == [NOON]


class TestHistory:
    def test_is_counted_as_new_once(self, store):
        records = [make_record(f"t-{n}", history=True) for n in range(2500)]

        assert store.import_history(iter(records)) == (2500, 0, 0)
        assert store.import_history(iter(records)) == (0, 0, 2500)
        assert store.count_tickets() == 2500

    def test_bumps_the_epoch(self, store):
        store.import_history([make_record("t-1", history=True)])

        assert store.state()[:2] == (1, 1)

    def test_every_transaction_is_told_with_what_it_changes(self, store):
        def broken():
            yield from (make_record(f"t-{n}", history=True) for n in range(5500))
            raise OSError("gone")

        with pytest.raises(OSError, match="gone"):
            store.import_history(broken())
        assert (store.count_tickets(), store.state().epoch) == (5000, 1)
        assert store.erase([f"t-{n}" for n in range(5000)]) == 5000
        assert store.state().epoch == 2

    def test_two_lines_with_one_id_count_once_and_the_later_one_holds(self, store):
        first = make_record("t-1", history=True)
        second = replace(first, content_hash="c-2", text="later")

        assert store.import_history([first, second]) == (1, 0, 1)
        assert store.ticket("t-1").text == "later"

    def test_changed_content_replaces_history_and_leaves_the_cluster(self, store):
        store.import_history([make_record("t-1", history=True)])
        with store.writing() as writing:
            writing.put_cluster(make_cluster())
            writing.add_members("c-1", make_member("t-1"))

        changed = make_record(
            "t-1", history=True, content_hash="c-2", text="changed", text_hash="h-2"
        )
        assert store.import_history([changed]) == (0, 1, 0)

        assert store.ticket("t-1").text == "changed"
        assert store.ticket("t-1").cluster_id is None
        assert store.cluster("c-1").n_tickets == 0

    def test_another_column_of_the_same_text_leaves_it_in_its_cluster(self, store):
        store.import_history([make_record("t-1", history=True)])
        with store.writing() as writing:
            writing.put_cluster(make_cluster())
            writing.add_members("c-1", make_member("t-1"))

        store.import_history([make_record("t-1", history=True, content_hash="c-2")])

        assert store.ticket("t-1").content_hash == "c-2"
        assert store.ticket("t-1").cluster_id == "c-1"
        assert store.cluster("c-1").n_tickets == 1

    def test_what_a_person_said_of_a_ticket_outlives_its_replacement(self, store):
        store.import_history([make_record("t-1", history=True)])
        store.correct("t-1", {"queue": "audio"}, "ana", NOON)
        store.correct("t-1", {"queue": "sound"}, "ana", NOON)
        store.import_history([make_record("t-1", history=True, content_hash="c-2", issue="new")])

        assert (store.ticket("t-1").queue, store.ticket("t-1").issue) == ("sound", "new")

    def test_repeated_without_a_change_leaves_the_epoch(self, store):
        put_tickets(store, "t-2")
        records = [
            make_record("t-1", history=True),
            make_record("t-2", history=True, answer="Restart it", labels={"issue": "sound_off"}),
        ]
        store.import_history(records)
        before = store.state()
        store.import_history(records)

        assert store.state() == before

    def test_a_triaged_ticket_gains_labels_and_answer_and_stays_triaged(self, store):
        put_tickets(store, "t-1", labels={"queue": "mobile", "issue": "old"})
        before = store.ticket("t-1")
        labelled = make_record(
            "t-1",
            history=True,
            content_hash="c-2",
            answer="Restart it",
            resolved_at=NOON + HOUR,
            labels={"issue": "sound_off"},
        )

        assert store.import_history([labelled]) == (0, 1, 0)

        after = store.ticket("t-1")
        gained = replace(
            before.ticket, issue="sound_off", answer="Restart it", resolved_at=NOON + HOUR
        )
        assert after == replace(before, ticket=gained)


class TestCorrections:
    def test_are_kept_as_they_came_with_the_text_they_were_said_of(self, store):
        """Whatever a clock says: the one that was taken last is the last word."""
        put_tickets(store, "t-1", "t-2")
        first = store.correct("t-1", {"queue": "audio"}, "ana", NOON + HOUR)
        second = store.correct("t-2", {"issue": "mute", "priority": "high"}, "bo", NOON)

        assert store.corrections() == [first, second]
        assert store.corrections("t-1") == [first]
        assert (first.text_hash, first.values, first.by) == ("h-t-1", {"queue": "audio"}, "ana")

    def test_decide_the_ticket_and_leave_the_answer_that_was_given(self, store):
        put_tickets(store, "t-1")
        store.correct("t-1", {"issue": "mute"}, "ana", NOON)

        record = store.ticket("t-1")
        assert (record.issue, record.queue) == ("mute", "mobile")
        assert record.triage == {"ticket_id": "t-1", "decision": "route"}

    def test_are_the_last_word_of_the_state_and_leave_its_epoch(self, store):
        put_tickets(store, "t-1")
        first = store.correct("t-1", {"issue": "mute"}, "ana", NOON)
        assert store.state() == (0, 1, first.id)
        second = store.correct("t-1", {"issue": "crackles"}, "ana", NOON)

        assert store.state() == (0, 1, second.id)
        with store.writing() as writing:
            assert writing.corrections(0) == [first, second]
            assert writing.corrections(first.id) == [second]

    def test_of_an_unknown_ticket_are_not_found_and_leave_no_trace(self, store):
        with pytest.raises(NotFoundError, match="no ticket t-9"):
            store.correct("t-9", {"issue": "mute"}, "ana", NOON)

        assert store.state()[:2] == (0, 0)
        assert store.corrections() == []


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
        put_tickets(store, "t-4", customer="k-1")

        with other_store.writing() as writing:
            found = writing.after(1, ENCODER)

        assert [(seq, arrival.ticket_id, cluster) for seq, arrival, cluster in found] == [
            (2, "t-2", "c-1"),
            (4, "t-4", None),
        ]
        arrival = found[1][1]
        assert (arrival.customer, arrival.issue, arrival.novelty) == ("k-1", "sound", 0.25)
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

        assert store.keys(NOON, NOON + HOUR) == [(a.created_at, a.ticket_id) for a in found]
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

        window = read_window(store, artifact, NOON - timedelta(days=9), NOON)

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

        (arrival,) = read_window(store, artifact, NOON - HOUR, NOON).arrivals

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
        assert read_all(lambda cursor: store.nights(2, cursor)) == reports[::-1]

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


class TestDrafts:
    @pytest.fixture(autouse=True)
    def drafts(self, store):
        drafts = tuple(
            make_draft(f"d-{n}", created_at=NOON + n * HOUR, updated_at=NOON) for n in range(1, 5)
        )
        store.save_night(make_night(clusters=(make_cluster(),), drafts=drafts))

    def test_are_listed_newest_first_over_pages(self, store):
        store.reject_draft("d-2", "wrong", None, NOON)

        def listed(state):
            return ids_of(read_all(lambda cursor: store.drafts(state, 2, cursor)))

        assert listed("proposed") == ["d-4", "d-3", "d-1"]
        assert listed("rejected") == ["d-2"]
        assert listed(None) == ["d-4", "d-3", "d-2", "d-1"]
        assert ids_of(store.undecided_drafts()) == ["d-1", "d-3", "d-4"]
        assert ids_of(store.decided_drafts()) == ["d-2"]

    @pytest.mark.parametrize(("status", "known"), [("quiet", True), ("resolved", False)])
    def test_what_was_decided_is_known_while_the_cluster_goes_on(self, store, status, known):
        store.reject_draft("d-2", "wrong", None, NOON)
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(status=status),)))
        assert bool(store.decided_drafts()) == known

    def test_articles_that_people_wrote_elsewhere_are_taken_in_and_their_words_changed(self, store):
        own = make_article("a-9", draft_id=None, cluster_id=None)
        before = store.state().epoch
        assert store.import_articles([own], NOON) == {"a-9": "new"}
        assert store.published() == [own]
        assert store.state().epoch > before
        assert store.import_articles([replace(own, created_at=NOON + HOUR)], NOON) == {
            "a-9": "there"
        }
        other = replace(own, body="Turn it off.")
        assert store.import_articles([other], NOON + HOUR) == {"a-9": "changed"}
        changed = replace(other, updated_at=NOON + HOUR)
        assert store.published() == [changed]
        assert store.import_articles([own], NOON + HOUR) == {"a-9": "older"}
        assert store.published() == [changed]
        gone = replace(changed, state="archived")
        assert store.import_articles([gone], NOON + HOUR) == {"a-9": "changed"}
        assert store.published() == []

    def test_what_an_article_came_from_stays_when_its_words_are_imported(self, store):
        store.accept_draft("d-1", becoming(make_article(editors=("ana",))), "ana", NOON)
        words = make_article(body="Turn it off.", draft_id=None, cluster_id=None)
        assert store.import_articles([words], NOON) == {"a-1": "changed"}
        article = store.article("a-1")
        assert (article.body, article.draft_id, article.editors) == (words.body, "d-1", ("ana",))

    @pytest.mark.parametrize("change", [{"body": "By hand."}, {"state": "archived"}])
    def test_an_article_that_was_changed_meanwhile_is_not_written_over(self, store, change):
        store.accept_draft("d-1", becoming(make_article()), "ana", NOON)
        update = make_draft("d-9", updates="a-1")
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(),), drafts=(update,)))
        store.import_articles([make_article(**change)], NOON + HOUR)
        later = becoming(make_article(body="Turn it off.", draft_id="d-9"))
        with pytest.raises(ConflictError, match="was changed after the draft d-9"):
            store.accept_draft("d-9", later, "bob", NOON + 2 * HOUR)
        assert store.draft("d-9").state == "proposed"
        store.edit_draft("d-9", lambda d: replace(d, updated_at=NOON + 2 * HOUR, revision=2))
        article = store.accept_draft("d-9", later, "bob", NOON + 2 * HOUR)
        assert article == store.article("a-1")
        assert article.body == "Turn it off."
        assert article.updated_at == NOON + HOUR  # and not of before the words that it replaces

    def test_a_draft_that_updates_an_article_changes_it_and_keeps_its_birth(self, store):
        store.accept_draft("d-1", becoming(make_article(editors=("ana",))), "ana", NOON)
        update = make_draft("d-9", updates="a-1")
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(),), drafts=(update,)))
        assert store.draft("d-9").updates == "a-1"
        later = make_article(
            body="Turn it off.", draft_id="d-9", editors=("bob",), created_at=NOON + HOUR,
            updated_at=NOON + HOUR,
        )  # fmt: skip
        article = store.accept_draft("d-9", becoming(later), "bob", NOON + HOUR)
        assert store.article("a-1") == article
        assert (article.body, article.draft_id) == ("Turn it off.", "d-9")
        assert (article.created_at, article.updated_at) == (NOON, NOON + HOUR)
        assert article.editors == ("ana", "bob")
        assert len(store.articles(None, 10, None).items) == 1

    @pytest.mark.parametrize(("status", "known"), [("relapsed", True), ("resolved", False)])
    def test_one_that_expired_is_known_again_when_its_problem_is_back(self, store, status, known):
        expired = replace(make_draft("d-1"), state="expired", revision=2)
        clusters = (make_cluster(status=status),)
        store.save_night(make_night(NOON + HOUR, clusters=clusters, drafts=(expired,)))
        assert store.draft("d-1").state == "expired"
        assert ("d-1" in ids_of(store.undecided_drafts())) == known

        again = make_draft("d-1", title="Again", revision=3)
        store.save_night(make_night(NOON + 2 * HOUR, drafts=(again,)))
        assert store.draft("d-1") == again

    def test_an_edit_is_kept(self, store):
        sentence = Sentence("Neu — 新しい", "step", ("t-9",), 1)
        edited = make_draft(title="New", sentences=(sentence,), revision=2, updated_at=NOON + HOUR)

        assert store.edit_draft("d-1", lambda draft: edited) == edited

        assert store.draft("d-1") == edited

    def test_accepting_makes_an_article_and_bumps_the_epoch(self, store):
        article = store.accept_draft("d-1", becoming(make_article()), "ana", NOON + HOUR)

        assert article == store.article("a-1") == make_article()
        assert store.draft("d-1").state == "accepted"
        assert store.draft("d-1").updated_at == NOON + HOUR
        assert store.state().epoch == 2

    def test_what_is_accepted_of_a_merged_cluster_covers_the_one_it_was_merged_into(self, store):
        with store.writing() as writing:
            for name in ("c-2", "c-3"):
                writing.put_cluster(make_cluster(name, needs_faq=True))
            for name, into in (("c-1", "c-2"), ("c-2", "c-3")):
                writing.merge_cluster(make_cluster(name), into)  # by a version that let drafts be
        article = store.accept_draft(
            "d-1", lambda draft: make_article(cluster_id=draft.cluster_id), "ana", NOON
        )

        assert article.cluster_id == "c-3"
        assert not store.cluster("c-3").needs_faq

    def test_rejecting_gives_the_draft_as_it_is_now(self, store):
        rejected = store.reject_draft("d-1", "wrong", "ana", NOON + HOUR)

        assert rejected == store.draft("d-1")
        assert (rejected.state, rejected.updated_at) == ("rejected", NOON + HOUR)

    @pytest.mark.parametrize(
        "change",
        [
            lambda store, one: store.edit_draft(one, lambda draft: make_draft(one)),
            lambda store, one: store.accept_draft(one, becoming(make_article("a-2")), "ana", NOON),
            lambda store, one: store.reject_draft(one, "wrong", "ana", NOON),
        ],
        ids=["update", "accept", "reject"],
    )
    def test_a_decided_one_cannot_be_changed_and_an_unknown_one_is_not_found(self, store, change):
        store.accept_draft("d-1", becoming(make_article()), "ana", NOON)

        with pytest.raises(ConflictError, match="draft d-1 is accepted"):
            change(store, "d-1")
        with pytest.raises(NotFoundError, match="no draft d-9"):
            change(store, "d-9")
        assert store.article("a-2") is None

    def test_an_article_id_that_is_taken_leaves_the_draft_proposed(self, store):
        store.accept_draft("d-1", becoming(make_article()), "ana", NOON)

        with pytest.raises(ConflictError):
            store.accept_draft("d-2", becoming(make_article(draft_id="d-2")), "ana", NOON)

        assert store.draft("d-2").state == "proposed"

    def test_articles_are_listed_newest_first_over_pages(self, store):
        for n, state in enumerate(["published", "archived", "published"], start=1):
            article = make_article(f"a-{n}", state=state, created_at=NOON + n * HOUR)
            store.accept_draft(f"d-{n}", becoming(article), "ana", NOON)

        assert ids_of(read_all(lambda cursor: store.articles(None, 2, cursor))) == [
            "a-3",
            "a-2",
            "a-1",
        ]
        assert ids_of(store.articles("published", 9, None).items) == ["a-3", "a-1"]
        assert ids_of(store.published()) == ["a-1", "a-3"]

    def test_a_push_is_remembered_for_its_help_center_the_latest_in_the_place_of_others(
        self, store
    ):
        for n in (1, 2):
            store.accept_draft(f"d-{n}", becoming(make_article(f"a-{n}")), "ana", NOON)
        first = Push("a-1", 2**40, "old", NOON)
        later = Push("a-1", 2**40, "new", NOON + HOUR)
        other = Push("a-2", 7, "old", NOON)

        for push in (first, other, later):
            store.save_push("https://one.example", push)

        assert store.pushes("https://one.example") == {"a-1": later, "a-2": other}
        assert store.pushes("https://two.example") == {}


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
