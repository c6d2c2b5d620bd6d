"""Find personal numbers: of accounts, cards, devices, identity papers and telephones.

A pattern proposes, a checksum or a numbering plan disposes: without the second half, every
build number and time stamp of a technical ticket would be taken for a card or a telephone.
Every finder yields (start, end) spans of the text; every pattern is bounded, so that 100,000
characters of anything are read in well under a second.
"""

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban, luhn
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.it import codicefiscale
from stdnum.us import ssn

Span = tuple[int, int]

_I = re.IGNORECASE
_SPACE = r"[^\S\n]"

_IBAN = re.compile(rf"(?<!\w)[A-Z]{{2}}[0-9]{{2}}(?:{_SPACE}?[A-Z0-9]{{2,4}}){{3,8}}(?!\w)", _I)
_SAYS_IBAN = re.compile(r"\biban\b\W{0,5}\w{0,6}\W{0,5}$", _I)
_N_IBAN_DIGITS = 10

_DIGIT_RUN = re.compile(r"(?<![\w.,-])[0-9](?:[ \u00a0\u202f-]?[0-9]){12,18}(?![\w-]|[.,][0-9])")
_CARD_NUMBER = re.compile(
    r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})|(?:5|2[2-7])[0-9]{14,15}|3[47][0-9]{13}"
    r"|3[0689][0-9]{12}|35[0-9]{14}|6[0-9]{15,18}"
)
_CARD_HIDDEN = re.compile(r"(?<!\w)[0-9]{4}(?:[ -]?[x*•]{4}){2}[ -]?[0-9]{4}(?!\w)", _I)
# The bodies that hand out IMEIs; memory addresses and time stamps begin otherwise.
_IMEI_NUMBER = re.compile(r"(?:01|3[035]|4[459]|5[0-4]|86|9[189])[0-9]{13}")

_NATIONAL_IDS = (
    # French NIR, with or without its key
    (
        re.compile(
            rf"(?<!\w)[12]{_SPACE}?[0-9]{{2}}{_SPACE}?[0-9]{{2}}{_SPACE}?(?:[0-9]{{2}}|2[AB])"
            rf"{_SPACE}?[0-9]{{3}}{_SPACE}?[0-9]{{3}}{_SPACE}?[0-9]{{2}}(?!\w)",
            _I,
        ),
        nir.is_valid,
    ),
    # German tax number: eleven digits, often written 12 345 678 901
    (
        re.compile(r"(?<![\w.,-])[1-9][0-9](?: ?[0-9]{3}){3}(?![\w-]|[.,][0-9])"),
        idnr.is_valid,
    ),
    (re.compile(r"(?<!\w)[0-9]{8}[ -]?[A-Z](?!\w)", _I), dni.is_valid),
    (re.compile(r"(?<!\w)[XYZ][ -]?[0-9]{7}[ -]?[A-Z](?!\w)", _I), nie.is_valid),
    (
        re.compile(r"(?<!\w)(?:[A-Z]{3} ?){2}[0-9LMNP-V]{2}[A-Z0-9 ]{8,11}(?!\w)", _I),
        codicefiscale.is_valid,
    ),
    (re.compile(r"(?<![\w-])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![\w-])"), ssn.is_valid),
)
# British national insurance number; it has no checksum.
_NINO = re.compile(
    r"(?<!\w)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"(?: ?[0-9]{2}){3} ?[A-D](?!\w)"
)

_PHONE = re.compile(
    rf"(?<![\w.,/:+#-])(?:\+{_SPACE}?)?\(?[0-9]"
    rf"(?:(?:{_SPACE}|[.\-/()]){{0,3}}[0-9]){{6,14}}(?![\w-]|[.,:][0-9])"
)
_DATE = re.compile(
    r"(?:[0-9]{1,2}([ ./-])[0-9]{1,2}\1(?:19|20)?[0-9]{2}"
    r"|(?:19|20)[0-9]{2}([ ./-])[0-9]{1,2}\2[0-9]{1,2})(?:\s{1,3}[0-9]{1,4})?"
)
_SAYS_PHONE = re.compile(
    r"\b(?:t[eé]l(?:[eé]phone|[eé]fono)?|telefon(?:nummer|o)?|phone|mobile|cell|portable|handy"
    r"|rückruf|m[oó]vil|whatsapp|fax|call|appele[rz]|numéro|number)\b\W{0,3}"
    r"(?:(?:number|nummer|numéro|n°|no|is|est|ist|es|me|us|moi|nous|at|on|au|le|unter|al)\b\W{0,3})"
    r"{0,3}$",
    _I,
)
_VERSION = re.compile(
    r"[1-9][0-9]{0,4}(?:\.[0-9]{1,5}){3}$|[1-9][0-9]{0,2}(?:\.[0-9]{1,2}){2}(?![.0-9])"
)
_US_SHAPE = re.compile(r"(?:1[ .-])?\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}")
_N_ABROAD_DIGITS = 9
_N_CONTEXT_CHARS = 40


