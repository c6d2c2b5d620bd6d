"""Whether two pieces of advice contradict each other: "turn it off" and "do not turn it off"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from models.sentences import denials
from models.sentences.clauses import without_denied_clauses, without_reason
from models.sentences.codes import of_other_things
from models.sentences.cues import CONDITIONAL, is_instruction
from models.sentences.grounding_tokens import tokens
from models.sentences.grounding_words import BEARINGS, FUNCTION, NUMBERS
from models.sentences.orders import is_notice
from models.sentences.reading import MAX_QUOTES
from models.sentences.values import differ_by_value
from models.sentences.word_forms import beginnings, folded, stem

SAME_OBJECT = 0.6
"""Least share of the shorter sentence's content words that both have, to be about one thing."""

LEAST_SHARED = 2
"""Words that a warning shares with what it warns of, where it is no step of its own."""

_DENIALS = frozenset({"not", "without"})

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
_REMINDS = re.compile(
    r"^(?:(?:surtout,? )?n'(?:oubliez|hésitez) pas (?:de |d'|à )"
    r"|(?:don't|do not) (?:forget|hesitate) to |vergessen sie nicht,? |zögern sie nicht,? "
    r"|no (?:olvide|dude en) )",
    re.IGNORECASE,
)
"""Denies nothing, but that it may be left out."""
_LIMIT = re.compile(
    r",?\s(?:pas plus d'une?(?: fois)?(?!\s\w)|not? more than (?:once|one)|nicht mehr als"
    r" (?:einmal|einer?)|no más de una?(?: vez)?)\b",
    re.IGNORECASE,
)
"""Says once and denies no order: left out before two are compared."""

_FIGURE = rf"(?:\d|(?:{'|'.join(sorted({w for words in NUMBERS.values() for w in words}))})\b)"
_COMPARES = (
    r"\b(?:more than|less than|longer than|shorter than|fewer than|further than|closer than|beyond"
    r"|above|below|over|under|plus d[e']|moins d[e']|au-delà d[e']|mehr als|weniger als|länger als"
    rf"|über|unter|más de|menos de|più di|meno di|mais de|meer dan|minder dan) ?(?={_FIGURE})"
)
_BOUND = re.compile(
    r",?\s*\b(?:pas plus|(?:not?|nicht|no|non|não|niet) (?:more|less|mehr|weniger|más|menos|più"
    r"|meno|mais|meer))(?=\W*$)"
    rf"|(?:\b(?:ne|not|no|never|jamais|pas|nicht|nie(?:mals)?|kein\w*|nunca|non|mai|não|niet)\b"
    rf"|\bn'|n't\b)(?=[^.;:]{{0,50}}?{_COMPARES})",
    re.IGNORECASE,
)
"""What denies that it may be more or less: of one figure it denies nothing ("2 mm", "no more than
2 mm", "2 mm, pas plus")."""

_AVOID = re.compile(
    r"^(?:(?:please|bitte|por favor,?|il faut|il vaut mieux|vous dev(?:ez|riez)"
    r"|you (?:should|must)|hay que|debe(?:r[ií]a)?) (?:surtout |absolument )?)?"
    r"(?:avoid\b|évite[rz]?\b(?: (?:de\b|d'))?|vermeiden sie\b(?: es\b)?,?"
    r"|evit(?:[aei]|are?)\b(?: di\b)?|vermijd\b"
    r"|(?:(?:c'|il )est )?inutile d[e']|(?:ce n'est )?pas la peine d[e']"
    r"|(?:il n'y a )?(?:nul|pas|aucun) besoin d[e']"
    r"|(?:there(?: is|'s) |you have )?no (?:need|use|point) (?:to|in|of)\b"
    r"|(?:es ist )?(?:unnötig|zwecklos|nicht (?:nötig|notwendig)),?"
    r"|(?:es )?inútil\b|no (?:hace falta|es necesario)\b"
    r"|(?:è )?inutile\b|non (?:serve|occorre)\b)",
    re.IGNORECASE,
)
"""What a sentence begins with to deny what it orders; not "to avoid this, ..."."""
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
_USE = frozenset(
    map(
        stem,
        "utiliser utilisez mettre mettez mets verser versez employer employez use put pour apply"
        " verwenden verwende benutzen geben usar usa utilizar utilice utiliza poner ponga pon echar"
        " eche echa".split(),
    )
)
"""Stems of verbs that say of a substance or a tool but that it is used."""
_USED = "use"

