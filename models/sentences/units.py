"""Units of time, in seven languages: other rooms build their patterns of them."""

import re

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
IN_SECONDS = tuple(
    (re.compile(forms, re.IGNORECASE), float(seconds))
    for forms, seconds in (
        (r"s|se[ckg]s?|se[ckg][ou]n\w+", 1),
        (r"mins?|minu\w+", 60),
        (r"h|heures?|hours?|std|stunden?|horas?|or[ae]|uur|uren", 3600),
        (r"jours?|days?|tage?n?|d[ií]as?|giorn[io]|dag(?:en)?", 86400),
        (r"semaines?|weeks?|wochen?|semanas?|settiman[ae]|weken", 604800),
    )
)
"""Units of time in whatever form, and how long each is."""
