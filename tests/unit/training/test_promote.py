"""Whether a new artifact may take the place of the one in use."""

import random
from dataclasses import replace

import pytest

from models.catalogue import Catalogue
from tests.factories import NOW, make_desk
from tests.twins import HashEncoder
from training.promote import compare
from training.train import train


def trained(tickets):
    return train(
        tickets, HashEncoder(), encoder_spec=("hash",), catalogue=Catalogue(), target_error=0.05,
        seed=7, now=NOW,
    )  # fmt: skip


@pytest.fixture(scope="module")
def desk():
    return make_desk(400, seed=21)


def without(artifact, name):
    routers = {n: r for n, r in artifact.model.routers.items() if n != name}
    return replace(artifact, model=replace(artifact.model, routers=routers))


def test_an_artifact_is_not_worse_than_itself(artifact, desk):
    assert compare(artifact, artifact, desk) is None


def test_one_trained_on_like_tickets_is_not_worse(artifact, desk):
    assert compare(artifact, trained(desk), desk) is None


def test_one_trained_on_shuffled_labels_is_refused(artifact, desk):
    labels = [(t.queue, t.issue) for t in desk]
    random.Random(0).shuffle(labels)
    shuffled = [replace(t, queue=q, issue=i) for t, (q, i) in zip(desk, labels, strict=True)]
    reason = compare(artifact, trained(shuffled), desk)
    assert reason.startswith("queue is right on 0.")
    assert artifact.id in reason
    assert "50 held-back tickets" in reason


def test_a_better_one_is_taken(artifact, desk):
    poor = trained([replace(t, queue="ab"[i % 2], issue="xy"[i % 2]) for i, t in enumerate(desk)])
    assert compare(poor, artifact, desk) is None


def test_one_that_no_longer_knows_a_field_is_refused(artifact, desk):
    assert compare(artifact, without(artifact, "issue"), desk) == "it no longer knows issue"
    assert compare(without(artifact, "issue"), artifact, desk) is None


def test_a_field_that_the_latest_tickets_do_not_label_is_not_judged(artifact, desk):
    unlabelled = [*desk[:300], *(replace(t, issue=None) for t in desk[300:])]
    assert compare(artifact, artifact, unlabelled) is None
