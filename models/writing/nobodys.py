"""What one says of a thing of his own, said of anybody's: "the box" for "my box"."""

import re
from collections.abc import Mapping, Sequence

from models.sentences.word_forms import capitalised

_VOWEL = "(?=[aeiouyàâéèêëîïôù])"
_NO_H = "(?! ?h)"  # "le hub", "l'historique": only a dictionary knows
_IT_SAME = r"(?=(?!s[^aeiou]|gn|ps)[b-df-gj-np-tvw])"
_OWN: Mapping[str, Sequence[tuple[str, str]]] = {
    "fr": (
        (rf"\b(?:mon|ma) {_VOWEL}", "l'"),
        (rf"\bde mon\b{_NO_H}", "du"), (rf"\bà mon\b{_NO_H}", "au"),
        (r"\bde mes\b", "des"), (r"\bà mes\b", "aux"),
        (rf"\bmon\b{_NO_H}", "le"), (rf"\bma\b{_NO_H}", "la"), (r"\bmes\b", "les"),
    ),
    "en": ((r"^my ", ""), (r"\bmy\b", "the")),
    "de": (
        (r"^(?:mein|unser) ", ""), (r"\b(?:mein|unser)em\b", "dem"),
        (r"\b(?:mein|unser)er\b", "der"), (r"\b(?:mein|unser)en\b", "den"),
        (r"\b(?:mein|unser)es\b", "des"), (r"\b(?:mein|unser)e\b", "die"),
    ),
    "es": ((r"^mis? ", ""),),
    "it": ((rf"\b(il|la|i|le) (?:mi[oae]|miei) {_IT_SAME}", r"\1 "),),
    "pt": ((r"\b([oa]s?) (?:meus?|minhas?) ", r"\1 "),),
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


def nobodys(title: str, language: str) -> str:
    """Take from a title whose thing it is that fails: on a whiteboard it is everybody's."""
    if _SPEAKS.search(title):
        return title
    for own, instead in _OWN.get(language, ()):
        title = re.sub(own, instead, title, flags=re.IGNORECASE)
    return capitalised(title)
