"""People's corrections, in force at once and only on tickets like the corrected one."""

import numpy as np
import pytest

from models.routing.lessons import (
    FARTHEST_REACH,
    NAMED_CONFIDENCE,
    NEAREST_REACH,
    Lesson,
    Lessons,
    reaches,
    terms_of,
)
from models.routing.naming import NOT_KNOWN, Names
from models.vectors.lexical import fit_lexicon


def at(cosine):
    """A unit vector at this cosine to the first axis."""
    return np.array([cosine, np.sqrt(1 - cosine**2)], np.float32)


HERE = at(1.0)


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


def test_the_latest_counts_though_an_earlier_one_is_nearer_by_rounding():
    """The same text again: products of vectors differ in the last digit by where they stand."""
    nearer, told_again = at(0.92), at(0.9199999)
    lessons = Lessons((Lesson(nearer, {"queue": "a"}), Lesson(told_again, {"queue": "b"})))
    assert float(nearer @ HERE) > float(told_again @ HERE)
    assert lessons.recall(HERE)["queue"][0] == "b"


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


LEXICON = fit_lexicon(["my transfer was declined", "my card was declined", "a card is lost"] * 9)


def corrected(text, by, nearness):
    """What a correction of one text says of another that is so near."""
    lesson = Lesson(HERE, {"queue": "billing"}, 0.6, terms_of(LEXICON, text))
    return Lessons((lesson,)).recall(at(nearness), words=lambda: terms_of(LEXICON, by))


SAID = "My transfer was declined"


def test_what_is_said_again_among_other_words_is_corrected():
    assert corrected(SAID, f"hello {SAID} please", 0.7)["queue"][0] == "billing"
    assert corrected(SAID, f"hello {SAID} please", 0.5) == {}


def test_what_is_said_again_with_a_slip_is_corrected():
    assert corrected(SAID, "my trasnfer was declined", 0.7)["queue"][0] == "billing"
    assert corrected(SAID, "my trasnfer was not declined", 0.7) == {}


def test_a_ticket_of_the_same_issue_in_other_words_is_left_untouched():
    assert corrected(SAID, "my card payment was declined", 0.95) == {}
    assert corrected(SAID, "my declined was transfer", 0.95) == {}


def test_the_same_with_the_number_of_another_order_is_said_again():
    assert corrected("order 12345 is not here", "order 6789012 is not here", 0.7)
    assert not corrected("error E10452 at start", "error E20991 at start", 0.7)


def test_a_digit_less_in_the_number_of_an_order_is_no_other_number():
    said = "My transfer was declined, customer number {}"
    assert corrected(said.format(12345), said.format(1345), 0.7)


def test_a_denial_or_another_product_in_a_long_text_is_left_untouched():
    long = "the red card is lost and the transfer was declined when I paid for shoes in town " * 2
    assert corrected(long, long, 0.7)
    assert corrected(long, long.replace("transfer was", "transfer was not", 1), 0.7) == {}
    assert corrected(long, long.replace("red", "Aria 5", 1), 0.7) == {}


def test_the_same_without_its_subject_is_corrected():
    body = "my transfer was declined and the card is lost since I paid in that shop"
    assert corrected(f"Question\n{body}", body, 0.7)
    assert corrected(f"Question\n{body}", f"Demande\n{body}", 0.7)


def test_what_two_hundred_corrections_say_is_not_said_of_the_other_tickets_near_them():
    said = [f"my {thing} was declined" for thing in map(str, range(200))]
    lessons = Lessons(tuple(Lesson(HERE, {"issue": t}, 0.6, terms_of(LEXICON, t)) for t in said))
    other = lessons.recall(HERE, words=lambda: terms_of(LEXICON, "my card was declined"))
    assert other == {}
    again = lessons.recall(HERE, words=lambda: terms_of(LEXICON, f"hello {said[7]}"))
    assert again["issue"][0] == said[7]


def test_confidence_never_passes_one_for_want_of_precision():
    long = HERE * np.float32(1.001)
    assert Lessons((Lesson(long, {"queue": "billing"}),)).recall(HERE)["queue"][1] == 1.0


