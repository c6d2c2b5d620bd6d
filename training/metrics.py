"""Figures of merit, each a plain function of arrays."""

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

_N_BINS = 15


def share(of: NDArray[np.bool_]) -> float | None:
    """Share that is true; None over nothing."""
    return round(float(of.mean()), 4) if len(of) else None


def macro_f1(truth: NDArray[np.str_], predicted: NDArray[np.str_]) -> float | None:
    """Mean F1 over the values that occur in the truth; None over nothing."""
    if not len(truth):
        return None
    values = np.unique(truth)
    return round(float(f1_score(truth, predicted, labels=values, average="macro")), 4)


def bins_of(confidence: NDArray[np.floating]) -> NDArray[np.intp]:
    """Numbers of the equal-width bins that confidences in [0, 1] are in, from 0."""
    return np.minimum((confidence * _N_BINS).astype(np.intp), _N_BINS - 1)


def calibration_error(confidence: NDArray[np.floating], right: NDArray[np.bool_]) -> float | None:
    """Expected calibration error over equal-width bins, in [0, 1] (Guo et al. 2017)."""
    if not len(right):
        return None
    bins = bins_of(confidence)
    gaps = [
        (bins == b).mean() * abs(confidence[bins == b].mean() - right[bins == b].mean())
        for b in np.unique(bins)
    ]
    return round(float(np.sum(gaps)), 4)
