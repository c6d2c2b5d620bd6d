"""Error codes and versions that customers name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from models.types import Arrival

LEAST_NAMED = 0.04
"""Least share of all tickets that must name a code: of a hundred two have one by chance."""

_CODE = re.compile(
    # "FR76 3000 6000", "DE89 XXXX": the head of an account that is cut short or hidden.
    r"\b(?![A-Z]{2}\d\d(?:(?: \d{4}\b){2}| ?(?:[xX*•]{2}|…|\.\.)))"
    r"(?:0x[0-9a-f]{4,10}|[A-Z]{2,}(?:_[A-Z0-9]+)+|[A-Z]{1,4}-?\d{2,5})\b"
    # One digit is a code behind a hyphen, unless it is of a plug, a standard or "TLS-1.2".
    r"|(?<![\w-])(?!(?:USB|HDMI|DP|SIM|ID|UTF|UTC|GMT|SHA|MPEG|K)-)[A-Z]{1,4}-[0-9](?![\w-]|[.,]\d)"
    r"|(?:\b(?:erreur|code|error|fehler(?:code)?|c[oó]digo)\s*:?\s*(?:n°\s*)?)(\d{2,5})\b",
)
_UPDATE = (
    r"(?:version|versión|versione|versão|firmware|software|release|build|patch|maj|mise à jour"
    r"|update|upgrade|aktualisierung|actualización|aggiornamento|atualização|appli?(?:cation)?)"
)
_VERSION = re.compile(
    rf"\b(?:v|{_UPDATE})\s*:?\s*(\d{{1,4}}(?:\.\d{{1,5}})+)(?!\.?\d)"
    rf"|(?<![\d.,])(\d{{1,3}}\.\d{{1,3}})[ -]{_UPDATE}\b"
    r"|\b(?:(?:depuis|avec|desde|con) la|dalla|seit der) (\d{1,3}\.\d{1,3})(?![.,]?\d)"
    # Two dots make a version by themselves, unless it is a date (04.05.2019) or an address.
    r"|(?<![\d.])(?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(\d{1,4}\.\d{1,4}\.\d{1,4})(?![.]?\d)",
    re.IGNORECASE,
)
_SHOWN = (
    r"(?i:erreur|error|errore|erro|fehler(?:code)?|code|c[oó]digo|codice|affich\w+|écran|indique"
    r"|display(?: shows)?|shows?|showing|says|zeigt|meldet|anzeige|muestra|marca|sale|pantalla"
    r"|mostra|schermo|visor)"
)
_SHORT = re.compile(
    rf"\b{_SHOWN}\s?:?\s([A-Z]\d)(?![\w.,-]*\d)\b"
    r"|\b([A-Z]\d) (?i:error|fehler|blink\w*|flash\w*|clignote|parpadea|lampeggia|pisca"
    r"|(?:on|à|auf|im|en|sur|sul|no) (?:the |l'|dem |la |lo |o )?(?:display|screen|écran|afficheur"
    r"|bildschirm|pantalla|schermo|visor))\b",
)
"""A letter and one digit: a code where it is shown or is called one; else a size, a key, a name."""
_PLAIN = re.compile(r"(?<![\w.,-])(?:[A-Z]\d|\d{1,3}\.\d{1,3})(?![\w-]|[.,]\d)")
"""What may be a code or a version, and is one where another ticket calls it so."""

# Letters, then digits ("Q8", "OT-4117", "0x80070005"); "v5" is a version, "15s" a time.
_MIXED = re.compile(
    r"\b(?:0x[0-9a-f]{4,10}|(?!v\d)[a-z]{1,6}\d[a-z0-9]*|[a-z]{1,4}-\d{2,5})\b", re.IGNORECASE
)


@lru_cache(maxsize=4096)  # of the same sentences of a cluster each is held against each
def mixed_codes(text: str) -> frozenset[str]:
    """Find the names and codes of letters and digits in a text, however they are written."""
    return frozenset(code.replace("-", "").casefold() for code in _MIXED.findall(text))


def of_other_things(one: str, other: str) -> bool:
    """Tell whether two sentences each name such a code, and none in common."""
    codes, others = mixed_codes(one), mixed_codes(other)
    return bool(codes and others) and codes.isdisjoint(others)


@lru_cache(maxsize=1024)  # a title asks for them, then who is affected
def named_codes(text: str) -> frozenset[str]:
    """Find error codes and version numbers that are so called or shown in a text ("E21", "5.2")."""
    forms = _CODE, _VERSION, _SHORT
    found = [match for form in forms for match in form.finditer(text)]
    return frozenset(next((g for g in match.groups() if g), match.group()) for match in found)


def shared_codes(
    arrivals: Sequence[Arrival], texts: Sequence[str], but: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Find the codes that stand in several tickets.

    Args:
        arrivals: Tickets.
        texts: Their masked texts, so that nobody's serial number passes for an error code.
        but: Product names, whose parts ("S24") are no codes.

    Returns:
        Code to the ids of its tickets, most named first; in two tickets or more, and one of 25.
    """
    least = max(2.0, LEAST_NAMED * len(arrivals))
    tickets: dict[str, list[str]] = {}
    called = frozenset(code for text in texts for code in named_codes(text))
    for arrival, text in zip(arrivals, texts, strict=True):
        for code in named_codes(text) | (called & frozenset(_PLAIN.findall(text))):
            tickets.setdefault(code, []).append(arrival.ticket_id)
    names = " ".join(but)
    shared = {c: tuple(ids) for c, ids in tickets.items() if len(ids) >= least and c not in names}
    return dict(sorted(shared.items(), key=lambda item: (-len(item[1]), item[0])))
