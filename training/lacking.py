"""How many labels are missing where nothing is decided, because nothing says how often it is right.

It is asked whether a bar could be set if there were more calibration tickets, as a longer draw of
these: what more labels show is taken to be like what they do.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.abstain import LEAST_SURE, Rule, fewest_right, fit_threshold, for_products
from models.types import Matrix, Vector

MOST = 20_000
"""Labels that nobody can be asked for: where so many would not do, more labels are no remedy."""
GROWTH = 1.1


@dataclass(frozen=True, slots=True)
class Lack:
    """What a bar that is not set wants.

    Attributes:
        labels_more: labels like those there are that would set it; None where they would not do.
        wrong_at_best: of the surest held-back tickets, as many as a bar needs or more, the least
            share whose label is another than the best guess; None where so many are not sure.
    """

    labels_more: int | None
    wrong_at_best: float | None


def lacking(
    rule: Rule, probabilities: Matrix, truth: NDArray[np.intp], products: Sequence[str | None]
) -> dict[str, Lack]:
    """What would set each bar that is not set: of products, or the field's (``""``).

    Args:
        rule: fitted on the others.
        probabilities: (n, n_values), as of ``fit_rule``.
        truth: (n,), likewise.
        products: of each ticket.
    """
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    if math.isinf(rule.threshold):
        return {"": _lack(rule, confidence, right, None)}
    product = np.array(products, object)
    return {
        name: _lack(rule, confidence[product == name], right[product == name], name)
        for name, bar in rule.by_product.items()
        if math.isinf(bar)
    }


def _lack(rule: Rule, confidence: Vector, right: NDArray[Any], product: str | None) -> Lack:
    return Lack(
        _more(rule, confidence, right, product),
        _wrong_at_best(confidence, right, rule.target_error),
    )


def _wrong_at_best(confidence: Vector, right: NDArray[Any], target_error: float) -> float | None:
    order = np.argsort(-confidence, kind="stable")
    n_sure = int((confidence >= LEAST_SURE).sum())
    counts = np.arange(1, n_sure + 1)
    shares = np.cumsum(~right[order][:n_sure]) / counts
    enough = shares[counts >= fewest_right(target_error)]
    return round(float(enough.min()), 4) if len(enough) else None


def _more(rule: Rule, confidence: Vector, right: NDArray[Any], product: str | None) -> int | None:
    """Labels more that set the bar of a product, None for the field's, two digits of them."""
    if not len(right):
        confidence, right = np.ones(1, np.float32), np.ones(1, bool)
    n = max(len(right) + 1, int(GROWTH * len(right)))
    while n <= MOST:
        rows = np.linspace(0, len(right), n, endpoint=False).astype(int)
        if math.isfinite(_bar(rule, confidence[rows], right[rows], product)):
            return int(float(f"{n - len(right):.1e}"))
        n = max(n + 1, int(GROWTH * n))
    return None


def _bar(rule: Rule, confidence: Vector, right: NDArray[Any], product: str | None) -> float:
    if product is None:
        return fit_threshold(confidence, right, rule.target_error)
    names = np.full(len(right), product, object)
    found = for_products(confidence, right, names, rule.threshold, rule.target_error)
    return found.get(product, rule.threshold)
