"""Find postal addresses: a street with its number, what follows it, and announced postcodes.

In French, English, German, Spanish and Italian; see ``models/private/plain.py``. In lower case only
where nothing else is meant.
"""

import re
from collections.abc import Iterator

from models.private.cues import Cue, Form
from models.private.houses import CAP, ESTATE, ESTATES, FLATS, GRID, SHARED, first_part
from models.private.names import is_usual
from models.private.parts import gone_on
from models.private.phones import ONES, TENS
from models.private.plain import Span, lowered
from models.private.told import told
from models.private.towns import LINKED, LINKS, UK, anchored, before_towns, end

_UNITS = "euros?|eur|€|[$%]|[ckm]?m|k?g|l|horas?|h|minutos?|min|segundos?|[kmg]b"
"""What a figure with decimals is of; "12,3 izq" is a house and a floor."""

_FR_STREET = (
    r"(?:rue|avenue|ave?\.?|boulevard|bo?u?l?v?d\.?|chemin|che?m?\.|impasse|imp\.|faubourg"
    r"|quai|pl\.|sq\.|rte\.?(?= de)"
    r"|all(?:ees?|\.)|grand(?:e |-|')rue|residence|lotissement|hameau|lieu[- ]?dit|sentier"
    r"|venelle|esplanade|promenade|ruelle|montee|sente|traverse|rond-point|parvis|rampe|raidillon"
    r"|villa|clos|cite|voie(?= )|cote(?= d)|mail(?= d)|cour(?= d)|domaine|digue|levee)"
)
_SPELLED = (
    r"(?!(?:une?|one|uno|eine?)[ -])"
    rf"(?:(?:{TENS}|{ONES})(?:[ -](?:(?:et|and)[ -])?(?:{TENS}|{ONES})){{0,2}})"
)
# "douze rue des Lilas", "twelve Elm Street"
_SPELLED_STREETS = (
    Cue(rf"(?<!\w){_SPELLED}(?: (?:bis|ter))?,? {_FR_STREET} {LINKS}{{0,3}}{LINKED}"),
    Cue(
        rf"(?<!\w){_SPELLED} (?:(?!(?:and|or|of|on|in|at|to|the|a)(?!\w))"
        r"[a-z][a-z'-]{2,30} ){1,2}(?:street|road|avenue|lane|crescent|terrace)(?!\w)"
    ),
)
# Patterns over the lowered text; the name of the street is read on from where they end.
_STREETS: tuple[Form, ...] = (
    # "12 bis, rue des Lilas"
    re.compile(
        rf"[0-9](?<![\w.,-].)[0-9]{{0,3}} ?(?:bis|ter|quater|[a-d](?=\W))?,? {{1,2}}{_FR_STREET}"
        rf" {LINKS}{{0,3}}{LINKED}(?:-[\w'-]{{1,30}})?"
    ),
    # "42 Grand'Rue"
    re.compile(
        r"[0-9](?<![\w.,-].)[0-9]{0,3} ?(?:bis|ter)?,? {1,2}grand(?:e |-|')rue(?!\w)(?! (?:de|du))"
    ),
    # "Straße der Jugend 66", "Straße des 17. Juni 135"
    Cue(
        r"(?<!\w)(?:straße|strasse) (?:de[rsmn]|am|zu[mr]) (?:[0-9]{1,2}\. )?[a-z][\wß-]{2,30}"
        r"(?: [a-z][\wß-]{2,30})? [0-9]{1,4}[a-f]?(?!\w|[.,][0-9])"
    ),
    re.compile(
        r"[0-9](?<![\w.,-].)[0-9]{0,3} ?(?:bis|ter)?,? {1,2}"
        r"(?:place|square|route|cours|passage|cite|villa)"
        rf" (?:de la|de l'|du|des|de|d') ?(?!parking|stockage){LINKED}"
    ),
    # "221B Baker Street"
    re.compile(
        r"[0-9](?<![\w.,-].)[0-9]{0,4}[a-d]? (?:[a-z][a-z'.-]{1,30} ){1,3}"
        r"(?:street|road|rd|avenue|ave|lane|drive|boulevard|blvd|crescent|terrace|close|gardens"
        r"|grove)"
        r"(?![\w-])\.?(?: (?:nw|ne|sw|se)(?!\w))?"
    ),
    # "Lange Straße 5a", "Hauptstr. 12"
    re.compile(
        r"(?<!\w)(?:[a-zß][\wß'-]{0,30}(?:straße|strasse|str\.?|gasse|straat|laan|gracht"
        r"|plein)|[a-z]\w{1,30} (?:straße"
        r"|strasse|str\.|gasse))"
        r" {0,2}[0-9]{1,4}(?: ?[a-f](?!\w)|/[0-9]{1,3}| 1/2)?(?!\w|[.,][0-9]{1,3}(?![0-9]))"
    ),
    # "calle Mayor, 5"
    Cue(
        r"(?<!\w)(?:(?:calle|avenida|avda?|plaza|pza|carretera|crta|ctra|travesia|carrer"
        r"|passeig|glorieta|blvd|bulevar|calzada|calz|rda|gta|pasaje|pje|rambla|rbla)"
        r"(?!\w)\.?|c/)"
        rf" ?{LINKS}{{0,2}}(?:{LINKED} ){{0,6}}?{LINKED},? "
        rf"(?:n[.°o]{{0,2}} ?)?[0-9]{{1,4}}(?!\w|[.,][0-9]{{1,3}} ?(?:{_UNITS})(?!\w))"
    ),
    GRID,
    # "Crta. de Burgos km 14,3", "S.S. 16 Adriatica km 314"
    Cue(
        r"(?<!\w)(?:carretera|camino|chemin|c[rt]t?ra\.?|route nationale|r\.?n\.?|s\. ?s\.|ss"
        r"|statale|provinciale)"
        r" [^\n,;:]{1,30}? km\.? ?[0-9]{1,3}(?:[.,][0-9])?(?!\w)"
    ),
    # "p.zza dante 3 80135 napoli"
    Cue(r"(?<!\w)p\.?zz?a (?:[a-z]{2,20} ){1,3}[0-9]{1,3}(?=,? [0-9]{5} [a-z])"),
    Cue(
        r"(?<!\w)(?:p\.? ?o\.? box|postfach|apartado de correos|boite postale|b\.?p\.) ?[0-9]{1,6}"
    ),
)
# Patterns over the plain text: capitals tell.
_CAPITAL_STREETS = (
    re.compile(
        rf"[0-9](?<![\w.,-].)[0-9]{{0,3}} ?(?:bis|ter)?,? {{1,2}}(?:place|square|route|cours"
        rf"|passage) {CAP}"
    ),
    # "1200 W Addison", "Unit 5/31 Wattle St"
    re.compile(rf"[0-9](?<![\w.,-].)[0-9]{{1,4}} [NSEW]\.? {CAP}(?: {CAP})?(?=,)"),
    re.compile(
        rf"(?<![\w.,-])(?:(?:Unit|Flat|Shop"
        rf"|Apt) )?[0-9]{{1,4}}[A-D]?/[0-9]{{1,4}} (?:{CAP} ){{1,3}}"
        r"(?:St|Rd|Ave|Dr|Cres|Ct|Pl|Tce|Pde|Hwy|Ln|Street|Road|Avenue|Drive)\b\.?"
    ),
    re.compile(
        rf"[0-9](?<![\w.,-].)[0-9]{{0,4}}[A-D]? (?:{CAP} ){{1,3}}(?:St|Dr|Court|Ct|Way|Ln|Parkway"
        rf"|Place|Mews|Parade|Quay|Wharf)\b\.?"
    ),
    re.compile(
        r"(?<!\w)(?:(?:An? der|Am|Im|In der|Auf de[mr]|Zu[mr]|Beim|Unter den|Alte[rs]?"
        r"|Neue[rs]?) )?"
        r"(?!Speicher|Arbeits|Fest|Steck|Sitz)[A-Z][\wß'-]{0,30}"
        r"(?:weg|platz|allee|ufer|ring|damm|chaussee|[ -](?:Weg|Platz|Allee|Gasse|Ufer|Ring))"
        r" [0-9]{1,4}(?: ?[a-f])?(?!\w|[.,][0-9]{1,3}(?![0-9]))(?! ?[GMTK]B)"
    ),
    # "Paseo de la Castellana 200": "camino del archivo 4" is a path
    re.compile(
        rf"(?<!\w)(?:[Pp]aseo|P[º°]|[Cc]amino|[Rr]onda|Av\.) {LINKS}{{0,2}}{CAP}"
        rf"(?: {LINKS}{{0,2}}{CAP}){{0,3}},? (?:n[.°o]{{0,2}} ?)?[0-9]{{1,4}}(?!\w|[.,][0-9])"
    ),
)
# Italian streets: "via" alone is a way as well, so there the name has to be a street's.
_PLACE_IT = (
    r"(?:[Pp]iazz(?:a|ale|etta)|[Pp]\.?zz?a|[Pp]\.le|[Vv]iale|[Vv]\.le|[Cc]\.so|[Vv]icolo"
    r"|[Ll]\.go|[Ll]\.mare|[Vv]\.lo|[Pp]\.tta|[Cc]ampo|[Tt]raversa|[Cc]irconvallazione"
    r"|[Ss]tradone|[Cc]alata|[Ll]ungo(?:mare|tevere)|[Bb]orgo|[Ss]alita|[Ff]ondamenta)"
)
_OF_IT = r"(?:(?:del|dei|degli|dell[ae]|di|da) |(?:dell|d)')"
_WHOSE_VIA = (
    r"(?:San(?:ta|t'|to)? ?[A-Z]|[IVX]{1,5} [A-Z]|(?:Roma|Milano|Torino|Napoli|Venezia|Firenze"
    r"|Genova|Bologna|Trieste|Trento|Garibaldi|Mazzini|Dante|Verdi|Cavour|Marconi|Matteotti"
    r"|Manzoni|Mameli|Leopardi|Carducci|Gramsci|Pascoli|Petrarca|Rossini|Puccini|Bellini"
    r"|Galilei|Galileo|Volta|Battisti|Diaz|Crispi|Foscolo|Piave|Montello|Europa|Nazionale"
    r"|Umberto|Vittorio|Regina|Aldo Moro|Monte|Liberta|Repubblica|Indipendenza|Aurelia"
    r"|Appia|Cassia|Flaminia|Emilia|Tiburtina|Nomentana|Salaria|Tuscolana|Casilina)(?!\w))"
)
_NUMBER_IT = (
    r",? (?:n[.°o]{0,2} ?|numero |civico )?"
    r"[0-9]{1,4}(?:/?[a-zA-Z](?!\w)|/[0-9]{1,3})?(?!\w|[.,][0-9])"
)
_LIVES = (
    r"(?:(?:[Ww]ohn(?:e|t|en|haft)|[Hh]abite|[Aa]bit(?:o|a|iamo)|[Rr]esident[ei]|[Vv]ivo)"
    r"(?: (?:in|en|a|wir|hier|jetzt|derzeit))?"
    r"|(?:[Aa]dresse|[Aa]nschrift|[Ii]ndirizzo|[Dd]omicilio)(?: (?:ist|est|e)| ?:)) "
    r"(?!(?:am|im) (?:\w{2,7}tag|Mittwoch|\w{3,6}er|April|Mai|Jun|Jul|August|Men)\w{0,2} )"
)
_STAYS = Cue(
    r"(?<![\w'])(?:(?:live[sd]?|living|based) at|(?:moved?|moving)(?: (?:in|out))? (?:to|of|from)"
    r"|address(?: is| ?:)|(?:deliver\w{0,3}|ship\w{0,4}|sen[dt]|post) (?:it |them )?to"
    r"|habit(?:e|ons|ez|ent)(?: au)?|demeurant(?: au)?|domiciliee? (?:au|a)|livr\w{1,6} (?:au|a ?:)"
    r"|adresse(?: est| ?:)(?: le)?) [0-9]"
)
# "I live at 6 Meadow View", "elle habite 42 Grand'Rue"
_STAYS_AT = re.compile(
    r"(?![0-9]+ ?(?:[GMTK][Bb]|[GM]bit|FPS|Uhr|Euros?)\b)"
    rf"[0-9]{{1,4}}[A-Za-z]?(?: ?bis| ?ter)?,? (?:{LINKS}{{0,2}}{CAP} ?){{1,4}}(?<! )"
)
_NAMED_STREETS = (
    # "Piazza Navona 3", "Viale dei Mille 7"
    re.compile(rf"(?<!\w){_PLACE_IT} {_OF_IT}?{CAP}(?: {CAP}){{0,2}}{_NUMBER_IT}"),
    # "Via Garibaldi 12", "via dei Pini 4"; "via Windows 11" is none
    re.compile(
        rf"(?<!\w)(?:[Vv]ia|[Cc]orso|[Ll]argo) (?:{_OF_IT}{CAP}|(?={_WHOSE_VIA})[\w']{{1,20}})"
        rf"(?: {CAP}){{0,3}}{_NUMBER_IT}(?! ?(?:[GMT]B|bit|Hz)\b)"
    ),
    # "Corso Buenos Aires 41, Milano": a flat or a town tells
    re.compile(
        rf"(?<!\w)(?:[Vv]ia|[Cc]orso|[Ll]argo) (?!Windows|Outlook|Firefox|Office)(?:{CAP} ){{1,3}}"
        rf"[0-9]{{1,4}}(?:/?[a-zA-Z])?(?=, ?(?:[Ss]cala|[Ii]nt|[Pp]ian|{CAP} ?(?:[.,;\n(]|$)))"
    ),
    # "Ich wohne Am Markt 3", "abito in via Ferrarese 8"
    re.compile(
        rf"(?<![\w']){_LIVES}(?P<said>(?:(?:[Aa]n de[rmn]|[Aa]m|[Ii]m|[Ii]n de[rn]|[Zz]u[rm]"
        rf"|[Aa]uf de[rm]|[Vv]ia|[Cc]orso|[Ll]argo|[Ss]trada|[Rr]ue|[Cc]hemin) {LINKS}{{0,2}})"
        rf"{CAP}(?: {CAP}){{0,2}},? [0-9]{{1,4}}[a-f]?(?!\w|[.,][0-9]))"
    ),
    # "Rue Haute 12" as in Belgium and Switzerland
    re.compile(
        r"(?<!\w)(?:[Rr]ue|[Aa]venue|[Cc]hauss[e]e|[Bb]oulevard|[Qq]uai|[Ii]mpasse|[Dd]reve)"
        rf" {LINKS}{{0,2}}{CAP}(?:[ -]{CAP}){{0,3}},? [0-9]{{1,4}}[a-c]?(?!\w|[.,][0-9])"
    ),
)
_VIA_SOMEBODY = re.compile(
    rf"(?<!\w)(?:[Vv]ia|[Cc]orso|[Ll]argo) (?P<first>{CAP})(?: {CAP}){{1,2}}{_NUMBER_IT}"
)
_STREET_WORDS = tuple(
    str.split(
        "l.go l.mare v.lo p.tta campo travers circonv stradone calata"
        " piazz p.zza v.le c.so vial vicol lungo borgo salita fondamenta via corso largo wohn"
        " dress anschrift habite abit"
        " resident indirizzo"
        " p.za p.le pza pzza"
        " vivo domicilio rue avenue chauss boulevard quai impasse dreve"
    )
)
_VIA = ("via ", "corso ", "largo ")
_NUMBER = re.compile(r"[0-9]")
_POSTCODE = Cue(
    r"\b(?:code postal|postcode|zip(?: code)?|plz|postleitzahl|codigo postal|cap|c\.p)\b\.?"
    r"(?: ?[/,+] ?(?:ville|ort|stadt|town|city|poblacion|ciudad|localidad|citta|comune|localita))?"
    r"(?: (?:est|c'est|is|ist|es|e)(?= ))? ?[:=]? ?"
    rf"(?P<said>(?:[0-9]{{4,5}}(?!\w)|{UK})(?: [^\W\d_][\w'-]{{2,30}})?)"
)


