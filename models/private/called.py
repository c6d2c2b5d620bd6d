"""Find names of unknown words that people's verbs, kin, bells and things are said with.

"Mon fils Ewen", "un certain Dupont", "Dupont a rappelé", "le PC de Lupe", "bei Brandt klingeln".
One word with a capital will do where it can be somebody's. In French, English, German, Spanish and
Italian; see ``models/private/plain.py``.
"""

import re
from collections.abc import Iterator

from models.patterns import any_of
from models.private.capitals import is_firm, is_thing
from models.private.cues import Cue
from models.private.names import CAPITAL, is_all_personal, is_called, name_at
from models.private.plain import Span
from models.private.trades import KIN, TRADES_ASKED

_THE = (
    r"(?:le|la|notre|votre|mon|ma|un|une|il|lo|el|mi|su|nostr[oa]|vostr[oa]|vuestr[oa]|der"
    r"|die|dem|den|unser(?:e[mnr]?)?|ihr(?:e[mnr]?)?|l')"
)
# What one word in capitals may follow.
_SURE = any_of(
    rf"""
    sig | koll\. | ets\.? | etablissements | indivision | succession | societe civile | consorts
    kund(?:e|in) | kd\. | patient(?:in)? | wg | mon ado | ma puce | mein kleiner | hoirs
    menage | foyer | erbengemeinschaft | praxis
    sohn | tochter | mutter | vater | bruder | schwester | oma | opa | neffe | nichte | schwager
    schwiegermutter | schwiegervater | schwiegersohn | schwiegertochter | enkel(?:in)? | witwe
    (?:bloke|guy|man|woman|lady|chap|person|someone|somebody|gentleman) (?:called|named)
    un certain | une certaine | un tal | una tal | un certo | una certa
    (?:ein|eine[rmn]?) gewisse[rmn]? | namens | (?:mon)?sieur nomme | dame nommee
    l'hote | l'hotesse | (?:my|our|the) hosts? | (?:der|unser|die|unsere) gastgeber(?:in)?
    (?:el|la) anfitri(?:on|ona) | l'infirmi(?:er|ere) | l'avocate? | l'employee? | l'operateur
    l'operatrice | l'operatore | l'idraulico | l'elettricista | l'agente? | l'apprenti(?:e)?
    l'assistante? | l'installateur | l'electricien | l'interlocut(?:eur|rice) | l'artisan
    (?:le|la|notre|votre|der|die|el|la|il|lo|unser|unsere) {TRADES_ASKED}(?: etait)?
    (?:installer|driver|technician|fitter|engineer|agent|rep|plumber|adviser|advisor) was
    (?:installateur|technicien|livreur|plombier|conseiller) etait
    (?:monteur|techniker|fahrer|installateur|berater) war | (?:tecnico|instalador) era
    (?:klingeln|lauten|klingel) bei | (?:sonner|sonnez|frapper|frappez) (?:chez|a)
    citofon(?:are|ate|i|a)(?: a)? | suon(?:are|ate|i|a) (?:a|da) | (?:al )?timbre (?:de|a nombre de)
    (?:ring|buzz) for | klingelschild | klingel | sonnette (?:de|au nom de)
    (?:am|an der) klingel | nome sul (?:citofono|campanello) | (?:buzzer|bell) (?:under|for|marked)
    l'indivision | (?:il|al|del|dal|con il|signor) sig | pacient[ea] | paziente
    passport name is | gezeichnet | (?:gesendet|geschrieben|unterzeichnet) von
    (?:bloke|guy|fella|chap|mate|lad) called | person(?: is)? called
    """
)
_BY_SURE = Cue(rf"(?<![\w'])(?:{_SURE}) {{1,2}}[\"']?(?=\w)")
# "Tochter", "écrit par Claire": the verb that only people do, behind or before
_DEEDS = any_of(
    r"""
    rappelle | (?:a|m'a|nous a|vous a)(?: deja| encore| re)? (?:re?)?(?:appele|telephone
    |contacte)e?s?
    appelle (?:pour|car|parce|au sujet|de la part|depuis) | ne repond (?:plus|pas) | telephone pour
    (?:m'a|nous a|vous a) (?:dit|assure|certifie|promis|repondu|raccroche|ecrit|conseille|explique)
    (?:has )?(?:already |just )?(?:called|rang|rung|phoned)(?: (?:back|again|in|about|us|me|to
    |regarding))?(?=[\W])
    calls (?:about|back|again|to|regarding) | told me | promised (?:me|us) | assured (?:me|us)
    hat (?:[a-z]{2,12} ){0,3}(?:angerufen|zugesagt|versprochen|gesagt|gemeldet|unterschrieben
    |mitgeteilt)
    ruft (?:[a-z]{2,12} ){0,2}(?:an|zuruck)(?!\w) | rief (?:[a-z]{2,12} ){0,2}an(?!\w) | dolmetscht
    meldet sich | bittet um | mochte (?:einen )?ruckruf | war (?:nicht )?vor ort
    ha(?: [a-z]{2,10}){0,2} (?:ri)?chiamato | ha telefonato
    (?:mi|ci) ha (?:detto|assicurato|promesso)
    (?:ri)?chiama (?:per|perche|di nuovo|da) | attende (?:una )?chiamata
    ha (?:vuelto a )?llama(?:do|r) | llam[oa] (?:por|para|porque|otra|de nuevo|desde|ayer|hoy)
    (?:me|nos) (?:dijo|aseguro|prometio|atendio|comento) | no contesta
    """
)
_DOER = re.compile(
    rf"(?<![\w'.@/\\-])(?![A-Z]'[a-z])(?P<said>{CAPITAL}(?: {CAPITAL})?)(?= {_DEEDS}(?!\w))"
)
_DOES = Cue(rf"(?<= ){_DEEDS}(?!\w)")
_DOING = Cue(
    r"(?<!\w)(?:ha llamado|llamo|llama|chiama(?:to)?|telefona|a appele|a rappele|appelle|rief|ruft"
    r"|angerufen hat|called by|spoke with|spoken to|parlato con|hablado con|gesprochen mit"
    r"|echange avec|discute avec) (?=[a-z])"
)
# "le ticket de Bich Ngoc", "teams on Grace's laptop"
_OWNED = any_of(
    r"""
    tickets? | pc | portable | ordinateur | poste | compte | mac(?:book)? | laptop | account
    profil
    mailbox | boite(?: mail)? | messagerie | cuenta | ordenador | portatil | computer | rechner
    konto
    postfach | casella | telefono | iphone | ipad | tablette | tablet | mfa | session | dossier
    fiche | notebook | handy | phone | email | mail | commande | order | paket | bestellung | pedido
    ordine
    buzon | movil | utente | profilo | profile | cellulare | badge | bureau | chambre
    contrat | contrato | contract | carte | carta | tarjeta | abonnement | vertrag | facture
    factura | fattura
    """
)
_OWNER = Cue(rf"(?<!\w){_OWNED} (?:de |d'|di |von |of |del? |fur |for |a )(?=[a-z])")
_GENITIVE = re.compile(
    rf"(?<![\w'.@/\\-])(?P<said>{CAPITAL}(?: {CAPITAL})?)(?='s (?:new |old |work )?(?:laptop"
    rf"|pc|mac|phone|account"
    r"|computer|mailbox|iphone|ipad|email|desk|machine|place|house|flat|room|order|badge|tablet"
    r"|calendar|signature|inbox|ticket|card|husband|wife|son|daughter|mum|mother|father)(?!\w))"
)
_HOUSES = ("place", "family", "household", "residence")
_HOUSEHOLD = re.compile(
    rf"(?<=the )(?P<said>{CAPITAL})(?= (?:place|family|household|residence)(?!\w))"
)
# "My tenant, Precious Ncube, moved out": two words, or a usual first name
_WHO = Cue(
    rf"(?<![\w'])(?:{KIN}|{_THE} ?{TRADES_ASKED}|l'hote|(?:sa|la|sua|su|ihre|her|his) secretaire"
    r"|(?:the |my |our |his |her )?(?:tenant|landlord|landlady|owner|daughter|son|wife|husband"
    r"|mother|father|sister|brother|manager|colleague|assistant|secretary|accountant|solicitor)"
    r"|(?:le|la|notre|votre) (?:proprietaire|gerante?|locataire|titulaire|client|cliente)"
    r"|(?:il|la) (?:proprietari[oa]|inquilin[oa]|titolare|segretari[oa]|portinaia|portiere)"
    r"|(?:el|la|su|mi) (?:propietari[oa]|portera?o?|titular|dueñ[oa]|duen[oa]|gerente|hij[oa])"
    r"|(?:(?:mein|unser|sein|ihr)(?:e[mnr]?)?|die|der) (?:tochter|sohn|mutter|vater"
    r"|vermieter(?:in)?|mieter(?:in)?)"
    r"|(?:mi|su|mia|mio|sua|suo) (?:madre|padre|marido|mujer|espos[oa]|figli[oa]|marito|moglie)"
    r"|(?:ma|mon|sa|son|notre) (?:fille|fils|mari|femme|epouse|mere|pere|soeur|frere|voisine?)"
    r"|sottoscritt[oa]|soussignee?|unterzeichnete[rn]?|abajo firmante|undersigned)"
    r"(?: [a-z]{3,14})?,? (?=[a-z])"
)
_BEHIND = re.compile(r" (?P<said>[\w.]{2,12})")
# "Name on account L M Fairweather", "We have "S Van der Merwe" but the contract says ..."
_HOLDER = Cue(
    r"(?<!\w)(?:titulaire|titular|titolare|inhaber(?:in)?|holder|contract|contrat|contrato"
    r"|contratto|vertrag|(?:account|full|first|last|your|customer) name|name on|nom du client"
    r"|au nom de)(?!\w)"
)
_QUOTED = re.compile(
    rf"[\"«“„'] ?(?P<said>{CAPITAL}(?: (?:[a-z]{{2,3}} ){{0,2}}{CAPITAL}){{1,3}}) ?[\"»”“']"
)
_N_QUOTED = 130
_N_LOUD = 4


