"""The words that tell a cluster from the rest of the desk."""

import re
from collections import Counter
from math import log

from scipy.special import bdtrc

from models.background import ALONE, Background
from models.private.plain import plain
from models.sentences.reading import Reading
from models.words import words_of
from models.writing.capitals import as_said, as_written

N_KEYWORDS = 6
_INVERTED = re.compile(r"-(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|ci|là|t-\w+)$")
"""French verbs that ask and pronouns that point: "puis-je", "est-ce", "celui-ci"."""
_KIN = 5
"""First letters that words of one kind have in common."""
_CHANCE = 0.05
"""How probable it may be that so many here say a word by how many do elsewhere."""


def keywords(reading: Reading, background: Background = ALONE) -> tuple[str, ...]:
    """Find the words that a cluster's customers use and others do not.

    Returns:
        Up to six content words, each of two customers or more, those first that many here say and
        few elsewhere, as most write them; of words with one beginning the best. What chance
        explains by the rest of the desk is none, unless that is all.
    """
    voices: dict[str, set[str]] = {}
    for quote in reading.quotes:
        for word in words_of(quote.text, quote.language):
            if quote.language == "fr" and _INVERTED.search(word):
                continue
            voices.setdefault(word, set()).add(quote.voice)
    n_voices = len({quote.voice for quote in reading.quotes})
    shared = {word: len(who) for word, who in voices.items() if len(who) > 1}
    elsewhere = {word: background.share(word) for word in shared}

    def telling(word: str) -> float:
        here = shared[word] / n_voices
        return here * log(1 + here / elsewhere[word])

    ranked = sorted(shared, key=lambda word: (-telling(word), word))
    more = [w for w in ranked if bdtrc(shared[w] - 1, n_voices, elsewhere[w]) < _CHANCE]
    best = more or ranked
    first_of_kin = {plain(word)[:_KIN]: word for word in reversed(best)}
    of_their_own = [word for word in best if first_of_kin[plain(word)[:_KIN]] == word]
    spoken = Counter(quote.language for quote in reading.quotes).most_common(1)
    written = as_written(reading.quotes, spoken[0][0]) if spoken else {}
    return tuple(as_said(word, written) for word in of_their_own[:N_KEYWORDS])
