"""Tickets, what people said about them, and the history that was imported."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, insert, select, update

from models.sentences.boilerplate import EMPTY_CHARS, is_empty
from models.types import FIELDS, Arrival, Field, voice_of
from service.errors import NotFoundError
from service.sql.members import leave, recount
from service.sql.records import Correction, Key, Mention, TicketRecord
from service.sql.rows import chunks, columns_of, new_rows, record_of, row_of, ticket_row
from service.sql.state import take_seqs
from service.sql.tables import clusters, corrections, members, tickets

# Built once, as they run for every ticket that arrives.
_TRIAGES = select(tickets.c.id, tickets.c.content_hash, tickets.c.triage).where(
    tickets.c.id.in_(bindparam("ids", expanding=True)), tickets.c.triage.is_not(None)
)
_INSERT_NEW = new_rows(tickets, returning=tickets.c.id)

# A longer text says something: it need not be looked at.
_SHORT = case((func.length(tickets.c.text) <= EMPTY_CHARS, tickets.c.text))


def by_ids(connection: Connection, ids: Collection[str]) -> dict[str, TicketRecord]:
    """Return the tickets that are stored, by id."""
    found: dict[str, TicketRecord] = {}
    for chunk in chunks(ids):
        rows = connection.execute(select(tickets).where(tickets.c.id.in_(chunk)))
        found.update((row.id, record_of(row)) for row in rows)
    return found


def texts(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return what those tickets say now, by text hash."""
    columns, found = select(tickets.c.text_hash, tickets.c.text), dict[str, str]()
    for chunk in chunks(ids):
        for text_hash, text in connection.execute(columns.where(tickets.c.id.in_(chunk))):
            found[text_hash] = text
    return found


