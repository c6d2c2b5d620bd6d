"""Which agreements contradict each other: neither side is told as advice, both are shown."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import floor

from models.advice import evidence, stances
from models.advice.conflict import conflicts, is_of_one_side
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.scope import Products
from models.sentences import prohibitions
from models.sentences.codes import mixed_codes
from models.sentences.reading import Quote, Reading
from models.types import Sentence
from models.wording import wording

Pair = tuple[Agreement, Agreement]


@dataclass(frozen=True, slots=True)
class Disputes:
    """What is disputed.

    Attributes:
        pairs: What contradicts each other.
        ways: Those of them that tear two ways apart. Whether a thing may be used at all tears none:
            what else its sides tell stays.
        open: All of which a side is disputed.
    """

    pairs: tuple[Pair, ...]
    ways: tuple[Pair, ...]
    open: tuple[Agreement, ...]

    def and_of(self, pairs: Iterable[Pair]) -> "Disputes":
        """Take these for two ways torn apart, too."""
        more = tuple(pairs)
        sides = [side for pair in more for side in pair]
        return Disputes((*self.pairs, *more), (*self.ways, *more), (*self.open, *sides))

    def not_open(self, groups: Sequence[Agreement]) -> list[Agreement]:
        """Those that nobody contradicts."""
        return [group for group in groups if group not in self.open]

    def left_by(self, groups: Sequence[Agreement]) -> list[Agreement]:
        """Those that nobody contradicts, and that not only agents of one side tell."""
        return [
            group
            for group in self.not_open(groups)
            if not any(is_of_one_side(group, pair) for pair in self.ways)
        ]

    def calm(self, quotes: Sequence[Quote]) -> list[Quote]:
        """What was said but for what is disputed."""
        disputed = {quote for group in self.open for quote in group.quotes}
        return [quote for quote in quotes if quote not in disputed]

    def told(self, language: str) -> list[Sentence]:
        """Show advice and its contrary beside each other: nobody can average them."""
        return [_disputed(*pair, language) for pair in self.pairs]


def disputes_of(
    advice: Sequence[Agreement],
    fallback: Sequence[Agreement],
    said: Sequence[Quote],
    answers: Sequence[Quote],
    products: Products,
    reading: Reading,
) -> Disputes:
    """Find what contradicts each other.

    Args:
        advice: Steps and bans on which agents agree.
        fallback: And what they agree on for a case.
        said: All steps and bans of the answers.
        answers: All that agents said.
        products: Of which product each of them is.
        reading: The cluster's tickets.
    """
    things = [quote for quote in answers if prohibitions.forbidden_thing(quote.text)]
    contrary = _contrary(advice, [*said, *things], products, reading)
    torn = _torn(answers, contrary, products)
    pairs = (*contrary, *torn)
    sides = [side for pair in pairs for side in pair]
    of_torn = [
        group for group in (*advice, *fallback) if any(stances.is_of(group, pair) for pair in torn)
    ]
    return Disputes(pairs, tuple(contrary), (*sides, *of_torn))


def _contrary(
    groups: Sequence[Agreement], said: Sequence[Quote], products: Products, reading: Reading
) -> list[Pair]:
    """The pairs that contradict each other at one time and about one product, code or thing."""
    named = {code for quote in reading.quotes for code in mixed_codes(quote.text)}
    return [
        pair
        for pair in conflicts(groups, said=said, least=CONFIRMED)
        if not products.apart(*pair) and _at_one_time(*pair) and not _of_their_own(*pair, named)
    ]


def _torn(answers: Sequence[Quote], known: Sequence[Pair], products: Products) -> list[Pair]:
    """The pairs that are torn in whatever words, and that no agreement shows yet."""
    shown = {(q.ticket_id, floor(q.position)) for pair in known for s in pair for q in s.quotes}

    def is_shown(pair: tuple[Agreement, Agreement]) -> bool:
        return any((q.ticket_id, floor(q.position)) in shown for side in pair for q in side.quotes)

    pairs = stances.torn(answers, CONFIRMED)
    return [pair for pair in pairs if not is_shown(pair) and not products.apart(*pair)]


def _at_one_time(one: Agreement, other: Agreement) -> bool:
    """Whether neither is but forbidden while something is so of which the other says nothing."""
    first, second = one.quotes[0], other.quotes[0]
    return all(
        prohibitions.is_at_the_time_of(mine.text, theirs.text, mine.language)
        for mine, theirs in ((first, second), (second, first))
        if prohibitions.is_forbidden(mine.text)
    )


def _of_their_own(one: Agreement, other: Agreement, named: AbstractSet[str]) -> bool:
    """Whether each is about a code that customers name: of two devices, not of two spare parts."""
    codes, others = (mixed_codes(side.quotes[0].text) for side in (one, other))
    return codes.isdisjoint(others) and bool(codes & named) and bool(others & named)


def _disputed(one: Agreement, other: Agreement, language: str) -> Sentence:
    text = wording(language).disputed.format(
        one=one.quotes[0].text.rstrip(" ."), n_one=one.support,
        other=other.quotes[0].text.rstrip(" ."), n_other=other.support,
    )  # fmt: skip
    return evidence.sentence_on("unknown", text, (*one.quotes, *other.quotes))
