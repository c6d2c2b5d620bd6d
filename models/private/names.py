"""What is a name, where one is expected: capitals, or small words that mean nothing else.

See ``models/private/people.py`` for where names are expected.
"""

import re
from collections.abc import Iterable

from models.private.capitals import is_maker, is_personal, is_thing
from models.private.first_names import FIRST_NAMES
from models.private.nicknames import is_pet
from models.private.plain import Span, small_words
from models.private.words import is_nobody

PARTICLE = (
    r"(?:de|du|des|del|della|da|dos|la|le|los|las|von|van|vom|der|den|zu[mr]?|und|di|el|y|bin|ben|ter"
    r"|al|i|v\.(?: ?d\.)?|o|ni|ma?c)"
)
# "Ph.D." and "B.Sc." are part of a name, too.
_BEHIND_CAPITAL = (
    r"(?:(?<=[CPT])h\.(?: ?D\.?)?|(?<=[BM])\. ?(?:Sc|Eng|Ed|A)\.?(?!\w)"
    rf"|\.(?:-[A-Z]\.|(?![KOS]\.)(?:[A-Z]\.){{1,3}}(?= (?:{PARTICLE} ){{0,2}}[A-Z][a-z]))?"
    r"|[^\W\d_]{0,30}(?:['-][^\W\d_]{1,30}){0,3})"
)
CAPITAL = rf"(?:[A-Z]{_BEHIND_CAPITAL})"
_SMALL = r"(?:[^\W\d_]{2,30}|[^\W\d_](?='))(?:['-][^\W\d_]{1,30}){0,3}"
NAME = re.compile(
    rf"(?:{PARTICLE} ){{0,2}}{CAPITAL}(?: {{1,2}}(?:{PARTICLE} ){{0,3}}(?:[dl]')?"
    rf"{CAPITAL}){{0,4}}(?![\w@])"
)
_SMALL_NAME = re.compile(
    rf"(?:{PARTICLE} ){{0,2}}{_SMALL}(?: {{1,2}}(?:{PARTICLE} ){{0,3}}{_SMALL}){{0,2}}(?![\w@])"
)
_TRIBES = ("Ait", "Ould")  # "Aït Lahcen"
_ARTICLES = ("la", "le", "al", "y", "el", "los", "las")
_LAST_PARTICLES = ("van", "ben", "al", "bin", "mac", "di")
_VIETNAMESE = frozenset(
    "Thi Nguyen Tran Pham Huynh Hoang Phan Vu Vo Dang Bui Ngo Duong Minh Ngoc Thanh Truong".split()
)
_SYLLABLES = frozenset("an bo da do ha ho la le lo ma mai my no se si so son tu van".split())
# "je m'appelle yann le goff et ma box"
_BRETON = re.compile(r" [a-z]{3,20} (?:(?:et|and|und|y|e|mais|je)(?!\w)|j'|[,.(])")
_NDIAYE = re.compile(r"[NM]'[A-Z]\w+")
_WORD = re.compile(r"[^\s]+")
_N_SURNAME = 4

CLOSED = re.compile(r" {0,2}(?:[,.;:!?)\n]|\[(?:phone|email)\]|$)")
END_OF_LINE = re.compile(
    r" {0,2}(?:[.,!] {0,2})?(?:(?: ?[,|] ?| - ?)[^\n]{1,60}| *\([^\n)]{1,40}\))?(?:\n|$)"
)
END_OF_CLAUSE = re.compile(rf"{END_OF_LINE.pattern}| {{0,2}}[.,;] ")


def capital(where: str) -> str:
    """Return the pattern of a word with a capital where an assertion, read behind it, holds.

    A pattern that begins with the capital is found far sooner than one that begins with what may
    not stand before it.
    """
    return rf"(?:[A-Z]{where}{_BEHIND_CAPITAL})"


def name_at(text: str, at: int, closed: re.Pattern[str] | None = None) -> list[Span]:
    """Return the name that begins there with a capital, as far as its words can be a name's."""
    match = NAME.match(text, at)
    if match is None or _is_shouted(text, at):
        return []
    end = _until_nobody(match)
    return [(at, end)] if end > at and (closed is None or closed.match(text, end)) else []


