"""From a target error to thresholds and prediction sets, with finite-sample guarantees.

Thresholds are tried from the surest tickets down, as long as an exact upper bound of the error
among the decided stays under the target; the lowest that passed is taken (Angelopoulos et al.
2021, "Learn then Test", arXiv:2110.01052: fixed-sequence testing, begun at several places, the
chance of failure shared among these; against a bound for each threshold: DECISIONS.md, 0019). A
product whose tickets make it likely that the desk's threshold misses the target there has a
stricter one (DECISIONS.md, 0055, 0086). The set is split conformal with the least-ambiguous score
(Sadinle et al. 2019).
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv
from scipy.stats import binom

from models.router import ranked
from models.types import Candidate, Decision, Matrix, Reason, Vector

N_CANDIDATES = 5
N_STARTS = 3
"""Places where testing begins: a mistake among the surest few must not be the end of it."""
N_STEPS = 64
"""Thresholds tried from each."""
FAILURE_PROBABILITY = 0.1
DOUBT_OF_PRODUCT = 0.35
"""Chance, by a product's own tickets, that it errs more than the target where it is decided."""
MOST_BY_CHANCE = 8 * DOUBT_OF_PRODUCT
"""Products that by chance withhold what tells none: as many as of eight, for which that chance was
chosen (DECISIONS.md, 0149, 0156)."""
MIN_PER_PRODUCT = 100
"""A product of which the desk's threshold decides fewer calibration tickets shares it, unless it
is doubted."""
EVEN_ODDS = 0.5
"""A product with few decided tickets is doubted when its mistakes are as many as it has at the
target with less than this chance: 1 of 13 at 5 %, 1 of 6 at 10 %."""
FAR_OFF = 3.0
"""It is also doubted when its tickets, decided or not, are right so many standard deviations less
often than their confidence says."""
LEAST_SURE = 0.5
"""What is likelier wrong than right is never decided, however well the others do."""
NOVEL_AT = 0.99
OUT_OF_SCOPE_AT = 0.9


@dataclass(frozen=True, slots=True)
class Rule:
    """When a field is decided.

    A threshold of ``inf`` never decides; a value below ``set_floor`` is outside the prediction
    set; a product with calibration tickets enough, or with few that speak against the desk's
    threshold, has a threshold of its own: the desk's or a stricter one. Thresholds speak for the
    values ``shown`` by calibration tickets, or for all: another one is never decided, nor is any
    where others together are likelier than the target allows an error to be. Tickets that tell no
    product have the threshold ``untold``, as far as such tickets prove one.
    """

    target_error: float
    threshold: float
    set_floor: float
    by_product: Mapping[str, float] = field(default_factory=dict)
    shown: frozenset[str] | None = None
    untold: float | None = None
    erring: frozenset[str] = frozenset()

    def speaks_for(self, probabilities: Vector, values: Sequence[str]) -> bool:
        """Whether thresholds say how often the best value is right where these are so likely."""
        if self.shown is None or self.shown.issuperset(values):
            return True
        others = [place for place, value in enumerate(values) if value not in self.shown]
        is_best = int(probabilities.argmax()) in others
        return not is_best and bool(probabilities[others].sum() < self.target_error)

    def threshold_for(self, product: str | None) -> float:
        """The threshold in force for a product; for an unknown one, the desk's."""
        return self.by_product.get(product or "", self.threshold)

    def threshold_of_any(self, products: Iterable[str | None], *, is_told: bool) -> float:
        """The threshold in force where these products are possible.

        The strictest of theirs keeps the target for each. A ticket that tells no product, however,
        is one of a group that calibration tickets are of, too: these say how often such tickets are
        right. Only a product that is ``erring`` is stricter: one that lacks labels withholds its
        own tickets, not everybody's.
        """
        if is_told or self.untold is None:
            return max(map(self.threshold_for, products), default=self.threshold)
        erring = (self.threshold_for(product) for product in products if product in self.erring)
        return max((self.untold, *erring))


def fit_rule(
    probabilities: Matrix,
    truth: NDArray[np.intp],
    products: Sequence[str | None],
    target_error: float,
    values: Sequence[str] | None = None,
) -> Rule:
    """Fit thresholds and the set's floor on calibration tickets.

    Args:
        probabilities: (n, n_values) of calibration tickets never used to fit the router.
        truth: (n,) index of the right value, -1 where it is none of the router's.
        products: product of each ticket, for thresholds of their own.
        target_error: share of wrong values accepted among the decided, in (0, 1).
        values: the router's, which may have some that no ticket shows; None where all are shown.
    """
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    threshold = fit_threshold(confidence, right, target_error)
    known = truth >= 0
    of_truth = probabilities[np.flatnonzero(known), truth[known]]
    of_product = np.array(products, object)
    return Rule(
        target_error=target_error,
        threshold=threshold,
        set_floor=_conformal_floor(of_truth, target_error),
        by_product=for_products(confidence, right, of_product, threshold, target_error),
        shown=None if values is None else frozenset(values[i] for i in np.unique(truth[known])),
        untold=_untold(confidence, right, of_product, threshold, target_error),
        erring=_erring(confidence, right, of_product, threshold, target_error),
    )


