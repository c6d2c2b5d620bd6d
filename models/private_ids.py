"""Find national identity, tax and social-security numbers; see ``models/private_text.py``.

France, Germany, Spain, Italy, the United Kingdom and the United States; a checksum or an
announcement has to say that it is one.
"""

import re
from collections.abc import Callable, Iterator

from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.it import codicefiscale
from stdnum.us import itin, ssn

from models.private_text import Span, lowered

_GAP = r"[ ./-]{0,2}"

_CHECKED: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = (
    # French NIR with its key, Corsica's 2A and 2B included
    (
        re.compile(
            rf"(?<!\w)[12](?:{_GAP}[0-9]){{4}}{_GAP}[0-9]{_GAP}[0-9ab](?:{_GAP}[0-9]){{8}}(?!\w)"
        ),
        nir.is_valid,
    ),
    # German tax number: eleven digits, often written 12 345 678 901
    (
        re.compile(
            rf"(?<!\w)(?<![0-9][.,-])[1-9][0-9](?:{_GAP}[0-9]{{3}}){{3}}(?![\w-]|[.,][0-9])"
        ),
        idnr.is_valid,
    ),
    (re.compile(rf"(?<!\w)[0-9]{{2}}(?:{_GAP}[0-9]{{3}}){{2}}{_GAP}[a-z](?!\w)"), dni.is_valid),
    (re.compile(rf"(?<!\w)[xyz]{_GAP}[0-9]{{7}}{_GAP}[a-z](?!\w)"), nie.is_valid),
    (
        re.compile(
            rf"(?<!\w)[a-z]{{3}}{_GAP}[a-z]{{3}}{_GAP}(?=[0-9]"
            rf"|[lmnp-v]{{1,2}}[a-z])[0-9lmnp-v]{_GAP}[0-9lmnp-v]"
            rf"(?:{_GAP}[a-z0-9]){{8}}(?!\w)"
        ),
        codicefiscale.is_valid,
    ),
    (
        re.compile(r"(?<![\w-])[0-9]{3}([ -])[0-9]{2}\1[0-9]{4}(?![\w-])"),
        lambda number: ssn.is_valid(number) or itin.is_valid(number),
    ),
)
# British national insurance number. It has no checksum: in lower case it has to be in groups.
_NINO_LETTERS = r"(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]"
_NINO = re.compile(rf"(?<!\w){_NINO_LETTERS}(?:{_GAP}[0-9]{{2}}){{3}}{_GAP}[a-d](?!\w)")
_GROUPED = re.compile(r"[ ./-]")


def national_ids(text: str) -> Iterator[Span]:
    """Find what has the shape and the checksum of a number of identity."""
    low = lowered(text)
    for pattern, is_valid in _CHECKED:
        for match in pattern.finditer(low):
            if is_valid(re.sub(r"[ ./-]", "", match.group()).upper()):
                yield match.span()
    for match in _NINO.finditer(low):
        written = text[match.start() : match.end()]
        if written.isupper() or _GROUPED.search(written):
            yield match.span()
