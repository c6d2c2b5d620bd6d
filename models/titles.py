"""Names for a cluster that a person would write on a whiteboard, out of the customers' words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models import asides
from models.boilerplate import capitalised
from models.codes import shared_codes
from models.evidence import ended
from models.likeness import centrality, similarity
from models.privacy import mask
from models.private_text import plain
from models.reading import Quote, Reading
from models.text import content_words, head
from models.types import Arrival
from models.wording import wording

MAX_CHARS = 90
MIN_CHARS = 12
N_KEYWORDS = 6
N_EXAMPLES = 3
EXAMPLE_CHARS = 200

SUBJECT_BONUS = 1.3
"""A subject line is a title that a customer wrote already."""

_N_WORDS = 4

TOO_ALIKE = 0.6
"""Two phrasings at least this similar are one."""

# Not before "but": what stands there ("it has sound") is the contrary of a complaint.
_CLAUSE = re.compile(r"\s*(?:[,;:(]| [-–—] | (?:et|and|und|y) )\s*", re.IGNORECASE)
_TAG = re.compile(r"\[[a-z_]+\]")


def title(reading: Reading, language: str) -> str:
    """Name a cluster by its most central short phrase.

    Args:
        reading: The cluster.
        language: The language wanted, ISO 639-1; another one where nobody wrote it.

    Returns:
        At most 90 characters and what half of the tickets share besides: "Redémarre en boucle
        (Aria 5, 2.1.4)". Masked, without greeting.
    """
    languages = dict.fromkeys((language, *languages_of(reading.arrivals)))
    best = next((found[0] for code in languages if (found := phrasings(reading, code))), None)
    # Nobody may have written a quotable sentence: then how the most central ticket begins.
    phrase = best.text if best else head(" ".join(reading.texts[0].split()), MAX_CHARS)
    bare = phrase.rstrip(" .!,;:…?") or phrase
    mark = wording(language).mark if "?" in phrase[len(bare) :] else ""
    said = plain(bare).casefold()
    missing = [name for name in _shared_names(reading) if plain(name).casefold() not in said]
    return f"{bare} ({', '.join(missing)}){mark}" if missing else f"{bare}{mark}"


def languages_of(arrivals: Sequence[Arrival]) -> tuple[str, ...]:
    """List the languages of the tickets, the most frequent first."""
    counts = Counter(arrival.language for arrival in arrivals)
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))


def phrasings(reading: Reading, language: str) -> tuple[Quote, ...]:
    """Find the short phrases of a language that say best what the tickets are about, best first."""
    spoken = [quote for quote in reading.quotes if quote.language == language]
    short = [candidate for quote in spoken for candidate in _short_forms(quote)]
    if not short:
        return ()
    scores = centrality(short, among=spoken) * [_shape(quote) for quote in short]
    order = np.argsort(-scores, kind="stable")
    return tuple(short[i] for i in order if scores[i] > 0)


def unlike(quotes: Sequence[Quote], limit: int, *, but: Sequence[Quote] = ()) -> tuple[Quote, ...]:
    """Pick the first quotes that differ from each other, and from those in ``but``."""
    everything = (*but, *quotes)
    alike = similarity(everything, among=everything) if everything else np.empty((0, 0))
    picked = list(range(len(but)))
    for row in range(len(but), len(everything)):
        if len(picked) - len(but) == limit:
            break
        if not picked or alike[row, picked].max() < TOO_ALIKE:
            picked.append(row)
    return tuple(everything[row] for row in picked[len(but) :])


def keywords(reading: Reading) -> tuple[str, ...]:
    """Find the words that most of a cluster's customers use.

    Returns:
        Up to six content words, each of two customers or more, the most frequent first; of words
        with one beginning the most frequent.
    """
    voices: dict[str, set[str]] = {}
    for quote in reading.quotes:
        for word in content_words(quote.text, quote.language):
            voices.setdefault(word, set()).add(quote.voice)
    shared = [word for word, who in voices.items() if len(who) > 1]
    ranked = sorted(shared, key=lambda word: (-len(voices[word]), word))
    first_of_kin = {word[:5]: word for word in reversed(ranked)}
    return tuple(word for word in ranked if first_of_kin[word[:5]] == word)[:N_KEYWORDS]


def examples(reading: Reading) -> tuple[str, ...]:
    """Pick three short, central, mutually different tickets, masked, without greetings."""
    said: dict[str, list[Quote]] = {}
    for quote in reading.quotes:
        said.setdefault(quote.ticket_id, []).append(quote)
    whole = [
        replace(q[0], text=head(" ".join(ended(x.text) for x in q), EXAMPLE_CHARS))
        for q in said.values()
    ]
    if not whole:
        return (head(reading.texts[0], EXAMPLE_CHARS),)
    return tuple(quote.text for quote in unlike(whole, N_EXAMPLES))


def _short_forms(quote: Quote) -> list[Quote]:
    """Give the sentence itself, or its first clause when it is too long for a title."""
    text = quote.text if len(quote.text) <= MAX_CHARS else _CLAUSE.split(quote.text)[0]
    text = asides.without_when(text.strip(" .!,;:"))
    if _TAG.search(text) or not MIN_CHARS <= len(text) <= MAX_CHARS:
        return []
    return [replace(quote, text=capitalised(text.lower()) if text.isupper() else text)]


def _shape(quote: Quote) -> float:
    enough = min(len(quote.text.split()), _N_WORDS) / _N_WORDS
    return enough * (SUBJECT_BONUS if quote.position == 0 else 1.0)


def _shared_names(reading: Reading) -> list[str]:
    """Find the product and the codes that at least half of the tickets have."""
    half = len(reading.arrivals) / 2
    products = Counter(a.product for a in reading.arrivals if a.product).most_common(1)
    names = [product_name(p, reading.texts) for p, n in products if n >= half]
    codes = shared_codes(reading.arrivals, reading.texts, but=names)
    return names + [code for code, tickets in codes.items() if len(tickets) >= half]


def product_name(product: str, texts: Sequence[str]) -> str:
    """Write a product as most customers do ("Aria 5 Pro" for ``aria-5-pro``)."""
    parts = [re.escape(part) for part in re.split(r"[-_\s]+", plain(product)) if part]
    pattern = re.compile(r"(?<!\w)" + r"[-_\s]?".join(parts) + r"(?!\w)", re.IGNORECASE)
    # Ids are without accents; the plain copy of a text has its length.
    found = ((text, match.span()) for text in texts for match in pattern.finditer(plain(text)))
    written = Counter(text[start:end] for text, (start, end) in found)
    capitals = Counter({name: n for name, n in written.items() if not name.islower()})
    best = (capitals or written).most_common(1)
    # A desk may give anything as a product, a customer's address too.
    return best[0][0] if best else mask(re.sub(r"[-_]+", " ", product))
