"""Routers and how far to trust them, fitted on labelled tickets.

Every ticket serves twice: heads fitted on four fifths of the tickets score the last fifth, in
turn, and from these scores come the weights of the views and the thresholds; then the heads are
fitted on all tickets (cross-conformal prediction: Vovk 2015; its guarantee: Barber et al. 2021,
"Predictive inference with the jackknife+").
"""

import warnings
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from models.abstain import Rule, fit_rule
from models.encoder import Encoder
from models.lexical import Lexicon
from models.router import Head, Router, Scores, Views
from models.triage import Prepared, prepare
from models.types import Field, Matrix, Ticket, Vector
from training.evaluate import without_labels

Indices = NDArray[np.intp]
Said = tuple[Indices, Views]
"""Places of the values without a ticket, and what is said of them."""
N_FOLDS = 5
MIN_TO_WEIGH = 20
UNWEIGHED = (0.7, 0.7)
"""Weights of the views when too few tickets are scored to fit them."""
STRETCH = 3.0
"""Centred unit vectors are this much stretched: with C, how far the dense head may bend."""
DOUBT = 0.01
"""A label is left out when the text speaks a hundred times more for another value, whatever the
shares of both (DECISIONS.md, 0021)."""
MIN_TO_DOUBT = 20
"""Tickets of a value under which its labels are not doubted."""
ABSENT = -1e4
"""Score of a value that the heads of a fold never saw."""


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
        """The same tickets from the oldest on; undated ones (all of one instant) as drawn."""
        order = sorted(
            range(len(self.tickets)),
            key=lambda i: (self.tickets[i].created_at, self.tickets[i].id),
        )
        if self.tickets[order[0]].created_at == self.tickets[order[-1]].created_at:
            order = [int(i) for i in np.random.default_rng(seed).permutation(len(order))]
        return self.take(order)

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
    """

    router: Router
    rule: Rule
    rows: Indices
    unseen: Scores
    pooled: Matrix
    trusted: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Values that no ticket bears, and what is said of them: a row of both views for each."""

    values: tuple[str, ...]
    views: Views


def fit_field(
    name: Field,
    tickets: Sequence[Ticket],
    views: Views,
    target_error: float,
    named: Named | None = None,
) -> Fitted | None:
    """Fit a field's router and its rule; None when there are not two labels."""
    rows = _labelled(name, tickets)
    labelled, views = [tickets[i] for i in rows], _rows(views, rows)
    if len(_values(name, labelled)) < 2:
        return None
    values = _values(name, labelled, named)
    truth = _truth(name, values, labelled)
    known = None if named is None else (_places(values, named), named.views)
    unseen, folds = _scored_unseen(views, truth, len(values), known)
    dense, lexical = (log_softmax(scores, axis=1) for scores in unseen)
    pooled = np.empty_like(dense)
    for fold in range(N_FOLDS):  # weights, too, come from other tickets than those they weigh
        mine = folds == fold
        weights = _weigh(dense[~mine], lexical[~mine], truth[~mine])
        pooled[mine] = weights[0] * dense[mine] + weights[1] * lexical[mine]
    products = [ticket.product for ticket in labelled]
    pooled = softmax(pooled, axis=1)
    rule = fit_rule(pooled, truth, products, target_error)
    trusted = _trusted(pooled, dense, truth)
    heads = _fit_heads(_rows(views, trusted), truth[trusted], len(values), known)
    router = Router(name, values, *heads, _weigh(dense, lexical, truth))
    return Fitted(router, rule, rows, unseen, pooled, trusted)


def fit_again(
    router: Router,
    tickets: Sequence[Ticket],
    views: Views,
    named: Named | None = None,
    doubted: Collection[str] = (),
) -> Router:
    """The same router fitted on more tickets; new values join, the views weigh as before.

    Labels of the tickets whose ids are ``doubted`` are left out again.
    """
    rows = _labelled(router.field, tickets)
    rows = rows[np.array([tickets[i].id not in doubted for i in rows], bool)]
    labelled, views = [tickets[i] for i in rows], _rows(views, rows)
    values = _values(router.field, labelled, named)
    known = None if named is None else (_places(values, named), named.views)
    heads = _fit_heads(views, _truth(router.field, values, labelled), len(values), known)
    return Router(router.field, values, *heads, router.weights)


def _trusted(pooled: Matrix, dense: Matrix, truth: Indices) -> NDArray[np.bool_]:
    """Which labels are learnt from: not those that heads which never saw them contradict flatly.

    Values are held against their shares, or all that is rare would be doubted. A value of few
    tickets, or one contradicted in most of its tickets, is learnt badly and not labelled badly.
    """
    n_of = np.bincount(truth, minlength=pooled.shape[1])
    place, best = np.arange(len(truth)), pooled.argmax(axis=1)
    of_label = pooled[place, truth] / n_of[truth]
    of_best = pooled[place, best] / np.maximum(n_of[best], 1)
    learnt = dense[place, truth] > ABSENT / 2
    doubted = learnt & (of_label < DOUBT * of_best) & (n_of[truth] >= MIN_TO_DOUBT)
    n_doubted = np.bincount(truth[doubted], minlength=pooled.shape[1])
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


