"""Which sentences of tickets and answers say the same, and whom a sentence of a draft rests on.

No encoder here: a draft must be reproducible from the tickets alone, and within one cluster the
words decide. Sentences are compared by the beginnings of their content words, weighted by how
rare they are in the cluster: the topic's own words ("box") count little, the verbs much, and
"débranchez" and "rebranchez" stay apart, which character n-grams merged.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

from models.actions import actions, apart
from models.codes import mixed_codes, of_other_things
from models.grounding_words import plain
from models.reading import MAX_QUOTES, Quote
from models.text import content_words
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

_STEM = 5

_LINKS = frozenset(
    map(
        plain,
        "ensuite puis enfin alors abord aussi également après maintenant simplement juste svp bien"
        " then next finally afterwards first also now just simply again please instead once"
        " dann danach anschließend zuerst zunächst schließlich jetzt nun auch einfach nochmals wieder"
        " bitte luego después primero finalmente entonces ahora también simplemente nuevo"
        " poi dopo infine anche depois então agora daarna vervolgens ook nu".split(),
    )
)
"""Words between steps: who has but these in common says two things."""
_LOOSE_VERBS = frozenset(
    plain(word)[:_STEM]
    for word in (
        "aller allez cliquer cliquez choisir choisissez choisis sélectionner appuyer appuyez mettre"
        " mettez mets faire faites vérifier vérifiez essayer essayez utiliser utilisez taper tapez"
        " regarder regardez prendre prenez laisser laissez afficher affichez ouvrir ouvrez passer"
        " passez contrôler contrôlez go click select choose press tap put take make check try use set"
        " keep let look open touch type ensure gehen gehe öffnen klicken klicke wählen wähle drücken"
        " drücke tippen tippe stellen stelle machen mache prüfen prüfe nehmen nimm lassen lasse"
        " schauen schaue setzen setze ir vaya entrar entre entra abrir abra abre pulsar pulse elegir"
        " elija seleccionar seleccione hacer haga poner ponga pon comprobar compruebe usar use dejar"
        " deje mirar mire tocar toque apri vai clicca scegli premi verifica fai metti abra clique"
        " toque verifique faça ponha ga open klik kies druk tik controleer zet maak"
    ).split()
)
"""What is done with everything: two orders that have but such a verb in common are two."""

_PLACE = r"[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý\d][\w-]*)*"
_PATH = re.compile(rf"\(?\b[a-zà-ÿ]+ {_PLACE}(?: ?(?:>|→|»|/) ?{_PLACE})+\)?")
"""Where in the menus something is done."""
_APART = {
    "en": (
        re.compile(r"\b(?:switch|turn|power|shut)(?:ed|ing)?\b([^.,;:]{0,60}?)\s(on|off)\b", re.I),
        r"\2switch\1",
    ),
    "de": (
        re.compile(
            r"\b((?:schalt|steck|dreh|mach|klapp|schließ|zieh)(?:e|en|t)?)\b([^.,;:]{0,60}?)"
            r"\s(ein|aus|an|ab|auf|zu)(?=\s(?:und|oder)\b|\W*$|[.,;:])",
            re.I,
        ),
        r"\3\1\2",
    ),
}
"""Verbs in two parts, which a small word turns around: "switch it on", "schalten Sie sie aus"."""

Indices = NDArray[np.intp]


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
    alike, whole = likeness(quotes, among), _similarity(quotes, among, stems)
    everything = np.arange(len(quotes))
    found = [
        Agreement(tuple(quotes[row] for row in spoken_for))
        for group in _linked(everything, alike, distance_threshold=1 - SAME_MEANING)
        for part in _by_code(group, quotes, alike)
        for rows in _told_apart(part, quotes, whole)
        for spoken_for in _spoken_for(rows.tolist(), quotes, alike)
    ]
    return tuple(sorted(found, key=lambda a: (-a.support, a.position, a.quotes[0].text)))


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

    likeness = {row: float(alike[row, rows].sum()) for row in rows}
    ranked = sorted(rows, key=lambda row: -likeness[row])
    first = max(
        ranked,
        key=lambda row: (
            agreement(row),
            not quotes[row].text.isupper(),
            -len(quotes[row].text),
        ),
    )
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


def likeness(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Compare quotes as ``similarity`` does, but that two which cannot be one step have none.

    Those are orders that undo each other ("remove the lid", "put the lid back"), and sentences
    that have but a loose verb in common ("open the app", "open the window"), unless one says
    nothing else.
    """
    signs = [actions(quote.text, quote.language) for quote in quotes]
    return np.where(apart(signs) | ~_share_a_thing(quotes), 0.0, similarity(quotes, among))


