"""How far the dense head may bend to single labels, tried on the latest fifth of the tickets."""

import numpy as np
from numpy.typing import NDArray
from scipy.special import log_softmax

from models.types import Matrix
from training.guesses import Indices
from training.heads import BENDS, fit_dense
from training.pool import MIN_TO_WEIGH, MOST_ASTRAY, likeliest

SURE = 2.0
"""Nats that the latest labels must gain by a share drawn at random: a likelihood ratio at .05."""
WORTH_IT = 0.01
"""The share from which it matters."""


def fit_bend(vectors: Matrix, truth: Indices, asked: NDArray[np.bool_], n_values: int) -> float:
    """The one of ``BENDS`` under which labels that the head never saw are likeliest.

    Only where some are wrong at random: a head that bends far to these errs on whatever is worded
    differently. Where labels agree, or people file like tickets apart, it is the first, which knows
    rare values better (DECISIONS.md, 0030, 0119).

    Args:
        vectors: (n, dim) of unit norm, from the oldest ticket on.
        truth: (n,) places of their values.
        asked: (n,) whether routers are asked about such tickets.
        n_values: of the field.
    """
    cut = len(truth) * 4 // 5
    learnt = np.unique(truth[:cut])
    judged = cut + np.flatnonzero(asked[cut:] & np.isin(truth[cut:], learnt))
    if len(learnt) < 2 or len(judged) < MIN_TO_WEIGH:
        return BENDS[0]
    counts = np.ones(cut, dtype=np.float32)

    def said(bend: float) -> Matrix:
        head = fit_dense(vectors[:cut], truth[:cut], counts, n_values, bend)
        return np.asarray(log_softmax(head.scores(vectors[judged]), axis=1))

    def judge(said: Matrix, most_astray: float = MOST_ASTRAY) -> tuple[float, float]:
        # A temperature is fitted along, as the pool's weights are one.
        _, share, loss = likeliest([said], truth[judged], (1.0,), most_astray)
        return share, loss

    first = said(BENDS[0])
    share, loss = judge(first)
    if share < WORTH_IT or len(judged) * (judge(first, 0.0)[1] - loss) < SURE:
        return BENDS[0]
    return min(BENDS, key=lambda bend: judge(said(bend))[1])
