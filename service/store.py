"""The store: the one place where Vigie's state is kept, on SQLite or on PostgreSQL.

Every verb is one transaction. Instants are aware datetimes, given back in UTC. The SQL is in
``service/sql/``, a module for each kind of thing; this is what the rest of the service sees.

Every verb may raise StoreUnavailableError: the database is missing, full, out of reach, or
locked for too long.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from functools import wraps
from itertools import islice
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from models.types import (
    Article,
    Draft,
    Field,
    Night,
)
from service.errors import ConflictError
from service.migrations import is_current, migrate
from service.sql import clusters as sql_clusters
from service.sql import drafts as sql_drafts
from service.sql import erasing as sql_erasing
from service.sql import members as sql_members
from service.sql import nights as sql_nights
from service.sql import products as sql_products
from service.sql import pushes as sql_pushes
from service.sql import state as sql_state
from service.sql import tickets as sql_tickets
from service.sql import vectors as sql_vectors
from service.sql.database import Database
from service.sql.paging import Page
from service.sql.records import Correction, TicketRecord
from service.sql.rows import chunks
from service.sql.writing import Writing

__all__ = ["Correction", "Page", "Store", "TicketRecord", "Writing"]

# Each transaction makes every server read its view of the stream anew: few and large ones.
_AT_ONCE = 5000

_P = ParamSpec("_P")
_T = TypeVar("_T")
_OfRoom = Callable[Concatenate[Connection, _P], _T]
_OfStore = Callable[Concatenate["Store", _P], _T]


def _reading(function: _OfRoom[_P, _T]) -> _OfStore[_P, _T]:
    """Make a verb of a room's function: one transaction that reads."""
    return _verb(function, Database.reading)


def _writing(function: _OfRoom[_P, _T]) -> _OfStore[_P, _T]:
    """Make a verb of a room's function: one transaction that writes, alone."""
    return _verb(function, Database.writing)


