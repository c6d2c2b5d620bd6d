"""Words by which an order says when it is its turn: the place it stands at says so in a draft.

"Before that, save your settings" belongs before what stands before it; "then", "first", "danach"
are wrong as soon as another step stands between. Seven languages, tried on every order.
"""

import re

from models.patterns import any_of
from models.sentences.cues import is_instruction
from models.sentences.orders import begins, is_notice
from models.sentences.word_forms import capitalised

_THAT = any_of(
    r"""
    avant (?:tout )?(?:cela|ça|ceci) | au préalable | auparavant
    before (?:that|this|doing (?:so|that|this)) | beforehand | prior to (?:that|this)
    davor | zuvor | vorher | vorab
    antes(?: de (?:eso|esto|ello|nada|todo))? | previamente
    prima(?: di (?:ciò|questo|tutto))? | antes disso | daarvoor | vooraf
    """
)
_BUT_FIRST = any_of(
    r"""
    (?:mais |attention,? )(?:tout )?d'abord | but (?:please )?first | aber (?:zuerst|erst)
    pero (?:antes|primero) | ma prima | mas (?:antes|primeiro) | maar eerst
    """
)
_OF = r"(?!d[eiu]s? |que |qu'|of )"
_BEFORE = re.compile(rf"^(?:{_BUT_FIRST}|{_THAT})(?!\w)(?:,\s*|:\s*|\s+){_OF}", re.IGNORECASE)
_VERB = r"[^\W\d_]+(?:-[^\W\d_]+){0,2}"
_PRE = any_of(
    r"""
    au préalable | auparavant | zuvor | vorher | vorab | previamente | antes
    """
)
_TURN = any_of(
    r"""
    (?:tout )?d'abord | ensuite | enfin | alors | danach | anschließend | dann | zuerst | zunächst
    zuletzt | schließlich | primero | luego | después | finalmente | poi | depois
    daarna | vervolgens | eerst | allereerst | primeiro
    """
)
_MIDST = re.compile(
    rf"^({_VERB}(?: Sie(?: [^\s,;:]+){{0,4}}?)?) (?P<turn>{_PRE}|{_TURN}) {_OF}",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"(?<!\bcomme)(?<!\bwie)(?<!\bcomo)(?<!\bcome)(?<!\bas)"
    rf"\s(?:(?P<before>{_THAT}|first|d'abord|zuerst|primero)|afterwards|ensuite)(?P<mark>\W*)$",
    re.IGNORECASE,
)
_PLEA = re.compile(
    r"^(?:(?:please|bitte|por favor|per favore|per piacere|graag|alstublieft)(?!\w),?\s+)+",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:puis|ensuite|after|then|dann|danach|luego|después|poi|dopo|depois|daarna)\b",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(
    r"\W*"
    + any_of(
        r"""
        this | that | these | those | they | he | she | it | it's | that's | hence | so | then
        we | i | need | cela | ça | c'est | ce | il | elle | ils | elles
        das | dies\w* | es | sie | er | eso | esto | lo | questo | ciò
        """
    )
    + r"\b",
    re.IGNORECASE,
)


def belongs_before(order: str) -> bool:
    """Tell whether an order says that it comes before what stands before it."""
    lead = _BEFORE.match(order)
    if lead:
        rest = capitalised(order[lead.end() :])
        return is_instruction(rest) or begins(rest) or is_notice(rest)
    midst, end = _MIDST.match(order), _AT_END.search(order)
    is_midst = midst is not None and re.fullmatch(_PRE, midst["turn"], re.IGNORECASE)
    return bool(is_midst or (end and end["before"])) and without_turn(order) != order


def without_turn(order: str) -> str:
    """Cut from an order when it is its turn, unless it tells another one that comes behind it.

    What is no order stays: "before that everything worked".
    """
    order = _if_order(_BEFORE.sub("", order, count=1), order)
    turn = _MIDST.match(order)
    if turn is not None and not _GOES_ON.search(order, turn.end()):
        order = _if_order(f"{turn[1]} {order[turn.end() :]}", order)
    end = _AT_END.search(order)
    if end is None or "," in order:
        return order
    return _if_order(f"{order[: end.start()]}{end['mark']}", order)


def without_plea(order: str) -> str:
    """Cut "please" from before an order: a list of steps asks for nothing."""
    return _if_order(_PLEA.sub("", order, count=1), order)


def speaks_of_before(remark: str) -> bool:
    """Tell whether a remark begins with what only stands before it ("That may take a while.")."""
    return _OF_BEFORE.match(remark) is not None


def _if_order(cut: str, whole: str) -> str:
    cut = capitalised(cut)
    return cut if begins(cut) or is_notice(cut) else whole
