"""Whether a sentence warns of a step that another one gives, in whatever words it is said."""

import re

from models.advice.contradiction import contradict, first_order, for_any_case
from models.advice.figures import LEAST_SHARED
from models.advice.said import USED, knows, said
from models.sentences.cues import is_instruction
from models.sentences.values import differ_by_value

_FORBIDS = re.compile(
    r"^(?:(?:surtout|absolument|bitte|auf keinen fall|please|por favor|sobre todo|soprattutto"
    r"|sobretudo),? )?"
    r"(?:(?:surtout )?(?:pas|jamais) (?:de |d'|du )"
    r"|(?:absolutely )?no\b(?! (?:need|longer|one|more))"
    r"|never\b|kein\w*|nie(?:mals)?\b|auf keinen fall\b|nada d[eo]\b|nunca\b|niente\b|mai\b"
    r"|geen\b|nooit\b)\s*(?P<thing>[^,;:.!?]{3,40})(?=[,;:.!?]|$)",
    re.IGNORECASE,
)
"""What must not be, with no verb: "surtout pas de vinaigre", "no bleach"."""
_MOST_FORBIDDEN = 2
"""Words of what is forbidden so: who says more tells of a fault ("no light on the front")."""


def warns_of(warning: str, step: str, language: str) -> bool:
    """Tell whether an order contradicts a step that it names, in whatever words it is said.

    Orders alone, which share two words with the step: a remark with a "not" in it denies nothing.
    """
    if not knows(language):
        return False
    if differ_by_value(warning, step, language):
        return True
    if not is_instruction(warning):
        return _forbids(warning, step, language)
    order, ordered = (first_order(for_any_case(t, language)) for t in (warning, step))
    mine, theirs = said(order, language), said(ordered, language)
    n_shared = len(mine.words & theirs.words) + len(mine.shared_pairs(theirs))
    denies = mine.is_denied != theirs.is_denied and n_shared >= LEAST_SHARED
    return denies and contradict(order, ordered, language)


def _forbids(warning: str, step: str, language: str) -> bool:
    """Tell whether a thing is forbidden, with no verb, that a step says to use: "no vinegar!"."""
    forbidden = _FORBIDS.match(warning)
    if not forbidden:
        return False
    thing, ordered = said(forbidden["thing"], language).words, said(step, language)
    is_used = USED in ordered.words and not ordered.is_denied
    return is_used and 0 < len(thing) <= _MOST_FORBIDDEN and thing <= ordered.words


def is_prohibition(text: str) -> bool:
    """Tell whether a thing is forbidden with no verb ("no bleach!"): no order by its form."""
    return _FORBIDS.match(text) is not None
