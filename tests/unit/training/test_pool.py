"""Weights and trust are fitted on what heads say of tickets that they never saw."""

import numpy as np
import pytest
from scipy.special import expit, log_softmax, logit

from models.router import PLAIN, pooled
from training.heads import ABSENT, UNWEIGHED
from training.metrics import calibration_error
from training.pool import fit_pool, fit_trust, likeliest, pool_right, pool_unseen

N = 4000


def noisy_desk(seed):
    """Views that know what a ticket is about, and people who misfile three in ten."""
    rng = np.random.default_rng(seed)
    meant = rng.integers(0, 6, N)
    clear = rng.exponential(6, N)
    views = []
    for noise in (1.0, 1.5, 4.0):
        scores = rng.normal(scale=noise, size=(N, 6))
        scores[np.arange(N), meant] += clear
        views.append(log_softmax(scores, axis=1).astype(np.float32))
    truth = np.where(rng.random(N) < 0.3, 0, meant)
    return views, truth


def said_and_right(found, truth):
    return found.max(axis=1), found.argmax(axis=1) == truth


def test_a_view_that_knows_more_weighs_more():
    (one, other, third), _ = fit_pool(*noisy_desk(1))
    assert one > other > third > 0


def test_confidence_is_nearer_to_the_truth_on_a_desk_that_labels_like_tickets_apart():
    views, truth = noisy_desk(2)
    weights, trust = fit_pool(views, truth)
    later, labels = noisy_desk(3)
    before, after = (
        calibration_error(*said_and_right(pooled(later, weights, t), labels))
        for t in (PLAIN, trust)
    )
    assert after < before / 3


def test_the_trust_finds_the_slope_and_intercept_that_are_there():
    rng = np.random.default_rng(4)
    said = rng.uniform(0.3, 0.99, 50_000)
    right = rng.random(50_000) < expit(0.6 * logit(said) - 0.3)
    assert fit_trust(said, right) == pytest.approx((0.6, -0.3), abs=0.05)


def test_a_few_right_answers_do_not_make_anyone_certain():
    slope, intercept = fit_trust(np.full(3, 0.8), np.ones(3, bool))
    assert expit(slope * logit(0.8) + intercept) < 0.95


def test_what_a_fold_never_saw_weighs_nothing():
    views, truth = noisy_desk(5)
    blind = np.arange(N) % 3 == 0
    unseen = [view.copy() for view in views]
    for view in unseen:
        view[blind, truth[blind]] = ABSENT
    seen = [view[~blind] for view in views]
    assert fit_pool(unseen, truth) == fit_pool(seen, truth[~blind])
    few = [view[:15] for view in views]
    assert fit_pool(few, truth[:15]) == (UNWEIGHED, PLAIN)


def test_a_folds_tickets_are_joined_as_the_others_teach_that_are_asked_about():
    views, truth = noisy_desk(6)
    folds, asked = np.arange(N) * 2 // N, np.arange(N) % 3 > 0
    found = pool_unseen(views, truth, folds, asked)
    first, others = folds == 0, (folds > 0) & asked
    taught = fit_pool([view[others] for view in views], truth[others])
    np.testing.assert_array_equal(found[first], pooled([view[first] for view in views], *taught))


def astray_desk(seed, share):
    """Views that know what a ticket is about, and a share of labels drawn at random."""
    rng = np.random.default_rng(seed)
    meant = rng.integers(0, 6, N)
    views = []
    for noise in (0.5, 1.0, 2.0):
        scores = rng.normal(scale=noise, size=(N, 6))
        scores[np.arange(N), meant] += 6
        views.append(log_softmax(scores, axis=1).astype(np.float32))
    truth = np.where(rng.random(N) < share, rng.integers(0, 6, N), meant)
    return views, truth, meant


def test_labels_drawn_at_random_leave_no_doubt_of_what_is_right():
    views, truth, meant = astray_desk(7, 0.2)
    assert likeliest(views, truth, UNWEIGHED)[1] == pytest.approx(0.2, abs=0.03)
    right = pool_right(views, truth)
    rows, wrong = np.arange(N), truth != meant
    assert (right.argmax(axis=1) == meant).mean() > 0.99
    of_wrong = right[rows, truth][wrong] / right[rows, meant][wrong]
    assert np.median(of_wrong) < 0.001
    labelled = pooled(views, *fit_pool(views, truth))
    assert np.median(labelled[rows, truth][wrong] / labelled[rows, meant][wrong]) > 0.01


def test_without_such_labels_the_weights_are_those_of_the_pool():
    views, truth, _ = astray_desk(8, 0.0)
    plain, none, _ = likeliest(views, truth, UNWEIGHED, 0.0)
    weights, share, _ = likeliest(views, truth, UNWEIGHED)
    assert weights == pytest.approx(plain, rel=0.05)
    assert none == 0
    assert share < 0.005
    few = [view[:15] for view in views]
    np.testing.assert_array_equal(pool_right(few, truth[:15]), pooled(few, UNWEIGHED, PLAIN))