def ibans(text: str) -> Iterator[Span]:
    """Find IBANs with a right checksum, or announced as such."""
    for match in _IBAN.finditer(text):
        end = _longest_iban(match.group())
        if not end and _SAYS_IBAN.search(before(text, match)):
            n_digits = sum(map(str.isdigit, match.group()))
            end = len(match.group()) if n_digits >= _N_IBAN_DIGITS else 0
        if end:
            yield match.start(), match.start() + end


def _longest_iban(candidate: str) -> int:
    """Return where a valid IBAN at the start of the candidate ends; 0 when there is none.

    The pattern may have run on into the words after it.
    """
    ends = [i for i, char in enumerate(candidate) if char.isspace()] + [len(candidate)]
    return next((end for end in reversed(ends) if iban.is_valid(candidate[:end])), 0)


def cards(text: str) -> Iterator[Span]:
    """Find payment cards: a known prefix and length, and Luhn's checksum; or half hidden."""
    for match in _CARD_HIDDEN.finditer(text):
        yield match.span()
    for match in _DIGIT_RUN.finditer(text):
        digits = _digits(match.group())
        if _CARD_NUMBER.fullmatch(digits) and luhn.is_valid(digits):
            yield match.span()


def imeis(text: str) -> Iterator[Span]:
    """Find the numbers of mobile devices: 15 digits with Luhn's checksum."""
    for match in _DIGIT_RUN.finditer(text):
        digits = _digits(match.group())
        if _IMEI_NUMBER.fullmatch(digits) and luhn.is_valid(digits):
            yield match.span()


def national_ids(text: str) -> Iterator[Span]:
    """Find national identity, tax and social-security numbers."""
    for pattern, is_valid in _NATIONAL_IDS:
        for match in pattern.finditer(text):
            if is_valid(match.group()):
                yield match.span()
    for match in _NINO.finditer(text):
        yield match.span()


def phones(text: str) -> Iterator[Span]:
    """Find telephone numbers, international or as written in FR, DE, ES, IT, GB and US."""
    for match in _PHONE.finditer(text):
        number = match.group()
        if _DATE.fullmatch(number) or _VERSION.match(number):
            continue
        if _is_phone(number) or _SAYS_PHONE.search(before(text, match)):
            yield match.span()


def _is_phone(number: str) -> bool:
    digits = _digits(number)
    if number.startswith("+") or digits.startswith("00"):
        # The library knows that the (0) of "+33 (0)6" is not dialled.
        return len(digits) >= _N_ABROAD_DIGITS and _is_possible(
            "+" + digits.removeprefix("00"), None
        )
    if digits.startswith("0"):
        regions = ("FR", "DE", "GB", "IT") if 9 <= len(digits) <= 12 else ()
        return any(_is_possible(digits, region) for region in regions)
    # Ten digits in a row are more often a size or a time stamp than an American telephone.
    return bool(_US_SHAPE.fullmatch(number)) or (len(digits) == 9 and _is_valid(digits, "ES"))


def _is_possible(digits: str, region: str | None) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(digits, region))
    except phonenumbers.NumberParseException:
        return False


def _is_valid(digits: str, region: str) -> bool:
    try:
        return phonenumbers.is_valid_number_for_region(phonenumbers.parse(digits, region), region)
    except phonenumbers.NumberParseException:
        return False


def _digits(number: str) -> str:
    return "".join(filter(str.isdigit, number))


def before(text: str, match: re.Match[str]) -> str:
    """Return the few words before a match, which may announce what it is."""
    return text[max(0, match.start() - _N_CONTEXT_CHARS) : match.start()]
