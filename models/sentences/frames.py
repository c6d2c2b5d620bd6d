"""One modal before several orders: "you need to close the valve, unscrew the lid and rinse it".

Only a duty leads them: what somebody "can" or "could" do may be the harm. And what leads an order
may turn it around or leave it to somebody else ("avoid opening", "let an engineer open the lid and
replace the filter"); no list of such verbs is ever whole, so each of the orders has but its own.
"""

import re

from models.patterns import any_of
from models.sentences.imperatives import EN_BARE, EN_VERBS
from models.sentences.negations import FORBIDS, SAYS_NOT

_SOFTLY = (
    r"(?:(?:just|simply|first|then|also|now|d'abord|simplement|juste|ensuite|aussi|alors|donc"
    r"|zuerst|zunächst|dann|danach|bitte|nur|einfach|auch|nun|primero|luego|después|solo|sólo"
    r"|también|prima|poi|anche|semplicemente|primeiro|depois|também) )*"
)
_MODAL = any_of(
    r"""
    il (?:vous )?(?:faut|suffit d[e']|convient de|est nécessaire de) ?
    vous (?:devez|devriez)
    (?:je|nous) vous (?:conseill\w+|recommand\w+|suggèr\w+|invit\w+) (?:d[e']|à) ?
    you(?:'ll| will)? (?:need to|have to|must|should)
    (?:i|we)(?:'d| would)? (?:recommend|suggest|advise)(?: you)? to
    sie (?:müssen|sollten|sollen|brauchen nur)
    (?:usted )?(?:debe(?:r[áí]a?)?|tiene que) | hay que | es necesario
    (?:le recomendamos|le aconsejamos)
    (?:deve|bisogna|occorre|è necessario|basta)
    é (?:preciso|necessário) | (?:recomendamos|sugerimos)
    """
)
_FRAME = re.compile(
    r"(?:(?:pour|to|um|para|per) [^,;:]{2,80}?,?\s+)?"
    rf"{_SOFTLY}{_MODAL}(?:(?<=')| +{_SOFTLY}|(?<=[ ]))",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:d(?:e |')|à |to |zu )", re.IGNORECASE)
"""What the modal asks of each verb anew: "il suffit d'ouvrir le capot, de retirer la feuille"."""
_INFINITIVE = re.compile(r"[a-zà-ÿ]+(?:er|ir|dre|ettre|oir|ar|[aei]re|rre)", re.IGNORECASE)
_BEFORE_NOUNS = frozenset(
    """
    le la les l un une du des au aux ce cet cette votre vos son sa ses chaque premier dernier
    el los las una unos del al su sus este esta cada il lo i gli dello della nel nella sul sulla
    o a os as um uma do da no na the your an this
    """.split()
)
_OTHER_VERB = re.compile(
    any_of(
        rf"""
        (?:let|have|make|get|ask|tell|help|allow|leave|want|see|hear|feel|notice|find|receive
        |lose)\b
        (?:voir|entendre|constater|recevoir|perdre|ver|oír|notar|recibir|vedere|sentire|ricevere)\b
        \w.*\b(?:to|zu) [a-zäöü] | .*\b(?:que|qu'|that|dass|che|who|qui|lassen)\b
        \w+ .*?\b(?:{EN_BARE}|{EN_VERBS} (?:the|your|it|them|any|an?)\b)
        """
    ),
    re.IGNORECASE,
)
"""Somebody else is told to do it, it is but seen, or what is done has a verb of its own."""
_OWN = re.compile(r"\b(?:je|nous|i|we|\w+amos)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_TURNS = re.compile(rf"{SAYS_NOT}|\b{FORBIDS}|\w+en lassen\b", re.IGNORECASE)


def frame(instruction: str) -> str:
    """Give the modal that a list of orders stands behind, "" for none, or where one is denied."""
    found = _FRAME.match(instruction)
    return found.group() if found and not _TURNS.search(instruction) else ""


def is_ones_own(modal: str) -> bool:
    """Tell whether who orders speaks of himself in it: "I would recommend to"."""
    return _OWN.search(modal) is not None


def without_again(order: str) -> str:
    """Cut the preposition that the modal asks of each verb of its list."""
    return _AGAIN.sub("", order, count=1) if _AGAIN.match(order) else order


def has_one_verb(order: str) -> bool:
    """Tell whether nothing depends on the verb of an order behind a modal but things."""
    words = _WORD.findall(order.lower())
    is_infinitive = [_INFINITIVE.fullmatch(word) is not None for word in words]
    others = zip(words[1:], words[:-1], is_infinitive[1:], strict=True)
    if is_infinitive[:1] == [True] and any(b and w not in _BEFORE_NOUNS for _, w, b in others):
        return False
    return _OTHER_VERB.match(order) is None
