"""Whether two pieces of advice contradict each other: "turn it off" and "do not turn it off"."""

import re

from models.advice.figures import LEAST_SHARED, without_bound, without_limit
from models.advice.particulars import differ_by_code, differ_by_particular
from models.advice.said import POINTS_TO, USED, Said, knows, said, with_not
from models.advice.stances import is_exception, opposed
from models.sentences import denials
from models.sentences.clauses import without_denied_clauses, without_reason
from models.sentences.codes import of_other_things
from models.sentences.conditions import AT_START, CONDITIONAL
from models.sentences.cues import is_instruction
from models.sentences.grounding_words import FUNCTION
from models.sentences.orders import is_notice
from models.sentences.prohibitions import forbidden_thing
from models.sentences.values import differ_by_value

SAME_OBJECT = 0.6
"""Least share of the shorter sentence's content words that both have, to be about one thing."""

_PAUSE = re.compile(r"\s*[:;,]\s+")
_CONDITION = re.compile(
    rf"(?:^|(?<=[:;,]\s)){CONDITIONAL}[^,:;]*[,:]\s+"
    r"|^(?:sans|without|sin)\s+(?!(?:l[ea]s?\s|l')?\S+(?:er|ir|re|ing|ar)\b)[^,:;]*,\s+",
    re.IGNORECASE,
)
"""A case before the order for it; what is not there when it is followed ("Without batteries, press
..."), unless that is something not to be done ("Without removing ...")."""
_CASE_BEHIND = re.compile(rf"\s{CONDITIONAL}[^,:;]{{0,80}}$", re.IGNORECASE)

_WITHOUT = re.compile(
    r",?\s(?:sans|without|ohne|sin|senza|sem|zonder"
    r"|(?:et|mais) (?:non|pas)|and not|but not|und nicht|y no|e non|e não|en niet)\b",
    re.IGNORECASE,
)
_CHECKS = re.compile(
    r"^(?P<thing>[^,;:.]{0,40}?(?:make sure|check|ensure|verify|vérifi|assur|veill|contrôl|prüf"
    r"|acht|kontrollier|stellen sie sicher|compr[ou]|aseg[uú]r|verif|controll|assicur)\w{0,20}"
    r"[^,;:.]{0,80}?)\s"
    r"(?:(?:is|are|does|do)(?: not|n't)|(?:ne |n')\w+ (?:pas|plus)|ne \w+ (?:pas|plus)|nicht|no"
    r"|non|não|niet)\b(?P<state>[^,;:.]{1,80})",
    re.IGNORECASE,
)
"""What has to be so, and must not: "make sure that the hose / is not / kinked"."""

_CONDITION_ELSEWHERE = re.compile(rf"^{AT_START}[^,:;]*[,:]\s+", re.IGNORECASE)

_MOST_FORBIDDEN = 2
"""Words of what is forbidden so: who says more tells of a fault ("no light on the front")."""


def contradict(one: str, other: str, language: str) -> bool:
    """Tell whether two sentences say the opposite of the same thing.

    Of the same opposites ("enable", "disable") they take different sides, or one denies what the
    other orders; the order that a sentence begins with is held against the other by itself, too
    ("Do not reset it: our servers are down."). To avoid a thing is to deny it. Another figure for
    the same contradicts, too ("wait 5 minutes", "wait 10 minutes"), and so does another value of
    one setting ("to 44", "on automatic"). In a language whose denials are not known nothing is
    contradicted.
    """
    if not knows(language):
        return False
    if of_other_things(one, other):
        return differ_by_code(one, other, language)
    if opposed(one, other, language):
        return True
    if is_exception(one, other, language):
        return False
    one, other = map(_without_idle_denials, (one, other))
    for cut in (_without_what_is_checked, without_bound, _without_what_is_excluded, _to_the_point):
        one, other = cut(one, other, language), cut(other, one, language)
    if _denies_another_case(one, other, language) or _denies_another_case(other, one, language):
        return False
    if differ_by_particular(one, other, language) or differ_by_value(one, other, language):
        return True
    # The order of the one is held against that of the other: else "Take twelve signs, and not
    # your name" would contradict itself.
    whole = _for_any_case(one, language), _for_any_case(other, language)
    ways = whole, tuple(map(_first_order, whole))
    return any(_contrary(*(said(text, language) for text in pair)) for pair in ways)


def _without_idle_denials(text: str) -> str:
    """Leave out each "not" that denies no order: in a name, a reminder, a limit, an aim."""
    order = without_limit(denials.without_reminder(denials.without_names(text)))
    return without_reason(without_denied_clauses(order))


def _without_what_is_checked(sentence: str, other: str, language: str) -> str:
    """Leave out what is checked not to be so, where the other sentence does not speak of that.

    "Make sure that the hose is not kinked" does not deny "look at the hose".
    """
    check = _CHECKS.match(sentence)
    if not check:
        return sentence
    state, told = said(check["state"], language), said(other, language)
    is_common = state.words & told.words or state.shared_pairs(told)
    return sentence if is_common else check["thing"]


