"""How alike two sentences of a cluster are, by their words; and which cannot be one step.

Sentences are compared by the beginnings of their content words: the topic's own words ("box")
count little, the verbs much. What customers say is weighted by how rare it is in the cluster; what
agents say by how seldom one answer says it: that many agree takes no weight from a word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from models.advice.actions import actions, apart, bare_verb
from models.advice.deeds import differ, in_one_menu, means_one
from models.advice.places import beside
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.verbs_in_parts import in_one_word
from models.sentences.word_forms import folded
from models.text import content_words
from models.tongues.spoken import TONGUES, undeclined
from models.vectors.terms import Vocabulary, vocabulary

_STEM = 5

ASKED = 0.5
"""What a customer's own text counts of a sentence of the answer, for how often that has a word: of
one-line answers that all name the shutter no two would agree for that, nor is the photo lost, of
which a customer speaks and all agents (DECISIONS.md, 0108)."""

UNDONE = -2.0
"""Likeness of orders of which one undoes the other: no third that is like both may join them."""

THERE = 0.5
"""Likeness at least of two orders of one deed in one menu, whatever they call its things."""

_LINKS = frozenset(
    map(
        folded,
        "ensuite puis enfin alors abord aussi également après maintenant simplement juste svp bien"
        " then next finally afterwards first also now just simply again please instead once dann"
        " danach anschließend zuerst zunächst schließlich jetzt nun auch einfach nochmals wieder"
        " bitte luego después primero finalmente entonces ahora también simplemente nuevo poi dopo"
        " infine anche depois então agora daarna vervolgens ook nu".split(),
    )
)
"""Words between steps: who has but these in common says two things."""
_LOOSE_VERBS = frozenset(
    folded(word)[:_STEM]
    for word in (
        "aller allez cliquer choisir sélectionner appuyer mettre mettez mets faire faites"
        " vérifier essayer utiliser taper tapez regarder prendre prenez laisser afficher ouvrir"
        " ouvrez passer contrôler go click choose press tap put take make check try use set keep"
        " let look open touch type ensure gehen gehe öffnen klicken wählen drücken tippen"
        " stellen machen prüfen nehmen nimm lassen schauen setzen ir vaya entrar entre abrir"
        " abra abre pulsar pulse elegir elija hacer haga poner ponga pon comprobar usar dejar"
        " deje mirar mire tocar toque vai scegli premi fai metti ponha ouvr abr apr"
    ).split()
) | frozenset(
    undeclined(folded(word), code)[:_STEM]
    for code, tongue in TONGUES.items()
    for word in tongue.loose.split()
)
"""How the words begin for what is done with everything: two orders that share but one are two."""

_PLACE = r"[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý\d][\w-]*)*"
_PATH = re.compile(rf"\(?\b[a-zà-ÿ]+ {_PLACE}(?: ?(?:>|→|»|/) ?{_PLACE})+\)?")
"""Where in the menus something is done."""


def likeness(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Compare quotes as ``similarity`` does, but that two which cannot be one step have none.

    Those are sentences that have but a loose verb in common ("open the app", "open the window"),
    unless one says nothing else. Orders that undo each other ("remove the lid", "put the lid
    back") or end at two entries of one menu have less than none.
    """
    signs = [actions(quote.text, quote.language) for quote in quotes]
    differing = differ(quotes, among)
    by_words = np.where(_share_a_thing(quotes) & ~differing, similarity(quotes, among), 0.0)
    is_meant = in_one_menu(quotes) | means_one(quotes, ~_share_a_thing(quotes))
    alike = np.where(is_meant & ~differing, np.maximum(by_words, THERE), by_words)
    are_two = apart(signs) | beside([quote.text for quote in quotes])
    return np.where(are_two, UNDONE, alike)


def is_loose(stem: str) -> bool:
    """Tell whether a stem is of a verb for everything, or of a word between steps."""
    return stem in _LOOSE_VERBS or stem in _LINKS


