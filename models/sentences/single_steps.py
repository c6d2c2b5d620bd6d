"""Where one instruction of a sentence ends and the next begins."""

import re

from models.alphabets.spacing import n_words
from models.sentences import orders
from models.sentences.conditions import CONDITIONAL
from models.sentences.frames import frame, has_one_verb, is_ones_own, without_again
from models.tongues.spoken import tongue_of
from models.tongues.tongue import Tongue

_JOIN = (
    r"(?:(?:(?:et|and|und|y|e|en) )?(?:puis|ensuite|enfin|then|finally|afterwards|dann|danach"
    r"|anschließend|zuletzt|zum schluss|schließlich|luego|después|por último|finalmente|poi|infine"
    r"|depois|por fim|daarna|ten slotte)|et|and|und|y|e)"
)
_LEAD = re.compile(
    r"^(?:(?:tout )?d'abord|avant (?:cela|tout)|pour (?:commencer|finir)|ensuite|puis|enfin"
    r"|après (?:cela|ça)|first(?: of all)?|before that|then|next|after that|finally"
    r"|zuerst|zunächst|vorher|dann|danach|anschließend|zum schluss"
    r"|in the meantime|meanwhile|instead|en attendant|inzwischen|mientras tanto"
    r"|primero|antes|luego|después|por último|\[name\]|\w*\d\w* ?(?=:))[,:]\s+",
    re.IGNORECASE,
)
_WHEN_DONE = re.compile(
    r"^(?:après|after|nach(?:dem)?|tras|después de)\b[^,;:]{2,90},\s+", re.IGNORECASE
)
"""What leads to an order and to those behind it alike; a condition may hold for them all."""
_NAMED = r"[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ\d][\w-]*)*"
_THERE = re.compile(
    r"^(?:[Uu]nder|[Ii]n|[Ss]ous|[Dd]ans|[Uu]nter|[Ii]m|[Ee]n|[Ss]otto|[Nn]el(?:la|l')?|[Ee]m) ?"
    rf"{_NAMED}(?: ?(?:->|[>→»]) ?{_NAMED})+,?\s+"
)
"""Where in the menus it is done, before the order: "Under Profile > Devices, remove it"."""
_CLAUSE = re.compile(r"[;:]\s+")
_IN_CASE = re.compile(
    rf"^(?:{CONDITIONAL}|sinon|otherwise|sonst|pour|for|für|para)\b[^,;:]*,\s+", re.IGNORECASE
)
_ORDER_CHARS = 200
"""What is looked at of an order in a further language, to tell that it is one."""
_ONLY_IT = re.compile(
    r"\S+-l(?:a|e|es)|\S+ (?:it|them|ihn|sie|es)(?: \w{2,4})?"
    r"|\w{1,9}[áéí]\w{2,9}l[oa]s?|\w{2,12}[aei]rl[oa]s?",
    re.IGNORECASE,
)
"""An order that says by a pronoun alone what it is about."""
_SPLIT = re.compile(rf"\s*[,;]\s*(?:{_JOIN}\s+)?|\s+{_JOIN}\s+", re.IGNORECASE)
_THEN = re.compile(r"dann|danach|anschließend|zuletzt|zum schluss|schließlich", re.IGNORECASE)
_DENIED = re.compile(
    r"(?:please |bitte )?(?:do not|don't|never|ne |n'|no |non |não |nunca|mai )", re.IGNORECASE
)
_AND = re.compile(r"\s+(?:et|and|y|e|und|en)\s+", re.IGNORECASE)
_DENIED_AT_END = re.compile(
    r"\b(?:nicht|nie(?:mals)?|auf keinen fall|keinesfalls|niet|nooit)\W{0,3}$", re.IGNORECASE
)


