"""What one says of a thing of his own, said of anybody's: "the box" for "my box"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from models.patterns import any_of
from models.sentences.word_forms import capitalised

_VOWEL = "(?=[aeiouàâéèêëîïôùœ])"
_NO_H = "(?! ?[hy])"  # "le hub", "l'historique", "l'Yonne": only a dictionary knows
_IT_SAME = r"(?=(?!s[^aeiou]|gn|ps)[b-df-gj-np-tvw])"
_OWN: Mapping[str, Sequence[tuple[str, str]]] = {
    "fr": (
        (r"\bsans (?:mon|ma|mes) ", "sans "), (rf"\b(?:mon|ma) {_VOWEL}", "l'"),
        (rf"\bde mon\b{_NO_H}", "du"), (rf"\bà mon\b{_NO_H}", "au"),
        (r"\bde mes\b", "des"), (r"\bà mes\b", "aux"),
        (rf"\bmon\b{_NO_H}", "le"), (rf"\bma\b{_NO_H}", "la"), (r"\bmes\b", "les"),
    ),
    "en": ((r"^my ", ""), (r"\bmy\b", "the")),
    "de": (
        (r"^(?:mein|unser) ", ""), (r"\bohne (?:mein|unser)(?:en?)? ", "ohne "),
        (r"\b(?:mein|unser)em\b", "dem"),
        (r"\b(?:mein|unser)er\b", "der"), (r"\b(?:mein|unser)en\b", "den"),
        (r"\b(?:mein|unser)es\b", "des"), (r"\b(?:mein|unser)e\b", "die"),
    ),
    "es": ((r"^mis? ", ""),),
    "it": ((rf"\b(?P<the>il|la|i|le) (?:mi[oae]|miei) {_IT_SAME}", r"\g<the> "),),
    "pt": ((r"\b(?P<the>[oa]s?) (?:meus?|minhas?) ", r"\g<the> "),),
    "nl": ((r"^mijn ", ""),),
}  # fmt: skip
"""Language to what says whose a thing is, and what stands there instead; where the thing's gender
would have to be known ("mein Router", "en mi casa") nothing but at the beginning."""
_SPEAKS = re.compile(
    r"\b(?:je|moi|nous|i|i'\w+|me|we|us|ich|mir|mich|wir|uns|yo|nos|ik|mij|wij|io|eu)\b"
    r"|\b[jm]'|\?",
    re.IGNORECASE,
)
"""Who says "I" besides, or asks, goes on saying "my"."""

_OWNER = any_of(
    r"""
    mon | ma | mes | my | mein(?:e[mnrs]?)? | unser(?:e[mnrs]?)? | mis? | mijn | mi[oae] | miei
    meus? | minhas?
    """
)
_RELATIVE = any_of(
    r"""
    femme | mari | fils | filles? | mère | père | parents? | enfants? | frères? | s(?:œ|oe)urs?
    amie?s? | compagnon | compagne | copain | copine
    wife | husband | sons? | daughters? | mother | father | mum | mom | dad | kids? | child(?:ren)?
    brothers? | sisters? | friends? | boyfriend | girlfriend
    (?:ehe)?frau | (?:ehe)?mann | s[oö]hn(?:e[ns]?|s)? | t[oö]chter | mutter | vaters? | eltern
    kind(?:er[ns]?)? | bruders? | schwester | freund(?:in|es?|en)? | oma | opa
    mujer | marido | espos[oa] | hij[oa]s? | madre | padres? | herman[oa]s? | amig[oa]s?
    vrouw | man | zoon | dochter | moeder | vader | moglie | marito | fratello | sorella
    filh[oa]s? | mãe | pai
    """
)
_SAID = any_of(
    r"""
    avis(?! d[e'’]) | gré | propres? | dieu | opinion | own | god | goodness
    accord | consentement | autorisation | insu | faute
    consent | agreement | permission | approval | authori[sz]ation | knowledge | behalf | fault
    eigene[mnrs]? | meinung | ansicht | erachtens | wissens? | gott | dios | opinión
    zustimmung | einwilligung | erlaubnis | schuld
    """
)
_STAYS = re.compile(
    rf"(?<!sans )(?<!ohne )\b{_OWNER} {_SAID}\b|\b{_OWNER} (?:[\w-]+[ -])?{_RELATIVE}\b"
    r"|\b(?:à mes frais|à mon nom|à ma demande|(?:de|pour) ma part|at my (?:expense|request)"
    r"|in my name|in meinem namen|auf meinen (?:namen|wunsch))\b"
    rf"|\b(?:all[er]?[nrs]?|tou(?:te?s?|s)|tod[oa]s) {_OWNER}\b",
    re.IGNORECASE,
)
"""What is no thing, or has another word before it: "à mon insu", "my wife", "alle meine Fotos"."""


def nobodys(title: str, language: str, names: Iterable[str] = ()) -> str:
    """Take from a title whose thing it is that fails: on a whiteboard it is everybody's.

    Args:
        title: What a customer wrote.
        language: ISO 639-1.
        names: What products are called, which stays: "My Book".
    """
    if _SPEAKS.search(title) or _STAYS.search(title):
        return title
    known = _any_of_these(name for name in names if name.casefold() in title.casefold())
    for own, instead in _OWN.get(language, ()):
        kept = partial(_instead, instead, language, known)
        title = re.sub(rf"{known.pattern}|(?P<own>{own})", kept, title, flags=re.IGNORECASE)
    return capitalised(title)


def _instead(instead: str, language: str, known: re.Pattern[str], found: re.Match[str]) -> str:
    """What stands in the place of a possessive, unless it belongs to a name.

    With capitals both do: "Mon SFR", but not "ma TV". Not a product's own ("my Aria 5"), nor in
    German, which begins every noun with one.
    """
    behind = found.string[found.end() :].lstrip()
    own = found["own"] or ""
    is_name = language != "de" and own[:1].isupper() and behind[:1].isupper()
    return found[0] if not own or (is_name and not known.match(behind)) else found.expand(instead)


def _any_of_these(names: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest) or '(?!)'})(?!\w)", re.IGNORECASE)
