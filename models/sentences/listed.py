"""Which sentences of an agent's answer are the points of a list of steps.

"Wasserhahn schließen", "App: water level High", "Rebranchez" say what to do because of where they
stand, whatever the verb, where there is one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from models.alphabets.splitting import COLONS, PAUSES, QUESTION_MARKS, Point, points
from models.patterns import any_of, one_of
from models.sentences import cues, elsewhere, orders
from models.sentences.causes import names_a_cause
from models.sentences.conditions import CONDITIONAL
from models.sentences.negations import FORBIDS, NEVER, NOT
from models.sentences.single_steps import single_steps
from models.sentences.useless import is_useless

_LEAST = 2
"""Points that make a list: a dash alone stands before a signature, too."""

_LINE_CHARS = 60
"""A line of a list without marks is no longer."""

_SEVERAL = any_of(
    r"""
    two | three | several | these | your | following | deux | trois | plusieurs | vos | ces | zwei
    drei | mehrere | folgende\w* | dos | tres | varias | estas | siguientes
    """
)
_TO_CHOOSE = one_of(
    rf"""
    either | one of | l'un\w* d | au choix | entweder | eine[rsn]? (?:der|von) | un[oa] de
    {_SEVERAL} (?:\w+ )?(?:options?|optionen|opciones|choi\w+|alternativ\w+|possibilit\w+)
    {_SEVERAL} (?:\w+ )?(?:möglichkeiten|posibilidades)
    """
)
_NO_STEPS = one_of(
    r"""
    causes? | reasons? | raisons? | ursachen? | gründe\w* | causas? | motivos?
    affect\w+ | concern\w+ | betroffen\w* | betrifft | betreffen | afecta\w*
    models? | modèles? | modelle\w* | modelos? | versions? | versionen | versiones
    symptom\w* | symptôm\w* | síntoma\w*
    needs?(?! to) | require[sd]? | besoin | il vous faut | brauchen | benötig\w+ | necesit\w+
    contain\w* | inclu\w+ | contient | comprend | contenu | enthält | umfasst | contiene
    """
)
"""What comes causes it, has it, is needed for it or comes with it."""

_STEPS_FOLLOW = one_of(
    r"""
    étapes? | procédure | marche à suivre | comme suit | ce qui suit | manipulations?
    steps? | procedure | as follows | (?:do|try|check|follow) (?:\w+ )?the following
    schritte?n? | folgt | folgende[ns] | folgendermaßen | anleitung
    pasos? | procedimiento | lo siguiente | passaggi | passos? | stappen
    """,
    after=r"\b[^.!?]{0,60}\Z",
)
_LINK = re.compile(r"https?://|www\.|\[(?:link|url)\]", re.IGNORECASE)
_STATES = re.compile(
    r"(?:your|the|it|we|you|votre|la|le|l'|il|nous|vous|ihre?|die|der|das|es|wir|sie|su|el)\b"
    r"[^,;:]{1,60}?\b(?:is|are|was|were|will|has|have|est|sont|sera|seront|a|ont|ist|sind|wird"
    r"|werden|wurden?|hat|haben|será|están?|ha|han)\b",
    re.IGNORECASE,
)
"""A subject and what is said of it: news, no order."""
_NOT_TO_DO = re.compile(
    rf"\b{NOT}(?: \w+){{0,2}} (?:do|faire|machen|tun|hacer|haga|fare|doen|fazer|faça)\b|n't do\b"
    rf"|^(?:please |bitte )?{NEVER}\b|\b{FORBIDS}",
    re.IGNORECASE,
)
"""What comes must not be done: "is not recognised, please do this:" says nothing of the kind."""
_SENTENCE = re.compile(r"(?:\S+\s+){4,}\S*\.\s*")
"""With its full stop, and longer than notes are: it says by itself what it is."""
_NAME = re.compile(r"(?:[^\W\da-zß-ÿ]\S*\s*){1,4}")
"""Words with a capital each: who signs, below the last line."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and whether it is a point of a list of steps."""

    text: str
    is_step: bool = False


