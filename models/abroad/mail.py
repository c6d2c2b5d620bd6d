"""Find mailboxes whose name or host is written in another script: "иван@почта.рф"."""

import re
from collections.abc import Iterator

from models.abroad.scripts import APART, CLOSED, veiled
from models.alphabets.letters import ARABIC, CYRILLIC, HAN, HANGUL, KANA, THAI
from models.private import mail
from models.private.plain import Span, lowered

_SPACED = rf"{CYRILLIC}{ARABIC}{HANGUL}\u0370-\u03ff\u05d0-\u05ea"
_IN_BOX = r"[\w.+-]"
_HOST = rf"(?:[\w-]{{1,63}}\.){{1,5}}(?:[a-z]{{2,30}}|[{_SPACED}]{{2,30}})"
_BOX = re.compile(
    rf"(?<!{_IN_BOX}){_IN_BOX}{{0,40}}?[{_SPACED}]{_IN_BOX}{{0,40}}@{_HOST}"
    # where no space stands before it, all letters of the run may be its name
    rf"|[{HAN}{KANA}{THAI}]{{1,12}}@{_HOST}"
    rf"|(?<!{_IN_BOX})[a-z0-9.+_-]{{1,64}}@(?=[^\s@]{{0,80}}[{_SPACED}]){_HOST}"
    rf"|{APART}[a-z0-9.+_-]{{1,64}}@[a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,40}}){{0,3}}"
    rf"(?:\.(?:中国|中國|公司|网络|香港|台灣|台湾|新加坡)|。[a-z]{{2,6}}{CLOSED})"
)
# "メールはtaro@example.jp": the box begins with its Latin letters
_BESIDE = re.compile(rf"[{HAN}{KANA}{THAI}](?=[a-z0-9][^@]*@)")


def boxes(text: str) -> Iterator[Span]:
    """Find mailboxes of which a part is in no Latin letters."""
    if "@" in text and not text.isascii():
        for match in _BOX.finditer(lowered(text)):
            yield match.span()
        if veiled(text) != text:
            for start, end in mail.emails(text):
                beside = _BESIDE.search(lowered(text), start, end)
                yield beside.end() if beside else start, end
