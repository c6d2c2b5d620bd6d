"""Know the parts of a postal address but for its street: houses, flats, farms and estates.

People set them apart by commas or lines, before the street or instead of it: "Flat 3, Rose Cottage,
Mill Lane, Bampton OX18 2JE". A part is told by its own words or by its number; what is a capital
word and no more belongs to an address only between such a part and the rest. In French, English,
German, Spanish and Italian; see ``models/private/plain.py``.
"""

import re

from models.patterns import any_of
from models.private.cues import Cue

CAP = r"[A-Z][^\W\d_][^\W\d]{0,30}(?:['-][^\W\d_]{1,30}){0,3}(?!\w)"
_LINKS = (
    r"(?:(?:de|du|des|la|le|les|del|el|los|las|der|den|dem|da|do|dos|di|dell[aeo]|dei|degli|a|aux?"
    r"|all[aeo]|al|sull[aeo]|nell[aeo]"
    r"|en|sur|of|the|y|e|et|and|und|am|im|an|auf|zur|zum|alte[nrs]?|neue[nrs]?) |[dl]'|dell')"
)
_LINKED = rf"(?:{_LINKS}{{0,3}}(?:{CAP}|[IVX]{{1,5}}\b|[A-Z]\b\.?))"

# A part of a house: "Flat 3", "bât. C", "int. 9", "2ºA", "3. OG links", "s/n"
UNIT_WORD = any_of(
    r"""
    flat | apt\.? | apartment | unit | suite | room | floor | block | app(?:t|art)?\.?
    appartement | batiment | bat\.? | esc\.? | escalier | escalera | etage | porte | pte\.?
    chambre | ch\. | logement | lot | hall | tour | bloc | immeuble | imm\. | entree | studio
    appartamento | apartamento | depto\.? | dto\.? | interior | torre | ste\.?
    apto\.? | dpto\.? | boite | bte\.? | rez-de-chaussee | rdc | piso | planta | puerta | pta\.?
    portal | bloque
    bq\.? | bajo | atico | nave | parcela | local | despacho | oficina | pabellon | modulo
    scala | sc\. | we | wohneinheit | loft | lodge | ground\ floor | int\.? | interno | piano
    palazzina | lotto | whg\.? | wohnung | aufgang
    hinterhaus | vorderhaus | seitenflugel | stock | zimmer | raum | gebaude | halle | strada
    """
)
ORDINAL = (
    r"[0-9]{1,2}(?:e|er|eme|[º°ª]|\.|st|nd|rd|th)(?!\w)"
    r"(?: ?(?:etage|floor|piano|piso|planta|og|ug|stock|obergeschoss|arr\w{0,14}\.?))?"
)
_SIDE = (
    r"(?: ?(?:gauche|droite|face|left|right|links|rechts|mitte|izq\w{0,6}\.?|der\w{0,5}\.?"
    r"|dcha\.?|ctro\.?|destra|sinistra)(?!\w))?"
)
_UNIT = (
    rf"(?:(?:batiment|bat\.?|gebaude) [a-z]{{2}}(?!\w)"
    rf"|(?:{UNIT_WORD}) ?(?:n[.°o]{{1,2}} ?)?[\"']?(?:[0-9]{{1,4}}"
    rf"(?: ?[/-]? ?(?!{UNIT_WORD}\W)[a-z0-9]{{1,3}}"
    r"(?!\w))?|[a-z][0-9]{0,4})(?!\w)[\"']?"
    r"|(?:hinterhaus|vorderhaus|rez-de-chaussee|rdc|bajo|atico|eg|dg)(?!\w)"
    rf"|{ORDINAL}(?: ?\"?[a-z](?!\w)\"?)?|[0-9]{{1,2}}[º°ª] ?[a-z](?!\w)"
    r"|(?:strada (?:statale|provinciale)|s\. ?[sp]\."
    r"|s[sp]) (?:n\. ?)?[0-9]{1,4}(?: n\. ?[0-9]{1,3})?(?!\w)"
    r"|s/n|snc(?!\w)|s\.n\.c\.|km\.? ?[0-9]{1,3}(?:[.,][0-9])?(?!\w))"
)
UNITS = re.compile(rf"(?:(?: ?[,;/-] ?| ){_UNIT}{_SIDE}){{1,5}}")
"""What stands behind a street and its number, in lower case."""
_UNIT_AT_END = re.compile(rf"(?<!\w){_UNIT}{_SIDE}(?: {_UNIT}{_SIDE}){{0,3}} ?$")