_CHECKS = re.compile(
    r"^(?P<thing>[^,;:.]{0,40}?(?:make sure|check|ensure|verify|vérifi|assur|veill|contrôl|prüf"
    r"|acht|kontrollier|stellen sie sicher|compr[ou]|aseg[uú]r|verif|controll|assicur)\w{0,20}"
    r"[^,;:.]{0,80}?)\s"
    r"(?:(?:is|are|does|do)(?: not|n't)|(?:ne |n')\w+ (?:pas|plus)|ne \w+ (?:pas|plus)|nicht|no"
    r"|non|não|niet)\b(?P<state>[^,;:.]{1,80})",
    re.IGNORECASE,
)
"""What has to be so, and must not: "make sure that the hose / is not / kinked"."""

_NOT: Mapping[str, str] = {
    "fr": "ne pas", "en": "not", "de": "nicht", "es": "no", "it": "non", "pt": "não", "nl": "niet",
}  # fmt: skip
_DENY_ELSEWHERE: Mapping[str, frozenset[str]] = {
    "it": frozenset({"non", "mai"}),
    "pt": frozenset({"nao", "nunca"}),
    "nl": frozenset({"niet", "geen", "nooit"}),
}
"""Languages of which no opposites are known, and how they deny: there a word may do so twice."""
_CONDITION_ELSEWHERE = re.compile(
    r"^(?:se|quando|als|indien|wanneer)\b[^,:;]*[,:]\s+", re.IGNORECASE
)
_STEM_ELSEWHERE = 5

_FIRMLY = frozenset(
    map(
        stem,
        "faut surtout absolument impérativement devez devriez convient must should need absolutely"
        " müssen sollten dürfen unbedingt debe deben hay".split(),
    )
)
"""Stems of what tells only how much it is meant."""

_POINTS_TO = frozenset(bearing for words in BEARINGS.values() for bearing in words.values())
"""Keys of "on", "into", "your": two things have them in common."""

_SHORT_VERB = re.compile(r"^([a-z]{2,3})e[rz]$")
"""French verbs too short for their endings to be cut off: "vider", "videz"."""

_ZU_WITHIN = re.compile(
    r"\b((?:her|hin)?(?:ab|an|auf|aus|ein)|los|nach|um|vor|zurück)zu(\w{3,}n)\b", re.IGNORECASE
)
"""German verbs in two parts: "das Gerät auszuschalten", "schalten Sie das Gerät aus"."""

_MEASURE = re.compile(
    r"\b(\d+)\s?(s|sec\w*|sek\w*|seg\w*|min\w*|h|heures?|hours?|stunden?|horas?|jours?|days?|tagen?"
    r"|d[ií]as?|or[ae]|giorn[oi]|uur|uren|dag(?:en)?|fois|times|mal|veces|volte|vezes|keer|°|%)(?!\w)",
    re.IGNORECASE,
)
"""A figure and what it measures."""

_Said = tuple[set[str], dict[str, str], bool]
"""Content words, sides taken of opposites, whether it is denied."""


def without_reminder(order: str) -> str:
    """Leave out what denies no order but that it be forgotten ("do not forget to ...")."""
    return _REMINDS.sub("", order)


def contradict(one: str, other: str, language: str) -> bool:
    """Tell whether two sentences say the opposite of the same thing.

    Of the same opposites ("enable", "disable") they take different sides, or one denies what the
    other orders; the order that a sentence begins with is held against the other by itself, too
    ("Do not reset it: our servers are down."). To avoid a thing is to deny it. Another figure for
    the same contradicts, too ("wait 5 minutes", "wait 10 minutes"), and so does another value of
    one setting ("to 44", "on automatic"). In a language whose denials are not known nothing is
    contradicted.
    """
    if language not in _NOT or of_other_things(one, other):
        return False
    one, other = (
        without_reason(
            without_denied_clauses(_LIMIT.sub("", without_reminder(denials.without_names(text))))
        )
        for text in (one, other)
    )
    one, other = _checked(one, other, language), _checked(other, one, language)
    compare = [re.search(_COMPARES, folded(text)) is not None for text in (one, other)]
    if figures(one, language) & figures(other, language) and not all(compare):
        one, other = (_BOUND.sub("", text) for text in (one, other))
    one, other = _with_common(one, other, language), _with_common(other, one, language)
    one, other = _to_the_point(one, other, language), _to_the_point(other, one, language)
    if _denies_another_case(one, other, language) or _denies_another_case(other, one, language):
        return False
    if differ_by_figure(one, other, language) or differ_by_value(one, other, language):
        return True
    (whole, *order), (other_whole, *other_order) = (
        _with_order(text, language) for text in (one, other)
    )
    # The order of the one is held against that of the other: else "Take twelve signs, and not
    # your name" would contradict itself.
    ways = (whole, other_whole), ((order or [whole])[0], (other_order or [other_whole])[0])
    return any(_contrary(*(_said(text, language) for text in pair)) for pair in ways)


