"""Orders that hold in one case ("if the light stays red, charge it"), and where the case ends.

The case may stand before the order or behind it, be asked ("Light red? ..."), or be a state with
an arrow, a colon or what it means behind it ("Red light = low battery: charge it").
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from models.alphabets.splitting import QUESTION_MARKS
from models.sentences import cues, orders
from models.sentences.conditions import CONDITIONAL, IF
from models.sentences.fallbacks import CHECKS_IF
from models.sentences.single_steps import single_steps
from models.sentences.word_forms import capitalised
from models.tongues.spoken import tongue_of

COLOURS = (
    r"(?:roug|vert|orang|bleu|blanc|jaun|ambre|violet|noir|gris|rose\b|brun|marron"
    r"|red\b|green|blue\b|white|yellow|amber|purple|black\b|pink\b|brown"
    r"|rot(?:e[nmrs]?)?\b|grün|blau|weiß|gelb|schwarz|grau|braun"
    r"|roj[oa]|verde|azul|amarill|naranj|negr[oa]|rosa\b|marrón"
    r"|ross[oa]|bianc|giall|ner[oa]\b|vermelh|branc|amarel|laranj|preto"
    r"|rood|rode|groen|blauw|wit\b|geel|oranje|zwart)"
)
BLINKS = r"(?:clignot|blink|flash|parpade|intermit|lampegg|pisc[ao]|knipper)"
STEADY = r"(?:fix[ea]s?\b|solid\b|steady|dauerhaft|fij[oa]|acces[oa] fiss|continu)"
OUT = r"(?:éteint|off\b|out\b|dark\b|dunkel|aus\b|erlosch|apagad|spent[oa]|desligad|uit\b)"
_BROKEN = (
    r"(?:cass|bris|abîm|broken|damaged|cracked|defekt|kaputt|beschädigt|rot[oa]s?\b|averiad|dañad"
    r"|vid[ea]\b|plein|empty|full\b|leer|voll|vac[ií][oa]|llen[oa]|rott[oa]|quebrad)"
)
STATE = rf"(?:{COLOURS}|{BLINKS}|{STEADY}|{OUT}|{_BROKEN})"
"""How a light or a thing is: what stands before an arrow or a colon for it to be a case."""
MEANS = (
    r"(?:signifi(?:e|ent|ca|can|cano|cam)\b|ve(?:ut|ulent) dire|means?|bedeute(?:n|t)"
    r"|quieren? decir|vuol dire|betekent)"
)
SHOWS = r"(?:=|signal[ei]\w*|indi(?:quent?|cates?|can?)\b|zeig(?:t|en)|heißt)"
"""How a sign is explained, and how one may be where it is known for a sign."""
_IN = r"(?:[^,;:?]|(?<=\d),(?=\d))"
"""Within a clause, "2,5 g/L" too."""
_CASE_FIRST = re.compile(
    r"^(?:et |and |und |y |e |¿|(?:mais|but|aber|pero) )?"
    rf"(?P<case>(?:{IF})\b(?:{_IN}{{3,140}}?|{_IN}{{1,60}},\s(?:ou|or|oder|o) {_IN}{{2,80}}?))\s?"
    r"(?:[,:?]\s+|(?=\s(?:il (?:faut|suffit|convient)|veuillez|please|bitte|vous (?:devez|pouvez)"
    r"|you (?:must|should|need to)|(?:an?|the) \w+ (?:has to|must|needs? to)|une? \w+ doit|hay que"
    r"|debe|\w+ sie|(?:chang|remplac|redémarr|appel|attend|contact|utilis)\w*ez"
    r"|replace|restart|charge|call|contact|change|clean|wait|reset|cambi[ea]|reinici[ea]|llam[ea]"
    r"|esper[ea])\b))"
    r"(?P<order>\S?.+)$",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    r"^(?!(?:zu)?erst\b|zuletzt\b|jetzt\b|mit\b|seit\b|statt\b|selbst\b|sonst\b|dort\b)"
    r"(?P<case>(?:ist|sind|\w{2,}t) (?:d(?:er|ie|as)|es|sie|er|ihre?|eine?|kein\w*|nur|nichts"
    r"|danach|trotzdem|weiterhin)\b[^,;:?]{0,120}),\s+(?P<order>.+)$",
    re.IGNORECASE,
)
"""German, with no word for "if": "Blinkt die LED rot, ..."."""
_ASKED = re.compile(
    r"^(?!¿?(?:why|what|how|when|where|who|which|have|has|did|do|does|is|are|was|can|could|would"
    r"|will|any|avez|est-ce|pouvez|quel\w*|comment|pourquoi|combien|où|haben|hat|können|könn\w+"
    r"|wie|warum|wann|was|wer|wo|welche\w*|noch|ist|sind|war(?:en)?|wurden?"
    r"|tiene\w*|han?|puede|está[ns]?|es|son|hay|cómo|qué|cuál|cuándo|dónde|alguna"
    r"|è|sono|può|c'è|che|cosa|quale?|quali|come|dove|perché|é|são|tem|já|pode|que|qual|quais)\b)"
    r"(?![^?]{0,60}-(?:t-)?(?:ils?|elles?|on|ce)\b)"
    r"(?![^?]{0,60}\b(?:you|your|vous|votre|questions?|fragen?|dudas?|preguntas?|help\w*|satisf\w+"
    r"|zufrieden|ok|sie|ihr\w*|usted|su|merci|thanks)\b)"
    r"(?P<case>[^?.!;]{3,60})\?\s+(?P<order>.+)$",
    re.IGNORECASE,
)
_ARROW = re.compile(
    r"^(?P<case>[^=→>:;?!]{3,80}?)\s*(?:=>|->|→|=)\s*(?P<order>[^→>][^→]*)$", re.IGNORECASE
)
_STATED = re.compile(
    r"^(?!(?:when|while|once|until|quand|lorsqu|dès|sobald|cuando|mientras)\b)"
    rf"(?P<case>[^=→>:;?!,]{{0,60}}?\b{STATE}[^=→>:;?!,]{{0,40}}?)"
    rf"(?:\s?:\s+|\s(?P<means>{MEANS}|{SHOWS})\s)(?P<order>.+)$",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"^(?P<case>(?:avec|with|mit|con) (?:une?|an?|eine[mr]?) [^=→>:;?!,]{{0,40}}?\b{_BROKEN}\w*)"
    r"(?:,\s+|\s(?=(?:il (?:faut|suffit)|hay que|you (?:need|must)|brauchen)\b))(?P<order>.+)$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"^(?P<case>[^=→:;?!,]{2,60}?(?:[<>]|≥|≤|supérieure?s? à|inférieure?s? à|antérieure?s? à|above"
    r"|below|over|older than|über|unter|älter als|(?:superior|inferior|anterior)(?:es)? a"
    r")\s?\d[^=→:;?!]{0,20}?)\s?(?:[,:]\s+|=>|->|→)\s*(?P<order>.+)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"^(?P<order>[^,;:?]{{5,160}}),?\s(?P<case>(?:{IF}) [^,;:?]{{8,100}})$", re.IGNORECASE
)
_FORMS = (_CASE_FIRST, _COMPARED, _WITH, _VERB_FIRST, _ASKED, _ARROW, _STATED)
_ELSE = re.compile(
    r"^(?:sinon|if (?:not|so)\b|(?:wenn|falls) nicht\b|otherwise|or else|sonst|ansonsten"
    r"|andernfalls|si no(?=[,:]|\Z)|de lo contrario|altrimenti|senão|caso contrário|anders)\b",
    re.IGNORECASE,
)
_IN_THAT_CASE = re.compile(
    r"(?:dans ce cas|in (?:that|this) case|in diesem fall|en (?:ese|este|tal) caso"
    r"|in (?:questo|quel|tal) caso|n[ea]sse caso|in dat geval)\b[,:]?\s+"
    r"|(?P<verb>[^\W\d_]+(?: Sie)?) (?:alors|dann|entonces|allora|então|dan)\s+",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[,:;]\s+|\s(?:und|et|and|y)\s", re.IGNORECASE)
_CUT = re.compile(rf"\s*;\s+|(?<=\w)\.\s+|,\s+(?={CONDITIONAL})", re.IGNORECASE)
_SHORT = 60
"""Letters of a sentence that tells what a state means and no more."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case and the order for it, as written."""

    case: str
    order: str


