"""How a router's views are joined and how far to trust the result, fitted on unseen tickets."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, log_softmax, logit, softmax

from models.router import PLAIN, Trust, Weights, pooled
from models.types import Matrix, Vector
from training.guesses import Indices
from training.heads import ABSENT, UNWEIGHED

MIN_TO_WEIGH = 20
N_VIEWS = 3
MOST_ASTRAY = 0.5
"""Of labels, the largest share that may be taken to be drawn at random."""


def fit_pool(logs: Sequence[Matrix], truth: Indices) -> tuple[Weights, Trust]:
    """Weights of the views, and the trust in what they then say.

    Args:
        logs: of each view, (n, n_values) logarithms of probabilities for tickets it never saw;
            then of the issue's hint, where there is one. It has no say in the weights.
        truth: (n,) place of the right value.

    Returns:
        The weights that make the labels likeliest (logarithmic opinion pool), and the slope and
        intercept that make the best value's confidence right as often as it says (Platt 1999,
        "Probabilistic outputs for support vector machines"); both plain where too few are known.
    """
    known = logs[0][np.arange(len(truth)), truth] > ABSENT / 2
    if known.sum() < MIN_TO_WEIGH:
        return UNWEIGHED, PLAIN
    y = truth[known]
    seen = np.stack([log[known] for log in logs[:N_VIEWS]])

    def loss(weights: Any) -> float:
        joined = log_softmax(np.tensordot(weights, seen, axes=1), axis=1)
        return float(-joined[np.arange(len(y)), y].mean())

    best = minimize(loss, x0=UNWEIGHED, bounds=[(0.01, 10.0)] * N_VIEWS, method="L-BFGS-B")
    one, other, third = (round(float(w), 4) for w in best.x)
    found = pooled([log[known] for log in logs], (one, other, third), PLAIN)
    return (one, other, third), fit_trust(found.max(axis=1), found.argmax(axis=1) == y)


def likeliest(
    logs: Sequence[Matrix],
    truth: Indices,
    first: Sequence[float],
    most_astray: float = MOST_ASTRAY,
) -> tuple[tuple[float, ...], float, float]:
    """Weights of views that make labels likeliest of which a share is drawn at random.

    The share is fitted, too (symmetric noise: Patrini et al. 2017, "Making deep neural networks
    robust to label noise: a loss correction approach"): what views say is then held against what
    is right, and a wrong label speaks no more against the view that knew better.

    Args:
        logs: of each view, (n, n_values) logarithms of probabilities.
        truth: (n,) place of the label.
        first: weights to begin with.
        most_astray: of labels, the largest share that may be drawn at random.

    Returns:
        The weights, the share, and the mean of - ln p(label).
    """
    views, rows, n_values = np.stack(logs), np.arange(len(truth)), logs[0].shape[1]

    def loss(x: Any) -> float:
        right = softmax(np.tensordot(x[:-1], views, axes=1), axis=1)[rows, truth]
        found = (1 - x[-1]) * right + x[-1] / n_values
        return float(-np.log(found + np.finfo(float).tiny).mean())

    bounds = [(0.01, 10.0)] * len(logs) + [(0.0, most_astray)]
    best = minimize(loss, x0=(*first, most_astray / 10), bounds=bounds, method="L-BFGS-B")
    *weights, share = map(float, best.x)
    return tuple(weights), share, float(best.fun)


def pool_right(logs: Sequence[Matrix], truth: Indices) -> Matrix:
    """What is probably right, whatever share of the labels is wrong: (n, n_values).

    ``fit_pool`` says what the label is, as targets are held to: where one in ten is wrong, none is
    likelier than nine in ten. This tells which are.
    """
    known = logs[0][np.arange(len(truth)), truth] > ABSENT / 2
    weights = UNWEIGHED
    if known.sum() >= MIN_TO_WEIGH:
        one, other, third = likeliest([v[known] for v in logs[:N_VIEWS]], truth[known], weights)[0]
        weights = one, other, third
    return pooled(logs, weights, PLAIN)


def fit_trust(confidence: Vector, right: Vector) -> Trust:
    """Slope and intercept between the log-odds said and those found; plain over few tickets.

    Args:
        confidence: (n,) of the best value, in (0, 1).
        right: (n,) whether it was.
    """
    said = logit(np.clip(confidence.astype(np.float64), 1e-7, 1 - 1e-7))

    def loss(trust: Any) -> float:
        found = expit(trust[0] * said + trust[1])
        missed = np.where(right, np.log(found + 1e-12), np.log(1 - found + 1e-12)).mean()
        # As if one more ticket said that confidence is right as it is.
        return float(((trust[0] - 1) ** 2 + trust[1] ** 2) / len(said) - missed)

    best = minimize(loss, x0=PLAIN, bounds=[(0.1, 10.0), (-10.0, 10.0)], method="L-BFGS-B")
    slope, intercept = (round(float(x), 4) for x in best.x)
    return slope, intercept


def pool_unseen(
    logs: Sequence[Matrix], truth: Indices, folds: Indices, asked: NDArray[np.bool_]
) -> Matrix:
    """Join the views of each fold's tickets as those of the others teach: (n, n_values).

    Of the others, those that routers are ``asked`` about count: (n,).
    """
    found = np.empty_like(logs[0])
    for fold in np.unique(folds):
        here = folds == fold
        teach = ~here & asked
        weights, trust = fit_pool([log[teach] for log in logs], truth[teach])
        found[here] = pooled([log[here] for log in logs], weights, trust)
    return found
