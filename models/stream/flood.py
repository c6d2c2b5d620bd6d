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
    found, row = [np.empty(0, np.intp)], first
    while row + n <= last:  # a row in every half of a flood is looked at
        begins, ends = memory.key(row)[0], memory.key(row + n - 1)[0]
        if ends - begins > MINUTE:
            row += n // 2
            continue
        start, end = memory.between(begins - MINUTE, ends + MINUTE)
        found.append(np.arange(max(start, first), min(end, last)))
        row = max(end, row + 1)
    return np.unique(np.concatenate(found))
