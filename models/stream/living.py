"""Which of the clusters alive a ticket belongs to, and how that one does right now."""

from datetime import datetime, timedelta
from math import inf
from typing import NamedTuple

import numpy as np

from models.stream.by_name import ByName
from models.stream.centres import Centres
from models.stream.memory import LOOSE, Rows
from models.stream.shared import RARE
from models.stream.sighting import Sighting, strength
from models.stream.usual import Past, are_kindred
from models.stream.watch import DAY
from models.types import Arrival, Matrix, Vector
from models.words import words_of

LEAST_OF_JOIN = 0.25
"""Least cosine to a cluster's centre, as a share of ``join``, of what joins it by anything else:
without it, what is like the last that joined draws in the next (DECISIONS.md, 0048)."""
OWN = 0.1
"""Share of a cluster's recent tickets that may lie farther from its middle than the rest, which
tells how near one has to be that joins by its neighbours: what all tell alike takes in no other
new problem for want of nearer tickets (DECISIONS.md, 0070)."""
TIGHT = 0.6
"""Least cosine to a cluster's centre of what joins it by that, as a share of the cosine that
``OWN`` of its tickets do not reach: what all tell alike takes in no other problem (DECISIONS.md,
0101)."""
OTHERWISE = 0.5
"""Least cosine, as a share of ``join``, of what joins a cluster by its neighbours or for standing
out to the cluster's tickets that tell it otherwise: what strayed in draws in none of its kind."""
COPY = 0.95
"""Least cosine of two tickets that say nearly the same: who writes what a cluster's ticket said a
few days ago belongs to it, too (DECISIONS.md, 0090)."""
CODED = 4
"""Tickets of a cluster that name a code by which another one belongs to it."""
ENOUGH_BEFORE = 100
"""Strange tickets of the month before a cluster by which one that is nearer to it than all of them
joins: by chance one in a hundred would be (DECISIONS.md, 0106)."""


class Home(NamedTuple):
    """The cluster that a ticket belongs to.

    Attributes:
        number: of the cluster.
        similarity: the ticket's cosine to its centre.
        is_near: whether it is near enough to say that the cluster's problem goes on.
    """

    number: int
    similarity: float
    is_near: bool


