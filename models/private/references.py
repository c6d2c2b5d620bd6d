"""Find references that are written in groups or in lists.

"Ordine W0 4418 2290", "commandes A-20418, A-20419 et A-20433": a code of more than one word ends
where its groups do, so that case counts here. What announces them is in
``models/private/numbered.py``; for codes of one piece see ``models/private/codes.py``.
"""

import re
from collections.abc import Iterator

from models.private import codes
from models.private.bookings import bookings
from models.private.numbered import NUMBER, heads
from models.private.phones import ONES, TENS
from models.private.plain import Span, lowered

_OF_VERSION = re.compile(
    r"(?:sd|micro ?sd|memory|graphics|model|part|error|build|bug|version|article|product|phone|page"
    r"|line)s? $"
)
# What stands between: "is", a colon, "n°", "de gaz"; not "du 12 mars"
_SKIP = re.compile(
    rf" ?(?:{NUMBER}(?:(?<=[.°º])|(?!\w))|(?:est|etait|is|was|are|ist|war|lautet|sont|es|era|son"
    rf"|e|sono|de|of|for|my|the|la|code|codigo|codice|id|el|le)(?!\w)|[:=(#])"
)
_WORD = re.compile(r" [a-z][a-z'-]{1,16}(?!\w)")
_N_SKIPPED, _N_WORDS = 7, 4
# Whose numbers are no person's: of faults, versions, parts, and what everybody may call
_NO_REFERENCE = re.compile(
    r" (?:limits?|limite|indique|affiche|shows?|reads?|zeigt|steht|marca|segna|indica|muestra"
    r"|err\w*|fehler\w*|fallo|mod[eè]?l\w*|versi\w*|build|pi[eè]ces?|parts?|articles?|artikel\w*"
    r"|articolo|bug|kb|port|messages?|pages?|sku|ean|produ[ck]\w*|prodotto|vert|verde"
    r"|gratuit\w*|surtax\w*"
    r"|update|patch|firmware|lines?|lignes?|rows?|files?|mails?|e-?mails?|folders?|bytes?|items?"
    r"|points?|norme|standard|iso|sim|adress[ea]?|address\w*|reseau|network|mac|ip|imei"
    r"|graphi\w*|mere|video|sd|memoire|service"
    r"|support|date|du|vom|from|since|seit|depuis|am|on|total|montant|amount|and|et"
    r"|und|y|with|avec|mit|con|has|have|a|hat|ha)"
)
# Groups: "W0 4418 2290", "B-88 21 04 K", "ENG 55-019-882", "1.48273920", "88-4410-0293"
_GROUPS = re.compile(
    r"(?:(?!(?:ISO|SIM|EN|DIN|NF|USB|KB|CVE|RTX|GTX|PS|XP|PC|TV|HD|BRT|DHL|UPS|GLS|SDA|DPD|TNT"
    r"|RFC|IDEA)\b)"
    r"(?:[A-Z]{1,4}-)?[A-Z]{1,4}[ ./_-])?(?:[A-Z]{1,4}[./_-]){0,2}[A-Za-z]{0,5}[0-9]"
    r"[A-Za-z0-9]{0,24}"
    r"(?:[./_-][A-Za-z0-9]{1,16}){0,6}"
    r"(?: (?:[0-9][0-9A-Z](?= [0-9]{2,4} )|[0-9]{2,9}|[A-Z]{1,5}[0-9]{1,9}"
    r"|[A-Z]{3}(?= [0-9]{2}))[A-Z]{0,2}(?![A-Za-z:])"
    r"(?:[./_-][A-Za-z0-9]{1,16}){0,4}){0,6}"
    r"(?:[ -](?:[A-Z]{1,2}(?= ?(?:[.,;)\n]|$))|(?<=[0-9] )[A-Z](?= [a-z])|FR|GB|DE|ES|IT|CH|BE"
    r"|NL))?(?![\w@-]|[.,][0-9])"
)
_TAIL = re.compile(r"[^ ]+ [0-9]{2}$")
_AHEAD_SMALL = re.compile(r" [a-z€%$£]| ?[0-9]*[.,:h][0-9]")
_NONE = re.compile(
    r"[0-9]{1,2}[-./ ][0-9]{1,2}[-./ ](?:[0-9]{2}|[0-9]{4})|(?:[A-Z]{1,4} )?(?:19"
    r"|20)[0-9]{2}(?:[-./ ][0-9]{1,2}){0,2}"
    r"|(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|20[0-9]{12}"
    r"|[0-9]{1,3}(?:[ .][0-9]{3})*,[0-9]{2}|[0-9]{1,3}\.[0-9]{1,3}"
    r"|(?![0-9]{1,3}(?:\.[0-9]{3}){2}$)[vV]?[0-9]{1,3}(?:\.[0-9]{1,5}){2,3}[a-z]{0,4}|0[xX].*"
    r"|[0-9]{3,5}[xX][0-9]{3,5}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}T.*|(?:KB|CVE|kb|cve"
    r"|[A-Z]{2}[0-9]{2,3}\.).*|[A-Za-z]{2,5}[0-9]{1,4}[A-Z]{0,2}"
)
_PRICE = re.compile(
    r"[.,]?[0-9]{0,2}\s?(?:€|\$|£|%|(?:eur|usd|gbp|euros?|chf|f|fr|km|kwh|m3|mb|gb|bytes?|octets"
    r"|bits?|px|dpi|mah|pages?)\b)"
)
_NORMS = frozenset("ASTM BS DIN EN IEC ISO NF UL VDE".split())
# "case of 12000 units", "2019 2020 2021", "WH-1000-XM4"
_UNIT = re.compile("[0-9] (?:[KMGT]B|F|W|V|HZ)$")
_COUNTED = re.compile(" [a-z]")
_ROUND = re.compile("[0-9]{1,4}[ .]?000")
_YEARS = re.compile("(?:19|20)[0-9]{2}(?: (?:19|20)[0-9]{2})+")
_MODEL = re.compile("[A-Z]{1,3}-[0-9]{3,4}-?[A-Z]{1,3}[0-9]{0,2}")
_N_FAR, _N_NEAR, _N_LETTERED, _N_SERIAL = 6, 5, 4, 7
_MIXED = re.compile(r"[A-Z]{1,4}[ ./_-]|[0-9]{4,}-")
# "A, B et C"
_AND = re.compile(
    r" ?(?:[,;/&+]|(?<= )(?:et|and|und|y|e|ou|or|oder|o|u)(?= )) {0,2}(?:(?:et|and|und|y|e) )?"
)
_ITEM = re.compile(
    r"#?[A-Za-z]{0,5}[0-9]?[A-Za-z0-9]{0,20}(?:[./_-][A-Za-z0-9]{1,16}){0,5}(?![\w@-]|[.,][0-9])"
)
_DIGIT = re.compile("[0-9]")
_N_LIST, _N_BEFORE = 12, 12
# "[name] (ID 100457722)"
_BESIDE_NAME = re.compile(
    r"\[name\],? ?\((?:id|n[°º]|nr\.?|no\.?|ref\.?"
    r"|#) ?:? ?(?P<said>[a-z]{0,4}-?[0-9][0-9a-z-]{4,20})\)"
)
# "my account is five five two zero one nine eight"
_SPOKEN = re.compile(
    rf"(?: ?{NUMBER}(?!\w))?(?: (?:is|est|ist|es|e|lautet))?(?: (?:el|le|the|il))?"
    rf" ?:? ?(?P<said>(?:{ONES})(?: (?:{ONES}|{TENS})(?!\w)){{3,20}})"
)


