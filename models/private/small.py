"""Find usual first names in small letters, anywhere: "j'ai eu rachid", "für eine jacqueline mroz".

Only what is no word in small letters in French, English, German, Spanish, Italian, Dutch and
Portuguese; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.private.capital_only import CAPITAL_ONLY
from models.private.capitals import is_personal, is_thing
from models.private.first_names import FIRST_NAMES
from models.private.names import CLOSED
from models.private.plain import Span, small_words

_SMALL = re.compile(
    r"(?<![\w'.@/\\#_:=<-])(?P<said>[a-z]{4,20}(?:-[a-z]{3,20})?)(?![\w'@/\\_=-]|[.:]\w|\()"
)
# "San francisco", "linux mint vanessa", "st. thomas"
_NO_PERSON = re.compile(
    r"(?:saint|ste?\.?|san(?:ta)?|sao|port|mint|linux|rue|via|place|hotel|www|de la) $"
)
# What a whole name follows: "mon mari constantin dragomir", "für eine jacqueline mroz"
_LEADS = re.compile(
    r"(?:mari|femme|fils|fille|mere|pere|frere|soeur|une?|eine?r?|ein|mann|frau|tochter|sohn"
    r"|mutter|vater|husband|wife|son|daughter|hij[oa]|marido|mujer|una?|moglie|marito"
    r"|figli[oa]|nom|name|nombre|client[ea]?|kund(?:e|in)) $"
)
_SURNAME = re.compile(
    r" (?:(?:de|da|di|del|el|le|van|von|ben|al) )?(?P<last>[a-z][a-z'-]{2,24})(?![\w@])"
)
_N_BEFORE = 12


def small(text: str, low: str) -> Iterator[Span]:
    """Find usual first names that are written in small letters."""
    for match in _SMALL.finditer(text):
        word = match["said"].split("-")[0]
        if (
            word not in FIRST_NAMES
            or word in CAPITAL_ONLY
            or is_thing(word)
            or word in small_words()
        ):
            continue
        lead = low[max(0, match.start() - _N_BEFORE) : match.start()]
        if not _NO_PERSON.search(lead):
            yield match.start(), _end(low, match.end(), is_led=_LEADS.search(lead) is not None)


def _end(low: str, at: int, *, is_led: bool) -> int:
    """Read on over a surname, where the clause ends behind it or a whole name is expected."""
    last = _SURNAME.match(low, at)
    is_name = last is not None and is_personal(last["last"])
    return last.end() if last and is_name and (is_led or CLOSED.match(low, last.end())) else at
