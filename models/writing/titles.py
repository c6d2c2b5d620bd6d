"""Names for a cluster that a person would write on a whiteboard, out of the customers' words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

import numpy as np

from models.advice.evidence import ended
from models.advice.likeness import similarity
from models.alphabets.spacing import n_words
from models.alphabets.splitting import QUESTION_MARKS
from models.background import ALONE, Background
from models.privacy import TAGS
from models.private.plain import plain
from models.sentences import occasions
from models.sentences.codes import shared_codes
from models.sentences.reading import Quote, Reading
from models.sentences.texting import is_texted
from models.text import head
from models.types import Arrival
from models.wording import is_guess, wording
from models.writing.capitals import as_written
from models.writing.misspelt import Spelling
from models.writing.nobodys import nobodys
from models.writing.phrases import telling
from models.writing.product_names import names_any, product_name, with_code, with_name, with_names
from models.writing.short_forms import MAX_CHARS, leans, short_forms, whole

N_EXAMPLES = 3
EXAMPLE_CHARS = 200

EDGE = 0.25
"""Share of the tickets, the farthest from the centre, that may be strays."""
_OF_THE_EDGE = 0.5
"""What a phrase of theirs counts: one that says what happened still beats a mere complaint."""

_N_WORDS = 4
_N_WORDS_LEANING = 8
"""So many words say something whole; "Since the update" does not."""

_GUESS = 0.5
"""What a statement with a question mark counts ("My thermostat overheats?"): one's suspicion."""

_OF_ONE_DAY = 0.5
"""What one counts that tells of one customer's occasion: of today, of the second time."""

_OF_ANOTHER = 0.5
"""What a statement counts that names one of several products: it would blame that one alone; and
no more where it names nothing at all."""
_MISSPELT = 0.5
"""What a phrase counts with a word that others spell otherwise."""
_TEXTED = 0.25
"""What one counts with words as in a text message: it gives way to any other that tells as much."""
_N_SPELT = 10
"""Phrases, the best, of which that is looked up: a tenth of a second for all of twenty mails."""
_NOTHING = {
    "fr": re.compile(
        r"(?:ça|cela|elle|il(?! (?:n'|faut|manque|est impossible)| y a))\b", re.IGNORECASE
    ),
    "en": re.compile(r"it\b(?! is impossible)", re.IGNORECASE),
    "de": re.compile(r"(?:es|er|sie)\b(?! gibt)", re.IGNORECASE),
}
"""How a phrase begins that does not say what fails, by language."""
_ONE_PRODUCT = 0.75
"""Share of the tickets with a product that are about one, from which all are said to be."""

_N_HEAD = 2
"""Words that a beginning has."""
_WORD = re.compile(r"[^\W_]+")

TOO_ALIKE = 0.6
"""Two phrasings at least this similar are one."""


def title(reading: Reading, language: str, background: Background = ALONE) -> str:
    """Name a cluster by the short phrase that tells it best from the rest of the desk.

    Args:
        reading: The cluster.
        language: The language wanted, ISO 639-1; another one where nobody wrote it.
        background: The rest of the desk.

    Returns:
        At most 90 characters and what half of the tickets share besides: "Redémarre en boucle
        (Aria 5, 2.1.4)". Masked, without greeting, of nobody's thing ("my box").
    """
    return titled(phrasings(reading, language, background), reading, language, background)


def titled(
    phrases: Sequence[Quote], reading: Reading, language: str, background: Background
) -> str:
    """Name a cluster as ``title`` does, given its phrasings in that language."""
    others = (code for code in languages_of(reading.arrivals) if code != language)
    own = phrases or _begun(reading, language)
    found = chain([own], (phrasings(reading, code, background) for code in others))
    best = next((told[0] for told in found if told), None)
    # Nobody may have written a quotable sentence: then how the most central ticket begins.
    phrase = best.text if best else head(" ".join(reading.texts[0].split()), MAX_CHARS)
    bare = phrase.rstrip(" .!,;:…?。！？，؟") or phrase
    asked = any(mark in phrase[len(bare) :] for mark in QUESTION_MARKS)
    mark = wording(language).mark if asked else ""
    product = _product(reading)
    names = [product_name(product, reading.texts, background)] if product else []
    if best and not asked:
        bare = nobodys(bare, best.language, (*background.catalogue.called, *names))
    codes = _codes(reading, but=names)
    if product:
        bare = with_name(bare, product, names[0])
    for code in codes:
        bare = with_code(bare, code)
    said = plain(bare).casefold()
    missing = [name for name in (*names, *codes) if plain(name).casefold() not in said]
    return f"{bare} ({', '.join(missing)}){mark}" if missing else f"{bare}{mark}"


