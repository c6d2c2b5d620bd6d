"""Of which verbs a word may be a form: "deleting" of "delete", "actualice" of "actualizar".

The tables of verbs tell how each begins. What stands behind it must be an ending, or "address"
would be a form of "add" and "Druckerei" one of "drücken": nouns begin as verbs do.
"""

import re
from collections.abc import Iterator, Mapping

_ENDINGS: Mapping[str, re.Pattern[str]] = {
    language: re.compile(form)
    for language, form in {
        "fr": r"(?<=[drstz])|e[zrs]?|ent|ons|ant|ees?|is?|it|ir|iss(?:ez|ons|e|ages?)|d?re|s|t"
              r"|ages?|e?ments?|c?ations?|itions?|etures?",
        "en": r"(?:|e?s|e?d|ing|ion|l?ation|ment|al|ie[sd]|ication)",
        "de": r"(?:|[ent]|en|et|e?st|ten?|end|ung|ungen)",
        "es": r"(?:|[aeo]|[ae][ns]|[aei]r|[ae]mos|[aei]d|ando|iendo|[ai]d[ao]s?|a?cion|i?miento)"
              r"(?:l[aeo]s?|me|nos|se|te)*",
        "it": r"(?:|h?i|i?[aeo]|iamo|[aei]te|i?[aei]re?|[ai]no|i?[ae]ndo|isc[aeio]|[aiu]t[aeio]"
              r"|a?zion[ei]|a?mento)(?:l[aeio]|ci|si|ne|mi|ti)*",
        "pt": r"(?:|[aeo]|[ae][ms]|[aei]r|[ae]mos|[aei]ndo|[ai]d[ao]s?|[ai]?[cs](?:ao|oes)|mento)"
              r"(?:l?[ao]s?|me|nos|se)*",
        "nl": r"(?:|t|e|a?n|en|d|ing)",
    }.items()
}  # fmt: skip
"""What stands behind a verb's beginning, in small letters without accents; the nouns of its deed,
too ("annulation"). In French most forms have one. Elsewhere (``tongues/``) anything may."""
_SPELLINGS = (("qu", "c"), ("gu", "g"), ("c", "z"))
"""How a verb's last letters are written before "e", and else: "marque", "marcar"."""
_STRONG = (("ue", "o"), ("ie", "e"))
"""How its vowel sounds where it is stressed, and else: "suelte", "soltar"."""
_DOUBLED = re.compile(r"([^aeiou])\1$")
_OPEN = re.compile(r"([aeou])(?=[^aeiou]$)")
"""How Dutch writes a vowel before an ending: short in "zetten", of "zet", long in "laden"."""
_LEAST = 3


def beginnings(word: str, language: str) -> Iterator[str]:
    """Yield how the verbs begin, as a table would tell it, of which a word may be a form.

    Args:
        word: In small letters without accents.
        language: Its language; of one whose endings are not known every beginning counts.
    """
    ending = _ENDINGS.get(language)
    for n in range(len(word), 0, -1):
        if not ending or ending.fullmatch(word, n):
            yield from _spelt(word[:n], word[n:], language)


def root(verb: str, language: str) -> str:
    """The shortest beginning of a verb: the same for all its forms that an order may have."""
    known = [start for start in beginnings(verb, language) if len(start) >= _LEAST]
    return min(known, key=lambda start: (len(start), start), default=verb)


def _spelt(start: str, rest: str, language: str) -> Iterator[str]:
    yield start
    if language == "en" and rest[:1] in {"e", "i", "a"}:
        yield f"{start}{'y' if rest[:2] in {'ie', 'ic'} else 'e'}"
        if start[-1:] == start[-2:-1]:
            yield start[:-1]  # "tapping"
    if language == "nl" and rest in {"en", "ing"}:
        yield _DOUBLED.sub(r"\1", start) if _DOUBLED.search(start) else _OPEN.sub(r"\1\1", start)
    if language in {"es", "pt"}:
        for now, then in (*_SPELLINGS, ("", "")):
            if start.endswith(now):
                bare = f"{start[: len(start) - len(now)]}{then}"
                yield bare
                yield from (bare.replace(*sound) for sound in _STRONG if sound[0] in bare)
