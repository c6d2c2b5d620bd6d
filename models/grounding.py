"""Does a rewritten sentence keep to what it rests on?

Its exact things (numbers, codes, commands, quotations), the words that turn its meaning ("not",
"before", "off") and the content words that both sentences have must be the same in the same order:
its skeleton. Evidence only lends plain words, and only those that two voices use. What is refused
wrongly costs nothing, since the sentence that was there stays.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from models import cues
from models.catalogue import Catalogue
from models.grounding_words import (
    FUNCTION,
    NE,
    NE_PARTNERS,
    NUMBERS,
    SENSITIVE,
    SIDES,
    TURNS,
    plain,
    stem,
)
from models.language import detect
from models.privacy import mask
from models.text import sentences

Refusal = Literal[
    "empty", "length", "shape", "personal", "language", "kind", "name", "number", "command",
    "turn", "order", "new words", "lost words",
]  # fmt: skip
REFUSALS: tuple[Refusal, ...] = get_args(Refusal)

LANGUAGES = tuple(FUNCTION)
"""Those whose small words are known; in others nothing is grounded."""

NEW_SHARE = 1 / 6
"""Most content words, as a share, that neither the sentence nor two voices use: a style's own."""

LOST_SHARE = 1 / 3
"""Most content words, as a share, that may be left out: "really", "for God's sake"."""

LENDERS = 2
"""Independent voices that must use a word for it to be lent, as many as confirm a step."""

_LONGER, _AND_CHARS = 1.5, 40

_TOKEN = re.compile(
    r"\[[a-z]+\]|«[^«»]{1,200}»|[“„][^“”„]{1,200}[“”]|\"[^\"]{1,200}\"|`[^`]{1,200}`"
    r"|(?<!\w)--?\w[\w-]*|[\w/\\]+(?:[-./@+\\]+\w+|(?<=\d)[,:]\d+)*|[<>→=&|#*~^{}€$£%]"
)
_CODE = re.compile(r"[0-9./\\@+_]|[a-zà-ÿ][A-Z]|^\W")
_SPELT: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"’"), "'"),
    (
        re.compile(
            r"\b(ca|do|does|did|is|are|was|were|has|have|had|could|would|should|wo)n(?:'?t|not)\b",
            re.IGNORECASE,
        ),
        r"\1 not",
    ),
    (re.compile(r"\bs'(?=ils?\b)", re.IGNORECASE), "si "),
    # "rebranchez-la", "puis-je"
    (re.compile(r"(?<=\w)-(?=(?:l[ae]s?|lui|vous|moi|nous|y|en|ils?|elles?|on|je|ce|t)\b)"), " "),
)


