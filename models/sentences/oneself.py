"""What customers say of themselves and of the desk: their lives, their health, who let them wait.

It is no symptom of anything, and whoever said it is recognised in a published article. French,
English, German and Spanish, and some of it in others; all are tried on every sentence.
"""

import re

from models.alphabets.spacing import spaced
from models.patterns import any_of, one_of

_I_AM = one_of(
    r"""
    je (?:suis|serai|vis|travaille) | j'(?:étais|habite|ai \d+ ans) | nous sommes
    i(?:'m| am| was| live| work) | ich (?:bin|war|wohne|lebe|arbeite)
    (?:yo )?(?:soy|estoy|estaba|estuve|vivo|trabajo) | tengo \d+ años
    (?:io )?sono (?:un|una|in|a) | vivo | (?:eu )?(?:sou|estou|estava) | ik (?:ben|was|woon)
    """,
    before=r"(?<![\w'])",
    after=r"(?![\w'])",
)
_BY_THE_FAULT = one_of(
    r"""
    bloquée?s? | coincée?s? | déconnectée?s? | obligée?s? | redirigée?s? | connectée?s?
    stuck | locked | unable | not able | logged | signed | getting | seeing | being | asked
    told
    redirected | connected | kicked | trying | ausgesperrt | abgemeldet | angemeldet | blockiert
    nicht | bloquead\w | conectad\w | desconectad\w | intentando | viendo | recibiendo
    """,
    before=r"\s(?:(?:toujours|encore|still|always|noch|immer|sigo|aún|now|completely|totalement)"
    r" )?",
)
"""What the fault does to whoever it is: "I am stuck on the first page"."""
_HEALTH = one_of(
    r"""
    h[ôo]pital\w* | hospital\w* | clinique | krankenhaus | klinik | urgencias? | malade
    maladie
    diab[ée]ti\w+ | enceinte | handicap\w* | pregnant | disabled | disability | cancer | surgery
    schwanger | behindert\w* | zuckerkrank\w* | embarazad\w | enferm\w+ | discapacit\w+
    (?:mon|ma|mes|my|mein\w*|mi|mis) (?:père|mère|mari|femme|fils|fille|bébé|enfants?|father
    |mother|husband|wife|son|daughter|baby|kids|vater|mutter|mann|frau|sohn|tochter|kind\w*
    |padre|madre|marido|mujer|hijo|hija|niñ\w+) | (?:deuil|funeral|beerdigung|divorce\w*)
    ich hab\w* (?:\w+ )?(?:blutdruck|schmerzen|asthma|diabetes)
    (?:ma|my|meine|mi|mon|mein) (?:grand-?m\w+|grand-?p\w+|gran\w*|oma|opa|abuel[ao]|partner\w*
    |compagn\w+) | épilep\w+ | epilep\w+ | wheelchair | rollstuhl\w* | fauteuil roulant
    silla de ruedas | blind (?:man|woman|person) | aveugle | malvoyante?s? | \d+ jahre alt
    (?:de|of|aged) \d{2} (?:ans|years|años) | is \d{2} (?:and|years) | ist \d{2} (?:und|jahre)
    en tant que \w+ | as an? \w+ (?:of|user|in) | als \w+ (?:von|in|aus) | como \w+ de
    (?:in my|dans (?:mon|ma)|in meine[rm]|en mi) (?:bakery|boulangerie|bäckerei|panadería|shop
    |salon|cabinet|restaurant|café|praxis|laden|tienda|consulta|office|bureau)
    """
)
_DESK = any_of(
    r"""
    support | sav | hotline | service clients? | conseill\w+ | standard | \d{4} | technicien
    customer (?:service|care) | your team | helpline | call cent(?:er|re) | the agent
    kundendienst | kundenservice | atención al cliente | soporte | servicio | operador\w*
    assistenza | klantenservice
    """
)
_LEFT_ALONE = any_of(
    r"""
    raccroch\w+ | répond\w* pas | ne répond\w* | me balade\w* | injoignable | ignor\w+ | hung up
    hangs up | (?:doesn't|does not|never|won't) (?:answers?|reply|replies|calls?|picks? up)
    unreachable | useless | rude | aufgelegt | legt auf
    geht niemand | nicht erreichbar | antwortet nicht
    cuelg\w+ | colg\w+ | no contest\w+ | no respond\w+ | nadie
    """
)
_BLAME = re.compile(
    rf"\b{_DESK}\b.{{0,40}}\b{_LEFT_ALONE}\b|\b(?:personne ne (?:répond|décroche|rappelle)"
    r"|(?:nobody|no one) (?:answers|replies|picks up|calls back)|niemand (?:antwortet|geht ran)"
    r"|nadie (?:contesta|responde|llama)|nessuno risponde|ninguém (?:atende|responde))\b"
    r"|\b(?:bravo|félicitations|well done|congratulations|enhorabuena|glückwunsch)\b",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"^(?:(?:it|this|that|these|those)(?:'s| is| are)|c'est|ce sont|(?:das|es|dies) (?:ist|sind)"
    r"|es|son|esto es)"
    r" (?:my|our|mon|ma|mes|notre|nos|mein\w*|unser\w*|mis?|nuestr[oa]s?)(?: [^\W\d_]+){1,2}\W*$",
    re.IGNORECASE,
)
"""Whose something is: "It is my money."."""
_WORD = re.compile(r"[^\W_]+")


def is_about_who_writes(sentence: str) -> bool:
    """Tell whether a customer tells of a life, of health, or of how the desk let them down."""
    is_story = any(not _BY_THE_FAULT.match(sentence, am.end()) for am in _I_AM.finditer(sentence))
    is_of_a_life = is_story or _HEALTH.search(sentence) or _BLAME.search(sentence)
    return bool(is_of_a_life or _MINE.search(sentence))


def is_one_word(sentence: str) -> bool:
    """Tell whether a sentence is one word, said again and again."""
    return len({word.casefold() for word in _WORD.findall(spaced(sentence))}) < 2
