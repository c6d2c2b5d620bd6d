"""Find postal addresses by their form: parts set apart by commas or lines, one with a number.

No list has all words for a street: "3652 Kenneth Divide, Travisport, CO 67909", "Vicolo Tafuri, 5,
33029, Raveo (UD)". A postcode with its state or set apart beside a town tells that what stands
before is an address; the words for one ("Shipping address:") tell what stands behind. Capitals and
figures belong to it, and the small words between them; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.capitals import is_personal
from models.private.cues import Cue
from models.private.houses import ORDINAL, UNIT_WORD, first_part
from models.private.plain import Span, lowered, small_words
from models.private.told import LABEL, LIVES
from models.private.towns import BIG_TOWNS
from models.private.towns import end as end_at
from models.private.words import is_nobody

_STATE = (
    r"(?:A[AEKLPRSZ]|C[AOT]|D[CE]|F[LM]|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEHINOPST]|N[CDEHJMVY]"
    r"|O[HKR]|P[ARW]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])"
)
_REGION = (
    r"(?:(?:New South Wales|Victoria|Queensland|Tasmania|South Australia|Western Australia"
    r"|NSW|VIC|QLD|TAS|ACT|NT|SA|WA),? [0-9]{4}"
    r"|(?:(?:[A-Z]{2}|\([A-Z][a-z]{3,10}\)),? {1,2})?[A-Z][0-9][A-Z][ -]?[0-9][A-Z][0-9])"
)
_NO_MORE = r"(?![\w-]| ?[.,:/]?[0-9])"
_WORD = r"(?:(?:[A-Z]\w{0,3}\.)+(?= ?[\w,\n])|[A-Z][\w'-]{0,30}(?![°º]))"
_LINK = (
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
_PAREN = r"\([A-Z][A-Za-z]{1,14}\)"
_NUMBER = (
    r"(?:(?:#|[Nn][°º.]{1,2}|[Nn]o\.) ?)?[0-9]{1,6}(?:[A-Za-z](?!\w))?"
    r"(?: ?[/-] ?[0-9A-Za-z]{1,5}){0,2}"
    r"(?! ?[%€$£])(?![\w-]|[.:/][0-9])"
)
_SMALL = rf"(?:{_LINK}|{_STREET}|{UNIT_WORD}|po box|box|bis|ter|n[°º.])(?![\w'])"
_TOKEN = rf"(?:{_CODE}|(?i:{UNIT_WORD})(?![\w'])|{_WORD}|{ORDINAL}|{_NUMBER}|{_SMALL}|{_PAREN})"
_PART = re.compile(rf"{_TOKEN}(?:(?: |(?<=['.])){_TOKEN}){{0,9}}(?!\w)")
_SMALL_END = re.compile(rf"(?: {_SMALL})+$")
_GAP = re.compile(r" ?(?:[,;]|\n| - ) ?\n?")
_CAPITAL = re.compile(r"[A-Z][^\W\d_]{2}")
_HOUSE = re.compile(r"(?<![\w.])[0-9]{1,6}[A-Za-z]?(?!\w)")
_OF_FORCES = re.compile(r"(?<!\w)[AFD]PO$")
_HOUSE_ALONE = re.compile(rf"[0-9]{{1,4}}[A-Za-z]?(?: (?i:{UNIT_WORD})(?!\w).*)?")
_POSTCODE = re.compile(rf"(?<!\w)(?:[0-9]{{4,6}}(?:-[0-9]{{4}})?(?![\w-])|{_CODE}|{_REGION})")

# What a postcode stands with: its state; a town before it, or behind, and a comma between
_ANCHOR = re.compile(
    rf"(?<=[\w.])(?P<state>(?:, ?|\n| ){_STATE} [0-9]{{5}}(?:-[0-9]{{4}})?{_NO_MORE})"
    rf"|(?<=[\w.])(?:, ?|\n| {{1,2}}){_REGION}(?!\w)"
    rf"|(?<=[\w.]) ?[,\n] ?(?P<code>[0-9]{{5,6}}){_NO_MORE}(?P<town>,? {_WORD}(?:[ -](?:{_LINK} )?"
    rf"{_WORD}){{0,4}}(?: \([A-Z]{{2}}\))?)?"
    rf"|(?<=[a-zA-Z.])(?P<behind>[ -]{{1,3}}(?:[0-9]{{3}} ?[0-9]{{3}}|[A-HJ-NP-Z][0-9]{{4}}"
    rf"(?:[A-Z]{{3}})?){_NO_MORE}| [0-9]{{5}}(?:-[0-9]{{4}})?{_NO_MORE})"
)
_MAY_ANCHOR = re.compile(r"[0-9]{3}|[A-Z][0-9][A-Z]")
# What stands before an address, seen from its end: another word, a sign, the end of a sentence
_STOP = re.compile(
    rf"(?<![\w'])(?!{_SMALL})[a-z][\w'-]*|[:!?\[\]<>\"=@€$%+*_|]|(?!{_PAREN})\(|\n\n"
    r"|(?:[a-z]{5}|[0-9]{3})\. "
)
_NO_HOME = re.compile(
    r"(?i:(?<!\w)(?:windows|firefox|thunderbird|version|build|office|outlook|ubuntu|android|ios"
    r"|macos|mac os|model|page|chrome|galaxy|iphone|esr|kb|error|gb|mb|order|invoice"
    r"|menu|button|bouton|knopf|option|article|artikel|item|total|port(?= [0-9])|ligne"
    r"|step|etape|schritt|niveau|section)(?!\w))"
)
_NEW = any_of(
    r"""
    (?:nouvelle adresse|new address|neue (?:adresse|anschrift)|nueva direccion|nuovo indirizzo)
    (?:deliver|ship|send|post)(?: it| them)? to | (?:i am|i'm|we are|we're) at
    livr(?:er|ez) (?:au|a) | je suis au | ich bin in der | entreg(?:ar|uen|a) en
    (?:it is|it's|c'est|es ist) (?:now|desormais|maintenant|jetzt) | lautet jetzt | ahora es | ora e
    take place at | aura lieu (?:au|a) | findet (?:in der|im|am) | sera en | sara in
    estoy en | consegn(?:are|ate) a | sono in
    """
)
# "livrer au", "I am at": what follows may be much else
_TOLD = Cue(
    rf"(?<![\w'])(?:(?P<label>{LABEL})(?: ?[:=]| (?:est|is|ist|es|e)(?= ))"
    rf"|{LIVES}|(?P<weak>{_NEW})(?= )) ?\n?(?=\S)"
)
_TAG = re.compile(
    rf"\[address\](?: ?, ?(?=[(A-Z0-9])| (?=[0-9]{{4,6}}{_NO_MORE}|{_REGION}|{_CODE}))"
)
_VERB = re.compile(r"[a-z']+ (?:en|in|at?|au|to|nach|bei|presso|chez) ")  # "entregar en"
_SKIPPED = re.compile(r"[\s,;.'-]+|[A-Z]?[a-z']+")
# "Am Turm 2c bei Al-Khatib, 45127 Essen"
_GOES_ON = re.compile(r" (?=[a-z])[^\n.]{0,60}?(?<!\w)[0-9]{4,5} [A-Z]")
_ENDS = re.compile(r"[.!?]?(?:\s|$)(?! ?[a-z])")
_NUMBER_FIRST = re.compile(r"[0-9]{1,4}[A-Z]?/|(?:H\. ?)?No\.|H")
_CLOSED = re.compile(r" ?(?:[,.;)\n]|$|(?:por|please|svp|s'il|bitte|per|gracias|merci|thanks)\b)")
_TOWN = re.compile(rf"(?i:{BIG_TOWNS}|buenos aires)(?!\w)")
_LABELS = re.compile(r"\.? ?[:/]")
_COUNT = re.compile("[0-9]{1,3}")
_UNIT = re.compile(rf"(?i:{UNIT_WORD}) ?[0-9]|Co\.|County ")
_N_BACK, _N_PARTS, _N_REGIONS = 160, 7, 2


def homes(text: str) -> Iterator[Span]:
    """Find addresses before a postcode that is set apart, and behind the words for one."""
    low = lowered(text)
    for match in _ANCHOR.finditer(text) if _MAY_ANCHOR.search(text) else ():
        start = _back(text, match)
        if start is not None:
            code = match.start() + len(match.group()) - len(match.group().lstrip(" ,\n-"))
            whole = min(first_part(text, low, at, is_counted=True) for at in (start, code))
            is_part = whole < start and not _VERB.fullmatch(low, whole, start)
            yield whole if is_part else start, match.end()
    for match in _TOLD.finditer(low):
        parts = _onward(text, match.end())
        is_home = _is_home([text[slice(*part)] for part in parts], match)
        if is_home and not _GOES_ON.match(text, parts[-1][1]):
            stop = parts[-1][1]
            is_posted = _POSTCODE.search(text, parts[0][1], stop) is not None
            yield match.end(), stop if is_posted else end_at(text, low, stop)
    for match in _TAG.finditer(text):
        parts = _onward(text, match.end())
        n_whole = _n_more(text, parts)
        if n_whole:
            yield parts[0][0], parts[n_whole - 1][1]


def _back(text: str, anchor: re.Match[str]) -> int | None:
    """Return where the address before a postcode begins, if a street with a number is there."""
    lead = max(0, anchor.start() - _N_BACK)
    said = text[lead : anchor.start()]
    # In a text all in capitals it is the small words that stop.
    seen = _shouted(said) if said.isupper() else said
    stop = lead + max((match.end() for match in _STOP.finditer(seen)), default=0)
    parts: list[Span] = []
    while part := _PART.match(text, stop := _skip(text, stop, anchor.start()), anchor.start()):
        parts.append(part.span())
        stop = part.end()
    if not parts or stop != anchor.start() or _NO_HOME.search(text, parts[0][0], stop):
        return None
    is_posted = anchor["behind"] or (anchor["code"] and not anchor["town"])
    last = text[slice(*parts[-1])]
    if is_posted and (len(parts) < 2 or _HOUSE.search(last)):
        return None  # "Burgos, 18003": a town, and a street before it
    told = [text[start:end] for start, end in parts]
    if _OF_FORCES.search(told[-1]):
        return parts[0][0]  # of a ship the name alone
    for n, (here, behind) in enumerate(zip(told, [*told[1:], ""], strict=True)):
        if _is_street(here, behind):
            return parts[n][0]
    return None


def _shouted(said: str) -> str:
    """Return capitals with words such as AT and IS in small letters."""
    return re.sub(r"[A-Z']+", lambda word: word[0].lower() if _is_small(word[0]) else word[0], said)


def _skip(text: str, at: int, end: int) -> int:
    """Leave out what parts, and capital words that begin a sentence: "Hello", "Bitte"."""
    while at < end:
        word = _SKIPPED.match(text, at, end)
        if word is None or (word.group()[-1].isalpha() and not _is_small(word.group())):
            break
        at = word.end()
    return at


def _is_small(word: str) -> bool:
    low = word.lower()
    return (low in small_words() or is_nobody(low)) and not re.fullmatch(_SMALL, low)


def _is_street(part: str, behind: str) -> bool:
    """Tell a street with its number, be the number a part of its own."""
    if not _CAPITAL.search(part):
        return _NUMBER_FIRST.match(part) is not None and _CAPITAL.search(behind) is not None
    return bool(_HOUSE.search(part) or _HOUSE_ALONE.fullmatch(behind))


def _onward(text: str, at: int) -> list[Span]:
    """Return the parts from a place on, as far as they may be an address's."""
    parts: list[Span] = []
    n_behind, is_housed = 0, False  # what stands behind a postcode, itself too
    while len(parts) < _N_PARTS and (part := _PART.match(text, at)):
        body = _SMALL_END.sub("", part.group())
        words = body.split()
        first = words[0].lower()
        is_said = is_nobody(first) and not _TOWN.match(body) and not re.fullmatch(_LINK, first)
        if is_said or all(map(_is_small, words)) or _NO_HOME.search(body):
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
        n_behind += n_behind > 0 or (is_housed and _POSTCODE.search(body) is not None)
        is_housed = is_housed or _HOUSE.search(body) is not None
        if n_behind > _N_REGIONS or not gap:
            break
        at = gap.end()
    return parts


def _is_home(parts: list[str], told: re.Match[str]) -> bool:
    """Tell whether the parts are an address: a street and, unless it is labelled, a town."""
    if not any(map(_is_street, parts, [*parts[1:], ""])):
        return False
    if told["label"]:
        return True
    is_first = not told["weak"] or _is_street(parts[0], parts[1] if len(parts) > 1 else "")
    return len(parts) > 1 and is_first and any(map(_CAPITAL.search, parts[1:]))


def _n_more(text: str, parts: list[Span]) -> int:
    """Count the parts that go on with an address masked before: to its postcode, and a region."""
    n_sure = 0
    for n, (start, end) in enumerate(parts):
        part = text[start:end]
        words = (word.lower() for word in part.split() if word[0].isupper())
        is_named = _TOWN.fullmatch(part) or any(map(is_personal, words))
        is_region = _CLOSED.match(text, end) is not None and is_named
        if _POSTCODE.search(part) or _UNIT.match(part) or (is_region and n_sure == n < _N_REGIONS):
            n_sure = n + 1
    return n_sure
