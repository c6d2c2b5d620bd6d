"""Find names beside names, at both ends of a message, spelled out, and with the surname first.

"Ottilie & [name]", "Herzlich, Ihr Timo", "née Le Berre", "O-Y-E-L-A-R-A-N", "Haddad, Mohamed". See
``models/private/plain.py``; what announces a name in the text is in ``models/private/called.py``.
"""

import re
from collections.abc import Iterator

from models.private.capitals import is_personal, is_thing
from models.private.cues import Cue
from models.private.lone import is_known
from models.private.names import (
    CAPITAL,
    CLOSED,
    capital,
    is_all_personal,
    is_called,
    is_usual,
    name_at,
    small_name_at,
)
from models.private.plain import Span

_REST = r"[^\W\d_]{1,25}(?:['-][^\W\d_]{1,25}){0,2}"
_CAP = rf"[A-Z]{_REST}"
_AND = r"(?: ?[&/+] ?|,? (?:et|and|und|y|e|o|ou|oder|or) )"
_WITH = re.compile(
    rf"(?:(?<![/\\])|(?<=\[name\]/))\[name\]{_AND}(?P<said>{_CAP})(?![\w@\\-]|/[a-z.])"
)
_BEFORE_NAME = re.compile(rf"(?<![\w'.@\\/:-])(?P<said>{_CAP})(?={_AND}\[name\])")
# "Jean Dupont, née Le Berre"
_BORN = re.compile(r"\[name\],? (?:\(?nee?|\(?geb\.|\(?geborene|\(?nata|\(?born) (?=[A-Za-z])")
_SPELLED = re.compile(r"[A-Z](?<![\w-].)(?:-[A-Z]){3,24}(?![\w-])")
# "Mbeki, M wie Martha"
_SPELLS = re.compile(
    rf"(?P<said>[A-Z](?<![\w-].){_REST}),? (?P<first>[A-Z]) "
    r"(?:wie|comme|as in|for|como|de|come|di) [A-Z]"
)
# "Papadakis, Eleni", "Gomez Herrero, Luis Miguel"
_AT_START = r"(?:(?<![^\n\"':;|>(].)|(?<=[:;>,] .))"
_LAST_FIRST = re.compile(
    rf"(?P<last>{capital(_AT_START)}(?: {CAPITAL})?), (?P<first>{CAPITAL})(?: {CAPITAL})?"
    r"(?= ?(?:[\"'.,;:)(\n-]|\[|$))"
)
_CALLED_LAST = re.compile(
    rf"(?P<last>[A-Z](?<=[a-z] .){_REST}(?: {_CAP})?), (?P<first>{_CAP})(?: {_CAP})?(?=,| \[|$)"
)
# "ABDULLAHI Fartun tel", "Huber Zenzi hier"
_FIRST_LINE = re.compile(
    rf"(?P<said>[A-Z](?<![^\n].)[A-Z]{{3,19}}(?:[ -][A-Z]{{3,20}})?,? (?:Ma?\.?[ªa]? )?{_CAP})"
    r"(?= (?:tel|cell|mob|handy)|,? \[phone\]| - )"
)
_HERE = r"(?:hier|here|aqui|qui|ici)"
_NAMED_HERE = re.compile(
    rf"(?:^|(?<=[\n,.:\"!] ))(?P<said>{_CAP}(?: {_CAP})?)(?= {_HERE}(?:[,.!]| aus| from))"
)
# "Hallo, Hofbauer hier", "Alright, Gaz here from Leeds"
_GREETS_HERE = re.compile(
    r"(?i:hallo|hello|hi|hey|moin|tag|servus|alright|gruezi|bonjour|salut|hola|ciao|buongiorno"
    r"|morgen|evening|afternoon),? "
    rf"(?P<said>{CAPITAL}(?: {CAPITAL})?) (?={_HERE}(?!\w))"
)
_HERE_WORDS = (" hier", " here", " aqui", " qui", " ici")
# The last words: "Herzlich, Ihr Timo", "call me [phone] Jordan", "ok. Jonty"
_YOURS = re.compile(
    r"(?<!\w)(?:[Ii]hre?|[Dd]eine?|[Ee]uer|[Vv]otre|[Tt]on|[Tt]uo|[Tt]ua|[Vv]ostr[oa]|[TtSs]u) "
    rf"(?P<said>{_CAP})\s*$"
)
_LAST_WORD = re.compile(
    r"(?:(?<=[.!?,;)\]:-] )|(?<=[\n-])|(?<=[.!?] - ))(?P<said>[^\W\d_]{3,20}(?:-[^\W\d_]{2,20})?)"
    r"(?: ?(?:x{1,3}|:\)|;\)|Jr\.?|Sr\.?))?[.!]?\s{0,9}$"
)
_INITIALED = re.compile(
    r"(?:^|(?<=[.!?\n] )|(?<=\n))(?P<said>(?:[A-Z]\.? ){1,2}[A-Z][a-z][\w'-]{1,25})"
    r"(?=, (?:pour|for|fur|per|para|service|sav)(?!\w))"
)
# "jonas [phone]", "d. kavanagh [phone]", "PATRICIA DUNNE, [address]"
_SMALL_BESIDE = re.compile(
    r"(?<![\w'.-])(?P<said>(?P<first>[a-z]{3,20})|[a-z]\. ?[a-z]{3,20})"
    r"(?= {1,2}\[(?:phone|email)\])"
)
_AT_HOME = re.compile(rf"(?<![\w'-])(?P<said>{CAPITAL}(?: {CAPITAL}){{1,2}})(?= ?, ?\[address\])")
_LAST_LINE = re.compile(
    r"\n(?P<said>(?:(?:[A-Z]\.[ -]?){1,2}|v\. ?(?:d\. ?)?)[A-Z][a-z][\w'-]{1,30})(?=\s*$)"
)
_POINT = re.compile(r"(?:^|\n)[A-Z][.)] ")
_JOINED = re.compile(r"\w-\Z")  # "Saint-Patrick"
_CLOSING = re.compile(
    r"(?i:(?<!\w)(?:herzlich\w*|gr(?:u|ü)(?:ß|ss)\w*|cordial\w*|salud\w+|salut\w+|regards|yours"
    r"|bien [aà] vous|atentament\w)[^.,;:\n]{0,20}[,\n] ?)\Z"
)
_N_END = 70
_SELF = Cue(
    r"(?<![\w'])(?P<kind>moi c'est|c'est|je suis|it'?s|this is|i'?m|ich bin(?: (?:der|die))?"
    r"|hier(?: ist| spricht)?|soy|sono|da isch|habla|parla|qui|aqui|le parla|hi|im|name is|my name)"
    r" (?=[a-z])"
)
_SELF_ENDS = re.compile(
    r" ?(?:[,;]|\.(?=\s|$)|\n|$| - )"
    r"| (?:de chez|du|from|aus|von|da|desde|calling|again|encore|nochmal)(?!\w)"
)
_GERMAN = ("ich", "hier")