def _verb(
    function: _OfRoom[_P, _T], begin: Callable[[Database], AbstractContextManager[Connection]]
) -> _OfStore[_P, _T]:
    @wraps(function)
    def verb(self: "Store", /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        with begin(self._database) as connection:
            return function(connection, *args, **kwargs)

    return verb


class Store:
    """Tickets, vectors, clusters, nights, drafts and articles. Safe to share among threads."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, url: str, *, wait_seconds: float = 10.0) -> "Store":
        """Open the store at ``url`` and bring its tables up to date.

        Args:
            url: ``sqlite:///PATH`` or ``postgresql://USER@HOST/NAME``.
            wait_seconds: How long a write waits for its turn before it gives up.

        Raises:
            StoreError: The database cannot be made, read or written, or a newer Vigie made it;
                StoreUnavailableError, one of its kind, when a later try may succeed.
        """
        database = Database.connect(url, wait_seconds)
        try:
            with database.reading() as connection:
                current = is_current(connection)
            if not current:
                with database.writing() as connection:
                    migrate(connection)
        except BaseException:
            database.close()
            raise
        return cls(database)

    def alone(self, work: str, *, wait: bool = False) -> AbstractContextManager[None]:
        """Do a work that nobody else on this store does meanwhile.

        Raises:
            ConflictError: Another one does it, and this one does not ``wait`` until it is done.
        """
        return self._database.alone(work, wait=wait)

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    def ping(self) -> None:
        """Ask the database for something, so that StoreUnavailableError tells of its absence.

        Where the last write failed, one that changes nothing is tried.
        """
        if self._database.is_writable:
            self.state()
            return
        with self._database.writing() as connection:
            sql_state.touch(connection)

    # Vectors

    vectors = _reading(sql_vectors.by_hashes)
    save_vectors = _writing(sql_vectors.save)

    # Tickets

    def ticket(self, ticket_id: str) -> TicketRecord | None:
        """Return a ticket, None when there is no such."""
        return self.tickets([ticket_id]).get(ticket_id)

    tickets = _reading(sql_tickets.by_ids)
    voices = _reading(sql_tickets.voices)
    triages = _reading(sql_tickets.triages)
    count_tickets = _reading(sql_tickets.count)

    def import_history(self, records: Iterable[TicketRecord]) -> tuple[int, int, int]:
        """Take past tickets in, some thousand to a transaction; safe to repeat.

        A ticket that was triaged gains labels and answer and stays triaged; history whose
        content changed is replaced.

        Returns:
            How many were new, how many changed, and how many were there already.
        """
        rest = iter(records)
        n_new = n_changed = n_there = 0
        while batch := list(islice(rest, _AT_ONCE)):
            with self._database.writing() as connection:
                new, changed = sql_tickets.import_batch(connection, batch)
                if new or changed:  # else no server need read its stream anew
                    sql_state.bump_epoch(connection)
            n_new, n_changed = n_new + new, n_changed + changed
            n_there += len(batch) - new - changed
        return n_new, n_changed, n_there

    def import_articles(
        self, found: Sequence[Article], at: datetime
    ) -> dict[str, sql_drafts.Imported]:
        """Take articles in that people wrote elsewhere; safe to repeat.

        One that is there already gets the words, products, language and state that it has now, if
        these are not older than its own; what it came from stays.

        Args:
            found: Articles.
            at: When.

        Returns:
            What became of each, by id.
        """
        with self._database.writing() as connection:
            done = [(a.id, sql_drafts.import_article(connection, a, at)) for a in found]
            if any(outcome in ("new", "changed") for _, outcome in done):
                sql_state.bump_epoch(connection)
        # Of one that is in several files: that it is there by the last of them is no news.
        became = dict(pair for pair in done if pair[1] == "there")
        became |= dict(pair for pair in done if pair[1] != "there")
        return became

    def call_products(self, entries: sql_products.Entries) -> None:
        """Call the products of clusters, open drafts and articles as a catalogue does.

        Where something was called otherwise the epoch is bumped: it is about these from now on.
        """
        with self._database.reading() as connection:
            if not sql_products.is_other(connection, entries):
                return
        with self._database.writing() as connection:
            sql_products.call(connection, entries)
            sql_state.bump_epoch(connection)

    unread = _reading(sql_tickets.unread)
    put_read = _writing(sql_tickets.put_read)
    resolve = _writing(sql_tickets.resolve)

    def correct(
        self, ticket_id: str, values: Mapping[Field, str], by: str, at: datetime
    ) -> Correction:
        """Keep what a person says of a ticket, and decide it so: the newest word of the state.

        The ticket's triage stays as it was answered. ``values`` must not be empty. Who says at once
        the same again said it once.

        Raises:
            NotFoundError: There is no such ticket.
        """
        with self._database.writing() as connection:
            word = sql_state.read(connection).word
            correction = sql_tickets.correct(connection, word + 1, ticket_id, values, by, at)
            sql_state.say(connection, max(word, correction.id))
            return correction

    corrections = _reading(sql_tickets.list_corrections)
    texts = _reading(sql_tickets.texts)

    def erase(
        self,
        ticket_ids: Collection[str] = (),
        *,
        customers: Collection[str] = (),
        before: datetime | None = None,
    ) -> int:
        """Erase tickets: those named, those of customers, those created before an instant.

        What was said of them goes, too. Clusters stay, with the counts of those that are left;
        drafts and articles, masked as they are, go on naming the ids that they rest on. Some
        thousand go at a time, so that tickets can come in between.

        Returns:
            How many there were.
        """
        with self._database.reading() as connection:
            doomed = {*ticket_ids, *sql_erasing.ids(connection, customers, before)}
        n_erased = 0
        for some in chunks(sorted(doomed), _AT_ONCE):
            with self._database.writing() as connection:
                n, left = sql_erasing.erase(connection, some)
                sql_members.recount(connection, left)
                if n:
                    sql_state.bump_epoch(connection)
            n_erased += n
        if n_erased:
            self._database.flush()
        return n_erased

    # The stream

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Open the stream's write transaction; it commits at the end, an error undoes it all.

        Other verbs that write wait until it ends: do not call them inside.
        """
        with self._database.writing() as connection:
            writing = Writing(connection)
            yield writing
            writing.settle()

    state = _reading(sql_state.read)

    # What detection and the night need

    arrivals = _reading(sql_vectors.arrivals)
    arrivals_of = _reading(sql_vectors.by_ids)
    keys = _reading(sql_tickets.keys)
    mentions_of = _reading(sql_tickets.mentions_of)
    totals = _reading(sql_vectors.totals)
    last_arrival = _reading(sql_vectors.last_arrival)
    last_told = _reading(sql_tickets.last_told)
    latest = _reading(sql_tickets.latest)
    answers = _reading(sql_vectors.answers)

    # Clusters

    cluster = _reading(sql_clusters.get)
    clusters = _reading(sql_clusters.page)
    all_clusters = _reading(sql_clusters.list_all)
    count_clusters = _reading(sql_clusters.count)
    count_alerts = _reading(sql_clusters.count_alerts)
    count_live = _reading(sql_clusters.count_live)
    memberships = _reading(sql_members.memberships)
    members = _reading(sql_members.page)
    events = _reading(sql_clusters.list_events)
    events_since = _reading(sql_clusters.events_since)
    names = _reading(sql_clusters.names)
    named = _reading(sql_clusters.named)

    # Nights

    last_night = _reading(sql_nights.last_night)
    present = _reading(sql_nights.present)
    night_before = _reading(sql_nights.before)
    forget_nights = _writing(sql_nights.forget_after)
    late = _reading(sql_tickets.late)
    answered = _reading(sql_tickets.answered)
    night = _reading(sql_nights.get)
    night_of = _reading(sql_nights.of_date)
    nights = _reading(sql_nights.page)
    reports = _reading(sql_nights.reports)

    def save_night(self, night: Night) -> None:
        """Save a night as ``sql_nights.save`` does; empty the log that an erase had to leave."""
        with self._database.writing() as connection:
            sql_nights.save(connection, night)
        self._database.flush()

    # Drafts and articles

    draft = _reading(sql_drafts.get)
    drafts = _reading(sql_drafts.page)
    undecided_drafts = _reading(sql_drafts.list_undecided)
    decided_drafts = _reading(sql_drafts.list_decided)
    asked_drafts = _reading(sql_drafts.list_asked)

    def propose(self, issue: str, drafts: Iterable[Draft]) -> None:
        """Save drafts about an issue, new or in place of what nobody decided or edited.

        Raises:
            ConflictError: A draft of a cluster is about the issue.
        """
        with self._database.writing() as connection:
            if (other := sql_drafts.of_cluster_about(connection, issue)) is not None:
                raise ConflictError(
                    f"the draft {other} of a cluster is about {issue}: decide it first"
                )
            for draft in drafts:
                sql_drafts.propose(connection, draft)

    edit_draft = _writing(sql_drafts.edit)

    def edit_article(
        self,
        article_id: str,
        change: Callable[[Article], Article],
        *,
        read_at: datetime | None = None,
    ) -> Article:
        """Keep a person's edit of an article; bumps the epoch, triage offers it as it is now.

        Args:
            article_id: Published or archived.
            change: What the edit makes of the article as it is now.
            read_at: ``updated_at`` of the text that the person has read; None takes it as it is.

        Raises:
            NotFoundError: There is no such article.
            ConflictError: It was changed since.
        """
        with self._database.writing() as connection:
            article = sql_drafts.edit_article(connection, article_id, change, read_at)
            sql_state.bump_epoch(connection)
        return article

    def accept_draft(
        self,
        draft_id: str,
        article_of: Callable[[Draft], Article],
        by: str,
        at: datetime,
        *,
        revision: int | None = None,
    ) -> Article:
        """Make an article of a draft; bumps the epoch, triage may offer it from now on.

        Its cluster needs no FAQ any more, unless the draft is a variant.

        Args:
            draft_id: Of a proposed draft.
            article_of: The article that the draft as it is now becomes.
            by: Who accepts.
            at: When.
            revision: The one that the person has read; None takes the draft as it is.

        Raises:
            NotFoundError: There is no such draft.
            ConflictError: It is decided, or of another revision.
        """
        with self._database.writing() as connection:
            article = sql_drafts.accept(connection, draft_id, article_of, by, at, revision)
            if article.cluster_id and article.variant_of is None:
                sql_clusters.cover(connection, article.cluster_id)
            sql_state.bump_epoch(connection)
        return article

    reject_draft = _writing(sql_drafts.reject)
    article = _reading(sql_drafts.get_article)
    articles = _reading(sql_drafts.list_articles)
    published = _reading(sql_drafts.list_published)
    article_evidence = _reading(sql_drafts.article_evidence)
    pushes = _reading(sql_pushes.by_article)
    save_push = _writing(sql_pushes.put)