def _with_common(sentence: str, other: str, language: str) -> str:
    """Leave out what is to be done without, where the other sentence does not speak of it.

    "Do not reset it without a backup" stays whole: it does not deny the reset.
    """
    bare, *rest = _WITHOUT.split(sentence, maxsplit=1)
    if not rest or _said(bare, language)[2]:
        return sentence
    excluded, *more = _PAUSE.split(rest[0], maxsplit=1)
    (words, sides, _), (others, other_sides, _) = (
        _said(text, language) for text in (excluded, other)
    )
    # "free within 48 h" has the hours in common, and they are not what it is without.
    is_common = any(len(w) > 1 and not w.isdigit() for w in words & others)
    return sentence if is_common or sides.keys() & other_sides else ", ".join([bare, *more])


def _to_the_point(sentence: str, other: str, language: str) -> str:
    """Leave out the clauses that deny something of which the other sentence does not speak.

    What is left must order: "the lamp that you bought, do not turn it off" stays whole.
    """
    parts = denials.clauses(_AVOID.sub(f"{_NOT[language]} ", sentence))
    kept = [p for p in parts if not _said(p, language)[2] or _is_about(p, other, language)]
    orders = any(_is_order(clause, language) for clause in kept)
    return ", ".join(kept) if orders and len(kept) < len(parts) else sentence


def _is_order(clause: str, language: str) -> bool:
    """Whether a clause orders, or may: of some languages few orders are known by their form."""
    is_known = language in FUNCTION
    return is_instruction(clause) or is_notice(clause) or not (is_known or " " not in clause)


def _is_about(denial: str, other: str, language: str) -> bool:
    """Whether most of what is denied is what the other sentence speaks of."""
    (words, sides, _), (others, other_sides, _) = (_said(t, language) for t in (denial, other))
    if sides.keys() & other_sides.keys():
        return True
    numbers, other_numbers = (set(re.findall(r"\d+", text)) for text in (denial, other))
    if numbers and numbers.isdisjoint(other_numbers):
        return False  # "port 1" is no other port's
    words, others = words - _POINTS_TO, others - _POINTS_TO
    common, least = words & others - numbers, 1 if denials.has_no_verb(denial) else len(words)
    return len(common) >= max(1, SAME_OBJECT * least)


def _denies_another_case(sentence: str, other: str, language: str) -> bool:
    """Whether a sentence forbids for a time, or of another one, what the other does not speak of.

    "Never bleed it while you are connected" denies neither "bleed it" nor "connect".
    """
    if not _said(sentence, language)[2] or _said(other, language)[2]:
        return False
    if denials.is_of_another(sentence) and not denials.is_of_another(other):
        return True
    (main, time), (_, other_time) = (denials.in_time(text) for text in (sentence, other))
    return bool(time) and not (_share(main, other, language) and _share(time, other_time, language))


def _share(one: str, other: str, language: str) -> bool:
    (words, sides, _), (others, other_sides, _) = (_said(text, language) for text in (one, other))
    return bool(words & others - _POINTS_TO or sides.keys() & other_sides.keys())


def _checked(sentence: str, other: str, language: str) -> str:
    """Leave out what is checked not to be so, where the other sentence does not speak of that.

    "Make sure that the hose is not kinked" does not deny "look at the hose".
    """
    check = _CHECKS.match(sentence)
    if not check:
        return sentence
    (words, sides, _), (others, other_sides, _) = (
        _said(text, language) for text in (check["state"], other)
    )
    is_common = words & others or sides.keys() & other_sides.keys()
    return sentence if is_common else check["thing"]


def _with_order(sentence: str, language: str) -> tuple[str, ...]:
    """What is said for a case, and the order of two words or more that it begins with, if any."""
    condition = _CONDITION if language in FUNCTION else _CONDITION_ELSEWHERE
    sentence = condition.sub("", sentence)
    bare = _CASE_BEHIND.sub("", sentence) if language in FUNCTION else sentence
    if len(_said(bare, language)[0]) > 1:  # "note when it makes the noise" is no order to note
        sentence = bare
    order, *reason = _PAUSE.split(sentence, maxsplit=1)
    return (sentence, order) if reason and " " in order and is_instruction(order) else (sentence,)


