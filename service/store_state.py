"""The two counters: the epoch of what is known, and the order of storing."""

from sqlalchemy import Connection, select, update

from service.tables import state


def epoch_and_seq(connection: Connection) -> tuple[int, int]:
    """Return the epoch and the last seq given."""
    rows = connection.execute(select(state.c.name, state.c.value)).all()
    values = {row.name: row.value for row in rows}
    return values["epoch"], values["seq"]


def bump_epoch(connection: Connection) -> None:
    """Say that something changed outside the stream."""
    _add(connection, "epoch", 1)


def take_seqs(connection: Connection, n: int) -> range:
    """Take the next ``n`` numbers; those of a transaction undone are given again."""
    last = _add(connection, "seq", n)
    return range(last - n + 1, last + 1)


def _add(connection: Connection, name: str, n: int) -> int:
    more = update(state).where(state.c.name == name).values(value=state.c.value + n)
    return int(connection.execute(more.returning(state.c.value)).scalar_one())
