"""Find postal addresses: a street with its number, what follows it, and announced postcodes.

In French, English, German, Spanish and Italian; see ``models/private/plain.py``. In lower case only
where nothing else is meant.
"""

import re
from collections.abc import Iterator

from models.private.names import is_usual
from models.private.plain import Span, lowered

_CAP = r"[A-Z][^\W\d_][^\W\d]{0,30}(?:['-][^\W\d_]{1,30}){0,3}(?!\w)"
_LINKS = r"(?:(?:de|du|des|la|le|les|del|el|los|las|der|den|dem|a|aux?|en|sur|of|the) |[dl]')"
_LINKED = r"[^\W\d_][\w'.-]{0,30}"
_UNITS = "euros?|eur|€|[$%]|[ckm]?m|k?g|l|horas?|h|minutos?|min|segundos?|[kmg]b"
"""What a figure with decimals is of; "12,3 izq" is a house and a floor."""
_UK = r"[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][abd-hjlnp-uw-z]{2}(?!\w)"
_BREAK = r"(?: {0,2}[,;/\n·|-]{1,2}| ) {0,2}"

_FR_STREET = (
    r"(?:rue|avenue|ave?\.?|boulevard|bo?u?l?v?d\.?|chemin|che?m?\.|allee|impasse|imp\.|faubourg"
    r"|quai|pl\.|rte\.?(?= de)"
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
        r"(?<!\w)(?:(?:calle|avenida|avda?|plaza|pza|carretera|crta|ctra|travesia|carrer|passeig|glorieta)"
        r"(?!\w)\.?|c/)"
        rf" ?{_LINKS}{{0,2}}(?:{_LINKED} ){{0,6}}?{_LINKED},? "
        rf"(?:n[.°o]{{0,2}} ?)?[0-9]{{1,4}}(?!\w|[.,][0-9]{{1,3}} ?(?:{_UNITS})(?!\w))"
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
        rf"|Place|Mews|Parade|Quay|Wharf)\b\.?"
    ),
    re.compile(
        r"(?<!\w)(?:(?:An? der|Am|Im|In der|Auf de[mr]|Zu[mr]|Beim|Unter den|Alte[rs]?"
        r"|Neue[rs]?) )?"
        r"(?!Speicher|Arbeits|Fest|Steck|Sitz)[A-Z][\wß'-]{0,30}"
        r"(?:weg|platz|allee|ufer|ring|damm|chaussee|[ -](?:Weg|Platz|Allee|Gasse|Ufer|Ring))"
        r" [0-9]{1,4}(?: ?[a-f])?(?!\w|[.,][0-9]{1,3}(?![0-9]))(?! ?[GMTK]B)"
    ),
    # "Paseo de la Castellana 200": "camino del archivo 4" is a path
    re.compile(
        rf"(?<!\w)(?:[Pp]aseo|P[º°]|[Cc]amino|[Rr]onda|Av\.) {_LINKS}{{0,2}}{_CAP}"
        rf"(?: {_LINKS}{{0,2}}{_CAP}){{0,3}},? (?:n[.°o]{{0,2}} ?)?[0-9]{{1,4}}(?!\w|[.,][0-9])"
    ),
)
# Italian streets: "via" alone is a way as well, so there the name has to be a street's.
_PLACE_IT = (
    r"(?:[Pp]iazz(?:a|ale|etta)|[Pp]\.zza|[Vv]iale|[Vv]\.le|[Cc]\.so|[Vv]icolo"
    r"|[Ll]ungo(?:mare|tevere))"
)
_OF_IT = r"(?:(?:del|dei|degli|dell[ae]|di|da) |(?:dell|d)')"
_WHOSE_VIA = (
    r"(?:San(?:ta|t'|to)? ?[A-Z]|[IVX]{1,5} [A-Z]|(?:Roma|Milano|Torino|Napoli|Venezia|Firenze"
    r"|Genova|Bologna|Trieste|Trento|Garibaldi|Mazzini|Dante|Verdi|Cavour|Marconi|Matteotti"
    r"|Manzoni|Mameli|Leopardi|Carducci|Gramsci|Pascoli|Petrarca|Rossini|Puccini|Bellini"
    r"|Galilei|Galileo|Volta|Battisti|Diaz|Crispi|Foscolo|Piave|Montello|Europa|Nazionale"
    r"|Umberto|Vittorio|Regina|Aldo Moro|Monte|Liberta|Repubblica|Indipendenza|Aurelia"
    r"|Appia|Cassia|Flaminia|Emilia|Tiburtina|Nomentana|Salaria|Tuscolana|Casilina)(?!\w))"
)
_NUMBER_IT = r",? (?:n[.°o]{0,2} ?)?[0-9]{1,4}(?:/?[a-zA-Z](?!\w)|/[0-9]{1,3})?(?!\w|[.,][0-9])"
_LIVES = (
    r"(?:(?:[Ww]ohn(?:e|t|en|haft)|[Hh]abite|[Aa]bit(?:o|a|iamo)|[Rr]esident[ei]|[Vv]ivo)"
    r"(?: (?:in|en|a|wir|hier|jetzt|derzeit))?"
    r"|(?:[Aa]dresse|[Aa]nschrift|[Ii]ndirizzo|[Dd]omicilio)(?: (?:ist|est|e)| ?:)) "
    r"(?!(?:am|im) (?:\w{2,7}tag|Mittwoch|\w{3,6}er|April|Mai|Jun|Jul|August|Men)\w{0,2} )"
)
_NAMED_STREETS = (
    # "Piazza Navona 3", "Viale dei Mille 7"
    re.compile(rf"(?<!\w){_PLACE_IT} {_OF_IT}?{_CAP}(?: {_CAP}){{0,2}}{_NUMBER_IT}"),
    # "Via Garibaldi 12", "via dei Pini 4"; "via Windows 11" is none
    re.compile(
        rf"(?<!\w)(?:[Vv]ia|[Cc]orso|[Ll]argo) (?:{_OF_IT}{_CAP}|(?={_WHOSE_VIA})[\w']{{1,20}})"
        rf"(?: {_CAP}){{0,3}}{_NUMBER_IT}(?! ?(?:[GMT]B|bit|Hz)\b)"
    ),
    # "Ich wohne Am Markt 3", "abito in via Ferrarese 8"
    re.compile(
        rf"(?<![\w']){_LIVES}(?P<said>(?:(?:[Aa]n de[rmn]|[Aa]m|[Ii]m|[Ii]n de[rn]|[Zz]u[rm]"
        rf"|[Aa]uf de[rm]|[Vv]ia|[Cc]orso|[Ll]argo|[Ss]trada|[Rr]ue|[Cc]hemin) {_LINKS}{{0,2}})"
        rf"{_CAP}(?: {_CAP}){{0,2}},? [0-9]{{1,4}}[a-f]?(?!\w|[.,][0-9]))"
    ),
    # "Rue Haute 12" as in Belgium and Switzerland
    re.compile(
        r"(?<!\w)(?:[Rr]ue|[Aa]venue|[Cc]hauss[e]e|[Bb]oulevard|[Qq]uai|[Ii]mpasse|[Dd]reve)"
        rf" {_LINKS}{{0,2}}{_CAP}(?:[ -]{_CAP}){{0,3}},? [0-9]{{1,4}}[a-c]?(?!\w|[.,][0-9])"
    ),
)
_VIA_SOMEBODY = re.compile(
    rf"(?<!\w)(?:[Vv]ia|[Cc]orso|[Ll]argo) (?P<first>{_CAP})(?: {_CAP}){{1,2}}{_NUMBER_IT}"
)
_STREET_WORDS = tuple(
    str.split(
        "piazz p.zza v.le c.so vial vicol lungo via corso largo wohn dress anschrift habite abit"
        " resident indirizzo"
        " vivo domicilio rue avenue chauss boulevard quai impasse dreve"
    )
)
_VIA = ("via ", "corso ", "largo ")
# A full British postcode stands for a handful of doors; here its halves.
_UK_AREA = (
    r"(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]"
    r"|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]"
    r"|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
)
_UK_FIRST = re.compile(rf"(?<![\w-])(?<!\w[.,]){_UK_AREA}[0-9][0-9A-Z]?$")
_UK_LAST = re.compile(r"[0-9](?<= .)(?!(?:[GTEP]B|HZ|AH)(?!\w))[ABD-HJLNP-UW-Z]{2}(?![\w-])")
_N_UK_FIRST = 7
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
        rf"|[Cc]orso) (?:{_LINKED} ){{0,3}}?{_CAP},? [0-9]{{1,4}}(?:/[0-9a-zA-Z]{{1,3}})?"
        r"(?=,? [0-9]{5} [A-Z])"
    ),
)
_LOWER_TAIL = r"zu[mr]|an de[rnm]|am|im|in der|auf de[rm]|alte[rs]?|neue[rs]?|lange|sankt|st"
_LOW_BEFORE_TOWN = re.compile(
    rf"(?<!\w)(?:(?:{_LOWER_TAIL}|(?:paseo|camino|ronda)(?: del?(?: l[ao]s?)?)?) )?"
    rf"[a-zß][a-zß'.-]{{2,30}} [0-9]{{1,4}}[a-f]?(?={_BREAK}"
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
    r"\b(?:code postal|postcode|zip(?: code)?|plz|postleitzahl|codigo postal|cap)\b"
    r"(?: (?:est|c'est|is|ist|es|e)(?= ))? ?[:=]? ?"
    rf"(?P<said>(?:[0-9]{{4,5}}(?!\w)|{_UK})(?: [^\W\d_][\w'-]{{2,30}})?)"
)