def ends(text: str, low: str) -> Iterator[Span]:
    """Find names by their neighbours and places."""
    yield from _beside(text, low)
    yield from _surname_first(text)
    yield from (match.span() for match in _SPELLED.finditer(text))
    is_here = any(word in low for word in _HERE_WORDS)
    if is_here:
        yield from (m.span("said") for m in _GREETS_HERE.finditer(text) if is_known(m["said"]))
    for form in (_SPELLS, _FIRST_LINE, *((_NAMED_HERE,) if is_here else ())):
        for match in form.finditer(text):
            words = match["said"].lower().split()
            is_sure = form is not _NAMED_HERE or any(map(is_called, words))
            if is_sure and _is_all_personal(match["said"]):
                yield match.span("said")
    yield from _self(text, low)
    yield from _at_end(text)
    yield from _before_address(text)


def _beside(text: str, low: str) -> Iterator[Span]:
    if "[name]" not in text:
        return
    for form in (_WITH, _BEFORE_NAME):
        for match in form.finditer(text):
            word = match["said"].lower()
            # "gmail, [name] e Alice": a product is listed so, too.
            is_couple = "&" in text[match.start() : match.end() + 2]
            is_listed = "/" in text[match.start() : match.end() + 2] and is_personal(word)
            if is_listed or (is_called(word) and (is_couple or not is_thing(word))):
                yield match.span("said")
    for match in _BORN.finditer(text):
        yield from name_at(text, match.end()) or small_name_at(low, match.end(), CLOSED)


def _surname_first(text: str) -> Iterator[Span]:
    for form in (_LAST_FIRST, _CALLED_LAST):
        for match in form.finditer(text):
            first = match["first"].lower()
            if is_called(first) and not is_thing(first) and _is_all_personal(match["last"]):
                yield match.start(), match.end()


def _before_address(text: str) -> Iterator[Span]:
    """Before the address at the end of a message, and on its last line."""
    for match in _SMALL_BESIDE.finditer(text) if "[" in text else ():
        if match["first"] is None or is_usual(match["first"]):
            yield match.span("said")
    for match in _AT_HOME.finditer(text) if "[address]" in text else ():
        if is_usual(match["said"].split()[0].lower()):
            yield match.span("said")
    for match in _LAST_LINE.finditer(text):
        if not _POINT.search(text[: match.start()]):
            yield match.span("said")


def _self(text: str, low: str) -> Iterator[Span]:
    """Who says who he is, by one unknown word before the clause ends."""
    for match in _SELF.finditer(low):
        at = match.end()
        for start, end in name_at(text, at):
            said = text[start:end]
            is_known = is_called(said.split()[0].lower())
            kind = match["kind"]
            is_noun = kind in ("its", "im", "hi") or (
                kind.startswith(_GERMAN) and text[end : end + 1] != ","
            )
            is_closed = _SELF_ENDS.match(low, end) is not None and not said.isupper()
            if said[0].isupper() and (
                is_known or (is_closed and not is_noun and _is_all_personal(said))
            ):
                yield start, end
        word = low[at : at + 22].split(" ")[0].rstrip(",.;!\n")
        if word.isalpha() and is_called(word) and text[at].islower():
            yield at, at + len(word)


def _at_end(text: str) -> Iterator[Span]:
    at = max(0, len(text.rstrip()) - _N_END)
    for match in _YOURS.finditer(text, at):
        word = match["said"].lower()
        # "Prüfen Sie Ihre Verbindung" ends so, too: an unknown word only behind a closing.
        is_closing = _CLOSING.search(text[: match.start()]) is not None and "-" not in word
        is_known = is_called(word) and not is_thing(word)
        is_known = is_known or (is_closing and is_personal(word))
        if is_known and not match["said"].isupper():
            yield match.span("said")
    for match in _INITIALED.finditer(text, at):
        yield match.span("said")
    for match in _LAST_WORD.finditer(text, at):
        said = match["said"]
        word = said.lower()
        is_place = is_thing(word) and text[: match.start()].endswith(", ")
        is_place = is_place or _JOINED.search(text[: match.start()][-2:]) is not None
        is_sure = is_called(word) and (said[0].isupper() or is_usual(word)) and not is_place
        if is_sure and not said.isupper():
            yield match.span("said")


def _is_all_personal(said: str) -> bool:
    return is_all_personal(word.strip(",.") for word in said.split())
