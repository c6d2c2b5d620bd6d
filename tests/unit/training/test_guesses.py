"""Guesses at the labels of tickets that have none."""

import numpy as np
import pytest

from models.router import Views
from models.vectors.lexical import fit_lexicon
from tests.factories import WORDS, make_desk
from tests.twins import HashEncoder
from training.guesses import LEAST, Examples, by_likeness

ISSUES = sorted(WORDS)


def views_of(texts):
    lexicon = fit_lexicon([t.body for t in make_desk(400)])
    return Views(HashEncoder().encode(texts), lexicon.encode(texts))


def n_right(found, views, tickets):
    rows = [int(np.flatnonzero((views.dense == v).all(axis=1))[0]) for v in found.views.dense]
    return sum(tickets[r].issue == ISSUES[p] for r, p in zip(rows, found.places, strict=True))


def sentences(*texts):
    return Examples.of(views_of(texts), np.arange(len(texts)))


@pytest.fixture(scope="module")
def desk():
    return make_desk(400)


@pytest.fixture(scope="module")
def said():
    return sentences(*(" ".join(WORDS[issue].split()[:3]) for issue in ISSUES))


def test_the_tickets_most_like_what_is_said_of_a_value_are_guessed_right(desk, said):
    views = views_of([t.body for t in desk])
    found = by_likeness(views, said, len(ISSUES))
    rows = [int(np.flatnonzero((views.dense == v).all(axis=1))[0]) for v in found.views.dense]
    right = [
        desk[row].issue == ISSUES[place] for row, place in zip(rows, found.places, strict=True)
    ]
    assert np.mean(right) > 0.9
    assert set(found.counts) == {1.0}


def test_half_of_the_tickets_are_guessed_the_surer_half_of_each_value(desk, said):
    found = by_likeness(views_of([t.body for t in desk]), said, len(ISSUES))
    assert len(found.places) == pytest.approx(200, abs=len(ISSUES))
    assert set(found.places) == set(range(len(ISSUES)))


def test_of_a_value_that_few_tickets_are_like_these_few_are_taken(said):
    few = [WORDS[ISSUES[0]]] * LEAST + [WORDS[ISSUES[1]]] * 40
    found = by_likeness(views_of(few), said, len(ISSUES))
    assert (found.places == 0).sum() == LEAST
    assert (found.places == 1).sum() == 20


def test_a_labelled_ticket_moves_what_a_value_is_like(desk):
    """A name that says nothing: what is labelled under it tells what it means."""
    other = ["Q 17", *(" ".join(WORDS[issue].split()[:3]) for issue in ISSUES[1:])]
    labelled = [t for t in desk if t.issue == ISSUES[0]][:3]
    taught = Examples.of(views_of([t.body for t in labelled]), np.zeros(3, np.intp))
    views = views_of([t.body for t in desk[40:]])

    found, untaught = (
        by_likeness(views, known, len(ISSUES))
        for known in (taught.plus(sentences(*other)), sentences(*other))
    )
    assert n_right(found, views, desk[40:]) > n_right(untaught, views, desk[40:]) + 10
