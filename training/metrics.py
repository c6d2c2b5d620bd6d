"""Figures of merit, each a plain function of arrays."""

import numpy as np
from numpy.typing import NDArray

N_BINS = 15


def accuracy(right: NDArray[np.bool_]) -> float | None:
    """Share right; None over nothing."""
    return round(float(right.mean()), 4) if len(right) else None


def macro_f1(truth: NDArray[np.str_], predicted: NDArray[np.str_]) -> float | None:
    """Mean F1 over the values that occur in the truth; None over nothing."""
    scores = []
    for value in np.unique(truth):
        hits = float(((truth == value) & (predicted == value)).sum())
        n = float((truth == value).sum() + (predicted == value).sum())
        scores.append(2 * hits / n)
    return round(float(np.mean(scores)), 4) if scores else None


def calibration_error(
    confidence: NDArray[np.floating], right: NDArray[np.bool_], n_bins: int = N_BINS
) -> float | None:
    """Expected calibration error over equal-width bins, in [0, 1] (Guo et al. 2017)."""
    if not len(right):
        return None
    bins = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    gaps = [
        (bins == b).mean() * abs(confidence[bins == b].mean() - right[bins == b].mean())
        for b in np.unique(bins)
    ]
    return round(float(np.sum(gaps)), 4)