def _are_names(before: str, after: str, *, is_and: bool) -> bool:
    """Whether a path or keys are named on both sides: "Menu, Cameras, Add", "STOP and OPEN"."""
    (*_, last), (first, *_) = before.split() or [""], after.split() or [""]
    if is_and:
        return last.isupper() and first.isupper()
    return last[:1].isupper() and first[:1].isupper() and not orders.is_notice(after)


def single_steps(instruction: str) -> tuple[str, ...]:
    """Split "unplug the box, wait a minute, then plug it in" into its instructions.

    Only between two that say what they are about ("unplug and plug in the box" stays whole), the
    first by more than a pronoun; what leads to the first ("Before that, ...") stays before it, and
    so does a condition ("search again; if a code is asked for, type 0000").
    """
    if modal := frame(instruction):
        return _behind_a_modal(instruction, modal)
    if tongue := tongue_of(instruction):
        return _in_tongue(instruction, tongue)
    pieces: list[str] = []
    start = 0
    is_denied = _DENIED_AT_END.search(instruction) is not None
    for cut in _SPLIT.finditer(instruction):
        if is_denied and _AND.fullmatch(cut.group()):
            continue  # "Ziehen Sie den Stecker und öffnen Sie das Gerät nicht" may deny both
        before, after = instruction[start : cut.start()], instruction[cut.end() :]
        if _are_names(before, after, is_and=_AND.fullmatch(cut.group()) is not None):
            continue
        if ";" in cut.group():
            after = _IN_CASE.sub("", after)
        is_case = not orders.begins(_CLAUSE.split(before)[-1])
        is_it = not pieces and _ONLY_IT.fullmatch(before.strip())
        if is_it or (is_case and _CLAUSE.search(before)):
            continue
        lead = _WHEN_DONE.match(before) or _LEAD.match(before) or _THERE.match(before)
        ordered = before[lead.end() :] if lead else before
        if _DENIED.match(ordered) and _AND.fullmatch(cut.group()) and not _DENIED.match(after):
            continue  # "do not open the lid and touch the wires": what is behind it is denied, too
        is_later = _THEN.search(cut.group()) and orders.is_done_there(after)
        if orders.is_whole(ordered) and (is_later or orders.is_whole(after, is_next=True)):
            pieces.append(before)
            start = cut.end()
    return (*pieces, instruction[start:])


def _behind_a_modal(instruction: str, modal: str) -> tuple[str, ...]:
    """The same of what one modal orders, where each of its orders has but its own verb.

    Who "would recommend to" do it speaks of himself, which is cut from the first of several.
    """
    pieces: list[str] = []
    start = len(modal)
    begin = start if is_ones_own(modal) else 0
    for cut in _SPLIT.finditer(instruction, start):
        before, after = instruction[start : cut.start()], instruction[cut.end() :]
        order = without_again(after)
        is_one = orders.is_whole(before) and has_one_verb(before)
        if is_one and orders.is_whole(order, is_next=True):
            pieces.append(instruction[begin : cut.start()])
            begin = start = len(instruction) - len(order)
    return (*pieces, instruction[begin:]) if pieces else (instruction,)


def _in_tongue(instruction: str, tongue: Tongue) -> tuple[str, ...]:
    """The same in a further language: between two orders, of which the first denies nothing."""
    pieces: list[str] = []
    start = 0
    for cut in tongue.joint.finditer(instruction):
        before = instruction[start : cut.start()]
        after = instruction[cut.end() : cut.end() + _ORDER_CHARS]
        if len(before) > _ORDER_CHARS or tongue.denies.search(before):
            continue
        if _says_of_what(before, tongue) and _says_of_what(after, tongue):
            pieces.append(before)
            start = cut.end()
    return (*pieces, instruction[start:])


def _says_of_what(text: str, tongue: Tongue) -> bool:
    is_order = tongue.order.match(text) or tongue.half.search(text)
    is_long = len(text) > _ORDER_CHARS / 4  # its words need not be counted
    return is_order is not None and (is_long or n_words(text.strip(" .!。")) > 1)
