"""Verbs that a small word turns around: "switch it on", "drehen Sie den Hahn zu"."""

import re
from collections.abc import Mapping, Sequence

_EN_MOVES = r"\b(?:take|pull|lift|snap|clip|slide|put|push|plug|screw|pop|fit|place|click|press)\w*"
_EN_TAKES = r"\b(?:take|pull|lift|slide|clip|pop|screw)\w*"
_EN_POWERS = r"\b(?:turn|switch|power|shut)\w*"
_DE_MOVES = r"(?:nehm|nimm|zieh|steck|setz|bau|schraub|klemm|mont|schieb)\w*"
_DE_TURNS = r"(?:dreh|klapp|mach)\w*"
_NL_MOVES = r"\b(?:steek|plaats|zet|doe|haal|trek|neem|schroef)\w*"
_DE_IN = r"(?:ein|an|auf|zurück|hinein|rein|fest)"
_DE_OUT = r"(?:aus|ab|heraus|raus|los|weg)"
_TO = r"\b[^.,;:]{0,60}?\s"
_GE = r"(?:zu|ge)?"
_END = r"(?=\W*$|[.,;:)]|\s(?:and|or|again|then|before|after|at|for|und|oder|dann|wieder|en|dan)\b)"
_FORMS: Mapping[str, Sequence[tuple[str, str]]] = {
    "fr": (
        ("+on", r"\bsous tension\b"),
        ("-on", r"\bhors tension\b"),
        ("-open", r"\bcoupe[rz]?\b"),
        ("+hold", r"\b(?:gard|ten|laiss)\w+ [^.,;:]{0,40}?(?:appuyé|enfoncé|pressé)\w*"),
        ("+hold", r"\b(?:rest\w+ appuyé|en (?:gardant|maintenant|tenant) )"),
        ("+near", r"\bplus près\b|\bà côté\b|\bà proximité\b"),
        ("-near", r"\bloin\b|\bà l'écart\b"),
    ),
    "en": (
        ("+near", r"\b(?:closer|nearer)\b"),
        ("-near", r"\b(?:away|far|farther|further) from\b|\b(?:far|farther|further) away\b"),
        ("+on", rf"{_EN_POWERS}\s+(?:back\s+)?(?:on|up)\b"),
        ("+on", rf"{_EN_POWERS}{_TO}(?:on|up){_END}|\bon\W*$"),
        ("-on", rf"{_EN_POWERS}{_TO}(?:off|down)\b|{_EN_POWERS}\s+(?:off|down)\b|\boff\W*$"),
        ("+join", rf"{_EN_MOVES}{_TO}(?:back\b|(?:in|on){_END})|\bback (?:on|in)\b"),
        ("-join", rf"{_EN_TAKES}{_TO}(?:off|out|away|apart)\b"),
        ("-join", rf"{_EN_TAKES}\s(?:off|out|away|apart)\b"),
        ("+hold", r"\bkeep\w* [^.,;:]{0,40}?(?:pressed|pushed|held)\b|\bhold\w* down\b"),
        ("-hold", r"\blet (?:\w+ )?go\b"),
        # "Tap off": what flows is closed by who turns it off.
        ("-open", rf"^(?!{_EN_POWERS})\w+ off\W*$"),
        ("+open", rf"^(?!{_EN_POWERS})\w+ on\W*$"),
    ),
    "de": (
        ("-hold", r"\bl(?:a|ä)ss\w*\s[^.,;:]{0,40}?\slos\b"),
        ("+near", r"\bnäher\b"),
        ("-near", r"\b(?:weiter|weit) weg\b|\bentfernt\b|\bfern\b"),
        ("+on", rf"\bschalt\w*{_TO}(?:ein|an){_END}|\b(?:ein|an){_GE}schalt\w*|\b(?:an|ein)\W*$"),
        ("-on", rf"\bschalt\w*{_TO}(?:aus|ab){_END}|\b(?:aus|ab){_GE}schalt\w*|\baus\W*$"),
        (
            "+join",
            rf"\b{_DE_MOVES}{_TO}{_DE_IN}{_END}|\b{_DE_IN}{_GE}{_DE_MOVES}|\b(?:he)?rein\W*$",
        ),
        ("-join", rf"\b{_DE_MOVES}{_TO}{_DE_OUT}{_END}|\b{_DE_OUT}{_GE}{_DE_MOVES}"),
        ("-join", r"\b(?:he)?raus\W*$|\b\w*stecker zieh\w*|\bzieh\w*[^.,;:]{0,20} \w*stecker\b"),
        ("+open", rf"\b{_DE_TURNS}{_TO}auf{_END}|\bauf{_GE}{_DE_TURNS}|\bauf\W*$"),
        ("-open", rf"\b{_DE_TURNS}{_TO}zu{_END}|\bzu{_GE}{_DE_TURNS}|\bzu\W*$"),
    ),
    "es": (
        ("+join", r"\b(?:vuelv\w+|volver) a (?:poner|meter|colocar|montar)\w*"),
        ("+near", r"\bmás cerca\b"),
        ("-near", r"\blejos\b"),
    ),
    "it": (("+near", r"\bpiù vicin[oaie]\b"), ("-near", r"\blontan[oaie]\b")),
    "pt": (("+near", r"\bmais perto\b"), ("-near", r"\blonge\b")),
    "nl": (
        ("+near", r"\bdichter\b"),
        ("-near", r"\bver(?:der)? (?:weg|van)\b"),
        ("+on", rf"\b(?:zet|schakel)\w*{_TO}(?:aan|in){_END}"),
        ("-on", rf"\b(?:zet|schakel)\w*{_TO}uit{_END}"),
        ("+join", rf"{_NL_MOVES}{_TO}(?:er)?(?:in|terug|vast|op){_END}"),
        ("-join", rf"{_NL_MOVES}{_TO}(?:er)?(?:uit|los|af){_END}"),
        ("+open", rf"\bdraai\w*{_TO}open{_END}"),
        ("-open", rf"\bdraai\w*{_TO}dicht{_END}"),
    ),
}
IN_PARTS: Mapping[str, Sequence[tuple[str, re.Pattern[str]]]] = {
    language: tuple((side, re.compile(form, re.IGNORECASE)) for side, form in forms)
    for language, forms in _FORMS.items()
}
"""Language to kinds of action with their side, as in ``VERBS``, and how they are said."""

