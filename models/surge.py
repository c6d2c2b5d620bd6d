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
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import numpy as np
from scipy.stats import nbinom

from models.types import Arrival, Vector

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Watch:
    """How the detector looks. Cosines depend on the encoder and come with the artifact.

    ``near``: least cosine of two tickets about the same thing; ``join``: least cosine of a ticket
    to the centre of a cluster it joins; ``chance``: probability below which a rise is no chance.
    """

    near: float
    join: float
    chance: float = 1e-6
    min_customers: int = 4
    window: timedelta = DAY
    baseline_days: int = 28


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """A cluster as the detector holds it: the sum of its tickets' vectors and their times."""

    cluster_id: str
    total: Vector
    times: tuple[datetime, ...]
    """Sorted; only those within the baseline of the newest are kept."""

    @property
    def centre(self) -> Vector:
        """Unit vector of the mean ticket."""
        return self.total / max(float(np.linalg.norm(self.total)), 1e-12)


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one arrival means for detection.

    Exactly one of three: it ``joined`` a cluster, it ``founded`` one with the tickets named (its
    own id among them), or neither. ``rises`` says that the joined cluster is, right now, above
    what chance explains; ``baseline_per_day`` is the usual rate of tickets like it.
    """

    joined: str | None = None
    founded: str | None = None
    founders: tuple[str, ...] = ()
    strength: float = 0.0
    rises: bool = False
    baseline_per_day: float = 0.0


class Detector:
    """The recent past of the stream and the clusters alive in it.

    The only object with state in this package: it is a fold over the stored stream, and can be
    built again from the store at any time with the same answers.
    """

    def __init__(
        self, watch: Watch, dim: int, arrivals: Iterable[tuple[Arrival, str | None]] = ()
    ) -> None:
        """Build from the stored stream: arrivals of the last weeks, each with its cluster."""
        self.watch = watch
        self._rows: list[tuple[datetime, str]] = []  # sorted: (created_at, ticket id)
        self._customers: dict[str, str] = {}
        self._cluster_of: dict[str, str] = {}
        self._vectors = np.zeros((1024, dim), dtype=np.float32)  # row i belongs to _rows[i]
        self.groups: dict[str, Group] = {}
        for arrival, cluster_id in sorted(arrivals, key=lambda a: a[0].created_at):
            self.absorb(arrival, cluster_id)

    def absorb(self, arrival: Arrival, cluster_id: str | None) -> None:
        """Take in a ticket whose place is already known."""
        self.forget(arrival.ticket_id)
        self._insert(arrival)
        if cluster_id is not None:
            self._add_to(cluster_id, arrival.ticket_id, arrival.created_at, arrival.vector)

    def observe(self, arrival: Arrival) -> Sighting:
        """Look at a ticket as it arrives, take it in, and say what it means."""
        self.forget(arrival.ticket_id)
        sighting = self._join(arrival) or self._found(arrival)
        self._insert(arrival)
        for ticket_id in sighting.founders or ((arrival.ticket_id,) if sighting.joined else ()):
            row = self._row(ticket_id)
            cluster_id = sighting.joined or sighting.founded or ""
            self._add_to(cluster_id, ticket_id, self._rows[row][0], self._vectors[row])
        return sighting

    def forget(self, ticket_id: str) -> None:
        """Take a ticket out again (its content changed, so it is another ticket)."""
        if ticket_id not in self._customers:
            return
        row = self._row(ticket_id)
        created_at, _ = self._rows.pop(row)
        n = len(self._rows)
        vector = self._vectors[row].copy()
        self._vectors[row:n] = self._vectors[row + 1 : n + 1]
        del self._customers[ticket_id]
        if (cluster_id := self._cluster_of.pop(ticket_id, None)) in self.groups:
            group = self.groups[cluster_id]
            times = list(group.times)
            if created_at in times:
                times.remove(created_at)
            self.groups[cluster_id] = replace(
                group, total=group.total - vector, times=tuple(times)
            )

    def _join(self, arrival: Arrival) -> Sighting | None:
        """The live cluster this ticket belongs to: by its centre, else by most of its neighbours.

        A neighbourhood that is mostly one cluster's must not found a second one beside it.
        """
        if not self.groups:
            return None
        groups = list(self.groups.values())
        similarity = np.stack([g.centre for g in groups]) @ arrival.vector
        best = int(similarity.argmax())
        if similarity[best] < self.watch.join:
            near = self._near(arrival, *self._recent(arrival.created_at))
            owners = [self._cluster_of.get(self._rows[i][1]) for i in near]
            owned = [i for i, g in enumerate(groups) if owners.count(g.cluster_id) * 2 > len(near)]
            if not owned:
                return None
            best = owned[0]
        group = groups[best]
        since = arrival.created_at - self.watch.window
        n_recent = 1 + sum(since < t <= arrival.created_at for t in group.times)
        n_before = sum(t <= since for t in group.times)
        return Sighting(
            joined=group.cluster_id,
            strength=max(0.0, float(similarity[best])),
            rises=self._rises(n_recent, n_before, arrival.created_at),
            baseline_per_day=n_before / self._days_before(arrival.created_at),
        )

    def _found(self, arrival: Arrival) -> Sighting:
        """A cluster of its own, when tickets like it are more than chance explains."""
        near = self._near(arrival, *self._recent(arrival.created_at))
        free = [i for i in near if self._rows[i][1] not in self._cluster_of]
        n_customers = 1 + len(
            {self._customers[self._rows[i][1]] for i in free} - {_customer(arrival)}
        )
        if n_customers < self.watch.min_customers:
            return Sighting()
        n_before = len(self._near(arrival, *self._before(arrival.created_at)))
        baseline = n_before / self._days_before(arrival.created_at)
        if not self._rises(n_customers, n_before, arrival.created_at):
            return Sighting(baseline_per_day=baseline)
        founders = (*(self._rows[i][1] for i in free), arrival.ticket_id)
        return Sighting(
            founded=cluster_id(arrival),
            founders=founders,
            strength=1.0,
            rises=True,
            baseline_per_day=baseline,
        )

    def _rises(self, n_now: int, n_before: int, at: datetime) -> bool:
        if n_now < self.watch.min_customers:
            return False
        days = self._days_before(at)
        return bool(nbinom.sf(n_now - 1, n_before + 0.5, days / (days + 1)) < self.watch.chance)

    def _days_before(self, at: datetime) -> float:
        """Days of past that the baseline rests on, at least one."""
        first = self._rows[0][0] if self._rows else at
        seen = (at - self.watch.window - first) / DAY
        return float(min(max(seen, 1.0), self.watch.baseline_days))

    def _recent(self, at: datetime) -> tuple[int, int]:
        return self._between(at - self.watch.window, at)

    def _before(self, at: datetime) -> tuple[int, int]:
        until = at - self.watch.window
        return self._between(until - self.watch.baseline_days * DAY, until)

    def _between(self, after: datetime, until: datetime) -> tuple[int, int]:
        top = "\U0010ffff"
        return bisect_right(self._rows, (after, top)), bisect_right(self._rows, (until, top))

    def _near(self, arrival: Arrival, first: int, last: int) -> Sequence[int]:
        similarity = self._vectors[first:last] @ arrival.vector
        return [first + int(i) for i in np.flatnonzero(similarity >= self.watch.near)]

    def _row(self, ticket_id: str) -> int:
        created_at = self._time_of[ticket_id]
        return bisect_left(self._rows, (created_at, ticket_id))
