"""The order in a sentence, and what stands around it: its case, its aim, its time, its reason.

A "not" in one of these denies nothing of the order ("... so that it does not slip"), and what is
done before it is another step ("after unplugging it, ..."). The languages are tried on every text.
"""

import re
from collections.abc import Callable

from models.patterns import any_of
from models.sentences.conditions import CONDITIONAL
from models.sentences.negations import SAYS_NOT

_CASE = any_of(
    rf"""
    {CONDITIONAL} | sollten? | une fois | dès qu[e'] | après | avant | pendant
    afin (?:d[e']|qu[e']) | pour (?!commencer|finir|terminer) | avec | en cas d[e']
    once | after | before | while | with | to (?:avoid|prevent) | in case | so that | as soon as
    nachdem | nach | bevor | vor dem | während | mit | damit | um
    una vez | después de | tras | antes de | mientras | con | para | en caso de
    se (?:il|lo|la|i|o|a|não|non|l') | quando | dopo | prima di | per | als | indien | wanneer
    nadat | voordat | om | zodra | depois de
    """
)
_BEFORE = re.compile(rf"^{_CASE}(?:(?<=')|\b)[^,:;]{{1,120}}[,:]\s+(?=\S)", re.IGNORECASE)
_PLAIN_CASE = re.compile(
    rf"^{CONDITIONAL}[^,:;]{{1,120}}?\s(?=(?:il (?:faut|suffit|convient)|vous (?:devez|pouvez)"
    r"|veuillez|please|you (?:should|must|need to)|hay que|debe)\b)",
    re.IGNORECASE,
)
"""A case with no comma behind it: "Si ça ne suffit pas il faut vider le cache"."""

_SUBORDINATE = any_of(
    rf"""
    {CONDITIONAL} | avant (?:d[e']|qu[e']|toute?|l[ea]s?)\b | après (?:l'|avoir|qu[e'])
    jusqu(?:'|e\b|à\b) | afin (?:d[e']|qu[e']) | pour (?:qu[e']|éviter|ne )
    de (?:façon|manière|sorte) | car\b | parce qu[e'] | puisqu[e'] | sinon\b | sans quoi
    (?:before|after|until|till|because|since|otherwise|or else|while)\b | so that\b
    so (?:it|they|the|you|your)\b | to (?:avoid|prevent)\b
    (?:bevor|nachdem|bis|damit|um|weil|sonst|solange|ehe)\b
    así (?:no|se)\b
    antes de | después de | hasta\b | para (?:que|evitar|no)\b | porque\b | ya que\b | pues\b
    mientras\b | prima (?:di|che)\b | dopo\b | finch[eé] | perché | affinch[eé]
    (?:voordat|nadat|totdat|zodat|omdat|anders)\b | antes d[eo] | depois d[eo] | até\b | senão\b
    """
)
_BEHIND = re.compile(rf",?\s{_SUBORDINATE}[^,;:.]{{0,120}}", re.IGNORECASE)
_RELATIVE = re.compile(
    r",?\s(?:qui|which|who)\s[^,;:.]{0,80}|,\s(?:d(?:er|ie|as)|que|che|die|dat)\s[^,;:.]{0,80}",
    re.IGNORECASE,
)
_DENIES = re.compile(rf"{SAYS_NOT}|\b(?:plus|aucune?|none|nothing|ningun\w*|ni)\b", re.IGNORECASE)
_REASON = re.compile(
    r"(?:[,;:]|\s[—–-])\s(?:c'|(?:it|they|il(?! faut| suffit| convient)|elles?|ils|cela|ça|esto|eso"
    r"|het|questo|isso|isto)\b|this (?:is|will|can|may)\b|(?-i:er|sie|es|das|dies) (?:ist"
    r"|sind|war|wird|werden|hat|haben|kann|können|\w+(?:igt|adet|acht|ührt))\b)[^,;:]{1,120}$",
    re.IGNORECASE,
)
_QUALITY = re.compile(
    r"\bnon[- ](?=\w+(?:eux|euses?|ifs?|ives?|ée?s?|bles?|ants?)\b)"
    r"|\bnicht (?=\w+(?:end|ig|lich)e[nmrs]?\b)",
    re.IGNORECASE,
)
"""A denial of one quality: "un chiffon non pelucheux"."""

_TWO_WORDS = re.compile(r"\s*\S+\s+\S")
"""What stays at least of a sentence whose clauses are left out."""


def main_clause(text: str) -> str:
    """Leave out of a sentence in what case, for what, when and why its order is given."""
    text = without_reason(_PLAIN_CASE.sub("", _BEFORE.sub("", text)))
    return _without(_BEHIND, text, lambda clause: True)


def without_reason(text: str) -> str:
    """Leave out what is told of the thing behind the order ("..., it is often kinked")."""
    return _without(_REASON, text, lambda clause: _DENIES.search(clause) is None)


def without_denied_clauses(text: str) -> str:
    """Leave out the clauses around an order that hold a denial, and denials of a quality."""
    text = _QUALITY.sub("", _PLAIN_CASE.sub("", text))
    for clauses in (_BEHIND, _RELATIVE):
        text = _without(clauses, text, lambda clause: _DENIES.search(clause) is not None)
    return text


def _without(clauses: re.Pattern[str], text: str, is_out: Callable[[str], bool]) -> str:
    """Leave clauses out behind the first words of a sentence."""
    kept, start = "", 0
    for clause in clauses.finditer(text):
        if _TWO_WORDS.match(text, 0, clause.start()) and is_out(clause.group()):
            kept += text[start : clause.start()]
            start = clause.end()
    return kept + text[start:]
