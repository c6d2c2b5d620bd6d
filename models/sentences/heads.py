"""The verbs that a sentence orders with, one for each clause: "delete" of "please delete"."""

import re
from collections.abc import Iterator, Mapping

from models.patterns import any_of
from models.sentences.deed_verbs import deeds_of
from models.sentences.orders import begins, is_notice
from models.sentences.participles import as_order
from models.sentences.word_forms import folded
from models.tongues.spoken import undeclined

_LIGHT = frozenset(
    """
    do perform make run start begin launch carry execute put take set use try go keep have give
    faire faites effectuer effectuez proceder procedez lancer lancez mettre mettez
    passer passez prendre prenez donner donnez laisser laissez utiliser utilisez
    executer executez essayer essayez
    machen mache fuhren fuhre starten starte nehmen nimm geben gib stellen stelle setzen setze
    bringen lassen versuchen nutzen verwenden
    hacer haga haz realice realizar ejecute ejecutar ponga pon poner inicie iniciar lleve vuelva
    volver use utilice pruebe intente
    fare faccia esegua avvii metta
    fazer faca execute ponha
    doe voer maak
    """.split()
)
"""Verbs that leave it to a noun or to another verb what is done."""

_LEAD = re.compile(
    any_of(
        r"""
        please | kindly | just | simply | first | now | also | always | again | do not | don't
        never
        you (?:can|could|should|must|may|might|need to|have to|will have to) | try to
        (?:we|i) (?:recommend|advise|suggest) (?:to|you to|that you)? | it helps to | then
        s'il vous plaît | merci de | veuillez | pensez à | ne pas | ne | d'abord | ensuite | puis
        il (?:vous )?(?:faut|suffit|convient|est conseillé)(?: d[e'])? | essayez d[e'] | à
        vous (?:pouvez|devez|devriez) | n'hésitez pas à | simplement | aussi | l[ae]s? | l' | en
        bitte | zuerst | dann | danach | einfach | auch | nochmals
        (?:sie|du) (?:können|sollten|müssen|kannst|solltest|musst|dürfen)
        por favor,? | primero | luego | después | simplemente | también | no | nunca
        (?:hay|tiene|tienes|tendrá|debe|debes|puede|puedes)(?: que| de)? | basta con | se recomienda
        pruebe a | intente | vuelv\w+ a
        per favore | prima | poi | deve | può | occorre | bisogna | si prega di
        por favor | pode | é preciso | alstublieft | eerst | daarna | u (?:kunt|moet)
        """
    )
    + r"(?:\s+|(?<='))",
    re.IGNORECASE,
)
_OPENING = re.compile(
    any_of(
        r"""
        (?:pensez|veillez)(?: bien)? à | vous n'avez (?:plus )?qu'à
        (?:commencez|terminez|finissez)(?: d'abord)? par | n'oubliez pas d[e']
        assurez-vous(?: bien)? d[e'] | le mieux est d[e']
        (?:je|nous) vous (?:invit|conseill|recommand|suggèr|propos|demand)\w+ (?:à|d[e'])
        la première (?:chose|étape)(?: à faire)? (?:est d[e']|consiste à)
        (?:start|begin|finish) by | (?:don't|do not) forget to | (?:make|be) sure (?:to|you)
        go ahead and | let's | the first (?:thing|step)(?: to do)? is(?: to)?
        (?:we|i)(?:'d| would)? (?:recommend|advise|suggest)(?: (?:to|you to|that you))?
        am besten | als erstes | (?:beginnen|achten|versuchen) sie(?: (?:bitte|damit|darauf))*,
        sie brauchen nur | es (?:reicht|genügt), | denken sie(?: bitte)? daran,
        vergessen sie(?: bitte)? nicht, | (?:ich|wir) (?:empfehle|rate)n?(?: ihnen)?,
        (?:empiece|comience|termine) por | no olvide | procure | asegúrese de | lo primero es
        (?:le|les|te) (?:recom|aconsej|sug)\w+
        provi a | (?:cominci|inizi) (?:a|col|con il) | si assicuri di | non dimentichi di
        (?:le|vi|ti) (?:consigl|raccomand|sugger)\w+ di | per prima cosa
        """
    )
    + r"(?:\s+|(?<='))",
    re.IGNORECASE,
)
"""What leads to an order and says nothing of it: "start by closing the valve"."""
_TO_DO = re.compile(r"\szu (\w+n)(?=\W*$)")
_ADVISES = re.compile(
    r"\b(?:you (?:can|could|should|must|need to|have to)|it helps to|il (?:vous )?(?:faut|suffit de"
    r"|convient de)|vous (?:pouvez|devez|devriez)|hay que|(?:tiene|tienes) que|(?:debe|puede)s?"
    r"|basta con|sie (?:können|sollten|müssen)|kannst du|du (?:kannst|solltest|musst)"
    r"|können sie|bisogna|occorre)\s+",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"[,;:.!]\s+|\s[—–-]\s|\s(?:and|or|then|et|ou|puis|und|oder|dann|y|e|o|luego)\s",
    re.IGNORECASE,
)
_NL_PAUSE = re.compile(rf"{_PAUSE.pattern}|\s(?:en|dan)\s", re.IGNORECASE)
"""In French "en gardant" is how it is done, and no order."""
_DE_SIE = re.compile(r"(?:können |sollten |müssen )?(\w{2,}n) sie\b", re.IGNORECASE)
_MODAL = frozenset("konnen sollten mussen durfen".split())
_WORD = re.compile(r"[^\W\d_]+")
PARTICLES: Mapping[str, frozenset[str]] = {
    "en": frozenset("in off out".split()),
    "de": frozenset(
        "ab an auf aus ein fest frei heraus herunter hinzu los nach neu runter um zu zuruck zurecht"
        .split()
    ),
    "nl": frozenset("aan af bij dicht in los neer om op terug uit".split()),
}  # fmt: skip
"""Small words that belong to a verb and stand at a clause's end, in English also behind it."""
_AGAIN = re.compile(r"^re")


