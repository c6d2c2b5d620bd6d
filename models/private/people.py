"""Find names of people: announced, greeting or signing, beside their address, or plainly names.

What announces a name is looked for in lower case, what is a name in capitals; see
``models/private/plain.py``. Where nothing but a name can follow, it may be in lower case, too.
"""

import re
from collections.abc import Callable, Collection, Iterator

from models.private import answers
from models.private.called import called
from models.private.capitals import is_firm, is_thing
from models.private.chats import chats
from models.private.ends import ends
from models.private.first_names import FIRST_NAMES
from models.private.lone import lone
from models.private.names import (
    CAPITAL,
    CLOSED,
    END_OF_CLAUSE,
    END_OF_LINE,
    NAME,
    PARTICLE,
    is_all_personal,
    is_called,
    is_usual,
    name_at,
    small_name_at,
)
from models.private.plain import Span, before, lowered, plain, small_words, words_in
from models.private.small import small
from models.private.tongues import sure_tongues
from models.private.words import (
    ANNOUNCED,
    ASKED,
    GREETED,
    IN_PASSING,
    SIGNED,
    TITLED,
    is_article,
    is_firm_or_surname,
    is_nobody,
    nobody_of,
)

# "Jean Dupont <[email]>", "Jean Dupont ([phone])", or alone on the line above
_BESIDE = re.compile(
    r"(?= {0,2},? ?[<(\[]{0,2}\[(?:email|phone)\]| {0,2},? ?\n\n?\[(?:phone|email|address)\])"
)
_NAMES_BESIDE = re.compile(rf"(?<![\w'-])(?P<said>{NAME.pattern}){_BESIDE.pattern}")
# "Inès, service client", "Malo du service client", "Zelda | Support", on a line of its own below
_WITH_OFFICE = re.compile(
    rf"\n(?P<said>{NAME.pattern})(?= {{0,2}}(?:[,|/\n-]|du |de l'|from |of |vom |del? ) {{0,2}}"
    r"(?:[\w&'.-]{1,20} ){0,3}(?i:service|support|customer|client|team|equipe|kundendienst"
    r"|kundenservice"
    r"|atencion|sav|hotline|assistance|help ?desk)(?: [\w&'.-]{1,20}){0,3} {0,2}(?:\n|$))"
)
# "Jean Dupont à l'appareil", and no order: "Branchez à l'appareil"
_SPEAKING = re.compile(
    rf"(?<![\w'-])(?!(?:Face|Jusqu|Grace|Quant) )(?P<said>{NAME.pattern})"
    rf"(?= (?i:a l'appareil|am apparat|al aparato|al telefono|speaking) {{0,2}}(?:[,.;:!\n]|$))"
)
# "Ayşe Hanım", "Orhan Gazi Tuncer Bey'in"
_HONORED = re.compile(
    rf"(?<![\w'-])(?:(?i:sayin|merhaba|selam),? )?(?P<said>{CAPITAL}(?: {CAPITAL}){{0,2}})"
    r"(?= (?:Hanim|Bey|hanim|bey)(?:'|(?!\w)))"
)
_SPEAKS = ("appareil", "apparat", "aparato", "telefono", "speaking")
# "Jean" in "Le PC de Jean Dupont": each capital word may be the first of a name
_FIRST = re.compile(
    rf"(?<![\w'.@/\\-])(?P<first>{CAPITAL})"
    rf"(?= {{1,2}}(?:{PARTICLE} ){{0,2}}{CAPITAL}(?![\w'@\\/]))"
)
# "Sabrina m'a dit", but not "Vanessa 21.1" and "Fritz!Box"
_ONE = re.compile(
    rf"(?<![\w'.@/\\#-])(?P<said>{CAPITAL})(?![\w'@\\/-]|[.!]\w| {{1,2}}(?:(?!I )[A-Z0-9]"
    rf"|\[name\]))"
)
_WORD_BEFORE = re.compile(r"(?P<word>[\w'.-]+) {1,2}$")
# "García López, José"
_FIRST_BEHIND = re.compile(rf" ?, ?(?P<first>{CAPITAL})(?: {CAPITAL})?(?![\w@])")
_FOLDER = re.compile(
    r"[\\/](?:users|utilisateurs|benutzer|usuarios|home|documents and settings)[\\/]"
    r"(?P<said>[^\W_][\w.-]{1,40}(?: [\w.-]{1,30}){0,2}(?=[\\/])|[^\W_][\w.-]{1,40}(?=\s|$))"
)
_NO_PERSON = ("San ", "Santa ", "Saint ", "St. ", "Grupo ", "Groupe ", "Gruppo ")
_WORD, _IS_PARTICLE = re.compile(r"[^\s]+"), re.compile(PARTICLE)
# "Ana do Carmo", "Piet ten Have"
_PLACE = re.compile(rf" (?:do|ten) {CAPITAL}(?: {CAPITAL}){{0,2}}(?![\w@])")
_OF_PLACE = ("pt", "nl")
_N_MENTIONED, _N_LOUD = 20, 4
_N_BESIDE = 40


