"""What rises right now: the online detector.

For each arriving ticket, count the tickets like it over the last 24, 12, 6 and 3 hours and over the
28 days before; raise when chance does not explain the first by the second. New issues and surges of
known ones come out of the same statistic, without clustering and without labels.
"""

import base64
import hashlib
from collections import deque
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, count
from math import inf

import numpy as np

from models.background import Background
from models.clustering import centre
from models.sentences.boilerplate import is_empty
from models.stream.by_name import ByName
from models.stream.centres import Centres
from models.stream.debut import debut, is_new
from models.stream.memory import LOOSE, Memory, Rows
from models.stream.shared import shared
from models.stream.usual import Past, Usual
from models.stream.watch import DAY, Watch
from models.stream.within import within
from models.types import Arrival, Matrix, Vector

LEAST_OF_JOIN = 0.25
"""Least cosine to a cluster's centre, as a share of ``join``, of what joins it by its neighbours:
without it, what is like the last that joined draws in the next (DECISIONS.md, 0048)."""
OWN = 0.1
"""Share of a cluster's recent tickets that may lie farther from its middle than the rest, which
tells how near one has to be that joins by its neighbours: what all tell alike takes in no other
new problem for want of nearer tickets (DECISIONS.md, 0070)."""
TIGHT = 0.6
"""Least cosine to a cluster's centre of what joins it by that, as a share of the cosine that
``OWN`` of its tickets do not reach: what all tell alike takes in no other problem (DECISIONS.md,
0101)."""
COPY = 0.95
"""Least cosine of two tickets that say nearly the same: who writes what a cluster's ticket said a
few days ago belongs to it, too (DECISIONS.md, 0090)."""
N_LATEST = 20
"""Tickets that came last, by which a stream's present is told."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one arrival means for detection.

    Attributes:
        cluster_id: the cluster it joined or founded, None for neither.
        founders: tickets that founded it, or with which a known issue came back to it, this one
            last, and their cosines to its centre; empty when this one joined alone.
        strength: this one's cosine to the cluster's centre, in [0, 1].
        odds: probability of such a rise by chance, as a multiple of what is taken for chance.
        again: the same by the cluster's last week alone: what never stopped may come back.
        baseline_per_day: usual rate of tickets like this one.
        rate_per_day: rate of the cluster's tickets, this one with them, over the last days.
    """

    cluster_id: str | None = None
    founders: tuple[tuple[str, float], ...] = ()
    strength: float = 0.0
    odds: float = inf
    again: float = inf
    baseline_per_day: float = 0.0
    rate_per_day: float = 0.0

    @property
    def rises(self) -> bool:
        """The cluster is, right now, above what chance explains."""
        return self.odds < 1.0


