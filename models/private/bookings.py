"""Find the few capitals and figures that a booking is called by: "localizador TR8X2K".

In French, English, German, Spanish and Italian; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.private.cues import Cue
from models.private.numbered import NUMBER
from models.private.plain import Span

_BOOKING = Cue(
    r"(?<![\w-])(?:(?P<booked>bookings?|(?<=, )code(?= [a-z0-9]{6},)|reservations?|reservas?"
    r"|prenotazion[ei]|buchung\w{0,8}|locali[zs]ador"
    r"|pnr|record locator|confirmation|billets?|tickets?|bigliett[oi]|billetes?|e-?ticket)"
    r"|dossier|references?|ref\.?|referencia|riferimento|referenz)(?!\w)"
    r"(?: (?:de |di |d')?(?:reservation|reserva|prenotazione|voyage|vol|train|ref(?:erence)?|code"
    r"|codice))?"
    rf"(?: ?{NUMBER}(?!\w))?(?: ?(?:est|is|ist|es|e)\b)? ?[:=(]? ?#?"
)
_FEW = re.compile(r"(?=[A-Z0-9]{0,7}[0-9])(?=[A-Z0-9]{0,7}[A-Z])[A-Z0-9]{5,8}(?![\w-])")
_SIX = re.compile(r"(?=[A-Z0-9]{6}(?![\w-]))[A-Z]{0,5}[0-9]+[A-Z]+[0-9]*[A-Z0-9]*")
_CAPITALS = re.compile(r"[A-Z0-9]{6}(?![\w-])")
_PNR = re.compile(r"pnr|locator|locali[zs]ador|buchungscode|codice di? ?prenotazione")
_TRAVEL = Cue(
    r"(?<!\w)(?:tgv|ouigo|vol|flight|flug|vuelo|volo|train|zug|tren|treno|passag\w{2,4}"
    r"|passenger|pasajer[oa]"
    r"|passegger[oa]|koffer|bagages?|luggage|siege|sitz|boarding|embarquement)(?!\w)"
)
_A_MODEL = re.compile(r"[A-Z]{1,5}[0-9]{2,4}[A-Z]?")
_N_BEFORE = 12


def bookings(text: str, low: str) -> Iterator[Span]:
    """Find the codes of bookings; where travelling is spoken of, they may be all capitals."""
    is_travel = _TRAVEL.search(low) is not None
    for match in _BOOKING.finditer(low):
        form = _SIX if match["booked"] is None else _FEW
        said = low[max(0, match.start() - _N_BEFORE) : match.end()]
        is_pnr = _PNR.search(said) or (is_travel and not match["booked"])
        form = _CAPITALS if is_pnr else form
        code = form.match(text, match.end())
        is_error = code is not None and code.group().startswith("ERR")
        if code and not is_error and not (form is _FEW and _A_MODEL.fullmatch(code.group())):
            yield code.span()