_SERIAL_FORMS = re.compile(
    r"(?<![\w./=+-])(?:CN-0[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{3}-[A-Z0-9]{4}"
    r"|(?=[A-Z0-9]{14,17}(?![\w./=+-]))(?=[0-9A-F]*[G-Z])(?=(?:[A-Z]*[0-9]){6})(?="
    r"(?:[0-9]*[A-Z]){4})"
    r"[A-Z]*[0-9]+[A-Z]+[0-9]+[A-Z]+[A-Z0-9]*)(?![\w./=+-])"
)
# "REC-25-0188043": an office, a year, a number
_YEARLY = re.compile(r"(?<![\w./-])(?!CVE|RFC|ISO|KB)[A-Z]{2,5}-(?:20)?2[0-9]-[0-9]{5,8}(?![\w-])")
_ROW = re.compile(r"(?:^|(?<=\n))[0-9]{4,10}(?=[,;\t ]{1,2}\"?\[name\])")


def orders(text: str) -> Iterator[Span]:
    """Find the numbers of orders, contracts and cases: in one piece, in groups, in lists."""
    low = lowered(text)
    if _DIGIT.search(low):
        yield from codes.orders(text)
        yield from _grouped(text, low, "of")
        yield from _grouped(text, low, "number")
        for form in (_YEARLY, _ROW):
            yield from (match.span() for match in form.finditer(text))
    yield from bookings(text, low)