def people(text: str) -> Iterator[Span]:
    """Find names after a title, a greeting, a sign-off or "my name is", and in user folders."""
    low = lowered(text)
    found = sorted({span for find in _FINDERS for span in find(text, low)})
    if spoken := sure_tongues(low):
        nobody = frozenset[str]().union(*map(nobody_of, spoken))
        found = [(start, end) for s in found for start, end in _until(nobody, low, *s)]
        if not spoken.isdisjoint(_OF_PLACE):
            ends_at = ((start, end, _PLACE.match(text, end)) for start, end in found)
            found = [(start, more.end() if more else end) for start, end, more in ends_at]
    yield from found
    yield from (span for whole in found for span in _firms_of(text, *whole))
    # Who was announced once is named again without ("Jean Dupont a déjà appelé").
    full = {text[start:end] for start, end in found if " " in text[start:end]}
    if full:
        yield from given(sorted(full)[:_N_MENTIONED])(text)


def _until(nobody: Collection[str], low: str, start: int, end: int) -> Iterator[Span]:
    """Cut a name before the first word that is no person's."""
    at = start
    for word in _WORD.finditer(low, start, end):
        said = word.group().rstrip(".,:")
        if _IS_PARTICLE.fullmatch(said):
            continue
        is_initial = len(said) == 1 and said != "u" and word.group().endswith(".")
        if said in nobody and not is_initial and not (at > start and is_firm_or_surname(said)):
            break
        at = word.end()
    if at > start:
        yield start, at


def _firms_of(text: str, start: int, end: int) -> Iterator[Span]:
    """Find the surname of a whole name in what stands beside it: "Pellerin, Garage Pellerin"."""
    surname = text[start:end].partition(" ")[2]
    words = (word for word in surname.split() if not _IS_PARTICLE.fullmatch(word.lower()))
    beside = (max(0, start - _N_BESIDE), end + _N_BESIDE)
    is_long = len(surname) >= _N_LOUD
    if is_long and text.count(surname, *beside) > 1 and is_all_personal(words):
        again = re.compile(rf"(?<![\w'-]){re.escape(surname)}(?![\w-]| [0-9])")
        yield from (m.span() for m in again.finditer(text, *beside) if m.end() != end)


def given(names: Collection[str]) -> Callable[[str], Iterator[Span]]:
    """Return a finder of the names given, in any case, as whole words."""
    longest_first = sorted((plain(name).strip() for name in names), key=len, reverse=True)
    words = "|".join(re.escape(name) for name in longest_first if name)
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    return lambda text: (match.span() for match in pattern.finditer(text) if words)


def addressed(text: str) -> tuple[Span, ...]:
    """Find who is announced, greeted by one word or signs: a person, be it called as a thing is."""
    low = lowered(text)
    greeted = (s for s in _greeted(text, low) if " " not in text[slice(*s)])
    closed = (span for span in greeted if CLOSED.match(low, span[1]) and low[span[0] - 2] != ",")
    return *_announced(text, low), *_signed(text, low), *closed


def signers(text: str, *, by_any: bool = False) -> tuple[str, ...]:
    """Name those who sign a text, each of two words or more, or by a usual first name.

    Args:
        text: with its signature.
        by_any: one word that is no usual name counts, too.
    """
    seen = plain(text)
    names = (text[start:end] for start, end in _signed(seen, lowered(seen)))
    return tuple(n for n in names if by_any or " " in n or is_usual(plain(n).lower()))


def _announced(text: str, low: str) -> Iterator[Span]:
    """Behind "my name is", where small letters will do, and behind titles."""
    for match in ANNOUNCED.finditer(low):
        yield from name_at(text, match.end()) or small_name_at(low, match.end())
    for match in TITLED.finditer(low):
        # "MS Exchange" is no lady and ING no engineer.
        title = text[match.start() : match.end()].rstrip(" .")
        if len(title) == 1 or not title.isupper():
            yield from name_at(text, match.end()) or small_name_at(low, match.end(), CLOSED)


def _in_passing(text: str, low: str) -> Iterator[Span]:
    """Behind "call from" or "I am": two capitals, a usual first name, or one that is expected."""
    for match in IN_PASSING.finditer(low):
        for start, end in name_at(text, match.end()):
            words = text[start:end].split()
            is_full = sum(word[0].isupper() for word in words) > 1
            is_loud = text[start:end].isupper() and end - start > 3
            first = next((word for word in words if word[0].isupper()), words[0]).lower()
            is_expected = match["strong"] and (first not in small_words() or is_called(first))
            if is_expected or is_called(words[0].lower()) or (is_full and not is_loud):
                yield start, _with_first_name(text, end) if match["strong"] else end
        for start, end in small_name_at(low, match.end()):
            # "Beata powiedziala": behind a capital a small word ends a name where the clause ends.
            is_whole = not text[start : start + 2].istitle() or CLOSED.match(low, end)
            if is_whole and is_called(low[start:end].split()[0]):
                yield start, end


