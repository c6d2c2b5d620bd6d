"""Find postal addresses by where they are told: "domiciliée X, 29120 Y", "Adresse neu: X", a block.

What stands between the word and the postcode with its town may be a farm or a house that no list
has. In French, English, German, Spanish and Italian; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.houses import HOUSE
from models.private.plain import Span
from models.private.towns import POSTCODE_TOWN, UK

LIVES = any_of(
    r"""
    domiciliee?s?(?: (?:au|a))? | demeurant(?: (?:au|a))? | residant(?: (?:au|a))? | habitant au
    j'habite(?: (?:au|a))? | nous habitons(?: (?:au|a))? | situee?s?(?: (?:au|a))? | logement sis
    (?:we|i|he|she|they) lives? (?:at|in) | (?:our|my|his|her|the) (?:new )?(?:address|place) is
    wohnhaft(?: (?:in|an?|im))? | (?:ich|wir) wohnen?(?: (?:in|an?|im|am|auf)(?: de[rm])?)?
    gemeldet in | domiciliad[oa] en | residente (?:en|in|a) | con domicilio en | viv(?:o|imos) en
    domiciliat[oa] (?:in|a) | abit(?:o|iamo) (?:in|a) | ik woon (?:in|op|aan)(?: de| het)?
    """
)
"""What a dwelling is told behind."""
LABEL = any_of(
    r"""
    (?:nouvelle |ancienne )?adresse(?: (?:de livraison|postale|actuelle|complete|de facturation
    |d'intervention|du chantier))?
    (?:neue |alte )?(?:adresse|anschrift) | adresse (?:neu|alt|ist jetzt)
    (?:liefer|rechnungs|post|wohn|heim|versand)-?(?:adresse|anschrift)
    (?:(?:mijn|ons|nieuwe?) )?(?:bezorg|aflever|post|factuur)?adres
    (?:delivery |shipping |billing |postal |home |new |old |forwarding |service |mailing )?address
    (?:nueva )?direccion(?: de (?:envio|entrega|facturacion))? | domicilio
    (?:nuovo )?indirizzo(?: di (?:consegna|spedizione|fatturazione))?
    ship to | deliver to | livrer a | lieferung an | consegna a
    """
)
"""What an address stands behind, with a colon or a verb between."""
_PLACE_LABEL = r"(?:einsatzort|lieu d'intervention|livraison|entrega)"
_TOLD = Cue(
    rf"(?<![\w'])(?:{LIVES}(?= )|(?:{LABEL}|{_PLACE_LABEL}) ?(?::|=|(?:est|is|ist|es|e)(?= )))[ \n]"
)
_N_TOLD = 90
_PLACE = re.compile(
    rf"(?<![\w.])(?:(?=[A-Z0-9-]{{5,8}} |[A-Z]-?[0-9]{{4}} |(?<=, )[0-9]{{4}} ){POSTCODE_TOWN}"
    rf"|(?i:{UK}))"
)
_NO_PART = re.compile(
    r"[.?!] |\n\n|[@€$%]|\[(?:email|phone|url)\]|(?<!\w)(?:mais|but|aber"
    r"|pero|que|qui|that|und der|weil)(?!\w)"
)
# Lines above a postcode and a town on a line of their own
_TOWN_LINE = re.compile(r"(?<=\n)(?:[A-Z]{1,2}-)?[0-9]{5} [A-Z][\w' -]{2,40}(?=\n|$)")
_BLOCK_LINE = re.compile(r"[A-Z0-9][\w',./ -]{2,45}")
_SAYS = re.compile(
    r"[a-z]{2,}[.!?]$|(?i:bonjour|hello|hallo|hola|tel\b|nom\b|name\b|merci|objet\b)"
)
_PART = re.compile(rf"(?=[^\n]*[0-9])[A-Z0-9]|{HOUSE}")
_N_LINES = 3


def told(text: str, low: str) -> Iterator[Span]:
    """Find addresses between the word for them and their postcode, and in blocks."""
    for match in _TOLD.finditer(low):
        at = match.end()
        place = _PLACE.search(text, at, at + _N_TOLD)
        if place and place.start() > at and not _NO_PART.search(low, at, place.start()):
            yield at, place.end()
    for match in _TOWN_LINE.finditer(text):
        start = _first_line(text, match.start())
        if start < match.start():
            yield start, match.end()


def _first_line(text: str, at: int) -> int:
    """Walk back over the lines of an address to the first one below the name."""
    for _ in range(_N_LINES):
        begin = text.rfind("\n", 0, at - 1) + 1
        line = text[begin : at - 1].strip()
        if not _BLOCK_LINE.fullmatch(line) or _SAYS.search(line) or not _PART.match(line):
            break
        at = begin
    return at