def serials(text: str) -> Iterator[Span]:
    """Find serial numbers, in one piece or in groups."""
    yield from codes.serials(text)
    yield from (match.span() for match in _SERIAL_FORMS.finditer(text))
    yield from _grouped(text, lowered(text), "serial")


def personal_codes(text: str) -> Iterator[Span]:
    """Find the numbers of customers and meters: in one piece, in groups, spoken."""
    low = lowered(text)
    if _DIGIT.search(low):
        yield from codes.personal_codes(text)
        yield from _grouped(text, low, "whose")
        yield from (match.span("said") for match in _BESIDE_NAME.finditer(low))
    for kind, _, end in heads(low):
        if kind in ("of", "whose") and (spoken := _SPOKEN.match(low, end)):
            yield spoken.span("said")


def _grouped(text: str, low: str, whose: str) -> Iterator[Span]:
    for kind, start, end in heads(low):
        if kind != whose or (whose in ("number", "whose") and _of_version(low, start)):
            continue
        if code := _after(text, low, end, whose):
            start, end = code
            yield start, end
            yield from _listed(text, start, end)


def _of_version(low: str, at: int) -> bool:
    return _OF_VERSION.search(low, max(0, at - _N_BEFORE), at) is not None


def _after(text: str, low: str, at: int, whose: str) -> Span | None:
    """Read on from the word that announces a number over a few others to where it begins."""
    n_words = 0
    for _ in range(_N_SKIPPED):
        start = at + (text[at : at + 1] == " ")
        if code := _GROUPS.match(text, start):
            if whose == "serial":
                is_code = code.group()[-2:].isalnum() and len(code.group()) >= _N_SERIAL
                return code.span() if is_code and not _NONE.fullmatch(code.group()) else None
            end = _end(text, code, whose=whose, is_far=n_words > 0)
            return (start, end) if end else None
        word = _SKIP.match(low, at)
        if word is None:
            word, n_words = _WORD.match(low, at), n_words + 1
        if word is None or n_words > _N_WORDS:
            return None
        if whose != "serial" and _NO_REFERENCE.fullmatch(word.group()):
            return None
        if text[word.start() : word.end()].strip() in _NORMS:
            return None
        at = word.end()
    return None


def _end(text: str, code: re.Match[str], *, whose: str, is_far: bool) -> int:
    """Return where the groups end; 0 if they are a date, a price or too few."""
    said, end = code.group(), code.end()
    if _TAIL.fullmatch(said) and _AHEAD_SMALL.match(text, end):
        said, end = said[:-3], end - 3  # "commande 48211 12 articles"
    is_bare = whose == "number" and not is_far
    is_mixed = _MIXED.match(said) is not None
    n_least = (
        _N_FAR
        if is_far or (is_bare and not is_mixed)
        else _N_LETTERED
        if is_mixed and not is_bare
        else _N_NEAR
    )
    n_least = max(n_least, _N_FAR) if said.isdigit() and whose == "whose" else n_least
    n_digits = sum(map(str.isdigit, said))
    is_none = bool(_NONE.fullmatch(said) or _PRICE.match(text[end : end + 12].lower()))
    is_count = _ROUND.fullmatch(said) and _COUNTED.match(text, end)
    is_none = bool(is_none or is_count or _YEARS.fullmatch(said))
    is_none = is_none or (whose == "number" and _MODEL.fullmatch(said) is not None)
    is_none = is_none or _UNIT.search(said) is not None
    return 0 if is_none or n_digits < n_least or (is_bare and not is_mixed) else end


def _listed(text: str, start: int, end: int) -> Iterator[Span]:
    """Find the others of a list, which look like the one before."""
    shape = _shape(text[start:end])
    for _ in range(_N_LIST):
        joint = _AND.match(text, end)
        item = _ITEM.match(text, joint.end()) if joint else None
        if item is None or _shape(item.group()) != shape:
            return
        end = item.end()
        yield item.span()


def _shape(code: str) -> str:
    return re.sub(r"[0-9]", "0", re.sub(r"[A-Z]", "A", code.upper().lstrip("#")))
