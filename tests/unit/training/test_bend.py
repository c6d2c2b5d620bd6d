"""The dense head bends less where labels are wrong at random, and only there."""

import numpy as np

from training.bend import fit_bend
from training.heads import BENDS

N, N_VALUES = 1500, 6


def desk(wrong=0.0, *, apart=0.0, n=N):
    """Tickets around six middles; labels wrong at random, or tossed for between two values."""
    rng = np.random.default_rng(0)
    meant = rng.integers(0, N_VALUES, n)
    vectors = rng.normal(size=(n, 64)) * 0.5 + np.eye(64)[meant] * 3
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    tossed = (meant < 2) & (rng.random(n) < apart)
    labels = np.where(tossed, rng.integers(0, 2, n), meant)
    labels = np.where(rng.random(n) < wrong, rng.integers(0, N_VALUES, n), labels)
    return vectors.astype(np.float32), labels.astype(np.intp), np.ones(n, bool), N_VALUES


def test_where_labels_agree_the_head_bends_as_far_as_it_may():
    assert fit_bend(*desk()) == BENDS[0]


def test_where_some_labels_are_wrong_at_random_it_bends_least():
    assert fit_bend(*desk(wrong=0.15)) == BENDS[-1]


def test_people_who_file_like_tickets_apart_are_not_wrong_at_random():
    assert fit_bend(*desk(apart=1.0)) == BENDS[0]


def test_too_few_tickets_say_nothing_of_it():
    assert fit_bend(*desk(wrong=0.3, n=60)) == BENDS[0]
    vectors, labels, asked, n_values = desk(wrong=0.15)
    assert fit_bend(vectors, labels, asked & (np.arange(N) < 1000), n_values) == BENDS[0]
    assert fit_bend(vectors, np.zeros_like(labels), asked, n_values) == BENDS[0]
