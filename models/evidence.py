"""What tickets and answers say, sentence by sentence, and which of them say the same.

No encoder here: a draft must be reproducible from the tickets alone, and within one cluster the
words decide. Sentences are compared by the beginnings of their content words, weighted by how
rare they are in the cluster: the topic's own words ("box") count little, the verbs much, and
"debranchez" and "rebranchez" stay apart, which character n-grams merged.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

from models import boilerplate
from models.language import detect
from models.privacy import mask
from models.text import clean, content_words, head, sentences
from models.types import Arrival, Role, Sentence, Vector

SAME_MEANING = 0.33
"""Least mean similarity of sentences that say the same (on invented paraphrases of 16 support
instructions in French and English: F1 .89 here, .80 at best with character n-grams)."""

MAX_QUOTES = 600
"""Sentences compared with each other, nearest to the cluster's centre first."""

READ_CHARS = 5000
"""What is read of one text."""

MAX_CHARS = 320
"""Longer sentences are pasted logs or lists, not quotable."""

_STEM = 5


@dataclass(frozen=True, slots=True)
class Quote:
    """One masked sentence of one ticket.

    Attributes:
        text: Without greeting and thanks.
        ticket_id: Where it stands.
        voice: Who stands behind it: the customer, or the ticket when the customer is unknown.
        language: ISO 639-1.
        position: Its place among the sentences of its text, from 0.
        nearness: Cosine of its ticket to the cluster's centre.
    """

    text: str
    ticket_id: str
    voice: str
    language: str
    position: float
    nearness: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """Quotes that say the same, the most typical first."""

    quotes: tuple[Quote, ...]

    @property
    def support(self) -> int:
        """Independent voices."""
        return len({quote.voice for quote in self.quotes})

    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the tickets, each once."""
        return tuple(dict.fromkeys(quote.ticket_id for quote in self.quotes))

    @property
    def position(self) -> float:
        """Where the texts say it, as a median."""
        return median(quote.position for quote in self.quotes)


def centre_of(arrivals: Sequence[Arrival]) -> Vector:
    """Find the mean direction of the tickets: (dim,), unit norm.

    Raises:
        ValueError: There is no ticket.
    """
    if not arrivals:
        raise ValueError("expected at least one ticket, got none")
    mean = np.mean([arrival.vector for arrival in arrivals], axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), dtype=np.float32)


def nearest_first(arrivals: Sequence[Arrival], centre: Vector) -> tuple[Arrival, ...]:
    """Order tickets by cosine to the centre; the id breaks ties, so that order never matters."""
    return tuple(sorted(arrivals, key=lambda a: (-float(a.vector @ centre), a.ticket_id)))


def voice_of(arrival: Arrival) -> str:
    """Name who stands behind a ticket: its customer, else the ticket itself."""
    return f"customer {arrival.customer}" if arrival.customer else f"ticket {arrival.ticket_id}"


def n_voices(arrivals: Sequence[Arrival]) -> int:
    """Count independent customers."""
    return len({voice_of(arrival) for arrival in arrivals})


def customer_quotes(arrivals: Sequence[Arrival], centre: Vector) -> tuple[Quote, ...]:
    """Cut what customers wrote into sentences with content, nearest tickets first."""
    return tuple(
        quote
        for arrival in nearest_first(arrivals, centre)
        for quote in _quotes(arrival, arrival.text, arrival.language, centre)
    )[:MAX_QUOTES]


def answer_quotes(arrivals: Sequence[Arrival], centre: Vector) -> tuple[Quote, ...]:
    """Cut what agents answered into sentences with content, nearest tickets first.

    Counter-questions and invitations to a private channel are left out.
    """
    return tuple(
        quote
        for arrival in nearest_first(arrivals, centre)
        if arrival.answer
        for quote in _quotes(
            arrival,
            clean("", arrival.answer),
            detect(arrival.answer, hint=arrival.language),
            centre,
        )
        if not boilerplate.sends_elsewhere(quote.text)
    )[:MAX_QUOTES]


def agreements(quotes: Sequence[Quote], among: Sequence[Quote]) -> tuple[Agreement, ...]:
    """Group quotes by meaning.

    Args:
        quotes: What is to be grouped.
        among: All that was said in the cluster; tells which words are its topic's.

    Returns:
        Each quote in one agreement; best supported first.
    """
    if not quotes:
        return ()
    alike = similarity(quotes, among)
    groups: dict[int, list[int]] = {}
    for row, group in enumerate(_average_link(alike)):
        groups.setdefault(group, []).append(row)
    found = [
        Agreement(tuple(quotes[row] for row in sorted(rows, key=lambda r: -alike[r, rows].sum())))
        for rows in groups.values()
    ]
    return tuple(sorted(found, key=lambda a: (-a.support, a.position, a.quotes[0].text)))


def similarity(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Compare quotes pairwise: (n_quotes, n_quotes), in [0, 1], by weighted common words."""
    vectorizer = _vectorizer(among)
    rows = vectorizer.transform(quotes)
    return np.asarray((rows @ rows.T).toarray())


