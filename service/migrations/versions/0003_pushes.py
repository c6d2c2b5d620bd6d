"""Which articles were pushed to which help center, and what of them was sent last."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INSTANT = sa.BigInteger()  # microseconds since 1970, UTC


def upgrade() -> None:
    op.create_table(
        "pushes",
        sa.Column("help_center", KEY, nullable=False),
        sa.Column("article_id", KEY, nullable=False),
        sa.Column("remote_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("pushed_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_pushes_article_id"),
        sa.PrimaryKeyConstraint("help_center", "article_id", name="pk_pushes"),
    )
