"""Read a postal address part by part: what its parts are made of, and how far they go on.

Capitals and figures belong to it, and the small words between them; commas, lines and dashes set
its parts apart. See ``models/private/homes.py`` for what is an address at all and
``models/private/plain.py`` for the copy that is read.
"""

import re

from models.private.capitals import is_personal
from models.private.houses import ORDINAL, UNIT_WORD
from models.private.plain import Span, small_words
from models.private.towns import BIG_TOWNS
from models.private.words import is_nobody

STATE = (
    r"(?:A[AEKLPRSZ]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]"
    r"|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])"
)
REGION = (
    r"(?:(?:New South Wales|Victoria|Queensland|Tasmania|South Australia|Western Australia"
    r"|NSW|VIC|QLD|TAS|ACT|NT|SA|WA),? [0-9]{4}"
    r"|(?:(?:[A-Z]{2}|\([A-Z][a-z]{3,10}\)),? {1,2})?[A-Z][0-9][A-Z][ -]?[0-9][A-Z][0-9])"
)
NO_MORE = r"(?![\w-]| ?[.,:/]?[0-9])"
WORD = r"(?:(?:[A-Z]\w{0,3}\.)+(?= ?[\w,\n])|[A-Z][\w'-]{0,30}(?:(?<=[a-z])\.s(?!\w))?(?![°º]))"
LINK = (
    r"(?:l[ao]s [a-z]{4,12}(?=,)|de|del|du|des|la|le|les|el|los|las|der|den|dem|di|da|dei|degli"
    r"|(?:de|a|su|ne)ll[aeo]|d'|l'|of|the|am|an|im|vorm?|ob|y|e|et|und|and|sur)"
)
_STREET = (
    r"(?:rue|avenue|av\.?|chemin|boulevard|bd|place|allee|route|impasse|rang|montee|ruelle|quai"
    r"|sentier|square|passage|calle|c/|avda\.?|plaza|paseo|via|viale|piazza|corso|vicolo|strada"
    r"|street|road|lane)"
)
_CODE = (  # of Britain, Ireland and Argentina
    r"(?:[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|[A-Z][0-9][0-9W] ?[A-Z0-9]{4}"
    r"|[A-HJ-NP-Z][0-9]{4}(?:[A-Z]{3})?)(?![\w-])"
)
PAREN = r"\([A-Z][A-Za-z]{1,14}\)"
_NUMBER = (
    r"(?:(?:#|[Nn][°º.]{1,2}|[Nn]o\.) ?)?[0-9]{1,6}(?:[A-Za-z](?!\w))?"
    r"(?: ?[/-] ?[0-9A-Za-z]{1,5}){0,2}"
    r"(?! ?[%€$£])(?![\w-]|[.:/][0-9])"
)
SMALL = rf"(?:{LINK}|{_STREET}|{UNIT_WORD}|po box|box|bis|ter|n[°º.])(?![\w'])"
_TOKEN = rf"(?:{_CODE}|(?i:{UNIT_WORD})(?![\w'])|{WORD}|{ORDINAL}|{_NUMBER}|{SMALL}|{PAREN})"
PART = re.compile(rf"{_TOKEN}(?:(?: |(?<=['.])){_TOKEN}){{0,9}}(?!\w)")
_SMALL_END = re.compile(rf"(?: {SMALL})+$")
_GAP = re.compile(r" ?(?:[,;]|\n| - ) ?\n?")
CAPITAL = re.compile(r"[A-Z][^\W\d_]{2}")
HOUSE = re.compile(r"(?<![\w.])[0-9]{1,6}[A-Za-z]?(?!\w)")
HOUSE_ALONE = re.compile(rf"[0-9]{{1,4}}[A-Za-z]?(?: (?i:{UNIT_WORD})(?!\w).*)?")
POSTCODE = re.compile(rf"(?<!\w)(?:[0-9]{{4,6}}(?:-[0-9]{{4}})?(?![\w-])|{_CODE}|{REGION})")

