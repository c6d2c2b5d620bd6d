"""Find numbers of identity, tax and social security, and dates of birth.

France, Germany, Spain, Italy, the United Kingdom and the United States; a checksum or an
announcement has to say that it is one. See ``models/private/plain.py``.
"""

import re
from collections.abc import Callable, Iterator

from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir, siret
from stdnum.it import codicefiscale
from stdnum.us import itin, ssn

from models.private.cues import Cue
from models.private.plain import Span, lowered, n_figures

_GAP = r"[ ./-]{0,2}"

_CHECKED: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    # French NIR with its key, Corsica's 2A and 2B included
    (
        re.compile(
            rf"[12](?<!\w.)(?:{_GAP}[0-9]){{4}}{_GAP}[0-9]{_GAP}[0-9ab](?:{_GAP}[0-9]){{8}}(?!\w)"
        ),
        nir.is_valid,
    ),
    # German tax number: eleven digits, often written 12 345 678 901
    (
        re.compile(
            rf"[1-9](?<!\w.)(?<![0-9][.,-].)[0-9](?:{_GAP}[0-9]{{3}}){{3}}(?![\w-]|[.,][0-9])"
        ),
        idnr.is_valid,
    ),
    # a French firm's, who may be one person; in one piece it would be an instant's
    (
        re.compile(r"[0-9](?<![\w-].)[0-9]{2}([ .])[0-9]{3}\1[0-9]{3}\1[0-9]{5}(?![\w-])"),
        siret.is_valid,
    ),
    (re.compile(rf"[0-9](?<!\w.)[0-9](?:{_GAP}[0-9]{{3}}){{2}}{_GAP}[a-z](?!\w)"), dni.is_valid),
    (re.compile(rf"[xyz](?<!\w.){_GAP}[0-9]{{7}}{_GAP}[a-z](?!\w)"), nie.is_valid),
    (
        re.compile(
            rf"(?<!\w)[a-z]{{3}}{_GAP}[a-z]{{3}}{_GAP}(?=[0-9]"
            rf"|[lmnp-v]{{1,2}}[a-z])[0-9lmnp-v]{_GAP}[0-9lmnp-v]"
            rf"(?:{_GAP}[a-z0-9]){{8}}(?!\w)"
        ),
        codicefiscale.is_valid,
    ),
    (
        re.compile(r"[0-9](?<![\w-].)[0-9]{2}([ -])[0-9]{2}\1[0-9]{4}(?![\w-])"),
        lambda number: ssn.is_valid(number) or itin.is_valid(number),
    ),
)
# British national insurance number. It has no checksum: in lower case it has to be in groups.
_NINO_LETTERS = r"(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]"
_NINO = re.compile(rf"(?<!\w){_NINO_LETTERS}(?:{_GAP}[0-9]{{2}}){{3}}{_GAP}[a-d](?!\w)")
# "né le 14/02/1991", "DOB: March 3rd, 1984": any other date stays.
_BORN = (
    r"(?:nee?\(?e?\)?(?= l| en [0-9])|(?:date|lieu et date) de naissance|date of birth"
    r"|birth ?date|birthday|d\.?o\.?b\.?|ddn|born(?: on)?|geb(?:oren|\.)?(?: am)?|geburtsdatum"
    r"|geburtstag|naci(?:d[oa])? el"
    r"|(?:date|fecha|data) (?:naiss|nac|nasc)\.?|fecha de nacimiento|nat[oa] il|data di nascita)"
)
_MONTH, _YEAR = "[a-z]{3,10}", "(?:19|20)[0-9]{2}"
DATE = (
    r"(?:[0-9]{1,2}[ ./-]{1,2}[0-9]{1,2}[ ./-]{1,2}(?:19|20)?[0-9]{2}"
    rf"|{_YEAR}-[0-9]{{2}}-[0-9]{{2}}"
    rf"|[0-9]{{1,2}}(?:er|st|nd|rd|th|\.|°)? (?:de |of )?{_MONTH}\.?,? (?:de |del |of )?{_YEAR}"
    rf"|{_MONTH} [0-9]{{1,2}}(?:st|nd|rd|th)?,? {_YEAR})"
)
"""A date in figures or words, in lower case."""
_BIRTH_DATE = Cue(
    rf"(?<!\w){_BORN}(?: (?:est|is|ist|es|e|was)(?= ))?(?: ?[:=?(])?(?: ?(?:le|the|am|il|el"
    rf"|en)(?= ))? ?"
    rf"(?P<said>{DATE}|[0-9]{{1,2}}/{_YEAR})(?!\w)"
)
# "Waltraud Jankowski (02.06.1942)", and the year of who is old enough to write
_BEHIND_NAME = Cue(
    rf"\[name\],? ?\(?(?:\*|(?:(?<=nee \[name\] )|(?<=geb\. \[name\] ))(?:le|am) "
    rf"|nee? (?:le )?|geb\.? |born |nat[ao] |nacid[ao] )?[(*]?"
    rf"(?P<said>(?=[^)\n]{{0,24}}(?:19[0-9]{{2}}|200[0-9])){DATE})(?=\)|[,. ])"
)
_N_NINO = 6
_GROUPED = re.compile(r"[ ./-]")


def national_ids(text: str) -> Iterator[Span]:
    """Find what has the shape and the checksum of a number of identity."""
    low = lowered(text)
    for pattern, is_valid in _CHECKED:
        for match in pattern.finditer(low):
            if is_valid(re.sub(r"[ ./-]", "", match.group()).upper()):
                yield match.span()
    for match in _NINO.finditer(low) if n_figures(low) >= _N_NINO else ():
        written = text[match.start() : match.end()]
        # "SS-193199 à 12 €" is a part and its price.
        if written.isupper() or (written.islower() and _GROUPED.search(written)):
            yield match.span()


def birth_dates(text: str) -> Iterator[Span]:
    """Find when somebody was born, where it is said."""
    low = lowered(text)
    for form in (_BIRTH_DATE, _BEHIND_NAME):
        yield from (match.span("said") for match in form.finditer(low))
