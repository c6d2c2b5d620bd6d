"""Which agents forbid the same: by the deed that must not be done, and its things."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.advice.actions import are_opposite, known_actions
from models.advice.deeds import telling
from models.advice.evidence import Agreement, joined
from models.sentences import orders
from models.sentences.denials import is_of_another
from models.sentences.forbidding import is_stop
from models.sentences.prohibitions import (
    FIRMLY,
    PRONOUNS,
    alone,
    is_always,
    is_german_notice,
    is_now_and_then,
    shortest,
)
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.verbs import USES
from models.sentences.word_forms import folded, stem
from models.text import content_words
from models.tongues.spoken import undeclined

_STEM = 4
"""Letters by which words are compared: "abra", "abras", "abrir" forbid one thing."""

_DENIED_VERB = re.compile(
    r"(?:(?:do not|don't|never(?: ever)?|you (?:must|should) (?:not|never)|avoid|please|ever)\s+"
    rf"|{FIRMLY}n(?:e |'){FIRMLY}(?:(?:pas|jamais|plus) )?{PRONOUNS}{FIRMLY}"
    r"|(?:évitez(?: surtout)? |(?:il|on|vous) (?:ne (?:faut|doit|devez)"
    r" (?:pas|jamais)|est interdit) )(?:de |d')?(?!l[ea]s? )"
    r"|(?:no|nunca|jamás|non|mai|não|no se debe|no debe\w*)\s+(?:l[aeo]s? )?)+"
    r"(?!(?:with|on|in|into|by|avec|sur|dans|con|com|en|de|para|por|sobre|su|em)\b)(\w+)",
    re.IGNORECASE,
)
_USES = USES | {stem("nehmen")}
"""Verbs that say of a thing but that it is used; one takes things out, too."""
_SMALL = frozenset(
    map(
        folded,
        "surtout jamais pas ne never not dont don't avoid évitez évite faut devez must should"
        " niemals nie nicht kein keine keinen keiner auf fall bitte please darf dürfen soll nunca"
        " jamás evite evitar debe deben favor mai non nooit geen niet interdit prohibido aucun cas"
        " aucune en restant ningún proscrire strictly absolutely forbidden prohibited sofort"
        " immédiatement inmediatamente immediatamente imediatamente onmiddellijk".split(),
    )
)
_WITHOUT = re.compile(r"\b(?:sans|without|ohne|sin|senza|sem|zonder)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is forbidden: the stem of its verb ("" where a thing is but used), and the things.

    ``done`` names the deeds and sides of the verb: "reset it", "set it back to its defaults".
    """

    verb: str
    things: frozenset[str]
    is_other: bool
    done: frozenset[str]

    def is_of(self, other: "_Deed") -> bool:
        """Whether both forbid one thing."""
        if self.is_other != other.is_other or not self._acts_as(other):
            return False
        less, more = sorted((self.things, other.things), key=len)
        return less <= more and bool(less or self.verb)

    def _acts_as(self, other: "_Deed") -> bool:
        return self.verb == other.verb or not self.done.isdisjoint(other.done)


def by_deed(quotes: Sequence[Quote]) -> tuple[Agreement, ...]:
    """Group what forbids the same, in whatever words; the best supported first.

    Who says when it is forbidden speaks for the others, then who says it as an order; whoever
    says to stop it for nobody who forbids it. A ban that leaves something allowed of what others
    say to stop is another: it would speak for them, and say that the rest may go on.
    """

    def forbid_one(one: Quote, other: Quote) -> bool:
        is_one = _deed(one.text, one.language).is_of(_deed(other.text, other.language))
        is_less = _narrows(one, other) or _narrows(other, one)
        return is_one and not is_less and not are_opposite(one.text, other.text, one.language)

    return joined(sorted(quotes, key=_clarity), forbid_one)


def _narrows(ban: Quote, stop: Quote) -> bool:
    """Whether it forbids but some of what the other says to stop: "not without the grille"."""
    if is_stop(ban.text) or not is_stop(stop.text):
        return False
    is_part = is_now_and_then(ban.text) and not is_now_and_then(stop.text)
    things, stopped = (_deed(quote.text, quote.language).things for quote in (ban, stop))
    return is_part or _WITHOUT.search(ban.text) is not None or not things <= stopped


def _clarity(quote: Quote) -> tuple[bool, bool, bool, bool, bool, int, str, str]:
    said = quote.text
    names_it = bool(_deed(said, quote.language).things)
    return (
        is_always(said) and not is_now_and_then(said), is_stop(said),
        not _verb(said, quote.language), is_german_notice(said), not names_it, len(said), said,
        quote.ticket_id,
    )  # fmt: skip


@lru_cache(maxsize=MAX_QUOTES)
def _deed(text: str, language: str) -> _Deed:
    main = alone(shortest(text))
    said = (undeclined(folded(word), language) for word in content_words(main, language))
    words = [word for word in said if word not in _SMALL]
    verb = folded(_verb(main, language))
    things = {word[:_STEM] for word in words if word != verb and stem(word) not in _USES}
    deed = "" if stem(verb) in _USES else verb[:_STEM]
    done = known_actions(main, language) | telling(main, language)
    return _Deed(deed, frozenset(things), is_of_another(main), done)


def _verb(order: str, language: str) -> str:
    """The verb of what is forbidden, if it has one: "never alcohol" has none."""
    if language == "de":
        told = re.match(r"(\w+n) sie\b", order, re.IGNORECASE)
        last = order.rstrip(" .!").rpartition(" ")[2]
        return told[1] if told else last if re.fullmatch(r"[a-zäöüß]+n", last) else ""
    denied = _DENIED_VERB.match(order)
    if not denied or (
        language == "en" and not orders.begins(order[denied.end() - len(denied[1]) :])
    ):
        return ""
    return denied[1]
