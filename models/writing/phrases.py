"""How much a phrase tells of what many customers of a cluster say, and the rest of a desk not."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.advice.likeness import stems, stems_in
from models.background import Background
from models.sentences.reading import Quote
from models.vectors.terms import vocabulary
from models.words import words_of

ASIDE = 0.5
"""How much less each sentence counts than the one before it: a customer begins with the problem
and goes on with the purchase, the weather, what the family says."""

Rows = NDArray[np.float64]


def telling(quotes: Sequence[Quote], among: Sequence[Quote], background: Background) -> Rows:
    """Tell how much each quote says what the customers say, in [0, 1]: (n_quotes,).

    The cosine to the sum of the customers, of whom each has one voice, by words weighted with how
    rare they are in the cluster and on the desk; times the nearness of the ticket, less for what
    stands further down. Words of the quote's own make it less.

    Args:
        quotes: What is judged, or forms of it, each at its place among these.
        among: All that was said in the cluster in their language, at least one quote.
        background: The rest of the desk.
    """
    words = vocabulary([*map(stems, among)])
    rarity = _rarity([*words.places], among, background)

    def weighted(said: Sequence[Quote]) -> Rows:
        return words.table([*map(stems, said)]) * words.weights * rarity

    places = _places(among)

    def weight(said: Sequence[Quote]) -> Rows:
        return np.array([1 / (1 + ASIDE * places[q.ticket_id, q.position]) for q in said])

    told = weighted(among) * weight(among)[:, None]
    rows_of: dict[str, list[int]] = {}
    for row, quote in enumerate(among):
        rows_of.setdefault(quote.voice, []).append(row)
    customers = _unit(np.stack([told[rows].max(axis=0) for rows in rows_of.values()]))
    nearness = np.array([max(quote.nearness, 0.0) for quote in quotes])
    alike = _unit(weighted(quotes)) @ _unit(customers.sum(axis=0))
    return np.asarray(alike * nearness * weight(quotes))


def _rarity(terms: Sequence[str], among: Sequence[Quote], background: Background) -> Rows:
    """How rare each stem is on the desk; what ``words_of`` leaves out is no rarity."""
    forms: dict[str, set[str]] = {}
    said = {(word, q.language) for q in among for word in words_of(q.text, q.language)}
    for word, language in said:
        for stem in stems_in(word, language):
            forms.setdefault(stem, set()).add(word)
    return np.array([background.rarity(forms[t]) if t in forms else 1.0 for t in terms])


def _places(quotes: Sequence[Quote]) -> dict[tuple[str, float], int]:
    """Which of its ticket's sentences each one is, greetings not counted, from 0."""
    places: dict[tuple[str, float], int] = {}
    n_of_ticket = Counter[str]()
    for quote in quotes:
        if (quote.ticket_id, quote.position) not in places:
            places[quote.ticket_id, quote.position] = n_of_ticket[quote.ticket_id]
            n_of_ticket[quote.ticket_id] += 1
    return places


def _unit(rows: Rows) -> Rows:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-12))
