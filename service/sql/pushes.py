"""What was pushed to help centers."""

from sqlalchemy import Connection, insert, select, update

from service.sql.records import Push
from service.sql.rows import columns_of, row_of
from service.sql.tables import pushes


def by_article(connection: Connection, help_center: str) -> dict[str, Push]:
    """Return what the help center at an address was sent, by article id."""
    statement = select(*columns_of(pushes, Push)).where(pushes.c.help_center == help_center)
    return {row.article_id: Push(**row._mapping) for row in connection.execute(statement)}


def put(connection: Connection, help_center: str, push: Push) -> None:
    """Remember a push in the place of an earlier one of the same article."""
    same = (pushes.c.help_center == help_center, pushes.c.article_id == push.article_id)
    if connection.execute(update(pushes).where(*same).values(row_of(push))).rowcount == 0:
        connection.execute(insert(pushes), {"help_center": help_center, **row_of(push)})
