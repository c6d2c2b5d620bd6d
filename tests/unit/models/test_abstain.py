"""Deciding only where the error target holds."""

import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import binom

from models.abstain import (
    DOUBT_OF_PRODUCT,
    FAILURE_PROBABILITY,
    MIN_PER_PRODUCT,
    Rule,
    decide,
    fit_rule,
    fit_threshold,
    untrained,
)

TARGET = 0.1
VALUES = ("a", "b", "c")
UNSURE = np.array([0.5, 0.3, 0.2], np.float32)
RULE = Rule(target_error=TARGET, threshold=0.8, set_floor=0.25, by_product={"aria-5": 0.45})


def calibrated(rng, n):
    """Confidences in [0.5, 1] that are right as often as they say: above t, (1 - t) / 2 err."""
    confidence = rng.uniform(0.5, 1, n)
    return confidence, rng.random(n) < confidence


def test_the_target_holds_over_many_draws_of_calibration_tickets():
    rng = np.random.default_rng(1)
    thresholds = [fit_threshold(*calibrated(rng, 2000), TARGET) for _ in range(200)]
    n_violated = sum((1 - t) / 2 > TARGET for t in thresholds)
    assert n_violated <= binom.ppf(0.999, 200, FAILURE_PROBABILITY)
    # Not by never deciding: most draws find a threshold that decides something.
    assert sum(t < 1 for t in thresholds) > 150


def test_more_calibration_tickets_let_more_be_decided():
    rng = np.random.default_rng(2)
    few, many = (fit_threshold(*calibrated(rng, n), TARGET) for n in (300, 30_000))
    assert 0.8 <= many < few


def test_without_calibration_tickets_nothing_is_ever_decided():
    rule = fit_rule(np.empty((0, 3), np.float32), np.empty(0, int), [], TARGET)
    assert rule.threshold == math.inf
    sure = decide(np.array([1, 0, 0], np.float32), VALUES, rule, novelty=0, bar=rule.threshold)
    assert sure.abstained
    assert sure.value is None


def test_a_handful_of_right_answers_is_not_evidence_enough():
    assert fit_threshold(np.full(10, 0.99), np.ones(10, bool), 0.05) == math.inf


def test_what_is_likelier_wrong_than_right_is_never_decided():
    confidence = np.linspace(0.2, 1, 4000)
    assert fit_threshold(confidence, np.ones(4000, bool), 0.05) == pytest.approx(0.5, abs=0.02)


def test_tickets_of_equal_confidence_are_decided_together_or_not_at_all():
    right = np.arange(1600) < 200  # a threshold cannot tell the first ones from the rest
    assert fit_threshold(np.ones(1600), right, 0.05) == math.inf


@pytest.mark.parametrize("n_values", [3, 40])
def test_the_right_value_is_in_the_set_as_often_as_promised(n_values):
    rng = np.random.default_rng(3)
    values = [f"v-{n}" for n in range(n_values)]
    covered, sizes = [], []
    for _ in range(200):
        drawn = rng.dirichlet(np.ones(n_values), 149).astype(np.float32)
        truth = (drawn.cumsum(axis=1) < rng.random((149, 1))).sum(axis=1).clip(max=n_values - 1)
        rule = fit_rule(drawn[:99], truth[:99], [None] * 99, TARGET)
        told = [decide(row, values, rule, novelty=0, bar=rule.threshold) for row in drawn[99:]]
        assert all(decision.abstained for decision in told)  # of those decided the one value is
        covered.append(np.mean([values[t] in d.set for t, d in zip(truth[99:], told, strict=True)]))
        sizes += [len(d.set) for d in told]
    noise = 4 * np.std(covered) / np.sqrt(len(covered))
    assert np.mean(covered) > 1 - TARGET - noise
    assert np.mean(sizes) < n_values


def test_a_value_the_router_does_not_know_counts_as_wrong():
    probabilities = np.tile(np.array([0.9, 0.1], np.float32), (400, 1))
    known = fit_rule(probabilities, np.zeros(400, int), [None] * 400, TARGET)
    unknown = fit_rule(probabilities, np.full(400, -1), [None] * 400, TARGET)
    assert known.threshold == np.float32(0.9)
    assert unknown.threshold == math.inf


