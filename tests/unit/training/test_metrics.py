"""Figures of merit against their definitions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.metrics import calibration_error, macro_f1, share

NOTHING = np.array([])
LABELS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abcd")), min_size=1)


def test_over_nothing_there_is_no_figure():
    assert share(NOTHING.astype(bool)) is None
    assert macro_f1(NOTHING.astype(str), NOTHING.astype(str)) is None
    assert calibration_error(NOTHING, NOTHING.astype(bool)) is None


def test_a_share_is_of_those_asked():
    assert share(np.array([True, True, False])) == 0.6667


@settings(max_examples=50)
@given(LABELS)
def test_macro_f1_is_the_mean_over_the_values_that_occur(pairs):
    truth, predicted = (np.array(column) for column in zip(*pairs, strict=True))
    scores = []
    for value in set(truth):
        hits = sum(t == p == value for t, p in pairs)
        scores.append(2 * hits / sum((t == value) + (p == value) for t, p in pairs))
    assert macro_f1(truth, predicted) == pytest.approx(np.mean(scores), abs=1e-4)


def test_confidence_that_says_how_often_it_is_right_has_no_calibration_error():
    confidence = np.repeat([0.5, 0.9], 10)
    right = np.array([True] * 5 + [False] * 5 + [True] * 9 + [False])
    assert calibration_error(confidence, right) == 0


def test_calibration_error_is_the_mean_gap_weighed_by_tickets():
    confidence = np.repeat([0.5, 1.0], [10, 30])
    right = np.repeat([True, False, True], [5, 15, 20])
    assert calibration_error(confidence, right) == pytest.approx(0.75 * (1 - 20 / 30))


def test_overconfidence_and_doubt_do_not_cancel_out():
    assert calibration_error(np.array([0.9, 0.1]), np.array([False, True])) == 0.9
