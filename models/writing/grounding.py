"""Does a rewritten sentence keep to what it rests on?

Its exact things (numbers, codes, commands, quotations), the words that turn its meaning ("not",
"before", "off") and the content words that both sentences have must be the same in the same order:
its skeleton. Who and where ("our", "under") may go with the grammar, and never comes. Evidence only
lends plain words, and only those that two voices use. What is refused wrongly costs nothing, since
the sentence that was there stays.
"""

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Literal, get_args

from models.alphabets.splitting import QUESTION_MARKS, sentences
from models.language import detect
from models.privacy import mask
from models.private.products import Names
from models.routing.catalogue import Catalogue
from models.sentences import cues
from models.sentences.grounding_tokens import Token, tokens
from models.sentences.grounding_words import FUNCTION, SENSITIVE
from models.sentences.single_steps import single_steps
from models.sentences.word_forms import folded

Refusal = Literal[
    "empty", "length", "shape", "personal", "language", "kind", "name", "number", "command",
    "turn", "order", "new words", "lost words",
]  # fmt: skip
REFUSALS: tuple[Refusal, ...] = get_args(Refusal)

LANGUAGES = tuple(FUNCTION)
"""Those whose small words are known; in others nothing is grounded."""

LOST_SHARE = 1 / 5
"""Most content words, as a share, that a complaint may lose ("for God's sake"); an order none."""

REPAIRED = 0.8
"""Least likeness of the letters of a word to one that it replaces, to be its better spelling."""

LENDERS = 2
"""Independent voices that must use a word for it to be lent, as many as confirm a step."""

_LONGER, _AND_CHARS = 1.5, 40
_COUNTED = ("exact", "turn")


def refusals(
    text: str,
    sentence: str,
    language: str,
    voices: Sequence[str] = (),
    catalogue: Catalogue | None = None,
) -> tuple[Refusal, ...]:
    """Tell why a rewritten sentence does not keep to the one it is to replace.

    Args:
        text: What a model wrote.
        sentence: What the built-in writer wrote, masked.
        language: Of the draft, ISO 639-1.
        voices: Masked sentences of the evidence, one from each independent voice.
        catalogue: The products of the desk: no other than the sentence's may be named.

    Returns:
        Nothing when the rewritten sentence is grounded.
    """
    if not any(map(str.isalnum, text)):
        return ("empty",)
    if language not in LANGUAGES:
        return ("language",)
    if len(text) > _LONGER * len(sentence) + _AND_CHARS:
        return ("length",)  # and what follows need not be quick on it
    before = tokens(sentence, language)
    told = _repaired(tokens(text, language), before)
    lent = Counter(word for voice in voices for word in _stems(tokens(voice, language)))
    products = catalogue or Catalogue()
    found = {*_form(text, sentence, language, products.called), *_skeleton(told, before)}
    new, gone = _stems(told) - _stems(before), _stems(before) - _stems(told)
    if any(lent[word] < LENDERS or word in SENSITIVE for word in new):
        found.add("new words")
    if len(gone) > (0 if cues.is_instruction(sentence) else LOST_SHARE * len(_stems(before))):
        found.add("lost words")
    names = _names(told, language) - _all_words(before), _names(before, language) - _all_words(told)
    if any(names) or products.named_in(text) != products.named_in(sentence):
        found.add("name")
    return tuple(reason for reason in REFUSALS if reason in found)


def _form(text: str, sentence: str, language: str, names: Names) -> Iterable[Refusal]:
    """Whether it is one sentence of the same kind and language, without personal data."""
    hidden = {sign for sign in text if not sign.isprintable()} - set(sentence)
    is_shouted = text.isupper() and not sentence.isupper()
    if hidden or is_shouted or len(sentences(text)) > len(sentences(sentence)):
        yield "shape"
    if mask(text, names) != text:
        yield "personal"
    # Nearly all words are the sentence's, so a short Spanish text may well pass for Portuguese.
    spoken = detect(text, language)
    if spoken in LANGUAGES and spoken not in (language, detect(sentence, language)):
        yield "language"
    if _kind(text) != _kind(sentence):
        yield "kind"


def _kind(text: str) -> tuple[bool, bool, int]:
    """Whether it asks, whether it instructs, and to how many steps."""
    return (
        text.rstrip().endswith(QUESTION_MARKS),
        cues.is_instruction(text),
        len(single_steps(text)),
    )


def _skeleton(told: Sequence[Token], before: Sequence[Token]) -> Iterable[Refusal]:
    """Whether exact things, turns and the words of both stand there in one order."""
    counted = _count(told), _count(before)
    differ = (counted[0] - counted[1]) + (counted[1] - counted[0])
    for kind, key in differ:
        if kind == "turn":
            yield "turn"
        else:
            yield "number" if key[0].isdigit() else "command"
    if not _is_within(_bearings(told), _bearings(before)):
        yield "turn"
    both = _stems(told) & _stems(before)
    if not differ and _in_order(told, both) != _in_order(before, both):
        yield "order"


def _repaired(told: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """Take a word that is new for the one that is gone, if it is that word in other letters."""
    gone = _stems(before) - _stems(told)
    new = _stems(told) - _stems(before)
    meant: dict[str, str] = {}
    for word in sorted(new):
        # Never another beginning: "paired" is no better spelling of "unpaired".
        alike = sorted(one for one in gone if one[0] == word[0])
        likest = difflib.get_close_matches(word, alike, 1, REPAIRED)
        if likest:
            meant[word] = likest[0]
            gone.remove(likest[0])
    return [
        replace(token, key=meant[token.key])
        if token.kind == "word" and token.key in meant
        else token
        for token in told
    ]


def _names(those: Sequence[Token], language: str) -> set[str]:
    """Words in capitals inside a sentence; in German every noun has one."""
    if language == "de":
        return set()
    named = (t for t in those if t.kind != "bearing" and not t.first)  # "I" is none
    return {folded(t.written) for t in named if t.written[:1].isupper()}


def _all_words(those: Sequence[Token]) -> set[str]:
    return {folded(token.written) for token in those}


def _stems(those: Sequence[Token]) -> set[str]:
    return {token.key for token in those if token.kind == "word"}


def _count(those: Sequence[Token]) -> Counter[tuple[str, str]]:
    return Counter((token.kind, token.key) for token in those if token.kind in _COUNTED)


def _bearings(those: Sequence[Token]) -> list[str]:
    return [token.key for token in those if token.kind == "bearing"]


def _is_within(some: Sequence[str], those: Sequence[str]) -> bool:
    """Whether these stand among those, in one order."""
    rest = iter(those)
    return all(one in rest for one in some)


def _in_order(those: Sequence[Token], words: Collection[str]) -> list[str]:
    """List the keys that are compared, of words only these."""
    return [t.key for t in those if t.kind in _COUNTED or (t.kind == "word" and t.key in words)]
