"""In which hands invented personal data is written, in two halves: see ``masking.py``.

The sentences around it are in ``_sentences.py``, the values in ``_planted.py``.
"""

import random
from collections.abc import Callable

import _planted as made
import phonenumbers
from _planted import Rng, grouped
from phonenumbers import PhoneNumberFormat as Format
from stdnum import luhn

_AT = {"fr": " arobase ", "en": " at ", "de": " at ", "es": " arroba "}
_DOT = {"fr": " point ", "en": " dot ", "de": " punkt ", "es": " punto "}
_DIGITS = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf".split(),
    "en": "zero one two three four five six seven eight nine".split(),
    "de": "null eins zwei drei vier fünf sechs sieben acht neun".split(),
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
}
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_TEENS = "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()


def _national(number: phonenumbers.PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, Format.NATIONAL))


def _abroad(number: phonenumbers.PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, Format.INTERNATIONAL))


def _flat(number: phonenumbers.PhoneNumber) -> str:
    return "".join(filter(str.isdigit, _national(number)))


def _in_french(pair: str) -> str:
    """Two digits as a French speaker says them: "trente-quatre", "soixante-dix-huit"."""
    tens, unit = int(pair[0]), int(pair[1:] or 0)
    if len(pair) == 1 or tens == 0:
        return " ".join(_DIGITS["fr"][int(digit)] for digit in pair)
    if tens == 1:
        return _TEENS[unit]
    if tens in (7, 9):
        return f"{_TENS[tens - 1]}-{_TEENS[unit]}"
    return _TENS[tens] + (f"-{_DIGITS['fr'][unit]}" if unit else "")


def _spoken(number: phonenumbers.PhoneNumber, language: str) -> str:
    if language == "fr":
        return " ".join(_in_french(pair) for pair in grouped(_flat(number), (2,)).split())
    return " ".join(_DIGITS[language][int(digit)] for digit in _flat(number))


def _said_mail(mail: str, language: str) -> str:
    return mail.replace("@", _AT[language]).replace(".", _DOT[language])


