"""How many labels are missing where nothing is decided."""

import math
from dataclasses import replace
from itertools import chain

import numpy as np
import pytest

from models.abstain import fit_rule
from tests.factories import make_desk
from tests.unit.training.test_train import trained
from training.lacking import lacking
from training.report import card

TARGET = 0.05


def calibration(n, wrong=(), product=None):
    """Probabilities of two values, the surest first, and whether the first is right."""
    first = np.linspace(0.999, 0.6, n, dtype=np.float32)
    truth = np.zeros(n, np.intp)
    truth[list(wrong)] = 1
    return np.stack([first, 1 - first], axis=1), truth, [product] * n


def together(*parts):
    probabilities, truth, products = zip(*parts, strict=True)
    return np.concatenate(probabilities), np.concatenate(truth), [*chain(*products)]


def missing(told):
    return lacking(fit_rule(*told, TARGET), *told)


@pytest.mark.parametrize("n", [0, 5, 20, 60])
def test_with_so_many_labels_more_the_bar_is_set_and_with_few_of_them_it_is_not(n):
    more = missing(calibration(n))[""].labels_more
    assert fit_rule(*calibration(n + more), TARGET).threshold < math.inf
    assert fit_rule(*calibration(n + more // 3), TARGET).threshold == math.inf


def test_where_a_bar_is_set_nothing_is_missing():
    assert missing(calibration(100)) == {}


def test_a_product_that_is_doubted_for_want_of_labels_is_named():
    usual = calibration(200, product="usual")
    more = missing(together(usual, calibration(12, [11], product="new")))
    assert more.keys() == {"new"}
    enough = calibration(12 + more["new"].labels_more, [11], product="new")
    assert missing(together(usual, enough)) == {}


def test_where_the_surest_are_wrong_more_labels_alike_would_not_do():
    assert missing(calibration(50, range(0, 50, 2)))[""].labels_more is None
    assert missing(calibration(50, range(50)))[""].labels_more is None


def test_how_wrong_the_surest_are_at_best_is_told_where_as_many_are_sure_as_prove_a_bar():
    noisy = missing(calibration(400, range(4, 400, 20)))[""]
    assert 0.04 <= noisy.wrong_at_best <= 0.05
    assert missing(calibration(20))[""].wrong_at_best is None


def test_the_card_tells_of_wrong_labels_where_they_withhold_what_is_sure():
    noisy = make_desk(400)
    for n in range(0, len(noisy), 12):
        noisy[n] = replace(noisy[n], queue=noisy[n - 1].queue)
    told = card(trained(noisy))
    assert "| wrong at best | target |" in told
    assert "vigie evaluate --suspects" in told


def test_the_card_says_what_decides_nothing_yet():
    few = card(trained(make_desk(40)))
    assert "| queue | all | about " in few
    assert "What decides nothing yet" in few


def test_the_card_of_a_desk_that_decides_says_nothing_of_missing_labels(artifact):
    assert "What decides nothing yet" not in card(artifact)
