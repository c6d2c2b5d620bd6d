"""What a sentence says, to be held against another: its words, its opposites, if it is denied."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from models.sentences.forbidding import not_any_more
from models.sentences.grounding_tokens import tokens
from models.sentences.grounding_words import BEARINGS, FUNCTION
from models.sentences.reading import MAX_QUOTES
from models.sentences.verbs import USES
from models.sentences.word_forms import beginnings, folded, stem
from models.tongues.spoken import TONGUES, denies_by

_DENIALS = frozenset({"not", "without"})
_AVOID = re.compile(
    r"^(?:(?:please|bitte|por favor,?|il faut|il vaut mieux|vous dev(?:ez|riez)"
    r"|you (?:should|must)|hay que|debe(?:r[ií]a)?) (?:surtout |absolument )?)?"
    r"(?:avoid\b|évite[rz]?\b(?: (?:de\b|d'))?|vermeiden sie\b(?: es\b)?,?"
    r"|evit(?:[aei]|are?)\b(?: di\b)?|vermijd\b"
    r"|si asten(?:ga|ersi) d\w+|abst(?:enha|er)-se de|onthoud u (?:er)?van"
    r"|(?:(?:c'|il )est )?inutile d[e']|(?:ce n'est )?pas la peine d[e']"
    r"|(?:il n'y a )?(?:nul|pas|aucun) besoin d[e']"
    r"|(?:there(?: is|'s) |you have )?no (?:need|use|point) (?:to|in|of)\b"
    r"|(?:es ist )?(?:unnötig|zwecklos|nicht (?:nötig|notwendig)),?"
    r"|(?:es )?inútil\b|no (?:hace falta|es necesario)\b"
    r"|(?:è )?inutile\b|non (?:serve|occorre)\b)",
    re.IGNORECASE,
)
"""What a sentence begins with to deny what it orders; not "to avoid this, ..."."""
USED = "use"
"""Key of all verbs that say but that a thing is used."""

_NOT: Mapping[str, str] = {
    "fr": "ne pas", "en": "not", "de": "nicht", "es": "no", "it": "non", "pt": "não", "nl": "niet",
}  # fmt: skip
_DENY_ELSEWHERE: Mapping[str, frozenset[str]] = {
    "it": frozenset({"non", "mai"}),
    "pt": frozenset({"nao", "nunca"}),
    "nl": frozenset({"niet", "geen", "nooit"}),
}
"""Languages of which no opposites are known, and how they deny: there a word may do so twice."""
_STEM_ELSEWHERE = 5

_FIRMLY = frozenset(
    map(
        stem,
        "faut surtout absolument impérativement devez devriez convient must should need absolutely"
        " müssen sollten dürfen unbedingt debe deben hay".split(),
    )
)
"""Stems of what tells only how much it is meant."""

POINTS_TO = frozenset(bearing for words in BEARINGS.values() for bearing in words.values())
"""Keys of "on", "into", "your": two things have them in common."""

_SHORT_VERB = re.compile(r"^([a-z]{2,3})e[rz]$")
"""French verbs too short for their endings to be cut off: "vider", "videz"."""

_ZU_WITHIN = re.compile(
    r"\b((?:her|hin)?(?:ab|an|auf|aus|ein)|los|nach|um|vor|zurück)zu(\w{3,}n)\b", re.IGNORECASE
)
"""German verbs in two parts: "das Gerät auszuschalten", "schalten Sie das Gerät aus"."""


@dataclass(frozen=True, slots=True)
class Said:
    """Content words, the sides taken of opposites, and whether it is denied."""

    words: frozenset[str]
    sides: Mapping[str, str]
    is_denied: bool

    def shared_pairs(self, other: "Said") -> set[str]:
        """The opposites, as "open" and "close" are, of which both take a side."""
        return self.sides.keys() & other.sides.keys()


def knows(language: str) -> bool:
    """Tell whether it is known how a language denies."""
    return language in _NOT or language in TONGUES


def is_denied(text: str, language: str) -> bool:
    """Tell whether a sentence says not to do something, or that something is not."""
    return knows(language) and said(text, language).is_denied


def says_the_verb(text: str, step: str, language: str) -> bool:
    """Tell whether a text is the step's own verb and nothing else: "unplug"."""
    verb, whole = said(text, language), said(step, language)
    taken = any(whole.sides.get(pair) == side for pair, side in verb.sides.items())
    return taken and not (verb.words or verb.is_denied or whole.is_denied)


def with_not(text: str, language: str) -> str:
    """Say with a "not" what a sentence begins to avoid ("avoid opening it", "no need to")."""
    if language not in _NOT:
        return text
    return _AVOID.sub(f"{_NOT[language]} ", not_any_more(text))


@lru_cache(maxsize=4 * MAX_QUOTES)  # a step is held against all that was said
def said(text: str, language: str) -> Said:
    """Find what a sentence says.

    Raises:
        KeyError: It is not known how the language denies.
    """
    text = with_not(text, language)
    if language not in FUNCTION:
        return _said_elsewhere(text, language)
    if language == "de":
        text = _ZU_WITHIN.sub(r"\2 \1", text)
    found = tokens(text, language)
    turns = [token.key for token in found if token.kind == "turn"]
    taken = {turn for turn in turns if turn[0] in "+-"}
    sides = {t[1:]: t[0] for t in taken if not {f"+{t[1:]}", f"-{t[1:]}"} <= taken}
    n_denials = sum(turn in _DENIALS for turn in turns)
    words = {token.key for token in found if token.kind != "turn"} - _FIRMLY
    words = {USED if word in USES else word for word in words}
    if language == "fr":
        words = {_SHORT_VERB.sub(r"\1", word) for word in words}
    return Said(frozenset(words), sides, n_denials % 2 == 1)


def _said_elsewhere(text: str, language: str) -> Said:
    if language not in _DENY_ELSEWHERE:
        return _said_abroad(text, language)
    denials = _DENY_ELSEWHERE[language]
    words = beginnings(text, language, _STEM_ELSEWHERE)
    is_denied = not denials.isdisjoint(map(folded, re.findall(r"\w+", text)))
    return Said(words - denials, {}, is_denied)


def _said_abroad(text: str, language: str) -> Said:
    """Of a case with its order the order alone is denied, or not."""
    case = TONGUES[language].case.match(text)
    order = case["order"] if case else text
    is_denied = denies_by(TONGUES[language], order)
    return Said(beginnings(order, language, _STEM_ELSEWHERE), {}, is_denied)
