"""The texts that a ticket had before it was sent again: their vectors go with it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("former", sa.Text()))
