"""Labels that are probably wrong come first."""

from dataclasses import replace

from tests.factories import make_desk
from tests.twins import HashEncoder
from training.suspects import suspects


def test_flipped_labels_come_first_with_what_they_should_be():
    desk = make_desk(400)
    truth = {t.id: t.queue for t in desk}
    flipped = {t.id for t in desk[::20]}
    wrong = [
        replace(t, issue=None, queue=next(q for q in sorted(set(truth.values())) if q != t.queue))
        if t.id in flipped
        else replace(t, issue=None)
        for t in desk
    ]
    found = suspects(wrong, HashEncoder())[: len(flipped)]
    right = [s for s in found if s.ticket_id in flipped]
    assert len(right) >= 0.9 * len(flipped)
    assert all(s.likelier == truth[s.ticket_id] != s.given for s in right)
    assert all(s.p_likelier > s.p_given for s in found)
    doubt = [s.p_likelier / s.p_given for s in found]
    assert doubt == sorted(doubt, reverse=True)


def test_tickets_that_come_sorted_by_label_are_judged_all_the_same():
    desk = sorted((replace(t, issue=None) for t in make_desk(400)), key=lambda t: t.queue)
    undated = [replace(t, created_at=desk[0].created_at) for t in desk]
    assert len(suspects(undated, HashEncoder())) < 20


def test_no_labels_give_no_suspects():
    assert suspects([], HashEncoder()) == []
    bare = [replace(t, queue=None, issue=None) for t in make_desk(30)]
    assert suspects(bare, HashEncoder()) == []
