"""Find the numbers of accounts, cards and devices.

A pattern proposes, a checksum disposes: without the second half, every build number and time stamp
of a technical ticket would be taken for a card. See ``models/private/plain.py``.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from stdnum import bic, iban, luhn

from models.private.cues import Cue
from models.private.plain import Span, before, digits_of, lowered

# People write groups with spaces, points, dashes or slashes, and slip now and then.
_GAP = r"[ ./_-]{0,3}"
_REST = rf"{_GAP}[0-9]{_GAP}[0-9](?:{_GAP}[a-z0-9]){{11,30}}"
_IBAN = re.compile(rf"(?<![a-z0-9])[a-z]{{2}}{_REST}")
# "IBANDE89...", and "D E 8 9 ..." sign by sign; what has to stand somewhere, before it is tried
_ODD_IBAN = re.compile(
    r"(?:(?<=\biban)[a-z]|(?<![a-z0-9])[a-z] (?=[a-z](?: [0-9]){2}(?: [a-z0-9]){4}(?: [0-9]){7}))"
    rf"[a-z]{_REST}"
)
_APART = re.compile(r"[0-9] [0-9] [0-9] [0-9]")
# A French account as its slip has it: bank, branch, account, key.
_RIB = re.compile(
    rf"[0-9](?<![\w.,-].)[0-9]{{4}}{_GAP}[0-9]{{5}}{_GAP}[0-9a-z](?:{_GAP}[0-9a-z]){{10}}"
    rf"{_GAP}[0-9]{{2}}(?![\w-])"
)
_SORT_CODE = Cue(
    r"(?<!\w)(?:sort(?:ing)? ?code|blz|bankleitzahl)\b(?: (?:is|ist|number|no))?[ :.#]{0,3}"
    r"(?P<said>[0-9](?:[ -]?[0-9]){5,7})(?![\w-])"
)
_SAYS_IBAN = re.compile(
    r"\b(?:iban|rib|konto\w{0,8}|compte|account|cuenta|conto|bank details|bankverbindung"
    r"|(?:coordonnees|datos|coordinate) bancari?\w{0,3})\b\W{0,5}\w{0,8}\W{0,5}$"
)
_NAMES_IBAN = re.compile(r"\b(?:iban|rib|bankverbindung|bank details)\b[^\n0-9]{0,40}$")
_BY_FOURS = re.compile(r"[a-z0-9]{4}(?P<by>[ ./_-])(?:[a-z0-9]{4}(?P=by))+[a-z0-9]{1,4}")
_N_IBAN_DIGITS = 10
_N_LONG_IBAN = 20
"""Signs of an IBAN that no serial, key or parcel has; those of a dozen countries are shorter."""
_AS_NUMBERS = {ord(letter): str(int(letter, 36)) for letter in "abcdefghijklmnopqrstuvwxyz"}

_RUN = re.compile(
    rf"[0-9](?<![a-z0-9].)(?<![0-9][.,/:-].)(?<![0-9a-f]{{3}}[_-].)(?:{_GAP}[0-9]){{12,40}}"
    rf"(?![a-z0-9])(?![.,][0-9])"
)
# Of twelve digits a card has to be said to be one.
_SHORT_RUN = re.compile(
    rf"[0-9](?<![a-z0-9].)(?<![0-9][.,/:-].)(?:{_GAP}[0-9]){{11}}(?![a-z0-9]|[,]?{_GAP}[0-9])"
)
_CARD_NUMBER = re.compile(
    r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})|(?:5[0-9]|2[2-7])[0-9]{14}|3[47][0-9]{13}"
    r"|3[0689][0-9]{12}|35[0-9]{14}|6[0-9]{15,18}"
)
# With a sign that sets apart a list's numbers elsewhere only the printed groups are a card.
_CARD_SIGNS = re.compile(
    r"[0-9](?<![\w.,-].)[0-9]{3}(?P<by> ?[,;|*·•∙\\] ?)[0-9]{4}(?P=by)[0-9]{4}(?P=by)[0-9]{4}(?!\w)"
)
_CARD_HIDDEN = re.compile(r"(?<!\w)[0-9x*•]{4}(?:[ .-]?[x*•]{4}){2}[ .-]?[0-9]{4}(?!\w)")
_SAYS_CARD = re.compile(
    r"\b(?<!sd.)(?<!sim.)(?<!memory.)(?<!loyalty.)"
    r"(?:(?P<pays>cartes? (?:bancaire|bleue|de (?:credit|debit|paiement))|cb"
    r"|(?:credit|debit|bank|payment) ?card"
    r"|(?:kredit|debit|bank|giro|ec-?)karte(?:n-?(?:nummer|nr))?"
    r"|tarjeta (?:bancaria|de (?:credito|debito))|carta di (?:credito|debito)|bancomat|master ?card"
    r"|maestro|amex|american express|cartao(?: de (?:credito|debito))?|kart[ay]"
    r"|kart(?:i|im(?:in|dan|i)?|in(?:in|iz)?|iniz)"
    r"|creditcard|bankpas)|cartes?|card|karte(?:n-?(?:nummer|nr))?|tarjeta|carta|visa)"
    r"\b\W{0,3}"
    r"(?:(?:ending|number|numero|num|nummer|no|nr|n|is|est|ist|es|e|c'est|die|la|the"
    r"|le)\b[^\w\n]{0,3}"
    r"(?:[º°]\W{0,3})?){0,3}$"
)
# "A wifi card, no 123456789012"
_OF_HARDWARE = re.compile(
    r"(?<!\w)(?:wi-?fi|wlan|w?lan|expansion|extension|network|sound|audio|graphics?|video|memory|sd"
    r"|tv|pci\w*|ethernet|capture|raid|tuner|sim|mother|main|grafik|netzwerk|speicher|erweiterungs)"
    r"[ -]{1,2}$"
)
# "exp 09/27", beside the card's own number
_EXPIRY = re.compile(
    r"\[card\][^\w\n]{0,3}(?:valable|valid|gultig)?[^\w\n]{0,2}(?:exp\w{0,8}|valid\w{0,4}|gultig"
    r"|ablauf\w{0,5}|cad(?:uca)?|venc\w{0,6}|scad\w{0,6})[^\w\n]{0,3}(?:le |am |bis |el )?"
    r"(?P<said>(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?[0-9]{2})(?!\w)"
)
_BIC = re.compile(r"\b(?:bic|swift)(?:[ /-](?:bic|swift|code))?[ :]{1,3}(?P<said>[a-z0-9]{8,11})\b")
# Whatever scheme it is of, where it is said to be one
_N_SAID, _N_LONG = range(12, 20), 15
# The bodies that hand out IMEIs; memory addresses and time stamps begin otherwise.
_IMEI_NUMBER = re.compile(r"(?:01|3[035]|4[459]|5[0-4]|86|9[189])[0-9]{13}")
_MOST_DIGITS = 19


def ibans(text: str) -> Iterator[Span]:
    """Find IBANs with a right checksum, announced, or written as such with a digit mistyped.

    RIBs, BICs and sort codes are found announced.
    """
    low = lowered(text)
    for rib in _RIB.finditer(low):
        if _SAYS_IBAN.search(before(low, rib.start())):
            yield rib.span()
    if any(word in low for word in ("sort", "blz", "bankleitzahl")):
        yield from (code.span("said") for code in _SORT_CODE.finditer(low))
    for code in _BIC.finditer(low):
        # "Swift compiler" has a form like it, but not in capitals.
        if text[slice(*code.span("said"))].isupper() and bic.is_valid(code["said"]):
            yield code.span("said")
    yield from _written_ibans(_IBAN, low)
    if "iban" in low or _APART.search(low):
        yield from _written_ibans(_ODD_IBAN, low)


def _written_ibans(form: re.Pattern[str], low: str) -> Iterator[Span]:
    at = 0
    while match := form.search(low, at):
        start, at = match.start(), match.start() + 4
        found, lead = match.group(), before(low, start)
        whole = _wholes(found, low[match.end() : match.end() + 1])
        length = _longest(whole, _is_iban) or _mistyped_iban(found, whole, lead)
        if not length and _SAYS_IBAN.search(lead):
            length = _plausible_iban(found)
        if length:
            at = start + length
            yield start, at


def _wholes(candidate: str, following: str) -> list[tuple[int, str]]:
    """Return where an IBAN may end, and its letters and digits till there, the longest first.

    The pattern may have run on into the words after it.
    """
    marks = [m.start() for m in re.finditer(r"(?<=[a-z0-9])[^a-z0-9]", candidate)]
    ends = marks if following.isalnum() else [*marks, len(candidate)]
    compact = ((end, re.sub(r"[^a-z0-9]", "", candidate[:end])) for end in reversed(ends))
    return [(end, c) for end, c in compact if len(c) > 14]


def _longest(wholes: Iterable[tuple[int, str]], accepts: Callable[[str], bool]) -> int:
    return next((end for end, compact in wholes if accepts(compact)), 0)


def _mistyped_iban(candidate: str, wholes: Iterable[tuple[int, str]], lead: str) -> int:
    """Return the length of what is an IBAN but for its check digits; 0 when there is none.

    It is of its country's length and form, and announced, or written in fours or as one; a short
    one in fours of spaces, as keys have dashes.
    """
    is_named = _NAMES_IBAN.search(lead) is not None
    for end, compact in wholes:
        written = candidate[:end]
        is_long = len(compact) >= _N_LONG_IBAN
        fours = _BY_FOURS.fullmatch(written)
        is_written = (is_long and written == compact) or (
            fours is not None and (is_long or fours["by"] == " ")
        )
        if (is_named or is_written) and _has_form(compact):
            return end
    return 0


def _has_form(compact: str) -> bool:
    """Whether it would be an IBAN with other check digits."""
    if not compact[2:4].isdigit() or not compact[:2].isalpha():
        return False
    put = iban.calc_check_digits(compact.upper())
    return bool(iban.is_valid(f"{compact[:2]}{put}{compact[4:]}".upper(), check_country=False))


def _is_iban(compact: str) -> bool:
    # The checks that single countries add would refuse what somebody mistyped or made up.
    # The remainder first: the library takes ten times as long to refuse.
    remainder = int((compact[4:] + compact[:4]).translate(_AS_NUMBERS)) % 97
    return remainder == 1 and bool(iban.is_valid(compact.upper(), check_country=False))


def _plausible_iban(candidate: str) -> int:
    """Return where the groups with digits end, if there are digits enough."""
    groups = [m for m in re.finditer(r"[a-z0-9]+", candidate) if re.search(r"[0-9]", m.group())]
    return groups[-1].end() if len(digits_of(candidate)) >= _N_IBAN_DIGITS else 0


def cards(text: str) -> Iterator[Span]:
    """Find payment cards: a known prefix and length, and Luhn's checksum; or half hidden."""
    low = lowered(text)
    for match in _CARD_HIDDEN.finditer(low):
        if not match.group().isdigit():
            yield match.span()
    yield from (match.span("said") for match in _EXPIRY.finditer(low))
    for match in _CARD_SIGNS.finditer(low):
        said = _SAYS_CARD.search(before(low, match.start()))
        if said or _is_card(digits_of(match.group())):
            yield match.span()
    for match in _SHORT_RUN.finditer(low):
        if _is_said(low, match.start(), digits_of(match.group())):
            yield match.span()
    for match in _RUN.finditer(low):
        found = _within(match, _is_card)
        if not found and _SAYS_CARD.search(before(low, match.start())):
            # A digit was mistyped, or the scheme is an old one, but it is said to be a card.
            found = _within(match, partial(_is_said, low, match.start()))
        if found:
            yield found