def desk_of_two(n, n_wrong_of_harder):
    """A large easy product, all right, and a small harder one whose last tickets are wrong."""
    confidence = np.concatenate([np.full(20 * n, 0.9), np.linspace(0.9, 0.8, n)])
    right = np.arange(21 * n) < 21 * n - n_wrong_of_harder
    probabilities = np.column_stack([confidence, 1 - confidence]).astype(np.float32)
    products = ["easy"] * (20 * n) + ["harder"] * n
    return fit_rule(probabilities, np.where(right, 0, 1), products, TARGET)


def test_a_product_on_which_the_target_is_missed_has_a_stricter_threshold():
    rule = desk_of_two(2 * MIN_PER_PRODUCT, MIN_PER_PRODUCT)
    assert rule.threshold == rule.threshold_for("easy") == pytest.approx(0.8)
    harder = rule.threshold_for("harder")
    # Half of its tickets are right; of those decided a tenth may be wrong, and some less are.
    assert 0.5 < np.interp(harder, [0.8, 0.9], [1, 0]) < 0.5 / (1 - TARGET)


def test_a_products_target_is_kept_in_two_draws_of_three():
    rng = np.random.default_rng(3)
    thresholds = []
    for _ in range(100):
        n = 2 * MIN_PER_PRODUCT
        confidence, right = calibrated(rng, n)
        confidence = np.concatenate([confidence, np.ones(9 * n)])
        probabilities = np.column_stack([confidence, 1 - confidence]).astype(np.float32)
        truth = np.concatenate([np.where(right, 0, 1), np.zeros(9 * n, int)])
        rule = fit_rule(probabilities, truth, ["harder"] * n + ["easy"] * 9 * n, TARGET)
        thresholds.append(rule.threshold_for("harder"))
    n_violated = sum((1 - t) / 2 > TARGET for t in thresholds)
    assert n_violated <= binom.ppf(0.99, 100, DOUBT_OF_PRODUCT)
    assert sum(t < 1 for t in thresholds) > 90


def test_a_product_that_is_never_right_is_never_decided():
    n = 2 * MIN_PER_PRODUCT
    assert desk_of_two(n, n).threshold_for("harder") == math.inf


def desk_with_a_small_product(confidence, right):
    """A large easy product, all right, beside a small one of these tickets."""
    confidence = np.concatenate([np.full(200, 0.9), confidence])
    probabilities = np.column_stack([confidence, 1 - confidence]).astype(np.float32)
    truth = np.where(np.concatenate([np.ones(200, bool), right]), 0, 1)
    products = ["easy"] * 200 + ["small"] * len(right)
    return fit_rule(probabilities, truth, products, TARGET)


def desk_that_seldom_tells(n_untold, n_wrong):
    """Tickets that tell no product beside five of a young one, so many of these wrong."""
    right = np.concatenate([np.ones(200 + n_untold, bool), np.arange(5) >= n_wrong])
    probabilities = np.tile(np.array([0.9, 0.1], np.float32), (len(right), 1))
    products = ["easy"] * 200 + [None] * n_untold + ["young"] * 5
    return fit_rule(probabilities, np.where(right, 0, 1), products, TARGET)


@pytest.mark.parametrize(
    ("n_untold", "n_wrong", "is_decided"), [(50, 1, True), (50, 3, False), (3, 1, False)]
)
def test_a_product_withholds_what_tells_none_only_where_it_is_likely_to_err(
    n_untold, n_wrong, is_decided
):
    """One mistake of five proves nothing, for the product nor against it, if others tell of it."""
    rule = desk_that_seldom_tells(n_untold, n_wrong)
    assert rule.threshold_for("young") == math.inf
    assert rule.threshold_of_any(["easy", "young"], is_told=True) == math.inf
    bar = rule.threshold_of_any(["easy", "young"], is_told=False)
    assert (bar < math.inf) is is_decided