# A house, a farm, an estate: the word first, as Romance languages and German have it.
_HOUSE_WORD = any_of(
    r"""
    residence | resid\.? | res\. | maison | villa | chateau | ferme | mas | domaine
    lieu[- ]?dit | l\.-d\. | hameau | quartier | moulin | clos | lotissement | lot\. | le bourg
    manoir | foyer | ehpad | camping | immeuble | tour | cite | zone | z\.?[ai]\.? | zac | parc
    rue | avenue | ave?\. | boulevard | bo?u?l?v?d\.? | chemin | ch\. | allees? | all\.
    impasse | imp\. | place | pl\. | route | rte\.? | quai | cours | square | passage | sentier
    gut | gutshof | hof | haus | schloss | ortsteil | ot | gewerbe(?:gebiet|park|hof)
    industrie(?:gebiet|park) | siedlung | weiler | straße | strasse | seniorenheim
    urb\.? | urbanizacion | finca | cortijo | masia | casa | caserio | lugar | aldea | parroquia
    pol\.(?: ind\.)? | poligono(?: industrial)? | barrio | barriada | pago | partida | camino
    edif\. | edificio | residencial | colonia | carretera | c[rt]t?ra\. | calle | c/ | avda?\.?
    avenida | plaza | pza\. | paseo | rua | ronda
    loc\. | localita | fraz\. | frazione | contrada | c\.da | cascina | podere | masseria | borgo
    villaggio | regione | reg\. | rione | galleria | strada | s\.s\. | s\.p\. | ss | sp
    palazzo | tenuta | via | viale | v\.le | corso | c\.so | piazza | p\.?zza | p\.za | vicolo
    """
)
HOUSE = (
    rf"(?:(?:L[ea]s? )?(?i:{_HOUSE_WORD}))(?: (?i:industrielle|artisanale|industriale|artigianale"
    rf"|d'activites?))?"
    rf"(?: ?{_LINKED}){{1,5}}(?:,? ?(?:n[.°o]{{1,2}} ?)?[0-9]{{1,4}}(?:/?[a-zA-Z])?(?!\w))?"
)
_ESTATE_WORD = any_of(
    r"""
    residence | lieu[- ]?dit | hameau | lotissement | urb\. | urbanizacion
    poligono(?: industrial)?
    pol\. ind\. | edif\. | edificio | loc\. | localita | fraz\. | frazione | contrada | c\.da
    cascina | masseria | podere | gutshof | barriada | zona industriale | zone (?:industrielle)
    gewerbe(?:gebiet|park)
    """
)
ESTATE = Cue(rf"(?<!\w){_ESTATE_WORD}")
"""Stands in low letters wherever one of ``ESTATES`` does."""
# The word last, as English has it; the first may be "The Old".
_ENDING = any_of(
    r"""
    Cottages? | House | Farm(?:house)? | Barns? | Mill | Rectory | Vicarage | Lodge | Hall | Manor
    Granary | Court | Grange | Croft | Villas? | Bungalow | Stables | Parsonage | Chapel | Forge
    (?:Business|Retail|Science|Industrial) (?:Park|Centre) | (?:Trading|Industrial) Estate
    Street | St | Road | Rd | Lane | Ln | Avenue | Ave | Drive | Close | Way | Walk | View | Rise
    Hill | Row | Green | Gardens | Grove | Crescent | Terrace | Mews | Yard | Fold | Wharf | Quay
    Place | Parade | Square | Buildings | Heights | Mount | Meadows? | Fields | Park | Estate
    """
)
_NAMED_HOUSE = rf"(?:[0-9]{{1,4}}[A-Za-z]? )?(?:The )?(?:{CAP} ){{1,3}}{_ENDING}\.?"
# What a number makes a place: "Gut Liebenau 1", "201 Deansgate", "Straße der Jugend 66"
_NUMBERED = (
    rf"{_LINKED}(?: {_LINKED}){{0,3}},? (?:n[.°o]{{1,2}} ?)?[0-9]{{1,4}}[a-zA-Z]?"
    rf"(?:/[0-9a-zA-Z]{{1,3}})?|[0-9]{{1,4}}[A-Za-z]? {_LINKED}(?: {_LINKED}){{0,3}}"
)
_CARE_OF = rf"(?i:c/o|chez|bei|presso|z\. ?hd\.|att\.|attn:?) (?:(?:{CAP}|[a-z]{{2,3}}) ?){{1,4}}"
_BOUND = r"(?<![\w'-])(?<![\w@][./])"
_TOLD = re.compile(rf"{_BOUND}(?:{HOUSE}|{_NAMED_HOUSE}|{_CARE_OF}) ?$")
_COUNTED = re.compile(
    rf"{_BOUND}(?!(?i:windows|firefox|version|office|outlook|ubuntu|android|ios|model|page)\b)"
    rf"(?:{_NUMBERED}) ?$"
)
_ALONE = re.compile(r"(?<![\w.,:/-])(?<![\w.,:/-] )[0-9]{1,4}[A-Za-z]? ?$")  # "12, Rose Lane"
_LEAD = re.compile(
    r"(?<![\w'-])(?:(?:Obere|Untere|Alte|Neue|Gro(?:ss|ß)e|Kleine|Hintere|Vordere|Lange|Hohe|Innere"
    r"|Au(?:ss|ß)ere|Mittlere|Hinter|An|Am|Im|In|Auf|Zu[mr])(?: de[rmn])?) $"
)
_PLAIN = re.compile(rf"(?:^|(?<=[\n,;:])|(?<=[,;:] )){CAP}(?:[ -]{_LINKED}){{0,3}} ?$")
_SET_APART = re.compile(r" ?(?:[,;|·]|\n| [-–/]) ?\n?$")
# What is a place without a number before it, if a number or a flat follows: "Urb. Las Mimosas, 5"
ESTATES = re.compile(
    rf"{_BOUND}(?i:{_ESTATE_WORD})(?: ?{_LINKED}){{1,4}}"
    rf"(?:,? ?(?:n[.°o]{{1,2}} ?)?[0-9]{{1,4}}[a-zA-Z]?(?![\w.]|,[0-9])|(?i:,? {_UNIT}))"
)
_SHARED_WORD = any_of(
    r"""
    residence | resid\. | res\. | immeuble | imm\. | lotissement | cite | residencia | residencial
    edificio | edif\. | urb\. | urbanizacion | residenza | condominio | palazzo | wohnanlage
    """
)
SHARED = re.compile(rf"(?<!\w){_SHARED_WORD} ")
"""Stands in low letters wherever one of ``FLATS`` does."""
FLATS = re.compile(
    rf"{_BOUND}(?i:{_UNIT}{_SIDE}(?: ?[,;/-] ?{_UNIT}{_SIDE}){{0,4}} ?[,;/-] ?{_SHARED_WORD})"
    rf"(?: ?{_LINKED}){{1,4}}"
)
"""A flat in a house that many share, without a street: "appt 24, bât. C, résidence Bellevue"."""
GRID = Cue(
    r"(?<!\w)(?:calle|cl|carrera|cra?|kra?|av(?:enida)?(?: (?:calle|carrera))?|diagonal"
    r"|transversal|circular)\.? [0-9]{1,3} ?[a-z]?(?: bis)?(?: (?:sur|este|norte|oeste))?"
    r" ?(?:#|n[°ºo.]{1,2}) ?[0-9]{1,3} ?[a-z]?(?: ?- ?[0-9]{1,3})?(?!\w)"
)
"""A street by its number and that of the one across: "Carrera 45 # 12A-34"."""
_N_PART, _N_PARTS = 70, 6