_Kind = Literal["exact", "turn", "word"]


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or sign of a sentence that counts; ``key`` is what is compared."""

    kind: _Kind
    key: str
    written: str
    first: bool


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
    told, before = _tokens(text, language), _tokens(sentence, language)
    lent = Counter(word for voice in voices for word in _stems(_tokens(voice, language)))
    found: set[Refusal] = {
        *_form(text, sentence, language),
        *_skeleton(told, before),
        *_words(told, before, {word for word, n in lent.items() if n >= LENDERS}),
    }
    names = _names(told, language) - _all_words(before), _names(before, language) - _all_words(told)
    products = catalogue or Catalogue()
    if any(names) or products.named_in(text) != products.named_in(sentence):
        found.add("name")
    return tuple(reason for reason in REFUSALS if reason in found)


def _form(text: str, sentence: str, language: str) -> Iterable[Refusal]:
    """Whether it is one sentence of the same kind and language, without personal data."""
    if not (text.isprintable() or sentence == text) or len(sentences(text)) > len(
        sentences(sentence)
    ):
        yield "shape"
    if mask(text) != text:
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
        text.rstrip().endswith("?"),
        cues.is_instruction(text),
        len(cues.single_steps(text)),
    )


def _skeleton(told: Sequence[_Token], before: Sequence[_Token]) -> Iterable[Refusal]:
    """Whether exact things, turns and the words of both stand there in one order."""
    counted = _count(told), _count(before)
    differ = (counted[0] - counted[1]) + (counted[1] - counted[0])
    for kind, key in differ:
        if kind == "turn":
            yield "turn"
        else:
            yield "number" if key[0].isdigit() else "command"
    both = _stems(told) & _stems(before)
    if not differ and _in_order(told, both) != _in_order(before, both):
        yield "order"


def _words(
    told: Sequence[_Token], before: Sequence[_Token], lent: Collection[str]
) -> Iterable[Refusal]:
    """Whether it says nothing else, and nothing less."""
    said, known = _stems(told), _stems(before)
    new = [token for token in told if token.kind == "word" and token.key not in known]
    free = [token for token in new if token.key not in lent]
    if (
        len({token.key for token in free}) > NEW_SHARE * len(said)
        or any(_commands_or_turns(token) for token in free)
        or any(token.key in SENSITIVE for token in new)
    ):
        yield "new words"
    if len(known - said) > LOST_SHARE * len(known):
        yield "lost words"


def _commands_or_turns(token: _Token) -> bool:
    """Whether a word tells somebody to do something, or denies in whatever language."""
    word = plain(token.written)
    return (
        any(word in turns for turns in TURNS.values())
        or cues.is_instruction(token.written)
        or cues.is_instruction(f"{token.written} le")
    )


def _names(tokens: Sequence[_Token], language: str) -> set[str]:
    """Words in capitals inside a sentence; in German every noun has one."""
    if language == "de":
        return set()
    return {plain(t.written) for t in tokens if t.written[:1].isupper() and not t.first}


def _all_words(tokens: Sequence[_Token]) -> set[str]:
    return {plain(token.written) for token in tokens}


def _stems(tokens: Sequence[_Token]) -> set[str]:
    return {token.key for token in tokens if token.kind == "word"}


def _count(tokens: Sequence[_Token]) -> Counter[tuple[str, str]]:
    return Counter((token.kind, token.key) for token in tokens if token.kind != "word")


def _in_order(tokens: Sequence[_Token], words: Collection[str]) -> list[str]:
    """List the keys that count, each word where it stands first."""
    keys: list[str] = []
    for token in tokens:
        if token.kind != "word" or (token.key in words and token.key not in keys):
            keys.append(token.key)
    return keys


def _tokens(text: str, language: str) -> list[_Token]:
    """Cut a text into what counts of it."""
    for pattern, spelt in _SPELT:
        text = pattern.sub(spelt, text)
    written = [match.group() for match in _TOKEN.finditer(text)]
    is_shouted = text.isupper()
    tokens: list[_Token] = []
    partner = ""
    for place, word in enumerate(written):
        low = plain(word)
        if language == "fr" and low in NE:
            partner = _partner(written[place + 1 : place + 6])
            tokens.append(_Token("turn", NE_PARTNERS.get(partner, "not"), word, place == 0))
        elif low == partner:
            partner = ""  # both deny once
        elif low not in FUNCTION[language]:
            kind, key = _key(word, low, language, is_shouted=is_shouted)
            token = _Token(kind, key, word, place == 0)
            # "ça marche pas" is "ça ne marche pas".
            at = -1 if language == "fr" and low == "pas" and tokens else len(tokens)
            tokens.insert(at, token)
    return tokens


def _partner(following: Sequence[str]) -> str:
    return next((low for low in map(plain, following) if low in NE_PARTNERS), "")


def _key(word: str, low: str, language: str, *, is_shouted: bool) -> tuple[_Kind, str]:
    """Say what kind of token a word is, and by what it is compared."""
    if low in NUMBERS[language]:
        return "exact", NUMBERS[language][low]
    if low in TURNS[language]:
        return "turn", TURNS[language][low]
    is_key = word.isupper() and len(word) > 1 and not is_shouted
    if is_key or _CODE.search(word):
        return "exact", " ".join(low.strip('«»“”„"` ').replace(",", ".").split()) or low
    known = stem(word)
    return ("turn", SIDES[known]) if known in SIDES else ("word", known)
