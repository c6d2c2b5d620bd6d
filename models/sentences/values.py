"""To what value advice sets a thing: "set the channel to 44", "leave the channel on automatic".

Two values for one thing are opposite advice, though nothing in it denies.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from models.patterns import any_of
from models.sentences import denials
from models.sentences.grounding_words import FUNCTION, NUMBERS
from models.sentences.reading import MAX_QUOTES
from models.sentences.units import LASTS, MEASURED, ungrouped
from models.sentences.word_forms import beginnings, folded

_STEM = 5
_SAME_THING = 0.6
"""Least share of the fewer words for a thing that both name."""

_SETS: Mapping[str, str] = {
    "en": r"(?:re)?set | chang\w+ | switch\w* | put | keep\w* | kept | leav\w+ | left | turn\w*"
    r" | adjust\w* | mov\w+ | stays? | remains?",
    "fr": r"r[ée]gl\w+ | mettez | mettre | mets | met | pass(?:ez|er?) | laiss\w+ | gard\w+"
    r" | bascul\w+ | positionn\w+ | chang\w+ | configur\w+ | rest\w+",
    "de": r"(?:\w{2,5})?stell(?:en?|t)? | setz\w* | lass\w* | änder\w* | bleib\w* | wechs\w+"
    r" | (?:\w{2,5})?schalt(?:en?|et)? | dreh\w*",
    "es": r"p[oó]n(?:ga\w*|er|)? | cambi\w+ | dej\w+ | ajust\w+ | configur\w+ | mant[eé]n\w*"
    r" | qued\w+ | fij\w+ | pas[ea]r?",
    "it": r"impost\w+ | lasc\w+ | mett\w+ | tien\w+ | teng\w+ | cambi\w+ | rest\w+ | pass\w+",
    "pt": r"ponha | colo\w+ | mud\w+ | deix\w+ | defin\w+ | mant\w+ | ajust\w+ | altere",
    "nl": r"zet\w* | laat | laten | stel\w* | wijzig\w* | verander\w* | houd\w* | blij\w+",
}
"""Language to the verbs that give a thing a value or leave it."""
_TO: Mapping[str, str] = {
    "en": r"to|on|at", "fr": r"sur|en|à|au", "de": r"auf", "es": r"en|al?", "it": r"su|a|in",
    "pt": r"em|para|a|no|na", "nl": r"op|naar",
}  # fmt: skip
_STATES: Mapping[str, str] = {
    "auto": r"auto(?:mat\w*)?",
    "manual": r"man[uo]\w+|von hand",
    "on": r"on|ein|aan|enabled|activ[ée]e?|aktiviert|activad[oa]|encendid[oa]",
    "off": r"off|aus|uit|disabled|désactivée?|deaktiviert|desactivad[oa]|apagad[oa]",
}
_STATE = "|".join(_STATES.values())
_NUMBER = rf"(?:\w+ )?(?P<number>\d+(?:[.,]\d+)?)(?![\w.,]*\d)(?!\s?(?:{LASTS}|{MEASURED})\b)"
_NAMED = r"(?P<named>[^\W\d]{3,20})(?=\W*$|\s+(?:and|und|et|y|e|en|then|dann|puis)\b|\s+\w+n\W*$)"
_VALUE: Mapping[str, re.Pattern[str]] = {
    language: re.compile(
        rf"(?P<thing>.*)\b(?:{to})\s+(?:{_NUMBER}|(?:mode )?(?P<state>{_STATE})\b|{_NAMED})",
        re.IGNORECASE,
    )
    for language, to in _TO.items()
}
_SETTER = {
    language: re.compile(rf"\b{any_of(verbs)}(?!\w)", re.IGNORECASE)
    for language, verbs in _SETS.items()
}
_IS_STATE = {name: re.compile(forms, re.IGNORECASE) for name, forms in _STATES.items()}
_AIM = re.compile(r"\s*(?:for|pour|für|para|per|voor)\s+([^\d,;:.!?]{2,60})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """A thing, by the beginnings of the words for it, its value, and what it has that for."""

    thing: frozenset[str]
    value: str
    aim: frozenset[str]


def differ_by_value(one: str, other: str, language: str) -> bool:
    """Tell whether two pieces of advice give one thing two values."""
    mine, theirs = setting(one, language), setting(other, language)
    if mine is None or theirs is None or mine.value == theirs.value:
        return False
    if are_other_aims(mine.aim, theirs.aim):
        return False
    least = min(len(mine.thing), len(theirs.thing))
    return len(mine.thing & theirs.thing) >= max(1.0, _SAME_THING * least)


def aim(behind: str, language: str) -> frozenset[str]:
    """Tell for what a value is behind which a text stands: "(993) for incoming mail"."""
    found = _AIM.match(behind)
    return frozenset(beginnings(found[1], language, _STEM)) if found else frozenset()


def are_other_aims(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether each of two values is for something that the other is not for."""
    return not (one <= other or other <= one)


@lru_cache(maxsize=4 * MAX_QUOTES)
def setting(text: str, language: str) -> Setting | None:
    """Find the first thing that a text gives a value, or leaves with it; no denied one."""
    if language not in _VALUE:
        return None
    for clause in denials.clauses(ungrouped(text)):
        setter, found = _SETTER[language].search(clause), _VALUE[language].match(clause)
        if setter is None or found is None or denials.denies(clause):
            continue
        value = _value(found, language)
        thing = _SETTER[language].sub("", found["thing"])
        words = beginnings(thing, language, _STEM)
        if value and words:
            return Setting(words, value, aim(clause[found.end() :], language))
    return None


def _value(found: re.Match[str], language: str) -> str:
    if found["number"]:
        return found["number"].replace(",", ".")
    if found["state"]:
        return next(name for name, form in _IS_STATE.items() if form.fullmatch(found["state"]))
    word = folded(found["named"])
    if word in NUMBERS.get(language, {}):
        return NUMBERS[language][word]
    return "" if word in FUNCTION.get(language, ()) else word[:_STEM]
