"""The words for what bears a number: orders and cases, who holds them, devices.

In French, English, German, Spanish, Italian, Portuguese, Dutch, Polish and Turkish, without
accents, for the lowered plain text of
``models/private/plain.py``; what stands behind them is read in ``models/private/references.py``.
"""

from functools import lru_cache

from models.patterns import any_of
from models.private.cues import Cue

_ORDERS = any_of(
    r"""
    commandes? | cdes? | (?<!this )(?<!that )(?<!in )orders? | auftrag\w{0,10}
    bestell(?:ung(?:en)?|nummern?|-?nr\.?|-nummer)
    pedidos? | (?<!')ordin[ei] | factures? | invoices? | \w{0,12}rechnung(?:en|s-?(?:nummer|nr\.?))?
    fa[ct]turas? | fattur[ae] | devis | quotes? | angebot\w{0,8} | presupuesto | preventivo
    colis | parcels? | tracking | suivi | seguimiento | sendung\w{0,10} | paquetes? | pacc[oh]i?
    pakete?
    envios? | spedizion[ei] | bon(?: de (?:livraison|commande))? | lieferschein\w{0,8} | albaran
    ddt
    tickets? | cases? | incidents? | incidencia | segnalazione | vorgang\w{0,10} | aktenzeichen
    az\.?
    dossiers? | demandes? | interventions? | rapport[oi]? | parte | job(?: sheet)? | atestado
    kostenvoranschl\w{2,4} | crime ref\w{0,7} | contra(?:c?t|to|tto|tti|tos)s? | vertr\w{1,14}
    abonnements? | abono | abbonamento | garantie | garantia | garanzia | sinistr[eo]s? | siniestro
    schaden\w{0,10} | claims? | polic[ey]s? | policies | poliz[az]a? | expediente | expte\.
    pratica | reclamations? | complaints? | reklamation\w{0,8} | reclamacion | reclamo | reso | rma
    retours? | returns?(?= n| no| ref| ord| #| :| [0-9])
    (?:ruck|retouren)\w{0,12} | devolucion | agreement | convention | mandate? | mandato | bail
    lease | fedex | ups | dhl | gls | dpd | colissimo | chronopost | mondial relay | seur | correos
    mrw | brt | evri
    yodel | royal mail | parcelforce | mietvertrag | rental | location | alquiler | noleggio
    (?!artikel|modell|telefon|haus|fehler|version|teile?|typ|zimmer|handy|fax|mobil|rufnr|rufn
    |port|build|kb)[a-z]{4,16}(?:nr\.|-nr\.|nummer)
    bookings? | reservations? | reservas? | prenotazion[ei] | buchung\w{0,8}
    encomendas? | faturas?
    protocolos? | processos?(?= ?(?:n[.ºo°u]|[:#])) | apolices? | rastreio | bestelling(?:en)?
    factuur
    factuurnummer | (?:klacht|schade|storing)(?:melding|nummer)
    (?:polis|order|ticket|zaak|dossier)nummer
    zamowieni\w{1,3} | zamowien | zam\. | zlecen\w{1,3} | zgloszen\w{1,3} | faktur[aye] | umow[ayie]
    przesylk[aieu] | paczk[aieu] | reklamacj[aei] | polis[aye] | rezerwacj[aei] | spraw[ay]
    siparis(?:im(?:in)?|in)? | fatura(?:m|si)? | sozlesme(?:m|si)? | basvuru(?:m|su)? | talep
    talebi
    (?:kargo )?takip | gonderi | police(?= ?(?:no|num)) | rezervasyon | kayit(?= ?(?:no|num))
    prat\. | permit | voucher | gutschein\w{0,8} | bon d'achat | vale | buono
    """
)
_HOLDERS = any_of(
    r"""
    clients? | customer | kunden?(?:-?(?:nummer|nr\.?))? | kd\.?-?nr\.? | cliente | account
    acct\.?
    adh(?:erent|esion|\.)? | abonn\w{1,4} | allocataire | assure | membre | member(?:ship)? | socio
    mitglied\w{0,12} | tessera | loyalty | fidelite | fedelta | fidelidad | commercant | merchant
    esercente | comercio | partner | societaire | beneficiaire | patient | etudiant | student
    eleve | cartes? | cards? | tarjeta | karte | abonad[oa]s? | \w{0,14}schein | compteur
    zahler\w{0,8} | contador | contatore | meter | cups | pod | pdl | prm | mprn | mpan
    point de livraison | marktlokation\w{0,4} | malo | matricula | matricola | badge | bagage
    gepack | \w{0,10}(?:bag|baggage|luggage) tag | (?:(?:bag(?:gage)?|luggage) ?)?tag
    equipaje | bagaglio | rio
    klient(?:a|ki)? | abonent(?:a)? | klantnr\.? | klantnummer | lidmaatschap\w{0,8} | lidnummer
    musteri | abone | uyelik | uye(?= ?(?:no|num)) | tesisat | sayac | hesap(?= ?(?:no|num))
    utente
    licznik(?:a)? | ppe | assinante | instalacao | contador
    msisdn | iccid | tel abo | abo | vertragskonto | kundenkonto | n(?:o|r)? client | codice cliente
    """
)
_DEVICES = (
    r"(?:n[°º.]{0,2}|numero|num\.?|no\.?) ?(?:de |di )?serie|seriale|asset[ -]?tags?"
    r"|service[ -]?tags?"
    r"|etiquette(?= ?:)|etiqueta(?= ?:)|etichetta(?= ?:)|aufkleber(?= ?:)|inventar-?(?:nummer"
    r"|nr\.?)|(?:n[°º.]{0,2}|numero) ?d'inventaire|smart ?card|cespite|s/?no\.?(?= ?:)"
    r"|product_?id(?= ?:)|serial(?:[ -]?(?:number|no\.?|nr\.?))?"
    r"|s/n|n/s|sn(?= ?[:#])|s\.?-?n(?:r|um)\.?|serien-?(?:nummer|nr\.?)|gerate-?nr\.?"
    r"|fabrik-?nummer|matricola|matr\.|serienummer|seri (?:no|numarasi|numara)|(?:nr|numer) seryjny"
    r"|numero de serie|n[ºo°.]{1,2} de serie|seri no"
)
NUMBER = (
    r"(?:numer[oi]s?|nummern?|numbers?|num\.?|nr\.?|no\.|n[°º]\.?|n\.|ref(?:erence|erencia"
    r"|erenz)?s?\.?|riferimento|num(?:er|eru|arasi|aram|ara)|no(?= ?[:#]| (?=[0-9])))"
)
_HEAD = Cue(
    rf"(?<![\w-])(?:(?P<of>{_ORDERS})|(?P<whose>{_HOLDERS})|(?P<serial>{_DEVICES})"
    rf"|(?P<number>{NUMBER}))(?:(?<=\.)|(?!\w))",
    inside=["rechnung", "nr.", "nummer", "schein", " tag"],
)


@lru_cache(maxsize=2)
def heads(low: str) -> tuple[tuple[str | None, int, int], ...]:
    """List what announces a number, and of which kind: "of", "whose", "serial" or "number".

    Three finders read the same text one after another.
    """
    return tuple((head.lastgroup, *head.span()) for head in _HEAD.finditer(low))
