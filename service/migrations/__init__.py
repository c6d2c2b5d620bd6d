"""The tables through time: Alembic, run by the store when it opens."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from service.errors import StoreError


def is_current(connection: Connection) -> bool:
    """Whether the tables are those of this version of Vigie.

    Raises:
        StoreError: They are of a version that this one does not know.
    """
    scripts = ScriptDirectory.from_config(_config())
    stored = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in scripts.walk_revisions()}
    if stored is not None and stored not in known:
        name = connection.engine.url.render_as_string(hide_password=True)
        raise StoreError(
            f"the database {name} is of revision {stored}, which this version of Vigie does not "
            "know: a newer one made it, and only that or a later one can use it"
        )
    return stored == scripts.get_current_head()


def migrate(connection: Connection) -> None:
    """Bring the tables up to date inside the caller's write transaction.

    Of two processes that open a store at once, the second waits for that transaction and then
    finds nothing left to do.
    """
    if not is_current(connection):
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "service:migrations")
    return config