def _is_short(word: str) -> bool:
    return word.isupper() and len(word) < _N_LOUD


def _asked(text: str, low: str) -> Iterator[Span]:
    """Behind "call" or "ask for": "Dupont Jean", never "TIM" or "Microsoft Support"."""
    for match in ASKED.finditer(low):
        at = match.end()
        if text[at : at + 1].isupper():
            for start, end in name_at(text, at):
                words = text[start:end].split()[:3]
                if any(is_called(word.lower()) for word in words if not _is_short(word)):
                    yield start, end
        else:
            spans = small_name_at(low, at)
            yield from (s for s in spans if is_usual(low[s[0] : s[1]].split()[0]))


def _with_first_name(text: str, at: int) -> int:
    """Read on from "Kunde: Schroder" where a usual first name follows behind a comma."""
    behind = _FIRST_BEHIND.match(text, at)
    return behind.end() if behind and is_usual(behind["first"].lower()) else at


def _greeted(text: str, low: str) -> Iterator[Span]:
    for match in GREETED.finditer(low):
        for start, end in name_at(text, match.end()):
            is_closed = CLOSED.match(low, end) and not match["apart"]
            if is_closed or is_usual(low[start:end].split()[0]):
                yield start, end
        for start, end in small_name_at(low, match.end()):
            words = low[start:end].split()
            if is_usual(words[0]):
                yield start, end if CLOSED.match(low, end) else start + len(words[0])


def _signed(text: str, low: str) -> Iterator[Span]:
    """Behind a sign-off, up to the end of the line or clause; an office may follow."""
    for match in SIGNED.finditer(low):
        at, is_thanks = match.end(), match["thanks"] is not None
        closed = END_OF_LINE if is_thanks else END_OF_CLAUSE
        found = name_at(text, at, closed)
        if not found and not text[at : at + 1].isupper():
            found = small_name_at(low, at, closed)
            if match["near"]:
                found = [s for s in found if is_usual(low[s[0] : s[1]].split()[0])]
        yield from (span for span in found if span[1] - span[0] > 1 or "\n" in match.group())


def _beside(text: str, low: str) -> Iterator[Span]:
    """Beside an address that is masked already, or before an office, or in a path."""
    forms = [_NAMES_BESIDE] if any(t in text for t in ("[email]", "[phone]", "[address]")) else []
    forms += [_WITH_OFFICE, *([_SPEAKING] if any(word in low for word in _SPEAKS) else [])]
    for form in forms:
        for match in form.finditer(text):
            if not any(map(is_firm, match["said"].lower().split())):
                yield from name_at(text, match.start("said"))
    if ("hanim" in low or " bey" in low) and "tr" in sure_tongues(low):
        for match in _HONORED.finditer(text):
            if not is_nobody(match["said"].lower().rstrip(".")):
                yield match.span("said")


def folders(text: str) -> Iterator[Span]:
    """Find names in the paths of users' folders."""
    spans = [m.span("said") for m in _FOLDER.finditer(lowered(text)) if not is_nobody(m["said"])]
    yield from spans
    if full := {text[start:end] for start, end in spans if " " in text[start:end]}:
        yield from given(sorted(full)[:_N_MENTIONED])(text)


def _plainly(text: str) -> Iterator[Span]:
    """A usual first name with a capital and other capitals behind it."""
    for match in _FIRST.finditer(text):
        first = match["first"].rstrip(".")
        # "San Francisco Chronicle"
        said = before(text, match.start())
        is_place = said.endswith(_NO_PERSON)
        if not first.isupper() and is_usual(first.lower()) and not is_place:
            spans = name_at(text, match.start())
            yield from (span for span in spans if " " in text[span[0] : span[1]])


def _alone(text: str) -> Iterator[Span]:
    """A usual first name by itself, where nothing says that it is a thing's."""
    for match in _ONE.finditer(text):
        word = match["said"].lower()
        if match["said"].isupper() or not is_usual(word) or is_thing(word):
            continue
        behind = _WORD_BEFORE.search(before(text, match.start()))
        last = behind["word"] if behind else ""
        # "Renault Nadine" is a car and "MFA Yvonne" none, nor is "Mais Ibrahim".
        is_named = last[:1].isupper() and last.lower() not in small_words() and not _is_short(last)
        if not is_named and not last[-1:].isdigit() and not is_article(last.lower()):
            yield match.span("said")


def _by_usual(text: str, low: str) -> Iterator[Span]:
    """What only a usual first name gives away; most texts hold none."""
    if not FIRST_NAMES.isdisjoint(words_in(low)):
        yield from _asked(text, low)
        yield from _plainly(text)
        yield from _alone(text)
        yield from small(text, low)


_FINDERS = (
    answers.names,
    _announced,
    _in_passing,
    _greeted,
    _signed,
    _beside,
    lone,
    called,
    ends,
    chats,
    _by_usual,
)
