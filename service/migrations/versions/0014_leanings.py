"""Which known issue a ticket of none is least unlike.

Those of none were read without it: they are read once more, as after a training.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("tickets", sa.Column("leaning", sa.Text()))
    tickets = sa.table("tickets", sa.column("issue"), sa.column("reader"))
    of_none = tickets.c.issue.is_(None), tickets.c.reader.is_not(None)
    op.execute(tickets.update().where(*of_none).values(reader=None))