@pytest.mark.parametrize(
    ("n_products", "n_wrong", "is_erring"),
    [(8, 2, True), (300, 2, False), (300, 3, False), (300, 5, True)],
)
def test_of_hundreds_of_products_one_is_likely_to_err_by_what_hardly_any_shows_by_chance(
    n_products, n_wrong, is_erring
):
    """Eight tickets each; of one some are wrong. Else every desk of hundreds would be silent."""
    names = [f"p-{i}" for i in range(n_products) for _ in range(8)]
    right = np.concatenate([np.arange(8) >= n_wrong, np.ones(len(names) - 8 + 200, bool)])
    probabilities = np.tile(np.array([0.9, 0.1], np.float32), (len(right), 1))
    rule = fit_rule(probabilities, np.where(right, 0, 1), [*names, *[None] * 200], TARGET)
    assert rule.threshold_for("p-0") == math.inf
    bar = rule.threshold_of_any(["p-0", "p-1"], is_told=False)
    assert (bar == math.inf) is is_erring


def test_a_product_too_small_to_prove_the_target_by_itself_shares_the_desks_threshold():
    # Among so few a mistake proves nothing, nor contradicts.
    right = np.arange(10) > 0
    rule = desk_with_a_small_product(np.linspace(0.9, 0.8, 10), right)
    assert rule.by_product == {"easy": rule.threshold}
    assert rule.threshold_for("small") == rule.threshold == rule.threshold < 1


def test_a_small_product_that_is_wrong_where_it_is_decided_is_not_decided():
    right = np.array([True, False, False, False, False, False])
    rule = desk_with_a_small_product(np.full(6, 0.9), right)
    assert rule.threshold < rule.threshold_for("small") == math.inf


def test_a_small_product_that_is_doubted_is_decided_where_its_surest_tickets_are_right():
    right = np.arange(40) < 30
    rule = desk_with_a_small_product(np.linspace(0.99, 0.9, 40), right)
    assert rule.threshold < 0.9 <= rule.threshold_for("small") < 0.99


def test_a_small_product_whose_confidence_is_worth_little_has_to_show_that_it_is_right():
    """All that the desk's threshold decides is right; what tells is what is below it."""
    confidence = np.concatenate([np.full(3, 0.9), np.full(60, 0.7)])
    honest, doubted = (
        desk_with_a_small_product(confidence, np.arange(63) < n_right) for n_right in (45, 27)
    )
    assert honest.threshold == doubted.threshold == np.float32(0.9)
    assert honest.threshold_for("small") == honest.threshold
    assert doubted.threshold_for("small") == math.inf


def test_a_sure_value_is_decided():
    decision = decide(np.array([0.1, 0.85, 0.05]), VALUES, RULE, novelty=0.5, bar=RULE.threshold)
    assert (decision.value, decision.abstained, decision.reason) == ("b", False, None)
    assert decision.set == ("b",)
    assert [c.value for c in decision.candidates] == ["b", "a", "c"]


def test_an_unsure_value_is_left_open_with_the_values_that_stay_possible():
    decision = decide(UNSURE, VALUES, RULE, novelty=0.5, bar=RULE.threshold)
    assert (decision.value, decision.abstained, decision.reason) == (None, True, "ambiguous")
    assert decision.set == ("a", "b")
    assert decision.confidence == 0.5


def test_the_set_is_never_empty_and_of_two_where_several_values_stay_possible():
    strict = Rule(target_error=TARGET, threshold=0.8, set_floor=0.99)
    strange = decide(UNSURE, VALUES, strict, novelty=0.96, bar=strict.threshold)
    assert (strange.reason, strange.set) == ("out_of_scope", ("a",))
    torn = decide(UNSURE, VALUES, strict, novelty=0, bar=strict.threshold)
    assert (torn.reason, torn.set) == ("ambiguous", ("a", "b"))
    only = decide(np.array([0.5], np.float32), ("a",), strict, novelty=0, bar=strict.threshold)
    assert only.set == ("a",)


