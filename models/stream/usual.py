"""What is usual on a desk, and how improbable a rise is by it.

The count of a quiet past is uncertain too, so the tail is that of the posterior predictive: with a
Gamma(½, 0) prior on the daily rate and n tickets in d days, the next day's count is negative
binomial (Jeffreys' prior for a Poisson rate; Gelman et al., "Bayesian Data Analysis", 2.6).
"""

from datetime import datetime, timedelta
from itertools import pairwise
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, gammaincinv

from models.stream.flood import flooded
from models.stream.memory import ISSUE, LOOSE, NOTHING, Memory, Rows
from models.stream.watch import DAY, QUIET_AFTER, Watch
from models.types import Arrival, Matrix, Vector

ALIKE = 0.75
"""Least mean cosine of a new cluster's tickets to each other, as a share of the loosest at which
two are about the same thing (DECISIONS.md, 0074)."""
KINDRED = 0.6
"""Least mean cosine of tickets to those of a cluster, as a share of that among each of the two and
of what two about the same thing have, to be of one problem, however few they are (DECISIONS.md,
0138, 0149)."""
LIKE_OTHERS = 1 / 3
"""Mean cosine of a new cluster's tickets to the strange ones around it, as the same share, from
which on they are no problem of their own (DECISIONS.md, 0091)."""
SAME = 1 / 3
"""Share of tickets that are of a known issue, from which on what is plainly of it is one of them:
what is of another is near to them by the product that they share (DECISIONS.md, 0157)."""
ENOUGH = 8
"""Strange tickets from which on it is told what they are like."""
SURE = 0.01
"""How improbable it may be that a desk is not as busy as it is taken to be."""
_NO_ROWS: Rows = np.empty(0, np.intp)


def tail(n: int, usual: float, days: float, span: float) -> float:
    """How probable n or more tickets in ``span`` days are after ``usual`` in ``days``, in [0, 1].

    The tail of the negative binomial is an incomplete beta function.

    Args:
        n: tickets that came, at least 1.
        usual: tickets that came before, at least 0; weights make fractions of them.
        days: how long before was, in days, over 0.
        span: how long now is, in days, at least 0.
    """
    return float(betainc(n, usual + 0.5, span / (days + span)))


class Usual(NamedTuple):
    """What was before: so many tickets, of which each one kept stands for ``weight``."""

    n: float
    weight: float


