"""Which words a help center was sent last."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("pushes", sa.Column("words", sa.Text()))
