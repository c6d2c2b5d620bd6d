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

_LIVES = any_of(
    r"""
    domiciliee?s?(?:_(?:au|a))? | demeurant(?:_(?:au|a))? | residant(?:_(?:au|a))? | habitant_au
    j'habite(?:_(?:au|a))? | nous_habitons(?:_(?:au|a))? | situee?s?(?:_(?:au|a))? | logement_sis
    (?:we|i|he|she|they)_lives?_(?:at|in) | (?:our|my|his|her|the)_(?:new_)?(?:address|place)_is
    wohnhaft(?:_(?:in|an?|im))? | (?:ich|wir)_wohnen?(?:_(?:in|an?|im|am|auf))? | gemeldet_in
    domiciliad[oa]_en | residente_(?:en|in|a) | con_domicilio_en | vivo_en | vivimos_en
    domiciliat[oa]_(?:in|a) | abito_(?:in|a) | abitiamo_(?:in|a)
    """
).replace("_", " ")
_LABEL = any_of(
    r"""
    (?:nouvelle_)?adresse(?:_(?:de_livraison|postale|actuelle|complete|de_facturation
    |d'intervention|du_chantier))?
    anschrift | (?:liefer|rechnungs|post|wohn|heim)(?:adresse|anschrift)
    adresse_(?:neu|alt|ist_jetzt)
    (?:delivery_|shipping_|billing_|postal_|home_|new_|old_|forwarding_|service_|mailing_)?address
    direccion(?:_de_(?:envio|entrega|facturacion))? | domicilio | nueva_direccion
    (?:nuovo_)?indirizzo(?:_di_(?:consegna|spedizione|fatturazione))? | einsatzort
    lieu_d'intervention
    livraison | ship_to | deliver_to | livrer_a | lieferung_an | consegna_a | entrega
    """
).replace("_", " ")
_TOLD = Cue(
    rf"(?<![\w'])(?:{_LIVES}(?= )|(?:{_LABEL}) ?(?::|=|(?:est|is|ist|es"
    rf"|e)(?= )))[ \n]"
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
    r"[a-z]{2,}[.!?]$|(?i:bonjour|hello|hallo|hola|tel\b|nom\b|name\b|merci"
    r"|objet\b)"
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