# value, tongue, rng -> as written
Hand = Callable[[str, str, Rng], str]
HANDS: dict[str, dict[str, tuple[Hand, ...]]] = {
    "email": {
        "tuned": (
            lambda v, t, r: v,
            lambda v, t, r: v.upper(),
            lambda v, t, r: v.replace("@", " (at) "),
            lambda v, t, r: _said_mail(v, t),
            lambda v, t, r: v.replace("@", " @ "),
            lambda v, t, r: v,
            lambda v, t, r: f"<{v}>",
            lambda v, t, r: f"mailto:{v}",
            lambda v, t, r: v.replace("@", "[at]").replace(".", "[dot]"),
            lambda v, t, r: v.replace("@", _AT[t]),
            lambda v, t, r: v.replace("@", "@ "),
            lambda v, t, r: v.replace("@", " AT ").replace(".", " DOT "),
            lambda v, t, r: v,
            lambda v, t, r: v.replace("@", " [at] "),
            lambda v, t, r: v.replace("@", "(at)").replace(".", "(dot)"),
            lambda v, t, r: _said_mail(v, t).upper(),
            lambda v, t, r: f"« {v} »",
            lambda v, t, r: v.title(),
        ),
        "held": (
            lambda v, t, r: v,
            lambda v, t, r: v.replace("@", "{at}"),
            lambda v, t, r: v.replace("@", " (arobase) "),
            lambda v, t, r: _said_mail(v, t).replace("-", " - "),
            lambda v, t, r: v.replace("@", "@@"),
            lambda v, t, r: f"{v};",
        ),
    },
    "card": {
        "tuned": (
            lambda v, t, r: grouped(v, (4,)),
            lambda v, t, r: v,
            lambda v, t, r: grouped(v, (4,), "."),
            lambda v, t, r: grouped(v, (4,), "-"),
            lambda v, t, r: grouped(v, (4,), "  "),
            lambda v, t, r: grouped(v, (4,), "/"),
            lambda v, t, r: grouped(v, (8,)),
            lambda v, t, r: grouped(v, (4, 6, 5)) if len(v) == 15 else grouped(v, (4,), " - "),
            lambda v, t, r: f"{grouped(v, (4,), '.')}",
            lambda v, t, r: f"n°{v}",
            lambda v, t, r: grouped(v, (4,), "\u00a0"),
            lambda v, t, r: v,
            lambda v, t, r: grouped(v, (4,)),
            lambda v, t, r: grouped(v, (2,), "."),
            lambda v, t, r: grouped(v, (4, 12)),
            lambda v, t, r: grouped(v, (4,), "_"),
            lambda v, t, r: grouped(v, (4,), "\u2013"),
        ),
        "held": (
            lambda v, t, r: grouped(v, (4,)),
            lambda v, t, r: grouped(v, (4, 4, 8)),
            lambda v, t, r: grouped(v, (4,), ". "),
            lambda v, t, r: grouped(v, (1,)),
            lambda v, t, r: f"{v[:4]} {v[4:]}",
            lambda v, t, r: grouped(v, (4,), "\u2009"),
        ),
    },
    "iban": {
        "tuned": (
            lambda v, t, r: grouped(v, (4,)),
            lambda v, t, r: v,
            lambda v, t, r: v.lower(),
            lambda v, t, r: grouped(v, (4,), "."),
            lambda v, t, r: grouped(v, (4,), "-"),
            lambda v, t, r: grouped(v.lower(), (4,)),
            lambda v, t, r: grouped(v, (2, 2, 5)),
            lambda v, t, r: grouped(v, (4, 10)),
            lambda v, t, r: f"{v[:4]}  {grouped(v[4:], (4,))}",
            lambda v, t, r: f"{v[:9]} {v[9:]}",
            lambda v, t, r: grouped(v.lower(), (4,), "."),
            lambda v, t, r: grouped(v, (4,)),
            lambda v, t, r: grouped(v, (4,), "/"),
            lambda v, t, r: grouped(v, (2, 2, 4)),
            lambda v, t, r: grouped(v, (4,), "\u00a0"),
            lambda v, t, r: grouped(v.lower(), (5,)),
            lambda v, t, r: grouped(v, (4,), " - "),
        ),
        "held": (
            lambda v, t, r: v,
            lambda v, t, r: v.capitalize(),
            lambda v, t, r: grouped(v, (4,), "  "),
            lambda v, t, r: grouped(v, (4, 5, 5, 11)),
            lambda v, t, r: grouped(v, (4,), "_"),
            lambda v, t, r: grouped(v, (4,), "\u2011"),
        ),
    },
    "id": {
        "tuned": (
            lambda v, t, r: v,
            lambda v, t, r: _as_on_paper(v, " "),
            lambda v, t, r: v.lower(),
            lambda v, t, r: _as_on_paper(v, "-"),
            lambda v, t, r: _as_on_paper(v, "."),
            lambda v, t, r: _as_on_paper(v.lower(), " "),
            lambda v, t, r: v,
            lambda v, t, r: v,
            lambda v, t, r: _as_on_paper(v, "\u00a0"),
            lambda v, t, r: _as_on_paper(v, " "),
            lambda v, t, r: _as_on_paper(v.lower(), "-"),
        ),
        "held": (
            lambda v, t, r: v,
            lambda v, t, r: _as_on_paper(v, " "),
            lambda v, t, r: _as_on_paper(v, "/"),
            lambda v, t, r: _as_on_paper(v.lower(), "."),
        ),
    },
    "mac": {
        "tuned": (
            lambda v, t, r: grouped(v, (2,), ":"),
            lambda v, t, r: grouped(v.lower(), (2,), "-"),
            lambda v, t, r: grouped(v.lower(), (2,), ":"),
            lambda v, t, r: grouped(v, (4,), "."),
            lambda v, t, r: grouped(v, (2,)),
            lambda v, t, r: grouped(v, (2,), "-"),
            lambda v, t, r: grouped(v.lower(), (4,), "."),
        ),
        "held": (
            lambda v, t, r: grouped(v, (2,), ":"),
            lambda v, t, r: grouped(v.capitalize(), (2,), "-"),
        ),
    },
}  # fmt: skip