@pytest.mark.parametrize(
    "no_bar",
    [
        replace(RULE, threshold=math.inf, by_product={}),
        replace(RULE, by_product={"aria-5": math.inf}),
        replace(RULE, shown=frozenset({"b", "c"})),
    ],
)
def test_a_sure_value_without_a_bar_is_untrained_and_an_unsure_one_ambiguous(no_bar):
    sure, unsure = (np.array(p, np.float32) for p in ([0.95, 0.03, 0.02], [0.85, 0.1, 0.05]))
    lacks = decide(sure, VALUES, no_bar, novelty=0.5, bar=no_bar.threshold_for("aria-5"))
    assert (lacks.value, lacks.reason, lacks.set) == (None, "untrained", ("a",))
    assert lacks.candidates[0].value == "a"
    torn = decide(unsure, VALUES, no_bar, novelty=0.5, bar=no_bar.threshold_for("aria-5"))
    assert (torn.reason, torn.set) == ("ambiguous", ("a", "b"))
    assert (
        decide(sure, VALUES, no_bar, novelty=0.995, bar=no_bar.threshold_for("aria-5")).reason
        == "novel"
    )


def test_a_sure_value_under_a_bar_is_ambiguous():
    strict = replace(RULE, threshold=0.99)
    below = decide(np.array([0.95, 0.03, 0.02]), VALUES, strict, novelty=0, bar=strict.threshold)
    assert below.reason == "ambiguous"


def test_a_products_threshold_rules_its_tickets_only():
    assert decide(UNSURE, VALUES, RULE, novelty=0, bar=RULE.threshold_for("aria-5")).value == "a"
    assert decide(UNSURE, VALUES, RULE, novelty=0, bar=RULE.threshold_for("other")).value is None


def test_a_value_without_a_calibration_ticket_is_never_decided():
    sure = np.array([0.01, 0.01, 0.98], np.float32)
    assert decide(sure, VALUES, RULE, novelty=0, bar=RULE.threshold).value == "c"
    rule = replace(RULE, shown=frozenset({"a", "b"}))
    decision = decide(sure, VALUES, rule, novelty=0, bar=rule.threshold)
    assert (decision.value, decision.abstained) == (None, True)
    assert decision.candidates[0].value == "c"


def test_a_ticket_that_may_be_of_such_a_value_is_not_decided_for_another():
    rule = replace(RULE, shown=frozenset({"a", "b"}))
    for of_c, decided in ((TARGET - 0.02, "a"), (TARGET + 0.02, None)):
        between = np.array([0.99 - of_c, 0.01, of_c], np.float32)
        assert decide(between, VALUES, rule, novelty=0, bar=rule.threshold).value == decided


def test_the_values_of_calibration_tickets_are_those_that_they_show():
    rule = fit_rule(np.eye(3, dtype=np.float32), np.array([0, -1, 2]), [None] * 3, TARGET, VALUES)
    assert rule.shown == {"a", "c"}


def test_a_ticket_unlike_all_training_is_never_decided():
    sure = np.array([0.0, 1.0, 0.0], np.float32)
    decision = decide(sure, VALUES, RULE, novelty=0.995, bar=RULE.threshold)
    assert (decision.value, decision.reason) == (None, "novel")


def test_an_unsure_and_unusual_ticket_is_out_of_scope():
    assert decide(UNSURE, VALUES, RULE, novelty=0.96, bar=RULE.threshold).reason == "out_of_scope"


def test_an_unusual_ticket_between_two_values_is_ambiguous():
    between = np.array([0.5, 0.45, 0.05], np.float32)
    assert decide(between, VALUES, RULE, novelty=0.96, bar=RULE.threshold).reason == "ambiguous"
    assert decide(between, VALUES, RULE, novelty=0.995, bar=RULE.threshold).reason == "novel"


def test_at_most_five_candidates_are_told():
    values = tuple("abcdefgh")
    flat = np.full(8, 0.125, np.float32)
    assert len(decide(flat, values, RULE, novelty=0, bar=RULE.threshold).candidates) == 5


def test_a_field_without_a_router_says_untrained():
    decision = untrained()
    assert (decision.value, decision.abstained, decision.reason) == (None, True, "untrained")
    assert decision.candidates == ()
