"""What the latest revision of a draft changed."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("drafts", sa.Column("changes", sa.Text()))
