"""Find postal addresses: a street with its number, what follows it, and announced postcodes.

In French, English, German, Spanish and Italian; see ``models/private_text.py``. In lower case only
where nothing else is meant.
"""

import re
from collections.abc import Iterator

from models.private_text import Span, lowered

_CAP = r"[A-Z][^\W\d_][^\W\d]{0,30}(?:['-][^\W\d_]{1,30}){0,3}(?!\w)"
_LINKS = r"(?:(?:de|du|des|la|le|les|del|el|los|las|der|den|dem|a|aux?|en|sur|of|the) |[dl]')"
_LINKED = r"[^\W\d_][\w'.-]{0,30}"
_UK = r"[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][abd-hjlnp-uw-z]{2}(?!\w)"
_BREAK = r"(?: {0,2}[,;/\n-]{1,2}| ) {0,2}"

_FR_STREET = (
    r"(?:rue|avenue|ave?\.|boulevard|bo?u?l?v?d\.?|chemin|che?m?\.|allee|impasse|imp\.|faubourg"
    r"|quai"
    r"|residence|lotissement|hameau|lieu[- ]?dit|sentier|venelle|esplanade|promenade|ruelle|montee)"
)
# Patterns over the lowered text; the name of the street is read on from where they end.
_STREETS = (
    # "12 bis, rue des Lilas"
    re.compile(
        rf"(?<![\w.,-])[0-9]{{1,4}} ?(?:bis|ter|quater|[a-d](?=\W))?,? {{1,2}}{_FR_STREET}"
        rf" {_LINKS}{{0,3}}{_LINKED}(?:-[\w'-]{{1,30}})?"
    ),
    re.compile(
        r"(?<![\w.,-])[0-9]{1,4} ?(?:bis|ter)?,? {1,2}(?:place|square|route|cours|passage|cite"
        r"|villa)"
        rf" (?:de la|de l'|du|des|de|d') ?(?!parking|stockage){_LINKED}"
    ),
    # "221B Baker Street"
    re.compile(
        r"(?<![\w.,-])[0-9]{1,5}[a-d]? (?:[a-z][a-z'.-]{1,30} ){1,3}"
        r"(?:street|road|rd|avenue|ave|lane|drive|boulevard|blvd|crescent|terrace|close|gardens"
        r"|grove)"
        r"(?![\w-])\.?(?: (?:nw|ne|sw|se)(?!\w))?"
    ),
    # "Lange Straße 5a", "Hauptstr. 12"
    re.compile(
        r"(?<!\w)(?:[a-zß][\wß'-]{0,30}(?:straße|strasse|str\.?|gasse)|[a-z]\w{1,30} (?:straße"
        r"|strasse|str\.))"
        r" {0,2}[0-9]{1,4}(?: ?[a-f](?!\w))?(?!\w|[.,][0-9]{1,3}(?![0-9]))"
    ),
    # "calle Mayor, 5"
    re.compile(
        r"(?<!\w)(?:calle|c/|avenida|avda?\.?|plaza|pza\.?|paseo|camino|carretera|ctra\.?|ronda"
        r"|travesia)"
        rf" ?{_LINKS}{{0,2}}(?:{_LINKED} ){{0,4}}?{_LINKED},? "
        rf"(?:n[.°o]{{0,2}} ?)?[0-9]{{1,4}}(?!\w|[.,][0-9]{1, 3}(?![0-9]))"
    ),
    re.compile(
        r"(?<!\w)(?:p\.? ?o\.? box|postfach|apartado de correos|boite postale|b\.?p\.) ?[0-9]{1,6}"
    ),
)
# Patterns over the plain text: capitals tell.
_CAPITAL_STREETS = (
    re.compile(
        rf"(?<![\w.,-])[0-9]{{1,4}} ?(?:bis|ter)?,? {{1,2}}(?:place|square|route|cours"
        rf"|passage) {_CAP}"
    ),
    re.compile(
        rf"(?<![\w.,-])[0-9]{{1,5}}[A-D]? (?:{_CAP} ){{1,3}}(?:St|Dr|Court|Ct|Way|Ln|Parkway"
        rf"|Place)\b\.?"
    ),
    re.compile(
        r"(?<!\w)(?:(?:An? der|Am|Im|In der|Auf de[mr]|Zu[mr]|Beim|Unter den|Alte[rs]?"
        r"|Neue[rs]?) )?"
        r"(?!Speicher|Arbeits|Fest|Steck|Sitz)[A-Z][\wß'-]{0,30}"
        r"(?:weg|platz|allee|ufer|ring|damm|chaussee|[ -](?:Weg|Platz|Allee|Gasse|Ufer|Ring))"
        r" [0-9]{1,4}(?: ?[a-f])?(?!\w|[.,][0-9]{1,3}(?![0-9]))(?! ?[GMTK]B)"
    ),
)
# Any name will do when a postcode and a town follow.
_BEFORE_TOWN = (
    # "An der Ziegelei 4, 26721 Emden"
    re.compile(
        rf"(?<!\w)(?:(?:An? de[rnm]|Am|Im|In der|Auf de[mr]|Zu[mr]|Beim"
        rf"|Unter den) )?(?:{_CAP} ){{1,2}}"
        rf"[0-9]{{1,4}}[a-f]?(?={_BREAK}(?:D-)?[0-9]{{5}} [A-Z])"
    ),
    # "via Roma 12, 00184 Roma"; "via Thunderbird 128" is none
    re.compile(
        rf"(?<!\w)(?:[Vv]ia|[Vv]iale|[Pp]iazza"
        rf"|[Cc]orso) (?:{_LINKED} ){{0,3}}?{_CAP},? [0-9]{{1,4}}"
        r"(?=,? [0-9]{5} [A-Z])"
    ),
)
_LOWER_TAIL = r"zu[mr]|an de[rnm]|am|im|in der|auf de[rm]|alte[rs]?|neue[rs]?|lange|sankt|st"
_LOW_BEFORE_TOWN = re.compile(
    rf"(?<!\w)(?:(?:{_LOWER_TAIL}) )?[a-zß][a-zß'.-]{{2,30}} [0-9]{{1,4}}[a-f]?(?={_BREAK}"
    rf"(?:d-)?[0-9]{{5}} [a-z]{{3}})"
    r"(?<!windows \d)(?<!windows \d\d)"
)
# What follows a street: more of its name, then postcode and town.
_MORE_CAPS = re.compile(rf"(?:[ -]{_LINKS}{{0,3}}(?:{_CAP}|[IVX]+\b)){{1,3}}")
_TOWN = (
    r"(?:(?:la|le|les|saint|st|sainte|bad|san|santa|los|las|a|l') ?)?[^\W\d_][\w'-]{1,30}"
    r"(?:[ -](?:(?:sur|les|en|am|an der|a|de|del|im|ob der) )?[A-Z][\w'-]{1,30}){0,3}"
)
_POSTED = re.compile(
    rf"(?:{_BREAK}(?!\d{{5}})[\w'.-]{{1,30}}){{0,6}}?{_BREAK}"
    rf"(?:(?:[A-Za-z]{{1,2}}-)?[0-9]{{4,5}} {_TOWN}|(?i:{_UK})"
    rf"|[A-Z]{{2}} [0-9]{{5}}(?:-[0-9]{{4}})?)"
)
_NEAR_TOWN = re.compile(rf" ?, ?(?!\d){_CAP}(?:[ -]{_CAP}){{0,2}}(?: [A-Z]{{2}}\b)?")
_NUMBER, _POSTED_TOWN = re.compile(r"[0-9]"), re.compile(r"(?<![0-9])[0-9]{5} [a-z]{3}")
_POSTCODE = re.compile(
    r"\b(?:code postal|postcode|zip(?: code)?|plz|postleitzahl|codigo postal|cap)\b ?[:=]? ?"
    rf"(?P<said>(?:[0-9]{{4,5}}(?!\w)|{_UK})(?: [^\W\d_][\w'-]{{2,30}})?)"
)


def addresses(text: str) -> Iterator[Span]:
    """Find postal addresses with a street and a number, and announced postcodes."""
    low = lowered(text)
    if not _NUMBER.search(low):
        return
    forms = [*((form, low) for form in _STREETS), *((form, text) for form in _CAPITAL_STREETS)]
    if _POSTED_TOWN.search(low):
        forms += [*((form, text) for form in _BEFORE_TOWN), (_LOW_BEFORE_TOWN, low)]
    for form, said in forms:
        for match in form.finditer(said):
            yield match.start(), _end(text, match.end())
    for match in _POSTCODE.finditer(low):
        yield match.span("said")


def _end(text: str, at: int) -> int:
    """Read on from a street and its number: where does the address end?"""
    if more := _MORE_CAPS.match(text, at):
        at = more.end()
    tail = _POSTED.match(text, at) or _NEAR_TOWN.match(text, at)
    return tail.end() if tail else at
