"""What a night had read: tickets that came after it, and answers that its drafts do not know."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("nights", sa.Column("seq", sa.BigInteger()))
    op.add_column(
        "drafts", sa.Column("n_answers", sa.Integer(), nullable=False, server_default="0")
    )
