"""Whether two pieces of advice contradict each other: "turn it off" and "do not turn it off"."""

import re
from collections.abc import Sequence
from itertools import product

from models.cues import is_instruction
from models.evidence import Agreement
from models.grounding_tokens import tokens
from models.grounding_words import FUNCTION
from models.reading import Quote

SAME_OBJECT = 0.6
"""Least share of the shorter sentence's content words that both have, to be about one thing."""

_DENIALS = frozenset({"not", "without"})
_PAUSE = re.compile(r"\s*[:;,]\s+")
_CONDITION = re.compile(
    r"^(?:si|s'il|quand|lorsque|if|when|unless|wenn|falls|sobald|cuando)\b[^,:;]*,\s+",
    re.IGNORECASE,
)

_WITHOUT = re.compile(r"\s+(?:sans|without|ohne|sin)\b", re.IGNORECASE)

_Said = tuple[set[str], dict[str, str], bool]
"""Content words, sides taken of opposites, whether it is denied."""


def contradict(one: str, other: str, language: str) -> bool:
    """Tell whether two sentences say the opposite of the same thing.

    Of the same opposites ("enable", "disable") they take different sides, or one denies what the
    other orders; the order that a sentence begins with is held against the other by itself, too
    ("Do not reset it: our servers are down."). In a language whose small words are not known
    nothing is contradicted.
    """
    if language not in FUNCTION:
        return False
    one, other = _with_common(one, other, language), _with_common(other, one, language)
    ways = product(_with_order(one), _with_order(other))
    return any(_contrary(*(_said(text, language) for text in pair)) for pair in ways)


def _with_common(sentence: str, other: str, language: str) -> str:
    """Leave out what is to be done without, where the other sentence does not speak of it."""
    bare, *rest = _WITHOUT.split(sentence, maxsplit=1)
    is_common = rest and _said(rest[0], language)[0] & _said(other, language)[0]
    return sentence if is_common else bare


def _with_order(sentence: str) -> tuple[str, ...]:
    """What is said for a case, and the order of two words or more that it begins with, if any."""
    sentence = _CONDITION.sub("", sentence)
    order, *reason = _PAUSE.split(sentence, maxsplit=1)
    return (sentence, order) if reason and " " in order and is_instruction(order) else (sentence,)


def _contrary(one: _Said, other: _Said) -> bool:
    (words, sides, denied), (others, other_sides, other_denied) = one, other
    if len(words & others) < max(1.0, SAME_OBJECT * min(len(words), len(others))):
        return False
    shared = sides.keys() & other_sides.keys()
    if shared:
        return any(
            (sides[pair] != other_sides[pair]) != (denied != other_denied) for pair in shared
        )
    return denied != other_denied and not (sides and other_sides)


def parted(agreement: Agreement) -> tuple[Agreement, ...]:
    """Let an agreement be spoken for by a quote whose values others give, too.

    Agreements are found by the words. "Your code is 4774", each time with another number, is
    nobody's advice but that customer's: where no quote is without such a value nothing is left.
    And "not" is hardly a word: quotes that contradict the one that speaks are an agreement of
    their own.
    """
    quotes = agreement.quotes
    if agreement.support > 1:
        voices: dict[str, set[str]] = {}
        for quote in quotes:
            for value in _values(quote):
                voices.setdefault(value, set()).add(quote.voice)
        confirmed = [q for q in quotes if all(len(voices[value]) > 1 for value in _values(q))]
        if not confirmed:
            return ()
        quotes = (confirmed[0], *(quote for quote in quotes if quote is not confirmed[0]))
    first = quotes[0]
    against = [q for q in quotes[1:] if contradict(q.text, first.text, q.language)]
    if not against:
        return (Agreement(quotes),)
    rest = tuple(quote for quote in quotes if quote not in against)
    return Agreement(rest), Agreement(tuple(against))


def conflicts(steps: Sequence[Agreement]) -> tuple[tuple[Agreement, Agreement], ...]:
    """Find the pairs that contradict each other, each step in one pair at most."""
    found: list[tuple[Agreement, Agreement]] = []
    taken: set[int] = set()
    for i, step in enumerate(steps):
        for j in range(i + 1, len(steps)):
            one, other = step.quotes[0], steps[j].quotes[0]
            if {i, j} & taken or one.language != other.language:
                continue
            if contradict(one.text, other.text, one.language):
                taken |= {i, j}
                found.append((step, steps[j]))
    return tuple(found)


def _values(quote: Quote) -> set[str]:
    """The numbers, codes and masked data of a quote."""
    language = quote.language if quote.language in FUNCTION else "en"
    return {token.key for token in tokens(quote.text, language) if token.kind == "exact"}


def _said(text: str, language: str) -> _Said:
    found = tokens(text, language)
    turns = [token.key for token in found if token.kind == "turn"]
    taken = {turn for turn in turns if turn[0] in "+-"}
    sides = {t[1:]: t[0] for t in taken if not {f"+{t[1:]}", f"-{t[1:]}"} <= taken}
    n_denials = sum(turn in _DENIALS for turn in turns)
    return {t.key for t in found if t.kind != "turn"}, sides, n_denials % 2 == 1
