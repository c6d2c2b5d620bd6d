"""Mask personal data: what leaves a ticket names nobody.

The order of the table is part of the rule: what contains another kind comes first (a mail
address may stand in an URL, a card number looks like a telephone).
"""

import re
from collections.abc import Callable, Collection, Iterable

from models import private_net, private_numbers, private_words
from models.private_numbers import Span

_Find = Callable[[str], Iterable[Span]]

_DETECTORS: tuple[tuple[str, _Find], ...] = (
    ("url", private_net.urls),
    ("email", private_net.emails),
    ("iban", private_numbers.ibans),
    ("card", private_numbers.cards),
    ("id", private_numbers.national_ids),
    ("id", private_words.customer_ids),
    ("serial", private_words.serials),
    ("serial", private_numbers.imeis),
    ("order", private_words.orders),
    ("mac", private_net.macs),
    ("ip", private_net.ips),
    ("phone", private_numbers.phones),
    ("address", private_words.addresses),
    ("name", private_words.people),
)
TAGS = tuple(dict.fromkeys(f"[{kind}]" for kind, _ in _DETECTORS))
"""Everything that ``mask`` may put in the place of personal data."""

_TAG = re.compile("|".join(map(re.escape, TAGS)))


def mask(text: str, *, names: Collection[str] = ()) -> str:
    """Replace personal data by tags such as ``[email]`` or ``[name]``.

    Error codes, versions, models, dates and prices stay. Masking what is masked changes nothing.

    Args:
        text: Any text, of any length.
        names: Names known from elsewhere (the customer's, the agent's), masked wherever they
            stand as whole words.
    """
    detectors = (*_DETECTORS, ("name", private_words.given(names)))
    # A tag may complete the surroundings of something else, so look until nothing is found.
    # Each round leaves fewer characters that are not tags: it ends.
    while (masked := _mask_once(text, detectors)) != text:
        text = masked
    return text


def leaks(text: str) -> tuple[str, ...]:
    """Return the kinds of personal data that ``mask`` would still find, without repeats."""
    kinds = (kind for kind, find in _DETECTORS if _replace(text, find(text), f"[{kind}]") != text)
    return tuple(dict.fromkeys(kinds))


def _mask_once(text: str, detectors: Iterable[tuple[str, _Find]]) -> str:
    for kind, find in detectors:
        text = _replace(text, find(text), f"[{kind}]")
    return text


def _replace(text: str, spans: Iterable[Span], tag: str) -> str:
    """Put the tag in the place of each span; spans over a tag or an earlier span stay."""
    found = sorted(spans, key=lambda span: (span[0], -span[1]))
    if not found:
        return text
    taken = [match.span() for match in _TAG.finditer(text)]
    pieces: list[str] = []
    at = i_taken = 0
    for start, end in found:
        while i_taken < len(taken) and taken[i_taken][1] <= start:
            i_taken += 1
        is_free = i_taken == len(taken) or end <= taken[i_taken][0]
        if start >= at and is_free:
            pieces += text[at:start], tag
            at = end
    return "".join(pieces) + text[at:]
