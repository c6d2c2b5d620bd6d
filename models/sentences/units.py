"""Units of time, in seven languages: other rooms build their patterns of them."""

import re
from functools import lru_cache

_OF_A_STEP = """
    seconde secondes second seconds sekunde sekunden segundo segundos secondo secondi seconden
"""
_AND_LONGER = """
    minute minutes minuten minuto minutos minuti minuut
    heure heures hour hours stunde stunden hora horas ora ore uur uren
    jour jours day days tag tage tagen día días dia dias giorno giorni dag dagen
"""
_LONGEST = """
    semaine semaines mois an ans année années week weeks month months year years
    woche wochen monat monate monaten jahr jahre jahren
    semana semanas mes meses año años
    settimana settimane mese mesi anno anni mês ano anos weken maand maanden jaar
"""
SINCE = frozenset((_AND_LONGER + _LONGEST).split())
"""In which one says since when: from minutes to years."""
WITHIN = "|".join(sorted(SINCE))
"""The same, as the alternatives of a pattern: to stand before a word's end."""
LASTS = "|".join(("s sec secs sek seg min mins h" + _OF_A_STEP + _AND_LONGER).split())
"""In which one says how long a step lasts, written out or not."""
_MEASURES = (
    ("time", r"s|se[ckg]s?|se[ckg][ou]n\w+", 1),
    ("time", r"mins?|minu\w+", 60),
    ("time", r"h|heures?|hours?|std|stunden?|horas?|or[ae]|uur|uren", 3600),
    ("time", r"jours?|days?|tage?n?|d[ií]as?|giorn[io]|dag(?:en)?", 86400),
    ("time", r"semaines?|weeks?|wochen?|semanas?|settiman[ae]|weken", 604800),
    ("length", r"mm|millim[eéèií]t\w+", 1),
    ("length", r"cm|[cz]ent[ií]m[eéèi]t\w+", 10),
    ("length", r"m|m[eèé]t(?:re|er|ro)s?n?|metri", 1000),
    ("volume", r"ml|mil+ilit\w+", 1),
    ("volume", r"cl|[cz]entilit\w+", 10),
    ("volume", r"dl|d[eéè][cz]ilit\w+", 100),
    ("volume", r"l|lit(?:re|er|ro)s?n?|litri", 1000),
    ("mass", r"gr?|gram(?:m?e|m|mo|mi|o)?s?n?", 1),
    ("mass", r"kg|kilos?|[kq]u?ilogram\w*", 1000),
    ("pressure", r"mbar|millibars?", 1),
    ("pressure", r"bars?", 1000),
    ("frequency", r"mhz", 1),
    ("frequency", r"ghz", 1000),
    ("torque", r"nm", 1),
    ("times", r"fois|times|mal|vez|vece|vezes|veces|volt[ae]|keer|maal", 1),
)
MEASURED = "|".join(forms for _, forms, _ in _MEASURES)
"""Units of what is measured, as the alternatives of a pattern: to stand before a word's end."""
_FORMS = tuple((re.compile(forms, re.IGNORECASE), kind, float(n)) for kind, forms, n in _MEASURES)
_GROUPED = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:([ .,\u00a0\u202f])\d{3})(?:\1\d{3})*(?![.,]?\d)")
_HALF = r"(?:et demie?|and a half|y medi[oa]|e mezz[oa]|e mei[oa]|en een half)\b"
_A = r"(?:une?|an?|one|eine?[nrm]?|una|um|uma|een)"
_UNIT = rf"(?:{MEASURED})\b"
_FRACTIONS = tuple(
    (re.compile(rf"\b{told}", re.IGNORECASE), written)
    for told, written in (
        (rf"{_A} ({_UNIT}) {_HALF}", r"1.5 \1"),
        (rf"(\d+) ?({_UNIT}) {_HALF}", r"\1.5 \2"),
        (r"(?:one|1) and a half\b|(?:anderthalb|eineinhalb|anderhalve?)\b", "1.5"),
        (
            rf"(?:{_A} )?(?:demie?[ -]|half(?:[ -]an?)?[ -]|halbe[nrms]? |medi[oa] |mei[oa] "
            rf"|mezz(?:[oa] |['’]))(?:of (?:an? )?)?(?={_UNIT})",
            "0.5 ",
        ),
        (
            rf"(?:{_A} )?(?:quart d['’]|quarter (?:of )?(?:an )?|viertel|cuarto de |kwart"
            rf"|quarto d(?:['’]|i |e ))(?={_UNIT})",
            "0.25 ",
        ),
    )
)
_HOURS_AND_MINUTES = re.compile(
    rf"\b(\d+) ?h(?:eures?|ours?|oras?)? ?(?:(?:and|et|y) )?([0-5]\d)(?: ?min\w*)?(?! ?{_UNIT})\b",
    re.IGNORECASE,
)


def in_figures(text: str) -> str:
    """Write the fractions and the thousands of a text as figures: "half an hour", "1h30"."""
    for told, written in _FRACTIONS:
        text = told.sub(written, text)
    text = _HOURS_AND_MINUTES.sub(lambda m: f"{60 * int(m[1]) + int(m[2])} min", text)
    return ungrouped(text)


@lru_cache(maxsize=8192)
def measure(word: str) -> tuple[str, float] | None:
    """Tell what a unit, in whatever form, measures, and how much of it one is: a minute sixty."""
    return next(((kind, n) for form, kind, n in _FORMS if form.fullmatch(word)), None)


def ungrouped(text: str) -> str:
    """Write the thousands of a text without the mark or space in them: "1 000", "1.000"."""
    return _GROUPED.sub(lambda found: re.sub(r"\D", "", found.group()), text)
