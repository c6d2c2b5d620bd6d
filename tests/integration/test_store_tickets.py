"""The contract of the store about tickets, their vectors and what is said of them."""

from dataclasses import replace
from datetime import timedelta, timezone

import numpy as np
import pytest

from service.errors import NotFoundError
from service.store import Store
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
            leaning="mute",
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

    def test_what_was_answered_since_is_what_reads_otherwise_than_it_did(self, store):
        put_tickets(store, "t-1", "t-2", "t-3", "t-4", "t-5")
        for one in ("t-1", "t-2", "t-3", "t-4"):
            store.resolve(one, "Restart it", NOON, "ana")
        before = store.state().seq
        store.resolve("t-1", "Restart it", NOON + HOUR, "ana")  # the same again
        store.resolve("t-2", "Do not restart it", NOON + HOUR, "ana")
        with store.writing() as writing:
            writing.amend(make_record("t-1", content_hash="c-2", answer="Restart it"))
            writing.amend(make_record("t-3", content_hash="c-2", answer="Replace it"))
            writing.put_tickets(make_record("t-4", content_hash="c-2"))  # without its answer
            writing.put_tickets(make_record("t-6", answer="Replace it"))
        store.import_history([make_record("t-5", history=True, answer="Replace it")])
        after = store.state().seq

        assert store.answered(range(before + 1, after + 1)) == {"t-2", "t-3", "t-5", "t-6"}
        assert store.answered(range(before + 1)) == {"t-1", "t-4"}

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

    def test_takes_the_vectors_of_what_a_ticket_said_before_it_was_sent_again(self, store):
        put_tickets(store, "t-1", "t-2")
        store.save_vectors(ENCODER, {"h-3": vector(3, 1), "h-4": vector(4, 1)})
        for text_hash in ("h-3", "h-4", "h-t-2"):
            with store.writing() as writing:
                writing.put_tickets(make_record("t-1", text_hash=text_hash))
        store.erase(["t-1"])
        hashes = {"h-t-1", "h-t-2", "h-3", "h-4"}
        assert set(store.vectors(ENCODER, hashes)) == {"h-t-2"}

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
        with store.writing() as writing:
            writing.put_tickets(make_record("t-1", text="No sound", customer="lestrade"))
        store.erase(customers=["lestrade"])  # the store stays open, as that of a server
        kept = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
        assert b"t-2" in kept
        assert b"estrade" not in kept
        store.close()


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