def _is_shouted(text: str, at: int) -> bool:
    """Tell whether the capitals mean nothing, since the words before are all in capitals."""
    said = text[max(0, at - 8) : at].strip()
    return text[at : at + 2].isupper() and said.isupper() and said[-1] not in ":="  # "NOM : "


def _until_nobody(match: re.Match[str]) -> int:
    end, after_particle = match.start(), False
    syllables = _SYLLABLES if _is_vietnamese(match.group()) else frozenset()
    for word in _WORD.finditer(match.group()):
        low = word.group().lower()
        is_inside = end > match.start() or word.group().islower()
        # "Thi Hong Van": a particle in capitals may be the last of a name, an article is not.
        is_last = end > match.start() and low in _LAST_PARTICLES and word.group()[0].isupper()
        is_particle = re.fullmatch(PARTICLE, low) is not None and word.group() != "V."
        if is_inside and not is_last and is_particle and low not in syllables:
            after_particle = True
            continue
        if end == match.start() and low in _ARTICLES and " " in match.group():
            continue  # "El Mansouri"
        is_initial = len(low) == 2 and low.endswith(".")
        is_ndiaye = _NDIAYE.fullmatch(word.group()) is not None
        if is_nobody(low.rstrip(".")) and low not in syllables and not is_initial and not is_ndiaye:
            break
        if is_maker(low) and after_particle and end > match.start():
            break  # "Jonathan de Vodafone"
        is_small = low in small_words() and not is_usual(low) and len(low) > 2 and not is_last
        is_small = is_small and low not in syllables and word.group() not in _TRIBES
        if is_small and end > match.start() and not _is_surname(match, word):
            break
        end = match.start() + word.end()
    return end


def _is_surname(name: re.Match[str], word: re.Match[str]) -> bool:
    """Tell whether what is a word elsewhere ends a name and a clause: "Jessica Allen"."""
    first, _, more = name.string[name.start() : name.start() + word.start()].strip().partition(" ")
    is_last = CLOSED.match(name.string, name.start() + word.end()) is not None
    is_written = word.group().istitle() and len(word.group()) >= _N_SURNAME
    is_first = is_usual(first.lower()) and not is_thing(first.lower())
    return is_last and is_written and is_first and (not more or more.istitle())


def _is_vietnamese(name: str) -> bool:
    """Tell whether syllables that are words elsewhere belong to a name: "Thi Mai Tran"."""
    words = name.split()
    return len(words) > 1 and words[0].istitle() and any(w in _VIETNAMESE for w in words)


def small_name_at(low: str, at: int, closed: re.Pattern[str] | None = None) -> list[Span]:
    """Return the name that begins there in small letters: words that mean nothing else."""
    match = _SMALL_NAME.match(low, at)
    if match is None:
        return []
    end = sure = at
    last, is_sure = "", True
    for word in _WORD.finditer(match.group()):
        said = word.group()
        if re.fullmatch(PARTICLE, said):
            # "jean de la tour" is a name, "jean la télé" only where the clause ends.
            is_breton = said == "le" and _BRETON.match(low, at + word.end()) is not None
            is_sure = is_sure and (
                said not in _ARTICLES or last in ("de", "von", "van") or is_breton
            )
            last = said
            continue
        if is_maker(said) and re.fullmatch(PARTICLE, last):
            break
        is_small = said in small_words() and not is_usual(said)
        if is_small and end > at and len(said) < 4 and CLOSED.match(low, at + word.end()):
            is_small = False
        if is_nobody(said) or is_small:
            if closed is None and end > at:
                break
            return []
        end, last = at + word.end(), said
        sure = end if is_sure else sure
    if sure < end and not CLOSED.match(low, end):
        end = sure
    return [(at, end)] if end > at and (closed is None or closed.match(low, end)) else []


def is_called(word: str) -> bool:
    """Tell whether it is a usual first name or a short one, where a name is expected."""
    return is_usual(word) or is_pet(word)


def is_usual(word: str) -> bool:
    """Tell whether it is a usual first name, or begins with one as "jean-come" does."""
    return word.split("-")[0] in FIRST_NAMES


def is_all_personal(words: Iterable[str]) -> bool:
    """Tell whether no word with a capital is a product's, a firm's or everybody's."""
    return all(is_personal(w.lower()) or is_usual(w.lower()) for w in words if len(w) > 1)
