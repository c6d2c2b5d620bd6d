"""Whether somebody tells of his own or of trouble: a customer does, a machine or a seller not."""

import re

from models.patterns import one_of

_OWN = one_of(
    r"""
    (?:mon|ma|mes) (?!nom\b|agence|entreprise|équipe|collègue|société|cabinet|absence|services)
    my (?!name|company|team|agency|colleague|services) | mein\w* (?!name|firma|team|agentur|kolleg)
    mis? (?!nombre|empresa|equipo|agencia|compañer)\w
    j'ai\b | je (?:n'|ne |veux|voudrais|souhaite\b(?! vous)|paie|reçois|n'arrive) | m'(?:a|ont) \w
    i (?:have|had|can'?t|cannot|need|only|booked|bought|ordered|paid|tried|got|want)\b
    ich (?:habe|kann|möchte|brauche|wollte|bekomme)\b | (?:tengo|quiero|quisiera|compré|pagué)\b
    (?:nous|on) (?:n'|a\b|avons (?:command|achet|reçu(?! votre)|souscri))
    we (?:can'?t|cannot|ordered|bought|need|received(?! your)|have (?:ordered|bought))
    wir (?:haben .{0,30}(?:bestellt|gekauft)|brauchen) | hemos (?:comprado|pedido)
    """,
    after="",
)


_TROUBLE = one_of(
    r"""
    n[e'] ?(?!manquez|attendez|ratez)[\w']+ (?:(?:que|l'|le|la|les|y|en) ?)?(?:pas|plus|rien|jamais)
    toujours (?:pas|rien|aucun\w*) | pas (?:de|d'|encore|reçu) | au lieu d[eu'] | alors que | mais
    err?eu?rs? | fehler\w* | pann[ea]s? | bugs? | plant(?:e|é|ent) | crash\w* | bloqu\w+ | refus\w+
    impossible | probl[eèé]m\w* | vides? | faux | fausses? | manqu(?!ez)\w+ | échou\w+ | réclam\w+
    doublons? | litige | rembours\w+ | \w+n't | cannot | not | never | fail\w* | broken | wrong
    down
    (?:is|are|shows?|page|report) (?:blank|empty|missing) | still | instead | but | issues?
    (?:are|is|got) (?:\w+ )?(?:blocked|locked|rejected|missing) | refund\w* | rejects? | blocks
    nicht(?! verpflicht) | kein\w* | kaputt | defekt | fehl(?:t|en) | statt | aber | gesperrt
    no (?:se|me|nos|carga|funciona|llega|puedo|va|ha|es|lo) | pero | falla\w* | en vez | sigue
    """
)
_CODE = re.compile(r"\b(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d)[A-Z]{1,6}-?\d{2,}\b")


def tells_of_trouble(text: str) -> bool:
    """Whether it says that something is not as it should be, or names a code: "WX981"."""
    return bool(_TROUBLE.search(text) or _CODE.search(text))


def tells_of_own(text: str) -> bool:
    """Whether it tells of what its writer has, did or wants."""
    return _OWN.search(text) is not None