def fit_threshold(confidence: Vector, right: Vector, target_error: float) -> float:
    """Lowest confidence above which the error is under the target, ``inf`` when none is.

    At least LEAST_SURE. Holds with probability 1 - FAILURE_PROBABILITY over the draw of the
    calibration tickets.
    """
    n = len(confidence)
    order = np.argsort(-confidence, kind="stable")
    n_wrong = np.cumsum(np.logical_not(right[order]))
    falling = -confidence[order]
    failure = FAILURE_PROBABILITY / N_STARTS
    fewest = fewest_right(target_error)
    most = 0
    for start in np.linspace(fewest, n, N_STARTS, endpoint=False) if fewest <= n else ():
        tried = np.unique(np.linspace(start, n, N_STEPS).astype(int))
        # Tickets of equal confidence are decided together, so they are counted together.
        for k in np.searchsorted(falling, falling[tried - 1], side="right"):
            is_sure = -falling[k - 1] >= LEAST_SURE
            if not is_sure or _upper_bound(n_wrong[k - 1], k, failure) > target_error:
                break
            most = max(most, int(k))
    return float(confidence[order[most - 1]]) if most else math.inf


def fewest_right(target_error: float) -> int:
    """How many tickets, all of them right, prove that the error is under the target."""
    return math.ceil(math.log(FAILURE_PROBABILITY / N_STARTS) / math.log1p(-target_error))


def _upper_bound(n_wrong: Any, n: Any, failure: float) -> Any:
    """Error that ``n_wrong`` of ``n`` are under but for a chance of ``failure``, each of (k,).

    Exact (Clopper and Pearson 1934).
    """
    n_right = np.maximum(n - n_wrong, np.finfo(float).tiny)  # none right: 1, and no warning
    return betaincinv(n_wrong + 1, n_right, 1 - failure)


def for_products(
    confidence: Vector,
    right: Vector,
    product: NDArray[np.object_],
    threshold: float,
    target_error: float,
) -> dict[str, float]:
    """The desk's threshold for a product of many tickets, a stricter one where these doubt it.

    A product's own tickets are too few to prove a target; they are enough to make a breach likely.
    The fewer there are, the less they have to prove until they speak against the desk's threshold;
    then they have to make it likely that the target holds, as those of a large product do.
    """
    decided, found = confidence >= threshold, dict[str, float]()
    for name in sorted({name for name in product if name is not None}) if decided.any() else ():
        own = product == name
        rows = np.flatnonzero(decided & own)
        is_doubted = _errs(right[rows], target_error) or _overrates(confidence[own], right[own])
        if is_doubted or len(rows) >= MIN_PER_PRODUCT:
            found[name] = max(threshold, _surest(confidence[rows], right[rows], target_error))
    return found


def _untold(
    confidence: Vector,
    right: Vector,
    product: NDArray[np.object_],
    threshold: float,
    target_error: float,
) -> float | None:
    """The threshold of tickets that tell no product, None where these prove none."""
    rows = np.array([name is None for name in product], bool) & (confidence >= threshold)
    bar = max(threshold, _surest(confidence[rows], right[rows], target_error))
    return bar if rows.any() and bar < math.inf else None


def _erring(
    confidence: Vector,
    right: Vector,
    product: NDArray[np.object_],
    threshold: float,
    target_error: float,
) -> frozenset[str]:
    """The products that make it likely by their own decided tickets that they miss the target.

    Among hundreds some do so by chance, and each would withhold what tells no product. So a product
    counts only where no more than MOST_BY_CHANCE of all would show as much if each just met the
    target. One of a few tickets that cannot show so much is none of these (Tarone 1990, "A modified
    Bonferroni method for discrete data").
    """
    decided = confidence >= threshold
    shown = {
        name: right[rows]
        for name in {name for name in product if name is not None}
        if (rows := decided & (product == name)).any()
    }
    chances = {name: _chance(its, target_error) for name, its in shown.items()}
    sizes = Counter(map(len, shown.values()))
    may_show = {n: binom.sf(np.arange(-1, n), n, target_error) for n in sizes}

    def by_chance(chance: float) -> float:
        """How many products are expected to show what is as improbable as this."""
        shown_by = (k * may_show[n][may_show[n] <= chance].max(initial=0) for n, k in sizes.items())
        return float(sum(shown_by))

    return frozenset(
        name
        for name, chance in chances.items()
        if chance < DOUBT_OF_PRODUCT and by_chance(chance) <= MOST_BY_CHANCE
    )


