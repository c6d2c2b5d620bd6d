"""For which products of a cluster agents give a step: who of another one says so, and who never."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.advice.evidence import CONFIRMED, Agreement
from models.advice.likeness import stems
from models.sentences.reading import Quote
from models.types import Arrival

BY_CHANCE = 0.05
"""Probability below which it is no chance that nobody gave a step for the other products."""

ENOUGH = 3
"""Voices that must have been answered about other products: two may both have left a step out."""

SAYS_THE_SAME = 0.6
"""Share of common words above which an answer about another product speaks of the same step."""


@dataclass(frozen=True, slots=True)
class Products:
    """Which product each answered ticket is about, and how many voices were answered about each."""

    of_ticket: Mapping[str, str]
    n_voices: Mapping[str, int]

    @classmethod
    def of(cls, tickets: Sequence[Arrival], answers: Sequence[Quote]) -> "Products":
        """Count who was answered about what.

        Args:
            tickets: All that may carry the answers.
            answers: What they say.
        """
        of_ticket = {t.ticket_id: t.product for t in tickets if t.product}
        voices = {(of_ticket[q.ticket_id], q.voice) for q in answers if q.ticket_id in of_ticket}
        return cls(of_ticket, Counter(product for product, _ in voices))

    def of_alone(self, group: Agreement) -> tuple[str, ...]:
        """The products that agents give a step for, if it is no chance that it is not for others.

        As many voices about the others, each giving it as often as those about these do, would
        seldom all leave it out. Of several products each must be told of by two voices: among many
        some tell anything.
        """
        told = {(self.of_ticket.get(q.ticket_id), q.voice) for q in group.quotes}
        n_told = Counter(product for product, _ in told)
        named = [product for product in n_told if product is not None]
        if len(named) < len(n_told) or min(n_told.values()) < CONFIRMED:
            return ()
        asked = sum(self.n_voices[product] for product in named)
        n_others = sum(self.n_voices.values()) - asked
        chance = (1 - len(told) / asked) ** n_others
        return tuple(sorted(named)) if n_others >= ENOUGH and chance < BY_CHANCE else ()

    def apart(self, one: Agreement, other: Agreement) -> bool:
        """Whether the one is about some products and the other about others: no contradiction."""
        mine, theirs = self.of_alone(one), self.of_alone(other)
        return bool(mine and theirs) and set(mine).isdisjoint(theirs)

    def told_apart(self, group: Agreement) -> tuple[Agreement, ...]:
        """Part a step from what is said of other products, and by nobody there in like words.

        "Take out the tank" is like "recalibrate the sensor with the tank taken out". Where two
        voices give the step for the product of the one that speaks it needs no others' word.
        """
        first = group.quotes[0]
        product = self.of_ticket.get(first.ticket_id)
        speak = {
            self.of_ticket.get(q.ticket_id)
            for q in group.quotes
            if _shared(q, first) > SAYS_THE_SAME
        }
        own = tuple(q for q in group.quotes if self.of_ticket.get(q.ticket_id) in speak)
        others = tuple(q for q in group.quotes if q not in own)
        is_known = product is not None and Agreement(own).support >= CONFIRMED
        if not others or not is_known:
            return (group,)
        return Agreement(own), *self.told_apart(Agreement(others))


def _shared(one: Quote, other: Quote) -> float:
    """Share of common words among those of both, in [0, 1]."""
    words, others = set(stems(one)), set(stems(other))
    return 2 * len(words & others) / max(1, len(words) + len(others))
