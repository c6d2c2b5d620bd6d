import json
import sqlite3
import threading

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from models.types import BUILT_IN
from service.errors import StoreError
from service.migrations import _config
from service.sql.tables import metadata
from service.store import Store


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    """A database without tables."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def connection(url):
    Store.open(url).close()
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def test_migrations_build_the_tables_that_the_code_expects(connection):
    context = MigrationContext.configure(connection, opts={"compare_type": True})

    assert compare_metadata(context, metadata) == []


def test_migrations_build_the_indexes_that_the_code_expects(connection):
    built = inspect(connection)
    for table in metadata.sorted_tables:
        expected = {(index.name, tuple(index.columns.keys())) for index in table.indexes}
        found = {
            (index["name"], tuple(index["column_names"])) for index in built.get_indexes(table.name)
        }
        assert found == expected


def test_keys_are_compared_byte_by_byte_on_postgresql(postgres_url):
    Store.open(postgres_url).close()
    engine = create_engine(postgres_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        collation = connection.scalar(
            text(
                "SELECT collation_name FROM information_schema.columns"
                " WHERE table_name = 'tickets' AND column_name = 'id'"
            )
        )
    engine.dispose()

    assert collation == "C"


def test_opening_again_changes_nothing(url):
    Store.open(url).close()
    store = Store.open(url)

    assert store.state()[:2] == (0, 0)
    store.close()


def test_articles_of_before_learn_who_accepted_them_and_what_they_rest_on(url):
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text(
                "INSERT INTO clusters VALUES ('c-1', 'new', 'active', '', 0, 0, 0, 0, '[]', NULL,"
                " '[]', '[]', '[]', '[]', 0, 0, NULL, false, NULL, NULL, NULL, NULL)"
            )
        )
        sentences = [
            {"text": "x", "role": role, "evidence": evidence, "support": 1}
            for role, evidence in [("step", ["t-1", "t-2"]), ("affected", ["t-2", "t-3"])]
        ]
        for number, by in enumerate(["zoé", "unnamed"]):
            values = {"n": f"{number}", "by": by, "sentences": json.dumps(sentences)}
            connection.execute(
                text(
                    "INSERT INTO drafts VALUES ('d-' || :n, 'c-1', 'accepted', 'T', 'fr', '[]',"
                    " :sentences, 0, 0, 0, 1, :by, NULL)"
                ),
                values,
            )
            connection.execute(
                text(
                    "INSERT INTO articles VALUES ('a-' || :n, 'published', 'T', 'fr', '[]', 'x',"
                    " 0, 0, 'd-' || :n, 'c-1')"
                ),
                values,
            )
    engine.dispose()

    store = Store.open(url)

    told = [(article.editors, article.n_evidence) for article in store.published()]
    assert told == [(("zoé",), 2), ((), 2)]
    assert [a.draft_id for a in store.published()] == ["d-0", "d-1"]
    assert store.draft("d-0").cluster_id == "c-1"
    assert store.draft("d-0").editors == ()
    assert (store.draft("d-0").writer, store.draft("d-0").built_in_title) == (BUILT_IN, None)
    store.close()


def test_tickets_of_no_issue_that_were_read_without_what_they_lean_to_are_read_again(url):
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0013")
        connection.execute(
            text(
                "INSERT INTO tickets (id, seq, created_at, history, language, issue, novelty,"
                " content_hash, text_hash, text, given, raw, reader)"
                " VALUES (:id, :seq, 0, false, 'en', :issue, 0.95, '', '', '', '{}', '{}', :reader)"
            ),
            [
                {"id": "known", "seq": 1, "issue": "sound", "reader": "a"},
                {"id": "strange", "seq": 2, "issue": None, "reader": "a"},
            ],
        )
    engine.dispose()

    Store.open(url).close()

    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT id, reader, leaning FROM tickets ORDER BY id"))
        assert [tuple(row) for row in rows] == [("known", "a", None), ("strange", None, None)]
    engine.dispose()


def test_tables_of_a_newer_version_are_refused_with_a_sentence(connection, url):
    connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    connection.commit()

    with pytest.raises(StoreError, match=r"revision 9999.*a newer one made it"):
        Store.open(url)


def test_many_that_open_a_new_store_at_once_all_succeed(url):
    stores, errors = [], []
    start = threading.Barrier(6)

    def open_store():
        start.wait()
        try:
            stores.append(Store.open(url))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=open_store) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert [store.state()[:2] for store in stores] == [(0, 0)] * 6
    for store in stores:
        store.close()


def test_a_new_file_that_another_is_making_is_waited_for(sqlite_url, tmp_path):
    maker = sqlite3.connect(tmp_path / "vigie.db", isolation_level=None, check_same_thread=False)
    maker.execute("BEGIN IMMEDIATE")
    done = threading.Timer(0.2, lambda: maker.execute("ROLLBACK"))
    done.start()

    opened = Store.open(sqlite_url)

    assert done.finished.is_set()
    assert opened.state()[:2] == (0, 0)
    opened.close()
    done.join()
    maker.close()
