"""Which agents name the same cause of a problem."""

import re
from collections.abc import Sequence
from functools import lru_cache

from models.advice.evidence import Agreement, joined
from models.sentences.causes import is_mended_here
from models.sentences.codes import mixed_codes
from models.sentences.explaining import Explanation, explanation, from_where
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.word_forms import folded
from models.text import content_words

_STEM = 5

_OURS = "@ours"
_SAYS_LITTLE = frozenset(
    folded(word)
    for word in (
        "vient venait provient cause causé causée provoque panne problème incident défaut erreur"
        " raison dû due corrigé résolu déployé correctif fault problem issue error caused comes"
        " cause reason incident fixed resolved rolled out side end fehler problem ursache grund"
        " störung liegt lag verursacht behoben heute gelöst debe causa fallo problema error provoca"
        " viene incidencia hoy ya ce matin morning today connu known bekannt conocido meistens"
        " souvent often"
    ).split()
)


def by_cause(quotes: Sequence[Quote], statements: Sequence[Quote] = ()) -> tuple[Agreement, ...]:
    """Group what names the same cause; the best supported first, the shortest sentence speaks.

    Args:
        quotes: What names one by its form.
        statements: What may: of these alone there is no agreement.
    """
    groups = joined([*_shortest_first(quotes), *_shortest_first(statements)], _are_same)
    named = set(quotes)
    return tuple(group for group in groups if not named.isdisjoint(group.quotes))


def _shortest_first(quotes: Sequence[Quote]) -> list[Quote]:
    return sorted(quotes, key=lambda q: ("=" in q.text, len(q.text), q.text, q.ticket_id))


def _are_same(one: Quote, other: Quote) -> bool:
    """Whether they share half of what the one that says less names; codes and figures all."""
    mine, theirs = _told(one.text), _told(other.text)
    for text, other_text in ((mine.sign, theirs.sign), (mine.why, theirs.why)):
        codes, other_codes = _codes(text), _codes(other_text)
        if codes and other_codes and codes != other_codes:
            return False
    things = (_things(quote.text, quote.language) for quote in (one, other))
    less, more = sorted(things, key=_weight)
    # "Salz", "Salzbrücke"
    common = frozenset(a for a in less if any(a.startswith(b) or b.startswith(a) for b in more))
    return _OURS in common or (bool(common) and 2 * _weight(common) >= _weight(less))


def _weight(things: frozenset[str]) -> int:
    """How much is named: a version or a code tells more than a word."""
    return len(things) + sum(any(map(str.isdigit, thing)) for thing in things)


def _told(text: str) -> Explanation:
    return explanation(text) or from_where(text)


def _codes(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+(?:\.\d+)*", text)) | frozenset(mixed_codes(text))


@lru_cache(maxsize=MAX_QUOTES)
def _things(text: str, language: str) -> frozenset[str]:
    why = _told(text).why
    words = {folded(word) for word in content_words(why, language)} - _SAYS_LITTLE
    return (
        frozenset(word[:_STEM] for word in words)
        | _codes(why)
        | ({_OURS} if is_mended_here(text) else frozenset())
    )
