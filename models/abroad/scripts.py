"""The scripts and languages of a text, and a copy of it for those who read Latin letters alone.

Whoever looks for a number asks that no letter stands before it. In Chinese, Japanese, Korean and
Thai nearly always one does: "電話は0801234567です". So the finders of ``models/private`` get a copy
of the same length in which letters of other scripts are signs that belong to no word and no
number; those of this folder read the plain copy and ask with ``APART`` and ``CLOSED``.
"""

import re
from functools import lru_cache

from models.private.plain import words_in

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
    "ja": re.compile(f"[{KANA}]"),
    "ko": re.compile(f"[{HANGUL}]"),
    "th": re.compile(f"[{THAI}]"),
}
# Small words of which two tell a language from its neighbours, in plain lower case
_WORDS = {
    "pt": frozenset(
        str.split(
            """
            meu minha telefone encomenda morada pelo pela uma ola tarde esta gostaria ligue ligar
            zap telemovel celular endereco cumprimentos fatura senha tem mas ainda foi quero muito
            """
        )
    ),
    "nl": frozenset(
        str.split(
            """
            het een ik niet mijn voor graag geen naar heeft wordt bestelling groet adres bellen
            straat maar ook mij kan heb bij uw zijn mvg mobiel
            """
        )
    ),
    "pl": frozenset(
        str.split(
            """
            nie jest sie mam moj moje pan pani numer przy dla umowa klient klienta czy oraz mnie
            kontakt ul zl bardzo jak telefonu moja moje adres tylko juz
            """
        )
    ),
    "tr": frozenset(
        str.split(
            """
            bir bu icin yok numaram hanim benim numarasi adres iade mah sok cad degil gibi olarak
            cok daha ama ne zaman numara evet hala nasil neden gun
            """
        )
    ),
}
# Words of which one will do
_SURE = {
    "pt": frozenset("cpf cep nif contribuinte obrigado obrigada voce nao atenciosamente".split()),
    "nl": frozenset("bsn dhr mevr mevrouw klantnummer klantnr groeten telefoonnummer".split()),
    "pl": frozenset("pesel prosze dzien pozdrawiam zamowienie zamowienia nazwisko".split()),
    "tr": frozenset("kimlik siparis merhaba lutfen adim musteri tesekkurler soyad".split()),
}
_N_WORDS = 2


def veiled(text: str) -> str:
    """Return a plain copy without letters of other scripts, of the same length."""
    return text if text.isascii() else _OTHER.sub(VEIL, text)


@lru_cache(maxsize=4)
def tongues(low: str) -> frozenset[str]:
    """Name the languages that a text may be in, of the ten of this folder.

    Args:
        low: plain and in lower case.
    """
    words = words_in(low)
    found = {
        name
        for name, some in _WORDS.items()
        if not _SURE[name].isdisjoint(words) or len(some & words) >= _N_WORDS
    }
    if not low.isascii():
        found |= {name for name, script in _SCRIPTS.items() if script.search(low)}
    return frozenset(found)
