"""Cut quoted replies, signatures and footers from the text of an e-mail.

The ideas and most of the phrases are mail-parser-reply's (13 languages, one regular expression
over the whole text for each kind of header). Its expressions cannot be run on what customers
send: version 1.36 took 0.65 s for 2,000 line breaks, more than 8 s for 10,000, and 4.8 s for
10,000 characters of "On On On". Here every rule looks at one line, a short window of lines at
most or at how a text begins, so that 100,000 characters of anything are cut in well under a second.
"""

import re
from collections.abc import Iterable, Sequence

from models.mail import forms, forwards, marks
from models.mail.words import FOOTER, SIGN_OFF, THANKS_BEFORE_A_NAME

_FLAGS = re.IGNORECASE

_FOOTER = re.compile(rf"{FOOTER}$", _FLAGS)
# Named apart from the phrases: "Sent from my account but ..." is a complaint, not a footer.
_N_FOOTER_WORDS = 9
_DISCLAIMER = re.compile(
    r"(?:ce (?:message|courriel|courrier|mail|e-mail)|this (?:e-?mail|message|communication)"
    r"|diese (?:e-?mail|nachricht)|este (?:mensaje|correo)|avis de confidentialité"
    r"|confidentiality notice|caution:|disclaimer:|aviso legal)"
    r".{0,300}(?:confiden|vertraulich|destinataire|intended|destinatari|external|outside)",
    _FLAGS,
)

