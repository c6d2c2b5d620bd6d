"""What is told in words of its own and is a known issue all the same."""

import numpy as np

from models.router import Head, Router
from models.routing.plain import LEAD, SURE, plainly

SCORES = np.array([[LEAD + 1, 0.0, -1.0]], np.float32)
CERTAIN = np.array([[0.998, 0.001, 0.001]], np.float32)
NOVEL = np.array([0.99], np.float32)


def router(*values):
    nothing = Head(np.zeros((len(values), 2), np.float32), np.zeros(len(values), np.float32))
    neighbours = np.zeros(1, np.int32)
    return Router("issue", values, nothing, nothing, neighbours, (1.0, 1.0, 1.0))


def told(scores=SCORES, probabilities=CERTAIN, novelty=NOVEL):
    return plainly(router("a", "b", "c"), (scores, scores, scores), probabilities, novelty)


def test_a_novel_ticket_that_the_router_is_sure_of_by_meaning_is_plainly_of_its_issue():
    assert told() == ["a"]


def test_it_is_not_where_meaning_alone_leaves_another_issue_possible():
    assert told(scores=np.array([[LEAD - 0.1, 0.0, -1.0]], np.float32)) == [None]


def test_it_is_not_where_the_router_is_not_sure():
    unsure = np.array([[SURE - 0.01, 0.01, 0.01]], np.float32)
    assert told(probabilities=unsure) == [None]


def test_an_ordinary_ticket_need_not_be_told():
    assert told(novelty=np.array([0.3], np.float32)) == [None]


def test_a_desk_of_one_issue_has_nothing_to_tell_it_from():
    one = np.ones((1, 1), np.float32)
    assert plainly(router("a"), (one, one, one), one, NOVEL) == [None]