def names(**biases):
    """Names that point to the first axis."""
    k = len(biases)
    rows, places = np.tile(HERE, (k, 1)), np.full(k, NOT_KNOWN)
    return Names(tuple(biases), rows, np.array(list(biases.values()), np.float32), places)


def test_a_correction_goes_before_a_name():
    named = names(mute=0.0)
    assert Lessons(named=named).recall(HERE)["issue"] == ("mute", NAMED_CONFIDENCE)
    lessons = Lessons((Lesson(HERE, {"issue": "no_sound"}),), named)
    assert lessons.recall(HERE)["issue"][0] == "no_sound"


def test_of_two_names_the_likelier_counts():
    assert Lessons(named=names(mute=0.0, dark=1.0)).recall(HERE)["issue"][0] == "dark"


def test_a_correction_reaches_as_far_as_the_desk_allows_within_bounds():
    rng = np.random.default_rng(0)

    def desk(spread):
        vectors = np.ones(32) + spread * rng.normal(size=(400, 32))
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)

    (wide, far), (narrow, near), (_, between) = (reaches(desk(s)) for s in (9, 0.1, 1))
    assert (far, near) == (FARTHEST_REACH, NEAREST_REACH)
    assert FARTHEST_REACH < between < NEAREST_REACH
    assert wide < narrow == NEAREST_REACH


def test_a_correction_is_held_against_one_stranger_in_200():
    vectors = np.ones(16) + np.random.default_rng(1).normal(size=(1000, 16))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    _, reach = reaches(vectors)
    pairs = (vectors @ vectors.T)[np.triu_indices(len(vectors), k=1)]
    assert FARTHEST_REACH < reach < NEAREST_REACH
    assert (pairs >= reach).mean() == pytest.approx(1 / 200, rel=0.05)


@pytest.mark.parametrize("sign", ["'", "’", ""])
@pytest.mark.parametrize("verb", ["open", "access", "order", "update", "install"])
def test_a_correction_does_not_reach_what_can_and_cannot_be_done(sign, verb):
    can = f"I can {verb} it with my badge since Monday"
    cannot = can.replace("can ", f"can{sign}t ")
    for one, other in ((can, cannot), (cannot, can)):
        assert not Lesson(HERE, {}, 0.6, terms_of(LEXICON, one)).is_said_in(
            terms_of(LEXICON, other)
        )
    bare = terms_of(LEXICON, cannot.replace(f"can{sign}t", "cant"))
    assert Lesson(HERE, {}, 0.6, terms_of(LEXICON, cannot)).is_said_in(bare)
    assert Lesson(HERE, {}, 0.6, bare).is_said_in(terms_of(LEXICON, cannot))


@pytest.mark.parametrize("by", [SAID, f"hello {SAID} please"])
def test_of_contradictory_corrections_of_near_identical_tickets_the_last_counts(by):
    said = {"first": SAID, "last": "my transfer was declinde"}
    first, last = (
        Lesson(at(near), {"queue": queue}, 0.6, terms_of(LEXICON, said[queue]))
        for queue, near in (("first", 0.99), ("last", 0.9))
    )
    found = Lessons((first, last)).recall(HERE, words=lambda: terms_of(LEXICON, by))
    assert found["queue"] == ("last", pytest.approx(0.9))
    found = Lessons((last, first)).recall(HERE, words=lambda: terms_of(LEXICON, by))
    assert found["queue"] == ("first", pytest.approx(0.99))


def test_what_says_more_is_not_overruled_by_a_later_word_of_a_part_of_it():
    more = f"{SAID} and a card is lost"
    lessons = Lessons(
        (
            Lesson(HERE, {"queue": "more"}, 0.6, terms_of(LEXICON, more)),
            Lesson(at(0.8), {"queue": "part"}, 0.6, terms_of(LEXICON, SAID)),
        )
    )
    assert lessons.recall(HERE, words=lambda: terms_of(LEXICON, more))["queue"][0] == "more"
