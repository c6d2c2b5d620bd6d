"""German duties in the passive, as the orders that they are: "muss geleert werden", "leeren"."""

import re
from collections.abc import Mapping

_DUTY = re.compile(
    r"\b(?:muss|müssen|sollten?|soll) (?P<within>(?:[^\W\d_][\w-]*[ ,]+){0,5}?)"
    r"(?P<done>[a-zäöüß]{4,}(?:en|t)) werden\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?P<first>(?:ab|an|auf|aus|ein|fest|frei|her(?:aus|unter|ein)|hin(?:ein|zu)|los|nach|raus|rein"
    r"|um|vor|weg|wieder|zu(?:rück)?|zusammen)?)ge(?P<stem>[a-zäöüß]{2,}?)(?:en|e?t)"
)
_STRONG: Mapping[str, str] = {
    "schloss": "schließ", "zog": "zieh", "nomm": "nehm", "schrieb": "schreib", "schob": "schieb",
    "goss": "gieß", "riss": "reiß", "bog": "bieg", "schnitt": "schneid", "hob": "heb",
    "broch": "brech", "worf": "werf", "bund": "bind", "gang": "geh", "wund": "wind",
    "drung": "dring", "sproch": "sprech",
}  # fmt: skip
"""Stems of strong verbs as their participles have them: those that change."""


def as_order(text: str) -> str:
    """Say a duty in the passive as a notice; any other sentence stays as it is."""
    return _DUTY.sub(lambda duty: f"{duty['within']}{_infinitive(duty['done'])}", text)


def _infinitive(done: str) -> str:
    found = _PARTICIPLE.fullmatch(done)
    first, stem = (found["first"], found["stem"]) if found else ("", re.sub(r"(?:en|t)$", "", done))
    whole = first + _STRONG.get(stem, stem)
    return whole + ("n" if re.search(r"el$|[^ie]er$", whole) else "en")
