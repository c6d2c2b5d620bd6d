"""How a sentence explains a fault: what a sign means, when it appears, why, or whose fault it is.

"Four flashes mean that the beam is blocked", "E3 appears when salt has caked", "... because the pot
is clogged", "it is the holes that clog". Seven languages, tried on every sentence.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from models.patterns import one_of
from models.sentences.cases import MEANS, SHOWS, STATE, is_sentence, parsed
from models.sentences.cues import is_instruction
from models.sentences.word_forms import capitalised

_MEANS = re.compile(
    rf"^(?:(?P<sign>[^,;:=]{{1,80}}?)\s{MEANS}|(?=[^,;:=]*?(?:\d|\b{STATE}))"
    rf"(?P<shown>[^,;:=]{{1,80}}?)\s{SHOWS})[,\s]+(?:[\w-]+[, ]+){{0,3}}?"
    r"(?:que |qu'|that |dass |che |dat )?(?P<why>(?:[^.,;:=→>?]|\.(?=\d))*\w \w[^.,;:=→>?]*)$",
    re.IGNORECASE,
)
_APPEARS = re.compile(
    r"^(?P<sign>[^,;:]{1,80}?)\s(?:(?:appara|surv|se prod|s'affich|s'allum)\w+|(?:is |are )?shown"
    r"|(?:appears?|occurs?|happens?|comes? up)|erschein\w+|(?:kommt|tritt|treten|wird|werden)"
    r"|(?:aparece|ocurre|sale|se produce|compare|verschij\w+|treedt|acontece)n?)\b"
    r"[^;:]{0,30}?,?\s(?:quand|lorsqu(?:e\b|')|dès qu(?:e\b|')|when|whenever|if|wenn|sobald|falls"
    r"|cuando|quando|si|als|wanneer)\s?(?P<why>.+)$",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"^(?P<sign>.+?)[,\s]+(?:parce qu(?:e\b|')|(?:because|car|weil|denn|porque|perché|omdat)\b)\s?"
    r"(?P<why>.+)$",
    re.IGNORECASE,
)
_CLEFT = one_of(
    r"""
    (?:c'est|ce sont|c'était) (?!nous|vous|moi|à)[^,;:?!]{2,60} qui
    (?:it's|it is|it was|this is) (?:the|your|an?) [^,;:?!]{2,40} (?:that|which)
    (?:es ist|es sind|das ist|das sind) (?:d\w+|ihre?|eine?) [^,;:]{2,50}, (?:der|die|das)
    (?:es|son|ha sido) (?:el|la|los|las|una?|sus?) [^,;:?!]{2,50} (?:el|la|los|las|lo) que
    (?:è|sono|é|são) (?:il|la|lo|l'|i|gli|le|os?|as?) ?[^,;:?!]{2,50} (?:che|que)
    het (?:is|zijn) (?:de|het|een|uw) [^,;:?!]{2,50} (?:die|dat)
    """,
    before=r"(?:^|[,;:]\s)(?P<sign>)(?P<why>(?:",
    after=r")\s.+)$",
)
_COMES_FROM = one_of(
    r"""
    (?:pro)?v(?:ien|enai)\w* d(?:es|[eu'])? | (?:est|sont) d[ûu]e?s? (?:à|aux?)
    (?:is|are|was) (?:caused by|due to) | (?:comes?|came|stems?) from
    l(?:ie|a)g\w* (?:an|am) | kommt vo[nm] | (?:pro)?v(?:iene|enía) del? | se deb\w+ al?
    """,
    before=r"^(?P<sign>[^,;:]{1,60}?)\s",
    after=r"\s?(?P<why>.+)$",
)
_FORMS = (_BECAUSE, _CLEFT, _MEANS, _APPEARS)


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is to be seen ("" where nothing is named), and why."""

    sign: str
    why: str


@lru_cache(maxsize=4096)  # causes are compared pairwise
def explanation(sentence: str) -> Explanation | None:
    """Part what a sentence explains by its form; None where it only states something."""
    text = sentence.strip().rstrip(" .!")
    found = next(filter(None, (form.search(text) for form in _FORMS)), None)
    if found is None:
        return None
    told = found.groupdict()
    return Explanation(told["sign"] or told.get("shown") or "", told["why"])


def from_where(sentence: str) -> Explanation:
    """Part a sign from where it comes, as far as a sentence names the two apart."""
    text = sentence.strip().rstrip(" .!")
    comes = _COMES_FROM.match(text)
    return Explanation(comes["sign"], comes["why"]) if comes else Explanation("", text)


def meaning_first(text: str) -> tuple[str, str]:
    """Part what a sign means from the order in the next sentence, "" where there is none."""
    meaning, end, order = text.partition(". ")
    return (f"{meaning}.", order) if end and explanation(meaning) else ("", text)


def seen_there(text: str) -> str:
    """What an order to look says is seen: "Look at the light: if it is red, the wire is cut".

    "" where it says none, or what is seen holds an order of its own.
    """
    order, colon, seen = text.partition(": ")
    found = parsed(seen) if colon and is_sentence(seen) and is_instruction(order) else None
    if found is None or is_instruction(found.order) or is_instruction(seen):
        return ""
    return capitalised(seen)
