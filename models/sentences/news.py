"""What an agent states that tells nobody what to do: of the desk, of one customer, how things are.

"We are working on a fix", "Your number is active", "The old socket is dead" stand in answer after
answer, so that agents seem to agree on a step. French, English, German, Spanish, and some of it in
Italian, Portuguese and Dutch; all are tried on every sentence that does not order.
"""

import re

from models.patterns import any_of, one_of
from models.sentences.conditions import AT_START, CONDITIONAL
from models.sentences.cues import is_instruction
from models.sentences.units import WITHIN

_WE = one_of(
    r"""
    nous (?:sommes|avons|espérons|pensons|savons|faisons le|cherchons|travaillons|suivons)
    we(?:'re|'ve| are| have| had| were| hope| expect| know| believe| think| apologi[sz]e)
    wir (?:sind|haben|hoffen|wissen|arbeiten|prüfen|gehen davon|bitten|suchen|tun)
    haben wir | arbeiten wir | hemos | estamos | esperamos | sabemos | sentimos | creemos
    (?:lo )?seguimos | buscamos | abbiamo | stiamo | speriamo | sappiamo | siamo | temos
    wij (?:zijn|hebben|hopen|weten|werken) | hopen wir
    (?:on|at|from) our (?:side|end|part)
    our (?:servers?|systems?|side|end|engineers?|developers?|technicians?)
    \w*(?:[éi]e?s?|ok) (?:\w+ ){0,2}de notre (?:côté|part) | chez nous | nos serveurs | bei uns
    unsere[nmr]? (?:server|systeme?)\w*
    unsere[nr]? seite | de nuestra parte | (?:en|de) nuestros \w+
    da parte nostra | da nossa parte | bij ons
    """
)
"""The desk waits, knows, has done something; "we deliver within ten days" is for everybody."""
_CLAUSE = re.compile(r"[,;:]\s+")
_ONLY = re.compile(r"^(?:il suffit de|solo|sólo|simplemente|nur|soltanto|apenas|só) ", re.I)
_CASE = re.compile(rf"{CONDITIONAL}|{AT_START}|bei\b", re.IGNORECASE)
_YOURS = r"^(?:votre|vos|your|ihre?|su|sus|tu|tus|il suo|la sua|o seu|a sua|uw)\b[^,;:]{1,60}?\b"
_IS = any_of(
    r"""
    est | sont | a (?:bien )?été | ont (?:bien )?été
    is | are | has been | have been | was | were
    ist | sind | wurden? | está[n]? | es | son | ha sido | han sido | è | sono | é | são
    foi | werd
    """
)
_WITHIN = re.compile(
    r"(?<!\()\b(?:sous|dans|within|in|after|nach|innerhalb|binnen|en|dentro|entro|em|pendant|for)\b"
    rf"[^,;:(]{{0,20}}?\b(?:{WITHIN}|h|\w+(?:tagen?|stunden|wochen|monaten?))\b",
    re.IGNORECASE,
)
"""What happens to anybody within some time: "Your refund is paid within five days"."""
_AT = r"(?:on|in|at|under|sur|sous|dans|au|auf|unter|im|hinter|debajo|detrás|sul|sotto|no|na|op)"
_YOUR_STATE = re.compile(rf"{_YOURS}{_IS}\b(?! {_AT}\b)", re.IGNORECASE)
_BROKEN = any_of(
    r"""
    périmée?s? | expirée?s? | hors (?:service|d'usage) | bloquée?s? | défectueu\w+ | en panne
    indisponibles? | inactif\w* | coupée?s? | sans fonction
    out of (?:order|service|use) | broken | faulty | expired | blocked | down | unavailable | dead
    inactive | worn(?: out)? | no longer (?:in use|active|used|supported)
    ohne funktion | funktionslos | außer (?:betrieb|funktion) | defekt | kaputt | abgelaufen
    gesperrt | gestört | nicht (?:mehr )?(?:aktiv|in betrieb|verfügbar) | tot
    caducad\w+ | averiad\w+ | bloquead\w+ | defectuos\w+ | estropead\w+ | fuera de servicio
    scadut\w | guast\w | rott\w | expirad\w+ | avariad\w+ | verlopen | kapot | defect
    """
)
_FINE = any_of(
    r"""
    tout (?:va|est) (?:bien|bon|en ordre|ok) | c'est (?:bon|gagné)
    everything is (?:good|fine|well|ok(?:ay)?)
    all (?:is )?(?:good|fine|well) | alles (?:in ordnung|gut|ok|okay|klar|in orde)
    todo (?:está )?(?:bien|correcto|en orden) | tutto (?:è )?(?:a posto|ok)
    tudo (?:está )?(?:bem|certo)
    """
)
_STATE = re.compile(
    rf"\b{_IS} (?:[\w'-]+ ){{0,4}}?{_BROKEN}(?= \w+ \w+\W*$|\W*$|\W*\()|\b{_FINE}\W*(?:$|\w+\W*$)",
    re.IGNORECASE,
)


