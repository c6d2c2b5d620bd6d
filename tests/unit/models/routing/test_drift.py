"""Drift: told when it is large and sure, for the desk and for each product."""

import json
from dataclasses import replace

import numpy as np
import pytest

from models.routing.drift import MIN_TICKETS, Answered, as_json, drifts, from_json, usual


def week(n, *, seed, product="tv", mix=(0.5, 0.3, 0.2), sure=0.9, strange=0.1, wrong=0.0):
    rng = np.random.default_rng(seed)
    return [
        Answered(
            product=product,
            guess="abcdefghijkl"[rng.choice(len(mix), p=mix)],
            confidence=float(np.clip(rng.normal(sure, 0.1), 0, 1)),
            novelty=float(rng.uniform(0.9, 1) if rng.random() < strange else rng.uniform(0, 0.9)),
            corrected=bool(rng.random() < wrong),
        )
        for _ in range(n)
    ]


@pytest.fixture(scope="module")
def reference():
    judged = [*week(400, seed=1), *week(400, seed=2, product="phone")]
    return usual("queue", 0.05, judged)


def signs(reference, **changed):
    tv = week(300, seed=3, **changed)
    found = drifts(reference, [*tv, *week(300, seed=4, product="phone")])
    return {d.product: set(d.signs) for d in found}


def test_a_week_like_those_judged_says_nothing(reference):
    for seed in range(10, 60):
        recent = [*week(150, seed=seed), *week(150, seed=1000 + seed, product="phone")]
        assert drifts(reference, recent) == []


def test_a_small_week_of_many_values_is_not_another_mix_by_chance():
    even = [1 / 12] * 12
    for seed in range(50):
        judged = usual("queue", 0.05, week(120, seed=seed, mix=even))
        assert drifts(judged, week(60, seed=1000 + seed, mix=even)) == []


@pytest.mark.parametrize(
    ("changed", "sign"),
    [
        ({"strange": 0.4}, "novelty"),
        ({"sure": 0.7}, "confidence"),
        ({"mix": (0.1, 0.2, 0.7)}, "mix"),
        ({"wrong": 0.15}, "error"),
    ],
)
def test_what_changes_for_one_product_is_told_of_it_and_not_of_the_other(reference, changed, sign):
    found = signs(reference, **changed)
    assert found["tv"] == {sign}
    assert "phone" not in found


def test_what_a_person_said_of_tickets_left_to_people_is_no_error(reference):
    left = [replace(one, decided=False) for one in week(300, seed=3, wrong=0.5)]
    assert drifts(reference, left) == []
    assert drifts(reference, [*left, *week(300, seed=9)]) == []


def test_both_figures_are_told(reference):
    found = {d.product: d for d in drifts(reference, week(300, seed=3, wrong=0.2))}["tv"]
    now, allowed = found.signs["error"]
    assert allowed == 0.05
    assert now == pytest.approx(0.2, abs=0.06)
    assert found.n_tickets == 300


def test_a_change_that_is_sure_but_small_is_no_drift(reference):
    assert drifts(reference, week(20_000, seed=5, sure=0.88)) == []


def test_confidence_that_always_varied_is_not_lost_by_chance():
    def sure_of(n):
        return [replace(a, confidence=float(i < n)) for i, a in enumerate(week(50, seed=3))]

    judged = usual("queue", 0.05, sure_of(25))
    assert drifts(judged, sure_of(22)) == []
    assert drifts(judged, sure_of(0)) != []


def test_too_few_tickets_say_nothing(reference):
    assert drifts(reference, week(MIN_TICKETS - 1, seed=6, strange=1.0)) == []
    assert drifts(reference, []) == []
    assert usual("queue", 0.05, week(MIN_TICKETS - 1, seed=7)).groups == {}


def test_a_product_that_was_never_judged_counts_for_the_desk_only(reference):
    found = drifts(reference, week(300, seed=8, product="watch", strange=0.9))
    assert [d.product for d in found] == [None]


def test_a_reference_comes_back_from_json(reference):
    assert from_json(json.loads(json.dumps(as_json(reference)))) == reference