def _contrary(one: _Said, other: _Said) -> bool:
    (words, sides, denied), (others, other_sides, other_denied) = one, other
    if len(words & others) < max(1.0, SAME_OBJECT * min(len(words), len(others))):
        return False
    shared = sides.keys() & other_sides.keys()
    if shared:
        return any(
            (sides[pair] != other_sides[pair]) != (denied != other_denied) for pair in shared
        )
    if denied == other_denied or (sides and other_sides):
        return False
    # "Unplug the charger" orders something else than "do not use the charger" denies.
    n, n_other = len(words) + len(sides), len(others) + len(other_sides)
    return len(words & others) >= SAME_OBJECT * min(n, n_other)


def differ_by_figure(one: str, other: str, language: str) -> bool:
    """Tell whether two say the same but for one measure each: "10 seconds", "30 seconds"."""
    found, other_found = measures(one), measures(other)
    if len(found) != 1 or len(other_found) != 1:
        return False
    (figure, unit), (other_figure, other_unit) = found[0], other_found[0]
    if figure == other_figure or unit[:1].lower() != other_unit[:1].lower():
        return False
    (words, *turns), (others, *other_turns) = (_said(text, language) for text in (one, other))
    words, others = ({w for w in said if not w.isdigit()} for said in (words, others))
    common = words & others
    return turns == other_turns and len(common) >= max(LEAST_SHARED, min(len(words), len(others)))


def warns_of(warning: str, step: str, language: str) -> bool:
    """Tell whether an order contradicts a step that it names, in whatever words it is said.

    Orders alone, which share two words with the step: a remark with a "not" in it denies nothing.
    """
    if language not in _NOT:
        return False
    if differ_by_value(warning, step, language):
        return True
    if not is_instruction(warning):
        return _forbids(warning, step, language)
    order, ordered = (_with_order(text, language)[-1] for text in (warning, step))
    words, sides, is_denied = _said(order, language)
    others, other_sides, are_denied = _said(ordered, language)
    n_shared = len(words & others) + len(sides.keys() & other_sides.keys())
    denies = is_denied != are_denied and n_shared >= LEAST_SHARED
    return denies and contradict(order, ordered, language)


def _forbids(warning: str, step: str, language: str) -> bool:
    """Tell whether a thing is forbidden, with no verb, that a step says to use: "no vinegar!"."""
    forbidden = _FORBIDS.match(warning)
    if not forbidden:
        return False
    words = _said(forbidden["thing"], language)[0]
    others, _, are_denied = _said(step, language)
    is_used = _USED in others and not are_denied
    return is_used and 0 < len(words) <= _MOST_FORBIDDEN and words <= others


def is_prohibition(text: str) -> bool:
    """Tell whether a thing is forbidden with no verb ("no bleach!"): no order by its form."""
    return _FORBIDS.match(text) is not None


def is_bound(text: str) -> bool:
    """Tell whether a sentence says of a figure what is more or less ("no more than 6 Nm")."""
    return re.search(_COMPARES, folded(text)) is not None


def is_denied(text: str, language: str) -> bool:
    """Tell whether a sentence says not to do something, or that something is not."""
    return language in _NOT and _said(text, language)[2]


def says_the_verb(text: str, step: str, language: str) -> bool:
    """Tell whether a text is the step's own verb and nothing else: "unplug"."""
    words, own, denied = _said(text, language)
    _, sides, is_denied = _said(step, language)
    taken = any(sides.get(pair) == side for pair, side in own.items())
    return taken and not (words or denied or is_denied)


def figures(sentence: str, language: str) -> set[str]:
    """The numbers of a sentence, written out or not, where they are known."""
    found = tokens(sentence, language) if language in FUNCTION else ()
    return {token.key for token in found if token.kind == "exact" and token.key.isdigit()}


def measures(sentence: str) -> list[tuple[str, str]]:
    """The figures of a sentence and what they measure: ("10", "seconds")."""
    return _MEASURE.findall(sentence)


@lru_cache(maxsize=4 * MAX_QUOTES)  # a step is held against all that was said
def _said(text: str, language: str) -> _Said:
    text = _AVOID.sub(f"{_NOT[language]} ", text)
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
    words = {_USED if word in _USE else word for word in words}
    if language == "fr":
        words = {_SHORT_VERB.sub(r"\1", word) for word in words}
    return words, sides, n_denials % 2 == 1


def _said_elsewhere(text: str, language: str) -> _Said:
    denials = _DENY_ELSEWHERE[language]
    words = beginnings(text, language, _STEM_ELSEWHERE)
    is_denied = not denials.isdisjoint(map(folded, re.findall(r"\w+", text)))
    return set(words - denials), {}, is_denied
