"""Which of four further languages with Latin letters a text is in, by its words.

Their numbers and papers have forms of their own (``models/abroad``), and what announces names in
them is a word, a firm or a name elsewhere (``words_more.py``).
"""

from functools import cache, lru_cache

import stopwordsiso

from models.private.plain import plain, small_words, words_in

# In plain lower case: one of the first will do, else two of the second or small ones.
_SURE = {
    "pt": frozenset(
        "cpf cep nif contribuinte obrigado obrigada voce nao atenciosamente falei".split()
    ),
    "nl": frozenset(
        "bsn mevr mevrouw klantnummer klantnr groeten kenteken postcode straat".split()
    ),
    "pl": frozenset(
        "pesel prosze dzien pozdrawiam zamowienie nazwisko mieszkam rejestracja "
        "rozmawialam rozmawialem powazaniem nazywam".split()
    ),
    "tr": frozenset(
        "tc abone arayin numaram numarasi slm mrb bulvari plakali kimlik siparis merhaba lutfen "
        "musteri caddesi sokak mahallesi plaka saygilar saygilarimla "
        "saygilarimizla tesekkurler".split()
    ),
}
_MORE = {
    "pt": "ligue encomenda morada telemovel celular endereco cumprimentos fatura senha zap ola",
    "nl": "bestelling adres bellen mvg mobiel groet nummer storing",
    "pl": "numer klient umowa kontakt telefonu zwrot konto auto kod karty prosi dnia nr",
    "tr": "adim hanim bey mah cad siparisim telefonum urun kargo hata ve dun gun ekibi araci",
}
_N_WORDS = 2
_EVERYWHERE = frozenset(
    "cpf cep nif tc postcode plaka ola zap celular adres nummer konto auto nr kontakt kod numer "
    "cad mah var ve bey karty".split()
)
"""Words that other languages, firms or devices have as well: by them alone no language is told."""
_N_SMALL = 4
"""So many small words of the five best known languages outweigh one of another."""


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
def latin_tongues(low: str) -> frozenset[str]:
    """Name those of the four languages that a text may be in.

    Args:
        low: plain and in lower case.
    """
    words = words_in(low)
    return frozenset(
        name
        for name, sure in _SURE.items()
        if not sure.isdisjoint(words) or len(_small_words()[name] & words) >= _N_WORDS
    )


@lru_cache(maxsize=4)
def sure_tongues(low: str) -> frozenset[str]:
    """Name those of the four languages that a text is surely in.

    A text with more of French or German in it, say, is in none of them.

    Args:
        low: plain and in lower case.
    """
    found = latin_tongues(low)
    if not found:
        return found
    words = words_in(low)
    n_ours = len(small_words() & words)
    said = {name: (_SURE[name] | _small_words()[name]) & words - _EVERYWHERE for name in found}
    return frozenset(
        name
        for name, some in said.items()
        if len(some) * _N_SMALL >= n_ours
        and (len(some) >= _N_WORDS or not some.isdisjoint(_SURE[name]))
    )
