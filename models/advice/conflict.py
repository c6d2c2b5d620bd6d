"""Where agents contradict each other: the agreements that do, and within one agreement."""

import re
from collections.abc import Sequence

from models.advice.contradiction import contradict, warns_of
from models.advice.evidence import Agreement
from models.advice.figures import LEAST_SHARED, is_bound
from models.advice.likeness import stems
from models.advice.pairs import does_and_undoes, in_turn, undo_by_name
from models.advice.particulars import differ_by_particular
from models.advice.said import is_denied, says_the_verb
from models.advice.stances import wait_apart
from models.alphabets.spacing import apart, spaced
from models.sentences.cues import is_instruction
from models.sentences.denials import denies, forbids
from models.sentences.grounding_tokens import Token, tokens
from models.sentences.grounding_words import FUNCTION
from models.sentences.prohibitions import forbidden_thing
from models.sentences.reading import Quote

_VALUE = re.compile(r"[\d@\[]|\w[./\\]\w")
_QUOTES = '«»“”„"`'


def parted(agreement: Agreement) -> tuple[Agreement, ...]:
    """Let an agreement be spoken for by a quote whose values others give, too.

    Agreements are found by the words. "Your code is 4774", each time with another number, is
    nobody's advice but that customer's: where no quote is without such a value nothing is left.
    Remarks that have but the topic in common are not one either.
    And "not" is hardly a word: quotes that contradict the one that speaks, or do not forbid where
    it does, are an agreement of their own, one for each value. Of those that give another figure
    the most are, if they are half as many.
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
        first = confirmed[0]
        quotes = (first, *(q for q in quotes if q is not first and _says_as_much(q, first)))
    return _by_side(quotes)


def _by_side(quotes: tuple[Quote, ...]) -> tuple[Agreement, ...]:
    first = quotes[0]
    against = [q for q in quotes[1:] if leaves(q, first)]
    other = tuple(q for q in against if differ_by_particular(q.text, first.text, q.language))
    denied = tuple(q for q in against if q not in other)
    spoken = Agreement(tuple(quote for quote in quotes if quote not in against))
    parts = [spoken, *(_by_side(denied) if denied else ())]
    if other:
        most = max(_by_side(other), key=lambda part: part.support)
        parts += [most] if 2 * most.support >= spoken.support else []
    return tuple(parts)


def leaves(quote: Quote, first: Quote) -> bool:
    """Whether a quote says the contrary of the one that speaks, or one of them alone forbids."""
    told = quote.text, first.text, quote.language
    if contradict(*told) or wait_apart(*told):
        return True
    pair = (quote, first), (first, quote)
    return any(
        forbids(one.text) and not is_bound(one.text) and not _says_not(other) for one, other in pair
    )


def _says_not(quote: Quote) -> bool:
    return denies(quote.text) or is_denied(quote.text, quote.language)


def conflicts(
    steps: Sequence[Agreement], said: Sequence[Quote] = (), least: int = 1
) -> tuple[tuple[Agreement, Agreement], ...]:
    """Find the pairs that contradict each other, each step in one pair at most.

    Args:
        steps: What agents agree on.
        said: All that they said: a step is held against it, too, in whatever words it is said.
            Beside many who advise a thing the few who warn of it are no step of their own.
        least: Independent voices that must take each side, and not both.
    """
    found: list[tuple[Agreement, Agreement]] = []
    taken: set[int] = set()

    def is_opposed(one: Agreement, other: Agreement) -> bool:
        return _opposed(one, other, said, least) and not in_turn(one, other, steps)

    for i, step in enumerate(steps):
        for j in range(i + 1, len(steps)):
            if not {i, j} & taken and is_opposed(step, steps[j]):
                taken |= {i, j}
                found.append((step, steps[j]))
    for i, step in enumerate(steps):
        against = _against(step, said) if i not in taken else ()
        if against and is_opposed(step, other := Agreement(against)):
            found.append((step, other))
    return tuple(found)


def is_of_one_side(step: Agreement, pair: tuple[Agreement, Agreement]) -> bool:
    """Tell whether a step belongs to one of two that contradict each other.

    At least half of who tell it take that side, and nobody the other ("ask for another code", "wait
    for the message, do not ask for another one"). Who gives another figure does the same besides.
    """
    one, other = pair
    first, second = one.quotes[0], other.quotes[0]
    if differ_by_particular(first.text, second.text, first.language):
        return False
    here, there = (step.voices & (one.voices ^ other.voices) & side.voices for side in pair)
    return bool(here) != bool(there) and 2 * len(here | there) >= step.support


def _against(step: Agreement, said: Sequence[Quote]) -> tuple[Quote, ...]:
    """What denies a step, or orders what it denies; orders first, the shortest: they say least."""
    first = step.quotes[0]
    in_its_language = (q for q in said if q.language == first.language)
    against = (q for q in in_its_language if warns_of(q.text, first.text, q.language))

    def terseness(quote: Quote) -> tuple[bool, int, str, str]:
        return bool(forbidden_thing(quote.text)), len(quote.text), quote.text, quote.ticket_id

    return tuple(sorted(against, key=terseness))


def _opposed(one: Agreement, other: Agreement, said: Sequence[Quote], least: int) -> bool:
    """Whether two agreements contradict each other, each by so many voices.

    Where as many tell both as tell one alone, one comes after the other: "unplug it" and "plug it
    in again" are what one answer says. Of the two it may name the thing but once.
    """
    first, second = one.quotes[0], other.quotes[0]
    if not _contrary(first, second):
        return False
    both = _takers(one, second, said) & _takers(other, first, said) | one.voices & other.voices
    alone = min(len({q.voice for q in side.quotes} - both) for side in (one, other))
    return alone >= least and alone > len(both)


def _takers(side: Agreement, other: Quote, said: Sequence[Quote]) -> set[str]:
    """Who takes this side against the other, or says its verb alone ("unplug, wait, ...")."""
    language, text = other.language, side.quotes[0].text
    in_its_language = (q for q in said if q.language == language)
    bare = {q.voice for q in in_its_language if says_the_verb(q.text, text, language)}
    return bare | {q.voice for q in side.quotes if _contrary(q, other)}


def _contrary(one: Quote, other: Quote) -> bool:
    """Whether they contradict each other, by their words or by what their orders do."""
    if one.language != other.language:
        return False
    if undo_by_name(one, other):
        return True
    # "Unplug it, wait and plug it in" is not against "plug it in".
    is_whole = does_and_undoes(one) or does_and_undoes(other)
    if is_whole and not (_says_not(one) or _says_not(other)):
        return differ_by_particular(one.text, other.text, one.language)
    return contradict(one.text, other.text, one.language)


def _says_as_much(one: Quote, other: Quote) -> bool:
    """Whether they have more than a word in common, where neither orders: a topic is no advice."""
    if is_instruction(one.text) or is_instruction(other.text):
        return True
    words, others = set(stems(one)), set(stems(other))
    common = words & others
    is_figure = any(any(map(str.isdigit, word)) for word in common)
    return is_figure or len(common) >= min(LEAST_SHARED, len(words), len(others))


def _values(quote: Quote) -> set[str]:
    """The numbers, codes and masked data of a quote; no signs, names in quotes, or "OK"."""
    language = quote.language if quote.language in FUNCTION else "en"
    text = spaced(apart(quote.text))
    found = (token for token in tokens(text, language) if token.kind == "exact")
    return {token.key for token in found if _VALUE.search(token.key) and not _is_label(token)}


def _is_label(token: Token) -> bool:
    """Whether several words stand in quotes: a name on the screen, whatever figures are in it."""
    return token.written[:1] in _QUOTES and " " in token.written.strip(_QUOTES + " ")
