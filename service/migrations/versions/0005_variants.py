"""Of which draft or article another one is the variant in another language."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("drafts", sa.Column("variant_of", sa.Text()))
    op.add_column("articles", sa.Column("variant_of", sa.Text()))
