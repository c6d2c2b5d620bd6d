"""Find telephone numbers, in digits or in words.

A numbering plan or an announcement has to say that it is one; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import phonenumbers

from models.private.cues import Cue
from models.private.plain import Span, before, digits_of, lowered, n_figures

_GAP = r"(?!\. [0-9])[ .\-/()_]{0,3}"
# "O6 12..." is often meant as a zero.
_PHONE = re.compile(
    rf"(?<![\w/#])(?<![0-9][.,:/+-])(?:\+ ?)?\(?(?:[0-9]|o(?=[1-9]))(?:{_GAP}[0-9]){{6,14}}"
    r"(?!(?!x[0-9]{1,6}(?!\w))[\w-]|[.,:][0-9])"
)
# Two or more in one breath, "06 12 34 56 78/06 98 76 54 32", and where one may end.
_JOINED = re.compile(
    r"[+0-9](?<![\w/#].)(?<![0-9][.,:/+-].)"
    r"(?:[ ./(),;-]{0,3}\+?[0-9]){15,50}(?![\w-]|[.,:][0-9])"
)
_JOINT = re.compile(r" {0,2}[/,;-] {0,2}")
_NO_WHOLE = re.compile(r"0\.|[^,;]*[,;]")
_N_JOINED_DIGITS = (9, 13)
# "06,12,34,56,78" and "06:12:34:56:78": of mobiles only, unless announced; a list counts up.
_BY_COMMAS = re.compile(
    r"0(?<![\w/#-]0)(?<![0-9][.,:;]0)[1-9](?P<by>[,:;] ?)[0-9]{2}(?:(?P=by)[0-9]{2}){3}"
    r"(?![\w-]|[.,:;] ?[0-9])"
)
_MOBILE = ("06", "07")
# "#0612345678"
_HASHED = re.compile(
    rf"#(?<![\w/&#]#)(?P<said>(?:\+|0)[1-9](?:{_GAP}[0-9]){{8,13}})(?![\w-]|[.,:][0-9])"
)
_DATE = re.compile(
    r"(?:[0-9]{1,2}([ ./-])[0-9]{1,2}\1(?:19|20)?[0-9]{2}"
    r"|(?:19|20)[0-9]{2}([ ./-])[0-9]{1,2}\2[0-9]{1,2})(?:\s{1,3}[0-9]{1,4})?"
    r"|[1-9][0-9]{0,2}(?: 000){2,3}"  # ten millions
)
_SAYS_PHONE = re.compile(
    r"\b(?:tel(?:ephone|efono)?|telefoo?n(?:nummer|o)?|bel|mijn nummer|tfno|tlf|phone|mobile?"
    r"|mob|portable"
    r"|fixe|gsm|num|linea|cellulare|cell|telefonino|chiam\w{1,5}|richiam\w{1,5}"
    r"|handy(?:nummer)?|mobil|ring|ruckruf|movil|whatsapp|sms|text|fax|call|(?:r?appel"
    r"|contact)e[rz]|joi(?:ndre|gnable)"
    r"|(?:get|reach|catch) (?:me|us)|mi trova(?:te)?"
    r"|(?:localizar|contactar|encontrar|raggiunger|trovar)m[ei]"
    r"|erreich\w{1,4}|localizable|reachable|raggiungibile|anrufen|llam\w{1,5}"
    r"|ligne|contact (?:no|number)|numero de contact"
    r"|(?:mon|my|meine?|mio|mi|al|au|the|le) (?:numero|number|nummer))"
    r"\b\W{0,3}(?:(?:number|nummer|numero|n°|no|is|est|ist|es|me|us|moi|nous|at|on|to|en|au|an|le"
    r"|unter|plus|bitte|e|sul|allo|mio|al?|el|the|prima|first|avant|antes|vorher)\b\W{0,3}){0,3}$"
)
# "6725437654 is my mobile"
_IS_PHONE = re.compile(
    r",? (?:is|are|c'est|est|ist|es|e) (?:my|our|mon|notre|meine?|unsere?|el mio|mi|il mio)"
    r"(?: [a-z]{3,12})? (?:mobile|cell(?:phone)?|phone|number|landline|portable|numero|fixe|tel\w*"
    r"|handy\w{0,8}|festnetz\w{0,8}|nummer|movil|fijo|cellulare|fisso)(?!\w)"
)
# "note 734567812" is none, whatever the plan of Spain says.
_SAYS_CODE = re.compile(
    r"\b(?:err(?:or|eur|ore)?|fehler(?:code)?|code|cod|codigo|codice|build|notes?|bug|kb"
    r"|ref(?:erence|erencia|erenz)?|part|article|artikel|teilenummer|piece|pieza|versione?|isbn"
    r"|model\w{0,2})(?: (?:number|no|nr|nummer|numero))?\W{0,3}$"
)
# The extension of a desk's telephone: "poste 4412", "Durchwahl -318".
_EXTENSION = re.compile(
    r"(?:,? ?(?:poste|ext\.?|extension|durchwahl|dw|int\.?|interno|x)[ .:]{0,2}-?|-)"
    r"[0-9]{1,6}(?![\w-])"
)
_DESK = Cue(
    r"(?<!\w)(?:poste|durchwahl|interno|ext\.)[ .:]{1,2}(?:n[°o.]{1,2} ?)?-?(?P<said>[0-9]{3,5})"
    r"(?![\w-]|[.,][0-9])"
)
_VERSION = re.compile(
    r"[1-9][0-9]{0,4}(?:\.[0-9]{1,5}){3}$|[1-9][0-9]{0,2}(?:\.[0-9]{1,2}){2}(?![.0-9])"
)
_BARE = re.compile(r"[0-9]{3}([.-])[0-9]{3}\1[0-9]{4}")
_SHAPES = (
    # US: one that nobody can have only with the same sign between its groups
    re.compile(r"(?:1[ .-])?\(?[2-9][0-9]{2}(?:\)[ .-]{0,3}|[ .-]{1,3})[0-9]{3}[ .-]{1,3}[0-9]{4}"),
    re.compile(r"(?:\([0-9]{3}\) ?|[0-9]{3}-)[0-9]{3}-[0-9]{4}"),
    re.compile(r"3[2-9][0-9][ ./-][0-9]{6,7}"),  # an Italian mobile
    re.compile(r"3[2-9][0-9](?:[ ./-][0-9]{2}){2}[ ./-][0-9]{3}"),
)
# In Italian text a mobile is mostly written in one: "3401827755", elsewhere it may be a size.
_MOBILE_IT = re.compile(
    r"3(?<![\w.,:/+-]3)(?<!codice 3)(?<!ordine 3)[2-9][0-9]{8}(?![\w-]|[.,:][0-9]| ?(?:byte|mb|kb))"
)
_ITALIAN = re.compile(
    r"(?<!\w)(?:il|che|non|per|sono|della?|mia|mio|mi|una|del|grazie|buongiorno|ho|alle|dopo"
    r"|sig|prat|risposta|richiam\w+|e|di|alla|nel(?:la)?|gli|anche|quest[oa]|buonasera|salve"
    r"|saluti|ancora|vostr[oa]|indirizzo|consegna|prima|corriere)(?!\w)"
)
_N_ITALIAN = 2
_N_ABROAD_DIGITS, _N_SPANISH_DIGITS = 9, 9

ONES = (
    r"zeros?|oh|null|cero|une?|one|eins?|uno|deux|two|zwei|zwo|dos|trois|three|drei|tres|quatre"
    r"|four|vier"
    r"|cuatro|cinq|five|funf|fünf|cinco|six|sechs|seis|sept|seven|sieben|siete|huit|eight|acht|ocho"
    r"|neuf|nine|neun|nueve|due|tre|quattro|cinque|sei|sette|otto|nove"
)
TENS = (
    r"dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante"
    r"|septante"
    r"|huitante|nonante|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty"
    r"|forty"
    r"|fifty|sixty|seventy|eighty|ninety|zehn|elf|zwolf|(?:drei|vier|funf|sech|sieb|acht|neun)zehn"
    r"|(?:(?:ein|zwei|drei|vier|funf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ss|ß)ig"
    r"|vierzig|funfzig"
    r"|sechzig|siebzig|achtzig|neunzig)|diez|once|doce|trece|catorce|dieci\w{3,6}|veinte"
    r"|veinti\w{2,6}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
    r"|dieci|undici|dodici|tredici|quattordici|quindici|sedici|dici\w{4,6}"
    r"|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[iaou]?"
    r"(?:uno|due|tre|quattro|cinque|sei|sette|otto|nove)?"
)
_TOKEN = rf"(?:(?:{TENS}|{ONES})(?!\w)|[0-9]{{1,4}}(?!\w))"
_LINK = (
    r"(?:(?:y|und|et|and|plus|double|triple|point|tiret|dash|dot|punto|punkt|espace|puis)(?!\w))"
)
_MORE_SPOKEN = rf"(?:[ ,./-]{{1,3}}(?:{_LINK}[ ,.-]{{1,3}}){{0,2}}{_TOKEN}){{3,40}}"
# Begun by a word or by a figure
_SPOKEN = (
    Cue(
        rf"(?<!\w)(?<![0-9][.,])(?:(?:plus|double) {_TOKEN}|(?:{TENS}|{ONES})(?!\w)){_MORE_SPOKEN}"
    ),
    re.compile(
        rf"[+0-9](?<!\w.)(?<![0-9][.,].)(?:(?<=\+) ?(?:(?:plus|double) )?{_TOKEN}"
        rf"|(?<=[0-9])[0-9]{{0,3}}(?!\w)){_MORE_SPOKEN}"
    ),
)
_TENS_WORD, _WORD = re.compile(rf"(?:{TENS})\b"), re.compile(r"[^\W\d_]+")
_N_FIGURES = 6
"""In the shortest number with an "O" for its first."""
_N_SPOKEN_DIGITS, _N_SPOKEN_WORDS = 8, 3


def phones(text: str) -> Iterator[Span]:
    """Find telephone numbers, international or as written in FR, DE, ES, IT, GB and US."""
    low = lowered(text)
    yield from _spoken(low)
    yield from (match.span("said") for match in _DESK.finditer(low))
    if n_figures(low) < _N_FIGURES:
        return
    joined = [span for match in _JOINED.finditer(low) for span in _apart(match)]
    yield from joined
    yield from _set_off(low)
    if _MOBILE_IT.search(low) and len(set(_ITALIAN.findall(low))) >= _N_ITALIAN:
        yield from (match.span() for match in _MOBILE_IT.finditer(low))
    for match in _PHONE.finditer(low):
        number = match.group()
        if _DATE.fullmatch(number) or any(a < match.end() and match.start() < b for a, b in joined):
            continue
        # "612.34.56.78" has a version's form, too, but here it has to be announced.
        is_version = _VERSION.match(number) is not None
        if is_version and not _is_spanish(digits_of(number)):
            continue
        said = before(low, match.start())
        is_bare = number.isdigit() or _BARE.fullmatch(number) is not None
        is_code = is_bare and _SAYS_CODE.search(said) is not None
        is_sure = not is_version and not is_code and _is_phone(number)
        if is_sure or _SAYS_PHONE.search(said) or _IS_PHONE.match(low, match.end()):
            # A bracket around the whole stays.
            is_open = number.startswith("(") and ")" not in number
            more = _EXTENSION.match(low, match.end())
            yield match.start() + is_open, more.end() if more else match.end()


def _spoken(low: str) -> Iterator[Span]:
    for match in (match for form in _SPOKEN for match in form.finditer(low)):
        words = _WORD.findall(match.group())
        n_digits = (
            len(digits_of(match.group())) + len(words) + len(_TENS_WORD.findall(match.group()))
        )
        if len(words) >= _N_SPOKEN_WORDS and n_digits >= _N_SPOKEN_DIGITS:
            yield match.span()


def _apart(match: re.Match[str]) -> list[Span]:
    """Part a run of digits into numbers of which each is a telephone; or into none."""
    run = match.group()
    joints = [joint.span() for joint in _JOINT.finditer(run)]
    spans: list[Span] = []
    start = 0
    while start < len(run):
        ends = [joint for joint in (*joints, (len(run), len(run))) if joint[0] > start]
        fitting = (joint for joint in ends if _is_whole(run[start : joint[0]]))
        end, following = next(fitting, (0, 0))
        if not end:
            return []
        spans.append((match.start() + start, match.start() + end))
        start = following
    return spans


def _is_whole(number: str) -> bool:
    least, most = _N_JOINED_DIGITS
    is_long = least <= len(digits_of(number)) <= most
    is_none = _DATE.fullmatch(number) or _NO_WHOLE.match(number)
    return is_long and not is_none and _is_phone(number)


def _set_off(low: str) -> Iterator[Span]:
    """Find numbers in pairs set apart by commas or colons, and those behind a "#"."""
    for match in _BY_COMMAS.finditer(low):
        number = match.group()
        pairs = [int(pair) for pair in re.findall("[0-9]{2}", number)]
        counts_up = all(after - pair == 1 for pair, after in pairwise(pairs))
        is_said = _SAYS_PHONE.search(before(low, match.start()))
        if is_said or (number.startswith(_MOBILE) and not counts_up):
            yield match.span()
    for match in _HASHED.finditer(low):
        if _is_phone(match["said"]):
            yield match.span("said")


def _is_phone(number: str) -> bool:
    digits = digits_of(number.replace("o", "0"))
    if number.startswith("+") or digits.startswith("00"):
        # The library knows that the (0) of "+33 (0)6" is not dialled.
        return len(digits) >= _N_ABROAD_DIGITS and _is_possible(
            "+" + digits.removeprefix("00"), None
        )
    if digits.startswith("0"):
        regions = ("FR", "DE", "GB", "IT") if 9 <= len(digits) <= 12 else ()
        return any(_is_possible(digits, region) for region in regions)
    # Ten digits in a row are more often a size or a time stamp than an American telephone.
    return any(shape.fullmatch(number) for shape in _SHAPES) or _is_spanish(digits)


def _is_possible(digits: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(digits, region))
    except phonenumbers.NumberParseException:
        return False


def _is_spanish(digits: str) -> bool:
    if len(digits) != _N_SPANISH_DIGITS:
        return False
    try:
        return phonenumbers.is_valid_number_for_region(phonenumbers.parse(digits, "ES"), "ES")
    except phonenumbers.NumberParseException:
        return False
