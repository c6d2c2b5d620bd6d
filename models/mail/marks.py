"""How mail programs mark where the mail begins that is quoted or sent on.

Every rule looks at one line or a short window of lines, see ``models/mail/quotes.py``.
"""

import re
from collections.abc import Sequence

from models.mail.words import (
    A_DESK,
    FORWARDED,
    FORWARDED_BELOW,
    ORIGINAL,
    RECIPIENT,
    SENDER,
    SENT,
    SUBJECT,
    WROTE_END,
    WROTE_START,
)

_FLAGS = re.IGNORECASE

# "Le 3 mars 2024 à 10:12, Support <s@example.org> a écrit :", wrapped over up to three lines.
_WROTE_START = re.compile(WROTE_START, _FLAGS)
_WROTE_END = re.compile(rf"{WROTE_END}\s?:$", _FLAGS)
_HAS_DATE = re.compile(r"\d")
# The same in any language: in which year, at what time, who by address, and a colon at the end.
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_BY_ADDRESS = re.compile(r"<[^<>\s@]{1,64}@[^<>\s]{1,255}>[^<>]{0,60}[:：]$")

# "------ Forwarded message ------", "Begin forwarded message:", "-----Message d'origine-----".
_SENT_ON = re.compile(rf"-{{2,}}\s*{FORWARDED}\s*-*$|{FORWARDED_BELOW}\s*:$", _FLAGS)
_QUOTED = re.compile(rf"-{{2,}}\s*{ORIGINAL}\s*-*$", _FLAGS)

# Outlook writes the quoted mail's headers: a sender, and close by when it was sent.
_SENDER = re.compile(rf"\**{SENDER}\**\s?[:：]\**\s*\S", _FLAGS)
_SENT = re.compile(rf"(?:^|\s)\**{SENT}\**\s?[:：]", _FLAGS)
_OF_A_MAIL = re.compile(rf"@|(?:^|\s)\**{SUBJECT}\**\s?[:：]", _FLAGS)
_BY_A_DESK = re.compile(rf"\**{SENDER}\**\s?[:：].{{0,40}}?(?<!\w){A_DESK}(?!\w)", _FLAGS)
_FIELD = re.compile(rf"\**(?P<name>{SENDER}|{SENT}|{SUBJECT}|{RECIPIENT})\**\s?[:：]", _FLAGS)
_GOES_ON = re.compile(r"[^:：]{0,200}@[^:：]{0,200}")
"""A list of addresses that a mail program broke into two lines."""
_N_HEADER_LINES, _N_CHARS = 5, 500
_N_FIELDS, _N_LOOKED_AT = 9, 40


def is_separator(line: str) -> bool:
    """Tell whether a line does nothing but mark that a mail begins below it."""
    return is_sent_on(line) or _QUOTED.match(line) is not None


def is_sent_on(line: str) -> bool:
    """Tell whether a line says that the mail below it is sent on."""
    return _SENT_ON.match(line) is not None


def is_quoted(lines: Sequence[str], start: int) -> bool:
    """Tell whether a mail begins at a line that is quoted, or sent on, as Outlook marks both."""
    return _QUOTED.match(lines[start]) is not None or _is_header(lines, start)


def _is_header(lines: Sequence[str], start: int) -> bool:
    """Whether fields begin here: a sender, when it was sent, and an address or a subject."""
    if not (_SENDER.match(lines[start]) or _SENT.match(lines[start])):
        return False
    end = min(end_of_header(lines, start), start + _N_HEADER_LINES)
    header = [line[:_N_CHARS] for line in lines[start:end]]
    return all(
        any(map(tells, header)) for tells in (_SENDER.match, _SENT.search, _OF_A_MAIL.search)
    )


def n_attribution_lines(lines: Sequence[str], start: int) -> int:
    """Count the lines (0 to 3) of an "On ... wrote:" that begins at ``start``."""
    first = lines[start]
    if not (_WROTE_START.match(first) or "<" in first or _CLOCK.search(first[:300])):
        return 0
    for n in (1, 2, 3):
        header = " ".join(lines[start : start + n])
        if len(header) > 300:
            return 0
        if _says_who_wrote(header):
            return n
    return 0


def _says_who_wrote(header: str) -> bool:
    if _YEAR.search(header) and _CLOCK.search(header) and _BY_ADDRESS.search(header):
        return True
    is_dated = _WROTE_START.match(header) and _HAS_DATE.search(header)
    return bool(is_dated and _WROTE_END.search(header))


def end_of_header(lines: Sequence[str], start: int) -> int:
    """Find where the fields end that stand at ``start``: "De :", "Envoyé :", "À :", "Objet :".

    Each once, the lines between them empty or not.
    """
    end, seen = start, set[str]()
    for i in range(start, min(len(lines), start + _N_LOOKED_AT)):
        field = _FIELD.match(lines[i][:_N_CHARS])
        if field is None and not lines[i]:
            continue
        if field is None and end == i > start and _GOES_ON.fullmatch(lines[i]):
            end = i + 1
            continue
        if field is None or len(seen) >= _N_FIELDS or (name := field["name"].casefold()) in seen:
            break
        seen.add(name)
        end = i + 1
    return end


def is_by_a_desk(header: Sequence[str]) -> bool:
    """Tell whether a header names a support desk as its sender."""
    return any(_BY_A_DESK.match(line) for line in header)
