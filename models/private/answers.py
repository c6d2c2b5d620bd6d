"""Find what answers a question for a number, a postcode, a date of birth or a name in a chat.

"Agent: customer number?" and on the next line "Client: 4478120935": the answer alone would tell
nothing. In French, English, German, Spanish and Italian; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.ids import DATE
from models.private.names import name_at, small_name_at
from models.private.plain import Span, lowered

_WHOSE = any_of(
    r"""
    client | customer | kunden?\w{0,8} | cliente | account | konto\w{0,8} | compte | cuenta | conto
    contra(?:c?t|to|tto) | vertrag\w{0,10} | commande | order | bestell\w{0,10} | pedido | ordine
    dossier | case | reference | referencia | riferimento | ref | abonne | abonado | serie | serial
    seriennummer | policy | police | poliza | polizza | matricule | pin | id | imei | ticket
    reservation | booking | buchung\w{0,8} | reserva | prenotazione | membre | member | socio
    """
)
_CODE = any_of(
    rf"""
    {_WHOSE} | code postal | postcode | zip(?: code)? | plz | postleitzahl | codigo postal | cap
    """
)
_BORN = any_of(
    r"""
    date de naissance | date of birth | birth ?date | dob | d\.o\.b\. | geburtsdatum | geburtstag
    fecha de nacimiento | data di nascita | when were you born | nato il | ddn
    """
)
_NAME = any_of(
    r"""
    (?:votre|your|ihr|su|suo|full|vollstandiger|il suo) (?:nom|name|nombre|nome)(?: complet
    | please)?
    nom (?:et prenom|complet|de famille) | prenom | vorname | nachname | apellidos? | cognome
    nom | name | nombre | nome | wie hei(?:ss|ß)en sie | comment vous appelez-vous | como se llama
    come si chiama | what's your name | who am i speaking (?:to|with)
    """
)
# The end of the question, a new line, the hour and who speaks
_NEXT = (
    r"[^\n?]{0,40}\? ?(?:\n+(?:[\[(]?[0-9]{1,2}[:h.][0-9]{2}(?::[0-9]{2})?[\])]? ?-? ?)?"
    r"(?:[^\n:]{1,30}: ?)?(?:> ?)?| )"
    r"(?:(?:oui|yes|ja|si|sure|bien sur|claro|certo|natürlich|naturlich|c'est|it's|it is|es|e"
    r"|das ist)[,:]? )?"
)
_CODES = Cue(
    rf"(?<![\w\[]){_CODE}(?!\w){_NEXT}(?:[a-z][a-z' -]{{1,40}}, ?)?"
    r"(?P<said>(?=(?:[a-z -]{0,6}[0-9]){4})[a-z0-9][a-z0-9./-]{3,20}(?: [0-9]{2,5}){0,5}"
    r"(?:-[a-z])?)(?![\w-])"
)
_DATES = Cue(rf"(?<![\w\[]){_BORN}(?!\w){_NEXT}(?P<said>{DATE})(?!\w)")
_NAMES = Cue(rf"(?<![\w\[]){_NAME}(?!\w)(?=[^\n]{{0,40}}\? ?\n){_NEXT}")
# "Network name?", "Name der App?"
_OF_THING = re.compile(
    r"(?<![a-z])(?:network|netzwerk|reseau|red(?![a-z])|rete(?![a-z])|wi-?fi|wlan|ssid|produ[cki]|prodotto|apps?(?![a-z])"
    r"|appli|device|gerat|appareil|dispositiv|file|datei|fichier|archiv|domain|mod[eè]l|server|serveur"
    r"|router|game|spiel|jeu(?![a-z])|software|programm|logiciel|folder|ordner|printer|drucker"
    r"|imprimante)"
)
_N_ASKED = 16
_ENDS = re.compile(r" {0,2}(?:[,.;\n]|$)")


def _asked(low: str, match: re.Match[str]) -> str:
    """Return the question from a few words before to its mark."""
    return (
        low[max(0, match.start() - _N_ASKED) : match.start()].split("\n")[-1]
        + (match.group().split("?")[0])
    )


def codes(text: str) -> Iterator[Span]:
    """Find numbers and postcodes that answer a question."""
    if "?" in text:
        low = lowered(text)
        for match in _CODES.finditer(low):
            if not _OF_THING.search(_asked(low, match)):
                yield match.span("said")


def birth_dates(text: str) -> Iterator[Span]:
    """Find dates of birth that answer a question."""
    if "?" in text:
        yield from (match.span("said") for match in _DATES.finditer(lowered(text)))


def names(text: str, low: str) -> Iterator[Span]:
    """Find names that answer a question."""
    for match in _NAMES.finditer(low) if "?" in text else ():
        if _OF_THING.search(_asked(low, match)):
            continue
        yield from name_at(text, match.end(), _ENDS) or small_name_at(low, match.end(), _ENDS)