class Past:
    """The memory as a measure of what comes now; rows are those of the memory."""

    def __init__(self, memory: Memory, watch: Watch) -> None:
        self.memory = memory
        self.watch = watch
        self.aside: set[int] = set()  # clusters that nobody is told of

    def recent(self, at: datetime) -> tuple[int, int]:
        """First row of what is now, and the one behind its last."""
        return self.memory.between(at - self.watch.window, at)

    def before(self, at: datetime) -> tuple[int, int]:
        """The same of the days before that."""
        until = at - self.watch.window
        return self.memory.between(self.since(until), until)

    def since(self, until: datetime) -> datetime:
        """Where the baseline that ends at an instant begins: a pause makes no desk new."""
        return self.memory.back(until, self.watch.baseline_days * DAY)

    def began(self, at: datetime, span: timedelta) -> datetime:
        """Where the baseline of a rise that lasted ``span`` ends, in the terms of ``before``."""
        return at - (span - self.watch.window)

    def is_without(self, at: datetime) -> bool:
        """Whether nothing came before what is now: nobody knows what is usual."""
        first, end = self.before(at)
        return first == end

    def week_before(self, at: datetime) -> tuple[int, int]:
        """The same of the last seven of them."""
        until = at - self.watch.window
        return self.memory.between(until - self.watch.young, until)

    def days_before(self, at: datetime) -> float:
        """Days of past that the baseline rests on, at least one: from its first ticket on."""
        start, end = self.before(at)
        past = self.memory.own_time(start, at - self.watch.window) if start < end else DAY
        return float(max(past / DAY, 1.0))

    def n_customers(self, rows: Rows, arrival: Arrival) -> int:
        """Distinct customers among these rows and the arrival; one unknown counts as one."""
        return len(self.memory.customers(rows) | {arrival.voice})

    def are_alike(self, rows: Rows, *seen: Vector) -> bool:
        """Whether tickets, those of rows and others, are like each other; alone each is."""
        return self.mean_cosine(rows, *seen) >= ALIKE * self.watch.near[0]

    def mean_cosine(self, rows: Rows, *seen: Vector) -> float:
        """Mean cosine of tickets, those of rows and others, to each other; 1 of one alone."""
        return mean_cosine(np.vstack([self.memory.vectors[rows], *seen]))

    def is_apart(self, rows: Rows, seen: Vector, at: datetime) -> bool:
        """Whether tickets, those of rows and one more, are unlike what else is strange by now.

        What a desk never hears of is alike in that: each of a hundred foreign questions is near to
        some of the others, and they have nothing in common.
        """
        others = np.setdiff1d(self.strange(np.arange(*self.recent(at))), rows)
        if len(others) < ENOUGH:
            return True
        total = self.memory.vectors[rows].sum(axis=0) + seen
        alike = float((self.memory.vectors[others] @ total).mean()) / (len(rows) + 1)
        return alike < LIKE_OTHERS * self.watch.near[0]

    def is_strange(self, arrival: Arrival) -> bool:
        """Whether a ticket is unlike what the router knows."""
        return arrival.novelty >= self.watch.strange

    def are_strange(self, rows: Rows) -> NDArray[np.bool_]:
        """Which of these rows are strange."""
        return np.asarray(self.memory.novelty[rows] >= self.watch.strange)

    def strange(self, rows: Rows) -> Rows:
        """Those of these rows that are strange."""
        return rows[self.are_strange(rows)]

    def is_new(self, rows: Rows, at: datetime) -> bool:
        """Whether the first of these tickets came within a week, on a desk older by another.

        Args:
            rows: in the baseline and until now, by time.
            at: now.
        """
        first, last = self.before(at)
        born = self.memory.key(int(rows[0]))[0] if len(rows) else at
        young = self.watch.young
        is_old_desk = first != last and self.memory.key(first)[0] <= born - young
        return is_old_desk and at - born < young

    def usual(self, rows: Rows, at: datetime) -> Usual:
        """How many tickets these rows of the past before ``at`` stand for."""
        weights = self.memory.weight[rows]
        if len(rows):
            return Usual(float(weights.sum()), float(weights @ weights / weights.sum()))
        past = self.memory.weight[slice(*self.before(at))]
        return Usual(0.0, float(past.mean()) if len(past) else 1.0)

    def fell_quiet(self, number: int, at: datetime) -> int:
        """The row from which on a cluster's tickets are usual: behind its first silence, if any.

        Its outbreak says how many came when it was a problem, not how many come anyway. The first
        one alone: what comes back each week is usual. Fewer than make a problem are none.
        """
        start, end = self.before(at)[0], self.recent(at)[1]
        mine = start + np.flatnonzero(self.memory.owner[start:end] == number)
        instants = [*(self.memory.key(int(row))[0] for row in mine), at]
        silent = (i for i, (a, b) in enumerate(pairwise(instants)) if b - a >= QUIET_AFTER)
        last = next(silent, -1)
        return int(mine[last]) + 1 if last + 1 >= self.watch.min_customers else start

    def not_over(self, rows: Rows, at: datetime) -> Rows:
        """Those of these rows of the past that are of no cluster's outbreak that is over.

        What nobody is told of stays usual.
        """
        owners = self.memory.owner[rows]
        for number in set(owners.tolist()) - {LOOSE} - self.aside:
            is_over = (owners == number) & (rows < self.fell_quiet(number, at))
            rows, owners = rows[~is_over], owners[~is_over]
        return rows

    def founding(self, rows: Rows, at: datetime) -> Rows:
        """Those of these recent rows that may found a cluster: loose, or with few others back.

        The first of what comes back may join the cluster that had fallen quiet, and those behind
        them in other words not: together they are as many as if the cluster had never been.
        """
        start, (first, end) = self.before(at)[0], self.recent(at)
        owners = self.memory.owner[rows]
        free = owners == LOOSE
        for number in set(owners.tolist()) - {LOOSE} - self.aside:
            n_now = int((self.memory.owner[first:end] == number).sum())
            if n_now < self.watch.min_customers and self.fell_quiet(number, at) > start:
                free |= owners == number
        return np.asarray(rows[free])

    def strange_expected(self, rows: Rows, at: datetime) -> Usual:
        """How many of these usual tickets are strange: by what novelty means, or as counted."""
        usual, strange = self.usual(rows, at), self.usual(self.strange(rows), at)
        return usual._replace(n=max((1 - self.watch.strange) * usual.n, strange.n))

    def of_one(self, rows: Rows, arrival: Arrival) -> Rows:
        """These rows without what is plainly of a known issue that hardly any other is of.

        None of them where the arrival is such a ticket. All of them where most are not strange: the
        router does not see what they have in common.
        """
        strange = self.are_strange(rows)
        if 2 * strange.sum() <= len(rows):
            return rows
        issues = self.memory.about[rows, ISSUE]
        own = NOTHING
        if arrival.issue is not None and not self.is_strange(arrival):
            own = self.memory.number(arrival.issue)
        values, n_of = np.unique(np.append(issues, own), return_counts=True)
        few = set(values[n_of < SAME * (len(rows) + 1)].tolist()) - {NOTHING}
        if own in few:
            return _NO_ROWS
        return rows[strange | ~np.isin(issues, list(few))]

    def odds_now(self, rows: Rows, usual: Usual, arrival: Arrival, chance: float) -> float:
        """How probable so many recent ones are by the usual ones, over ``chance``.

        Of the whole window and of each of its last parts the least: what all tell within hours is
        not lost among the day's. The parts share the chance, as each is a further look.

        Args:
            rows: recent ones, the arrival not among them.
            usual: what was before the window.
            arrival: the latest.
            chance: what is taken for chance.
        """
        if self.n_customers(rows, arrival) < self.watch.min_customers:  # most tickets
            return inf
        at = arrival.created_at
        if self.is_without(at):  # a desk of which no hour is known
            now = self.worth(self.watch.window, rows, at)
            return self._odds(self.n_customers(rows, arrival), usual, at, chance, now)
        least = self._odds_in_parts(rows, usual, arrival, chance, _NO_ROWS)
        if least < 1:
            return least
        flood = flooded(self.memory, *self.recent(at), self._n_before(at) / self.days_before(at))
        if not len(flood):
            return least
        beside = np.setdiff1d(rows, flood)
        return min(least, self._odds_in_parts(beside, usual, arrival, chance, flood))

    def _odds_in_parts(
        self, rows: Rows, usual: Usual, arrival: Arrival, chance: float, flood: Rows
    ) -> float:
        """The least of these odds in the window and in its parts, without what came as a flood."""
        at, watch, least = arrival.created_at, self.watch, inf
        in_parts = ((part, chance / len(watch.parts)) for part in watch.parts)
        for span, share in ((watch.window, chance), *in_parts):
            first, _ = self.memory.between(at - span, at)
            mine = rows[rows >= first]
            n_now = self.n_customers(mine, arrival)
            if n_now >= watch.min_customers:
                now = self.worth(span, mine, at, flood)
                least = min(least, self._odds(n_now, usual, at, share, now))
        return least

    def odds_over(
        self, rows: Rows, usual: Usual, arrival: Arrival, chance: float, span: timedelta
    ) -> float:
        """The same of the tickets of a longer ``span`` by those before it, as a whole."""
        at = arrival.created_at
        now = self.worth(span, rows, at)
        return self._odds(self.n_customers(rows, arrival), usual, self.began(at, span), chance, now)

    def worth(self, span: timedelta, mine: Rows, at: datetime, flood: Rows = _NO_ROWS) -> timedelta:
        """How long the last ``span`` was in the desk's own time, as what others came in it tells.

        An hour of Monday morning is worth several of Sunday night, a Monday after a weekend closed
        three days. More than a day only as far as the others are too many for chance: on a small
        desk they may be one other problem. Rows of a ``flood`` are no others; nor is, for strange
        ones, what is strange: new problems that come at once do not hide each other. What is plain
        rises with a problem that it is like.
        """
        until = self.began(at, span) if span > self.watch.window or self.is_without(at) else at
        are_new = bool(2 * self.are_strange(mine).sum() > len(mine))
        n_before = self._n_plain_before(until) if are_new else self._n_before(until)
        if not n_before:
            return span
        others = np.arange(*self.memory.between(at - span, at))
        others = np.setdiff1d(others, np.concatenate([mine, flood]))
        if are_new:
            others = others[~self.are_strange(others)]
        n_others = float(self.memory.weight[others].sum())
        day = DAY * self.days_before(until) / n_before
        sure = float(gammaincinv(n_others, SURE)) if n_others > 0 else 0.0
        return max(span, min(n_others * day, self.watch.window), sure * day)

    def _n_plain_before(self, at: datetime) -> float:
        """How many tickets of the past are not strange: by what novelty means, or as counted.

        Hardly one is of those that the router was trained on.
        """
        past = slice(*self.before(at))
        is_plain = self.memory.novelty[past] < self.watch.strange
        n_plain = float(self.memory.weight[past] @ is_plain)
        return min(self.watch.strange * self._n_before(at), n_plain)

    def _n_before(self, at: datetime) -> float:
        return float(self.memory.weight[slice(*self.before(at))].sum())

    def odds_again(self, rows: Rows, week: Rows, arrival: Arrival) -> float:
        """How probable so many recent ones of a problem are by those of its last week, over chance.

        What never stops has a long past that is full of it: the last week says how it goes on. No
        problem comes as evenly as chance would have it, so its busiest day has to be outdone by as
        much as the usual rate of a known issue.

        Args:
            rows: recent ones, the arrival not among them.
            week: those of the week before the window.
            arrival: the latest.
        """
        at, watch = arrival.created_at, self.watch
        n_now = self.n_customers(rows, arrival)
        if n_now < watch.min_customers:
            return inf
        days_ago = [(at - self.memory.key(int(row))[0]) // watch.window for row in week]
        per_day = np.bincount(np.array(days_ago, np.intp), self.memory.weight[week])
        if n_now < watch.times_usual * per_day.max(initial=0):
            return inf
        before = self.usual(week, at)
        now = self.worth(watch.window, rows, at)
        days = watch.young / DAY / before.weight
        return tail(n_now, before.n / before.weight, days, now / DAY) / watch.chance

    def odds_since(
        self, born: datetime, n: int, usual: Usual, at: datetime, chance: float
    ) -> float:
        """How probable so many from ``born`` to ``at`` are by those before, over ``chance``."""
        return self._odds(n, usual, born, chance, max(at - born, DAY))

    def _odds(self, n_now: int, usual: Usual, at: datetime, chance: float, now: timedelta) -> float:
        """How probable so many in a time ``now`` are by those before ``at``, over ``chance``.

        Where a row stands for several tickets the past was seen that much less: fewer are counted,
        in fewer days.
        """
        if n_now < self.watch.min_customers:
            return inf
        days, n_usual = self.days_before(at) / usual.weight, usual.n / usual.weight
        return tail(n_now, n_usual, days, now / DAY) / chance


def mean_cosine(vectors: Matrix) -> float:
    """Mean cosine of unit vectors, (n, dim), to each other; 1 of one alone."""
    n, total = len(vectors), vectors.sum(axis=0)
    return (float(total @ total) - n) / (n * (n - 1)) if n > 1 else 1.0


def are_kindred(some: Matrix, others: Matrix, near: float) -> bool:
    """Whether tickets are of one problem with others: nearly as like them as these are to theirs.

    By mean cosines of pairs, for the middle of few is far from that of others by chance alone; and
    nearly as like as any two about the same thing are, whose cosine is ``near``.
    """
    across = float(some.mean(axis=0) @ others.mean(axis=0))
    within = max(mean_cosine(some), 0.0) * max(mean_cosine(others), 0.0)
    return bool(across >= KINDRED * max(near, within**0.5))
