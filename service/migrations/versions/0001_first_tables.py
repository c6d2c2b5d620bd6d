"""The first tables.

Types are written out here, not taken from ``service.sql.columns``: a migration says what was, and
must not change when the code does.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.BigInteger()  # microseconds since 1970, UTC


def upgrade() -> None:
    _create_state()
    _create_clusters()
    _create_tickets()
    _create_members()
    _create_nights()
    _create_drafts()


def _create_state() -> None:
    op.create_table(
        "state",
        sa.Column("name", KEY, nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_state"),
    )
    state = sa.table("state", sa.column("name"), sa.column("value"))
    op.bulk_insert(state, [{"name": "epoch", "value": 0}, {"name": "seq", "value": 0}])


def _create_clusters() -> None:
    op.create_table(
        "clusters",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("first_seen_at", INSTANT, nullable=False),
        sa.Column("last_seen_at", INSTANT, nullable=False),
        sa.Column("n_tickets", sa.Integer(), nullable=False),
        sa.Column("n_customers", sa.Integer(), nullable=False),
        sa.Column("alerts", sa.Text(), nullable=False),
        sa.Column("issue", sa.Text()),
        sa.Column("keywords", sa.Text(), nullable=False),
        sa.Column("products", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("examples", sa.Text(), nullable=False),
        sa.Column("rate_per_day", sa.Double(), nullable=False),
        sa.Column("baseline_per_day", sa.Double(), nullable=False),
        sa.Column("doubling_hours", sa.Double()),
        sa.Column("needs_faq", sa.Boolean(), nullable=False),
        sa.Column("draft_id", sa.Text()),
        sa.Column("resolved_at", INSTANT),
        sa.Column("merged_into", sa.Text()),
        sa.Column("dismissed_at_size", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_clusters"),
    )
    op.create_index("ix_clusters_last_seen_at_id", "clusters", ["last_seen_at", "id"])
    op.create_table(
        "events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cluster_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name="fk_events_cluster_id"),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_cluster_id_at_id", "events", ["cluster_id", "at", "id"])


def _create_tickets() -> None:
    op.create_table(
        "vectors",
        sa.Column("encoder", KEY, nullable=False),
        sa.Column("text_hash", KEY, nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("encoder", "text_hash", name="pk_vectors"),
    )
    op.create_table(
        "tickets",
        sa.Column("id", KEY, nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("history", sa.Boolean(), nullable=False),
        sa.Column("cluster_id", KEY),
        sa.Column("customer", sa.Text()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("product", sa.Text()),
        sa.Column("queue", sa.Text()),
        sa.Column("issue", sa.Text()),
        sa.Column("priority", sa.Text()),
        sa.Column("novelty", sa.Double(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("text_hash", KEY, nullable=False),
        sa.Column("resolved_at", INSTANT),
        sa.Column("resolved_by", sa.Text()),
        sa.Column("answer", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("triage", sa.Text()),
        sa.Column("given", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name="fk_tickets_cluster_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tickets"),
    )
    op.create_index(
        "ix_tickets_answered",
        "tickets",
        ["created_at", "id"],
        sqlite_where=sa.text("answer IS NOT NULL"),
        postgresql_where=sa.text("answer IS NOT NULL"),
    )
    op.create_index("ix_tickets_cluster_id", "tickets", ["cluster_id"])
    op.create_index("ix_tickets_created_at_id", "tickets", ["created_at", "id"])
    op.create_index("ix_tickets_seq", "tickets", ["seq"], unique=True)
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("text_hash", KEY, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_corrections_ticket_id"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_ticket_id", "corrections", ["ticket_id"])


def _create_members() -> None:
    op.create_table(
        "members",
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("cluster_id", KEY, nullable=False),
        sa.Column("strength", sa.Double(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("customer", sa.Text()),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name="fk_members_cluster_id"),
        sa.ForeignKeyConstraint(["ticket_id"], ["tickets.id"], name="fk_members_ticket_id"),
        sa.PrimaryKeyConstraint("ticket_id", name="pk_members"),
    )
    op.create_index(
        "ix_members_cluster_id_created_at_ticket_id",
        "members",
        ["cluster_id", "created_at", "ticket_id"],
    )
    op.create_index(
        "ix_members_cluster_id_customer_created_at",
        "members",
        ["cluster_id", "customer", "created_at"],
    )


def _create_nights() -> None:
    op.create_table(
        "nights",
        sa.Column("as_of", INSTANT, autoincrement=False, nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("as_of", name="pk_nights"),
    )


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", KEY, nullable=False),
        sa.Column("cluster_id", KEY, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("products", sa.Text(), nullable=False),
        sa.Column("sentences", sa.Text(), nullable=False),
        sa.Column("savings_per_day", sa.Double(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.Text()),
        sa.Column("reason", sa.Text()),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name="fk_drafts_cluster_id"),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_state_created_at_id", "drafts", ["state", "created_at", "id"])
    op.create_table(
        "articles",
        sa.Column("id", KEY, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("products", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.Column("draft_id", KEY),
        sa.Column("cluster_id", KEY),
        sa.ForeignKeyConstraint(["cluster_id"], ["clusters.id"], name="fk_articles_cluster_id"),
        sa.ForeignKeyConstraint(["draft_id"], ["drafts.id"], name="fk_articles_draft_id"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
    )
    op.create_index("ix_articles_state_created_at_id", "articles", ["state", "created_at", "id"])