@lru_cache(maxsize=4096)  # asked of the same sentences a dozen times
def parsed(sentence: str) -> Case | None:
    """Part a sentence into a case and the order for it; None where it orders for any case."""
    text = sentence.strip().rstrip(" .!")
    tongue = tongue_of(text)
    if tongue and (found := tongue.case.match(text)):
        return Case(found["case"].strip(" ,"), found["order"].strip())
    for form in _FORMS:
        found = form.match(text)
        if found and _is_case(form, found):
            return Case(found["case"].strip(" ,"), found["order"].strip())
    behind = _BEHIND.match(text)
    is_one = behind and len(single_steps(behind["order"])) == 1
    if behind and is_one and cues.is_instruction(behind["order"]) and not CHECKS_IF.search(text):
        return Case(behind["case"], behind["order"])
    return None


def _is_case(form: re.Pattern[str], found: re.Match[str]) -> bool:
    case, order = found["case"], found["order"]
    if form in (_CASE_FIRST, _VERB_FIRST):
        return not _ELSE.match(found[0])
    if form in (_COMPARED, _WITH):
        return True
    if form is _ASKED:
        return _is_order(order)
    if cues.is_instruction(case) or orders.begins(case):
        return False
    has_state = re.search(rf"\b{STATE}", case, re.IGNORECASE) is not None
    is_told = form is _ARROW or (form is _STATED and found["means"] and _PAUSE.search(order))
    return has_state and bool(is_told or _tells_what_to_do(order))