def _scored_unseen(
    views: Views, truth: Indices, n_values: int, known: Said | None
) -> tuple[Scores, Indices]:
    """Scores of each view by heads that never saw the ticket, and each one's fold.

    A fold is a stretch of time, so that a ticket is scored by what came before and after it.
    """
    n = len(truth)
    folds = np.arange(n, dtype=np.intp) * N_FOLDS // n
    dense, lexical = (np.full((n, n_values), ABSENT, dtype=np.float32) for _ in range(2))
    for fold in range(N_FOLDS):
        mine = folds == fold
        if len(np.unique(truth[~mine])) < 2:
            continue
        heads = _fit_heads(_rows(views, ~mine), truth[~mine], n_values, known)
        dense[mine] = heads[0].scores(views.dense[mine])
        lexical[mine] = heads[1].scores(views.lexical[mine])
    return (dense, lexical), folds


def _rows(views: Views, rows: Any) -> Views:
    return Views(views.dense[rows], views.lexical[rows])


def _weigh(dense: Matrix, lexical: Matrix, truth: Indices) -> tuple[float, float]:
    """Weights of the views that make unseen labels likeliest (logarithmic opinion pool)."""
    known = dense[np.arange(len(truth)), truth] > ABSENT / 2
    if known.sum() < MIN_TO_WEIGH:
        return UNWEIGHED
    dense, lexical, y = dense[known], lexical[known], truth[known]

    def loss(weights: Any) -> float:
        pooled = log_softmax(weights[0] * dense + weights[1] * lexical, axis=1)
        return float(-pooled[np.arange(len(y)), y].mean())

    best = minimize(loss, x0=[1.0, 1.0], bounds=[(0.01, 10.0)] * 2, method="L-BFGS-B")
    return (round(float(best.x[0]), 4), round(float(best.x[1]), 4))


def _fit_heads(
    views: Views, truth: Indices, n_values: int, known: Said | None
) -> tuple[Head, Head]:
    # Unit vectors share a direction and differ little beside it. Left as they are, the solver
    # takes its first step for the last one: 0.7 % right on 150 issues, 96 % when they are centred.
    centre = views.dense.mean(axis=0)
    dense = LogisticRegression(C=10.0, max_iter=100, tol=1e-4)
    # Its products are so small that two threads take twice the time of one (DECISIONS.md, 0016).
    with warnings.catch_warnings(), threadpool_limits(limits=1, user_api="blas"):
        warnings.simplefilter("ignore", ConvergenceWarning)  # 100 steps are as good as 500
        dense.fit((views.dense - centre) * STRETCH, truth)
    # Its solver draws the order of tickets: the same tickets must give the same weights.
    lexical = LinearSVC(C=0.5, tol=1e-3, random_state=0).fit(views.lexical, truth)
    weights = dense.coef_ * STRETCH
    one = _head(weights, dense.intercept_ - weights @ centre, dense.classes_, n_values)
    other = _head(lexical.coef_, lexical.intercept_, lexical.classes_, n_values)
    if known is None:
        return one, other
    places, said = known
    return (
        _with_named(one, places, said.dense, centre, dense.classes_),
        _with_named(other, places, said.lexical, np.zeros(said.lexical.shape[1]), lexical.classes_),
    )


def _with_named(head: Head, places: Indices, said: Matrix, centre: Vector, learnt: Indices) -> Head:
    """Give values without a ticket a row that points where their sentences lie.

    It is as long, and starts from as much at the centre, as the rows that were learnt mostly are
    (their median): so its scores stand on the scale of theirs (DECISIONS.md, 0018).
    """
    weights, bias = np.array(head.weights), np.array(head.bias)
    direction = said - centre
    norms = np.linalg.norm(direction, axis=1, keepdims=True)
    length = np.median(np.linalg.norm(weights[learnt], axis=1))
    rows = length * direction / np.maximum(norms, 1e-9)
    at_centre = np.median(bias[learnt] + weights[learnt] @ centre)
    weights[places] = rows.astype(np.float16)
    bias[places] = at_centre - rows @ centre
    return Head(weights, bias)


def _head(weights: Any, bias: Any, classes: Indices, n_values: int) -> Head:
    """A linear model as a head with a row for each value.

    Two classes come as one row, which the other mirrors; a class without a ticket is never said.
    """
    if len(weights) == 1:
        weights, bias = np.vstack([-weights, weights]) / 2, np.array([-bias[0], bias[0]]) / 2
    everything = np.zeros((n_values, weights.shape[1]), dtype=np.float32)
    everything[classes] = weights.astype(np.float16)
    biases = np.full(n_values, ABSENT, dtype=np.float32)
    biases[classes] = bias
    return Head(everything, biases)
