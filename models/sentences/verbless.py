"""What must not be, said with no verb: "please, no grease", "pas de remise à zéro".

A fault is told in the same words ("kein Bild", "no sound"), and so is what calms ("no worries").
What forbids is asked for, shouted, or a deed that nothing does by itself.
"""

import re

from models.alphabets.splitting import QUESTION_MARKS
from models.patterns import any_of

_PLEA = any_of(
    """
    please | bitte | por favor | per favore | per piacere | alstublieft | surtout | absolument
    sobre todo | soprattutto | sobretudo | vooral
    """
)
_FIRST = (
    rf"(?:(?:{_PLEA}|et|mais|and|but|und|aber|y|pero|e|ma|en|maar|attention|important|achtung"
    r"|wichtig|warning)\b[,:!]?\s+)*"
)
_NO = (
    r"(?:(?:no|kein\w*|auf keinen fall ein\w*|nada de|niente|geen"
    r"|nessun\w*|nenhum\w*)\b ?+|pas (?:plus )?(?:de |d'|du ))"
)
_CALM = any_of(
    r"""
    problem\w* | problèm\w* | souc\w+ | paniqu\w* | pani[ck]\w* | pánico | inqui\w+ | preoccup\w+
    preocup\w+ | worr\w+ | stress | estrés | sorgen? | angst | eile | hektik | scheu | hésit\w+
    gêne | peur | miedo | paura | prisas? | pressa | fretta | rush | hurry | zorgen | haast
    offen[cs]e | reproche? | regrets? | frais | coûts? | charge | fees? | kosten | costes? | costi
    """
)
"""What is denied to calm: "bitte keine Sorge", "no charge"."""
_CALMS = re.compile(rf"^{_FIRST}{_NO}{_CALM}\b", re.IGNORECASE)
_BAN = re.compile(
    rf"^{_FIRST}{_NO}(?!(?:need|more|less|longer|one|hay|se|es|is|was|has)\b)", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    rf"^(?:(?:et|mais|and|but|und|aber|y|pero|e|ma|en|maar)\s+)?{_PLEA}\b|\b{_PLEA}\W*$",
    re.IGNORECASE,
)
_DEED = any_of(
    r"""
    (?:re)?installations? | réinitialisation | remise à zéro | (?:\w+-?)?reset | neuinstallation
    zurücksetzen | reinstalación | restablecimiento | reinicios? | reinstallazione | ripristino
    reinstalação | herinstallatie
    """
)
_OF = any_of(
    r"""
    d[eiu]s? | del | della | dell\w* | of | des | der | van | do | da | avec | with | mit | con
    com | met
    """
)
_NO_SUCH_DEED = re.compile(
    rf"^{_FIRST}{_NO}(?:[a-zà-ÿ]+ )?{_DEED}(?:,? {_PLEA}| {_OF}\b[^,;:.!?]+)?\W*$", re.IGNORECASE
)
"""What somebody does to a thing is no fault of it."""
_NOT_NEEDED = re.compile(
    r"\b"
    + any_of(
        r"""
        need\w* | necessary | required | nécessaires? | requise?s? | possible | utile | nötig
        notwendig | erforderlich | möglich | necesari[oa]s? | posible | necessari[oae] | possibile
        nodig | mogelijk
        """
    )
    + r"\W*$",
    re.IGNORECASE,
)


def calms(clause: str) -> bool:
    """Tell whether a clause denies but that there is cause for worry."""
    return _CALMS.match(clause) is not None


def forbids(clause: str) -> bool:
    """Tell whether a clause with no verb says what must not be."""
    is_ban = _BAN.match(clause) is not None and _NOT_NEEDED.search(clause) is None
    if not is_ban or calms(clause) or clause.rstrip().endswith(QUESTION_MARKS):
        return False
    is_meant = _ASKED_FOR.search(clause) is not None or clause.endswith("!")
    return is_meant or _NO_SUCH_DEED.match(clause) is not None
