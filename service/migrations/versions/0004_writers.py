"""Which writer wrote a draft, and the title that the built-in one wrote."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    writer = sa.Column("writer", sa.Text(), nullable=False, server_default="built-in")
    op.add_column("drafts", writer)
    op.add_column("drafts", sa.Column("built_in_title", sa.Text()))
