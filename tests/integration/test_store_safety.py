"""What the store does when things go wrong around it."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, event

from models.types import Cluster, ClusterEvent, Member, Night, Ticket
from service.errors import ConflictError, StoreError, StoreUnavailableError
from service.store import Store, TicketRecord

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)

# One arrival after the other, each in one transaction, each acknowledged on stdout.
ARRIVALS = """
import sys
from datetime import UTC, datetime
from models.types import Cluster, ClusterEvent, Member, Ticket
from service.store import Store, TicketRecord

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
store = Store.open(sys.argv[1])
while True:
    with store.writing() as writing:
        ticket_id = f"t-{writing.state().seq + 1}"
        ticket = Ticket(ticket_id, NOON, "No sound")
        writing.put_tickets(
            TicketRecord(
                ticket, {}, "c", "text", "h", "en", False, {}, None, None, None, None, 0.0, None
            )
        )
        writing.put_cluster(Cluster("c-1", "new", "emerging", "Sound", NOON, NOON, 0, 0))
        writing.add_members("c-1", Member(ticket_id, 0.9, NOON))
        writing.add_events(ClusterEvent("c-1", "grew", NOON, ticket_id))
    print(ticket_id, flush=True)
"""


def make_record(ticket_id, text="No sound"):
    return TicketRecord(
        ticket=Ticket(ticket_id, NOON, text),
        raw={},
        content_hash="c",
        text=text,
        text_hash="h",
        language="en",
        history=False,
        triage={},
        product=None,
        queue=None,
        issue=None,
        priority=None,
        novelty=0.0,
        cluster_id=None,
    )


def put_ticket(store, ticket_id, text="No sound"):
    with store.writing() as writing:
        return writing.put_tickets(make_record(ticket_id, text))


def run_together(*actions):
    """Run each in its own thread; return the errors."""
    errors = []

    def run(action):
        try:
            action()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(action,)) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


def end_other_connections(url):
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )


def kill_after(n, url, root):
    """Run ARRIVALS, kill -9 it once ``n`` tickets are acknowledged, and return these."""
    command = [sys.executable, "-c", ARRIVALS, url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        acknowledged = [process.stdout.readline().strip() for _ in range(n)]
        process.kill()
        acknowledged += process.stdout.read().split()
    return acknowledged


def test_acknowledged_tickets_survive_kill_9_and_the_store_is_whole(url, pytestconfig):
    acknowledged = [
        ticket_id for n in (3, 8, 20) for ticket_id in kill_after(n, url, pytestconfig.rootpath)
    ]

    store = Store.open(url)
    n_tickets = store.count_tickets()
    assert set(store.tickets(acknowledged)) == set(acknowledged)
    assert n_tickets - len(acknowledged) in range(4)  # at most one per kill was not told yet
    assert store.state()[:2] == (0, n_tickets)
    assert store.cluster("c-1").n_tickets == n_tickets
    assert len(store.memberships()["c-1"]) == n_tickets
    assert len(store.events("c-1", 1000, None).items) == n_tickets
    put_ticket(store, "after")
    store.close()


def test_the_file_is_whole_after_kill_9(sqlite_url, tmp_path, pytestconfig):
    kill_after(10, sqlite_url, pytestconfig.rootpath)

    with closing(sqlite3.connect(tmp_path / "vigie.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_many_threads_of_two_processes_write_and_read_at_once(store, other_store):
    with store.writing() as writing:
        writing.put_cluster(Cluster("c-1", "new", "emerging", "Sound", NOON, NOON, 0, 0))
    seqs = []

    def write(through, name):
        for n in range(10):
            ticket_id = f"{name}-{n}"
            with through.writing() as writing:
                seqs.append(writing.put_tickets(make_record(ticket_id)))
                writing.add_members("c-1", Member(ticket_id, 0.9, NOON))
                writing.add_events(ClusterEvent("c-1", "grew", NOON))
            assert through.ticket(ticket_id).cluster_id == "c-1"
            # Members and counts are of one transaction: no reader sees the one without the other.
            assert through.cluster("c-1").n_tickets >= n + 1

    writers = [
        lambda through=through, name=f"{place}-{n}": write(through, name)
        for place, through in enumerate((store, other_store))
        for n in range(4)
    ]

    assert run_together(*writers) == []
    assert sorted(seqs) == list(range(1, 81))
    assert store.cluster("c-1").n_tickets == 80


def test_a_write_that_waits_too_long_says_so_and_the_next_one_works(url, store):
    impatient = Store.open(url, wait_seconds=0.2)

    with (
        store.writing(),
        pytest.raises(StoreUnavailableError, match=r"locked for more than 0\.2 seconds"),
    ):
        put_ticket(impatient, "t-1")

    assert put_ticket(impatient, "t-1") == 1
    impatient.close()


def test_a_thread_that_waits_too_long_for_another_says_so(url):
    store = Store.open(url, wait_seconds=0.2)

    with store.writing():
        errors = run_together(lambda: put_ticket(store, "t-1"))

    assert [type(error) for error in errors] == [StoreUnavailableError]
    assert put_ticket(store, "t-1") == 1
    store.close()


def test_readers_do_not_wait_for_a_writer(store, other_store):
    with store.writing() as writing:
        writing.put_tickets(make_record("t-1"))
        assert other_store.ticket("t-1") is None

    assert other_store.ticket("t-1") is not None


def test_an_erase_waits_for_no_reader_and_what_it_leaves_in_the_log_goes_with_the_night(
    sqlite_url, tmp_path
):
    def kept():
        return b"".join(path.read_bytes() for path in tmp_path.glob("vigie.db*"))

    path = tmp_path / "vigie.db"
    with (
        closing(Store.open(sqlite_url, wait_seconds=3600)) as store,
        closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other,
    ):
        put_ticket(store, "t-1", "Anselme Lestrade")
        other.execute("BEGIN")
        other.execute("SELECT * FROM tickets").fetchall()
        thread = threading.Thread(target=store.erase, args=(["t-1"],))
        thread.start()
        thread.join(timeout=10)
        has_waited = thread.is_alive()
        left = kept()
        other.execute("COMMIT")
        thread.join()
        assert not has_waited
        assert b"Lestrade" in left
        store.save_night(Night(NOON, (), (), (), (), (), {}))
        assert b"Lestrade" not in kept()
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(0.2, other.execute, ["COMMIT"]).start()
        assert put_ticket(store, "t-2") == 2  # which waits for a writer as before


def test_who_waits_for_a_work_waits_longer_than_for_a_writer(url, store):
    patient = Store.open(url, wait_seconds=0.1)
    held, done = threading.Event(), []

    def work():
        with store.alone("night"):
            held.set()
            time.sleep(0.4)
            done.append("first")

    thread = threading.Thread(target=work)
    thread.start()
    held.wait()
    with patient.alone("night", wait=True):
        done.append("second")
    thread.join()
    patient.close()
    assert done == ["first", "second"]


def test_many_who_wait_leave_connections_to_the_one_at_work(url):
    store = Store.open(url, wait_seconds=0.2)
    threads = [threading.Thread(target=wait_for, args=(store,)) for _ in range(16)]
    with store.alone("night"):
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        assert put_ticket(store, "t-1") == 1
    for thread in threads:
        thread.join()
    store.close()


def wait_for(store):
    with store.alone("night", wait=True):
        pass


def failure(store):
    try:
        put_ticket(store, "t-1")
    except StoreUnavailableError as error:
        return error


def test_who_waited_for_a_work_waits_for_a_writer_as_before(url, store):
    errors = []
    with closing(Store.open(url, wait_seconds=0.2)) as patient:
        with patient.alone("night", wait=True):
            pass
        with store.writing():  # for ever, but for the limit
            thread = threading.Thread(target=lambda: errors.append(failure(patient)))
            thread.start()
            thread.join(timeout=3)
    assert [type(error) for error in errors] == [StoreUnavailableError]


def test_a_work_of_which_the_lock_cannot_be_written_is_not_begun(tmp_path):
    with closing(Store.open(f"sqlite:///{tmp_path}/vigie.db")) as store:
        (tmp_path / "vigie.db.night.lock").mkdir()
        with (
            pytest.raises(StoreUnavailableError, match=r"night\.lock cannot be written"),
            store.alone("night"),
        ):
            pass


def test_a_work_is_done_by_one_process_at_a_time_and_by_the_next_when_it_ends(store, other_store):
    with store.alone("push"):
        with pytest.raises(ConflictError, match="right now: push"), other_store.alone("push"):
            pass
        with other_store.alone("archive"):
            other_store.import_history([make_record("t-1")])
    with pytest.raises(ZeroDivisionError), other_store.alone("push"):
        raise ZeroDivisionError
    with store.alone("push"):
        pass


def test_a_full_database_says_so_and_keeps_what_it_has(sqlite_url, tmp_path):
    def limit_size(connection, _record):
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(Engine, "connect", limit_size)
    try:
        store = Store.open(sqlite_url)
        put_ticket(store, "small")
        with pytest.raises(StoreUnavailableError, match=rf"{tmp_path}.* is full"):
            put_ticket(store, "large", text="x" * 1_000_000)
    finally:
        event.remove(Engine, "connect", limit_size)

    assert store.ticket("small") is not None
    assert store.ticket("large") is None
    assert put_ticket(store, "small too") == 2
    store.close()


def test_a_store_that_took_no_write_is_not_ready_until_it_takes_one(url, store):
    impatient = Store.open(url, wait_seconds=0.1)
    with store.writing():
        with pytest.raises(StoreUnavailableError):
            put_ticket(impatient, "t-1")
        with pytest.raises(StoreUnavailableError):
            impatient.ping()
    impatient.ping()
    assert put_ticket(impatient, "t-1") == 1
    impatient.close()


def test_a_file_that_was_removed_is_missed_before_anything_is_acknowledged(sqlite_url, tmp_path):
    store = Store.open(sqlite_url)
    store.ping()
    (tmp_path / "vigie.db").unlink()

    with pytest.raises(StoreUnavailableError, match=r"vigie\.db is missing"):
        store.ping()
    with pytest.raises(StoreUnavailableError, match=r"vigie\.db is missing"):
        put_ticket(store, "t-1")
    store.close()


def test_a_server_that_ended_our_connections_is_used_again(postgres_url):
    store = Store.open(postgres_url)
    store.ping()
    end_other_connections(postgres_url)

    assert put_ticket(store, "t-1") == 1
    store.close()


def test_a_server_that_ends_a_connection_in_use_is_unavailable(postgres_url):
    store = Store.open(postgres_url)

    def lose_the_connection_while_writing():
        with store.writing() as writing:
            end_other_connections(postgres_url)
            writing.put_tickets(make_record("t-1"))

    with pytest.raises(StoreUnavailableError, match="does not answer"):
        lose_the_connection_while_writing()

    assert store.ticket("t-1") is None
    store.close()


def test_a_server_out_of_reach_is_named_without_its_password():
    with pytest.raises(
        StoreUnavailableError, match=r"127\.0\.0\.1:1/desk does not answer"
    ) as caught:
        Store.open("postgresql://ana:secret@127.0.0.1:1/desk?password=hidden&user=ana")

    assert not any(word in str(caught.value) for word in ("secret", "hidden", "ana"))


def test_a_port_that_is_no_number_is_told_of_in_a_sentence():
    with pytest.raises(StoreError, match=r"cannot be read: expected sqlite:///PATH or postgresql"):
        Store.open("postgresql://ana:secret@127.0.0.1:notaport/desk")


def test_the_options_of_a_database_url_count(postgres_url):
    Store.open(postgres_url).close()
    joint = "&" if "?" in postgres_url else "?"
    store = Store.open(f"{postgres_url}{joint}options=-cdefault_transaction_read_only%3Don")
    with pytest.raises(StoreUnavailableError, match="only reads"):
        put_ticket(store, "t-1")
    store.close()


def test_a_file_that_another_replaced_is_told_once_and_then_used(sqlite_url, tmp_path):
    store = Store.open(sqlite_url)
    put_ticket(store, "t-1")
    for file in tmp_path.glob("vigie.db*"):
        file.unlink()
    Store.open(sqlite_url).close()  # a command of an operator makes a new one
    with pytest.raises(StoreUnavailableError, match="another file than before"):
        put_ticket(store, "t-2")
    put_ticket(store, "t-3")
    store.close()
    with_new = Store.open(sqlite_url)
    assert with_new.tickets(["t-1", "t-2", "t-3"]).keys() == {"t-3"}
    with_new.close()


def test_a_missing_driver_is_named_with_the_way_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(StoreError, match=r"pip install 'vigie\[postgres\]'"):
        Store.open("postgresql://localhost/desk")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "home").write_text("not a folder")

    with pytest.raises(StoreError, match=f"{tmp_path}/home/vigie.db cannot be opened"):
        Store.open(f"sqlite:///{tmp_path}/home/vigie.db")


def test_a_folder_in_place_of_the_file_is_named(tmp_path):
    with pytest.raises(StoreError, match=f"{tmp_path} cannot be opened"):
        Store.open(f"sqlite:///{tmp_path}")


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path):
    path = tmp_path / "vigie.db"
    path.write_text("Dear diary, " * 100)

    with pytest.raises(StoreError, match=f"{path} cannot be opened: file is not a database"):
        Store.open(f"sqlite:///{path}")

    assert path.read_text().startswith("Dear diary")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("place", ["vigie.db", "."])
def test_a_store_that_cannot_be_written_is_refused_at_once(sqlite_url, tmp_path, place):
    Store.open(sqlite_url).close()
    mode = (tmp_path / place).stat().st_mode
    (tmp_path / place).chmod(mode & ~0o222)

    with pytest.raises(StoreError, match=rf"{tmp_path}/vigie.db cannot be"):
        Store.open(sqlite_url)

    (tmp_path / place).chmod(mode)


def test_a_missing_folder_is_made(tmp_path):
    Store.open(f"sqlite:///{tmp_path}/new/home/vigie.db").close()

    assert (tmp_path / "new/home/vigie.db").exists()


@pytest.mark.parametrize(
    "url", ["", "vigie.db", "mysql://localhost/desk", "sqlite://", "sqlite:///:memory:"]
)
def test_a_url_that_names_no_database_of_ours_is_refused(url):
    with pytest.raises(StoreError, match="sqlite:///PATH or postgresql://"):
        Store.open(url)
