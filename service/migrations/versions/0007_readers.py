"""Who said what a ticket is about: by another artifact's names nothing that arrives is counted."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("reader", sa.Text()))