_SIDES: Mapping[str, str] = {
    **dict.fromkeys(("ab", "aus", "raus", "heraus", "los", "weg", "zu"), "-"),
    **dict.fromkeys(("an", "ein", "rein", "hinein", "fest", "auf"), "+"),
}
_FIRST = "|".join(_SIDES)
_TOGETHER = re.compile(rf"\b({_FIRST})(?:zu|ge)?([a-zäöü]{{4,}})", re.IGNORECASE)
_SEPARATE = re.compile(
    rf"\b([a-zäöü]{{3,}}?)(?:e|en|t)?\b[^.,;:]{{0,60}}?\s({_FIRST}){_END}",
    re.IGNORECASE,
)
_BASE = 4
_APART: Mapping[str, tuple[re.Pattern[str], str]] = {
    "en": (
        re.compile(
            r"\b(?:switch|turn|power|shut)(?:ed|ing)?\b([^.,;:]{0,60}?)\s(on|off)\b", re.IGNORECASE
        ),
        r"\2switch\1",
    ),
    "de": (
        re.compile(
            r"\b((?:schalt|steck|dreh|mach|klapp|schließ|zieh)(?:e|en|t)?)\b([^.,;:]{0,60}?)"
            r"\s(ein|aus|an|ab|auf|zu)(?=\s(?:und|oder)\b|\W*$|[.,;:])",
            re.IGNORECASE,
        ),
        r"\3\1\2",
    ),
}
"""Language to such verbs, and their parts in one."""


def separable(order: str) -> set[str]:
    """Sides of any German verb by its first part: "-stell" for "abstellen", "+stell" for "an-"."""
    found = {(base, part) for part, base in _TOGETHER.findall(order)}
    found |= set(_SEPARATE.findall(order))
    return {f"{_SIDES[part.lower()]}~@{base.lower()[:_BASE]}" for base, part in found}


def in_one_word(text: str, language: str) -> str:
    """Write the parts of a verb together: "onswitch it" for "switch it on"."""
    verb, whole = _APART.get(language, (None, ""))
    return verb.sub(whole, text) if verb else text