class Detector:
    """The recent past of the stream and the clusters alive in it.

    The only object with state in this package. It is a fold over the stored stream: built again
    from the store it gives the same answers.
    """

    def __init__(
        self,
        watch: Watch,
        dim: int,
        known: Collection[str] = (),
    ) -> None:
        """Make one with nothing in mind.

        Args:
            watch: how it looks.
            dim: of the vectors.
            known: products that are not new, however long nobody wrote about them.
        """
        self.watch = watch
        self._known = frozenset(known)
        self._dim = dim
        self._memory = Memory(dim)
        self._past = Past(self._memory, watch)
        self._by_name = ByName(self._past)
        self._clusters = Centres(dim)
        self._surging: dict[str, int] = {}  # what rises (``ByName.issues``) -> its latest cluster
        self._taken: set[str] = set()  # ids given, of clusters that are gone, too
        self._aside: set[int] = set()  # clusters that nobody is told of
        self._latest: deque[datetime] = deque(maxlen=N_LATEST)

    def __len__(self) -> int:
        """How many tickets it has in mind."""
        return len(self._memory)

    def __contains__(self, ticket_id: str) -> bool:
        """Whether it has a ticket in mind."""
        return ticket_id in self._memory

    @property
    def n_bytes(self) -> int:
        """Memory of its numbers; ids, customers and words come to a third of it."""
        return self._memory.n_bytes + self._clusters.n_bytes

    def add_cluster(self, cluster_id: str, total: Vector, born: datetime) -> None:
        """Watch over a cluster.

        Args:
            cluster_id: its id.
            total: (dim,) sum of its tickets' vectors, as seen.
            born: when its first ticket came.
        """
        self._clusters.add(cluster_id, total, born)
        self._taken.add(cluster_id)

    def expect(self, issue: str, cluster_id: str, products: Collection[str] = ()) -> None:
        """Let tickets of an issue join this cluster while the issue is above its usual rate.

        Those of one family of products, where nearly all of the cluster's tickets are of one, or
        its ``products`` where none is in mind any more. Of two clusters of one issue they join the
        one that was born last.
        """
        number = self._clusters.number(cluster_id)
        if number is None:
            return
        name = self._by_name.part_of(number, issue, products) or issue
        other = self._surging.get(name)
        if other is None or self._clusters.born(other) < self._clusters.born(number):
            self._surging[name] = number

    def put_aside(self, cluster_id: str) -> None:
        """Let tickets found a cluster of their own that are this one's only taken together."""
        number = self._clusters.number(cluster_id)
        if number is not None:
            self._aside.add(number)

    def reserve(self, cluster_ids: Iterable[str]) -> None:
        """Never give these ids again."""
        self._taken.update(cluster_ids)

    def fill(
        self,
        arrivals: Sequence[Arrival],
        cluster_of: Mapping[str, str],
        n_of_day: Mapping[date, int] | None = None,
    ) -> None:
        """Take in tickets that the totals of the clusters they are in have already.

        Args:
            arrivals: in any order; of busy days those that ``thinning.kept`` chose are enough.
            cluster_of: id of a ticket -> its cluster, where it is in one.
            n_of_day: tickets of each day, when not all of them are given.
        """
        said = (arrival for arrival in arrivals if not is_empty(arrival.text))
        once = list({arrival.ticket_id: arrival for arrival in said}.values())
        if not once:
            return
        for arrival in once:
            self.forget(arrival.ticket_id)
        self._latest.extend(sorted(arrival.created_at for arrival in once)[-N_LATEST:])
        names = [self._by_name.names(arrival) for arrival in once]
        self._memory.extend(once, self._see(once), names)
        for arrival in once:
            cluster_id = cluster_of.get(arrival.ticket_id)
            if cluster_id is not None:
                row = self._memory.row(arrival.ticket_id)
                self._memory.owner[row] = self._number(cluster_id, arrival)
        if n_of_day is not None:
            self._memory.count(n_of_day)
        self._memory.thin(max(arrival.created_at for arrival in arrivals))

    def absorb(self, arrival: Arrival, cluster_id: str | None) -> None:
        """Take in a ticket whose place is known; one that says nothing is not kept in mind."""
        if is_empty(arrival.text):
            self.forget(arrival.ticket_id)
        else:
            self._absorb(arrival, self._see([arrival])[0], cluster_id)

    def observe(self, arrival: Arrival) -> Sighting:
        """Look at a ticket as it arrives, take it in, and say what it means.

        An "ok", a lone number: many say so, and it is no problem that they have in common.
        """
        self.forget(arrival.ticket_id)
        if is_empty(arrival.text):
            return Sighting()
        self._memory.thin(arrival.created_at)
        seen = self._see([arrival])[0]
        sighting = self._look(arrival, seen)
        self._absorb(arrival, seen, None if sighting.founders else sighting.cluster_id)
        if sighting.founders and sighting.cluster_id:
            number = self._number(sighting.cluster_id, arrival)
            for ticket_id, _ in sighting.founders:
                row = self._memory.row(ticket_id)
                self._clusters.bore(number, self._memory.key(row)[0])
                self._clusters.take_in(number, self._memory.vectors[row])
                self._memory.owner[row] = number
        return sighting

    def _look(self, arrival: Arrival, seen: Vector) -> Sighting:
        """What a ticket joins or founds, by what makes it so first: likeness, an issue, a word."""
        is_plain = arrival.issue is not None and not self._is_strange(arrival)
        if is_plain and self._is_launched(arrival):
            # A name that nobody wrote before makes all alike that is told of it.
            return self._surge(arrival, seen)
        first, last = self._past.recent(arrival.created_at)
        cosines = self._memory.cosines(first, last, seen, self.watch.near[0])
        alike = self._of_kin(cosines, first, arrival)
        sighting = self._join(arrival, seen, alike) or self._found(arrival, seen, alike)
        if sighting.cluster_id is None and (cosines != alike).any():
            sighting = self._found(arrival, seen, cosines, of_any=True)
        for way in (self._surge, self._debut, self._worded, self._within):
            if sighting.cluster_id is None:
                sighting = way(arrival, seen)
        return sighting

    def background(self, at: datetime, names: Mapping[str, str]) -> Background:
        """What the desk's tickets said before what is now; ``names`` are its products', by id."""
        words, until = self._memory.words, at - self.watch.window
        after = until - self.watch.baseline_days * DAY
        first, end = self._past.before(at)
        return Background(end - first, lambda word: words.count(word, after, until), names)

    def relabel(self, arrivals: Iterable[Arrival]) -> None:
        """Take in what tickets are about by now; which issues have a cluster is to be said anew."""
        for arrival in arrivals:
            self._memory.relabel(arrival.ticket_id, self._by_name.names(arrival))
        self._surging.clear()

    def forget(self, ticket_id: str) -> str | None:
        """Take a ticket out again: its content changed, so it is another ticket.

        Returns:
            The cluster that it leaves, None when it was in none.
        """
        memory = self._memory
        if ticket_id not in memory:
            return None
        row = memory.row(ticket_id)
        number = int(memory.owner[row])
        if number != LOOSE:
            self._clusters.let_go(number, memory.vectors[row])
        memory.remove(row)
        return None if number == LOOSE else self._clusters.id(number)

    def _of_kin(self, cosines: Vector, first: int, arrival: Arrival) -> Vector:
        """Cosines of the tickets from ``first`` on, -1 for those of another family of products.

        Unless they are nearer than those of one have to be. So are those of a known issue that are
        told of the same launched product: its name makes them near.
        """
        last = first + len(cosines)
        others = ~self._by_name.are_kin(first, last, arrival)
        apart = others & (cosines < self.watch.between_families)
        if self._is_launched(arrival):
            apart |= self._by_name.are_plain(first, last, arrival)
        return np.where(apart, -1.0, cosines)

    def _see(self, arrivals: Sequence[Arrival]) -> Matrix:
        return self.watch.see(np.stack([arrival.vector for arrival in arrivals]))

    def _number(self, cluster_id: str, arrival: Arrival) -> int:
        """The number of a cluster that this ticket is in."""
        number = self._clusters.number(cluster_id)
        if number is None:
            self.add_cluster(cluster_id, np.zeros(self._dim, np.float32), arrival.created_at)
            return len(self._clusters) - 1
        self._clusters.bore(number, arrival.created_at)
        return number

    def _absorb(self, arrival: Arrival, seen: Vector, cluster_id: str | None) -> None:
        self.forget(arrival.ticket_id)
        row = self._insert(arrival, seen)
        if cluster_id is not None:
            self._memory.owner[row] = number = self._number(cluster_id, arrival)
            self._clusters.take_in(number, seen)

    def _join(self, arrival: Arrival, seen: Vector, alike: Vector) -> Sighting | None:
        """The cluster this ticket belongs to: by its centre, else by most of its neighbours.

        A neighbourhood that is mostly one cluster's must not found a second one beside it.
        ``alike`` are the cosines of the recent tickets.
        """
        if not len(self._clusters):
            return None
        number, similarity = self._clusters.nearest(seen)
        if similarity < self.watch.join or similarity < TIGHT * self._own(number, arrival):
            number = self._by_neighbours(arrival, seen, alike)
            if number == LOOSE:
                number = self._by_copies(arrival, seen)
            if number == LOOSE:
                return None
            similarity = self._clusters.similarity(number, seen)
        if self._is_usual(arrival, number) or self._is_of_others(arrival, number, similarity):
            return None
        return self._joined(arrival, number, similarity)

    def _by_neighbours(self, arrival: Arrival, seen: Vector, alike: Vector) -> int:
        """The cluster that most of the recent tickets like this one are in, if near enough."""
        recent = slice(*self._past.recent(arrival.created_at))
        owners = self._memory.owner[recent][alike >= self.watch.near[0]]
        owned = np.bincount(owners[owners != LOOSE], minlength=1)
        number = int(owned.argmax())
        if owned[number] * 2 <= len(owners):
            return LOOSE
        own = self._quantile_of(number, recent)
        # Two tickets at this cosine to the middle, and else unlike, have its square.
        least = max(LEAST_OF_JOIN * self.watch.join, own**2)
        return number if self._clusters.similarity(number, seen) >= least else LOOSE

    def _own(self, number: int, arrival: Arrival) -> float:
        """How near to a cluster's centre nearly all of its last week's tickets are, 0 of a few."""
        at = arrival.created_at
        week = slice(*self._memory.between(at - self.watch.young, at))
        n = int((self._memory.owner[week] == number).sum())
        return self._quantile_of(number, week) if n >= self.watch.min_customers else 0.0

    def _quantile_of(self, number: int, rows: slice) -> float:
        """The cosine to its centre that ``OWN`` of a cluster's tickets among these do not reach."""
        mine = self._memory.vectors[rows][self._memory.owner[rows] == number]
        return float(np.quantile(mine @ self._clusters.centre(number), OWN))

    def _by_copies(self, arrival: Arrival, seen: Vector) -> int:
        """The cluster that most of the last week's tickets that say nearly the same are in."""
        at = arrival.created_at
        start, end = self._memory.between(at - self.watch.young, at)
        rows = start + np.flatnonzero(self._memory.owner[start:end] != LOOSE)
        copies = rows[self._memory.vectors[rows] @ seen >= COPY]
        if not len(copies):  # most tickets: nothing more is read
            return LOOSE
        number = int(np.bincount(self._memory.owner[copies]).argmax())
        if self._clusters.similarity(number, seen) < LEAST_OF_JOIN * self.watch.join:
            return LOOSE
        n_all = int((self._memory.cosines(start, end, seen, COPY) >= COPY).sum())
        return number if 2 * (self._memory.owner[copies] == number).sum() > n_all else LOOSE

    def _joined(self, arrival: Arrival, number: int, similarity: float) -> Sighting:
        at = arrival.created_at
        first, last = self._past.recent(at)
        before = self._past.before(at)
        mine = first + np.flatnonzero(self._memory.owner[first:last] == number)
        usual = self._past.usual(
            before[0] + np.flatnonzero(self._memory.owner[slice(*before)] == number), at
        )
        last_week = np.arange(*self._past.week_before(at))
        return Sighting(
            cluster_id=self._clusters.id(number),
            strength=_strength(similarity),
            odds=min(
                self._past.odds_now(mine, usual, arrival, self.watch.chance),
                self._odds_new(arrival, number),
            ),
            again=self._past.odds_again(
                mine, last_week[self._memory.owner[last_week] == number], arrival
            ),
            baseline_per_day=usual.n / self._past.days_before(at),
            rate_per_day=self._rate(arrival, number),
        )

    def _rate(self, arrival: Arrival, number: int) -> float:
        at = arrival.created_at
        days = rate_days(self._clusters.born(number), at)
        rows = np.arange(*self._memory.between(at - days * DAY - timedelta.resolution, at))
        n = self._memory.weight[rows[self._memory.owner[rows] == number]].sum()
        return (1.0 + float(n)) / days

    def _odds_new(self, arrival: Arrival, number: int) -> float:
        """Odds of a young cluster's strange tickets by what was before its first.

        A problem that comes slowly never rises within a day, and its first days are no baseline.
        """
        at, watch = arrival.created_at, self.watch
        born = self._clusters.born(number)
        if not self._is_strange(arrival) or not timedelta(0) <= at - born < watch.young:
            return inf
        rows = np.arange(*self._memory.between(at - watch.young, at))
        mine = rows[self._memory.owner[rows] == number]
        start, end = self._memory.between(
            born - self.watch.baseline_days * DAY, born - timedelta.resolution
        )
        middle = self._clusters.centre(number)
        cosines = self._memory.cosines(start, end, middle, watch.join)
        alike = start + np.flatnonzero(cosines >= watch.join)
        n_now = self._past.n_customers(self._past.strange(mine), arrival)
        usual = self._past.strange_expected(alike, born)
        return self._past.odds_since(born, n_now, usual, at, watch.chance_slow)

    def _found(
        self, arrival: Arrival, seen: Vector, alike: Vector, *, of_any: bool = False
    ) -> Sighting:
        """A cluster of its own when loose tickets like it are more than chance explains.

        The tightest radius that finds it names the founders; the others join by the centre. What
        is told ``of_any`` product is told of several families, and more alike.
        """
        first, last = self._past.recent(arrival.created_at)
        loose = self._memory.owner[first:last] == LOOSE
        widest = first + np.flatnonzero(loose & (alike >= self.watch.near[0]))
        if self._past.n_customers(widest, arrival) < self.watch.min_customers:
            return Sighting()  # most tickets: the long past need not be looked at
        before = self._past.before(arrival.created_at)
        past = self._memory.cosines(*before, seen, self.watch.near[0])
        if not of_any:
            past = self._of_kin(past, before[0], arrival)
        for near in reversed(self.watch.near):
            rows = first + np.flatnonzero(loose & (alike >= near))
            if of_any and not self._is_of_any(rows, seen, arrival):
                continue
            usual = before[0] + np.flatnonzero(past >= near)
            found = self._risen(arrival, seen, rows, usual)
            if found is not None:
                return found
        return Sighting()

    def _is_of_any(self, rows: Rows, seen: Vector, arrival: Arrival) -> bool:
        """Whether tickets of several families are so much alike that it is no product's problem."""
        if not self._by_name.are_of_any(rows, arrival):
            return False
        return self._past.mean_cosine(rows, seen) >= self.watch.of_any

    def _surge(self, arrival: Arrival, seen: Vector) -> Sighting:
        """What a known issue that rises makes of its tickets, near each other or not.

        They join the issue's cluster if one goes on, else found it. Strange ones do neither: what
        is new to the router has a known issue's name only for want of a better one.
        """
        if self._is_strange(arrival):
            return Sighting()
        found = (self._surge_of(name, arrival, seen) for name in self._by_name.issues(arrival))
        return next((sighting for sighting in found if sighting.cluster_id), Sighting())

    def _surge_of(self, name: str, arrival: Arrival, seen: Vector) -> Sighting:
        at = arrival.created_at
        mine, usual = self._by_name.of_issue(name, at)
        if not self._by_name.is_above(mine, usual, arrival):
            return Sighting()
        owners, number = self._memory.owner[mine], self._surging_of(name, arrival)
        if number is not None and (owners == number).any():
            return self._joined(arrival, number, self._clusters.similarity(number, seen))
        loose = mine[owners == LOOSE]
        odds = self._past.odds_now(loose, usual, arrival, self.watch.chance_issue)
        if odds >= 1:
            return Sighting()
        # What rose weeks ago and rises again is the same known issue: one id for life.
        before = None if number is None else self._clusters.id(number)
        return self._founded(arrival, seen, loose, usual, odds, before)

    def _surging_of(self, name: str, arrival: Arrival) -> int | None:
        """The cluster that is of what rises, else the one of it within the ticket's family."""
        names = (name, *reversed(self._by_name.issues(arrival)))
        return next((self._surging[one] for one in names if one in self._surging), None)

    def _debut(self, arrival: Arrival, seen: Vector) -> Sighting:
        """What the strange tickets of a new product make, near each other or not."""
        if arrival.product is None or arrival.product in self._known:
            return Sighting()
        if not self._is_strange(arrival):
            return Sighting()
        its = self._by_name.of_product(arrival.product, arrival.created_at)
        found = debut(self._past, its, arrival)
        if found is None:
            return Sighting()
        if found.owner != LOOSE:
            return self._joined(arrival, found.owner, self._clusters.similarity(found.owner, seen))
        if found.odds >= 1:
            return Sighting()
        return self._founded(arrival, seen, found.loose, found.usual, found.odds)

    def _worded(self, arrival: Arrival, seen: Vector) -> Sighting:
        """What a rare word makes that several customers use at once."""
        found = shared(self._past, arrival, seen)
        if found is None:
            return Sighting()
        if found.owner != LOOSE:
            return self._joined(arrival, found.owner, self._clusters.similarity(found.owner, seen))
        return self._founded(arrival, seen, found.rows, found.usual, found.odds)

    def _within(self, arrival: Arrival, seen: Vector) -> Sighting:
        """What rises among one product's strange tickets, by what is usual of it alone."""
        if arrival.product is None or not self._is_strange(arrival):
            return Sighting()
        its = self._by_name.of_product(arrival.product, arrival.created_at)
        found = within(self._past, its, arrival, seen)
        if found is None:
            return Sighting()
        return self._founded(arrival, seen, found.loose, found.usual, found.odds)

    def _is_usual(self, arrival: Arrival, number: int) -> bool:
        """Whether a ticket is what a known issue always brings, not its surge of this number."""
        if self._is_strange(arrival):
            return False
        names = [n for n in self._by_name.issues(arrival) if self._surging.get(n) == number]
        found = [self._by_name.of_issue(name, arrival.created_at) for name in names]
        return bool(found) and not any(self._by_name.is_above(*one, arrival) for one in found)

    def _is_of_others(self, arrival: Arrival, number: int, similarity: float) -> bool:
        """Whether a ticket is of another family than a cluster's, and not said nearly the same."""
        if similarity >= self.watch.apart:
            return False
        # Not all in mind: how long what is older stays there depends on restarts.
        at = arrival.created_at
        first, last = self._memory.between(at - self.watch.reach, at)
        mine = first + np.flatnonzero(self._memory.owner[first:last] == number)
        return not self._by_name.is_kin(arrival, mine)

    def _risen(self, arrival: Arrival, seen: Vector, rows: Rows, usual: Rows) -> Sighting | None:
        """A cluster of these rows when so many usual ones do not explain them.

        Or of the strange ones alone: few of a known issue's tickets are, most of a new problem's.
        """
        at, watch = arrival.created_at, self.watch
        before = self._past.usual(usual, at)
        odds = self._past.odds_now(rows, before, arrival, watch.chance)
        if odds >= 1 and self._is_strange(arrival):
            rows, before = self._past.strange(rows), self._past.strange_expected(usual, at)
            odds = self._past.odds_now(rows, before, arrival, watch.chance_strange)
        if odds >= 1 or not (self._are_one(rows) and self._past.is_apart(rows, seen, at)):
            return None
        return self._founded(arrival, seen, rows, before, odds)

    def _are_one(self, rows: Rows) -> bool:
        """Whether the few tickets that are like the newest are like each other.

        Some tickets are like many that have nothing in common. Where twice as many as make a
        problem rise, that is no chance.
        """
        return len(rows) >= 2 * self.watch.min_customers - 1 or self._past.are_alike(rows)

    def _founded(
        self,
        arrival: Arrival,
        seen: Vector,
        rows: Rows,
        before: Usual,
        odds: float,
        again: str | None = None,
    ) -> Sighting:
        founders = np.vstack([self._memory.vectors[rows], seen])
        ids = (*(self._memory.key(int(i))[1] for i in rows), arrival.ticket_id)
        middle = centre(founders)
        strengths = [_strength(float(s)) for s in founders @ middle]
        again = again or self._found_before(arrival, middle)
        return Sighting(
            cluster_id=again or cluster_id(arrival, taken=self._taken),
            founders=tuple(zip(ids, strengths, strict=True)),
            strength=strengths[-1],
            odds=odds,
            baseline_per_day=before.n / self._past.days_before(arrival.created_at),
            rate_per_day=float(len(ids)),
        )

    def _found_before(self, arrival: Arrival, middle: Vector) -> str | None:
        """The cluster that tickets are of which have so much in common, though none joined alone.

        Each tells it in words of its own; what they share is as near to it as one of its tickets.
        """
        if not len(self._clusters):
            return None
        number, similarity = self._clusters.nearest(middle)
        if similarity < self.watch.join or number in self._aside:
            return None
        if self._is_of_others(arrival, number, similarity):
            return None
        return self._clusters.id(number)

    def _is_launched(self, arrival: Arrival) -> bool:
        """Whether a ticket is about a product that training did not know, and nobody before."""
        if arrival.product is None or arrival.product in self._known:
            return False
        its = self._by_name.of_product(arrival.product, arrival.created_at)
        return is_new(self._past, its, arrival.created_at)

    def _is_strange(self, arrival: Arrival) -> bool:
        return arrival.novelty >= self.watch.strange

    def _insert(self, arrival: Arrival, seen: Vector) -> int:
        self._latest.append(arrival.created_at)
        self._memory.forget_before(present(self._latest) - self.watch.reach - DAY)
        return self._memory.insert(arrival, seen, self._by_name.names(arrival))


def rate_days(first: datetime, at: datetime) -> float:
    """Days over which a cluster's rate is told: the last three, or since its first ticket."""
    return min(3.0, max(1.0, (at - first) / DAY))


def present(latest: Collection[datetime]) -> datetime:
    """Where a stream stands by the instants of the tickets that came last, at least one.

    The middle one: a test without a date among the tickets of last March is not their present.
    """
    return sorted(latest)[(len(latest) - 1) // 2]


def cluster_id(founder: Arrival, taken: Container[str] = ()) -> str:
    """Name a cluster after the ticket that founded it: a replay gives the same name.

    A ticket may found again what emptied since; an id that is taken is never given again.
    """
    seed = f"{founder.ticket_id}\n{founder.created_at.isoformat()}\n{founder.text}"
    seeds = chain([seed], (f"{seed}\n{nth}" for nth in count(1)))
    digests = (hashlib.sha256(one.encode()).digest() for one in seeds)
    names = (f"c-{base64.b32encode(digest).decode().lower()[:8]}" for digest in digests)
    return next(name for name in names if name not in taken)


def _strength(cosine: float) -> float:
    return min(1.0, max(0.0, cosine))
