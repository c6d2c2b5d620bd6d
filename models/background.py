"""What a desk says anyway, against which it stands out what a cluster is about."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import chain
from math import log

from models.routing.catalogue import NO_PRODUCTS, Catalogue
from models.types import Arrival, Encode
from models.words import words_of


@dataclass(frozen=True, slots=True)
class Background:
    """How many of the desk's other tickets say a word, and what it calls its products.

    Attributes:
        n_tickets: tickets that were looked at; with none no word is rarer than another.
        n_saying: how many of them say a word, as ``words_of`` gives it.
        catalogue: the products of the desk.
        encode: its encoder, where there is one: what agents say is compared by it, too.
    """

    n_tickets: int = 0
    n_saying: Callable[[str], int] = lambda _word: 0
    catalogue: Catalogue = NO_PRODUCTS
    encode: Encode | None = None

    def rarity(self, words: Iterable[str]) -> float:
        """How rare a word is in all its forms, at least 1: its smooth inverse frequency."""
        n = min(self.n_tickets, sum(map(self.n_saying, words)))
        return 1 + log((1 + self.n_tickets) / (1 + n))

    def share(self, word: str) -> float:
        """Share of the tickets that say a word, in (0, 1]; of none each says it."""
        return (self.n_saying(word) + 1) / (self.n_tickets + 1)

    def without(self, arrivals: Iterable[Arrival]) -> "Background":
        """What is left without some of the tickets: a cluster's own are no background to it."""
        mine, own = _heard(arrivals)
        everybody = self.n_saying
        return replace(
            self,
            n_tickets=self.n_tickets - own,
            n_saying=lambda word: everybody(word) - mine.get(word, 0),
        )


ALONE = Background()
"""Of what is described by itself."""


def background_of(
    arrivals: Iterable[Arrival],
    catalogue: Catalogue = NO_PRODUCTS,
    encode: Encode | None = None,
) -> Background:
    """Count what the tickets of a desk say."""
    counts, n = _heard(arrivals)
    return Background(n, lambda word: counts.get(word, 0), catalogue, encode)


def _heard(arrivals: Iterable[Arrival]) -> tuple[Counter[str], int]:
    said = [words_of(arrival.text, arrival.language) for arrival in arrivals]
    return Counter(chain.from_iterable(said)), len(said)
