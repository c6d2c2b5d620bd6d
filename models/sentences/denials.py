"""What a "not" is about: its own clause, a time, another one of the kind; in seven languages.

"Plug it into port 2, not into the hub", "never bleed it while you are connected", "no other
charger": none of these denies the order "plug it into port 2", "connect", "use the charger".
"""

import re

from models.sentences.conditions import WHILE
from models.sentences.negations import NOT, SAYS_NOT

_NOT = rf"(?:{NOT}|ni|sans|nor|do not|don't)"
_DENIAL = re.compile(rf"{SAYS_NOT}|\b(?:ni|sans|nor)\b", re.IGNORECASE)
_PAUSE = re.compile(
    r"\s*[:;,.]\s+|\s+[—–-]\s+|\s*[()]\s*|\s+(?:et|and|und|y|e|en|but|mais|aber|pero)\s+"
    rf"(?=(?:\w+n sie (?:\w+ ){{0,3}})?{_NOT}\b|n')",
    re.IGNORECASE,
)
"""What sets a clause apart; "and" does before a denial."""
_BARE = re.compile(rf"(?:and |et |und |y )?{_NOT}\b(?!'?\s*(?:\w+ez|\w+n sie)\b)", re.IGNORECASE)
_FORBIDS = re.compile(
    r"(?:(?:please|bitte|por favor|surtout|il|vous|you|on|should|must|sie|auf keinen fall),? ){0,3}"
    rf"(?:{_NOT}\b|n'|\w+n sie\b[^,;:.]{{0,60}}?\b(?:nicht|keine?[nmrs]?|nie(?:mals)?)\b"
    r"|(?:\w+ ){1,3}(?:nicht|nie(?:mals)?) \w+en\W*\Z)",
    re.IGNORECASE,
)
_TIME = re.compile(rf",?\s{WHILE}[^,;:.]{{0,120}}", re.IGNORECASE)
_NAMED = re.compile(
    r"""(?<=[>→«“„"‘])\s?(?:(?:ca|do|wo|is|are)n't|do not|cannot|never|no|not|ne (?:pas|jamais)"""
    r"|nicht|nie|kein\w*|nunca|non|mai|não|niet|geen)(?= )",
    re.IGNORECASE,
)
_REMINDS = re.compile(
    r"^(?:(?:surtout,? )?n'(?:oubliez|hésitez) pas (?:de |d'|à )"
    r"|(?:don't|do not) (?:forget|hesitate) to |vergessen sie nicht,? |zögern sie nicht,? "
    r"|no (?:olvid[ea]|dude en) |non (?:dimentichi|si dimentichi|esiti) (?:di |a )"
    r"|não (?:se )?(?:esqueça|hesite)(?: de| em)? |vergeet niet(?: om)? )",
    re.IGNORECASE,
)
"""Denies nothing, but that it may be left out."""
_OTHER = re.compile(
    r"\b(?:another|others?|autres?|ander(?:e[mnrs]?|n)|fremde[mnrs]?|otr[oa]s?|altr[oaie]|outr[oa]s?)\b",
    re.IGNORECASE,
)


def without_names(text: str) -> str:
    """Leave out a "not" by which a menu's entry or what is quoted is called ("Do not disturb")."""
    return _NAMED.sub("", text)


def without_reminder(order: str) -> str:
    """Leave out what denies no order but that it be forgotten ("do not forget to ...")."""
    return _REMINDS.sub("", order)


def clauses(text: str) -> list[str]:
    """Part a sentence so that a "not" is in a clause of its own."""
    return [clause for clause in _PAUSE.split(text) if clause.strip(" .!")]


def denies(clause: str) -> bool:
    """Tell whether there is a "not" in a clause."""
    return _DENIAL.search(clause) is not None


def forbids(text: str) -> bool:
    """Tell whether a sentence begins with what must not be done, or be."""
    return _FORBIDS.match(without_reminder(text)) is not None


def has_no_verb(clause: str) -> bool:
    """Tell whether a clause denies but a thing or a place ("not into the hub")."""
    return _BARE.match(clause) is not None


def in_time(text: str) -> tuple[str, str]:
    """Part what is said from the time for which it is said, if any ("while it is hot")."""
    time = _TIME.search(text)
    return (text, "") if time is None else (text[: time.start()] + text[time.end() :], time.group())


def is_of_another(text: str) -> bool:
    """Tell whether a sentence speaks of another one of the kind ("another brand's charger")."""
    return _OTHER.search(text) is not None
