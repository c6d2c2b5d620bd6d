"""Know where a postal address ends: its flat, its postcode and its town.

A postcode with a town is an anchor as well: it tells that what stands before it is an address, be
the street a word that no list has. See ``models/private/plain.py``; houses
and flats are in ``models/private/houses.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.houses import CAP, UNITS, first_part
from models.private.plain import Span

LINKS = r"(?:(?:de|du|des|la|le|les|del|el|los|las|der|den|dem|a|aux?|en|sur|of|the) |[dl]')"
LINKED = r"[^\W\d_][\w'.-]{0,30}"
UK = r"[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][abd-hjlnp-uw-z]{2}(?!\w)"
BREAK = r"(?: {0,2}[,;/\n·|-]{1,2}| ) {0,2}"
_TOWN = (
    r"(?:(?:la|le|les|saint|st|sainte|bad|san|santa|el|los|las|a|l') ?)?[^\W\d_][\w'-]{1,30}"
    r"(?:[ -](?:(?:sur|s/|les|en|am|an der|a|del?|della|dei|di|im|ob der|e|y|OT|de la|de l[oa]s"
    r"|vorm|vor de[rm]|in der|auf der|unter|bei|ob)"
    r" )?[A-Z][\w'-]{1,30}){0,3}(?: ?\([A-Z]{2}\))?"
)
POSTCODE_TOWN = rf"(?:[A-Za-z]{{1,2}}-)?[0-9]{{4,5}} {_TOWN}"
BIG_TOWNS = any_of(
    r"""
    paris | lyon | marseille | toulouse | nice | nantes | montpellier | strasbourg | bordeaux
    lille
    rennes | reims | toulon | saint-etienne | grenoble | dijon | angers | villeurbanne | nimes
    aix-en-provence | brest | limoges | tours | amiens | perpignan | metz | besancon | orleans
    rouen | mulhouse | caen | nancy | argenteuil | montreuil | roubaix | tourcoing | avignon
    poitiers
    creteil | pau | calais | cannes | colmar | bourges | quimper | valence | troyes | bruxelles
    geneve
    london | manchester | birmingham | leeds | glasgow | liverpool | bristol | sheffield | edinburgh
    cardiff | belfast | leicester | nottingham | newcastle | brighton | plymouth | dublin | york
    berlin | hamburg | munchen | koln | frankfurt | stuttgart | dusseldorf | dortmund | essen
    leipzig | bremen | dresden | hannover | nurnberg | duisburg | bochum | bonn | munster | augsburg
    karlsruhe | mannheim | wien | graz | linz | salzburg | zurich | basel | bern
    madrid | barcelona | valencia | sevilla | zaragoza | malaga | murcia | palma | bilbao | alicante
    cordoba | valladolid | vigo | gijon | granada | oviedo | cadiz | huelva | leon | salamanca
    roma | milano | napoli | torino | palermo | genova | bologna | firenze | bari | catania
    venezia
    verona | messina | padova | trieste | brescia | parma | modena | livorno | cagliari | perugia
    """
)
# What follows a street: more of its name, then postcode and town.
_MORE_CAPS = re.compile(rf"(?:[ -]{LINKS}{{0,3}}(?:{CAP}|[IVX]+\b)){{1,3}}")
_POSTED = re.compile(
    rf"(?:{BREAK}(?!\d{{5}})[\w'.°/-]{{1,30}}){{0,6}}?{BREAK}"
    rf"(?:{POSTCODE_TOWN}|(?i:{UK})|[0-9]{{5}}(?= ?(?:\n|$))"
    rf"|[A-Z]{{2}} [0-9]{{5}}(?:-[0-9]{{4}})?|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) [0-9]{{4}}(?!\w))"
)
_NEAR_TOWN = re.compile(
    rf" ?, ?(?!\d){CAP}(?:[ -](?:(?:de|la|el|los|les|sur|in|am) ){{0,2}}{CAP}){{0,3}}"
    rf"(?: [A-Z]{{2}}\b| ?\([A-Z]{{2}}\))?|,? (?:a|in) (?:(?:La|Le"
    rf"|Les) )?{CAP}(?:-\w{{1,20}}){{0,3}}(?: {CAP})?"
    r"|,? [0-9]{1,2}(?:er?|eme) arr\w{0,14}\.?"
)
# "36 rue Sadi Carnot villeurbanne", "3 place du marche a loudeac et ..."
_SMALL_TOWN = re.compile(
    rf",? (?:(?:a|in|en) (?!partir|cote|droite|gauche|rappeler"
    rf"|livrer)[a-z]{{4,20}}(?:[ -]{LINKS}{{0,2}}[a-z]{{4,20}})?"
    rf"(?=(?: et| depuis| alors| mais| ou| y| e| und)(?!\w)| ?[,.;\n]| ?$)|{BIG_TOWNS}(?!\w))"
)
# Of these a full postcode stands for a handful of doors; here its halves.
_UK_AREA = (
    r"(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]"
    r"|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]"
    r"|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
)
_UK_FIRST = re.compile(rf"(?<![\w-])(?<!\w[.,]){_UK_AREA}[0-9][0-9A-Z]?$")
_UK_LAST = re.compile(r"[0-9](?<= .)(?!(?:[GTEP]B|HZ)(?!\w))[ABD-HJLNP-UW-Z]{2}(?![\w-])")
_N_UK_FIRST, _N_AREA = 7, 3
_UK_TOWN = re.compile(rf"(?<![\w'.-])(?:{CAP} ){{1,3}}$")
_N_TOWN = 40
_UNIT_OF = (
    r"(?!(?i:minut\w{1,3}|sms|mms|stuck|kwh|eur\w{0,2}|user|nutzer|kunden|customers?|clients?|units?"
    r"|pieces?|points?|punkte|punti|puntos|seiten|pages?|files?|dateien|zeilen|lines)(?!\w))"
)
_POSTED_PLACE = re.compile(
    rf"(?<![\w.,/-])(?:D-|F-|I-|E-)?[0-9]{{5}} {_UNIT_OF}(?={_TOWN})"
    r"(?:(?:[a-z]{2,3}|l') ?)?[A-Z]"
)
_IRISH = re.compile(r"[AC-FHKNPRTV-Y](?<![\w-].)[0-9][0-9W] [AC-FHKNPRTV-Y0-9]{4}(?![\w-])")
_PLACE = re.compile(POSTCODE_TOWN)
_DISTRICT = re.compile(r"[0-9](?<=, .)[0-9]?(?:er?|eme) arr\w{0,14}\.?")
_POSTED_TOWN = re.compile(r"[0-9](?<![0-9].)[0-9]{4} [a-z]{3}")
# Any name will do when a postcode and a town follow.
_BEFORE_TOWN = (
    # "An der Ziegelei 4, 26721 Emden"
    re.compile(
        rf"(?<!\w)(?:(?:An? de[rnm]|Am|Im|In der|Auf de[mr]|Zu[mr]|Beim"
        rf"|Unter den) )?(?:{CAP} ){{1,2}}"
        rf"[0-9]{{1,4}}[a-f]?(?={BREAK}(?:D-)?[0-9]{{5}} [A-Z])"
    ),
    # "via Roma 12, 00184 Roma"; "via Thunderbird 128" is none
    re.compile(
        rf"(?<!\w)(?:[Vv]ia|[Vv]iale|[Pp]iazza"
        rf"|[Cc]orso) (?:{LINKED} ){{0,3}}?{CAP},? [0-9]{{1,4}}(?:/[0-9a-zA-Z]{{1,3}})?"
        r"(?=,? [0-9]{5} [A-Z])"
    ),
)
_LOWER_TAIL = r"zu[mr]|an de[rnm]|am|im|in der|auf de[rm]|alte[rs]?|neue[rs]?|lange|sankt|st"
_LOW_BEFORE_TOWN = re.compile(
    rf"(?<!\w)(?:(?:{_LOWER_TAIL}|(?:paseo|camino|ronda)(?: del?(?: l[ao]s?)?)?) )?"
    rf"[a-zß][a-zß'.-]{{2,30}} [0-9]{{1,4}}[a-f]?(?={BREAK}"
    rf"(?:d-)?[0-9]{{5}} [a-z]{{3}})"
    r"(?<!windows \d)(?<!windows \d\d)"
)


def end(text: str, low: str, at: int) -> int:
    """Read on from a street and its number: where does the address end?"""
    # "Piso 3" is no more of a street's name.
    if not UNITS.match(low, at) and (more := _MORE_CAPS.match(text, at)):
        at = more.end()
    if units := UNITS.match(low, at):
        at = units.end()
    tail = _POSTED.match(text, at) or _NEAR_TOWN.match(text, at)
    if tail is None:
        tail = _SMALL_TOWN.match(low, at)
    return tail.end() if tail else at


def anchored(text: str, low: str) -> Iterator[Span]:
    """Find what a postcode and its town end: the parts before tell that it is an address."""
    for match in _POSTED_PLACE.finditer(text):
        start = first_part(text, low, match.start(), is_counted=True)
        if start < match.start():
            place = _PLACE.match(text, match.start())
            yield start, place.end() if place else match.end()
    for match in _DISTRICT.finditer(low):
        start = first_part(text, low, match.start())
        if start < match.start():
            yield start, match.end()
    islands = [(span, True) for span in _british(text)]
    islands += [(match.span(), False) for match in _IRISH.finditer(text)]
    for (start, stop), is_sure in islands:
        lead = max(0, start - _N_TOWN)
        town = _UK_TOWN.search(text[lead:start])
        at = lead + town.start() if town else start
        begin = first_part(text, low, at, is_counted=True)
        if is_sure or begin < at:
            yield begin if begin < at else start, stop


def before_towns(text: str, low: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield the forms of what stands before a postcode and its town, each with its copy."""
    if _POSTED_TOWN.search(low):
        yield from ((form, text) for form in _BEFORE_TOWN)
        yield _LOW_BEFORE_TOWN, low


def _british(text: str) -> Iterator[Span]:
    for match in _UK_LAST.finditer(text):
        at = max(0, match.start() - _N_UK_FIRST)
        first = _UK_FIRST.search(text[at : match.start() - 1])
        is_charge = match.group().endswith("AH") and first and len(first.group()) < _N_AREA
        if first and not is_charge:  # "L5 4AH" is a battery
            yield at + first.start(), match.end()
