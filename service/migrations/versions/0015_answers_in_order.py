"""In which order answers came among the tickets: which of them a night has not read.

Those from before are taken to be read.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("answered", sa.BigInteger()))
    op.create_index("ix_tickets_answer_seq", "tickets", ["answered"])
