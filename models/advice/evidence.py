"""Which sentences of tickets and answers say the same, and whom a sentence of a draft rests on.

Within one cluster the words decide; the encoder has a say where two orders have none in common
(``meaning.py``). Sentences are compared by the beginnings of their content words, weighted by how
rare they are in the cluster: the topic's own words ("box") count little, the verbs much, and
"débranchez" and "rebranchez" stay apart, which character n-grams merged.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from models.advice.likeness import likeness, similarity_by, stems
from models.sentences.codes import mixed_codes, of_other_things
from models.sentences.reading import Quote
from models.tongues.spoken import stop_of
from models.types import Arrival, Role, Sentence, n_voices

SAME_MEANING = 0.25
"""Least mean similarity of sentences that say the same. On invented paraphrases of 16 support
instructions .33 is best (F1 .89; .80 at best with character n-grams); real agents word more freely:
of 150 solutions held back on Thunderbird the drafts held .10 of the key terms here, .075 at .33."""

CONFIRMED = 2
"""Voices that must say a thing for it to be more than one's."""

REPEATED = 0.8
"""Likeness from which on two sentences of one text say one thing twice."""

LEAST_OF_SPEAKER = 0.05
"""Likeness that whoever is spoken for must have to the sentence that speaks."""

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Quotes that say the same, the most typical first."""

    quotes: tuple[Quote, ...]

    @property
    def voices(self) -> frozenset[str]:
        """Who says it."""
        return frozenset(quote.voice for quote in self.quotes)

    @property
    def support(self) -> int:
        """Independent voices."""
        return len(self.voices)

    @property
    def evidence(self) -> tuple[str, ...]:
        """Ids of the tickets, each once."""
        return tuple(dict.fromkeys(quote.ticket_id for quote in self.quotes))

    @property
    def position(self) -> float:
        """Where the texts say it, as a median."""
        return median(quote.position for quote in self.quotes)


def joined(
    quotes: Iterable[Quote], are_one: Callable[[Quote, Quote], bool]
) -> tuple[Agreement, ...]:
    """Group quotes that are one, each with each, by more than words; the best supported first.

    Args:
        quotes: Who speaks for others first.
        are_one: Whether the later one says what the earlier one says.
    """
    groups: list[list[Quote]] = []
    for quote in quotes:
        home = next((g for g in groups if all(are_one(quote, other) for other in g)), None)
        if home is None:
            groups.append([quote])
        else:
            home.append(quote)
    return best_first(Agreement(tuple(group)) for group in groups)


def best_first(found: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Order agreements by their support, then by where they stand in the texts."""
    return tuple(sorted(found, key=lambda a: (-a.support, a.position, a.quotes[0].text)))


def by_words(quotes: Sequence[Quote], among: Sequence[Quote]) -> tuple[Agreement, ...]:
    """Group quotes by meaning.

    Args:
        quotes: What is to be grouped.
        among: All that was said in the cluster; tells which words are its topic's.

    Returns:
        Each quote in one agreement; best supported first.
    """
    if len(quotes) < 2:
        return tuple(Agreement((quote,)) for quote in quotes)
    alike = likeness(quotes, among)
    everything = np.arange(len(quotes))
    return best_first(
        Agreement(tuple(quotes[row] for row in spoken_for))
        for group in _linked(everything, alike)
        for part in _by_code(group, quotes, alike)
        for rows in _told_apart(part, quotes, among)
        for spoken_for in _spoken_for(rows.tolist(), quotes, alike)
    )


def _typical_first(
    quotes: Sequence[Quote], rows: Sequence[int], alike: NDArray[np.float64]
) -> list[int]:
    """Order by likeness to the group; first who says what half of the voices say, and that alone.

    The shortest of the nearly most typical spoke before: "Install it." for "Install version 4.12
    under Settings > Update.", as eleven agents of twelve wrote it.
    """
    voices: dict[str, set[str]] = {}
    for row in rows:
        for stem in stems(quotes[row]):
            voices.setdefault(stem, set()).add(quotes[row].voice)
    least = max(CONFIRMED, len({quotes[row].voice for row in rows}) / 2)
    shared = {stem for stem, who in voices.items() if len(who) >= least}

    def agreement(row: int) -> float:
        own = set(stems(quotes[row]))
        return 2 * len(own & shared) / max(1, len(own) + len(shared))

    def clarity(row: int) -> tuple[float, bool, int]:
        text = quotes[row].text
        return agreement(row), not text.isupper(), -len(text)

    ranked = sorted(rows, key=lambda row: -float(alike[row, rows].sum()))
    first = max(ranked, key=clarity)
    return [first, *(row for row in ranked if row != first)]


