"""What a sentence does in a support answer: order, inform, ask, say what to do if that fails.

French, English, German and Spanish, by the words that carry the form; the four are tried on
every sentence. A sentence these cues miss is left out of a draft, never misquoted.
"""

import re
from functools import lru_cache

from models.alphabets.splitting import COLONS, QUESTION_MARKS
from models.patterns import any_of
from models.sentences import orders
from models.sentences.conditions import CONDITIONAL
from models.sentences.fallbacks import AT_THE_END, CHECKS_IF, FALLBACK, IS_IT_STILL, OR_ELSE
from models.sentences.negations import FORBIDS, SAYS_NOT
from models.sentences.single_steps import single_steps
from models.sentences.units import LASTS
from models.tongues.spoken import tongue_of

_ANNOUNCES = re.compile(
    r"\b(?:the following|these steps|as follows|steps below|ce qui suit|les? étapes? suivantes?"
    r"|folgendes|wie folgt|lo siguiente|los siguientes pasos)\W*$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    rf"(?:{CONDITIONAL}|\w{{2,}}t(?= \w+ [^,;:.]*,))[^,;:.]{{1,60}}?\b(?:comes? back|returns?"
    r"|again(?=,)"
    r"|still|revient|reviennent|réapparaît|encore|toujours|de nouveau|weiter(?:hin)?|wieder|erneut"
    r"|immer noch|vuelve|sigue|todavía|aún|di nuovo|ancora|de novo|ainda|nog steeds|opnieuw)\b",
    re.IGNORECASE,
)
"""A case that the remedy has not ended: "if it comes back within a week", "bricht sie weiter ab".
"""
_TIMED = re.compile(
    r"(?:après|au bout d[e']|after|nach|tras|después de|dopo|depois de|na) ?(?:[\w']+ ){1,3}?"
    rf"(?<!à )(?:{LASTS})\b",
    re.IGNORECASE,
)
"""How long after the order before it one comes: where that stands is the draft's to say."""
_PLEA = re.compile(r"(?:please|veuillez|merci de|prière de|bitte|por favor)\b", re.IGNORECASE)
_ABOUT_ONESELF = re.compile(
    r"\b(?:je|j'|moi|i|i'm|i've|my|me|ich|mir|mich|yo"
    r"|nous vous|we(?:'ll|'ve| will| have| can)? (?:\w+ ){1,2}you|wir \w+ (?:sie|ihnen)"
    r"|(?:te|les?|os) \w+[aei]mos|(?:le|vi) \w+iamo"
    r"|vous (?:re)?(?:rappel|contact|répond)\w*(?:a|ont)|will (?:call|contact|get back to) you"
    r"|(?:ruft|kontaktiert) sie|meldet sich bei ihnen|(?:le|te) (?:llamar|contactar)(?:á|án))\b",
    re.IGNORECASE,
)
_STEPS = r"(?:étapes|steps|schritte|pasos|passaggi|passos|stappen|procédure|solution|lösung)"
_IT_DOES = re.compile(r"(?:ça|cela|ce|il|elle|it|this|that|you|es|das|sie)\b", re.IGNORECASE)
_NO_STEPS = re.compile(
    rf"{SAYS_NOT}|\b{FORBIDS}|\b(?:articles?|artikel|articolo|artículo|artigo|page|seite)\b",
    re.IGNORECASE,
)
"""In what announces a list: what comes must not be done, or is a page's name."""
_HERE_IT_IS = re.compile(
    r"(?:[^:]{0,80}?[\s,.!]\s*)?"
    + any_of(
        r"""
        (?:so|bitte|also|please|veuillez|así|ecco(?: come)?)(?![\w'-])
        (?:ainsi|voici|voilà|ce (?:qui|que|qu'il)|here(?:'s| is| are)?|this is|what|lo que)\b
        (?:les|the|die|los|i|des|some|einige|estos|these|ces|deux|two)?\s?\b_STEPS\b
        """.replace("_STEPS", _STEPS)
    )
    + r"[^:;.!?]{0,50}:\s+(?=\S)",
    re.IGNORECASE,
)


def is_instruction(sentence: str) -> bool:
    """Tell whether a sentence says what to do; "do the following:" does not."""
    if sentence.rstrip("-–— ").endswith((*QUESTION_MARKS, *COLONS)) or _ANNOUNCES.search(sentence):
        return False
    return orders.instructs(sentence)


def ends_in_an_order(sentence: str) -> bool:
    """Tell whether what stands behind a colon orders ("Your ticket is open: reset the modem")."""
    _, colon, last = sentence.rpartition(": ")
    return bool(colon) and orders.begins(last)


def is_short_order(sentence: str) -> bool:
    """Tell whether two words are an order ("Ouvrez Réglages.").

    With its full stop, which headings and signatures lack: "Lopez Ana" is formed as an order is.
    """
    return sentence.endswith((".", "!")) and is_instruction(sentence)


def is_information(sentence: str) -> bool:
    """Tell whether an agent states something of the case ("The refund takes five days.").

    A whole sentence with its full stop, which signatures and cheers lack, and not about the agent
    or what somebody does for one customer ("We refund you 25 €.").
    """
    tongue = tongue_of(sentence)
    if tongue and not tongue.states:
        return False
    is_whole = sentence.endswith(".") and not sentence.endswith("..")
    return is_whole and not is_about_oneself(sentence) and not _ANNOUNCES.search(sentence)


def is_about_oneself(sentence: str) -> bool:
    """Tell whether an agent speaks of who writes or of what is done for one customer."""
    return _ABOUT_ONESELF.search(sentence) is not None


@lru_cache(maxsize=4096)  # asked of an agent's sentence when it is sorted, and of each step again
def is_fallback(sentence: str) -> bool:
    """Tell whether a sentence says what to do when the remedy fails."""
    tongue = tongue_of(sentence)
    if tongue and tongue.lasts.search(sentence):
        return True
    sentence = sentence.lstrip("¿ ")
    is_last = AT_THE_END.search(sentence.rstrip(" .!)")) and not CHECKS_IF.search(sentence)
    if FALLBACK.search(sentence) or (is_last and is_instruction(sentence)):
        return True
    turn = OR_ELSE.search(sentence)
    if turn is None:
        return False
    behind = sentence[turn.end() :]
    begins = turn.start() == 0 and not _IT_DOES.match(behind)
    return begins or is_instruction(behind)


def is_about_the_rest(sentence: str) -> bool:
    """Tell whether a sentence is for when the fault lasts or comes back, however it goes on."""
    return is_fallback(sentence) or _LASTS.match(sentence) is not None


def is_timed(order: str) -> bool:
    """Tell whether an order begins with how long after another one it comes."""
    return _TIMED.match(order) is not None


def without_otherwise(sentence: str) -> str:
    """Cut what is to be done otherwise behind an order ("..., otherwise call us")."""
    turn = OR_ELSE.search(sentence)
    return sentence[: turn.start()].rstrip(" ,;:") if turn and turn.start() else sentence


def asks_whether_it_lasts(sentence: str) -> bool:
    """Tell whether an agent asks for effect before advice ("Still red?")."""
    return IS_IT_STILL.fullmatch(sentence) is not None


def without_announcement(answer: str) -> str:
    """Cut "here is what to do:" and the like before the orders that stand behind it."""
    found = _HERE_IT_IS.match(answer) if ":" in answer else None
    if found is None or _NO_STEPS.search(found.group()):
        return answer
    rest = answer[found.end() :]
    return rest if is_instruction(rest) or len(single_steps(rest)) > 1 else answer


def is_plea(sentence: str) -> bool:
    """Tell whether a sentence asks for something ("Please check your connection.")."""
    tongue = tongue_of(sentence)
    if tongue and tongue.asks.search(sentence):
        return True
    return sentence.rstrip().endswith(QUESTION_MARKS) or _PLEA.match(sentence) is not None
