"""The store: the one place where Vigie's state is kept, on SQLite or on PostgreSQL.

Every verb is one transaction. Instants are aware datetimes, given back in UTC. The SQL is in
``store_*.py``, a module for each kind of thing; this is what the rest of the service sees.

Every verb may raise StoreUnavailableError: the database is missing, full, out of reach, or
locked for too long.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from itertools import islice
from typing import Any

from models.types import (
    Arrival,
    Article,
    ArticleState,
    Cluster,
    ClusterEvent,
    Draft,
    DraftState,
    Field,
    Kind,
    Matrix,
    Member,
    Night,
    Status,
    Vector,
)
from service import (
    store_clusters,
    store_drafts,
    store_erasing,
    store_members,
    store_nights,
    store_pushes,
    store_state,
    store_tickets,
    store_vectors,
)
from service.database import Database
from service.errors import ConflictError
from service.migrations import is_current, migrate
from service.paging import Page
from service.records import Correction, Mention, Push, TicketRecord
from service.rows import chunks
from service.store_state import State
from service.store_writing import Writing

__all__ = ["Correction", "Page", "Store", "TicketRecord", "Writing"]

# Each transaction makes every server read its view of the stream anew: few and large ones.
_AT_ONCE = 5000


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
            store_state.touch(connection)

    # Vectors

    def vectors(self, encoder: str, hashes: Collection[str]) -> dict[str, Vector]:
        """Return the vectors that are stored, by text hash: float32 (dim,), read-only."""
        with self._database.reading() as connection:
            return store_vectors.by_hashes(connection, encoder, hashes)

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vector]) -> None:
        """Store vectors by text hash; those that are there already stay."""
        with self._database.writing() as connection:
            store_vectors.save(connection, encoder, vectors)

    # Tickets

    def ticket(self, ticket_id: str) -> TicketRecord | None:
        """Return a ticket, None when there is no such."""
        return self.tickets([ticket_id]).get(ticket_id)

    def tickets(self, ids: Collection[str]) -> dict[str, TicketRecord]:
        """Return the tickets that are stored, by id."""
        with self._database.reading() as connection:
            return store_tickets.by_ids(connection, ids)

    def voices(self, ids: Collection[str]) -> dict[str, str]:
        """Return who wrote each of those tickets that are stored: one name is one customer."""
        with self._database.reading() as connection:
            return store_tickets.voices(connection, ids)

    def triages(self, ids: Collection[str]) -> dict[str, tuple[str, Mapping[str, Any]]]:
        """Return (content hash, triage) of those tickets that were triaged, by id."""
        with self._database.reading() as connection:
            return store_tickets.triages(connection, ids)

    def count_tickets(self) -> int:
        """Return how many tickets are stored, history included."""
        with self._database.reading() as connection:
            return store_tickets.count(connection)

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
                new, changed = store_tickets.import_batch(connection, batch)
                if new or changed:  # else no server need read its stream anew
                    store_state.bump_epoch(connection)
            n_new, n_changed = n_new + new, n_changed + changed
            n_there += len(batch) - new - changed
        return n_new, n_changed, n_there

    def import_articles(
        self, found: Sequence[Article], at: datetime
    ) -> dict[str, store_drafts.Imported]:
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
            done = [(a.id, store_drafts.import_article(connection, a, at)) for a in found]
            if any(outcome in ("new", "changed") for _, outcome in done):
                store_state.bump_epoch(connection)
        # Of one that is in several files: that it is there by the last of them is no news.
        became = dict(pair for pair in done if pair[1] == "there")
        became |= dict(pair for pair in done if pair[1] != "there")
        return became

    def unread(self, ids: Collection[str], artifact: str) -> dict[str, TicketRecord]:
        """Return those of which another artifact said what they are about, or none."""
        with self._database.reading() as connection:
            return store_tickets.unread(connection, ids, artifact)

    def put_read(self, found: Collection[Arrival], seqs: Mapping[str, int], artifact: str) -> None:
        """Keep what an artifact found tickets, one at least, to be about.

        Those that have another seq by now were edited meanwhile, and read so.
        """
        with self._database.writing() as connection:
            store_tickets.put_read(connection, found, seqs, artifact)

    def resolve(self, ticket_id: str, answer: str, resolved_at: datetime, by: str | None) -> None:
        """Keep what the agent replied.

        Raises:
            NotFoundError: There is no such ticket.
        """
        with self._database.writing() as connection:
            store_tickets.resolve(connection, ticket_id, answer, resolved_at, by)

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
            word = store_state.read(connection).word
            correction = store_tickets.correct(connection, word + 1, ticket_id, values, by, at)
            store_state.say(connection, max(word, correction.id))
            return correction

    def corrections(self, ticket_id: str | None = None) -> list[Correction]:
        """Return the corrections, of one ticket or of all, oldest first."""
        with self._database.reading() as connection:
            return store_tickets.list_corrections(connection, ticket_id)

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """Return what those tickets say now, by text hash."""
        with self._database.reading() as connection:
            return store_tickets.texts(connection, ids)

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

    def state(self) -> State:
        """Return the epoch, the seq of the ticket stored last, and the last correction's id."""
        with self._database.reading() as connection:
            return store_state.read(connection)

    # What detection and the night need

    def arrivals(self, encoder: str, since: datetime, until: datetime) -> list[Arrival]:
        """Return the tickets with since < created_at <= until, history included.

        By (created_at, id); those without a vector of this encoder are left out.
        """
        with self._database.reading() as connection:
            return store_vectors.arrivals(connection, encoder, since, until)

    def arrivals_of(self, encoder: str, ids: Collection[str]) -> dict[str, Arrival]:
        """Return tickets by id; those without a vector of this encoder are left out."""
        with self._database.reading() as connection:
            return store_vectors.by_ids(connection, encoder, ids)

    def keys(
        self, since: datetime, until: datetime, seq: int | None = None
    ) -> list[tuple[datetime, str]]:
        """Return (created_at, id) of the tickets with since < created_at <= until, in order.

        Those stored after ``seq``, if one is given, are left out.
        """
        with self._database.reading() as connection:
            return store_tickets.keys(connection, since, until, seq)

    def mentions_of(self, issue: str, since: datetime) -> list[Mention]:
        """Return the tickets about a known issue that came after an instant, newest first."""
        with self._database.reading() as connection:
            return store_tickets.mentions_of(connection, issue, since)

    def totals(
        self, encoder: str, see: Callable[[Matrix], Matrix], seq: int
    ) -> dict[str, tuple[Vector, Vector]]:
        """Return the sums of the vectors of each cluster's tickets: as encoded, and as seen.

        Those stored after ``seq`` are left out.
        """
        with self._database.reading() as connection:
            return store_vectors.totals(connection, encoder, see, seq)

    def last_arrival(self) -> datetime | None:
        """Return the instant of the newest ticket, None when there is none."""
        with self._database.reading() as connection:
            return store_vectors.last_arrival(connection)

    def latest(self, limit: int) -> list[datetime]:
        """Return the instants of the tickets that came last, and of the newest imported behind."""
        with self._database.reading() as connection:
            return store_tickets.latest(connection, limit)

    def answers(self, encoder: str, limit: int) -> list[Arrival]:
        """Return the newest tickets that carry an answer, newest first."""
        with self._database.reading() as connection:
            return store_vectors.answers(connection, encoder, limit)

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
            doomed = {*ticket_ids, *store_erasing.ids(connection, customers, before)}
        n_erased = 0
        for some in chunks(sorted(doomed), _AT_ONCE):
            with self._database.writing() as connection:
                n, left = store_erasing.erase(connection, some)
                store_members.recount(connection, left)
                if n:
                    store_state.bump_epoch(connection)
            n_erased += n
        return n_erased

    # Clusters

    def cluster(self, cluster_id: str) -> Cluster | None:
        """Return a cluster, None when there is no such."""
        with self._database.reading() as connection:
            return store_clusters.get(connection, cluster_id)

    def clusters(
        self,
        *,
        statuses: Collection[Status] | None,
        kind: Kind | None = None,
        product: str | None = None,
        needs_faq: bool | None = None,
        limit: int,
        cursor: str | None,
    ) -> Page[Cluster]:
        """List clusters, the one seen last first; a filter that is None lets all through.

        Raises:
            BadCursorError: The cursor is not one of this listing.
        """
        with self._database.reading() as connection:
            return store_clusters.page(
                connection,
                statuses=statuses,
                kind=kind,
                product=product,
                needs_faq=needs_faq,
                limit=limit,
                cursor=cursor,
            )

    def all_clusters(self) -> list[Cluster]:
        """Return every cluster, merged and dismissed ones included, by id."""
        with self._database.reading() as connection:
            return store_clusters.list_all(connection)

    def count_clusters(self) -> dict[str, int]:
        """Return how many clusters there are of each status."""
        with self._database.reading() as connection:
            return store_clusters.count(connection)

    def count_alerts(self) -> int:
        """Return how many alerts were raised so far."""
        with self._database.reading() as connection:
            return store_clusters.count_alerts(connection)

    def count_live(self) -> tuple[int, int]:
        """Return how many clusters are live and no spam, and how many of these need a FAQ entry."""
        with self._database.reading() as connection:
            return store_clusters.count_live(connection)

    def memberships(self, since: datetime | None = None) -> dict[str, list[Member]]:
        """Return the members of every cluster that is not merged, by (created_at, id).

        Those after ``since`` alone, when it is given.
        """
        with self._database.reading() as connection:
            return store_members.memberships(connection, since)

    def members(self, cluster_id: str, limit: int, cursor: str | None) -> Page[Member]:
        """List the members of a cluster, by (created_at, id).

        Raises:
            BadCursorError: The cursor is not one of this listing.
        """
        with self._database.reading() as connection:
            return store_members.page(connection, cluster_id, limit, cursor)

    def events(self, cluster_id: str, limit: int, cursor: str | None) -> Page[ClusterEvent]:
        """List the life of a cluster, oldest line first.

        Raises:
            BadCursorError: The cursor is not one of this listing.
        """
        with self._database.reading() as connection:
            return store_clusters.list_events(connection, cluster_id, limit, cursor)

    def names(self, encoder: str) -> list[tuple[str, Vector]]:
        """Return (issue, vector) of the members of the clusters that a person named."""
        with self._database.reading() as connection:
            return store_clusters.names(connection, encoder)

    def named(self) -> list[tuple[str, str]]:
        """Return (issue, ticket id) of the members of the clusters that a person named."""
        with self._database.reading() as connection:
            return store_clusters.named(connection)

    # Nights

    def last_night(self) -> datetime | None:
        """Return the instant of the last night, None before the first."""
        with self._database.reading() as connection:
            return store_nights.last_night(connection)

    def present(self, clock: datetime) -> datetime:
        """Return the present in the tickets' time: the newest ticket's instant or the last night's.

        Never later than the clock, which it is where there is neither.
        """
        with self._database.reading() as connection:
            return store_nights.present(connection, clock)

    def night_before(self, at: datetime) -> tuple[datetime, int | None] | None:
        """Return the last night before an instant, and the seq of the ticket stored last by then.

        None before the first; the seq is None where it is not known.
        """
        with self._database.reading() as connection:
            return store_nights.before(connection, at)

    def forget_nights(self, after: datetime) -> int:
        """Forget the nights after an instant: a clock was wrong; returns how many.

        What they made of clusters and drafts stays.
        """
        with self._database.writing() as connection:
            return store_nights.forget_after(connection, after)

    def late(self, since: datetime, until: datetime, seqs: range) -> set[str]:
        """Return the ids of tickets with since < created_at <= until, stored with one of ``seqs``.

        History is left out.
        """
        with self._database.reading() as connection:
            return store_tickets.late(connection, since, until, seqs)

    def night(self, as_of: datetime) -> Mapping[str, Any] | None:
        """Return the report of the night of that very instant, None when there is none."""
        with self._database.reading() as connection:
            return store_nights.get(connection, as_of)

    def night_of(self, on: date) -> Mapping[str, Any] | None:
        """Return the report of the last night of a UTC date, None when there is none."""
        with self._database.reading() as connection:
            return store_nights.of_date(connection, on)

    def nights(self, limit: int, cursor: str | None) -> Page[Mapping[str, Any]]:
        """List the reports, newest first.

        Raises:
            BadCursorError: The cursor is not one of this listing.
        """
        with self._database.reading() as connection:
            return store_nights.page(connection, limit, cursor)

    def reports(self, since: datetime) -> list[Mapping[str, Any]]:
        """Return the reports of the nights from an instant on, oldest first."""
        with self._database.reading() as connection:
            return store_nights.reports(connection, since)

    def save_night(self, night: Night) -> None:
        """Save a night whole: clusters, joins, merges, events, drafts, report; bumps the epoch.

        The day went on while the night was thinking: a ticket that meanwhile joined a cluster
        stays there, what a person decided stays decided, and counts follow from the members as
        they are now. A night that is saved already changes nothing.

        Raises:
            NightOrderError: A later night is saved.
        """
        with self._database.writing() as connection:
            store_nights.save(connection, night)

    # Drafts and articles

    def draft(self, draft_id: str) -> Draft | None:
        """Return a draft, None when there is no such."""
        with self._database.reading() as connection:
            return store_drafts.get(connection, draft_id)

    def drafts(self, state: DraftState | None, limit: int, cursor: str | None) -> Page[Draft]:
        """List drafts, in one state or all, newest first.

        Raises:
            BadCursorError: The cursor is not one of this listing.
        """
        with self._database.reading() as connection:
            return store_drafts.page(connection, state, limit, cursor)

    def undecided_drafts(self) -> list[Draft]:
        """Return the drafts that nobody has decided, oldest first.

        Of those that expired, the ones whose cluster is live again.
        """
        with self._database.reading() as connection:
            return store_drafts.list_undecided(connection)

    def decided_drafts(self) -> list[Draft]:
        """Return the drafts that a person accepted or rejected, of clusters that are not over."""
        with self._database.reading() as connection:
            return store_drafts.list_decided(connection)

    def asked_drafts(self, issue: str) -> list[Draft]:
        """Return the drafts that a person asked for about a known issue, oldest first."""
        with self._database.reading() as connection:
            return store_drafts.list_asked(connection, issue)

    def propose(self, issue: str, drafts: Iterable[Draft]) -> None:
        """Save drafts about an issue, new or in place of what nobody decided or edited.

        Raises:
            ConflictError: A draft of a cluster is about the issue.
        """
        with self._database.writing() as connection:
            if (other := store_drafts.of_cluster_about(connection, issue)) is not None:
                raise ConflictError(
                    f"the draft {other} of a cluster is about {issue}: decide it first"
                )
            for draft in drafts:
                store_drafts.propose(connection, draft)

    def edit_draft(
        self, draft_id: str, change: Callable[[Draft], Draft], *, revision: int | None = None
    ) -> Draft:
        """Keep a person's edit; nobody else writes between reading the draft and this.

        Args:
            draft_id: Of a proposed draft.
            change: What the edit makes of the draft as it is now.
            revision: The one that the person has read; None takes the draft as it is.

        Raises:
            NotFoundError: There is no such draft.
            ConflictError: It is decided, or of another revision.
        """
        with self._database.writing() as connection:
            return store_drafts.edit(connection, draft_id, change, revision)

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
            article = store_drafts.edit_article(connection, article_id, change, read_at)
            store_state.bump_epoch(connection)
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
            article = store_drafts.accept(connection, draft_id, article_of, by, at, revision)
            if article.cluster_id and article.variant_of is None:
                store_clusters.cover(connection, article.cluster_id)
            store_state.bump_epoch(connection)
        return article

    def reject_draft(
        self,
        draft_id: str,
        reason: str,
        by: str | None,
        at: datetime,
        *,
        revision: int | None = None,
    ) -> Draft:
        """Put a draft aside, with the reason.

        Args:
            draft_id: Of a proposed draft.
            reason: In a person's words.
            by: Who rejects, if known.
            at: When.
            revision: The one that the person has read; None takes the draft as it is.

        Raises:
            NotFoundError: There is no such draft.
            ConflictError: It is decided, or of another revision.
        """
        with self._database.writing() as connection:
            return store_drafts.reject(connection, draft_id, reason, by, at, revision)

    def article(self, article_id: str) -> Article | None:
        """Return an article, None when there is no such."""
        with self._database.reading() as connection:
            return store_drafts.get_article(connection, article_id)

    def articles(self, state: ArticleState | None, limit: int, cursor: str | None) -> Page[Article]:
        """List articles of a state, of any if it is None, newest first.

        Raises:
            BadCursorError: The cursor is not one of this listing.
        """
        with self._database.reading() as connection:
            return store_drafts.list_articles(connection, state, limit, cursor)

    def published(self) -> list[Article]:
        """Return every published article, oldest first."""
        with self._database.reading() as connection:
            return store_drafts.list_published(connection)

    def article_evidence(self) -> dict[str, tuple[str, ...]]:
        """Return the tickets that the draft of each published article rested on, by article."""
        with self._database.reading() as connection:
            return store_drafts.article_evidence(connection)

    def pushes(self, help_center: str) -> dict[str, Push]:
        """Return what the help center at an address was sent, by article id."""
        with self._database.reading() as connection:
            return store_pushes.by_article(connection, help_center)

    def save_push(self, help_center: str, push: Push) -> None:
        """Remember a push in the place of an earlier one of the same article."""
        with self._database.writing() as connection:
            store_pushes.put(connection, help_center, push)