def addresses(text: str) -> Iterator[Span]:
    """Find postal addresses with a street and a number, or a postcode and a town."""
    low = lowered(text)
    if not _NUMBER.search(low):
        for form in _SPELLED_STREETS:
            yield from (
                (match.start(), end(text, low, match.end())) for match in form.finditer(low)
            )
        return
    for start, at in _streets(text, low):
        yield gone_on(text, (first_part(text, low, start), end(text, low, at)))
    for found in (*anchored(text, low), *told(text, low)):
        yield gone_on(text, found)
    for match in _POSTCODE.finditer(low):
        yield match.span("said")


def _streets(text: str, low: str) -> Iterator[Span]:
    for form, said in _forms(text, low):
        for match in form.finditer(said):
            yield match.span("said" if "said" in match.re.groupindex else 0)
    for match in _STAYS.finditer(low):
        if at := _STAYS_AT.match(text, match.end() - 1):
            yield at.span()
    for match in _VIA_SOMEBODY.finditer(text) if any(w in low for w in _VIA) else ():
        if is_usual(match["first"].lower()):
            yield match.span()


def _forms(text: str, low: str) -> Iterator[tuple[Form, str]]:
    """Yield the forms of addresses that may stand in a text, each with the copy it is for."""
    yield from ((form, low) for form in (*_STREETS, *_SPELLED_STREETS))
    yield from ((form, text) for form in _CAPITAL_STREETS)
    if ESTATE.search(low):
        yield ESTATES, text
    if SHARED.search(low):
        yield FLATS, text
    if any(word in low for word in _STREET_WORDS):
        yield from ((form, text) for form in _NAMED_STREETS)
    yield from before_towns(text, low)
