"""Whether a sentence holds a word that others spell otherwise: one that they do is read easier."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from string import ascii_lowercase

from models.background import Background
from models.private.plain import plain
from models.routing.slips import slip_at
from models.sentences.reading import Quote
from models.sentences.texting import is_texted
from models.words import words_of

LEAST = 5
"""Letters of a word that may be misspelt: a shorter one with a slip is often another."""
LONG = 7
"""Letters of one where a letter may be missing, too much or wrong: "spite" is no "suite"."""
_KEYS = f"{ascii_lowercase}àâäáçéèêëíîïñóôöúûü"
MEANT = 2
"""Others who must write a word so for it to be what was meant: of two spellings either is."""


class Spelling:
    """How the customers of a cluster and of the desk spell their words."""

    def __init__(self, quotes: Iterable[Quote], background: Background) -> None:
        """Take what is said in a cluster, and the rest of the desk."""
        self._background = background
        self._voices: dict[str, set[str]] = {}
        for quote in quotes:
            for word in words_of(quote.text, quote.language):
                self._voices.setdefault(word, set()).add(quote.voice)
        self._found: dict[str, bool] = {}

    def without_slips(self, quotes: Sequence[Quote]) -> list[Quote]:
        """Those of some quotes that spell every word, and as others do; all where none does."""
        whole = [quote for quote in quotes if not is_texted(quote.text, quote.language)]
        return [quote for quote in whole if not self.is_misspelt(quote)] or whole or [*quotes]

    def is_misspelt(self, quote: Quote) -> bool:
        """Whether a quote has a word with a slip that no other customer writes."""
        words = words_of(quote.text, quote.language)
        return any(map(self._is_wrong, words))

    def _is_wrong(self, word: str) -> bool:
        if word not in self._found:
            self._found[word] = len(word) >= LEAST and word.isalpha() and self._is_slip(word)
        return self._found[word]

    def _is_slip(self, word: str) -> bool:
        if len(self._voices.get(word, ())) > 1 or self._background.n_saying(word):
            return False
        shared = (other for other, voices in self._voices.items() if len(voices) >= MEANT)
        meant = (w for w in chain(shared, _one_away(word)) if self._n_saying(w) >= MEANT)
        return any(_is_slip_of(word, other) for other in meant)  # looked up first: it is quicker

    def _n_saying(self, word: str) -> int:
        return len(self._voices.get(word, ())) + self._background.n_saying(word)


def _is_slip_of(word: str, other: str) -> bool:
    """Whether a slip parts two words, not at the beginning and not at the end, as in two forms."""
    shorter, longer = sorted((word, other), key=len)
    if len(longer) - len(shorter) > 1 or word[0] != other[0] or plain(word) == plain(other):
        return False
    at = slip_at(word, other)
    if at is None or not 0 < at < len(shorter):
        return False
    if len(longer) > len(shorter) and longer[at] == longer[at - 1]:
        return True
    is_turned = word[at : at + 2] == other[at : at + 2][::-1]
    return at < len(shorter) - 1 and (is_turned or len(longer) >= LONG)


def _one_away(word: str) -> Iterator[str]:
    """All that one letter more, less, another, or two in turn make of a word behind its first."""
    for at in range(1, len(word)):
        before, behind = word[:at], word[at:]
        yield before + behind[1:]
        yield before + behind[1:2] + behind[:1] + behind[2:]
        for letter in _KEYS:
            yield before + letter + behind
            yield before + letter + behind[1:]