def _share_a_thing(quotes: Sequence[Quote]) -> NDArray[np.bool_]:
    said = [*map(_matter, quotes)]
    words = vocabulary(said)
    rows = words.table(said)
    things = rows * [term not in _LOOSE_VERBS for term in words.places]
    common, sizes = rows @ rows.T, rows.sum(axis=1)
    return np.asarray((things @ things.T > 0) | (common == np.minimum.outer(sizes, sizes)))


def similarity(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Compare quotes pairwise: (n_quotes, n_quotes), in [0, 1], by weighted common words."""
    return similarity_by(_matter, quotes, among)


def similarity_by(
    terms: Callable[[Quote], tuple[str, ...]], quotes: Sequence[Quote], among: Sequence[Quote]
) -> NDArray[np.float64]:
    """Compare quotes pairwise by the words that ``terms`` finds in them."""
    rows = _weighed(tuple(among), terms).rows([*map(terms, quotes)])
    return np.asarray((rows @ rows.T).toarray())


def centrality(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.float64]:
    """Tell how much each quote says what all say: (n_quotes,), in [0, 1].

    The similarity to the sum of all that was said, times the nearness of the ticket.
    """
    words = _weighed(tuple(among), _matter)
    whole = np.asarray(words.rows([*map(_matter, among)]).sum(axis=0))
    whole /= max(float(np.linalg.norm(whole)), 1e-12)
    nearness = np.array([max(quote.nearness, 0.0) for quote in quotes])
    return np.asarray((words.rows([*map(_matter, quotes)]) @ whole) * nearness)


def stems(quote: Quote) -> tuple[str, ...]:
    """Name the content words by their first letters, without accents: "debra" for "débranchez"."""
    return stems_in(quote.text, quote.language)


@lru_cache(maxsize=16 * MAX_QUOTES)  # a draft compares the same quotes, and each of their words
def stems_in(text: str, language: str) -> tuple[str, ...]:
    """Name the content words of a text as ``stems`` does."""
    # "Ça ne va plus" holds no content word: better its small words than being like all such.
    words = content_words(in_one_word(text, language), language) or text.split()
    words = [word for word in words if folded(word) not in _LINKS] or words
    return tuple(bare_verb(undeclined(folded(word), language), language)[:_STEM] for word in words)


def _matter(quote: Quote) -> tuple[str, ...]:
    """The stems of what a quote says but for where in the menus: two orders for one are two."""
    return _stems_of_matter(quote.text, quote.language)


@lru_cache(maxsize=4 * MAX_QUOTES)
def _stems_of_matter(text: str, language: str) -> tuple[str, ...]:
    rest = stems_in(_PATH.sub("", text), language)
    return rest if len(rest) > 1 else stems_in(text, language)


@lru_cache(maxsize=4)  # all that was said in a cluster, again and again
def _weighed(among: tuple[Quote, ...], terms: Callable[[Quote], tuple[str, ...]]) -> Vocabulary:
    words = vocabulary([*map(terms, among)])
    if not any(quote.by_agent for quote in among):
        return words
    weights = _by_answer(among, terms)
    return replace(words, weights=np.array([weights.get(word, 1.0) for word in words.places]))


def _by_answer(
    among: Sequence[Quote], terms: Callable[[Quote], tuple[str, ...]]
) -> dict[str, float]:
    """Weigh a word: one over how many sentences of an answer have it, of those that do.

    What its customer says, too, is rather the topic's.
    """
    texts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for quote in among:
        if quote.by_agent:
            texts[quote.ticket_id].update(set(terms(quote)))
        else:
            asked[quote.ticket_id].update(terms(quote))
    sentences: defaultdict[str, list[float]] = defaultdict(list)
    for ticket, said in texts.items():
        for word, n in said.items():
            sentences[word].append(n + ASKED * (word in asked[ticket]))
    return {word: 1 / fmean(counts) for word, counts in sentences.items()}
