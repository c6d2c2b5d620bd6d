"""A desk's own time: a pause makes no desk new, so a silence counts as a week at most.

What was usual before a month without a ticket still is. Counted by the calendar, the desk would
have no past on the day after it, and not know again what came back.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from models.stream.watch import DAY

COUNTED = 7 * DAY
"""So much of a silence counts, the end of it: of any that is shorter all."""
LONGEST = 366 * DAY
"""Behind a longer silence nothing is usual any more: a desk of one season has a past."""
Silence = tuple[datetime, datetime]
"""The last ticket before a silence, and the first one behind it."""


def silences(instants: Iterable[datetime]) -> tuple[Silence, ...]:
    """The silences that do not count whole, between tickets of these instants in order."""
    return tuple(pair for pair in pairwise(instants) if pair[1] - pair[0] > COUNTED)


def back(until: datetime, span: timedelta, those: Sequence[Silence]) -> datetime:
    """The instant that lies ``span`` of the desk's own time before another.

    Args:
        until: may lie within a silence.
        span: over 0.
        those: the silences, in order.
    """
    since = until - span
    for last, first in reversed(those):
        if last >= until:
            continue
        counts_from = max(last, min(first, until) - COUNTED)
        if since >= counts_from or min(first, until) - last > LONGEST:
            break
        since -= counts_from - last
    return since


def back_among(until: datetime, span: timedelta, instants: Iterable[datetime]) -> datetime:
    """The same where tickets came at these instants, in order; some may be later."""
    return back(until, span, silences([*(at for at in instants if at <= until), until]))


def between(since: datetime, until: datetime, those: Iterable[Silence]) -> timedelta:
    """How much of the desk's own time lies between a ticket's instant and a later one."""
    left_out = (
        min(first, until) - last - COUNTED for last, first in those if since <= last < until
    )
    return until - since - sum((one for one in left_out if one > 0 * DAY), 0 * DAY)