_HANDED = one_of(
    r"""
    (?:has|have|was|were) (?:now |just |already )?(?:been )?(?:escalated|forwarded|reported
    |passed|transferred|ordered|shipped|sent|logged|raised)
    (?:est|sont) (?:bien |déjà )?(?:transmis|remonté|signalé|escaladé|commandé|expédié)e?s?
    (?:a|ont) (?:bien |déjà )?été (?:transmis|remonté|signalé|commandé|expédié|envoyé
    |informé)e?s?
    (?:ist|sind|wurden?) (?:[\w'-]+ ){0,4}?(?:weiter(?:geleitet|gegeben)|gemeldet|eskaliert
    |bestellt|verschickt|versandt|informiert|bekannt)
    (?:ha sido|han sido|se ha|se han|está|están|fue) (?:ya )?(?:escalad|remitid|enviad|pedid
    |notificad|trasladad|informad)[oa]s?
    (?:è stat[oa]|foi|zijn) (?:inoltrat|inviat|segnalat|spedit|enviad|encaminhad
    |doorgestuurd)\w?
    (?:está|están) (?:siendo|sendo) \w+d[oa]s?
    (?:developers?|engineers?|technicians?|colleagues?) (?:already )?(?:know|are on it)
    (?:technicien\w*|équipes?|service technique|éditeur) (?:est|sont|a été|ont été|en a)
    (?:techniker|entwickler|kolleg\w+|technik) (?:ist|sind|wurden?|weiß|wissen)
    (?:técnic[oa]s?|equipo) (?:ya )?(?:está|sabe|conoce|tiene)\w*
    (?:tecnic[oi]|squadra|technicus|monteur) (?:è|sono|is|weet|sa)
    """
)
"""That the case was handed on, or something sent: who reads it later got nothing."""


_HEARSAY = one_of(
    r"""
    certain(?:e?s)? (?:client|utilisat|affirm|dis|trouv)\w* | d'autres clients | il y en a qui
    une? (?:de nos )?(?:client|utilisat|collègue)\w* | on (?:me|m'a|nous) (?:signal|di)\w*
    some (?:\w+ )?(?:say|said|swear|swore|report|claim|tell|find|found)\w*
    (?:a|one|another|some) (?:of our )?(?:customer|user|colleague|neighbou?r)s?
    one thing that (?:worked|helped) for
    (?:manche|einige) (?:\w+ )?(?:schwör|sag|bericht|mein|kund|nutz)\w*
    ein(?:e|er unserer)? (?:kund|kolleg|nutzer)\w* | hay quien(?:es)?
    (?:una?|algun[oa]s|otros) (?:client|usuari|compañer)\w* | c'è chi
    alcuni (?:client|utent)\w*
    un (?:client|collega)\w* | há quem | (?:um|alguns) (?:client|utilizador|usuári)\w*
    sommige (?:klant|gebruiker|mens)\w* | een (?:klant|collega)
    """,
    before=r"^(?:also |aussi |auch |también )?",
)
"""What one or some others did or say: "some riders say it helps to restart"."""


def is_news(statement: str) -> bool:
    """Tell whether what is stated is of the desk, of somebody's case, or how a thing is.

    Args:
        statement: A sentence that does not order.
    """
    if _HEARSAY.match(statement):
        return True
    if any(is_instruction(_ONLY.sub("", clause)) for clause in _CLAUSE.split(statement)[1:]):
        return False  # "The fault was ours, just restart the app."
    # "We'll have that in a minute: phone to port 1"; what the desk does in one case helps others.
    said = statement.rpartition(": ")[2]
    is_told = _WE.search(said) or _YOUR_STATE.search(statement)
    for_all = _CASE.match(said) or _WITHIN.search(statement)
    return bool(_STATE.search(statement) or _HANDED.search(statement) or (is_told and not for_all))


def is_ours(statement: str) -> bool:
    """Tell whether a statement speaks of the desk, of what was handed on, or is hearsay."""
    return any(form.search(statement) for form in (_WE, _HANDED, _HEARSAY))