def _without_what_is_excluded(sentence: str, other: str, language: str) -> str:
    """Leave out what is to be done without, where the other sentence does not speak of it.

    "Do not reset it without a backup" stays whole: it does not deny the reset.
    """
    bare, *rest = _WITHOUT.split(sentence, maxsplit=1)
    if not rest or said(bare, language).is_denied:
        return sentence
    excluded, *more = _PAUSE.split(rest[0], maxsplit=1)
    left, told = said(excluded, language), said(other, language)
    # "free within 48 h" has the hours in common, and they are not what it is without.
    is_common = any(len(w) > 1 and not w.isdigit() for w in left.words & told.words)
    return sentence if is_common or left.shared_pairs(told) else ", ".join([bare, *more])


def _to_the_point(sentence: str, other: str, language: str) -> str:
    """Leave out the clauses that deny something of which the other sentence does not speak.

    What is left must order: "the lamp that you bought, do not turn it off" stays whole.
    """
    parts = denials.clauses(with_not(sentence, language))
    kept = [p for p in parts if not said(p, language).is_denied or _is_about(p, other, language)]
    orders = any(_is_order(clause, language) for clause in kept)
    return ", ".join(kept) if orders and len(kept) < len(parts) else sentence


def _is_order(clause: str, language: str) -> bool:
    """Whether a clause orders, or may: of some languages few orders are known by their form."""
    is_known = language in FUNCTION
    return is_instruction(clause) or is_notice(clause) or not (is_known or " " not in clause)


def _is_about(denial: str, other: str, language: str) -> bool:
    """Whether most of what is denied is what the other sentence speaks of."""
    denied, told = said(denial, language), said(other, language)
    if denied.shared_pairs(told):
        return True
    numbers, other_numbers = (set(re.findall(r"\d+", text)) for text in (denial, other))
    if numbers and numbers.isdisjoint(other_numbers):
        return False  # "port 1" is no other port's
    words, others = denied.words - POINTS_TO, told.words - POINTS_TO
    common, least = words & others - numbers, 1 if denials.has_no_verb(denial) else len(words)
    return len(common) >= max(1, SAME_OBJECT * least)


def _denies_another_case(sentence: str, other: str, language: str) -> bool:
    """Whether a sentence forbids for a time, or of another one, what the other does not speak of.

    "Never bleed it while you are connected" denies neither "bleed it" nor "connect".
    """
    if not said(sentence, language).is_denied or said(other, language).is_denied:
        return False
    if denials.is_of_another(sentence) and not denials.is_of_another(other):
        return True
    (main, time), (_, other_time) = (denials.in_time(text) for text in (sentence, other))
    return bool(time) and not (_share(main, other, language) and _share(time, other_time, language))


def _share(one: str, other: str, language: str) -> bool:
    mine, theirs = said(one, language), said(other, language)
    return bool(mine.words & theirs.words - POINTS_TO or mine.shared_pairs(theirs))


def _for_any_case(sentence: str, language: str) -> str:
    """Leave out the case that an order is given for, where an order of two words stays."""
    if language not in FUNCTION:
        return _CONDITION_ELSEWHERE.sub("", sentence)
    sentence = _CONDITION.sub("", sentence)
    bare = _CASE_BEHIND.sub("", sentence)
    # "note when it makes the noise" is no order to note
    return bare if len(said(bare, language).words) > 1 else sentence


def _first_order(sentence: str) -> str:
    """The order of two words or more that a sentence begins with; all of it where there is none."""
    order, *reason = _PAUSE.split(sentence, maxsplit=1)
    return order if reason and " " in order and is_instruction(order) else sentence


def _contrary(one: Said, other: Said) -> bool:
    n_common = len(one.words & other.words)
    if n_common < max(1.0, SAME_OBJECT * min(len(one.words), len(other.words))):
        return False
    if pairs := one.shared_pairs(other):
        turned = one.is_denied != other.is_denied
        return any((one.sides[pair] != other.sides[pair]) != turned for pair in pairs)
    if one.is_denied == other.is_denied or (one.sides and other.sides):
        return False
    # "Unplug the charger" orders something else than "do not use the charger" denies.
    least = min(len(told.words) + len(told.sides) for told in (one, other))
    return n_common >= SAME_OBJECT * least


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
    order, ordered = (_first_order(_for_any_case(t, language)) for t in (warning, step))
    mine, theirs = said(order, language), said(ordered, language)
    n_shared = len(mine.words & theirs.words) + len(mine.shared_pairs(theirs))
    denies = mine.is_denied != theirs.is_denied and n_shared >= LEAST_SHARED
    return denies and contradict(order, ordered, language)


def _forbids(warning: str, step: str, language: str) -> bool:
    """Tell whether a thing is forbidden, with no verb, that a step says to use: "no vinegar!"."""
    thing, ordered = said(forbidden_thing(warning), language).words, said(step, language)
    is_used = USED in ordered.words and not ordered.is_denied
    return is_used and 0 < len(thing) <= _MOST_FORBIDDEN and thing <= ordered.words
