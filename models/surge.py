"""What rises right now: the online detector.

For each arriving ticket, count the tickets like it over the last 24, 12, 6 and 3 hours and over the
28 days before; raise when chance does not explain the first by the second. New issues and surges of
known ones come out of the same statistic, without clustering and without labels.
"""

import base64
import hashlib
from collections import deque
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import chain, count

import numpy as np

from models.background import Background
from models.clustering import centre
from models.routing.catalogue import Catalogue
from models.sentences.boilerplate import is_empty
from models.stream.alike import alike
from models.stream.by_name import ByName
from models.stream.centres import Centres
from models.stream.debut import debut
from models.stream.leaning import leaning
from models.stream.living import Home, Living
from models.stream.memory import LOOSE, Memory
from models.stream.returning import returning
from models.stream.shared import shared
from models.stream.sighting import Rise, Sighting, strength
from models.stream.surges import Surges
from models.stream.usual import Past
from models.stream.watch import DAY, Watch
from models.stream.within import within
from models.types import Arrival, Matrix, Vector

N_LATEST = 20
"""Tickets that came last, by which a stream's present is told."""


class Detector:
    """The recent past of the stream and the clusters alive in it.

    A fold over the stored stream: built again from the store it gives the same answers.
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
        self._dim = dim
        self._memory = Memory(dim)
        self._past = Past(self._memory, watch)
        self._by_name = ByName(self._past, known)
        self._clusters = Centres(dim)
        self._living = Living(self._past, self._by_name, self._clusters)
        self._surges = Surges(self._past, self._by_name, self._clusters)
        self._taken: set[str] = set()  # ids given, of clusters that are gone, too
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

        Where nearly all of the cluster's tickets are of one family of products, only tickets of
        that family join; with no ticket of it in mind any more, the family of ``products``. Of two
        clusters of one issue they join the one that was born last.
        """
        self._surges.expect(issue, cluster_id, products)

    def put_aside(self, cluster_id: str, *, is_aside: bool = True) -> None:
        """Let tickets found a cluster of their own that are this one's only taken together.

        And take all that is in it for usual; or no more.
        """
        number = self._clusters.number(cluster_id)
        if number is not None:
            (self._past.aside.add if is_aside else self._past.aside.discard)(number)

    def reserve(self, cluster_ids: Iterable[str]) -> None:
        """Never give these ids again."""
        self._taken.update(cluster_ids)

    def fill(
        self,
        arrivals: Sequence[Arrival],
        cluster_of: Mapping[str, str],
        n_of_day: Mapping[date, int] | None = None,
        seen: Matrix | None = None,
    ) -> None:
        """Take in tickets that the totals of the clusters they are in have already.

        Args:
            arrivals: in any order; of busy days those that ``thinning.kept`` chose are enough.
            cluster_of: id of a ticket -> its cluster, where it is in one.
            n_of_day: tickets of each day, when not all of them are given.
            seen: (n_arrivals, dim) their vectors as they are compared, where they are at hand.
        """
        said = {a.ticket_id: row for row, a in enumerate(arrivals) if not is_empty(a.text)}
        once = [arrivals[row] for row in said.values()]
        if not once:
            return
        for arrival in once:
            self.forget(arrival.ticket_id)
        self._latest.extend(sorted(arrival.created_at for arrival in once)[-N_LATEST:])
        names = [self._by_name.names(arrival) for arrival in once]
        vectors = self._see(once) if seen is None else seen[list(said.values())]
        self._memory.extend(once, vectors, names)
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
        past, by_name = self._past, self._by_name
        is_plain = arrival.issue is not None and not past.is_strange(arrival)
        if is_plain and by_name.is_launched(arrival):
            # A name that nobody wrote before makes all alike that is told of it.
            return self._meant(self._surges.rise(arrival), arrival, seen)
        first, last = past.recent(arrival.created_at)
        cosines = self._memory.cosines(first, last, seen, self.watch.near[0])
        of_kin = by_name.of_kin(cosines, first, arrival)
        home = self._living.home(arrival, seen, of_kin)
        if home is not None and not self._surges.is_usual(arrival, home.number):
            return self._living.joined(arrival, home)
        rise = alike(past, by_name, arrival, seen, of_kin)
        if rise is None and (cosines != of_kin).any():
            rise = alike(past, by_name, arrival, seen, cosines, of_any=True)
        rise = (
            rise
            or self._surges.rise(arrival)
            or debut(past, by_name, arrival, seen)
            or shared(past, arrival, seen)
            or within(past, by_name, arrival, seen)
            or self._surges.strange_rise(arrival, seen)
            or returning(past, by_name, self._clusters, arrival, seen)
            or leaning(past, by_name, arrival, seen)
        )
        return self._meant(rise, arrival, seen)

    def _meant(self, rise: Rise | None, arrival: Arrival, seen: Vector) -> Sighting:
        """What it means that an arrival comes with these tickets."""
        if rise is None:
            return Sighting()
        if rise.owner != LOOSE:
            similarity = self._clusters.similarity(rise.owner, seen)
            return self._living.joined(arrival, Home(rise.owner, similarity, is_near=True))
        founders = np.vstack([self._memory.vectors[rise.loose], seen])
        ids = (*(self._memory.key(int(i))[1] for i in rise.loose), arrival.ticket_id)
        middle = centre(founders)
        strengths = [strength(float(s)) for s in founders @ middle]
        number = rise.again if rise.again != LOOSE else self._found_before(arrival, founders)
        again = None if number == LOOSE else self._clusters.id(number)
        return Sighting(
            cluster_id=again or cluster_id(arrival, taken=self._taken),
            founders=tuple(zip(ids, strengths, strict=True)),
            strength=strengths[-1],
            odds=rise.odds,
            baseline_per_day=rise.usual.n / self._past.days_before(arrival.created_at),
            rate_per_day=float(len(ids)),
            issue=rise.issue,
        )

    def _found_before(self, arrival: Arrival, founders: Matrix) -> int:
        """The cluster that tickets are of which have so much in common, though none joined alone.

        Each tells it in words of its own; what they share is as near to it as one of its tickets,
        or they are nearly as like its tickets as these and they are like each other, or came up
        with it and are as like its tickets as two about the same thing.
        """
        if not len(self._clusters):
            return LOOSE
        number, similarity = self._clusters.nearest(centre(founders))
        if number in self._past.aside:
            return LOOSE
        is_one = (
            similarity >= self.watch.join
            or self._living.are_alike(number, founders)
            or self._living.came_together(number, arrival, founders)
        )
        if not is_one:
            return LOOSE
        return LOOSE if self._living.is_of_others(arrival, number, similarity) else number

    def background(self, at: datetime, catalogue: Catalogue) -> Background:
        """What the desk's tickets said before what is now."""
        words, until = self._memory.words, at - self.watch.window
        after = self._past.since(until)
        first, end = self._past.before(at)
        return Background(end - first, lambda word: words.count(word, after, until), catalogue)

    def relabel(self, arrivals: Iterable[Arrival]) -> None:
        """Take in what tickets are about by now; which issues have a cluster is to be said anew."""
        for arrival in arrivals:
            self._memory.relabel(arrival.ticket_id, self._by_name.names(arrival))
        self._surges.forget()

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

    def _insert(self, arrival: Arrival, seen: Vector) -> int:
        self._latest.append(arrival.created_at)
        stands = present(self._latest)
        self._memory.forget_before(self._memory.back(stands, self.watch.reach + DAY))
        return self._memory.insert(arrival, seen, self._by_name.names(arrival))


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
