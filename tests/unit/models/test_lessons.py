"""People's corrections, in force at once and only on tickets like the corrected one."""

import numpy as np
import pytest

from models.abstain import untrained
from models.lessons import (
    FARTHEST_REACH,
    NEAREST_REACH,
    Lesson,
    Lessons,
    corrected,
    learn_names,
    reaches,
)
from models.types import Candidate, Decision


def at(cosine):
    """A unit vector at this cosine to the first axis."""
    return np.array([cosine, np.sqrt(1 - cosine**2)], np.float32)


HERE = at(1.0)
UNDECIDED = Decision(
    None, 0.6, ("a", "b"), True, "ambiguous", (Candidate("a", 0.6), Candidate("b", 0.4)), "model"
)


def test_a_near_identical_ticket_is_corrected():
    lessons = Lessons((Lesson(HERE, {"queue": "billing"}),))
    value, near = lessons.recall(at(0.97))["queue"]
    assert value == "billing"
    assert near == pytest.approx(0.97)


def test_other_tickets_are_left_untouched():
    assert Lessons((Lesson(HERE, {"queue": "billing"}),)).recall(at(0.8)) == {}
    assert Lessons().recall(HERE) == {}


def test_the_nearest_correction_counts_whenever_it_was_made():
    lessons = Lessons((Lesson(HERE, {"queue": "near"}), Lesson(at(0.95), {"queue": "far"})))
    assert lessons.recall(HERE)["queue"][0] == "near"


def test_of_equally_near_corrections_the_latest_counts():
    lessons = Lessons((Lesson(HERE, {"queue": "first"}), Lesson(HERE, {"queue": "second"})))
    assert lessons.recall(HERE)["queue"][0] == "second"


def test_corrections_of_different_fields_add_up():
    lessons = Lessons((Lesson(HERE, {"queue": "billing"}), Lesson(at(0.95), {"issue": "refund"})))
    assert {f: value for f, (value, _) in lessons.recall(HERE).items()} == {
        "queue": "billing",
        "issue": "refund",
    }


def test_a_lesson_reaches_as_far_as_it_says():
    wide = Lessons((Lesson(HERE, {"issue": "outage"}, reach=0.5),))
    assert wide.recall(at(0.6))["issue"][0] == "outage"
    assert wide.recall(at(0.4)) == {}


def test_confidence_never_passes_one_for_want_of_precision():
    long = HERE * np.float32(1.001)
    assert Lessons((Lesson(long, {"queue": "billing"}),)).recall(HERE)["queue"][1] == 1.0


def test_a_corrected_field_is_decided_with_the_routers_guesses_behind_it():
    decision = corrected(UNDECIDED, "b", 0.95)
    assert (decision.value, decision.abstained, decision.reason) == ("b", False, None)
    assert (decision.set, decision.source) == (("b",), "correction")
    assert [c.value for c in decision.candidates] == ["b", "a"]
    assert decision.candidates[1].confidence == pytest.approx(0.05)


def test_a_value_that_no_router_knows_can_be_taught():
    assert corrected(untrained(), "brand_new", 1.0).candidates == (Candidate("brand_new", 1.0),)


def crowd(around, n, rng):
    vectors = around + 0.6 * rng.normal(size=(n, 16)) / 4
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_a_named_issue_is_recalled_beyond_its_members_and_strangers_are_not():
    rng = np.random.default_rng(4)
    axes = np.eye(16)
    past = np.vstack([crowd(axes[i], 300, rng) for i in range(8)])
    names = learn_names({"mute": crowd(axes[9], 8, rng)}, past, 0.9)
    lessons = Lessons(named=names)
    later = [lessons.recall(v).get("issue", ("",))[0] for v in crowd(axes[9], 100, rng)]
    strangers = [lessons.recall(v) for v in crowd(axes[3], 200, rng)]
    assert later.count("mute") >= 90
    assert sum(map(bool, strangers)) <= 2


def test_a_name_is_not_narrowed_by_past_tickets_of_the_same_issue():
    rng = np.random.default_rng(5)
    axes = np.eye(16)
    alike = crowd(axes[9], 40, rng)
    past = np.vstack([*(crowd(axes[i], 300, rng) for i in range(8)), alike])
    names = learn_names({"mute": alike[:8]}, past, 0.6)
    lessons = Lessons(named=names)
    assert sum("issue" in lessons.recall(v) for v in crowd(axes[9], 100, rng)) >= 80


def test_a_correction_goes_before_a_name():
    rng = np.random.default_rng(6)
    past = np.vstack([crowd(np.eye(16)[i], 300, rng) for i in range(8)])
    members = crowd(np.eye(16)[9], 8, rng)
    names = learn_names({"mute": members}, past, 0.9)
    lessons = Lessons((Lesson(members[0], {"issue": "no_sound"}),), names)
    assert lessons.recall(members[0])["issue"][0] == "no_sound"


def test_a_correction_reaches_as_far_as_the_desk_allows_within_bounds():
    rng = np.random.default_rng(0)

    def desk(spread):
        vectors = np.ones(16) + spread * rng.normal(size=(400, 16))
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)

    (wide, far), (narrow, near), (_, between) = (reaches(desk(s)) for s in (9, 0.1, 1))
    assert (far, near) == (FARTHEST_REACH, NEAREST_REACH)
    assert FARTHEST_REACH < between < NEAREST_REACH
    assert wide < narrow == NEAREST_REACH


def test_a_correction_touches_less_than_one_stranger_in_500():
    vectors = np.ones(16) + np.random.default_rng(1).normal(size=(1000, 16))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    _, reach = reaches(vectors)
    pairs = (vectors @ vectors.T)[np.triu_indices(len(vectors), k=1)]
    assert FARTHEST_REACH < reach < NEAREST_REACH
    assert 1 / 1000 < (pairs >= reach).mean() < 1 / 500
