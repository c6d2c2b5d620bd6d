"""Linear heads: how far they bend to single tickets, and what they give to rare values."""

import numpy as np
import pytest
from scipy import sparse

from models.router import Views
from training.heads import BENDS, MIN_TO_BEND, Fitter, choose_bend

DIM = 48


def vectors(truth, apart, seed):
    """Unit vectors around a centre for each value, as far apart as asked."""
    rng = np.random.default_rng(seed)
    centres = np.random.default_rng(0).normal(size=(truth.max() + 1, DIM))
    found = apart * centres[truth] + rng.normal(size=(len(truth), DIM))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize(
    ("apart", "labelled_apart", "expected"), [(2.0, 0.0, BENDS[0]), (0.3, 0.5, BENDS[-1])]
)
def test_a_head_bends_to_labels_that_agree_and_not_to_moods(apart, labelled_apart, expected):
    rng = np.random.default_rng(1)
    meant = rng.integers(0, 4, 600)
    truth = np.where(rng.random(600) < labelled_apart, rng.integers(0, 4, 600), meant)
    assert choose_bend(vectors(meant, apart, 2), truth.astype(np.intp)) == expected


def test_two_values_and_values_that_came_late_are_judged_like_others():
    rng = np.random.default_rng(3)
    truth = rng.integers(0, 2, 400)
    assert choose_bend(vectors(truth, 2.0, 4), truth) == BENDS[0]
    truth[390:] = 2
    assert choose_bend(vectors(truth, 2.0, 4), truth) == BENDS[0]


def test_too_few_tickets_judge_nothing():
    rng = np.random.default_rng(5)
    truth = rng.integers(0, 4, MIN_TO_BEND - 1)
    assert choose_bend(vectors(truth, 0.0, 6), truth) == BENDS[0]
    one_came_late = np.repeat([0, 1], [MIN_TO_BEND, 5])
    assert choose_bend(vectors(one_came_late, 1.0, 7), one_came_late) == BENDS[0]


def test_words_of_a_rare_value_are_heard_beside_those_of_a_frequent_one():
    """Of 300 tickets eight are rare; the word of these stands in as many of the frequent ones."""
    truth = np.repeat([0, 1], [292, 8])
    words = np.zeros((300, 3), np.float32)
    words[:, 0] = 1
    words[284:, 1] = 1
    words[:284, 2] = np.arange(284) % 2
    views = Views(vectors(truth, 1.0, 8), sparse.csr_matrix(words))
    _, lexical = Fitter(2).fit(views, truth)
    said = lexical.scores(sparse.csr_matrix(np.array([[1, 1, 0]], np.float32)))[0]
    assert said.argmax() == 1
