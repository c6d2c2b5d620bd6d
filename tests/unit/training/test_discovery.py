"""Issue types that nobody has named yet."""

from dataclasses import replace

import numpy as np
import pytest

from models.types import Ticket
from models.vectors.sight import fit_sight
from tests.factories import DAY, FILLERS, NOW, WORDS, around
from tests.twins import HashEncoder
from training import discovery
from training.discovery import groups, unnamed


def test_every_ticket_has_one_group_and_the_largest_comes_first():
    rng = np.random.default_rng(0)
    window = np.vstack([around(0, 12, 0.03, rng), around(1, 8, 0.03, rng), around(2, 30, 1.0, rng)])
    found = groups(window)
    assert sorted(row for group in found for row in group) == list(range(len(window)))
    assert [len(group) for group in found] == sorted((len(g) for g in found), reverse=True)
    assert any(set(range(12)) <= set(group) for group in found)


@pytest.mark.parametrize("n", [10, 60, 700])
def test_tickets_about_one_thing_are_one_group(n):
    assert groups(around(0, n, 0.05, np.random.default_rng(1))) == (tuple(range(n)),)


def test_the_same_sentence_from_all_is_one_group():
    same = np.repeat(np.eye(8, dtype=np.float32)[:1], 300, axis=0)
    assert groups(same) == (tuple(range(300)),)


def test_a_large_group_and_small_ones_are_told_apart():
    rng = np.random.default_rng(2)
    sizes = (200, 40, 15, 15)
    parts = [around(axis, n, 0.08, rng) for axis, n in enumerate(sizes)]
    starts = np.cumsum((0, *sizes))
    assert groups(np.vstack(parts)) == tuple(
        tuple(range(starts[i], starts[i + 1])) for i in range(4)
    )


def test_a_group_is_found_alike_whatever_else_there_is():
    rng = np.random.default_rng(3)
    one = around(0, 30, 0.08, rng)
    others = np.vstack([around(axis, 30, 0.08, rng) for axis in range(1, 31)])
    assert tuple(range(30)) in groups(np.vstack([one, others[:60]]))
    assert tuple(range(30)) in groups(np.vstack([one, others]))


def test_one_ticket_is_a_group_and_none_are_none():
    assert groups(np.eye(4, dtype=np.float32)[:1]) == ((0,),)
    assert groups(np.empty((0, 4), np.float32)) == ()


A = "double_charge"


def about(n, topic, **fields):
    """So many customers who write nearly the same."""
    said = [f"{WORDS[topic]} {FILLERS[i % len(FILLERS)]}" for i in range(n)]
    return [
        Ticket(f"{topic}-{i}", NOW, body=text, customer=f"c-{i}", **fields)
        for i, text in enumerate(said)
    ]


def test_what_bears_no_issue_is_listed_by_how_many_tell_it():
    labelled = about(9, "late_parcel", issue="late_parcel")
    tickets = [*about(20, "no_signal"), *about(30, "broken_screen"), *labelled]
    sight = fit_sight(HashEncoder().encode([t.body for t in tickets]))
    found = unnamed(tickets, HashEncoder(), sight)
    assert [u.n_tickets for u in found] == [30, 20]
    assert "cracked" in found[0].title
    assert set(found[1].ticket_ids) == {f"no_signal-{i}" for i in range(20)}


def test_a_group_that_is_taken_for_a_known_issue_is_listed_with_it(artifact):
    strange = [
        replace(t, id=f"new-{t.id}", body=f"zebra quilt ferment oboe glacier {i}")
        for i, t in enumerate(about(9, A))
    ]
    tickets = [*about(20, A), *strange]
    sight = fit_sight(HashEncoder().encode([t.body for t in tickets]))
    found = unnamed(tickets, HashEncoder(), sight, artifact.model)
    assert [(u.n_tickets, u.like) for u in found] == [(20, A), (9, None)]
    assert {u.like for u in unnamed(tickets, HashEncoder(), sight)} == {None}


def test_of_many_tickets_the_newest_are_looked_at(monkeypatch):
    monkeypatch.setattr(discovery, "MOST", 20)
    old = [replace(t, created_at=NOW - DAY) for t in about(20, "no_signal")]
    found = unnamed([*about(20, "broken_screen"), *old], HashEncoder(), None)
    assert [u.ticket_ids[0].split("-")[0] for u in found] == ["broken_screen"]


def test_few_customers_are_no_issue_type():
    one = [replace(t, customer="same") for t in about(9, "no_signal")]
    assert unnamed([*one, *about(3, "broken_screen")], HashEncoder(), None) == ()
    assert unnamed([], HashEncoder(), None) == ()
