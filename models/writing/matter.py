"""What several customers of a cluster write about: no birthday, nor how old the thing is.

Who tells of himself, of what he owns or of how long he waits has words that nobody else in the
cluster has, or that the whole desk has. No list knows all that one may tell of.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from models.advice.likeness import stems_in
from models.background import Background
from models.sentences.reading import Quote
from models.text import content_words

_SPEAKERS = 3
"""Customers of a language from which on one has words in common with another: of two hardly."""
_SHARED = 0.1
"""Share of the cluster's customers who have a word of the matter, two at least."""
_OFTENER = 2
"""How many times as often as on the desk it is said in the cluster, at least."""
_MOST = 0.5
"""Share of a language's customers who have such words; else each tells of it in his own."""
_NUMBER = re.compile(r"(?<![\d.,])\d+(?:,\d+|\d)(?![\d.,]*\d)")
"""An amount, a share, how long: what is counted by a figure of one digit may be anything."""
_VERSION = re.compile(r"v?\d+(?:\.\d+)+")
"""What is installed is no fault: "Lumio 6, update 6.1.4."."""


class Matter:
    """The words that more than one customer of a cluster has, but for the names of products."""

    def __init__(
        self, said: Iterable[Quote], background: Background, names: Iterable[str] = ()
    ) -> None:
        """Take what is said in a cluster, the rest of the desk, and names of products."""
        self._background = background
        self._voices: dict[str, set[str]] = {}
        everybody, languages = set[str](), set[str]()
        for quote in said:
            everybody.add(quote.voice)
            languages.add(quote.language)
            for _, stem in _words(quote.text, quote.language):
                self._voices.setdefault(stem, set()).add(quote.voice)
        self._n_voices = len(everybody)
        named = (_words(name, language) for name in names for language in languages)
        self._named = frozenset(stem for words in named for _, stem in words)

    def told_in(self, quotes: Sequence[Quote]) -> list[Quote]:
        """Those of some quotes of a language that have a word of the matter.

        Where too few speak the language, or each in his own words, a ticket of which no quote has
        one may tell of it all the same.
        """
        has_a_word = {quote: self._has_a_word(quote) for quote in quotes}
        telling = [quote for quote in quotes if has_a_word[quote]]
        n_speakers = len({quote.voice for quote in quotes})
        n_telling = len({quote.voice for quote in telling})
        if n_speakers >= _SPEAKERS and n_telling >= _MOST * n_speakers:
            return telling
        known = {quote.ticket_id for quote in telling}
        return [q for q in quotes if has_a_word[q] or q.ticket_id not in known]

    def _has_a_word(self, quote: Quote) -> bool:
        words = _words(quote.text, quote.language)
        return any(self._is_of_it(word, stem, quote.voice) for word, stem in words)

    def _is_of_it(self, word: str, stem: str, voice: str) -> bool:
        others = self._voices.get(stem, set()) - {voice}
        share = (len(others) + 1) / self._n_voices
        if not others or share < _SHARED or stem in self._named:
            return False
        of_desk = self._background.n_saying(word) / max(1, self._background.n_tickets)
        return share >= _OFTENER * of_desk


def _words(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The content words of a text with their stems, and its figures."""
    for word in content_words(text, language):
        if not _VERSION.fullmatch(word):
            yield from ((word, stem) for stem in stems_in(word, language))
    yield from ((figure, figure) for figure in _NUMBER.findall(text))
