"""Issues that people named by a cluster: told by one more row beside those the router knows."""

import numpy as np

from models.router import Head, Router
from models.routing.naming import NOTHING_KNOWN, learn_names

AXES = np.eye(16, dtype=np.float32)
JOIN = 0.9


def crowd(around, n, rng):
    vectors = around + 0.6 * rng.normal(size=(n, 16)) / 4
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def a_desk(rng):
    """Past tickets of eight issues and the router that knows them."""
    past = np.vstack([crowd(AXES[i], 300, rng) for i in range(8)])
    values = tuple(f"issue-{i}" for i in range(8))
    dense = Head(20 * AXES[:8], np.full(8, -10, np.float32))
    lexical = Head(np.zeros((8, 1), np.float32), np.zeros(8, np.float32))
    issue_of = np.repeat(np.arange(8, dtype=np.int32), 300)
    return past, Router("issue", values, dense, lexical, issue_of, (1.0, 0.01, 0.01))


def share_won(named, router, vectors):
    known = [NOTHING_KNOWN] * len(vectors) if router is None else router.dense.scores(vectors)
    return np.mean([named.likeliest(v, k) is not None for v, k in zip(vectors, known, strict=True)])


def test_a_named_issue_is_told_beyond_its_members_and_strangers_are_not():
    rng = np.random.default_rng(4)
    past, router = a_desk(rng)
    for known in (router, None):
        mute = learn_names({"mute": crowd(AXES[9], 8, rng)}, known, past, JOIN)
        assert share_won(mute, known, crowd(AXES[9], 100, rng)) >= 0.9
        assert share_won(mute, known, crowd(AXES[3], 200, rng)) <= 0.01


def test_a_name_leaves_a_known_issue_what_the_router_is_sure_of():
    rng = np.random.default_rng(8)
    past, router = a_desk(rng)
    beside = AXES[3] + AXES[9]  # half of what a named ticket says is said of a known issue, too
    mute = learn_names({"mute": crowd(beside, 8, rng)}, router, past, JOIN)
    assert share_won(mute, router, crowd(beside, 200, rng)) >= 0.9
    assert share_won(mute, router, crowd(AXES[3], 200, rng)) <= 0.02
    ticket = crowd(beside, 1, rng)[0]
    scores = router.dense.scores(ticket[None])[0]
    assert mute.likeliest(ticket, scores) == "mute"
    assert mute.likeliest(ticket, scores + 30) is None


def test_a_cluster_with_a_known_issues_name_widens_that_issue():
    rng = np.random.default_rng(6)
    past, router = a_desk(rng)
    told_otherwise = AXES[3] + AXES[10]
    members = crowd(told_otherwise, 8, rng)
    known = learn_names({"issue-3": members}, router, past, JOIN)
    fresh = learn_names({"mute": members}, router, past, JOIN)
    own = crowd(AXES[3], 200, rng)
    assert share_won(known, router, crowd(told_otherwise, 100, rng)) >= 0.9
    assert share_won(known, router, own) > share_won(fresh, router, own)


def test_a_name_is_not_narrowed_by_past_tickets_of_the_same_issue():
    rng = np.random.default_rng(5)
    alike = crowd(AXES[9], 40, rng)
    past = np.vstack([a_desk(rng)[0], alike])
    mute = learn_names({"mute": alike[:8]}, None, past, 0.6)
    assert share_won(mute, None, crowd(AXES[9], 100, rng)) >= 0.8


def test_without_any_other_ticket_nothing_is_told_apart():
    alike = crowd(AXES[9], 8, np.random.default_rng(7))
    assert learn_names({"mute": alike}, None, alike, 0.1) is None
    assert learn_names({"mute": alike}, None, alike[:0], 0.1) is None
