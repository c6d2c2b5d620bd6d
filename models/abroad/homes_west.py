"""The forms of addresses in Russian, Arabic, Polish, Turkish, Dutch and Portuguese.

All are for the lowered plain text; what follows them in capitals, a town or a state, is told by
``TAILS`` of the text itself. A street's word with a number is one, or a number with its postcode.
"""

import re

from models.alphabets.letters import ARABIC
from models.patterns import any_of

_N = r"[0-9]{1,5}"
_WORD = rf"[{ARABIC}0-9]{{1,14}}"
_PLACE = any_of(
    r"""
    شارع | ش\. | طريق | حي | عمار[ةه] | مبني | بناي[ةه] | شق[ةه] | دور | طابق | فيلا | منزل | بيت
    برج | مجمع | قطع[ةه]
    جاد[ةه] | محل[ةه] | زقاق | دار | بلوك | كومباوند | منطق[ةه] | مدين[ةه] | حار[ةه] | ميدان | ممر
    زنق[ةه] | اقام[ةه]
    """
)
_PART = (
    rf"(?:(?:{_N} )?(?:ال)?{_PLACE}(?:(?: (?:رقم )?{_WORD}){{1,3}}(?=[،,.\n-]|$)"
    rf"|(?: (?:رقم )?{_WORD}){{1,4}}?))"
)
_COMMA = r"[،, -]{1,3}"
ARABIA = (
    re.compile(
        rf"(?<![{ARABIC}])(?:[{ARABIC}]{{3,12}}[،,] ?)?{_PART}(?:{_COMMA}{_PART}){{1,6}}"
        rf"(?:{_COMMA}{_WORD}(?: {_WORD})??(?=[.\n،]|$"
        rf"| [0-9]{{5}})){{0,2}}(?:{_COMMA}[0-9]{{5}}(?![0-9]))?"
    ),
    re.compile(
        rf"(?<![{ARABIC}0-9]){_N} (?:ال)?(?:شارع|ش\.) {_WORD}(?: {_WORD}){{0,3}}?"
        rf"(?:[،,] {_WORD}(?: {_WORD}){{0,2}}?(?=[،,.\n]|$| و)){{1,3}}"
    ),
    # behind the word for it, to the end of the line
    re.compile(rf"(?<=العنوان)[ :]{{1,3}}(?:{_WORD}[ ،,-]{{1,3}}){{2,14}}?{_WORD}(?=[.\n]|$)"),
)
_STREET = any_of(
    r"""
    ул(?:\.|ица|ице|ицы) | пр(?:-т|осп(?:ект\w?|\.)?|\.) | пер(?:\.|еул\w{2,3}) | ш(?:\.|оссе)
    б(?:-р|ульвар\w?) | наб(?:\.|ережн\w{2})
    пл(?:\.|ощад\w) | пр-д | проезд\w? | мкр\.? | микрорайон\w? | туп(?:\.|ик) | аллея | вул\.
    просп\.
    """
)
_RUSSIAN_STREET = (
    rf"(?:(?<!\w){_STREET} ?(?:[0-9]{{1,3}}(?:-?[а-я]{{1,2}})? )?[а-я][а-я0-9.-]{{1,24}}"
    rf"(?: [а-я][а-я.-]{{1,20}}){{0,2}}?|(?<!\w)(?:(?:больш|мал|нов|стар|верхн"
    rf"|нижн)[а-я]{{2,3}} )?[а-я][а-я-]{{2,22}} {_STREET})"
)
_IN_HOUSE = any_of(
    r"""
    корп(?:ус)? | кв(?:артира)? | стр(?:оение)? | лит(?:ера?)? | оф(?:ис)? | подъезд | под | этаж
    эт | пом | комн? | к
    """
)
_RUSSIAN_HOUSE = (
    r"(?:,? ?(?:(?:д|дом|домовладение|вл|влад|буд)\.? ?)?№? ?[0-9]{1,4}"
    r"(?:[/-][0-9]{1,3})? ?[а-яa-z]?(?!\w| ?(?:метр|год|руб|кв\.? ?м|м²|шт|час|дн|лет|гб|%))"
    rf"(?:,? ?{_IN_HOUSE}\.? ?(?:[0-9]{{1,4}}[а-я]?|[а-я])(?!\w)|-[0-9]{{1,4}}(?!\w)){{0,6}})"
)
_RUSSIAN_TOWN = (
    r"(?:(?:(?:г|гор|город|пос|с|дер|рп|пгт)(?:\. ?| ))?(?:(?:нижн|велик|стар|нов|набереж"
    r"|минерал|красн)[а-я]{1,5} )?[а-я][а-я-]{2,24}"
    r"(?: (?:обл(?:\.|асть)|край|р-н|район|область))?, ?)"
)
RUSSIA = (
    re.compile(
        rf"(?<!\w)(?:[0-9]{{6}},? ?)?{_RUSSIAN_TOWN}{{0,3}}{_RUSSIAN_STREET}{_RUSSIAN_HOUSE}"
        r"(?:, ?(?:г\. ?)?(?!домоф|код|тел|подъез|этаж|контакт|заказ)[а-я][а-я-]{3,20}(?=,|\.|\n"
        r"|$))?(?:, ?[0-9]{6}(?![0-9]))?"
    ),
    re.compile(r"(?<!\w)(?:почтовый )?индекс[ :]{1,2}[0-9]{6}(?![0-9])"),
)
POLAND = (
    re.compile(
        r"(?<!\w)(?:(?:ul|al|os|pl)\. ?|(?:ul|aleja|ulica|ulicy|osiedle|osiedlu|plac) )"
        r"(?:[a-z0-9.'-]{1,20} ){0,4}[0-9]{1,4}[a-z]?(?:/[0-9]{1,4}[a-z]?| ?m(?:\."
        r"|ieszk\w*)? ?[0-9]{1,4})?"
        r"(?!\w|\.[0-9])(?:,? (?:m\.|lok\.|mieszkanie) ?[0-9]{1,4})?"
    ),
    re.compile(r"(?<![\w-])[0-9]{2}-[0-9]{3}(?![\w-])(?=,? [a-z])"),
)
_TURKISH_PART = (
    r"(?>(?:[a-z0-9.'-]{1,20} ){1,3}?(?:(?<!kac )mah(?:alle(?:si)?|\.|(?= [a-z]))|sok(?:ak|agi)?|sk"
    r"|cad(?:de(?:si)?)?|cd|bul(?:v(?:ari)?|vari)?|blv|apt|apartmani?|sitesi|sit|yolu|meydani"
    r"|koyu|blok)"
    r"(?:\.|(?!\w)|(?<=\.)))"
)
_TURKISH_DOOR = (
    r"(?:(?:no|d|daire|kat|k|kapi no|ic kapi|blok)[.:]{0,2} ?[0-9]{1,4}[a-z]?"
    r"(?:/[0-9a-z]{1,4})?(?!\w)"
    r"|[0-9]{1,4}(?:/[0-9a-z]{1,4})?(?!\w))"
)
TURKEY = (
    re.compile(
        rf"(?<!\w){_TURKISH_PART}(?:[ ,]{{1,2}}{_TURKISH_PART}){{0,3}}[ ,:]{{1,2}}{_TURKISH_DOOR}"
        rf"(?:[ ,/]{{1,3}}{_TURKISH_DOOR}){{0,3}}(?! ?(?:yil|ay|gun|saat|adet|tl|derece))"
    ),
)
NETHERLANDS = (
    re.compile(
        r"(?<!\w)(?:(?:van|de|den|het|prins|prinses|koning|koningin|burgemeester|sint|st\.?|oude"
        r"|nieuwe|lange|korte"
        r"|grote|kleine|eerste|tweede|[0-9]e|[a-z]\.|dr\.|mr\.|jan|sir) ){0,3}[a-z'-]{3,24}"
        r"(?:straat|laan|weg|plein|gracht|kade|dijk|singel|hof|steeg|dreef|plantsoen|burgwal)"
        r" ?[0-9]{1,4}(?: ?(?:bis|hs|[a-z](?![a-z])|[0-9]{1,2}hoog)|-[0-9a-z]{1,4})?"
        r"(?!\w| (?:sterren|dagen|uur|jaar|minuten|keer|euro|km|meter))"
    ),
    re.compile(
        r"(?<![\w-])(?:(?<=postcode )|(?<=postcode: ))[1-9][0-9]{3} ?[a-z]{2}"
        r"(?: [0-9]{1,4}[a-z]?)?(?!\w)"
    ),
)
PORTUGAL = (
    re.compile(
        r"(?<!\w)(?:rua|r\.|avenida|av\.?|travessa|tv\.|trav\.|praca|pca\.?|alameda|al\.|largo"
        r"|estrada|rodovia|calcada"
        r"|beco|praceta|quinta|urbanizacao) (?:(?:d[aeo]s?|e"
        r"|[a-z0-9ºª.'-]{1,20}) ){0,6}[a-z0-9ºª.'-]{1,20},? "
        r"(?:n[.ºo°]{0,3} ?|lote |km )?[0-9]{1,5}[a-z]?"
        r"(?![\w.]|-[0-9]{3} [a-z]| (?:horas?|dias?|anos?|minutos?|reais|euros?|vezes|metros))"
        r"(?:[ ,-]{1,3}(?:[0-9]{1,2}[.ºªo°]{1,2} ?(?:(?:esq|dto|dt|andar|frt|frente)\.?"
        r"|[a-z](?!\w))?"
        r"|(?:apt?o?|apartamento|bloco|bl|casa|sala|conjunto|cj|fundos|andar|torre|loja|edificio"
        r"|ed)\.? ?[0-9]{1,4}[a-z]?(?!\w)"
        r"|r/c|(?:esq|dto|dir)(?!\w)\.?)){0,4}"
    ),
    re.compile(
        r"(?<![\w-])(?:(?<=cep )|(?<=cep: )|(?<=postal )"
        r"|(?<=postal: ))[0-9]{5}-?[0-9]{3}(?![\w-])"
    ),
)
_TOWN = r"[A-Z][\w'-]{2,20}(?: (?:d[aeo]s? |aan den |aan de |op |bij )?[A-Z][\w'-]{2,20}){0,2}"
TAILS = {
    "pl": re.compile(
        rf"(?:,? [0-9]{{2}}-[0-9]{{3}})?,? {_TOWN}(?=[.,;\n]|$)"
        rf"|,? [0-9]{{2}}-[0-9]{{3}} [A-Z][\w-]{{2,20}}|(?<=-[0-9]{{3}}),? {_TOWN}"
    ),
    "tr": re.compile(
        r"[ ,]{1,2}(?:[0-9]{5} )?(?!Tel|Cep|Gsm|No|Ben|Ad)[A-Z]\w{2,16}(?: ?[/,-] ?[A-Z]\w{2,16}"
        r"| (?!Tel|Cep|Gsm|Ben|Ad)[A-Z]\w{2,16}(?! ?:))?(?: ?/ ?[A-Z]\w{2,16})?"
    ),
    "nl": re.compile(
        rf",? [0-9]{{4}} ?[A-Za-z]{{2}}(?!\w)(?:,? {_TOWN})?|(?<=[0-9A-Z]{{2}}) {_TOWN}(?=[.,;\n]"
        rf"|$)"
    ),
    "pt": re.compile(
        rf"(?:[ ,-]{{1,3}}{_TOWN}){{0,3}}(?:[ ,/-]{{1,3}}[A-Z]{{2}})?[ ,-]{{1,3}}(?:(?i:cep):? ?)?"
        rf"(?:[0-9]{{5}}-?[0-9]{{3}}|[0-9]{{4}}-[0-9]{{3}})(?![\w-])(?: {_TOWN})?"
        rf"|(?<=-[0-9]{{3}}) {_TOWN}"
    ),
}
"""What goes on in capitals behind an address."""
CAPITALS = {
    # "420111, Казань, Кремлёвская 18-24"
    "ru": re.compile(
        r"(?<!\w)[0-9]{6}, ?(?:г\. ?)?[А-Я][а-я-]{2,20},? (?:[А-Яа-я][а-я.-]{1,24},? ){0,5}"
        r"[А-Яа-я][а-я.-]{1,24},? [0-9]{1,4}[а-я]?(?:[/-][0-9]{1,4})?(?!\w)"
    ),
    # "Krucza 16 m. 8, 00-525 Warszawa"
    "pl": re.compile(
        r"[A-Z](?<![\w.-].)[\w.'-]{2,20}(?: [A-Z0-9][\w.'-]{1,20}){0,2} [0-9]{1,4}[a-z]?"
        r"(?:/[0-9]{1,4}[a-z]?|,? (?:m|lok)\.? ?[0-9]{1,4})?"
        rf",? ?\n?[0-9]{{2}}-[0-9]{{3}} {_TOWN}"
    ),
    # "4050-123 Porto"
    "pt": re.compile(r"(?<![\w.-])[1-9][0-9]{3}-[0-9]{3}(?= [A-ZÁÉÍÓÚ][a-zãçáéíóú]{2})"),
    "nl": re.compile(
        r"[A-Z](?<![\w.-].)[\w.'-]{2,24}(?: (?:[A-Za-z][\w.'-]{1,20})){0,3} [0-9]{1,4}(?:[ "
        r"-]?[0-9A-Za-z]{1,5})?,? ?\n?"
        rf"[1-9][0-9]{{3}} ?[A-Z]{{2}}(?!\w)(?:,? {_TOWN})?"
        r"|(?<![\w-])[1-9][0-9]{3} ?(?!AM|PM|[KMGT]B|HZ|KW|NL)[A-Z]{2} [0-9]{1,4}(?!\w|[.,:][0-9])"
    ),
}
"""What is one by its capitals and postcode alone."""