def without_opening(text: str) -> str:
    """Leave out what leads to an order: "I recommend", "do not forget to"."""
    text = as_order(text)
    opening = _OPENING.match(text)
    return _TO_DO.sub(r" \1", text[opening.end() :]) if opening else text


def heads(order: str, language: str) -> Iterator[str]:
    """Yield the verbs of an order in small letters without accents.

    Args:
        order: A sentence without its case and its aim.
        language: Its language, one that ``deed_verbs`` knows.
    """
    yield from (verb for verb, _ in acts(order, language))


def acts(order: str, language: str) -> list[tuple[str, str]]:
    """Find the verbs as ``heads`` does, each with its clause and those behind it without a verb."""
    advised = _ADVISES.search(order)
    if advised:
        order = order[advised.end() :]
    found: list[tuple[str, str]] = []
    pause = _NL_PAUSE if language == "nl" else _PAUSE
    for n, part in enumerate(pause.split(order)):
        clause = _led_to(part.strip())
        head = _head(clause, language, is_advised=advised is not None and n == 0)
        if head:
            found.append((_whole(undeclined(folded(head), language), clause, language), clause))
        elif found:
            verb, before = found[-1]
            found[-1] = verb, f"{before}, {clause}"
    return found


def is_light(verb: str, language: str) -> bool:
    """Tell whether a verb that ``heads`` found leaves it to another word what is done."""
    again = _AGAIN.sub("", verb)
    return verb in _LIGHT or (again in _LIGHT and not deeds_of(verb, language))


def _whole(verb: str, clause: str, language: str) -> str:
    """A verb with its particle, if that is another: "call-off" it, "herunterladen" for "laden"."""
    words = [folded(word) for word in _WORD.findall(clause)]
    behind = words[words.index(verb) + 1 :] if verb in words else ()
    small = next((w for w in (*behind[-1:], *behind[:1]) if w in PARTICLES.get(language, ())), "")
    if not small:
        return verb
    whole = f"{verb}-{small}" if language == "en" else f"{small}{verb}"
    is_told = deeds_of(verb, language) or is_light(verb, language)
    return whole if deeds_of(whole, language) or not (is_told or language == "en") else verb


def _led_to(clause: str) -> str:
    """Cut off what leads to a clause: "please", "then"."""
    while (lead := _LEAD.match(clause)) and lead.end() < len(clause):
        clause = clause[lead.end() :]
    return clause


def _head(clause: str, language: str, *, is_advised: bool) -> str:
    words = _WORD.findall(clause)
    if not words:
        return ""
    if language == "de":
        polite = _DE_SIE.match(clause)
        if polite and folded(polite[1]) not in _MODAL:
            return str(polite[1])
        if is_notice(clause) or (is_advised and words[-1].endswith("n")):
            return str(words[-1])
    is_verb = begins(clause) or is_advised or bool(deeds_of(folded(words[0]), language))
    return str(words[0]) if is_verb else ""
