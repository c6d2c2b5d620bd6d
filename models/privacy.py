"""Mask personal data: what leaves a ticket names nobody.

The order of the table is part of the rule: what contains another kind comes first (a mail
address may stand in an URL, a card number looks like a telephone), and a name is known by the tag
of the address beside it.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import cycle

from models.abroad import births as abroad_births
from models.abroad import homes as abroad_homes
from models.abroad import mail as abroad_mail
from models.abroad import names as abroad_names
from models.abroad import papers as abroad_papers
from models.abroad import phones as abroad_phones
from models.abroad import plates as abroad_plates
from models.abroad import told as abroad_told
from models.abroad.scripts import veiled
from models.private import accounts as private_accounts
from models.private import answers as private_answers
from models.private import homes as private_homes
from models.private import ids as private_ids
from models.private import logins as private_logins
from models.private import mail as private_mail
from models.private import net as private_net
from models.private import passcodes as private_passcodes
from models.private import people as private_people
from models.private import phones as private_phones
from models.private import places as private_places
from models.private import plates as private_plates
from models.private import references as private_references
from models.private import secrets as private_secrets
from models.private.plain import Span, n_figures, plain
from models.private.products import Names, unnamed

_Find = Callable[[str], Iterable[Span]]

_DETECTORS: tuple[tuple[str, _Find], ...] = (
    ("url", private_net.urls),
    ("email", abroad_mail.boxes),
    ("email", private_mail.emails),
    ("secret", private_secrets.secrets),
    ("handle", private_mail.handles),
    ("secret", private_passcodes.passcodes),
    ("iban", private_accounts.ibans),
    ("card", private_accounts.cards),
    ("address", abroad_homes.homes),
    ("address", private_homes.homes),
    ("id", private_ids.national_ids),
    ("id", abroad_papers.papers),
    ("secret", abroad_told.secrets),
    ("birthdate", abroad_births.birth_dates),
    ("handle", abroad_told.logins),
    ("id", abroad_plates.plates),
    ("id", private_plates.plates),
    ("id", private_references.personal_codes),
    ("birthdate", private_answers.birth_dates),
    ("id", private_answers.codes),
    ("handle", private_logins.logins),
    ("birthdate", private_ids.birth_dates),
    ("serial", abroad_told.serials),
    ("serial", private_references.serials),
    ("serial", private_accounts.imeis),
    ("order", abroad_told.numbers),
    ("order", private_references.orders),
    ("mac", private_net.macs),
    ("ip", private_net.ips),
    ("phone", abroad_phones.phones),
    ("phone", private_phones.phones),
    ("address", private_places.addresses),
    ("name", private_people.folders),
    ("name", abroad_names.names),
    ("name", private_people.people),
)
TAGS = tuple(dict.fromkeys(f"[{kind}]" for kind, _ in _DETECTORS))
"""Everything that ``mask`` may put in the place of personal data."""
SECRET = "[secret]"  # noqa: S105 (a tag)

_OF_ALL_SCRIPTS = frozenset(
    {
        abroad_births.birth_dates,
        abroad_homes.homes,
        abroad_mail.boxes,
        abroad_names.names,
        abroad_papers.papers,
        abroad_phones.phones,
        abroad_plates.plates,
        abroad_told.logins,
        abroad_told.numbers,
        abroad_told.secrets,
        abroad_told.serials,
    }
)
"""What reads the letters of every script; for the others only Latin ones are letters."""
_OF_BOTH = frozenset(
    {
        private_mail.handles,
        private_net.urls,
        private_passcodes.passcodes,
        private_people.folders,
        private_secrets.secrets,
    }
)
"""What may hold letters of another script, as "token=用户1", or end at them: read both ways."""
_N_FIGURES: dict[_Find, int] = {
    private_accounts.cards: 4,
    private_accounts.imeis: 15,
    private_answers.codes: 4,
    private_answers.birth_dates: 4,
    private_homes.homes: 1,
    private_ids.national_ids: 1,
    private_ids.birth_dates: 4,
    private_plates.plates: 1,
    private_references.serials: 1,
    abroad_births.birth_dates: 3,
    abroad_homes.homes: 1,
    abroad_papers.papers: 6,
    abroad_phones.phones: 7,
    abroad_plates.plates: 2,
    abroad_told.numbers: 4,
    abroad_told.serials: 2,
}
"""What finds nothing where fewer figures stand; a text without one is soon read."""

_TAG = re.compile("|".join(map(re.escape, TAGS)))


def mask(text: str, names: Names = ()) -> str:
    """Replace personal data by tags such as ``[email]`` or ``[name]``.

    Error codes, versions, models, dates and prices stay, and so do the ``names`` of a desk's
    products. Masking what is masked changes nothing.
    """
    # A tag may complete the surroundings of something else: round and round, until each has found
    # nothing in what is left. Each find leaves fewer characters that are not tags: it ends.
    seen = plain(text)  # of the same length, so one span is the same place in both
    latin = veiled(seen)
    n_there, n_idle, turns = n_figures(seen), 0, cycle(_DETECTORS)
    while n_idle < len(_DETECTORS):
        kind, find = next(turns)
        n_idle += 1
        if n_there < _N_FIGURES.get(find, 0):
            continue
        see = partial(unnamed, names=names) if kind == "name" else str
        found = find(see(seen if find in _OF_ALL_SCRIPTS else latin))
        if find in _OF_BOTH and latin != seen:
            found = (*found, *find(see(seen)))
        if spans := _free(seen, found):
            text, seen = (_put(where, spans, f"[{kind}]") for where in (text, seen))
            n_there, n_idle, latin = n_figures(seen), 0, veiled(seen)
    return text


def _free(text: str, spans: Iterable[Span]) -> list[Span]:
    """Sort out the spans that touch no tag and no earlier span."""
    found = sorted(spans, key=lambda span: (span[0], -span[1]))
    if not found:
        return []
    taken = [match.span() for match in _TAG.finditer(text)]
    free: list[Span] = []
    at = i_taken = 0
    for start, end in found:
        while i_taken < len(taken) and taken[i_taken][1] <= start:
            i_taken += 1
        is_free = i_taken == len(taken) or end <= taken[i_taken][0]
        if start >= at and is_free:
            free.append((start, end))
            at = end
    return free


def _put(text: str, spans: Iterable[Span], tag: str) -> str:
    """Put the tag in the place of each span."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += text[at:start], tag
        at = end
    return "".join(pieces) + text[at:]
