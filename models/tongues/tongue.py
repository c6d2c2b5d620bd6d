"""What is known of a language beside those that the tables of ``sentences/`` are written for."""

import re
from dataclasses import dataclass

NEVER = re.compile(r"(?!)")
"""For what a language does not need."""
_BUT = r"(?:но|ale|ama|fakat|ma|mas|maar|ولكن|لكن)"
PAUSE = re.compile(
    rf"\s*[,;،؛，；]\s*|\s+[—–-]\s+|\s+(?={_BUT}\s)|\s*(?=แต่(?:อย่า|ห้าม))"
    r"|(?<![，,])(?=但(?:不要|请勿|請勿|别|別))"
)
"""Between the clauses of a sentence; none stands before the first."""
BUT = re.compile(rf"^(?:{_BUT}\s|แต่|但)", re.IGNORECASE)
"""How what must not be done begins behind what must."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """The forms of one language, each looked for in one sentence.

    Attributes:
        code: ISO 639-1.
        greeting: Matches what is cut before what a sentence says: a greeting, and to whom.
        parting: Is searched for what is cut behind it: thanks, a plea for help; to its end.
        empty: Is found in thanks, apologies, closings, a desk's signature.
        macro: Is found in what the desk does, promises, asks for in private, or is called.
        asks: Is found in a question without its mark, and in what asks something back.
        order: Matches an order at the beginning of a clause, pleas and connectives before it.
        instructs: Is found in a sentence that orders, wherever its verb stands.
        forbids: Is found in a clause that forbids.
        denies: Is found in a clause that denies anything.
        reminds: Is found in what is denied so that it is done ("do not forget").
        aside: Is found around an order: its aim and its reason, in which a "not" denies nothing.
        case: Matches a sentence with a case before its order: groups "case" and "order".
        lasts: Is found in a case, or in a sentence, that is for when the remedy fails.
        useless: Is found in what does not help.
        joint: Is found between two orders of one sentence.
        link: Matches a connective that leads to an order.
        leans: Matches how a clause begins that leans on another one.
        loose: Beginnings of the words for what is done with everything, and for asking politely.
        starts: Is found before a sentence where the language writes no stop.
        carried: Matches what an infinitive behind a joint depends on, too ("proszę").
        half: Is found in an order that leaves its ending to the one behind it.
        clings: Matches how a clause begins that the one before it needs.
        endings: Finds what is cut from a word before words are compared.
        acts: Verbs that put on or off, together or apart, as in ``sentences/verbs.py``.
        states: Whether a statement that orders nothing is known from a promise.
    """

    code: str
    greeting: re.Pattern[str]
    parting: re.Pattern[str]
    empty: re.Pattern[str]
    macro: re.Pattern[str]
    asks: re.Pattern[str]
    order: re.Pattern[str]
    instructs: re.Pattern[str]
    forbids: re.Pattern[str]
    denies: re.Pattern[str]
    reminds: re.Pattern[str]
    aside: re.Pattern[str]
    case: re.Pattern[str]
    lasts: re.Pattern[str]
    useless: re.Pattern[str]
    joint: re.Pattern[str]
    link: re.Pattern[str]
    leans: re.Pattern[str]
    loose: str
    starts: re.Pattern[str] = NEVER
    carried: re.Pattern[str] = NEVER
    half: re.Pattern[str] = NEVER
    clings: re.Pattern[str] = NEVER
    endings: re.Pattern[str] = NEVER
    acts: str = ""
    states: bool = False


def plea(words: str) -> str:
    """A pattern of a call for help that ends a text, and of the pause before it.

    It is one alone or behind a stop, or in small letters behind a comma: a menu has that name, too.
    """
    return rf"(?:(?:^|(?<=[.!?…])\s+|\s+[–-]\s+)(?:{words})|\s*,\s*(?-i:{words}))[\s.!?]*$"


def form(pattern: str) -> re.Pattern[str]:
    """Compile a pattern, in capitals or not."""
    return re.compile(pattern, re.IGNORECASE)