NO_HOME = re.compile(
    r"(?i:(?<!\w)(?:windows|firefox|thunderbird|version|build|office|outlook|ubuntu|android|ios"
    r"|macos|mac os|model|page|chrome|galaxy|iphone|esr|kb|error|gb|mb|order|invoice"
    r"|menu|button|bouton|knopf|option|article|artikel|item|total|port(?= [0-9])|ligne"
    r"|step|etape|schritt|niveau|section)(?!\w))"
)
# What is counted on a screen, in a manual or by a machine, and the days of a month: no street
_NOUN = (
    r"screen|tab|menu|summary|ticket|queue|node|cluster|job|batch|buffer|socket|session|id"
    r"|port|register|holding|label|store|aisle|gate|sprint|board|level|team|device|sensor"
    r"|switch|sheet|slide|cell|column|row|line|meter|reading|tariff?|forfait|serie|series"
    r"|excel|word|tcp|udp|http|iso|din|en|nf|iec|ieee|dip|ht|nt|proxy|zaehlerstand"
    r"|zahlerstand|lavadora|lavatrice|waschmaschine|paso|passo|pas|schritt|etape|lektion"
    r"|lesson|lecon|leccion|lezione|kapitel|chapter|chapitre|capitulo|capitolo|seite|pagina"
    r"|ecran|bildschirm|pantalla|schermo|printer|drucker|imprimante|stampante|impresora|disk"
    r"|drive|volume|task|event|rule|zone|phase|slot|channel|kanal|canal|canale|track|group"
    r"|server|client|user|index|table|tabelle|figure|bild|abbildung|abb|fig|pos|vlan"
    r"|layer|stage|mode|modus|profile|profil"
)
_MONTH = (
    r"jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|fevrier|febrero|febbraio|mar(?:ch|s|zo)?|marz"
    r"|apr(?:il|ile)?|avril|abril|may|mai|mayo|maggio|june?|juni|juin|junio|giugno|july?"
    r"|juli|juillet|julio|luglio|aug(?:ust)?|aout|agosto|sept?(?:ember|embre|tembre)?"
    r"|septiembre|settembre|oct(?:ober|obre|ubre)?|okt(?:ober)?|ottobre|nov(?:ember|embre"
    r"|iembre)?|dec(?:ember|embre)?|dez(?:ember)?|diciembre|dicembre|enero|gennaio"
)
_THING = re.compile(
    r"(?i:(?:(?!(?:am|an|im|in|via|rue|zum|zur|calle|de[rmn])\b)[a-z]{1,20} )?"
    rf"(?:{_NOUN})\.? ?#?[0-9]{{1,8}}(?!\d| [0-9])[^0-9]{{0,80}}"
    rf"|(?:[a-z]{{1,12}} )?[0-9]{{1,2}}\.? (?:{_MONTH})\.?(?: [0-9]{{2,4}})?"
    rf"|(?:{_MONTH})\.? [0-9]{{1,2}}(?: [0-9]{{2,4}})?)"
)
_ON = re.compile(rf" ?, ?(?=[(A-Z0-9])| (?=[0-9]{{4,6}}{NO_MORE}|{REGION}|{_CODE})")
_ENDS = re.compile(r"[.!?]?(?:\s|$)(?! ?[a-z])")
_NUMBER_FIRST = re.compile(r"[0-9]{1,4}[A-Z]?/|(?:H\. ?)?No\.|H")
CLOSED = re.compile(r" ?(?:[,.;)\n]|$|(?:por|please|svp|s'il|bitte|per|gracias|merci|thanks)\b)")
TOWN = re.compile(rf"(?i:{BIG_TOWNS}|buenos aires)(?!\w)")
_LABELS = re.compile(r"\.? ?[:/]")
_COUNT = re.compile("[0-9]{1,3}")
_UNIT = re.compile(rf"(?i:{UNIT_WORD}) ?[0-9]|Co\.|County ")
_LINKS_ALONE = re.compile(rf"{LINK}(?: {LINK})*", re.IGNORECASE)
_N_PARTS, _N_REGIONS = 7, 2


def is_small(word: str) -> bool:
    """Tell a word that says nothing, and that no address has."""
    low = word.lower()
    return (low in small_words() or is_nobody(low)) and not re.fullmatch(SMALL, low)


def is_street(part: str, behind: str) -> bool:
    """Tell a street with its number, be the number a part of its own."""
    if _THING.fullmatch(part):
        return False
    if not CAPITAL.search(part):
        return _NUMBER_FIRST.match(part) is not None and CAPITAL.search(behind) is not None
    return bool(HOUSE.search(part) or HOUSE_ALONE.fullmatch(behind))


def onward(text: str, at: int) -> list[Span]:
    """Return the parts from a place on, as far as they may be an address's."""
    parts: list[Span] = []
    n_behind, is_housed = 0, False  # what stands behind a postcode, itself too
    while len(parts) < _N_PARTS and (part := PART.match(text, at)):
        body = _SMALL_END.sub("", part.group())
        words = body.split()
        first = words[0].lower()
        is_said = is_nobody(first) and not TOWN.match(body) and not re.fullmatch(LINK, first)
        if (
            is_said
            or _LINKS_ALONE.fullmatch(body)
            or all(map(is_small, words))
            or NO_HOME.search(body)
        ):
            break
        gap = _GAP.match(text, part.end())
        is_cut = not gap and not _ENDS.match(text, part.end())
        if is_cut and _COUNT.fullmatch(body):
            break  # "Vivo en Madrid, 3 personas"
        if _LABELS.match(text, part.end()):
            break  # "C.P. / Población: 28046 Madrid"
        if n_behind and "\n" in text[parts[-1][1] : part.start()]:
            break
        parts.append((part.start(), part.start() + len(body)))
        n_behind += n_behind > 0 or (is_housed and POSTCODE.search(body) is not None)
        is_housed = is_housed or HOUSE.search(body) is not None
        if n_behind > _N_REGIONS or not gap:
            break
        at = gap.end()
    return parts


def gone_on(text: str, span: Span) -> Span:
    """Return an address with the parts that go on with it: to its postcode, and a region.

    What is read behind it is bounded, and a second postcode is none of it.
    """
    start, stop = span
    gap = _ON.match(text, stop)
    if gap is None:
        return span
    is_posted = POSTCODE.search(text, start + 1, stop) is not None
    n_sure = 0
    for n, (at, end) in enumerate(onward(text, gap.end())):
        part = text[at:end]
        has_code = POSTCODE.search(part) is not None
        if has_code and is_posted:
            break
        is_posted = is_posted or has_code
        words = (word.lower() for word in part.split() if word[0].isupper())
        is_named = TOWN.fullmatch(part) or (is_posted and any(map(is_personal, words)))
        is_region = is_named and CLOSED.match(text, end) is not None and not HOUSE.search(part)
        if has_code or _UNIT.match(part) or (is_region and n_sure == n <= _N_REGIONS):
            n_sure, stop = n + 1, end
    return start, stop
