"""How much of what a sentence says, by its figures: "6 Nm", "two or three minutes", "version 4"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.patterns import any_of, one_of
from models.sentences.grounding_words import BEARINGS, FUNCTION, NUMBERS, TURNS
from models.sentences.units import MEASURED, in_figures, measure
from models.sentences.values import aim, are_other_aims
from models.sentences.word_forms import folded, stem

_MONTHS = any_of(
    r"""
    janv\w* | févr\w* | mars | avril | mai | juin | juil\w* | août | sept\w* | oct\w* | nov\w*
    déc\w* | jan\w* | feb\w* | mar(?:ch|zo)? | apr\w* | may | jun\w* | jul\w* | aug\w* | dec\w*
    märz | okt\w* | dez\w* | enero | abril | mayo | agosto | dic\w*
    """
)
_NO_MEASURE = one_of(
    rf"""
    (?<=\[)\w+(?=\]) | \d+(?:[./:-]\d+){{2,}} | \d+[/:]\d+ | \d{{5,}}
    (?:19|20)\d\d(?! ?(?:{MEASURED})\b)
    \d+(?:er|e|ème|st|nd|rd|th|º|ª) | \d+\.?(?: de)? {_MONTHS} | {_MONTHS} \d+
    (?:page|seite|página|étape|step|schritt|paso|poste) \d+ | \d+-[^\W\d]\w* | [^\W\d]\w*-\d+
    """,
    before=r"(?:(?<!\w)|^)",
    after=r"(?!\w)|^\d+[.)](?= )",
)
"""Figures of which another one is no other advice: dates, numbers to call, places in a text,
what a hyphen joins to a word ("the 3-dot menu")."""
_CODE = re.compile(r"(?<![\w-])([A-Z]{1,5})-?(\d{2,5})(?![\w-])")
_VERSION = re.compile(r"\bv\.? ?(?=\d+\.\d)", re.IGNORECASE)
_TIMES_OVER = re.compile(r"(?<=\w)mal\b")
_LIST = re.compile(r"\d+(?:, \d+)+,? (?:or|and|ou|et|oder|und|[oueyi]|of|en) \d+", re.IGNORECASE)
_OF_SO_MANY = re.compile(
    r"\b(\w+) (?:(?:out )?of (?:the|your|these)|des|de (?:vos|ces|l[ao]s|sus)|von (?:den|ihren)|der"
    r"|de[il]l?[ei]?|d[ao]s|van de) (\w+)",
    re.IGNORECASE,
)
"""How many of how many: "1 of the 2 accounts"."""
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
_ANY_OF = "|"
_NUMBERED = re.compile(
    r"(?:version|port|kanal|canal\w*|channel|stufe|level|position|programm?e?|eingang|ausgang"
    r"|steckplatz|slot|klasse|taste|fach|gang|code|pin)$",
    re.IGNORECASE,
)
"""Nouns behind which a figure is no name, though German writes them as names are written."""
_DAY = 86400.0
_AS_WEEKS: Mapping[float, float] = {8.0: 7.0, 15.0: 14.0}
_FORTNIGHTS = frozenset({"fr", "es", "it", "pt"})
"""Languages in which a week is eight days and two are fifteen."""
_SIGNS: Mapping[str, str] = {"€": "euros", "$": "dollars", "°": "grad", "degres": "grad"}
_TO = frozenset("- – a to bis et and und y ou or oder o".split())
"""What stands between two figures of which the one is the least and the other the most."""
_ONE = frozenset("un une one a an ein eine einen einem einer una uno".split())
"""Articles, which are a figure where the other order has one of the same thing."""
_LOOSELY: tuple[tuple[re.Pattern[str], float, float], ...] = (
    (
        one_of(
            "au moins | minimum | plus d[e'] | at least | more than | longer than | mindestens"
            " | mehr als | länger als | über | al menos | mínimo | más de"
        ),
        1.0,
        2.0,
    ),
    (
        one_of(
            "au plus | max(?:imum|imal)? | jusqu' à | up to | at most | moins d[e'] | less than"
            " | höchstens | bis zu | weniger als | hasta | máximo | menos de"
        ),
        0.5,
        1.0,
    ),
    (
        one_of(
            "environ | about | around | approx\\w* | roughly | etwa | ungefähr | circa | ca | rund"
            " | unos | unas | aproximad\\w+ | cerca de"
        ),
        2 / 3,
        1.5,
    ),
)
"""What says that another figure will do, and from which to which share of it."""


@dataclass(frozen=True, slots=True)
class Particular:
    """A figure, or what is counted as one, and what it is of.

    Attributes:
        of: What it measures or is a quality of: the word behind it.
        behind: The word that it stands behind: "version", "port".
        low: The least that it may be.
        high: The most.
        is_article: Whether it may be no figure at all: "a tablet".
        aim: What one needs it for: "(port 993) for incoming mail".
    """

    of: str
    behind: str
    low: float
    high: float
    is_article: bool = False
    aim: frozenset[str] = frozenset()

    def is_kin(self, other: "Particular") -> bool:
        """Whether both are of one thing, so that one of them may be wrong."""
        if (self.is_article and other.is_article) or are_other_aims(self.aim, other.aim):
            return False
        if (self.of and other.of) or self.is_article or other.is_article:
            return self.of == other.of
        return self.behind == other.behind

    def meets(self, other: "Particular") -> bool:
        """Whether one value may be both."""
        return self.low <= other.high and other.low <= self.high


def codes(text: str) -> Iterator[Particular]:
    """Find the codes, each as its number among those with the same letters."""
    for letters, number in _CODE.findall(text):
        yield Particular(f"code {letters}", "", float(number), float(number))


def amounts(text: str, language: str) -> Iterator[Particular]:
    """Find the amounts that a sentence gives: figures that are no name, date or place in a text."""
    words = _WORD.findall(_measured(text, language))
    values = [_value(word, language) for word in words]
    place = 0
    while place < len(words):
        start = place
        spans, place = _spans(words, values, start)
        if not spans:
            continue
        of, factor = unit(words[place : place + 1], language)
        behind = words[start - 1] if start else ""
        is_article = folded(words[start]) in _ONE
        is_whole = start > 1 and spans[0][0] % 1 == 0
        is_name = is_whole and _is_name(behind, "".join(words[place : place + 1]), language)
        if (is_article and not of) or is_name:
            continue
        around = " ".join((*words[max(0, start - 3) : start], *words[place + 1 : place + 2]))
        least, most = next(((a, b) for form, a, b in _LOOSELY if form.search(around)), (1.0, 1.0))
        behind = "" if _is_small(behind, language) else plain(behind)
        for_what = frozenset[str]() if of else aim(" ".join(words[place:]), language)
        for low, high in spans:
            low = _weeks(low, factor, language) * least
            yield Particular(of, behind, low, round(high * factor * most, 6), is_article, for_what)


def _measured(text: str, language: str) -> str:
    """What a text measures, so that each of its figures is a word of its own."""

    def only_so_many(found: re.Match[str]) -> str:
        is_counted = all(_value(word, language) is not None for word in found.groups())
        return found[1] if is_counted else found.group()

    text = in_figures(_NO_MEASURE.sub(" ; ", _CODE.sub(" ; ", text)))
    text = _LIST.sub(lambda found: _ANY_OF.join(re.findall(r"\d+", found.group())), text)
    text = _OF_SO_MANY.sub(only_so_many, text)
    return in_words(_VERSION.sub("version ", text))


def in_words(text: str) -> str:
    """Part what German writes in one: "dreimal" is "drei mal"."""
    return _TIMES_OVER.sub(" mal", text)


def _spans(
    words: Sequence[str], values: Sequence[float | None], place: int
) -> tuple[list[tuple[float, float]], int]:
    """Find the figures at a place, each from its least to its most, and where they end."""
    first = values[place]
    if first is None:
        return [], place + 1
    joint, next_one = "".join(words[place + 1 : place + 2]), (*values, None, None)[place + 2]
    if joint == _ANY_OF:
        others, end = _spans(words, values, place + 2)
        return [(first, first), *others], end
    if folded(joint) in _TO and next_one is not None and next_one > first:
        return [(first, next_one)], place + 3
    return [(first, first)], place + 1


def _is_name(behind: str, following: str, language: str) -> bool:
    """Whether a figure belongs to the name that it stands behind: "Windows 10"."""
    is_unit = following[:1].isupper() if language == "de" else following in _SIGNS
    return behind != behind.lower() and not (
        _NUMBERED.search(behind) or is_unit or following == "%" or measure(following)
    )


def _weeks(low: float, factor: float, language: str) -> float:
    """How much a figure is at least: "quinze jours" is said for two weeks."""
    is_days = factor == _DAY and language in _FORTNIGHTS
    return round(factor * (_AS_WEEKS.get(low, low) if is_days else low), 6)


def _value(word: str, language: str) -> float | None:
    low = NUMBERS.get(language, {}).get(folded(word), "1" if folded(word) in _ONE else word)
    whole, *rest = re.split("[.,]", low)
    return float(f"{whole}.{''.join(rest)}") if whole.isdigit() else None


def unit(following: list[str], language: str) -> tuple[str, float]:
    """What a figure is of, and how much of it one is: of a minute sixty."""
    word = "".join(following)
    if measured := measure(word):
        return measured
    return ("" if _is_small(word, language) else plain(word)), 1.0


def _is_small(word: str, language: str) -> bool:
    small = (FUNCTION, TURNS, BEARINGS, NUMBERS)
    is_word = word[:1].isalpha() or word in _SIGNS or word == "%"
    return not is_word or any(folded(word) in table.get(language, ()) for table in small)


def plain(word: str) -> str:
    """A word as it is compared with others: its stem, without signs."""
    return stem(_SIGNS.get(folded(word), re.sub(r"\W", "", word) or word))
