"""What a customer's sentence tells of one occasion: today, once more, for the second time, at -4.

An article is read on any day, by others. French, English, German and Spanish, all tried on every
sentence.
"""

import re
from functools import lru_cache

from models.patterns import any_of, one_of
from models.sentences.word_forms import capitalised
from models.wording import MONTHS
from models.words import WEEKDAYS

_SIGNS = frozenset(
    """
    today tonight yesterday last this again time back outside it
    aujourd ce cet cette hier dernier dernière passé passée nouveau nouvelle fois encore retour
    recommence rebelote dehors faisait par
    heute gestern vorgestern letzte letzten diese diesen wieder erneut nochmals mal draußen bei
    hoy ayer anoche anteayer esta este pasada pasado vez nuevo nuevamente vuelto fuera afuera hacía
    """.split()
)
"""Words of which one is in all that is looked for, but for a date: most sentences have none."""
_DATES = WEEKDAYS | MONTHS
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_CHARS = 12
"""What a cut has to leave, in two words at least."""

_PAST = any_of(
    r"""
    yesterday(?:\s(?:morning|afternoon|evening))? | last\snight
    (?:avant-)?hier(?:\s(?:matin|midi|soir|après-midi))?
    (?:vor)?gestern(?:\s(?:früh|morgen|mittag|nachmittag|abend|nacht))?
    letzte\snacht | ayer | anoche | anteayer
    """
)
"""When it may have worked: never cut from behind a verb."""
_NOW = any_of(
    r"""
    today(?!') | tonight | this\s(?:morning|afternoon|evening|week|weekend|month)
    last\s(?:week|weekend|month)
    aujourd'hui | ce\s(?:matin|midi|soir|week-?end|mois)(?:-ci)?
    cet(?:te)?\s(?:nuit|semaine|après-midi)(?:-ci)?
    la\s(?:semaine|nuit)\s(?:dernière|passée) | le\smois\s(?:dernier|passé)
    heute(?:\s(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?
    diese\s(?:woche|nacht) | diesen\s(?:monat|morgen|abend) | letzte\swoche | letzten\smonat
    hoy | esta\s(?:mañana|tarde|noche|semana) | este\s(?:mes|fin\sde\ssemana)
    la\ssemana\spasada | el\smes\spasado
    """
)
_NEW = r"(?=\W*$|[,;]|\s(?:en|à|aux?|l[ea]s?|l'|une?|dans|sur|par|el|los|un|con|por|a)\b)"
"""Behind what says "again" and not "new"."""
_JUST_NOW = any_of(
    r"""
    this\smorning | ce\smatin | cette\snuit | heute\s(?:früh|morgen|vormittag|nacht) | esta\smañana
    """
)
"""What is over: of "arrives today" the day is the point."""
_AGAIN = any_of(
    rf"""
    (?:once\s|yet\s)?(?<!and\s)again(?!\sand) | [àa]\snouveau | de\snouveau{_NEW}
    (?:encore\s)?une\s(?:nouvelle\sfois|fois\sde\splus) | encore\sune\sfois
    schon\swieder | erneut | nochmals | otra\svez | de\snuevo{_NEW} | nuevamente
    """
)
_IS_AGAIN = re.compile(rf"{_AGAIN}|\swieder\b", re.IGNORECASE)
_NTH = (
    r"(?:(?:the\s|my\s)?(?:second|third|fourth|fifth|\d(?:nd|rd|th))\stime"
    r"|(?:pour\s)?(?:la\s|ma\s)?(?:deuxième|seconde|troisième|quatrième|cinquième|\d(?:e|[eè]me))"
    r"\sfois"
    r"|(?:zum|das)\s(?:zweiten?|dritten?|vierten?|fünften?|\d\.)\smal"
    r"|(?:(?:por|es\sla|ya\sla)\s)?(?:segunda|tercera|cuarta|quinta|\d\.?ª)\svez)"
    # "crashes the second time I open it", "every second time"
    r"(?!\s(?:i|you|we|one|when|that|que|qu'|on|je|ich|man|wenn|dass|se)\b)"
)
_DEGREES = (
    r"(?:[-−–]\s?\d{1,2}|(?:minus|moins|menos)\s\w+)(?:\s?°\s?c?|\sdegr(?:ees|és)|\sgrad(?:os)?)?"
)
_OUTSIDE = r"(?:outside|dehors|draußen|fuera|afuera)"
_COLD = (
    rf"(?:(?:il\sfaisait|par|bei|it\swas|hacía)\s{_DEGREES}(?:\s{_OUTSIDE})?"
    rf"|{_DEGREES}\s{_OUTSIDE}|{_OUTSIDE}\s{_DEGREES})"
)
_BACK = any_of(
    r"""
    (?:is|are|'s|'re|(?:has|have)\scome|came)\sback(?=\W*$|\s(?:on|again|since|with)\b|[!,;:.])
    (?:est|sont)\sde\sretour | ça\srecommence | rebelote
    (?:ist|sind)\swieder\s(?:da|zurück) | (?:ha|han)\svuelto(?!\s(?:del?|al?\s(?!\w+[aei]r\b)))
    """
)
_ANY_DAY = one_of(
    rf"{_PAST} | {_NOW} | {_NTH} | {_COLD} | {_BACK} | {_AGAIN}".replace(" | ", "\n"),
    before=r"(?<![\w-])",
    after=r"(?![\w-])",
)
_OF_A_DATE = re.compile(
    rf"(?<!every )(?<!each )(?<!chaque )(?<!jeden )(?<!cada )\b(?:{'|'.join(sorted(WEEKDAYS))})\b"
    rf"|\b(?:in|im|en) (?:{'|'.join(sorted(MONTHS))})\b",
    re.IGNORECASE,
)
_AT_HEAD = re.compile(
    rf"^(?:{_AGAIN}(?:,|:|(?=\s(?:i|the|my|our|el|la|los|las|un|una|je|j'|le|les)\b))"
    r"|encore(?=\s(?:une?|des)\s(?!fois\b))|ça\srecommence\s?[:,]|rebelote\s?[:,]"
    # "Schon wieder ist es offen" has its verb first without it
    r"|(?:schon\s)?wieder(?=\s(?:kein|ein)|\s(?-i:[A-ZÄÖÜ])))\s*",
    re.IGNORECASE,
)
_APART = r"(?:\s*[,;(–]\s*|\s+[-–—]\s+)"
_AT_END = re.compile(
    rf"(?:{_APART}(?:{_NOW}|{_PAST}|{_AGAIN}|{_NTH}|{_COLD})"
    rf"|\s+(?:{_JUST_NOW}|{_AGAIN}|{_NTH}|{_COLD}))"
    rf"(?:,?\s+(?:{_NOW}|{_PAST}|{_AGAIN}|{_NTH}|{_COLD}))*\)?(?=\W*$)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?<=\w)\s(?:(?:once|yet)\sagain|schon\swieder|[àa]\snouveau|erneut|otra\svez"
    # not of what was off: "geht wieder an"
    r"|(?<!schon\s)wieder(?!\s(?:da|zurück|weg|ein|an|auf|aus|zu|los|und)(?:\W*$|[,;.]|\swieder\b))"
    rf"|de\s(?:nouveau|nuevo){_NEW})(?=\s\w)",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:of|from|de|d'|del|von|vom)\s*$", re.IGNORECASE)
"""What makes a day part of a name: "the payout from yesterday"."""
_NOT_AGAIN = re.compile(
    r"(?:\b(?:not|never|cannot|can|could|try|tried|unable|please|want|need|to|pas|plus|jamais"
    r"|impossible|peu[tx]|pouvez|veu[tx]|nicht|kein\w*|nie|kann|können|bitte|no|nunca|puede[ns]?"
    r"|quiero|por favor)|n't)\b|\b(?:immer|mal|nur|(?:hin|wieder) und|erst|bis|möchte|will)\b",
    re.IGNORECASE,
)
"""What does not work again, is asked to be said again, or is often so, is the point."""
_WORKED = re.compile(
    r"\b(?:until|before|now|work(?:s|ed|ing)|fine|maintenant|march\w+|fonctionn\w+|jetzt|erst|bis"
    r"|funktionier\w+|ging|ahora|hasta|funcion\w+|iba)\b",
    re.IGNORECASE,
)
"""When it still did."""
_CLINGS = re.compile(
    r"\b(?:of|for|from|since|until|till|by|on|in|at|than|as|is|was|the|and|or|not|due|only|just"
    r"|de|du|d'|des|depuis|jusqu'à|pour|dès|que|et|ou|est|seulement|le|la"
    r"|pas|nicht|kein|no|von|vom|für|seit|bis|ab|als|und|oder|ist|war|nur|noch|am"
    r"|hasta|desde|para|y|o|es|del|por)$",
    re.IGNORECASE,
)
"""What goes on with the word behind it: "the invoice of today"."""


@lru_cache(maxsize=4096)  # a cluster is named anew with most of the same phrases
def is_of_one(text: str) -> bool:
    """Tell whether a phrase says that it was today, or once more, or in what weather."""
    words = _words(text)
    if words.isdisjoint(_SIGNS):
        return not words.isdisjoint(_DATES) and _OF_A_DATE.search(text) is not None
    straight = text.replace("’", "'")
    found = _ANY_DAY.search(straight)
    before = straight[: found.start()] if found else ""
    is_denied = found and _IS_AGAIN.search(found[0]) and _NOT_AGAIN.search(before)
    if found and not (is_denied or _OF.search(before)):
        return True
    return bool(_AT_HEAD.match(straight) or _OF_A_DATE.search(straight))


def without(text: str) -> str:
    """Cut when it was, and that it was once more, where the rest is a phrase by itself."""
    rest = text
    if _words(text).isdisjoint(_SIGNS):
        return text
    for occasion in (_AT_HEAD, _WITHIN, _AT_END):
        found = occasion.search(rest)
        if found and not _is_meant(rest[: found.start()], found[0]):
            cut = rest[: found.start()] + rest[found.end() :]
            rest = cut if _is_whole(cut) else rest
    return capitalised(rest) if rest != text and text[:1].isupper() else rest


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _is_meant(before: str, said: str) -> bool:
    """Whether it belongs to what stands before it: "the invoice of today", "won't start again"."""
    if _IS_AGAIN.search(said):
        return _NOT_AGAIN.search(before) is not None
    goes_on = said.strip()[:1] not in ",;(-–—" and _CLINGS.search(before.rstrip()) is not None
    return goes_on or _WORKED.search(before) is not None


def _is_whole(rest: str) -> bool:
    return len(rest) >= _LEAST_CHARS and " " in rest.strip()
