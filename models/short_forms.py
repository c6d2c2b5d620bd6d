"""What of a customer's sentence fits on a whiteboard."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models import asides
from models.boilerplate import capitalised
from models.encoder import is_shouted
from models.reading import Quote

MAX_CHARS = 90
MIN_CHARS = 12
MIN_WORDS = 4
"""A clause of fewer words says too little without the rest."""

_CLAUSE = re.compile(
    r"\s*(?:[,;:](?!\S)|\(| [-–—] | (?:mais|et|but|and|aber|und|pero|y) )\s*", re.IGNORECASE
)
_LEANS = re.compile(
    r"(?:(?:si|quand|lorsqu\w+|comme|puisqu\w+|parce|depuis|après|avant|dès|avec|pour|en|sur|dans|à"
    r"|if|when|while|since|as|because|after|before|with|for|in|on|at|from|although|though|whenever"
    r"|wenn|falls|weil|da|als|seit|nach|vor|mit|für|bei|in|im|auf|am|obwohl|sobald"
    r"|cuando|como|porque|desde|después|antes|con|para|por|al|aunque)\b|lorsqu'|jusqu')",
    re.IGNORECASE,
)
"""A clause that begins so leans on the one behind it."""
_PAIRS = (("«", "»"), ("“", "”"))
_TAG = re.compile(r"\[[a-z_]+\]")
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\s\"«»“”()]+")


def whole(quotes: Sequence[Quote]) -> list[Quote]:
    """Put a sentence in the place of the subject line that was cut out of it."""
    found: list[Quote] = []
    for quote in quotes:
        before = found[-1] if found and found[-1].ticket_id == quote.ticket_id else None
        if before and before.text.strip(" .…").casefold() in quote.text.casefold():
            found[-1] = replace(quote, position=before.position)
        else:
            found.append(quote)
    return found


def short_forms(quote: Quote, among: Sequence[Quote]) -> Iterator[Quote]:
    """Give the main clause of a sentence, if it can stand alone or has to, and the sentence."""
    clause = _main_clause(quote)
    is_long = len(quote.text) > MAX_CHARS
    both = (clause, quote.text) if is_long or _stands_alone(clause) else (quote.text,)
    for said in dict.fromkeys(both):
        text = asides.without_when(said.strip(" .!,;:"))
        if MIN_CHARS <= len(text) <= MAX_CHARS and not _TAG.search(text):
            yield replace(quote, text=as_said(text, among))


def as_said(text: str, among: Sequence[Quote]) -> str:
    """Lower what is shouted, but for codes and what others write with a capital."""
    if not (text.isupper() or is_shouted(text)):
        return text
    said = (_WORD.findall(q.text)[1:] for q in among if not is_shouted(q.text))
    written = Counter(word for words in said for word in words)
    usual: dict[str, str] = {}
    for word, _ in written.most_common():
        usual.setdefault(word.casefold(), word)

    def lowered(token: re.Match[str]) -> str:
        if any(map(str.isdigit, token[0])):
            return token[0]
        return _WORD.sub(lambda word: usual.get(word[0].casefold(), word[0].lower()), token[0])

    return capitalised(_TOKEN.sub(lowered, text))


def leans(text: str) -> bool:
    """Tell whether a text begins like what needs another clause: "Since the update"."""
    return bool(_LEANS.match(text))


def _main_clause(quote: Quote) -> str:
    """The first clause, or the one that it leans on: "Since the update, [it is slow]"."""
    first, *others = [part for part in _CLAUSE.split(quote.text) if part] or [quote.text]
    # A German one has its verb first then.
    return capitalised(others[0]) if others and leans(first) and quote.language != "de" else first


def _stands_alone(clause: str) -> bool:
    is_quoting = clause.count('"') % 2 or any(clause.count(a) != clause.count(b) for a, b in _PAIRS)
    return len(clause.split()) >= MIN_WORDS and not is_quoting and not leans(clause)
