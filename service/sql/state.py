"""The counters: the epoch of what is known, the order of storing, the last correction."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from service.sql.tables import state

# Built once: to build a statement takes longer than to run it, and these run for every ticket.
_ALL = select(state)
_ADD = (
    update(state)
    .where(state.c.name == bindparam("counter"))
    .values(value=state.c.value + bindparam("more"))
    .returning(state.c.value)
)
_SAY = update(state).where(state.c.name == "word").values(value=bindparam("correction"))


class State(NamedTuple):
    """What a view of the stream is true for.

    Attributes:
        epoch: grows with what changes outside the stream; the view has to be read anew.
        seq: of the ticket or the answer stored last.
        word: id of the last correction.
    """

    epoch: int
    seq: int
    word: int


def read(connection: Connection) -> State:
    """Return the epoch, the seq of what was stored last, and the last correction's id."""
    return State(**{row.name: row.value for row in connection.execute(_ALL)})


def touch(connection: Connection) -> None:
    """Write what is there already."""
    _add(connection, "epoch", 0)


def say(connection: Connection, correction_id: int) -> None:
    """Say that there is a correction more."""
    connection.execute(_SAY, {"correction": correction_id})


def bump_epoch(connection: Connection) -> int:
    """Say that something changed outside the stream; returns the new epoch."""
    return _add(connection, "epoch", 1)


def take_seqs(connection: Connection, n: int) -> range:
    """Take the next ``n`` numbers; those of a transaction undone are given again."""
    last = _add(connection, "seq", n)
    return range(last - n + 1, last + 1)


def _add(connection: Connection, name: str, n: int) -> int:
    return int(connection.execute(_ADD, {"counter": name, "more": n}).scalar_one())
