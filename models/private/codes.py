"""Find codes that only their announcement gives away: of devices, orders, customers and papers.

The announcing words are in French, English, German, Spanish and Italian, without accents; see
``models/private/plain.py``.
"""

import re
from collections.abc import Iterable, Iterator

from models.patterns import any_of
from models.private.cues import Cue
from models.private.plain import Span, lowered

# How a number is announced: "n°", "number is", "#", "Nr.:" and what stands between.
_SIGN = (
    r"(?: ?\([^()\n]{1,30}\))?[ -]{0,3}\(?"
    r"(?:(?:numbers?|numero|nummer|num|no|nr|n|id|ref|code)\b\.?|n[.º°]{1,2}|#)?"
    r" {0,3}(?:(?:is|was|est|etait|ist|war|lautet|es|era|e)\b)?"
    r"(?: (?:le|el|the)\b)? {0,3}(?:n[º°]|nr\b\.?)?[:=(]{0,2} {0,3}#?"
)
_CODE = r"(?P<said>(?=(?:[a-z_/-]{0,12}[0-9]){2})[a-z0-9](?:[_/.-]?[a-z0-9]){3,29})(?![\w-])"
# Groups set apart by spaces: the next begins with a digit, or is short and holds one.
_LOOSE_CODE = (
    r"(?P<said>(?=(?:(?:[a-z_ ./-]{0,6}|[a-z-]{7,9})[0-9]){2})[a-z0-9](?:[_/.-]?[a-z0-9]){0,29}"
    r"(?: {1,2}(?:[0-9]|[a-z]{1,2}[0-9]|[a-z](?!\w))(?:[_/.-]?[a-z0-9]){0,12}){0,7})(?![\w-])"
)
_NOT_A_CODE = re.compile(
    r"[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4}|(?:19|20)[0-9]{2}(?:[-./][0-9]{1,2}){0,2}"
)
_PRICE = re.compile(r"[.,]?[0-9]{0,2}\s?(?:€|\$|£|(?:eur|usd|gbp|euros?|chf|fr?|[kmgt]b)\b)")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+(?:\.[0-9]+){0,2}")
_N_SAID = 4


def _announced(words: str, code: str, *, inside: Iterable[str] = ()) -> Cue:
    return Cue(rf"(?<!\w)(?:{words})(?![^\W\d_]){_SIGN}{code}", inside=inside)


