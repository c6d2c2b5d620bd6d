"""The scripts and languages of a text, and a copy of it for those who read Latin letters alone.

Whoever looks for a number asks that no letter stands before it. In Chinese, Japanese, Korean and
Thai nearly always one does: "電話は0801234567です". So the finders of ``models/private`` get a copy
of the same length in which letters of other scripts are signs that belong to no word and no
number; those of this folder read the plain copy and ask with ``APART`` and ``CLOSED``.
"""

import re
from functools import cache, lru_cache

import stopwordsiso

from models.private.plain import plain, small_words, words_in

VEIL = "\x1f"
"""No letter and no space between words, yet white space: an address of a page ends there."""
_OTHERS = (
    "\u0370-\u1dff\u1f00-\u1fff\u2c80-\u2dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefc"
    "\uff0c\uff61-\uffdc\U00010000-\U0001f0ff\U00020000-\U0003ffff"
)
_OTHER = re.compile(f"[{_OTHERS}]")

APART = r"(?<![a-z0-9])"
CLOSED = r"(?![a-z0-9])"
"""Where a Latin word or a number begins and ends, whatever other script stands beside it."""
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
KANA = "\u3040-\u30ff"
HANGUL = "\uac00-\ud7a3"
THAI = "\u0e01-\u0e4e"
ARABIC = "\u0621-\u0652\u0670-\u06d3"
CYRILLIC = "\u0400-\u04ff"

_SCRIPTS = {
    "ru": re.compile(f"[{CYRILLIC}]"),
    "ar": re.compile(f"[{ARABIC}]"),
    "zh": re.compile(f"[{HAN}]"),
    "ja": re.compile(f"[{KANA}〒県様]|丁目|氏名|担当|連絡先|名義|会員|電話番号|生年月日"),
    "ko": re.compile(f"[{HANGUL}]"),
    "th": re.compile(f"[{THAI}]"),
}
# Words of which one will do, in plain lower case; else two small ones that no neighbour has
_SURE = {
    "pt": frozenset("cpf cep nif contribuinte obrigado obrigada voce nao atenciosamente".split()),
    "nl": frozenset(
        "bsn mevr mevrouw klantnummer klantnr groeten kenteken postcode straat".split()
    ),
    "pl": frozenset(
        "pesel prosze dzien pozdrawiam zamowienie nazwisko mieszkam rejestracja".split()
    ),
    "tr": frozenset(
        "tc abone arayin numaram numarasi slm mrb bulvari plakali kimlik siparis merhaba lutfen "
        "musteri caddesi sokak mahallesi plaka".split()
    ),
}
_MORE = {
    "pt": "ligue encomenda morada telemovel celular endereco cumprimentos fatura senha zap ola",
    "nl": "bestelling adres bellen mvg mobiel groet nummer storing",
    "pl": "numer klient umowa kontakt telefonu zwrot konto auto kod do na karty prosi dnia nr",
    "tr": "adim hanim bey mah cad siparisim telefonum urun kargo hata var ve dun gun ekibi araci",
}
_N_WORDS = 2
_EVERYWHERE = frozenset(
    "cpf cep nif tc postcode plaka ola zap celular adres nummer konto auto nr kontakt kod numer "
    "cad mah var ve bey data na do karty".split()
)
"""Words that other languages, firms or devices have as well: by them alone no language is told."""
_N_SMALL = 4
"""So many small words of the five best known languages outweigh one of another."""


@lru_cache(maxsize=4)
def has_other(low: str) -> bool:
    """Tell whether a letter of one of the six other scripts stands in a text."""
    return not low.isascii() and any(script.search(low) for script in _SCRIPTS.values())


def veiled(text: str) -> str:
    """Return a plain copy without letters of other scripts, of the same length."""
    return text if text.isascii() else _OTHER.sub(VEIL, text)


@cache
def _small_words() -> dict[str, frozenset[str]]:
    """Return the small words of the four languages with Latin letters that no other has."""
    own = {name: {plain(word).lower() for word in stopwordsiso.stopwords([name])} for name in _SURE}
    return {
        name: frozenset(
            word
            for word in some - small_words() | set(_MORE[name].split())
            if len(word) > 1 and not any(word in more for who, more in own.items() if who != name)
        )
        for name, some in own.items()
    }


@lru_cache(maxsize=4)
def tongues(low: str) -> frozenset[str]:
    """Name the languages that a text may be in, of the ten of this folder.

    Args:
        low: plain and in lower case.
    """
    words = words_in(low)
    found = {
        name
        for name, some in _SURE.items()
        if not some.isdisjoint(words) or len(_small_words()[name] & words) >= _N_WORDS
    }
    if not low.isascii():
        found |= {name for name, script in _SCRIPTS.items() if script.search(low)}
    # Japanese is written with Chinese signs as well.
    return frozenset(found - {"zh"} if "ja" in found else found)


@lru_cache(maxsize=4)
def latin_tongues(low: str) -> frozenset[str]:
    """Name the languages of ``tongues`` with Latin letters that a text is surely in.

    Their words are names elsewhere: a text with more of French or German in it is in none of them.

    Args:
        low: plain and in lower case.
    """
    words = words_in(low)
    found = frozenset(_SURE) & tongues(low)
    if not found:
        return found
    n_ours = len(small_words() & words)
    said = {name: (_SURE[name] | _small_words()[name]) & words - _EVERYWHERE for name in found}
    return frozenset(
        name
        for name, some in said.items()
        if len(some) * _N_SMALL >= n_ours
        and (len(some) >= _N_WORDS or not some.isdisjoint(_SURE[name]))
    )
