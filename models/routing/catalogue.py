"""The product catalogue: what a desk answers for, and the names customers give it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from models.routing.settled import one_of, settled
from models.types import Decision, Ticket

_NAMED = 0.98
_NUMBER = re.compile(r"(?<=[^\W\d_]{3}) ?(?=\d)")
"""Where a number begins behind a word, with or without a space: "il y a 5 ans" names no A5."""


@dataclass(frozen=True, slots=True)
class Product:
    """An entry of the catalogue; ``aliases`` are the names customers write."""

    id: str
    name: str
    family: str = ""
    aliases: tuple[str, ...] = ()
    predecessor: str | None = None
    successor: str | None = None


@dataclass(frozen=True)
class Catalogue:
    """All products of the desk."""

    products: tuple[Product, ...] = ()

    @cached_property
    def _by_name(self) -> dict[str, str | None]:
        """Whose id a word is, else whose name, else whose alias; None where it is of several."""
        found: dict[str, str | None] = {}
        for kind in range(3):
            told = [(p.id, ([p.id], [p.name], p.aliases)[kind]) for p in self.products]
            owners: dict[str, set[str]] = {}
            for product, words in told:
                for word in filter(None, map(_key, words)):
                    owners.setdefault(word, set()).add(product)
            for word, of in owners.items():
                found.setdefault(word, min(of) if len(of) == 1 else None)
        return found

    @cached_property
    def _before(self) -> dict[str, str | None]:
        return {p.id: p.predecessor for p in self.products}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        keys = sorted(self._by_name, key=lambda key: (-len(key), key))
        names = [_NUMBER.sub(" ?", re.escape(key)) for key in keys]
        return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w|[.,]\d)") if names else None

    @cached_property
    def families(self) -> dict[str, str]:
        """The family of each product that has one."""
        return {p.id: p.family for p in self.products if p.family}

    @cached_property
    def names(self) -> dict[str, str]:
        """What each product is called, by id."""
        return {p.id: p.name for p in self.products if p.name}

    def stand_in(self, product: str | None, known: Collection[str]) -> str | None:
        """The product itself if it is known, else its nearest predecessor that is, else None."""
        passed: set[str] = set()
        while product and product not in known and product not in passed:
            passed.add(product)
            product = self._before.get(product)
        return product if product in known else None

    def before(self, product: str | None) -> tuple[str, ...]:
        """The product's predecessors, the nearest first."""
        passed: dict[str, None] = {}
        while (product := self._before.get(product or "")) and product not in passed:
            passed[product] = None
        return tuple(passed)

    def entry(self, given: str | None) -> str | None:
        """The product that a value names as its id, name or alias; another value as it is."""
        return None if given is None else self._by_name.get(_key(given)) or given.strip()

    def by_entry(self, tickets: Iterable[Ticket]) -> list[Ticket]:
        """Tickets whose product is the entry that it names."""
        return [replace(ticket, product=self.entry(ticket.product)) for ticket in tickets]

    def named_in(self, text: str) -> tuple[str, ...]:
        """Products whose name stands in the text, in order of first mention.

        The longest name wins where several begin at one place ("Aria 5 Pro" before "Aria 5").
        """
        if self._pattern is None:
            return ()
        found = (self._by_name[_key(m.group())] for m in self._pattern.finditer(_fold(text)))
        return tuple(dict.fromkeys(product for product in found if product))


def decide_product(given: str | None, named: Sequence[str], by_model: Decision) -> Decision:
    """Decide the product: the ticket's own field, else its one name in the text, else the model.

    A product that nobody trained on is taken as given: products are launched every month. Of
    several that the text names a model sees words and not which one is broken: none is decided.
    """
    if given:
        return settled(by_model, given, 1.0, "given")
    if len(named) == 1:
        return settled(by_model, named[0], _NAMED, "text")
    return one_of(by_model, named, _NAMED) if named else by_model


def _key(name: str) -> str:
    """A name as it is known again: "Aria 5", "aria-5" and "Aria5" are one."""
    return _NUMBER.sub("", _fold(name))


def _fold(text: str) -> str:
    return re.sub(r"[\s\-_]+", " ", text.casefold()).strip()