_NUMBER_OF = r"(?:numeros?|n[°º.]{1,2}|no|num)\.?[ ]?(?:de |d'|di |of )?"
# Of a bicycle or a car: "frame number 12" is a film's
_FRAME, _LONG = (
    r"(?:cadre|chassis|chasis|bastidor|telaio|quadro)",
    r" ?[:#]? ?(?:[a-z-]{0,6}[0-9]){5}",
)
_SERIAL = _announced(
    rf"s/n|n/s|(?:sn|ns)(?= ?[:=#]| [a-z0-9]{{0,4}}[0-9][a-z0-9/-]{{5}})|serie(?= ?(?:n[°ºo]"
    rf"|[:#]| (?=[a-z-]{{0,9}}[0-9]*[a-z])(?:[a-z-]{{0,3}}[0-9]){{5}}))|serial"
    rf"|sim(?:[- ]?(?:card|karte))?(?= ?:? ?(?:n[.°ºou]{{0,3}}m?\.? ?)?[0-9]{{8}})"
    rf"|imei ?[12]?|iccid|meid|udid|{_NUMBER_OF}serie"
    rf"|{_NUMBER_OF}{_FRAME}|frame (?:number|no\b\.?)(?=(?: is)?{_LONG})"
    r"|(?:rahmen|fahrgestell)-?(?:nummer|nr\b\.?)"
    rf"|vin(?=(?: (?:number|no))?\.? ?[:#]? ?[a-z0-9]{{17}}(?!\w))"
    rf"|{_FRAME}(?=(?: ?n[°º.o]{{1,2}})?{_LONG})(?! ?[:#]? ?[0-9-]{{1,20}}(?!\w))"
    r"|serie-?(?:nummer|nr\b\.?)|serien-?(?:nummer|nr\b\.?)|gerate-?(?:nummer|nr\b\.?)",
    _LOOSE_CODE,
)
# "le n° de série de mon appareil est X": a few words more, then a verb or a colon.
_SERIAL_AFAR = Cue(
    rf"(?<!\w)(?:serial (?:number|no)|{_NUMBER_OF}serie|seriennummer)\b\.?"
    rf"(?: [a-z'-]{{1,14}}){{1,7}}(?: (?:est|is|ist|es)|:) {{1,2}}{_CODE}"
)
_ORDER = _announced(
    any_of(
        r"""
        commandes? | cdes? | (?<!this )(?<!that )(?<!in )orders?
        bestell(?:ung|nummer|-?nr\b\.?|-nummer) | auftrag(?:s-?(?:nummer|nr\b\.?))?
        pedidos? | ordine | factures? | invoices? | rechnung(?:s-?(?:nummer|nr\b\.?))?
        fa[ct]tura | colis | parcel | tracking | suivi | seguimiento
        sendung(?:s-?(?:nummer|nr\b\.?))? | paquete | pacco | paket | package | envio | spedizione
        booking | reservation | reserva | prenotazione | buchung\w{0,8}
        """
    ),
    _CODE,
)
# Of somebody's case, contract or claim, with five digits: no "case Win10", "dossier System32".
_CASE = _announced(
    any_of(
        r"""
        tickets? | case | incidents? | incidencia | incidente | segnalazione | vorfall
        vorgang\w{0,10}\.? | aktenzeichen | fall-?(?:nummer|nr\b\.?) | demande | dossiers? | aviso
        interventions? | intervento | orden | rapporto | parte | job | bill | kostenvoranschlag
        contra(?:c?t|to|tto)s? | vertrag\w{0,10} | abonnements? | abono | abbonamento
        garantie | garantia | garanzia | sinistr[eo] | siniestro | schaden\w{0,10} | claim
        polic[ey]s? | poliz[az]a? | expediente | expte\. | pratica | prat\.
        (?:customer|your|our|votre|notre) ref
        (?:complaint|your|our|votre|notre|su|ihre|unsere) ref(?:erence|erencia|erenz)\b
        (?:suo|vostro|vs\.?|nostro) riferimento
        """
    ),
    r"(?!num|nr|no\b|0x|cve|kb[0-9]|[a-z]{0,3}[0-9]+(?:\.[0-9]+)+(?![\w/-]))"
    rf"(?=(?:[a-z/_.-]{{0,12}}[0-9]){{5}}){_CODE}(?! ?(?:km|mah|pages?|copies|heures|hours)\b)",
)
# Parcels' own forms: UPS, the post's, and orders of the largest shop.
_FORMS = re.compile(
    r"(?<![\w-])(?:1z(?: ?[0-9a-z]){16}"
    r"|[a-z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?(?:fr|gb|de|es|it|us|be|ch|nl|at|pt|ie|lu|cn)"
    r"|[0-9]{3}-[0-9]{7}-[0-9]{7})(?![\w-])"
)
# What stands behind it in groups of three digits and more belongs to it.
_ORDER_GROUPS = re.compile(r"(?: [0-9]{3,9}(?![\w/-]|[.,][0-9])){1,4}")
# "my order of last month, number X"
_ORDER_AFAR = Cue(
    r"(?<!\w)(?:commande|order|bestellung|pedido|facture|invoice|rechnung|colis"
    r"|parcel)(?: [a-z'-]{1,14}){0,7}"
    rf",? (?:number|numero|nummer|no\.?|nr\.?|n[°º.]{{1,2}}|#)[ :]{{0,2}}{_CODE}"
)
_HOLDER = (
    r"(?:customer|client|account|member|policy|contract|cliente|contrat|compte|abonne|adherent"
    r"|dossier)"
)
_OF_CLIENT = r"(?:client|customer|kunde|abonne|adherent|contrat|dossier|utente)"
_WHOSE = (
    r"(?:client|compte|contrat|dossier|abonne|adherent|cliente|contrato|emplead[oa]|salarie"
    r"|dipendente)"
)
# With as many digits as a bank's: not "account 2".
_OF_BANK = "(?: corrente| corriente| bancaire)?"
_BANK_DIGITS = (
    r"(?=(?: (?:number|no|n|nr|numero|is|ist|est|es|e)\b\.?){0,2} ?[:#]? ?[0-9](?: ?[0-9]){6})"
)
_ID = _announced(
    any_of(
        rf"""
        (?:num(?:ero)?\.? (?:de )?(?:la )?)?(?:secu(?:rite sociale)?|seguridad social) | nir
        assuree? | social security | ssn | dni | nie | [nc]if | numer[oi] fiscale?
        steuer-?(?:id\w*|nummer) | sv-?nummer | id-?nr\b\.? | national insurance | ni(?= n) | nino
        (?:sozial|renten|kranken)?versicher\w{{0,12}}nummer | codice fiscale
        passe?port | reisepass\w{{0,6}} | pasaporte | passaporto | carte d'identite | cni
        cart[ae] d'identita | (?:personal)?ausweis\w{{0,8}} | perso(?= ?n)
        documento de identidad | (?:identity|id) card | id(?= number) | tessera sanitaria
        permis(?= ?(?:n[°º.ou]|:)) | licencia(?: de conducir)? | (?:carn[eé]t?|permiso) de conducir
        titre de sejour | recepisse | aufenthaltstitel\w{{0,4}} | permiso de residencia
        permesso di soggiorno | steuer-?id(?:entifikations)?(?:-?nr\b\.?|-?nummer)? | ust-?id | utr
        tax (?:id|number|reference|code) | tin
        (?:carte )?vitale | health card | nhs(?: number| no)? | tarjeta sanitaria
        n\.? ?i\.? number
        (?:\w{{0,16}}ausweis|pass|fuhrerschein|versicherten|steuer|rentenversicherungs
        |sozialversicherungs)-?nr\b\.?
        numero de permis | licen[cs]e (?:no|number|nr)\b\.? | driver no | cedula | curp
        rfc(?= [a-z]{{4}}[0-9]) | cpf
        visa(?= (?:n|no|nr)) | visum | partita iva | p\. ?iva | spid | n[°º] fiscal
        num(?:ero)? fiscal
        siret | siren(?= ?(?:n[°º.]|:|[0-9]{{3}} ?[0-9]{{3}}))
        cartao de cidadao | contribuinte | n[º°]\.? utente | cpf | cnpj | rg(?= ?[:n]) | cnh | bsn
        sofinummer | burgerservicenummer
        rijbewijs\w{{0,6}} | paspoort\w{{0,6}} | identiteitskaart | pesel
        (?<!\w)nip(?= ?:? ?[0-9]) | regon | dowod(?:u|em)?(?: osobist\w{{1,4}})?
        paszport\w{{0,3}} | prawo jazdy
        (?:t\.? ?c\.? )?kimlik(?! avi) | pasaport\w{{0,3}} | ehliyet\w{{0,3}}
        vergi(?: kimlik)?(?= ?(?:no|num)) | ogrenci(?= ?no) | sicil(?= ?no)
        permis de conduire | driv(?:er'?s?|ing) licen[cs]e | fuhrerschein\w{{0,8}}
        patente(?: di guida)? | plaque d'immatriculation | immatricul\w{{2,6}}
        (?:number|licen[cs]e) plate | kennzeichen | nummernschild | targa
        matricul[ea](?: (?:salariee?|employee?|agent|interne))? | matricola
        (?:personal|matrikel)-?(?:nummer|nr\b\.?)
        (?:employee|staff|payroll)(?= ?(?:id|number|no\b|#)) | emplead[oa](?= ?(?:n|id|:))
        pdl | prm | mprn | mpan | cups | pod(?= [a-z]{{2}}[0-9]) | zahler-?(?:nummer|nr\b\.?)
        identifi(?:cation|ant|cado|kation)\w{{0,8}} | compte client(?= ?:)
        {_HOLDER}(?= ?(?:number|no\b|n[°º.]|id\b|#|numero))
        (?:kunden|vertrags|konto|kd)\.?-?(?:nummer|nr\b\.?)
        (?:ref(?:erence|erencia|erenz)?|cod(?:e|ice|igo)?)\.? {_OF_CLIENT}\w{{0,2}}
        acct?\.?(?= ?(?:no|n|number)\b| ?[#:]| [0-9]{{6}})
        (?:bank)?(?:account|konto|kto\.?|conto|cuenta|compte){_OF_BANK}{_BANK_DIGITS}
        {_NUMBER_OF}{_WHOSE}
        """
    ),
    _LOOSE_CODE,
    inside=["ausweis"],
)


def serials(text: str) -> Iterator[Span]:
    """Find serial numbers announced as such."""
    low = lowered(text)
    yield from _codes(_SERIAL, low)
    yield from _codes(_SERIAL_AFAR, low)


def orders(text: str) -> Iterator[Span]:
    """Find the numbers of orders, invoices and parcels."""
    low = lowered(text)
    yield from (match.span() for match in _FORMS.finditer(low))
    for start, end in (*_codes(_ORDER, low), *_codes(_ORDER_AFAR, low), *_codes(_CASE, low)):
        if _DECIMAL.fullmatch(low, start, end):
            continue
        more = _ORDER_GROUPS.match(low, end)
        yield start, more.end() if more else end


def personal_codes(text: str) -> Iterator[Span]:
    """Find the numbers of customers, accounts, contracts and papers."""
    return _codes(_ID, lowered(text))


def _codes(announced: Cue, low: str) -> Iterator[Span]:
    for match in announced.finditer(low):
        start, end = match.span("said")
        n_signs = sum(map(str.isalnum, match["said"]))
        is_code = n_signs >= _N_SAID and not _NOT_A_CODE.fullmatch(match["said"])
        if is_code and not _PRICE.match(low, end):
            yield start, end