def _errs(right: Vector, target_error: float) -> bool:
    """Whether decided tickets show more mistakes than the target makes as likely as not."""
    return _chance(right, target_error) < EVEN_ODDS


def _chance(right: Vector, target_error: float) -> float:
    """How likely decided tickets show so many mistakes, and more, where they meet the target."""
    n_wrong = int(np.logical_not(right).sum())
    return float(binom.sf(n_wrong - 1, len(right), target_error))


def _overrates(confidence: Vector, right: Vector) -> bool:
    """Whether tickets are right far less often than their confidence says.

    Of those that are decided a small product has a handful; what it gets wrong below the threshold
    tells, too, what its confidence is worth.
    """
    said = confidence.astype(np.float64)
    return bool(said.sum() - right.sum() > FAR_OFF * math.sqrt((said * (1 - said)).sum()))


def _surest(confidence: Vector, right: Vector, target_error: float) -> float:
    """Lowest confidence down to which a product's tickets make it likely that the target holds.

    ``-inf`` when all of them do, ``inf`` when none.
    """
    order = np.argsort(-confidence, kind="stable")
    n_wrong = np.cumsum(np.logical_not(right[order]))
    # Tickets of equal confidence are decided together.
    last = np.diff(confidence[order], append=-math.inf) < 0
    bound = _upper_bound(n_wrong, np.arange(1, len(order) + 1), DOUBT_OF_PRODUCT)
    fine = np.flatnonzero(last & (bound <= target_error))
    if not len(fine):
        return math.inf
    return -math.inf if fine[-1] == len(order) - 1 else float(confidence[order[fine[-1]]])


def decide(
    probabilities: Vector,
    values: Sequence[str],
    rule: Rule,
    *,
    novelty: float,
    bar: float,
) -> Decision:
    """Decide one field of one ticket, or say why not.

    Args:
        probabilities: (n_values,) of the ticket.
        values: what they are of.
        rule: of the field.
        novelty: of the ticket, in [0, 1].
        bar: the threshold in force; see ``Rule``.
    """
    best = ranked(probabilities, values, N_CANDIDATES)
    candidates = tuple(Candidate(value, confidence) for value, confidence in best)
    top = candidates[0]
    is_sure = top.confidence >= bar
    if is_sure and novelty < NOVEL_AT and rule.speaks_for(probabilities, values):
        return Decision(
            top.value, top.confidence, (top.value,), False, None, candidates, source="model"
        )
    reason = _reason(novelty, probabilities)
    if reason == "ambiguous" and _lacks_a_bar(rule, probabilities, values, bar):
        reason = "untrained"
    least = 2 if reason == "ambiguous" else 1  # several values stay possible, it says
    n_inside = max(least, int((probabilities >= rule.set_floor).sum()))
    inside = tuple(value for value, _ in ranked(probabilities, values, n_inside))
    return Decision(None, top.confidence, inside, True, reason, candidates, "model")


def undecided(decision: Decision, reason: Reason) -> Decision:
    """The same candidates without a decision."""
    return replace(decision, value=None, abstained=True, reason=reason)


def untrained() -> Decision:
    """The decision for a field that no router knows."""
    return Decision(None, 0.0, (), True, "untrained", ())


def _lacks_a_bar(rule: Rule, probabilities: Vector, values: Sequence[str], bar: float) -> bool:
    """Whether labels are missing: it is as sure as asked, and no bar says whether to believe it."""
    is_set = bar < math.inf and rule.speaks_for(probabilities, values)
    return not is_set and bool(probabilities.max() >= 1 - rule.target_error)


def _reason(novelty: float, probabilities: Vector) -> Reason:
    """A ticket between two values scores low for both and looks strange; their share tells it."""
    if novelty >= NOVEL_AT:
        return "novel"
    two = np.sort(probabilities)[-2:].sum()
    if two > (1 + 2 / len(probabilities)) / 2:  # halfway from what two hold by chance to all
        return "ambiguous"
    return "out_of_scope" if novelty >= OUT_OF_SCOPE_AT else "ambiguous"


def _conformal_floor(of_truth: Vector, target_error: float) -> float:
    """Confidence that the right value reaches in a share 1 - target_error of new tickets."""
    rank = math.floor(target_error * (len(of_truth) + 1))
    return float(np.sort(of_truth)[rank - 1]) if rank >= 1 else 0.0