def _is_order(text: str) -> bool:
    return cues.is_instruction(text) or orders.is_notice(text)


def _tells_what_to_do(order: str) -> bool:
    parts = _PAUSE.split(order)
    return any(cues.is_instruction(part) for part in (order, *parts)) or len(order.split()) < 8


def is_condition(clause: str) -> bool:
    """Tell whether a clause is the case for what comes behind it."""
    found = parsed(f"{clause}, x x")
    return found is not None and found.order == "x x"


def is_sentence(text: str) -> bool:
    """Tell whether a text says its case with a word for "if"."""
    return _CASE_FIRST.match(text) is not None


def awaits_an_order(sentence: str, order: str) -> bool:
    """Tell whether a sentence is but the case for the order in the next: "Light red?"."""
    if not _is_order(order) or cues.is_instruction(sentence):
        return False
    asked = _ASKED.match(f"{sentence} {order}") if sentence.endswith(QUESTION_MARKS) else None
    stated = _ARROW.match(sentence) or (_STATED.match(sentence) if len(sentence) < _SHORT else None)
    return asked is not None or (stated is not None and parsed(sentence) is not None)


def in_the_case_of(sentence: str, order: str) -> str:
    """Put the case of a sentence before the order in the next that points to it, "" for none.

    "If it fails again, do not insist." "Call then the station."
    """
    points_to = _IN_THAT_CASE.match(order)
    found = _CASE_FIRST.match(sentence) or _VERB_FIRST.match(sentence)
    if points_to is None or found is None:
        return ""
    said = f"{points_to['verb'] or ''} {order[points_to.end() :]}".strip()
    return f"{found['case']}, {said[:1].lower()}{said[1:]}" if _is_order(said) else ""


def single(sentence: str) -> tuple[str, ...]:
    """Split "if it flashes, do A; if it is out, do B" into its cases; "otherwise" stays."""
    pieces, start = [], 0
    for cut in _CUT.finditer(sentence):
        if parsed(sentence[start : cut.start()]) and parsed(sentence[cut.end() :]):
            pieces.append(sentence[start : cut.start()])
            start = cut.end()
    return tuple(map(capitalised, (*pieces, sentence[start:])))