# An agent's frame around what was said on the phone: "Call from Jane Doe (+44 ...): «...»". All
# such notes begin alike, and would be alike for it.
_CALLS = re.compile(
    r"(?:compte[- ]rendu d['’]|note d['’]|incoming |phone )?"
    r"(?:appel|call|anruf|telefonat|gesprächsnotiz|telefonnotiz|(?:nota de )?llamada"
    r"|(?:nota di )?(?:chiamata|telefonata))\b",
    _FLAGS,
)
_SPEECH = re.compile(
    r"(?:(?<=[:.)\n])|(?<=[:.)\n]\s))[«\"“„]\s?"
    r"|\b(?:dit|signale|indique|explique|says|said|states|reports|sagt|meldet|berichtet|dice"
    r"|comenta|indica|explica|segnala|spiega)\s?:\s?[«\"“„]?\s?",
    _FLAGS,
)
_CLOSING = re.compile(r"\s?[»\"”“]\s*$")
_THING = re.compile(r"[A-ZÀ-Ý]\w* \d{1,3}(?![\d ]*\d)|[A-Z]+-?\d")
"""A product or a code in a frame: "Ondelia 8", "E18"; a telephone number has more digits."""
_N_FRAME_CHARS, _N_SPEECH_CHARS = 160, 12
_IN_FRAME = frozenset(
    str.split(
        """
        appel call anruf telefonat gesprächsnotiz telefonnotiz llamada chiamata telefonata note
        nota phone incoming entrant reçu téléphonique telefónica telefonica d l compte rendu
        de du la le des from by with von vom van mit da di del der den die el al au at an to und et
        client cliente customer caller kunde kundin clienta il elle he she they er sie él ella lui
        lei the rappeler rappel back llamar rückruf tel tél number numéro nummer número mme mr mrs
        """
    )
)
"""Words of a frame that have no capital; whatever else has none is of the matter."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN_OFF = re.compile(SIGN_OFF, _FLAGS)
_THANKS = re.compile(THANKS_BEFORE_A_NAME)
_NAME_LINE = re.compile(r"[^\d.?!。？！:：]{0,25}")
_CONTACT = re.compile(
    r"(?:(?:port(?:able)?|mob(?:ile|il)?|t[ée]l(?:[ée]ph?one?|efon)?|phone|fax|gsm|handy|m[óo]vil"
    r"|cell\w*|e-?mail|mail|courriel)\s?[.:]*\s*)?"
    r"(?:[+(]{0,2}\d[\d\s().+/-]{7,20}\d|[^\s@]{1,64}@[^\s@]{1,255}\.\w+)",
    _FLAGS,
)
"""A line that says nothing but how somebody is reached."""
_SENTENCE_END = re.compile(r"[.?!:;,]$")
_TELLING = re.compile(r"(?<!\w)[a-zß-ÿ]{4,}")
"""A word that is no name, nor what stands within one ("van der"): somebody tells something."""
_LEAST_WORDS = 4
"""Above a signature: a greeting alone is no mail."""
_N_SIGN_OFF_CHARS = 120
_N_SIGNATURE_LINES = 8
_N_SIGNATURE_LINE_CHARS = 70
_N_FORWARDS = 5
"""So often a mail is sent on, one in the other."""


def cut(text: str, subject: str = "", *, by_agent: bool = False) -> str:
    """Keep what the writer of the last message says, or who an agent's note of a call quotes.

    Lines quoted with ``>`` go, and so does all that follows a header of a quoted mail, unless
    that header stands over ``>`` lines: then what is written below them stays. Of a mail that is
    sent on what it says stays, below what is said of the matter by whoever sends it on.

    Args:
        text: Plain text; may be of any length.
        subject: The mail's, with its prefixes.
        by_agent: An answer: it may show a form or a mail, and neither fills in nor sends on.

    Returns:
        The text without quotes, footers, disclaimers and signature; it may be empty.
    """
    lines = [line.strip() for line in _unframed(text).split("\n")]
    if by_agent:
        return _said(lines)
    said: list[str] = []
    for _ in range(_N_FORWARDS):
        parts = forwards.parted(lines, subject)
        if parts is None:
            break
        above, lines = parts
        said.append(_said(forms.filled_in(above)))
        subject = ""
    kept = [part for part in said if part and not forwards.is_handed_over(part)]
    return "\n".join(filter(None, [*kept, _said(forms.filled_in(lines))]))


def _said(lines: Sequence[str]) -> str:
    lines = _cut_quotes(lines)
    lines = _cut_disclaimers(line for line in lines if not _is_footer(line))
    return "\n".join(_cut_contact(_cut_signature(lines))).strip()


def _unframed(text: str) -> str:
    """Keep what a note of a call quotes, to its end: the frame is names, numbers and "says"."""
    speech = _SPEECH.search(text, 0, _N_FRAME_CHARS) if _CALLS.match(text) else None
    if speech is None:
        return text
    said, frame = text[speech.end() :], text[: speech.start()]
    is_quoted, closed = speech.group().strip()[-1:] in '«"“„', _CLOSING.search(said)
    small = {w.casefold() for w in _LETTERS.findall(frame) if w[0].islower()}
    if (
        small - _IN_FRAME
        or _THING.search(frame)
        or len(said) < _N_SPEECH_CHARS
        or (is_quoted and not closed)
    ):
        return text
    return said[: closed.start()] if is_quoted and closed else said


def _cut_quotes(lines: Sequence[str]) -> list[str]:
    """Drop ``>`` lines, and all after the header of a quoted mail."""
    kept: list[str] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        n_header = marks.n_attribution_lines(lines, i)
        if n_header and not _quote_follows(lines, i + n_header):
            break
        if marks.is_separator(line) or marks.is_quoted(lines, i):
            break
        if not n_header and not line.startswith(">"):
            kept.append(line)
        i += max(1, n_header)
    return kept


def _quote_follows(lines: Sequence[str], start: int) -> bool:
    following = next((line for line in lines[start : start + 3] if line), "")
    return following.startswith(">")


def _closes(line: str, below: list[str]) -> bool:
    if _SIGN_OFF.match(line):
        return True
    return bool(_THANKS.fullmatch(line)) and all(map(_NAME_LINE.fullmatch, below))


def _is_footer(line: str) -> bool:
    # Most lines have more words: the phrases are looked for in the few others.
    return len(line.split()) <= _N_FOOTER_WORDS and _FOOTER.match(line) is not None


def _cut_disclaimers(lines: Iterable[str]) -> list[str]:
    """Drop each paragraph that begins like "This e-mail is confidential ..."."""
    kept: list[str] = []
    inside = False
    for line in lines:
        inside = bool(line) and (inside or bool(_DISCLAIMER.match(line)))
        if not inside:
            kept.append(line)
    return kept


def _cut_signature(lines: list[str]) -> list[str]:
    """Cut from the first sign-off below which only a few short lines follow.

    The limit keeps what a customer writes after a "Best regards" or a ``--`` used as a rule.
    """
    end = len(lines)
    n_below = 0
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        if len(line) <= _N_SIGN_OFF_CHARS and _closes(line, lines[i + 1 : end]):
            end = i
        n_below += bool(line)
        if len(line) > _N_SIGNATURE_LINE_CHARS or n_below > _N_SIGNATURE_LINES:
            break
    return lines[:end]


def _cut_contact(lines: list[str]) -> list[str]:
    """Cut a last paragraph that is a signature without a sign-off.

    Not what is announced above it ("My order is this:"), nor what stands under a greeting alone.
    """
    while lines and not lines[-1]:
        lines = lines[:-1]
    start = next((i + 1 for i in range(len(lines) - 1, -1, -1) if not lines[i]), 0)
    above = " ".join(lines[:start]).rstrip()
    is_said = len(above.split()) >= _LEAST_WORDS and not above.endswith((":", "："))
    return lines[:start] if is_said and signs(lines[start:]) else lines


def signs(paragraph: Sequence[str]) -> bool:
    """Tell whether lines say nothing but names and a way to call or to write."""
    is_contact = [_CONTACT.fullmatch(line) is not None for line in paragraph]
    return (
        any(is_contact)
        and len(paragraph) <= _N_SIGNATURE_LINES
        and all(
            contact or (len(line) <= _N_SIGNATURE_LINE_CHARS and not _tells(line))
            for line, contact in zip(paragraph, is_contact, strict=True)
        )
    )


def _tells(line: str) -> bool:
    return bool(_SENTENCE_END.search(line) or _TELLING.search(line))
