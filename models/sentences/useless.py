"""What agents say does not help ("changing the pads is no use"), in seven languages.

Such a sentence names an action or a thing and denies its effect. It is never a step.
"""

import re
from functools import lru_cache

from models.alphabets.splitting import QUESTION_MARKS
from models.sentences.conditions import AT_START, CONDITIONAL
from models.sentences.cues import is_instruction
from models.sentences.negations import FORBIDS, NEVER, NOT
from models.sentences.no_effect import CLAIM, HARM, MAY_HARM
from models.tongues.spoken import tongue_of

_ITSELF = re.compile(
    r"\s*(?:it|that|this|they|these|you|which|doing so|cela|ça|ceci|ce|c'|il|elle|ils|elles|on|vous"
    r"|das|dies|es|sie|er|esto|eso|ello|lo|no|se|questo|isso|dat|dit|car|because|since|as|weil"
    r"|denn|da|porque|ya que|pues|que|n'|ne)\b",
    re.IGNORECASE,
)
"""How a reason for an order begins; another action names itself."""
_NEEDLESS = re.compile(
    r"\s*(?:you (?:don't|do not|needn't)|no need|no (?:hace falta|es necesario|necesita|tiene que)"
    r"|(?:il est |c'est )?inutile|pas besoin|no (?:occorre)|não é preciso)",
    re.IGNORECASE,
)
_MUST_BE = re.compile(
    r"(?:it|this|that) (?:has to|must|needs to) be\b|(?:das|es|dies) muss\b[^,;:]{3,60} werden\b"
    r"|(?:cela|ça) (?:doit|se fait)\b|(?:eso |esto )?(?:tiene que|debe|hay que) hacer(?:se|lo)\b",
    re.IGNORECASE,
)
"""What is to be done instead, by a pronoun."""
_CASE = re.compile(
    rf"(?:\b{CONDITIONAL}|^{AT_START})[^,;:]*"
    r"(?:,\s(?:or|ou|oder|o|of)\s[^,;:]*)?$",
    re.IGNORECASE,
)
_UNLESS = re.compile(
    r"\b(?:unless|until|if|when|à moins|tant qu\w*|sans|si|es sei denn|solange|wenn|falls|bevor"
    r"|bis|salvo|a menos|hasta|sin|senza|finché|tenzij|totdat|a não ser|sem)\b",
    re.IGNORECASE,
)
_NOT_ENOUGH = re.compile(r"suff?i|basta|enough|reich|genüg|genoeg|voldoende", re.IGNORECASE)
_TOO = re.compile(
    r"\b(?:aussi|également|en plus|too|also|auch|zudem|también|además|anche|pure|também|ook)\b",
    re.IGNORECASE,
)
_NAMES_IT = re.compile(
    r"(?:c'est|ce sont|it's|it is|(?:es|das) (?:ist|sind)|es|son|è|sono|é|são|het (?:is|zijn)) "
    r"(?:l[ea']|les|une?|des|votre|the|your|an?|d\w+|ihre?|eine?|el|los?|las?|su|tu|una?|il|os?)\b",
    re.IGNORECASE,
)
"""How a culprit is named behind what is not to blame."""
_COMES_BACK = re.compile(
    r"\b(?:re(?:v(?:ient|iennent)|apparaî\w+|st\w+)|toujours|encore|comes? back|returns?|still"
    r"|again|bleib\w*|wieder|noch|vuelven?|sigu\w+|torna\w*|ancora|volta\w*|ainda|terug|nog)\b",
    re.IGNORECASE,
)
"""That the fault is still there: no reason why it is."""
_VERB_FIRST = re.compile(
    r"(?:hilft|helfen|löst|bringt|beheb|ändert|helpt|lost)\w*\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"\s[—–-]\s|[,;:]\s", re.IGNORECASE)
_BECAUSE = re.compile(
    r"[,;:]\s"
    r"|\s(?:as|because|since|for|car|parce qu[e']|puisqu[e']|weil|denn|porque|ya que|pues)\b",
    re.IGNORECASE,
)
_STILL_NOT = re.compile(
    r"(?:please |bitte |por favor,? |il (?:ne )?|vous (?:ne )?)*"
    rf"(?:(?:{NOT}|{NEVER})\b|inutile|{FORBIDS})",
    re.IGNORECASE,
)


def is_useless(sentence: str) -> bool:
    """Tell whether an agent says what does not help ("Restarting it changes nothing.").

    A case is none ("if that does not help, ..."), and an order for which it is the reason stays
    one ("Do not restart it, that changes nothing.").
    """
    if sentence.rstrip().endswith(QUESTION_MARKS):
        return False
    return _claim(sentence) is not None or HARM.match(sentence) is not None


@lru_cache(maxsize=4096)  # asked of the same sentence up to four times
def _claim(sentence: str) -> re.Match[str] | None:
    for claim in CLAIM.finditer(sentence):
        is_case = _CASE.search(sentence[: claim.start()]) or (
            claim.start() == 0 and _VERB_FIRST.match(sentence) and ", " in sentence[claim.end() :]
        )
        # "It is not enough to empty it, clean it, too" asks for both.
        is_half = _NOT_ENOUGH.search(claim[0]) and _TOO.search(sentence, claim.end())
        if not is_case and not is_half and not _UNLESS.search(sentence, claim.end()):
            pause = _BECAUSE.search(sentence)
            is_reason = pause and pause.start() < claim.start() and is_instruction(sentence)
            return None if is_reason and not _own_clause(sentence, claim) else claim
    tongue = tongue_of(sentence)
    if tongue is None or tongue.lasts.search(sentence) or tongue.case.match(sentence):
        return None
    return tongue.useless.search(sentence)


def _own_clause(sentence: str, claim: re.Match[str]) -> re.Match[str] | None:
    """The pause behind an order, before another action of which the claim is."""
    ends = list(_CLAUSE_END.finditer(sentence, 0, claim.start()))
    if not ends or not is_instruction(sentence[: ends[-1].start()]):
        return None
    clause = sentence[ends[-1].end() :]
    return ends[-1] if _NEEDLESS.match(clause) or not _ITSELF.match(clause) else None


def order_first(sentence: str) -> tuple[str, str]:
    """Part an order, if any, from what does not help behind it: "clean it, resetting is no use"."""
    claim = _claim(sentence)
    pause = _own_clause(sentence, claim) if claim else None
    return (sentence[: pause.start()], sentence[pause.end() :]) if pause else ("", sentence)


def around_claim(sentence: str) -> tuple[str, str, str]:
    """Part a sentence into what stands before the denial, the denial, and what stands behind."""
    claim = CLAIM.search(sentence) or HARM.match(sentence)
    if claim is None:
        return sentence, "", ""
    start = claim.start() if claim["subject"] is None else claim.end("subject")
    return sentence[:start], sentence[start : claim.end()], sentence[claim.end() :]


def claim_and_rest(sentence: str) -> tuple[str, str]:
    """Part what does not help from the order or the culprit behind it, if any.

    "..., clean it instead", "...: it is the valve that sticks".
    """
    claim = _claim(sentence)
    for end in _CLAUSE_END.finditer(sentence, claim.end() if claim else len(sentence)):
        order = sentence[end.end() :]
        is_harm = CLAIM.search(order) or MAY_HARM.match(order)
        is_order = is_instruction(order) or _MUST_BE.match(order) or _NAMES_IT.match(order)
        if is_order and not _STILL_NOT.match(order) and not is_harm:
            return sentence[: end.start()], order
    return sentence, ""


def reason(useless: str) -> str:
    """What is told of another thing behind what does not help, "" for nothing: maybe the cause.

    "Turning it up is no use, the headphone mode mutes it"; "it resets itself" speaks of the deed.
    """
    claim = _claim(useless)
    pause = _CLAUSE_END.search(useless, claim.end()) if claim else None
    behind = useless[pause.end() :] if pause else ""
    is_own = _NAMES_IT.match(behind) or not _ITSELF.match(behind)
    is_other = MAY_HARM.match(behind) or _COMES_BACK.search(behind) or len(behind.split()) < 3
    return behind if is_own and not is_other else ""