def called(text: str, low: str) -> Iterator[Span]:
    """Find unknown names by what is said with them."""
    for match in _BY_SURE.finditer(low):
        yield from _named(text, match.end())
    yield from _doers(text, low)
    for match in _OWNER.finditer(low):
        spans = (span for span in _named(text, match.end()) if _is_person(text, *span))
        yield from (span for span in spans if not is_thing(low[span[0] : span[1]]))
    for match in _WHO.finditer(low):
        yield from (span for span in _named(text, match.end()) if _is_person(text, *span))
    yield from _quoted(text, low)


def _doers(text: str, low: str) -> Iterator[Span]:
    """Find who calls, speaks and owns: before the verb, behind it, before "'s"."""
    forms = [_GENITIVE] if "'s " in text else []
    forms += [_HOUSEHOLD] if any(word in text for word in _HOUSES) else []
    forms += [_DOER] if _DOES.search(low) else []
    for form in forms:
        for match in form.finditer(text):
            if _is_personal(match["said"]):
                yield match.span("said")
    for match in _DOING.finditer(low):
        yield from _named(text, match.end())


def _named(text: str, at: int) -> Iterator[Span]:
    for start, end in name_at(text, at):
        behind = _BEHIND.match(text, end)
        is_firms = behind is not None and is_firm(behind["said"].lower())
        if text[start].isupper() and not is_firms and _is_personal(text[start:end]):
            yield start, end


def _is_personal(said: str) -> bool:
    """Tell whether no word of it is a product's, a firm's or everybody's, nor all is shouted."""
    words = [word for word in said.split() if word[0].isupper()]
    is_short = said.isupper() and len(said) < _N_LOUD
    return not is_short and is_all_personal(words)


def _is_person(text: str, start: int, end: int) -> bool:
    """Tell whether it is a whole name, or a usual first one, or a surname and an initial."""
    words = [word for word in text[start:end].split() if word[0].isupper()]
    return is_called(words[0].lower()) or (len(words) > 1 and not text[start:end].isupper())


def _quoted(text: str, low: str) -> Iterator[Span]:
    if not any(sign in text for sign in '"«“„'):
        return
    for match in _HOLDER.finditer(low):
        for name in _QUOTED.finditer(text, match.end(), match.end() + _N_QUOTED):
            if _is_personal(name["said"]):
                yield name.span("said")
