"""A stream with something new in it, its history, and its back-test."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.stream.watch import Watch
from tests.factories import FILLERS, HOUR, NOW, make_desk, make_ticket
from training.replay import replay

OUTAGE = "firmware update bricked kettle blinking red lamp since {}"


@pytest.fixture(scope="module")
def watching(artifact):
    return replace(artifact, watch=Watch(near=(0.7, 0.85), join=0.8))


@pytest.fixture(scope="module")
def history():
    early = timedelta(days=40)
    return [
        replace(t, id=f"h-{t.id}", created_at=NOW - early + 7 * (t.created_at - NOW))
        for t in make_desk(400, seed=31)
    ]


@pytest.fixture(scope="module")
def stream():
    """Two ordinary days with eight tickets of something new in the first."""
    usual = [replace(t, created_at=NOW + 6 * (t.created_at - NOW)) for t in make_desk(24, seed=32)]
    new = [
        make_ticket(
            f"o-{i}", body=OUTAGE.format(FILLERS[i]),
            created_at=NOW + HOUR + i * HOUR / 2, customer=f"of o-{i}",
        )
        for i in range(8)
    ]  # fmt: skip
    return [*usual, *new]


@pytest.fixture(scope="module")
def result(watching, stream, history):
    return replay(watching, stream, history)
