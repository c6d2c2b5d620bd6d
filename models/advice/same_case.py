"""Which agents tell what is to be done in the same case, in whatever words."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from models.advice.actions import are_opposite
from models.advice.contradiction import contradict
from models.advice.deeds import on_other_things
from models.advice.evidence import SAME_MEANING, Agreement, best_first, joined
from models.advice.matters import kinds
from models.advice.places import place
from models.sentences import cues, denials
from models.sentences.cases import BLINKS, COLOURS, OUT, STEADY, Case, is_sentence, parsed
from models.sentences.reading import Quote
from models.sentences.word_forms import beginnings, folded

_STEM = 4

_SIDES = tuple(re.compile(rf"\b{side}", re.IGNORECASE) for side in (BLINKS, STEADY, OUT))
_COLOUR = re.compile(rf"\b{COLOURS}", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:left|right|links|rechts|linke[nrms]?|rechte[nrms]?|gauche|droite?|izquierd[oa]"
    r"|derech[oa]|sinistr[oa]|destr[oa]|esquerd[oa]|direit[oa]|upper|lower|oben|unten"
    r"|ober\w+|unter(?:e[nmrs]?)?|(?:sup|inf)[eé]rieure?s?|(?:sup|inf)erior|haut|bas|front|rear)\b",
    re.IGNORECASE,
)
_COMES_AGAIN = re.compile(
    r"\b(?:se répète|recommence|repeats|recurs|wiederholt sich|se repite|si ripete|se repete)\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"(?:s'il|si (?:elle|il|ella|c'est)|if (?:it|they)|wenn (?:sie|er|es)|\w+t (?:sie|er|es))\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SAYS_LITTLE = frozenset(
    folded(word)[:_STEM]
    for word in (
        "si cas case caso falls wenn sollte sollten alors dann then entonces faut only just nur"
        " solo seulement encore toujours still immer noch bitte please tjrs"
    ).split()
)


def by_case(quotes: Sequence[Quote], alike: NDArray[np.float64]) -> tuple[Agreement, ...]:
    """Group what is to be done in the same case; the best supported first.

    Args:
        quotes: Cases with their orders.
        alike: Their likeness by words, (n, n).
    """
    row = {quote: n for n, quote in enumerate(quotes)}

    def are_same(one: Quote, other: Quote) -> bool:
        return _are_same(one, other, float(alike[row[one], row[other]]))

    most_typical = sorted(quotes, key=lambda quote: (-alike[row[quote]].sum(), quote.ticket_id))
    groups = joined(most_typical, are_same)
    return best_first(Agreement(tuple(sorted(group.quotes, key=_clarity))) for group in groups)


def is_of_one_figure(agreement: Agreement) -> bool:
    """Tell whether all its cases give the same figure, however it is written: "2,5", "2,50"."""
    found = [_figures((parsed(q.text) or Case("", "")).case) for q in agreement.quotes]
    return bool(found[0]) and all(figures == found[0] for figures in found)


def _clarity(quote: Quote) -> tuple[bool, bool, str, str]:
    """Order by how well it speaks for others: with its case as a sentence, naming what it is of."""
    said = parsed(quote.text)
    leans = _LEANS.match(quote.text) is not None
    return said is None or leans, not is_sentence(quote.text), quote.text, quote.ticket_id


def _are_same(one: Quote, other: Quote, alike: float) -> bool:
    mine, theirs = (parsed(q.text) or Case("", q.text) for q in (one, other))
    lasts = [_lasts(quote.text) for quote in (one, other)]
    if not _same_case(mine.case, theirs.case, one.language, lasts=all(lasts)):
        return False
    # "(never alcohol)" denies nothing of its order.
    order, other_order = (_BRACKET.sub("", case.order) for case in (mine, theirs))
    if contradict(order, other_order, one.language):
        return False
    if are_opposite(order, other_order, one.language):
        return False
    if on_other_things((replace(one, text=order), replace(other, text=other_order)))[0, 1]:
        return False
    return alike >= SAME_MEANING or _same_order(mine.order, theirs.order, one.language)


def _lasts(text: str) -> bool:
    return cues.is_fallback(text) or _COMES_AGAIN.search(text) is not None


def _same_case(one: str, other: str, language: str, *, lasts: bool) -> bool:
    """Whether two cases are one: no other colour, state or figure, and they share what they are."""
    if any(_differ(found(one), found(other)) for found in (_colours, _states, _places, _figures)):
        return False
    if lasts:
        return True
    if denials.denies(one) != denials.denies(other):
        return False
    words, others = _words(one, language), _words(other, language)
    if denials.denies(one) and min(len(words), len(others)) < 2:
        return True  # "if it does not respond": that a remedy fails, of whatever thing
    common = words & others
    return bool(common) and 2 * len(common) >= min(len(words), len(others))


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _colours(text: str) -> set[str]:
    return {folded(found)[:3] for found in _COLOUR.findall(text)}


def _states(text: str) -> set[str]:
    return {side.pattern for side in _SIDES if side.search(text)}


def _places(text: str) -> set[str]:
    return {folded(found)[:4] for found in _PLACE.findall(text)}


def _figures(text: str) -> set[str]:
    written = (found.replace(",", ".") for found in _FIGURE.findall(text))
    return {w.rstrip("0").rstrip(".") if w.count(".") == 1 else w for w in written}


def _same_order(one: str, other: str, language: str) -> bool:
    """Whether two orders share two words or a path, or one says no more than the other does."""
    if _same_path(one, other):
        return True
    words, others = _words(one, language), _words(other, language)
    common = words & others
    if len(common) > 1:
        return True
    heads = (_words(re.split(r"[,;:]\s", text, maxsplit=1)[0], language) for text in (one, other))
    is_part = any(
        head and head <= whole for head, whole in zip(heads, (others, words), strict=True)
    )
    shares_kind = not kinds(one, language).isdisjoint(kinds(other, language))
    return is_part or (bool(common) and shares_kind)


def _same_path(one: str, other: str) -> bool:
    """Whether two orders lead through the same menus, whatever stands behind the last entry."""
    first, second = place(one), place(other)
    if first is None or second is None or len(first.entries) != len(second.entries):
        return False
    entries = zip(first.entries, second.entries, strict=True)
    return all(a.startswith(b) or b.startswith(a) for a, b in entries)


def _words(text: str, language: str) -> frozenset[str]:
    found = beginnings(text, language, _STEM)
    colours = {folded(word)[:_STEM] for word in re.findall(r"\w+", text) if _COLOUR.match(word)}
    return (found | colours | _places(text)) - _SAYS_LITTLE
