"""What rises right now: the online detector.

For each arriving ticket, count the tickets like it over the last 24 hours and over the 28 days
before; raise when chance does not explain the first by the second. New issues and surges of known
ones come out of the same statistic, without clustering and without labels.

The count of a quiet past is uncertain too, so the tail is that of the posterior predictive: with a
Gamma(½, 0) prior on the daily rate and n tickets in d days, the next day's count is negative
binomial (Jeffreys' prior for a Poisson rate; Gelman et al., "Bayesian Data Analysis", 2.6).
"""

import base64
import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import nbinom

from models.clustering import centre
from models.sight import Sight
from models.types import Arrival, Matrix, Vector

DAY = timedelta(days=1)
Rows = NDArray[np.intp]
_LAST = "\U0010ffff"  # sorts behind every ticket id
_LOOSE = -1  # a row that belongs to no cluster


@dataclass(frozen=True, slots=True)
class Watch:
    """How the detector looks. Cosines depend on encoder and desk and come with the artifact.

    Attributes:
        near: least cosines of two tickets about the same thing, loosest first; a problem told in
            one sentence is found with the tightest, one told in many ways with the loosest.
        join: least cosine of a ticket to the centre of a cluster it joins.
        chance: probability below which a rise is not taken for chance.
        strange: novelty from which a ticket counts as strange, in [0, 1].
        chance_strange: the same for a rise of strange tickets alone. Known issues do not cross
            it: of their tickets 1 - ``strange`` are strange, by what novelty means.
        min_customers: distinct customers that make a problem.
        window: how long "right now" is.
        baseline_days: how many days before it are "usual".
        young: how long a cluster, told of or not, is set against the time before its first ticket.
        sight: what vectors become before they are compared; None leaves them as they are.
    """

    near: tuple[float, ...]
    join: float
    chance: float = 1e-6
    strange: float = 0.8
    chance_strange: float = 1e-4
    min_customers: int = 4
    window: timedelta = DAY
    baseline_days: int = 28
    young: timedelta = 7 * DAY
    sight: Sight | None = field(default=None, compare=False)

    def see(self, vectors: Matrix) -> Matrix:
        """Vectors as they are compared: unit-norm rows, (n, dim)."""
        return self.sight.see(vectors) if self.sight else vectors


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one arrival means for detection.

    Attributes:
        cluster_id: the cluster it joined or founded, None for neither.
        founders: tickets that founded it, this one last, and their cosines to its centre; empty
            when it joined.
        strength: this one's cosine to the cluster's centre, in [0, 1].
        rises: the cluster is, right now, above what chance explains.
        baseline_per_day: usual rate of tickets like this one.
    """

    cluster_id: str | None = None
    founders: tuple[tuple[str, float], ...] = ()
    strength: float = 0.0
    rises: bool = False
    baseline_per_day: float = 0.0


class Detector:
    """The recent past of the stream and the clusters alive in it.

    The only object with state in this package. It is a fold over the stored stream: built again
    from the store it gives the same answers.
    """

    def __init__(self, watch: Watch, dim: int) -> None:
        self.watch = watch
        self._keys: list[tuple[datetime, str]] = []  # sorted; row i of the arrays is _keys[i]
        self._created_at: dict[str, datetime] = {}
        self._customers: dict[str, str] = {}
        self._vectors = np.zeros((1024, dim), dtype=np.float32)
        self._novelty = np.zeros(1024, dtype=np.float32)
        self._owner = np.full(1024, _LOOSE, dtype=np.int32)  # row -> number of its cluster
        self._ids: list[str] = []  # number -> cluster id
        self._taken: set[str] = set()  # ids given, of clusters that are gone, too
        self._totals = np.zeros((0, dim), dtype=np.float32)  # number -> sum of vectors

    def add_cluster(self, cluster_id: str, total: Vector) -> None:
        """Watch over a cluster whose tickets' vectors, as seen, sum to ``total`` (dim,)."""
        self._ids.append(cluster_id)
        self._taken.add(cluster_id)
        self._totals = np.vstack([self._totals, total[None, :]])

    def reserve(self, cluster_ids: Iterable[str]) -> None:
        """Never give these ids again."""
        self._taken.update(cluster_ids)

    def fill(self, arrivals: Sequence[Arrival], cluster_of: Mapping[str, str]) -> None:
        """Take in tickets that the totals of the clusters they are in have already."""
        if not arrivals:
            return
        for arrival, seen in zip(arrivals, self._see(arrivals), strict=True):
            cluster_id = cluster_of.get(arrival.ticket_id)
            self.forget(arrival.ticket_id)
            row = self._insert(arrival, seen)
            if cluster_id is not None:
                self._owner[row] = self._number(cluster_id)

    def absorb(self, arrival: Arrival, cluster_id: str | None) -> None:
        """Take in a ticket whose place is known."""
        self._absorb(arrival, self._see([arrival])[0], cluster_id)

    def observe(self, arrival: Arrival) -> Sighting:
        """Look at a ticket as it arrives, take it in, and say what it means."""
        self.forget(arrival.ticket_id)
        seen = self._see([arrival])[0]
        sighting = self._join(arrival, seen) or self._found(arrival, seen)
        self._absorb(arrival, seen, None if sighting.founders else sighting.cluster_id)
        if sighting.founders and sighting.cluster_id:
            number = self._number(sighting.cluster_id)
            for ticket_id, _ in sighting.founders:
                row = self._row(ticket_id)
                self._owner[row] = number
                self._totals[number] += self._vectors[row]
        return sighting

    def forget(self, ticket_id: str) -> str | None:
        """Take a ticket out again: its content changed, so it is another ticket.

        Returns:
            The cluster that it leaves, None when it was in none.
        """
        if ticket_id not in self._created_at:
            return None
        row, n = self._row(ticket_id), len(self._keys)
        left = None
        if self._owner[row] != _LOOSE:
            left = self._ids[self._owner[row]]
            self._totals[self._owner[row]] -= self._vectors[row]
        for column in self._columns:
            column[row : n - 1] = column[row + 1 : n].copy()
        del self._keys[row], self._created_at[ticket_id], self._customers[ticket_id]
        return left

    def _see(self, arrivals: Sequence[Arrival]) -> Matrix:
        return self.watch.see(np.stack([arrival.vector for arrival in arrivals]))

    def _number(self, cluster_id: str) -> int:
        if cluster_id not in self._ids:
            self.add_cluster(cluster_id, np.zeros_like(self._vectors[0]))
        return self._ids.index(cluster_id)

    def _absorb(self, arrival: Arrival, seen: Vector, cluster_id: str | None) -> None:
        self.forget(arrival.ticket_id)
        row = self._insert(arrival, seen)
        if cluster_id is not None:
            self._owner[row] = number = self._number(cluster_id)
            self._totals[number] += seen

    def _join(self, arrival: Arrival, seen: Vector) -> Sighting | None:
        """The cluster this ticket belongs to: by its centre, else by most of its neighbours.

        A neighbourhood that is mostly one cluster's must not found a second one beside it.
        """
        if not self._ids:
            return None
        centres = self._totals / np.maximum(
            np.linalg.norm(self._totals, axis=1, keepdims=True), 1e-12
        )
        similarity = centres @ seen
        number = int(similarity.argmax())
        if similarity[number] < self.watch.join:
            first, last = self._recent(arrival.created_at)
            near = self._vectors[first:last] @ seen >= self.watch.near[0]
            owners = self._owner[first:last][near]
            owned = np.bincount(owners[owners != _LOOSE], minlength=1)
            number = int(owned.argmax())
            if owned[number] * 2 <= len(owners):
                return None
        return self._joined(arrival, number, float(similarity[number]))

    def _joined(self, arrival: Arrival, number: int, similarity: float) -> Sighting:
        at = arrival.created_at
        first, last = self._recent(at)
        before = self._before(at)
        mine = first + np.flatnonzero(self._owner[first:last] == number)
        n_before = int((self._owner[before[0] : before[1]] == number).sum())
        n_now = self._n_customers(mine, arrival)
        return Sighting(
            cluster_id=self._ids[number],
            strength=_strength(similarity),
            rises=self._rises(n_now, n_before, at, self.watch.chance)
            or self._is_new(arrival, number),
            baseline_per_day=n_before / self._days_before(at),
        )

    def _is_new(self, arrival: Arrival, number: int) -> bool:
        """Whether a young cluster's strange tickets are more than what was before explains.

        A problem that comes slowly never rises within a day, and its first days are no baseline.
        """
        at, watch = arrival.created_at, self.watch
        if arrival.novelty < watch.strange:
            return False
        rows = np.arange(*self._between(at - watch.young, at))
        mine = rows[self._owner[rows] == number]
        if not len(mine) or (self._owner[: mine[0]] == number).any():
            return False
        born = self._keys[mine[0]][0]
        start, end = self._between(born - self._n_days * DAY, born - timedelta.resolution)
        middle = centre(self._totals[number][None])
        alike = start + np.flatnonzero(self._vectors[start:end] @ middle >= watch.join)
        n_now = self._n_customers(self._strange(mine), arrival)
        usual = self._n_strange_expected(alike)
        return self._rises(n_now, usual, born, watch.chance_strange, at - born)

    def _found(self, arrival: Arrival, seen: Vector) -> Sighting:
        """A cluster of its own when loose tickets like it are more than chance explains.

        The tightest radius that finds it names the founders; the others join by the centre.
        """
        first, last = self._recent(arrival.created_at)
        similarity = self._vectors[first:last] @ seen
        loose = self._owner[first:last] == _LOOSE
        widest = first + np.flatnonzero(loose & (similarity >= self.watch.near[0]))
        if self._n_customers(widest, arrival) < self.watch.min_customers:
            return Sighting()  # most tickets: the long past need not be looked at
        before = self._before(arrival.created_at)
        past = self._vectors[slice(*before)] @ seen
        for near in reversed(self.watch.near):
            rows = first + np.flatnonzero(loose & (similarity >= near))
            usual = before[0] + np.flatnonzero(past >= near)
            found = self._risen(arrival, seen, rows, usual)
            if found is not None:
                return found
        return Sighting()

    def _risen(self, arrival: Arrival, seen: Vector, rows: Rows, usual: Rows) -> Sighting | None:
        """A cluster of these rows when so many usual ones do not explain them.

        Or of the strange ones alone: few of a known issue's tickets are, most of a new problem's.
        """
        at, watch = arrival.created_at, self.watch
        n_before: float = len(usual)
        if not self._rises(self._n_customers(rows, arrival), n_before, at, watch.chance):
            if arrival.novelty < watch.strange:
                return None
            rows, n_before = self._strange(rows), self._n_strange_expected(usual)
            n_now = self._n_customers(rows, arrival)
            if not self._rises(n_now, n_before, at, watch.chance_strange):
                return None
        founders = np.vstack([self._vectors[rows], seen])
        ids = (*(self._keys[i][1] for i in rows), arrival.ticket_id)
        strengths = [_strength(float(s)) for s in founders @ centre(founders)]
        return Sighting(
            cluster_id=self._new_id(arrival),
            founders=tuple(zip(ids, strengths, strict=True)),
            strength=strengths[-1],
            rises=True,
            baseline_per_day=n_before / self._days_before(at),
        )

    def _strange(self, rows: Rows) -> Rows:
        return rows[self._novelty[rows] >= self.watch.strange]

    def _n_strange_expected(self, usual: Rows) -> float:
        """How many of so many usual tickets are strange: by what novelty means, or as counted."""
        return max((1 - self.watch.strange) * len(usual), len(self._strange(usual)))

    def _new_id(self, founder: Arrival) -> str:
        """A ticket may found again what emptied since; the id of the first is never reused."""
        nth = 0
        while (name := cluster_id(founder, nth)) in self._taken:
            nth += 1
        return name

    def _rises(
        self, n_now: int, n_before: float, at: datetime, chance: float, now: timedelta = DAY
    ) -> bool:
        """Whether so many in a time ``now`` are more than those before ``at`` explain."""
        if n_now < self.watch.min_customers:
            return False
        days, span = self._days_before(at), max(now / DAY, 1.0)
        return bool(nbinom.sf(n_now - 1, n_before + 0.5, days / (days + span)) < chance)

    def _n_customers(self, rows: Rows, arrival: Arrival) -> int:
        """Distinct customers among these rows and the arrival; one unknown counts as one."""
        return len({self._customers[self._keys[i][1]] for i in rows} | {_customer(arrival)})

    def _days_before(self, at: datetime) -> float:
        """Days of past that the baseline rests on, at least one: from its first ticket on."""
        start, end = self._before(at)
        past = (at - self.watch.window - self._keys[start][0]) / DAY if start < end else 0.0
        return float(max(past, 1.0))

    @property
    def _columns(self) -> tuple[NDArray[Any], ...]:
        """What is known of each row."""
        return self._vectors, self._novelty, self._owner

    @property
    def _n_days(self) -> int:
        return self.watch.baseline_days

    def _recent(self, at: datetime) -> tuple[int, int]:
        return self._between(at - self.watch.window, at)

    def _before(self, at: datetime) -> tuple[int, int]:
        until = at - self.watch.window
        return self._between(until - self._n_days * DAY, until)

    def _between(self, after: datetime, until: datetime) -> tuple[int, int]:
        """Rows with after < created_at <= until."""
        return bisect_right(self._keys, (after, _LAST)), bisect_right(self._keys, (until, _LAST))

    def _row(self, ticket_id: str) -> int:
        return bisect_left(self._keys, (self._created_at[ticket_id], ticket_id))

    def _insert(self, arrival: Arrival, seen: Vector) -> int:
        self._drop_stale(arrival.created_at)
        n = len(self._keys)
        if n == len(self._vectors):
            self._vectors = np.vstack([self._vectors, np.zeros_like(self._vectors)])
            self._novelty = np.concatenate([self._novelty, np.zeros(n, dtype=np.float32)])
            self._owner = np.concatenate([self._owner, np.full(n, _LOOSE, dtype=np.int32)])
        key = (arrival.created_at, arrival.ticket_id)
        row = bisect_left(self._keys, key)
        if row < n:  # late: make room; on time, nothing moves
            for column in self._columns:
                column[row + 1 : n + 1] = column[row:n].copy()
        self._vectors[row], self._novelty[row] = seen, arrival.novelty
        self._owner[row] = _LOOSE
        self._keys.insert(row, key)
        self._created_at[arrival.ticket_id] = arrival.created_at
        self._customers[arrival.ticket_id] = _customer(arrival)
        return row

    def _drop_stale(self, newest: datetime) -> None:
        """Forget what no baseline can reach any more, once it is a quarter of the rows."""
        oldest = newest - self.watch.window - (self._n_days + 1) * DAY
        n_stale = bisect_left(self._keys, (oldest, ""))
        if n_stale < max(256, len(self._keys) // 4):
            return
        for _, ticket_id in self._keys[:n_stale]:
            del self._created_at[ticket_id], self._customers[ticket_id]
        del self._keys[:n_stale]
        n = len(self._keys)
        for column in self._columns:
            column[:n] = column[n_stale : n_stale + n].copy()


def cluster_id(founder: Arrival, nth: int = 0) -> str:
    """Name a cluster after the ticket that founded it: a replay gives the same name."""
    seed = f"{founder.ticket_id}\n{founder.created_at.isoformat()}\n{founder.text}"
    seed += f"\n{nth}" if nth else ""
    digest = hashlib.sha256(seed.encode()).digest()
    return "c-" + base64.b32encode(digest).decode().lower()[:8]


def _strength(cosine: float) -> float:
    return min(1.0, max(0.0, cosine))


def _customer(arrival: Arrival) -> str:
    return arrival.customer or f"\0{arrival.ticket_id}"
