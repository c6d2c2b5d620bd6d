"""What the desk calls its products is nobody's name: "Zoé E-Tech", "Auréa One".

One that could be a person's is taken for a person's: a name of one word, or of first names alone
("Victoria", "Marie Claire"), one beside another name, and whatever somebody is called by where he
is announced, says who he is, signs, or gives his number.
"""

import re
from functools import lru_cache

from models.private.names import CAPITAL, is_usual
from models.private.people import addressed
from models.private.plain import Span, before, lowered, plain

Names = tuple[str, ...]
"""What the products of a desk are called: its catalogue's names and aliases."""

_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"(?P<word>[\w'-]+) \Z")
_IS = re.compile(
    r"(?:\b(?:je suis|i am|i'm|this is|ich bin|hier (?:ist|spricht)|soy|habla|sono|sou|ik ben)"
    r"|\b(?:nom|prenom|name|nombre|nome|naam|from|von|de|call|ask for) ?:?|\n) ?\Z"
)
_ENDS = re.compile(r" ?(?:[,.]|\n|$)")
_HIS_NUMBER = re.compile(r"\W{0,3}(?:\[(?:phone|email)\]|<|\+?\d{2,4}[ .-]\d)")
_BEHIND = re.compile(rf" {CAPITAL}")
_NO_NAME = "0"
_LEAST_WORDS = 2


def unnamed(text: str, names: Names) -> str:
    """Write noughts where a product is called by its name; of the same length.

    Args:
        text: a plain copy.
        names: of the products.
    """
    pieces, at = list[str](), 0
    for start, end in _called(text, names) if names else ():
        pieces += text[at:start], _NO_NAME * (end - start)
        at = end
    return "".join([*pieces, text[at:]])


def _called(text: str, names: Names) -> list[Span]:
    low, forms, found = lowered(text), _forms(names), list[Span]()
    for word in _WORD.finditer(low):
        form = forms.get(word.group())
        match = form and form.match(low, word.start())
        if match and word.start() >= (found[-1][1] if found else 0):
            found.append(match.span())
    persons = addressed(text) if found else ()
    return [
        (start, end)
        for start, end in found
        if not any(a < end and start < b for a, b in persons) and _is_product(text, low, start, end)
    ]


def _is_product(text: str, low: str, start: int, end: int) -> bool:
    """Whether it has several words, not all first names, and nobody is called by it here."""
    words = _WORD.findall(low[start:end])
    if all(map(is_usual, words)) or len(words) < _LEAST_WORDS:
        return False
    first = _BEFORE.search(before(low, start))
    is_last = first is not None and is_usual(first["word"])
    is_said = _IS.search(before(low, start)) and _ENDS.match(low, end)
    return not (is_last or is_said or _HIS_NUMBER.match(low, end) or _BEHIND.match(text, end))


@lru_cache(maxsize=4)
def _forms(names: Names) -> dict[str, re.Pattern[str]]:
    """The names that begin with a word, the longest first, by that word."""
    by_first: dict[str, list[list[str]]] = {}
    for name in sorted({lowered(plain(name)) for name in names}, key=lambda n: (-len(n), n)):
        if words := _WORD.findall(name):
            by_first.setdefault(words[0], []).append(words)
    return {
        first: re.compile(rf"(?:{'|'.join(map(_between, these))})(?!\w)")
        for first, these in by_first.items()
    }


def _between(words: list[str]) -> str:
    return r"[^\w\n]{1,3}".join(map(re.escape, words))
