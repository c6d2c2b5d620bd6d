"""What a known issue that rises makes of its tickets, near each other or not."""

from collections.abc import Collection
from math import inf

from models.stream.by_name import ByName
from models.stream.centres import Centres
from models.stream.memory import LOOSE
from models.stream.sighting import Rise
from models.stream.usual import LIKE_OTHERS, Past
from models.stream.watch import DAY
from models.types import Arrival, Vector

CUSTOMERS = 8
"""Customers that make a surge of an issue in words that are strange to it."""


class Surges:
    """The known issues that rise, each with the cluster that its tickets join.

    Args:
        past: of the desk.
        by_name: the same by names.
        clusters: those watched over.
    """

    def __init__(self, past: Past, by_name: ByName, clusters: Centres) -> None:
        self._past = past
        self._by_name = by_name
        self._clusters = clusters
        self._latest: dict[str, int] = {}  # one of ``ByName.issues`` -> its latest cluster

    def expect(self, issue: str, cluster_id: str, products: Collection[str] = ()) -> None:
        """Let tickets of an issue join this cluster; see ``Detector.expect``."""
        number = self._clusters.number(cluster_id)
        if number is None:
            return
        name = self._by_name.part_of(number, issue, products) or issue
        other = self._latest.get(name)
        if other is None or self._clusters.born(other) < self._clusters.born(number):
            self._latest[name] = number

    def forget(self) -> None:
        """Expect no issue any more."""
        self._latest.clear()

    def is_usual(self, arrival: Arrival, number: int) -> bool:
        """Whether a ticket is what a known issue always brings, not its surge of this number."""
        if self._past.is_strange(arrival):
            return False
        names = [n for n in self._by_name.issues(arrival) if self._latest.get(n) == number]
        return bool(names) and not any(self._is_above(name, arrival) for name in names)

    def rise(self, arrival: Arrival) -> Rise | None:
        """What an arrival's issue makes: it goes on in its cluster, else founds one.

        A strange one does neither: what is new to the router has a known issue's name only for
        want of a better one.
        """
        if self._past.is_strange(arrival):
            return None
        return self._first(arrival, strange=False)

    def strange_rise(self, arrival: Arrival, seen: Vector) -> Rise | None:
        """The same of all that has an issue's name, strange or not, where nothing else rises.

        Customers tell a known issue in words that no past ticket has: one alone may have its name
        for want of a better one, but not many times as many as usual that are somewhat alike.

        Args:
            arrival: the latest ticket.
            seen: (dim,) its vector.
        """
        if not self._past.is_strange(arrival):  # most tickets: what is plain was counted by itself
            return None
        found = self._first(arrival, strange=True)
        if found is None or not self._is_one_thing(found, arrival, seen):
            return None
        return found._replace(issue=arrival.issue)

    def _is_one_thing(self, rise: Rise, arrival: Arrival, seen: Vector) -> bool:
        """Whether it goes on, or enough customers tell somewhat the same: a name alone is none.

        Foreign questions of all kinds are named for the issue that they are least unlike.
        """
        if rise.owner != LOOSE:
            return True
        if self._past.n_customers(rise.loose, arrival) < CUSTOMERS:
            return False
        alike = self._past.mean_cosine(rise.loose, seen)
        return alike >= LIKE_OTHERS * self._past.watch.near[0]

    def _first(self, arrival: Arrival, *, strange: bool) -> Rise | None:
        names = self._by_name.issues(arrival)
        found = (self._rise_of(name, arrival, strange=strange) for name in names)
        return next((one for one in found if one), None)

    def _rise_of(self, name: str, arrival: Arrival, *, strange: bool) -> Rise | None:
        """What makes one name rise, within a day or, on a desk too small for that, within some."""
        past, watch, number = self._past, self._past.watch, self._cluster_of(name, arrival)
        at = arrival.created_at
        # On a first day the hours before the last ones are all that tells what is usual.
        spans = watch.parts[-1:] if past.is_without(at) else (watch.window, *watch.days)
        for span in spans:
            began = past.began(at, span)
            if past.is_without(began) or span > past.days_before(began) * DAY:
                continue  # so long a rise is told by as long a past
            mine, usual = self._by_name.of_issue(name, at, span, strange=strange)
            if not self._by_name.is_above(mine, usual, arrival, span):
                continue
            owners = past.memory.owner[mine]
            loose = mine[owners == LOOSE]
            if span <= watch.window and number is not None and (owners == number).any():
                if strange and 2 * len(past.strange(its := mine[owners == number])) < len(its):
                    return None  # what is told in plain words takes in no strange ones
                return Rise(loose, usual, inf, owner=number)
            if span == watch.window:
                odds = past.odds_now(loose, usual, arrival, watch.chance_issue)
            else:
                odds = past.odds_over(loose, usual, arrival, watch.chance_issue, span)
            if odds < 1:
                # What rose weeks ago and rises again is the same known issue: one id for life.
                return Rise(loose, usual, odds, again=LOOSE if number is None else number)
        return None

    def _is_above(self, name: str, arrival: Arrival) -> bool:
        """Whether it comes so many times as often as usual, today."""
        window = self._past.watch.window
        mine, usual = self._by_name.of_issue(name, arrival.created_at, window, strange=False)
        return self._by_name.is_above(mine, usual, arrival, window)

    def _cluster_of(self, name: str, arrival: Arrival) -> int | None:
        """The cluster that is of what rises, else the one of it within the ticket's family."""
        names = (name, *reversed(self._by_name.issues(arrival)))
        return next((self._latest[one] for one in names if one in self._latest), None)
