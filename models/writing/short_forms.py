"""What of a customer's sentence fits on a whiteboard."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain, pairwise

from models.alphabets.letters import GLUED
from models.alphabets.spacing import n_words
from models.alphabets.splitting import QUESTION_MARKS
from models.sentences import asides
from models.sentences.reading import Quote
from models.sentences.word_forms import capitalised
from models.tongues.spoken import TONGUES
from models.writing.capitals import as_said

MAX_CHARS = 90
MIN_CHARS = 12
MIN_WORDS = 4
"""A clause of fewer words says too little without the rest."""

_LEAST_OF_CUT = 3
"""Words that a line has in common with the sentence behind it to be cut out of it."""

_MARK = re.compile(r"\s*(?:[,;:](?!\S)|\(| [-–—] |[，；：（،؛])\s*")
# Not before "but", nor "and yet": what stands there ("it has sound") is no complaint alone.
_AND_YET = r"pourtant|cependant|malgré|quand même|yet|still|nevertheless|trotzdem|dennoch|doch"
_CLAUSE = re.compile(
    rf"{_MARK.pattern}|\s+(?:et|and|und|y)\s+(?!(?:{_AND_YET}|sin embargo|aun así)\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=\w\w)[.!] (?=[A-ZÀ-Þ][a-zà-ÿ])")
"""Behind a number, where none is looked for: "... since Android 15. Left one mostly"."""
_LEANS = {
    "fr": r"si|quand|lorsqu|lorsque|comme|puisque|parce|depuis|après|avant|dès|avec|pour|en|dans|à",
    "en": r"if|when|while|since|as|because|after|before|with|for|in|on|at|from|although|though",
    "de": r"wenn|falls|weil|da|als|seit|nach|vor|mit|für|bei|in|im|auf|am|obwohl|sobald",
    "es": r"si|cuando|como|porque|desde|después|antes|con|para|por|al|en|aunque",
}
"""How a clause begins that leans on the one behind it, by language."""
_LEANING = {code: re.compile(rf"(?:{any_of})\b", re.IGNORECASE) for code, any_of in _LEANS.items()}
_PAIRS = (("«", "»"), ("“", "”"))
_TAG = re.compile(r"\[[a-z_]+\]")
_WORD = re.compile(r"[^\W\d_]+")
_GOES_ON = re.compile(r"[.-]?\w")
"""What stands behind a line that was cut within a word, a code or a number."""
_WIDE = re.compile(rf"[{GLUED}]")


def whole(quotes: Sequence[Quote]) -> list[Quote]:
    """Put a sentence in the place of the subject line that was cut out of it, or within a word."""
    said = _said_within(quotes)
    found: list[Quote] = []
    for quote in quotes:
        before = found[-1] if found and found[-1].ticket_id == quote.ticket_id else None
        if before and _is_cut(before.text, quote.text, said):
            found[-1] = replace(quote, position=before.position)
        else:
            found.append(quote)
    return found


def untorn(quotes: Sequence[Quote]) -> list[Quote]:
    """Leave out a subject line that stops within a word of the sentence behind it: "error E-"."""
    return [q for q, after in pairwise((*quotes, None)) if q and not _is_torn(q, after)]


def _is_torn(quote: Quote, after: Quote | None) -> bool:
    if after is None or after.ticket_id != quote.ticket_id:
        return False
    line, sentence = quote.text.rstrip(" .…").casefold(), after.text.casefold()
    rest = sentence.removeprefix(line)
    return rest != sentence and _GOES_ON.match(rest) is not None


def _said_within(quotes: Sequence[Quote]) -> frozenset[str]:
    """The words behind which a sentence goes on, or ends with its stop: nothing cut those off."""
    words = (_WORD.findall(q.text.casefold())[: None if _ends(q.text) else -1] for q in quotes)
    return frozenset(chain.from_iterable(words))


def _is_cut(line: str, behind: str, said: AbstractSet[str]) -> bool:
    """Whether a line is but the beginning of the sentence behind it, or stops within a word."""
    bare, behind = line.strip(" .…").casefold(), behind.casefold()
    if bare in behind:
        return True
    rest, _, last = bare.rpartition(" ")
    if _ends(line) or last in said:
        return False
    is_torn = bool(last) and any(word.startswith(last) for word in said)
    return is_torn or (n_words(rest) >= _LEAST_OF_CUT and rest in behind)


def _ends(text: str) -> bool:
    return text.rstrip().endswith((".", "!", *QUESTION_MARKS))


def short_forms(quote: Quote, written: Mapping[str, str]) -> Iterator[Quote]:
    """Give the main clause of a sentence, if it can stand alone or has to, and the sentence.

    Args:
        quote: The sentence.
        written: How others write a word (``as_written``).
    """
    is_long = len(quote.text) > MAX_CHARS
    # What is behind an "and" is what went wrong.
    clause = _main_clause(quote, _CLAUSE if is_long else _MARK)
    both = (clause, quote.text) if is_long or _stands_alone(clause, quote) else (quote.text,)
    for said in dict.fromkeys(both):
        text = asides.without_when(_SENTENCE_END.split(said, maxsplit=1)[0].strip(" .!,;:"))
        if _width(text) >= MIN_CHARS and len(text) <= MAX_CHARS and not _TAG.search(text):
            yield replace(quote, text=as_said(text, written))


def leans(text: str, language: str) -> bool:
    """Tell whether a phrase begins like what needs another clause: "Since the update"."""
    tongue = TONGUES.get(language)
    if tongue and tongue.leans.match(text):
        return True
    begins = _LEANING.get(language)
    return bool(begins and begins.match(text))


def _main_clause(quote: Quote, ends: re.Pattern[str]) -> str:
    """The first clause, or the one that it leans on: "Since the update, [it is slow]"."""
    first, *others = [part for part in ends.split(quote.text) if part] or [quote.text]
    # A German one has its verb first then.
    is_first = not others or quote.language == "de" or not leans(quote.text, quote.language)
    if is_first and others and _leans_back(others[0], quote.language):
        return quote.text
    return first if is_first else capitalised(others[0])


def _stands_alone(clause: str, quote: Quote) -> bool:
    is_quoting = clause.count('"') % 2 or any(clause.count(a) != clause.count(b) for a, b in _PAIRS)
    is_whole = not is_quoting and not leans(clause, quote.language)
    # Of what ends in a question the question is the point.
    asks = quote.text.endswith(QUESTION_MARKS) and not clause.endswith(QUESTION_MARKS)
    return is_whole and not asks and n_words(clause) >= MIN_WORDS


def _leans_back(clause: str, language: str) -> bool:
    """Whether a clause says when or which, without which the one before it tells another thing."""
    tongue = TONGUES.get(language)
    return tongue is not None and tongue.clings.match(clause) is not None


def _width(text: str) -> int:
    """How much a text says, in letters: one of a script with no spaces says as much as two."""
    return len(text) + len(_WIDE.findall(text))
