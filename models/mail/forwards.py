"""What a mail that is sent on says: the mail below, and what whoever sends it on adds.

A shop or a colleague writes "Pour traitement svp" above a customer's mail and sends it to the
desk: the ticket is the customer's. A reply quotes a mail, too, and there what is quoted is old.
"""

import re
from collections.abc import Sequence

from models.mail import forms, marks
from models.mail.words import AROUND_IT, FORWARDS, HANDS_OVER, REPLIES

_PREFIX = re.compile(rf"(?:(?P<on>{FORWARDS})|{REPLIES})(?:\[\d+\])?\s?[:：]\s*", re.IGNORECASE)
_HANDS_OVER = re.compile(rf"(?<!\w){HANDS_OVER}(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]{4,}(?:'s)?|\d+")
_N_CHARS, _N_OTHER_WORDS = 300, 1
"""What is longer, or has more words of its own, tells something of the matter."""


def without_prefixes(subject: str) -> str:
    """Cut "Re:", "TR :", "AW:" from a subject, however many there are."""
    end = 0
    while prefix := _PREFIX.match(subject, end):
        end = prefix.end()
    return subject[end:]


def is_handed_over(said: str) -> bool:
    """Tell whether somebody says no more than that what stands below is to be dealt with."""
    if len(said) > _N_CHARS or not _HANDS_OVER.search(said):
        return False
    rest = _WORD.findall(_HANDS_OVER.sub(" ", said.casefold()))
    return sum(word not in AROUND_IT for word in rest) <= _N_OTHER_WORDS


def parted(lines: Sequence[str], subject: str) -> tuple[list[str], list[str]] | None:
    """Part a mail that is sent on into what is said above it and what it says.

    Outlook marks what it quotes in a reply and what it sends on alike. There it is the subject that
    tells, and without its prefix what is said above: nothing, or that it is handed over.

    Args:
        lines: A mail's, stripped.
        subject: Its own, with the prefixes.

    Returns:
        The lines above and those below, without the header and ``>`` before each; None where
        nothing is sent on, or but what a desk answered.
    """
    start = _start(lines, subject)
    if start is None:
        return None
    below = _unquoted(lines[start + marks.is_separator(lines[start]) :])
    end = marks.end_of_header(below, 0)
    if marks.is_by_a_desk(below[:end]) and not forms.is_form(below[end:]):
        return None
    return list(lines[:start]), below[end:]


def _start(lines: Sequence[str], subject: str) -> int | None:
    prefix = _PREFIX.match(subject)
    for i, line in enumerate(lines):
        if marks.is_sent_on(line):
            return i
        if marks.is_quoted(lines, i):
            if prefix is not None:
                return i if prefix["on"] else None
            said = " ".join(lines[:i]).strip()
            return i if not said or is_handed_over(said) else None
        if line.startswith(">") or marks.n_attribution_lines(lines, i):
            return None
    return None


def _unquoted(lines: Sequence[str]) -> list[str]:
    """Cut the ``>`` before each line of a mail that is sent on as a quote."""
    first = next(filter(None, lines), "")
    return [line.removeprefix(">").strip() for line in lines] if first[:1] == ">" else list(lines)
