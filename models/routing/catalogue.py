"""The product catalogue: what a desk answers for, and the names customers give it."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from itertools import pairwise
from typing import TypeVar

from models.alphabets.folding import bare
from models.alphabets.letters import GLUED
from models.alphabets.spacing import apart
from models.routing.misspelt import Misspelt
from models.routing.settled import one_of, settled
from models.types import Arrival, Decision, Ticket

_T = TypeVar("_T", Ticket, Arrival)

_NAMED = 0.98
_BETWEEN_WORDS = re.compile(r"[\s\-_]+")
_FIGURE = re.compile(r"(?<=[^\W\d_]{3})(?=\d)|(?<=\d)(?=[^\W\d_]{3})")
"""Where a figure begins or ends at a word, with or without a space: "il y a 5 ans" names no A5."""
_IS_GLUED = re.compile(rf"^[{GLUED}]|[{GLUED}]$")
"""Of a name that begins or ends so other words stand right beside it."""
_JOINED = 4
"""Letters of words that may stand without their space: "I T" is not "it"."""
_PIECE = 3
"""Letters of a piece of one word that is written as two: "Thunder bird"."""
_NO_PIECE = frozenset(
    """
    mon ton son mes tes ses nos vos notre votre leur les des une aux par sur pour avec dans que
    the our your his her and for not one mein dein sein ihr unser der die das den dem ein eine
    mit von los las una con por sus mis suo mio del dei gli een het mijn meu seu
    """.split()
)
"""Words that stand before a name: "mon Volta" is no MonVolta."""


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
    def _pattern(self) -> re.Pattern[str]:
        return _any_name(self._told, _in_pieces)

    @cached_property
    def _as_spelled(self) -> re.Pattern[str]:
        """The same, but for words in pieces."""
        return _any_name(self._told, re.escape)

    @cached_property
    def _told(self) -> tuple[str, ...]:
        """All ids, names and aliases, folded."""
        names = (_fold(n) for p in self.products for n in (p.id, p.name, *p.aliases))
        return tuple(dict.fromkeys(names))

    @cached_property
    def _misspelt(self) -> Misspelt:
        return Misspelt({name: self._by_name.get(_key(name)) for name in self._told})

    @cached_property
    def families(self) -> dict[str, str]:
        """The family of each product that has one."""
        return {p.id: p.family for p in self.products if p.family}

    @cached_property
    def names(self) -> dict[str, str]:
        """What each product is called, by id."""
        return {p.id: p.name for p in self.products if p.name}

    @cached_property
    def called(self) -> tuple[str, ...]:
        """All names and aliases: what a text may call a product, and no person."""
        return tuple(dict.fromkeys(n for p in self.products for n in (p.name, *p.aliases) if n))

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

    def entries(self, given: Iterable[str]) -> tuple[str, ...]:
        """The products that values name, as ``entry`` does, each once."""
        return tuple(dict.fromkeys(self.entry(one) or one for one in given))

    def by_entry(self, tickets: Iterable[_T]) -> list[_T]:
        """Tickets whose product is the entry that it names."""
        entry = cache(self.entry)
        return [
            ticket
            if (product := entry(ticket.product)) == ticket.product
            else replace(ticket, product=product)
            for ticket in tickets
        ]

    def named_in(self, text: str) -> tuple[str, ...]:
        """Products whose name stands in the text, in order of first mention.

        The longest name wins where several begin at one place ("Aria 5 Pro" before "Aria 5").
        """
        return self._named(text, _fold(text))

    def _named(self, text: str, folded: str) -> tuple[str, ...]:
        found = (self._by_name[_key(name)] for name in self._names_in(text, folded))
        return tuple(dict.fromkeys(product for product in found if product))

    def _names_in(self, text: str, folded: str) -> Iterator[str]:
        """Names in a text; a word in pieces is one with a capital: "Pay back", not "pay back"."""
        at, is_capital = 0, cache(partial(_is_capital, text=text))
        while found := self._pattern.search(folded, at):
            is_name = self._as_spelled.fullmatch(folded, found.start(), found.end())
            if not is_name and not is_capital(found.group()):
                found = self._as_spelled.match(folded, shorter := found.start())
            at = found.end() if found else shorter + 1
            if found:
                yield found.group()

    def told_in(self, text: str, is_ordinary: Callable[[str], bool]) -> tuple[str, ...]:
        """Products named in the text; where none is, those that it names but for one slip.

        Args:
            text: a ticket's.
            is_ordinary: whether a word is one of the desk's, and so no slip in another.
        """
        if not self._by_name:
            return ()
        folded = _fold(text)
        return self._named(text, folded) or self._misspelt.named_in(folded, is_ordinary)


NO_PRODUCTS = Catalogue()
"""Of a desk without a catalogue."""


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
    """A name as it is known again: "Aria 5 Pro", "aria-5-pro" and "Aria5Pro" are one."""
    return re.sub(r"(?<!\d) | (?!\d)", "", _fold(name))


def _fold(text: str) -> str:
    # Composed again: the beginning of a Korean syllable is another one.
    folded = unicodedata.normalize("NFC", bare(apart(text.casefold())))
    return _BETWEEN_WORDS.sub(" ", folded).strip()


def _any_name(names: Iterable[str], of_word: Callable[[str], str]) -> re.Pattern[str]:
    """The pattern of all folded names, the longest first; ``of_word`` gives that of a word."""
    ways = {_written(name, of_word): _key(name) for name in names if _key(name)}
    ordered = sorted(ways, key=lambda way: (-len(ways[way]), way))
    alone = "|".join(way for way in ordered if not _IS_GLUED.search(ways[way]))
    glued = "|".join(way for way in ordered if _IS_GLUED.search(ways[way]))
    return re.compile(rf"(?<!\w)(?:{alone or '(?!)'})(?!\w|[.,]\d)|(?:{glued or '(?!)'})")


def _is_capital(folded: str, text: str) -> bool:
    """Whether words stand in a text with a capital and in one line, a space or hyphen between."""
    words = re.compile(rf"(?<!\w){'[ -]'.join(folded.split(' '))}(?!\w)", re.IGNORECASE)
    return any(found.group()[0].isupper() for found in words.finditer(bare(text)))


def _written(name: str, of_word: Callable[[str], str]) -> str:
    """The pattern of a folded name: its spaces may be missing."""
    letters = name.replace(" ", "")
    if letters.isalpha() and len(letters) < _JOINED:
        return re.escape(name)
    first, *rest = _FIGURE.sub(" ", name).split(" ")
    pattern = of_word(first)
    for before, word in pairwise((first, *rest)):
        is_between_figures = before[-1:].isdigit() and word[:1].isdigit()
        pattern += (" " if is_between_figures else " ?") + of_word(word)
    return pattern


def _in_pieces(word: str) -> str:
    """The pattern of a word that may be written as several."""
    if not word.isalpha():
        return re.escape(word)
    ends = range(_PIECE, len(word) - _PIECE + 1)
    cuts = {i for i in ends if not _NO_PIECE.intersection((word[:i], word[i:]))}
    return "".join(f" ?{char}" if i in cuts else char for i, char in enumerate(word))
