"""One database behind a pool: many readers, one writer at a time, errors that say what is wrong."""

import fcntl
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, func, make_url, select

from service.errors import ConflictError, StoreError, StoreUnavailableError

_WRITER_LOCK = 0x5649474945  # "VIGIE": the key of the advisory lock on PostgreSQL
_WORK = 0x56494749  # the first of the two keys of such a lock for a work
_POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")

# What SQLite and PostgreSQL call the two troubles that deserve a sentence of their own.
_LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03")
_FULL = ("SQLITE_FULL", "53100")
_READ_ONLY = ("SQLITE_READONLY", "25006")


class Database:
    """Transactions on one SQLite file or one PostgreSQL database.

    Every error of the driver leaves as one of ours: a broken constraint as ConflictError,
    anything else as StoreUnavailableError.
    """

    def __init__(self, engine: Engine, name: str, path: Path | None, wait_seconds: float) -> None:
        self.name = name
        self.is_writable = True
        """Whether the last write went through; a full disk may have space again."""
        self._engine = engine
        self._writer = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._path = path
        self._file = _inode(path) if path else None
        self._wait_seconds = wait_seconds
        # Threads of one process queue here, where waking is prompt, rather than in SQLite,
        # which sleeps between its tries, or on connections that the readers need.
        self._turn = threading.Lock()
        self._works: dict[str, threading.Lock] = {}

    @classmethod
    def connect(cls, url: str, wait_seconds: float) -> "Database":
        """Prepare for the database at ``url``; an SQLite file and its folder are made.

        Raises:
            StoreError: The URL names no such database, or its file cannot be made or read.
        """
        parsed = _parse(url)
        if parsed.drivername in _POSTGRES:
            # Errors go to clients, too: no user, and a password may stand in the query as well.
            place = URL.create("postgresql", None, None, parsed.host, parsed.port, parsed.database)
            name = place.render_as_string()
            return cls(_postgres_engine(parsed, wait_seconds), name, None, wait_seconds)
        path = Path(parsed.database or "")
        _make_file(path, wait_seconds)
        return cls(_sqlite_engine(path, wait_seconds), str(path), path, wait_seconds)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read in one transaction."""
        with self._telling(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Write in one transaction, alone; commit at the end, undo everything on an error."""
        try:
            with self._telling(), self._my_turn(), self._writer.begin() as connection:
                if self._path is None:
                    connection.execute(select(func.pg_advisory_xact_lock(_WRITER_LOCK)))
                yield connection
        except StoreUnavailableError:
            self.is_writable = False
            raise
        self.is_writable = True

    def flush(self) -> None:
        """Empty SQLite's log of writes: what was erased would go on standing there.

        Nobody waits for it, nor it for anybody: where others read or write meanwhile, it is left
        to the next erase, the next night or the end of the last process that has the file open.
        """
        if self._path is None:
            return
        outside = self._engine.execution_options(begin="")  # a transaction would forbid it
        with suppress(StoreUnavailableError), self._telling(), outside.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            try:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {self._wait_seconds * 1000:.0f}")

    @contextmanager
    def alone(self, work: str, *, wait: bool = False) -> Iterator[None]:
        """Do a work that nobody else on this database does meanwhile; readers and writers may.

        Args:
            work: its name.
            wait: until another one has done it.

        Raises:
            ConflictError: another one does it, and this one does not wait.
        """
        taken = ConflictError(f"another process does this right now: {work}")
        # Threads queue here: on PostgreSQL each would hold a connection that the one at work needs.
        turn = self._works.setdefault(work, threading.Lock())
        if not turn.acquire(blocking=wait):
            raise taken
        try:
            with self._alone(work, taken, wait=wait):
                yield
        finally:
            turn.release()

    @contextmanager
    def _alone(self, work: str, taken: ConflictError, *, wait: bool) -> Iterator[None]:
        if self._path is not None:
            with self._lock_file(work) as held:
                try:
                    fcntl.flock(held, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
                except BlockingIOError:
                    raise taken from None
                yield
            return
        key = func.hashtext(f"vigie {work}")
        with self._telling(), self._engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            if wait:
                connection.exec_driver_sql("SET lock_timeout = 0")  # a work takes minutes
                try:
                    connection.execute(select(func.pg_advisory_lock(_WORK, key)))
                finally:
                    connection.exec_driver_sql("RESET lock_timeout")
            elif not connection.scalar(select(func.pg_try_advisory_lock(_WORK, key))):
                raise taken
            try:
                yield
            finally:
                connection.scalar(select(func.pg_advisory_unlock(_WORK, key)))

    def _lock_file(self, work: str) -> IO[str]:
        path = Path(f"{self._path}.{work}.lock")
        try:
            return path.open("w")
        except OSError as error:
            raise StoreUnavailableError(f"{path} cannot be written: {error.strerror}") from error

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        if not self._turn.acquire(timeout=self._wait_seconds):
            raise StoreUnavailableError(self._locked())
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        # An open connection would go on writing to a file that was removed: to nowhere.
        found = _inode(self._path) if self._path else None
        if found != self._file:
            if found is None:
                raise StoreUnavailableError(f"the database {self.name} is missing")
            self._engine.dispose()
            self._file = found
            raise StoreUnavailableError(f"the database {self.name} is another file than before")
        try:
            yield
        except exc.IntegrityError as error:
            raise ConflictError(f"this does not fit what is stored: {_reason(error)}") from error
        except exc.DBAPIError as error:
            raise StoreUnavailableError(self._sentence(error)) from error
        except exc.TimeoutError as error:
            raise StoreUnavailableError(
                f"every connection to the database {self.name} is in use"
            ) from error

    def _sentence(self, error: exc.DBAPIError) -> str:
        code = getattr(error.orig, "sqlite_errorname", None) or getattr(
            error.orig, "sqlstate", None
        )
        if code in _LOCKED:
            return self._locked()
        if code in _FULL:
            return f"the database {self.name} or its disk is full"
        if code in _READ_ONLY:
            return f"the database {self.name} only reads"
        return f"the database {self.name} does not answer: {_reason(error)}"

    def _locked(self) -> str:
        return (
            f"another writer kept the database {self.name} locked "
            f"for more than {self._wait_seconds:g} seconds"
        )


def _inode(path: Path) -> tuple[int, int] | None:
    """What tells a file from another that took its name; None when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _parse(url: str) -> URL:
    # The URL itself stays out of the messages: it may hold a password.
    expected = "expected sqlite:///PATH or postgresql://HOST/NAME"
    try:
        parsed = make_url(url)
    except (exc.ArgumentError, ValueError):  # the second one for a port that is no number
        raise StoreError(f"the database URL cannot be read: {expected}") from None
    if parsed.drivername not in ("sqlite", *_POSTGRES):
        raise StoreError(f"{expected}, got a URL of {parsed.drivername}")
    if parsed.drivername == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise StoreError(f"the SQLite URL names no file: {expected}")
    return parsed


def _make_file(path: Path, wait_seconds: float) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            _use_wal(connection, time.monotonic() + wait_seconds)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"the database {path} cannot be opened: {error}") from error
    # A file that only reads would open, and then refuse every ticket.
    if not all(os.access(place, os.W_OK) for place in (path, path.parent)):
        raise StoreError(f"the database {path} cannot be written: permission denied")


def _use_wal(connection: sqlite3.Connection, deadline: float) -> None:
    """Let readers read while one writes; the file remembers it.

    Of two that ask at once for a new file, SQLite tells one that it is busy without waiting.
    """
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _sqlite_engine(path: Path, wait_seconds: float) -> Engine:
    # The driver's own transactions are off (isolation_level None): it would begin too late and
    # never before a SELECT. SQLAlchemy's documentation of the dialect gives this recipe.
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None, "timeout": wait_seconds},
        pool_timeout=wait_seconds,
    )

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous = FULL")  # what was acknowledged is on the disk
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what was erased is not on the disk

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _postgres_engine(url: URL, wait_seconds: float) -> Engine:
    told = url.query.get("options", ())
    options = [*((told,) if isinstance(told, str) else told)]
    options.append(f"-c lock_timeout={round(wait_seconds * 1000)}")
    try:
        return create_engine(
            url.set(drivername="postgresql+psycopg"),
            connect_args={
                "connect_timeout": max(1, round(wait_seconds)),
                "options": " ".join(options),
            },
            pool_pre_ping=True,
            pool_timeout=wait_seconds,
        )
    except ModuleNotFoundError as error:
        raise StoreError("PostgreSQL needs a driver: pip install 'vigie[postgres]'") from error


def _reason(error: exc.DBAPIError) -> str:
    lines = str(error.orig).splitlines()
    return lines[0] if lines else type(error.orig).__name__