def _begun(reading: Reading, language: str) -> Sequence[Quote]:
    """How the most central sentence of a language begins: what it names is read in that one."""
    spoken = (quote for quote in reading.quotes if quote.language == language)
    said = (quote for quote in spoken if not any(tag in quote.text for tag in TAGS))
    return [replace(quote, text=head(quote.text, MAX_CHARS)) for quote in islice(said, 1)]


def languages_of(arrivals: Sequence[Arrival]) -> tuple[str, ...]:
    """List the languages of the tickets, the most frequent first."""
    counts = Counter(arrival.language for arrival in arrivals)
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))


def phrasings(reading: Reading, language: str, background: Background = ALONE) -> tuple[Quote, ...]:
    """Find the short phrases of a language that say best what the tickets are about, best first."""
    written = as_written(reading.quotes, language)
    spoken = whole([quote for quote in reading.quotes if quote.language == language])
    said = [form for quote in spoken for form in short_forms(quote, written)]
    if not said:
        return ()
    short = [replace(q, text=with_names(q.text, background.catalogue)) for q in said]
    others = _names_of_others(reading, background)
    least = edge(reading)
    worth = [
        _shape(q)
        * (_OF_ANOTHER if _blames(q, others) else 1)
        * (_OF_THE_EDGE if q.nearness < least else 1)
        for q in short
    ]
    scores = telling(short, spoken, background) * worth
    spelling = Spelling(reading.quotes, background)
    for i in np.argsort(-scores, kind="stable")[:_N_SPELT]:
        scores[i] *= _MISSPELT if spelling.is_misspelt(short[i]) else 1
    order = np.argsort(-scores, kind="stable")
    return tuple(short[i] for i in order if scores[i] > 0)


def unlike(quotes: Sequence[Quote], limit: int, *, but: Sequence[Quote] = ()) -> tuple[Quote, ...]:
    """Pick the first quotes that differ from each other, and from those in ``but``.

    What is but the beginning of another is the same.
    """
    if not quotes:
        return ()
    everything = (*but, *quotes)
    alike = similarity(everything, among=everything)
    picked = list(range(len(but)))
    for row in range(len(but), len(everything)):
        if len(picked) - len(but) == limit:
            break
        is_new = not picked or alike[row, picked].max() < TOO_ALIKE
        if is_new and not any(_is_head(everything[row], everything[other]) for other in picked):
            picked.append(row)
    return tuple(everything[row] for row in picked[len(but) :])


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


def edge(reading: Reading) -> float:
    """The nearness under which a ticket lies far from the cluster's centre."""
    nearness = {quote.ticket_id: quote.nearness for quote in reading.quotes}
    return float(np.quantile([*nearness.values()], EDGE)) if nearness else 0.0


def _is_head(quote: Quote, other: Quote) -> bool:
    """Whether one of two quotes is but the beginning of the other."""
    one, two = (_WORD.findall(said.text.casefold()) for said in (quote, other))
    n = min(len(one), len(two))
    return n >= _N_HEAD and one[:n] == two[:n]


def _shape(quote: Quote) -> float:
    least = _N_WORDS_LEANING if leans(quote.text, quote.language) else _N_WORDS
    worth = _GUESS if is_guess(quote.text, quote.language) else 1.0
    worth *= _OF_ONE_DAY if occasions.is_of_one(quote.text) else 1
    worth *= _TEXTED if is_texted(quote.text, quote.language) else 1
    return worth * min(n_words(quote.text), least) / least


def _product(reading: Reading) -> str | None:
    """The product of at least half of the tickets and of nearly all that have one."""
    counts = Counter(a.product for a in reading.arrivals if a.product)
    least = max(len(reading.arrivals) / 2, _ONE_PRODUCT * counts.total())
    return next((p for p, n in counts.most_common(1) if n >= least), None)


def _names_of_others(reading: Reading, background: Background) -> list[str]:
    """What the products are called of which the cluster, as a whole, is about none."""
    others = {a.product for a in reading.arrivals if a.product} - {_product(reading)}
    return [product_name(product, reading.texts, background) for product in sorted(others)]


def _blames(quote: Quote, others: Sequence[str]) -> bool:
    """Whether a phrase, where there are several products, names one of them or nothing."""
    nothing = _NOTHING.get(quote.language)
    is_of_nothing = nothing is not None and nothing.match(quote.text) is not None
    return bool(others) and (is_of_nothing or names_any(quote.text, others))


def _codes(reading: Reading, but: Sequence[str]) -> list[str]:
    """The codes that at least half of the tickets name; of 5.2 and 5.2.0 the latter alone."""
    codes = shared_codes(reading.arrivals, reading.texts, but=but)
    shared = [code for code, ids in codes.items() if 2 * len(ids) >= len(reading.arrivals)]
    return [code for code in shared if not any(other.startswith(f"{code}.") for other in shared)]
