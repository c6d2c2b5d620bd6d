"""Find number plates by their national shapes, where a vehicle is spoken of.

"HP-123-AB" may be a printer: a shape counts behind "my car", "targa" or "parked", in French,
English, German, Spanish and Italian, or just before such a word. See ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.plain import Span, lowered

_PLATE = any_of(
    r"""
    plaque(?:s| d'immatriculation)? | immatricul\w{1,6} | carte grise | number ?plates?
    (?:licen[cs]e|registration) plates? | reg(?:istration)?(?: (?:number|no\.?|nr))?
    (?<!rating )(?<!name )(?<!type )(?<!base )(?<!hot )plates?
    (?:car|van|vehicle|motorbike|scooter|lorry|truck)(?: is|'s)? registered(?: as)?
    kennzeichen | nummernschild | amtl\. kz\.? | matriculas? | targh?[ae] | targat[oa]
    """
)
_VEHICLE = any_of(
    r"""
    voitures? | vehicules? | autos? | camion(?:nette)?s? | scooter | moto | cars? | vans? | lorry
    trucks? | vehicles? | taxi | bike | \w{0,12}wagen | fahrzeuge? | pkw | lkw | lieferwagen
    motorrad | transporter | coches? | furgon(?:eta|e|cino)? | vehiculos? | camiones | motocicleta
    macchina | veicol[oi] | motorino | park(?:ed|ing|schein|platz|te|t|e)? | gepark\w{1,4}
    gare[es]? | stationn\w{2,8} | aparcad[oa] | parchegg\w{2,6} | badge | telepass | toll | maut
    peage | peaje | pedaggio | clio | golf | polo | corsa | fiesta | punto | panda | renault
    peugeot | citroen | dacia | opel | ford | fiat | audi | bmw | skoda | seat | toyota | tesla
    nissan | kia | hyundai | volvo | vw | volkswagen | mercedes
    """
)
_WORD = Cue(rf"(?<![\w-])(?:(?P<plate>{_PLATE})|{_VEHICLE})(?![\w-])", inside=["wagen"])
# Of France and Italy, of Britain, Spain, Germany and Belgium
_SHAPE = any_of(
    r"""
    [A-Z]{2}[\s.-]?[0-9]{3}[\s.-]?[A-Z]{2} | [A-Z]{2}[0-9]{2}[\s-]?[A-Z]{3}
    [0-9]{4}[\s-]?[B-DF-HJ-NP-TV-Z]{3} | [A-Z]{1,2}[\s-][0-9]{4}[\s-][A-Z]{1,2}
    [A-Z]{1,3}-[A-Z]{1,2}[\s-]?[0-9]{1,4}[EH]? | [A-Z]{1,3}\s[A-Z]{1,2}[\s-]?[0-9]{2,4}[EH]?
    [12]-[A-Z]{3}-[0-9]{3}
    """
)
# As on a plate that is said to be one: Britain's old, Switzerland's, Austria's, Poland's
_ANY_SHAPE = any_of(
    rf"""
    {_SHAPE} | [0-9]{{2,4}}\s?[A-Z]{{2,3}}\s?[0-9]{{2}} | [A-Z][0-9]{{1,3}}\s?[A-Z]{{3}}
    [A-Z]{{3}}\s?[0-9]{{3,4}} | [A-Z]{{1,2}}[\s-][0-9]{{3,6}}(?:\s?[A-Z]{{1,2}})?
    [A-Z]{{2,3}}\s[A-Z0-9]{{4,5}} | [A-Z0-9]{{1,3}}-[A-Z0-9]{{2,3}}-[A-Z0-9]{{1,3}}
    """
)
_BOUND = (
    r"(?<![\w./'-])(?!(?i:reg|kfz|est|is|ist|es|was|war|era|e|mit|con|avec|with|no|nr|n)\b"
    r"|(?i:dc-ac|ac-dc|ac-ac|dc-dc|usb-?[a-c]|rf-id|r-i|wi-fi|hd-tv|dvb-)(?![a-z]))"
)
_CLOSED = (
    r"(?![\w/-]|[.,][0-9]| ?(?i:[kmg]?w|[km]?v|va|[kmg]?hz|[kmgt]b|ps|hp|cv|ch|m?ah|[mck]?m)(?!\w))"
)
_OF_VEHICLE = re.compile(rf"{_BOUND}(?P<said>{_SHAPE}){_CLOSED}")
_BESIDE = re.compile(rf" ?[:(]? ?{_BOUND}(?P<said>{_SHAPE}){_CLOSED}", re.IGNORECASE)
_SAID = re.compile(
    rf"{_BOUND}(?=[\w ./-]{{0,9}}[0-9])(?P<said>{_ANY_SHAPE}){_CLOSED}", re.IGNORECASE
)
_BEFORE = re.compile(rf"{_BOUND}(?P<said>{_SHAPE}){_CLOSED}[^\n.;]{{0,16}}$", re.IGNORECASE)
_BEFORE_VEHICLE = re.compile(rf"{_BOUND}(?P<said>{_SHAPE}){_CLOSED}[^\n.;,]{{0,16}}$")
# Right behind the word any letters and figures are a plate, or figures in two groups: "RFN-5502"
_TOLD = re.compile(
    r" ?(?:(?i:number|no\.?|nr\.?|n[°º.]{1,2}|numero|nummer|is|est|ist|es|e|was|lautet)(?!\w) ?)"
    r"{0,2}[:=#]? ?[\"'(]?(?!(?:19|20)[0-9]{2}[ •-][0-9]{1,2}(?!\w)|KB|CVE|0x)"
    r"(?P<said>(?=[0-9 -]{0,7}[A-Z]|[0-9]{1,4}[ •-])(?=[A-Z -]{0,6}[0-9])"
    r"(?![A-Z0-9 -]{0,8}[A-Z]{5})(?!(?:[ •-]?[A-Z0-9]){11})"
    r"[A-Z0-9](?:[ •-]?[A-Z0-9]){3,9})(?![\w/-]|[.,:][0-9])"
)
# Where any letters and figures are a plate; "registration" alone may be that of an account
_SURE = re.compile(
    r"plaques? d'immatriculation|number ?plates?|(?:licen[cs]e|registration) plates?|nummernschild"
    r"|reg(?:istration)? (?:number|no\.?|nr)|amtl\. kz\.?"
)
_NUMBER_OF = re.compile(r" ?(?:[:=#]|(?i:number|no\.?|nr\.?|n[°º.]{1,2}|numero|nummer)(?!\w))")
_NO_GROUP = re.compile(
    any_of(
        r"""
        EUROS? | EUR | USD | GBP | CHF | DM | TTC | TVA | MWST | IVA | VAT | HT | HTTPS? | FTP | USB
        HDMI | PDF | CSV | XML | API | URL | SSL | TLS | GPS | MAC | IOS | ISO | DIN | LED
        SMS | FAQ | FORM | STEP | PAGE | CODE | ERROR | KB | CM | MM | KM | KG | KW
        KWH | MIN | SEC | STK | PCS | DAYS? | TAGE | JOURS? | DIAS | GIORNI | FEUX | BACH | Q[1-4]
        (?:WIN|JAN|FEB|MAR|APR|MAY|MAI|JUN|JUL|AUG|SEPT?|OCT|OKT|NOV|DEC|DEZ)[0-9]{0,2}
        """
    )
)
_GROUPS, _YEAR = re.compile("[A-Z0-9]+"), re.compile("(?:19|20)[0-9]{2}")
_WORDED = re.compile(r"(?<![\w-])[A-Z]{4}(?![\w-])")
_N_PLATE, _N_FIRST = 5, 3
# "Registration E1234" and "REGISTRATION FAIL 12": it failed
_ERROR, _LOUD = re.compile("[A-Z][0-9]{1,4}"), re.compile("[A-Z]{4} ")
_N_NEAR, _N_FAR = 30, 45


def plates(text: str) -> Iterator[Span]:
    """Find number plates behind or just before the word for a plate or a vehicle."""
    for word in _WORD.finditer(lowered(text)):
        start, at = word.span()
        lead = max(0, start - _N_NEAR)
        if word["plate"]:
            ahead = _BEFORE.search(text[lead:start])
            said = _told(text, word)
        else:
            ahead = _BEFORE_VEHICLE.search(text[lead:start])
            said = _OF_VEHICLE.search(text, at, at + _N_FAR) or _BESIDE.match(text, at)
        if ahead:
            yield lead + ahead.start("said"), lead + ahead.end("said")
        if said:
            yield said.span("said")


def _told(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """Find what is said to be a plate: the longer of a known shape and of what stands there."""
    at = word.end()
    told, known = _TOLD.match(text, at), _SAID.search(text, at, at + _N_NEAR)
    if told and (_ERROR.fullmatch(told["said"]) or _is_loud(text[at - 1], told["said"])):
        told = None
    if known and not any(map(str.isdigit, known["said"])):
        known = None
    is_sure = _SURE.fullmatch(word.group()) or (told and _NUMBER_OF.match(text, at))
    both = [
        match
        for match in (told, known)
        if match and _may_be_plate(match["said"], is_sure=bool(is_sure))
    ]
    return max(both, key=lambda match: (-match.start("said"), match.end("said")), default=None)


def _may_be_plate(said: str, *, is_sure: bool) -> bool:
    """Tell a plate from money, units, protocols, months and years, where any shape would do."""
    said = said.upper()
    if re.fullmatch(_SHAPE, said):
        return True
    groups = _GROUPS.findall(said)
    if any(map(_NO_GROUP.fullmatch, groups)):
        return False
    if is_sure:
        return True
    is_dated = any(map(_YEAR.fullmatch, groups)) and not re.fullmatch(_ANY_SHAPE, said)
    is_worded = _WORDED.search(said) is not None
    is_counted = said[0].isdigit() and said[-1].isdigit() and len(groups[0]) < _N_FIRST
    is_bare = not re.search("[A-Z-]", said) and is_counted
    return len("".join(groups)) >= _N_PLATE and not (is_dated or is_worded or is_bare)


def _is_loud(last: str, said: str) -> bool:
    return last.isupper() and _LOUD.match(said) is not None
