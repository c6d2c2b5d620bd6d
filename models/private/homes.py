"""Find postal addresses by their form: parts set apart by commas or lines, one with a number.

No list has all words for a street: "3652 Kenneth Divide, Travisport, CO 67909", "Vicolo Tafuri, 5,
33029, Raveo (UD)". A postcode with its state or set apart beside a town tells that what stands
before is an address; the words for one ("Shipping address:") tell what stands behind. By its
form alone it is one only with a street's word, a flat, a known town or a state: "Meter 3, Reading,
12345" has the form as well. Its parts are read by ``models/private/parts.py``.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.houses import UNIT_WORD, first_part
from models.private.parts import (
    CAPITAL,
    CLOSED,
    HOUSE,
    LINK,
    NO_HOME,
    NO_MORE,
    PAREN,
    PART,
    POSTCODE,
    REGION,
    SMALL,
    STATE,
    TOWN,
    WORD,
    gone_on,
    is_small,
    is_street,
    onward,
)
from models.private.plain import Span, before, lowered
from models.private.told import LABEL, LIVES
from models.private.towns import end as end_at

_OF_FORCES = re.compile(r"(?<!\w)[AFD]PO$")
# What a postcode stands with: its state; a town before it, or behind, and a comma between
_ANCHOR = re.compile(
    rf"(?<=[\w.])(?P<state>(?:, ?|\n| ){STATE} [0-9]{{5}}(?:-[0-9]{{4}})?{NO_MORE})"
    rf"|(?<=[\w.])(?:, ?|\n| {{1,2}}){REGION}(?!\w)"
    rf"|(?<=[\w.]) ?[,\n] ?(?P<code>[0-9]{{5,6}}){NO_MORE}(?P<town>,? {WORD}(?:[ -](?:{LINK} )?"
    rf"{WORD}){{0,4}}(?: \([A-Z]{{2}}\))?)?"
    rf"|(?<=[a-zA-Z.])(?P<behind>[ -]{{1,3}}(?:[0-9]{{3}} ?[0-9]{{3}}|[A-HJ-NP-Z][0-9]{{4}}"
    rf"(?:[A-Z]{{3}})?){NO_MORE}| [0-9]{{5}}(?:-[0-9]{{4}})?{NO_MORE})"
)
_MAY_ANCHOR = re.compile(r"[0-9]{3}|[A-Z][0-9][A-Z]")
_PHONE = (
    r"(?<![\w.])\+?(?:\([0-9]{2,4}\) ?|[0-9]{1,4}[ .-]){1,2}[0-9]{3}[ .-][0-9]{4}(?!\w)"
    r"|(?<![\w.])(?:\+[0-9]{2} ?|0)[0-9](?:[ .-]?[0-9]{2}){4}(?!\w)|(?<![\w.])\+?[0-9]{9,13}(?!\w)"
)
# What stands before an address, seen from its end: another word, a sign, the end of a sentence
_STOP = re.compile(
    rf"(?<![\w'])(?!{SMALL}|(?<=[a-z]\.)s(?!\w))[a-z][\w'-]*|{_PHONE}|[:!?\[\]<>\"=@€$%+*_|]|(?!{PAREN})\(|\n\n"
    r"|(?:[a-z]{5}|[0-9]{3})\. "
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
_VERB = re.compile(r"[a-z']+ (?:en|in|at?|au|to|nach|bei|presso|chez) ")  # "entregar en"
_SKIPPED = re.compile(r"[\s,;.'-]+|[A-Z]?[a-z']+")
# "Am Turm 2c bei Al-Khatib, 45127 Essen"
_GOES_ON = re.compile(r" (?=[a-z])[^\n.]{0,60}?(?<!\w)[0-9]{4,5} [A-Z]")
# "8 GB Drive", "12 Month Warranty": what is counted, no house
_COUNTED = (
    r"(?:[kmgt]i?bi?t?s?|[kmg]?hz|months?|days?|weeks?|hours?|years?|stars?|ports?|inch|packs?|users?"
    r"|ways?|bits?|pieces?|pcs|units?|mois|jours|ans|monate|tage|jahre|meses|dias|mesi|giorni|anni)\b"
)
# The words for a street: first, last, within
_STREET_WORD = re.compile(
    any_of(
        rf"""
        (?<!\w)(?:rue|avenue|av\.|chemin|boulevard|bd|bld|place|allees?|route|impasse|rang|montee
        |ruelle|quai|sentier|square|passage|calle|c/|avda\.?|avenida|plaza|paseo|camino|ronda
        |carrera|carretera|pasadizo|callejon|prolongacion|andador|circuito|calzada|cerrada
        |glorieta|rambla|travesia|via|viale|piazza|piazzale|corso|vicolo|contrada|largo|strada|borgo
        |stretto|incrocio|rotonda|p\.?\ ?o\.?\ box)(?!\w)
        [0-9][a-z]?,?\ (?!{_COUNTED})(?:[a-z.'-]{{1,20}}\ ){{1,4}}(?:street|st|road|rd|lane|ln
        |drive|dr|court|ct
        |way|close|view|walk|crescent|cres|terrace|tce|place|pl|parade|square|sq|gardens|grove|blvd
        |boulevard|highway|hwy|avenue|ave|row|hill|park|parkway|pkwy|circle|trail|loop|mews)(?!\w)
        (?<=[a-zß]{{3}})(?:straße|strasse|str\.|weg|platz|gasse|allee|ufer|damm|chaussee|straat|laan
        |gracht)(?!\w)
        (?<!\w)(?:straße|strasse|am|an\ de[rmn]|auf\ de[rm]|zu[rm]|unter\ den)\ [a-z]
        """
    )
)
_UNITED = re.compile(rf"(?<=[ ,])(?:{UNIT_WORD}) ?[0-9]|(?<=[ ,])(?:{UNIT_WORD}) [a-z](?!\w)")
_HOUSE_FIRST = re.compile(
    rf"#?[0-9]{{1,6}}[A-Za-z]?(?:[/-][0-9]{{1,4}})? (?!(?i:{_COUNTED}))[A-Z][\w'.-]+"
)
# Before "address": it is of a machine, not of somebody
_OF_MACHINES = re.compile(
    r"(?<!\w)(?:mac|ip(?:v[46])?|memory|modbus|dmx|i2c|spi|can|bus|knx|slave|device|hardware|base"
    r"|register|start|port|node|host|server|gateway|dns|web|url|site|e-?mail|mail)[ -]$"
)
_CUT = re.compile(r"[\s,;]|$")
_N_BACK, _N_LEAD = 160, 3


def homes(text: str) -> Iterator[Span]:
    """Find addresses before a postcode that is set apart, and behind the words for one."""
    low = lowered(text)
    told = [match for match in _TOLD.finditer(low) if not _of_machine(match)]
    ends = [match.end() for match in told]
    for match in _ANCHOR.finditer(text) if _MAY_ANCHOR.search(text) else ():
        start = _back(text, low, match, ends)
        if start is not None:
            code = match.start() + len(match.group()) - len(match.group().lstrip(" ,\n-"))
            whole = min(first_part(text, low, at, is_counted=True) for at in (start, code))
            is_part = whole < start and not _VERB.fullmatch(low, whole, start)
            yield gone_on(text, (whole if is_part else start, match.end()))
    for match in told:
        parts = onward(text, match.end())
        if parts and _is_home(text, low, parts, match) and not _GOES_ON.match(text, parts[-1][1]):
            stop = parts[-1][1]
            is_posted = POSTCODE.search(text, parts[0][1], stop) is not None
            yield gone_on(text, (match.end(), stop if is_posted else end_at(text, low, stop)))


def _of_machine(told: re.Match[str]) -> bool:
    return _OF_MACHINES.search(before(told.string, told.start())) is not None


def _back(text: str, low: str, anchor: re.Match[str], told: list[int]) -> int | None:
    """Return where the address before a postcode begins, if a street with a number is there.

    Args:
        text: plain.
        low: the same in lower case.
        anchor: the postcode and what stands with it.
        told: where the words end that an address is told behind, sorted.
    """
    parts = _parts_before(text, anchor)
    if not parts or _skip(text, parts[-1][1], anchor.start()) != anchor.start():
        return None
    if NO_HOME.search(text, parts[0][0], anchor.start()):
        return None
    said = [text[slice(*part)] for part in parts]
    if (anchor["behind"] or (anchor["code"] and not anchor["town"])) and (
        len(parts) < 2 or HOUSE.search(said[-1]) or not CLOSED.match(text, anchor.end())
    ):
        return None  # "Burgos, 18003": a town, and a street before it; "Marseille, 13000 clients"
    if _OF_FORCES.search(said[-1]):
        return parts[0][0]  # of a ship the name alone
    for n, (here, behind) in enumerate(zip(said, [*said[1:], ""], strict=True)):
        if is_street(here, behind):
            n_told = bisect_right(told, parts[n][0])
            is_told = n_told > 0 and told[n_told - 1] >= parts[0][0] - _N_LEAD
            is_known = is_told or _is_known(low, parts[n:], anchor)
            return parts[n][0] if is_known else None
    return None


def _parts_before(text: str, anchor: re.Match[str]) -> list[Span]:
    """Return the parts that end at a postcode, as far back as nothing else stands between."""
    lead = max(0, anchor.start() - _N_BACK)
    if lead:  # no word and no number is cut
        lead = next(match.start() for match in _CUT.finditer(text, lead, anchor.start() + 1))
    said = text[lead : anchor.start()]
    # In a text all in capitals it is the small words that stop.
    seen = _shouted(said) if said.isupper() else said
    stop = lead + max((match.end() for match in _STOP.finditer(seen)), default=0)
    parts: list[Span] = []
    while part := PART.match(text, stop := _skip(text, stop, anchor.start()), anchor.start()):
        parts.append(part.span())
        stop = part.end()
    return parts


def _is_known(low: str, parts: list[Span], anchor: re.Match[str]) -> bool:
    """Tell an address by more than its form: a street's word, a flat, a known town, a state."""
    start, stop = parts[0][0], anchor.start()
    if _STREET_WORD.search(low, start, stop) or _UNITED.search(low, parts[0][0] + 1, stop):
        return True
    is_housed = _HOUSE_FIRST.match(anchor.string, start) is not None and len(parts) > 1
    if not (anchor["behind"] or anchor["code"]):
        return is_housed  # "742 Elm Knob, Salem, OR 97403"
    town = (anchor["town"] or "").lstrip(" ,")
    return bool(TOWN.match(town) or TOWN.fullmatch(low, *parts[-1]))


def _shouted(said: str) -> str:
    """Return capitals with words such as AT and IS in small letters."""
    return re.sub(r"[A-Z']+", lambda word: word[0].lower() if is_small(word[0]) else word[0], said)


def _skip(text: str, at: int, end: int) -> int:
    """Leave out what parts, and capital words that begin a sentence: "Hello", "Bitte"."""
    while at < end:
        word = _SKIPPED.match(text, at, end)
        if word is None or (word.group()[-1].isalpha() and not is_small(word.group())):
            break
        at = word.end()
    return at


def _is_home(text: str, low: str, parts: list[Span], told: re.Match[str]) -> bool:
    """Tell whether the parts are an address: a street and, unless it is labelled, a town.

    Behind "I am at" or "send it to" stands much else, so there a postcode, a flat or a street's
    word has to be among them.
    """
    said = [text[slice(*part)] for part in parts]
    if not any(map(is_street, said, [*said[1:], ""])):
        return False
    if told["label"]:
        return True
    if told["weak"]:
        start, stop = parts[0][0], parts[-1][1]
        is_known = (
            POSTCODE.search(text, start + 1, stop)
            or _STREET_WORD.search(low, start, stop)
            or _UNITED.search(low, start + 1, stop)
        )
        if not is_known or not is_street(said[0], said[1] if len(said) > 1 else ""):
            return False
    return len(said) > 1 and any(map(CAPITAL.search, said[1:]))
