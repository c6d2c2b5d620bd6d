"""One small artifact, trained once for all who look at it."""

import pytest
from hypothesis import HealthCheck, settings

from models.routing.catalogue import Catalogue, Product
from tests.factories import NOW, make_desk
from tests.twins import HashEncoder
from training.train import train

# A busy machine is slow: how long an example takes fails no test.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_collection_modifyitems(items):
    """Short files come last: whichever process is done first finds one more."""
    items.sort(key=lambda item: item.nodeid.startswith("tests/unit/models/"))


@pytest.fixture(scope="session")
def artifact():
    """Trained on four plain issues and their queues; it knows no priority and no product."""
    return train(
        make_desk(1200),
        HashEncoder(),
        encoder_spec=("hash",),
        catalogue=Catalogue((Product("aria-5", "Aria 5"),)),
        target_error=0.05,
        seed=7,
        now=NOW,
    )