def _is_said(low: str, at: int, number: str) -> bool:
    """Tell a card's number by the word before it; a short one of "a card" needs its checksum."""
    lead = before(low, at)
    said = _SAYS_CARD.search(lead) if len(number) in _N_SAID else None
    if said is None or _OF_HARDWARE.search(lead, 0, said.start()):
        return False
    return len(number) >= _N_LONG or said["pays"] is not None or bool(luhn.is_valid(number))


def _is_card(number: str) -> bool:
    return bool(_CARD_NUMBER.fullmatch(number)) and luhn.is_valid(number)


def imeis(text: str) -> Iterator[Span]:
    """Find the numbers of mobile devices: 15 digits with Luhn's checksum."""
    for match in _RUN.finditer(lowered(text)):
        if found := _within(match, _is_imei):
            yield found


def _is_imei(number: str) -> bool:
    return bool(_IMEI_NUMBER.fullmatch(number)) and luhn.is_valid(number)


def _within(match: re.Match[str], accepts: Callable[[str], bool]) -> Span | None:
    """Find a number in a run of groups: other digits may stand before and after it."""
    groups = list(re.finditer(r"[0-9]+", match.group()))
    for i, first in enumerate(groups):
        number, fitting = "", None
        for last in groups[i:]:
            number += last.group()
            if len(number) > _MOST_DIGITS:
                break
            if accepts(number):
                fitting = last  # the longest: the start of a card may be a valid card, too
        if fitting:
            return match.start() + first.start(), match.start() + fitting.end()
    return None
