"""The tables. Columns that hold a value of ours have the names of its fields.

What is here and what the migrations build must agree: a test compares them.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

from service.sql.columns import Float32, Instant, Instants, Json, Key, Revised, Sentences, Strings

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# Counters: ``epoch``, ``seq`` and ``word``, the last correction.
state = Table(
    "state",
    metadata,
    Column("name", Key, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

vectors = Table(
    "vectors",
    metadata,
    Column("encoder", Key, primary_key=True),
    Column("text_hash", Key, primary_key=True),
    Column("vector", Float32, nullable=False),
)

# The long texts come last: SQLite reads a row from its start, and most questions stop early.
tickets = Table(
    "tickets",
    metadata,
    Column("id", Key, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("history", Boolean, nullable=False),
    Column("cluster_id", Key, ForeignKey("clusters.id")),
    Column("customer", Text),
    Column("language", Text, nullable=False),
    Column("product", Text),
    Column("queue", Text),
    Column("issue", Text),
    Column("priority", Text),
    Column("novelty", Double, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("text_hash", Key, nullable=False),
    Column("resolved_at", Instant),
    Column("resolved_by", Text),
    Column("answer", Text),
    Column("text", Text, nullable=False),
    Column("triage", Json),
    Column("given", Json, nullable=False),
    Column("raw", Json, nullable=False),
    Column("reader", Text),  # read for some thousand tickets, at a start
    Column("former", Strings),  # hashes of texts that it had before it was sent again
    Column("leaning", Text),
    Column("answered", BigInteger),  # seq of the answer, as it reads now
    Index(None, "created_at", "id"),
    Index(None, "cluster_id"),
    Index(None, "seq", unique=True),
    Index("ix_tickets_answer_seq", "answered"),
)
Index(
    "ix_tickets_answered",
    tickets.c.created_at,
    tickets.c.id,
    sqlite_where=tickets.c.answer.is_not(None),
    postgresql_where=tickets.c.answer.is_not(None),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ticket_id", Key, ForeignKey("tickets.id"), nullable=False),
    Column("values", Json, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("text_hash", Key, nullable=False),
    Index(None, "ticket_id"),
)

clusters = Table(
    "clusters",
    metadata,
    Column("id", Key, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("first_seen_at", Instant, nullable=False),
    Column("last_seen_at", Instant, nullable=False),
    Column("n_tickets", Integer, nullable=False),
    Column("n_customers", Integer, nullable=False),
    Column("alerts", Instants, nullable=False),
    Column("issue", Text),
    Column("keywords", Strings, nullable=False),
    Column("products", Strings, nullable=False),
    Column("languages", Strings, nullable=False),
    Column("examples", Strings, nullable=False),
    Column("rate_per_day", Double, nullable=False),
    Column("baseline_per_day", Double, nullable=False),
    Column("doubling_hours", Double),
    Column("needs_faq", Boolean, nullable=False),
    Column("draft_id", Text),
    Column("resolved_at", Instant),
    Column("merged_into", Text),
    Column("dismissed_at_size", Integer),
    Index(None, "last_seen_at", "id"),
)

# The ticket is the key: a ticket is a member of at most one cluster. The customer is copied from
# the ticket, so that a cluster is counted without reading its tickets.
members = Table(
    "members",
    metadata,
    Column("ticket_id", Key, ForeignKey("tickets.id"), primary_key=True),
    Column("cluster_id", Key, ForeignKey("clusters.id"), nullable=False),
    Column("strength", Double, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("customer", Text),
    Index(None, "cluster_id", "created_at", "ticket_id"),
    Index(None, "cluster_id", "customer", "created_at"),  # all that counting reads
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("cluster_id", Key, ForeignKey("clusters.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("detail", Text, nullable=False),
    Index(None, "cluster_id", "at", "id"),
)

nights = Table(
    "nights",
    metadata,
    Column("as_of", Instant, primary_key=True, autoincrement=False),
    Column("report", Json, nullable=False),
    Column("seq", BigInteger),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Key, primary_key=True),
    Column("cluster_id", Key, ForeignKey("clusters.id")),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("products", Strings, nullable=False),
    Column("sentences", Sentences, nullable=False),
    Column("savings_per_day", Double, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("editors", Strings, nullable=False),
    Column("decided_by", Text),
    Column("reason", Text),
    Column("writer", Text, nullable=False),
    Column("built_in_title", Text),
    Column("variant_of", Text),
    Column("n_answers", Integer, nullable=False, server_default="0"),
    Column("updates", Text),
    Column("issue", Text),
    Column("changes", Revised),
    Index(None, "state", "created_at", "id"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Key, primary_key=True),
    Column("state", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("products", Strings, nullable=False),
    Column("body", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("draft_id", Key, ForeignKey("drafts.id")),
    Column("cluster_id", Key, ForeignKey("clusters.id")),
    Column("editors", Strings, nullable=False),
    Column("n_evidence", Integer, nullable=False),
    Column("variant_of", Text),
    Column("issue", Text),
    Index(None, "state", "created_at", "id"),
)

# By the address of the help center: what one has, another has not.
pushes = Table(
    "pushes",
    metadata,
    Column("help_center", Key, primary_key=True),
    Column("article_id", Key, ForeignKey("articles.id"), primary_key=True),
    Column("remote_id", BigInteger, nullable=False),
    Column("digest", Text, nullable=False),
    Column("pushed_at", Instant, nullable=False),
    Column("words", Text),  # none before migration 0010
)
