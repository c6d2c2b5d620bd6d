"""The two counters: the epoch of what is known, and the order of storing."""

from sqlalchemy import Connection, bindparam, select, update

from service.tables import state

# Built once: to build a statement takes longer than to run it, and these run for every ticket.
_ALL = select(state)
_ADD = (
    update(state)
    .where(state.c.name == bindparam("counter"))
    .values(value=state.c.value + bindparam("more"))
    .returning(state.c.value)
)


def epoch_and_seq(connection: Connection) -> tuple[int, int]:
    """Return the epoch and the last seq given."""
    values = {row.name: row.value for row in connection.execute(_ALL)}
    return values["epoch"], values["seq"]


def bump_epoch(connection: Connection) -> int:
    """Say that something changed outside the stream; returns the new epoch."""
    return _add(connection, "epoch", 1)


def take_seqs(connection: Connection, n: int) -> range:
    """Take the next ``n`` numbers; those of a transaction undone are given again."""
    last = _add(connection, "seq", n)
    return range(last - n + 1, last + 1)


def _add(connection: Connection, name: str, n: int) -> int:
    return int(connection.execute(_ADD, {"counter": name, "more": n}).scalar_one())