def _share_a_thing(quotes: Sequence[Quote]) -> NDArray[np.bool_]:
    said = [frozenset(_matter(quote)) for quote in quotes]
    place = {term: n for n, term in enumerate(sorted(frozenset().union(*said)))}
    rows = np.zeros((len(said), len(place)), dtype=np.float32)
    for row, terms in enumerate(said):
        rows[row, [place[term] for term in terms]] = 1
    things = rows * np.array([term not in _LOOSE_VERBS for term in place], dtype=np.float32)
    common, sizes = rows @ rows.T, rows.sum(axis=1)
    return np.asarray((things @ things.T > 0) | (common == np.minimum.outer(sizes, sizes)))


def similarity(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Compare quotes pairwise: (n_quotes, n_quotes), in [0, 1], by weighted common words."""
    return _similarity(quotes, among, _matter)


def _similarity(
    quotes: Sequence[Quote], among: Sequence[Quote], terms: Callable[[Quote], tuple[str, ...]]
) -> NDArray[np.float64]:
    rows = _vectorizer(among, terms).transform(quotes)
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
    return Sentence(ended(text), role, agreement.evidence, agreement.support)


def about(role: Role, text: str, arrivals: Sequence[Arrival]) -> Sentence:
    """Say something in Vigie's words that rests on these tickets."""
    return Sentence(text, role, tuple(a.ticket_id for a in arrivals), n_voices(arrivals))


def ended(text: str) -> str:
    """End a sentence with a full stop where its writer did not."""
    text = text.rstrip(" ,;")
    return text if text[-1:] in ".!?…:»)" else f"{text}."


def stems(quote: Quote) -> tuple[str, ...]:
    """Name the content words by their first letters, without accents: "debra" for "débranchez"."""
    return _stems(quote.text, quote.language)


@lru_cache(maxsize=4 * MAX_QUOTES)  # a draft compares the same quotes a dozen times
def _stems(text: str, language: str) -> tuple[str, ...]:
    # "Ça ne va plus" holds no content word: better its small words than being like all such.
    verb, apart = _APART.get(language, (None, ""))
    whole = verb.sub(apart, text) if verb else text
    words = content_words(whole, language) or text.split()
    words = [word for word in words if plain(word) not in _LINKS] or words
    return tuple(plain(word)[:_STEM] for word in words)


def _matter(quote: Quote) -> tuple[str, ...]:
    """The stems of what a quote says but for where in the menus: two orders for one are two."""
    rest = _stems(_PATH.sub("", quote.text), quote.language)
    return rest if len(rest) > 1 else stems(quote)


def _vectorizer(
    among: Sequence[Quote], terms: Callable[[Quote], tuple[str, ...]] = _matter
) -> TfidfVectorizer:
    return TfidfVectorizer(analyzer=terms).fit(among)


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
    likeness = [alike[np.ix_(bare, part)].mean(axis=1) for part in parts]
    nearest = np.argmax(likeness, axis=0)
    for i, part in enumerate(parts):
        yield np.array([*part, *(r for r, n in zip(bare, nearest, strict=True) if n == i)])


def _told_apart(
    rows: Indices, quotes: Sequence[Quote], alike: NDArray[np.float64]
) -> Iterator[Indices]:
    """Part a group again of which most texts say two things.

    "Type about:config in the address bar" and "type the name in the search bar" are alike, and
    so are orders for two places in the menus, but who gives both means two steps.
    """
    ticket = np.array([quotes[row].ticket_id for row in rows])
    two = (ticket[:, None] == ticket) & (alike[np.ix_(rows, rows)] < REPEATED)
    np.fill_diagonal(two, val=False)
    n_two = len(set(ticket[two.any(axis=1)]))
    if 2 * n_two <= len(set(ticket)):
        yield rows
        return
    for part in _linked(rows, alike, n_clusters=2):
        yield from _told_apart(part, quotes, alike)


def _linked(
    rows: Indices,
    alike: NDArray[np.float64],
    n_clusters: int | None = None,
    distance_threshold: float | None = None,
) -> list[Indices]:
    """Join rows by average linkage: to so many groups, or up to a distance."""
    if len(rows) == 1:
        return [rows]
    grouping = AgglomerativeClustering(
        n_clusters,
        metric="precomputed",
        linkage="average",
        distance_threshold=distance_threshold,
    )
    group_of = grouping.fit_predict(np.clip(1 - alike[np.ix_(rows, rows)], 0.0, 1.0))
    return [rows[group_of == group] for group in range(grouping.n_clusters_)]
