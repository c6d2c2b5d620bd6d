"""From a ticket as it came to what the customer says, and on to its sentences and words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from string import ascii_letters, digits

import stopwordsiso

from models.alphabets.letters import IDEOGRAPHS, VOWEL_SIGNS
from models.alphabets.spacing import spaced
from models.mail import forms, forwards, markup, quotes
from models.private.people import given, signers
from models.private.plain import Span, plain

# Soft hyphens, joiners, and the marks that tell in which direction to write.
_INVISIBLE = (0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A))
# Letters and figures as wide as a Chinese character, which Japanese keyboards write.
_FULL_WIDTH = {0xFEE0 + ord(c): c for c in ascii_letters + digits + "@+-_/%#&="}
_AS_WRITTEN = {**dict.fromkeys((*_INVISIBLE, 0xFEFF)), **_FULL_WIDTH}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ELLIPSIS = ("…", "...")

# Line breaks that an export wrote out as a backslash and a letter: several, or one behind a stop or
# before what begins anew. A folder ("appdata\roaming", "c:\news") is none.
_WRITTEN_BREAK = re.compile(
    r"(?<!\\)(?:(?:(?:\\r)?\\n){2,}|(?<![^\s.!?,;…»])(?:\\r)?\\n"
    r"|(?:\\r)?\\n(?:(?=https?:)|(?![a-zà-ÿ\\_\"'])))"
)

_SIGN_OFF = "Cordialement,\n"
"""What a last paragraph of names stands for without saying so."""
_SIGNATURE_CHARS = 600
"""Of the end of a mail, in which its writer may be named."""


# Words that the English list of stopwordsiso counts among the stop words and a desk does not.
_TELLING = frozenset(
    str.split(
        """
        bill call clear computer detail empty fire fix forward group groups homepage index
        microsoft order ordered orders page pages shell site sites system test web webpage website
        """
    )
)
_WORD = re.compile(rf"[\w{VOWEL_SIGNS}]+(?:[-.'’][\w{VOWEL_SIGNS}]+)*")
_IDEOGRAPH = re.compile(rf"[{IDEOGRAPHS}]")
_PARTICLE = re.compile(
    r"(?<=[가-힣]{2})(?:에서|에게|까지|부터|으로|이나|은|는|이|가|을|를|에|의|도|로|와|과|만|랑)$"
)
"""What Korean glues to a noun: its part in the sentence."""
_GRAMMAR = re.compile(r"[\u3041-\u309f]{1,2}")
"""One or two hiragana: endings and particles of Japanese."""
_ELISION = re.compile(r"\A(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|dell|all|un)'")
_JOINTS = re.compile(r"[_/.\-]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MASK_TAG = re.compile(r"\[[a-z]+\]")


def clean(subject: str, body: str, *, by_agent: bool = False) -> str:
    """Keep what the customer says: no HTML, quotes, signatures or disclaimers.

    Args:
        subject: The subject line; reply prefixes ("Re:", "TR :", "AW:") go.
        body: Plain text or HTML, of any length.
        by_agent: It is an answer: what looks like a form in it is shown to be filled in.

    Returns:
        The subject, then the body from the next line on, whoever signs it named ``[name]``; with
        single spaces and at most one empty line in a row. The subject is left out where the body
        begins with it. When nothing would be left of the body (a lone signature) it stays uncut;
        the result is empty only when there is no visible text at all.
    """
    title = _tidy(markup.visible(subject)).replace("\n", " ")
    whole = _tidy(markup.visible(body, drop_quoted=True))
    said = _tidy(quotes.cut(whole, title, by_agent=by_agent))
    title = forwards.without_prefixes(title) or title
    if forms.names_a_form(title) and said and forms.is_form(whole.split("\n")):
        title = ""
    if 0 < len(said) < len(whole):
        title, said = _without_signers(whole, title, said)
    said = said or _tidy(markup.visible(body))
    if not title or _begins_with(said, title):
        return said
    return f"{title}\n{said}" if said else title


def _without_signers(whole: str, *parts: str) -> tuple[str, ...]:
    """Put a tag for the names that are signed below: with the signature goes what tells of them."""
    end = whole[-_SIGNATURE_CHARS:]
    last = end.rsplit("\n\n", 1)[-1]
    unsaid = f"{_SIGN_OFF}{last}" if quotes.signs(last.split("\n")) else ""
    signed = given({*signers(end), *signers(unsaid)})
    return tuple(_tagged(part, signed(plain(part))) for part in parts)


def _tagged(text: str, spans: Iterable[Span]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[name]{text[end:]}"
    return text


def head(text: str, n_chars: int) -> str:
    """Return at most the first ``n_chars`` characters, cut between two words.

    A first word longer than that is cut inside.
    """
    if len(text) <= n_chars:
        return text
    first = text[: n_chars + 1]
    cut_at = max(first.rfind(" "), first.rfind("\n"))
    return (first[:cut_at] if cut_at > 0 else text[:n_chars]).rstrip()


def spoken(name: str) -> str:
    """A value's name as words: ``tv_outage`` as "tv outage"."""
    return _JOINTS.sub(" ", name).strip() or name


def content_words(text: str, language: str) -> tuple[str, ...]:
    """Return the lower-cased words that carry meaning, in order, repeats included.

    Stop words of the language and of English, plain numbers, single letters (but for Chinese
    characters) and the tags of masked data are left out; codes (``e-203``, ``5.2.1``, ``wi-fi``)
    stay.

    Args:
        text: Cleaned text.
        language: ISO 639-1; for one without a list only the English stop words go.
    """
    stop = _stop_words(language)
    found = _WORD.findall(spaced(_MASK_TAG.sub(" ", text.lower().replace("’", "'"))))
    return tuple(word for word in map(_bare, found) if word and word not in stop)


@lru_cache(maxsize=2**14)  # the same few thousand words make most texts
def _bare(word: str) -> str:
    """Strip a word of what is glued to it; empty where it carries no meaning by itself."""
    word = _ELISION.sub("", word, count=1).removesuffix("'s") if "'" in word else word
    word = _PARTICLE.sub("", word.strip("_"))
    return word if _says(word) else ""


def _says(word: str) -> bool:
    if len(word) < 2:
        return _IDEOGRAPH.match(word) is not None
    return not _NUMBER.fullmatch(word) and not _GRAMMAR.fullmatch(word)


@cache
def _stop_words(language: str) -> frozenset[str]:
    # English too, because English words stand in the tickets of every language.
    known = [code for code in sorted({language, "en"}) if stopwordsiso.has_lang(code)]
    return frozenset(stopwordsiso.stopwords(known)) - _TELLING


def _tidy(text: str) -> str:
    """Normalise spaces, line breaks and Unicode; emoji and their joiners stay."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\\n" in text:  # else the search would ask at every sign what stands before it
        text = _WRITTEN_BREAK.sub(lambda found: "\n" * found[0].count("n"), text)
    if not text.isascii():
        text = text.translate(_AS_WRITTEN)
    text = _CONTROL.sub(" ", text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _begins_with(body: str, title: str) -> bool:
    """Tell whether the body begins with the title, or with what a forum cut it off to."""
    start = title.rstrip(" .…!?:").casefold()
    body = " ".join(body[: 2 * len(title) + 10].split()).casefold()
    if not start or not body.startswith(start):
        return False
    return title.endswith(_ELLIPSIS) or not body[len(start) : len(start) + 1].isalnum()