class Living:
    """The clusters alive, as the memory has their tickets in mind.

    Args:
        past: of the desk.
        by_name: the same by names.
        clusters: those watched over.
    """

    def __init__(self, past: Past, by_name: ByName, clusters: Centres) -> None:
        self._past = past
        self._memory = past.memory
        self._watch = past.watch
        self._by_name = by_name
        self._clusters = clusters

    def home(self, arrival: Arrival, seen: Vector, alike: Vector) -> Home | None:
        """The cluster a ticket is like.

        By the centre, else by most of its neighbours: a neighbourhood that is mostly one cluster's
        must not found a second one beside it; else by copies, or by a code that it names; else by
        what was strange before.

        Args:
            arrival: the latest ticket.
            seen: (dim,) its vector.
            alike: cosines of the recent tickets to it.
        """
        if not len(self._clusters):
            return None
        number, similarity = self._clusters.nearest(seen)
        is_near = True
        if similarity < self._watch.join or similarity < TIGHT * self._own(number, arrival):
            nearest = number
            number = self._by_neighbours(arrival, seen, alike)
            if number == LOOSE:
                number = self._by_copies(arrival, seen)
            if number == LOOSE:
                number = self._by_code(arrival, seen)
            is_near = number != LOOSE
            if not is_near and not self._stands_out(arrival, seen, nearest, similarity):
                return None
            number = number if is_near else nearest
            similarity = self._clusters.similarity(number, seen)
        home = Home(number, similarity, is_near)
        return None if self.is_of_others(arrival, number, similarity) else home

    def is_of_others(self, arrival: Arrival, number: int, similarity: float) -> bool:
        """Whether a ticket is of another family than a cluster's, and not said nearly the same."""
        if similarity >= self._watch.apart:
            return False
        # Not all in mind: how long what is older stays there depends on restarts.
        at = arrival.created_at
        first, last = self._memory.between(self._memory.back(at, self._watch.reach), at)
        mine = first + np.flatnonzero(self._memory.owner[first:last] == number)
        return not self._by_name.is_kin(arrival, mine)

    def are_alike(self, number: int, seen: Matrix) -> bool:
        """Whether tickets are of one problem with those of a cluster that are in mind."""
        n = len(self._memory)
        mine = self._memory.vectors[:n][self._memory.owner[:n] == number]
        is_known = len(mine) >= self._watch.min_customers
        return is_known and are_kindred(seen, mine, self._watch.near[0])

    def came_together(self, number: int, arrival: Arrival, seen: Matrix) -> bool:
        """Whether strange tickets of the day that a cluster is of, or the next, tell its problem.

        That two new problems alike begin so is less likely than that one is told in two ways.
        Beside the product's name, which brings two together (DECISIONS.md, 0146).
        """
        watch, age = self._watch, arrival.created_at - self._clusters.born(number)
        if not self._past.is_strange(arrival) or age > 2 * watch.window:
            return False
        mine = np.flatnonzero(self._memory.owner[: len(self._memory)] == number)
        if len(mine) < watch.min_customers:
            return False
        some, others = map(watch.beside_names, (seen, self._memory.vectors[mine]))
        return bool(some.mean(axis=0) @ others.mean(axis=0) >= watch.near[0])

    def joined(self, arrival: Arrival, home: Home) -> Sighting:
        """What it means that a ticket joins a cluster."""
        at, number = arrival.created_at, home.number
        first, last = self._past.recent(at)
        start, end = self._past.before(at)
        mine = first + np.flatnonzero(self._memory.owner[first:last] == number)
        was = start + np.flatnonzero(self._memory.owner[start:end] == number)
        calm = self._past.not_over(was, at)
        if len(calm) < len(was):
            calm = np.union1d(calm, self._alike_before(number, self._past.since(at)))
        usual = self._past.usual(calm, at)
        last_week = np.arange(*self._past.week_before(at))
        odds = again = inf
        if home.is_near:
            now = self._past.odds_now(mine, usual, arrival, self._watch.chance)
            odds = min(now, self._odds_new(arrival, number))
            week = last_week[self._memory.owner[last_week] == number]
            again = self._past.odds_again(mine, week, arrival)
        return Sighting(
            cluster_id=self._clusters.id(number),
            strength=strength(home.similarity),
            odds=odds,
            again=again,
            baseline_per_day=usual.n / self._past.days_before(at),
            rate_per_day=self._rate(arrival, number),
        )

    def _by_neighbours(self, arrival: Arrival, seen: Vector, alike: Vector) -> int:
        """The cluster that most of the recent tickets like this one are in, if near enough."""
        recent = slice(*self._past.recent(arrival.created_at))
        owners = self._memory.owner[recent][alike >= self._watch.near[0]]
        owned = np.bincount(owners[owners != LOOSE], minlength=1)
        number = int(owned.argmax())
        if owned[number] * 2 <= len(owners) or self._is_known_elsewhere(number, arrival):
            return LOOSE
        own = self._quantile_of(number, recent)
        # Two tickets at this cosine to the middle, and else unlike, have its square.
        if self._clusters.similarity(number, seen) < max(self._least, own**2):
            return LOOSE
        return number if self._is_like_the_rest(number, arrival, seen) else LOOSE

    def _own(self, number: int, arrival: Arrival) -> float:
        """How near to a cluster's centre nearly all of its last week's tickets are, 0 of a few."""
        at = arrival.created_at
        week = slice(*self._memory.between(at - self._watch.young, at))
        n = int((self._memory.owner[week] == number).sum())
        return self._quantile_of(number, week) if n >= self._watch.min_customers else 0.0

    def _quantile_of(self, number: int, rows: slice) -> float:
        """The cosine to its centre that ``OWN`` of a cluster's tickets among these do not reach."""
        mine = self._memory.vectors[rows][self._memory.owner[rows] == number]
        return float(np.quantile(mine @ self._clusters.centre(number), OWN))

    def _by_copies(self, arrival: Arrival, seen: Vector) -> int:
        """The cluster that most of the last week's tickets that say nearly the same are in."""
        at = arrival.created_at
        start, end = self._memory.between(at - self._watch.young, at)
        rows = start + np.flatnonzero(self._memory.owner[start:end] != LOOSE)
        copies = rows[self._memory.vectors[rows] @ seen >= COPY]
        if not len(copies):  # most tickets: nothing more is read
            return LOOSE
        number = int(np.bincount(self._memory.owner[copies]).argmax())
        if self._clusters.similarity(number, seen) < self._least:
            return LOOSE
        n_all = int((self._memory.cosines(start, end, seen, COPY) >= COPY).sum())
        return number if 2 * (self._memory.owner[copies] == number).sum() > n_all else LOOSE

    def _by_code(self, arrival: Arrival, seen: Vector) -> int:
        """The cluster that most of the last week's tickets that name the same code are in.

        A strange ticket in whatever language, days after the last one: the code, which hardly
        anybody named before the cluster was born, says what it is about.
        """
        if not self._past.is_strange(arrival):
            return LOOSE
        at, words = arrival.created_at, self._memory.words
        for word in words_of(arrival.text, arrival.language):
            if word.isalpha() or words.count(word, at - self._watch.young, at) < CODED:
                continue
            owners = self._memory.owner[self._memory.saying(word, at - self._watch.young, at)]
            owned = np.bincount(owners[owners != LOOSE], minlength=1)
            number, n = int(owned.argmax()), int(owned.max())
            if n < CODED or 2 * n <= len(owners):
                continue
            until = self._clusters.born(number) - timedelta.resolution
            since = max(self._past.since(until), self._memory.back(at, self._watch.reach))
            is_rare = words.count(word, since, until) <= RARE  # of what each process has in mind
            if is_rare and self._clusters.similarity(number, seen) >= self._least:
                return number
        return LOOSE

    def _is_known_elsewhere(self, number: int, arrival: Arrival) -> bool:
        """Whether a ticket is plainly of a known issue that a cluster's last week seldom is of.

        What is near to it is so by the product that they share.
        """
        at = arrival.created_at
        week = np.arange(*self._memory.between(at - self._watch.young, at))
        mine = week[self._memory.owner[week] == number]
        return not self._past.of_one(mine, arrival).size

    @property
    def _least(self) -> float:
        return LEAST_OF_JOIN * self._watch.join

    def _stands_out(self, arrival: Arrival, seen: Vector, number: int, similarity: float) -> bool:
        """Whether a strange ticket is nearer to a centre than all that was strange before it.

        And as near as nearly all of the cluster's own are to the others of it. How near tickets of
        one problem are to its centre depends on how each customer tells it; how near others come
        by chance is seen in the month before the cluster was born.
        """
        if not self._past.is_strange(arrival) or similarity < self._least:
            return False  # most tickets: nothing more is read
        if similarity < self._to_each_other(number, arrival):
            return False
        if not self._is_like_the_rest(number, arrival, seen):
            return False
        rows = self._strange_before(number, arrival.created_at)
        if len(rows) < ENOUGH_BEFORE:
            return False
        centre, start, end = self._clusters.centre(number), int(rows[0]), int(rows[-1]) + 1
        cosines = self._memory.cosines(start, end, centre, similarity)
        return bool(cosines[rows - start].max() < similarity)

    def _is_like_the_rest(self, number: int, arrival: Arrival, seen: Vector) -> bool:
        """Whether a ticket is near to a cluster's last week but for what is told like it.

        Else one that strayed in would bring the middle, and the neighbours, of all that follow.
        """
        at = arrival.created_at
        week = slice(*self._memory.between(at - self._watch.young, at))
        mine = self._memory.vectors[week][self._memory.owner[week] == number]
        rest = mine[mine @ seen < self._watch.between_families].sum(axis=0)
        return float(rest @ seen) >= OTHERWISE * self._watch.join * float(np.linalg.norm(rest))

    def _to_each_other(self, number: int, arrival: Arrival) -> float:
        """How near nearly all of a cluster's last week's tickets are to the others of it.

        The cosine to the centre of the others that ``OWN`` of them do not reach; 1 of a few.
        """
        at = arrival.created_at
        start, end = self._memory.between(at - self._watch.young, at)
        mine = self._memory.vectors[start:end][self._memory.owner[start:end] == number]
        if len(mine) < self._watch.min_customers:
            return 1.0
        others = mine.sum(axis=0) - mine
        cosines = (mine * others).sum(axis=1) / np.linalg.norm(others, axis=1)
        return float(np.quantile(cosines, OWN))

    def _strange_before(self, number: int, at: datetime) -> Rows:
        """The strange tickets of the month before a cluster was born, as far as all have in mind.

        How long what is older stays there depends on restarts.
        """
        born = self._clusters.born(number)
        first = max(self._past.since(born), self._memory.back(at, self._watch.reach))
        rows = np.arange(*self._memory.between(first, born - timedelta.resolution))
        return self._past.strange(rows)

    def _rate(self, arrival: Arrival, number: int) -> float:
        at = arrival.created_at
        days = rate_days(self._clusters.born(number), at)
        rows = np.arange(*self._memory.between(at - days * DAY - timedelta.resolution, at))
        n = self._memory.weight[rows[self._memory.owner[rows] == number]].sum()
        return (1.0 + float(n)) / days

    def _alike_before(self, number: int, since: datetime) -> Rows:
        """The tickets before a cluster's first one that its centre would have drawn in."""
        until = self._clusters.born(number) - timedelta.resolution
        start, end = self._memory.between(since, until)
        cosines = self._memory.cosines(start, end, self._clusters.centre(number), self._watch.join)
        return start + np.flatnonzero(cosines >= self._watch.join)

    def _odds_new(self, arrival: Arrival, number: int) -> float:
        """Odds of a young cluster's strange tickets by what was before its first.

        A problem that comes slowly never rises within a day, and its first days are no baseline.
        """
        at, watch = arrival.created_at, self._watch
        born = self._clusters.born(number)
        if not self._past.is_strange(arrival) or not timedelta(0) <= at - born < watch.young:
            return inf
        rows = np.arange(*self._memory.between(at - watch.young, at))
        mine = self._past.not_over(rows[self._memory.owner[rows] == number], at)
        alike = self._alike_before(number, self._past.since(born))
        n_now = self._past.n_customers(self._past.strange(mine), arrival)
        usual = self._past.strange_expected(alike, born)
        return self._past.odds_since(born, n_now, usual, at, watch.chance_slow)


def rate_days(first: datetime, at: datetime) -> float:
    """Days over which a cluster's rate is told: the last three, or since its first ticket."""
    return min(3.0, max(1.0, (at - first) / DAY))