def said(text: str) -> tuple[Said, ...]:
    """Split a cleaned answer into its sentences; the first of a point may be a step by that.

    Where a list counts, or one of its points orders, or steps are announced, all its points are
    steps but for those that say something else by themselves. Not where the line before it asks,
    lets choose, or lists causes, models and what is needed.
    """
    found = points(text)
    out = {n for places in _lists(found) if _is_forbidden(found, places) for n in places}
    steps = {place for places in _lists(found) if _is_of_steps(found, places) for place in places}
    steps |= set(_unmarked(found))
    return tuple(
        Said(sentence, is_step=n == 0 and place in steps and is_step(sentence))
        for place, point in enumerate(found)
        if place not in out
        for n, sentence in enumerate(point.sentences)
    )


def is_step(point: str) -> bool:
    """Tell whether a point of a list of steps is one: no question, cause, news or bare link."""
    if point.rstrip().endswith((*QUESTION_MARKS, *COLONS)):
        return False
    if cues.is_instruction(point) or orders.is_infinitive(point):
        return True
    if _SENTENCE.fullmatch(point):
        return False
    is_other = _LINK.search(point) or _STATES.match(point) or is_useless(point)
    return not (is_other or names_a_cause(point) or cues.is_about_oneself(point))


def _lists(found: Sequence[Point]) -> Iterator[list[int]]:
    """The places of the points of each list; what counts goes on behind a line between."""
    places: list[int] = []
    for place, point in enumerate(found):
        if places and point.mark != found[places[-1]].mark:
            if not point.mark and found[places[-1]].mark == "1":
                continue
            yield places
            places = []
        if point.mark:
            places.append(place)
    yield places


def _is_forbidden(found: Sequence[Point], places: Sequence[int]) -> bool:
    """Whether the line before a list says that its points must not be done, or do not help."""
    if not places or not places[0]:
        return False
    before = found[places[0] - 1].sentences[-1]
    if not before.rstrip().endswith(":") or _is_case(before):
        return False
    return bool(_NOT_TO_DO.search(before)) or is_useless(before)


def _is_case(before: str) -> bool:
    return cues.is_fallback(before) or re.match(CONDITIONAL, before, re.IGNORECASE) is not None


def _is_of_steps(found: Sequence[Point], places: Sequence[int]) -> bool:
    if len(places) < _LEAST:
        return False
    before = found[places[0] - 1].sentences[-1] if places[0] else ""
    if elsewhere.sends_elsewhere(before) or _TO_CHOOSE.search(before) or _is_case(before):
        return False
    if _STEPS_FOLLOW.search(before):
        return True
    if _NO_STEPS.search(before):
        return False
    first = [found[place].sentences[0] for place in places]
    in_form = (
        any(map(cues.is_instruction, first)) or sum(map(orders.is_infinitive, first)) >= _LEAST
    )
    # Hours, prices and models are counted, too, but somebody says what they are.
    return in_form or (found[places[0]].mark == "1" and not before.rstrip().endswith(":"))


def _unmarked(found: Sequence[Point]) -> Iterator[int]:
    """The places of short lines without full stop between two that order: a list without marks."""
    for is_short, run in groupby(enumerate(found), key=lambda line: _is_short_line(line[1])):
        lines = [(place, point.sentences[0]) for place, point in run] if is_short else []
        orders = [place for place, line in lines if cues.is_instruction(line)]
        if len(orders) >= _LEAST:
            yield from range(orders[0], orders[-1] + 1)


def _is_short_line(point: Point) -> bool:
    (first, *more) = point.sentences
    is_other = point.mark or more or first.rstrip().endswith(PAUSES)
    return not is_other and len(first) <= _LINE_CHARS and not _NAME.fullmatch(first)


def in_parts(found: Sequence[Said], most_chars: int) -> list[Said]:
    """Cut what is too long to quote into its orders: some write a remedy in one sentence."""
    return [
        replace(one, text=part)
        for one in found
        for part in (single_steps(one.text) if len(one.text) > most_chars else (one.text,))
    ]
