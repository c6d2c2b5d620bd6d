"""Where the problem comes from, as agents tell it, and which of them name the same cause."""

import re
from collections.abc import Sequence
from functools import lru_cache

from models.advice.evidence import Agreement, joined
from models.patterns import any_of
from models.sentences import cues
from models.sentences.codes import mixed_codes
from models.sentences.explaining import Explanation, explanation, from_where
from models.sentences.news import is_ours
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.word_forms import capitalised, folded
from models.text import content_words

_STEM = 5

_OUR_SIDE = re.compile(
    r"\b"
    + any_of(
        r"""
        de notre côté | chez nous | (?:nos|notre) (?:serveurs?|plateforme|système)
        (?:on|at) our (?:side|end) | our (?:servers?|platform|systems?|side|end)
        (?:bei|an|auf) uns(?:er\w*)?\b | uns(?:er\w*) (?:server\w*|seite|system\w*|plattform)
        (?:por|de) nuestr[oa] (?:parte|lado) | nuestr[oa]s? (?:servidor\w*|sistemas?|plataforma)
        (?:era|es|fue) nuestr[oa] | (?:dalla|da) (?:nostra )?parte nostra | nostr[oi] server\w*
        d[oa] nosso lado | noss[oa]s? servidor\w* | (?:bij|aan) ons(?:ze)?\b
        """
    ),
    re.IGNORECASE,
)
_MENDED = re.compile(
    r"\b"
    + any_of(
        r"""
        (?:corrigé|résolu|réparé|rétabli|réglé)e?s? | correctif (?:a été|est) (?:déployé|publié)
        venai(?:t|ent) | était | (?:fixed|resolved|solved|repaired|rolled out|restored) | was
        behoben | gelöst | repariert | lag(?:en)? | war(?:en)?
        (?:corregid|solucionad|resuelt|arreglad|reparad)\w* | era | estaba | fue
        (?:risolt|corrett)\w* | resolvid\w* | corrigid\w* | opgelost | verholpen
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:working|investigating|will|going to|sera|seront|allons|cherch\w+|wird|werden|arbeiten"
    r"|prüfen|será|estamos|trabajando|vamos|stiamo|wordt)\b",
    re.IGNORECASE,
)
_LOOKS_FOR = re.compile(
    r"\b(?:cherch|investigat|looking|search|such|untersuch|prüf|busc|analy[sz]|indag|zoek)\w*"
    r"[^,;:]{0,20}\b(?:cause|ursache|causa|oorzaak)\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"\b(?:not|n't|ne|n'|nicht|kein\w*|no|non|não|niet) (?:\w+ ){0,2}?"
    r"(?:caused|due|because|est|sont|vient|due?s?|causée?s?|liegt|an|debe|viene|dovuto|komt|know)\b"
    r"|\b(?:isn't|wasn't|aren't|whether|ob)\b|\b(?:ignor\w*|sait|sais|savons) (?:pas )?si\b",
    re.IGNORECASE,
)
_WE_DO = re.compile(r"\b(?:we|nous|wir|wij|\w{2,}[aei]mos|\w{2,}iamo)\b", re.IGNORECASE)
"""By the pronoun, or the ending where a language leaves it out."""
_PAUSE = re.compile(r"\s*[,;:]\s+|\s[—–-]\s|\s(?:et|and|und|y)\s", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:pero|mais|but|aber|just|simply|solo|simplement|einfach|so|donc|also|por eso)\s+", re.I
)
_ADVISES = re.compile(
    r"(?:conviene|convient|il vaut mieux|le mieux est|it is best to|am besten|es mejor)\b",
    re.IGNORECASE,
)
_OWED = re.compile(r"\bse deb(?:e|en|ía) al?\b", re.IGNORECASE)
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


def is_cause(sentence: str) -> bool:
    """Tell whether a sentence says where the problem comes from, or that its maker mended it."""
    is_told = cues.names_a_cause(sentence) and not _LOOKS_FOR.search(sentence)
    is_told = is_told or _explains(sentence)
    return (is_told and not _NOT_THAT.search(sentence)) or _is_mended_here(sentence)


def _explains(sentence: str) -> bool:
    """Whether it explains a fault by its form, and neither an order nor what the desk does."""
    told = explanation(sentence)
    is_of_desk = _WE_DO.search(sentence) or is_ours(sentence)
    if told is None or sentence.endswith("?") or is_of_desk:
        return False
    return not cues.is_about_oneself(sentence) and not cues.is_instruction(capitalised(told.why))


def _is_mended_here(sentence: str) -> bool:
    is_past = _MENDED.search(sentence) and not _WILL.search(sentence)
    return bool(_OUR_SIDE.search(sentence) and is_past) and not sentence.endswith("?")


def cause_and_order(sentence: str) -> tuple[str, str]:
    """Part a cause from the order behind it, "" where either is missing.

    "It is the firmware that causes it, install 4.3" says both.
    """
    for pause in reversed(list(_PAUSE.finditer(sentence))):
        cause, order = sentence[: pause.start()], _POLITE.sub("", sentence[pause.end() :])
        is_order = cues.is_instruction(order) or cues.is_plea(order) or _ADVISES.match(order)
        if is_order and is_cause(cause) and not _orders(cause):
            return cause, capitalised(order)
    if is_cause(sentence) and not _orders(sentence):
        return sentence, ""
    return "", sentence


def _orders(sentence: str) -> bool:
    """Whether it says what to do; "se debe a" is no duty."""
    return cues.is_instruction(_OWED.sub("", sentence))


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
        | ({_OURS} if _is_mended_here(text) else frozenset())
    )