def centrality(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Tell how much each quote says what all say: (n_quotes,), in [0, 1].

    The similarity to the sum of all that was said, times the nearness of the ticket.
    """
    vectorizer = _vectorizer(among)
    whole = np.asarray(vectorizer.transform(among).sum(axis=0)).ravel()
    whole /= max(float(np.linalg.norm(whole)), 1e-12)
    nearness = np.array([max(quote.nearness, 0.0) for quote in quotes])
    return np.asarray((vectorizer.transform(quotes) @ whole) * nearness)


def sentence(role: Role, agreement: Agreement) -> Sentence:
    """Quote an agreement in the words of its most typical voice."""
    return sentence_on(role, agreement.quotes[0].text, agreement.quotes)


def sentence_on(role: Role, text: str, quotes: Sequence[Quote]) -> Sentence:
    """Say something, quoted or in Vigie's words, that rests on these quotes."""
    agreement = Agreement(tuple(quotes))
    return Sentence(_ended(text), role, agreement.evidence, agreement.support)


def about(role: Role, text: str, arrivals: Sequence[Arrival]) -> Sentence:
    """Say something in Vigie's words that rests on these tickets."""
    return Sentence(text, role, tuple(a.ticket_id for a in arrivals), n_voices(arrivals))


def stems(quote: Quote) -> list[str]:
    """Name the content words by their first letters, without accents: "debra" for "débranchez"."""
    # "Ça ne va plus" holds no content word: better its small words than being like all such.
    words = content_words(quote.text, quote.language) or quote.text.split()
    plain = (unicodedata.normalize("NFKD", word.casefold()) for word in words)
    return ["".join(c for c in word if not unicodedata.combining(c))[:_STEM] for word in plain]


def _quotes(arrival: Arrival, text: str, language: str, centre: Vector) -> tuple[Quote, ...]:
    nearness = float(arrival.vector @ centre)
    # Masked as a whole: a name is recognised by the words around it, in the sentence before.
    trimmed = (
        boilerplate.without_link_word(boilerplate.trim(sentence))
        if len(sentence) <= MAX_CHARS
        else ""
        for sentence in sentences(mask(head(text, READ_CHARS)))
    )
    return tuple(
        Quote(t, arrival.ticket_id, voice_of(arrival), language, i, nearness)
        for i, t in enumerate(trimmed)
        if not boilerplate.says_nothing(t)
    )


def _ended(text: str) -> str:
    return text if text[-1:] in ".!?…:»)" else f"{text}."


def _vectorizer(among: Sequence[Quote]) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=stems).fit(among)


def _average_link(alike: NDArray[np.float64]) -> list[int]:
    if len(alike) == 1:
        return [0]
    grouping = AgglomerativeClustering(
        n_clusters=None,
        metric="precomputed",
        linkage="average",
        distance_threshold=1 - SAME_MEANING,
    )
    return [int(label) for label in grouping.fit_predict(np.clip(1 - alike, 0.0, 1.0))]
