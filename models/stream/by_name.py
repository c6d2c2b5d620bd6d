"""What is counted by its name: a known issue, however each customer tells it, or a product.

An issue is counted on the whole desk and within its family of products: a fault of all printers
is lost among what the whole desk hears of the same issue.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TypeGuard

import numpy as np
from numpy.typing import NDArray

from models.spam import may_be_unwanted
from models.stream.kin import OF_ANY, shared_families
from models.stream.memory import (
    FAMILY,
    ISSUE,
    LEANING,
    NOTHING,
    PRODUCT,
    WITHIN_FAMILY,
    Rows,
)
from models.stream.usual import Past, Usual
from models.stream.watch import DAY
from models.types import Arrival, Vector

NEARLY_ALL = 0.9
"""Share of a surge's tickets in one family of products that makes it that family's."""
_KEPT = 2**12
"""Texts of which it is remembered whether they sell: each night fills a detector anew."""
Mask = NDArray[np.bool_]
Names = tuple[str | None, str | None, str | None, str | None, str | None]


class ByName:
    """The memory by names.

    Args:
        past: of the desk.
        known: products that are not new, however long nobody wrote about them.
    """

    def __init__(self, past: Past, known: Collection[str] = ()) -> None:
        self._past = past
        self._known = frozenset(known)

    def names(self, arrival: Arrival) -> Names:
        """For the columns of the memory's ``about``."""
        issue, within_family = (*self.issues(arrival), None, None)[:PRODUCT]
        product = _named(arrival.product) if arrival.product else None
        return issue, within_family, product, self._family(arrival), _leaning(arrival)

    def issues(self, arrival: Arrival) -> tuple[str, ...]:
        """What may rise with a ticket: its known issue, and that within its family."""
        if arrival.issue is None:
            return ()
        family = self._past.watch.families.get(arrival.product or "")
        return (arrival.issue, f"{arrival.issue}\n{family}") if family else (arrival.issue,)

    def of_issue(
        self, name: str, at: datetime, span: timedelta, *, strange: bool
    ) -> tuple[Rows, Usual]:
        """The last tickets of one of ``issues``, ``strange`` ones or not, and its usual ones."""
        memory = self._past.memory
        number, began = memory.number(name), self._past.began(at, span)
        recent, before = slice(*memory.between(at - span, at)), slice(*self._past.before(began))
        is_mine = (memory.about[recent] == number).any(axis=1)
        if not strange:
            is_mine &= memory.novelty[recent] < self._past.watch.strange
        was = before.start + np.flatnonzero((memory.about[before] == number).any(axis=1))
        return recent.start + np.flatnonzero(is_mine), self._past.usual(was, began)

    def is_above(self, mine: Rows, usual: Usual, arrival: Arrival, span: timedelta) -> bool:
        """Whether an issue came so many times as often as usual in ``span``, with this arrival."""
        at, past = arrival.created_at, self._past
        days = past.days_before(past.began(at, span))
        expected = usual.n / days * (past.worth(span, mine, at) / DAY)
        return past.n_customers(mine, arrival) >= past.watch.times_usual * expected

    def part_of(self, number: int, issue: str, products: Collection[str]) -> str | None:
        """The issue within a family that nearly all tickets of a cluster are about, if one is."""
        memory = self._past.memory
        rows = np.flatnonzero(memory.owner[: len(memory)] == number)
        parts, counts = np.unique(memory.about[rows, WITHIN_FAMILY], return_counts=True)
        if not len(rows):
            families = {self._past.watch.families.get(product) for product in products}
            (family,) = families if len(families) == 1 else (None,)
            return f"{issue}\n{family}" if family else None
        if counts.max() < NEARLY_ALL * len(rows):
            return None
        part = int(parts[counts.argmax()])
        return None if part == NOTHING else memory.name(part)

    def of_product(self, product: str, at: datetime) -> Rows:
        """The tickets of a product in the baseline and until an instant, by time."""
        memory = self._past.memory
        (first, _), (_, end) = self._past.before(at), self._past.recent(at)
        is_its = memory.about[first:end, PRODUCT] == memory.number(_named(product))
        return first + np.flatnonzero(is_its)

    def leaning_as(self, arrival: Arrival) -> Rows:
        """The strange tickets, until now, that lean to the same issue; of products that are kin."""
        at, name = arrival.created_at, _leaning(arrival)
        if name is None:
            return np.empty(0, np.intp)
        (first, _), (_, end) = self._past.before(at), self._past.recent(at)
        leans = self._past.memory.about[first:end, LEANING] == self._past.memory.number(name)
        leans &= self.are_kin(first, end, arrival)
        return self._past.strange(first + np.flatnonzero(leans))

    def are_kin(self, first: int, last: int, arrival: Arrival) -> Mask:
        """Which of the rows from ``first`` to before ``last`` may be about a ticket's product.

        Those of its family, and those of none that is known.
        """
        memory, family = self._past.memory, self._family(arrival)
        of = memory.about[first:last, FAMILY]
        if family is None:
            return np.ones(len(of), dtype=bool)
        return np.asarray((of == NOTHING) | (of == memory.number(family)))

    def of_kin(self, cosines: Vector, first: int, arrival: Arrival) -> Vector:
        """Cosines of the tickets from row ``first`` on, -1 for those of another family of products.

        Unless they are nearer than those of one have to be. So are those of a known issue that are
        told of the same launched product: its name makes them near.
        """
        last = first + len(cosines)
        others = ~self.are_kin(first, last, arrival)
        apart = others & (cosines < self._past.watch.between_families)
        if self.is_launched(arrival):
            apart |= self.are_plain(first, last, arrival)
        return np.where(apart, -1.0, cosines)

    def may_be_new(self, product: str | None) -> TypeGuard[str]:
        """Whether it is a product that training did not know."""
        return product is not None and product not in self._known

    def is_launched(self, arrival: Arrival) -> bool:
        """Whether a ticket is about a product that training did not know, and nobody before."""
        if not self.may_be_new(arrival.product):
            return False
        its = self.of_product(arrival.product, arrival.created_at)
        return self._past.is_new(its, arrival.created_at)

    def are_plain(self, first: int, last: int, arrival: Arrival) -> Mask:
        """Which of the rows from ``first`` to before ``last`` are of the product's known issues."""
        memory, product = self._past.memory, arrival.product
        about = memory.about[first:last]
        is_its = about[:, PRODUCT] == memory.number(_named(product or ""))
        is_known = (about[:, ISSUE] != NOTHING) & (
            memory.novelty[first:last] < self._past.watch.strange
        )
        return np.asarray(is_its & is_known)

    def is_kin(self, arrival: Arrival, rows: Rows) -> bool:
        """Whether a ticket may be about the products that these tickets are about."""
        memory, family = self._past.memory, self._family(arrival)
        shared = shared_families(self._families(rows))
        return family is None or not shared or memory.number(family) in shared

    def are_of_any(self, rows: Rows, arrival: Arrival) -> bool:
        """Whether tickets, and one more, are of so many families that no product is to blame."""
        memory, family = self._past.memory, self._family(arrival)
        own = {memory.number(family)} if family else set()
        return len({*self._families(rows), *own} - {None}) >= OF_ANY

    def _families(self, rows: Rows) -> list[int | None]:
        found = self._past.memory.about[rows, FAMILY].tolist()
        return [None if number == NOTHING else number for number in found]

    def _family(self, arrival: Arrival) -> str | None:
        family = self._past.watch.family(arrival.product)
        return None if family is None else f"\n\n{family}"


def _leaning(arrival: Arrival) -> str | None:
    """The issue that a ticket without one leans to, among the names of issues.

    Who sells something is unlike all issues, too, and least unlike one: that tells nothing.
    """
    if arrival.issue is not None or arrival.leaning is None or _may_sell(arrival.text):
        return None
    return f"\n\n\n{arrival.leaning}"


_may_sell = lru_cache(maxsize=_KEPT)(may_be_unwanted)


def _named(product: str) -> str:
    """A product among the names of issues."""
    return f"\n{product}"
