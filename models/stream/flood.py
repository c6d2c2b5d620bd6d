"""What came as a flood within a minute, of which the hours after it tell nothing.

A mailing list, a form that sends what it kept: as many within a minute as usually in a day make the
day long by what else comes in it, and a real problem of that day short beside it.
"""

from datetime import timedelta

import numpy as np

from models.stream.memory import Memory, Rows

MINUTE = timedelta(minutes=1)
LEAST = 60
"""Tickets within a minute that are a flood on the smallest desk: one a second."""


def flooded(memory: Memory, first: int, last: int, per_day: float) -> Rows:
    """The rows of floods, with what came within a minute of one.

    Args:
        memory: of the desk.
        first: the first row that is looked at.
        last: the one behind the last.
        per_day: tickets that usually come in a day.
    """
    n = max(LEAST, round(per_day))
    found, row, half = [np.empty(0, np.intp)], first, n // 2
    while row + half <= last:  # every flood holds a whole half from one of these rows on
        begins, ends = memory.key(row)[0], memory.key(row + half - 1)[0]
        start, end = memory.between(begins - MINUTE, ends + MINUTE)
        start, end = max(start, first), min(end, last)
        is_flood = ends - begins <= MINUTE and any(
            memory.key(i + n - 1)[0] - memory.key(i)[0] <= MINUTE for i in range(start, end - n + 1)
        )
        if is_flood:
            found.append(np.arange(start, end))
        row = end if is_flood else row + half
    return np.unique(np.concatenate(found))