def first_part(text: str, low: str, at: int, *, is_counted: bool = False) -> int:
    """Walk back from a place in an address over the parts before it, to where it begins.

    Args:
        text: plain.
        low: the same in lower case.
        at: where the part known begins, a street or a postcode.
        is_counted: words with a number are a part, too, since a postcode follows.

    Returns:
        Where the first part begins that its own words or number tell; ``at`` if there is none.
    """
    sure, is_apart = at, False
    for _ in range(_N_PARTS):
        start = max(0, at - _N_PART)
        gap = _SET_APART.search(text[start:at])
        end = start + gap.start() if gap else at
        unit = _UNIT_AT_END.search(low[start:end])
        found = unit or _part(
            text[start:end], is_counted=is_counted, is_apart=is_apart or bool(gap)
        )
        if found is None:
            break
        at = start + found.start()
        # A house may stand before its flat without a sign: "Lugar de Outeiro s/n".
        is_apart = unit is not None
        sure = sure if found.re is _PLAIN else at
    return sure


def _part(part: str, *, is_counted: bool, is_apart: bool) -> re.Match[str] | None:
    """Find the part of an address that ends a piece of text."""
    if not is_apart:
        return _LEAD.search(part)
    counted = _COUNTED.search(part) if is_counted else None
    return _TOLD.search(part) or counted or _ALONE.search(part) or _PLAIN.search(part)
