"""Drafts about a known issue, which are of no cluster."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("articles", sa.Column("issue", sa.Text()))
    op.add_column("drafts", sa.Column("issue", sa.Text()))
    if op.get_bind().dialect.name == "sqlite":
        _rebuild()
    else:
        op.alter_column("drafts", "cluster_id", existing_type=sa.Text(), nullable=True)


def _rebuild() -> None:
    """Make the table anew, as SQLite changes no column; meanwhile no article may point to it."""
    kept = sa.table("articles", sa.column("id"), sa.column("draft_id"))
    of_draft = sa.select(kept).where(kept.c.draft_id.is_not(None))
    pairs = [{"article": row.id, "draft": row.draft_id} for row in op.get_bind().execute(of_draft)]
    op.execute(kept.update().values(draft_id=None))
    with op.batch_alter_table("drafts") as drafts:
        drafts.alter_column("cluster_id", existing_type=sa.Text(), nullable=True)
    if pairs:
        same = kept.c.id == sa.bindparam("article")
        back = kept.update().where(same).values(draft_id=sa.bindparam("draft"))
        op.get_bind().execute(back, pairs)
