"""Which way a sentence says to turn, on which side, and of which colour a thing is."""

import re
from collections.abc import Iterator, Mapping

from models.advice.amounts import Particular, plain
from models.patterns import one_of
from models.sentences.cases import COLOURS
from models.sentences.word_forms import folded

_WAYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("horaire | des aiguilles", "anti-?horaire | (?:inverse|contraire)(?: des aiguilles)?"),
        ("vers le haut | en haut | supérieure?s?", "vers le bas | en bas | inférieure?s?"),
        (r"avant(?! (?:d|qu|l|[0-9]|tou)) | devant", "arrière | derrière"),
        ("vers l'intérieur | intérieure?s?", "vers l'extérieur | extérieure?s?"),
        ("plus (?:fort|haut)", "moins (?:fort|haut) | plus (?:bas|doucement)"),
        ("plus (?:clair|lumineux)", "plus sombre | moins (?:clair|lumineux)"),
        ("plus chaud", "plus froid | moins chaud"),
    ),
    "en": (
        ("clockwise", "(?:anti|counter)[- ]?clockwise"),
        ("up | upwards? | upper", "down | downwards? | lower"),
        ("front | forwards?", "rear | backwards? | (?:the|your) back"),
        ("inwards? | inner", "outwards? | outer"),
        ("louder", "quieter | softer"),
        ("brighter", "darker | dimmer"),
        ("warmer | hotter", "colder | cooler"),
    ),
    "de": (
        (
            "im uhrzeigersinn | rechts ?herum",
            r"(?:ent)?gegen de[nm] uhrzeigersinn | links ?herum",
        ),
        (r"oben | obere\w*", r"unten | untere\w*"),
        (r"vorne? | vordere\w*", r"hinten | hintere\w*"),
        ("innen", "außen"),
        ("lauter", "leiser"),
        ("heller", "dunkler"),
        ("wärmer | heißer", "kälter | kühler"),
        ("höher", "niedriger | tiefer"),
    ),
    "es": (
        (
            "horario | de las agujas",
            "antihorario | (?:contrario|inverso)(?: al?(?: de)? las agujas)?",
        ),
        ("arriba | superior", "abajo | inferior"),
        (r"adelante | delanter\w+", r"atrás | detrás | traser\w+"),
        ("hacia (?:a?dentro|el interior)", "hacia (?:a?fuera|el exterior)"),
        ("más (?:alto|fuerte)", "más (?:bajo|suave) | menos (?:alto|fuerte)"),
        ("más claro", "más oscuro"),
        ("más caliente", "más frío"),
    ),
}
"""Language to the ways and sizes that are each other's opposite; the second is looked for first."""
_WAY = {
    language: tuple((one_of(minus), one_of(plus)) for plus, minus in ways)
    for language, ways in _WAYS.items()
}
_COLOUR = re.compile(rf"\b{COLOURS}\w*", re.IGNORECASE)
_COLOUR_LAST = frozenset({"fr", "es", "it", "pt"})
"""Languages in which a colour stands behind what has it."""


def qualities(text: str, language: str) -> tuple[Particular, ...]:
    """Find the ways to turn, the sides and the colours that a sentence gives."""
    return (*_ways(text, language), *_colours(text, language))


def without_qualities(text: str, language: str) -> str:
    """A sentence less these."""
    bare = _COLOUR.sub(" ", text)
    for ways in _WAY.get(language, ()):
        for way in ways:
            bare = way.sub(" ", bare)
    return bare


def _ways(text: str, language: str) -> Iterator[Particular]:
    for axis, (minus, plus) in enumerate(_WAY.get(language, ())):
        rest = minus.sub("", text)
        if rest != text:
            yield Particular(f"way {axis}", "", -1.0, -1.0)
        if plus.search(rest):
            yield Particular(f"way {axis}", "", 1.0, 1.0)


def _colours(text: str, language: str) -> Iterator[Particular]:
    """The colours, each as the number that its first letters write."""
    for found in _COLOUR.finditer(text):
        before, behind = text[: found.start()].split(), text[found.end() :].split()
        beside = before[-1:] if language in _COLOUR_LAST else behind[:1]
        value = float(int(folded(found.group())[:3], 36))
        yield Particular(f"colour {' '.join(map(plain, beside))}", "", value, value)