def _as_on_paper(value: str, mark: str) -> str:
    """The usual groups of a national number, told by its length and letters."""
    if len(value) == 15:
        return grouped(value, (1, 2, 2, 2, 3, 3, 2), mark)
    if len(value) == 16:
        return grouped(value, (3, 3, 5, 5), mark if mark != "." else " ")
    if len(value) == 11:
        return grouped(value, (2, 3), mark)
    if value.isdigit():
        return grouped(value, (3, 2, 4), mark)
    if value[1].isalpha():
        return grouped(value, (2,), mark)
    if value[0].isalpha():
        return f"{value[0]}{mark}{value[1:8]}{mark}{value[8]}"
    return grouped(value[:8], (2, 3), mark) + mark + value[8]


PHONES: dict[str, tuple[Callable[[phonenumbers.PhoneNumber, str], str], ...]] = {
    "tuned": (
        lambda n, t: _national(n),
        lambda n, t: _abroad(n),
        lambda n, t: _flat(n),
        lambda n, t: grouped(_flat(n), (2,), "."),
        _spoken,
        lambda n, t: _national(n).replace(" ", "-"),
        lambda n, t: _abroad(n).replace(" ", "."),
        lambda n, t: "00" + _abroad(n)[1:].replace(" ", "").replace("-", ""),
        lambda n, t: _abroad(n).replace(" ", " (0)", 1) if _national(n)[0] == "0" else _abroad(n),
        lambda n, t: grouped(_flat(n), (2,), " - "),
        lambda n, t: grouped(_flat(n), (4, 3)),
        lambda n, t: _spoken(n, t).replace(" ", ", "),
        lambda n, t: grouped(_flat(n), (2,)).replace(" ", " " + _DOT[t].strip() + " "),
        lambda n, t: "tel:" + _abroad(n).replace(" ", ""),
        lambda n, t: ("O" + _flat(n)[1:]) if _flat(n)[0] == "0" else _flat(n),
        lambda n, t: _national(n),
        lambda n, t: _abroad(n).replace(" ", ""),
        lambda n, t: grouped(_flat(n), (2,), "/"),
        lambda n, t: grouped(_flat(n), (3,), "."),
        lambda n, t: "+" + _spoken(n, t) if t == "fr" else _spoken(n, t).replace(" ", "-"),
        lambda n, t: _abroad(n).replace("+", "00 "),
        lambda n, t: f"({_flat(n)[:3]}) {grouped(_flat(n)[3:], (3,))}",
        lambda n, t: _spoken(n, t).capitalize(),
        lambda n, t: grouped(_flat(n), (2,), "\u202f"),
    ),
    "held": (
        lambda n, t: _national(n),
        lambda n, t: _abroad(n),
        lambda n, t: _national(n).replace(" ", "  "),
        lambda n, t: _national(n).replace(" ", " . "),
        lambda n, t: f"+{n.country_code}(0){n.national_number}",
        lambda n, t: f"00{n.country_code}-{n.national_number}",
        lambda n, t: _spoken(n, t).replace(" ", " - "),
        lambda n, t: _spoken(n, t).upper(),
        lambda n, t: _abroad(n).replace(" ", "\u00a0"),
    ),
}  # fmt: skip


# How codes look: # is a digit, ? a capital letter, {t} a token, {s} and {n} a name and digits.
SHAPES: dict[str, dict[str, tuple[str, ...]]] = {
    "url": {
        "tuned": (
            "https://compte.example/reset?token={t}", "https://mon.example/espace/{t}",
            "http://shop.example/o/track?mail=a.b%40gmail.com&k={t}",
            "www.portal.example/invite/{t}",
            "https://user:{t}@ftp.example/", "https://app.example/#access_token={t}&expires=3600",
            "portal.example/verify?code={t}", "https://www.boutique.example/suivi?id={t}&lang=fr",
            "HTTPS://MON.EXAMPLE/R/{t}", "https://cloud.example/s/{t}#key=abc",
        ),
        "held": (
            "http://api.example/v1/me?apikey={t}", "https://visio.example/j/8812345678?pwd={t}",
            "ftp://moi:secret@files.example/{t}", "facture.example/pdf/{t}?dl=1",
        ),
    },
    "serial": {
        "tuned": ("???#-####-##?", "R##?###???", "??##########", "#?#?-####?#", "######/####"),
        "held": ("?####?##", "##??#####", "??-###-####-?", "#########", "???? ####"),
    },
    "order": {
        "tuned": (
            "ORV-####-#####", "#######", "###-#######-#######", "W##########", "CMD_##_######",
        ),
        "held": ("########", "FR-######", "??####/##", "#####-##", "#### ####"),
    },
    "handle": {
        "tuned": ("@{s}{n}", "@{s}", "@{s}_{n}", "@the_{s}", "@{s}{n}_fr"),
        "held": ("@_{s}_", "@{s}Off", "@Xx{s}{n}"),
    },
}  # fmt: skip
_TOWN_MARKS = {
    "tuned": (", ", " ", ",\n", "\n", " , ", " - "),
    "held": (", ", " ", "\n", ",", " / "),
}


