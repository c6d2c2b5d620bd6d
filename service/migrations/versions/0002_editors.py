"""Who edited a draft; who edited and accepted an article, and how many tickets it rests on."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_NOBODY = "unnamed"
_INTERNAL = ("affected", "unknown")  # roles of sentences that no article shows


def upgrade() -> None:
    for table in ("drafts", "articles"):
        editors = sa.Column("editors", sa.Text(), nullable=False, server_default="[]")
        op.add_column(table, editors)
    n_evidence = sa.Column("n_evidence", sa.Integer(), nullable=False, server_default="0")
    op.add_column("articles", n_evidence)
    _fill()


def _fill() -> None:
    """Tell of the articles that are there who accepted them and what they rest on."""
    connection = op.get_bind()
    drafts = sa.table("drafts", sa.column("id"), sa.column("decided_by"), sa.column("sentences"))
    articles = sa.table(
        "articles", sa.column("id"), sa.column("draft_id"), sa.column("editors"),
        sa.column("n_evidence"),
    )  # fmt: skip
    joined = sa.select(articles.c.id, drafts.c.decided_by, drafts.c.sentences).join_from(
        articles, drafts, articles.c.draft_id == drafts.c.id
    )
    for article_id, by, sentences in connection.execute(joined).all():
        shown = [one for one in json.loads(sentences) if one["role"] not in _INTERNAL]
        evidence = {ticket for one in shown for ticket in one["evidence"]}
        names = [] if by in (None, _NOBODY) else [by]
        connection.execute(
            sa.update(articles)
            .where(articles.c.id == article_id)
            .values(editors=json.dumps(names, ensure_ascii=False), n_evidence=len(evidence))
        )