def voices(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return who wrote each of those tickets that are stored: one name is one customer."""
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        columns = select(tickets.c.id, tickets.c.customer)
        rows = connection.execute(columns.where(tickets.c.id.in_(chunk)))
        found.update((row.id, voice_of(row.id, row.customer)) for row in rows)
    return found


def triages(
    connection: Connection, ids: Collection[str]
) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """Return (content hash, triage) of those tickets that were triaged, by id."""
    found: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for chunk in chunks(ids):
        rows = connection.execute(_TRIAGES, {"ids": chunk})
        found.update((row.id, (row.content_hash, row.triage)) for row in rows)
    return found


def put(connection: Connection, records: Sequence[TicketRecord]) -> tuple[int, set[str]]:
    """Insert tickets, at least one, of different ids; or replace those that are there.

    A replaced ticket gets a new seq and leaves its cluster, which the caller recounts; history of
    which the text is the same stays in it. What a person said of a ticket stays, and the agent's
    answer when the new content brings none.

    Returns:
        The seq of the last one, and the clusters that were left.
    """
    seqs = take_seqs(connection, len(records))
    rows = {r.ticket.id: ticket_row(r, seq) for r, seq in zip(records, seqs, strict=True)}
    new = set(connection.scalars(_INSERT_NEW[connection.dialect.name], list(rows.values())))
    left = {_replace(connection, row) for ticket_id, row in rows.items() if ticket_id not in new}
    return seqs[-1], {cluster_id for cluster_id in left if cluster_id is not None}


def _replace(connection: Connection, row: dict[str, Any]) -> str | None:
    """Replace a ticket; returns the cluster that it left."""
    same = tickets.c.id == row["id"]
    columns = tickets.c.cluster_id, tickets.c.text_hash, tickets.c.former
    stored = connection.execute(select(*columns).where(same)).one()
    left = stored.cluster_id
    if row["history"] and stored.text_hash == row["text_hash"]:  # nobody will look at it again
        row, left = {**row, "cluster_id": left}, None
    if stored.text_hash != row["text_hash"]:  # its vector is there, for whoever erases the ticket
        row = {**row, "former": (*stored.former, stored.text_hash)}
    if left is not None:
        leave(connection, row["id"])
    connection.execute(update(tickets).where(same).values(_with_word(connection, row)))
    return None if left is None else str(left)


def _with_word(connection: Connection, row: dict[str, Any]) -> dict[str, Any]:
    """A row with what people said of the ticket, and with its answer if it brings none."""
    columns = tickets.c.answer, tickets.c.resolved_at, tickets.c.resolved_by, tickets.c.answered
    stored = connection.execute(select(*columns).where(tickets.c.id == row["id"])).one()
    if row["answer"] in (None, stored.answer):
        kept = {**stored._mapping, "resolved_at": row["resolved_at"] or stored.resolved_at}
        row = {**row, **kept}
    else:
        row = {**row, "answered": take_seqs(connection, 1)[0]}
    for said in list_corrections(connection, row["id"]):
        row = {**row, **_decided(said.values)}
    return row


def amend(connection: Connection, record: TicketRecord) -> str | None:
    """Replace a ticket that says what it said, at the instant when it said it.

    It keeps its seq, as nobody need look at it again, and its cluster, which the caller recounts.
    """
    same = tickets.c.id == record.ticket.id
    stored = connection.execute(select(tickets.c.seq, tickets.c.cluster_id).where(same)).one()
    row = {**ticket_row(record, stored.seq), "cluster_id": stored.cluster_id}
    connection.execute(update(tickets).where(same).values(_with_word(connection, row)))
    if stored.cluster_id is not None:
        mine = members.c.ticket_id == record.ticket.id
        connection.execute(update(members).where(mine).values(customer=record.ticket.customer))
    return None if stored.cluster_id is None else str(stored.cluster_id)


def latest(connection: Connection, limit: int) -> list[datetime]:
    """Return the instants of the tickets that came last, and of the newest imported behind them."""
    instants = select(tickets.c.created_at).limit(limit)
    came = instants.where(tickets.c.history.is_(False)).order_by(tickets.c.seq.desc())
    imported = instants.where(tickets.c.history.is_(True)).order_by(tickets.c.created_at.desc())
    return [*connection.scalars(came), *connection.scalars(imported)][:limit]


def import_batch(connection: Connection, records: Sequence[TicketRecord]) -> tuple[int, int]:
    """Take past tickets in; a triaged one gains labels and answer and stays triaged.

    History whose content changed is replaced. Of two records with one id the later one counts.

    Returns:
        How many were new, and how many that were there changed.
    """
    batch = {record.ticket.id: record for record in records}
    statement = select(tickets.c.id, tickets.c.history, tickets.c.content_hash)
    rows = connection.execute(statement.where(tickets.c.id.in_(batch)))
    there = {row.id: row for row in rows}
    left: set[str] = set()
    n_changed = 0
    for ticket_id, row in there.items():
        record = batch.pop(ticket_id)
        if not row.history:
            n_changed += _gain(connection, record)
        elif row.content_hash != record.content_hash:
            left |= put(connection, [record])[1]
            n_changed += 1
    recount(connection, left)
    if batch:
        seqs = take_seqs(connection, len(batch))
        new = [ticket_row(*pair) for pair in zip(batch.values(), seqs, strict=True)]
        connection.execute(insert(tickets), new)
    return len(batch), n_changed


def unread(connection: Connection, ids: Collection[str], artifact: str) -> dict[str, TicketRecord]:
    """Return those of which another artifact said what they are about, or none."""
    found: dict[str, TicketRecord] = {}
    for chunk in chunks(ids):
        by_others = tickets.c.id.in_(chunk), tickets.c.reader.is_distinct_from(artifact)
        rows = connection.execute(select(tickets).where(*by_others))
        found.update((row.id, record_of(row)) for row in rows)
    return found


def put_read(
    connection: Connection, found: Collection[Arrival], seqs: Mapping[str, int], artifact: str
) -> None:
    """Keep what an artifact found tickets, one at least, to be about; what people said stays.

    Those that have another seq by now were edited meanwhile, and read so.
    """
    rows = [
        {
            "of": a.ticket_id,
            "then": seqs[a.ticket_id],
            "product": a.product,
            "issue": a.issue,
            "novelty": a.novelty,
            "leaning": a.leaning,
        }
        for a in found
    ]
    unchanged = tickets.c.id == bindparam("of"), tickets.c.seq == bindparam("then")
    connection.execute(update(tickets).where(*unchanged).values(reader=artifact), rows)
    ids = {a.ticket_id for a in found}
    for said in list_corrections(connection):
        if said.ticket_id in ids:
            same = tickets.c.id == said.ticket_id
            connection.execute(update(tickets).where(same).values(_decided(said.values)))


def resolve(
    connection: Connection, ticket_id: str, answer: str, resolved_at: datetime, by: str | None
) -> None:
    """Keep what the agent replied.

    Raises:
        NotFoundError: There is no such ticket.
    """
    same = tickets.c.id == ticket_id
    stored = connection.execute(select(tickets.c.answer).where(same)).one_or_none()
    if stored is None:
        raise NotFoundError(f"there is no ticket {ticket_id}")
    values = {"answer": answer, "resolved_at": resolved_at, "resolved_by": by}
    if answer != stored.answer:
        values["answered"] = take_seqs(connection, 1)[0]
    connection.execute(update(tickets).where(same).values(values))


def correct(
    connection: Connection,
    number: int,
    ticket_id: str,
    values: Mapping[Field, str],
    by: str,
    at: datetime,
) -> Correction:
    """Keep what a person says, and decide the ticket so; its triage stays as it was answered.

    What is the ticket's newest correction already is not kept twice. The ``number`` is the id of
    a new one: a database would give that of an erased one again.

    Raises:
        NotFoundError: There is no such ticket.
    """
    same = tickets.c.id == ticket_id
    text_hash = connection.scalar(select(tickets.c.text_hash).where(same))
    if text_hash is None:
        raise NotFoundError(f"there is no ticket {ticket_id}")
    said = list_corrections(connection, ticket_id)
    if said and (said[-1].values, said[-1].by) == (values, by):  # a client tries again
        return said[-1]
    correction = Correction(number, ticket_id, values, by, at, text_hash)
    connection.execute(insert(corrections), row_of(correction))
    connection.execute(update(tickets).where(same).values(_decided(values)))
    return correction


def list_corrections(
    connection: Connection, ticket_id: str | None = None, after: int = 0
) -> list[Correction]:
    """Return the corrections, of one ticket or of all, after that of an id, oldest first."""
    statement = select(*columns_of(corrections, Correction)).where(corrections.c.id > after)
    if ticket_id is not None:
        statement = statement.where(corrections.c.ticket_id == ticket_id)
    rows = connection.execute(statement.order_by(corrections.c.id))
    return [Correction(**row._mapping) for row in rows]


def keys(
    connection: Connection, since: datetime, until: datetime, seq: int | None = None
) -> list[Key]:
    """Return the keys of the tickets with since < created_at <= until, in order.

    Those stored after ``seq``, if one is given, are left out.
    """
    key = tickets.c.created_at, tickets.c.id
    within = tickets.c.created_at > since, tickets.c.created_at <= until
    seen = () if seq is None else (tickets.c.seq <= seq,)
    statement = select(*key, _SHORT).where(*within, *seen).order_by(*key)
    rows = connection.execute(statement)
    return [Key(at, ticket_id, text is None or not is_empty(text)) for at, ticket_id, text in rows]


def last_told(connection: Connection, until: datetime) -> datetime | None:
    """Return the instant of the newest ticket until then that says something, None without any."""
    newest_first = tickets.c.created_at.desc(), tickets.c.id.desc()
    statement = select(tickets.c.created_at, _SHORT).where(tickets.c.created_at <= until)
    few = {"yield_per": 64}  # nearly always the first one says something
    with connection.execute(statement.order_by(*newest_first), execution_options=few) as rows:
        return next((at for at, text in rows if text is None or not is_empty(text)), None)


def mentions_of(connection: Connection, issue: str, since: datetime) -> list[Mention]:
    """Return the tickets about a known issue that came after an instant, newest first.

    Those in a cluster that got its name are about it, whatever was known when they came.
    """
    columns = tickets.c.id, tickets.c.created_at, tickets.c.answer.is_not(None).label("is_answered")
    named = select(clusters.c.id).where(clusters.c.issue == issue, clusters.c.kind == "new")
    about = (tickets.c.issue == issue) | tickets.c.cluster_id.in_(named)
    within = tickets.c.created_at > since, about
    newest_first = tickets.c.created_at.desc(), tickets.c.id.desc()
    rows = connection.execute(select(*columns).where(*within).order_by(*newest_first))
    return [Mention(row.id, row.created_at, bool(row.is_answered)) for row in rows]


def late(connection: Connection, since: datetime, until: datetime, seqs: range) -> set[str]:
    """Return the ids of tickets with since < created_at <= until, stored with one of ``seqs``.

    History is left out.
    """
    within = tickets.c.created_at > since, tickets.c.created_at <= until
    came = tickets.c.seq >= seqs.start, tickets.c.seq < seqs.stop, tickets.c.history.is_(False)
    return set(connection.scalars(select(tickets.c.id).where(*within, *came)))


def answered(connection: Connection, seqs: range) -> set[str]:
    """Return the ids of tickets whose answer, as it reads now, was stored with one of ``seqs``."""
    came = tickets.c.answered >= seqs.start, tickets.c.answered < seqs.stop
    return set(connection.scalars(select(tickets.c.id).where(*came)))


def count(connection: Connection) -> int:
    """Return how many tickets are stored, history included."""
    return connection.scalar(select(func.count()).select_from(tickets)) or 0


def _decided(values: Mapping[Field, str]) -> dict[str, str]:
    """The columns that a person's word decides."""
    return {field: values[field] for field in FIELDS if field in values}


def _gain(connection: Connection, record: TicketRecord) -> bool:
    """Give a triaged ticket labels and answer; returns whether they are new."""
    ticket = record.ticket
    same = tickets.c.id == ticket.id
    labels = {field: getattr(ticket, field) for field in FIELDS if getattr(ticket, field)}
    columns = select(
        tickets.c.given,
        tickets.c.answer,
        tickets.c.resolved_at,
        tickets.c.resolved_by,
        tickets.c.answered,
    )
    stored = connection.execute(columns.where(same)).one()._asdict()
    values: dict[str, Any] = {"given": {**stored["given"], **labels}}
    if ticket.answer not in (None, stored["answer"]):
        answered = take_seqs(connection, 1)[0]
        values |= {"answer": ticket.answer, "resolved_at": None, "resolved_by": None}
        values |= {"answered": answered}
    if ticket.resolved_at is not None:
        values["resolved_at"] = ticket.resolved_at
    if all(stored[name] == value for name, value in values.items()):
        return False
    connection.execute(update(tickets).where(same).values(values))
    return True