def make(kind: str, language: str, half: str, rng: Rng) -> tuple[str, tuple[str, ...]]:
    """Invent an item and write it; also return what of it must not be seen again."""
    if kind == "address":
        street, town = made.address(half, language, rng)
        whole = f"{street}{rng.choice(_TOWN_MARKS[half])}{town}"
        if rng.random() < 0.3:
            whole, street, town = whole.lower(), street.lower(), town.lower()
        return whole, (street, town if language == "en" else town.split()[0])
    if kind == "phone":
        written = rng.choice(PHONES[half])(made.phone(language, rng), language)
    elif kind == "name_lower":
        written = made.name(half, rng).lower()
    elif kind == "name":
        written = _name(half, rng)
    else:
        value = _value(kind, language, half, rng)
        hands = HANDS.get(kind, {}).get(half)
        written = rng.choice(hands)(value, language, rng) if hands else value
    return written, (written.removeprefix("mailto:").removeprefix("tel:").removeprefix("n°"),)


def _name(half: str, rng: Rng) -> str:
    whole = made.name(half, rng)
    first, last = whole.split(" ", 1)
    initial, loud = f"{first[0]}. {last}", f"{first} {last.upper()}"
    return rng.choice(
        {
            "tuned": (whole, whole, initial, loud, f"{last.upper()} {first}", first),
            "held": (whole, whole, first, f"{first} {last[0]}."),
        }[half]
    )


def _value(kind: str, language: str, half: str, rng: Rng) -> str:
    if kind in SHAPES:
        shape = rng.choice(SHAPES[kind][half])
        if kind == "url":
            return shape.format(t=made.hexes(24, rng).lower())
        stem = made.phonetic(rng.choice(made.LAST[half]))
        return made.code(shape.format(s=stem, n=made.digits(2, rng)), rng)
    return _VALUES[kind](half, language, rng)


def _ip(half: str, rng: Rng) -> str:
    if rng.random() < 0.7:
        first = rng.randint(*((78, 213) if half == "tuned" else (45, 66)))
        return ".".join(map(str, (first, *(rng.randint(31, 250) for _ in range(3)))))
    groups = [made.hexes(4, rng).lower() for _ in range(7)]
    if half == "held":
        return "2003:e8:" + ":".join(groups[:2]) + "::1"
    return "2a01:" + rng.choice((":".join(groups), ":".join(groups[:3]) + "::" + groups[3]))


def _imei(half: str, rng: Rng) -> str:
    body = "35" + made.digits(12, rng)
    whole = body + luhn.calc_check_digit(body)
    sizes, mark = rng.choice(
        {
            "tuned": (((15,), ""), ((2, 6, 6, 1), " "), ((2, 6, 6, 1), "-"), ((3,), " ")),
            "held": (((15,), ""), ((6, 2, 6, 1), "/"), ((8, 7), " ")),
        }[half]
    )
    return grouped(whole, sizes, mark)


_COUNTRIES = {"fr": ("FR",), "de": ("DE",), "es": ("ES", "IT"), "en": ("GB", "US")}
_VALUES: dict[str, Callable[[str, str, Rng], str]] = {
    "email": lambda half, language, rng: made.email(half, rng),
    "card": lambda half, language, rng: made.card(rng),
    "iban": lambda half, language, rng: made.account(rng),
    "id": lambda half, language, rng: made.national_id(rng.choice(_COUNTRIES[language]), rng),
    "mac": lambda half, language, rng: made.hexes(12, rng),
    "ip": lambda half, language, rng: _ip(half, rng),
    "imei": lambda half, language, rng: _imei(half, rng),
}
KINDS = (*_VALUES, *SHAPES, "phone", "address", "name", "name_lower")
"""Every kind that is planted; names in lower case are told apart."""


def seeded(seed: int) -> Rng:
    """The random numbers of one run."""
    return random.Random(seed)