def _spoken_for(
    rows: Sequence[int], quotes: Sequence[Quote], alike: NDArray[np.float64]
) -> Iterator[list[int]]:
    """Part a group until its most typical sentence is like each: what links two need be neither."""
    first, *others = _typical_first(quotes, rows, alike)
    near = [row for row in others if alike[first, row] >= LEAST_OF_SPEAKER]
    yield [first, *near]
    if far := [row for row in others if row not in near]:
        yield from _spoken_for(far, quotes, alike)


def sentence(role: Role, agreement: Agreement) -> Sentence:
    """Quote an agreement in the words of its most typical voice."""
    return sentence_on(role, agreement.quotes[0].text, agreement.quotes)


def sentence_on(role: Role, text: str, quotes: Sequence[Quote]) -> Sentence:
    """Say something, quoted or in Vigie's words, that rests on these quotes."""
    agreement = Agreement(tuple(quotes))
    return Sentence(ended(text), role, agreement.evidence, agreement.support)


def about(role: Role, text: str, arrivals: Sequence[Arrival]) -> Sentence:
    """Say something in Vigie's words that rests on these tickets."""
    return Sentence(text, role, tuple(a.ticket_id for a in arrivals), n_voices(arrivals))


def ended(text: str) -> str:
    """End a sentence with a full stop where its writer did not."""
    text = text.rstrip(" ,;，、،")
    is_ended = text[-1:] in ".!?…:»。！？؟" or text.endswith((".)", "!)", "?)"))
    return text if is_ended else f"{text}{stop_of(text)}"


def are_of_other_things(one: Agreement, other: Agreement) -> bool:
    """Tell whether a quote of each names a device or a code, and none that both name."""
    return any(of_other_things(q.text, p.text) for q in one.quotes for p in other.quotes)


def _by_code(
    rows: Indices, quotes: Sequence[Quote], alike: NDArray[np.float64]
) -> Iterator[Indices]:
    """Part a group by the devices and codes that its quotes name.

    "Unplug the oven Q8" and "unplug the grinder R5" are alike, but nobody who says the one speaks
    for the other. What names none goes with those it is most like.
    """
    left = {row: mixed_codes(quotes[row].text) for row in rows}
    bare = [row for row, codes in left.items() if not codes]
    parts: list[list[np.intp]] = []
    while named := Counter(code for row in left for code in left[row]):
        most = min(named, key=lambda code: (-named[code], code))
        parts.append([row for row in left if most in left[row]])
        left = {row: codes for row, codes in left.items() if most not in codes}
    if len(parts) < 2:
        yield rows
        return
    nearest = np.argmax([alike[np.ix_(bare, part)].mean(axis=1) for part in parts], axis=0)
    for i, part in enumerate(parts):
        yield np.array([*part, *(r for r, n in zip(bare, nearest, strict=True) if n == i)])


def _told_apart(
    rows: Indices, quotes: Sequence[Quote], among: Sequence[Quote]
) -> Iterator[Indices]:
    """Part a group again of which most texts say two things.

    "Type about:config in the address bar" and "type the name in the search bar" are alike, and
    so are orders for two places in the menus, but who gives both means two steps.
    """
    ticket = np.array([quotes[row].ticket_id for row in rows])
    if len(set(ticket)) == len(rows):
        yield rows
        return
    alike = similarity_by(stems, [quotes[row] for row in rows], among)
    two = (ticket[:, None] == ticket) & (alike < REPEATED)
    np.fill_diagonal(two, val=False)
    n_two = len(set(ticket[two.any(axis=1)]))
    if 2 * n_two <= len(set(ticket)):
        yield rows
        return
    for part in _linked(np.arange(len(rows)), alike, n_groups=2):
        yield from _told_apart(rows[part], quotes, among)


def _linked(
    rows: Indices, alike: NDArray[np.float64], n_groups: int | None = None
) -> list[Indices]:
    """Join rows by average linkage: to so many groups, or while they say the same."""
    if len(rows) == 1:
        return [rows]
    distances = np.clip(1 - alike[np.ix_(rows, rows)], 0.0, None)
    joins = linkage(squareform(distances, checks=False), "average")
    n_alike = int(np.sum(joins[:, 2] < 1 - SAME_MEANING))
    n_joins = len(rows) - n_groups if n_groups else n_alike
    groups = {n: [n] for n in range(len(rows))}
    for n, (one, other) in enumerate(joins[:n_joins, :2].astype(int).tolist(), start=len(rows)):
        groups[n] = groups.pop(one) + groups.pop(other)
    return [rows[sorted(group)] for group in groups.values()]
