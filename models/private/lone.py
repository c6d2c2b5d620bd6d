"""Find names by the form they have where nothing announces them.

The surname first and in capitals, a traveller's "OKAFOR/CHIDI MR", the name that ends a message; in
small letters a usual first name before a number or a date of birth. See
``models/private/plain.py``; the rest of the names is in ``models/private/people.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.capitals import is_firm, is_maker, is_personal, is_thing
from models.private.cues import Cue
from models.private.names import (
    CLOSED,
    NAME,
    PARTICLE,
    is_all_personal,
    is_called,
    is_usual,
    name_at,
    small_name_at,
)
from models.private.parts import TOWN
from models.private.plain import Span, before, small_words
from models.private.words import is_article, is_nobody

# "MOREAU Ghislaine", "MOREAU, Ghislaine"; "Yohan BERTHELOT" begins with a first name: see people
_SURNAME_FIRST = re.compile(
    r"(?P<last>[A-Z](?<![\w'.@/\\-].)[A-Z]{3,19}(?:[ '-][A-Z]{2,20}){0,2}),? "
    r"(?P<first>[A-Z][a-z][\w'-]{1,20})"
    r"(?![\w@/\\])"
)
# "ROCHE MARCEL." in a text all in capitals
_LOUD = re.compile(
    r"(?P<said>[A-Z](?<![\w'-].)[A-Z]{1,19}(?:[ -][A-Z]{2,20}){1,3})(?= {0,2}(?:[.,;\n]|$))"
)
_CLAUSE_STARTS = ("", ".", "!", "?", ":", ";", ",", "\n")
_PASSENGER = re.compile(
    r"(?<![\w/])[A-Z]{2,25}(?: [A-Z]{2,20})?/[A-Z]{2,25}(?: [A-Z]{2,20})? ?(?:MRS?|MS|MISS|MSTR"
    r"|MME|MLLE|DR|CHD|INF)(?!\w)|(?<=[Pp]assenger )[A-Z]{2,25}/[A-Z]{2,25}(?: [A-Z]{2,20})?(?!\w)"
)
# The last words of a message, of two to four capitals: "Please cancel it. Blessing Adeyemi"
_LAST_WORDS = re.compile(
    rf"(?:(?<=[.!?)\]] )|(?<=\n)|(?<=\], ))(?P<said>{NAME.pattern})(?= ?\.?\s{{0,9}}$"
    rf"| ?,? ?\n? ?\[address\])"
)
# "Anulen una. A. Palomares"
_INITIALED = re.compile(r"(?<=[.!?] )[A-Z]\. ?[A-Z][a-z][\w'-]{1,30}(?=\.?\s{0,9}$)")
_WISHES = frozenset(
    "best bon bonne bonnes buon buona buone felices feliz frohe frohes god good gute guten happy"
    " joyeuse joyeuses joyeux kind merry schone schones".split()
)
# "Filiale Dortmund" is a town's.
_BRANCHES = frozenset(
    "agence boutique branch filiale magasin negozio standort sucursal tienda".split()
)
_N_LAST = 90
_N_LAST_WORDS = 4
# "sylvie morvan née le", "petra schuhmacher kdnr 4471": in small letters, a number follows
_SMALL_NAME = re.compile(
    r"(?<![\w'.@/-])(?P<first>[a-z]{3,20}(?:-[a-z]{3,20})?) (?P<last>(?:(?:de|da|di|del|el|le|van"
    r"|von|ben) )?[a-z][a-z'-]{2,24}),? ?\(?\Z"
)
_SMALL_TAIL = Cue(
    r"(?<![\w\[])(?:nee? (?:le|en)|geb\.?|born|nat[ao] (?:il|nel)|nacid[oa]|d\.?o\.?b|ddn|kd\.?-?nr"
    r"|kunden|n[°o]? ?client|cust(?:omer)? (?:no|n|id|ref)|acct|account n|tel\.?(?!\w)|phone"
    r"|portable|handy|movil|cell\.|client n)|\[(?:birthdate|phone|id|order|address|email)\]"
)
_N_SMALL = 60
# "hier nochmal schmitt", "its me again, dave", "c'est dédé encore"
_SPEAKS = (
    r"(?:hier(?: ist| spricht)?|ici|c'est|it'?s|soy|sono|moi|ich bin(?:'s)?|here is|aqui|qui|e)"
)
_AGAIN = any_of(
    r"""
    nochmals? | noch mal | wieder | schon wieder | again | encore | de nouveau | a nouveau
    otra vez | de nuevo | ancora | di nuovo | me again | toujours
    """
)
_ONCE_MORE = Cue(rf"(?<!\w){_SPEAKS} {_AGAIN},? (?=[a-z])")
_HERE_AGAIN = Cue(r"(?<!\w)hier (?:nochmals?|noch mal|erneut) (?=[a-zß]{4})")
# "not Tom Hargreaves but Nia Llewellyn"
_BUT = re.compile(r"\[name\],? (?:mais|but|sondern|sino|bensi|and not|et non|und nicht) ")
# "Call 07911 123456, Ffion Prydderch", "(Ffion Prydderch)": whose number it is
_WHOSE = re.compile(
    rf"\[phone\] {{0,2}}(?:[,(]| -{{1,2}}) {{0,2}}(?P<said>{NAME.pattern})"
    r"(?= {0,2}(?:[,.;)\n]| -{1,2} |$))"
)
# Who is to be called, or tells his number, says whose it is next; else a thing's fault may follow.
_TO_CALL = re.compile(
    r"(?<!\w)(?:(?:call|ring|phone|text|reach|r?appele[rz]|joindre|contacte[rz]|rufe[nt]?|anrufen"
    r"|erreich\w*|zuruckrufen|contact(?:ar|en)|llam(?:ar|e|en|a)(?:me|nos)?|(?:ri)?chiam\w*"
    r"|contatt\w*|bel(?:len)?|bereik\w*)(?!\w)"
    r"|(?:my|mon|mein|meine|mi|il mio|mijn) (?:(?:mobile|phone|cell|number|num(?:ero)?|portable"
    r"|telephone|tel|nummer|handynummer|telefonnummer|movil|telefono|cellulare|telefoonnummer)"
    r"(?!\w) ?){1,2})[^.!?\n\[]{0,30}\Z"
)
_IS_PARTICLE = re.compile(PARTICLE)
_IS_BACK = Cue(rf"(?<!\w){_SPEAKS} (?P<said>[a-z]{{3,20}})(?=,? {_AGAIN}(?!\w))")


def lone(text: str, low: str) -> Iterator[Span]:
    """Find names by their form and place alone."""
    if "/" in text:
        yield from (match.span() for match in _PASSENGER.finditer(text))
    at = max(0, len(text.rstrip()) - _N_LAST)
    yield from (match.span() for match in _INITIALED.finditer(text, at))
    yield from _loud(text)
    yield from _last(text)
    yield from (span for span in _small(low) if text[span[0] : span[1]].islower())
    if "[phone]" in text:
        yield from (m.span("said") for m in _WHOSE.finditer(text) if _is_whose(m, low))
    for match in _BUT.finditer(low):
        spans = name_at(text, match.end())
        yield from (span for span in spans if _is_full(text[span[0] : span[1]]))


def _loud(text: str) -> Iterator[Span]:
    for match in _SURNAME_FIRST.finditer(text):
        words = match["last"].lower().split()
        first = match["first"].lower()
        if is_usual(first) and not is_thing(first) and all(map(is_personal, words)):
            yield match.span()
    for match in _LOUD.finditer(text):
        words = match["said"].lower().split()
        is_first = (
            text[max(0, match.start() - 3) : match.start()].rstrip(" ")[-1:] in _CLAUSE_STARTS
        )
        is_known = any(is_usual(word) and not is_thing(word) for word in words)
        if is_first and is_known and not any(map(_is_no_name, words)):
            yield match.span("said")


def _last(text: str) -> Iterator[Span]:
    """The name that ends a message, or stands before its address, by itself."""
    at = max(0, len(text.rstrip()) - _N_LAST)
    for match in _LAST_WORDS.finditer(text, at):
        words = match["said"].split()
        capitals = [word for word in words if word[0].isupper()]
        is_long = 1 < len(capitals) <= _N_LAST_WORDS and not any(w.isupper() for w in capitals[1:])
        if is_long and not words[0].isupper() and is_known(match["said"]):
            yield from (s for s in name_at(text, match.start("said")) if s[1] == match.end("said"))


def _small(low: str) -> Iterator[Span]:
    for tail in _SMALL_TAIL.finditer(low):
        lead = max(0, tail.start() - _N_SMALL)
        match = _SMALL_NAME.search(low[lead : tail.start()])
        if match and is_called(match["first"]) and match["last"].split()[-1] not in small_words():
            yield lead + match.start(), lead + match.end("last")
    for match in _HERE_AGAIN.finditer(low):
        yield from small_name_at(low, match.end(), CLOSED)
    for match in _ONCE_MORE.finditer(low):
        spans = small_name_at(low, match.end())
        yield from (span for span in spans if is_called(low[span[0] : span[1]].split()[0]))
    for match in _IS_BACK.finditer(low):
        if is_called(match["said"]):
            yield match.span("said")


def _is_whose(found: re.Match[str], low: str) -> bool:
    """Tell whether it is a name, by its first word or by what the number is told for."""
    is_told = is_called(found["said"].split()[0].lower()) or _TO_CALL.search(
        before(low, found.start())
    )
    return bool(is_told) and _is_whole(found["said"])


def _is_whole(said: str) -> bool:
    """Tell whether unknown words can be nothing but a first name and a surname."""
    own = [word for word in said.split() if not _IS_PARTICLE.fullmatch(word.lower())]
    is_long = 1 < len(own) <= _N_LAST_WORDS and not said.isupper()
    return is_long and is_all_personal(own) and not TOWN.match(said)


def _is_full(said: str) -> bool:
    return sum(word[0].isupper() for word in said.split()) > 1 and _is_name(said)


def is_known(said: str) -> bool:
    """Tell whether one of the words is a usual first name, and none something else."""
    return _is_name(said) and any(
        is_called(word) and not is_thing(word) for word in said.lower().split()
    )


def _is_no_name(word: str) -> bool:
    return is_nobody(word) or is_firm(word) or is_maker(word) or word in small_words()


def _is_name(said: str) -> bool:
    """Tell whether none of the words says that it is something else."""
    words = said.lower().split()
    return (
        words[0] not in _WISHES | _BRANCHES
        and not any(is_nobody(w) or is_firm(w) or is_maker(w) for w in words)
        and not (
            is_article(words[0])
            or words[0] in small_words()
            or (len(words) == 1 and is_thing(words[0]))
        )
    )
