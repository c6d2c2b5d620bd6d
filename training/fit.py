"""Routers and how far to trust them, fitted on labelled tickets.

Every ticket serves twice: heads fitted on four fifths of the tickets score the last fifth, in
turn, and from these scores come the weights of the views and the thresholds; then the heads are
fitted on all tickets (cross-conformal prediction: Vovk 2015; its guarantee: Barber et al. 2021,
"Predictive inference with the jackknife+").
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.special import log_softmax

from models.abstain import Rule, fit_rule
from models.encoder import Encoder
from models.router import NOT_LABELLED, Router, Scores, Views, by_neighbours
from models.triage import Prepared, prepare
from models.types import Field, Matrix, Ticket
from models.vectors.lexical import Lexicon
from training.bend import fit_bend
from training.evaluate import without_labels
from training.guesses import Indices, rows_of
from training.heads import ABSENT, BENDS, Fitter
from training.hints import Issues, fit_hint, fit_lift, places_of
from training.lacking import Lack, lacking
from training.pool import fit_pool, pool_right, pool_unseen

N_FOLDS = 5
N_REFERENCE = 8000
"""Tickets kept for novelty and as neighbours: a scan of their vectors costs a millisecond."""
MOST_GUESSED = 10_000
"""Tickets, labels and guesses together; where labels are many, guesses add nothing."""
DOUBT = 0.01
"""A label is left out when the text speaks a hundred times more for another value, whatever the
shares of both (DECISIONS.md, 0021, 0119)."""
TOLD: tuple[Field, ...] = ("issue", "queue")
"""Fields whose values sentences tell apart; how urgent a ticket is, none does: .28 right."""
FEW = 4
"""Labels a value under which the taxonomy's sentences say more than heads make of the labels."""
MIN_TO_DOUBT = 20
"""Tickets of a value under which its labels are not doubted."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Tickets with what was made of them, row for row."""

    tickets: tuple[Ticket, ...]
    prepared: tuple[Prepared, ...]
    vectors: Matrix

    @classmethod
    def of(cls, tickets: Sequence[Ticket], encoder: Encoder) -> "Part":
        """Prepare tickets without what people said of them, and encode them."""
        prepared = tuple(prepare(without_labels(t)) for t in tickets)
        return cls(tuple(tickets), prepared, encoder.encode([p.to_encode for p in prepared]))

    def in_time(self, seed: int) -> "Part":
        """The same tickets from the oldest on; those of one instant, as undated ones are, drawn."""
        drawn = [int(i) for i in np.random.default_rng(seed).permutation(len(self.tickets))]
        return self.take(sorted(drawn, key=lambda i: self.tickets[i].created_at))

    def take(self, rows: Sequence[int]) -> "Part":
        """The part of these rows, in their order."""
        return Part(
            tuple(self.tickets[i] for i in rows),
            tuple(self.prepared[i] for i in rows),
            self.vectors[list(rows)],
        )

    def views(self, lexicon: Lexicon) -> Views:
        """What routers see of the tickets."""
        return Views(self.vectors, lexicon.encode([p.text for p in self.prepared]))


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a second fit of a field does as the first did.

    Attributes:
        doubted: ids of tickets whose labels were not believed.
        few: whether labels were few, and the others guessed.
        bend: how far the dense head bends.
    """

    doubted: frozenset[str]
    few: bool
    bend: float


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A field as it was learnt.

    Attributes:
        router: fitted on every labelled ticket.
        rule: when its best guess is a decision.
        rows: (n,) the labelled tickets, as places among all.
        unseen: their scores by heads that never saw them.
        pooled: (n, n_values) what the router makes of these.
        trusted: (n,) whether the label was learnt from.
        few: whether labels were few, and the others guessed.
        bend: how far the dense head bends.
        lacking: what would set the bars which are not set: see ``training/lacking.py``.
    """

    router: Router
    rule: Rule
    rows: Indices
    unseen: Scores
    pooled: Matrix
    trusted: NDArray[np.bool_]
    few: bool
    bend: float
    lacking: Mapping[str, Lack]

    def repeat(self, tickets: Sequence[Ticket]) -> Repeat:
        """What to do again; ``tickets`` are those that it was fitted on."""
        doubted = frozenset(tickets[row].id for row in self.rows[~self.trusted])
        return Repeat(doubted, self.few, self.bend)


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Values, and what the taxonomy says of them: a row of both views for each."""

    values: tuple[str, ...]
    views: Views


@dataclass(frozen=True, slots=True)
class Recipe:
    """How routers are fitted.

    Attributes:
        target_error: share of wrong values accepted among those decided, in (0, 1).
        guess: learn from tickets without a label, too, as if the surest guesses were labels.
            Better by 2 points where labels are few, but tickets of an issue that has no label
            are taken for its nearest neighbour (DECISIONS.md, 0025).
    """

    target_error: float
    guess: bool = False


def fit_field(
    name: Field,
    tickets: Sequence[Ticket],
    views: Views,
    recipe: Recipe,
    reference: Indices,
    named: Named | None = None,
    told: Collection[int] = (),
    about: Sequence[str | None] | None = None,
    issues: Issues | None = None,
) -> Fitted | None:
    """Fit a field's router and its rule; None when nothing tells of two values.

    A field without labels is told by the taxonomy's sentences and the tickets most like these. It
    decides nothing, as nothing says how often it is right; it has candidates.

    Args:
        name: the field.
        tickets: n tickets, labelled or not.
        views: of them.
        recipe: how.
        reference: places of the tickets that the router keeps in mind as neighbours.
        named: what is said of values, those without a ticket among them.
        told: places of the tickets whose value stands in their text. Routers learn from them, but
            are not asked about such: so they say nothing of how far to trust one.
        about: the product that triage takes each ticket to be about, for thresholds of its own;
            the ticket's own field when None.
        issues: of the tickets, where they hint of the field.
    """
    rows = _labelled(name, tickets)
    asked = ~np.isin(rows, list(told))
    labelled = [tickets[i] for i in rows]
    values = _values(name, labelled, named)
    fitter = _fitter(values, named, views, rows, recipe, few=_are_few(name, values, named, rows))
    if len(_values(name, labelled)) < 2 and not (fitter.few and len(values) > 1):
        return None
    truth = _truth(name, values, labelled)
    mine = rows_of(views, rows)
    if not fitter.few:
        fitter = replace(fitter, bend=fit_bend(mine.dense, truth, asked, len(values)))
    unseen, folds = _scored_unseen(fitter, mine, truth)
    hint = fit_hint(issues, rows, truth, folds, len(values)) if issues else None
    logs = (*(log_softmax(scores, axis=1) for scores in unseen), *(hint[1:] if hint else ()))
    # Weights and trust, too, come from other tickets than those they weigh.
    pooled = pool_unseen(logs, truth, folds, asked)
    its = [t.product for t in tickets] if about is None else about
    products = [its[i] for i in rows[asked]]
    rule = fit_rule(pooled[asked], truth[asked], products, recipe.target_error, values)
    # Where hardly a label is wrong at random, what the label is tells what is right.
    right = pooled if fitter.bend == BENDS[0] else pool_right(logs, truth)
    trusted = _trusted(right, logs[0], truth)
    router = Router(
        name,
        values,
        *fitter.fit(rows_of(mine, trusted), truth[trusted]),
        _remembered(rows[trusted], truth[trusted], len(tickets), reference),
        *fit_pool([log[asked] for log in logs], truth[asked]),
        hint[0] if hint else None,
    )
    missing = lacking(rule, pooled[asked], truth[asked], products)
    return Fitted(router, rule, rows, unseen, pooled, trusted, fitter.few, fitter.bend, missing)


def fit_again(
    router: Router,
    tickets: Sequence[Ticket],
    views: Views,
    recipe: Recipe,
    reference: Indices,
    repeat: Repeat,
    *,
    named: Named | None = None,
    issues: Router | None = None,
) -> Router:
    """The same router fitted on more tickets; new values join, the views weigh as before.

    Args:
        router: as it was judged.
        tickets: n tickets, those among them that it was fitted on.
        views: of them.
        recipe: how.
        reference: places of the tickets that the router keeps in mind as neighbours.
        repeat: what is done as it was then.
        named: what is said of values.
        issues: fitted again, for a router that hears them.
    """
    everyone = _labelled(router.field, tickets)
    rows = everyone[np.array([tickets[i].id not in repeat.doubted for i in everyone], bool)]
    labelled = [tickets[i] for i in rows]
    values = _values(router.field, labelled, named)
    truth = _truth(router.field, values, labelled)
    fitter = _fitter(values, named, views, everyone, recipe, few=repeat.few)
    heads = replace(fitter, bend=repeat.bend).fit(rows_of(views, rows), truth)
    neighbours = _remembered(rows, truth, len(tickets), reference)
    again = Router(router.field, values, *heads, neighbours, router.weights, router.trust)
    if router.lift is None or issues is None:
        return again
    places = places_of(issues, tickets), places_of(again, tickets)
    return replace(again, lift=fit_lift(*places, len(issues.values), len(values)))


def _are_few(name: Field, values: Sequence[str], named: Named | None, labelled: Indices) -> bool:
    """Whether what is said of all values tells more than their labels."""
    is_told = name in TOLD and named is not None and len(named.values) == len(values)
    return is_told and len(labelled) < FEW * len(values)


def _fitter(
    values: Sequence[str],
    named: Named | None,
    views: Views,
    labelled: Indices,
    recipe: Recipe,
    *,
    few: bool,
) -> Fitter:
    """What fits the heads of a field: with guesses where asked for, or where labels are few."""
    said = None if named is None else (_places(values, named), named.views)
    unlabelled = _unlabelled(views, labelled) if few or recipe.guess else None
    return Fitter(len(values), said, unlabelled, few)


def _remembered(
    rows: Indices, truth: Indices, n_tickets: int, reference: Indices
) -> NDArray[np.int32]:
    """The value of each reference ticket, where it is labelled."""
    values = np.full(n_tickets, NOT_LABELLED, dtype=np.int32)
    values[rows] = truth
    return values[reference]


def _unlabelled(views: Views, rows: Indices) -> Views:
    """What is seen of as many tickets without a label as are worth guessing, the last ones."""
    rest = np.setdiff1d(np.arange(len(views.dense)), rows)
    n_passed_over = max(0, len(rows) + len(rest) - MOST_GUESSED)
    return rows_of(views, rest[n_passed_over:])


def _trusted(right: Matrix, dense: Matrix, truth: Indices) -> NDArray[np.bool_]:
    """Which labels are learnt from: not those that heads which never saw them contradict flatly.

    Asked is what is right, not what the label is: where one in ten is wrong any value may be the
    label, and of two dozen hardly one is a hundred times likelier than another.

    Values are held against their shares, or all that is rare would be doubted. A value of few
    tickets, or one contradicted in most of its tickets, is learnt badly and not labelled badly.
    """
    n_of = np.bincount(truth, minlength=right.shape[1])
    place, best = np.arange(len(truth)), right.argmax(axis=1)
    of_label = right[place, truth] / n_of[truth]
    of_best = right[place, best] / np.maximum(n_of[best], 1)
    learnt = dense[place, truth] > ABSENT / 2
    doubted = learnt & (of_label < DOUBT * of_best) & (n_of[truth] >= MIN_TO_DOUBT)
    n_doubted = np.bincount(truth[doubted], minlength=right.shape[1])
    return np.asarray(~doubted | (2 * n_doubted > n_of)[truth], dtype=bool)


def _labelled(name: Field, tickets: Sequence[Ticket]) -> Indices:
    return np.array([i for i, t in enumerate(tickets) if getattr(t, name)], np.intp)


def _values(name: Field, labelled: Sequence[Ticket], named: Named | None = None) -> tuple[str, ...]:
    return tuple(
        sorted({str(getattr(t, name)) for t in labelled}.union(named.values if named else ()))
    )


def _places(values: Sequence[str], named: Named) -> Indices:
    return np.array([values.index(value) for value in named.values], np.intp)


def _truth(name: Field, values: Sequence[str], labelled: Sequence[Ticket]) -> Indices:
    index = {value: i for i, value in enumerate(values)}
    return np.array([index[str(getattr(t, name))] for t in labelled], np.intp)


def _scored_unseen(fitter: Fitter, views: Views, truth: Indices) -> tuple[Scores, Indices]:
    """Scores by heads and neighbours that never saw the ticket, and each one's fold.

    A fold is a stretch of time, so that a ticket is scored by what came before and after it.
    """
    n, n_values = len(truth), fitter.n_values
    folds = np.arange(n, dtype=np.intp) * N_FOLDS // n
    dense, lexical = (np.full((n, n_values), ABSENT, dtype=np.float32) for _ in range(2))
    neighbours = np.zeros((n, n_values), dtype=np.float32)
    for fold in range(N_FOLDS):
        mine = folds == fold
        if len(np.unique(truth[~mine])) < 2 and not fitter.few:
            continue
        heads = fitter.fit(rows_of(views, ~mine), truth[~mine])
        dense[mine] = heads[0].scores(views.dense[mine])
        lexical[mine] = heads[1].scores(views.lexical[mine])
        others = np.flatnonzero(~mine)
        others = others[:: max(1, -(-len(others) // N_REFERENCE))]
        near = views.dense[mine] @ views.dense[others].T
        neighbours[mine] = by_neighbours(near, truth[others].astype(np.int32), n_values)
    return (dense, lexical, neighbours), folds
