"""What customers say beside their problem: since when, and that a picture is attached.

Many say it alike ("Since this morning."), so it would pass for a symptom that they share.
"""

import re

from models.boilerplate import any_of

_WORD = re.compile(r"[^\W_]+")
_UNITS = frozenset(
    """
    minute minutes heure heures jour jours semaine semaines mois année années matin matinée midi
    soir soirée nuit hier aujourd lundi mardi mercredi jeudi vendredi samedi dimanche
    hour hours day days week weeks month months year years morning noon afternoon evening night
    yesterday today monday tuesday wednesday thursday friday saturday sunday
    minuten stunde stunden tag tagen woche wochen monat monaten jahr jahren heute gestern morgen
    mittag nachmittag abend nacht montag dienstag mittwoch donnerstag freitag samstag sonntag
    minuto minutos hora horas día días semana semanas mes meses año años ayer hoy mañana mediodía
    tarde noche lunes martes miércoles jueves viernes sábado domingo
    """.split()
)
_BESIDE_UNITS = frozenset(
    """
    depuis ça cela fait il y a voilà maintenant environ presque plus de du des d le la les ce cet
    cette un une deux trois quatre cinq six dix quelques plusieurs début fin après avant week end
    dernier dernière dernières tôt déjà commencé commence c est en et au hui
    since for about it has been s this the early late last past few couple of an one two three four
    five six ten several all whole started begun began now already ago around in and
    seit etwa ca dem der den die das dieser diesem früh frühen einer einem ein zwei drei vier fünf
    paar vor schon jetzt letzter letzten anfang geht so angefangen hat es
    desde hace esta este el por dos tres cuatro cinco diez unas unos media ya empezó última último
    """.split()
)
_PICTURE = any_of(
    r"""
    photos? | images? | pictures? | captures? | vid[ée]os? | screenshots? | fotos?
    bild(?:er)? | im[aá]gen(?:es)? | capturas?
    """
)
_IS_THERE = any_of(
    r"""
    attached | enclosed | (?:ci-)?jointe?s? | anbei | beigefügt | im anhang | adjunt[oa]s?
    """
)
_I_ATTACH = any_of(r"je (?:vous )?joins | i(?:'ve| have)? attach(?:ed)? | adjunto")
_ATTACHED = re.compile(
    rf"^[\w'’ ]{{0,25}}\b{_PICTURE}\b[^,;.!?]{{0,40}}?\b{_IS_THERE}\W*$"
    rf"|^{_I_ATTACH} [^,;.!?]{{0,20}}\b{_PICTURE}\b[^,;.!?]{{0,40}}\W*$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"[\s,;(]+(?=(?:depuis|since|seit|desde)\b)", re.IGNORECASE)


def is_aside(sentence: str) -> bool:
    """Tell whether a customer's sentence says nothing but since when, or what is attached."""
    return _says_when(sentence) or bool(_ATTACHED.search(sentence))


def without_when(text: str) -> str:
    """Cut since when from the end of a phrase: as a title it is wrong tomorrow."""
    for cut in _SINCE.finditer(text):
        if _says_when(text[cut.end() :]):
            return text[: cut.start()]
    return text


def _says_when(sentence: str) -> bool:
    words = [word for word in _WORD.findall(sentence.casefold()) if not word.isdigit()]
    units = sum(word in _UNITS for word in words)
    return units > 0 and all(word in _UNITS or word in _BESIDE_UNITS for word in words)
