"""Find codes that open a door, prove who somebody is or unlock a product, where they are told.

"The gate code is C2580Y", "le code reçu était 883 214", "clé de sécurité A7F3-99KD-22LP"; error
codes stay. In French, English, German, Spanish and Italian: see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.plain import Span, before, lowered

_CODE = r"(?:code|codigo|codice|pin|combinaison|combination|combinacion|combinazione)"
_PLACES = any_of(
    r"""
    portail | porte(?: d'entree)? | immeuble | entree | alarme | coffre | residence | hall | cave
    garage | barriere | cadenas | acces | portal | puerta | alarma | garaje | acceso | entrada
    candado | caja | portone | cancello | allarme | ingresso | citofono | porta | cassaforte
    lucchetto | accesso | boite a cles | interphone
    """
)
_DOOR = any_of(
    rf"""
    {_CODE}s? (?:du |de la |de l'|d'|de |del |della |dell'|di |for the |of the )?{_PLACES}
    (?:gate|door|entry|entrance|access|alarm|key ?(?:safe|box)|lock ?box|garage|building|lobby
    |security|front door|padlock|safe|shed|parking) (?:code|pin|combination)
    (?:(?:haus|tor|alarm|safe|schlusselsafe|schlusselbox|eingangs|zugangs|hof|garagen)-?)?tur-?code
    (?:tor|alarm|safe|schlusselsafe|schlusselbox|eingangs|zugangs|hof|garagen|schranken)-?(?:code
    |pin)
    digicode | interphone code | codice (?:citofono|cancello)
    codigo (?:do|da|de) (?:porta|portao|predio|garagem|alarme|entrada|cofre|cacifo)
    (?:deur|poort|toegangs|alarm|kluis|garage|sleutelkluis)code
    code (?:van de |voor de )?\w{{0,8}}(?:poort|deur|hek|slagboom)
    code van de (?:deur|poort|voordeur|garage|hal|sleutelkluis|kluis)
    (?:kapi|apartman|site|bina|alarm|garaj|kasa|giris)(?:nin|n?in)? (?:kodu|sifresi)
    kod (?:do |od )?(?:domofonu|bramy|furtki|klatki|drzwi|alarmu|garazu|szlabanu|wejscia|sejfu
    |skrytki)
    domofon(?= ?:? ?[0-9])
    """
)
_IS = (
    r"(?:(?: [a-z']{1,12}){1,4}(?= ?[:=]| (?:est|is|ist|es|e|c'est) ))?"
    r"(?: {0,2}(?:(?:est|etait|is|was|ist|lautet|war|es|era|c'est)\b|e(?= )))? ?[:=]? ?[\"'«(]? ?"
)
_AT_DOOR = Cue(
    rf"(?<!\w){_DOOR}\b{_IS}(?P<said>[#*]?(?=[a-z*#]{{0,4}}[0-9])(?:[0-9]{{2}} [0-9]{{2}}"
    rf"|[a-z0-9*#-]{{3,10}}))(?![\w.,]?[0-9a-z])"
)
# "mon code c 604188", "my code is 4471"
_MINE = Cue(
    r"(?<!\w)(?:mon|ton|son|votre|notre|my|your|our|his|her|mein|dein|ihr|unser|mi|tu|su"
    r"|il mio|il tuo) "
    rf"{_CODE}(?: (?:c'?|c'est|est|is|ist|es|e|era|was|etait))? ?[:=]? ?"
    r"(?P<said>[0-9]{4,8}|[0-9]{3}[ -][0-9]{3})(?![\w-]|[.,:][0-9]| ?[%€$])"
)
# Sent to prove who somebody is: "code" and six digits or so, and a word for how it came.
_DIGITS = (
    r"[0-9]{3}[ -]?[0-9]{3}|[0-9]{2}(?P<by>[ -])[0-9]{2}(?P=by)[0-9]{2}|[a-z]-[0-9]{4,8}|[0-9]{4,8}"
)
_SENT = re.compile(
    rf"(?:(?<!\w)(?:{_CODE}|otp|m?tan|(?:sms|push)-?tan)"
    rf"|(?<=[a-z])code)\b(?P<gap>(?:,? [a-z'-]{{1,14}}){{0,8}}?)"
    rf",? ?[:=]? ?[\"'«(]?(?P<said>{_DIGITS})(?![\w-]|[.,:][0-9]| ?[%€$])"
)
_HOW = re.compile(
    r"(?<![a-z])(?:sms|recus?|received?|sent|texted|text|erh(?:alt|ielt)\w*"
    r"|\w{0,4}(?:schick|sand)\w*|recib\w+|lleg\w+|envi\w+|mand\w+|ricev\w+|arriv\w+|verif\w+"
    r"|confirm\w*"
    r"|conferma|validation|validacion|authent\w+|2fa|otp|m?tan|sms-?tan|push-?tan|one-time"
    r"|einmal\w*|da[td]o|gave|giv\w+|told|donne\w*|dit|gegeben|gesagt|detto|dicho|fourni\w*"
    r"|communique\w*|chiest\w|retrait|ritiro|recogida|pickup"
    r"|bestatigung\w*|sicherheits\w*|unique|temporaire|recovery|backup|secours|recuperacion"
    r"|recupero)"
)
_NO_CODE = re.compile(
    r"(?<![a-z])(?:err\w*|fehler\w*|fallo|postal|postale|post|zip|produit|product|produkt\w*"
    r"|article"
    r"|artikel\w*|barre|barcode|promo\w*|reduction|discount|country|pays|source|qr|http|status|exit"
    r"|stop|defaut|panne|bug|version|build|page|port)(?![a-z])"
)
# "clé de sécurité A7F3-99KD-22LP", "product key XXXXX-..."
_GROUPED = re.compile(
    r"(?:(?<!\w)(?:cles?|keys?|schlussel|chiave|clave|codes?|codigo|codice|licen[cs]e"
    r"|licen[cz]a|lizenz)|(?<=[a-z])(?:schlussel|key))\b(?: [a-z'-]{1,14}(?=[ :=])){0,4} ?[:=]? ?"
    r"(?P<said>(?=[a-z-]{0,20}[0-9])(?:[a-z0-9]{4,6}-){2,7}[a-z0-9]{4,6})(?![\w-])"
)
# "code d'activation ST-7714-QK": groups of any length, with three digits and a sign more
_ACTIVATES = Cue(
    r"(?<!\w)(?:(?:code|cle|codigo|codice|chiave|clave) (?:d'|de |di |do )?(?:activation|activacion"
    r"|attivazione|ativacao|enregistrement|registro|registrazione|licence|licencia|licenza)"
    r"|(?:activation|registration|unlock|licen[cs]e)[ -](?:code|key)|product key"
    r"|(?:aktivierungs|freischalt|registrierungs|lizenz)-?(?:code|schlussel)|produktschlussel"
    rf"|activatiecode|kod aktywacyjny|aktivasyon kodu)\b{_IS}"
    r"(?P<said>(?!0x)(?=(?:[a-z-]{0,8}[0-9]){3})[a-z0-9](?:-?[a-z0-9]){5,29})(?![\w-]|[.,][0-9])"
)
# "la clé est tZ7pQw4mKc9x": in both cases and digits, or letters and digits by turns
_KEY = Cue(
    r"(?<!\w)(?:cle|key|schlussel|chiave|clave|token|secret|jeton)\b"
    r"(?: {0,2}(?:est|is|was|ist|lautet|es|era|e|c'est)(?= )| ?[:=]) ?[\"'«]?"
    r"(?P<said>(?!hk)[a-z0-9_-]{8,80})(?![\w.\\/-]*[\\/]|\w)"
)
_BY_TURNS = re.compile(r"[A-Za-z]*[0-9]+[A-Za-z_-]+[0-9]+[A-Za-z_-]")
# What a device tells, and nobody else: "E10", "the display shows code 4512"
_LETTER = re.compile("[a-z]")
_CLAUSE = re.compile(r"[.,;!?](?: |$)|\n")
_OF_ERROR = re.compile(r"[a-z][0-9]{1,3}")
_TOLD_BY_DEVICE = re.compile(
    r"(?<![a-z])(?:err|fehler|fallo|stor|displ|shows?|showing|clignot|blink|flash|anzeig"
    r"|zeigt|affich|ecran"
    r"|screen|bildschirm|pantalla|schermo|parpade|lampegg|muestra|mostra|tv(?![a-z])|defaut|panne)"
)
_SHOWN = re.compile(
    r"[\"'»)]? (?:is |est |wird )?(?:(?:flash|blink|clignot|parpade|lampegg|angezeigt)"
    r"|(?:on|im|am|auf|sur|en|in|sul|nel) ?(?:the |my |dem |l'|la |le |mon |el )?"
    r"(?:displ|screen|bildschirm|ecran|pantalla|schermo|tv(?![a-z])))"
)
_HINTS = (
    "cod", "tan", "otp", "pin", "combin", "key", "cle", "schlussel", "chiave", "clave", "licen",
    "lizenz", "token", "secret", "jeton",
    "sifre", "kod",
)  # fmt: skip


def passcodes(text: str) -> Iterator[Span]:
    """Find codes of doors, one-time codes and keys that are told."""
    low = lowered(text)
    if not any(word in low for word in _HINTS):
        return
    for form in (_AT_DOOR, _GROUPED, _ACTIVATES, _MINE):
        for match in form.finditer(low):
            # "Code 2124-4517-0001" is a console's error.
            is_plain = form is _GROUPED and match.group().startswith("cod")
            if not _is_error(low, match) and not (is_plain and not _LETTER.search(match["said"])):
                yield match.span("said")
    for match in _SENT.finditer(low):
        around = before(low, match.start()) + low[match.start() : match.start("said")]
        named = low[max(0, match.start() - 12) : match.start("said")]
        is_none = _NO_CODE.search(named) or _is_year(match["said"]) or _is_error(low, match)
        if _HOW.search(around) and not is_none:
            yield match.span("said")
    for match in _KEY.finditer(low):
        start, end = match.span("said")
        if _BY_TURNS.match(text, start, end):
            yield start, end


def _is_error(low: str, match: re.Match[str]) -> bool:
    """Tell whether it looks like an error's code, or words of errors and displays stand beside."""
    end = match.end("said")
    beside = before(low, match.start()) + low[match.start() : match.start("said")]
    beside = _CLAUSE.split(beside)[-1]
    is_form = _OF_ERROR.fullmatch(match["said"]) is not None
    is_shown = _SHOWN.match(low, end) is not None
    return is_form or is_shown or _TOLD_BY_DEVICE.search(beside) is not None


def _is_year(said: str) -> bool:
    return len(said) == len("2024") and said.startswith(("19", "20"))