def addresses(text: str) -> Iterator[Span]:
    """Find postal addresses with a street and a number, and announced postcodes."""
    low = lowered(text)
    if not _NUMBER.search(low):
        return
    for form, said in _forms(text, low):
        for match in form.finditer(said):
            start = match.start("said" if "said" in form.groupindex else 0)
            yield start, _end(text, match.end())
    for match in _VIA_SOMEBODY.finditer(text) if any(w in low for w in _VIA) else ():
        if is_usual(match["first"].lower()):
            yield match.start(), _end(text, match.end())
    for match in _POSTCODE.finditer(low):
        yield match.span("said")
    for match in _UK_LAST.finditer(text):
        at = max(0, match.start() - _N_UK_FIRST)
        if first := _UK_FIRST.search(text[at : match.start() - 1]):
            yield at + first.start(), match.end()


def _forms(text: str, low: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield the forms of addresses that may stand in a text, each with the copy it is for."""
    yield from ((form, low) for form in _STREETS)
    yield from ((form, text) for form in _CAPITAL_STREETS)
    if any(word in low for word in _STREET_WORDS):
        yield from ((form, text) for form in _NAMED_STREETS)
    if _POSTED_TOWN.search(low):
        yield from ((form, text) for form in _BEFORE_TOWN)
        yield _LOW_BEFORE_TOWN, low


def _end(text: str, at: int) -> int:
    """Read on from a street and its number: where does the address end?"""
    if more := _MORE_CAPS.match(text, at):
        at = more.end()
    tail = _POSTED.match(text, at) or _NEAR_TOWN.match(text, at)
    return tail.end() if tail else at
