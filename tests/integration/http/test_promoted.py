"""An artifact that is promoted while a server goes on."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

import pytest

from models.artifact import load, save
from models.shelf import promote, promoted
from models.stream.watch import DAY
from models.types import Ticket
from service import nightly
from service.intake import Intake
from service.memory.in_use import InUse
from service.store import Store
from tests.integration.http.conftest import NOW


@pytest.fixture
def promote_next(home, tmp_path):
    """Two artifacts in a folder, the first in use; promote the second."""
    first = load(home / "artifacts" / promoted(home / "artifacts"), n_threads=1)
    second = replace(first, model=replace(first.model, artifact="20260310T120000-3f2a"))
    for artifact in (first, second):
        save(artifact, tmp_path / "artifacts", card="for tests")
    promote(tmp_path / "artifacts", first.id)
    return lambda: promote(tmp_path / "artifacts", second.id)


def test_while_one_request_loads_an_artifact_the_others_go_on_with_the_one_before(
    tmp_path, promote_next
):
    class Asked(InUse):
        """Somebody else asks while an artifact is loaded."""

        def _swap(self, wanted):
            if self._artifact is not None:
                others.append(callers.submit(self.get).result(60))
            super()._swap(wanted)

    others = []
    with ThreadPoolExecutor() as callers:
        in_use = Asked(tmp_path)
        first = in_use.get()
        promote_next()
        second = in_use.get()
    assert others == [first]
    assert first.id != second.id == in_use.get().id


def test_who_began_with_the_artifact_before_does_not_bring_back_its_view(tmp_path, promote_next):
    class Overtaken(Intake):
        """Another request meets the artifact that is promoted while this one is prepared."""

        def _prepare(self, artifact, incoming):
            prepared = super()._prepare(artifact, incoming)
            if not ids:
                ids.append(artifact.id)
                promote_next()
                self.warm_up()
                ids.append(self.artifact().id)
            return prepared

    ids = []
    with closing(Store.open(f"sqlite:///{tmp_path}/vigie.db")) as store:
        intake = Overtaken(store, tmp_path, lambda: NOW)
        (taken,) = intake.classify([(Ticket("t-1", NOW, body="écran noir"), {"id": "t-1"})])
        assert taken.answer["artifact"] == ids[1] != ids[0]


def test_a_night_knows_of_the_last_one_that_saw_tickets_by_another_artifact(tmp_path, promote_next):
    with closing(Store.open(f"sqlite:///{tmp_path}/vigie.db")) as store:
        intake = Intake(store, tmp_path, lambda: NOW)
        for days in (3, 2):
            nightly.run(store, intake, NOW - days * DAY)
        assert nightly.read_evening(store, intake, intake.artifact(), NOW).otherwise is None
        promote_next()
        nightly.run(store, intake, NOW - DAY)
        evening = nightly.read_evening(store, intake, intake.artifact(), NOW)
        assert evening.encode is not None  # by which answers are compared
    assert evening.otherwise == NOW - 2 * DAY
